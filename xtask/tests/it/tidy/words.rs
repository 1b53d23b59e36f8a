//! Words that stay out of the project: they name a machine, or a host that a mirror may stand in for.

use super::source::root;
use std::path::Path;

/// Written in pieces, so that this file does not contain them.
const WORDS: &[&str] = &[
    concat!("crates", ".io"),
    concat!("registry", ".npmjs"),
    concat!("registry", ".yarnpkg"),
    concat!("pypi", ".org"),
    concat!("artif", "actory"),
    concat!("/work", "/main"),
    concat!("/work", "/shared"),
    concat!("/tmp/", "brief"),
    concat!("/tmp/", "scratch"),
    concat!("/root", "/."),
];

/// Folders that are made by tools.
const MADE: &[&str] = &["target", "node_modules", ".git"];

#[test]
fn no_words_of_one_machine() {
    let mut found = Vec::new();
    each_file(&root(), &mut |path, text| {
        // Cargo writes the address of the registry into its lock file, and cannot do without.
        if path.ends_with("Cargo.lock") {
            return;
        }
        for (number, line) in text.lines().enumerate() {
            if let Some(word) = WORDS.iter().find(|word| line.contains(*word)) {
                found.push(format!("{}:{}: {word}", path.display(), number + 1));
            }
        }
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn npm_may_use_any_mirror() {
    for folder in ["prism", "conformance", "conformance/node"] {
        let text = std::fs::read_to_string(root().join("xtask").join(folder).join("package-lock.json")).unwrap();
        assert!(!text.contains("\"resolved\""), "{folder}: run npm with --omit-lockfile-registry-resolved");
    }
}

/// Calls `look` with every text file that is not made by a tool.
fn each_file(folder: &Path, look: &mut dyn FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if MADE.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        if path.is_dir() {
            each_file(&path, look);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            look(&path, &text);
        }
    }
}
