//! Which documents a folder has.
//!
//! In: a folder; its `manifest.json`, if there is one, names the entry files of documents that consist of several. Out: the
//! documents in the order of their ids. Reads none of them.

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use specstep::diagnostics::closest;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The list of documents that a folder may have.
const MANIFEST: &str = "manifest.json";

/// A document of the corpus.
#[derive(Debug)]
pub(super) struct Document {
    /// What it is called: short, and fit for the name of a package.
    pub(super) id: String,
    /// Its file, or the first of its files.
    pub(super) path: PathBuf,
    /// What the list says about it.
    pub(super) listed: Listed,
}

impl Document {
    /// The folder that the document's files are in: of several, the one below the folder of all documents.
    pub(super) fn root(&self, folder: &Path) -> PathBuf {
        let below = self.path.strip_prefix(folder).ok().filter(|below| below.components().count() > 1);
        below.and_then(|below| below.components().next()).map_or_else(|| folder.to_owned(), |own| folder.join(own))
    }
}

/// What the list says about a document.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Listed {
    /// The version of the specification.
    pub(super) openapi: Option<String>,
    /// How many operations it has.
    pub(super) operations: Option<usize>,
}

/// An entry of the list.
#[derive(Deserialize)]
struct Entry {
    id: String,
    #[serde(rename = "entry")]
    file: String,
    #[serde(flatten)]
    listed: Listed,
}

/// A part of the documents: every `count`-th, from the `index`-th.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shard {
    /// From 1.
    pub(super) index: usize,
    /// How many there are.
    pub(super) count: usize,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbers = text.split_once('/').and_then(|(index, count)| index.parse().ok().zip(count.parse().ok()));
        match numbers {
            Some((index, count)) if (1..=count).contains(&index) => Ok(Self { index, count }),
            _ => Err("a shard is written as `2/3`: the second of three".to_owned()),
        }
    }
}

/// The documents of a folder, by id: those that its list names, and the files beside them.
pub(super) fn find(folder: &Path) -> Result<Vec<Document>> {
    let shown = folder.display();
    let mut documents = BTreeMap::new();
    let mut listed = BTreeSet::new();
    for Entry { id, file, listed: said } in entries(&folder.join(MANIFEST))? {
        let path = inside(folder, &file);
        listed.insert(path.clone());
        let id = plain(&id);
        if documents.insert(id.clone(), Document { id: id.clone(), path, listed: said }).is_some() {
            bail!("`{shown}`: {MANIFEST} lists `{id}` twice");
        }
    }
    let names = std::fs::read_dir(folder).with_context(|| format!("`{shown}` cannot be read"))?;
    let mut files: Vec<PathBuf> = names.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    for path in files.into_iter().filter(|path| is_document(path) && !listed.contains(path)) {
        let [stem, name] =
            [path.file_stem(), path.file_name()].map(|part| plain(&part.unwrap_or_default().to_string_lossy()));
        let id = if documents.contains_key(&stem) { name } else { stem };
        documents.entry(id.clone()).or_insert(Document { id, path, listed: Listed::default() });
    }
    if documents.is_empty() {
        bail!("`{shown}` holds no document");
    }
    Ok(documents.into_values().collect())
}

/// The documents that are asked for.
pub(super) fn select(documents: Vec<Document>, only: &[String], shard: Option<Shard>) -> Result<Vec<Document>> {
    for name in only {
        let ids = || documents.iter().map(|document| document.id.as_str());
        if !ids().any(|id| id == name) {
            let help = closest(name, ids()).map(|meant| format!("; did you mean `{meant}`?"));
            bail!("there is no document `{name}`{}", help.unwrap_or_default());
        }
    }
    let documents = documents.into_iter().filter(|document| only.is_empty() || only.contains(&document.id));
    let Shard { index, count } = shard.unwrap_or(Shard { index: 1, count: 1 });
    Ok(documents.skip(index - 1).step_by(count).collect())
}

/// The entries of the list; none when there is no list.
fn entries(path: &Path) -> Result<Vec<Entry>> {
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let text = std::fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("`{}` is no list of documents", path.display()))
}

/// Where the file of an entry is. A list may have been made for a folder above, so that its paths begin too early.
fn inside(folder: &Path, entry: &str) -> PathBuf {
    let parts: Vec<&str> = entry.split('/').collect();
    let mut ways = (0..parts.len()).filter_map(|start| parts.get(start..)).map(|rest| folder.join(rest.join("/")));
    ways.find(|path| path.is_file()).unwrap_or_else(|| folder.join(entry))
}

fn is_document(path: &Path) -> bool {
    let known = |extension: &std::ffi::OsStr| extension == "json" || extension == "yaml" || extension == "yml";
    path.extension().is_some_and(known) && path.is_file() && !path.ends_with(MANIFEST)
}

/// A name as cargo wants it.
fn plain(name: &str) -> String {
    let letters = name.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    if letters.starts_with(|c: char| c.is_ascii_alphabetic()) { letters } else { format!("api-{letters}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_are_read() {
        assert_eq!("2/3".parse(), Ok(Shard { index: 2, count: 3 }));
        for text in ["", "3", "0/3", "4/3", "a/b", "1/0"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_shard_takes_every_so_manieth() {
        let document = |id: &str| Document { id: id.to_owned(), path: PathBuf::new(), listed: Listed::default() };
        let taken = |shard: &str| -> Vec<String> {
            let all = ["a", "b", "c", "d", "e"].map(document).into();
            let shard = shard.parse().unwrap();
            select(all, &[], Some(shard)).unwrap().into_iter().map(|document| document.id).collect()
        };
        assert_eq!([taken("1/2"), taken("2/2")], [vec!["a", "c", "e"], vec!["b", "d"]]);
        assert_eq!(taken("1/1").len(), 5);
    }

    #[test]
    fn documents_in_several_files_have_a_folder_of_their_own() {
        let root = |path: &str| {
            let path = PathBuf::from(path);
            Document { id: String::new(), path, listed: Listed::default() }.root(Path::new("/all"))
        };
        assert_eq!(["/all/a.json", "/all/b/c/d.json"].map(root), ["/all", "/all/b"].map(PathBuf::from));
    }

    #[test]
    fn ids_are_fit_for_packages() {
        let names = ["Pet Store.json", "3scale", "a_b"].map(plain);
        assert_eq!(names, ["pet-store-json", "api-3scale", "a-b"]);
    }
}
