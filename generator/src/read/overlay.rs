//! Applies overlays (`OpenAPI` Overlay 1.0 and 1.1), which change a document that is not one's own.
//!
//! In: the tree of the root document as it was parsed, and the overlays among its [`Sources`]. Out: the same tree with their
//! actions done in order, and in [`Sources`] which of its nodes now come from an overlay. Knows nothing of `OpenAPI`.

mod actions;
mod merge;
mod nodes;

use super::tree;
use crate::diagnostics::{Diagnostics, Place, Reported};
use crate::pointer::Pointer;
use crate::source::{Origin, Sources};
use actions::{Action, Change, Path};
use merge::{Given, Merge};
use nodes::{Size, Step, pointer};
use serde_json::Value;

/// Applies the overlays of `sources`, each to what the one before it left.
pub(super) fn apply(tree: &mut Value, sources: &mut Sources, d: &mut Diagnostics) -> Result<(), Reported> {
    for file in sources.overlays() {
        let mut said = Diagnostics::default();
        let done = said.gate(|d| {
            let text = tree::parse(sources.file(file), d)?;
            let actions = d.gate(|d| actions::read(text, d))?;
            let mut run = Run { size: Size::of(tree), tree: &mut *tree, sources: &mut *sources, file, d };
            for action in &actions {
                run.action(action);
                // What has grown too large is not changed further.
                if run.size.is_too_much() {
                    break;
                }
            }
            Ok(())
        });
        d.take_over(said, file);
        done?;
    }
    Ok(())
}

/// An overlay at work. Places of messages are those of the overlay.
struct Run<'a> {
    tree: &'a mut Value,
    /// What the tree has grown to.
    size: Size,
    sources: &'a mut Sources,
    /// The overlay.
    file: usize,
    d: &'a mut Diagnostics,
}

impl Run<'_> {
    fn action(&mut self, action: &Action) {
        let nodes = self.find(&action.target);
        if nodes.is_empty() {
            return self.d.unmatched_path(place(&action.target.at), &action.target.text);
        }
        match &action.change {
            Change::Nothing => self.d.no_change(place(&action.at)),
            Change::Remove => self.remove(nodes, action),
            Change::Update(value) => {
                let at = action.at.child("update");
                let origin = Origin { file: self.file, pointer: at.clone() };
                self.merge(&nodes, value, &Given { origin, nested: Vec::new() }, &at, action);
            }
            Change::Copy(path) => self.copy(&nodes, path, action),
        }
    }

    /// The nodes that a path fits, each once.
    fn find(&self, path: &Path) -> Vec<Vec<Step>> {
        let mut nodes: Vec<Vec<Step>> = Vec::new();
        for found in path.query.query_located(self.tree) {
            nodes.push(found.location().iter().map(Step::from).collect());
        }
        let mut seen = std::collections::BTreeSet::new();
        nodes.retain(|node| seen.insert(node.clone()));
        nodes
    }

    fn copy(&mut self, nodes: &[Vec<Step>], path: &Path, action: &Action) {
        let found = self.find(path);
        let [from] = found.as_slice() else {
            return match found.len() {
                0 => self.d.unmatched_path(place(&path.at), &path.text),
                count => self.d.several_to_copy(place(&path.at), &path.text, count),
            };
        };
        let from = pointer(from);
        let Some(value) = self.tree.pointer(&from.to_string()).cloned() else { return };
        let given = Given { origin: self.sources.origin(&from), nested: self.sources.below(&from) };
        self.merge(nodes, &value, &given, &path.at, action);
    }

    /// Merges a value with each of the nodes.
    fn merge(&mut self, nodes: &[Vec<Step>], value: &Value, given: &Given, at: &Pointer, action: &Action) {
        let (size, mut kinds) = (Size::of(value), Vec::new());
        for node in nodes {
            let node = pointer(node);
            self.size = self.size.with(size, node.segments().len());
            if self.size.is_too_much() {
                return self.d.too_much_merged(place(at));
            }
            let Some(target) = self.tree.pointer_mut(&node.to_string()) else { continue };
            kinds.push((target.is_object(), target.is_array()));
            if kinds.first() != kinds.last() {
                return self.d.different_kinds(place(&action.target.at), &action.target.text);
            }
            let mut merge = Merge { d: &mut *self.d, at, notes: Vec::new() };
            merge.with_target(target, value, &node);
            let added = std::mem::take(&mut merge.notes);
            for note in &added {
                given.note(note, self.sources);
            }
        }
    }

    /// Removes nodes: the last of a list first, so that those before it stay where they are.
    fn remove(&mut self, mut nodes: Vec<Vec<Step>>, action: &Action) {
        nodes.sort();
        for node in nodes.iter().rev() {
            let Some((step, around)) = node.split_last() else { return self.d.nothing_left(place(&action.at)) };
            let (node, around) = (pointer(node), pointer(around));
            match (self.tree.pointer_mut(&around.to_string()), step) {
                (Some(Value::Object(object)), Step::Key(key)) => {
                    object.shift_remove(key);
                    self.sources.forget(&node);
                }
                (Some(Value::Array(list)), Step::Index(index)) if *index < list.len() => {
                    list.remove(*index);
                    self.sources.close_gap(&around, *index, list.len());
                }
                _ => {}
            }
        }
    }
}

/// The place of a node of the overlay.
fn place(at: &Pointer) -> Place {
    Place::Node(at.clone())
}

#[cfg(test)]
mod tests;
