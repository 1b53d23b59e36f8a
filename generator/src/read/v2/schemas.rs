//! What schemas of 2.0 say in other words than those of 3.0.
//!
//! In: a schema and its new place. Out: the same schema in the words of 3.0. Types, formats and limits are the same in both;
//! references are followed later.

use super::super::walk::Object;
use super::{Frame, discriminators};
use crate::pointer::{Moves, Pointer};
use serde_json::{Value, json};

/// Rewrites the definitions of a document.
pub(super) fn components(frame: &mut Frame, section: &mut Object, at: &Pointer) {
    for (name, schema) in section.iter_mut() {
        rewrite(schema, &at.child(name), &mut frame.moves);
    }
    discriminators::map(section);
}

/// Rewrites a schema and all schemas in it.
pub(super) fn rewrite(schema: &mut Value, at: &Pointer, moves: &mut Moves) {
    Walk { at, trail: Vec::new(), moves }.schema(schema);
}

/// A file becomes a string of bytes. Tells whether the schema is one, or was written as such a string.
pub(super) fn file(schema: &mut Value) -> bool {
    let Value::Object(object) = schema else { return false };
    match object.get("type").and_then(Value::as_str) {
        Some("file") => {
            object.insert("type".to_owned(), json!("string"));
            object.insert("format".to_owned(), json!("binary"));
            true
        }
        Some("string") => object.get("format").and_then(Value::as_str) == Some("binary"),
        _ => false,
    }
}

/// Whether a schema is of an object or a list, as far as it says itself. Nearly all references are to objects.
pub(super) fn is_structure(schema: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some(typ) => matches!(typ, "object" | "array"),
        None => ["$ref", "allOf", "properties", "additionalProperties"].iter().any(|key| schema.get(key).is_some()),
    }
}

struct Walk<'a> {
    /// Where the walk started, and the keys that lead on from there.
    at: &'a Pointer,
    trail: Vec<String>,
    moves: &'a mut Moves,
}

impl Walk<'_> {
    fn schema(&mut self, schema: &mut Value) {
        let Value::Object(object) = schema else { return };
        nullable(object);
        if object.get("$ref").is_some_and(Value::is_string) {
            if let Some(wrapped) = wrap(object) {
                let here = self.at.join(self.trail.iter().map(String::as_str));
                let written = self.moves.written(&here).child("$ref");
                self.moves.made_of(here.join(["allOf", "0", "$ref"]), written);
                *schema = wrapped;
            }
            return;
        }
        discriminator(object);
        for (key, value) in object.iter_mut() {
            match key.as_str() {
                "items" | "additionalProperties" | "not" if value.is_object() => self.under(key, value),
                "properties" | "items" | "allOf" | "anyOf" | "oneOf" => self.each(key, value),
                _ => {}
            }
        }
    }

    fn under(&mut self, key: &str, value: &mut Value) {
        self.trail.push(key.to_owned());
        self.schema(value);
        self.trail.pop();
    }

    fn each(&mut self, key: &str, value: &mut Value) {
        self.trail.push(key.to_owned());
        match value {
            Value::Array(list) => {
                for (index, value) in list.iter_mut().enumerate() {
                    self.under(&index.to_string(), value);
                }
            }
            Value::Object(map) => {
                for (name, value) in map.iter_mut() {
                    self.under(name, value);
                }
            }
            _ => {}
        }
        self.trail.pop();
    }
}

/// `x-nullable` is how nearly all tools for 2.0 say `nullable`.
fn nullable(schema: &mut Object) {
    if let Some(value) = schema.shift_remove("x-nullable").filter(|value| !value.is_null()) {
        schema.entry("nullable").or_insert(value);
    }
}

/// Keys beside a reference have no effect in 3.0. Those that tools for 2.0 heed are kept by putting the reference in an `allOf`.
fn wrap(schema: &mut Object) -> Option<Value> {
    let mut wrapped = Object::new();
    for key in ["description", "nullable"] {
        wrapped.extend(schema.shift_remove(key).filter(is_telling).map(|value| (key.to_owned(), value)));
    }
    if wrapped.is_empty() {
        return None;
    }
    wrapped.insert("allOf".to_owned(), json!([{ "$ref": schema.shift_remove("$ref")? }]));
    Some(Value::Object(wrapped))
}

fn is_telling(value: &Value) -> bool {
    *value == json!(true) || value.as_str().is_some_and(|text| !text.is_empty())
}

/// The name of a property becomes an object that has it; which value means which schema goes without saying in both.
fn discriminator(schema: &mut Object) {
    if let Some(name @ Value::String(_)) = schema.get_mut("discriminator") {
        *name = json!({ "propertyName": name.take() });
    }
}
