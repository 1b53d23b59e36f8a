// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// Short.
    ///
    /// A [link](<https://example.com/a>), a bare <https://example.com/b> and \[brackets\].
    ///
    /// ``````text
    /// indented block that must not run
    /// ``````
    ///
    /// ```text
    /// let x: = broken;
    /// ```
    /// ```text
    /// panic!("never runs")
    /// ```
    /// \<script>alert(1)\</script> and `code` and Vec\<String> and */ and "quotes".
    ///
    /// `GET /x`
    #[deprecated = "the API's document asks not to use it any more"]
    pub fn x(&self) -> X {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::x`].
///
/// `GET /x`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct X {
    pub(crate) core: runtime::Core,
    pub(crate) old: Option<String>,
}

impl X {
    /// Ends with an open fence
    /// ```text
    /// let a;
    /// ```
    #[deprecated = "the API's document asks not to use it any more"]
    pub fn old(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }

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

use crate::runtime::{Input, Row};

operation! { X -> (), Value {
    Get "/x" "x",
    inputs {
        0: optional old "old" Input::query("old");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

#![allow(deprecated, reason = "what the API's document calls deprecated is still part of the client")]

object! { Thing {
    0: optional limit "limit";
} }

// ----- src/types.rs

//! The types that operations take and give.

#![allow(deprecated, reason = "what the API's document calls deprecated is still part of the client")]

use crate::runtime;

/// First line.
///
/// Second    line with a control.
#[deprecated = "the API's document asks not to use it any more"]
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// How many.
    ///
    /// Default: `20`.
    pub limit: Option<i64>,
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
