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

    /// `GET /files`
    pub fn list_files(&self) -> ListFiles {
        ListFiles {
            core: self.core.clone(),
        }
    }

    /// `POST /files`
    pub fn create_file(&self) -> CreateFile {
        CreateFile {
            core: self.core.clone(),
        }
    }

    /// `PUT /files`
    pub fn replace_file(&self) -> ReplaceFile {
        ReplaceFile {
            core: self.core.clone(),
        }
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

/// A call of [`Client::list_files`].
///
/// `GET /files`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFiles {
    pub(crate) core: runtime::Core,
}

impl ListFiles {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::create_file`].
///
/// `POST /files`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateFile {
    pub(crate) core: runtime::Core,
}

impl CreateFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace_file`].
///
/// `PUT /files`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceFile {
    pub(crate) core: runtime::Core,
}

impl ReplaceFile {
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
    security [] servers []
} }

operation! { ListFiles -> (), Value {
    Get "/files" "list_files",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers ["https://files.{region}.example.com"]
} }

operation! { CreateFile -> (), Value {
    Post "/files" "create_file",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers ["/{prefix}/upload"]
} }

operation! { ReplaceFile -> (), Value {
    Put "/files" "replace_file",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers ["https://{region}.example.com/{version}"]
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

// ----- src/types.rs

//! The types of the API.
