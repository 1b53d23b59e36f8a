// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /inherited`
    pub fn inherited(&self) -> Inherited {
        Inherited {
            core: self.core.clone(),
        }
    }

    /// `GET /public`
    pub fn public(&self) -> Public {
        Public { core: self.core.clone() }
    }

    /// `GET /either`
    pub fn either(&self) -> Either {
        Either { core: self.core.clone() }
    }
}

/// A call of [`Client::inherited`].
///
/// `GET /inherited`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Inherited {
    pub(crate) core: runtime::Core,
}

impl Inherited {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::public`].
///
/// `GET /public`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Public {
    pub(crate) core: runtime::Core,
}

impl Public {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::either`].
///
/// `GET /either`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Either {
    pub(crate) core: runtime::Core,
}

impl Either {
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

operation! { Inherited -> (), Value {
    Get "/inherited" "inherited",
    inputs {}
    responses {
        Row::code(204);
    }
    security [&["token"]] servers []
} }

operation! { Public -> (), Value {
    Get "/public" "public",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Either -> (), Value {
    Get "/either" "either",
    inputs {}
    responses {
        Row::code(204);
    }
    security [&["token"], &["user", "key"], &["shared"], &[]] servers ["https://other.example.com"]
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

// ----- src/types.rs

//! The types of the API.
