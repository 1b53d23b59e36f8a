//! A program and all it depends on, from an empty target folder: the first build of somebody who wants to make one call.
//!
//! In: the generated client of this project and its example. Out: figures beside the same program written by hand, with the ways to do
//! TLS that reqwest has: with `ring`, which is the leanest and what the client has, with its default, and with the system's.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::{Bench, kilobytes};
use crate::bench::files::{lock, manifest, put, quoted};
use crate::bench::measure::{Incremental, cargo, output, repeat};
use crate::bench::report::Row;

/// What all figures are told in relation to.
const BASE: &str = "by hand, TLS by ring";
const RELATIVE: &[(&str, &str)] = &[("wall s", "wall time against by hand"), ("binary kB", "binary against by hand")];
const TOKIO: &str = "tokio = { version = \"1\", features = [\"macros\", \"net\", \"rt-multi-thread\", \"time\"] }\n";
const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";
const BY_HAND: &str = include_str!("cold/by_hand.rs.txt");
/// Which TLS, what it needs, and how the program gets ready for it.
const WAYS: [(&str, &str, &str); 3] = [
    (
        BASE,
        "reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"rustls-no-provider\"] }\n\
         rustls = { version = \"0.23\", default-features = false, features = [\"ring\", \"std\", \"tls12\"] }\n",
        "    drop(rustls::crypto::ring::default_provider().install_default());\n",
    ),
    ("by hand, default TLS", "reqwest = { version = \"0.13\", features = [\"json\"] }\n", ""),
    (
        "by hand, the system's TLS",
        "reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"native-tls\"] }\n",
        "",
    ),
];

/// Measures all ways.
pub(super) fn measure(bench: &mut Bench) -> anyhow::Result<()> {
    for (who, dependencies, ready) in WAYS {
        let text = format!("{BY_HAND}\nfn get_ready() {{\n{ready}}}\n");
        one(bench, who, &format!("{dependencies}{SERDE}{TOKIO}"), &text)?;
    }
    let client = bench.root.join("generated-client");
    let example = fs::read_to_string(client.join("examples/delete_file.rs")).context("the example cannot be read")?;
    let dependency = format!("bigmodel-client = {{ path = {} }}\n{TOKIO}", quoted(&client));
    one(bench, "bigmodel-client", &dependency, &example)
}

fn one(bench: &mut Bench, who: &str, dependencies: &str, text: &str) -> anyhow::Result<()> {
    let short: String = who.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let package = format!("cold-{short}");
    let folder = bench.place.join("cold").join(&package);
    put(&folder.join("Cargo.toml"), &manifest(&package, dependencies))?;
    put(&folder.join("src/main.rs"), text)?;
    lock(&bench.root, &folder)?;
    fetch(&folder)?;
    let target = folder.join("target");
    let cost = repeat(bench.runs, || {
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        cargo(&folder, &target, &["build"], Incremental::No)
    });
    let sound = cost.is_ok();
    let mut row = Row::new("from nothing", "cargo build", who).cost(cost);
    if sound {
        row = row.figure("binary kB", kilobytes(&target.join("debug").join(&package))?);
    }
    bench.report.add(row, BASE, RELATIVE)?;
    fs::remove_dir_all(&target).with_context(|| format!("`{}` cannot be removed", target.display()))
}

/// Fetches what a package depends on: the network is not measured.
fn fetch(folder: &Path) -> anyhow::Result<()> {
    let manifest = folder.join("Cargo.toml");
    let Some(manifest) = manifest.to_str() else { bail!("`{}` is not Unicode", manifest.display()) };
    output("cargo", &["fetch", "--quiet", "--manifest-path", manifest]).map(drop)
}
