//! The step that turns on one feature of a client after the other.
//!
//! In: the golden document with several tags, webhooks and types that nothing uses. Out: whether its client compiles without a
//! warning with each feature alone, with calls by name and checks of requests besides, with none and with all.

use super::Outcome;
use super::steps::{cargo, run};
use crate::codegen::corpus::{ANCHOR, write_workspace};
use crate::codegen::{self, Runtime};
use crate::{Exit, cli, project};
use anyhow::{Context as _, Result};
use specstep::config::FeaturesPerTag;
use std::path::Path;

const DOCUMENT: &str = "generator/tests/golden/features_per_tag/openapi.yaml";
const PACKAGE: &str = "parts-client";
/// What every client has, whatever its document says.
const BESIDES: &str = "dynamic,validate";

/// Compiles the client with each of its features.
pub(super) fn each(root: &Path) -> Result<Outcome> {
    let place = project::target(root)?.join("features");
    let folder = place.join(PACKAGE);
    let one = cli::One {
        spec: Some(root.join(DOCUMENT)),
        out: Some(folder.clone()),
        name: Some(PACKAGE.to_owned()),
        runtime: Some(Runtime::Folder(project::slashes(&root.join("generator/runtime")))),
        features_per_tag: Some(FeaturesPerTag::Always),
        ..cli::One::default()
    };
    if codegen::run(&cli::Codegen { one, ..cli::Codegen::default() })? != Exit::Done {
        return Ok(Outcome::Failed);
    }
    write_workspace(&place, root, vec![PACKAGE.to_owned()])?;
    let mut sets = vec![String::new()];
    for feature in parts(&folder)? {
        sets.extend([format!("{feature},{BESIDES}"), feature]);
    }
    for set in sets {
        let arguments = ["clippy", "--quiet", "--package", ANCHOR, "--package", PACKAGE, "--no-default-features"];
        let mut command = cargo(root);
        command.args(arguments).args(["--features", &qualified(&set), "--", "-D", "warnings"]);
        command.current_dir(&place).env("CARGO_TARGET_DIR", place.join("target"));
        if run(&mut command)? != Outcome::Passed {
            return Ok(Outcome::Failed);
        }
    }
    let mut command = cargo(root);
    command.args([
        "clippy",
        "--quiet",
        "--package",
        ANCHOR,
        "--package",
        PACKAGE,
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]);
    run(command.current_dir(&place).env("CARGO_TARGET_DIR", place.join("target")))
}

/// The features of the client that are on by default.
fn parts(folder: &Path) -> Result<Vec<String>> {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).context("the manifest cannot be read")?;
    let manifest: toml::Table = manifest.parse().context("the manifest is not TOML")?;
    let all = manifest.get("features").and_then(|features| features.get("default")).and_then(toml::Value::as_array);
    let all = all.context("the client has no features that are on by default")?;
    Ok(all.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect())
}

/// The features, said to be those of the client.
fn qualified(set: &str) -> String {
    let features = set.split(',').filter(|feature| !feature.is_empty());
    features.map(|feature| format!("{PACKAGE}/{feature}")).collect::<Vec<_>>().join(",")
}
