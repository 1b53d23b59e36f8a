//! Programs that call 1, 10 and 100 operations: to build, and to build again after one line has changed.
//!
//! In: the crates of a document, ours and those of other generators. Out: figures of programs with each of them, and of one with the
//! same calls as with ours written by hand with reqwest and serde. [`calls`] and [`theirs`] write the calls.

mod calls;
mod theirs;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use specstep::plan::Operation;

use super::{Bench, Ours, Subject, compiled, kilobytes};
use crate::bench::documents::Document;
use crate::bench::files::{lock, manifest, put, quoted};
use crate::bench::measure::{Cost, Incremental, cargo, repeat};
use crate::bench::report::Row;
use crate::bench::rivals::Rival;

/// How many operations are called.
const COUNTS: [usize; 3] = [1, 10, 100];
/// The count of calls that is also built for release.
const RELEASED: usize = 10;
/// What is done with a program.
const DEBUG: [&str; 2] = ["build", "build after one line has changed"];
const RELEASE: [&str; 3] = [DEBUG[0], DEBUG[1], "build --release"];
/// What all figures are told in relation to.
const BASE: &str = "by hand";
const RELATIVE: &[(&str, &str)] = &[("wall s", "wall time against by hand"), ("binary kB", "binary against by hand")];
/// What the program by hand depends on: what the generated crate does for the same.
const BY_HAND: &str = "\
reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"query\", \"rustls-no-provider\"] }
rustls = { version = \"0.23\", default-features = false, features = [\"ring\", \"std\", \"tls12\"] }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
";
const RUNTIME: &str = "tokio = { version = \"1\", features = [\"net\", \"rt\", \"time\"] }\n";

/// A program to measure.
struct Program {
    who: String,
    dependencies: String,
    text: anyhow::Result<String>,
}

/// Measures the programs of a document, with our crates of it and those of other generators.
pub(super) fn measure(
    bench: &mut Bench,
    document: &Document,
    ours: &Ours,
    theirs: &[(&Rival, Subject)],
) -> anyhow::Result<()> {
    let operations = calls::simple(&ours.plan);
    // Who fails with few calls is not asked for more.
    let mut failed: Vec<String> = Vec::new();
    if operations.is_empty() {
        let none = Err(anyhow::anyhow!("no operation can be called with made-up arguments"));
        bench.report.add(Row::new(&document.id, "program", BASE).cost(none), BASE, RELATIVE)?;
    }
    for (called, builds) in counts(&operations) {
        for program in programs(ours, theirs, called) {
            if !failed.contains(&program.who) && !one(bench, document, called.len(), builds, &program)? {
                failed.push(program.who);
            }
        }
    }
    Ok(())
}

/// The operations that each program calls, and what is done with it. Where there are not as many, all there are.
fn counts<'a, 'b>(operations: &'b [&'a Operation]) -> Vec<(&'b [&'a Operation], &'static [&'static str])> {
    let mut counts: Vec<(&[&Operation], &[&str])> = Vec::new();
    for count in COUNTS {
        let called = operations.get(..count).unwrap_or(operations);
        if counts.last().map_or(0, |(last, _)| last.len()) < called.len() {
            counts.push((called, if count == RELEASED { &RELEASE } else { &DEBUG }));
        }
    }
    counts
}

/// The programs that make so many calls.
fn programs(ours: &Ours, theirs: &[(&Rival, Subject)], called: &[&Operation]) -> Vec<Program> {
    let by_hand = include_str!("program/by_hand.rs.txt").to_owned() + &calls::by_hand(&ours.plan, called);
    let dependencies = format!("{BY_HAND}{RUNTIME}");
    let mut programs = vec![Program { who: BASE.to_owned(), dependencies, text: Ok(by_hand) }];
    let text = include_str!("program/client.rs.txt").replace("use client::", &format!("use {}::", ours.library))
        + &calls::generated(called);
    for subject in [&ours.embedded, &ours.shared] {
        programs.push(with(subject, Ok(text.clone())));
    }
    let wanted: Vec<String> = called.iter().map(|operation| operation.method.to_string()).collect();
    for (rival, subject) in theirs {
        let (file, module) = rival.client();
        let client = theirs::Client::find(&subject.folder, file, module);
        let library = subject.package.replace('-', "_");
        programs.push(with(subject, client.and_then(|client| client.program(&library, &wanted, called.len()))));
    }
    programs
}

/// The program that uses a crate.
fn with(subject: &Subject, text: anyhow::Result<String>) -> Program {
    Program { who: subject.who.clone(), dependencies: format!("{}{RUNTIME}", dependency(subject)), text }
}

fn calls_of(count: usize) -> String {
    format!("{count} call{}", if count == 1 { "" } else { "s" })
}

fn dependency(subject: &Subject) -> String {
    format!("{} = {{ path = {} }}\n", subject.package, quoted(&subject.folder))
}

/// Measures one program; gives whether it could be built.
fn one(
    bench: &mut Bench,
    document: &Document,
    count: usize,
    builds: &[&str],
    program: &Program,
) -> anyhow::Result<bool> {
    let Program { who, dependencies, text } = program;
    let text = match text {
        Ok(text) => text,
        Err(error) => {
            let row = Row::new(&document.id, &calls_of(count), who).cost(Err(anyhow::anyhow!("{error:#}")));
            bench.report.add(row, BASE, RELATIVE)?;
            return Ok(false);
        }
    };
    let short: String = who.chars().filter(char::is_ascii_alphanumeric).collect();
    let package = format!("{}-{count}-{short}", document.id);
    let folder = bench.place.join("programs").join(&package);
    put(&folder.join("Cargo.toml"), &manifest(&package, dependencies))?;
    put(&folder.join("src/main.rs"), text)?;
    lock(&bench.root, &folder)?;
    for what in builds {
        let cost = match *what {
            "build --release" => compiled(&folder, &bench.target, &["build", "--release"], bench.runs),
            "build" => compiled(&folder, &bench.target, &["build"], bench.runs),
            _ => changed(&folder, &bench.target, bench.runs),
        };
        let sound = cost.is_ok();
        let mut row = Row::new(&document.id, &format!("{}: {what}", calls_of(count)), who).cost(cost);
        if sound {
            let profile = if what.contains("release") { "release" } else { "debug" };
            row = row.figure("binary kB", kilobytes(&bench.target.join(profile).join(&package))?);
        }
        bench.report.add(row, BASE, RELATIVE)?;
        if !sound {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The median cost of building a program again after one of its lines has changed, as a person does who works on it.
fn changed(folder: &Path, target: &Path, runs: usize) -> anyhow::Result<(Cost, usize)> {
    let file: PathBuf = folder.join("src/main.rs");
    let text = fs::read_to_string(&file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    cargo(folder, target, &["build"], Incremental::Yes)?;
    let mut next = 0;
    let result = repeat(runs, || {
        next += 1;
        fs::write(&file, text.replace("\"line 0\"", &format!("\"line {next}\"")))?;
        cargo(folder, target, &["build"], Incremental::Yes)
    });
    fs::write(&file, text)?;
    result
}
