//! The programs that decode and encode with the generated types.
//!
//! In: generated crates and the names of their types. Out: a package beside each crate, built in the target folder of the corpus, and
//! what it answers. A driver is no part of what is generated for anybody.

use crate::codegen::corpus::{self, Crate};
use crate::project;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program, without its table of types.
const PROGRAM: &str = include_str!("driver/main.rs.txt");

/// What a driver says of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The value as it was encoded again, empty if nothing changed, and whether a union in it had no variant for it.
    Encoded { json: String, unknown: bool },
    /// Why the value was not decoded.
    Refused(String),
    /// The two ways to decode or encode do not agree: what the other one says.
    Uneven(String),
}

/// The folder of the driver of a crate, below that of all crates.
fn folder(id: &str) -> String {
    format!("drivers/{id}")
}

pub(super) fn package(id: &str) -> String {
    format!("driver-{id}")
}

/// Writes the package of a driver.
pub(super) fn write(place: &Path, root: &Path, made: &Crate, types: &[String]) -> Result<()> {
    let folder = place.join(folder(&made.id));
    let (name, library) = (package(&made.id), made.library());
    let way = |to: &Path| toml::Value::String(project::slashes(&project::relative(&folder, to)));
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n\
         {} = {{ path = {} }}\nspecstep-runtime = {{ path = {} }}\nserde_json = \"1\"\n",
        made.package(),
        way(made.output()),
        way(&root.join("generator/runtime")),
    );
    corpus::write(&folder.join("Cargo.toml"), &manifest)?;
    let mut program = PROGRAM.to_owned();
    let _ = writeln!(program, "\nstatic TYPES: &[fn(&str) -> String] = &[");
    for ty in types {
        let _ = writeln!(program, "    codec::<{library}::types::{ty}>,");
    }
    program.push_str("];\n");
    corpus::write(&folder.join("src/main.rs"), &program)
}

/// Builds the drivers of some crates, whose packages are called `package`; gives the program of each that could be built.
pub(crate) fn build(
    place: &Path,
    ids: &[&str],
    package: fn(&str) -> String,
) -> Result<(BTreeMap<String, PathBuf>, String)> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["build", "--keep-going", "--quiet", "--message-format=json-render-diagnostics"]);
    command.args(["--package", corpus::ANCHOR]);
    for id in ids {
        command.args(["--package", &package(id)]);
    }
    command.env("CARGO_TARGET_DIR", place.join("target")).env("CARGO_INCREMENTAL", "0");
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_MANIFEST_DIR").env_remove("RUSTFLAGS");
    let output = command.current_dir(place).stdin(Stdio::null()).output().context("cargo cannot be started")?;
    let mut programs = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(Artifact { target, executable: Some(program) }) = serde_json::from_str(line) else { continue };
        let id = ids.iter().find(|id| package(id) == target.name);
        programs.extend(id.map(|id| ((*id).to_owned(), program)));
    }
    Ok((programs, String::from_utf8_lossy(&output.stderr).into_owned()))
}

#[derive(Deserialize)]
struct Artifact {
    target: Target,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// The members of the workspace that drivers add.
pub(super) fn members<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    ids.flat_map(|id| [id.to_owned(), folder(id)]).collect()
}

/// Asks a driver about all lines of a file; there is an answer for each of `count` lines.
pub(super) fn ask(program: &Path, questions: &Path, count: usize) -> Result<Vec<Answer>> {
    let answers = questions.with_extension("answers");
    let input = File::open(questions).context("the samples cannot be read")?;
    let output = File::create(&answers).context("the answers cannot be written")?;
    let mut command = Command::new(program);
    let status = command.stdin(input).stdout(output).status().context("the driver cannot be started")?;
    let lines = BufReader::new(File::open(&answers)?).lines();
    let answers: Vec<Answer> = lines.map_while(Result::ok).filter_map(|line| answer(&line)).collect();
    if answers.len() != count {
        bail!("the driver ended with {status} after {} of {count} answers", answers.len());
    }
    fs::remove_file(questions.with_extension("answers"))?;
    Ok(answers)
}

fn answer(line: &str) -> Option<Answer> {
    let (word, rest) = line.split_once('\t')?;
    let rest = rest.to_owned();
    Some(match word {
        "known" => Answer::Encoded { json: rest, unknown: false },
        "unknown" => Answer::Encoded { json: rest, unknown: true },
        "refused" => Answer::Refused(rest),
        "uneven" => Answer::Uneven(rest),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read() {
        assert_eq!(answer("known\t{}"), Some(Answer::Encoded { json: "{}".to_owned(), unknown: false }));
        assert_eq!(answer("refused\ta\tb"), Some(Answer::Refused("a\tb".to_owned())));
        assert_eq!(answer("thread panicked"), None);
    }
}
