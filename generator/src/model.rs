//! What an API is, in the words of `OpenAPI`: the result of `resolve`.
//!
//! Plain data without references, `allOf` or anything else that later stages would have to look up. Names are wire names. Knows
//! nothing of Rust. Prints as a compact text (`dump`), which is what tests compare.

mod dump;
mod limits;
mod schema;

pub use limits::{Bound, Limits, Range};
pub use schema::{
    Enum, IntegerFormat, NumberFormat, Object, Origin, Property, Role, Schema, SchemaId, Schemas, Shape, StringFormat,
    Union, Variant,
};

use crate::pointer::Pointer;

/// A whole API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`, the version of the API.
    pub version: String,
    /// `info.description`, Markdown.
    pub description: Option<String>,
    /// The servers of the document, the default first.
    pub servers: Vec<Server>,
    /// The security schemes, in the document's order.
    pub schemes: Vec<SecurityScheme>,
    /// The tags with a description, in the document's order.
    pub tags: Vec<Tag>,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// All schemas that operations and components refer to.
    pub schemas: Schemas,
}

/// A base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// The URL with the defaults of its variables put in; may be relative to where the document is served.
    pub url: String,
    /// What it is for, Markdown.
    pub description: Option<String>,
}

/// A tag, for grouping operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The name that operations use.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
}

/// A way to say who is calling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Where it stands.
    pub at: Pointer,
    /// The key under `components.securitySchemes`.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
    /// How the credential travels.
    pub kind: SchemeKind,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer ..`: HTTP bearer, OAuth 2 and `OpenID` Connect access tokens.
    Bearer,
    /// `Authorization: Basic ..` (RFC 7617).
    Basic,
    /// A key under this name in a header, the query or a cookie.
    ApiKey {
        /// Where: never [`Location::Path`].
        location: Location,
        /// The header, query parameter or cookie.
        name: String,
    },
    /// A scheme of the HTTP registry that is not handled; the caller sets the header.
    Other {
        /// The document's word: `digest`, `mutualTLS`.
        scheme: String,
    },
}

/// One call that a client can make, in normal form: parameters of the path item are merged in, security and servers are
/// inherited, references are gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Where it stands: `/paths/~1files/get`.
    pub at: Pointer,
    /// `operationId`, as written, if there is one.
    pub id: Option<String>,
    /// The method as it is sent: `DELETE`. Methods that HTTP gives no meaning to are as written (OpenAPI 3.2).
    pub method: String,
    /// The path template as written, `/files/{file_id}`; every expression in it has a path parameter.
    pub path: String,
    /// The tags, in the document's order.
    pub tags: Vec<String>,
    /// `summary`.
    pub summary: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// The parameters: those of the path item first unless the operation replaces them.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// The answers, in the document's order.
    pub responses: Vec<Response>,
    /// The alternatives of which one must be met, each a list of indices into [`Api::schemes`] that go together. Empty: no
    /// credentials are sent. An empty alternative: credentials are optional.
    pub security: Vec<Vec<usize>>,
    /// Servers of the operation or its path that replace those of the document; empty: the document's.
    pub servers: Vec<Server>,
}

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

/// A request body: the media type that was chosen, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Where the media type's object stands.
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
    /// Media types that the document also offers and that were not chosen.
    pub others: Vec<String>,
}

/// What `encoding` says of a property of a form or multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyEncoding {
    /// The property.
    pub property: String,
    /// `contentType`, if given.
    pub content_type: Option<String>,
    /// `style` and `explode`, if given.
    pub style: Option<(Style, bool)>,
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
    /// `text/*` that is not structured.
    Text(SchemaId),
    /// Bytes: `application/octet-stream`, images, and every media type that has no codec.
    Binary,
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
    /// The media type that was chosen, as written; `None` without a body.
    pub media_type: Option<String>,
    /// What it holds.
    pub content: Content,
    /// Media types that the document also lists and that were not chosen.
    pub others: Vec<String>,
    /// The headers that the document lists.
    pub headers: Vec<Header>,
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
