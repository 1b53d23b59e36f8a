//! What compiling a crate costs.
//!
//! Cargo starts many compilers at once, so only something that stands between it and them can tell what each costs: this program,
//! which cargo starts as its `RUSTC_WRAPPER`. In: the command line of a compiler. Out: the same answer, and a file with the
//! [`Cost`] for crates of the corpus.

use crate::bench::{Cost, children};
use crate::project;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// Set for the compilers of a corpus run: the folder where they leave what they cost.
const FOLDER: &str = "SPECSTEP_CORPUS_COSTS";

/// Makes cargo note the costs of the crates that it compiles.
pub(super) fn note(command: &mut Command, folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)?;
    command.env("RUSTC_WRAPPER", project::program()?).env(FOLDER, folder);
    Ok(())
}

/// What a crate has cost when it was compiled last; `None` when it never was or cannot be measured here.
pub(super) fn of(folder: &Path, library: &str) -> Option<Cost> {
    serde_json::from_slice(&std::fs::read(folder.join(library)).ok()?).ok()
}

/// Stands in for a compiler, if that is what this program was started for.
pub(crate) fn wrapper() -> Option<ExitCode> {
    let folder = std::env::var_os(FOLDER)?;
    let mut words = std::env::args_os().skip(1);
    let program = words.next()?;
    let arguments: Vec<OsString> = words.collect();
    let start = Instant::now();
    let status = match Command::new(&program).args(&arguments).status() {
        Ok(status) => status,
        Err(error) => {
            eprintln!("error: `{}` cannot be started: {error}", program.display());
            return Some(ExitCode::FAILURE);
        }
    };
    // Set for the crates that cargo was asked for, not for those that they need.
    if let (Some(library), Some(_)) = (library(&arguments), std::env::var_os("CARGO_PRIMARY_PACKAGE")) {
        let wall = start.elapsed().as_secs_f64();
        let cost = children().ok().map(|(user, peak)| Cost { user, wall, peak });
        // A cost that cannot be noted is one that is not shown.
        let text = cost.and_then(|cost| serde_json::to_string(&cost).ok()).unwrap_or_default();
        let _ = std::fs::write(Path::new(&folder).join(library), text);
    }
    // A compiler that was killed has no code.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Some(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn library(arguments: &[OsString]) -> Option<&OsStr> {
    let mut words = arguments.iter();
    words.find(|word| *word == "--crate-name")?;
    words.next().map(OsString::as_os_str)
}
