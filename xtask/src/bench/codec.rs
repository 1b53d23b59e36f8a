//! `bench codec`: the same types with generated tables and with serde's derives.
//!
//! Four crates are written below the target folder: the types as the generator writes them, the same with
//! `#[derive(Serialize, Deserialize)]`, the same with `#[derive(Clone, Debug)]` alone (the limit), and a program that decodes
//! and encodes the same JSON with both. Compile figures are of each crate alone, without its dependencies.

mod types;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

pub(super) use types::{reached, write};

use super::measure::{Cost, Incremental, cargo, median, output};
use crate::{Exit, project};

/// Measures the codec: `types` generated types, every figure the median of `runs`.
pub(crate) fn codec(types: usize, runs: usize) -> anyhow::Result<Exit> {
    let root = project::root()?;
    let folder = root.join("target/bench/codec");
    let target = folder.join("target");
    types::write(&root, &folder, types)?;

    println!("{types} types of 8 fields; medians of {runs} runs; CARGO_INCREMENTAL=0; dependencies built before\n");
    println!("| crate | command | user s | wall s | peak MB | user time against derives |");
    println!("| --- | --- | ---: | ---: | ---: | ---: |");
    for command in [&["check"][..], &["build"], &["build", "--release"]] {
        let derives = compile(&folder.join("derive"), &target, command, runs)?;
        row("serde derives", command, derives, derives);
        row("generated tables", command, compile(&folder.join("tables"), &target, command, runs)?, derives);
        row("`Clone, Debug` alone", command, compile(&folder.join("plain"), &target, command, runs)?, derives);
    }
    speed(&folder, &target, runs)
}

/// The median cost of compiling the crate in `folder` alone.
fn compile(folder: &Path, target: &Path, command: &[&str], runs: usize) -> anyhow::Result<Cost> {
    cargo(folder, target, command, Incremental::No)?;
    let library = folder.join("src/lib.rs");
    let costs = (0..runs).map(|_| {
        // Cargo goes by the time of the last change.
        let text = fs::read(&library)?;
        fs::write(&library, text)?;
        cargo(folder, target, command, Incremental::No)
    });
    let costs: Vec<Cost> = costs.collect::<anyhow::Result<_>>()?;
    let of = |figure: fn(&Cost) -> f64| median(costs.iter().map(figure).collect());
    Ok(Cost { user: of(|cost| cost.user), wall: of(|cost| cost.wall), peak: of(|cost| cost.peak) })
}

fn row(name: &str, command: &[&str], cost: Cost, derives: Cost) {
    let ratio = cost.user / derives.user;
    println!(
        "| {name} | {} | {:.1} | {:.1} | {:.0} | {ratio:.2} |",
        command.join(" "),
        cost.user,
        cost.wall,
        cost.peak
    );
}

/// Runs the program that decodes and encodes; the two ways take turns within it.
fn speed(folder: &Path, target: &Path, runs: usize) -> anyhow::Result<Exit> {
    cargo(&folder.join("speed"), target, &["build", "--release"], Incremental::No)?;
    let program: PathBuf = target.join("release/codec-speed");
    let mut figures: Vec<(String, Vec<f64>)> = Vec::new();
    for _ in 0..runs {
        for line in output(&program, &[])?.lines() {
            let (name, value) = line.rsplit_once(' ').context("the program prints a name and a number per line")?;
            let value: f64 = value.parse()?;
            match figures.iter_mut().find(|(known, _)| known == name) {
                Some((_, values)) => values.push(value),
                None => figures.push((name.to_owned(), vec![value])),
            }
        }
    }
    println!("\n| what | figure (median of {runs} runs, each the best of 15) |\n| --- | ---: |");
    for (name, values) in figures {
        println!("| {name} | {:.2} |", median(values));
    }
    Ok(Exit::Done)
}
