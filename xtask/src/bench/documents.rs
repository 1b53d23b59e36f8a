//! The documents that figures are taken with.
//!
//! In: a folder, and what is asked for. Out: the files. No document is part of the project, so they may be absent, which is said.

use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::cli::BenchDocuments;
use crate::project;

/// Small and large, from JSON and YAML, of versions 3.0, 3.1 and 2.0: what is measured unless the user says otherwise.
pub(super) const DOCUMENTS: [&str; 6] = ["bigmodel-zh", "oxide", "stripe", "openai", "kubernetes", "github"];

/// A document.
pub(super) struct Document {
    /// What it is called: its file without the extension.
    pub(super) id: String,
    /// Its file.
    pub(super) path: PathBuf,
}

/// The folder of the documents.
pub(super) fn folder(root: &Path, options: &BenchDocuments) -> anyhow::Result<PathBuf> {
    let folder = match &options.documents {
        Some(folder) => project::absolute(folder)?,
        None => project::absolute(&root.join("../shared/specs"))?,
    };
    if !folder.is_dir() {
        bail!("there is no folder `{}`; name the one of your documents with `--documents FOLDER`", folder.display());
    }
    Ok(folder)
}

/// The documents that are asked for, or [`DOCUMENTS`].
pub(super) fn find(folder: &Path, only: &[String]) -> anyhow::Result<Vec<Document>> {
    let ids: Vec<&str> = if only.is_empty() { DOCUMENTS.to_vec() } else { only.iter().map(String::as_str).collect() };
    let mut documents = Vec::new();
    for id in ids {
        let mut paths = ["json", "yaml", "yml"].into_iter().map(|extension| folder.join(format!("{id}.{extension}")));
        let Some(path) = paths.find(|path| path.is_file()) else {
            bail!(
                "`{}` holds neither `{id}.json` nor `{id}.yaml`; choose documents with `--only ID`, or their folder with \
                 `--documents FOLDER`",
                folder.display()
            );
        };
        documents.push(Document { id: id.to_owned(), path });
    }
    Ok(documents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_found_and_missed() {
        let folder = tempfile::TempDir::new().unwrap();
        std::fs::write(folder.path().join("a.yaml"), "").unwrap();
        let found = find(folder.path(), &["a".to_owned()]).unwrap();
        assert_eq!(found.first().unwrap().path, folder.path().join("a.yaml"));
        let missing = find(folder.path(), &["b".to_owned()]).err().unwrap().to_string();
        assert!(missing.contains("b.json") && missing.contains("--documents"), "{missing}");
    }
}
