//! The table that people read.
//!
//! In: [`Row`]s. Out: a Markdown table, what is wrong with the calls that are not clean, what the reasons mean, and the score.

use super::Row;
use super::assess::Finding;
use super::reason::{Reason, Verdict};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many calls of a kind are shown for each document.
const SHOWN: usize = 3;

/// The table and what stands below it.
pub(super) fn text(rows: &[Row]) -> String {
    let names = Verdict::ALL.map(Verdict::name);
    let mut text = format!("| document | operations | {} | seconds |\n", names.join(" | "));
    let _ = writeln!(text, "| --- | ---: |{} ---: |", " ---: |".repeat(names.len()));
    for row in rows {
        match &row.failure {
            Some(failure) => drop(writeln!(text, "| {} | not called: {failure} |", row.id)),
            None => line(&mut text, &row.id, &row.findings, &format!("{:.0}", row.seconds)),
        }
    }
    let all = || rows.iter().flat_map(|row| &row.findings);
    line(&mut text, "total", all(), "");
    for row in rows {
        details(&mut text, row);
    }
    legend(&mut text, all());
    let called = rows.iter().filter(|row| row.failure.is_none()).count();
    let _ = writeln!(text, "\n{called} of {} documents called, with {} operations:", rows.len(), all().count());
    score(&mut text, "without a fault of ours", all(), |verdict| !verdict.is_ours());
    score(&mut text, "whose request the mock server accepts", all(), Verdict::is_accepted);
    score(&mut text, "clean in all respects", all(), |verdict| verdict == Verdict::Clean);
    text
}

fn line<'a>(text: &mut String, name: &str, findings: impl IntoIterator<Item = &'a Finding>, seconds: &str) {
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.reason.verdict()).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let cells = Verdict::ALL.map(|verdict| counts.get(&verdict).copied().unwrap_or_default().to_string());
    let _ = writeln!(text, "| {name} | {all} | {} | {seconds} |", cells.join(" | "));
}

fn details(text: &mut String, row: &Row) {
    let mut shown: BTreeMap<Reason, Vec<&Finding>> = BTreeMap::new();
    for finding in row.findings.iter().filter(|finding| finding.reason != Reason::Clean) {
        shown.entry(finding.reason).or_default().push(finding);
    }
    for (reason, findings) in shown {
        let name = reason.name();
        for finding in findings.iter().take(SHOWN) {
            let asked = finding.asked.as_deref().and_then(|asked| asked.lines().next());
            let asked = asked.map(|asked| format!("\n    {asked}")).unwrap_or_default();
            let _ = writeln!(text, "\n{}: {}: {name}: {}{asked}", row.id, finding.operation, finding.why);
        }
        let more = findings.len().saturating_sub(SHOWN);
        if more > 0 {
            let _ = writeln!(text, "\n{}: {name}: {more} more", row.id);
        }
    }
}

/// What the reasons mean that there are.
fn legend<'a>(text: &mut String, findings: impl Iterator<Item = &'a Finding>) {
    let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.reason).or_default() += 1;
    }
    text.push_str("\n| reason | counts as | operations | what it means |\n| --- | --- | ---: | --- |\n");
    for (reason, count) in counts {
        let _ =
            writeln!(text, "| {} | {} | {count} | {} |", reason.name(), reason.verdict().name(), reason.explained());
    }
}

fn score<'a>(
    text: &mut String,
    what: &str,
    findings: impl Iterator<Item = &'a Finding>,
    counts: impl Fn(Verdict) -> bool,
) {
    let verdicts: Vec<bool> = findings.map(|finding| counts(finding.reason.verdict())).collect();
    let part = verdicts.iter().filter(|counts| **counts).count();
    let _ = writeln!(text, "- {what}: {part} of {} ({} %)", verdicts.len(), percent(part, verdicts.len()));
}

/// With two places, never rounded up: 99.999 is not 100.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = (part * 10_000).checked_div(whole).unwrap_or(10_000);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_never_rounded_up() {
        assert_eq!([percent(99_999, 100_000), percent(2, 2), percent(0, 0)], ["99.99", "100.00", "100.00"]);
    }
}
