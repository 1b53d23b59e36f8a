//! The program that calls the generated clients.
//!
//! In: generated crates, and calls. Out: a package that depends on all of them, built in the target folder of the conformance run, and
//! what came of the calls. It is no part of what is generated for anybody.

use super::Version;
use super::call::Call;
use super::clients::Client;
use crate::codegen::corpus;
use crate::project;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::Value;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The program, without its table of clients.
const PROGRAM: &str = include_str!("driver/main.rs.txt");

/// What came of a call.
#[derive(Debug, Deserialize)]
pub(super) struct Outcome {
    /// What the typed answer is, encoded again.
    pub(super) body: Option<Value>,
    pub(super) error: Option<Failed>,
    pub(super) wire: Wire,
}

/// Why a call did not succeed.
#[derive(Debug, Deserialize)]
pub(super) struct Failed {
    pub(super) kind: String,
    pub(super) message: String,
    pub(super) status: Option<u16>,
    pub(super) api: Option<Value>,
    pub(super) body: String,
}

/// What went over the wire.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wire {
    pub(super) request: String,
    pub(super) request_headers: Vec<(String, String)>,
    pub(super) request_body: String,
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

/// The folder of the driver of a version, below that of all crates, which is also the name of its package.
pub(super) fn name(version: Version) -> String {
    format!("driver-v{}", version.name().replace('.', "-"))
}

/// Writes the package of a driver.
pub(super) fn write(place: &Path, root: &Path, version: Version, clients: &[Client]) -> Result<()> {
    let folder = place.join(name(version));
    let way = |to: &Path| toml::Value::String(project::slashes(&project::relative(&folder, to)));
    let mut manifest = format!(
        "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n\
         futures-core = {{ version = \"0.3\", default-features = false }}\n\
         reqwest = {{ version = \"0.13\", default-features = false, features = [\"rustls-no-provider\"] }}\n\
         rustls = {{ version = \"0.23\", default-features = false, features = [\"ring\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         specstep-runtime = {{ path = {} }}\n\
         tokio = {{ version = \"1\", features = [\"rt\", \"net\", \"time\"] }}\n",
        name(version),
        way(&root.join("generator/runtime")),
    );
    let mut program = PROGRAM.to_owned();
    let _ = writeln!(program, "\nstatic CLIENTS: &[(&str, Calling)] = &[");
    for client in clients {
        let (package, library) = (client.made.package(), client.made.library());
        let path = way(client.made.output());
        let _ =
            writeln!(manifest, "{package} = {{ path = {path}, default-features = false, features = [\"dynamic\"] }}");
        let pages = if client.has_pages() { ", pages" } else { "" };
        let _ = writeln!(program, "    (\"{}\", client!({library}{pages})),", client.id);
    }
    program.push_str("];\n");
    corpus::write(&folder.join("Cargo.toml"), &manifest)?;
    corpus::write(&folder.join("src/main.rs"), &program)
}

/// Builds the drivers of some versions; gives their programs in the same order.
pub(super) fn build(place: &Path, versions: &[Version]) -> Result<Vec<PathBuf>> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["build", "--quiet", "--package", corpus::ANCHOR]);
    for version in versions {
        command.args(["--package", &name(*version)]);
    }
    let target = place.join("target");
    command.env("CARGO_TARGET_DIR", &target).env("CARGO_INCREMENTAL", "0");
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_MANIFEST_DIR").env_remove("RUSTFLAGS");
    let status = command.current_dir(place).stdin(Stdio::null()).status().context("cargo cannot be started")?;
    if !status.success() {
        bail!("the clients cannot be built");
    }
    let program =
        |version: &Version| target.join("debug").join(name(*version)).with_extension(std::env::consts::EXE_EXTENSION);
    Ok(versions.iter().map(program).collect())
}

/// A driver that runs. It is stopped when this is dropped.
pub(super) struct Driver {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts a driver that calls the server at `origin`.
    pub(super) fn start(program: &Path, origin: &str) -> Result<Self> {
        let mut command = Command::new(program);
        command.arg(origin).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().context("the driver cannot be started")?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { bail!("no pipes") };
        Ok(Self { child, input, output: BufReader::new(output) })
    }

    /// Makes a call.
    pub(super) fn call(&mut self, call: &Call) -> Result<Outcome> {
        writeln!(self.input, "{}", serde_json::to_string(call)?)?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        serde_json::from_str(&line).with_context(|| format!("the driver ended in `{}`", call.operation))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; all that matters is that it has.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
