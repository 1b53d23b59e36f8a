//! `bench call`: calls of the generated client against the same calls written by hand with reqwest and serde.
//!
//! In: the generated client of this project, and a server on loopback in this process. Out: the time of a call, how many are made in
//! a second when many wait at once, and what a call allocates. The program that makes the calls takes turns between the two ways; what
//! allocations are counted with slows it down, so that they are counted by another build of it.

mod server;

use std::path::Path;

use anyhow::{Context as _, bail};

use super::figures::Figures;
use super::files::{lock, manifest, put, quoted};
use super::measure::{build, output};
use super::report::{Report, Row};
use crate::cli::BenchOptions;
use crate::{Exit, project};

/// The calls that are made.
const CALLS: [&str; 2] = ["delete", "list"];
/// The two ways to make them, as the program calls them.
const WAYS: [&str; 2] = ["by hand", "specstep"];
const PACKAGE: &str = "bench-call";
const DEPENDENCIES: &str = "\
allocation-counter = { version = \"0.8\", optional = true }
futures-util = { version = \"0.3\", default-features = false, features = [\"alloc\", \"async-await\"] }
reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"query\", \"rustls-no-provider\"] }
rustls = { version = \"0.23\", default-features = false, features = [\"ring\", \"std\", \"tls12\"] }
serde = { version = \"1\", features = [\"derive\"] }
tokio = { version = \"1\", features = [\"net\", \"rt\", \"time\"] }

[features]
count = [\"dep:allocation-counter\"]
";

/// Runs `cargo xtask bench call`.
pub(crate) fn call(options: &BenchOptions) -> anyhow::Result<Exit> {
    if let Some(unknown) = options.only.iter().find(|name| !CALLS.contains(&name.as_str())) {
        bail!("`{unknown}` is none of `{}`", CALLS.join("`, `"));
    }
    let root = project::root()?;
    let folder = project::target(&root)?.join("bench/call");
    write(&root, &folder)?;
    let url = server::start()?;
    let mut figures = Figures::default();
    let program = build(&folder, PACKAGE, &[])?;
    for _ in 0..options.runs {
        figures.add(&output(&program, &[&url])?)?;
    }
    let program = build(&folder, PACKAGE, &["--features", "count"])?;
    figures.add(&output(&program, &[&url])?)?;
    let mut report = Report::new(options.report.clone())?;
    for id in CALLS.into_iter().filter(|id| options.only.is_empty() || options.only.iter().any(|only| only == id)) {
        let [by_hand, ours] = WAYS.map(|who| row(&figures, id, who, options.runs));
        let more = |name| Some(ours.value(name)? - by_hand.value(name)?);
        let (time, allocations) = (more("µs a call"), more("allocations a call"));
        report.add(by_hand, "", &[])?;
        let ours = ours.figure("µs more", time.context("no time was measured")?);
        report.add(ours.figure("allocations more", allocations.context("nothing was counted")?), "", &[])?;
    }
    report.print();
    Ok(Exit::Done)
}

fn row(figures: &Figures, id: &str, who: &str, runs: usize) -> Row {
    let mut row = Row::new(id, "call", who);
    row.runs = runs;
    row.figures = figures.of(id, who);
    row
}

/// Writes the package of the program.
fn write(root: &Path, folder: &Path) -> anyhow::Result<()> {
    let client = quoted(&root.join("generated-client"));
    let dependencies = format!("bigmodel-client = {{ path = {client} }}\n{DEPENDENCIES}");
    put(&folder.join("Cargo.toml"), &manifest(PACKAGE, &dependencies))?;
    put(&folder.join("src/main.rs"), include_str!("call/main.rs.txt"))?;
    lock(root, folder)
}
