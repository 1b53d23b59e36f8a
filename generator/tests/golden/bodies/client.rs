// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response, Upload};

impl Client {
    /// `POST /json`
    pub fn send_json(&self, body: impl Into<types::Thing>) -> SendJson {
        SendJson {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PATCH /json`
    pub fn send_optional(&self) -> SendOptional {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /form`
    pub fn send_form(&self, body: impl Into<types::Thing>) -> SendForm {
        SendForm {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /upload`
    pub fn upload(&self, body: impl Into<types::UploadBody>) -> Upload_ {
        Upload_ {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /raw`
    pub fn send_bytes(&self, body: impl Into<Upload>) -> SendBytes {
        SendBytes {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /raw`
    pub fn send_text(&self, body: impl Into<String>) -> SendText {
        SendText {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::send_json`].
///
/// `POST /json`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendJson {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Thing,
}

impl SendJson {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::send_optional`].
///
/// `PATCH /json`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendOptional {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::SendOptionalBody>,
}

impl SendOptional {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::SendOptionalBody>) -> Self {
        self.body = Some(body.into());
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

/// A call of [`Client::send_form`].
///
/// `POST /form`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendForm {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Thing,
}

impl SendForm {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::upload`].
///
/// `POST /upload`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Upload_ {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::UploadBody,
}

impl Upload_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::send_bytes`].
///
/// `PUT /raw`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendBytes {
    pub(crate) core: runtime::Core,
    pub(crate) body: Upload,
}

impl SendBytes {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::send_text`].
///
/// `POST /raw`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendText {
    pub(crate) core: runtime::Core,
    pub(crate) body: String,
}

impl SendText {
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

use crate::runtime::{Codec, Input, Part, Row};

operation! { SendJson -> (), Value {
    Post "/json" "send_json",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { SendOptional -> (), Value {
    Patch "/json" "send_optional",
    inputs {
        0: optional body "body" Input::body("application/merge-patch+json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { SendForm -> (), Value {
    Post "/form" "send_form",
    inputs {
        0: required body "body" Input::body("application/x-www-form-urlencoded", Codec::Form);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Upload_ -> (), Value {
    Post "/upload" "upload",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "file", content_type: "image/png", style: None, headers: &[], format: None }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { SendBytes -> (), Value {
    Put "/raw" "send_bytes",
    inputs {
        0: required body "body" Input::body("application/octet-stream", Codec::Binary);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { SendText -> (), Value {
    Post "/raw" "send_text",
    inputs {
        0: required body "body" Input::body("text/plain", Codec::Text);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Thing {
    0: required name "name";
    1: optional count "count";
} }

object! { SendOptionalBody {
    0: required a "a";
} }

object! { UploadBody {
    0: required file "file";
    1: optional more "more";
    2: optional note "note";
    3: optional meta "meta";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Upload};

/// The schema `Thing`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// `name`
    pub name: String,
    /// `count`
    pub count: Option<i64>,
}

impl Thing {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `count`.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}

/// The body of [`Client::send_optional`](crate::Client::send_optional).
#[derive(Clone)]
#[non_exhaustive]
pub struct SendOptionalBody {
    /// `a`
    pub a: String,
}

impl SendOptionalBody {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

/// The body of [`Client::upload`](crate::Client::upload).
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadBody {
    /// `file`
    pub file: Upload,
    /// `more`
    pub more: Option<Vec<Upload>>,
    /// `note`
    pub note: Option<String>,
    /// `meta`
    pub meta: Option<Thing>,
}

impl UploadBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self {
            file: file.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `more`.
    #[must_use]
    pub fn more(mut self, more: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.more = Some(more.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `meta`.
    #[must_use]
    pub fn meta(mut self, meta: impl Into<Thing>) -> Self {
        self.meta = Some(meta.into());
        self
    }
}
