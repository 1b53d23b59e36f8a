// ----- src/operations.rs

//! Operations without a tag.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, EventStream, ItemStream, Items, Request, Response};

impl Client {
    /// `GET /named`
    pub fn named(&self) -> Named {
        Named { core: self.core.clone() }
    }

    /// `GET /one`
    pub fn one(&self) -> One {
        One { core: self.core.clone() }
    }

    /// `GET /referred`
    pub fn referred(&self) -> Referred {
        Referred {
            core: self.core.clone(),
        }
    }

    /// `GET /loose`
    pub fn loose(&self) -> Loose {
        Loose { core: self.core.clone() }
    }

    /// `GET /data-only`
    pub fn data_only(&self) -> DataOnly {
        DataOnly {
            core: self.core.clone(),
        }
    }

    /// `POST /lines`
    pub fn exchange(&self, body: impl Into<Items<types::Created>>) -> Exchange {
        Exchange {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /strings`
    pub fn strings(&self) -> Strings {
        Strings { core: self.core.clone() }
    }

    /// `GET /arrays`
    pub fn arrays(&self) -> Arrays {
        Arrays { core: self.core.clone() }
    }
}

/// A call of [`Client::named`].
///
/// `GET /named`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::NamedEvent`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Named {
    pub(crate) core: runtime::Core,
}

impl Named {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::NamedEvent>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::one`].
///
/// `GET /one`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Created`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct One {
    pub(crate) core: runtime::Core,
}

impl One {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Created>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::referred`].
///
/// `GET /referred`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Created`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Referred {
    pub(crate) core: runtime::Core,
}

impl Referred {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Created>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::loose`].
///
/// `GET /loose`
///
/// Await it to send it; success gives an [`EventStream`] of `BTreeMap<String, Value>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Loose {
    pub(crate) core: runtime::Core,
}

impl Loose {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<BTreeMap<String, Value>>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::data_only`].
///
/// `GET /data-only`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Created`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DataOnly {
    pub(crate) core: runtime::Core,
}

impl DataOnly {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Created>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::exchange`].
///
/// `POST /lines`
///
/// Await it to send it; success gives an [`ItemStream`] of [`types::ExchangeItem`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Exchange {
    pub(crate) core: runtime::Core,
    pub(crate) body: Items<types::Created>,
}

impl Exchange {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<ItemStream<types::ExchangeItem>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::strings`].
///
/// `GET /strings`
///
/// Await it to send it; success gives an [`ItemStream`] of `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Strings {
    pub(crate) core: runtime::Core,
}

impl Strings {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<ItemStream<String>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::arrays`].
///
/// `GET /arrays`
///
/// Await it to send it; success gives an [`ItemStream`] of `Vec<i64>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Arrays {
    pub(crate) core: runtime::Core,
}

impl Arrays {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<ItemStream<Vec<i64>>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::types;
use crate::runtime::{Codec, EventStream, Input, ItemStream, Row};

operation! { Named -> EventStream<types::NamedEvent>, Value {
    Get "/named" "named",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { One -> EventStream<types::Created>, Value {
    Get "/one" "one",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Referred -> EventStream<types::Created>, Value {
    Get "/referred" "referred",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Loose -> EventStream<BTreeMap<String, Value>>, Value {
    Get "/loose" "loose",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { DataOnly -> EventStream<types::Created>, Value {
    Get "/data-only" "data_only",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Exchange -> ItemStream<types::ExchangeItem>, Value {
    Post "/lines" "exchange",
    inputs {
        0: required body "body" Input::body("application/jsonl", Codec::Lines);
    }
    responses {
        Row::code(200).body("application/geo+json-seq", Codec::Records);
    }
    security [] servers []
} }

operation! { Strings -> ItemStream<String>, Value {
    Get "/strings" "strings",
    inputs {}
    responses {
        Row::code(200).body("application/jsonl", Codec::Lines);
    }
    security [] servers []
} }

operation! { Arrays -> ItemStream<Vec<i64>>, Value {
    Get "/arrays" "arrays",
    inputs {}
    responses {
        Row::code(200).body("application/json-seq", Codec::Records);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Created {
    0: required id "id";
} }

object! { Event {
    0: required event "event";
    1: required data "data";
    2: optional retry "retry";
} }

union! { NamedEvent "" {
    0: Created "created";
    1: Delta "delta";
    2: Note "note";
} Unknown }

object! { NamedEventDeltaData {
    0: required delta "delta";
} }

object! { ExchangeItem {
    0: optional type_ "type";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Created`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Created {
    /// `id`
    pub id: String,
}

impl Created {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// The schema `Event`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// `event`
    pub event: String,
    /// `data`
    pub data: Created,
    /// `retry`
    pub retry: Option<i64>,
}

impl Event {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(event: impl Into<String>, data: impl Into<Created>) -> Self {
        Self {
            event: event.into(),
            data: data.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The data of an event of [`Client::named`](crate::Client::named).
#[derive(Clone)]
#[non_exhaustive]
pub enum NamedEvent {
    /// The event `created`.
    Created(Created),
    /// The event `delta`.
    Delta(NamedEventDeltaData),
    /// The event `note`.
    Note(String),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Created> for NamedEvent {
    fn from(value: Created) -> Self {
        Self::Created(value)
    }
}

impl From<NamedEventDeltaData> for NamedEvent {
    fn from(value: NamedEventDeltaData) -> Self {
        Self::Delta(value)
    }
}

impl From<&str> for NamedEvent {
    fn from(value: &str) -> Self {
        Self::Note(value.to_owned())
    }
}

impl From<String> for NamedEvent {
    fn from(value: String) -> Self {
        Self::Note(value)
    }
}

/// The `data`.
#[derive(Clone)]
#[non_exhaustive]
pub struct NamedEventDeltaData {
    /// `delta`
    pub delta: String,
}

impl NamedEventDeltaData {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(delta: impl Into<String>) -> Self {
        Self { delta: delta.into() }
    }
}

/// An item of [`Client::exchange`](crate::Client::exchange).
#[derive(Clone)]
#[non_exhaustive]
pub struct ExchangeItem {
    /// `type`
    pub type_: Option<String>,
}

impl ExchangeItem {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for ExchangeItem {
    fn default() -> Self {
        Self::new()
    }
}
