//! What a schema amounts to in Rust, before anything has a name.
//!
//! In: schemas in normal form. Out: their [`Form`]. Knows nothing of names.

use crate::model::{Api, Enum, IntegerFormat, NumberFormat, Object, SchemaId, Shape, StringFormat, Union};
use crate::plan::Type;
use std::collections::BTreeSet;

/// What a schema amounts to in Rust.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form<'a> {
    /// A type that is there already.
    Plain(Type),
    /// Bytes as they are.
    Binary,
    /// The same as another schema.
    Same(SchemaId),
    /// A list of these.
    List(SchemaId),
    /// A map from strings to these.
    Map(SchemaId),
    /// A struct.
    Struct(&'a Object),
    /// An enum of strings.
    Strings(Vec<&'a str>),
    /// An enum of integers.
    Integers(&'a [i64]),
    /// An enum of schemas.
    Union(&'a Union),
}

/// What the schema amounts to.
pub(super) fn form(api: &Api, id: SchemaId) -> Form<'_> {
    match &api.schemas[id].shape {
        Shape::Any(_) => Form::Plain(Type::Value),
        Shape::Same(other) => Form::Same(*other),
        Shape::Boolean => Form::Plain(Type::Bool),
        Shape::Integer(format) => Form::Plain(integer(*format)),
        Shape::Number(NumberFormat::Float) => Form::Plain(Type::F32),
        Shape::Number(NumberFormat::Double) => Form::Plain(Type::F64),
        Shape::Number(NumberFormat::Decimal) => Form::Plain(Type::Decimal),
        Shape::String(StringFormat::Binary) => Form::Binary,
        Shape::String(format) => Form::Plain(string(*format)),
        Shape::Enum(Enum::Strings(values)) => Form::Strings(values.iter().map(String::as_str).collect()),
        Shape::Enum(Enum::Integers(values)) => Form::Integers(values),
        Shape::Array(items) => Form::List(*items),
        Shape::Map(values) => Form::Map(*values),
        Shape::Object(object) => Form::Struct(object),
        Shape::Union(union) => of_union(api, union),
    }
}

/// Whether the form needs a type of its own, and so a name.
pub(super) fn is_named(form: &Form<'_>) -> bool {
    matches!(form, Form::Struct(_) | Form::Strings(_) | Form::Integers(_) | Form::Union(_))
}

/// Whether `null` is a value of the schema, by itself or by what it is made of.
pub(super) fn is_nullable(api: &Api, id: SchemaId) -> bool {
    nullable(api, id, &mut BTreeSet::new())
}

fn nullable(api: &Api, id: SchemaId, seen: &mut BTreeSet<SchemaId>) -> bool {
    let schema = &api.schemas[id];
    match &schema.shape {
        _ if schema.nullable => true,
        Shape::Same(other) => seen.insert(id) && nullable(api, *other, seen),
        Shape::Union(union) => {
            seen.insert(id) && union.variants.iter().any(|variant| nullable(api, variant.schema, seen))
        }
        _ => false,
    }
}

/// The schema that a chain of schemas which only name each other ends in.
pub(super) fn target(api: &Api, mut id: SchemaId) -> SchemaId {
    // Bounded, so that a ring of names ends as well.
    for _ in 0..api.schemas.list.len() {
        match form(api, id) {
            Form::Same(other) => id = other,
            _ => break,
        }
    }
    id
}

/// The schemas that a schema is directly made of, in the document's order.
pub(super) fn parts(api: &Api, id: SchemaId) -> Vec<SchemaId> {
    match form(api, id) {
        Form::Same(other) | Form::List(other) | Form::Map(other) => vec![other],
        Form::Struct(object) => {
            object.properties.iter().map(|property| property.schema).chain(object.additional).collect()
        }
        Form::Union(union) => union.variants.iter().map(|variant| variant.schema).collect(),
        Form::Plain(_) | Form::Binary | Form::Strings(_) | Form::Integers(_) => Vec::new(),
    }
}

/// A union of one is that one, unless a tag may name others that the document does not list. And a union of strings and lists of
/// strings is an enum of strings: it is open anyway.
fn of_union<'a>(api: &'a Api, union: &'a Union) -> Form<'a> {
    match union.variants.as_slice() {
        [] => return Form::Plain(Type::Value),
        [only] if union.tag.is_none() => return Form::Same(only.schema),
        _ => {}
    }
    let (mut values, mut seen) = (Vec::new(), BTreeSet::new());
    if !union.variants.iter().all(|variant| collect(api, variant.schema, &mut values, &mut seen)) {
        return Form::Union(union);
    }
    if values.is_empty() { Form::Plain(Type::String) } else { Form::Strings(values) }
}

/// Adds the listed values of a schema; `false` if it is more than strings. What has been `seen` adds nothing more.
fn collect<'a>(api: &'a Api, id: SchemaId, values: &mut Vec<&'a str>, seen: &mut BTreeSet<SchemaId>) -> bool {
    match &api.schemas[id].shape {
        Shape::String(StringFormat::Plain) => true,
        Shape::Enum(Enum::Strings(listed)) => {
            for value in listed {
                if !values.contains(&value.as_str()) {
                    values.push(value);
                }
            }
            true
        }
        Shape::Same(other) => !seen.insert(id) || collect(api, *other, values, seen),
        Shape::Union(union) => {
            !seen.insert(id) || union.variants.iter().all(|variant| collect(api, variant.schema, values, seen))
        }
        _ => false,
    }
}

fn integer(format: IntegerFormat) -> Type {
    match format {
        IntegerFormat::Int8 => Type::I8,
        IntegerFormat::Int16 => Type::I16,
        IntegerFormat::Int32 => Type::I32,
        IntegerFormat::Int64 => Type::I64,
        IntegerFormat::UInt8 => Type::U8,
        IntegerFormat::UInt16 => Type::U16,
        IntegerFormat::UInt32 => Type::U32,
        IntegerFormat::UInt64 => Type::U64,
        IntegerFormat::UnixTime => Type::UnixTime,
        IntegerFormat::Big => Type::Decimal,
    }
}

fn string(format: StringFormat) -> Type {
    match format {
        StringFormat::Plain | StringFormat::Password | StringFormat::Binary => Type::String,
        StringFormat::DateTime => Type::DateTime,
        StringFormat::Date => Type::Date,
        StringFormat::Uuid => Type::Uuid,
        StringFormat::Time => Type::Time,
        StringFormat::Duration => Type::Duration,
        StringFormat::HttpDate => Type::HttpDate,
        StringFormat::Byte => Type::Base64,
        StringFormat::Base64Url => Type::Base64Url,
        StringFormat::Integer(format) => Type::Quoted(Box::new(integer(format))),
    }
}
