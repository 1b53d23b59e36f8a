// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /shelves`
    pub fn list_shelves(&self) -> ListShelves {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::list_shelves`].
///
/// `GET /shelves`
///
/// Await it to send it; success gives [`types::Drawer`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListShelves {
    pub(crate) core: runtime::Core,
    pub(crate) limit: Option<i64>,
    pub(crate) cursor: Option<String>,
}

impl ListShelves {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Drawer>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Input, Row};

operation! { ListShelves -> types::Drawer, Value {
    Get "/shelves" "list_shelves",
    inputs {
        0: optional limit "limit" Input::query("limit");
        1: optional cursor "cursor" Input::query("cursor");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Shelf {
    0: required id "id";
    1: required books "books";
} }

object! { Book {
    0: optional title "title";
} }

object! { Drawer {
    0: required id "id";
    1: required books "books";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Shelf`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shelf {
    /// `id`
    pub id: String,
    /// `books`
    pub books: Vec<Book>,
}

impl Shelf {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        books: impl IntoIterator<Item = impl Into<Book>>,
    ) -> Self {
        Self {
            id: id.into(),
            books: books.into_iter().map(Into::into).collect(),
        }
    }
}

/// The schema `Book`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Book {
    /// `title`
    pub title: Option<Value>,
}

impl Book {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Book {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Drawer`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Drawer {
    /// `id`
    pub id: String,
    /// `books`
    pub books: Vec<Book>,
}

impl Drawer {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        books: impl IntoIterator<Item = impl Into<Book>>,
    ) -> Self {
        Self {
            id: id.into(),
            books: books.into_iter().map(Into::into).collect(),
        }
    }
}
