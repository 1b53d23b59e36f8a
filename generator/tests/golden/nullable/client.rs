// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Patch {
    0: required a "a";
    1: required b "b";
    2: optional c "c";
    3: optional d "d";
    4: optional e "e";
    5: optional f "f";
} }

object! { Inner {
    0: optional x "x";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime::{self, Maybe};

/// The schema `Patch`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Patch {
    /// `a`
    pub a: String,
    /// `b`
    pub b: Option<String>,
    /// `c`
    pub c: Option<String>,
    /// `d`
    pub d: Maybe<String>,
    /// `e`
    pub e: Maybe<Inner>,
    /// `f`
    pub f: Option<Value>,
}

impl Patch {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(a: impl Into<String>) -> Self {
        Self {
            a: a.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Inner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Inner {
    /// `x`
    pub x: Option<i64>,
}

impl Inner {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Inner {
    fn default() -> Self {
        Self::new()
    }
}
