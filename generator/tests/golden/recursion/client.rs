// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Tree {
    0: required value "value";
    1: optional left "left";
    2: optional right "right";
    3: optional others "others";
} }

object! { A {
    0: optional b "b";
} }

object! { B {
    0: optional a "a";
} }

union! { Expression "" {
    0: Number;
    1: Object;
} Unknown }

object! { Endless {
    0: optional self_ "self";
} }

object! { ExpressionObject {
    0: required left "left";
    1: required right "right";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Tree`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tree {
    /// `value`
    pub value: String,
    /// `left`
    pub left: Option<Box<Tree>>,
    /// `right`
    pub right: Option<Box<Tree>>,
    /// `others`
    pub others: Option<Vec<Tree>>,
}

impl Tree {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `A`.
#[derive(Clone)]
#[non_exhaustive]
pub struct A {
    /// `b`
    pub b: Option<B>,
}

impl A {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for A {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `B`.
#[derive(Clone)]
#[non_exhaustive]
pub struct B {
    /// `a`
    pub a: Option<Box<A>>,
}

impl B {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for B {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Expression`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Expression {
    /// `f64`
    Number(f64),
    /// [`ExpressionObject`]
    Object(ExpressionObject),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<f64> for Expression {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<ExpressionObject> for Expression {
    fn from(value: ExpressionObject) -> Self {
        Self::Object(value)
    }
}

/// The schema `Endless`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Endless {
    /// `self`
    pub self_: Option<Box<Endless>>,
}

impl Endless {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Endless {
    fn default() -> Self {
        Self::new()
    }
}

/// One of the alternatives of [`Expression`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ExpressionObject {
    /// `left`
    pub left: Box<Expression>,
    /// `right`
    pub right: Box<Expression>,
}

impl ExpressionObject {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(left: impl Into<Expression>, right: impl Into<Expression>) -> Self {
        Self {
            left: Box::new(left.into()),
            right: Box::new(right.into()),
        }
    }
}
