//! The clients of the suite's documents.
//!
//! In: the suite's folder and a version of OpenAPI. Out: a generated crate for each document, and the plan that it was made from.

use super::Version;
use crate::codegen::corpus::{Crate, single};
use anyhow::{Context as _, Result, bail};
use specstep::plan::Plan;
use std::path::{Path, PathBuf};

/// A generated client.
pub(super) struct Client {
    /// What it is called: `v3-0-type-array`.
    pub(super) id: String,
    /// The folder of its scenarios: `type/array`.
    pub(super) folder: String,
    /// Whether an overlay has changed the document.
    pub(super) overlaid: bool,
    pub(super) made: Crate,
    pub(super) plan: Plan,
}

impl Client {
    /// Whether any operation has pages.
    pub(super) fn has_pages(&self) -> bool {
        self.plan.groups.iter().flat_map(|group| &group.operations).any(|operation| operation.pages.is_some())
    }
}

/// A document that there is no client of.
pub(super) struct Failed {
    pub(super) folder: String,
    pub(super) overlaid: bool,
    pub(super) reason: String,
}

/// Generates the clients of all documents of a version, or of those in some folders; where there is an overlay, one with it as well.
pub(super) fn generate(
    suite: &Path,
    version: Version,
    place: &Path,
    root: &Path,
    folders: &dyn Fn(&str) -> bool,
) -> Result<(Vec<Client>, Vec<Failed>)> {
    let (mut clients, mut failed) = (Vec::new(), Vec::new());
    for (folder, document) in documents(&suite.join("openapi"), version)? {
        if !folders(&folder) {
            continue;
        }
        let overlay = overlay(root, &folder);
        let changed = Some(overlay.as_path()).filter(|path| path.is_file());
        for overlay in std::iter::once(None).chain(changed.map(Some)) {
            let id = id(version, &folder, &document, overlay.is_some());
            let made = single(&id, &document, overlay, place, root)?;
            let (folder, overlaid) = (folder.clone(), overlay.is_some());
            match made.generate() {
                Ok((_, kept)) => clients.push(Client { id, folder, overlaid, made, plan: kept.plan }),
                Err(reason) => failed.push(Failed { folder, overlaid, reason }),
            }
        }
    }
    Ok((clients, failed))
}

/// The overlay that says what the documents of a folder cannot say themselves; few have one.
fn overlay(root: &Path, folder: &str) -> PathBuf {
    root.join(format!("xtask/conformance/overlays/{}.yaml", folder.replace('/', "-")))
}

/// The documents of a version with the folders of their scenarios, in order.
fn documents(openapi: &Path, version: Version) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut open = vec![openapi.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).with_context(|| format!("`{}` cannot be read", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if folder.ends_with(version.folder())
                && path.extension().is_some_and(|extension| extension == "json")
            {
                let scenarios = folder.parent().and_then(|folder| folder.strip_prefix(openapi).ok()).unwrap_or(&folder);
                found.push((crate::project::slashes(scenarios), path));
            }
        }
    }
    if found.is_empty() {
        bail!("`{}` holds no documents of OpenAPI {}", openapi.display(), version.name());
    }
    found.sort();
    Ok(found)
}

/// The name of the client of a document, fit for a package: of several documents in a folder, each has its file's name in it.
fn id(version: Version, folder: &str, document: &Path, overlaid: bool) -> String {
    let stem = document.file_stem().unwrap_or_default().to_string_lossy().replace("openapi", "");
    let end = if overlaid { "-overlaid" } else { "" };
    let name = format!("v{}-{folder}{stem}{end}", version.name());
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_have_names_of_their_own() {
        let names = ["a/openapi.json", "a/openapi.v1.json", "a/openapi.2021-01-preview.json"];
        let ids = names.map(|name| id(Version::V3_0, "type/model/B", Path::new(name), false));
        assert_eq!(ids, ["v3-0-type-model-b", "v3-0-type-model-b-v1", "v3-0-type-model-b-2021-01-preview"]);
        assert_eq!(id(Version::V3_1, "routes", Path::new("openapi.json"), true), "v3-1-routes-overlaid");
    }
}
