//! Chooses what bodies are sent and read as.
//!
//! In: request bodies and responses. Out: one media type of each, with how it is encoded and what it holds, and the names of
//! those that were not chosen.

use super::arena::Build;
use super::facets::{Facets, Node};
use super::{parameters, parts, schemas, unions};
use crate::model::{Body, Content, Header, Origin, PropertyEncoding, Response, Role, Shape, Status, Style, Untyped};
use crate::pointer::Pointer;
use openapiv3::{MediaType, ReferenceOr, RequestBody, Response as Written, Responses, StatusCode};

/// What a media type is, as far as codecs go; in the order in which they are preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Media {
    Json,
    JsonSuffix,
    /// `*/*` and `application/*`.
    Wild,
    Multipart,
    Form,
    Text,
    Octets,
    Other,
    Xml,
    /// Several values one after the other: an event stream, JSON lines.
    Stream,
}

/// What a media type is.
pub(super) fn media(name: &str) -> Media {
    let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" | "text/json" => Media::Json,
        "*/*" | "*" | "application/*" => Media::Wild,
        "application/x-www-form-urlencoded" => Media::Form,
        "application/octet-stream" | "binary/octet-stream" => Media::Octets,
        "application/xml" | "text/xml" => Media::Xml,
        "text/event-stream"
        | "application/x-ndjson"
        | "application/ndjson"
        | "application/jsonl"
        | "application/json-seq" => Media::Stream,
        other if other.ends_with("+json") => Media::JsonSuffix,
        other if other.ends_with("+xml") && !other.starts_with("image/") => Media::Xml,
        other if other.starts_with("multipart/") => Media::Multipart,
        other if other.starts_with("text/") => Media::Text,
        _ => Media::Other,
    }
}

/// A media type that was chosen, and the others.
struct Chosen<'a> {
    name: &'a str,
    media: Media,
    value: &'a MediaType,
    others: Vec<String>,
}

fn choose(content: &openapiv3::Content) -> Option<Chosen<'_>> {
    // A patch that is an object says more in a type than a list of operations on it; where both are offered, it is that one.
    let rank = |(name, _): &(&String, &MediaType)| (media(name), essence(name) == "application/json-patch+json");
    let (name, value) = content.iter().min_by_key(rank)?;
    let others = content.iter().filter(|(other, offered)| {
        *other != name && essence(other) != essence(name) && !respells((name, value), (other, offered))
    });
    let others = others.map(|(other, _)| other.clone()).collect();
    Some(Chosen { name, media: media(name), value, others })
}

/// Whether a media type only spells in another way what the chosen one says in JSON, so that nothing is lost without it.
fn respells((name, value): (&str, &MediaType), (other, offered): (&str, &MediaType)) -> bool {
    let json = |name: &str| matches!(media(name), Media::Json | Media::JsonSuffix | Media::Wild);
    let spelt = json(other) || matches!(media(other), Media::Form | Media::Text | Media::Xml);
    json(name) && spelt && value.schema.is_some() && value.schema == offered.schema
}

/// A media type without its parameters: the same one with another charset is no other.
fn essence(name: &str) -> &str {
    name.split(';').next().unwrap_or_default().trim()
}

/// The request body of an operation.
pub(super) fn body<'a>(
    b: &mut Build<'a>,
    operation: usize,
    at: &Pointer,
    node: &'a ReferenceOr<RequestBody>,
) -> Option<Body> {
    let found = parts::find(b, node, &at.child("requestBody"))?;
    let chosen = choose(&found.value.content)?;
    let at = found.at.child("content").child(chosen.name);
    let origin = origin(found.key, b.operation_at(&found.at).unwrap_or(operation), Role::Body);
    let bytes = is_bytes(b, &chosen);
    let content = match chosen.media {
        _ if bytes => Content::Binary,
        Media::Multipart => Content::Multipart(schema(b, &at, origin, chosen.value, Shape::Any(Untyped::Free))),
        Media::Form => Content::Form(schema(b, &at, origin, chosen.value, Shape::Any(Untyped::Free))),
        _ => common(b, &at, origin, &chosen),
    };
    let media_type = match chosen.media {
        // What is sent has to be said precisely.
        Media::Wild if content == Content::Binary => "application/octet-stream",
        Media::Wild => "application/json",
        _ => chosen.name,
    };
    Some(Body {
        required: found.value.required,
        description: found.value.description.clone(),
        media_type: media_type.to_owned(),
        encodings: encodings(b, &at, chosen.value),
        content,
        others: chosen.others,
        at,
    })
}

/// The encodings that a request's and a response's body share.
fn common<'a>(b: &mut Build<'a>, at: &Pointer, origin: Origin, chosen: &Chosen<'a>) -> Content {
    match chosen.media {
        Media::Json | Media::JsonSuffix | Media::Wild => {
            Content::Json(schema(b, at, origin, chosen.value, Shape::Any(Untyped::Free)))
        }
        Media::Text => {
            let text = Shape::String(crate::model::StringFormat::Plain);
            Content::Text(schema(b, at, origin, chosen.value, text))
        }
        Media::Xml | Media::Multipart | Media::Form => {
            if b.first_time("unsupported-media-type", at) {
                b.d.unsupported_media_type(at.clone(), chosen.name);
            }
            Content::Binary
        }
        Media::Octets | Media::Other | Media::Stream => Content::Binary,
    }
}

/// Whether a body is bytes, whatever its media type: its schema says so (`application/json` is then the type of a file), or it
/// has neither a schema nor a media type.
fn is_bytes<'a>(b: &Build<'a>, chosen: &Chosen<'a>) -> bool {
    let Some(node) = chosen.value.schema.as_ref().map(Node::from) else { return chosen.media == Media::Wild };
    unions::target(b, node).is_some_and(|schema| {
        let facets = Facets::of(schema, None);
        facets.typ == Some("string") && facets.format == Some("binary")
    })
}

fn schema<'a>(
    b: &mut Build<'a>,
    at: &Pointer,
    origin: Origin,
    media: &'a MediaType,
    without: Shape,
) -> crate::model::SchemaId {
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

fn encodings(b: &Build<'_>, at: &Pointer, media: &MediaType) -> Vec<PropertyEncoding> {
    let tree = b.document.tree.pointer(&at.child("encoding").to_string());
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
        PropertyEncoding { property: property.clone(), content_type: encoding.content_type.clone(), style }
    });
    encodings.collect()
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
    // RFC 9110: these never have content.
    let bodiless = answers.bodiless || matches!(status, Status::Code(100..=199 | 204 | 205 | 304) | Status::Range(1));
    let chosen = choose(&found.value.content).filter(|_| !bodiless);
    let (media_type, content, others) = match chosen {
        None => (None, Content::Empty, Vec::new()),
        Some(chosen) => {
            let at = found.at.child("content").child(chosen.name);
            let operation = b.operation_at(&found.at).unwrap_or(answers.operation);
            let origin = origin(found.key, operation, Role::Response(key.to_owned()));
            let content = if is_bytes(b, &chosen) { Content::Binary } else { common(b, &at, origin, &chosen) };
            (Some(chosen.name.to_owned()), content, chosen.others)
        }
    };
    let description = found.value.description.clone();
    Some(Response { at: found.at, status, description, media_type, content, others, headers })
}
