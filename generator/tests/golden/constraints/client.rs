// ----- src/operations.rs

//! Operations with the tag `Orders`.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /orders`
    pub fn list_orders(&self) -> ListOrders {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /orders`
    pub fn create_order(&self, body: impl Into<types::Order>) -> CreateOrder {
        CreateOrder {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /tags`
    pub fn set_tags(&self) -> SetTags {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /drafts`
    pub fn add_draft(&self, body: impl Into<types::Draft>) -> AddDraft {
        AddDraft {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::list_orders`].
///
/// `GET /orders`
///
/// Await it to send it; success gives [`types::Page`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListOrders {
    pub(crate) core: runtime::Core,
    pub(crate) limit: Option<i64>,
    pub(crate) ids: Option<Vec<String>>,
    pub(crate) x_trace: Option<String>,
    pub(crate) free: Option<String>,
}

impl ListOrders {
    /// From 1 to 100. Default: `20`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// At most 3 items. No two items are equal.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// A short code.
    ///
    /// From 2 to 8 characters. Matches `^[A-Z]\d+$`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
        self
    }

    /// Sets `free`.
    pub fn free(mut self, free: impl Into<String>) -> Self {
        self.free = Some(free.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Page>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::create_order`].
///
/// `POST /orders`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateOrder {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Order,
}

impl CreateOrder {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::set_tags`].
///
/// `PUT /tags`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SetTags {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<Vec<String>>,
}

impl SetTags {
    /// At least 1 item.
    pub fn body(mut self, body: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body = Some(body.into_iter().map(Into::into).collect());
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

/// A call of [`Client::add_draft`].
///
/// `POST /drafts`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddDraft {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Draft,
}

impl AddDraft {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/limits.rs

//! What the document demands of what is sent, beyond types: bounds, lengths, patterns, counts.

use crate::runtime::At::{Field, Inside, Whole};
use crate::runtime::Bound::{F, I};
use crate::runtime::Limit::{
    Above, Below, MaxItems, MaxLength, MaxProperties, Maximum, MinItems, MinLength, MinProperties, Minimum,
    MultipleOf, Pattern, UniqueItems,
};
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[OPERATIONS], types: &[TYPES] };

const OPERATIONS: &[Demand] = &[
    Demand { name: "list_orders", rows: &[
        (Field(0), &[Minimum(I(1)), Maximum(I(100))]), // limit
        (Field(1), &[MaxItems(3), UniqueItems]), // ids
        (Inside(1, 1), &[MinLength(2)]), // ids[]
        (Field(2), &[MinLength(2), MaxLength(8), Pattern("^[A-Z]\\d+$")]), // X-Trace
    ] },
    Demand { name: "set_tags", rows: &[
        (Field(0), &[MinItems(1)]), // body
        (Inside(0, 1), &[MinLength(2), MaxLength(16), Pattern("^[A-Z]\\d+$")]), // body[]
    ] },
];

const TYPES: &[Demand] = &[
    Demand { name: "Draft", rows: &[
        (Field(0), &[MaxLength(5)]), // title
    ] },
    Demand { name: "Extra", rows: &[
        (Field(0), &[MaxLength(200)]), // note
        (Inside(1, 1), &[Minimum(I(1))]), // *
    ] },
    Demand { name: "Order", rows: &[
        (Whole, &[MinProperties(2)]), // itself
        (Field(1), &[MinLength(2), MaxLength(16), Pattern("^[A-Z]\\d+$")]), // code
        (Field(2), &[Above(I(0)), Maximum(F(999999.99)), MultipleOf(F(0.01))]), // amount
        (Field(3), &[Above(I(0)), Below(I(1))]), // rate
        (Field(4), &[Minimum(I(5)), MultipleOf(I(5))]), // step
        (Field(6), &[Maximum(I(9))]), // small
        (Field(7), &[MinLength(1), MaxLength(64)]), // name
        (Field(8), &[MinLength(5), MaxLength(5)]), // zip
        (Field(9), &[MinItems(1)]), // one
        (Field(12), &[Pattern("Z$")]), // when
        (Field(13), &[MaxItems(4)]), // matrix
        (Inside(13, 1), &[MaxItems(4)]), // matrix[]
        (Inside(13, 2), &[Maximum(I(1))]), // matrix[][]
        (Field(14), &[MaxProperties(10)]), // labels
        (Inside(14, 1), &[MaxLength(63)]), // labels{}
        (Field(15), &[MinLength(1), MaxLength(10), Pattern("a"), Pattern("b")]), // narrow
        (Field(19), &[Minimum(I(1)), MaxItems(2)]), // any
        (Field(20), &[MaxProperties(2)]), // extra
    ] },
    Demand { name: "OrderEither", rows: &[
        (Field(0), &[MaxLength(5)]), // String
        (Field(1), &[Minimum(I(7))]), // Integer
    ] },
    Demand { name: "OrderSeveral", rows: &[
        (Whole, &[Maximum(I(3))]), // itself
        (Field(0), &[MaxLength(3)]), // String
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Codec, Input, Row};

operation! { ListOrders -> types::Page, Value {
    Get "/orders" "list_orders",
    inputs {
        0: optional limit "limit" Input::query("limit");
        1: optional ids "ids" Input::query("ids");
        2: optional x_trace "X-Trace" Input::header("X-Trace");
        3: optional free "free" Input::query("free");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { CreateOrder -> (), Value {
    Post "/orders" "create_order",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { SetTags -> (), Value {
    Put "/tags" "set_tags",
    inputs {
        0: optional body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { AddDraft -> (), Value {
    Post "/drafts" "add_draft",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Draft {
    0: optional title "title";
} }

object! { Page {
    0: optional total "total";
    1: optional orders "orders";
} }

object! { Order {
    0: optional number "number" server_only;
    1: required code "code";
    2: required amount "amount";
    3: optional rate "rate";
    4: optional step "step";
    5: optional count "count";
    6: optional small "small";
    7: optional name "name";
    8: optional zip "zip";
    9: optional one "one";
    10: optional secret "secret";
    11: optional kind "kind";
    12: optional when "when";
    13: optional matrix "matrix";
    14: optional labels "labels";
    15: optional narrow "narrow";
    16: optional either "either";
    17: optional loose "loose";
    18: optional several "several";
    19: optional any "any";
    20: optional extra "extra";
    21: optional file "file";
} }

object! { Extra {
    0: optional note "note";
} 1: additional }

string_enum! { OrderKind {
    A "a";
    B "b";
} Other }

union! { OrderEither "" {
    0: String;
    1: Integer;
    2: Extra;
} Unknown }

union! { OrderSeveral "" {
    0: String;
    1: Number;
    2: Boolean;
} Unknown }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Maybe};

/// Its id is no part of the type, so that the limits of the title are those of the first field.
#[derive(Clone)]
#[non_exhaustive]
pub struct Draft {
    /// At most 5 characters.
    pub title: Option<String>,
}

impl Draft {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `title`.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self::new()
    }
}

/// Only answers hold it, so nothing is checked.
#[derive(Clone)]
#[non_exhaustive]
pub struct Page {
    /// At least 0.
    pub total: Option<i64>,
    /// `orders`
    pub orders: Option<Vec<Order>>,
}

impl Page {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

/// A short code. It is case-sensitive.
///
/// From 2 to 16 characters. Matches `^[A-Z]\d+$`.
pub type Code = String;

/// The schema `Tags`.
///
/// At least 1 item.
pub type Tags = Vec<String>;

/// The schema `Order`.
///
/// At least 2 keys.
#[derive(Clone)]
#[non_exhaustive]
pub struct Order {
    /// At least 4 characters.
    ///
    /// Only the server sends this: requests leave it out.
    pub number: Option<String>,
    /// A short code.
    ///
    /// From 2 to 16 characters. Matches `^[A-Z]\d+$`.
    pub code: String,
    /// What it costs.
    ///
    /// More than 0, at most 999999.99. A multiple of 0.01.
    pub amount: f64,
    /// More than 0, less than 1.
    pub rate: Option<f64>,
    /// At least 5. A multiple of 5.
    pub step: Option<i64>,
    /// `count`
    pub count: Option<u32>,
    /// At most 9.
    pub small: Option<u8>,
    /// From 1 to 64 characters.
    pub name: Maybe<String>,
    /// Exactly 5 characters.
    pub zip: Option<String>,
    /// At least 1 item.
    pub one: Option<Vec<String>>,
    /// Matches `^(?!admin).*$` (the feature `validate` does not check it).
    pub secret: Option<String>,
    /// `kind`
    pub kind: Option<OrderKind>,
    /// Matches `Z$`.
    pub when: Option<runtime::DateTime>,
    /// At most 4 items.
    pub matrix: Option<Vec<Vec<f64>>>,
    /// At most 10 keys.
    pub labels: Option<BTreeMap<String, String>>,
    /// From 1 to 10 characters. Matches `a`. Matches `b`.
    pub narrow: Option<String>,
    /// `either`
    pub either: Option<OrderEither>,
    /// `loose`
    pub loose: Option<String>,
    /// At most 3.
    pub several: Option<OrderSeveral>,
    /// At least 1. At most 2 items.
    pub any: Option<Value>,
    /// More.
    ///
    /// At most 2 keys.
    pub extra: Option<Extra>,
    /// `file`
    pub file: Option<String>,
}

impl Order {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(code: impl Into<String>, amount: f64) -> Self {
        Self {
            code: code.into(),
            amount,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `rate`.
    #[must_use]
    pub fn rate(mut self, rate: f64) -> Self {
        self.rate = Some(rate);
        self
    }

    /// Sets `step`.
    #[must_use]
    pub fn step(mut self, step: i64) -> Self {
        self.step = Some(step);
        self
    }

    /// Sets `count`.
    #[must_use]
    pub fn count(mut self, count: u32) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `small`.
    #[must_use]
    pub fn small(mut self, small: u8) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<Maybe<String>>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets `zip`.
    #[must_use]
    pub fn zip(mut self, zip: impl Into<String>) -> Self {
        self.zip = Some(zip.into());
        self
    }

    /// Sets `one`.
    #[must_use]
    pub fn one(mut self, one: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.one = Some(one.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `secret`.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<OrderKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Sets `when`.
    #[must_use]
    pub fn when(mut self, when: impl Into<runtime::DateTime>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// Sets `matrix`.
    #[must_use]
    pub fn matrix(mut self, matrix: impl IntoIterator<Item = Vec<f64>>) -> Self {
        self.matrix = Some(matrix.into_iter().collect());
        self
    }

    /// Sets `labels`.
    #[must_use]
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.labels = Some(
            labels.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `narrow`.
    #[must_use]
    pub fn narrow(mut self, narrow: impl Into<String>) -> Self {
        self.narrow = Some(narrow.into());
        self
    }

    /// Sets `either`.
    #[must_use]
    pub fn either(mut self, either: impl Into<OrderEither>) -> Self {
        self.either = Some(either.into());
        self
    }

    /// Sets `loose`.
    #[must_use]
    pub fn loose(mut self, loose: impl Into<String>) -> Self {
        self.loose = Some(loose.into());
        self
    }

    /// Sets `several`.
    #[must_use]
    pub fn several(mut self, several: impl Into<OrderSeveral>) -> Self {
        self.several = Some(several.into());
        self
    }

    /// Sets `any`.
    #[must_use]
    pub fn any(mut self, any: impl Into<Value>) -> Self {
        self.any = Some(any.into());
        self
    }

    /// Sets `extra`.
    #[must_use]
    pub fn extra(mut self, extra: impl Into<Extra>) -> Self {
        self.extra = Some(extra.into());
        self
    }

    /// Sets `file`.
    #[must_use]
    pub fn file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

/// More. As much as you like.
#[derive(Clone)]
#[non_exhaustive]
pub struct Extra {
    /// At most 200 characters.
    pub note: Option<String>,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl Extra {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for Extra {
    fn default() -> Self {
        Self::new()
    }
}

/// The `kind` of [`Order`].
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderKind {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `either` of [`Order`].
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderEither {
    /// `String`
    String(String),
    /// `i64`
    Integer(i64),
    /// [`Extra`]
    Extra(Extra),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for OrderEither {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for OrderEither {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for OrderEither {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Extra> for OrderEither {
    fn from(value: Extra) -> Self {
        Self::Extra(value)
    }
}

/// The `several` of [`Order`].
///
/// At most 3.
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderSeveral {
    /// `String`
    String(String),
    /// `f64`
    Number(f64),
    /// `bool`
    Boolean(bool),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for OrderSeveral {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for OrderSeveral {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<f64> for OrderSeveral {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for OrderSeveral {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}
