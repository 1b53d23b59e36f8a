// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

mod general;
mod small;

pub use self::general::*;
pub use self::small::*;

// ----- src/operations/general.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, EventStream, Request, Response};

impl Client {
    /// `QUERY /things`
    pub fn search_things(&self, body: impl Into<types::Filter>) -> SearchThings {
        SearchThings {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `LINK /things`
    pub fn link_things(&self) -> LinkThings {
        LinkThings {
            core: self.core.clone(),
        }
    }

    /// `Move /things`
    pub fn move_things(&self) -> MoveThings {
        MoveThings {
            core: self.core.clone(),
        }
    }

    /// `GET /events`
    pub fn watch(&self) -> Watch {
        Watch { core: self.core.clone() }
    }
}

/// A call of [`Client::search_things`].
///
/// `QUERY /things`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SearchThings {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Filter,
}

impl SearchThings {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::link_things`].
///
/// `LINK /things`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct LinkThings {
    pub(crate) core: runtime::Core,
}

impl LinkThings {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::move_things`].
///
/// `Move /things`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct MoveThings {
    pub(crate) core: runtime::Core,
}

impl MoveThings {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::watch`].
///
/// `GET /events`
///
/// Await it to send it; success gives an [`EventStream`] of `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Watch {
    pub(crate) core: runtime::Core,
}

impl Watch {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<EventStream<String>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/small.rs

//! Operations with the tag `small`.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /things`
    pub fn list_things(&self) -> ListThings {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::list_things`].
///
/// `GET /things`
///
/// Await it to send it; success gives [`types::Thing`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListThings {
    pub(crate) core: runtime::Core,
    pub(crate) filter: Option<types::Filter>,
    pub(crate) session: Option<String>,
}

impl ListThings {
    /// Sets `filter`.
    pub fn filter(mut self, filter: impl Into<types::Filter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `session`.
    pub fn session(mut self, session: impl Into<String>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Thing>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

mod general;
mod small;

// ----- src/tables/operations/general.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::runtime::{Codec, EventStream, Input, Row};

operation! { SearchThings -> (), Value {
    Query "/things" "search_things",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200);
    }
    security [] servers []
} }

operation! { LinkThings -> (), Value {
    Other("LINK") "/things" "link_things",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { MoveThings -> (), Value {
    Other("Move") "/things" "move_things",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Watch -> EventStream<String>, Value {
    Get "/events" "watch",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

// ----- src/tables/operations/small.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Input, Row};

operation! { ListThings -> types::Thing, Value {
    Get "/things" "list_things",
    inputs {
        0: optional filter "filter" Input::query("filter");
        1: optional session "session" Input::cookie("session");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Filter {
    0: optional name "name";
    1: optional limit "limit";
} }

union! { Thing "kind" {
    0: Small "Small";
    1: Large "Large";
} Unknown }

object! { Small {
    0: required kind "kind";
} }

object! { Large {
    0: required kind "kind";
    1: optional size "size";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Filter`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Filter {
    /// `name`
    pub name: Option<String>,
    /// `limit`
    pub limit: Option<i64>,
}

impl Filter {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `limit`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Thing`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Thing {
    /// `kind` is `Small`.
    Small(Small),
    /// `kind` is `Large`.
    Large(Large),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Small> for Thing {
    fn from(value: Small) -> Self {
        Self::Small(value)
    }
}

impl From<Large> for Thing {
    fn from(value: Large) -> Self {
        Self::Large(value)
    }
}

/// The schema `Small`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Small {
    /// `kind`
    pub kind: String,
}

impl Small {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self { kind: "Small".to_owned() }
    }
}

impl Default for Small {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Large`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Large {
    /// `kind`
    pub kind: String,
    /// `size`
    pub size: Option<i64>,
}

impl Large {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: "Large".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Large {
    fn default() -> Self {
        Self::new()
    }
}
