// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /a/{id}`
    pub fn same(&self, id: impl Into<String>) -> Same {
        Same {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// `GET /b`
    pub fn same_2(&self) -> Same2 {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::same`].
///
/// `GET /a/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Same {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl Same {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::same_2`].
///
/// `GET /b`
///
/// Await it to send it; success gives `Value`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Same2 {
    pub(crate) core: runtime::Core,
    pub(crate) n: Option<i64>,
    pub(crate) code: Option<String>,
    pub(crate) key: Option<String>,
}

impl Same2 {
    /// Sets `n`.
    pub fn n(mut self, n: i64) -> Self {
        self.n = Some(n);
        self
    }

    /// Matches `^[a-z]+$`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Exactly 24 characters.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Value>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/limits.rs

//! What the document demands of what is sent, beyond types: bounds, lengths, patterns, counts.

use crate::runtime::At::Field;
use crate::runtime::Limit::{MaxLength, MinLength, Pattern};
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[OPERATIONS], types: &[] };

const OPERATIONS: &[Demand] = &[
    Demand { name: "same_2", rows: &[
        (Field(1), &[Pattern("^[a-z]+$")]), // code
        (Field(2), &[MinLength(24), MaxLength(24)]), // key
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::runtime::{Input, Row};

operation! { Same -> (), Value {
    Get "/a/{id}" "same",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Same2 -> Value, Value {
    Get "/b" "same_2",
    inputs {
        0: optional n "n" Input::query("n");
        1: optional code "code" Input::query("code");
        2: optional key "key" Input::query("key");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

// ----- src/types.rs

//! The types of the API.
