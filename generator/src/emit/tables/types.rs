//! Tables of types.
//!
//! In: the modules of a plan. Out: `src/tables/types.rs`, or one file for each module.

use super::super::features;
use super::super::files::{Context, File};
use super::super::text::literal;
use super::file;
use crate::plan::{Choice, Field, IntegerEnum, Item, Module, StringEnum, Struct, Union};
use std::fmt::Write as _;

const ABOUT: &str = "//! What the runtime knows of the types of the API: keys, values and variants.";

/// The files of tables of types.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let modules = &context.plan.modules;
    if let [module] = &modules[..]
        && module.features.is_empty()
    {
        return vec![module_file(module, "src/tables/types.rs", context)];
    }
    let named = modules.iter().map(|module| (&module.name, module.features.as_slice()));
    let list = features::lines(named, "mod ", ";");
    let root = context.rust("src/tables/types.rs", [ABOUT, &list]);
    let each =
        modules.iter().map(|module| module_file(module, &format!("src/tables/types/{}.rs", module.name), context));
    std::iter::once(root).chain(each).collect()
}

fn module_file(module: &Module, path: &str, context: &Context<'_>) -> File {
    let is_deprecated = module.items.iter().any(|item| context.is_deprecated(item));
    let tables: Vec<String> = module.items.iter().filter_map(table).collect();
    file(context, path, ABOUT, is_deprecated, "", &tables)
}

fn table(item: &Item) -> Option<String> {
    match item {
        Item::Struct(it) => Some(object(it)),
        Item::StringEnum(it) => Some(string_enum(it)),
        Item::IntegerEnum(it) => Some(integer_enum(it)),
        Item::Union(it) => Some(union(it)),
        Item::Choice(it) => Some(choice(it)),
        Item::Alias(_) => None,
    }
}

fn object(it: &Struct) -> String {
    let fields = it.fields.iter().enumerate().map(|(index, field)| {
        let Field { name, wire, required, secret, server_only, .. } = field;
        let escaped = if wire.chars().any(|c| matches!(c, '"' | '\\' | '\0'..='\x1f')) { " escaped" } else { "" };
        let kind = if *required { "required" } else { "optional" };
        let secret = if *secret { " secret" } else { "" };
        let server_only = if *server_only { " server_only" } else { "" };
        format!("    {index}: {kind} {name} {}{secret}{server_only}{escaped};", literal(wire))
    });
    let additional =
        it.additional.as_ref().map_or_else(String::new, |(name, _)| format!(" {}: {name}", it.fields.len()));
    block(&format!("object! {{ {}", it.name), fields, &format!("{additional} }}"))
}

fn string_enum(it: &StringEnum) -> String {
    let variants = it.variants.iter().map(|variant| format!("    {} {};", variant.name, literal(&variant.value)));
    block(&format!("string_enum! {{ {}", it.name), variants, &format!(" {} }}", it.other))
}

fn integer_enum(it: &IntegerEnum) -> String {
    let variants = it.variants.iter().map(|variant| format!("    {} {};", variant.name, variant.value));
    block(&format!("integer_enum! {{ {}", it.name), variants, &format!(" {} }}", it.other))
}

fn union(it: &Union) -> String {
    let variants = it.variants.iter().enumerate().map(|(index, variant)| {
        let mut line = format!("    {index}: {}", variant.name);
        for tag in &variant.tags {
            // Writing into a string does not fail.
            let _ = write!(line, " {}", literal(tag));
        }
        line + ";"
    });
    block(&format!("union! {{ {} {}", it.name, literal(&it.tag)), variants, &format!(" {} }}", it.unknown))
}

fn choice(it: &Choice) -> String {
    let variants = it.variants.iter().enumerate().map(|(index, variant)| format!("    {index}: {};", variant.name));
    block(&format!("choice! {{ {}", it.name), variants, " }")
}

/// A macro call with one line for each part.
fn block(head: &str, lines: impl Iterator<Item = String>, tail: &str) -> String {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return format!("{head} {{}}{tail}\n");
    }
    format!("{head} {{\n{}\n}}{tail}\n", lines.join("\n"))
}
