//! Calls every operation of every document of a folder against a mock server of that document (Prism), which judges the requests.
//!
//! In: a folder of documents. Out: a table and, if asked for, a report. For each document, [`calls`] makes arguments, [`driver`] makes the
//! calls by name with the generated crate, [`server`] answers them from the document, [`assess`] reads what it found, with what
//! [`facts`] and [`answers`] know of the document, and [`reason`] says what that means.

mod answers;
mod assess;
mod calls;
mod driver;
mod facts;
mod reason;
mod server;
mod table;

use crate::codegen::Kept;
use crate::codegen::corpus::{self, Crate};
use crate::roundtrip::Tree;
use crate::{Exit, cli, node, project, test};
use anyhow::{Context as _, Result, bail};
use assess::Finding;
use calls::Call;
use driver::Outcome;
use reason::Reason;
use serde::Serialize;
use serde_json::Value;
use server::Prism;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// How many generated lines are compiled together at most, so that they fit into memory.
const TOGETHER: usize = 120_000;

/// What came of one document.
#[derive(Serialize)]
struct Row {
    id: String,
    /// Why nothing was called.
    failure: Option<String>,
    findings: Vec<Finding>,
    seconds: f64,
}

/// A document whose driver is to be built.
struct Waiting {
    made: Crate,
    tree: Value,
    calls: Vec<Call>,
    lines: usize,
}

/// Runs `cargo xtask prism`.
pub(crate) fn run(options: &cli::Prism) -> Result<Exit> {
    let root = project::root()?;
    let folder = project::absolute(&options.folder)?;
    let (place, crates) = corpus::crates(&folder, &options.only, options.shard, &root, false)?;
    let Some(program) = test::mock_server(&root)? else { bail!("{}", node::MISSING) };
    let most = options.up_to.unwrap_or(usize::MAX);
    let mut run = Run { root, place, program, rows: Vec::new(), waiting: Vec::new() };
    for made in crates {
        run.take(made, most)?;
    }
    run.flush()?;
    print!("{}", table::text(&run.rows));
    if let Some(path) = &options.report {
        let text = serde_json::to_string_pretty(&run.rows)?;
        fs::write(path, text + "\n").with_context(|| format!("`{}` cannot be written", path.display()))?;
    }
    Ok(if run.rows.iter().any(Row::is_red) { Exit::Differs } else { Exit::Done })
}

impl Row {
    fn failed(id: &str, failure: impl Into<String>) -> Self {
        Self { id: id.to_owned(), failure: Some(failure.into()), findings: Vec::new(), seconds: 0.0 }
    }

    /// Whether something is wrong that is neither the document's fault nor the mock server's.
    fn is_red(&self) -> bool {
        self.findings.iter().any(|finding| finding.verdict.is_ours())
    }
}

struct Run {
    root: PathBuf,
    place: PathBuf,
    program: PathBuf,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
}

impl Run {
    /// Generates a crate and makes arguments, and goes on when enough of them wait.
    fn take(&mut self, made: Crate, most: usize) -> Result<()> {
        let found = made.generate().and_then(|(lines, kept)| {
            let ready = lines <= most && !is_new(&kept);
            let is_new = is_new(&kept);
            let calls = ready.then(|| self.prepare(&made, kept)).transpose();
            Ok((lines, is_new, calls.map_err(|error| format!("{error:#}"))?))
        });
        match found {
            Err(failure) => self.rows.push(Row::failed(&made.id, failure)),
            Ok((_, true, _)) => self.rows.push(Row::failed(&made.id, "the mock server does not know OpenAPI 3.2")),
            Ok((lines, _, None)) => self.rows.push(Row::failed(&made.id, format!("too large ({lines} lines)"))),
            Ok((lines, _, Some((tree, calls)))) => {
                let waiting: usize = self.waiting.iter().map(|waiting| waiting.lines).sum();
                if waiting + lines > TOGETHER {
                    self.flush()?;
                }
                self.waiting.push(Waiting { made, tree, calls, lines });
            }
        }
        Ok(())
    }

    fn prepare(&self, made: &Crate, kept: Kept) -> Result<(Value, Vec<Call>)> {
        driver::write(&self.place, &self.root, made, &kept.tree)?;
        let calls = calls::of(&kept)?;
        Ok((kept.tree, calls))
    }

    /// Builds the drivers that wait, and runs them.
    fn flush(&mut self) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = waiting.iter().map(|waiting| waiting.made.id.as_str()).collect();
        corpus::write_workspace(&self.place, &self.root, driver::members(ids.iter().copied()))?;
        let (programs, said) = driver::build(&self.place, &ids)?;
        for Waiting { made, tree, calls, .. } in waiting {
            let start = Instant::now();
            let findings = self.call(&made, Tree(&tree), &calls, (&programs, &said));
            let seconds = start.elapsed().as_secs_f64();
            self.rows.push(match findings {
                Ok(findings) => Row { id: made.id, failure: None, findings, seconds },
                Err(failure) => Row::failed(&made.id, format!("{failure:#}")),
            });
        }
        Ok(())
    }

    fn call(
        &self,
        made: &Crate,
        tree: Tree<'_>,
        calls: &[Call],
        (programs, said): (&BTreeMap<String, PathBuf>, &str),
    ) -> Result<Vec<Finding>> {
        let program =
            programs.get(&made.id).with_context(|| format!("the driver was not built: {}", first_line(said)))?;
        let log = self.place.join(format!("prism/{}.log", made.id));
        let mut findings = Vec::new();
        // Some requests end the mock server; the rest goes to another one.
        while let Some(rest) = calls.get(findings.len()..).filter(|rest| !rest.is_empty()) {
            let mut server =
                Prism::start(&self.program, made.document(), &log).context("the mock server does not take it")?;
            let outcomes = driver::run(program, &server.url(), rest)?;
            let broken = outcomes.iter().position(Outcome::is_broken).filter(|_| server.has_ended());
            let count = broken.map_or(outcomes.len(), |index| index + 1);
            let done = rest.iter().zip(&outcomes).take(count);
            findings.extend(done.map(|(call, outcome)| look(tree, call, outcome)));
        }
        Ok(findings)
    }
}

/// Looks at one call; where the client refused an answer, another judge is asked about it.
fn look(tree: Tree<'_>, call: &Call, outcome: &Outcome) -> Finding {
    let finding = assess::assess(call, outcome);
    let refused = outcome.answers.last().filter(|_| finding.reason == Reason::Refused);
    match refused.filter(|answer| answers::breaks(tree, &call.facts.place, answer)) {
        Some(_) => finding.because(Reason::OtherAnswer),
        None => finding,
    }
}

/// Whether a document is of a version that the mock server does not know.
fn is_new(kept: &Kept) -> bool {
    kept.tree["openapi"].as_str().is_some_and(|version| version.starts_with("3.2"))
}

fn first_line(text: &str) -> &str {
    text.lines().find(|line| line.starts_with("error")).unwrap_or_default()
}
