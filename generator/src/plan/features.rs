//! Features of the generated crate that bring parts of it.

use super::Paragraph;
use std::fmt::{self, Display, Formatter};

/// A feature that brings a group of operations, or another part that a program can do without. All are on by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name in the manifest.
    pub name: String,
    /// What it brings: a phrase.
    pub brings: Paragraph,
}

/// The features of which any brings something, as the text after its name; nothing for what is always there.
pub(super) struct Needed<'a>(pub(super) &'a [String]);

impl Display for Needed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, " with {}", self.0.join(" or ")) }
    }
}
