//! What the document demands of the values that are sent, beyond their types.

use super::Ident;
use serde_json::Number;
use std::fmt::{self, Display, Formatter};

/// All limits, by what they are about, in the order of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Of the inputs of operations, by the client's method.
    pub operations: Vec<Demand>,
    /// Of structs and unions that requests reach.
    pub types: Vec<Demand>,
}

/// What is demanded of the values of one type or operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The type, or the client's method.
    pub name: Ident,
    /// The limits, by field.
    pub rows: Vec<LimitRow>,
}

/// The limits of one value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LimitRow {
    /// The index of the field, input or variant; the additional keys of a struct come after its fields. `None`: the value as a
    /// whole.
    pub field: Option<usize>,
    /// In how many lists or maps of that field the value stands.
    pub depth: usize,
    /// The place for people: `tags[]`.
    pub label: String,
    /// What holds for the value.
    pub limits: Vec<Limit>,
}

/// One limit. Values that it is not about pass.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the words of JSON Schema, but for the two that are explained")]
pub enum Limit {
    Minimum(Number),
    /// An exclusive minimum.
    Above(Number),
    Maximum(Number),
    /// An exclusive maximum.
    Below(Number),
    MultipleOf(Number),
    MinLength(usize),
    MaxLength(usize),
    /// A pattern, in the syntax of the package `regex-lite`.
    Pattern(String),
    MinItems(usize),
    MaxItems(usize),
    UniqueItems,
    MinProperties(usize),
    MaxProperties(usize),
}

impl Limits {
    /// Whether nothing is demanded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty() && self.types.is_empty()
    }
}

impl Display for Limits {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nlimits")?;
        for demand in self.operations.iter().chain(&self.types) {
            writeln!(f, "  {}", demand.name)?;
            demand.rows.iter().try_for_each(|row| writeln!(f, "    {row}"))?;
        }
        Ok(())
    }
}

impl Display for LimitRow {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let limits: Vec<String> = self.limits.iter().map(ToString::to_string).collect();
        write!(f, "{}: {}", self.label, limits.join(", "))
    }
}

impl Display for Limit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minimum(number) => write!(f, ">= {number}"),
            Self::Above(number) => write!(f, "> {number}"),
            Self::Maximum(number) => write!(f, "<= {number}"),
            Self::Below(number) => write!(f, "< {number}"),
            Self::MultipleOf(number) => write!(f, "multiple of {number}"),
            Self::MinLength(least) => write!(f, "length {least}.."),
            Self::MaxLength(most) => write!(f, "length ..{most}"),
            Self::Pattern(pattern) => write!(f, "like {pattern:?}"),
            Self::MinItems(least) => write!(f, "items {least}.."),
            Self::MaxItems(most) => write!(f, "items ..{most}"),
            Self::UniqueItems => f.write_str("unique"),
            Self::MinProperties(least) => write!(f, "keys {least}.."),
            Self::MaxProperties(most) => write!(f, "keys ..{most}"),
        }
    }
}
