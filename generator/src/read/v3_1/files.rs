//! Finds the files of bodies, which 3.1 describes by saying nothing of them.
//!
//! In: the tree, references resolved. Out: the same tree, in which parts of a multipart body that have no type are
//! `format: binary` (section "Considerations for File Uploads" of 3.1), and so are bodies of which only `contentMediaType` is said:
//! they are of that media type as they are, JSON too, and no string that holds it. The `contentMediaType` of a part is the
//! `contentType` of its encoding, unless that is said.

use super::super::places::{self, Part};
use super::super::walk::{At, Object};
use super::super::xml::is_xml;
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// As many references in a row are followed.
const MAX_HOPS: usize = 16;

/// Marks the files of all bodies.
pub(super) fn mark(tree: &mut Value) {
    let (mut whole, mut bodies) = (Vec::new(), Vec::new());
    places::visit(tree, &mut |part, _, at| {
        if part == Part::MediaType
            && let At::Key(_, name) = at
        {
            let list = if name.to_ascii_lowercase().starts_with("multipart/") { &mut bodies } else { &mut whole };
            list.push(at.pointer());
        }
    });
    for body in whole {
        // A component may be used elsewhere, as a part of something.
        if let Some(schema @ Value::Object(_)) = tree.pointer_mut(&body.child("schema").to_string())
            && schema.get("contentMediaType").is_some()
        {
            file(schema);
        }
    }
    // Before any part of a shared schema has lost what it says.
    for body in &bodies {
        encode(tree, body);
    }
    for body in bodies {
        let encodings = tree.pointer(&body.child("encoding").to_string()).cloned().unwrap_or_default();
        let Some(at) = target(tree, body.child("schema")) else { continue };
        let Some(Value::Object(schema)) = tree.pointer_mut(&at.to_string()) else { continue };
        for (name, property) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            let media_type = encodings.get(name).and_then(|encoding| encoding.get("contentType")?.as_str());
            if !media_type.is_some_and(|media_type| media_type.contains("json")) {
                file(property);
            }
        }
    }
}

/// Makes the media types that the parts of a body say of themselves encodings of it.
fn encode(tree: &mut Value, body: &Pointer) {
    let Some(at) = target(tree, body.child("schema")) else { return };
    let at = at.child("properties");
    let names = tree.pointer(&at.to_string()).and_then(Value::as_object).into_iter().flat_map(|all| all.keys());
    let said = |name: &String| Some((name.clone(), media_type(tree, at.child(name))?));
    let said: Vec<(String, String)> = names.filter_map(said).collect();
    let Some(Value::Object(media)) = tree.pointer_mut(&body.to_string()).filter(|_| !said.is_empty()) else { return };
    let Value::Object(encodings) = media.entry("encoding").or_insert_with(|| json!({})) else { return };
    for (name, media_type) in said {
        if let Value::Object(encoding) = encodings.entry(name).or_insert_with(|| json!({})) {
            encoding.entry("contentType").or_insert(Value::String(media_type));
        }
    }
}

/// The media type that a part, or each item of a list of parts, says of itself, where it stands there as it is: not JSON, which a
/// string that says so holds already, and nothing that is encoded once more.
fn media_type(tree: &Value, at: Pointer) -> Option<String> {
    let at = target(tree, at)?;
    let schema = tree.pointer(&at.to_string())?;
    if schema.get("items").is_some() {
        let items = target(tree, at.child("items"))?;
        return plain_media_type(tree.pointer(&items.to_string())?);
    }
    plain_media_type(schema)
}

fn plain_media_type(schema: &Value) -> Option<String> {
    let said = schema.get("contentMediaType")?.as_str().filter(|_| schema.get("contentEncoding").is_none())?;
    let is_text = match schema.get("type") {
        Some(Value::String(name)) => name == "string",
        Some(Value::Array(names)) => names.iter().any(|name| name == "string"),
        _ => schema.get("properties").is_none(),
    };
    // Of all that is no text, XML is the only notation that is not the default.
    let fits = if is_text { !said.to_ascii_lowercase().contains("json") } else { is_xml(said) };
    (fits && !said.is_empty()).then(|| said.to_owned())
}

/// Where the schema stands that is at a place or referred to there.
fn target(tree: &Value, mut at: Pointer) -> Option<Pointer> {
    for _ in 0..MAX_HOPS {
        let Some(reference) = tree.pointer(&at.to_string())?.get("$ref") else { return Some(at) };
        at = Pointer::parse(reference.as_str()?.strip_prefix('#')?)?;
    }
    None
}

fn file(property: &mut Value) {
    match property {
        Value::Bool(true) => *property = json!({ "type": "string", "format": "binary" }),
        Value::Object(schema) if says_nothing(schema) => {
            schema.shift_remove("contentMediaType");
            schema.insert("type".to_owned(), json!("string"));
            schema.insert("format".to_owned(), json!("binary"));
        }
        Value::Object(schema) if schema.get("type").and_then(Value::as_str) == Some("array") => {
            if let Some(items) = schema.get_mut("items") {
                file(items);
            }
        }
        _ => {}
    }
}

fn says_nothing(schema: &Object) -> bool {
    let notes = ["title", "description", "contentMediaType", "deprecated", "$comment", "examples", "example"];
    schema.keys().all(|key| notes.contains(&key.as_str()) || key.starts_with("x-"))
}
