//! What a run found and did, for machines.
//!
//! In: the [`Generation`]s of a run. Out: a JSON file. Decides nothing.

use super::clients::Client;
use super::pipeline::{Generation, Untyped};
use anyhow::{Context as _, Result};
use serde::Serialize;
use specstep::diagnostics::{Record, Severity};
use std::collections::BTreeMap;
use std::path::Path;

/// The whole report.
#[derive(Serialize)]
struct Report<'a> {
    clients: Vec<Entry<'a>>,
}

/// What there is to say of one client. Figures of stages that did not run are `null`.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    document: &'a str,
    /// All files that were read, the document first.
    read: Vec<&'a str>,
    package: &'a str,
    openapi: Option<&'a str>,
    operations: Operations<'a>,
    types: Option<usize>,
    untyped: Option<&'a Untyped>,
    /// What could be said of the pages of operations, in the words of `x-specstep-pagination`.
    proposed_pages: BTreeMap<&'a str, &'a serde_json::Map<String, serde_json::Value>>,
    files: Option<usize>,
    lines: Option<usize>,
    bytes: Option<usize>,
    milliseconds: BTreeMap<&'a str, f64>,
    errors: usize,
    warnings: usize,
    messages: Vec<Record<'a>>,
}

#[derive(Serialize)]
struct Operations<'a> {
    found: Option<usize>,
    /// Those that the user does not want.
    excluded: Option<usize>,
    generated: Option<usize>,
    /// The others that are missing.
    left_out: Option<usize>,
    /// The codes of the messages about operations, and how often each was given: why some are missing or incomplete.
    reasons: BTreeMap<&'a str, usize>,
}

/// Writes the report.
pub(super) fn write(path: &Path, generations: &[(Client, Generation)]) -> Result<()> {
    let clients = generations.iter().map(|(client, generation)| entry(client, generation)).collect();
    let mut text = serde_json::to_string_pretty(&Report { clients }).context("the report is no JSON")?;
    text.push('\n');
    std::fs::write(path, text).with_context(|| format!("`{}` cannot be written", path.display()))
}

/// What there is to say of one client.
pub(super) fn entry<'a>(client: &'a Client, generation: &'a Generation) -> Entry<'a> {
    let Generation { sources, diagnostics, figures, proposals, stages, .. } = generation;
    let messages = diagnostics.records(sources);
    let count = |severity| messages.iter().filter(|message| message.severity == severity).count();
    let mut reasons = BTreeMap::new();
    for message in
        messages.iter().filter(|message| message.pointer.as_ref().is_some_and(|at| at.starts_with("/paths/")))
    {
        *reasons.entry(message.code).or_default() += 1;
    }
    let present = figures.generated.map(|generated| generated + figures.excluded.unwrap_or_default());
    let left_out = figures.found.zip(present).map(|(found, present)| found.saturating_sub(present));
    Entry {
        document: &client.marker,
        read: sources.files().map(|source| source.name.as_str()).collect(),
        package: &client.config.package,
        openapi: figures.version.as_deref(),
        operations: Operations {
            found: figures.found,
            excluded: figures.excluded,
            generated: figures.generated,
            left_out,
            reasons,
        },
        types: figures.types,
        untyped: figures.untyped.as_ref(),
        proposed_pages: proposals.iter().map(|proposal| (proposal.operation.as_str(), &proposal.setting)).collect(),
        files: figures.files,
        lines: figures.lines,
        bytes: figures.bytes,
        milliseconds: stages.iter().map(|(name, time)| (*name, time.as_secs_f64() * 1000.0)).collect(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        messages,
    }
}
