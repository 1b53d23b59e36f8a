// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /users`
    pub fn create_user(&self, body: impl Into<types::User>) -> CreateUser {
        CreateUser {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /logins`
    pub fn log_in(&self, body: impl Into<types::Login>) -> LogIn {
        LogIn {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /photos`
    pub fn add_photo(&self, body: impl Into<types::Photo>) -> AddPhoto {
        AddPhoto {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::create_user`].
///
/// `POST /users`
///
/// Await it to send it; success gives [`types::User`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateUser {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::User,
}

impl CreateUser {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::User>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::log_in`].
///
/// `POST /logins`
///
/// Await it to send it; success gives [`types::Session`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct LogIn {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Login,
}

impl LogIn {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Session>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_photo`].
///
/// `POST /photos`
///
/// Await it to send it; success gives [`types::PhotoData`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPhoto {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Photo,
}

impl AddPhoto {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::PhotoData>, Error<Value>> {
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

use crate::types;
use crate::runtime::{Codec, Input, Row};

operation! { CreateUser -> types::User, Value {
    Post "/users" "create_user",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { LogIn -> types::Session, Value {
    Post "/logins" "log_in",
    inputs {
        0: required body "body" Input::body("application/x-www-form-urlencoded", Codec::Form);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { AddPhoto -> types::PhotoData, Value {
    Post "/photos" "add_photo",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { User {
    0: optional id "id" server_only;
    1: required name "name";
    2: optional password "password" secret;
    3: optional kind "kind" server_only;
    4: optional nobody "nobody";
    5: optional manager "manager" server_only;
    6: optional history "history" server_only;
    7: optional invitation "invitation";
} }

object! { Person {
    0: required id "id";
} }

object! { History {
    0: required created "created";
} }

object! { Login {
    0: required name "name";
} }

object! { Session {
    0: required token "token";
    1: optional labels "labels";
} }

object! { Photo {
    0: required file "file";
} }

object! { PhotoData {
    0: required id "id";
} }

object! { Unused {
    0: required id "id";
    1: required password "password";
} }

string_enum! { UserKind {
    User "user";
} Other }

object! { UserInvitation {
    0: required code "code";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Upload};

/// Travels both ways.
#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    /// Given by the server.
    ///
    /// Only the server sends this: requests leave it out.
    pub id: Option<i64>,
    /// `name`
    pub name: String,
    /// Only the client sends this: answers leave it out.
    pub password: Option<String>,
    /// Only the server sends this: requests leave it out.
    pub kind: Option<UserKind>,
    /// `nobody`
    pub nobody: Option<String>,
    /// Only answers reach it.
    ///
    /// Only the server sends this: requests leave it out.
    pub manager: Option<Person>,
    /// Only the server writes it, wherever it is used.
    ///
    /// Only the server sends this: requests leave it out.
    pub history: Option<History>,
    /// Only the client sends this: answers leave it out.
    pub invitation: Option<UserInvitation>,
}

impl User {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `password`.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets `nobody`.
    #[must_use]
    pub fn nobody(mut self, nobody: impl Into<String>) -> Self {
        self.nobody = Some(nobody.into());
        self
    }

    /// Sets `invitation`.
    #[must_use]
    pub fn invitation(mut self, invitation: impl Into<UserInvitation>) -> Self {
        self.invitation = Some(invitation.into());
        self
    }
}

/// Only answers reach it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Person {
    /// `id`
    pub id: i64,
}

impl Person {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

/// Only the server writes it, wherever it is used.
#[derive(Clone)]
#[non_exhaustive]
pub struct History {
    /// `created`
    pub created: runtime::DateTime,
}

impl History {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(created: impl Into<runtime::DateTime>) -> Self {
        Self { created: created.into() }
    }
}

/// Only requests reach it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Login {
    /// `name`
    pub name: String,
}

impl Login {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// Only answers reach it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Session {
    /// `token`
    pub token: String,
    /// Required of an answer and yet not part of one.
    ///
    /// Only the client sends this: answers leave it out.
    pub labels: Option<String>,
}

impl Session {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Photo`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Photo {
    /// `file`
    pub file: Upload,
}

impl Photo {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self { file: file.into() }
    }
}

/// The schema `PhotoData`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PhotoData {
    /// `id`
    pub id: i64,
}

impl PhotoData {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

/// Nothing reaches it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Unused {
    /// `id`
    pub id: i64,
    /// `password`
    pub password: String,
}

impl Unused {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(id: i64, password: impl Into<String>) -> Self {
        Self {
            id,
            password: password.into(),
        }
    }
}

/// The `kind` of [`User`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UserKind {
    /// `user`
    User,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `invitation` of [`User`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UserInvitation {
    /// `code`
    pub code: String,
}

impl UserInvitation {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into() }
    }
}
