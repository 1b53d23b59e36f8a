//! What is commonly written in place of an object.
//!
//! In: a value where an object belongs. Out: the object it is short for, if there is one.

use serde_json::{Value, json};

/// Nothing stands for this object.
pub(in crate::read) fn nothing(_: &Value) -> Option<Value> {
    None
}

/// A name stands for an object with that name.
pub(in crate::read) fn name(value: &Value) -> Option<Value> {
    value.as_str().map(|name| json!({ "name": name }))
}

/// An address stands for an object with that address.
pub(in crate::read) fn url(value: &Value) -> Option<Value> {
    value.as_str().map(|url| json!({ "url": url }))
}

/// A text stands for an object described by it.
pub(in crate::read) fn description(value: &Value) -> Option<Value> {
    value.as_str().map(|description| json!({ "description": description }))
}

/// Any value stands for an example of that value.
#[expect(clippy::unnecessary_wraps, reason = "one of several with the same signature")]
pub(in crate::read) fn value(value: &Value) -> Option<Value> {
    Some(json!({ "value": value }))
}

/// The name of a property stands for a discriminator, as in Swagger 2.0.
pub(in crate::read) fn property_name(value: &Value) -> Option<Value> {
    value.as_str().map(|name| json!({ "propertyName": name }))
}

/// `true` stands for the schema that everything fits, `false` for the one that nothing does, as in JSON Schema.
pub(in crate::read) fn schema(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(true) => Some(json!({})),
        Value::Bool(false) => Some(json!({ "not": {} })),
        _ => None,
    }
}
