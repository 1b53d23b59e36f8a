//! `bench generate`: from a document on disk to the files of a crate on disk, the whole process.
//!
//! In: documents. Out: what it costs this generator and others, the first time and again with nothing changed. The limit is a
//! process that reads the document into an untyped tree and writes as many bytes into as many files as this generator did.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};

use super::documents::{self, Document};
use super::measure::{command, cost, repeat};
use super::report::{Report, Row};
use super::rivals::{self, Rival};
use super::size::Size;
use crate::cli::BenchRivals;
use crate::{Exit, project};

/// The figures that are told in relation to this generator's.
const RELATIVE: &[(&str, &str)] = &[("wall s", "wall time against specstep"), ("peak MB", "memory against specstep")];
/// This generator, built for release as the others are.
pub(super) const OURS: &str = "specstep";

struct Bench {
    program: PathBuf,
    /// The folder of the crates.
    folder: PathBuf,
    runs: usize,
    report: Report,
}

/// Runs `cargo xtask bench generate`.
pub(crate) fn generate(options: &BenchRivals) -> anyhow::Result<Exit> {
    let common = &options.documents.common;
    let root = project::root()?;
    let target = project::target(&root)?;
    let documents = documents::find(&documents::folder(&root, &options.documents)?, &common.only)?;
    let rivals = rivals::install(&target, &options.without)?;
    let program = release(&root, &target)?;
    let folder = target.join("bench/generate");
    let report = Report::new(common.report.clone())?;
    let mut bench = Bench { program, folder, runs: common.runs, report };
    for document in &documents {
        bench.ours(document)?;
        for rival in &rivals {
            let package = format!("{}-{}", document.id, rival.short());
            let output = bench.folder.join(&package);
            bench.both(document, &rival.name, &output, |output| rival.generate(&document.path, output, &package))?;
        }
    }
    bench.report.print();
    Ok(Exit::Done)
}

/// This program, built for release.
fn release(root: &Path, target: &Path) -> anyhow::Result<PathBuf> {
    let mut command = Command::new("cargo");
    command.args(["build", "--quiet", "--release", "--package", "xtask"]).current_dir(root);
    if !command.env("CARGO_TARGET_DIR", target).status()?.success() {
        bail!("this program cannot be built for release");
    }
    Ok(target.join("release/xtask").with_extension(std::env::consts::EXE_EXTENSION))
}

impl Bench {
    /// Measures this generator, as it is built for release and as `cargo xtask` runs it, and the limit.
    fn ours(&mut self, document: &Document) -> anyhow::Result<()> {
        let (release, running) = (self.program.clone(), project::program()?);
        let output = self.folder.join(&document.id);
        self.both(document, OURS, &output, |output| codegen(&release, document, output, "embedded"))?;
        let size = Size::of(&output)?;
        self.both(document, "specstep as `cargo xtask`", &output, |output| {
            codegen(&running, document, output, "embedded")
        })?;
        let output = self.folder.join(format!("{}-limit", document.id));
        let limit = |size: Size| {
            let mut command = command(&release)?;
            command.args(["bench", "limit"]).arg(&document.path).arg(&output);
            command.args([size.files, size.bytes].map(|number| number.to_string()));
            cost(&mut command)
        };
        for (what, size) in [("from nothing", size), ("nothing changed", Size::default())] {
            let row = Row::new(&document.id, what, "limit").cost(repeat(self.runs, || limit(size)));
            self.report.add(row, OURS, RELATIVE)?;
        }
        Ok(())
    }

    /// Measures a generator from nothing and with nothing changed.
    fn both(
        &mut self,
        document: &Document,
        who: &str,
        output: &Path,
        generate: impl Fn(&Path) -> anyhow::Result<Command>,
    ) -> anyhow::Result<()> {
        let fresh = repeat(self.runs, || {
            remove(output)?;
            fs::create_dir_all(output)?;
            cost(&mut generate(output)?)
        });
        let failed = fresh.is_err();
        let mut row = Row::new(&document.id, "from nothing", who).cost(fresh);
        if !failed {
            row = Size::of(output)?.add(row);
        }
        self.report.add(row, OURS, RELATIVE)?;
        if failed {
            return Ok(());
        }
        let again = repeat(self.runs, || cost(&mut generate(output)?));
        self.report.add(Row::new(&document.id, "nothing changed", who).cost(again), OURS, RELATIVE)
    }
}

/// What makes our crate of a document with `program`, this one or another build of it.
pub(super) fn codegen(program: &Path, document: &Document, output: &Path, runtime: &str) -> anyhow::Result<Command> {
    let mut command = command(program)?;
    command.args(["codegen", "--lenient", "--runtime", runtime, "--name", &format!("{}-client", document.id)]);
    command.arg("--spec").arg(&document.path).arg("--out").arg(output);
    Ok(command)
}

/// Makes the crate of a document with another generator, and completes it; not measured.
pub(super) fn theirs(rival: &Rival, document: &Document, output: &Path, package: &str) -> anyhow::Result<()> {
    remove(output)?;
    fs::create_dir_all(output)?;
    cost(&mut rival.generate(&document.path, output, package)?).context("it generates no crate")?;
    rival.complete(output, package)
}

/// The name of the package in a folder.
pub(super) fn package(folder: &Path) -> anyhow::Result<String> {
    let manifest: toml::Table = fs::read_to_string(folder.join("Cargo.toml"))?.parse()?;
    let name = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
    Ok(name.context("the package has no name")?.to_owned())
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("`{}` cannot be removed", folder.display()))?;
    }
    Ok(())
}

/// The least that a generator has to do: reads a document into an untyped tree, and writes files of nothing.
pub(crate) fn limit(document: &Path, folder: &Path, files: usize, bytes: usize) -> anyhow::Result<Exit> {
    let text = fs::read(document).with_context(|| format!("`{}` cannot be read", document.display()))?;
    if document.extension().is_some_and(|extension| extension == "json") {
        std::hint::black_box(serde_json::from_slice::<serde_json::Value>(&text)?);
    } else {
        std::hint::black_box(serde_yaml::from_slice::<serde_yaml::Value>(&text)?);
    }
    fs::create_dir_all(folder)?;
    for index in 0..files {
        // The last file gets what is left over.
        let size = if index + 1 == files { bytes - bytes / files * index } else { bytes / files };
        fs::write(folder.join(index.to_string()), vec![b' '; size])?;
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_writes_as_much() {
        let folder = tempfile::TempDir::new().unwrap();
        let (document, output) = (folder.path().join("a.json"), folder.path().join("b"));
        fs::write(&document, "{}").unwrap();
        limit(&document, &output, 3, 100).unwrap();
        let sizes = ["0", "1", "2"].map(|name| fs::read(output.join(name)).unwrap().len());
        assert_eq!(sizes, [33, 33, 34]);
    }
}
