//! Decides what bodies are sent and read as.
//!
//! In: request bodies and responses. Out: the media types of each, the preferred first, with how they are encoded and what they
//! hold.

use super::arena::Build;
use super::encodings;
use super::facets::Node;
use super::links;
use super::media::{self, Media, Offer};
use super::{parts, schemas, sequences};
use crate::model::{
    Body, Content, Header, Origin, Representation, Response, Role, SchemaId, Shape, Status, StringFormat, Untyped,
};
use crate::pointer::Pointer;
use openapiv3::{MediaType, ReferenceOr, RequestBody, Response as Written, Responses, StatusCode};
use std::iter::once;

/// The request body of an operation.
pub(super) fn body<'a>(
    b: &mut Build<'a>,
    operation: usize,
    at: &Pointer,
    node: &'a ReferenceOr<RequestBody>,
) -> Option<Body> {
    let found = parts::find(b, node, &at.child("requestBody"))?;
    let place = found.at.child("content");
    let mut offers = media::offers(b, &place, &found.value.content);
    // All bytes are sent alike, and who sends them says what they are.
    let first = offers.iter().position(|offer| offer.bytes);
    let (bytes, rest) = offers.into_iter().enumerate().partition(|(index, offer)| offer.bytes && Some(*index) != first);
    let (bytes, rest): (Vec<_>, Vec<_>) = (bytes, rest);
    offers = rest.into_iter().map(|(_, offer)| offer).collect();
    if let Some(known) = offers.iter_mut().find(|offer| offer.bytes) {
        known.same.extend(bytes.into_iter().flat_map(|(_, offer)| once(offer.name.to_owned()).chain(offer.same)));
    }
    let several = offers.len() > 1;
    let operation = b.operation_at(&found.at).unwrap_or(operation);
    let mut all = Vec::new();
    for offer in offers {
        let role = if several { Role::BodyAs(offer.name.to_owned()) } else { Role::Body };
        all.push(sent(b, &place, origin(found.key.clone(), operation, role), offer));
    }
    let mut all = all.into_iter();
    let first = all.next()?;
    Some(Body {
        at: first.at,
        required: found.value.required,
        description: found.value.description.clone(),
        media_type: first.media_type,
        content: first.content,
        encodings: first.encodings,
        same: first.same,
        others: all.collect(),
    })
}

/// What is sent as an offer.
fn sent<'a>(b: &mut Build<'a>, place: &Pointer, origin: Origin, offer: Offer<'a>) -> Representation {
    let at = place.child(offer.name);
    let content = match offer.media {
        _ if offer.bytes => common(b, &at, origin, &offer, false),
        Media::Multipart => Content::Multipart(schema(b, &at, origin, offer.value, Shape::Any(Untyped::Free))),
        Media::Form => Content::Form(schema(b, &at, origin, offer.value, Shape::Any(Untyped::Free))),
        // All JSON is YAML (YAML 1.2, section 1.2).
        Media::Yaml if offer.structured => {
            Content::Json(schema(b, &at, origin, offer.value, Shape::Any(Untyped::Free)))
        }
        _ => common(b, &at, origin, &offer, false),
    };
    // What is sent has to be said precisely.
    let media_type = match offer.media {
        Media::Wild if content == Content::Binary => "application/octet-stream",
        Media::Wild => "application/json",
        Media::JsonSuffix if offer.name.contains('*') => "application/json",
        Media::Text if offer.name.contains('*') => "text/plain",
        Media::Multipart if offer.name.contains('*') => "multipart/form-data",
        _ => offer.name,
    };
    let (media_type, encodings) = (media_type.to_owned(), encodings::encodings(b, &at, offer.value));
    Representation { at, media_type, content, encodings, same: offer.same }
}

/// The encodings that a request's and a response's body share.
fn common<'a>(b: &mut Build<'a>, at: &Pointer, origin: Origin, offer: &Offer<'a>, answer: bool) -> Content {
    match offer.media {
        _ if offer.bytes && !offer.structured => Content::Binary,
        Media::Json | Media::JsonSuffix | Media::Wild => {
            Content::Json(schema(b, at, origin, offer.value, Shape::Any(Untyped::Free)))
        }
        Media::Text => Content::Text(text(b, at, origin, offer)),
        Media::Yaml if !offer.structured => Content::Text(text(b, at, origin, offer)),
        Media::Xml if offer.markup => Content::Text(text(b, at, origin, offer)),
        Media::Xml => Content::Xml(schema(b, at, origin, offer.value, Shape::Any(Untyped::Free))),
        Media::Multipart | Media::Form | Media::Yaml | Media::Other => {
            if b.first_time("unsupported-media-type", at) {
                b.d.unsupported_media_type(at.clone(), offer.name);
            }
            Content::Binary
        }
        Media::Stream => sequences::content(b, at, origin, offer, answer),
        Media::Octets => Content::Binary,
    }
}

fn text<'a>(b: &mut Build<'a>, at: &Pointer, origin: Origin, offer: &Offer<'a>) -> SchemaId {
    schema(b, at, origin, offer.value, Shape::String(StringFormat::Plain))
}

pub(super) fn schema<'a>(
    b: &mut Build<'a>,
    at: &Pointer,
    origin: Origin,
    media: &'a MediaType,
    without: Shape,
) -> SchemaId {
    let at = at.child("schema");
    if let Some(node) = &media.schema {
        return schemas::intern(b, at, origin, Node::from(node), None);
    }
    let id = schemas::placeholder(b, at, origin, Untyped::Free);
    b.schema_mut(id).shape = without;
    id
}

fn origin(key: Option<String>, operation: usize, role: Role) -> Origin {
    match key {
        Some(name) => Origin::Shared { name, role },
        None => Origin::Operation { operation, role },
    }
}

/// The operation whose answers are at hand.
pub(super) struct Answers<'p> {
    pub(super) operation: usize,
    pub(super) at: &'p Pointer,
    /// Whether answers never have a body, whatever the document says.
    pub(super) bodiless: bool,
}

/// The answers of an operation, in the document's order.
pub(super) fn responses<'a>(b: &mut Build<'a>, answers: &Answers<'_>, written: &'a Responses) -> Vec<Response> {
    let place = answers.at.child("responses");
    let document = b.document;
    let keys = document.tree.pointer(&place.to_string()).and_then(serde_json::Value::as_object);
    let mut list: Vec<Response> = Vec::new();
    for key in keys.into_iter().flat_map(|map| map.keys()).filter(|key| !key.starts_with("x-")) {
        let node = match status(key) {
            Some(Status::Default) => written.default.as_ref(),
            Some(Status::Code(code)) => written.responses.get(&StatusCode::Code(code)),
            Some(Status::Range(range)) => written.responses.get(&StatusCode::Range(range.into())),
            None => {
                b.d.unknown_status(place.child(key), key);
                continue;
            }
        };
        if let (Some(status), Some(node)) = (status(key), node) {
            list.extend(response(b, answers, key, status, node));
        }
    }
    list
}

/// The statuses that a key of `responses` stands for.
fn status(key: &str) -> Option<Status> {
    if key == "default" {
        return Some(Status::Default);
    }
    if let Some(range) = key.to_ascii_uppercase().strip_suffix("XX") {
        return range.parse().ok().filter(|range| (1..=5).contains(range)).map(Status::Range);
    }
    key.parse().ok().filter(|code| (100..600).contains(code) && key.len() == 3).map(Status::Code)
}

fn response<'a>(
    b: &mut Build<'a>,
    answers: &Answers<'_>,
    key: &str,
    status: Status,
    node: &'a ReferenceOr<Written>,
) -> Option<Response> {
    let found = parts::find(b, node, &answers.at.child("responses").child(key))?;
    let mut headers = Vec::new();
    for (name, header) in &found.value.headers {
        let description =
            parts::find(b, header, &found.at.child("headers").child(name)).and_then(|h| h.value.description.clone());
        headers.push(Header { name: name.clone(), description });
    }
    let links = links::links(b, &found);
    // RFC 9110: these never have content.
    let bodiless = answers.bodiless || matches!(status, Status::Code(100..=199 | 204 | 205 | 304) | Status::Range(1));
    let place = found.at.child("content");
    let offers = if bodiless { Vec::new() } else { media::offers(b, &place, &found.value.content) };
    let operation = b.operation_at(&found.at).unwrap_or(answers.operation);
    let mut all = Vec::new();
    // Where the answer is a file, the server may choose of which kind.
    let mut also = Vec::new();
    let is_file = offers.first().is_some_and(|offer| offer.bytes);
    for (index, offer) in offers.into_iter().enumerate() {
        if index > 0 && is_file && offer.bytes {
            also.push(offer.name.to_owned());
            continue;
        }
        let role = match index {
            0 => Role::Response(key.to_owned()),
            _ => Role::ResponseAs(key.to_owned(), offer.name.to_owned()),
        };
        let at = place.child(offer.name);
        let content = common(b, &at, origin(found.key.clone(), operation, role), &offer, true);
        let media_type = offer.name.to_owned();
        all.push(Representation { at, media_type, content, encodings: Vec::new(), same: offer.same });
    }
    let mut all = all.into_iter();
    let (media_type, content, same) = match all.next() {
        None => (None, Content::Empty, Vec::new()),
        Some(first) => (Some(first.media_type), first.content, first.same),
    };
    let (description, others) = (found.value.description.clone(), all.collect());
    Some(Response { at: found.at, status, description, media_type, content, same, also, others, headers, links })
}
