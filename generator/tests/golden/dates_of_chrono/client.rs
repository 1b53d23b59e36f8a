// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /events`
    pub fn list_events(&self, since: impl Into<runtime::DateTime>) -> ListEvents {
        ListEvents {
            since: since.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::list_events`].
///
/// `GET /events`
///
/// Await it to send it; success gives `Vec<types::Event>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListEvents {
    pub(crate) core: runtime::Core,
    pub(crate) since: runtime::DateTime,
    pub(crate) until: Option<runtime::UnixTime>,
}

impl ListEvents {
    /// Sets `until`.
    pub fn until(mut self, until: impl Into<runtime::UnixTime>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Event>>, Error<Value>> {
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
use crate::runtime::{Input, Row};

operation! { ListEvents -> Vec<types::Event>, Value {
    Get "/events" "list_events",
    inputs {
        0: required since "since" Input::query("since");
        1: optional until "until" Input::query("until");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Event {
    0: required at "at";
    1: optional day "day";
    2: optional clock "clock";
    3: optional length "length";
    4: optional modified "modified";
    5: optional created "created";
    6: optional either "either";
} }

union! { EventEither "" {
    0: DateTime;
    1: String;
    2: UnixTime;
} Unknown }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Event`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// `at`
    pub at: runtime::DateTime,
    /// `day`
    pub day: Option<runtime::Date>,
    /// `clock`
    pub clock: Option<runtime::Time>,
    /// `length`
    pub length: Option<runtime::Duration>,
    /// `modified`
    pub modified: Option<runtime::HttpDate>,
    /// `created`
    pub created: Option<runtime::UnixTime>,
    /// `either`
    pub either: Option<EventEither>,
}

impl Event {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(at: impl Into<runtime::DateTime>) -> Self {
        Self {
            at: at.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The `either` of [`Event`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EventEither {
    /// `runtime::DateTime`
    DateTime(runtime::DateTime),
    /// `String`
    String(String),
    /// `runtime::UnixTime`
    UnixTime(runtime::UnixTime),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<runtime::DateTime> for EventEither {
    fn from(value: runtime::DateTime) -> Self {
        Self::DateTime(value)
    }
}

impl From<&str> for EventEither {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for EventEither {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<runtime::UnixTime> for EventEither {
    fn from(value: runtime::UnixTime) -> Self {
        Self::UnixTime(value)
    }
}
