//! Sorts the media types that a body or an answer is offered in.
//!
//! In: a `content` object. Out: its [`Offer`]s, the preferred first, each with the media types that only spell the same in
//! another way. Knows nothing of schemas but whether two are the same and what a reader sees of one at a glance.

use super::arena::Build;
use super::facets::{Facets, Node};
use super::unions;
use crate::pointer::Pointer;
use crate::read::{XML, is_sequence, is_xml};
use openapiv3::MediaType;
use serde_json::Value;

/// What a media type is, as far as codecs go; in the order in which they are preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Media {
    Json,
    JsonSuffix,
    /// `*/*` and `application/*`.
    Wild,
    Multipart,
    Form,
    Xml,
    Text,
    Yaml,
    Octets,
    Other,
    /// Several values one after the other: an event stream, JSON lines.
    Stream,
}

/// What a media type is.
pub(super) fn media(name: &str) -> Media {
    let essence = essence(name);
    match essence.as_str() {
        "application/json" | "text/json" => Media::Json,
        "*/*" | "*" | "application/*" => Media::Wild,
        "application/x-www-form-urlencoded" => Media::Form,
        "application/octet-stream" | "binary/octet-stream" => Media::Octets,
        "application/yaml" | "application/x-yaml" | "text/yaml" | "text/x-yaml" => Media::Yaml,
        other if is_sequence(other) => Media::Stream,
        other if other.ends_with("+json") => Media::JsonSuffix,
        other if other.ends_with("+yaml") => Media::Yaml,
        other if is_xml(other) => Media::Xml,
        other if other.starts_with("multipart/") => Media::Multipart,
        other if other.starts_with("text/") => Media::Text,
        _ => Media::Other,
    }
}

/// A media type without its parameters, in lower case.
fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The format that a media type names: `text/x-yaml` and `application/yaml` are both `yaml`.
fn format(essence: &str) -> &str {
    match essence.split_once('/') {
        // Pictures and videos have nothing in common.
        None | Some((_, "*")) => essence,
        Some((_, subtype)) => subtype.strip_prefix("x-").unwrap_or(subtype),
    }
}

/// A media type that a body or an answer is offered in.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(super) struct Offer<'a> {
    pub(super) name: &'a str,
    pub(super) media: Media,
    pub(super) value: &'a MediaType,
    /// Whether it is bytes: nothing says more of it.
    pub(super) bytes: bool,
    /// Whether its schema, seen through references, says that it is something else than a string.
    pub(super) structured: bool,
    /// Whether it is XML as a text of which nothing says how it is made: a string that has no name of its own.
    pub(super) markup: bool,
    /// Whether its schema lists properties.
    pub(super) keyed: bool,
    /// The media types that say the same in another way, so that nothing is lost without them.
    pub(super) same: Vec<String>,
}

/// The offers of the `content` at `at`, the preferred first.
pub(super) fn offers<'a>(b: &Build<'a>, at: &Pointer, content: &'a openapiv3::Content) -> Vec<Offer<'a>> {
    let all: Vec<Offer<'_>> = content.iter().map(|(name, value)| offer(b, at, name, value)).collect();
    let mut order: Vec<(usize, &Offer<'_>)> = all.iter().enumerate().collect();
    order.sort_by_key(|(index, offer)| {
        let poor = is_poor(b, at, offer, &all, *index);
        // A patch that is an object says more in a type than a list of operations on it; where both are offered, it is that one.
        (poor, offer.media, essence(offer.name) == "application/json-patch+json")
    });
    let mut kept: Vec<Offer<'_>> = Vec::new();
    for (_, offer) in order {
        match kept.iter_mut().find(|known| says(b, at, known, offer)) {
            Some(known) => known.same.push(offer.name.to_owned()),
            None => kept.push(offer.clone()),
        }
    }
    kept
}

fn offer<'a>(b: &Build<'a>, at: &Pointer, name: &'a str, value: &'a MediaType) -> Offer<'a> {
    let media = media(name);
    let schema = value.schema.is_some().then(|| schema(b, &at.child(name).child("schema"))).flatten();
    let is_string = schema.is_some_and(|schema| schema.get("type").and_then(Value::as_str) == Some("string"));
    // `application/json` is then the type of a file.
    let binary = match value.schema.as_ref().map(Node::from) {
        Some(node) => unions::target(b, node).is_some_and(|schema| {
            let facets = Facets::of(schema, None);
            facets.typ == Some("string") && facets.format == Some("binary")
        }),
        None => media == Media::Wild,
    };
    let bytes = match media {
        Media::Octets | Media::Other => true,
        // Nothing is known of what is in it.
        Media::Xml if value.schema.is_none() => true,
        Media::Form => false,
        _ => binary,
    };
    let keyed = schema.is_some_and(|schema| schema.get("properties").is_some());
    let says = |key: &&str| schema.is_some_and(|schema| schema.get(*key).is_some());
    let structured = !is_string && ["type", "properties", "items", "allOf", "anyOf", "oneOf"].iter().any(says);
    let markup = media == Media::Xml && is_string && !says(&XML);
    Offer { name, media, value, bytes, structured, markup, keyed, same: Vec::new() }
}

/// Whether an offer is chosen only if there is no other: text, or JSON that is but a string, after a file that stands before it,
/// and JSON with files in it where the same is offered in parts.
fn is_poor(b: &Build<'_>, at: &Pointer, offer: &Offer<'_>, all: &[Offer<'_>], index: usize) -> bool {
    match offer.media {
        Media::Json | Media::JsonSuffix | Media::Text if !offer.structured && offer.value.schema.is_some() => {
            all.iter().take(index).any(|other| other.bytes && !other.structured)
        }
        Media::Json | Media::JsonSuffix => {
            let parts =
                |other: &&Offer<'_>| other.media == Media::Multipart && other.value.schema == offer.value.schema;
            all.iter().any(|other| parts(&other) && holds_files(b, &at.child(other.name).child("schema")))
        }
        _ => false,
    }
}

/// Whether `known` says all that `other` says, as another spelling of the same value.
fn says(b: &Build<'_>, at: &Pointer, known: &Offer<'_>, other: &Offer<'_>) -> bool {
    let equal = known.value.schema == other.value.schema;
    let told = equal && known.value.schema.is_some();
    let (one, two) = (essence(known.name), essence(other.name));
    if one == two {
        return equal;
    }
    // A patch of one kind does not mean what the same text as a patch of another kind means. But a JSON Patch is a list (RFC 6902):
    // one that has the properties of an object is listed by mistake.
    if let (Some(one), Some(two)) = (patch(&one), patch(&two)) {
        return equal && (one == two || (two == "json-patch" && other.keyed));
    }
    let same_format = equal && known.bytes == other.bytes && format(&one) == format(&two);
    match (known.media, other.media) {
        _ if known.bytes => same_format,
        (Media::Json | Media::JsonSuffix | Media::Wild, Media::Json | Media::JsonSuffix | Media::Wild) => equal,
        (Media::Json | Media::JsonSuffix | Media::Wild, Media::Multipart) => {
            told && !holds_files(b, &at.child(other.name).child("schema"))
        }
        // CBOR and what else there is to spell an object.
        (Media::Json | Media::JsonSuffix | Media::Wild, Media::Other) => {
            told && (other.structured || is_notation(&two))
        }
        (Media::Json | Media::JsonSuffix | Media::Wild, Media::Form | Media::Text | Media::Xml | Media::Yaml)
        | (Media::Multipart, Media::Json | Media::JsonSuffix | Media::Wild | Media::Form)
        | (Media::Form | Media::Xml, Media::Xml) => told,
        // The same values, one after the other.
        (Media::Stream, Media::Stream) => {
            equal
                && known.value.extensions == other.value.extensions
                && (one == "text/event-stream") == (two == "text/event-stream")
        }
        (Media::Text | Media::Yaml, Media::Text | Media::Yaml) if !known.structured && !other.structured => {
            format(&one) == format(&two)
        }
        _ => same_format,
    }
}

/// Whether a media type is a notation for the values that JSON has.
fn is_notation(essence: &str) -> bool {
    ["cbor", "msgpack", "protobuf"].iter().any(|name| essence.contains(name))
}

/// The kind of patch that a media type is: `merge-patch`.
fn patch(essence: &str) -> Option<&str> {
    let stem = format(essence).split('+').next().unwrap_or_default();
    stem.ends_with("patch").then_some(stem)
}

/// The schema at a place of the document, seen through references.
fn schema<'a>(b: &Build<'a>, at: &Pointer) -> Option<&'a Value> {
    let tree = &b.document.tree;
    let mut schema = tree.pointer(&at.to_string())?;
    // Bounded, so that a ring of references ends as well.
    for _ in 0..16 {
        let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { break };
        schema = target(tree, reference)?;
    }
    Some(schema)
}

fn target<'a>(tree: &'a Value, reference: &str) -> Option<&'a Value> {
    let at = reference.strip_prefix('#').and_then(Pointer::parse)?;
    tree.pointer(&at.to_string())
}

/// How deep files are looked for in a schema, references included.
const DEPTH: usize = 8;

/// Whether a file is part of what a schema describes.
fn holds_files(b: &Build<'_>, at: &Pointer) -> bool {
    fn walk(tree: &Value, schema: &Value, depth: usize) -> bool {
        let is = |key: &str, value: &str| schema.get(key).and_then(Value::as_str) == Some(value);
        if is("type", "string") && is("format", "binary") {
            return true;
        }
        let Some(depth) = depth.checked_sub(1) else { return false };
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|name| target(tree, name));
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.values());
        let lists = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten();
        let mut parts = target.into_iter().chain(properties).chain(lists).chain(schema.get("items"));
        parts.any(|part| walk(tree, part, depth))
    }
    let tree = &b.document.tree;
    tree.pointer(&at.to_string()).is_some_and(|schema| walk(tree, schema, DEPTH))
}
