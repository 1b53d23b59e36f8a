//! What a command costs: time and memory of the whole process tree.
//!
//! The operating system accounts for finished children of a process together, so each command runs under a process of its own:
//! this program again, as `bench measure -- COMMAND`, which prints the account as JSON.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};

use crate::{Exit, project};

/// What a command cost.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Cost {
    /// Processor time in user mode of all processes together, in seconds.
    pub(crate) user: f64,
    /// Time on the clock, in seconds.
    pub(crate) wall: f64,
    /// The memory of the largest process at its peak, in megabytes.
    pub(crate) peak: f64,
}

/// Runs `command` and prints its [`Cost`].
pub(crate) fn measure(command: &[String]) -> anyhow::Result<Exit> {
    let (program, arguments) = command.split_first().context("no command is given")?;
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).status()?;
    if !status.success() {
        bail!("`{}` failed", command.join(" "));
    }
    let wall = start.elapsed().as_secs_f64();
    let (user, peak) = children()?;
    println!("{}", serde_json::to_string(&Cost { user, wall, peak })?);
    Ok(Exit::Done)
}

/// User seconds and peak megabytes of the children that this process has waited for.
#[cfg(unix)]
#[expect(clippy::cast_precision_loss, reason = "seconds and kilobytes are far below 2^52")]
pub(crate) fn children() -> anyhow::Result<(f64, f64)> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let kilobytes = if cfg!(target_os = "macos") { usage.max_rss() / 1024 } else { usage.max_rss() };
    Ok((usage.user_time().num_microseconds() as f64 / 1e6, kilobytes as f64 / 1024.0))
}

#[cfg(not(unix))]
pub(crate) fn children() -> anyhow::Result<(f64, f64)> {
    bail!("memory can only be measured on Unix")
}

/// Runs cargo in `folder`, without incremental compilation, and gives its [`Cost`].
pub(super) fn cargo(folder: &Path, target: &Path, arguments: &[&str]) -> anyhow::Result<Cost> {
    let output = Command::new(project::program()?)
        .args(["bench", "measure", "--", "cargo"])
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stderr(Stdio::piped())
        .output()?;
    if !output.status.success() {
        bail!("cargo {} failed:\n{}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Runs a program and gives what it prints.
pub(super) fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new(program).args(arguments).output()?;
    if !output.status.success() {
        bail!("a measured program failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The value in the middle.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
