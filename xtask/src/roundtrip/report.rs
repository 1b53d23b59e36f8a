//! The report for machines.
//!
//! In: [`Row`]s. Out: a file of JSON.

use super::assess::Row;
use anyhow::{Context as _, Result};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Report<'a> {
    red: usize,
    documents: &'a [Row],
}

/// Writes the report.
pub(super) fn write(path: &Path, rows: &[Row]) -> Result<()> {
    let report = Report { red: rows.iter().filter(|row| row.is_red()).count(), documents: rows };
    let mut text = serde_json::to_string_pretty(&report).context("the report is no JSON")?;
    text.push('\n');
    std::fs::write(path, text).with_context(|| format!("`{}` cannot be written", path.display()))
}
