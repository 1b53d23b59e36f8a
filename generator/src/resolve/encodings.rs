//! Reads how single properties of forms and multipart bodies are encoded.
//!
//! In: a media type object. Out: what its `encoding` says of each property, with the headers of parts as far as the document
//! says what they are.

use super::arena::Build;
use super::facets::{Facets, Node};
use super::{parameters, parts};
use crate::model::{PropertyEncoding, Style};
use crate::pointer::Pointer;
use crate::read::is_xml;
use openapiv3::{Encoding, MediaType, ParameterSchemaOrContent};
use serde_json::Value;

/// What is said of each property that anything is said of.
pub(super) fn encodings<'a>(b: &mut Build<'a>, at: &Pointer, media: &'a MediaType) -> Vec<PropertyEncoding> {
    let at = at.child("encoding");
    let tree = b.document.tree.pointer(&at.to_string());
    let encodings = media.encoding.iter().map(|(property, encoding)| {
        // The typed document says `false` where nothing is written.
        let explode = tree.and_then(|tree| tree.get(property)?.get("explode")?.as_bool());
        let style = encoding.style.as_ref().map(parameters::query_style);
        let style = match (style, explode) {
            (None, None) => None,
            (style, explode) => {
                let style = style.unwrap_or(Style::Form);
                Some((style, explode.unwrap_or(parameters::exploded(style))))
            }
        };
        let headers = headers(b, &at.child(property).child("headers"), property, encoding);
        let content_type = encoding.content_type.clone();
        let xml = content_type.as_ref().is_some_and(|names| names.split(',').any(is_xml));
        PropertyEncoding { property: property.clone(), content_type, xml, style, headers }
    });
    encodings.collect()
}

/// The headers of a part that can only have one value. Of the others the user is told.
fn headers<'a>(b: &mut Build<'a>, at: &Pointer, property: &str, encoding: &'a Encoding) -> Vec<(String, String)> {
    let mut known = Vec::new();
    for (name, node) in &encoding.headers {
        // `contentType` says it (`OpenAPI` 3.0.3, "Encoding Object"); the other is how parts are named.
        if ["content-type", "content-disposition"].contains(&name.to_ascii_lowercase().as_str()) {
            continue;
        }
        let at = at.child(name);
        if !parameters::is_header(name) {
            if b.first_time("header-name", &at) {
                b.d.header_name(at, name);
            }
            continue;
        }
        let value = parts::find(b, node, &at).and_then(|found| match &found.value.format {
            ParameterSchemaOrContent::Schema(schema) => only(schema.into()),
            ParameterSchemaOrContent::Content(_) => None,
        });
        match value {
            Some(value) => known.push((name.clone(), value)),
            None if b.first_time("part-header", &at) => b.d.part_header(at, name, property),
            None => {}
        }
    }
    known
}

/// The only value of a schema, as text.
fn only(node: Node<'_>) -> Option<String> {
    let Node::Inline(schema) = node else { return None };
    match Facets::of(schema, None).values.as_slice() {
        [Value::String(text)] => Some(text.clone()),
        [value @ (Value::Number(_) | Value::Bool(_))] => Some(value.to_string()),
        _ => None,
    }
}
