//! The limit of what a crate of types can cost: the same types with `Debug, Clone` and nothing else.
//!
//! In: one of our crates, which keeps its types apart from what the runtime knows of them. Out: a crate of these files alone, without
//! the functions in them.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use super::Subject;
use crate::bench::files::{lock, put};
use crate::bench::rivals::alone;

/// Writes the crate, from ours with the runtime shared.
pub(super) fn write(place: &Path, root: &Path, id: &str, ours: &Path) -> anyhow::Result<Subject> {
    let folder = place.join("limit").join(id);
    let package = format!("{id}-limit");
    let manifest = fs::read_to_string(ours.join("Cargo.toml")).context("the manifest of our crate cannot be read")?;
    put(&folder.join("Cargo.toml"), &manifest.replace(&format!("\"{id}-client\""), &format!("{package:?}")))?;
    alone(&folder.join("Cargo.toml"))?;
    lock(root, &folder)?;
    // As deep as our crate may have to look, so that it is not the limit that fails.
    let head =
        "#![allow(warnings)]\n#![recursion_limit = \"65536\"]\npub use specstep_runtime as runtime;\npub mod types;\n";
    put(&folder.join("src/lib.rs"), head)?;
    copy(&ours.join("src"), &folder.join("src"))?;
    Ok(Subject { who: "limit".to_owned(), package, folder })
}

/// Copies the files of types in a folder.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    put(&to.join("types.rs"), &bare(&fs::read_to_string(from.join("types.rs"))?))?;
    let folder = from.join("types");
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default();
            put(&to.join("types").join(name), &bare(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// A file of types without functions, with `Debug, Clone` in the place of what is derived. Goes by how our files are formatted.
fn bare(text: &str) -> String {
    let mut out = String::new();
    // What stands above an item belongs to it.
    let mut above = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("impl") {
            above.clear();
            if !line.ends_with("{}") {
                lines.by_ref().find(|line| *line == "}");
            }
            continue;
        }
        let line = if line.starts_with("#[derive(") { "#[derive(Debug, Clone)]" } else { line };
        above.push_str(line);
        above.push('\n');
        if !line.starts_with("#[") && !line.starts_with("///") {
            out.push_str(&above);
            above.clear();
        }
    }
    out + &above
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_types_are_left() {
        let text = "\
//! Types.

/// A type.
#[derive(Clone)]
#[non_exhaustive]
pub struct A {
    /// A field.
    pub a: i64,
}

impl A {
    /// A function.
    pub fn a(self) -> Self {
        self
    }
}

#[allow(deprecated)]
impl From<A> for B {}

#[derive(Clone, PartialEq)]
pub enum B {
    One,
}
";
        let expected = "\
//! Types.

/// A type.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct A {
    /// A field.
    pub a: i64,
}



#[derive(Debug, Clone)]
pub enum B {
    One,
}
";
        assert_eq!(bare(text), expected);
    }
}
