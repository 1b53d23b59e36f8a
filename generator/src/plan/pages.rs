//! Answers that come in pages.

use super::{Ident, Type};
use std::fmt;

/// How the pages of an operation follow one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    /// The type of an item.
    pub item: Type,
    /// The cases of the output that are pages; of an output of one type, that one.
    pub cases: Vec<PageCase>,
    /// The keys that lead to the items in the body.
    pub items: Vec<String>,
    /// The keys that lead to a boolean that says whether there are more pages; often none.
    pub more: Vec<String>,
    /// What asks for the next page.
    pub next: Next,
}

/// A case of an output that is a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCase {
    /// Its index; 0 for an output of one type.
    pub case: usize,
    /// How the items are taken out of it.
    pub steps: Vec<Step>,
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a field.
    Field(Ident),
    /// Into an `Option`.
    Option,
    /// Into a `Maybe`.
    Maybe,
    /// Into a `Box`.
    Box,
}

/// An input by its index, and the keys that lead to a property in it.
pub type To = (usize, Vec<String>);

/// What asks for the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing: there is one page.
    Nothing,
    /// A URL in the answer, with these inputs as well.
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
    /// In the body, at the end of these keys.
    Body(Vec<String>),
    /// In the last item, at the end of these keys.
    LastItem(Vec<String>),
    /// In a header.
    Header(String),
    /// In the header `Link`.
    LinkHeader,
}

impl fmt::Display for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at [{}] by {:?}", self.item, self.items.join("."), self.next)?;
        if !self.more.is_empty() {
            write!(f, " while {}", self.more.join("."))?;
        }
        match self.cases.as_slice() {
            [PageCase { case: 0, .. }] => Ok(()),
            cases => write!(f, " in {:?}", cases.iter().map(|page| page.case).collect::<Vec<_>>()),
        }
    }
}
