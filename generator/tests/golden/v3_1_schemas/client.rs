// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /things`
    pub fn get_thing(&self) -> GetThing {
        GetThing {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::get_thing`].
///
/// `GET /things`
///
/// Await it to send it; success gives [`types::Thing`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThing {
    pub(crate) core: runtime::Core,
}

impl GetThing {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Thing>, Error<Value>> {
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
use crate::runtime::Row;

operation! { GetThing -> types::Thing, Value {
    Get "/things" "get_thing",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Thing {
    0: required kind "kind";
    1: required id "id";
    2: optional name "name";
    3: optional size "size";
    4: optional mode "mode";
    5: optional owner "owner";
    6: optional keeper "keeper";
    7: optional nothing "nothing";
    8: optional anything "anything";
    9: optional never "never";
    10: optional pair "pair";
    11: optional list "list";
    12: optional photo "photo";
    13: optional labels "labels";
    14: optional event "event";
    15: optional node "node";
} }

object! { Owner {
    0: optional address "address";
} }

union! { Event "type" {
    0: Opened "Opened";
    1: Closed "Closed";
} Unknown }

object! { Opened {
    0: required type_ "type";
    1: optional by "by";
} }

object! { Closed {
    0: required type_ "type";
} }

object! { Node {
    0: optional children "children";
    1: optional parent "parent";
} }

object! { Address {
    0: optional city "city";
} }

string_enum! { ThingKind {
    Thing "thing";
} Other }

union! { ThingId "" {
    0: String;
    1: Integer;
} Unknown }

union! { ThingMode "" {
    0: Enum;
    1: Boolean;
} Unknown }

string_enum! { ThingModeEnum {
    Auto "auto";
} Other }

string_enum! { OpenedType {
    Opened "Opened";
} Other }

string_enum! { ClosedType {
    Closed "Closed";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Base64, Maybe};

/// The schema `Thing`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// `kind`
    pub kind: ThingKind,
    /// `id`
    pub id: ThingId,
    /// `name`
    pub name: Maybe<String>,
    /// More than 0.
    pub size: Option<f64>,
    /// `mode`
    pub mode: Option<ThingMode>,
    /// Who has it.
    pub owner: Option<Owner>,
    /// `keeper`
    pub keeper: Maybe<Owner>,
    /// `nothing`
    pub nothing: Option<Value>,
    /// `anything`
    pub anything: Option<Value>,
    /// `never`
    pub never: Option<Value>,
    /// `pair`
    pub pair: Option<Vec<ThingPairItem>>,
    /// `list`
    pub list: Option<Vec<Value>>,
    /// `photo`
    pub photo: Option<Base64>,
    /// `labels`
    pub labels: Option<BTreeMap<String, String>>,
    /// A union of objects that say what they are.
    pub event: Option<Event>,
    /// `node`
    pub node: Option<Node>,
}

impl Thing {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<ThingId>) -> Self {
        Self {
            kind: ThingKind::Thing,
            id: id.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Owner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Owner {
    /// `address`
    pub address: Option<Address>,
}

impl Owner {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Owner {
    fn default() -> Self {
        Self::new()
    }
}

/// A union of objects that say what they are.
#[derive(Clone)]
#[non_exhaustive]
pub enum Event {
    /// `type` is `Opened`.
    Opened(Opened),
    /// `type` is `Closed`.
    Closed(Closed),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Opened> for Event {
    fn from(value: Opened) -> Self {
        Self::Opened(value)
    }
}

impl From<Closed> for Event {
    fn from(value: Closed) -> Self {
        Self::Closed(value)
    }
}

/// The schema `Opened`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Opened {
    /// `type`
    pub type_: OpenedType,
    /// `by`
    pub by: Option<String>,
}

impl Opened {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: OpenedType::Opened,
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Opened {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Closed`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Closed {
    /// `type`
    pub type_: ClosedType,
}

impl Closed {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self { type_: ClosedType::Closed }
    }
}

impl Default for Closed {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Node`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Node {
    /// `children`
    pub children: Option<Vec<Node>>,
    /// `parent`
    pub parent: Option<Box<Node>>,
}

impl Node {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Node {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Address`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Address {
    /// `city`
    pub city: Option<String>,
}

impl Address {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Address {
    fn default() -> Self {
        Self::new()
    }
}

/// The `kind` of [`Thing`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ThingKind {
    /// `thing`
    Thing,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `id` of [`Thing`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ThingId {
    /// `String`
    String(String),
    /// `i64`
    Integer(i64),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for ThingId {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ThingId {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for ThingId {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

/// The `mode` of [`Thing`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ThingMode {
    /// [`ThingModeEnum`]
    Enum(ThingModeEnum),
    /// `bool`
    Boolean(bool),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<ThingModeEnum> for ThingMode {
    fn from(value: ThingModeEnum) -> Self {
        Self::Enum(value)
    }
}

impl From<bool> for ThingMode {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// One of the alternatives of [`ThingMode`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ThingModeEnum {
    /// `auto`
    Auto,
    /// A value that the API's document does not list.
    Other(String),
}

/// An item of the `pair` of [`Thing`].
pub type ThingPairItem = ThingId;

/// The `type` of [`Opened`].
#[derive(Clone)]
#[non_exhaustive]
pub enum OpenedType {
    /// `Opened`
    Opened,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `type` of [`Closed`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ClosedType {
    /// `Closed`
    Closed,
    /// A value that the API's document does not list.
    Other(String),
}
