// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Pet {
    0: required id "id";
    1: required name "name";
    2: optional born "born";
    3: optional address "address";
    4: optional self_ "self";
} }

object! { Empty {} }

object! { Open {
    0: optional known "known";
} 1: additional }

object! { Secret {
    0: required password "password" secret;
} }

object! { PetAddress {
    0: required street "street";
} }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime;

/// An animal that lives with people.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// `id`
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// `born`
    pub born: Option<i64>,
    /// `address`
    pub address: Option<PetAddress>,
    /// `self`
    pub self_: Option<bool>,
}

impl Pet {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: i64, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Empty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Empty {}

impl Empty {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for Empty {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Open`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Open {
    /// `known`
    pub known: Option<String>,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl Open {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Open {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Free`.
pub type Free = BTreeMap<String, Value>;

/// The schema `Secret`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Secret {
    /// `password`
    pub password: String,
}

impl Secret {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(password: impl Into<String>) -> Self {
        Self { password: password.into() }
    }
}

/// The `address` of [`Pet`].
#[derive(Clone)]
#[non_exhaustive]
pub struct PetAddress {
    /// `street`
    pub street: String,
}

impl PetAddress {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(street: impl Into<String>) -> Self {
        Self { street: street.into() }
    }
}
