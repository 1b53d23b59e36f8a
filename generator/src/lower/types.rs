//! Builds the types: structs, enums and aliases.
//!
//! In: schemas and their names. Out: items with every type written out. What unions are made of is decided in `unions`, where
//! boxes are needed in `boxing`.

use super::choices::{Chosen, Owner};
use super::docs;
use super::forms::{Form, form, is_named, is_nullable, target};
use super::members;
use super::naming::Scope;
use super::reach::Reach;
use super::sides::{self, Side};
use super::tags::Tag;
use super::unions;
use crate::diagnostics::Diagnostics;
use crate::model::{Api, Object, Origin, Property, SchemaId, Shape, StringFormat};
use crate::plan::{Alias, Constant, EnumVariant, Field, Ident, IntegerEnum, Item, StringEnum, Struct, Type};
use std::collections::BTreeMap;

/// How many lists and maps stand in each other at most.
const DEEPEST: usize = 100;

/// What all types are built from.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) reach: &'a Reach,
    /// The names of the schemas that have one.
    pub(super) names: &'a BTreeMap<SchemaId, Ident>,
    /// The client's method of each operation.
    pub(super) methods: &'a [Ident],
    /// The tags of the objects that only one value of a tag names.
    pub(super) tags: &'a BTreeMap<SchemaId, Tag<'a>>,
    /// The constants of the elements around bodies of XML, by the schema of the body.
    pub(super) xml: &'a BTreeMap<SchemaId, Ident>,
    /// The names that the user chose.
    pub(super) chosen: &'a Chosen,
}

/// All types, in the order of their names.
pub(super) fn items(cx: Context<'_>, d: &mut Diagnostics) -> Vec<(SchemaId, Item)> {
    warn_of_bytes(cx, d);
    let named = cx.reach.named.iter().filter_map(|id| Some((*id, cx.names.get(id)?)));
    named.map(|(id, name)| (id, item(cx, id, name, d))).collect()
}

/// The type of a schema where `null` does not count.
pub(super) fn bare(cx: Context<'_>, id: SchemaId) -> Type {
    expand(cx, id, &mut Vec::new())
}

/// The type of a schema in a list, a map or a body: an `Option` if it may be `null`.
pub(super) fn present(cx: Context<'_>, id: SchemaId) -> Type {
    or_null(cx, id, bare(cx, id))
}

/// The type of something that may be left out, where `null` is the same as leaving it out.
pub(super) fn optional(ty: Type) -> Type {
    if matches!(ty, Type::Option(_) | Type::Maybe(_)) { ty } else { Type::Option(Box::new(ty)) }
}

fn or_null(cx: Context<'_>, id: SchemaId, ty: Type) -> Type {
    if is_nullable(cx.api, id) && ty != Type::Value { Type::Option(Box::new(ty)) } else { ty }
}

/// Writes a type out; `above` are the lists and maps that it stands in, which end where they come back to themselves.
fn expand(cx: Context<'_>, id: SchemaId, above: &mut Vec<SchemaId>) -> Type {
    let form = form(cx.api, id);
    if let Some(name) = cx.names.get(&id).filter(|_| is_named(&form)) {
        return Type::Item(name.clone());
    }
    if above.contains(&id) || above.len() > DEEPEST {
        return Type::Value;
    }
    above.push(id);
    let ty = match form {
        Form::Plain(ty) => ty,
        Form::Binary if cx.reach.multipart.contains(&id) => Type::Upload,
        Form::Binary => Type::String,
        Form::Same(other) => expand(cx, other, above),
        Form::List(items) => Type::Vec(Box::new(or_null(cx, items, expand(cx, items, above)))),
        Form::Map(values) => Type::Map(Box::new(or_null(cx, values, expand(cx, values, above)))),
        // Everything else has a name unless nothing reaches it.
        Form::Struct(_) | Form::Strings(_) | Form::Integers(_) | Form::Union(_) => Type::Value,
    };
    above.pop();
    ty
}

/// Warns of bytes inside JSON, which has no way to hold them.
fn warn_of_bytes(cx: Context<'_>, d: &mut Diagnostics) {
    for id in cx.api.schemas.ids() {
        let used = cx.reach.requests.contains(&id) || cx.reach.answers.contains(&id);
        if used && form(cx.api, id) == Form::Binary && !cx.reach.multipart.contains(&id) {
            d.bytes_as_text(&cx.api.schemas[id].at);
        }
    }
}

fn item(cx: Context<'_>, id: SchemaId, name: &Ident, d: &mut Diagnostics) -> Item {
    let schema = &cx.api.schemas[id];
    let (name, docs, deprecated) = (name.clone(), docs::of_type(cx, id), schema.deprecated);
    match form(cx.api, id) {
        Form::Struct(object) => Item::Struct(object_struct(cx, id, object, name)),
        Form::Strings(values) => {
            let (variants, other) = variants(cx, id, &values, |value| (*value).to_owned());
            Item::StringEnum(StringEnum { name, docs, deprecated, variants, other })
        }
        Form::Integers(values) => {
            let (variants, other) = variants(cx, id, values, |value| *value);
            Item::IntegerEnum(IntegerEnum { name, docs, deprecated, variants, other })
        }
        Form::Union(union) => Item::Union(unions::build(cx, id, union, name)),
        Form::Plain(_) | Form::Binary | Form::Same(_) | Form::List(_) | Form::Map(_) => {
            if is_endless(cx, id) {
                d.endless_list(&schema.at);
            }
            Item::Alias(Alias { name, docs, ty: present(cx, id) })
        }
    }
}

/// Whether a list or map holds nothing but lists and maps, without end or nearly so.
fn is_endless(cx: Context<'_>, id: SchemaId) -> bool {
    let mut seen = vec![id];
    let mut next = id;
    while let Form::Same(inner) | Form::List(inner) | Form::Map(inner) = form(cx.api, next) {
        if seen.contains(&inner) || seen.len() > DEEPEST {
            return inner == id || seen.len() > DEEPEST;
        }
        seen.push(inner);
        next = inner;
    }
    false
}

/// The variants of an enum of strings or integers, and the name of the one that keeps other values.
fn variants<V: ToString, T>(
    cx: Context<'_>,
    id: SchemaId,
    values: &[V],
    value: fn(&V) -> T,
) -> (Vec<EnumVariant<T>>, Ident) {
    let labels = members::labels(cx.api, id);
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    let mut scope = Scope::default();
    let mut names = members::allot(cx, Owner::Type(id), &mut scope, &members::values(&texts, &labels));
    let other = names.pop().unwrap_or_else(|| scope.claim("Other"));
    let variant = |((name, v), text): ((Ident, &V), &String)| {
        let said = labels.iter().find_map(|label| label.description.as_deref().filter(|_| label.value == *text));
        EnumVariant { name, value: value(v), docs: docs::theirs(said).into_iter().collect() }
    };
    (names.into_iter().zip(values).zip(&texts).map(variant).collect(), other)
}

fn object_struct(cx: Context<'_>, id: SchemaId, object: &Object, name: Ident) -> Struct {
    let mut scope = members::scope_of_fields();
    let mut names = members::allot(cx, Owner::Type(id), &mut scope, &members::fields(object)).into_iter();
    let fields = object.properties.iter().zip(names.by_ref());
    let fields = fields.filter(|(property, _)| !sides::is_left_out(cx.api, cx.reach, id, property));
    let fields: Vec<Field> = fields.map(|(property, name)| field(cx, id, property, name)).collect();
    let additional = object.additional.and_then(|values| Some((names.next()?, present(cx, values))));
    let settable = additional.is_some() || fields.iter().any(Field::is_settable);
    let setters = settable && cx.reach.requests.contains(&id);
    Struct { name, docs: docs::of_type(cx, id), deprecated: cx.api.schemas[id].deprecated, fields, additional, setters }
}

fn field(cx: Context<'_>, object: SchemaId, property: &Property, name: Ident) -> Field {
    let schema = &cx.api.schemas[property.schema];
    let inner = &cx.api.schemas[target(cx.api, property.schema)];
    // What only one side sends is not there when the other does, so it cannot be required of both.
    let side = sides::of_shared(cx.api, cx.reach, object, property);
    let required = property.required && side == Side::Both;
    let bare = bare(cx, property.schema);
    let nullable = is_nullable(cx.api, property.schema) && bare != Type::Value;
    let tag = cx.tags.get(&object).filter(|tag| tag.property == property.name).map(|tag| tag.value);
    let constant = constant(cx, property.schema, &bare, tag).filter(|_| required && !nullable);
    let ty = match (required, nullable) {
        (true, false) => bare,
        (true, true) | (false, false) => Type::Option(Box::new(bare)),
        (false, true) => Type::Maybe(Box::new(bare)),
    };
    Field {
        name,
        wire: property.name.clone(),
        argument: required && !nullable && constant.is_none(),
        ty,
        required,
        secret: inner.shape == Shape::String(StringFormat::Password),
        constant,
        server_only: side == Side::Server,
        docs: docs::of_property(cx, property, side),
        deprecated: schema.deprecated && is_inline(cx, property.schema),
    }
}

/// Whether a schema stands where it is used, so that what it says is said of this use.
pub(super) fn is_inline(cx: Context<'_>, id: SchemaId) -> bool {
    !matches!(cx.api.schemas[id].origin, Origin::Component(_))
}

/// The one value that a property can have: that of an enum with one value, or of the tag that names its object.
fn constant(cx: Context<'_>, id: SchemaId, ty: &Type, tag: Option<&str>) -> Option<Constant> {
    let id = target(cx.api, id);
    match (form(cx.api, id), ty) {
        (Form::Strings(values), Type::Item(name)) => {
            let index = match (values.as_slice(), tag) {
                ([_], _) => 0,
                (values, Some(tag)) => values.iter().position(|value| *value == tag)?,
                _ => return None,
            };
            let (variants, _) = variants(cx, id, &values, |_| ());
            Some(Constant::Variant(name.clone(), variants.into_iter().nth(index)?.name))
        }
        (Form::Integers([value]), Type::Item(name)) => {
            let (variants, _) = variants(cx, id, &[*value], |_| ());
            Some(Constant::Variant(name.clone(), variants.into_iter().next()?.name))
        }
        (Form::Plain(Type::String), Type::String) => Some(Constant::String(tag?.to_owned())),
        _ => None,
    }
}
