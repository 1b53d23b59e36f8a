//! Corrections of schemas: keywords of JSON Schema and of `OpenAPI` 3.1 that 3.0 says otherwise, and common slips.
//!
//! In and out: see [`mend`](super).

use super::super::walk::{At, Context, Mend, Object};
use super::values::{default_of_type, integral_bounds, pattern_between_slashes, values_of_type};
use super::word;
use crate::diagnostics::{closest, slip};
use serde_json::{Value, json};

/// The corrections of a schema, in the order in which they build on each other.
pub(in crate::read) const MENDS: &[Mend] = &[
    type_list,
    type_name,
    constant,
    exclusive_bounds,
    boolean_required,
    items,
    enumeration,
    values_of_type,
    pattern_between_slashes,
    default_of_type,
    integral_bounds,
    examples,
    newer_keywords,
];

/// The keywords of Swagger 2.0 parameters that describe a type.
pub(in crate::read) const KEYWORDS: &[&str] = &[
    "type",
    "format",
    "items",
    "enum",
    "default",
    "pattern",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "uniqueItems",
    "nullable",
    "properties",
    "additionalProperties",
    "oneOf",
    "anyOf",
    "allOf",
    "title",
];

/// The keywords of newer and older schemas, which are no slips.
pub(in crate::read) const NEWER: &[&str] = &[
    "$ref",
    "$schema",
    "$id",
    "id",
    "$defs",
    "definitions",
    "$comment",
    "$anchor",
    "$dynamicRef",
    "$dynamicAnchor",
    "$vocabulary",
    "const",
    "contains",
    "minContains",
    "maxContains",
    "prefixItems",
    "additionalItems",
    "patternProperties",
    "propertyNames",
    "if",
    "then",
    "else",
    "dependencies",
    "dependentSchemas",
    "dependentRequired",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentMediaType",
    "contentEncoding",
    "contentSchema",
    "examples",
];

/// The types that a schema can have.
pub(super) const TYPES: [&str; 6] = ["string", "number", "integer", "boolean", "object", "array"];

/// For each type, the keywords that say something about it and nothing about others.
const OF_TYPE: [(&str, &[&str]); 3] = [
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    ("object", &["properties", "required", "additionalProperties", "minProperties", "maxProperties"]),
    ("string", &["format", "pattern", "minLength", "maxLength"]),
];

/// `type: [string, null]` of 3.1: null becomes `nullable`, several types become `anyOf`.
fn type_list(schema: &mut Object, at: &At, cx: &mut Context) {
    let Some(Value::Array(list)) = schema.get("type") else { return };
    if !list.iter().all(|name| name.is_string() || name.is_null()) {
        return;
    }
    let mut types: Vec<String> = Vec::new();
    let mut nullable = false;
    for name in list.iter().map(|name| name.as_str().unwrap_or("null").to_owned()) {
        if name == "null" {
            nullable = true;
        } else if !types.contains(&name) {
            types.push(name);
        }
    }
    let nullable_too = if nullable { ", nullable" } else { "" };
    cx.slip_of(&slip::TYPE_LIST, at, "type", &format!("{}{nullable_too}", types.join(" or ")));
    if nullable {
        schema.insert("nullable".to_owned(), json!(true));
    }
    match types.as_slice() {
        [] if nullable => {
            schema.insert("type".to_owned(), json!("null"));
        }
        [one] => {
            schema.insert("type".to_owned(), json!(one));
        }
        _ => {
            schema.shift_remove("type");
            if !types.is_empty() && !schema.contains_key("anyOf") {
                let branches: Vec<Value> = types.iter().map(|name| branch(schema, name)).collect();
                schema.insert("anyOf".to_owned(), Value::Array(branches));
            }
        }
    }
}

/// The part of a schema of several types that is about one of them, moved out of it.
fn branch(schema: &mut Object, name: &str) -> Value {
    let mut branch = Object::new();
    branch.insert("type".to_owned(), json!(name));
    for key in OF_TYPE.iter().filter(|(of, _)| *of == name).flat_map(|(_, keys)| *keys) {
        if let Some(value) = schema.shift_remove(*key) {
            branch.insert((*key).to_owned(), value);
        }
    }
    Value::Object(branch)
}

/// Types that other languages have. What has no meaning at all is taken out, which leaves a value of any type.
fn type_name(schema: &mut Object, at: &At, cx: &mut Context) {
    let Some(name) = word(schema, "type").map(str::to_owned) else { return };
    if TYPES.contains(&name.as_str()) {
        return;
    }
    let lower = name.to_ascii_lowercase();
    let (meant, format) = match lower.as_str() {
        "null" => {
            schema.shift_remove("type");
            schema.insert("nullable".to_owned(), json!(true));
            schema.insert("enum".to_owned(), json!([null]));
            return;
        }
        "file" | "binary" => (Some("string"), Some("binary")),
        "date" => (Some("string"), Some("date")),
        "datetime" | "date-time" | "timestamp" => (Some("string"), Some("date-time")),
        "uuid" => (Some("string"), Some("uuid")),
        "str" | "text" => (Some("string"), None),
        "int" => (Some("integer"), None),
        "int32" | "int64" | "long" => (Some("integer"), Some(if lower == "int32" { "int32" } else { "int64" })),
        "float" | "double" => (Some("number"), Some(lower.as_str())),
        "decimal" => (Some("number"), None),
        "bool" => (Some("boolean"), None),
        "list" => (Some("array"), None),
        "dict" | "map" | "hash" => (Some("object"), None),
        "any" | "mixed" => (None, None),
        _ => (TYPES.into_iter().find(|known| *known == lower), None),
    };
    if let Some(meant) = meant {
        cx.slip_of(&slip::TYPE_NAME, at, "type", meant);
        schema.insert("type".to_owned(), json!(meant));
        if let Some(format) = format {
            schema.entry("format").or_insert_with(|| json!(format));
        }
    } else {
        let known = closest(&lower, TYPES).filter(|_| !matches!(lower.as_str(), "any" | "mixed"));
        cx.d.type_not_known(at.key_of("type"), &name, known);
        schema.shift_remove("type");
    }
}

/// `const` of 3.1 is an `enum` of one value.
fn constant(schema: &mut Object, at: &At, cx: &mut Context) {
    let Some(value) = schema.shift_remove("const") else { return };
    if schema.contains_key("enum") {
        return;
    }
    cx.slip_of(&slip::CONST, at, "const", "");
    if value.is_null() {
        schema.insert("nullable".to_owned(), json!(true));
    }
    schema.insert("enum".to_owned(), Value::Array(vec![value]));
}

/// `exclusiveMinimum: 5` of 3.1 is `minimum: 5` and `exclusiveMinimum: true`; of two bounds the stricter one stays.
fn exclusive_bounds(schema: &mut Object, at: &At, cx: &mut Context) {
    for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if let Some(number) = numeric_bound(schema, exclusive, bound) {
            let read_as = format!("`{bound}: {number}` with `{exclusive}: true`");
            cx.slip_of(&slip::EXCLUSIVE, at, exclusive, &read_as);
        }
    }
}

/// Rewrites an exclusive bound that is a number, and gives that number.
pub(in crate::read) fn numeric_bound(schema: &mut Object, exclusive: &str, bound: &str) -> Option<Value> {
    let number = schema.get(exclusive).filter(|value| value.is_number()).cloned()?;
    let stricter = match (number.as_f64(), schema.get(bound).and_then(Value::as_f64)) {
        (Some(new), Some(old)) if bound == "minimum" => new >= old,
        (Some(new), Some(old)) => new <= old,
        _ => true,
    };
    if stricter {
        schema.insert(bound.to_owned(), number.clone());
        schema.insert(exclusive.to_owned(), json!(true));
    } else {
        schema.shift_remove(exclusive);
    }
    Some(number)
}

/// `required: true` on a property, which is how parameters say it.
fn boolean_required(schema: &mut Object, at: &At, cx: &mut Context) {
    let boolean = match schema.get("required") {
        Some(Value::Bool(_)) => true,
        Some(Value::String(text)) => matches!(text.as_str(), "true" | "false"),
        _ => false,
    };
    if boolean {
        cx.slip_of(&slip::BOOLEAN_REQUIRED, at, "required", "");
        schema.shift_remove("required");
    }
}

/// The items of an array: missing, or one schema for each position as in older JSON Schema.
fn items(schema: &mut Object, at: &At, cx: &mut Context) {
    let missing = schema.get("items").is_none_or(Value::is_null);
    // Others may say it in its place.
    let elsewhere = ["prefixItems", "allOf", "anyOf", "oneOf"].iter().any(|key| schema.contains_key(*key));
    if missing && word(schema, "type") == Some("array") && !elsewhere {
        cx.slip(&slip::NO_ITEMS, at, "");
        return;
    }
    let Some(Value::Array(list)) = schema.get_mut("items") else { return };
    let list = std::mem::take(list);
    cx.slip_of(&slip::ITEMS_LIST, at, "items", "");
    let meant = match <[Value; 1]>::try_from(list) {
        Ok([one]) => one,
        Err(list) if list.is_empty() => json!({}),
        Err(list) => json!({ "anyOf": list }),
    };
    schema.insert("items".to_owned(), meant);
}

/// An enum of one value that is not in a list, and one without values.
fn enumeration(schema: &mut Object, at: &At, cx: &mut Context) {
    match schema.get_mut("enum") {
        Some(Value::Array(values)) if values.is_empty() => {
            cx.slip_of(&slip::EMPTY_ENUM, at, "enum", "");
            schema.shift_remove("enum");
        }
        Some(value @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) => {
            cx.slip_of(&slip::ONE_FOR_LIST, at, "enum", "");
            *value = Value::Array(vec![value.take()]);
        }
        _ => {}
    }
}

/// `examples` of 3.1: the first is the `example` of 3.0.
fn examples(schema: &mut Object, _: &At, _: &mut Context) {
    if let Some(Value::Array(list)) = schema.get("examples")
        && !schema.contains_key("example")
        && let Some(first) = list.first().cloned()
    {
        schema.insert("example".to_owned(), first);
    }
}

/// Keywords of newer schemas that change which values fit and that 3.0 has no word for.
fn newer_keywords(schema: &mut Object, at: &At, cx: &mut Context) {
    for key in ["prefixItems", "patternProperties", "if", "dependentSchemas", "$dynamicRef"] {
        if schema.get(key).is_some_and(|value| value.is_object() || value.is_array() || value.is_string()) {
            cx.slip_of(&slip::NEWER_KEYWORD, at, key, key);
        }
    }
}
