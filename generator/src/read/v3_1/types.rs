//! Rewrites `type` with several names.
//!
//! In: a schema. Out: the same schema with one type, or with a union of them, and with `nullable`.

use super::super::walk::Object;
use serde_json::{Value, json};

/// For each type, the keywords that say something about it and nothing about others.
const OF_TYPE: [(&str, &[&str]); 3] = [
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    ("object", &["properties", "required", "additionalProperties", "minProperties", "maxProperties"]),
    ("string", &["pattern", "minLength", "maxLength"]),
];

/// `type: [string, "null"]` is a nullable string, `type: [string, array]` a union.
pub(super) fn several(schema: &mut Object) {
    let Some(Value::Array(list)) = schema.get("type") else { return };
    if !list.iter().all(|name| name.is_string() || name.is_null()) {
        return;
    }
    let mut types: Vec<String> = Vec::new();
    let mut nullable = false;
    for name in list.iter().map(|name| name.as_str().unwrap_or("null")) {
        if name == "null" {
            nullable = true;
        } else if !types.iter().any(|known| known == name) {
            types.push(name.to_owned());
        }
    }
    if types.iter().any(|name| name == "number") {
        types.retain(|name| name != "integer");
    }
    if nullable && !types.is_empty() {
        schema.insert("nullable".to_owned(), json!(true));
    }
    let all = ["string", "number", "boolean", "array", "object"].iter().all(|name| types.iter().any(|t| t == name));
    match types.as_slice() {
        [] if nullable => {
            schema.insert("type".to_owned(), json!("null"));
        }
        [one] => {
            schema.insert("type".to_owned(), json!(one));
        }
        _ => {
            schema.shift_remove("type");
            // The members of a union beside it say more than the list of their types.
            if !all && !types.is_empty() && !["anyOf", "oneOf"].iter().any(|key| schema.contains_key(*key)) {
                union(schema, &types);
            }
        }
    }
}

fn union(schema: &mut Object, types: &[String]) {
    let branches: Vec<Value> = types.iter().filter_map(|name| branch(schema, name)).collect();
    schema.shift_remove("enum");
    schema.shift_remove("format");
    if !branches.is_empty() {
        schema.insert("anyOf".to_owned(), Value::Array(branches));
    }
}

/// The part of a schema of several types that is about one of them, moved out of it. `None` if its values are of others.
fn branch(schema: &mut Object, name: &str) -> Option<Value> {
    let mut branch = Object::new();
    branch.insert("type".to_owned(), json!(name));
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        let own: Vec<Value> = values.iter().filter(|value| is_of(value, name)).cloned().collect();
        if own.is_empty() {
            return None;
        }
        branch.insert("enum".to_owned(), Value::Array(own));
    }
    if let Some(format) = schema.get("format").and_then(Value::as_str)
        && format_type(format) == name
    {
        branch.insert("format".to_owned(), json!(format));
    }
    for key in OF_TYPE.iter().filter(|(of, _)| *of == name).flat_map(|(_, keys)| *keys) {
        if let Some(value) = schema.shift_remove(*key) {
            branch.insert((*key).to_owned(), value);
        }
    }
    Some(Value::Object(branch))
}

fn is_of(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

/// The type that a format is about.
fn format_type(format: &str) -> &'static str {
    match format {
        "float" | "double" | "decimal" => "number",
        _ if format.trim_start_matches('u').starts_with("int") => "integer",
        _ => "string",
    }
}
