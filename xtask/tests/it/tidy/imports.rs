//! Who may import whom: data travels one way, and what is downstream is not visible upstream.

use super::source::{self, FileKind, RustFile, rust_files};
use std::collections::BTreeSet;

/// For each module of the generator, the modules that it may name. `lib.rs` ties them together and is not listed.
const MODULES: &[(&str, &[&str])] = &[
    ("pointer", &[]),
    ("stack", &[]),
    ("source", &["pointer", "diagnostics"]),
    ("diagnostics", &["config", "pointer", "source"]),
    ("config", &["plan"]),
    ("read", &["source", "pointer", "diagnostics", "stack"]),
    ("model", &["pointer"]),
    ("resolve", &["model", "read", "config", "pointer", "diagnostics", "stack"]),
    ("plan", &[]),
    ("lower", &["model", "plan", "config", "pointer", "diagnostics"]),
    ("emit", &["plan"]),
];

/// For each package, the beginnings of the paths of the files that may name it.
const PACKAGES: &[(&str, &[&str])] = &[
    ("openapiv3", &["generator/src/read", "generator/src/resolve"]),
    ("serde_yaml", &["generator/src/read", "generator/src/source"]),
    ("serde_json_path", &["generator/src/read/overlay"]),
    ("regex_lite", &["generator/src/lower/limits"]),
    ("heck", &["generator/src/lower/naming"]),
    ("quote", &["generator/src/emit"]),
    ("proc_macro2", &["generator/src/emit"]),
    ("prettyplease", &["generator/src/emit"]),
    ("syn", &["generator/src/emit"]),
    ("askama", &["generator/src/emit"]),
];

#[test]
fn modules_import_what_they_may() {
    let mut wrong = Vec::new();
    for file in code_of("generator/src/") {
        let module = module(&file.path);
        if module == "lib" {
            continue;
        }
        let allowed = MODULES.iter().find(|(name, _)| *name == module).map(|(_, allowed)| *allowed);
        let allowed = allowed.unwrap_or_else(|| panic!("`{module}` is not in the table of imports"));
        for name in named(&file) {
            // Other names are those of the generated crate, in code that is printed.
            let ours = MODULES.iter().any(|(known, _)| *known == name);
            if ours && name != module && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{}: crate::{name}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "not in the table of imports: {wrong:#?}");
}

#[test]
fn packages_are_used_where_they_belong() {
    let mut wrong = Vec::new();
    for file in code_of("generator/src/") {
        for (package, places) in PACKAGES {
            let path = format!("{package}::");
            let names = |line: &str| {
                let code = source::code(line);
                code.match_indices(&path)
                    .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            };
            let allowed = places.iter().any(|place| file.path.starts_with(place));
            if !allowed && file.without_tests().lines().any(names) {
                wrong.push(format!("{}: {package}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "packages out of their place: {wrong:#?}");
}

fn code_of(folder: &str) -> Vec<RustFile> {
    let mut files = rust_files();
    files.retain(|file| file.path.starts_with(folder) && file.kind == FileKind::Code);
    files
}

/// The module below the root of the crate that a file belongs to.
fn module(path: &str) -> &str {
    let inside = path.strip_prefix("generator/src/").unwrap_or(path);
    inside.split(['/', '.']).next().unwrap_or_default()
}

/// The modules that a file names after `crate::`.
fn named(file: &RustFile) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let lines = file.without_tests().lines().map(source::code);
    for rest in lines.flat_map(|line| line.split("crate::").skip(1)) {
        // `crate::{a, b::c}` names several.
        let group = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
        let parts = group.map_or_else(|| vec![rest], |group| group.split(',').map(str::trim).collect());
        for part in parts {
            let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            names.insert(name);
        }
    }
    names
}
