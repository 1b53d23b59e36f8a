// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /orders`
    pub fn list_orders(&self) -> ListOrders {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::list_orders`].
///
/// `GET /orders`
///
/// Await it to send it; success gives [`types::Order`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListOrders {
    pub(crate) core: runtime::Core,
    pub(crate) state: Option<types::State>,
    pub(crate) sku: Option<types::SkuTier>,
    pub(crate) type_: Option<String>,
}

impl ListOrders {
    /// Sets `s`.
    pub fn state(mut self, state: impl Into<types::State>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets `sku`.
    pub fn sku(mut self, sku: impl Into<types::SkuTier>) -> Self {
        self.sku = Some(sku.into());
        self
    }

    /// Sets `type`.
    pub fn type_(mut self, type_: impl Into<String>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Order>, Error<Value>> {
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

operation! { ListOrders -> types::Order, Value {
    Get "/orders" "list_orders",
    inputs {
        0: optional state "s" Input::query("s");
        1: optional sku "sku" Input::query("sku");
        2: optional type_ "type" Input::query("type");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Order {
    0: required state "st";
    1: optional type_ "k";
    2: optional sku "sku";
    3: optional other_sku "other_sku";
    4: optional old_sku "old_sku";
    5: optional level "level";
    6: optional described "described";
} }

string_enum! { State {
    NewOrder "N";
    Paid "P";
    Cancelled "C";
} Other }

integer_enum! { Level {
    Low 0;
    N1 1;
    High 2;
} Other }

string_enum! { Alike {
    Same "a";
    B "b";
    Other "c";
} Unlisted }

string_enum! { PartOfState {
    NewOrder "N";
    Cancelled "C";
} Other }

integer_enum! { DiskSize {
    Small 1;
    Large 2;
} Other }

integer_enum! { Described {
    Small 1;
    Large 2;
} Other }

string_enum! { DescribedWords {
    S "s";
    Big "l";
} Other }

string_enum! { TooFew {
    A "a";
    B "b";
    C "c";
} Other }

string_enum! { NoList {
    A "a";
    B "b";
} Other }

string_enum! { NoValue {
    A "a";
    B "b";
} Other }

string_enum! { OrderK {
    X "x";
    Y "y";
} Other }

string_enum! { OrderOldSku {
    A "a";
    C "c";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Maybe};

/// The schema `order_dto`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Order {
    /// `st`
    pub state: Option<State>,
    /// `k`
    pub type_: Option<OrderK>,
    /// `sku`
    pub sku: Option<SkuTier>,
    /// `other_sku`
    pub other_sku: Maybe<SkuTier>,
    /// `old_sku`
    pub old_sku: Option<OrderOldSku>,
    /// `level`
    pub level: Option<Level>,
    /// `described`
    pub described: Option<Described>,
}

impl Order {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Order {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `state`.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// Just made.
    ///
    /// `N`
    NewOrder,
    /// `P`
    Paid,
    /// Will not be paid.
    ///
    /// - by us
    /// - by them
    ///
    /// `C`
    Cancelled,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The lowest.
    ///
    /// `0`
    Low,
    /// `1`
    N1,
    /// The highest.
    ///
    /// `2`
    High,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The schema `alike`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Alike {
    /// `a`
    Same,
    /// `b`
    B,
    /// `c`
    Other,
    /// A value that the API's document does not list.
    Unlisted(String),
}

/// The schema `part_of_state`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PartOfState {
    /// Just made.
    ///
    /// `N`
    NewOrder,
    /// Will not be paid.
    ///
    /// - by us
    /// - by them
    ///
    /// `C`
    Cancelled,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `microsoft`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DiskSize {
    /// One terabyte.
    ///
    /// `1`
    Small,
    /// `2`
    Large,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The schema `described`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Described {
    /// Fits in a pocket.
    ///
    /// `1`
    Small,
    /// `2`
    Large,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The schema `described_words`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DescribedWords {
    /// Small size
    ///
    /// `s`
    S,
    /// As **large** as it gets.
    ///
    /// `l`
    Big,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `too_few`.
#[derive(Clone)]
#[non_exhaustive]
pub enum TooFew {
    /// `a`
    A,
    /// `b`
    B,
    /// `c`
    C,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `no_list`.
#[derive(Clone)]
#[non_exhaustive]
pub enum NoList {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `no_value`.
#[derive(Clone)]
#[non_exhaustive]
pub enum NoValue {
    /// The first.
    ///
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `k` of [`Order`].
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderK {
    /// `x`
    X,
    /// `y`
    Y,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `sku` of [`Client::list_orders`](crate::Client::list_orders).
pub type SkuTier = NoList;

/// The `old_sku` of [`Order`].
#[derive(Clone)]
#[non_exhaustive]
pub enum OrderOldSku {
    /// `a`
    A,
    /// `c`
    C,
    /// A value that the API's document does not list.
    Other(String),
}
