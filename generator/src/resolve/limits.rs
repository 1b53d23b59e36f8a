//! Reads the limits of a schema: bounds, lengths, patterns, counts.
//!
//! In: an `openapiv3` schema. Out: its own [`Limits`], with those that any value meets left out.

use crate::model::{Bound, Limits, Range};
use openapiv3::{AnySchema, ArrayType, IntegerType, NumberType, ObjectType, SchemaKind, StringType, Type};
use serde_json::Number;

/// What the schema itself demands, if anything.
pub(super) fn of(kind: &SchemaKind) -> Option<Box<Limits>> {
    Some(all(kind)).filter(|limits| !limits.is_empty()).map(Box::new)
}

/// What two schemas demand together.
pub(super) fn both(left: Option<Box<Limits>>, right: Option<Box<Limits>>) -> Option<Box<Limits>> {
    match (left, right) {
        (Some(left), Some(right)) => Some(Box::new(left.and(&right))),
        (left, right) => left.or(right),
    }
}

fn all(kind: &SchemaKind) -> Limits {
    match kind {
        SchemaKind::Type(Type::String(string)) => of_string(string),
        SchemaKind::Type(Type::Integer(integer)) => of_integer(integer),
        SchemaKind::Type(Type::Number(number)) => of_number(number),
        SchemaKind::Type(Type::Array(array)) => of_array(array),
        SchemaKind::Type(Type::Object(object)) => of_object(object),
        SchemaKind::Any(any) => of_any(any),
        SchemaKind::Type(Type::Boolean(_))
        | SchemaKind::OneOf { .. }
        | SchemaKind::AllOf { .. }
        | SchemaKind::AnyOf { .. }
        | SchemaKind::Not { .. } => Limits::default(),
    }
}

fn of_string(string: &StringType) -> Limits {
    Limits {
        length: range(string.min_length, string.max_length),
        patterns: string.pattern.iter().cloned().collect(),
        ..Limits::default()
    }
}

fn of_integer(integer: &IntegerType) -> Limits {
    let bound = |value: Option<i64>, exclusive| value.map(|value| Bound { value: value.into(), exclusive });
    Limits {
        minimum: bound(integer.minimum, integer.exclusive_minimum),
        maximum: bound(integer.maximum, integer.exclusive_maximum),
        multiple_of: integer.multiple_of.filter(|step| *step > 1).map(Number::from).into_iter().collect(),
        ..Limits::default()
    }
}

fn of_number(number: &NumberType) -> Limits {
    Limits {
        minimum: bound(number.minimum, number.exclusive_minimum),
        maximum: bound(number.maximum, number.exclusive_maximum),
        multiple_of: step(number.multiple_of),
        ..Limits::default()
    }
}

fn of_array(array: &ArrayType) -> Limits {
    Limits { items: range(array.min_items, array.max_items), unique_items: array.unique_items, ..Limits::default() }
}

fn of_object(object: &ObjectType) -> Limits {
    Limits { properties: range(object.min_properties, object.max_properties), ..Limits::default() }
}

fn of_any(any: &AnySchema) -> Limits {
    Limits {
        minimum: bound(any.minimum, any.exclusive_minimum == Some(true)),
        maximum: bound(any.maximum, any.exclusive_maximum == Some(true)),
        multiple_of: step(any.multiple_of),
        length: range(any.min_length, any.max_length),
        patterns: any.pattern.iter().cloned().collect(),
        items: range(any.min_items, any.max_items),
        unique_items: any.unique_items == Some(true),
        properties: range(any.min_properties, any.max_properties),
    }
}

fn range(least: Option<usize>, most: Option<usize>) -> Range {
    Range { least: least.filter(|least| *least > 0), most }
}

fn bound(value: Option<f64>, exclusive: bool) -> Option<Bound> {
    value.and_then(number).map(|value| Bound { value, exclusive })
}

/// Zero and less have no multiples (JSON Schema Validation, section 6.2.1).
fn step(value: Option<f64>) -> Vec<Number> {
    value.filter(|step| *step > 0.0).and_then(number).into_iter().collect()
}

/// A number, as an integer where it is one: up to 2^53 an `f64` holds every integer, and prints as one.
fn number(value: f64) -> Option<Number> {
    let exact = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
    let whole = exact.then(|| format!("{value:.0}").parse::<i64>().ok()).flatten();
    whole.map(Number::from).or_else(|| Number::from_f64(value))
}
