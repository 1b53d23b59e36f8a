//! The platform's own documents, as published: what one lacks is an error that names it, and the client of the other is called.
//!
//! The documents are not part of the project. They are looked for in the folder that `SPECSTEP_SPECS` names, otherwise in
//! `shared/specs` beside the project; without them, this says so and passes. `cargo xtask corpus` compiles the others.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

#[test]
fn a_document_that_lacks_schemas_says_which() {
    let Some(specs) = specs() else { return };
    let folder = place("lacking");
    let _ = std::fs::remove_dir_all(&folder);
    let document = specs.join("bigmodel-en.json");

    let output = codegen(&document, &folder, &[]);
    let said = String::from_utf8_lossy(&output.stderr);
    let missing = said.lines().filter(|line| line.starts_with("error[missing-reference]")).count();
    assert_eq!((output.status.code(), missing), (Some(2), 5), "{said}");
    assert_eq!(said.matches("bigmodel-en.json:").count(), said.matches(" --> ").count(), "{said}");
    assert!(!folder.exists());

    let output = codegen(&document, &folder, &["--lenient"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(said.matches("warning[missing-reference]").count(), 5, "{said}");
    assert!(folder.join("src/lib.rs").exists());
}

#[test]
fn a_published_document_can_be_called() {
    let Some(specs) = specs() else { return };
    let folder = place("bigmodel-zh");
    let output = codegen(&specs.join("bigmodel-zh.json"), &folder, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let calls = folder.join("tests/calls");
    std::fs::create_dir_all(&calls).unwrap();
    write(&calls.join("main.rs"), include_str!("real_documents/bigmodel_zh.rs"));
    write(&calls.join("stream.rs"), include_str!("real_documents/bigmodel_zh/stream.rs"));
    write(&calls.join("server.rs"), include_str!("../../generated-client/tests/it/server.rs"));
    // A workspace of its own: it stands in a folder of the project's.
    write(&place("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"bigmodel-zh\"]\n");
    // The versions that the project itself is tested with; nothing new has to be fetched then.
    if let Ok(lock) = std::fs::read_to_string(root().join("Cargo.lock")) {
        write(&place("Cargo.lock"), &lock);
    }
    cargo(&folder, &["clippy", "--all-features", "--", "-D", "warnings"]);
    cargo(&folder, &["test", "--all-features"]);
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A folder for a crate; it is kept, so that only the first run takes long.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("real-documents").join(name)
}

/// The folder of the documents.
fn specs() -> Option<PathBuf> {
    let named = std::env::var_os("SPECSTEP_SPECS").filter(|name| !name.is_empty()).map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root().join("../shared/specs"));
    if !folder.is_dir() {
        println!("not run, because there are no documents: set SPECSTEP_SPECS to their folder");
        return None;
    }
    Some(folder)
}

fn codegen(document: &Path, folder: &Path, flags: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("codegen").arg("--spec").arg(document).arg("--out").arg(folder);
    command.args(["--name", "bigmodel-zh-client"]).args(flags).output().unwrap()
}

/// Writes a file unless it is there already: a file that is new is compiled again.
fn write(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    std::fs::write(path, text).unwrap();
}

/// Runs cargo in a generated crate, with a target folder of its own: that of the project may be in use.
fn cargo(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", place("target"));
    command.env_remove("CARGO_MANIFEST_DIR").stdin(Stdio::null());
    let output = command.output().unwrap();
    let [answered, said] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    assert!(output.status.success(), "cargo {}:\n{said}{answered}", arguments.join(" "));
}
