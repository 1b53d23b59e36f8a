//! The programs that make the calls.
//!
//! In: generated crates. Out: a package beside each crate, built in the target folder of the corpus, and what it says of each call. A
//! driver is no part of what is generated for anybody.

use super::calls::Call;
use crate::codegen::corpus::{self, Crate};
use crate::{project, roundtrip};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program, without what depends on the crate.
const PROGRAM: &str = include_str!("driver/main.rs.txt");

/// What came of a call.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Outcome {
    /// The answers, more than one when the client sent more than one request.
    pub(super) answers: Vec<Answer>,
    /// Why the call failed: the kind and the message.
    pub(super) error: Option<(String, String)>,
}

impl Outcome {
    /// Whether the connection broke or time ran out before there was an answer.
    pub(super) fn is_broken(&self) -> bool {
        let is_of_transport = |kind: &str| ["Transport", "Connect", "Timeout"].contains(&kind);
        self.answers.is_empty() && self.error.as_ref().is_some_and(|(kind, _)| is_of_transport(kind))
    }
}

/// What the mock server said.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Answer {
    /// The request: the method and URL, a line for each header, an empty one, the body.
    pub(super) asked: String,
    pub(super) status: u16,
    /// What it found wrong with request or answer.
    pub(super) violations: Option<String>,
    /// The media type of the answer.
    pub(super) media_type: Option<String>,
    /// The answer itself, as text.
    pub(super) text: String,
    /// Whether it is the mock server's own message, because it cannot answer.
    pub(super) problem: bool,
}

fn package(id: &str) -> String {
    format!("prism-{id}")
}

/// The folder of the driver of a crate, below that of all crates.
fn folder(id: &str) -> String {
    format!("prism/{id}")
}

/// The members of the workspace that drivers add.
pub(super) fn members<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    ids.flat_map(|id| [id.to_owned(), folder(id)]).collect()
}

/// Writes the package of a driver.
pub(super) fn write(place: &Path, root: &Path, made: &Crate, tree: &Value) -> Result<()> {
    let folder = place.join(folder(&made.id));
    let way = |to: &Path| toml::Value::String(project::slashes(&project::relative(&folder, to)));
    let manifest = format!(
        "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n\
         {} = {{ path = {}, features = [\"dynamic\"] }}\nspecstep-runtime = {{ path = {} }}\n\
         futures-core = \"0.3\"\nserde_json = \"1\"\nreqwest = {{ version = \"0.13\", default-features = false }}\n\
         rustls = {{ version = \"0.23\", default-features = false, features = [\"ring\", \"std\"] }}\n\
         tokio = {{ version = \"1\", features = [\"rt\", \"net\", \"time\"] }}\n",
        package(&made.id),
        made.package(),
        way(made.output()),
        way(&root.join("generator/runtime")),
    );
    corpus::write(&folder.join("Cargo.toml"), &manifest)?;
    let mut program = PROGRAM.to_owned();
    let _ = writeln!(program, "\nuse {}::Client;", made.library());
    let _ = writeln!(program, "\n/// The security schemes, and whether they take a user's name.");
    let _ = writeln!(program, "const SCHEMES: &[(&str, bool)] = &[");
    for (name, scheme) in tree["components"]["securitySchemes"].as_object().into_iter().flatten() {
        let basic = scheme["scheme"].as_str().is_some_and(|scheme| scheme.eq_ignore_ascii_case("basic"));
        let _ = writeln!(program, "    ({name:?}, {basic}),");
    }
    program.push_str("];\n");
    corpus::write(&folder.join("src/main.rs"), &program)
}

/// Builds the drivers of some crates; gives the program of each that could be built.
pub(super) fn build(place: &Path, ids: &[&str]) -> Result<(BTreeMap<String, PathBuf>, String)> {
    roundtrip::build(place, ids, package)
}

/// Makes the calls.
pub(super) fn run(program: &Path, url: &str, calls: &[Call]) -> Result<Vec<Outcome>> {
    let mut command = Command::new(program);
    let mut child = command
        .arg(url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the driver cannot be started")?;
    let mut input = child.stdin.take().context("the driver takes no input")?;
    let mut lines = String::new();
    for call in calls {
        let _ = writeln!(lines, "{}\t{}", call.name, call.arguments);
    }
    // Beside reading: neither side may wait for the other. A driver that ended early is told by its status.
    let writer = std::thread::spawn(move || std::io::Write::write_all(&mut input, lines.as_bytes()));
    let output = child.wait_with_output()?;
    drop(writer.join());
    let said = String::from_utf8_lossy(&output.stdout);
    let outcomes: Result<Vec<Outcome>, _> = said.lines().map(serde_json::from_str).collect();
    let (outcomes, status) = (outcomes.context("the driver says something else")?, output.status);
    anyhow::ensure!(outcomes.len() == calls.len(), "the driver ended with {status} after {} calls", outcomes.len());
    Ok(outcomes)
}
