//! The project's own Rust files.

use crate::project::files_below;
use std::path::{Path, PathBuf};

/// Where the code is that people write.
const FOLDERS: &[&str] = &["generator/src", "generator/tests/it", "generator/runtime", "xtask/src", "xtask/tests"];

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    Code,
    Tests,
}

/// A Rust file.
pub(super) struct RustFile {
    /// From the root of the workspace, with `/`.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) kind: FileKind,
}

impl RustFile {
    /// The text up to the tests, which are last.
    pub(super) fn without_tests(&self) -> &str {
        self.text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default()
    }
}

/// The root of the workspace.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// All Rust files that people write, in order.
pub(super) fn rust_files() -> Vec<RustFile> {
    let root = root();
    let paths = FOLDERS.iter().flat_map(|folder| files_below(&root.join(folder)));
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let mut files: Vec<RustFile> = paths.map(|path| read(&root, &path)).collect();
    files.sort_by(|left, right| left.path.cmp(&right.path));
    assert!(files.len() > 50, "the files were not found");
    files
}

fn read(root: &Path, path: &Path) -> RustFile {
    let shown = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
    let tests = shown.ends_with("/tests.rs") || shown.contains("/tests/");
    let kind = if tests { FileKind::Tests } else { FileKind::Code };
    RustFile { text: std::fs::read_to_string(path).unwrap(), path: shown, kind }
}

/// A line without its comment. A `//` in a string counts as one, too, which is good enough for looking at paths.
pub(super) fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}
