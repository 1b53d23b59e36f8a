//! Tables of operations whose answers come in pages.
//!
//! In: the pages of an operation. Out: a few lines for the file of its tables.

use super::text::literal;
use super::values::{self, Names, Place};
use crate::plan::{Case, Found, Next, Operation, Outcome, Pages, Step, To, Type};
use std::fmt::Write as _;

/// The table of an operation's pages.
pub(super) fn table<'a>(operation: &'a Operation, names: &mut Names<'a>) -> Option<String> {
    let pages = operation.pages.as_ref()?;
    names.add_type(&pages.item, Place::Elsewhere);
    names.add("crate::runtime", "Next");
    let (name, item) = (&operation.builder, values::text(&pages.item, Place::Elsewhere));
    let (items, more) = (way(&pages.items), way(&pages.more));
    let (taken, next) = (taken(pages, &operation.output, names), next(&pages.next, names));
    let others = others(pages, &operation.output);
    Some(format!(
        "paged! {{ {name} -> {item} {{\n    items {items} |page| {taken},\n    next {next}, more {more}{others}\n}} }}\n"
    ))
}

/// The expression that takes the items out of `page`.
fn taken(pages: &Pages, output: &Outcome, names: &mut Names<'_>) -> String {
    let Outcome::Several { name, cases, .. } = output else {
        return pages.cases.first().map_or_else(|| "None".to_owned(), |page| taken_by(&page.steps));
    };
    names.add("crate", "operations");
    let mut text = "match page {\n".to_owned();
    for page in &pages.cases {
        if let Some(case) = cases.get(page.case) {
            // Writing into a string does not fail.
            let _ = writeln!(text, "        operations::{name}::{}(page) => {},", case.name, taken_by(&page.steps));
        }
    }
    text + if pages.cases.len() < cases.len() { "        _ => None,\n    }" } else { "    }" }
}

/// The expression that takes the items out of `page` by these steps.
fn taken_by(steps: &[Step]) -> String {
    let mut text = "page".to_owned();
    let last = steps.len().checked_sub(1);
    for (index, step) in steps.iter().enumerate() {
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

/// The cases of the output that are no pages. An empty answer is a page without items.
fn others(pages: &Pages, output: &Outcome) -> String {
    let Outcome::Several { cases, .. } = output else { return String::new() };
    let other = |(index, case): (usize, &Case)| {
        let is_page = case.ty == Type::Unit || pages.cases.iter().any(|page| page.case == index);
        (!is_page).then(|| index.to_string())
    };
    let others: Vec<String> = cases.iter().enumerate().filter_map(other).collect();
    if others.is_empty() { String::new() } else { format!(", others [{}]", others.join(", ")) }
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
