// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Shelf {
    0: required books "books";
    1: optional counts "counts";
    2: optional matrix "matrix";
    3: optional anything "anything";
    4: optional holes "holes";
} }

object! { ShelfBook {
    0: optional title "title";
} }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime;

/// The schema `Names`.
pub type Names = Vec<String>;

/// The schema `Shelf`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shelf {
    /// `books`
    pub books: Vec<ShelfBook>,
    /// `counts`
    pub counts: Option<BTreeMap<String, i32>>,
    /// `matrix`
    pub matrix: Option<Vec<Vec<f64>>>,
    /// `anything`
    pub anything: Option<Value>,
    /// `holes`
    pub holes: Option<Vec<Option<String>>>,
}

impl Shelf {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(books: impl IntoIterator<Item = impl Into<ShelfBook>>) -> Self {
        Self {
            books: books.into_iter().map(Into::into).collect(),
            ..runtime::Schema::blank()
        }
    }
}

/// An item of the `books` of [`Shelf`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ShelfBook {
    /// `title`
    pub title: Option<String>,
}

impl ShelfBook {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for ShelfBook {
    fn default() -> Self {
        Self::new()
    }
}
