// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, Request, Response, Upload};

impl Client {
    /// `POST /files`
    pub fn add_file(&self, body: impl Into<types::AddFileBody>) -> AddFile {
        AddFile {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /pictures`
    pub fn add_picture(&self, body: impl Into<Upload>) -> AddPicture {
        AddPicture {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::add_file`].
///
/// `POST /files`
///
/// Await it to send it; success gives `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddFile {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::AddFileBody,
}

impl AddFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_picture`].
///
/// `POST /pictures`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPicture {
    pub(crate) core: runtime::Core,
    pub(crate) body: Upload,
}

impl AddPicture {
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

use crate::runtime::{Bytes, Codec, Input, Part, Row};

operation! { AddFile -> Bytes, Value {
    Post "/files" "add_file",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "cover", content_type: "image/png", style: None, headers: &[], format: None }]);
    }
    responses {
        Row::code(200).body("application/octet-stream", Codec::Binary);
    }
    security [&["certificate"]] servers []
} }

operation! { AddPicture -> (), Value {
    Post "/pictures" "add_picture",
    inputs {
        0: required body "body" Input::body("image/png", Codec::Binary);
    }
    responses {}
    security [&["certificate"]] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { AddFileBody {
    0: required file "file";
    1: optional cover "cover";
    2: optional more "more";
    3: optional name "name";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Maybe, Upload};

/// The body of [`Client::add_file`](crate::Client::add_file).
#[derive(Clone)]
#[non_exhaustive]
pub struct AddFileBody {
    /// The file.
    pub file: Upload,
    /// `cover`
    pub cover: Option<Upload>,
    /// `more`
    pub more: Option<Vec<Upload>>,
    /// `name`
    pub name: Maybe<String>,
}

impl AddFileBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self {
            file: file.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `cover`.
    #[must_use]
    pub fn cover(mut self, cover: impl Into<Upload>) -> Self {
        self.cover = Some(cover.into());
        self
    }

    /// Sets `more`.
    #[must_use]
    pub fn more(mut self, more: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.more = Some(more.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<Maybe<String>>) -> Self {
        self.name = name.into();
        self
    }
}

// ----- src/webhooks.rs

//! What the API sends: the payloads of its webhooks and callbacks.
//!
//! The client never receives them; a server of yours does, and reads them with
//! `serde_json::from_slice::<webhooks::Name>(&body)`.

/// The webhook `added`: sent by `POST` as `application/json`.
pub type Added = Option<String>;
