//! Builds the enums for `oneOf` and `anyOf`.
//!
//! In: a union and the names of types. Out: an enum whose variants say what they hold. Boxes come later.

use super::choices::Owner;
use super::docs;
use super::forms::target;
use super::members;
use super::naming::{Scope, camel};
use super::types::{Context, is_inline};
use crate::model::{self, Origin, SchemaId};
use crate::plan::{Ident, Type, Union, UnionVariant};

/// Builds the enum.
pub(super) fn build(cx: Context<'_>, id: SchemaId, union: &model::Union, name: Ident) -> Union {
    let mut scope = Scope::default();
    let (kept, wishes) = members::variants(cx, union, &name);
    let mut names = members::allot(cx, Owner::Type(id), &mut scope, &wishes);
    let unknown = names.pop().unwrap_or_else(|| scope.claim("Unknown"));
    let variant = |((index, ty), name): ((usize, Type), Ident)| {
        let tags = union.variants.get(index);
        UnionVariant { name, ty, tags: tags.map(|variant| variant.tags.clone()).unwrap_or_default(), from: false }
    };
    let mut variants: Vec<UnionVariant> = kept.into_iter().zip(names).map(variant).collect();
    let unique = |ty: &Type| variants.iter().filter(|other| other.ty == *ty).count() == 1;
    // A union that holds itself is made from itself already.
    let from: Vec<bool> = variants
        .iter()
        .map(|variant| unique(&variant.ty) && variant.ty != Type::Value && variant.ty != Type::Item(name.clone()))
        .collect();
    for (variant, from) in variants.iter_mut().zip(from) {
        variant.from = from;
    }
    let (docs, deprecated) = (docs::of_type(cx, id), cx.api.schemas[id].deprecated);
    Union { name, docs, deprecated, tag: union.tag.clone().unwrap_or_default(), variants, unknown }
}

/// The name of the event that a variant is, where events are told apart by their names and this one has one.
fn event<'a>(union: &model::Union, variant: &'a model::Variant) -> Option<&'a str> {
    // What an event without a name is called says nothing.
    variant.tags.first().map(String::as_str).filter(|name| union.tag.is_none() && *name != "message")
}

/// An event has its name. A component gives its own name, another schema its title, its tag or its kind.
pub(super) fn wanted(cx: Context<'_>, of: &model::Union, variant: &model::Variant, ty: &Type, union: &Ident) -> String {
    if let Some(name) = event(of, variant) {
        return camel(name);
    }
    let schema = &cx.api.schemas[variant.schema];
    match (ty, &schema.origin) {
        (Type::Item(name), _) if is_inline(cx, target(cx.api, variant.schema)) => after(name, union).to_owned(),
        (Type::Item(name), _) => name.as_str().to_owned(),
        (_, Origin::Component(name)) => camel(name),
        _ => schema.title.as_ref().or(variant.tags.first()).map_or_else(|| kind(ty, union), |text| camel(text)),
    }
}

/// `PetCat` was named after the union `Pet`, where it is just the `Cat`.
fn after<'a>(name: &'a Ident, union: &Ident) -> &'a str {
    let rest = name.as_str().strip_prefix(union.as_str()).filter(|rest| rest.starts_with(char::is_uppercase));
    rest.unwrap_or(name.as_str())
}

/// What a value is called by its type: `String`, `IntegerList`.
fn kind(ty: &Type, union: &Ident) -> String {
    let kind = match ty {
        Type::Bool => "Boolean",
        Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::U8 | Type::U16 | Type::U32 | Type::U64 => "Integer",
        Type::F32 | Type::F64 => "Number",
        Type::String => "String",
        Type::Unit => "Empty",
        Type::Bytes | Type::Upload => "Bytes",
        Type::Base64 | Type::Base64Url => "Base64",
        Type::Time => "Time",
        Type::Duration => "Duration",
        Type::HttpDate => "HttpDate",
        Type::UnixTime => "UnixTime",
        Type::Decimal => "Decimal",
        Type::Quoted(_) => "IntegerText",
        Type::DateTime => "DateTime",
        Type::Date => "Date",
        Type::Uuid => "Uuid",
        Type::Value => "Any",
        Type::Item(name) => name.as_str(),
        Type::Option(inner) | Type::Maybe(inner) | Type::Box(inner) => return kind(inner, union),
        Type::EventStream(_) | Type::ItemStream(_) | Type::Items(_) => "Items",
        Type::Vec(inner) => return collection(inner, union, "List"),
        Type::Map(inner) => return collection(inner, union, "Map"),
    };
    kind.to_owned()
}

/// `StringList`; of items that were named after the union, just `List`.
fn collection(inner: &Type, union: &Ident, end: &str) -> String {
    match inner {
        Type::Item(name) if matches!(after(name, union), "Item" | "Value") => end.to_owned(),
        inner => format!("{}{end}", kind(inner, union)),
    }
}
