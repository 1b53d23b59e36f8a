//! Other generators of Rust clients, as their users have them: from the registry, in their newest versions, built for release.
//!
//! In: the folder to install them into. Out: [`Rival`]s, which can be asked for a crate of a document. Knows how each is called and
//! what its output lacks to be a crate of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};

use super::measure::{command, output};

/// Another generator, installed.
pub(super) struct Rival {
    /// What it is called, with its version.
    pub(super) name: String,
    /// The program.
    program: PathBuf,
    kind: Kind,
}

/// Which generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    OpenapiToRust,
    Oas3Gen,
    Progenitor,
}

impl Kind {
    const ALL: [Self; 3] = [Self::OpenapiToRust, Self::Oas3Gen, Self::Progenitor];

    /// The name of the package and of the program.
    fn package(self) -> &'static str {
        match self {
            Self::OpenapiToRust => "openapi-to-rust",
            Self::Oas3Gen => "oas3-gen",
            Self::Progenitor => "cargo-progenitor",
        }
    }
}

/// Installs the other generators below the target folder, apart from those that are not wanted.
pub(super) fn install(target: &Path, without: &[String]) -> anyhow::Result<Vec<Rival>> {
    if let Some(name) = without.iter().find(|name| Kind::ALL.iter().all(|kind| kind.package() != *name)) {
        let names = Kind::ALL.map(Kind::package).join("`, `");
        bail!("`{name}` is none of `{names}`");
    }
    let wanted = Kind::ALL.into_iter().filter(|kind| !without.iter().any(|name| name == kind.package()));
    wanted.map(|kind| one(kind, &target.join("bench/rivals"))).collect()
}

fn one(kind: Kind, folder: &Path) -> anyhow::Result<Rival> {
    let package = kind.package();
    let told =
        output("cargo", &["info", "--quiet", package]).with_context(|| format!("nothing is known of `{package}`"))?;
    let version = version(&told).with_context(|| format!("no version of `{package}` is known"))?;
    let mut command = Command::new("cargo");
    command.args(["install", "--quiet", "--locked", package, "--version", version, "--root"]).arg(folder);
    command.env("CARGO_TARGET_DIR", folder.join("build")).env_remove("CARGO_MANIFEST_DIR").env_remove("RUSTFLAGS");
    if !command.status()?.success() {
        bail!("`{package}` {version} cannot be installed; `--without {package}` leaves it out");
    }
    let program = folder.join("bin").join(package).with_extension(std::env::consts::EXE_EXTENSION);
    Ok(Rival { name: format!("{package} {version}"), program, kind })
}

/// The version in what `cargo info` tells: of the newest release, whatever else it knows.
fn version(told: &str) -> Option<&str> {
    let version = told.lines().find_map(|line| line.strip_prefix("version: "))?;
    match version.split_once("(latest ") {
        Some((_, newest)) => newest.split([' ', ')']).next(),
        None => version.split(' ').next(),
    }
}

impl Rival {
    /// A short name for folders and packages.
    pub(super) fn short(&self) -> &'static str {
        self.kind.package()
    }

    /// The file of the client in a crate of this generator, and the path of its module.
    pub(super) fn client(&self) -> (&'static str, &'static str) {
        match self.kind {
            Kind::OpenapiToRust => ("generated/client.rs", "generated::client::"),
            Kind::Oas3Gen => ("client.rs", ""),
            Kind::Progenitor => ("lib.rs", ""),
        }
    }

    /// What makes the crate of a document in `folder`, to be measured. It may be there already.
    pub(super) fn generate(&self, document: &Path, folder: &Path, package: &str) -> anyhow::Result<Command> {
        let mut command = command(&self.program)?;
        // Their messages are cut for a table.
        command.env("NO_COLOR", "1").env_remove("RUST_BACKTRACE");
        match self.kind {
            Kind::OpenapiToRust => {
                command.arg("generate").arg(document).arg("--output-dir").arg(folder.join("src/generated"));
            }
            Kind::Oas3Gen => {
                command.args(["generate", "client-mod", "--workspace", "-i"]).arg(document).arg("-o").arg(folder);
            }
            Kind::Progenitor => {
                command.args(["progenitor", "-n", package, "-v", "0.1.0", "-i"]).arg(document).arg("-o").arg(folder);
            }
        }
        Ok(command)
    }

    /// Adds what a generated crate lacks to be compiled on its own below this project's folder.
    pub(super) fn complete(&self, folder: &Path, package: &str) -> anyhow::Result<()> {
        let manifest = folder.join("Cargo.toml");
        if self.kind == Kind::OpenapiToRust {
            let needed = folder.join("src/generated/REQUIRED_DEPS.toml");
            let needed = fs::read_to_string(&needed).context("the list of dependencies cannot be read")?;
            let head = format!("[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n");
            fs::write(&manifest, head + &needed)?;
            fs::write(folder.join("src/lib.rs"), "#![allow(warnings)]\npub mod generated;\n")?;
        }
        alone(&manifest)
    }
}

/// Makes a package the root of its own workspace, so that it is not taken for a part of this project's.
pub(super) fn alone(manifest: &Path) -> anyhow::Result<()> {
    let text = fs::read_to_string(manifest).with_context(|| format!("`{}` cannot be read", manifest.display()))?;
    if text.lines().all(|line| line.trim() != "[workspace]") {
        fs::write(manifest, text + "\n[workspace]\n")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_found() {
        assert_eq!(version("a #b\nversion: 0.23.0\nlicense: MIT\n"), Some("0.23.0"));
        assert_eq!(version("a\nversion: 0.22.0 (latest 0.23.0)\n"), Some("0.23.0"));
        assert_eq!(version("a\nversion: 0.22.0 (from ./a)\n"), Some("0.22.0"));
        assert_eq!(version("error"), None);
    }

    #[test]
    fn a_package_is_made_a_root_once() {
        let folder = tempfile::TempDir::new().unwrap();
        let manifest = folder.path().join("Cargo.toml");
        fs::write(&manifest, "[package]\n").unwrap();
        alone(&manifest).unwrap();
        alone(&manifest).unwrap();
        assert_eq!(fs::read_to_string(&manifest).unwrap(), "[package]\n\n[workspace]\n");
    }
}
