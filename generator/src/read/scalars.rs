//! Checks values without parts.
//!
//! In: a value that should be a string, a boolean or a number. Out: the same value, converted when its text says the right thing
//! (`"5"` for `5`), or set to null to be left out; messages for all else. Knows no objects of `OpenAPI`.

use super::walk::{At, Context};
use crate::diagnostics::{closest, slip};
use serde_json::{Number, Value};

/// The largest integer below which every float is exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A string: a number or a boolean becomes the text it was written as.
pub(super) fn text(value: &mut Value, at: &At, cx: &mut Context) {
    if let Some(text) = spelling(value, at, cx) {
        cx.slip(&slip::TEXT, at, &text);
        *value = Value::String(text);
    } else if !value.is_string() {
        cx.d.wrong_kind(at.node(), "a string", value);
    }
}

/// How a number or a boolean is written in the document. `None` for other values.
pub(super) fn spelling(value: &Value, at: &At, cx: &Context) -> Option<String> {
    match value {
        // `1.10` has lost its zero as a number; the text still has it.
        Value::Number(number) if number.is_f64() => {
            let written = cx.d.written(&at.pointer());
            Some(cx.sources.plain_scalar(&written).map_or_else(|| number.to_string(), str::to_owned))
        }
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// A boolean: the words for it are one, too.
pub(super) fn flag(value: &mut Value, at: &At, cx: &mut Context) {
    let meant = match value.as_str().map(str::to_ascii_lowercase).as_deref() {
        Some("true" | "yes" | "on") => Some(true),
        Some("false" | "no" | "off") => Some(false),
        _ => None,
    };
    if let Some(meant) = meant {
        cx.slip(&slip::FLAG, at, if meant { "true" } else { "false" });
        *value = Value::Bool(meant);
    } else if !value.is_boolean() {
        cx.d.wrong_kind(at.node(), "`true` or `false`", value);
    }
}

/// A number: the text of one is one, too.
pub(super) fn number(value: &mut Value, at: &At, cx: &mut Context) {
    if let Some(meant) = value.as_str().and_then(parse) {
        cx.slip(&slip::NUMBER, at, &meant.to_string());
        *value = Value::Number(meant);
    } else if !value.is_number() {
        cx.d.wrong_kind(at.node(), "a number", value);
    }
}

/// A number of things. One that is negative, has a fraction or fits no machine integer limits nothing and is left out.
pub(super) fn count(value: &mut Value, at: &At, cx: &mut Context) {
    number(value, at, cx);
    let Value::Number(number) = &*value else { return };
    if number.is_u64() {
        return;
    }
    match number.as_f64().and_then(whole) {
        Some(meant) if meant >= 0 => *value = Value::Number(meant.into()),
        _ => {
            cx.slip(&slip::COUNT, at, &number.to_string());
            *value = Value::Null;
        }
    }
}

/// One of a few words; another case of one is that one.
pub(super) fn word(words: &[&'static str], value: &mut Value, at: &At, cx: &mut Context) {
    let Some(found) = value.as_str() else {
        cx.d.wrong_kind(at.node(), "a string", value);
        return;
    };
    if words.contains(&found) {
        return;
    }
    if let Some(meant) = words.iter().find(|word| word.eq_ignore_ascii_case(found)) {
        cx.slip(&slip::WORD, at, meant);
        *value = Value::String((*meant).to_owned());
        return;
    }
    cx.d.unknown_word(at.node(), found, words, closest(found, words.iter().copied()));
}

/// The number that a text spells as JSON would.
pub(super) fn parse(text: &str) -> Option<Number> {
    serde_json::from_str(text.trim()).ok()
}

/// The integer that a float is, if it is one.
#[expect(clippy::cast_possible_truncation, reason = "integers of this size are exact")]
pub(super) fn whole(float: f64) -> Option<i64> {
    (float.fract() == 0.0 && float.abs() <= EXACT).then_some(float as i64)
}
