//! Tables of operations whose answers come in pages.
//!
//! In: the pages of an operation. Out: a few lines for the file of its tables.

use super::text::literal;
use super::values::{self, Names, Place};
use crate::plan::{Found, Next, Operation, Pages, Step, To};

/// The table of an operation's pages.
pub(super) fn table<'a>(operation: &'a Operation, names: &mut Names<'a>) -> Option<String> {
    let pages = operation.pages.as_ref()?;
    names.add_type(&pages.item, Place::Elsewhere);
    names.add("crate::runtime", "Next");
    let (name, item) = (&operation.builder, values::text(&pages.item, Place::Elsewhere));
    let (items, more) = (way(&pages.items), way(&pages.more));
    let (taken, next) = (taken(pages), next(&pages.next, names));
    Some(format!(
        "paged! {{ {name} -> {item} {{\n    items {items} |page| {taken},\n    next {next}, more {more}\n}} }}\n"
    ))
}

/// The expression that takes the items out of `page`.
fn taken(pages: &Pages) -> String {
    let mut text = "page".to_owned();
    let last = pages.steps.len().checked_sub(1);
    for (index, step) in pages.steps.iter().enumerate() {
        match step {
            Step::Field(name) => text = format!("{text}.{name}"),
            Step::Option if Some(index) == last => return text,
            Step::Maybe if Some(index) == last => return format!("{text}.value()"),
            Step::Option => text.push('?'),
            Step::Maybe => text.push_str(".value()?"),
            Step::Box => text = format!("(*{text})"),
        }
    }
    format!("Some({text})")
}

fn way(keys: &[String]) -> String {
    let keys: Vec<String> = keys.iter().map(|key| literal(key)).collect();
    format!("[{}]", keys.join(", "))
}

fn next(next: &Next, names: &mut Names<'_>) -> String {
    match next {
        Next::Nothing => "Next::Nothing".to_owned(),
        Next::Link(from, again) => {
            let again: Vec<String> = again.iter().map(usize::to_string).collect();
            format!("Next::Link({}, &[{}])", found(from, names), again.join(", "))
        }
        Next::Token(from, to) => format!("Next::Token({}, {})", found(from, names), input(to, names)),
        Next::Offset(to) => format!("Next::Offset({})", input(to, names)),
        Next::Number(to, first) => format!("Next::Number({}, {first})", input(to, names)),
    }
}

fn found(found: &Found, names: &mut Names<'_>) -> String {
    names.add("crate::runtime", "Found");
    match found {
        Found::Body(keys) => format!("Found::Body(&{})", way(keys)),
        Found::LastItem(keys) => format!("Found::LastItem(&{})", way(keys)),
        Found::Header(name) => format!("Found::Header({})", literal(name)),
        Found::LinkHeader => "Found::LinkHeader".to_owned(),
    }
}

fn input((input, keys): &To, names: &mut Names<'_>) -> String {
    names.add("crate::runtime", "To");
    format!("To {{ input: {input}, way: &{} }}", way(keys))
}
