//! Decides what the documentation says, not how it is printed.
//!
//! In: descriptions of the document. Out: paragraphs, theirs and ours. Text of the document's author gets into ours only as
//! short code without backticks, so it cannot become markup.

use super::limits;
use super::sides::Side;
use super::types::{Context, is_inline};
use crate::model::{Operation, Origin, Property, Role, Schema, SchemaId, Shape};
use crate::plan::Paragraph;
use serde_json::Value;

/// How long a text of the document may be inside a sentence of ours.
const LONGEST: usize = 80;

/// How long the first sentence of a type may be where the type is used.
const FIRST_SENTENCE: usize = 160;

/// A paragraph of the document's author, if there is anything in it.
pub(super) fn theirs(text: Option<&str>) -> Option<Paragraph> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(|text| Paragraph::Theirs(text.to_owned()))
}

/// What is said of a type.
pub(super) fn of_type(cx: Context<'_>, id: SchemaId) -> Vec<Paragraph> {
    let schema = &cx.api.schemas[id];
    let own = theirs(schema.description.as_deref()).or_else(|| theirs(schema.title.as_deref()));
    let limits = limits::sentence(cx, id).map(Paragraph::Ours);
    std::iter::once(own.unwrap_or_else(|| Paragraph::Ours(about(cx, id)))).chain(limits).collect()
}

/// What is said of a schema where it is used. A component says on its own page what it is, so its first sentence is enough.
pub(super) fn of_use(cx: Context<'_>, id: SchemaId, said: Option<&str>) -> Vec<Paragraph> {
    let schema = &cx.api.schemas[id];
    // What only adds limits to another schema says no more than that does.
    let (id_said, schema_said) = speaker(cx, id);
    let own = schema_said.description.as_deref().or(schema_said.title.as_deref());
    let own = own.and_then(|text| if is_inline(cx, id_said) { Some(text) } else { first_sentence(text) });
    let default = schema.default.as_ref().and_then(default);
    let facts: Vec<String> = limits::sentence(cx, id).into_iter().chain(default).collect();
    let facts = (!facts.is_empty()).then(|| Paragraph::Ours(facts.join(" ")));
    theirs(said).or_else(|| theirs(own)).into_iter().chain(facts).collect()
}

/// The schema whose description counts where `id` is used: a schema that only passes on another may have none.
fn speaker(cx: Context<'_>, mut id: SchemaId) -> (SchemaId, &Schema) {
    // Bounded, so that a ring of names ends as well.
    for _ in 0..cx.api.schemas.list.len() {
        let schema = &cx.api.schemas[id];
        match schema.shape {
            Shape::Same(next) if is_inline(cx, id) && schema.description.is_none() && schema.title.is_none() => {
                id = next;
            }
            _ => break,
        }
    }
    (id, &cx.api.schemas[id])
}

/// What is said of a property that `side` sends.
pub(super) fn of_property(cx: Context<'_>, property: &Property, side: Side) -> Vec<Paragraph> {
    let mut docs = of_use(cx, property.schema, property.description.as_deref());
    let note = match side {
        Side::Both => return docs,
        Side::Server => "Only the server sends this: requests leave it out.",
        Side::Client => "Only the client sends this: answers leave it out.",
    };
    docs.push(Paragraph::Ours(note.to_owned()));
    docs
}

/// The first sentence of a Markdown text, if it stands in one line of plain words.
fn first_sentence(text: &str) -> Option<&str> {
    let line = text.trim_start().lines().next()?.trim_end();
    let end = line.find(". ").map_or(line.len(), |dot| dot + 1);
    let sentence = &line[..end];
    let plain = sentence.starts_with(char::is_alphanumeric) && sentence.ends_with(['.', '。']);
    (plain && sentence.chars().count() <= FIRST_SENTENCE).then_some(sentence)
}

/// What is said of an operation.
pub(super) fn of_operation(operation: &Operation) -> Vec<Paragraph> {
    let summary = theirs(operation.summary.as_deref());
    let description = theirs(operation.description.as_deref()).filter(|text| Some(text) != summary.as_ref());
    let line = format!("{} {}", operation.method, operation.path);
    let line = match code(&line, usize::MAX) {
        Some(code) => Paragraph::Ours(code),
        None => Paragraph::Theirs(line),
    };
    summary.into_iter().chain(description).chain([line]).chain(headers(operation)).collect()
}

/// The headers that answers have, which [`crate::model::Header`] only names.
fn headers(operation: &Operation) -> Option<Paragraph> {
    let mut names: Vec<String> = Vec::new();
    for header in operation.responses.iter().flat_map(|response| &response.headers) {
        let name =
            code(&header.name, LONGEST).filter(|name| !names.iter().any(|known| known.eq_ignore_ascii_case(name)));
        names.extend(name);
    }
    (!names.is_empty()).then(|| Paragraph::Ours(format!("Headers of the answers: {}.", names.join(", "))))
}

/// The default: what a server assumes where nothing is sent. What is long or cannot be printed is only mentioned.
fn default(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) if !text.trim().is_empty() => text.clone(),
        Value::Null => return None,
        value => value.to_string(),
    };
    let shown = code(&text, LONGEST).unwrap_or_else(|| "what the API's document says".to_owned());
    Some(format!("Default: {shown}."))
}

/// The text as code, if it can be.
pub(super) fn code(text: &str, longest: usize) -> Option<String> {
    let plain = !text.trim().is_empty() && text.chars().all(|c| c != '`' && !c.is_control());
    (plain && text.chars().take(longest).count() == text.chars().count()).then(|| format!("`{text}`"))
}

fn named(text: &str, otherwise: &str) -> String {
    code(text, LONGEST).unwrap_or_else(|| otherwise.to_owned())
}

/// A sentence for a type of which the document says nothing.
fn about(cx: Context<'_>, id: SchemaId) -> String {
    match &cx.api.schemas[id].origin {
        Origin::Component(name) => format!("The schema {}.", named(name, "without a printable name")),
        Origin::Shared { name, .. } => format!("What {} holds.", named(name, "a shared part of the API")),
        Origin::Operation { operation, role } => {
            let webhook = || cx.api.webhooks.get(operation.checked_sub(cx.methods.len())?);
            let method = match cx.methods.get(*operation) {
                Some(method) => format!(" of [`Client::{method}`](crate::Client::{method})"),
                None => webhook().map_or_else(String::new, |webhook| {
                    let kind = if webhook.callback.is_some() { "callback" } else { "webhook" };
                    format!(" of the {kind} {}", named(&webhook.name, "without a printable name"))
                }),
            };
            match role {
                Role::Parameter(name) => format!("The {}{method}.", named(name, "parameter")),
                Role::Body => format!("The body{method}."),
                Role::BodyAs(media) => format!("The body{method}, sent as {}.", named(media, "another media type")),
                Role::Response(status) | Role::ResponseAs(status, _) => {
                    format!("The answer{method} with the status {}.", named(status, "of its own"))
                }
                role => format!("{}{method}.", role_of(role)),
            }
        }
        Origin::Inline { parent, role } => format!("{}{}.", role_of(role), holder(cx, *parent)),
    }
}

fn role_of(role: &Role) -> String {
    match role {
        Role::Property(name) => format!("The {}", named(name, "property")),
        Role::Values => "A value".to_owned(),
        Role::Items | Role::Element => "An item".to_owned(),
        Role::Event => "The data of an event".to_owned(),
        Role::Variant(_) => "One of the alternatives".to_owned(),
        _ => "A part".to_owned(),
    }
}

/// ` of [Pet]`, or ` of the tags of [Pet]`; nothing where it would go on and on.
fn holder(cx: Context<'_>, mut id: SchemaId) -> String {
    let mut text = String::new();
    for _ in 0..3 {
        if let Some(name) = cx.names.get(&id) {
            return format!("{text} of [`{name}`]");
        }
        let Origin::Inline { parent, role } = &cx.api.schemas[id].origin else { break };
        if let Role::Property(name) = role {
            text = format!("{text} of the {}", named(name, "property"));
        }
        id = *parent;
    }
    text
}
