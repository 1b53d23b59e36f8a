//! The files that references lead to, each read and parsed once.
//!
//! In: paths. Out: trees by the number of their file in [`Sources`]. Follows no references.

use super::super::tree;
use crate::diagnostics::Diagnostics;
use crate::pointer::Pointer;
use crate::source::{Files, Source, Sources};
use serde_json::Value;
use std::collections::BTreeMap;

/// The files read so far.
pub(super) struct Library<'a> {
    files: &'a dyn Files,
    sources: &'a mut Sources,
    /// By the number of the file; nothing for the root document, whose tree is being changed.
    trees: Vec<Value>,
    known: BTreeMap<String, Result<usize, Fault>>,
}

/// Why a file is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It cannot be read, for this reason.
    Unreadable(String),
    /// It does not parse; this has been reported now.
    Broken,
    /// It does not parse; this had been reported before.
    Known,
}

impl<'a> Library<'a> {
    pub(super) fn new(files: &'a dyn Files, sources: &'a mut Sources) -> Self {
        let known = BTreeMap::from([(sources.root().path.clone(), Ok(0))]);
        Self { files, sources, trees: vec![Value::Null], known }
    }

    /// The number of the file at `path`.
    pub(super) fn open(&mut self, path: &str, d: &mut Diagnostics) -> Result<usize, Fault> {
        if let Some(known) = self.known.get(path) {
            return known.clone();
        }
        let opened = self.read(path, d);
        let kept = if opened == Err(Fault::Broken) { Err(Fault::Known) } else { opened.clone() };
        self.known.insert(path.to_owned(), kept);
        opened
    }

    fn read(&mut self, path: &str, d: &mut Diagnostics) -> Result<usize, Fault> {
        let bytes = self.files.read(path).map_err(Fault::Unreadable)?;
        let source = Source::from_bytes(self.shown(path), &bytes).with_path(path);
        let mut said = Diagnostics::default();
        let parsed = tree::parse(&source, &mut said);
        let file = self.sources.add(source);
        d.take_over(said, file);
        // A file that does not parse has a number, too: its messages name it.
        self.trees.push(parsed.clone().unwrap_or_default());
        parsed.map(|_| file).map_err(|_| Fault::Broken)
    }

    /// The path by which [`Files`] knows a file.
    pub(super) fn path(&self, file: usize) -> &str {
        &self.sources.file(file).path
    }

    /// What messages call the file at `path`: as the root document is called, with another path.
    pub(super) fn shown(&self, path: &str) -> String {
        let root = self.sources.root();
        let folder = root.name.strip_suffix(root.path.as_str()).unwrap_or_default();
        format!("{folder}{path}")
    }

    /// A node of a file; none of the root document.
    pub(super) fn node(&self, file: usize, pointer: &Pointer) -> Option<&Value> {
        self.trees.get(file).filter(|_| file > 0)?.pointer(&pointer.to_string())
    }
}
