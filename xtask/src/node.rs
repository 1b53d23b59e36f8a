//! Packages of Node, for tests that need a real server.
//!
//! In: a folder that pins versions. Out: the packages, installed into another folder. Knows nothing of what they are.

use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What to say where there is no Node.
pub(crate) const MISSING: &str = "Node and npm are needed, and are not installed";

/// Whether Node and npm are installed.
pub(crate) fn is_there() -> bool {
    works("node") && npm().is_some()
}

/// Installs the packages that `source` pins into `folder`, unless they are there.
pub(crate) fn install(source: &Path, folder: &Path) -> Result<()> {
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
        bail!("npm cannot install the packages that `{}` lists", source.display());
    }
    Ok(())
}

/// The command of npm, if it is installed. On Windows, it is a script, which is only found under its full name.
fn npm() -> Option<&'static str> {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    works(name).then_some(name)
}

fn works(program: &str) -> bool {
    let status = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
