//! Golden tests: what becomes of small documents, stage by stage, as text to read and compare.
//!
//! A folder `tests/golden/<feature>` holds `openapi.yaml` (or `openapi.json`), the other files that it refers to, an
//! `overlay.yaml` if it is changed by one, and what is made of it: `model.txt`, `plan.txt`,
//! `client.rs` (types, operations and tables; the runtime is the same for all) and, if there are warnings, `diagnostics.txt`.
//! What a user chose is in `settings.txt`, which [`settings`] reads.
//! A folder `tests/golden/errors/<case>` holds a document that cannot be used and `diagnostics.txt`. Adding a test is adding a
//! folder with a document; `UPDATE_GOLDEN=1 cargo test -p specstep --test it` writes the rest.

mod bombs;
mod fuzz;
mod growth;
mod hostile;
mod nodes;
mod settings;
mod sound;

use specstep::diagnostics::{Diagnostics, Reported};
use specstep::plan::RuntimeSource;
use specstep::{Config, Files, Source, Sources, emit, lower, read, resolve};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[test]
fn features() {
    let folders = folders(&golden(), &["errors"]);
    assert!(!folders.is_empty(), "there are golden tests");
    compare_all(&folders, |sources, files| {
        let mut d = Diagnostics::default();
        let result = stages(sources, files, &mut d);
        let said = d.render(sources);
        let [model, plan, client] = result.unwrap_or_else(|_| panic!("{} cannot be used:\n{said}", files.0.display()));
        vec![("model.txt", model), ("plan.txt", plan), ("client.rs", client), ("diagnostics.txt", said)]
    });
}

#[test]
fn errors() {
    let folders = folders(&golden().join("errors"), &[]);
    assert!(!folders.is_empty(), "there are golden tests of errors");
    compare_all(&folders, |sources, files| {
        let mut d = Diagnostics::default();
        assert!(stages(sources, files, &mut d).is_err(), "{} is accepted", files.0.display());
        vec![("diagnostics.txt", d.render(sources))]
    });
}

/// All stages, and what each gives as text.
fn stages(sources: &mut Sources, files: &Folder, d: &mut Diagnostics) -> Result<[String; 3], Reported> {
    let mut config = Config {
        package: "golden-client".to_owned(),
        runtime: RuntimeSource::Crate("\"0.1\"".to_owned()),
        ..Config::default()
    };
    settings::read(&files.0.join("settings.txt"), &mut config);
    let document = d.gate(|d| read::read(sources, files, false, d))?;
    let api = d.gate(|d| resolve::resolve(&document, &config, d))?;
    let plan = d.gate(|d| lower::lower(&api, &config, &sources.root().name, d))?;
    let mut client = String::new();
    for file in emit::emit(&plan) {
        let parts = ["src/types", "src/operations", "src/tables/", "src/webhooks.rs", "src/links.rs"];
        if parts.iter().any(|part| file.path.starts_with(part)) {
            let (_marker, text) = file.text.split_once("\n\n").expect("a marker and text");
            // Writing into a string does not fail.
            let _ = write!(client, "// ----- {}\n\n{text}\n", file.path);
        }
    }
    Ok([api.to_string(), plan.to_string(), client])
}

/// The files of a folder.
struct Folder(PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        std::fs::read(self.0.join(path)).map_err(|_| "no such file".to_owned())
    }
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The folders in a folder, sorted, but for some.
fn folders(parent: &Path, but: &[&str]) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(parent).unwrap_or_else(|error| panic!("{}: {error}", parent.display()));
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    folders.retain(|path| path.is_dir() && !but.iter().any(|name| path.ends_with(name)));
    folders.sort();
    folders
}

/// Compares, or with `UPDATE_GOLDEN` writes, what `make` gives for the document of each folder. Text that is empty has no file.
fn compare_all(folders: &[PathBuf], make: impl Fn(&mut Sources, &Folder) -> Vec<(&'static str, String)>) {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut problems = String::new();
    for folder in folders {
        for (name, text) in make(&mut sources(folder), &Folder(folder.clone())) {
            let path = folder.join(name);
            let text = if text.is_empty() { text } else { text.trim_end().to_owned() + "\n" };
            if update {
                write_or_remove(&path, &text);
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            if kept != text {
                problems.push_str(&difference(&path, &kept, &text));
            }
        }
    }
    assert!(
        problems.is_empty(),
        "{problems}\nIf the new text is right, run the test with UPDATE_GOLDEN=1 and read the diff."
    );
}

/// The document of a folder, with its overlay.
fn sources(folder: &Path) -> Sources {
    let sources = Sources::from(document(folder));
    match std::fs::read(folder.join("overlay.yaml")) {
        Ok(bytes) => sources.with_overlay(Source::from_bytes("overlay.yaml", &bytes)),
        Err(_) => sources,
    }
}

/// The document of a folder.
fn document(folder: &Path) -> Source {
    let names = ["openapi.yaml", "openapi.json"];
    let found = names.iter().find_map(|name| Some((name, std::fs::read(folder.join(name)).ok()?)));
    let (name, bytes) = found.unwrap_or_else(|| panic!("{} has no document", folder.display()));
    Source::from_bytes(*name, &bytes)
}

fn write_or_remove(path: &Path, text: &str) {
    let done = if text.is_empty() {
        if path.exists() { std::fs::remove_file(path) } else { Ok(()) }
    } else {
        std::fs::write(path, text)
    };
    done.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// The first line that differs.
fn difference(path: &Path, kept: &str, text: &str) -> String {
    let (mut old, mut new) = (kept.lines(), text.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (old.next(), new.next()) {
            (None, None) => return format!("{}: only line ends differ\n", path.display()),
            (old, new) if old == new => {}
            (old, new) => {
                let [old, new] = [old, new].map(|line| line.unwrap_or("(end)"));
                return format!("{}:{number}:\n  - {old}\n  + {new}\n", path.display());
            }
        }
    }
}
