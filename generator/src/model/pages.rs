//! Answers that come in pages.

use crate::pointer::Pointer;
use std::fmt;

/// How the pages of an operation follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// Where this was said.
    pub at: Pointer,
    /// The properties that lead to the list of items; none: the body is the list.
    pub items: Vec<String>,
    /// The properties that lead to a boolean that says whether there are more; none: nothing says so.
    pub more: Vec<String>,
    /// What asks for the next page.
    pub next: Next,
}

/// What asks for the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: there is one page.
    Nothing,
    /// A URL in the answer, with these parameters (indices) of the operation as well.
    Link(Found, Vec<usize>),
    /// Something in the answer that becomes an input.
    Token(Found, To),
    /// The number of items before the page.
    Offset(To),
    /// The number of the page; that of the first.
    Number(To, u64),
}

/// Where in an answer something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// In the body, at the end of these properties.
    Body(Vec<String>),
    /// In the last item, at the end of these properties.
    LastItem(Vec<String>),
    /// In a header.
    Header(String),
    /// In the header `Link`, with `rel="next"`.
    LinkHeader,
}

/// An input, or a property in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct To {
    /// The index of the parameter; `None` for the body.
    pub parameter: Option<usize>,
    /// The properties that lead to it.
    pub way: Vec<String>,
}

impl fmt::Display for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] by {:?}", self.items.join("."), self.next)?;
        if self.more.is_empty() { Ok(()) } else { write!(f, " while {}", self.more.join(".")) }
    }
}
