//! Reads what an overlay wants done.
//!
//! In: the tree of an overlay. Out: its [`Action`]s, or messages that say why it is none. Does not see the document.

use crate::diagnostics::{Diagnostics, Place, Reported, closest, slip};
use crate::pointer::Pointer;
use serde_json::{Map, Value};
use serde_json_path::JsonPath;

const OVERLAY: &[&str] = &["overlay", "info", "extends", "actions"];
const ACTION: &[&str] = &["target", "description", "update", "copy", "remove"];

/// As many brackets may a path have: its parser goes into each of them.
const MAX_BRACKETS: usize = 100;

/// One change.
pub(super) struct Action {
    /// Where it stands in the overlay.
    pub(super) at: Pointer,
    /// What is changed.
    pub(super) target: Path,
    pub(super) change: Change,
}

/// What is done with the nodes that the target fits.
pub(super) enum Change {
    /// The action does not say.
    Nothing,
    Remove,
    Update(Value),
    /// As an update with the node at a path of the document.
    Copy(Path),
}

/// A path in the document.
pub(super) struct Path {
    /// Where it stands in the overlay.
    pub(super) at: Pointer,
    pub(super) text: String,
    pub(super) query: JsonPath,
}

/// Reads an overlay.
pub(super) fn read(tree: Value, d: &mut Diagnostics) -> Result<Vec<Action>, Reported> {
    let root = Pointer::root();
    let Value::Object(mut overlay) = tree else {
        return Err(d.not_an_overlay(Place::Node(root), "it is not an object"));
    };
    version(&overlay, d)?;
    if !overlay.contains_key("info") {
        d.slip(&slip::INFO, Place::File, "info");
    }
    check_keys(&overlay, OVERLAY, "an Overlay", &root, d);
    let actions = match overlay.remove("actions") {
        Some(Value::Array(actions)) => actions,
        Some(other) => {
            d.wrong_kind(Place::Node(root.child("actions")), "a list of actions", &other);
            Vec::new()
        }
        None => return Err(d.not_an_overlay(Place::File, "it has no `actions`")),
    };
    let actions = actions.into_iter().enumerate();
    Ok(actions.filter_map(|(index, value)| action(value, root.child("actions").child(index), d)).collect())
}

fn version(overlay: &Map<String, Value>, d: &mut Diagnostics) -> Result<(), Reported> {
    let place = Place::Node(Pointer::root().child("overlay"));
    let version = match overlay.get("overlay") {
        Some(Value::String(version)) => version.trim().to_owned(),
        // `overlay: 1.0` without quotes is a number in YAML.
        Some(Value::Number(number)) => number.to_string(),
        Some(other) => return Err(d.unknown_overlay_version(place, &other.to_string())),
        None => return Err(d.not_an_overlay(Place::File, "it has no key `overlay`")),
    };
    let rest = ["1.0", "1.1"].iter().find_map(|minor| version.strip_prefix(minor));
    if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')) {
        return Ok(());
    }
    Err(d.unknown_overlay_version(place, &version))
}

fn action(value: Value, at: Pointer, d: &mut Diagnostics) -> Option<Action> {
    let Value::Object(mut action) = value else {
        d.wrong_kind(Place::Node(at), "an action", &value);
        return None;
    };
    check_keys(&action, ACTION, "an action", &at, d);
    let Some(target) = action.get("target") else {
        d.missing_key(Place::Node(at), "an action", "target");
        return None;
    };
    let target = path(target, at.child("target"), d);
    let removes = match action.get("remove") {
        None | Some(Value::Bool(false)) => false,
        Some(Value::Bool(true)) => true,
        Some(other) => {
            d.wrong_kind(Place::Node(at.child("remove")), "`true` or `false`", other);
            return None;
        }
    };
    let change = match (action.remove("update"), action.remove("copy").filter(|path| !path.is_null())) {
        _ if removes => Change::Remove,
        (Some(value), Some(_)) if !value.is_null() => {
            d.two_changes(Place::Node(at));
            return None;
        }
        (_, Some(from)) => Change::Copy(path(&from, at.child("copy"), d)?),
        (Some(value), None) => Change::Update(value),
        (None, None) => Change::Nothing,
    };
    Some(Action { target: target?, at, change })
}

fn path(value: &Value, at: Pointer, d: &mut Diagnostics) -> Option<Path> {
    let Value::String(text) = value else {
        d.wrong_kind(Place::Node(at), "a JSONPath", value);
        return None;
    };
    if text.matches(['(', '[', '?', '!']).count() > MAX_BRACKETS {
        d.not_a_path(Place::Node(at), text, 1, "too many brackets");
        return None;
    }
    match JsonPath::parse(text) {
        Ok(query) => Some(Path { at, text: text.clone(), query }),
        Err(error) => {
            d.not_a_path(Place::Node(at), text, error.position() + 1, error.message());
            None
        }
    }
}

/// Says of keys that nothing reads that they are ignored, if one that is looks like them.
fn check_keys(object: &Map<String, Value>, known: &[&str], what: &str, at: &Pointer, d: &mut Diagnostics) {
    for key in object.keys().filter(|key| !known.contains(&key.as_str()) && !key.starts_with("x-")) {
        if let Some(meant) = closest(key, known.iter().copied()) {
            d.unknown_key(Place::Key(at.child(key)), what, key, meant);
        }
    }
}
