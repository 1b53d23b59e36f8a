//! Where the project is, and how paths are shown.
//!
//! In: paths as the user or a configuration gives them. Out: paths that can be compared and printed.

use anyhow::{Context as _, Result};
use std::path::{Component, Path, PathBuf};

/// The root of the workspace: above the package that cargo runs, otherwise the nearest folder upwards that holds this package.
pub(crate) fn root() -> Result<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    if let Some(root) = package.as_deref().and_then(Path::parent) {
        return Ok(root.to_owned());
    }
    let current = std::env::current_dir().context("the current folder is not known")?;
    let root = current.ancestors().find(|folder| folder.join("xtask/Cargo.toml").is_file());
    root.map(Path::to_owned).context("this command has to run inside the project's folder")
}

/// The folder that everything is built in.
pub(crate) fn target(root: &Path) -> Result<PathBuf> {
    let named = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    absolute(&named.unwrap_or_else(|| root.join("target")))
}

/// The path of this program, for starting it again.
///
/// A build that ran in the meantime (`cargo xtask test` starts several) may have put a new program in the place of this one;
/// Linux then adds a note to the path that was asked for.
pub(crate) fn program() -> Result<PathBuf> {
    let path = std::env::current_exe().context("the path of this program is not known")?;
    let replaced = path.to_str().and_then(|path| path.strip_suffix(" (deleted)")).map(PathBuf::from);
    Ok(replaced.filter(|path| path.is_file()).unwrap_or(path))
}

/// The path from the root of the file system, without `.` and `..`; links are not followed.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf> {
    let path = std::path::absolute(path).with_context(|| format!("`{}` is not a path", path.display()))?;
    let mut result = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(result.pop()),
            Component::CurDir => {}
            other => result.push(other),
        }
    }
    Ok(result)
}

/// The way from one folder to a path, both absolute; the path itself when they are on different drives.
pub(crate) fn relative(folder: &Path, path: &Path) -> PathBuf {
    let common = folder.components().zip(path.components()).take_while(|(left, right)| left == right).count();
    if common == 0 {
        return path.to_owned();
    }
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let down = path.components().skip(common);
    let way: PathBuf = up.chain(down).collect();
    if way.as_os_str().is_empty() { PathBuf::from(".") } else { way }
}

/// A path with `/` between its parts.
pub(crate) fn slashes(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_way_between_folders() {
        let table = [
            ("/a/b", "/a/b/c.yaml", "c.yaml"),
            ("/a/b", "/a/c/d", "../c/d"),
            ("/a/b/c", "/d", "../../../d"),
            ("/a", "/a", "."),
        ];
        for (folder, path, expected) in table {
            let (folder, path) = (absolute(Path::new(folder)).unwrap(), absolute(Path::new(path)).unwrap());
            assert_eq!(slashes(&relative(&folder, &path)), expected);
        }
    }

    #[test]
    fn dots_are_taken_out() {
        let plain = absolute(Path::new("/a/c")).unwrap();
        assert_eq!(absolute(Path::new("/a/./b/../c")).unwrap(), plain);
    }
}
