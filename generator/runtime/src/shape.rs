//! What kind of value a view is, for everything that is not JSON: parameters, forms and multipart bodies.
//!
//! In: a view of any kind, JSON values and unions among them. Out: one of the few kinds that text formats tell apart.
//! Knows no format.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use serde_json::{Number, Value};

use super::encode::each_entry;
use super::schema::{Field, View};
use super::upload::Upload;

/// The kinds of values that text formats tell apart.
pub(crate) enum Shape<'a> {
    /// Absent or `null`: text has no spelling for either.
    Nothing,
    /// Text, or what is spelt as text: numbers, booleans, dates.
    Scalar(Cow<'a, str>),
    /// A list.
    List(Vec<View<'a>>),
    /// The entries of an object or a map; absent ones are left out.
    Entries(Vec<(&'a str, View<'a>)>),
    /// Bytes as they are.
    Bytes(&'a Bytes),
    /// A file or the like.
    Upload(&'a Upload),
}

/// The kind of `view`; an error says what is wrong with a number that is not one.
pub(crate) fn shape(view: View<'_>) -> Result<Shape<'_>, &'static str> {
    Ok(match view {
        View::Absent | View::Null | View::Value(Value::Null) => Shape::Nothing,
        View::Str(text) | View::Number(text) => Shape::Scalar(Cow::Borrowed(text)),
        View::Bool(value) | View::Value(&Value::Bool(value)) => {
            Shape::Scalar(Cow::Borrowed(if value { "true" } else { "false" }))
        }
        View::I64(value) => Shape::Scalar(Cow::Owned(value.to_string())),
        View::U64(value) => Shape::Scalar(Cow::Owned(value.to_string())),
        View::F32(value) => Shape::Scalar(Cow::Owned(float(&value, f64::from(value))?)),
        View::F64(value) => Shape::Scalar(Cow::Owned(float(&value, value)?)),
        View::Display(value) => Shape::Scalar(Cow::Owned(value.to_string())),
        View::Bytes(bytes) => Shape::Bytes(bytes),
        View::Upload(upload) => Shape::Upload(upload),
        View::List(list) => Shape::List((0..list.count()).map(|index| list.at(index)).collect()),
        View::Value(Value::String(text)) => Shape::Scalar(Cow::Borrowed(text)),
        View::Value(Value::Number(value)) => Shape::Scalar(Cow::Owned(number(value)?)),
        View::Value(Value::Array(items)) => Shape::List(items.iter().map(View::Value).collect()),
        View::Value(Value::Object(entries)) => {
            Shape::Entries(entries.iter().map(|(key, value)| (key.as_str(), View::Value(value))).collect())
        }
        View::Object(_) | View::Map(_) | View::Union(_) => {
            let mut entries = Vec::new();
            match each_entry(view, Field::SERVER_ONLY, &mut |key, value| entries.push((key, value))) {
                None => Shape::Entries(entries),
                Some(plain) => return shape(plain),
            }
        }
    })
}

fn number(value: &Number) -> Result<String, &'static str> {
    match value.as_f64() {
        Some(float_value) if value.is_f64() => float(&float_value, float_value),
        _ => Ok(value.to_string()),
    }
}

/// A float as JavaScript prints it: `1`, `0.5`, `1e21`. JSON's `1.0` is no spelling that other formats agree on.
fn float(value: &(impl fmt::Display + fmt::LowerExp), size: f64) -> Result<String, &'static str> {
    let size = size.abs();
    if !size.is_finite() {
        return Err("is not a finite number");
    }
    Ok(if size != 0.0 && !(1e-6..1e21).contains(&size) { format!("{value:e}") } else { value.to_string() })
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape};
    use crate::schema::View;
    use serde_json::json;

    #[test]
    fn numbers_have_one_spelling() {
        let cases = [
            (1.0, "1"),
            (0.5, "0.5"),
            (-0.25, "-0.25"),
            (1e20, "100000000000000000000"),
            (1e21, "1e21"),
            (1e-7, "1e-7"),
        ];
        for (value, expected) in cases {
            for view in [View::F64(value), View::Value(&json!(value))] {
                assert!(matches!(shape(view), Ok(Shape::Scalar(text)) if text == expected), "{value}");
            }
        }
        assert!(matches!(shape(View::F32(0.1)), Ok(Shape::Scalar(text)) if text == "0.1"));
        assert!(shape(View::F64(f64::NAN)).is_err());
        assert!(shape(View::F32(f32::INFINITY)).is_err());
    }
}
