//! Rewrites what event streams say of the data of their events.
//!
//! In: the unchecked tree. Out: the same tree, in which the data of an event is what it holds, not the string that holds it:
//! `contentSchema` takes the place of `data: {type: string, contentMediaType: application/json}`. Strings of other media types stay
//! strings. Nowhere else does a string become what it holds.

use super::super::places::{self, Part};
use super::super::walk::{At, Object};
use crate::pointer::Pointer;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The media type of event streams.
const EVENTS: &str = "text/event-stream";

/// What a schema is put together of.
const COMPOSED: [&str; 3] = ["allOf", "oneOf", "anyOf"];

/// Rewrites the schemas of event streams, and those that they refer to.
pub(super) fn rewrite(tree: &mut Value) {
    let mut open: Vec<String> = Vec::new();
    places::visit(tree, &mut |part, value, at| {
        if part == Part::MediaType
            && matches!(at, At::Key(_, name) if name.split(';').next().is_some_and(|name| name.trim() == EVENTS))
            && let Some(schema) = value.get_mut("schema")
        {
            event(schema, &mut open);
        }
    });
    let mut seen = BTreeSet::new();
    while let Some(reference) = open.pop() {
        let at = reference.strip_prefix('#').and_then(Pointer::parse);
        if let Some(at) = at.filter(|_| seen.insert(reference.clone()))
            && let Some(schema) = tree.pointer_mut(&at.to_string())
        {
            event(schema, &mut open);
        }
    }
}

/// Rewrites the schema of an event; `open` gets the references to other such schemas.
fn event(schema: &mut Value, open: &mut Vec<String>) {
    let Value::Object(schema) = schema else { return };
    open.extend(schema.get("$ref").and_then(Value::as_str).map(str::to_owned));
    hand_down(schema);
    for key in COMPOSED {
        for member in schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
            event(member, open);
        }
    }
    if let Some(data) = schema.get_mut("properties").and_then(|properties| properties.get_mut("data")) {
        unwrap(data);
    }
}

/// Puts what a schema says of data into those of its members that say nothing of it. The others say it better: `string` stands
/// beside a `contentSchema` there.
fn hand_down(schema: &mut Object) {
    let alternatives = ["oneOf", "anyOf"].into_iter().find(|key| schema.get(*key).is_some_and(Value::is_array));
    let Some(key) = alternatives else { return };
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    let Some(data) = properties.and_then(|properties| properties.shift_remove("data")) else { return };
    for member in schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(member) = member
            && !member.contains_key("$ref")
        {
            let properties = member.entry("properties").or_insert_with(|| json!({}));
            if let Value::Object(properties) = properties {
                properties.entry("data").or_insert_with(|| data.clone());
            }
        }
    }
}

/// What a string of JSON holds, in the place of the string.
fn unwrap(data: &mut Value) {
    let Value::Object(object) = data else { return };
    let media_type = object.get("contentMediaType").and_then(Value::as_str).unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if essence == "application/json" || essence.ends_with("+json") {
        if let Some(content) = object.shift_remove("contentSchema") {
            *data = content;
        }
    } else if !essence.is_empty() {
        // The data of an event is text, also where it is that of a picture.
        object.shift_remove("contentMediaType");
        object.entry("type").or_insert_with(|| json!("string"));
    }
}
