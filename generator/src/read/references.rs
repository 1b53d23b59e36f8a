//! Replaces references that the typed form has no room for.
//!
//! In: the unchecked tree. Out: the same tree, in which a callback of an operation that is a reference to one of
//! `components.callbacks` is that callback.

use crate::diagnostics::{Diagnostics, Place, slip};
use crate::pointer::Pointer;
use serde_json::Value;

/// As many references in a row are followed.
const MAX_HOPS: usize = 16;

/// Puts the callbacks that operations refer to in their places. One that does not exist is left out with a warning.
pub(super) fn replace(tree: &mut Value, d: &mut Diagnostics) {
    for place in callback_references(tree) {
        let target = target(tree, &place).cloned();
        let Some(parent) = place.parent() else { continue };
        let Some(Value::Object(callbacks)) = tree.pointer_mut(&parent.to_string()) else { continue };
        let Some(name) = place.segments().last() else { continue };
        if let Some(target) = target {
            callbacks.insert(name.clone(), target);
        } else {
            d.slip(&slip::CALLBACK_REF, Place::Key(place.clone()), "");
            callbacks.shift_remove(name);
        }
    }
}

fn callback_references(tree: &Value) -> Vec<Pointer> {
    let mut found = Vec::new();
    let paths = Pointer::root().child("paths");
    for (path, item) in tree.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            for (name, callback) in operation.get("callbacks").and_then(Value::as_object).into_iter().flatten() {
                if callback.get("$ref").is_some() {
                    found.push(paths.child(path).child(method).child("callbacks").child(name));
                }
            }
        }
    }
    found
}

fn target<'a>(tree: &'a Value, place: &Pointer) -> Option<&'a Value> {
    let mut value = tree.pointer(&place.to_string())?;
    for _ in 0..MAX_HOPS {
        let Some(reference) = value.get("$ref") else { return Some(value) };
        let pointer = Pointer::parse(reference.as_str()?.strip_prefix('#')?)?;
        value = tree.pointer(&pointer.to_string())?;
    }
    None
}
