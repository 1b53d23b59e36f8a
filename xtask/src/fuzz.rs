//! Runs the generator's fuzzer for as long as one likes.
//!
//! In: how long, and where to start. Out: its progress, and whether a promise was broken. The fuzzer is one of the generator's tests,
//! which know what the promises are; this starts it in a process of its own, because a document may end that.

use crate::{Exit, cli, project};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// The test.
const NAME: &str = "fuzz::long_run";

/// Runs `cargo xtask fuzz`.
pub(crate) fn run(options: &cli::Fuzz) -> Result<Exit> {
    let root = project::root()?;
    let folder = project::target(&root)?.join("fuzz");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    // Seeds count up, so those of two runs are to be far apart.
    let seed = options.seed.unwrap_or(now << 24);
    println!("seed {seed}, {} minutes; what is found is written to `{}`", options.minutes, folder.display());
    let test = |options: &[&str]| {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&root).env_remove("CARGO_MANIFEST_DIR");
        command.args(["test", "--quiet", "--package", "specstep", "--test", "it"]).args(options);
        command
    };
    let built = test(&["--no-run"]).status().context("cargo cannot be started")?;
    if !built.success() {
        bail!("the fuzzer does not compile");
    }
    let mut fuzz = test(&["--", "--ignored", "--exact", "--nocapture", NAME]);
    fuzz.env("SPECSTEP_FUZZ_SECONDS", options.minutes.saturating_mul(60).to_string());
    fuzz.env("SPECSTEP_FUZZ_SEED", seed.to_string()).env("SPECSTEP_FUZZ_FOLDER", &folder);
    if fuzz.status().context("cargo cannot be started")?.success() {
        return Ok(Exit::Done);
    }
    // The document that was being read is left behind when the process ended in the middle of it.
    let current = folder.join("current.txt");
    if current.is_file() {
        let ended = folder.join("ended.txt");
        fs::rename(&current, &ended).context("what ended the process cannot be kept")?;
        println!("the process was ended by {}", ended.display());
    }
    Ok(Exit::Differs)
}
