//! Parameters of the path, the query and headers.
//!
//! In: a parameter that has its type beside its name, and a collection format. Out: one with a schema and a style.

use super::super::mend::schemas::KEYWORDS;
use super::super::walk::Object;
use super::{Frame, schemas, target};
use crate::diagnostics::{Place, slip};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// What a parameter travels in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carrier {
    Body,
    Form,
    Other,
}

/// What a parameter travels in; words are taken in any case, and `form` is what 1.2 called it.
pub(super) fn carrier(parameter: &Object) -> Carrier {
    match parameter.get("in").and_then(Value::as_str).map(str::to_ascii_lowercase).as_deref() {
        Some("body") => Carrier::Body,
        Some("formdata" | "form") => Carrier::Form,
        _ => Carrier::Other,
    }
}

/// Rewrites the shared parameters of a document. Those of bodies are left out: operations that refer to them get them.
pub(super) fn components(frame: &mut Frame, section: &mut Object, at: &Pointer) {
    let place = Pointer::root().child("parameters");
    let shared = &frame.parameters;
    section.retain(|_, parameter| {
        target(shared, "parameters", parameter, place.clone())
            .is_none_or(|(parameter, _)| carrier(&parameter) == Carrier::Other)
    });
    for (name, parameter) in section.iter_mut() {
        rewrite(frame, parameter, &at.child(name), &place.child(name));
    }
}

/// Rewrites a parameter that travels in the path, the query or a header.
pub(super) fn rewrite(frame: &mut Frame, parameter: &mut Value, now: &Pointer, written: &Pointer) {
    let Value::Object(object) = parameter else { return };
    let place = object.get("in").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
    typed(frame, object, &place, now, written);
}

/// Rewrites the header of an answer.
pub(super) fn header(frame: &mut Frame, header: &mut Value, now: &Pointer, written: &Pointer) {
    let Value::Object(object) = header else { return };
    typed(frame, object, "header", now, written);
}

fn typed(frame: &mut Frame, object: &mut Object, place: &str, now: &Pointer, written: &Pointer) {
    let bare = !["$ref", "schema", "content"].iter().any(|key| object.contains_key(*key));
    if !bare {
        return;
    }
    if let Some((style, explode)) = style(frame, object, place, written) {
        object.insert("style".to_owned(), json!(style));
        object.insert("explode".to_owned(), json!(explode));
    }
    if let Some(schema) = take_schema(frame, object, &now.child("schema"), written) {
        object.insert("schema".to_owned(), schema);
    }
}

/// Takes what describes a type out of a parameter. `None` if nothing does.
pub(super) fn take_schema(
    frame: &mut Frame,
    parameter: &mut Object,
    now: &Pointer,
    written: &Pointer,
) -> Option<Value> {
    // What extensions say of the values of an enum belongs beside it.
    let of_enum = |key: &str| key.starts_with("x-enum") || key == "x-ms-enum";
    let describes = |key: &&String| KEYWORDS.contains(&key.as_str()) || *key == "x-nullable" || of_enum(key);
    let keys: Vec<String> = parameter.keys().filter(describes).cloned().collect();
    if keys.is_empty() {
        return None;
    }
    let mut schema = Object::new();
    for key in keys {
        if let Some(value) = parameter.shift_remove(&key) {
            frame.moves.record(now.child(&key), written.child(&key));
            schema.insert(key, value);
        }
    }
    frame.moves.made_of(now.clone(), written.clone());
    let mut schema = Value::Object(schema);
    schemas::rewrite(&mut schema, now, &mut frame.moves);
    Some(schema)
}

/// The style that says what the collection format of a list does, and whether it spells items apart. `None` for other types.
pub(super) fn style(
    frame: &mut Frame,
    parameter: &mut Object,
    place: &str,
    written: &Pointer,
) -> Option<(&'static str, bool)> {
    let format = parameter.shift_remove("collectionFormat");
    if parameter.get("type").and_then(Value::as_str) != Some("array") {
        return None;
    }
    let format = format.as_ref().and_then(Value::as_str).unwrap_or("csv");
    let in_query = matches!(place, "query" | "formdata" | "form");
    let csv = if in_query { "form" } else { "simple" };
    let style = match format.to_ascii_lowercase().as_str() {
        "csv" => (csv, false),
        "multi" if in_query => ("form", true),
        "ssv" if in_query => ("spaceDelimited", false),
        "pipes" if in_query => ("pipeDelimited", false),
        _ => {
            frame.d.slip(&slip::COLLECTION, Place::Key(written.child("collectionFormat")), format);
            (csv, false)
        }
    };
    Some(style)
}
