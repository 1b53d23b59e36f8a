//! What a walk of the text looks for.
//!
//! In: places. Out: a tree of the keys that lead to them, so that one walk finds them all. Knows no syntax.

use crate::diagnostics::Place;
use crate::pointer::Pointer;
use std::collections::BTreeMap;

/// A node on the way to wanted places, which are known by their index in the list asked for.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    children: BTreeMap<String, Wanted>,
    /// Places whose position is that of this node's value.
    pub(super) values: Vec<usize>,
    /// Places whose position is that of this node's key.
    pub(super) keys: Vec<usize>,
}

impl Wanted {
    /// The tree that leads to all of `places`.
    ///
    /// Every key on the way counts as a position too: walks go from the outside in and a later find replaces an earlier one,
    /// so a place that the text does not have ends up at the nearest node around it.
    pub(super) fn of(places: &[&Place]) -> Self {
        let mut root = Self::default();
        for (index, place) in places.iter().enumerate() {
            match place {
                Place::Node(pointer) => root.descend(pointer, index).values.push(index),
                Place::Key(pointer) => {
                    let node = root.descend(pointer, index);
                    if pointer.segments().is_empty() {
                        node.values.push(index);
                    }
                }
                Place::Position { .. } | Place::File | Place::In(..) | Place::Setting(_) => {}
            }
        }
        root
    }

    fn descend(&mut self, pointer: &Pointer, index: usize) -> &mut Self {
        pointer.segments().iter().fold(self, |node, segment| {
            let child = node.children.entry(segment.clone()).or_default();
            child.keys.push(index);
            child
        })
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.children.is_empty() && self.values.is_empty()
    }

    /// What is wanted under a key.
    pub(super) fn under(&self, key: &str) -> Option<&Self> {
        self.children.get(key)
    }

    /// What is wanted in an item of a list.
    pub(super) fn at(&self, index: usize) -> Option<&Self> {
        if self.children.is_empty() { None } else { self.children.get(&index.to_string()) }
    }
}
