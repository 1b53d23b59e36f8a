//! Corrections of values that a schema names: those of its enum, its default and its bounds.
//!
//! In and out: see [`mend`](super).

use super::super::scalars::{parse, spelling, whole};
use super::super::walk::{At, Context, Object};
use super::word;
use crate::diagnostics::slip;
use serde_json::Value;

/// Values of an enum whose type is not the schema's: `1` among strings is `"1"`, `"1"` among integers is `1`. If one of them
/// cannot be converted, all stay as they are.
pub(super) fn values_of_type(schema: &mut Object, at: &At, cx: &mut Context) {
    let Some(name) = word(schema, "type").map(str::to_owned) else { return };
    let Some(Value::Array(values)) = schema.get_mut("enum") else { return };
    let Some(odd) = values.iter().position(|value| !value.is_null() && !is_of(value, &name)) else { return };
    let list = At::Key(at, "enum");
    let here = At::Item(&list, odd);
    let converted: Option<Vec<Value>> =
        values.iter().enumerate().map(|(index, value)| convert(value, &name, &At::Item(&list, index), cx)).collect();
    match converted {
        Some(converted) => {
            cx.slip(&slip::ENUM_TYPE, &here, &name);
            *values = converted;
        }
        None => cx.slip(&slip::ENUM_MIXED, &here, &name),
    }
}

/// A pattern between slashes, as JavaScript has them in its sources: with them it would match nothing at all.
pub(super) fn pattern_between_slashes(schema: &mut Object, at: &At, cx: &mut Context) {
    let inner = word(schema, "pattern").and_then(|text| text.strip_prefix('/')?.strip_suffix('/'));
    let Some(inner) = inner.filter(|inner| inner.starts_with('^') && inner.ends_with('$')).map(str::to_owned) else {
        return;
    };
    cx.slip_of(&slip::PATTERN, at, "pattern", &inner);
    schema.insert("pattern".to_owned(), Value::String(inner));
}

/// A default whose type is not the schema's: converted when its text says a value of the type, left out otherwise.
pub(super) fn default_of_type(schema: &mut Object, at: &At, cx: &mut Context) {
    let Some(name) = word(schema, "type").map(str::to_owned) else { return };
    let here = At::Key(at, "default");
    let Some(value) = schema.get_mut("default") else { return };
    if value.is_null() || is_of(value, &name) {
        return;
    }
    if let Some(meant) = convert(value, &name, &here, cx) {
        cx.slip(&slip::DEFAULT_READ, &here, &meant.to_string());
        *value = meant;
    } else {
        cx.slip(&slip::DEFAULT_TYPE, &here, &name);
        schema.shift_remove("default");
    }
}

/// Bounds of an integer that are written as floats without a fraction: `100.0` is 100.
pub(super) fn integral_bounds(schema: &mut Object, _: &At, _: &mut Context) {
    if word(schema, "type") != Some("integer") {
        return;
    }
    for key in ["minimum", "maximum", "multipleOf"] {
        if let Some(Value::Number(number)) = schema.get_mut(key)
            && number.is_f64()
            && let Some(meant) = number.as_f64().and_then(whole)
        {
            *number = meant.into();
        }
    }
}

/// Whether a value is of a type. Types that are not known have all values.
fn is_of(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        _ => true,
    }
}

/// The value of a type that another value says in its own words.
fn convert(value: &Value, name: &str, at: &At, cx: &Context) -> Option<Value> {
    if value.is_null() || is_of(value, name) {
        return Some(value.clone());
    }
    match (name, value) {
        ("string", _) => spelling(value, at, cx).map(Value::String),
        ("integer", Value::Number(number)) => number.as_f64().and_then(whole).map(Value::from),
        ("integer" | "number", Value::String(text)) => {
            parse(text).map(Value::Number).filter(|number| is_of(number, name))
        }
        ("boolean", Value::Number(number)) => match number.as_u64() {
            Some(0) => Some(Value::Bool(false)),
            Some(1) => Some(Value::Bool(true)),
            _ => None,
        },
        ("boolean", Value::String(text)) => text.to_ascii_lowercase().parse().ok().map(Value::Bool),
        _ => None,
    }
}
