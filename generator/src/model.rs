//! What an API is, in the words of `OpenAPI`: the result of `resolve`.
//!
//! Plain data without references, `allOf` or anything else that later stages would have to look up. Names are wire names. Knows
//! nothing of Rust. Prints as a compact text (`dump`), which is what tests compare.

mod content;
mod dump;
mod limits;
mod pages;
mod schema;
mod xml;

pub use content::{
    Body, Content, Framing, Header, Location, Parameter, ParameterEncoding, PropertyEncoding, Representation, Response,
    Status, Style,
};
pub use limits::{Bound, Limits, Range};
pub use pages::{Found, Next, Pages, To};
pub use schema::{
    Enum, IntegerFormat, Label, NumberFormat, Object, Origin, Property, Role, Schema, SchemaId, Schemas, Shape,
    StringFormat, Union, Untyped, Variant,
};
pub use xml::{Xml, XmlNode};

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
    /// Where a client gets a token for itself (`flows.clientCredentials.tokenUrl`).
    pub token_url: Option<String>,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer ..`: HTTP bearer, OAuth 2 and `OpenID` Connect access tokens.
    Bearer,
    /// `Authorization: Basic ..` (RFC 7617).
    Basic,
    /// `Authorization:` with another scheme and one text: `SharedAccessKey ..`.
    Http {
        /// The document's word.
        scheme: String,
    },
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
    /// How its pages follow one another, if its answers are pages.
    pub pages: Option<Pages>,
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
