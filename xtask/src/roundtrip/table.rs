//! The table that people read.
//!
//! In: [`Row`]s. Out: a Markdown table, what is wrong with the red rows, and sums.

use super::assess::{Group, Row};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const COLUMNS: usize = 18;
const LAST: usize = COLUMNS - 1;
/// The titles of the columns.
const TITLES: [&str; COLUMNS] = [
    "document",
    "lines",
    "schemas",
    "covered",
    "closest",
    "made",
    "samples",
    "examples",
    "equal",
    "respelt",
    "unlisted",
    "one-sided",
    "unknown",
    "different",
    "refused",
    "invalid",
    "seconds",
    "result",
];
/// What the columns are.
const LEGEND: &str = "
covered    schemas with a valid value; each of the others is listed below, with the value that comes closest to it and what the
           validator says against that
closest    of the others, those whose closest value came back as it was all the same
samples    valid values that were made of the schemas
examples   valid values that the document gives
equal      came back as they were
respelt    came back as the same date and time, UUID or 32-bit float in another spelling
unlisted   came back without keys of which their schemas say nothing; `--keep-unlisted` keeps them
one-sided  came back without keys that only the other side sends, so they were not valid where the type is used: what the document
           marks as read-only has no place in a type that is only sent, what it marks as write-only none in one that is only received
unknown    hold something that fits no variant of a union, and was kept whole
different  came back otherwise
refused    were not decoded
invalid    came back as something that is not valid
";
/// How many examples of a reason are shown.
const SHOWN: usize = 2;
/// How many schemas without a valid value are shown.
const NAMES: usize = 40;

/// The table and what stands below it.
pub(super) fn text(rows: &[Row]) -> String {
    let mut cells: Vec<[String; COLUMNS]> = vec![TITLES.map(str::to_owned)];
    cells.extend(rows.iter().filter(|row| !row.skipped).map(|row| self::cells(row, &row.id)));
    let total = total(rows);
    cells.push(self::cells(&total, "total"));
    let mut widths = [0; COLUMNS];
    for row in &cells {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for (index, row) in cells.iter().enumerate() {
        text.push_str(&line(row, &widths));
        if index == 0 {
            let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            let _ = writeln!(text, "| {} |", rule.join(" | "));
        }
    }
    text.push_str(LEGEND);
    for row in rows {
        details(&mut text, row);
    }
    let red = rows.iter().filter(|row| row.is_red()).count();
    let skipped = rows.iter().filter(|row| row.skipped).count();
    if skipped > 0 {
        let _ = writeln!(text, "\n{skipped} documents are too large");
    }
    let open: usize = rows.iter().map(|row| row.uncovered.len()).sum();
    let _ = writeln!(
        text,
        "\n{} documents, {red} red; {} of {} schemas covered, {open} without a valid value, {} types apart",
        rows.len() - skipped,
        total.covered,
        total.schemas,
        total.apart,
    );
    let asked: Vec<&Row> = rows.iter().filter(|row| !row.unasked).collect();
    let values: usize = asked.iter().map(|row| row.samples + row.examples).sum();
    let examples: usize = asked.iter().map(|row| row.examples).sum();
    text.push_str(&verdict("values", values, (total.equal, total.one_sided)));
    text.push_str(&verdict("examples", examples, (total.equal_examples, total.one_sided_examples)));
    text
}

/// How many of `all` values came back as they were. Those that hold what only the other side sends are valid by their schema alone:
/// OpenAPI rules them out on the side that has the type.
fn verdict(what: &str, all: usize, (equal, one_sided): (usize, usize)) -> String {
    let valid = all - one_sided.min(all);
    let share = if valid == 0 { 100.0 } else { percent(equal, valid) };
    format!(
        "{equal} of {valid} valid {what} came back equal ({share:.3} %); {one_sided} more are not valid on the side that has the type\n"
    )
}

#[expect(clippy::cast_precision_loss, reason = "there are not that many values")]
fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole as f64
}

fn line(cells: &[String; COLUMNS], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
        0 | LAST => format!("{cell:<width$}"),
        _ => format!("{cell:>width$}"),
    });
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ").trim_end())
}

fn cells(row: &Row, name: &str) -> [String; COLUMNS] {
    let number = |count: usize| count.to_string();
    let result = match &row.failure {
        Some(failure) => format!("RED {}", failure.lines().next().unwrap_or_default()),
        None if row.is_red() => "RED".to_owned(),
        None => "ok".to_owned(),
    };
    [
        name.to_owned(),
        number(row.lines),
        number(row.schemas),
        number(row.covered),
        number(row.closest_back),
        number(row.made),
        number(row.samples),
        number(row.examples),
        number(row.equal),
        number(row.respelt),
        number(row.unlisted),
        number(row.one_sided),
        number(row.unknown),
        number(row.different),
        number(row.refused),
        number(row.invalid),
        format!("{:.1}", row.seconds),
        result,
    ]
}

fn total(rows: &[Row]) -> Row {
    let sum = |of: fn(&Row) -> usize| rows.iter().map(of).sum();
    let red = rows.iter().filter(|row| row.is_red()).count();
    Row {
        lines: rows.iter().filter(|row| !row.skipped).map(|row| row.lines).sum(),
        schemas: sum(|row| row.schemas),
        covered: sum(|row| row.covered),
        closest_back: sum(|row| row.closest_back),
        apart: sum(|row| row.apart),
        made: sum(|row| row.made),
        samples: sum(|row| row.samples),
        examples: sum(|row| row.examples),
        equal: sum(|row| row.equal),
        respelt: sum(|row| row.respelt),
        unlisted: sum(|row| row.unlisted),
        one_sided: sum(|row| row.one_sided),
        one_sided_examples: sum(|row| row.one_sided_examples),
        equal_examples: sum(|row| row.equal_examples),
        unknown: sum(|row| row.unknown),
        different: sum(|row| row.different),
        refused: sum(|row| row.refused),
        invalid: sum(|row| row.invalid),
        // A sum of nothing is `-0.0`.
        seconds: rows.iter().fold(0.0, |sum, row| sum + row.seconds),
        failure: (red > 0).then(|| format!("{red} of {}", rows.iter().filter(|row| !row.skipped).count())),
        ..Row::default()
    }
}

/// What is wrong with a document, and what of it could not be asked about.
fn details(text: &mut String, row: &Row) {
    if let Some(failure) = &row.failure {
        let lines: Vec<&str> = failure.lines().take(30).collect();
        let _ = writeln!(text, "\n{}: {}", row.id, lines.join("\n  "));
    }
    uncovered(text, row);
    groups(text, &row.id, &row.notes);
    groups(text, &row.id, &row.groups);
}

/// The schemas without a valid value, and why not even the closest one is.
fn uncovered(text: &mut String, row: &Row) {
    if row.uncovered.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}: {} x no valid value", row.id, row.uncovered.len());
    for schema in row.uncovered.iter().take(NAMES) {
        let _ = writeln!(text, "  {} at #{}", schema.name, schema.schema);
        if schema.value.is_empty() {
            let _ = writeln!(text, "    no sample was made for it");
            continue;
        }
        let _ = writeln!(text, "    closest {}", schema.value);
        for fault in &schema.faults {
            let _ = writeln!(text, "      {fault}");
        }
        if !schema.became.is_empty() {
            let _ = writeln!(text, "    came back otherwise: {}", schema.became);
        }
    }
}

fn groups(text: &mut String, id: &str, groups: &BTreeMap<String, Group>) {
    for (reason, group) in groups {
        let _ = writeln!(text, "\n{id}: {} x {reason}", group.count);
        for case in group.examples.iter().take(SHOWN) {
            let _ = writeln!(
                text,
                "  {} at #{}, {}",
                case.name,
                case.schema,
                if case.at.is_empty() { "the whole" } else { &case.at }
            );
            let _ = writeln!(text, "    sent {}", case.sent);
            if !case.back.is_empty() {
                let _ = writeln!(text, "    back {}", case.back);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_red_row_tells_why() {
        let group = Group { count: 3, examples: Vec::new() };
        let red = Row {
            id: "pets".to_owned(),
            groups: [("null is lost".to_owned(), group)].into(),
            samples: 2,
            examples: 2,
            equal: 1,
            one_sided: 1,
            equal_examples: 1,
            ..Row::default()
        };
        let text = text(&[red, Row::skipped("large", 9)]);
        assert!(text.contains("\npets: 3 x null is lost\n"), "{text}");
        assert!(text.contains("1 documents, 1 red"), "{text}");
        assert!(text.contains("1 of 3 valid values came back equal (33.333 %); 1 more"), "{text}");
        assert!(text.contains("1 of 2 valid examples came back equal (50.000 %); 0 more"), "{text}");
    }
}
