//! What is shown of a run, and the report for machines.
//!
//! In: [`Run`]s with their [`Verdict`]s. Out: a table, a list of what does not pass, a file of JSON, or everything about a few scenarios.

use super::driver::Outcome;
use super::{Run, Verdict};
use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// The scores by folder, as a table of Markdown.
pub(super) fn table(runs: &[Run]) -> String {
    let folders: BTreeSet<&str> =
        runs.iter().flat_map(|run| run.verdicts.iter().map(|verdict| top(&verdict.folder))).collect();
    let mut text = String::from("| scenarios of |");
    for run in runs {
        let _ = write!(text, " {} |", run.name);
    }
    text.push_str("\n| --- |");
    text.push_str(&" ---: |".repeat(runs.len()));
    for folder in folders {
        let _ = write!(text, "\n| {folder} |");
        for run in runs {
            let own: Vec<&Verdict> = run.verdicts.iter().filter(|verdict| top(&verdict.folder) == folder).collect();
            let _ = write!(text, " {} |", score(&own));
        }
    }
    text.push_str("\n| **all** |");
    for run in runs {
        let _ = write!(text, " **{}** |", score(&run.verdicts.iter().collect::<Vec<_>>()));
    }
    text.push('\n');
    text
}

fn top(folder: &str) -> &str {
    folder.split('/').next().unwrap_or(folder)
}

fn score(verdicts: &[&Verdict]) -> String {
    let passed = verdicts.iter().filter(|verdict| verdict.reason.is_none()).count();
    format!("{passed} of {}", verdicts.len())
}

/// What does not pass, with reasons; the same reason in several versions stands once.
pub(super) fn failures(runs: &[Run]) -> String {
    let mut all: BTreeMap<(&str, &str), BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for run in runs {
        for verdict in &run.verdicts {
            if let Some(reason) = &verdict.reason {
                let reasons = all.entry((&verdict.folder, &verdict.name)).or_default();
                reasons.entry(reason).or_default().push(&run.name);
            }
        }
    }
    let mut text = String::new();
    for ((_, name), reasons) in all {
        for (reason, versions) in reasons {
            let _ = writeln!(text, "{name} ({}): {reason}", versions.join(", "));
        }
    }
    text
}

/// Writes the report.
pub(super) fn write(path: &Path, runs: &[Run]) -> Result<()> {
    let of = |run: &Run| {
        let scenarios: Vec<Value> = run.verdicts.iter().map(|verdict| {
            json!({ "name": verdict.name, "folder": verdict.folder, "passed": verdict.reason.is_none(), "reason": verdict.reason })
        }).collect();
        let passed = run.verdicts.iter().filter(|verdict| verdict.reason.is_none()).count();
        json!({ "passed": passed, "scenarios": scenarios })
    };
    let report: Map<String, Value> = runs.iter().map(|run| (run.name.clone(), of(run))).collect();
    let mut text = serde_json::to_string_pretty(&report).context("the report is no JSON")?;
    text.push('\n');
    std::fs::write(path, text).with_context(|| format!("`{}` cannot be written", path.display()))
}

/// The request and answer of a call, as they went over the wire, and what the client made of it.
pub(super) fn exchange(arguments: &Value, outcome: &Outcome) -> String {
    let wire = &outcome.wire;
    let mut text = format!("arguments: {arguments}\n> {}\n", wire.request);
    let headers = |text: &mut String, sign: char, headers: &[(String, String)]| {
        for (name, value) in headers {
            let _ = writeln!(text, "{sign} {name}: {value}");
        }
    };
    headers(&mut text, '>', &wire.request_headers);
    for line in wire.request_body.lines() {
        let _ = writeln!(text, "> | {line}");
    }
    let _ = writeln!(text, "< {}", wire.status);
    headers(&mut text, '<', &wire.headers);
    for line in wire.body.lines() {
        let _ = writeln!(text, "< | {line}");
    }
    let _ = match (&outcome.body, &outcome.error) {
        (Some(body), _) => writeln!(text, "typed: {body}"),
        (None, Some(error)) => {
            let typed = error.api.as_ref().map(|api| format!("; typed: {api}")).unwrap_or_default();
            writeln!(text, "{} error: {}{typed}", error.kind, error.message)
        }
        (None, None) => Ok(()),
    };
    text
}
