// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /a`
    pub fn with_key(&self) -> WithKey {
        WithKey { core: self.core.clone() }
    }

    /// `GET /b`
    pub fn with_any(&self) -> WithAny {
        WithAny { core: self.core.clone() }
    }

    /// `GET /c`
    pub fn without_any(&self) -> WithoutAny {
        WithoutAny {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::with_key`].
///
/// `GET /a`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WithKey {
    pub(crate) core: runtime::Core,
}

impl WithKey {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::with_any`].
///
/// `GET /b`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WithAny {
    pub(crate) core: runtime::Core,
}

impl WithAny {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::without_any`].
///
/// `GET /c`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WithoutAny {
    pub(crate) core: runtime::Core,
}

impl WithoutAny {
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

use crate::runtime::Row;

operation! { WithKey -> (), Value {
    Get "/a" "with_key",
    inputs {}
    responses {
        Row::code(204);
    }
    security [&["key"]] servers []
} }

operation! { WithAny -> (), Value {
    Get "/b" "with_any",
    inputs {}
    responses {
        Row::code(204);
    }
    security [&["basic"], &["web"], &["own"], &["machine"], &["app"]] servers []
} }

operation! { WithoutAny -> (), Value {
    Get "/c" "without_any",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

// ----- src/types.rs

//! The types of the API.
