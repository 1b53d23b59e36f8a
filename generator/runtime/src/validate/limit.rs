//! Single limits, and the tables that they stand in.
//!
//! In: a value and a limit. Out: in words, how it breaks it. Generated crates fill the tables.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::Value;

use super::super::encode::{each_entry, write_json};
use super::super::schema::{Field, View};
use super::pattern;

/// What the document demands of everything that is sent. Each list is one file of demands, sorted by their names.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Of the inputs of operations, by the client's method.
    pub operations: &'static [&'static [Demand]],
    /// Of objects and unions, by the type.
    pub types: &'static [&'static [Demand]],
}

/// What the document demands of the values of one type or operation.
#[derive(Clone, Copy, Debug)]
pub struct Demand {
    /// The name.
    pub name: &'static str,
    /// Limits, and the values that they are about.
    pub rows: &'static [(At, &'static [Limit])],
}

/// Which value of an object, a union or an operation is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The object or union as a whole.
    Whole,
    /// The field, input or variant at this index; one past the fields, the map of additional keys.
    Field(usize),
    /// What stands in the field at this index, so many lists and maps deep.
    Inside(usize, usize),
}

/// A limit. Values of kinds that it is not about pass.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the words of JSON Schema, but for the two that are explained")]
pub enum Limit {
    Minimum(Bound),
    /// An exclusive minimum.
    Above(Bound),
    Maximum(Bound),
    /// An exclusive maximum.
    Below(Bound),
    MultipleOf(Bound),
    /// In characters, which are Unicode scalar values.
    MinLength(usize),
    MaxLength(usize),
    /// In the syntax of `regex-lite`; it may match anywhere.
    Pattern(&'static str),
    MinItems(usize),
    MaxItems(usize),
    UniqueItems,
    MinProperties(usize),
    MaxProperties(usize),
}

/// A number: integers are compared exactly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// An integer.
    I(i128),
    /// Any number.
    F(f64),
}

/// The limits of one type or operation.
pub(super) fn of(files: &[&[Demand]], name: &str) -> &'static [(At, &'static [Limit])] {
    let find = |file: &&[Demand]| {
        let index = file.binary_search_by(|demand| demand.name.cmp(name)).ok()?;
        file.get(index).map(|demand| demand.rows)
    };
    files.iter().find_map(find).unwrap_or(&[])
}

impl At {
    /// What stands in a field; the field itself at depth 0.
    pub(super) const fn inside(field: usize, depth: usize) -> Self {
        if depth == 0 { Self::Field(field) } else { Self::Inside(field, depth) }
    }
}

impl Limit {
    /// How the value breaks the limit.
    pub(super) fn problem(&self, view: View<'_>) -> Option<String> {
        match self {
            Self::Minimum(_) | Self::Above(_) | Self::Maximum(_) | Self::Below(_) | Self::MultipleOf(_) => {
                self.of_number(number(content(view))?)
            }
            Self::MinLength(_) | Self::MaxLength(_) | Self::Pattern(_) => match content(view) {
                View::Str(text) => self.of_text(text),
                View::Value(Value::String(text)) => self.of_text(text),
                View::Display(text) => self.of_text(&text.to_string()),
                _ => None,
            },
            Self::UniqueItems => repeated(content(view)),
            Self::MinItems(least) => too_few(items(content(view))?, *least, "item"),
            Self::MaxItems(most) => too_many(items(content(view))?, *most, "item"),
            Self::MinProperties(least) => too_few(properties(view)?, *least, "key"),
            Self::MaxProperties(most) => too_many(properties(view)?, *most, "key"),
        }
    }

    fn of_number(&self, value: Bound) -> Option<String> {
        let is = |order: Ordering, bound: &Bound| value.compare(*bound) == Some(order);
        match self {
            Self::Minimum(bound) => {
                is(Ordering::Less, bound).then(|| format!("{value} is less than the minimum {bound}"))
            }
            Self::Maximum(bound) => {
                is(Ordering::Greater, bound).then(|| format!("{value} is more than the maximum {bound}"))
            }
            Self::Above(bound) => (is(Ordering::Less, bound) || is(Ordering::Equal, bound))
                .then(|| format!("{value} is not more than {bound}")),
            Self::Below(bound) => (is(Ordering::Greater, bound) || is(Ordering::Equal, bound))
                .then(|| format!("{value} is not less than {bound}")),
            Self::MultipleOf(step) => {
                (!value.is_multiple_of(*step)).then(|| format!("{value} is not a multiple of {step}"))
            }
            _ => None,
        }
    }

    fn of_text(&self, text: &str) -> Option<String> {
        match self {
            Self::MinLength(least) => too_few(text.chars().count(), *least, "character"),
            Self::MaxLength(most) => too_many(text.chars().count(), *most, "character"),
            Self::Pattern(pattern) => {
                (!pattern::matches(pattern, text)).then(|| format!("does not match the pattern `{pattern}`"))
            }
            _ => None,
        }
    }
}

/// The value that is in a union.
fn content(mut view: View<'_>) -> View<'_> {
    while let View::Union(union) = view {
        view = union.content().1;
    }
    view
}

fn number(view: View<'_>) -> Option<Bound> {
    match view {
        View::I64(value) => Some(Bound::I(value.into())),
        View::U64(value) => Some(Bound::I(value.into())),
        // The digits that are sent, not those of the wider type.
        View::F32(value) => value.to_string().parse().ok().map(Bound::F),
        View::F64(value) => Some(Bound::F(value)),
        View::Number(digits) => digits.parse().map(Bound::I).or_else(|_| digits.parse().map(Bound::F)).ok(),
        View::Value(Value::Number(number)) => number.as_i128().map(Bound::I).or_else(|| number.as_f64().map(Bound::F)),
        _ => None,
    }
}

fn items(view: View<'_>) -> Option<usize> {
    match view {
        View::List(list) => Some(list.count()),
        View::Value(Value::Array(items)) => Some(items.len()),
        _ => None,
    }
}

/// How many keys are written.
fn properties(view: View<'_>) -> Option<usize> {
    let mut count = 0;
    match each_entry(view, Field::SERVER_ONLY, &mut |_, _| count += 1) {
        None => Some(count),
        Some(View::Value(Value::Object(entries))) => Some(entries.len()),
        Some(_) => None,
    }
}

/// The first item that is there already.
fn repeated(view: View<'_>) -> Option<String> {
    let items: Vec<View<'_>> = match view {
        View::List(list) => (0..list.count()).map(|index| list.at(index)).collect(),
        View::Value(Value::Array(items)) => items.iter().map(View::Value).collect(),
        _ => return None,
    };
    let mut seen = BTreeMap::new();
    for (index, item) in items.into_iter().enumerate() {
        // Two uploads are never known to be the same.
        if matches!(item, View::Upload(_)) {
            return None;
        }
        let mut json = Vec::new();
        write_json(item, Field::SERVER_ONLY, &mut json);
        if let Some(first) = seen.insert(json, index) {
            return Some(format!("item {index} is equal to item {first}"));
        }
    }
    None
}

fn too_few(count: usize, least: usize, noun: &str) -> Option<String> {
    (count < least).then(|| format!("has {}, the minimum is {least}", counted(count, noun)))
}

fn too_many(count: usize, most: usize, noun: &str) -> Option<String> {
    (count > most).then(|| format!("has {}, the maximum is {most}", counted(count, noun)))
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

impl Bound {
    #[expect(clippy::cast_precision_loss, reason = "integers among themselves are compared exactly")]
    const fn as_f64(self) -> f64 {
        match self {
            Self::I(value) => value as f64,
            Self::F(value) => value,
        }
    }

    fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::I(one), Self::I(other)) => Some(one.cmp(&other)),
            _ => self.as_f64().partial_cmp(&other.as_f64()),
        }
    }

    /// Whether it is a multiple of `step`; decimal fractions, which binary ones only come near to, get the benefit of the doubt.
    fn is_multiple_of(self, step: Self) -> bool {
        if let (Self::I(value), Self::I(step)) = (self, step) {
            return value.checked_rem(step).is_none_or(|rest| rest == 0);
        }
        let times = self.as_f64() / step.as_f64();
        !times.is_finite() || (times - times.round()).abs() <= 8.0 * f64::EPSILON * times.abs().max(1.0)
    }
}

impl std::fmt::Display for Bound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::I(value) => value.fmt(f),
            Self::F(value) => value.fmt(f),
        }
    }
}
