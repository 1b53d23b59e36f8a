//! The files of a document, and which part of the bundled tree each of them gave.
//!
//! In: the root document, then the files that references lead to and where their parts were put. Out: for a place of the
//! bundled tree, the file and the place in it. Knows nothing of references.

use super::{Position, Source};
use crate::diagnostics::Place;
use crate::pointer::Pointer;
use std::collections::BTreeMap;

/// The files of a document. The first is the root document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    root: Source,
    others: Vec<Source>,
    /// Those of them that change the root document, by their numbers.
    overlays: Vec<usize>,
    /// For nodes of the bundled tree that begin another part: what they were. All below them moved along.
    origins: BTreeMap<Pointer, Origin>,
}

/// A node of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file, by its number in [`Sources`].
    pub file: usize,
    /// The node in the file.
    pub pointer: Pointer,
}

/// A place in a file, with its position if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The file, by its number in [`Sources`].
    pub file: usize,
    /// The place in the file.
    pub place: Place,
    /// Line and column; `None` for the file as a whole.
    pub position: Option<Position>,
}

impl From<Source> for Sources {
    fn from(root: Source) -> Self {
        Self { root, ..Self::default() }
    }
}

impl From<&Source> for Sources {
    fn from(root: &Source) -> Self {
        root.clone().into()
    }
}

impl Sources {
    /// The root document.
    #[must_use]
    pub fn root(&self) -> &Source {
        &self.root
    }

    /// All files that were read, the root document first and the others in the order in which references led to them.
    pub fn files(&self) -> impl Iterator<Item = &Source> {
        std::iter::once(&self.root).chain(&self.others)
    }

    /// A file by its number; the root document when there is none.
    #[must_use]
    pub fn file(&self, number: usize) -> &Source {
        number.checked_sub(1).and_then(|index| self.others.get(index)).unwrap_or(&self.root)
    }

    /// Adds a file and gives its number.
    pub fn add(&mut self, source: Source) -> usize {
        self.others.push(source);
        self.others.len()
    }

    /// The same with an overlay, which changes the root document after the overlays that are there already.
    #[must_use]
    pub fn with_overlay(mut self, overlay: Source) -> Self {
        let number = self.add(overlay);
        self.overlays.push(number);
        self
    }

    /// The overlays, by their numbers, in the order in which they are applied.
    #[must_use]
    pub fn overlays(&self) -> Vec<usize> {
        self.overlays.clone()
    }

    /// Notes that a node of the bundled tree, and what is below it, comes from elsewhere.
    pub fn note(&mut self, node: Pointer, origin: Origin) {
        self.origins.insert(node, origin);
    }

    /// Drops what is known about a node and what is below it.
    pub(crate) fn forget(&mut self, node: &Pointer) {
        let known: Vec<Pointer> = self.at_and_below(node).map(|(known, _)| known.clone()).collect();
        for node in known {
            self.origins.remove(&node);
        }
    }

    /// The nodes below a node that come from elsewhere than it does, by their addresses from there.
    pub(crate) fn below(&self, node: &Pointer) -> Vec<(Pointer, Origin)> {
        let below = self.at_and_below(node).filter_map(|(known, origin)| {
            let rest = known.segments().strip_prefix(node.segments()).filter(|rest| !rest.is_empty())?;
            Some((Pointer::root().join(rest.iter().map(String::as_str)), origin.clone()))
        });
        below.collect()
    }

    fn at_and_below<'s>(&'s self, node: &'s Pointer) -> impl Iterator<Item = (&'s Pointer, &'s Origin)> {
        let from_here = self.origins.range(node.clone()..);
        from_here.take_while(|(known, _)| known.segments().starts_with(node.segments()))
    }

    /// Notes that an item of a list is gone, which has `left` others now: those after it moved up.
    pub(crate) fn close_gap(&mut self, list: &Pointer, gone: usize, left: usize) {
        for index in gone..left {
            let (from, to) = (list.child(index + 1), list.child(index));
            let (origin, below) = (self.origin(&from), self.below(&from));
            self.forget(&to);
            self.note(to.clone(), origin);
            for (rest, origin) in below {
                self.note(to.join(rest.segments().iter().map(String::as_str)), origin);
            }
        }
        self.forget(&list.child(left));
    }

    /// The file that a place of the bundled tree comes from, and the place in it.
    #[must_use]
    pub fn locate(&self, place: &Place) -> (usize, Place) {
        match place {
            Place::In(file, place) => (*file, (**place).clone()),
            Place::Node(pointer) => {
                let origin = self.origin(pointer);
                (origin.file, Place::Node(origin.pointer))
            }
            Place::Key(pointer) => {
                let origin = self.origin(pointer);
                (origin.file, Place::Key(origin.pointer))
            }
            Place::Position { .. } | Place::File | Place::Setting(_) => (0, place.clone()),
        }
    }

    /// Finds several places, in one walk of each file.
    #[must_use]
    pub fn located(&self, places: &[&Place]) -> Vec<Located> {
        let mut found: Vec<Located> = places
            .iter()
            .map(|place| {
                let (file, place) = self.locate(place);
                Located { file, place, position: None }
            })
            .collect();
        for (file, source) in self.files().enumerate() {
            let mut here: Vec<&mut Located> = found.iter_mut().filter(|located| located.file == file).collect();
            let places: Vec<&Place> = here.iter().map(|located| &located.place).collect();
            let positions = source.positions(&places);
            for (located, position) in here.iter_mut().zip(positions) {
                located.position = position;
            }
        }
        found
    }

    /// The text of a plain YAML scalar of the bundled tree as it is written; see [`Source::plain_scalar`].
    #[must_use]
    pub fn plain_scalar(&self, pointer: &Pointer) -> Option<&str> {
        let origin = self.origin(pointer);
        self.file(origin.file).plain_scalar(&origin.pointer)
    }

    /// Where a node of the bundled tree comes from.
    pub(crate) fn origin(&self, pointer: &Pointer) -> Origin {
        if self.origins.is_empty() {
            return Origin { file: 0, pointer: pointer.clone() };
        }
        let mut around = Some(pointer.clone());
        while let Some(node) = around {
            if let Some(origin) = self.origins.get(&node) {
                let below = pointer.segments().iter().skip(node.segments().len()).map(String::as_str);
                return Origin { file: origin.file, pointer: origin.pointer.join(below) };
            }
            around = node.parent();
        }
        Origin { file: 0, pointer: pointer.clone() }
    }
}
