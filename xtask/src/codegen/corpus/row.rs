//! What is known about a document of the corpus.
//!
//! In: what the stages and the compilers said. Out: whether that is as it should be, why not, and the report for machines.

use super::documents::{Document, Listed};
use crate::bench::Cost;
use crate::codegen::clients::Client;
use crate::codegen::pipeline::{Figures, Generation};
use crate::codegen::plural;
use crate::codegen::report::{self, Entry};
use anyhow::{Context as _, Result};
use serde::Serialize;
use specstep::diagnostics::{Diagnostic, Severity};
use std::path::Path;

/// The codes of warnings that would be errors without leniency.
const HIDDEN: &[&str] = &["missing-reference"];

/// A document and what came of it.
pub(super) struct Row {
    pub(super) document: Document,
    pub(super) client: Client,
    /// What was generated; otherwise why nothing was, in one line.
    pub(super) generation: Result<Generation, String>,
    /// What `cargo check` cost.
    pub(super) check: Option<Cost>,
    /// What `cargo clippy` cost.
    pub(super) clippy: Option<Cost>,
    /// What the compilers did not like.
    pub(super) faults: Vec<Fault>,
}

/// An error or a warning about a generated crate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Fault {
    /// The command that found it: `check`.
    pub(super) command: &'static str,
    /// Whether there is no crate because of it.
    pub(super) fatal: bool,
    /// The name of the lint or error, if it has one.
    pub(super) code: Option<String>,
    /// What was said, with an excerpt of the code.
    pub(super) text: String,
}

impl Row {
    pub(super) fn new(document: Document, client: Client, generation: Result<Generation, String>) -> Self {
        Self { document, client, generation, check: None, clippy: None, faults: Vec::new() }
    }

    /// Whether anything is not as it should be.
    pub(super) fn is_red(&self) -> bool {
        !self.is_generated() || !self.faults.is_empty() || self.lost().is_some()
    }

    /// How many operations were found and how many are listed, when some were not found.
    fn lost(&self) -> Option<(usize, usize)> {
        let found = self.figures().and_then(|figures| figures.found)?;
        self.document.listed.operations.filter(|listed| found < *listed).map(|listed| (found, listed))
    }

    /// Whether there is a crate.
    pub(super) fn is_generated(&self) -> bool {
        self.generation.as_ref().is_ok_and(|generation| !generation.diagnostics.has_errors())
    }

    /// What was counted; nothing when nothing was generated.
    pub(super) fn figures(&self) -> Option<&Figures> {
        self.generation.as_ref().ok().map(|generation| &generation.figures)
    }

    /// The messages of a severity.
    pub(super) fn messages(&self, severity: Severity) -> impl Iterator<Item = &Diagnostic> {
        let all = self.generation.iter().flat_map(|generation| generation.diagnostics.list());
        all.filter(move |message| message.severity == severity)
    }

    /// How many warnings would be errors without leniency.
    pub(super) fn hidden(&self) -> usize {
        self.messages(Severity::Warning).filter(|message| HIDDEN.contains(&message.code)).count()
    }

    /// Why there is no crate, or none without faults, in a few words.
    pub(super) fn verdict(&self) -> String {
        match &self.generation {
            Err(failure) => failure.lines().next().unwrap_or_default().to_owned(),
            Ok(_) if !self.is_generated() => {
                let mut codes: Vec<&str> = self.messages(Severity::Error).map(|message| message.code).collect();
                let count = codes.len();
                codes.dedup();
                codes.truncate(3);
                format!("{count} x {}", codes.join(", "))
            }
            Ok(_) => match (self.faults.first(), self.lost()) {
                (Some(fault), _) => format!("{}: {}", fault.command, plural(self.faults.len(), "fault")),
                (None, Some((found, listed))) => format!("found {found} of {listed} listed operations"),
                (None, None) => "ok".to_owned(),
            },
        }
    }
}

/// The report.
#[derive(Serialize)]
struct Report<'a> {
    red: usize,
    documents: Vec<Facts<'a>>,
}

/// What the report says of a document.
#[derive(Serialize)]
struct Facts<'a> {
    id: &'a str,
    red: bool,
    verdict: String,
    listed: &'a Listed,
    /// How many warnings would be errors without leniency.
    hidden: usize,
    check: Option<Cost>,
    clippy: Option<Cost>,
    faults: &'a [Fault],
    /// Why nothing was generated, when it was not the document's fault.
    failure: Option<&'a str>,
    client: Option<Entry<'a>>,
}

/// Writes the report.
pub(super) fn write(path: &Path, rows: &[Row]) -> Result<()> {
    let documents = rows.iter().map(|row| Facts {
        id: &row.document.id,
        red: row.is_red(),
        verdict: row.verdict(),
        listed: &row.document.listed,
        hidden: row.hidden(),
        check: row.check,
        clippy: row.clippy,
        faults: &row.faults,
        failure: row.generation.as_ref().err().map(String::as_str),
        client: row.generation.as_ref().ok().map(|generation| report::entry(&row.client, generation)),
    });
    let report = Report { red: rows.iter().filter(|row| row.is_red()).count(), documents: documents.collect() };
    let mut text = serde_json::to_string_pretty(&report).context("the report is no JSON")?;
    text.push('\n');
    std::fs::write(path, text).with_context(|| format!("`{}` cannot be written", path.display()))
}
