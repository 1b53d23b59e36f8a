//! What kind of value a type of a plan is.
//!
//! In: the types of a plan. Out: the few kinds that values on the wire are told apart by, and JSON of the right kind for text. Knows
//! nothing of where the text stands.

use serde_json::{Map, Value};
use specstep::plan::{Item, Plan, Struct, Type};
use std::collections::BTreeMap;

/// The kinds of types.
#[derive(Clone, Copy)]
pub(super) enum Kind<'a> {
    Text,
    Number,
    Bool,
    /// Bytes that are sent.
    File,
    List(&'a Type),
    Map(&'a Type),
    Object(&'a Struct),
    /// Any JSON, or one of several kinds.
    Any,
    Nothing,
}

/// The named types of a plan.
pub(super) struct Types<'a>(BTreeMap<&'a str, &'a Item>);

impl<'a> From<BTreeMap<&'a str, &'a Item>> for Types<'a> {
    fn from(items: BTreeMap<&'a str, &'a Item>) -> Self {
        Self(items)
    }
}

impl<'a> Types<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let items = plan.modules.iter().flat_map(|module| &module.items);
        items.map(|item| (name(item), item)).collect::<BTreeMap<_, _>>().into()
    }

    /// The kind of a type.
    pub(super) fn kind(&self, ty: &'a Type) -> Kind<'a> {
        match ty {
            Type::Bool => Kind::Bool,
            Type::I8
            | Type::I16
            | Type::I32
            | Type::I64
            | Type::U8
            | Type::U16
            | Type::U32
            | Type::U64
            | Type::F32
            | Type::F64
            | Type::UnixTime
            | Type::Decimal => Kind::Number,
            Type::Upload => Kind::File,
            Type::Value => Kind::Any,
            Type::Unit => Kind::Nothing,
            Type::Option(inner) | Type::Maybe(inner) | Type::Box(inner) => self.kind(inner),
            Type::Vec(inner) => Kind::List(inner),
            Type::Map(inner) => Kind::Map(inner),
            Type::Item(name) => match self.0.get(name.as_str()) {
                Some(Item::Struct(it)) => Kind::Object(it),
                Some(Item::IntegerEnum(_)) => Kind::Number,
                Some(Item::Alias(it)) => self.kind(&it.ty),
                Some(Item::Union(_) | Item::Choice(_)) => Kind::Any,
                Some(Item::StringEnum(_)) | None => Kind::Text,
            },
            _ => Kind::Text,
        }
    }

    /// The one value that a type can have.
    pub(super) fn only_value(&self, ty: &Type) -> Option<Value> {
        match ty {
            Type::Option(inner) | Type::Maybe(inner) | Type::Box(inner) => self.only_value(inner),
            Type::Item(name) => match self.0.get(name.as_str())? {
                Item::StringEnum(it) if it.variants.len() == 1 => {
                    it.variants.first().map(|variant| variant.value.clone().into())
                }
                Item::IntegerEnum(it) if it.variants.len() == 1 => {
                    it.variants.first().map(|variant| variant.value.into())
                }
                Item::Alias(it) => self.only_value(&it.ty),
                _ => None,
            },
            _ => None,
        }
    }

    /// The types that the variants of a body which can be sent in several ways hold.
    pub(super) fn ways(&self, ty: &'a Type) -> Vec<&'a Type> {
        match ty {
            Type::Option(inner) | Type::Maybe(inner) | Type::Box(inner) => self.ways(inner),
            Type::Item(name) => match self.0.get(name.as_str()) {
                Some(Item::Choice(it)) => it.variants.iter().map(|variant| &variant.ty).collect(),
                _ => vec![ty],
            },
            _ => vec![ty],
        }
    }

    /// The JSON that a text stands for where a value of this type is.
    pub(super) fn scalar(&self, text: &str, ty: &'a Type) -> Value {
        let json = || serde_json::from_str::<Value>(text).ok();
        match self.kind(ty) {
            Kind::Number | Kind::Bool => json().unwrap_or_else(|| text.into()),
            Kind::Any => json().filter(|value| !value.is_string()).unwrap_or_else(|| text.into()),
            _ => text.into(),
        }
    }

    /// A value of the suite as this type has it: the suite writes numbers for texts that look like them.
    pub(super) fn fit(&self, value: &Value, ty: &'a Type) -> Value {
        match (self.kind(ty), value) {
            (Kind::Text, Value::Number(_) | Value::Bool(_)) => value.to_string().into(),
            (Kind::List(inner), Value::Array(items)) => items.iter().map(|item| self.fit(item, inner)).collect(),
            (Kind::Map(inner), Value::Object(entries)) => {
                let fitted = entries.iter().map(|(key, value)| (key.clone(), self.fit(value, inner)));
                Value::Object(fitted.collect())
            }
            (Kind::Object(it), Value::Object(entries)) => {
                let fitted = entries.iter().map(|(key, value)| {
                    let field = it.fields.iter().find(|field| field.wire == *key);
                    (key.clone(), field.map_or_else(|| value.clone(), |field| self.fit(value, &field.ty)))
                });
                Value::Object(fitted.collect::<Map<_, _>>())
            }
            _ => value.clone(),
        }
    }
}

fn name(item: &Item) -> &str {
    match item {
        Item::Struct(it) => it.name.as_str(),
        Item::StringEnum(it) => it.name.as_str(),
        Item::IntegerEnum(it) => it.name.as_str(),
        Item::Union(it) => it.name.as_str(),
        Item::Choice(it) => it.name.as_str(),
        Item::Alias(it) => it.name.as_str(),
    }
}
