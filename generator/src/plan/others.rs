//! What the generated crate knows of the API beside its operations.

use super::{Ident, Paragraph, Type};

/// The payload of a request that the API sends: a name in the module `webhooks`.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhook {
    /// Its name there.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// What is sent; `Unit` for nothing.
    pub ty: Type,
    /// Of XML: the constant beside the name, and that of the element around it.
    pub xml: Option<(Ident, Ident)>,
}

/// A call that may follow another: an entry of the constant `LINKS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The method of the client whose answer it is about.
    pub from: Ident,
    /// The status of the answer: `200`, `4XX`, `default`.
    pub status: String,
    /// The document's name of it.
    pub name: String,
    /// The method of the client that it leads to; none if the document has no such operation.
    pub to: Option<Ident>,
    /// The inputs and their values: expressions, or constants as JSON text.
    pub parameters: Vec<(String, String)>,
    /// The body, in the same way.
    pub body: Option<String>,
    /// What the document says of it, Markdown.
    pub description: Option<String>,
}
