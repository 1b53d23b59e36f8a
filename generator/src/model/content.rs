//! What travels: parameters, bodies and answers, in normal form.

use super::{Link, SchemaId};
use crate::pointer::Pointer;

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// How an array or object is spelt in a parameter (`OpenAPI` 3.0.3, "Style Values").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `3,4,5`
    Simple,
    /// `.3.4.5`
    Label,
    /// `;id=3;id=4`
    Matrix,
    /// `/3/4/5`: `{/id}` of RFC 6570, for which `OpenAPI` has no word.
    Path,
    /// `id=3&id=4` or `id=3,4`
    Form,
    /// `id=3%204`
    SpaceDelimited,
    /// `id=3|4`
    PipeDelimited,
    /// `id[role]=admin`
    DeepObject,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Where it stands.
    pub at: Pointer,
    /// The name on the wire.
    pub name: String,
    /// What the document wants it called in code (`x-rust-name`).
    pub code_name: Option<String>,
    /// Where it travels.
    pub location: Location,
    /// Whether it must be sent.
    pub required: bool,
    /// Markdown.
    pub description: Option<String>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// What it holds.
    pub schema: SchemaId,
    /// How it is spelt.
    pub encoding: ParameterEncoding,
}

/// How a parameter is spelt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterEncoding {
    /// By a style.
    Style {
        /// Which.
        style: Style,
        /// Whether each item or property is spelt on its own.
        explode: bool,
        /// Whether reserved characters (RFC 3986) stay as they are.
        allow_reserved: bool,
    },
    /// As JSON text (`content` with a JSON media type).
    Json,
}

/// A request body: the preferred media type and what it holds, and the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Where the object of the preferred media type stands.
    pub at: Pointer,
    /// Whether it must be sent.
    pub required: bool,
    /// Markdown.
    pub description: Option<String>,
    /// The media type to send, as written: `application/json`.
    pub media_type: String,
    /// How it is encoded.
    pub content: Content,
    /// For multipart and form bodies: what `encoding` says of single properties.
    pub encodings: Vec<PropertyEncoding>,
    /// Media types that say the same in another way.
    pub same: Vec<String>,
    /// What can be sent instead, in the order of preference.
    pub others: Vec<Representation>,
}

/// A body in another media type than the preferred one.
#[derive(Clone, Debug, PartialEq)]
pub struct Representation {
    /// Where the media type's object stands.
    pub at: Pointer,
    /// The media type, as written.
    pub media_type: String,
    /// What it holds and how it is encoded.
    pub content: Content,
    /// For multipart and form bodies that are sent: what `encoding` says of single properties.
    pub encodings: Vec<PropertyEncoding>,
    /// Media types that say the same in another way.
    pub same: Vec<String>,
}

impl Body {
    /// What can be sent, the preferred first.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        self.encoded().map(|(content, _)| content)
    }

    /// The same, each with what `encoding` says of single properties.
    pub fn encoded(&self) -> impl Iterator<Item = (&Content, &[PropertyEncoding])> {
        let others = self.others.iter().map(|other| (&other.content, other.encodings.as_slice()));
        std::iter::once((&self.content, self.encodings.as_slice())).chain(others)
    }
}

/// What `encoding` says of a property of a form or multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyEncoding {
    /// The property.
    pub property: String,
    /// `contentType`, if given.
    pub content_type: Option<String>,
    /// Whether that can be XML.
    pub xml: bool,
    /// `style` and `explode`, if given.
    pub style: Option<(Style, bool)>,
    /// The headers of the part that have one value only, and that value.
    pub headers: Vec<(String, String)>,
}

/// What a body holds and how it is encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// JSON, or a media type whose suffix is `+json`.
    Json(SchemaId),
    /// `application/x-www-form-urlencoded`.
    Form(SchemaId),
    /// `multipart/form-data` and other multiparts.
    Multipart(SchemaId),
    /// XML.
    Xml(SchemaId),
    /// `text/*` that is not structured.
    Text(SchemaId),
    /// Values one after the other, each of which is worth having before the last one is there.
    Sequence(Framing, SchemaId),
    /// Bytes: `application/octet-stream`, images, and every media type that has no codec.
    Binary,
}

/// What stands around the values of a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// An event stream (WHATWG HTML, "Server-sent events"); the values are the data of events. Where a union of them has tags but
    /// no key for them, these are the names of events.
    Events,
    /// JSON Lines: a line each.
    Lines,
    /// JSON text sequences (RFC 7464): a record each.
    Records,
}

impl std::fmt::Display for Framing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Events => "events",
            Self::Lines => "lines",
            Self::Records => "records",
        })
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Where it stands.
    pub at: Pointer,
    /// Which statuses it is for.
    pub status: Status,
    /// Markdown.
    pub description: String,
    /// The preferred media type, as written; `None` without a body.
    pub media_type: Option<String>,
    /// What it holds.
    pub content: Content,
    /// Media types that say the same in another way.
    pub same: Vec<String>,
    /// Media types of which any will do as well: the body is bytes in all of them.
    pub also: Vec<String>,
    /// What the server can be asked for instead, or, in case of a failure, answers of its own accord.
    pub others: Vec<Representation>,
    /// The headers that the document lists.
    pub headers: Vec<Header>,
    /// The calls that may follow.
    pub links: Vec<Link>,
}

impl Response {
    /// What the body may hold, the preferred first.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        std::iter::once(&self.content).chain(self.others.iter().map(|other| &other.content))
    }
}

/// A header of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The name, as written.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
}

/// Which statuses an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// One code.
    Code(u16),
    /// A hundred of codes: `2XX` is `Range(2)`.
    Range(u8),
    /// All that no other answer is for.
    Default,
}

impl std::fmt::Display for Status {
    /// As the document writes it: `200`, `4XX`, `default`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(range) => write!(f, "{range}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

impl Status {
    /// Whether an answer with this status is a success: 1XX to 3XX are; `default` is not unless it is the only answer.
    #[must_use]
    pub fn is_success(self) -> bool {
        match self {
            Self::Code(code) => code < 400,
            Self::Range(range) => range < 4,
            Self::Default => false,
        }
    }
}
