//! A crate from a document that is full of strings that break out of something: it compiles without warnings, its documentation is
//! built without warnings, and nothing in that runs as a test.
//!
//! The generator's own tests look at the tokens of many such crates; this one is shown to the compiler.

#[path = "../../generator/tests/it/hostile/strings.rs"]
mod strings;
#[path = "../../generator/tests/it/hostile/united.rs"]
mod united;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What `strings` takes from the generator's tests.
mod sound {
    pub(crate) const WORD: &str = "PWN";
}

#[test]
fn a_hostile_document_gives_a_harmless_crate() {
    let (folder, document) = (place("crate"), place("openapi.json"));
    std::fs::create_dir_all(&folder).unwrap();
    write(&document, &united::united(&strings::strings()).to_string());
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["codegen", "--name", "hostile-client", "--features-per-tag", "always", "--runtime"])
        .arg(format!("crate={}", root().join("generator/runtime").display()))
        .arg("--spec")
        .arg(&document)
        .arg("--out")
        .arg(&folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // A workspace of its own: it stands in a folder of the project's.
    write(&place("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"crate\"]\n");
    // The versions that the project itself is tested with; nothing new has to be fetched then.
    if let Ok(lock) = std::fs::read_to_string(root().join("Cargo.lock")) {
        write(&place("Cargo.lock"), &lock);
    }
    cargo(&["check", "--all-features"]);
    cargo(&["doc", "--all-features", "--no-deps"]);
    // The manifest turns tests of the documentation off; this looks for them anyway. All there is is the example on the front page,
    // which fails here, because nothing gives it the crate.
    let (_, said) = run(&["rustdoc", "--all-features", "--", "--test"]);
    let tests: Vec<&str> = said.lines().filter(|line| line.starts_with("test ") && line.contains(" - ")).collect();
    assert_eq!((tests.len(), said.contains("running 1 test")), (1, true), "{said}");
    assert!(tests[0].starts_with("test crate/src/lib.rs"), "{said}");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A place for the crate; it is kept, so that only the first run takes long.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile-document").join(name)
}

/// Writes a file unless it is there already: a file that is new is compiled again.
fn write(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|present| present == text) {
        return;
    }
    std::fs::write(path, text).unwrap();
}

/// Runs cargo in the generated crate, which has to succeed.
fn cargo(arguments: &[&str]) {
    let (success, said) = run(arguments);
    assert!(success, "cargo {}:\n{said}", arguments.join(" "));
}

/// Runs cargo in the generated crate, with a target folder of its own: that of the project may be in use. Gives whether it
/// succeeded, and what it said.
fn run(arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(place("crate")).env("CARGO_TARGET_DIR", place("target"));
    command.env("RUSTFLAGS", "-D warnings").env("RUSTDOCFLAGS", "-D warnings");
    command.env_remove("CARGO_MANIFEST_DIR").stdin(Stdio::null());
    let output = command.output().unwrap();
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    (output.status.success(), said.concat())
}
