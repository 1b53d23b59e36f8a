//! Programs that call 1, 10 and 100 operations: to build, and to build again after one line has changed.
//!
//! In: our crates of a document. Out: figures of a program with the generated client, its runtime embedded and shared, and of one with
//! the same calls written by hand with reqwest and serde. [`calls`] writes the calls.

mod calls;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::{Bench, Ours, Subject, compiled, kilobytes};
use crate::bench::documents::Document;
use crate::bench::files::{lock, manifest, put, quoted};
use crate::bench::measure::{Cost, Incremental, cargo, repeat};
use crate::bench::report::Row;

/// How many operations are called.
const COUNTS: [usize; 3] = [1, 10, 100];
/// The count of calls that is also built for release.
const RELEASED: usize = 10;
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

/// Measures the programs of a document.
pub(super) fn measure(bench: &mut Bench, document: &Document, ours: &Ours) -> anyhow::Result<()> {
    let operations = calls::simple(&ours.plan);
    for count in COUNTS {
        let Some(called) = operations.get(..count) else {
            let why = format!("only {} operations can be called with made-up arguments", operations.len());
            let row = Row::new(&document.id, &calls_of(count), BASE).cost(Err(anyhow::anyhow!(why)));
            bench.report.add(row, BASE, RELATIVE)?;
            break;
        };
        let by_hand = include_str!("program/by_hand.rs.txt").to_owned() + &calls::by_hand(&ours.plan, called);
        one(bench, document, count, BASE, &format!("{BY_HAND}{RUNTIME}"), &by_hand)?;
        let text = include_str!("program/client.rs.txt").replace("use client::", &format!("use {}::", ours.library))
            + &calls::generated(called);
        for subject in [&ours.embedded, &ours.shared] {
            let dependencies = format!("{}{RUNTIME}", dependency(subject));
            one(bench, document, count, &subject.who, &dependencies, &text)?;
        }
    }
    Ok(())
}

fn calls_of(count: usize) -> String {
    format!("{count} call{}", if count == 1 { "" } else { "s" })
}

fn dependency(subject: &Subject) -> String {
    format!("{} = {{ path = {} }}\n", subject.package, quoted(&subject.folder))
}

/// Measures one program.
fn one(
    bench: &mut Bench,
    document: &Document,
    count: usize,
    who: &str,
    dependencies: &str,
    text: &str,
) -> anyhow::Result<()> {
    let short: String = who.chars().filter(char::is_ascii_alphanumeric).collect();
    let package = format!("{}-{count}-{short}", document.id);
    let folder = bench.place.join("programs").join(&package);
    put(&folder.join("Cargo.toml"), &manifest(&package, dependencies))?;
    put(&folder.join("src/main.rs"), text)?;
    lock(&bench.root, &folder)?;
    let mut release = None;
    if count == RELEASED {
        release = Some(("build --release", compiled(&folder, &bench.target, &["build", "--release"], bench.runs)));
    }
    let build = ("build", compiled(&folder, &bench.target, &["build"], bench.runs));
    let changed = ("build after one line has changed", changed(&folder, &bench.target, bench.runs));
    for (what, cost) in [Some(build), Some(changed), release].into_iter().flatten() {
        let sound = cost.is_ok();
        let mut row = Row::new(&document.id, &format!("{}: {what}", calls_of(count)), who).cost(cost);
        if sound {
            let profile = if what.contains("release") { "release" } else { "debug" };
            row = row.figure("binary kB", kilobytes(&bench.target.join(profile).join(&package))?);
        }
        bench.report.add(row, BASE, RELATIVE)?;
    }
    Ok(())
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
