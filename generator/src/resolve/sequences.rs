//! Decides what bodies that are sequences hold: event streams, JSON Lines, JSON text sequences.
//!
//! In: a media type whose values come one after the other. Out: what stands around them, and the schema of one.
//!
//! The schema of an event stream says what an event is (`OpenAPI` 3.2, "Server-Sent Event Streams"): an object with `event`, `data`,
//! `id` and `retry`. Older documents describe the data alone; which of the two is meant shows in the properties. Of events that
//! have different data the item is a union, whose variants have the names of events as tags.

use super::arena::Build;
use super::content::schema;
use super::facets::{Facets, Node};
use super::media::Offer;
use super::{schemas, unions};
use crate::model::{
    Content, Enum, Framing, Object, Origin, Role, SchemaId, Shape, StringFormat, Union, Untyped, Variant,
};
use crate::pointer::Pointer;
use crate::read::ITEMS;

/// What an event that does not say its name is called (WHATWG HTML, section 9.2.6).
const UNNAMED: &str = "message";
/// The data that ends a stream.
const DONE: &str = "[DONE]";
/// Where the data of all events of a schema would stand in it.
const DATA: &str = "data";
/// How many unions in each other are looked into.
const DEPTH: usize = 8;

/// What a sequence holds, or bytes where the document does not say what its items are.
pub(super) fn content<'a>(b: &mut Build<'a>, at: &Pointer, origin: Origin, offer: &Offer<'a>, answer: bool) -> Content {
    let framing = framing(offer.name);
    match framing {
        // Clients have no events to tell of.
        Framing::Events if !answer => Content::Binary,
        Framing::Events => {
            let origin = role(origin, Role::Event);
            let marked = offer.value.extensions.contains_key(ITEMS);
            let id = match items(b, at, &origin, offer).filter(|_| !marked) {
                Some(items) => items,
                None => schema(b, at, origin.clone(), offer.value, Shape::String(StringFormat::Plain)),
            };
            Content::Sequence(framing, data(b, id, origin))
        }
        _ if offer.value.extensions.contains_key(ITEMS) => item(b, at, origin, offer, framing),
        // The text as a whole, of which nothing more is said.
        _ if offer.value.schema.is_none() || !offer.structured => Content::Binary,
        _ => match items(b, at, &origin, offer) {
            Some(items) => Content::Sequence(framing, items),
            None => item(b, at, origin, offer, framing),
        },
    }
}

/// The items of a schema of the sequence as a whole, which is an array (`OpenAPI` 3.2, "Complete vs Streaming Content").
fn items<'a>(b: &mut Build<'a>, at: &Pointer, origin: &Origin, offer: &Offer<'a>) -> Option<SchemaId> {
    if kind(b, offer) != Some("array") {
        return None;
    }
    let id = schema(b, at, origin.clone(), offer.value, Shape::Any(Untyped::Free));
    match described(b, id) {
        Shape::Array(items) => Some(items),
        _ => None,
    }
}

fn item<'a>(b: &mut Build<'a>, at: &Pointer, origin: Origin, offer: &Offer<'a>, framing: Framing) -> Content {
    let origin = role(origin, Role::Element);
    let any = Shape::Any(Untyped::Free);
    Content::Sequence(framing, schema(b, at, origin, offer.value, any))
}

/// What stands around the values, by the media type.
fn framing(name: &str) -> Framing {
    let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "text/event-stream" => Framing::Events,
        other if other.ends_with("json-seq") => Framing::Records,
        _ => Framing::Lines,
    }
}

/// The type that the schema of an offer names, seen through references.
fn kind<'a>(b: &Build<'a>, offer: &Offer<'a>) -> Option<&'a str> {
    let target = unions::target(b, Node::from(offer.value.schema.as_ref()?))?;
    Facets::of(target, None).typ
}

fn role(origin: Origin, role: Role) -> Origin {
    match origin {
        Origin::Operation { operation, .. } => Origin::Operation { operation, role },
        Origin::Shared { name, .. } => Origin::Shared { name, role },
        other => other,
    }
}

/// The schema of the data of events, where `id` is that of an event or already of its data.
fn data(b: &mut Build<'_>, id: SchemaId, origin: Origin) -> SchemaId {
    let Some(mut events) = events(b, id, 0) else { return id };
    let whole = events.clone();
    events.retain(|event| !is_end(b, event.data));
    let mut variants: Vec<Variant> = Vec::new();
    for event in if events.is_empty() { whole } else { events } {
        match variants.iter_mut().find(|known| known.schema == event.data) {
            Some(known) => known.tags.extend(event.names),
            None => variants.push(Variant { schema: event.data, tags: event.names }),
        }
    }
    if let [only] = variants.as_slice() {
        return only.schema;
    }
    // Who shares the schema of events shares the union of their data.
    let at = b.schemas[id].at.child(DATA);
    if let Some(known) = b.known.get(&at) {
        return *known;
    }
    let origin = match b.schemas[id].origin {
        Origin::Component(_) => Origin::Inline { parent: id, role: Role::Event },
        _ => origin,
    };
    let data = b.plain(at.clone(), origin, Shape::Union(Union { variants, tag: None }));
    b.known.insert(at, data);
    data
}

/// The events that a schema describes, if that is what it does.
fn events(b: &mut Build<'_>, id: SchemaId, depth: usize) -> Option<Vec<Event>> {
    match described(b, id) {
        Shape::Object(object) => event(b, &object).map(|event| vec![event]),
        Shape::Union(union) if depth < DEPTH => {
            let each: Option<Vec<_>> =
                union.variants.iter().map(|variant| events(b, variant.schema, depth + 1)).collect();
            each.map(|each| each.into_iter().flatten().collect())
        }
        _ => None,
    }
}

/// An event: its names, and the schema of its data.
#[derive(Clone)]
struct Event {
    names: Vec<String>,
    data: SchemaId,
}

/// The event that an object describes, if that is what it does: it has data, and nothing that an event has not.
fn event(b: &mut Build<'_>, object: &Object) -> Option<Event> {
    let find = |name: &str| object.properties.iter().find(|property| property.name == name);
    let known = |name: &str| matches!(name, "event" | "data" | "id" | "retry");
    let data = find("data").filter(|_| object.properties.iter().all(|property| known(&property.name)))?.schema;
    let names = match find("event").map(|property| described(b, property.schema)) {
        Some(Shape::Enum(Enum::Strings(names))) => names,
        _ => vec![UNNAMED.to_owned()],
    };
    Some(Event { names, data })
}

/// Whether data is the mark of the end of a stream, which is no event to the client.
fn is_end(b: &mut Build<'_>, data: SchemaId) -> bool {
    matches!(described(b, data), Shape::Enum(Enum::Strings(values)) if values == [DONE])
}

/// What a schema says, through those that only refer to another.
fn described(b: &mut Build<'_>, id: SchemaId) -> Shape {
    schemas::ensure_built(b, id);
    let mut id = id;
    // Bounded, so that a ring of references ends as well.
    for _ in 0..64 {
        let Shape::Same(next) = b.schemas[id].shape else { break };
        schemas::ensure_built(b, next);
        id = next;
    }
    b.schemas[id].shape.clone()
}
