//! The table that people read.
//!
//! In: [`Row`]s. Out: a Markdown table, what is wrong with the calls that are not clean, and the score.

use super::Row;
use super::assess::Verdict;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many calls of a kind are shown for each document.
const SHOWN: usize = 3;

/// The table and what stands below it.
pub(super) fn text(rows: &[Row]) -> String {
    let mut text = String::from(
        "| document | operations | clean | answer | limit | no arguments | not sent | request | refused | seconds |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let mut total: BTreeMap<Verdict, usize> = BTreeMap::new();
    for row in rows {
        let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
        for finding in &row.findings {
            *counts.entry(finding.verdict).or_default() += 1;
            *total.entry(finding.verdict).or_default() += 1;
        }
        match &row.failure {
            Some(failure) => drop(writeln!(text, "| {} | not called: {failure} |", row.id)),
            None => line(&mut text, &row.id, &counts, &format!("{:.0}", row.seconds)),
        }
    }
    line(&mut text, "total", &total, "");
    for row in rows {
        details(&mut text, row);
    }
    let called = rows.iter().filter(|row| row.failure.is_none()).count();
    let all: usize = total.values().sum();
    let clean = total.get(&Verdict::Clean).copied().unwrap_or_default();
    let _ = writeln!(
        text,
        "\n{called} of {} documents called; {clean} of {all} operations without a violation ({:.2} %)",
        rows.len(),
        percent(clean, all),
    );
    text
}

fn line(text: &mut String, name: &str, counts: &BTreeMap<Verdict, usize>, seconds: &str) {
    let all: usize = counts.values().sum();
    let cells = Verdict::ALL.map(|verdict| counts.get(&verdict).copied().unwrap_or_default().to_string());
    let _ = writeln!(text, "| {name} | {all} | {} | {seconds} |", cells.join(" | "));
}

fn details(text: &mut String, row: &Row) {
    for verdict in Verdict::ALL.into_iter().filter(|verdict| *verdict != Verdict::Clean) {
        let mut found = row.findings.iter().filter(|finding| finding.verdict == verdict);
        for finding in found.by_ref().take(SHOWN) {
            let asked = finding.asked.as_ref().map(|asked| format!("\n    {asked}")).unwrap_or_default();
            let _ = writeln!(text, "\n{}: {}: {verdict:?}: {}{asked}", row.id, finding.operation, finding.why);
        }
        let more = found.count();
        if more > 0 {
            let _ = writeln!(text, "\n{}: {verdict:?}: {more} more", row.id);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are not that many operations")]
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}
