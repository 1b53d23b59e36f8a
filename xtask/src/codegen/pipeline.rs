//! Runs the stages of the library for one client and counts what they find.
//!
//! In: a [`Client`]. Out: a [`Generation`] with files, messages, figures and times. The only part of this program that knows the
//! stages; the only thing it does on its own is reading the document's file. [`Folder`] reads the others.

use super::clients::Client;
use super::folder::Folder;
use crate::project;
use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use specstep::diagnostics::{Diagnostics, Reported};
use specstep::emit::File;
use specstep::model::Api;
use specstep::plan::Plan;
use specstep::read::Document;
use specstep::resolve::Proposal;
use specstep::source::{Source, Sources};
use specstep::{emit, lower, read, resolve};
use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// What came of one client.
pub(super) struct Generation {
    /// The files of the document, for messages.
    pub(super) sources: Sources,
    /// What was said about it.
    pub(super) diagnostics: Diagnostics,
    /// The files of the client; `None` when there were errors.
    pub(super) files: Option<Vec<File>>,
    /// What was counted.
    pub(super) figures: Figures,
    /// What could be said of the pages of operations.
    pub(super) proposals: Vec<Proposal>,
    /// The stages that ran, and how long each took.
    pub(super) stages: Vec<(&'static str, Duration)>,
}

/// What a client was made from.
pub(crate) struct Kept {
    /// The document in the shape of 3.0.
    pub(crate) tree: serde_json::Value,
    /// How the client looks.
    pub(crate) plan: Plan,
}

/// What is counted on the way; the figures of stages that did not run are absent.
#[derive(Default)]
pub(super) struct Figures {
    /// The version of the specification.
    pub(super) version: Option<String>,
    /// How many operations the document has.
    pub(super) found: Option<usize>,
    /// How many of them the user does not want.
    pub(super) excluded: Option<usize>,
    /// How many of them the client has.
    pub(super) generated: Option<usize>,
    /// How many types the client has.
    pub(super) types: Option<usize>,
    /// The schemas that are left untyped.
    pub(super) untyped: Option<Untyped>,
    /// How many files the client has.
    pub(super) files: Option<usize>,
    /// How many lines they have together.
    pub(super) lines: Option<usize>,
    /// How many bytes they have together.
    pub(super) bytes: Option<usize>,
}

/// The schemas that are left untyped: what the document leaves open, and what could not be typed.
#[derive(Serialize)]
pub(super) struct Untyped {
    /// How many of them are what the document says.
    pub(super) said: usize,
    /// How many are not.
    pub(super) unsaid: usize,
    /// How many there are for each reason.
    pub(super) reasons: BTreeMap<String, usize>,
    /// Where those are that the document does not ask for, and why.
    pub(super) places: Vec<(String, String)>,
}

impl Untyped {
    fn count(api: &Api, d: &Diagnostics) -> Self {
        let mut untyped = Self { said: 0, unsaid: 0, reasons: BTreeMap::new(), places: Vec::new() };
        for (schema, why) in api.schemas.untyped() {
            *untyped.reasons.entry(why.to_string()).or_default() += 1;
            if why.is_said() {
                untyped.said += 1;
            } else {
                untyped.unsaid += 1;
                untyped.places.push((why.to_string(), d.written(&schema.at).to_string()));
            }
        }
        untyped
    }
}

/// Generates a client in memory.
pub(super) fn run(client: &Client) -> Result<Generation> {
    Ok(run_and_keep(client)?.0)
}

/// Generates a client in memory, and gives what it was made from as well.
pub(super) fn run_and_keep(client: &Client) -> Result<(Generation, Option<Kept>)> {
    let mut run = Run { client, figures: Figures::default(), proposals: Vec::new(), stages: Vec::new() };
    let mut sources = run.stage("open", || open(client))?;
    let mut diagnostics = Diagnostics::default();
    let (files, kept) = run.generate(&mut sources, &mut diagnostics).ok().unzip();
    clear_progress();
    let Run { figures, proposals, stages, .. } = run;
    Ok((Generation { sources, diagnostics, files, figures, proposals, stages }, kept))
}

/// The document and its overlays.
fn open(client: &Client) -> Result<Sources> {
    let path = project::slashes(&project::relative(&client.root, &client.document));
    let document = source(&client.document, &client.shown)?.with_path(path);
    client.overlays.iter().try_fold(document.into(), |sources: Sources, (path, shown)| {
        // No reference leads to it, so it needs no path of its own.
        Ok(sources.with_overlay(source(path, shown)?))
    })
}

fn source(path: &Path, shown: &str) -> Result<Source> {
    if path.is_dir() {
        bail!("`{shown}` is a folder, not a document");
    }
    let bytes = std::fs::read(path).with_context(|| format!("`{shown}` cannot be read"))?;
    Ok(Source::from_bytes(shown, &bytes))
}

/// A run in progress.
struct Run<'a> {
    client: &'a Client,
    figures: Figures,
    proposals: Vec<Proposal>,
    stages: Vec<(&'static str, Duration)>,
}

impl Run<'_> {
    fn generate(&mut self, sources: &mut Sources, d: &mut Diagnostics) -> Result<(Vec<File>, Kept), Reported> {
        let client = self.client;
        let (files, lenient) = (Folder::new(&client.root), client.config.lenient);
        let document = self.stage("read", || d.gate(|d| read::read(sources, &files, lenient, d)))?;
        self.count_document(&document);
        let api = self.stage("resolve", || d.gate(|d| resolve::resolve(&document, &client.config, d)))?;
        self.figures.excluded = Some(api.excluded.unwrap_or_default());
        self.figures.untyped = Some(Untyped::count(&api, d));
        self.proposals = resolve::proposals(&api);
        let plan = self.stage("lower", || d.gate(|d| lower::lower(&api, &client.config, &client.marker, d)))?;
        self.count_plan(&plan);
        let files = self.stage("emit", || emit::emit(&plan));
        self.count_files(&files);
        Ok((files, Kept { tree: document.tree, plan }))
    }

    /// Runs a stage, says so to a person who waits, and notes how long it took.
    fn stage<T>(&mut self, name: &'static str, run: impl FnOnce() -> T) -> T {
        if std::io::stderr().is_terminal() {
            eprint!("\r\x1b[K{}: {name}", self.client.config.package);
        }
        let start = Instant::now();
        let result = run();
        self.stages.push((name, start.elapsed()));
        result
    }

    fn count_document(&mut self, document: &Document) {
        self.figures.version = Some(document.version.clone());
        self.figures.found = Some(document.operation_count());
    }

    fn count_plan(&mut self, plan: &Plan) {
        // Another representation of what an operation gives is not another operation.
        let operations = plan.groups.iter().flat_map(|group| &group.operations);
        self.figures.generated = Some(operations.filter(|operation| operation.same_as.is_none()).count());
        self.figures.types = Some(plan.modules.iter().map(|module| module.items.len()).sum());
    }

    fn count_files(&mut self, files: &[File]) {
        self.figures.files = Some(files.len());
        self.figures.lines = Some(files.iter().map(|file| file.text.lines().count()).sum());
        self.figures.bytes = Some(files.iter().map(|file| file.text.len()).sum());
    }
}

fn clear_progress() {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
}
