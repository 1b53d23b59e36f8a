// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

string_enum! { Colour {
    Red "red";
    DarkGreen "dark-green";
    Plus1 "+1";
    Minus1 "-1";
    Empty "";
    N2fa "2fa";
    Self_ "self";
    Other "Other";
    Red2 "RED";
} Unlisted }

integer_enum! { Level {
    N0 0;
    N1 1;
    N10 10;
    Minus1 -1;
} Other }

string_enum! { Maybe_ {
    Yes "yes";
    No "no";
} Other }

object! { Holder {
    0: required object "object";
    1: required colour "colour";
    2: optional level "level";
    3: optional size "size";
} }

string_enum! { HolderObject {
    Holder "holder";
} Other }

string_enum! { HolderSize {
    N1024x1024 "1024x1024";
    N512x512 "512x512";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// What it looks like.
#[derive(Clone)]
#[non_exhaustive]
pub enum Colour {
    /// `red`
    Red,
    /// `dark-green`
    DarkGreen,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// `""`
    Empty,
    /// `2fa`
    N2fa,
    /// `self`
    Self_,
    /// `Other`
    Other,
    /// `RED`
    Red2,
    /// A value that the API's document does not list.
    Unlisted(String),
}

/// The schema `Level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `0`
    N0,
    /// `1`
    N1,
    /// `10`
    N10,
    /// `-1`
    Minus1,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The schema `Maybe`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Maybe_ {
    /// `yes`
    Yes,
    /// `no`
    No,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `Holder`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Holder {
    /// `object`
    pub object: HolderObject,
    /// What it looks like.
    pub colour: Colour,
    /// `level`
    pub level: Option<Level>,
    /// `size`
    pub size: Option<HolderSize>,
}

impl Holder {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(colour: impl Into<Colour>) -> Self {
        Self {
            object: HolderObject::Holder,
            colour: colour.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The `object` of [`Holder`].
#[derive(Clone)]
#[non_exhaustive]
pub enum HolderObject {
    /// `holder`
    Holder,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `size` of [`Holder`].
#[derive(Clone)]
#[non_exhaustive]
pub enum HolderSize {
    /// `1024x1024`
    N1024x1024,
    /// `512x512`
    N512x512,
    /// A value that the API's document does not list.
    Other(String),
}
