//! The rules of this project that no compiler checks: who may import whom, how modules begin, how long they are, and which
//! words stay out.

mod imports;
mod source;
mod words;

use source::{FileKind, rust_files};

/// The longest a file may be, without its tests.
const LONGEST: usize = 350;
/// Files that may be longer: they hold data, one entry after the other.
const DATA: &[&str] = &["generator/src/read/shapes.rs"];

#[test]
fn modules_say_what_they_are() {
    let files = rust_files().into_iter().filter(|file| !file.path.ends_with("/tests.rs"));
    let silent: Vec<String> = files.filter(|file| !file.text.starts_with("//!")).map(|file| file.path).collect();
    assert!(silent.is_empty(), "these do not begin with `//!`: {silent:#?}");
}

#[test]
fn files_are_short() {
    let counted =
        rust_files().into_iter().filter(|file| file.kind == FileKind::Code && !DATA.contains(&file.path.as_str()));
    let lengths = counted.map(|file| (file.without_tests().lines().count(), file.path));
    let long: Vec<(usize, String)> = lengths.filter(|(lines, _)| *lines > LONGEST).collect();
    assert!(long.is_empty(), "longer than {LONGEST} lines without tests: {long:#?}");
}

#[test]
fn modules_are_named_after_themselves() {
    let files: Vec<String> = rust_files().into_iter().map(|file| file.path).collect();
    let old: Vec<&String> = files.iter().filter(|path| path.ends_with("/mod.rs")).collect();
    assert!(old.is_empty(), "write `a.rs` beside `a/` instead: {old:#?}");
}

#[test]
fn the_runtime_can_be_embedded() {
    let runtime = rust_files().into_iter().filter(|file| file.path.starts_with("generator/runtime/src/"));
    let wrong = runtime.filter(|file| file.without_tests().lines().any(|line| source::code(line).contains("crate::")));
    let wrong: Vec<String> = wrong.map(|file| file.path).collect();
    assert!(wrong.is_empty(), "in the runtime, paths begin with `super::`: {wrong:#?}");
}

#[cfg(unix)]
#[test]
fn the_build_machine_can_start() {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = std::fs::metadata(source::root().join(".ci/run")).unwrap().permissions().mode();
    assert_eq!(mode & 0o111, 0o111, ".ci/run is not executable");
}
