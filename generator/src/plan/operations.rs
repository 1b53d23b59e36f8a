//! Operations of the generated crate.

use super::{Ident, Pages, Paragraph, Type};

/// A file of operations: those of one tag, or of the same tags.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The module's name, ASCII.
    pub name: Ident,
    /// What its first lines say.
    pub docs: Vec<Paragraph>,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// The features of which any brings it; always there if there are none.
    pub features: Vec<String>,
}

/// An operation: a method of `Client` and the builder that it returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The method of `Client`, also the name for calls by name.
    pub method: Ident,
    /// The builder.
    pub builder: Ident,
    /// The method of the same operation that gives its preferred representation, if this one gives another.
    pub same_as: Option<Ident>,
    /// The documentation of the method (and of the builder, which refers to it).
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// The HTTP method.
    pub http: Method,
    /// The path template: `/files/{file_id}`.
    pub path: String,
    /// The parameters and, last, the body.
    pub inputs: Vec<Input>,
    /// What success gives.
    pub output: Outcome,
    /// What a declared failure gives.
    pub error: Outcome,
    /// How its pages follow one another, if its answers are pages.
    pub pages: Option<Pages>,
    /// Which answer is decoded how, in the document's order.
    pub responses: Vec<ResponseRow>,
    /// The alternatives of scheme names of which one must be met.
    pub security: Vec<Vec<String>>,
    /// URLs that replace those of the document; empty: the document's.
    pub servers: Vec<String>,
}

/// An HTTP method.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of HTTP")]
pub enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
    Query,
    /// Any other, as it stands in the request line.
    Other(String),
}

/// A parameter or body.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The field of the builder, the argument or the setter.
    pub name: Ident,
    /// The name on the wire.
    pub wire: String,
    /// The key in a call by name: the wire name, or the first free name after it.
    pub key: String,
    /// The type of the field, `Option` included when it is optional.
    pub ty: Type,
    /// Whether the method asks for it (else there is a setter).
    pub argument: bool,
    /// Where and how it travels.
    pub location: Location,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// Whether it is set because a stream is asked for, unless it is set to something else; of a body, its rows say so.
    pub flag: bool,
}

/// Where an input travels and how it is spelt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path(Spelling),
    /// In the query.
    Query(Spelling),
    /// In a header.
    Header(Spelling),
    /// In the `Cookie` header.
    Cookie(Spelling),
    /// As the body, in one of these ways; with several, in the order of the variants of a [`Choice`](super::Choice).
    Body(Vec<BodyRow>),
}

/// How a body is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRow {
    /// The media type: `application/json`.
    pub media_type: String,
    /// How it is encoded.
    pub codec: BodyCodec,
    /// Of XML: the constant of the element around it.
    pub root: Option<Ident>,
    /// For form and multipart bodies: the properties that are not encoded in the default way.
    pub parts: Vec<PartRow>,
    /// The boolean property that is set because a stream is asked for, unless it is set to something else.
    pub flag: Option<String>,
}

/// How a parameter is spelt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// By a style of OpenAPI.
    Style {
        /// Which.
        style: Style,
        /// Whether each item or property is spelt on its own.
        explode: bool,
        /// Whether reserved characters stay as they are.
        allow_reserved: bool,
    },
    /// As JSON text.
    Json,
}

/// A style of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of OpenAPI 3.0.3, section Style Values")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Path,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

/// How a request body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of the formats")]
pub enum BodyCodec {
    Json,
    Form,
    Multipart,
    Xml,
    Text,
    Binary,
    Lines,
    Records,
}

/// How a property of a form or multipart body is encoded, where that is not the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// The property.
    pub property: String,
    /// The media type of the part; empty: the default of its type.
    pub content_type: String,
    /// The style and explode, in forms.
    pub style: Option<(Style, bool)>,
    /// The headers of the part, and their values.
    pub headers: Vec<(String, String)>,
    /// Of XML: the constant of the element around it.
    pub root: Option<Ident>,
}

/// What a call gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Always the same type.
    One(Type),
    /// One of several, by status: an enum of its own, which stands in the group's file.
    Several {
        /// Its name.
        name: Ident,
        /// Its documentation.
        docs: Vec<Paragraph>,
        /// Its variants.
        cases: Vec<Case>,
    },
}

/// A variant of an [`Outcome`].
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its name: `Created`, `NotFound`.
    pub name: Ident,
    /// What it holds; `Unit` for an empty body.
    pub ty: Type,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
}

/// How the answer of some status is decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseRow {
    /// Which statuses.
    pub status: Status,
    /// Whether it is a success, and so part of `output` and not of `error`.
    pub success: bool,
    /// The index of the case of `output` or `error`; 0 for [`Outcome::One`].
    pub case: usize,
    /// How the body is encoded.
    pub codec: ResponseCodec,
    /// The media type; empty without a body.
    pub media_type: String,
    /// Of XML: the constant of the element around it.
    pub root: Option<Ident>,
    /// Whether it is asked for.
    pub asked: bool,
}

/// Which statuses an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One code.
    Code(u16),
    /// A hundred: `2XX` is `Range(2)`.
    Range(u8),
    /// All others.
    Default,
}

/// How the body of an answer is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseCodec {
    /// There is none, or none that is declared.
    Empty,
    /// JSON.
    Json,
    /// XML.
    Xml,
    /// Text.
    Text,
    /// Bytes.
    Binary,
    /// An event stream.
    Events,
    /// JSON Lines.
    Lines,
    /// A JSON text sequence.
    Records,
}

impl Outcome {
    /// Whether it may hold what is still to come, which can be had only once.
    #[must_use]
    pub fn arrives(&self) -> bool {
        self.types().any(|ty| matches!(ty, Type::EventStream(_) | Type::ItemStream(_)))
    }

    /// The types that it may hold.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        let (one, cases) = match self {
            Self::One(ty) => (Some(ty), &[][..]),
            Self::Several { cases, .. } => (None, &cases[..]),
        };
        one.into_iter().chain(cases.iter().map(|case| &case.ty))
    }
}

impl Method {
    /// The method as it stands in the request line.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
            Self::Query => "QUERY",
            Self::Other(name) => name,
        }
    }
}

impl Operation {
    /// Whether any input is sent as a body.
    #[must_use]
    pub fn has_body(&self) -> bool {
        self.inputs.iter().any(|input| matches!(input.location, Location::Body(_)))
    }
}
