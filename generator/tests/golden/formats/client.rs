// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /all`
    pub fn get_all(&self, at: impl Into<runtime::DateTime>) -> GetAll {
        GetAll {
            at: at.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::get_all`].
///
/// `GET /all`
///
/// Await it to send it; success gives [`types::All`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAll {
    pub(crate) core: runtime::Core,
    pub(crate) at: runtime::DateTime,
    pub(crate) if_modified_since: Option<runtime::HttpDate>,
    pub(crate) since: Option<runtime::UnixTime>,
    pub(crate) keys: Option<Vec<runtime::Base64Url>>,
}

impl GetAll {
    /// Sets `If-Modified-Since`.
    pub fn if_modified_since(
        mut self,
        if_modified_since: impl Into<runtime::HttpDate>,
    ) -> Self {
        self.if_modified_since = Some(if_modified_since.into());
        self
    }

    /// Sets `since`.
    pub fn since(mut self, since: impl Into<runtime::UnixTime>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Sets `keys`.
    pub fn keys(
        mut self,
        keys: impl IntoIterator<Item = impl Into<runtime::Base64Url>>,
    ) -> Self {
        self.keys = Some(keys.into_iter().map(Into::into).collect());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::All>, Error<Value>> {
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
use crate::runtime::{Input, Row, Style};

operation! { GetAll -> types::All, Value {
    Get "/all" "get_all",
    inputs {
        0: required at "at" Input::query("at");
        1: optional if_modified_since "If-Modified-Since" Input::header("If-Modified-Since");
        2: optional since "since" Input::query("since");
        3: optional keys "keys" Input::query("keys").style(Style::Form, false);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { All {
    0: optional int8 "int8";
    1: optional int32 "int32";
    2: optional int64 "int64";
    3: optional uint64 "uint64";
    4: optional plain "plain";
    5: optional float "float";
    6: optional double "double";
    7: optional number "number";
    8: required moment "moment";
    9: optional day "day";
    10: optional uuid "uuid";
    11: optional byte "byte";
    12: optional binary "binary";
    13: optional email "email";
    14: optional flag "flag";
    15: optional clock "clock";
    16: optional pause "pause";
    17: optional modified "modified";
    18: optional created "created";
    19: optional stripe "stripe";
    20: optional sloppy "sloppy";
    21: optional token "token";
    22: optional price "price";
    23: optional exact "exact";
    24: optional huge "huge";
    25: optional size "size";
    26: optional sizes "sizes";
    27: optional amount "amount";
    28: optional fraction "fraction";
} }

union! { Moment "" {
    0: DateTime;
    1: Date;
    2: Duration;
    3: UnixTime;
    4: Decimal;
} Unknown }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime::{self, Base64};

/// The schema `All`.
#[derive(Clone)]
#[non_exhaustive]
pub struct All {
    /// `int8`
    pub int8: Option<i8>,
    /// `int32`
    pub int32: Option<i32>,
    /// `int64`
    pub int64: Option<i64>,
    /// `uint64`
    pub uint64: Option<u64>,
    /// `plain`
    pub plain: Option<i64>,
    /// `float`
    pub float: Option<f32>,
    /// `double`
    pub double: Option<f64>,
    /// `number`
    pub number: Option<f64>,
    /// `moment`
    pub moment: runtime::DateTime,
    /// `day`
    pub day: Option<runtime::Date>,
    /// `uuid`
    pub uuid: Option<uuid::Uuid>,
    /// `byte`
    pub byte: Option<Base64>,
    /// `binary`
    pub binary: Option<String>,
    /// `email`
    pub email: Option<String>,
    /// `flag`
    pub flag: Option<bool>,
    /// `clock`
    pub clock: Option<runtime::Time>,
    /// `pause`
    pub pause: Option<runtime::Duration>,
    /// `modified`
    pub modified: Option<runtime::HttpDate>,
    /// `created`
    pub created: Option<runtime::UnixTime>,
    /// `stripe`
    pub stripe: Option<runtime::UnixTime>,
    /// `sloppy`
    pub sloppy: Option<runtime::DateTime>,
    /// `token`
    pub token: Option<runtime::Base64Url>,
    /// `price`
    pub price: Option<runtime::Decimal>,
    /// `exact`
    pub exact: Option<runtime::Decimal>,
    /// `huge`
    pub huge: Option<runtime::Decimal>,
    /// `size`
    pub size: Option<runtime::Quoted<i64>>,
    /// `sizes`
    pub sizes: Option<Vec<runtime::Quoted<u32>>>,
    /// `amount`
    pub amount: Option<String>,
    /// `fraction`
    pub fraction: Option<f64>,
}

impl All {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(moment: impl Into<runtime::DateTime>) -> Self {
        Self {
            moment: moment.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// A union that tells its variants apart by what texts look like.
#[derive(Clone)]
#[non_exhaustive]
pub enum Moment {
    /// `runtime::DateTime`
    DateTime(runtime::DateTime),
    /// `runtime::Date`
    Date(runtime::Date),
    /// `runtime::Duration`
    Duration(runtime::Duration),
    /// `runtime::UnixTime`
    UnixTime(runtime::UnixTime),
    /// `runtime::Decimal`
    Decimal(runtime::Decimal),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<runtime::DateTime> for Moment {
    fn from(value: runtime::DateTime) -> Self {
        Self::DateTime(value)
    }
}

impl From<runtime::Date> for Moment {
    fn from(value: runtime::Date) -> Self {
        Self::Date(value)
    }
}

impl From<runtime::Duration> for Moment {
    fn from(value: runtime::Duration) -> Self {
        Self::Duration(value)
    }
}

impl From<runtime::UnixTime> for Moment {
    fn from(value: runtime::UnixTime) -> Self {
        Self::UnixTime(value)
    }
}

impl From<runtime::Decimal> for Moment {
    fn from(value: runtime::Decimal) -> Self {
        Self::Decimal(value)
    }
}
