//! Rewrites keywords about single values: `const`, bounds, and what is in a string.
//!
//! In: a schema. Out: the same schema in the words of 3.0.

use super::super::mend::schemas::numeric_bound;
use super::super::walk::Object;
use serde_json::{Value, json};

/// `const` is an `enum` of one value; of a structure or a fraction, which no enum of ours holds, it is the type.
pub(super) fn constant(schema: &mut Object) {
    let Some(value) = schema.shift_remove("const") else { return };
    if schema.contains_key("enum") {
        return;
    }
    let typ = match &value {
        Value::Object(_) => Some("object"),
        Value::Array(_) => Some("array"),
        Value::Number(number) if number.is_f64() => Some("number"),
        _ => None,
    };
    if let Some(typ) = typ {
        schema.entry("type").or_insert_with(|| json!(typ));
        return;
    }
    if value.is_null() {
        schema.insert("nullable".to_owned(), json!(true));
    }
    schema.insert("enum".to_owned(), Value::Array(vec![value]));
}

/// `exclusiveMinimum: 5` is `minimum: 5` and `exclusiveMinimum: true`.
pub(super) fn bounds(schema: &mut Object) {
    for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        numeric_bound(schema, exclusive, bound);
    }
}

/// `contentEncoding: base64` is `format: byte`, `base64url` a format of that name; a string that is a file without an encoding
/// is `format: binary`.
pub(super) fn contents(schema: &mut Object) {
    let encoding = schema.shift_remove("contentEncoding");
    let media_type = schema.shift_remove("contentMediaType");
    let text = match schema.get("type") {
        None => true,
        Some(Value::String(name)) => name == "string",
        Some(Value::Array(names)) => names.iter().any(|name| name == "string"),
        Some(_) => false,
    };
    if !text || schema.contains_key("format") || schema.contains_key("$ref") || schema.contains_key("enum") {
        return;
    }
    let format = match (encoding.as_ref().and_then(Value::as_str), media_type.as_ref().and_then(Value::as_str)) {
        (Some("base64"), _) => Some("byte"),
        (Some("base64url"), _) => Some("base64url"),
        (Some("binary"), _) => Some("binary"),
        (None, Some(media_type)) if !is_text(media_type) => Some("binary"),
        (Some(_), _) | (None, Some(_)) => None,
        (None, None) => return,
    };
    schema.entry("type").or_insert_with(|| json!("string"));
    if let Some(format) = format {
        schema.insert("format".to_owned(), json!(format));
    }
}

/// Whether what is of a media type can stand in a JSON string as it is.
fn is_text(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence.starts_with("text/")
        || essence.ends_with("+json")
        || essence.ends_with("+xml")
        || ["application/json", "application/xml", "application/x-www-form-urlencoded", "application/jwt"]
            .contains(&essence.as_str())
}
