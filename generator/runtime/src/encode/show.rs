//! Prints a [`View`] for `Debug`, without secrets.
//!
//! In: a view. Out: what a person who looks for a fault wants to see, never the value of a secret.

use std::fmt;

use super::super::schema::{Object, Schema, View};

/// Implements `Debug`: prints what would be written, without secrets.
///
/// # Errors
///
/// What the formatter says.
#[inline]
pub fn debug<T: Schema>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&value.view(), f)
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            View::Absent => f.write_str("None"),
            View::Null => f.write_str("null"),
            View::Bool(value) => fmt::Debug::fmt(&value, f),
            View::I64(value) => fmt::Debug::fmt(&value, f),
            View::U64(value) => fmt::Debug::fmt(&value, f),
            View::F32(value) => fmt::Debug::fmt(&value, f),
            View::F64(value) => fmt::Debug::fmt(&value, f),
            View::Str(value) => fmt::Debug::fmt(value, f),
            View::Display(value) => write!(f, "{value}"),
            View::Number(digits) => f.write_str(digits),
            View::Value(value) => fmt::Debug::fmt(value, f),
            View::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            View::Upload(upload) => fmt::Debug::fmt(upload, f),
            View::List(list) => f.debug_list().entries((0..list.count()).map(|index| list.at(index))).finish(),
            View::Map(map) => {
                let mut shown = f.debug_map();
                map.each(&mut |key, value| {
                    shown.entry(&key, &value);
                });
                shown.finish()
            }
            View::Object(object) => debug_object(object, f),
            View::Union(union) => {
                let (index, content) = union.content();
                let name = union.table().variants.get(index).copied().unwrap_or("Unknown");
                f.debug_tuple(name).field(&content).finish()
            }
        }
    }
}

pub(crate) fn debug_object(object: &dyn Object, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let table = object.table();
    let mut shown = f.debug_struct(table.name);
    for (index, field) in table.fields.iter().enumerate() {
        match object.field(index) {
            View::Absent => {}
            _ if field.is_secret() => drop(shown.field(field.name, &format_args!("***"))),
            view => drop(shown.field(field.name, &view)),
        }
    }
    if table.additional {
        shown.field("..", &object.field(table.fields.len()));
    }
    shown.finish()
}
