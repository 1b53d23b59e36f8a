// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /login`
    pub fn login(&self, body: impl Into<types::LoginBody>) -> Login {
        Login {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /files/{id}`
    pub fn upload(
        &self,
        id: impl Into<String>,
        body: impl Into<types::UploadBody>,
    ) -> Upload_ {
        Upload_ {
            id: id.into(),
            body: body.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::login`].
///
/// `POST /login`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Login {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::LoginBody,
}

impl Login {
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
/// `POST /files/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Upload_ {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) mode: Option<types::UploadMode>,
    pub(crate) body: types::UploadBody,
}

impl Upload_ {
    /// Default: `keep`.
    pub fn mode(mut self, mode: impl Into<types::UploadMode>) -> Self {
        self.mode = Some(mode.into());
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

use crate::runtime::{Codec, Input, Part, Row, Style};

operation! { Login -> (), Value {
    Post "/login" "login",
    inputs {
        0: required body "body" Input::body("application/x-www-form-urlencoded", Codec::Form).parts(&[Part { name: "roles", content_type: "", style: Some((Style::Form, true)), headers: &[], format: None }, Part { name: "rooms", content_type: "", style: Some((Style::Form, false)), headers: &[], format: None }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Upload_ -> (), Value {
    Post "/files/{id}" "upload",
    inputs {
        0: required id "id" Input::path("id");
        1: optional mode "mode" Input::query("mode");
        2: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "labels", content_type: "", style: Some((Style::Form, true)), headers: &[], format: None }, Part { name: "pages", content_type: "", style: Some((Style::Form, false)), headers: &[], format: None }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { LoginBody {
    0: required user "user";
    1: required password "password" secret;
    2: optional roles "roles";
    3: optional rooms "rooms";
} }

string_enum! { UploadMode {
    Keep "keep";
    Replace "replace";
} Other }

object! { UploadBody {
    0: optional note "note";
    1: required file "file";
    2: optional labels "labels";
    3: optional pages "pages";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Upload};

/// The body of [`Client::login`](crate::Client::login).
#[derive(Clone)]
#[non_exhaustive]
pub struct LoginBody {
    /// `user`
    pub user: String,
    /// `password`
    pub password: String,
    /// `roles`
    pub roles: Option<Vec<String>>,
    /// `rooms`
    pub rooms: Option<Vec<i64>>,
}

impl LoginBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `roles`.
    #[must_use]
    pub fn roles(mut self, roles: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.roles = Some(roles.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `rooms`.
    #[must_use]
    pub fn rooms(mut self, rooms: impl IntoIterator<Item = i64>) -> Self {
        self.rooms = Some(rooms.into_iter().collect());
        self
    }
}

/// The `mode` of [`Client::upload`](crate::Client::upload).
#[derive(Clone)]
#[non_exhaustive]
pub enum UploadMode {
    /// `keep`
    Keep,
    /// `replace`
    Replace,
    /// A value that the API's document does not list.
    Other(String),
}

/// The body of [`Client::upload`](crate::Client::upload).
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadBody {
    /// Said by hand.
    pub note: Option<String>,
    /// What to keep.
    pub file: Upload,
    /// `labels`
    pub labels: Option<Vec<String>>,
    /// `pages`
    pub pages: Option<Vec<i64>>,
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

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `labels`.
    #[must_use]
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.labels = Some(labels.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: impl IntoIterator<Item = i64>) -> Self {
        self.pages = Some(pages.into_iter().collect());
        self
    }
}
