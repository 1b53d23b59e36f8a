// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

mod files;
mod general;

pub use self::files::*;
pub use self::general::*;

// ----- src/operations/files.rs

//! Operations with the tag `files`.
//!
//! Files.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /v1/files`
    pub fn list_files(&self) -> ListFiles {
        ListFiles {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::list_files`].
///
/// `GET /v1/files`
///
/// Await it to send it; success gives `Vec<types::File>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFiles {
    pub(crate) core: runtime::Core,
}

impl ListFiles {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::File>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/general.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /v2/ping`
    pub fn ping(&self) -> Ping {
        Ping { core: self.core.clone() }
    }
}

/// A call of [`Client::ping`].
///
/// `GET /v2/ping`
///
/// Await it to send it; success gives [`types::Pong`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Ping {
    pub(crate) core: runtime::Core,
}

impl Ping {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Pong>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

mod files;
mod general;

// ----- src/tables/operations/files.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::Row;

operation! { ListFiles -> Vec<types::File>, Value {
    Get "/v1/files" "list_files",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/operations/general.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::Row;

operation! { Ping -> types::Pong, Value {
    Get "/v2/ping" "ping",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { File {
    0: optional id "id";
    1: optional owner "owner";
    2: optional purpose "purpose";
} }

string_enum! { Purpose {
    Batch "batch";
    Extract "extract";
} Other }

object! { Pong {
    0: optional at "at";
    1: optional self_ "self";
} }

object! { BaseOwner {
    0: optional name "name";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `File`.
#[derive(Clone)]
#[non_exhaustive]
pub struct File {
    /// `id`
    pub id: Option<String>,
    /// `owner`
    pub owner: Option<BaseOwner>,
    /// `purpose`
    pub purpose: Option<Purpose>,
}

impl File {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for File {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Purpose`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Purpose {
    /// `batch`
    Batch,
    /// `extract`
    Extract,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `Pong`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pong {
    /// `at`
    pub at: Option<String>,
    /// `self`
    pub self_: Option<Box<Pong>>,
}

impl Pong {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Pong {
    fn default() -> Self {
        Self::new()
    }
}

/// The `owner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BaseOwner {
    /// `name`
    pub name: Option<String>,
}

impl BaseOwner {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for BaseOwner {
    fn default() -> Self {
        Self::new()
    }
}
