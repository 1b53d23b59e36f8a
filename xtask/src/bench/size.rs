//! How large a crate is.
//!
//! In: its folder. Out: how many files, bytes and lines of Rust; manifests and texts beside them do not count.

use std::fs;
use std::path::Path;

use super::report::Row;

/// The size of a crate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// How many files of Rust.
    pub(super) files: usize,
    /// How many bytes they have together.
    pub(super) bytes: usize,
    /// How many lines they have together.
    pub(super) lines: usize,
}

impl Size {
    /// The size of the crate in a folder.
    pub(super) fn of(folder: &Path) -> anyhow::Result<Self> {
        let mut size = Self::default();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                let inner = Self::of(&path)?;
                size.files += inner.files;
                size.bytes += inner.bytes;
                size.lines += inner.lines;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path)?;
                size.files += 1;
                size.bytes += text.len();
                size.lines += text.lines().count();
            }
        }
        Ok(size)
    }

    /// The row with the size.
    #[expect(clippy::cast_precision_loss, reason = "no crate has 2^52 bytes")]
    pub(super) fn add(self, row: Row) -> Row {
        let Self { files, bytes, lines } = self;
        row.figure("files", files as f64).figure("kB", bytes as f64 / 1e3).figure("lines", lines as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_is_counted() {
        let folder = tempfile::TempDir::new().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("Cargo.toml"), "[package]\n").unwrap();
        fs::write(folder.path().join("src/lib.rs"), "//! A\nmod b;\n").unwrap();
        fs::write(folder.path().join("src/b.rs"), "//! B\n").unwrap();
        assert_eq!(Size::of(folder.path()).unwrap(), Size { files: 2, bytes: 19, lines: 3 });
    }
}
