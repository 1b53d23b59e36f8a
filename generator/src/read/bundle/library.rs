//! The files that references lead to, each read and parsed once.
//!
//! In: paths. Out: trees by the number of their file in [`Sources`]. Follows no references.

use super::super::tree;
use crate::diagnostics::Diagnostics;
use crate::pointer::Pointer;
use crate::source::{Files, Origin, Source, Sources};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The files read so far.
pub(super) struct Library<'a> {
    files: &'a dyn Files,
    sources: &'a mut Sources,
    /// By the number of the file; nothing for the root document, whose tree is being changed.
    trees: Vec<Value>,
    /// What the files call themselves and their schemas, by the number of the file.
    names: Vec<Names>,
    known: BTreeMap<String, Result<usize, Fault>>,
}

/// What a file calls itself and its schemas, as `OpenAPI` 3.1 and 3.2 have it.
#[derive(Debug, Default)]
struct Names {
    /// Its address (`$self`, `$id`) up to the last slash.
    folder: Option<String>,
    /// The places of the anchors.
    anchors: BTreeMap<String, Pointer>,
}

impl Names {
    fn of(tree: &Value) -> Self {
        let address = ["$self", "$id"].into_iter().find_map(|key| tree.get(key)?.as_str());
        let folder = address.and_then(|address| address.rsplit_once('/')).map(|(folder, _)| format!("{folder}/"));
        let mut names = Self { folder, ..Self::default() };
        names.collect(tree, &mut Vec::new());
        names
    }

    fn collect<'t>(&mut self, value: &'t Value, at: &mut Vec<Cow<'t, str>>) {
        let mut inner = |key: Cow<'t, str>, child: &'t Value| {
            at.push(key);
            self.collect(child, at);
            at.pop();
        };
        match value {
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| inner(index.to_string().into(), item));
            }
            Value::Object(map) => {
                map.iter().for_each(|(key, item)| inner(key.into(), item));
                for anchor in ["$anchor", "$dynamicAnchor"].into_iter().filter_map(|key| map.get(key)?.as_str()) {
                    let place = Pointer::root().join(at.iter().map(AsRef::as_ref));
                    self.anchors.entry(anchor.to_owned()).or_insert(place);
                }
            }
            _ => {}
        }
    }
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
    /// A library that has the root document.
    pub(super) fn new(tree: &Value, files: &'a dyn Files, sources: &'a mut Sources) -> Self {
        let known = BTreeMap::from([(sources.root().path.clone(), Ok(0))]);
        // Overlays have numbers, too, and nothing refers to them.
        let overlays = sources.overlays().len();
        let names = std::iter::once(Names::of(tree)).chain((0..overlays).map(|_| Names::default())).collect();
        Self { files, sources, trees: vec![Value::Null; overlays + 1], names, known }
    }

    /// The place in a file that the part of a reference after `#` names: a pointer or an anchor.
    pub(super) fn place(&self, file: usize, fragment: &str) -> Option<Pointer> {
        Pointer::parse(fragment).or_else(|| self.names.get(file)?.anchors.get(fragment).cloned())
    }

    /// The path of the file with an address on the network, if a file that refers to it, or the root document, calls itself
    /// by an address in the same folder: then the two stand beside each other here as well.
    pub(super) fn beside(&self, file: usize, address: &str) -> Option<String> {
        [file, 0].into_iter().find_map(|file| {
            let rest = address.strip_prefix(self.names.get(file)?.folder.as_deref()?)?;
            let folder = self.path(file).rsplit_once('/').map_or("", |(folder, _)| folder);
            let plain = !rest.is_empty() && rest.split('/').all(|part| !matches!(part, "" | "." | ".."));
            plain.then(|| if folder.is_empty() { rest.to_owned() } else { format!("{folder}/{rest}") })
        })
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
        let tree = parsed.clone().unwrap_or_default();
        self.names.push(Names::of(&tree));
        self.trees.push(tree);
        parsed.map(|_| file).map_err(|_| Fault::Broken)
    }

    /// The path by which [`Files`] knows a file.
    pub(super) fn path(&self, file: usize) -> &str {
        &self.sources.file(file).path
    }

    /// Where a node was written: one of the root document may come from an overlay.
    pub(super) fn written(&self, origin: Origin) -> Origin {
        if origin.file == 0 { self.sources.origin(&origin.pointer) } else { origin }
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
