//! The table that people read.
//!
//! In: [`Row`]s. Out: a Markdown table, what is wrong with the red rows, and sums.

use super::row::Row;
use crate::bench::Cost;
use crate::codegen::pipeline::Figures;
use crate::codegen::plural;
use specstep::diagnostics::Severity;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

/// The titles of the columns.
const TITLES: [&str; 18] = [
    "document",
    "openapi",
    "listed",
    "found",
    "generated",
    "types",
    "untyped",
    "unsaid",
    "warnings",
    "hidden",
    "read s",
    "resolve s",
    "lower s",
    "emit s",
    "lines",
    "check s",
    "peak MB",
    "result",
];
/// The codes of messages about operations that a client does not have.
const LEAVE_OUT: &[&str] = &["missing-reference", "unsupported-method"];
/// How many faults of a crate are shown.
const SHOWN: usize = 4;
/// How many lines of a fault are shown.
const LINES: usize = 12;

/// The table and what stands below it.
pub(super) fn text(rows: &[Row], generated_in: Duration) -> String {
    let cells: Vec<[String; 18]> = rows.iter().map(cells).collect();
    let titles = TITLES.map(str::to_owned);
    let mut widths = [0; 18];
    for row in cells.iter().chain([&titles]) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = line(&titles, &widths);
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let _ = writeln!(text, "| {} |", rule.join(" | "));
    text.extend(cells.iter().map(|row| line(row, &widths)));
    left_out(&mut text, rows);
    faults(&mut text, rows);
    sums(&mut text, rows, generated_in);
    text
}

fn line(cells: &[String; 18], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
        0 | 1 | 17 => format!("{cell:<width$}"),
        _ => format!("{cell:>width$}"),
    });
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ").trim_end())
}

fn cells(row: &Row) -> [String; 18] {
    let figures = row.figures();
    let number = |count: Option<usize>| count.map_or_else(|| "-".to_owned(), |count| count.to_string());
    let figure = |of: fn(&Figures) -> Option<usize>| number(figures.and_then(of));
    let listed = &row.document.listed;
    let version = figures.and_then(|figures| figures.version.clone()).or_else(|| listed.openapi.clone());
    let stages = row.generation.as_ref().map(|generation| generation.stages.as_slice()).unwrap_or_default();
    let seconds = |name: &str| {
        let stage = stages.iter().find(|(stage, _)| *stage == name);
        stage.map_or_else(|| "-".to_owned(), |(_, time)| format!("{:.2}", time.as_secs_f64()))
    };
    let cost = |of: fn(&Cost) -> f64, digits: usize| {
        row.check.as_ref().map_or_else(|| "-".to_owned(), |cost| format!("{:.digits$}", of(cost)))
    };
    [
        row.document.id.clone(),
        version.unwrap_or_else(|| "-".to_owned()),
        number(listed.operations),
        figure(|figures| figures.found),
        figure(|figures| figures.generated),
        figure(|figures| figures.types),
        figure(|figures| figures.untyped.as_ref().map(|untyped| untyped.said + untyped.unsaid)),
        figure(|figures| figures.untyped.as_ref().map(|untyped| untyped.unsaid)),
        row.messages(Severity::Warning).count().to_string(),
        row.hidden().to_string(),
        seconds("read"),
        seconds("resolve"),
        seconds("lower"),
        seconds("emit"),
        figure(|figures| figures.lines),
        cost(|cost| cost.user, 1),
        cost(|cost| cost.peak, 0),
        if row.is_red() { format!("RED {}", row.verdict()) } else { row.verdict() },
    ]
}

/// Which documents lost operations between reading and printing, and the messages that say why.
fn left_out(text: &mut String, rows: &[Row]) {
    for row in rows {
        let counts = row.figures().and_then(|figures| figures.found.zip(figures.generated));
        let Some((found, generated)) = counts.filter(|(found, generated)| found > generated) else { continue };
        let codes: Vec<&str> = row.messages(Severity::Warning).map(|message| message.code).collect();
        let reasons: Vec<&str> = codes.into_iter().filter(|code| LEAVE_OUT.contains(code)).collect();
        let (id, missing) = (&row.document.id, found - generated);
        let _ = writeln!(text, "\n{id}: {missing} of {found} operations are left out: {}", counted(&reasons));
    }
}

/// What is wrong with the red rows.
fn faults(text: &mut String, rows: &[Row]) {
    for row in rows.iter().filter(|row| row.is_red()) {
        let _ = writeln!(text, "\n{}: RED {}", row.document.id, row.verdict());
        for error in row.messages(Severity::Error).take(SHOWN) {
            let at = error.place.pointer().map(|pointer| format!(" at {pointer}")).unwrap_or_default();
            let _ = writeln!(text, "  error[{}]: {}{at}", error.code, error.message);
        }
        for fault in row.faults.iter().take(SHOWN) {
            let lines: Vec<&str> = fault.text.lines().take(LINES).collect();
            let _ = writeln!(text, "  {}", lines.join("\n  "));
        }
        if row.faults.len() > SHOWN {
            let codes: Vec<&str> = row.faults.iter().map(|fault| fault.code.as_deref().unwrap_or("other")).collect();
            let _ = writeln!(text, "  in all: {}", counted(&codes));
        }
    }
}

/// What all documents come to.
fn sums(text: &mut String, rows: &[Row], generated_in: Duration) {
    let sum =
        |of: fn(&Figures) -> Option<usize>| -> usize { rows.iter().filter_map(|row| row.figures().and_then(of)).sum() };
    let warnings: Vec<&str> =
        rows.iter().flat_map(|row| row.messages(Severity::Warning)).map(|message| message.code).collect();
    // A sum of nothing is `-0.0`.
    let check = rows.iter().filter_map(|row| row.check).fold(0.0, |sum, cost| sum + cost.user);
    let red = rows.iter().filter(|row| row.is_red()).count();
    let _ = writeln!(
        text,
        "\n{}, {red} red; {} of {} operations, {} types, {} lines; generated in {:.1} s, checked in {check:.1} s",
        plural(rows.len(), "document"),
        sum(|figures| figures.generated),
        sum(|figures| figures.found),
        sum(|figures| figures.types),
        sum(|figures| figures.lines),
        generated_in.as_secs_f64(),
    );
    untyped(text, rows);
    let _ = writeln!(text, "{}: {}", plural(warnings.len(), "warning"), counted(&warnings));
}

/// How many schemas have no type, and why.
fn untyped(text: &mut String, rows: &[Row]) {
    let (mut said, mut unsaid, mut reasons) = (0, 0, BTreeMap::new());
    for found in rows.iter().filter_map(|row| row.figures()?.untyped.as_ref()) {
        (said, unsaid) = (said + found.said, unsaid + found.unsaid);
        for (reason, count) in &found.reasons {
            *reasons.entry(reason.as_str()).or_default() += count;
        }
    }
    let (all, reasons) = (said + unsaid, listed(reasons));
    let _ = writeln!(text, "{all} untyped, {said} as the document says and {unsaid} unsaid: {reasons}");
}

/// `a 3, b 1`, the most frequent first.
fn counted(words: &[&str]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    listed(counts)
}

fn listed(counts: BTreeMap<&str, usize>) -> String {
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let parts: Vec<String> = counts.iter().map(|(word, count)| format!("{word} {count}")).collect();
    if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
}
