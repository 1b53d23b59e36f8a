//! The steps of `cargo xtask test`.
//!
//! In: the root of the workspace. Out: how each step ended. Knows which tools there are and how they are called.

use super::{Outcome, Step, features};
use crate::{Exit, cli, codegen, node, project};
use anyhow::{Context as _, Result};
use specstep::config::Dates;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// All steps, in the order in which they run: the quick ones first.
pub(super) const STEPS: &[Step] = &[
    Step { name: "fmt", about: "the code is formatted", run: fmt },
    Step { name: "drift", about: "the generated clients are fresh", run: drift },
    Step { name: "clippy", about: "no warnings", run: clippy },
    Step { name: "doc", about: "the documentation builds without warnings", run: doc },
    Step { name: "unit", about: "all tests of the workspace", run: unit },
    Step { name: "dates", about: "clients compile with each crate for dates and with none", run: dates },
    Step { name: "features", about: "a client compiles with each of its features alone", run: features::each },
    Step { name: "corpus", about: "published documents become crates without warnings", run: corpus },
    Step { name: "roundtrip", about: "valid values come back as they were", run: roundtrip },
    Step {
        name: "prism",
        about: "the generated client against a mock server of its document (needs Node)",
        run: prism,
    },
    Step {
        name: "conformance",
        about: "generated clients against TypeSpec's conformance suite (needs Node)",
        run: conformance,
    },
];

fn fmt(root: &Path) -> Result<Outcome> {
    run(cargo(root).args(["fmt", "--all", "--check"]))
}

fn drift(_: &Path) -> Result<Outcome> {
    let exit = codegen::run(&cli::Codegen { check: true, ..cli::Codegen::default() })?;
    Ok(if exit == Exit::Done { Outcome::Passed } else { Outcome::Failed })
}

fn clippy(root: &Path) -> Result<Outcome> {
    run(cargo(root).args(["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]))
}

fn doc(root: &Path) -> Result<Outcome> {
    run(cargo(root).args(["doc", "--workspace", "--all-features", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn unit(root: &Path) -> Result<Outcome> {
    let mut command = cargo(root);
    if has_nextest(root) {
        command.args(["nextest", "run", "--workspace", "--all-features", "--no-fail-fast"]);
    } else {
        command.args(["test", "--workspace", "--all-features", "--no-fail-fast"]);
    }
    // Empty says that the tests of the mock server run elsewhere: in a step of their own.
    run(command.env("PRISM_BIN", ""))
}

/// Crates of more lines take minutes to compile; `cargo xtask corpus` alone compiles them, too.
const COMPILED: usize = 16_000;

/// Crates of more lines take too long to decode and encode with in every run; `cargo xtask roundtrip` alone takes all.
const ROUND_TRIPPED: usize = 1_500;

/// How many values of these documents come back unchanged at least; somewhat fewer than at the time of writing.
const FLOORS: &[(&str, usize)] = &[
    ("matrix-content-repo", 70),
    ("matrix-sync", 260),
    ("oai-callback-example", 20),
    ("oai-components-v32", 40),
    ("oai-link-example", 50),
    ("oai-media-types-v32", 30),
    ("oai-mega-v32", 15),
    ("oai-path-item-v32", 15),
    ("oai-petstore-v2", 30),
    ("oai-petstore-v2-separate", 50),
    ("oai-petstore-v3", 30),
    ("oai-tictactoe-v31", 25),
    ("oai-uber-v2", 170),
    ("oai-uspto", 50),
    ("oai-webhook-v31", 15),
    ("readme-complex-nesting", 320),
    ("redocly-oas32", 20),
];

/// The folder of the published documents, if they are at hand.
fn documents(root: &Path) -> Result<PathBuf, Outcome> {
    let named = std::env::var_os("SPECSTEP_SPECS").filter(|name| !name.is_empty()).map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root.join("../shared/specs"));
    let absent = || Outcome::Absent("there are no documents: set SPECSTEP_SPECS to their folder".to_owned());
    if folder.is_dir() { Ok(folder) } else { Err(absent()) }
}

/// Compiles a client that has every format of dates, with all that they can be; on its own, so that nothing else brings a crate.
fn dates(root: &Path) -> Result<Outcome> {
    for dates in [Dates::Jiff, Dates::Chrono, Dates::Time, Dates::String] {
        let folder = root.join("generator/tests/golden/formats");
        let options = cli::Corpus { folder, dates: Some(dates), doc: true, ..cli::Corpus::default() };
        if codegen::corpus::run(&options)? != Exit::Done {
            return Ok(Outcome::Failed);
        }
    }
    Ok(Outcome::Passed)
}

/// Generates all published documents that are at hand, and compiles the smaller ones.
fn corpus(root: &Path) -> Result<Outcome> {
    let folder = match documents(root) {
        Ok(folder) => folder,
        Err(outcome) => return Ok(outcome),
    };
    let options = cli::Corpus { folder, compile_up_to: Some(COMPILED), doc: true, ..cli::Corpus::default() };
    Ok(if codegen::corpus::run(&options)? == Exit::Done { Outcome::Passed } else { Outcome::Failed })
}

/// Decodes and encodes with the types of the smallest published documents that are at hand.
fn roundtrip(root: &Path) -> Result<Outcome> {
    let folder = match documents(root) {
        Ok(folder) => folder,
        Err(outcome) => return Ok(outcome),
    };
    let options = cli::Roundtrip { folder, up_to: Some(ROUND_TRIPPED), ..cli::Roundtrip::default() };
    Ok(if crate::roundtrip::run_with(&options, FLOORS)? == Exit::Done { Outcome::Passed } else { Outcome::Failed })
}

/// Installs the mock server where it is missing; gives its program, or nothing where there is no Node.
pub(crate) fn mock_server(root: &Path) -> Result<Option<PathBuf>> {
    if !node::is_there() {
        return Ok(None);
    }
    let folder = project::target(root)?.join("prism");
    node::install(&root.join("xtask/prism"), &folder)?;
    let name = if cfg!(windows) { "prism.cmd" } else { "prism" };
    Ok(Some(folder.join("node_modules/.bin").join(name)))
}

/// Runs the tests that need the mock server.
fn prism(root: &Path) -> Result<Outcome> {
    let Some(program) = mock_server(root)? else {
        return Ok(Outcome::Skipped(node::MISSING.to_owned()));
    };
    let mut command = cargo(root);
    if has_nextest(root) {
        command.args(["nextest", "run", "--package", "bigmodel-client", "--all-features", "--test", "prism"]);
    } else {
        command.args(["test", "--package", "bigmodel-client", "--all-features", "--test", "prism"]);
    }
    run(command.env("PRISM_BIN", program))
}

/// Drives generated clients through the conformance suite, if its documents are at hand.
fn conformance(root: &Path) -> Result<Outcome> {
    let folder = crate::conformance::suite_folder(root, None)?;
    if let Some(reason) = crate::conformance::absent(&folder) {
        return Ok(Outcome::Absent(reason));
    }
    if let Some(reason) = crate::conformance::missing_tools() {
        return Ok(Outcome::Skipped(reason));
    }
    let exit = crate::conformance::run(&cli::Conformance::default())?;
    Ok(if exit == Exit::Done { Outcome::Passed } else { Outcome::Failed })
}

pub(super) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What cargo says of this package would be taken for something about those that are built next.
    command.env_remove("CARGO_MANIFEST_DIR");
    command
}

fn has_nextest(root: &Path) -> bool {
    let mut command = cargo(root);
    let status = command.args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Runs a command with its output where ours goes, after saying what is run.
pub(super) fn run(command: &mut Command) -> Result<Outcome> {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    println!("$ {program} {}", words.join(" "));
    let status = command.status().with_context(|| format!("`{program}` cannot be started"))?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed })
}
