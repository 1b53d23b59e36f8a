//! `bench compile`: what it costs to compile generated crates, and programs that use them.
//!
//! In: documents. Out: figures of each crate alone (what it depends on is built before), with its runtime embedded and shared, of
//! the crates of other generators, and of the same types with nothing but `Debug, Clone`, which is the limit. [`program`] measures
//! programs that call a client, [`cold`] all of it from an empty folder.

mod cold;
mod limit;
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};
use specstep::plan::Plan;

use super::documents::{self, Document};
use super::files::{lock, touch};
use super::generate::{OURS, codegen, theirs};
use super::measure::{Cost, Incremental, cargo, cost, repeat};
use super::report::{Report, Row};
use super::rivals::{self, Rival, alone};
use super::size::Size;
use super::{codec, generate};
use crate::cli::{BenchCompile, BenchPart};
use crate::codegen::corpus;
use crate::{Exit, project};

/// The figures that are told in relation to those of our crate.
const RELATIVE: &[(&str, &str)] = &[("user s", "user time against specstep"), ("peak MB", "memory against specstep")];
/// The id of the document that is made here, and how many types it has.
const SYNTHETIC: (&str, usize) = ("synthetic", 5000);
/// What is compiled of a crate alone.
const COMMANDS: [(BenchPart, &[&str]); 3] =
    [(BenchPart::Check, &["check"]), (BenchPart::Build, &["build"]), (BenchPart::Release, &["build", "--release"])];

struct Bench {
    root: PathBuf,
    /// The folder of all crates.
    place: PathBuf,
    /// The target folder of all crates.
    target: PathBuf,
    runs: usize,
    parts: Vec<BenchPart>,
    report: Report,
}

/// A crate to compile.
struct Subject {
    who: String,
    package: String,
    folder: PathBuf,
}

/// Our crates of a document.
struct Ours {
    embedded: Subject,
    shared: Subject,
    /// The name of the library of both.
    library: String,
    plan: Plan,
}

/// Runs `cargo xtask bench compile`.
pub(crate) fn compile(options: &BenchCompile) -> anyhow::Result<Exit> {
    let root = project::root()?;
    let target = project::target(&root)?;
    let place = target.join("bench/compile");
    let common = &options.rivals.documents.common;
    let report = Report::new(common.report.clone())?;
    let (parts, runs) = (options.part.clone(), common.runs);
    let mut bench = Bench { root, target: place.join("target"), place, runs, parts, report };
    let alone = COMMANDS.iter().any(|(part, _)| bench.has(*part));
    if alone || bench.has(BenchPart::Program) {
        let documents = bench.documents(options)?;
        let rivals = rivals::install(&target, &options.rivals.without)?;
        for document in &documents {
            bench.document(document, &rivals)?;
        }
    }
    if bench.has(BenchPart::Cold) {
        cold::measure(&mut bench)?;
    }
    bench.report.print();
    Ok(Exit::Done)
}

impl Bench {
    /// Whether a part is asked for, as all are if none is.
    fn has(&self, part: BenchPart) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }

    /// The documents that are asked for; one of them is made here.
    fn documents(&self, options: &BenchCompile) -> anyhow::Result<Vec<Document>> {
        let only = &options.rivals.documents.common.only;
        let named: Vec<String> = only.iter().filter(|id| *id != SYNTHETIC.0).cloned().collect();
        let mut documents = Vec::new();
        if only.is_empty() || !named.is_empty() {
            let folder = documents::folder(&self.root, &options.rivals.documents)?;
            documents = documents::find(&folder, &named)?;
        }
        if only.is_empty() || named.len() < only.len() {
            let (id, types) = SYNTHETIC;
            let path = self.place.join(format!("documents/{id}.json"));
            super::files::put(&path, &serde_json::to_string(&codec::reached(types))?)?;
            documents.push(Document { id: id.to_owned(), path });
        }
        Ok(documents)
    }

    /// Measures all crates of a document.
    fn document(&mut self, document: &Document, rivals: &[Rival]) -> anyhow::Result<()> {
        let ours = self.ours(document)?;
        self.alone(document, &ours.embedded)?;
        self.alone(document, &ours.shared)?;
        self.alone(document, &limit::write(&self.place, &self.root, &document.id, &ours.shared.folder)?)?;
        let mut made = Vec::new();
        for rival in rivals {
            let package = format!("{}-{}", document.id, rival.short());
            let folder = self.place.join(rival.short()).join(&document.id);
            match theirs(rival, document, &folder, &package) {
                Ok(()) => {
                    let subject = Subject { who: rival.name.clone(), package: generate::package(&folder)?, folder };
                    self.alone(document, &subject)?;
                    made.push((rival, subject));
                }
                Err(error) => {
                    let row = Row::new(&document.id, "generate", &rival.name).cost(Err(error));
                    self.report.add(row, OURS, RELATIVE)?;
                }
            }
        }
        if self.has(BenchPart::Program) {
            program::measure(self, document, &ours, &made)?;
        }
        Ok(())
    }

    /// Generates our crates of a document, with their runtime embedded and shared.
    fn ours(&self, document: &Document) -> anyhow::Result<Ours> {
        let folder = self.place.join("embedded").join(&document.id);
        cost(&mut codegen(&project::program()?, document, &folder, "embedded")?)?;
        let made = corpus::single(&document.id, &document.path, None, &self.place.join("shared"), &self.root)?;
        let (_, kept) = made.generate().map_err(|why| anyhow!(why))?;
        let subject = |who: &str, folder: &Path| -> anyhow::Result<Subject> {
            alone(&folder.join("Cargo.toml"))?;
            lock(&self.root, folder)?;
            Ok(Subject { who: who.to_owned(), package: made.package().to_owned(), folder: folder.to_owned() })
        };
        // The name of the library is part of the plan that both are printed from.
        Ok(Ours {
            embedded: subject(OURS, &folder)?,
            shared: subject("specstep, runtime shared", made.output())?,
            library: made.library().to_owned(),
            plan: kept.plan,
        })
    }

    /// Measures a crate alone, in the ways that are asked for.
    fn alone(&mut self, document: &Document, subject: &Subject) -> anyhow::Result<()> {
        for (part, command) in COMMANDS {
            if !self.has(part) {
                continue;
            }
            let what = format!("cargo {}", command.join(" "));
            let cost = compiled(&subject.folder, &self.target, command, self.runs);
            let failed = cost.is_err();
            let row = Row::new(&document.id, &what, &subject.who).cost(cost);
            self.report.add(Size::of(&subject.folder.join("src"))?.add(row), OURS, RELATIVE)?;
            if failed {
                break;
            }
        }
        // Some leave gigabytes, of which nothing is used again.
        let clean = ["clean", "--quiet", "--package", &subject.package];
        cargo(&subject.folder, &self.target, &clean, Incremental::No).map(drop)
    }
}

/// The median cost of compiling the crate in `folder` alone.
fn compiled(folder: &Path, target: &Path, command: &[&str], runs: usize) -> anyhow::Result<(Cost, usize)> {
    cargo(folder, target, command, Incremental::No)?;
    let file = ["src/lib.rs", "src/main.rs"].map(|file| folder.join(file)).into_iter().find(|file| file.exists());
    let file = file.context("the crate has no first file")?;
    repeat(runs, || {
        touch(&file)?;
        cargo(folder, target, command, Incremental::No)
    })
}

/// The size of a program, in kilobytes.
#[expect(clippy::cast_precision_loss, reason = "no program has 2^52 bytes")]
fn kilobytes(program: &Path) -> anyhow::Result<f64> {
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    let data = fs::metadata(&program).with_context(|| format!("`{}` is not there", program.display()))?;
    Ok(data.len() as f64 / 1e3)
}
