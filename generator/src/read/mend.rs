//! Corrections of slips that documents in the wild contain and other tools accept, one small function each.
//!
//! In: an object of the tree whose keys are not checked yet. Out: the same object with one slip mended, and a warning that
//! names the place. A correction that does not recognise what it sees leaves it to the check of the keys.

pub(super) mod documents;
pub(super) mod loose;
pub(super) mod operations;
pub(super) mod parameters;
pub(super) mod schemas;
pub(super) mod security;
mod values;

use super::walk::Object;
use serde_json::Value;

/// Adds a key that the object does not have, or has without a value. Tells whether it was added.
fn supply(object: &mut Object, key: &str, value: impl Into<Value>) -> bool {
    let missing = object.get(key).is_none_or(Value::is_null);
    if missing {
        object.insert(key.to_owned(), value.into());
    }
    missing
}

/// The string under a key.
fn word<'a>(object: &'a Object, key: &str) -> Option<&'a str> {
    object.get(key).and_then(Value::as_str)
}
