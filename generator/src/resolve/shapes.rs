//! Shapes of schemas that hold no others: booleans, numbers, texts and enums.
//!
//! In: the facets of a schema. Out: its shape. Warns where an enum cannot be kept.

use super::arena::Build;
use super::facets::Facets;
use crate::model::{Enum, IntegerFormat, NumberFormat, Shape, StringFormat, Untyped};
use crate::pointer::Pointer;
use serde_json::Value;

/// What had to be given up to find a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    Nothing,
    MixedEnum,
    NumberEnum,
    Type,
}

/// The shape of a schema that is neither object nor array.
pub(super) fn scalar(b: &mut Build<'_>, at: &Pointer, facets: &Facets<'_>) -> Shape {
    let (shape, loss) = look(facets);
    match loss {
        Loss::Nothing => {}
        Loss::MixedEnum => {
            let place = at.child("enum");
            if b.first_time("mixed-enum", &place) {
                b.d.mixed_enum(place, kind(&shape));
            }
        }
        Loss::NumberEnum => {
            let place = at.child("enum");
            if b.first_time("number-enum", &place) {
                b.d.number_enum(place);
            }
        }
        Loss::Type => {
            let place = at.child("type");
            if b.first_time("unknown-type", &place) {
                b.d.unknown_type(place, facets.typ.unwrap_or_default());
            }
        }
    }
    shape
}

/// The shape of a schema if it holds no others, without a word.
pub(super) fn leaf(facets: &Facets<'_>) -> Option<Shape> {
    let bare = facets.properties.is_empty() && facets.items.is_none() && facets.additional.is_none();
    let composed = !facets.all_of.is_empty() || !facets.one_of.is_empty() || !facets.any_of.is_empty();
    if !bare || composed || !facets.required.is_empty() {
        return None;
    }
    Some(look(facets).0).filter(|shape| !matches!(shape, Shape::Any(_)))
}

/// The shape of a schema that is neither object nor array, and what was given up for it.
pub(super) fn look(facets: &Facets<'_>) -> (Shape, Loss) {
    let values: Vec<&Value> = facets.values.iter().filter(|value| !value.is_null()).collect();
    match facets.typ {
        Some("string") => match strings(&values) {
            Some(_) if values.is_empty() => (Shape::String(text_format(facets)), Loss::Nothing),
            Some(list) => (Shape::Enum(Enum::Strings(list)), Loss::Nothing),
            None => (Shape::String(text_format(facets)), Loss::MixedEnum),
        },
        Some("integer") => match integers(&values) {
            Some(_) if values.is_empty() => (Shape::Integer(integer_format(facets.format)), Loss::Nothing),
            Some(list) => (Shape::Enum(Enum::Integers(list)), Loss::Nothing),
            None => (Shape::Integer(integer_format(facets.format)), Loss::MixedEnum),
        },
        Some("number") => match integers(&values) {
            Some(list) if !list.is_empty() => (Shape::Enum(Enum::Integers(list)), Loss::Nothing),
            Some(_) => (Shape::Number(number_format(facets.format)), Loss::Nothing),
            None => (Shape::Number(number_format(facets.format)), Loss::NumberEnum),
        },
        Some("boolean") => (Shape::Boolean, Loss::Nothing),
        // `file` is what 2.0 calls bytes; documents that were converted by hand keep it.
        Some("file") => (Shape::String(StringFormat::Binary), Loss::Nothing),
        Some("object" | "array" | "null" | "any") => (Shape::Any(Untyped::Free), Loss::Nothing),
        Some(_) => (Shape::Any(Untyped::UnknownType), Loss::Type),
        None if !facets.values.is_empty() && values.is_empty() => (Shape::Any(Untyped::Null), Loss::Nothing),
        None if values.is_empty() => (Shape::Any(Untyped::Free), Loss::Nothing),
        None if values.iter().all(|value| value.is_string()) => match strings(&values) {
            Some(list) => (Shape::Enum(Enum::Strings(list)), Loss::Nothing),
            None => (Shape::String(StringFormat::Plain), Loss::MixedEnum),
        },
        None if values.iter().all(|value| value.is_boolean()) => (Shape::Boolean, Loss::Nothing),
        None if values.iter().all(|value| value.is_number()) => match integers(&values) {
            Some(list) => (Shape::Enum(Enum::Integers(list)), Loss::Nothing),
            None => (Shape::Number(NumberFormat::Double), Loss::NumberEnum),
        },
        // What is of several types is a union; see `mixed`.
        None => (Shape::Any(Untyped::Free), Loss::MixedEnum),
    }
}

/// The values as strings: of a text, unquoted numbers and booleans are what YAML made of words.
fn strings(values: &[&Value]) -> Option<Vec<String>> {
    let mut list = Vec::new();
    for value in values {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            _ => return None,
        };
        if !list.contains(&text) {
            list.push(text);
        }
    }
    Some(list)
}

/// The values as integers, quoted or not.
pub(super) fn integers(values: &[&Value]) -> Option<Vec<i64>> {
    let mut list = Vec::new();
    for value in values {
        let number = match value {
            Value::String(text) => text.parse().ok()?,
            Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?))?,
            _ => return None,
        };
        if !list.contains(&number) {
            list.push(number);
        }
    }
    Some(list)
}

/// A number without a fraction, as documents write `1.0`.
fn whole(number: f64) -> Option<i64> {
    // Up to 2^53 an f64 holds every integer, and prints as one.
    let exact = number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0;
    exact.then(|| format!("{number:.0}").parse().ok()).flatten()
}

/// The format of a text, unless the lengths that its schema allows are of none of its spellings: then the name of the format is a slip,
/// and a type for it would refuse every value.
fn text_format(facets: &Facets<'_>) -> StringFormat {
    let format = string_format(facets.format);
    let (shortest, longest) = match format {
        StringFormat::Uuid => (32, 45),
        StringFormat::Date => (10, 10),
        StringFormat::DateTime => (20, usize::MAX),
        _ => return format,
    };
    let length = facets.limits().map(|limits| limits.length).unwrap_or_default();
    let fits = length.least.is_none_or(|least| least <= longest) && length.most.is_none_or(|most| most >= shortest);
    if fits { format } else { StringFormat::Plain }
}

fn string_format(format: Option<&str>) -> StringFormat {
    match format {
        Some("password") => StringFormat::Password,
        Some("date-time" | "dateTime" | "datetime" | "rfc3339") => StringFormat::DateTime,
        Some("date") => StringFormat::Date,
        Some("time") => StringFormat::Time,
        Some("duration") => StringFormat::Duration,
        Some("http-date" | "date-time-rfc1123" | "date-time-rfc7231") => StringFormat::HttpDate,
        Some("uuid") => StringFormat::Uuid,
        Some("byte" | "base64") => StringFormat::Byte,
        Some("base64url") => StringFormat::Base64Url,
        Some("binary") => StringFormat::Binary,
        Some(format @ ("int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64")) => {
            StringFormat::Integer(integer_format(Some(format)))
        }
        // Many other formats (`uri`, `email`, `ipv4`, `hostname`, ..) say what a text looks like and not what it is: what is written
        // is what counts, and a type would only refuse what a server takes. `decimal` is one of them: the text has all the digits.
        _ => StringFormat::Plain,
    }
}

fn integer_format(format: Option<&str>) -> IntegerFormat {
    match format {
        Some("int8") => IntegerFormat::Int8,
        Some("int16") => IntegerFormat::Int16,
        Some("int32") => IntegerFormat::Int32,
        Some("uint8") => IntegerFormat::UInt8,
        Some("uint16") => IntegerFormat::UInt16,
        Some("uint32") => IntegerFormat::UInt32,
        Some("uint64" | "uint") => IntegerFormat::UInt64,
        Some("unixtime" | "unix-time" | "unix-timestamp" | "timestamp") => IntegerFormat::UnixTime,
        Some("int128" | "uint128" | "bigint" | "decimal" | "decimal128") => IntegerFormat::Big,
        _ => IntegerFormat::Int64,
    }
}

fn number_format(format: Option<&str>) -> NumberFormat {
    match format {
        Some("float") => NumberFormat::Float,
        Some("decimal" | "decimal128") => NumberFormat::Decimal,
        _ => NumberFormat::Double,
    }
}

/// A shape in a few words, for messages.
pub(super) fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Any(_) => "anything",
        Shape::Same(_) => "another schema",
        Shape::Boolean => "a boolean",
        Shape::Integer(_) => "an integer",
        Shape::Number(_) => "a number",
        Shape::String(_) => "a string",
        Shape::Enum(Enum::Strings(_)) => "an enum of strings",
        Shape::Enum(Enum::Integers(_)) => "an enum of integers",
        Shape::Array(_) => "an array",
        Shape::Map(_) | Shape::Object(_) => "an object",
        Shape::Union(_) => "a union",
    }
}
