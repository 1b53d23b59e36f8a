//! How the client looks in Rust: the result of `lower`.
//!
//! Every name, type, box and module is decided here; printing it needs no further decision. Knows nothing of OpenAPI's own
//! constructs (there is no schema, reference or pointer in it). Prints as a compact text (`dump`), which is what tests compare.

mod dump;
mod features;
mod ident;
mod limits;
mod operations;
mod others;
mod pages;
mod types;
mod visit;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

pub use features::Feature;
pub use ident::Ident;
pub use limits::{Demand, Limit, LimitRow, Limits};
pub use operations::{
    BodyCodec, BodyRow, Case, Group, Input, Location, Method, Operation, Outcome, PartRow, ResponseCodec, ResponseRow,
    Spelling, Status, Style,
};
pub use others::{Link, Webhook};
pub use pages::{Found, Next, PageCase, Pages, Step, To};
pub use types::{
    Alias, Choice, ChoiceVariant, Constant, EnumVariant, Field, IntegerEnum, Item, Module, StringEnum, Struct, Type,
    Union, UnionVariant,
};
pub use xml::{Xml, XmlKind, XmlNode, XmlType};

/// A whole client crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The package.
    pub package: Package,
    /// What the crate's front page says.
    pub docs: Vec<Paragraph>,
    /// The servers, the default first; URLs may be relative.
    pub servers: Vec<Server>,
    /// The variables in their URLs and in those of operations.
    pub variables: Vec<ServerVariable>,
    /// The ways to say who is calling.
    pub schemes: Vec<Scheme>,
    /// The types, by file; all are re-exported from the module `types`.
    pub modules: Vec<Module>,
    /// The operations, by file; all are re-exported from the module `operations`.
    pub groups: Vec<Group>,
    /// What the API sends, in the module `webhooks`.
    pub webhooks: Vec<Webhook>,
    /// Which calls may follow others, in the module `links`.
    pub links: Vec<Link>,
    /// What the document demands of what is sent; empty where it demands nothing beyond types.
    pub limits: Limits,
    /// How bodies of XML are spelt; empty where there are none.
    pub xml: Xml,
    /// What the client needs of the runtime beyond its core.
    pub needs: BTreeSet<Need>,
    /// The features that bring parts of the crate; none if all of it is always there.
    pub features: Vec<Feature>,
    /// Where the schemas of the types stand in the document, as JSON pointers, for tools that look at both. Types that are
    /// several schemas at once have none. Not printed.
    pub places: BTreeMap<Ident, String>,
}

/// What the generated crate is called and built from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The package: `bigmodel-client`.
    pub name: String,
    /// The library: `bigmodel`.
    pub library: String,
    /// The package's version.
    pub version: String,
    /// The API's own name, in one line.
    pub title: String,
    /// One line.
    pub description: String,
    /// The licence, as an SPDX expression.
    pub license: Option<String>,
    /// The document's name, as the marker on top of every generated file shows it: `openapi/bigmodel.yaml`.
    pub document: String,
    /// The API's own version, for the user agent and the docs.
    pub api_version: String,
    /// What environment variables start with: `BIGMODEL`.
    pub env_prefix: String,
    /// The optional features that are on by default.
    pub features: Vec<String>,
    /// How deep the compiler may have to look into types, if that is deeper than it does unasked.
    pub recursion_limit: Option<usize>,
    /// Where the runtime comes from.
    pub runtime: RuntimeSource,
}

/// The feature of a generated crate that checks requests before they are sent. Only crates with [`Limits`] have it.
pub const VALIDATE: &str = "validate";

/// Where a generated crate has its runtime from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RuntimeSource {
    /// Its files are part of the crate.
    #[default]
    Embedded,
    /// It is a dependency; the text is what stands right of `specstep-runtime =` in `Cargo.toml`.
    Crate(String),
}

/// A part of the runtime, with its dependency, that not every client has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Dates and times.
    Dates,
    /// What makes them values of the package `jiff`.
    Jiff,
    /// What makes them values of the package `chrono`.
    Chrono,
    /// What makes them values of the package `time`.
    Time,
    /// Numbers beyond those of Rust, and numbers in text.
    Numbers,
    /// UUIDs (the package `uuid`).
    Uuid,
    /// Base64 text (the package `base64`).
    Base64,
    /// Links of answers.
    Links,
    /// Event streams, JSON Lines and JSON text sequences.
    Streams,
    /// Answers in pages as streams.
    Pages,
    /// Tokens that the client gets for itself.
    OAuth,
    /// Checks against limits (the package `regex-lite`), behind a feature of the client.
    Limits,
    /// Bodies of XML (the package `quick-xml`).
    Xml,
}

/// A base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// The URL, variables filled in.
    pub url: String,
    /// The URL with its variables.
    pub template: String,
    /// What it is for.
    pub docs: Vec<Paragraph>,
}

/// A variable in the URL of a server, of the document or of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// The URL template that it is in.
    pub server: String,
    /// Its name.
    pub name: String,
    /// What it is unless the user says otherwise.
    pub default: String,
    /// What it can be; anything if there are none.
    pub values: Vec<String>,
    /// What it is for.
    pub docs: Vec<Paragraph>,
}

/// A way to say who is calling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// The document's name of it.
    pub name: String,
    /// How it travels.
    pub kind: SchemeKind,
    /// Where a client gets a token for itself.
    pub token_url: Option<String>,
    /// What the document says of it.
    pub docs: Vec<Paragraph>,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer ..`
    Bearer,
    /// `Authorization: Basic ..`
    Basic,
    /// `Authorization:` with this scheme and one text.
    Http(String),
    /// A header of this name.
    Header(String),
    /// A query parameter of this name.
    Query(String),
    /// A cookie of this name.
    Cookie(String),
    /// Not handled: the caller sets a header.
    Other(String),
}

/// A paragraph of documentation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Paragraph {
    /// Markdown of the document's author: printed so that rustdoc shows it and does nothing else with it.
    Theirs(String),
    /// Markdown of ours, with links that rustdoc resolves: printed as it is.
    Ours(String),
}
