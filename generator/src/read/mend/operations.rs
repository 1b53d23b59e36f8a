//! Corrections of path items, operations, bodies and responses.
//!
//! In and out: see [`mend`](super).

use super::super::shapes::CALLBACK_ENTRY;
use super::super::walk::{At, Context, Object, check};
use super::{supply, word};
use crate::diagnostics::{closest, slip};
use serde_json::{Value, json};

const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Methods in capitals, and operations under keys that are no methods.
pub(in crate::read) fn methods(object: &mut Object, at: &At, cx: &mut Context) {
    let keys: Vec<String> = object.keys().filter(|key| !METHODS.contains(&key.as_str())).cloned().collect();
    for key in keys {
        let lower = key.to_ascii_lowercase();
        if METHODS.contains(&lower.as_str()) && !object.contains_key(&lower) {
            cx.slip_of(&slip::METHOD_CASE, at, &key, &lower);
            // The order of operations is that of their methods later on, so that moving this one to the end changes nothing.
            if let Some(operation) = object.shift_remove(&key) {
                object.insert(lower, operation);
            }
        } else if object.get(&key).is_some_and(|value| value.get("responses").is_some()) && !key.starts_with("x-") {
            cx.slip_of(&slip::METHOD, at, &key, &key);
        }
    }
}

/// An operation that does not say what it answers.
pub(in crate::read) fn no_responses(object: &mut Object, at: &At, cx: &mut Context) {
    if supply(object, "responses", json!({})) {
        cx.slip(&slip::RESPONSES, at, "");
    }
}

/// Keys of responses that are no status codes.
pub(in crate::read) fn statuses(object: &mut Object, at: &At, cx: &mut Context) {
    let Some(Value::Object(responses)) = object.get_mut("responses") else { return };
    let at = At::Key(at, "responses");
    let odd: Vec<String> = responses.keys().filter(|key| !is_status(key)).cloned().collect();
    for key in odd {
        let meant = closest(&key, ["default"]);
        cx.d.not_a_status(at.key_of(&key), &key, meant);
        responses.shift_remove(&key);
    }
}

fn is_status(key: &str) -> bool {
    let class = |c: u8| (b'1'..=b'9').contains(&c);
    match key.as_bytes() {
        [a, b, c] if class(*a) => {
            (b.is_ascii_digit() && c.is_ascii_digit()) || (matches!(b, b'x' | b'X') && matches!(c, b'x' | b'X'))
        }
        _ => key == "default" || key.starts_with("x-"),
    }
}

/// A body that does not say what it consists of.
pub(in crate::read) fn no_content(object: &mut Object, at: &At, cx: &mut Context) {
    if supply(object, "content", json!({})) {
        cx.slip(&slip::CONTENT, at, "");
    }
}

/// A response without a description: the specification asks for one, and nothing depends on it.
pub(in crate::read) fn description(object: &mut Object, at: &At, cx: &mut Context) {
    if supply(object, "description", "") {
        cx.slip(&slip::DESCRIPTION, at, "");
    }
}

/// A reference to a schema in place of the media type that has it.
pub(in crate::read) fn media_type(object: &mut Object, at: &At, cx: &mut Context) {
    let Some(reference) = word(object, "$ref").map(str::to_owned) else { return };
    if reference.contains("/schemas/") && !object.contains_key("schema") {
        cx.slip_of(&slip::MEDIA_TYPE_REF, at, "$ref", "");
        object.shift_remove("$ref");
        object.insert("schema".to_owned(), json!({ "$ref": reference }));
    } else {
        cx.slip_of(&slip::MISPLACED_REF, at, "$ref", "");
    }
}

/// A link that does not say where it leads.
pub(in crate::read) fn link(object: &mut Object, at: &At, cx: &mut Context) {
    if word(object, "operationId").is_none() && word(object, "operationRef").is_none() {
        // An error here makes the walk leave the links out, with a warning.
        cx.d.missing_key(at.key(), "a Link", "operationId");
    }
}

/// The entries of a callback: extensions have no place in the typed form, and references were replaced before.
pub(in crate::read) fn callback(object: &mut Object, at: &At, cx: &mut Context) {
    object.retain(|key, _| !key.starts_with("x-"));
    for (key, value) in object.iter_mut() {
        check(&CALLBACK_ENTRY, value, &At::Key(at, key), cx);
    }
}
