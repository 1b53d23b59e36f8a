// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

mod a;
mod general;

pub use self::a::*;
pub use self::general::*;

// ----- src/operations/a.rs

//! Operations with the tag `文件 API`.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /a/{self}/{type}`
    pub fn get_self_type_v2(
        &self,
        self_: impl Into<String>,
        type_: impl Into<String>,
    ) -> GetSelfTypeV2 {
        GetSelfTypeV2 {
            self_: self_.into(),
            type_: type_.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::get_self_type_v2`].
///
/// `GET /a/{self}/{type}`
///
/// Await it to send it; success gives [`types::Option_`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetSelfTypeV2 {
    pub(crate) core: runtime::Core,
    pub(crate) self_: String,
    pub(crate) type_: String,
    pub(crate) send_: Option<String>,
    pub(crate) core_: Option<String>,
}

impl GetSelfTypeV2 {
    /// Sets `send`.
    pub fn send_(mut self, send_: impl Into<String>) -> Self {
        self.send_ = Some(send_.into());
        self
    }

    /// Sets `core`.
    pub fn core_(mut self, core_: impl Into<String>) -> Self {
        self.core_ = Some(core_.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Option_>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/general.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /b`
    pub fn get_self_type_v2_2(&self) -> GetSelfTypeV2_2 {
        GetSelfTypeV2_2 {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::get_self_type_v2_2`].
///
/// `GET /b`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetSelfTypeV2_2 {
    pub(crate) core: runtime::Core,
}

impl GetSelfTypeV2_2 {
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

mod a;
mod general;

// ----- src/tables/operations/a.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Input, Row};

operation! { GetSelfTypeV2 -> types::Option_, Value {
    Get "/a/{self}/{type}" "get_self_type_v2",
    inputs {
        0: required self_ "self" Input::path("self");
        1: required type_ "type" Input::path("type");
        2: optional send_ "send" Input::query("send");
        3: optional core_ "core" Input::query("core");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/operations/general.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::runtime::Row;

operation! { GetSelfTypeV2_2 -> (), Value {
    Get "/b" "get_self_type_v2_2",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Option_ {
    0: optional fn_ "fn";
    1: optional 文件 "文件";
    2: optional a_b "a-b";
    3: optional a_b_2 "a_b";
    4: optional a_b_3 "aB";
    5: optional empty "";
    6: optional u1f980 "🦀";
    7: optional n1st "1st";
    8: optional new_ "new";
    9: optional say_hi "say \"hi\"" escaped;
} }

object! { Option2 {
    0: optional x "x";
} }

object! { Error {
    0: optional message "message";
} }

object! { 文件 {
    0: optional 大小 "大小";
} }

object! { String_ {
    0: optional value "value";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Option`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Option_ {
    /// `fn`
    pub fn_: Option<String>,
    /// `文件`
    pub 文件: Option<String>,
    /// `a-b`
    pub a_b: Option<String>,
    /// `a_b`
    pub a_b_2: Option<String>,
    /// `aB`
    pub a_b_3: Option<String>,
    /// `""`
    pub empty: Option<String>,
    /// `🦀`
    pub u1f980: Option<String>,
    /// `1st`
    pub n1st: Option<String>,
    /// `new`
    pub new_: Option<String>,
    /// `say "hi"`
    pub say_hi: Option<String>,
}

impl Option_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Option_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `option`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Option2 {
    /// `x`
    pub x: Option<String>,
}

impl Option2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Option2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Error`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error {
    /// `message`
    pub message: Option<String>,
}

impl Error {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Error {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `文件`.
#[derive(Clone)]
#[non_exhaustive]
pub struct 文件 {
    /// `大小`
    pub 大小: Option<i64>,
}

impl 文件 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for 文件 {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `String`.
#[derive(Clone)]
#[non_exhaustive]
pub struct String_ {
    /// `value`
    pub value: Option<String>,
}

impl String_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for String_ {
    fn default() -> Self {
        Self::new()
    }
}
