//! What an API is, in the words of `OpenAPI`: the result of `resolve`.
//!
//! Plain data without references, `allOf` or anything else that later stages would have to look up. Names are wire names. Knows
//! nothing of Rust. Prints as a compact text (`dump`), which is what tests compare.

mod dump;
mod limits;
mod schema;

pub use limits::{Bound, Limits, Range};
pub use schema::{
    Enum, IntegerFormat, Label, NumberFormat, Object, Origin, Property, Role, Schema, SchemaId, Schemas, Shape,
    StringFormat, Union, Untyped, Variant,
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
    /// What the API sends: the webhooks, then the callbacks of operations, each in the document's order.
    pub webhooks: Vec<Webhook>,
    /// How many more the document has that the user does not want; `None` if the user wants the whole document, with schemas
    /// that no operation uses.
    pub excluded: Option<usize>,
    /// All schemas that operations and components refer to. Of a part of a document, those of its operations, and components
    /// that only give others a name.
    pub schemas: Schemas,
}

/// A base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// The URL with the defaults of its variables put in; may be relative to where the document is served.
    pub url: String,
    /// The URL as written, with `{variable}`s.
    pub template: String,
    /// The variables in it.
    pub variables: Vec<ServerVariable>,
    /// What it is for, Markdown.
    pub description: Option<String>,
}

/// A variable in the URL of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// What it is unless somebody says otherwise.
    pub default: String,
    /// What it can be; anything if there are none.
    pub values: Vec<String>,
    /// Markdown.
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
    /// What the document wants its method called in code (`x-rust-name`).
    pub code_name: Option<String>,
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

/// A request that the API sends and somebody else's server receives: a webhook (OpenAPI 3.1, or `x-webhooks`) or a callback.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhook {
    /// Where its operation stands: `/webhooks/newPet/post`.
    pub at: Pointer,
    /// The key of the webhook or callback.
    pub name: String,
    /// Of a callback: the operation that asks for it, and where it is sent.
    pub callback: Option<Callback>,
    /// The method in upper case: `POST`.
    pub method: String,
    /// `summary`.
    pub summary: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// What is sent.
    pub body: Option<Body>,
}

/// What makes a callback of a request that the API sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callback {
    /// The index in [`Api::operations`].
    pub operation: usize,
    /// Where it is sent, as an expression: `{$request.body#/url}`.
    pub url: String,
}

/// What an answer says of another call: values of it are inputs of that (`OpenAPI` 3.0.3, "Link Object").
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Its key.
    pub name: String,
    /// The index in [`Api::operations`] of what it leads to; `None` if that is of another document or does not exist.
    pub operation: Option<usize>,
    /// The operation as it is written: an id or an address.
    pub written: String,
    /// The inputs and their values, which are expressions or constants.
    pub parameters: Vec<(String, serde_json::Value)>,
    /// The body, in the same way.
    pub body: Option<serde_json::Value>,
    /// Markdown.
    pub description: Option<String>,
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
        std::iter::once(&self.content).chain(self.others.iter().map(|other| &other.content))
    }
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
