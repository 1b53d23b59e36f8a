//! Collects what the document demands of what is sent: bounds, lengths, patterns, counts.
//!
//! In: the schemas that requests reach, the finished types and operations. Out: rows of limits, by type or operation and by
//! field; and the sentence that documentation says of them. A limit that no value of the Rust type can break is left out, and a
//! pattern that cannot be checked is named by a warning.

mod patterns;
mod words;

pub(super) use words::sentence;

use super::forms::{Form, form};
use super::reach::schema_of;
use super::sides::is_left_out;
use super::types::{Context, bare};
use crate::diagnostics::Diagnostics;
use crate::model::{self, Content, Location as Place, Range, SchemaId};
use crate::plan::{Demand, Ident, Item, Limit, LimitRow, Limits, Location, Operation, Type};
use std::collections::BTreeSet;

/// How many lists and maps are looked into.
const DEEPEST: usize = 16;

/// The schemas and patterns of which was said that they cannot be checked.
pub(super) type Said = BTreeSet<(SchemaId, String)>;

/// The limits of the types that requests reach.
pub(super) fn of_types(
    cx: Context<'_>,
    items: &[(SchemaId, Item)],
    said: &mut Said,
    d: &mut Diagnostics,
) -> Vec<Demand> {
    let mut rows = Rows { cx, d, found: Vec::new(), said };
    let mut demands = Vec::new();
    for (id, item) in items.iter().filter(|(id, _)| cx.reach.requests.contains(id)) {
        let name = match (item, form(cx.api, *id)) {
            (Item::Struct(item), Form::Struct(object)) => {
                rows.whole(*id);
                let kept = object.properties.iter().filter(|property| !is_left_out(cx.api, cx.reach, *id, property));
                for (index, (field, property)) in item.fields.iter().zip(kept).enumerate() {
                    // What only the server sends is no part of requests.
                    if !field.server_only {
                        rows.field(index, &field.wire, property.schema);
                    }
                }
                if let Some(values) = object.additional {
                    rows.add(Some(item.fields.len()), 1, "*".to_owned(), values);
                }
                &item.name
            }
            (Item::Union(item), Form::Union(union)) => {
                rows.whole(*id);
                for (index, variant) in item.variants.iter().enumerate() {
                    let same = union.variants.iter().filter(|other| bare(cx, other.schema) == unboxed(&variant.ty));
                    let same: Vec<SchemaId> = same.map(|variant| variant.schema).collect();
                    // Of several that are one type in Rust, nothing tells which one is meant.
                    if let [only] = same.as_slice() {
                        rows.field(index, variant.name.as_str(), *only);
                    }
                }
                &item.name
            }
            _ => continue,
        };
        demands.extend(rows.finish(name));
    }
    demands
}

/// The limits of the inputs of an operation, if there are any.
pub(super) fn of_operation(
    cx: Context<'_>,
    operation: &model::Operation,
    planned: &Operation,
    said: &mut Said,
    d: &mut Diagnostics,
) -> Option<Demand> {
    let mut rows = Rows { cx, d, found: Vec::new(), said };
    for (index, input) in planned.inputs.iter().enumerate() {
        let place = match input.location {
            Location::Path(_) => Some(Place::Path),
            Location::Query(_) => Some(Place::Query),
            Location::Header(_) => Some(Place::Header),
            Location::Cookie(_) => Some(Place::Cookie),
            Location::Body { .. } => None,
        };
        let mut parameters = operation.parameters.iter();
        let schema = match place {
            Some(place) => parameters
                .find(|parameter| parameter.location == place && parameter.name == input.wire)
                .map(|parameter| parameter.schema),
            // Each way to send a body has its own limits, and a type of its own where it has any that could be checked.
            None => {
                operation.body.as_ref().filter(|body| body.others.is_empty()).and_then(|body| schema_of(&body.content))
            }
        };
        let sequence = operation.body.as_ref().is_some_and(|body| matches!(body.content, Content::Sequence(..)));
        match schema {
            // What is said of an item is said of each.
            Some(schema) if place.is_none() && sequence => {
                rows.add(Some(index), 1, format!("{}[]", input.key), schema);
            }
            Some(schema) => rows.field(index, &input.key, schema),
            None => {}
        }
    }
    rows.finish(&planned.method)
}

/// All limits, sorted by name as the runtime looks them up.
pub(super) fn sorted(mut operations: Vec<Demand>, mut types: Vec<Demand>) -> Limits {
    operations.sort_by(|one, other| one.name.cmp(&other.name));
    types.sort_by(|one, other| one.name.cmp(&other.name));
    Limits { operations, types }
}

fn unboxed(ty: &Type) -> Type {
    match ty {
        Type::Box(inner) => (**inner).clone(),
        ty => ty.clone(),
    }
}

/// The rows of the type or operation at hand.
struct Rows<'a, 'd> {
    cx: Context<'a>,
    d: &'d mut Diagnostics,
    found: Vec<LimitRow>,
    said: &'d mut Said,
}

impl Rows<'_, '_> {
    /// The limits of a named schema as a whole.
    fn whole(&mut self, id: SchemaId) {
        let limits = self.limits(id, &demanded(self.cx, id).0);
        self.push(None, 0, "itself".to_owned(), limits);
    }

    fn field(&mut self, index: usize, name: &str, schema: SchemaId) {
        self.add(Some(index), 0, name.to_owned(), schema);
    }

    /// The limits of a value and of what it holds, as far as that has no type of its own.
    fn add(&mut self, field: Option<usize>, mut depth: usize, mut label: String, schema: SchemaId) {
        let mut id = schema;
        let mut above = vec![];
        loop {
            let (demanded, target) = demanded(self.cx, id);
            let form = form(self.cx.api, target);
            // What has a type of its own has its own limits there; those that this use adds are rows of the use.
            let demanded = match form {
                Form::Struct(_) | Form::Union(_) => beyond(self.cx, id, target),
                _ => demanded,
            };
            let limits = self.limits(target, &demanded);
            self.push(field, depth, label.clone(), limits);
            let (next, sign) = match form {
                Form::List(items) => (items, "[]"),
                Form::Map(values) => (values, "{}"),
                _ => return,
            };
            // A list that comes back to itself ends in any JSON.
            if above.contains(&target) || depth == DEEPEST {
                return;
            }
            above.push(target);
            (id, depth) = (next, depth + 1);
            label.push_str(sign);
        }
    }

    fn push(&mut self, field: Option<usize>, depth: usize, label: String, limits: Vec<Limit>) {
        if !limits.is_empty() {
            self.found.push(LimitRow { field, depth, label, limits });
        }
    }

    /// The limits that can be broken and checked.
    fn limits(&mut self, id: SchemaId, demanded: &model::Limits) -> Vec<Limit> {
        let (limits, unchecked) = applicable(&form(self.cx.api, id), demanded);
        for pattern in unchecked {
            if self.said.insert((id, pattern.to_owned())) {
                self.d.unchecked_pattern(&self.cx.api.schemas[id].at, pattern);
            }
        }
        limits
    }

    fn finish(&mut self, name: &Ident) -> Option<Demand> {
        let rows = std::mem::take(&mut self.found);
        (!rows.is_empty()).then(|| Demand { name: name.clone(), rows })
    }
}

/// What is demanded of the values of a schema, by itself and by those that it only passes on; and the last of these.
fn demanded(cx: Context<'_>, id: SchemaId) -> (model::Limits, SchemaId) {
    let (mut limits, mut target) = (cx.api.schemas[id].limits.clone(), id);
    // Bounded, so that a ring of names ends as well.
    for _ in 0..cx.api.schemas.list.len() {
        let Form::Same(next) = form(cx.api, target) else { break };
        limits = limits.and(&cx.api.schemas[next].limits);
        target = next;
    }
    (limits, target)
}

/// What a use of the named schema `target` demands beyond what that demands itself.
fn beyond(cx: Context<'_>, id: SchemaId, target: SchemaId) -> model::Limits {
    let all = demanded(cx, id).0;
    if all == cx.api.schemas[target].limits { model::Limits::default() } else { all }
}

/// The limits that mean something for a form, and the patterns that cannot be checked.
fn applicable<'a>(form: &Form<'_>, demanded: &'a model::Limits) -> (Vec<Limit>, Vec<&'a str>) {
    let any = matches!(form, Form::Plain(Type::Value) | Form::Union(_));
    let (mut limits, mut unchecked) = (Vec::new(), Vec::new());
    if any || matches!(form, Form::Plain(ty) if is_number(ty)) {
        let (least, most) = if let Form::Plain(ty) = form { bounds(ty) } else { (None, None) };
        numbers(demanded, least, most, &mut limits);
    }
    if any || matches!(form, Form::Plain(ty) if is_text(ty)) {
        counts(demanded.length, Limit::MinLength, Limit::MaxLength, &mut limits);
        for pattern in &demanded.patterns {
            match patterns::translated(pattern) {
                Some(pattern) => limits.push(Limit::Pattern(pattern)),
                None => unchecked.push(pattern.as_str()),
            }
        }
    }
    if any || matches!(form, Form::List(_)) {
        counts(demanded.items, Limit::MinItems, Limit::MaxItems, &mut limits);
        limits.extend(demanded.unique_items.then_some(Limit::UniqueItems));
    }
    if any || matches!(form, Form::Map(_) | Form::Struct(_)) {
        counts(demanded.properties, Limit::MinProperties, Limit::MaxProperties, &mut limits);
    }
    (limits, unchecked)
}

/// The limits of numbers; bounds outside of those of the type say nothing.
fn numbers(demanded: &model::Limits, least: Option<i128>, most: Option<i128>, limits: &mut Vec<Limit>) {
    if let Some(bound) = &demanded.minimum {
        let limit = if bound.exclusive { Limit::Above } else { Limit::Minimum };
        let met =
            least.zip(bound.value.as_i128()).is_some_and(|(least, value)| value < least + i128::from(!bound.exclusive));
        limits.extend((!met).then(|| limit(bound.value.clone())));
    }
    if let Some(bound) = &demanded.maximum {
        let limit = if bound.exclusive { Limit::Below } else { Limit::Maximum };
        let met =
            most.zip(bound.value.as_i128()).is_some_and(|(most, value)| value > most - i128::from(!bound.exclusive));
        limits.extend((!met).then(|| limit(bound.value.clone())));
    }
    limits.extend(demanded.multiple_of.iter().cloned().map(Limit::MultipleOf));
}

fn counts(range: Range, least: fn(usize) -> Limit, most: fn(usize) -> Limit, limits: &mut Vec<Limit>) {
    limits.extend(range.least.map(least).into_iter().chain(range.most.map(most)));
}

fn is_number(ty: &Type) -> bool {
    bounds(ty) != (None, None) || matches!(ty, Type::F32 | Type::F64 | Type::UnixTime | Type::Decimal)
}

fn is_text(ty: &Type) -> bool {
    let dates = matches!(ty, Type::DateTime | Type::Date | Type::Time | Type::Duration | Type::HttpDate);
    dates || matches!(ty, Type::String | Type::Base64 | Type::Base64Url | Type::Uuid | Type::Quoted(_))
}

/// The least and the greatest value of an integer type.
fn bounds(ty: &Type) -> (Option<i128>, Option<i128>) {
    let (least, most) = match ty {
        Type::I8 => (i8::MIN.into(), i8::MAX.into()),
        Type::I16 => (i16::MIN.into(), i16::MAX.into()),
        Type::I32 => (i32::MIN.into(), i32::MAX.into()),
        Type::I64 => (i64::MIN.into(), i64::MAX.into()),
        Type::U8 => (0, u8::MAX.into()),
        Type::U16 => (0, u16::MAX.into()),
        Type::U32 => (0, u32::MAX.into()),
        Type::U64 => (0, u64::MAX.into()),
        _ => return (None, None),
    };
    (Some(least), Some(most))
}
