// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Named {
    0: required name "name";
} }

object! { Dated {
    0: optional created "created";
    1: optional name "name";
} }

object! { Both {
    0: required name "name";
    1: required created "created";
    2: optional own "own";
} }

object! { Constant {
    0: optional object "object";
    1: optional noted "noted";
} }

string_enum! { ConstantObject {
    File "file";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Named`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Named {
    /// `name`
    pub name: String,
}

impl Named {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `Dated`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dated {
    /// `created`
    pub created: Option<runtime::DateTime>,
    /// Dated things may say more.
    pub name: Option<String>,
}

impl Dated {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Dated {
    fn default() -> Self {
        Self::new()
    }
}

/// Named and dated.
#[derive(Clone)]
#[non_exhaustive]
pub struct Both {
    /// Dated things may say more.
    pub name: String,
    /// `created`
    pub created: runtime::DateTime,
    /// `own`
    pub own: Option<i64>,
}

impl Both {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, created: impl Into<runtime::DateTime>) -> Self {
        Self {
            name: name.into(),
            created: created.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Constant`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Constant {
    /// The kind.
    pub object: Option<ConstantObject>,
    /// A note on the use of it.
    pub noted: Option<Named>,
}

impl Constant {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Constant {
    fn default() -> Self {
        Self::new()
    }
}

/// The kind.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConstantObject {
    /// `file`
    File,
    /// A value that the API's document does not list.
    Other(String),
}
