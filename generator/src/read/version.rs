//! Finds out which version of the specification a document follows.
//!
//! In: the tree. Out: the version, if it can be read; otherwise a message at the key that names it.

use crate::diagnostics::{Diagnostics, Place, Reported, closest};
use crate::pointer::Pointer;
use serde_json::Value;

/// The version that a document names.
pub(super) fn of(tree: &Value, d: &mut Diagnostics) -> Result<String, Reported> {
    let Value::Object(object) = tree else {
        return Err(d.not_a_document(Place::Node(Pointer::root()), tree));
    };
    let named = ["openapi", "swagger"].into_iter().find_map(|key| object.get(key).map(|value| (key, value)));
    let Some((key, value)) = named else {
        let meant = object.keys().find(|key| closest(key, ["openapi", "swagger"]).is_some());
        let place = meant.map_or(Place::File, |key| Place::Key(Pointer::root().child(key)));
        return Err(d.no_version(place, meant));
    };
    let version = match value {
        Value::String(version) => version.trim().to_owned(),
        // `openapi: 3.0` without quotes is a number in YAML.
        Value::Number(number) => number.to_string(),
        _ => return Err(d.unknown_version(Place::Node(Pointer::root().child(key)), &value.to_string())),
    };
    let known = match key {
        "swagger" => matches!(version.as_str(), "2.0" | "2"),
        _ => ["3.0", "3.1", "3.2"].iter().any(|minor| version.strip_prefix(minor).is_some_and(is_patch)),
    };
    if known { Ok(version) } else { Err(d.unknown_version(Place::Node(Pointer::root().child(key)), &version)) }
}

/// What follows the two numbers that count: nothing, or a point and more.
fn is_patch(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('.')
}
