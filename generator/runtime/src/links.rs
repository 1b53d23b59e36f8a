//! What an answer says of calls that may follow it (OpenAPI 3.0.3, "Link Object").

/// A call that may follow another: values of the request or the answer are inputs of the next call.
///
/// It is data; nothing follows links by itself. `to` is also the name for a call by name (feature `dynamic`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The client's method whose answer it is about: `create_user`.
    pub from: &'static str,
    /// The status of that answer, as the document writes it: `201`, `2XX`, `default`.
    pub status: &'static str,
    /// The document's name of the link.
    pub name: &'static str,
    /// The client's method that it leads to: `get_user`. None if it leads out of the document.
    pub to: Option<&'static str>,
    /// The inputs of that call and their values: expressions such as `$response.body#/id`, or constants, which are JSON text
    /// unless they are strings.
    pub parameters: &'static [(&'static str, &'static str)],
    /// The body of that call, in the same way.
    pub body: Option<&'static str>,
    /// What the document says of it, Markdown.
    pub description: Option<&'static str>,
}
