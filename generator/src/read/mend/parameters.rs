//! Corrections of parameters, headers and encodings.
//!
//! In and out: see [`mend`](super).

use super::super::walk::{At, Context, Object};
use super::{schemas, word};
use crate::diagnostics::slip;
use serde_json::{Value, json};

const QUERY_STYLES: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/// The place of a parameter in capitals is caught by the check; here are those of Swagger 2.0 that have no word in 3.0.
pub(in crate::read) fn place(object: &mut Object, at: &At, cx: &mut Context) {
    if let Some(place @ ("body" | "formData")) = word(object, "in") {
        cx.d.older_parameter(at.key_of("in"), place);
        // Said once: the check of the key would say it again.
        object.insert("in".to_owned(), json!("query"));
    }
}

/// The type of a parameter: written beside its name as in Swagger 2.0, not at all, or twice.
pub(in crate::read) fn schema(object: &mut Object, at: &At, cx: &mut Context) {
    let present = |object: &Object, key: &str| object.get(key).is_some_and(|value| !value.is_null());
    match (present(object, "schema"), present(object, "content")) {
        (true, false) => {
            object.shift_remove("content");
        }
        (false, true) => {
            object.shift_remove("schema");
            if object.get("content").and_then(Value::as_object).is_some_and(Object::is_empty) {
                object.shift_remove("content");
                object.insert("schema".to_owned(), json!({}));
                cx.slip(&slip::NO_SCHEMA, at, "");
            }
        }
        (true, true) => {
            cx.slip_of(&slip::SCHEMA_AND_CONTENT, at, "content", "");
            object.shift_remove("content");
        }
        (false, false) => {
            let keys: Vec<String> =
                object.keys().filter(|key| schemas::KEYWORDS.contains(&key.as_str())).cloned().collect();
            let mut schema = Object::new();
            for key in keys {
                if let Some(value) = object.shift_remove(&key) {
                    schema.insert(key, value);
                }
            }
            cx.slip(if schema.is_empty() { &slip::NO_SCHEMA } else { &slip::BARE_SCHEMA }, at, "");
            object.shift_remove("content");
            object.insert("schema".to_owned(), Value::Object(schema));
        }
    }
}

/// A parameter of the path is always required.
pub(in crate::read) fn path_is_required(object: &mut Object, at: &At, cx: &mut Context) {
    if word(object, "in").is_some_and(|place| place.eq_ignore_ascii_case("path"))
        && object.get("required") != Some(&Value::Bool(true))
    {
        cx.slip(&slip::PATH_REQUIRED, at, word(object, "name").unwrap_or_default());
        object.insert("required".to_owned(), Value::Bool(true));
    }
}

/// A style that the place of the parameter does not have (section 4.7.12.3).
pub(in crate::read) fn style(object: &mut Object, at: &At, cx: &mut Context) {
    let styles: &[&str] = match word(object, "in").map(str::to_ascii_lowercase).as_deref() {
        Some("path") => &["simple", "label", "matrix"],
        Some("query") => QUERY_STYLES,
        Some("header") => &["simple"],
        Some("cookie") => &["form"],
        _ => return,
    };
    keep_style(styles, object, at, cx);
}

/// The one style of headers.
pub(in crate::read) fn header_style(object: &mut Object, at: &At, cx: &mut Context) {
    keep_style(&["simple"], object, at, cx);
}

/// The styles of a form's fields, which are those of a query.
pub(in crate::read) fn encoding_style(object: &mut Object, at: &At, cx: &mut Context) {
    keep_style(QUERY_STYLES, object, at, cx);
}

fn keep_style(styles: &[&str], object: &mut Object, at: &At, cx: &mut Context) {
    let style = match object.get("style") {
        Some(Value::String(style)) => style.clone(),
        Some(style @ (Value::Number(_) | Value::Bool(_))) => style.to_string(),
        _ => return,
    };
    if styles.contains(&style.as_str()) {
        return;
    }
    if let Some(meant) = styles.iter().find(|known| known.eq_ignore_ascii_case(&style)) {
        cx.slip_of(&slip::WORD, at, "style", meant);
        object.insert("style".to_owned(), json!(meant));
    } else {
        cx.slip_of(&slip::STYLE, at, "style", &style);
        object.shift_remove("style");
    }
}

/// Several examples as a list, which is how a schema of 3.1 has them: the first is taken.
pub(in crate::read) fn examples(object: &mut Object, _: &At, _: &mut Context) {
    if !object.get("examples").is_some_and(Value::is_array) {
        return;
    }
    if let Some(Value::Array(list)) = object.shift_remove("examples")
        && let Some(first) = list.into_iter().next()
        && !object.contains_key("example")
    {
        object.insert("example".to_owned(), first);
    }
}

/// An example that is the value itself, not an object that holds it.
pub(in crate::read) fn bare_example(object: &mut Object, _: &At, _: &mut Context) {
    let known = ["summary", "description", "value", "externalValue", "dataValue", "serializedValue"];
    if !object.is_empty() && !object.keys().any(|key| known.contains(&key.as_str()) || key.starts_with("x-")) {
        let value = std::mem::take(object);
        object.insert("value".to_owned(), Value::Object(value));
    }
}
