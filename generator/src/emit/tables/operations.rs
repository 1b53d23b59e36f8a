//! Tables of operations.
//!
//! In: the groups of a plan. Out: `src/tables/operations.rs`, or one file for each group.

use super::super::features;
use super::super::files::{Context, File};
use super::super::pages;
use super::super::text::literal;
use super::super::values::{self, Names, Place};
use super::file;
use crate::plan::{
    BodyRow, Case, Group, Ident, Input, Location, Method, Operation, Outcome, PartRow, ResponseCodec, ResponseRow,
    Spelling, Status, Style, Type,
};
use std::fmt::Write as _;

const ABOUT: &str =
    "//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.";

/// The files of tables of operations.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let groups = &context.plan.groups;
    if let [group] = &groups[..]
        && group.features.is_empty()
    {
        return vec![group_file(group, "src/tables/operations.rs", context)];
    }
    let named = groups.iter().map(|group| (&group.name, group.features.as_slice()));
    let list = features::lines(named, "mod ", ";");
    let root = context.rust("src/tables/operations.rs", [ABOUT, &list]);
    let each =
        groups.iter().map(|group| group_file(group, &format!("src/tables/operations/{}.rs", group.name), context));
    std::iter::once(root).chain(each).collect()
}

fn group_file(group: &Group, path: &str, context: &Context<'_>) -> File {
    let is_deprecated = group.operations.iter().any(|operation| context.operation_is_deprecated(operation));
    let mut names = Names::default();
    let tables: Vec<String> = group.operations.iter().flat_map(|operation| tables(operation, &mut names)).collect();
    file(context, path, ABOUT, is_deprecated, &names.declarations(), &tables)
}

/// The table of an operation, and those of the enums of its answers.
fn tables<'a>(operation: &'a Operation, names: &mut Names<'a>) -> Vec<String> {
    let output = outcome(&operation.output, names);
    let error = outcome(&operation.error, names);
    // Another representation of an operation fails as that does.
    let own_error = Some(&operation.error).filter(|_| operation.same_as.is_none());
    let answers = std::iter::once(&operation.output).chain(own_error).filter_map(answer);
    let http = match &operation.http {
        Method::Other(name) => format!("Other({})", literal(name)),
        known => format!("{known:?}"),
    };
    let head = format!("{http} {} {}", literal(&operation.path), literal(operation.method.as_str()));
    let inputs = operation.inputs.iter().enumerate().map(|(index, each)| format!("{index}: {}", input(each, names)));
    let inputs = block("inputs", inputs);
    let responses = block("responses", operation.responses.iter().map(|row| response(row, names)));
    let security: Vec<String> = operation.security.iter().map(|schemes| format!("&[{}]", strings(schemes))).collect();
    let access = format!("security [{}] servers [{}]", security.join(", "), strings(&operation.servers));
    let name = &operation.builder;
    let text =
        format!("operation! {{ {name} -> {output}, {error} {{\n    {head},\n{inputs}{responses}    {access}\n}} }}\n");
    std::iter::once(text).chain(pages::table(operation, names)).chain(answers).collect()
}

/// A block of lines, each of which ends with a semicolon.
fn block(name: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        format!("    {name} {{}}\n")
    } else {
        format!("    {name} {{\n        {};\n    }}\n", lines.join(";\n        "))
    }
}

fn strings(texts: &[String]) -> String {
    texts.iter().map(|text| literal(text)).collect::<Vec<_>>().join(", ")
}

fn outcome<'a>(outcome: &'a Outcome, names: &mut Names<'a>) -> String {
    match outcome {
        Outcome::One(ty) => {
            names.add_type(ty, Place::Elsewhere);
            values::text(ty, Place::Elsewhere)
        }
        Outcome::Several { name, .. } => {
            names.add("crate", "operations");
            format!("operations::{name}")
        }
    }
}

/// Kind, field, key and wire side of an input.
fn input(input: &Input, names: &mut Names<'_>) -> String {
    names.add("crate::runtime", "Input");
    let kind = if input.argument { "required" } else { "optional" };
    let wire = literal(&input.wire);
    let travels = match &input.location {
        Location::Path(spelling) => format!("Input::path({wire}){}", style(spelling, (Style::Simple, false), names)),
        Location::Query(spelling) => {
            let flag = if input.flag { format!(".flag({wire})") } else { String::new() };
            format!("Input::query({wire}){}{flag}", style(spelling, (Style::Form, true), names))
        }
        Location::Header(spelling) => {
            format!("Input::header({wire}){}", style(spelling, (Style::Simple, false), names))
        }
        Location::Cookie(spelling) => format!("Input::cookie({wire}){}", style(spelling, (Style::Form, true), names)),
        Location::Body(rows) => bodies(rows, names),
    };
    format!("{kind} {} {} {travels}", input.name, literal(&input.key))
}

/// The ways to send a body, the preferred first.
fn bodies(rows: &[BodyRow], names: &mut Names<'_>) -> String {
    names.add("crate::runtime", "Codec");
    let rows = rows.iter().map(|BodyRow { media_type, codec, root, parts, flag }| {
        let flag = flag.as_ref().map(|flag| format!(".flag({})", literal(flag))).unwrap_or_default();
        let codec = self::codec(&format!("{codec:?}"), root.as_ref(), names);
        format!("Input::body({}, {codec}){}{flag}", literal(media_type), body_parts(parts, names))
    });
    let rows: Vec<String> = rows.collect();
    match rows.split_first() {
        Some((first, others)) if !others.is_empty() => format!("{first}.or(&[{}])", others.join(", ")),
        _ => rows.concat(),
    }
}

/// A codec by its name, or as the table of a format that not every client has.
fn codec(name: &str, root: Option<&Ident>, names: &mut Names<'_>) -> String {
    match root {
        None => format!("Codec::{name}"),
        Some(root) => {
            names.add("crate::tables", "xml");
            format!("Codec::Format(&xml::{root})")
        }
    }
}

/// What follows an input that is not spelt in the default way of its place.
fn style(spelling: &Spelling, default: (Style, bool), names: &mut Names<'_>) -> String {
    let (name, explode, reserved) = match spelling {
        Spelling::Json => ("Json", false, false),
        Spelling::Style { style, explode, allow_reserved } if (*style, *explode) == default => {
            return if *allow_reserved { ".reserved()".to_owned() } else { String::new() };
        }
        Spelling::Style { style, explode, allow_reserved } => (style_name(*style), *explode, *allow_reserved),
    };
    names.add("crate::runtime", "Style");
    format!(".style(Style::{name}, {explode}){}", if reserved { ".reserved()" } else { "" })
}

fn style_name(style: Style) -> &'static str {
    match style {
        Style::Simple => "Simple",
        Style::Label => "Label",
        Style::Matrix => "Matrix",
        Style::Path => "Path",
        Style::Form => "Form",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::DeepObject => "DeepObject",
    }
}

fn body_parts(parts: &[PartRow], names: &mut Names<'_>) -> String {
    if parts.is_empty() {
        return String::new();
    }
    names.add("crate::runtime", "Part");
    let parts = parts.iter().map(|part| {
        let style = part.style.map_or_else(
            || "None".to_owned(),
            |(style, explode)| {
                names.add("crate::runtime", "Style");
                format!("Some((Style::{}, {explode}))", style_name(style))
            },
        );
        let format = part.root.as_ref().map_or_else(
            || "None".to_owned(),
            |root| {
                names.add("crate::tables", "xml");
                format!("Some(&xml::{root})")
            },
        );
        let headers = part.headers.iter().map(|(name, value)| format!("({}, {})", literal(name), literal(value)));
        format!(
            "Part {{ name: {}, content_type: {}, style: {style}, headers: &[{}], format: {format} }}",
            literal(&part.property),
            literal(&part.content_type),
            headers.collect::<Vec<_>>().join(", ")
        )
    });
    format!(".parts(&[{}])", parts.collect::<Vec<_>>().join(", "))
}

fn response(row: &ResponseRow, names: &mut Names<'_>) -> String {
    names.add("crate::runtime", "Row");
    let (mut text, by_status) = match row.status {
        Status::Code(code) => (format!("Row::code({code})"), code < 400),
        Status::Range(hundred) => (format!("Row::range({hundred})"), hundred < 4),
        Status::Default => ("Row::others()".to_owned(), false),
    };
    if row.success && !by_status {
        text.push_str(".success()");
    }
    if row.case > 0 {
        // Writing into a string does not fail.
        let _ = write!(text, ".case({})", row.case);
    }
    match row.codec {
        ResponseCodec::Empty => {}
        ResponseCodec::Json if row.media_type == "application/json" => text.push_str(".json()"),
        _ => {
            names.add("crate::runtime", "Codec");
            let codec = codec(&format!("{:?}", row.codec), row.root.as_ref(), names);
            let _ = write!(text, ".body({}, {codec})", literal(&row.media_type));
        }
    }
    if !row.asked {
        text.push_str(".unasked()");
    }
    if by_status && !row.success { format!("Row {{ success: false, ..{text} }}") } else { text }
}

/// The table of the enum of an outcome. The last case also stands for all numbers past it.
fn answer(outcome: &Outcome) -> Option<String> {
    let Outcome::Several { name, cases, .. } = outcome else { return None };
    let numbered: Vec<_> = cases.iter().enumerate().collect();
    let (empty, full): (Vec<_>, Vec<_>) = numbered.into_iter().partition(|(_, case)| case.ty == Type::Unit);
    let last = empty.last().or(full.last()).map(|(index, _)| *index);
    let print = |cases: &[(usize, &Case)]| {
        let mut text = String::new();
        for (index, case) in cases {
            let index = if Some(*index) == last { "_".to_owned() } else { index.to_string() };
            text.extend([" ", &index, ": ", case.name.as_str(), ";"]);
        }
        text
    };
    Some(format!("answer! {{ {name} {{{} }} empty {{{} }} }}\n", print(&full), print(&empty)))
}
