//! The crates of the corpus, one by one, for commands that do more with them.
//!
//! In: a folder of documents. Out: [`Crate`]s, which are generated when they are asked for.

use super::super::clients::Client;
use super::super::pipeline::{self, Kept};
use super::documents::{Document, Listed};
use super::{Shard, caught, client, documents, place, put};
use crate::project;
use anyhow::{Result, bail};
use specstep::config::Config;
use std::path::{Path, PathBuf};

/// A document, and the crate that is made of it.
pub(crate) struct Crate {
    /// What the document is called.
    pub(crate) id: String,
    client: Client,
}

/// The crates of a folder of documents, and the folder that they are written into. With `keep_unlisted` they keep the keys of which
/// schemas say nothing.
pub(crate) fn crates(
    folder: &Path,
    only: &[String],
    shard: Option<Shard>,
    root: &Path,
    keep_unlisted: bool,
) -> Result<(PathBuf, Vec<Crate>)> {
    let documents = documents::select(documents::find(folder)?, only, shard)?;
    let place = place(root, shard)?;
    let wishes = Config { keep_unlisted, ..Config::default() };
    let made = documents.into_iter().map(|document| {
        let client = client(&document, folder, &place, root, &wishes)?;
        Ok(Crate { id: document.id, client })
    });
    let crates: Result<_> = made.collect();
    Ok((place.clone(), crates?))
}

/// The crate of one document, changed by an overlay if there is one, written into the folder of its name below `place`.
pub(crate) fn single(id: &str, document: &Path, overlay: Option<&Path>, place: &Path, root: &Path) -> Result<Crate> {
    let folder = document.parent().unwrap_or(root);
    let document = Document { id: id.to_owned(), path: document.to_owned(), listed: Listed::default() };
    let mut client = client(&document, folder, place, root, &Config::default())?;
    if let Some(path) = overlay {
        let shown = project::slashes(path.strip_prefix(root).unwrap_or(path));
        client.overlays.push((path.to_owned(), shown));
    }
    Ok(Crate { id: document.id, client })
}

impl Crate {
    /// The name of the package.
    pub(crate) fn package(&self) -> &str {
        &self.client.config.package
    }

    /// The name of the library.
    pub(crate) fn library(&self) -> &str {
        self.client.config.library.as_deref().unwrap_or_default()
    }

    /// The document's file, or the first of its files.
    pub(crate) fn document(&self) -> &Path {
        &self.client.document
    }

    /// The folder of the crate.
    pub(crate) fn output(&self) -> &Path {
        &self.client.output
    }

    /// Generates and writes the crate: how many lines it has, and what it was made from; otherwise, in one line, why there is none.
    pub(crate) fn generate(&self) -> Result<(usize, Kept), String> {
        caught(|| {
            let (mut generation, kept) = pipeline::run_and_keep(&self.client)?;
            put(&self.client, &mut generation)?;
            match kept {
                Some(kept) => Ok((generation.figures.lines.unwrap_or_default(), kept)),
                None => bail!("the document has errors"),
            }
        })
    }
}
