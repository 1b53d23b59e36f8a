//! What a command costs: time and memory of the whole process tree.
//!
//! The operating system accounts for finished children of a process together, so each command runs under a process of its own:
//! this program again, as `bench measure -- COMMAND`, which prints the account as JSON.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};

use crate::{Exit, project};

/// What takes longer than this, in seconds, is measured fewer times.
const LONG: f64 = 60.0;
/// How often what takes long is measured.
const FEW: usize = 3;

/// What a command cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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

/// A program to be run by [`cost`]; arguments and the rest can be added.
pub(super) fn command(program: impl AsRef<OsStr>) -> anyhow::Result<Command> {
    let mut command = Command::new(project::program()?);
    command.args(["bench", "measure", "--"]).arg(program).stdin(Stdio::null());
    Ok(command)
}

/// Runs a [`command`] and gives its [`Cost`].
pub(super) fn cost(command: &mut Command) -> anyhow::Result<Cost> {
    let output = command.stderr(Stdio::piped()).output()?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim_end());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Whether cargo keeps what it can use again after a change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Incremental {
    /// It does not, so that all of a crate is compiled.
    No,
    /// It does, as it does for people who work on a program.
    Yes,
}

/// Runs cargo in `folder` and gives its [`Cost`].
pub(super) fn cargo(folder: &Path, target: &Path, arguments: &[&str], keep: Incremental) -> anyhow::Result<Cost> {
    let mut command = command("cargo")?;
    command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", target).env_remove("RUSTFLAGS");
    command.env_remove("CARGO_MANIFEST_DIR").env("CARGO_INCREMENTAL", if keep == Incremental::Yes { "1" } else { "0" });
    cost(&mut command).with_context(|| format!("cargo {} failed", arguments.join(" ")))
}

/// Builds the program of a package for release, and puts it aside: another build of it takes its place. All programs share what they
/// depend on.
pub(super) fn build(folder: &Path, package: &str, arguments: &[&str]) -> anyhow::Result<PathBuf> {
    let target = folder.with_file_name("programs");
    cargo(folder, &target, &[&["build", "--release"], arguments].concat(), Incremental::No)?;
    let program = target.join("release").join(package).with_extension(std::env::consts::EXE_EXTENSION);
    let aside = folder.join(arguments.last().copied().unwrap_or(package));
    fs::copy(&program, &aside).with_context(|| format!("`{}` cannot be copied", program.display()))?;
    Ok(aside)
}

/// Runs a program and gives what it prints.
pub(super) fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new(program).args(arguments).output()?;
    if !output.status.success() {
        bail!("a measured program failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The median of what some runs cost, and how many there were: fewer than asked for where one takes long.
pub(super) fn repeat(runs: usize, mut run: impl FnMut() -> anyhow::Result<Cost>) -> anyhow::Result<(Cost, usize)> {
    let mut costs = vec![run()?];
    let long = costs.iter().any(|cost| cost.wall > LONG);
    let runs = if long { runs.min(FEW) } else { runs };
    while costs.len() < runs {
        costs.push(run()?);
    }
    let of = |figure: fn(&Cost) -> f64| median(costs.iter().map(figure).collect());
    Ok((Cost { user: of(|cost| cost.user), wall: of(|cost| cost.wall), peak: of(|cost| cost.peak) }, costs.len()))
}

/// The value in the middle.
pub(super) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "nothing is calculated")]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![3.0, 100.0, 1.0]), 3.0);
        assert_eq!(median(vec![2.0]), 2.0);
        assert!(median(Vec::new()).is_nan());
    }

    #[test]
    fn what_takes_long_is_run_fewer_times() {
        let mut walls = [90.0, 70.0, 80.0, 1.0, 1.0].into_iter();
        let mut next = || Ok(Cost { user: 1.0, wall: walls.next().unwrap(), peak: 2.0 });
        assert_eq!(repeat(5, &mut next).unwrap(), (Cost { user: 1.0, wall: 80.0, peak: 2.0 }, 3));
        let (quick, count) = repeat(2, || Ok(Cost { user: 1.0, wall: 1.0, peak: 1.0 })).unwrap();
        assert_eq!((quick.wall, count), (1.0, 2));
    }
}
