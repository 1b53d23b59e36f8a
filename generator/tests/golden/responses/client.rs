// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, Request, Response};

impl Client {
    /// `GET /one`
    pub fn one(&self) -> One {
        One { core: self.core.clone() }
    }

    /// `POST /several`
    pub fn several(&self) -> Several {
        Several { core: self.core.clone() }
    }

    /// `GET /optional`
    pub fn optional(&self) -> Optional {
        Optional {
            core: self.core.clone(),
        }
    }

    /// `GET /bytes`
    pub fn bytes(&self) -> Bytes_ {
        Bytes_ { core: self.core.clone() }
    }

    /// `GET /text`
    pub fn text(&self) -> Text {
        Text { core: self.core.clone() }
    }

    /// `DELETE /nothing`
    pub fn nothing(&self) -> Nothing {
        Nothing { core: self.core.clone() }
    }
}

/// A call of [`Client::one`].
///
/// `GET /one`
///
/// Await it to send it; success gives [`types::Thing`].
/// A failure that the API describes holds [`types::Problem`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct One {
    pub(crate) core: runtime::Core,
}

impl One {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Thing>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::several`].
///
/// `POST /several`
///
/// Await it to send it; success gives [`SeveralOutput`].
/// A failure that the API describes holds [`SeveralError`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Several {
    pub(crate) core: runtime::Core,
}

impl Several {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<SeveralOutput>, Error<SeveralError>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::several`](crate::Client::several), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum SeveralOutput {
    /// Old.
    Ok(types::Thing),
    /// New.
    Created(String),
    /// Nothing.
    NoContent,
}

/// What a declared failure gives: the body of the answer of [`Client::several`](crate::Client::several), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum SeveralError {
    /// Missing.
    NotFound(types::Problem),
    /// Yours.
    ClientError(String),
    /// Ours.
    ServerError,
}

/// A call of [`Client::optional`].
///
/// `GET /optional`
///
/// Await it to send it; success gives `Option<types::Thing>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Optional {
    pub(crate) core: runtime::Core,
}

impl Optional {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Option<types::Thing>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::bytes`].
///
/// `GET /bytes`
///
/// Await it to send it; success gives `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Bytes_ {
    pub(crate) core: runtime::Core,
}

impl Bytes_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::text`].
///
/// `GET /text`
///
/// Await it to send it; success gives `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Text {
    pub(crate) core: runtime::Core,
}

impl Text {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<String>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::nothing`].
///
/// `DELETE /nothing`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Nothing {
    pub(crate) core: runtime::Core,
}

impl Nothing {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
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

use crate::{operations, types};
use crate::runtime::{Bytes, Codec, Row};

operation! { One -> types::Thing, types::Problem {
    Get "/one" "one",
    inputs {}
    responses {
        Row::code(200).json();
        Row::others().json();
    }
    security [] servers []
} }

operation! { Several -> operations::SeveralOutput, operations::SeveralError {
    Post "/several" "several",
    inputs {}
    responses {
        Row::code(200).json();
        Row::code(201).case(1).json();
        Row::code(204).case(2);
        Row::code(404).json();
        Row::range(4).case(1).body("text/plain", Codec::Text);
        Row::range(5).case(2);
    }
    security [] servers []
} }

answer! { SeveralOutput { 0: Ok; 1: Created; } empty { _: NoContent; } }

answer! { SeveralError { 0: NotFound; 1: ClientError; } empty { _: ServerError; } }

operation! { Optional -> Option<types::Thing>, Value {
    Get "/optional" "optional",
    inputs {}
    responses {
        Row::code(200).json();
        Row::code(204);
    }
    security [] servers []
} }

operation! { Bytes_ -> Bytes, Value {
    Get "/bytes" "bytes",
    inputs {}
    responses {
        Row::code(200).body("application/octet-stream", Codec::Binary);
    }
    security [] servers []
} }

operation! { Text -> String, Value {
    Get "/text" "text",
    inputs {}
    responses {
        Row::code(200).body("text/plain", Codec::Text);
    }
    security [] servers []
} }

operation! { Nothing -> (), Value {
    Delete "/nothing" "nothing",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Thing {
    0: optional a "a";
} }

object! { Problem {
    0: required message "message";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Thing`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// `a`
    pub a: Option<String>,
}

impl Thing {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Thing {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Problem`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// `message`
    pub message: String,
}

impl Problem {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}
