//! Types with the derives of serde that hold what generated types hold.
//!
//! In: the plan of a client and the name of a type. Out: Rust with that type and all that it reaches. Unions are untagged, as they
//! have to be where a variant has the tag among its keys; texts of a format stay texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use specstep::plan::{Item, Plan, StringEnum, Struct, Type, Union};

const DERIVES: &str = "#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]\n";
const OPTIONAL: &str = "    #[serde(default, skip_serializing_if = \"Option::is_none\")]\n";

/// The type and what it reaches.
pub(super) fn types(plan: &Plan, name: &str) -> String {
    let items = plan.modules.iter().flat_map(|module| &module.items);
    let items: BTreeMap<&str, &Item> = items.map(|item| (name_of(item), item)).collect();
    let (mut text, mut seen, mut left) = (String::new(), BTreeSet::new(), vec![name.to_owned()]);
    while let Some(name) = left.pop() {
        let Some(item) = items.get(name.as_str()).filter(|_| seen.insert(name.clone())) else { continue };
        text.push_str(&printed(item, &mut left));
    }
    text
}

fn name_of(item: &Item) -> &str {
    match item {
        Item::Struct(it) => it.name.as_str(),
        Item::StringEnum(it) => it.name.as_str(),
        Item::IntegerEnum(it) => it.name.as_str(),
        Item::Union(it) => it.name.as_str(),
        Item::Choice(it) => it.name.as_str(),
        Item::Alias(it) => it.name.as_str(),
    }
}

fn printed(item: &Item, left: &mut Vec<String>) -> String {
    match item {
        Item::Struct(it) => object(it, left),
        Item::StringEnum(it) => string_enum(it),
        Item::IntegerEnum(it) => format!("pub type {} = i64;\n", it.name),
        Item::Union(it) => union(it, left),
        // Bodies of requests that are no JSON.
        Item::Choice(it) => format!("pub type {} = serde_json::Value;\n", it.name),
        Item::Alias(it) => format!("pub type {} = {};\n", it.name, ty(&it.ty, left)),
    }
}

fn object(object: &Struct, left: &mut Vec<String>) -> String {
    let mut text = format!("{DERIVES}pub struct {} {{\n", object.name);
    for field in &object.fields {
        let inner = ty(&field.ty, left);
        let optional = inner.starts_with("Option<");
        let _ = writeln!(text, "    #[serde(rename = {:?})]", field.wire);
        if optional && !field.required {
            text.push_str(OPTIONAL);
        }
        let _ = writeln!(text, "    pub {}: {inner},", field.name);
    }
    if let Some((name, values)) = &object.additional {
        let _ = writeln!(
            text,
            "    #[serde(flatten)]\n    pub {name}: std::collections::BTreeMap<String, {}>,",
            ty(values, left)
        );
    }
    text + "}\n"
}

fn string_enum(strings: &StringEnum) -> String {
    let mut text = format!("{DERIVES}pub enum {} {{\n", strings.name);
    for variant in &strings.variants {
        let _ = writeln!(text, "    #[serde(rename = {:?})]\n    {},", variant.value, variant.name);
    }
    let _ = writeln!(text, "    #[serde(untagged)]\n    {}(String),\n}}", strings.other);
    text
}

fn union(union: &Union, left: &mut Vec<String>) -> String {
    let mut text = format!("{DERIVES}#[serde(untagged)]\npub enum {} {{\n", union.name);
    for variant in &union.variants {
        let _ = writeln!(text, "    {}({}),", variant.name, ty(&variant.ty, left));
    }
    let _ = writeln!(text, "    {}(serde_json::Value),\n}}", union.unknown);
    text
}

/// A type in use; generated types that it names are `left` to be printed.
fn ty(of: &Type, left: &mut Vec<String>) -> String {
    match of {
        Type::Bool => "bool".to_owned(),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::UnixTime => "i64".to_owned(),
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => "u64".to_owned(),
        Type::F32 | Type::F64 => "f64".to_owned(),
        Type::Unit => "()".to_owned(),
        Type::Value | Type::Decimal => "serde_json::Value".to_owned(),
        Type::Item(name) => {
            left.push(name.as_str().to_owned());
            name.to_string()
        }
        Type::Option(inner) | Type::Maybe(inner) => format!("Option<{}>", ty(inner, left)),
        Type::Vec(inner) | Type::EventStream(inner) | Type::ItemStream(inner) | Type::Items(inner) => {
            format!("Vec<{}>", ty(inner, left))
        }
        Type::Map(inner) => format!("std::collections::BTreeMap<String, {}>", ty(inner, left)),
        Type::Box(inner) => format!("Box<{}>", ty(inner, left)),
        _ => "String".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use specstep::plan::{Field, Ident};

    #[test]
    fn structs_get_derives() {
        let ident = |name: &str| Ident::new(name).unwrap();
        let field = |name: &str, wire: &str, ty: Type, required: bool| Field {
            name: ident(name),
            wire: wire.to_owned(),
            ty,
            required,
            secret: false,
            server_only: false,
            argument: required,
            constant: None,
            docs: Vec::new(),
            deprecated: false,
        };
        let next = Type::Option(Box::new(Type::Box(Box::new(Type::Item(ident("B"))))));
        let of = Struct {
            name: ident("A"),
            docs: Vec::new(),
            deprecated: false,
            fields: vec![field("type_", "type", Type::DateTime, true), field("next", "next", next, false)],
            additional: None,
            setters: false,
        };
        let expected = "\
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct A {
    #[serde(rename = \"type\")]
    pub type_: String,
    #[serde(rename = \"next\")]
    #[serde(default, skip_serializing_if = \"Option::is_none\")]
    pub next: Option<Box<B>>,
}
";
        let mut left = Vec::new();
        assert_eq!(printed(&Item::Struct(of), &mut left), expected);
        assert_eq!(left, ["B"]);
    }
}
