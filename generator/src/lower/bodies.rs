//! Builds the inputs that are sent as bodies, and the enums of those that can be sent in several ways.
//!
//! In: the body of an operation. Out: the input. Operations whose bodies are the same share an enum.

use super::docs;
use super::naming::{Names, Scope, camel, media_words};
use super::operations::style;
use super::types::{Context, bare, optional, present};
use super::xml;
use crate::model::{self, Content, Framing, Origin, PropertyEncoding, SchemaId};
use crate::plan::{BodyCodec, BodyRow, Choice, ChoiceVariant, Ident, Input, Location, Paragraph, PartRow, Type};

/// The enums so far.
pub(super) struct Bodies {
    /// The names of types.
    pub(super) scope: Scope,
    /// The enums, each with the group that it came first in.
    pub(super) made: Vec<(usize, Choice)>,
    /// What each enum would have been called.
    wanted: Vec<String>,
}

/// A way to send a body.
struct Way<'a> {
    media_type: &'a str,
    content: &'a Content,
    encodings: &'a [PropertyEncoding],
    /// Whether it stands for bytes of several media types.
    several: bool,
}

impl Bodies {
    /// No enums yet; `scope` has the names of the other types.
    pub(super) fn new(scope: Scope) -> Self {
        Self { scope, made: Vec::new(), wanted: Vec::new() }
    }

    /// The input for a body of an operation in `group`.
    pub(super) fn input(
        &mut self,
        cx: Context<'_>,
        body: &model::Body,
        names: &Names,
        group: usize,
        (name, key): (Ident, String),
    ) -> Input {
        let ways = ways(body);
        let ty = match ways.as_slice() {
            [way] => codec(cx, way.content).1,
            ways => Type::Item(self.choice(cx, body, ways, names, group)),
        };
        let said = body.description.as_deref();
        Input {
            name,
            wire: "body".to_owned(),
            key,
            // Nothing and `null` are told apart only where there is a body anyway.
            ty: if body.required { ty } else { optional(ty) },
            argument: body.required,
            location: Location::Body(ways.iter().map(|way| row(cx, way)).collect()),
            docs: match schema(&body.content) {
                Some(id) => docs::of_use(cx, id, said),
                None => docs::theirs(said).into_iter().chain(bytes(body)).collect(),
            },
            deprecated: false,
            flag: false,
        }
    }

    /// The enum of the ways to send a body.
    fn choice(&mut self, cx: Context<'_>, body: &model::Body, ways: &[Way<'_>], names: &Names, group: usize) -> Ident {
        let variants = variants(cx, ways);
        let wanted = wanted(cx, body, names);
        let known =
            self.made.iter().zip(&self.wanted).find(|((_, made), name)| **name == wanted && made.variants == variants);
        if let Some(((_, choice), _)) = known {
            return choice.name.clone();
        }
        let name = self.scope.claim_first(&[wanted.clone(), format!("{}RequestBody", names.builder)]);
        let method = &names.method;
        let docs = vec![Paragraph::Ours(format!(
            "A body of [`Client::{method}`](crate::Client::{method}), by the media type that it is sent as."
        ))];
        self.made.push((group, Choice { name: name.clone(), docs, variants }));
        self.wanted.push(wanted);
        name
    }
}

/// What else bytes can be sent as.
fn bytes(body: &model::Body) -> Option<Paragraph> {
    let code = |name: &str| docs::code(name, usize::MAX);
    let same: Vec<String> = body.same.iter().map(|name| code(name)).collect::<Option<_>>()?;
    let first = code(&body.media_type)?;
    let text = format!("Sent as {first} unless the upload says that it is {}.", same.join(" or "));
    (!same.is_empty()).then_some(Paragraph::Ours(text))
}

fn ways(body: &model::Body) -> Vec<Way<'_>> {
    let several = |content: &Content, same: &[String]| *content == Content::Binary && !same.is_empty();
    let (media_type, content, encodings) = (body.media_type.as_str(), &body.content, body.encodings.as_slice());
    let first = Way { media_type, content, encodings, several: several(content, &body.same) };
    let others = body.others.iter().map(|other| Way {
        media_type: &other.media_type,
        content: &other.content,
        encodings: &other.encodings,
        several: several(&other.content, &other.same),
    });
    std::iter::once(first).chain(others).collect()
}

/// How a body is encoded, and its type.
fn codec(cx: Context<'_>, content: &Content) -> (BodyCodec, Type) {
    match content {
        Content::Json(id) => (BodyCodec::Json, present(cx, *id)),
        Content::Form(id) => (BodyCodec::Form, bare(cx, *id)),
        Content::Multipart(id) => (BodyCodec::Multipart, bare(cx, *id)),
        Content::Xml(id) => (BodyCodec::Xml, present(cx, *id)),
        Content::Text(_) => (BodyCodec::Text, Type::String),
        Content::Sequence(Framing::Lines, id) => (BodyCodec::Lines, Type::Items(Box::new(present(cx, *id)))),
        Content::Sequence(Framing::Records, id) => (BodyCodec::Records, Type::Items(Box::new(present(cx, *id)))),
        // Clients have no events to tell of.
        Content::Sequence(Framing::Events, _) | Content::Binary | Content::Empty => (BodyCodec::Binary, Type::Upload),
    }
}

fn schema(content: &Content) -> Option<SchemaId> {
    match content {
        Content::Json(id)
        | Content::Form(id)
        | Content::Multipart(id)
        | Content::Xml(id)
        | Content::Text(id)
        | Content::Sequence(_, id) => Some(*id),
        Content::Binary | Content::Empty => None,
    }
}

fn row(cx: Context<'_>, way: &Way<'_>) -> BodyRow {
    let part = |encoding: &PropertyEncoding| PartRow {
        property: encoding.property.clone(),
        content_type: encoding.content_type.clone().unwrap_or_default(),
        style: encoding.style.map(|(style, explode)| (self::style(style), explode)),
        headers: encoding.headers.clone(),
        root: xml::part(cx.api, way.content, encoding).and_then(|id| cx.xml.get(&id).cloned()),
    };
    let says = |part: &PartRow| !part.content_type.is_empty() || part.style.is_some() || !part.headers.is_empty();
    let parts = way.encodings.iter().map(part).filter(says);
    let root = if let Content::Xml(id) = way.content { cx.xml.get(id).cloned() } else { None };
    BodyRow {
        media_type: way.media_type.to_owned(),
        codec: codec(cx, way.content).0,
        root,
        parts: parts.collect(),
        flag: None,
    }
}

fn variants(cx: Context<'_>, ways: &[Way<'_>]) -> Vec<ChoiceVariant> {
    let mut scope = Scope::default();
    let types: Vec<(BodyCodec, Type)> = ways.iter().map(|way| codec(cx, way.content)).collect();
    let variant = |(index, way): (usize, &Way<'_>)| {
        let (codec, ty) = types[index].clone();
        let alone = types.iter().filter(|(other, _)| *other == codec).count() == 1;
        // Where several hold the same, the preferred one is made of it.
        let from = index == 0 || types.iter().filter(|(_, other)| *other == ty).count() == 1;
        let name = scope.claim(&variant_name(way, codec, alone));
        ChoiceVariant { name, ty, media_type: way.media_type.to_owned(), from }
    };
    ways.iter().enumerate().map(variant).collect()
}

/// The format; where several share one, what the media type says: `MergePatch`.
fn variant_name(way: &Way<'_>, codec: BodyCodec, alone: bool) -> String {
    let words = media_words(way.media_type);
    match codec {
        BodyCodec::Binary if words == "bytes" || way.several || way.media_type.contains('*') => "Binary".to_owned(),
        BodyCodec::Binary => camel(&words),
        codec if alone => format!("{codec:?}"),
        _ => camel(&words),
    }
}

/// What the enum is called: after a body that operations share, or the only schema that it holds, else after the operation.
fn wanted(cx: Context<'_>, body: &model::Body, names: &Names) -> String {
    let shared = match body.at.segments() {
        [first, second, name, ..] if first == "components" && second == "requestBodies" => Some(name.as_str()),
        _ => None,
    };
    let component = |content: &Content| match &cx.api.schemas[schema(content)?].origin {
        Origin::Component(name) => Some(name.as_str()),
        _ => None,
    };
    let only = component(&body.content).filter(|name| body.contents().all(|other| component(other) == Some(*name)));
    let stem = match shared.or(only) {
        Some(name) => camel(name),
        // The underscore of a name that was reserved is no part of other names.
        None => names.builder.as_str().trim_end_matches('_').to_owned(),
    };
    if stem.ends_with("Body") && shared.is_some() { stem } else { format!("{stem}Body") }
}
