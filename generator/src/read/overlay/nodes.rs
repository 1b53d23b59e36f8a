//! Nodes of a tree: the way to one, and how large they are.
//!
//! In: what a query found, and values. Out: [`Step`]s that sort as the nodes stand, and [`Size`]s. Knows nothing of actions.

use crate::pointer::Pointer;
use serde_json::Value;
use serde_json_path::PathElement;

/// As many levels may a document have, which is what its parsers allow: later stages rely on it.
const MAX_LEVELS: usize = 128;
/// As many nodes may overlays add to a document; more than any adds that people write.
const MAX_ADDED: usize = 1_000_000;

/// One step on the way to a node.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

impl From<&PathElement<'_>> for Step {
    fn from(element: &PathElement<'_>) -> Self {
        match element {
            PathElement::Name(name) => Self::Key((*name).to_owned()),
            PathElement::Index(index) => Self::Index(*index),
        }
    }
}

/// The address of the node that steps lead to.
pub(super) fn pointer(steps: &[Step]) -> Pointer {
    steps.iter().fold(Pointer::root(), |pointer, step| match step {
        Step::Key(key) => pointer.child(key),
        Step::Index(index) => pointer.child(index),
    })
}

/// How many nodes a tree has, on how many levels, and how many there were at first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    nodes: usize,
    levels: usize,
    first: usize,
}

impl Size {
    pub(super) fn of(value: &Value) -> Self {
        let (nodes, levels) = size(value);
        Self { nodes, levels, first: nodes }
    }

    /// The size of this with another tree in it, so many levels down.
    pub(super) fn with(self, other: Self, down: usize) -> Self {
        Self {
            nodes: self.nodes.saturating_add(other.nodes),
            levels: self.levels.max(other.levels.saturating_add(down)),
            ..self
        }
    }

    /// Whether no later stage should see such a tree.
    pub(super) fn is_too_much(self) -> bool {
        self.nodes - self.first > MAX_ADDED || self.levels > MAX_LEVELS
    }
}

fn size(value: &Value) -> (usize, usize) {
    let add = |(nodes, levels): (usize, usize), child: &Value| {
        let (more, below) = size(child);
        (nodes + more, levels.max(below + 1))
    };
    match value {
        Value::Array(items) => items.iter().fold((1, 1), add),
        Value::Object(map) => map.values().fold((1, 1), add),
        _ => (1, 1),
    }
}
