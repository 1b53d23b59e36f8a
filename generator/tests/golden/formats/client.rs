// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

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
} }

// ----- src/types.rs

//! The types that operations take and give.

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
    pub moment: jiff::Timestamp,
    /// `day`
    pub day: Option<jiff::civil::Date>,
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
}

impl All {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(moment: jiff::Timestamp) -> Self {
        Self {
            moment,
            ..runtime::Schema::blank()
        }
    }
}
