//! The scenarios that have to pass: a list for each version that can only grow.
//!
//! In: the file of a version, and which scenarios pass. Out: what is lost, or a longer list.

use anyhow::{Context as _, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The file of a list.
pub(super) fn file(root: &Path, name: &str) -> PathBuf {
    root.join(format!("xtask/conformance/passing-{name}.txt"))
}

/// The names in a list; none if there is no list yet.
pub(super) fn read(path: &Path) -> Result<BTreeSet<String>> {
    if !path.is_file() {
        return Ok(BTreeSet::new());
    }
    let text = fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    Ok(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
}

/// Adds names to a list.
pub(super) fn raise(path: &Path, passing: &BTreeSet<String>) -> Result<()> {
    let mut all = read(path)?;
    all.extend(passing.iter().cloned());
    let mut lines: Vec<&str> = all.iter().map(String::as_str).collect();
    lines.push("");
    fs::write(path, lines.join("\n")).with_context(|| format!("`{}` cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_only_grows() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.txt");
        let names = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|name| (*name).to_owned()).collect() };
        assert_eq!(read(&path).unwrap(), names(&[]));
        raise(&path, &names(&["b", "a"])).unwrap();
        raise(&path, &names(&["c"])).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "a\nb\nc\n");
        assert_eq!(read(&path).unwrap(), names(&["a", "b", "c"]));
    }
}
