//! Reads the files that a document refers to.
//!
//! In: the folder that files may be read from. Out: the bytes of files in it, and of no others: links out of it are refused.

use specstep::source::Files;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A folder on disk.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at a path.
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let reason = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => "no such file".to_owned(),
            _ => error.to_string(),
        };
        let folder = self.path.canonicalize().map_err(reason)?;
        let file = folder.join(path).canonicalize().map_err(reason)?;
        if !file.starts_with(&folder) {
            return Err("it is a link that leads out of the folder that files are read from".to_owned());
        }
        if !file.is_file() {
            return Err("it is not a file".to_owned());
        }
        std::fs::read(file).map_err(reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn nothing_outside_is_read() {
        use std::os::unix::fs::symlink;

        let around = tempfile::TempDir::new().unwrap();
        let inside = around.path().join("inside");
        std::fs::create_dir_all(inside.join("folder")).unwrap();
        std::fs::write(around.path().join("secret.yaml"), "a").unwrap();
        std::fs::write(inside.join("open.yaml"), "b").unwrap();
        symlink("../secret.yaml", inside.join("link.yaml")).unwrap();
        symlink("..", inside.join("up")).unwrap();
        symlink("open.yaml", inside.join("fine.yaml")).unwrap();
        let folder = Folder::new(&inside);
        assert_eq!(folder.read("open.yaml"), Ok(b"b".to_vec()));
        assert_eq!(folder.read("fine.yaml"), Ok(b"b".to_vec()));
        assert_eq!(folder.read("none.yaml"), Err("no such file".to_owned()));
        assert_eq!(folder.read("folder"), Err("it is not a file".to_owned()));
        for path in ["link.yaml", "up/secret.yaml", "../secret.yaml"] {
            let refused = folder.read(path);
            assert!(refused.as_ref().is_err_and(|reason| reason.contains("out of the folder")), "{path}: {refused:?}");
        }
    }
}
