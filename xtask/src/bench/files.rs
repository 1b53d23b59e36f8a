//! The packages that are made to be measured.
//!
//! In: texts. Out: files that are only written when they differ, so that cargo does not build again what has not changed.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

/// Writes a file, unless it is there already.
pub(super) fn put(path: &Path, text: &str) -> anyhow::Result<()> {
    let folder = path.parent().context("a file of the bench is in a folder")?;
    fs::create_dir_all(folder)?;
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| format!("`{}` cannot be written", path.display()))
}

/// The manifest of a package that is the root of its own workspace.
pub(super) fn manifest(package: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n{dependencies}\n[workspace]\n"
    )
}

/// Gives a package the versions that the project itself is built with; nothing new has to be fetched then.
pub(super) fn lock(root: &Path, folder: &Path) -> anyhow::Result<()> {
    let lock = folder.join("Cargo.lock");
    if !lock.exists() {
        fs::copy(root.join("Cargo.lock"), lock).context("the project's `Cargo.lock` cannot be read")?;
    }
    Ok(())
}

/// A path, as it stands in a manifest.
pub(super) fn quoted(path: &Path) -> String {
    toml::Value::String(crate::project::slashes(path)).to_string()
}

/// Makes cargo think that a file has changed: it goes by the time of the last change.
pub(super) fn touch(file: &Path) -> anyhow::Result<()> {
    let text = fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    Ok(fs::write(file, text)?)
}
