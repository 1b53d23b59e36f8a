//! Keeps what a document says of XML, for which the typed form has no place.
//!
//! In: a tree in the shape of 3.0. Out: the same tree, in which the `xml` of every schema is also an extension, if there are
//! bodies of XML at all, or parts of bodies: otherwise it says nothing that counts. Knows nothing of what it says.

use super::places::{self, Part};
use serde_json::Value;

/// The extension.
pub(crate) const XML: &str = "x-specstep-xml";

/// Whether a media type is XML: `application/xml`, `text/xml`, or a type with the suffix `+xml` that is no picture.
pub(crate) fn is_xml(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/xml" | "text/xml")
        || (essence.ends_with("+xml") && !essence.starts_with("image/"))
}

/// Keeps the `xml` of all schemas.
pub(super) fn keep(tree: &mut Value) {
    let mut has_bodies = false;
    places::visit(tree, &mut |part, value, _| {
        if matches!(part, Part::RequestBody | Part::Response) {
            let content = value.get("content").and_then(Value::as_object).into_iter().flatten();
            has_bodies |= content.into_iter().any(|(name, media)| is_xml(name) || has_parts(media));
        }
    });
    if !has_bodies {
        return;
    }
    places::schemas(tree, &mut |value, _| {
        let Some(schema) = value.as_object_mut() else { return };
        // What stands beside a reference says nothing in 3.0; other versions have it in an `allOf` by now.
        if let Some(xml) = schema.get("xml").filter(|xml| xml.is_object() && !schema.contains_key("$ref")) {
            schema.insert(XML.to_owned(), xml.clone());
        }
    });
}

/// Whether a part of a body can be XML.
fn has_parts(media: &Value) -> bool {
    let encodings = media.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let mut media_types = encodings.filter_map(|(_, encoding)| encoding.get("contentType")?.as_str());
    media_types.any(|names| names.split(',').any(is_xml))
}
