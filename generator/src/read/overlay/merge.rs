//! Merges a value into a node, as the specification of overlays says.
//!
//! In: a node of the document and a value. Out: the node with the value in it, and which of its nodes are new. Values that do not go
//! together are errors, with their place in the overlay.

use crate::diagnostics::{Diagnostics, Place};
use crate::pointer::Pointer;
use crate::source::{Origin, Sources};
use serde_json::Value;
use serde_json::map::Entry;

/// Where a value that is merged comes from.
pub(super) struct Given {
    /// The value itself.
    pub(super) origin: Origin,
    /// Nodes in it that come from elsewhere.
    pub(super) nested: Vec<(Pointer, Origin)>,
}

/// A new node of the document, and its address in the value that was merged.
pub(super) struct Note {
    node: Pointer,
    way: Vec<String>,
}

impl Given {
    /// Notes where a new node comes from.
    pub(super) fn note(&self, note: &Note, sources: &mut Sources) {
        let way = || note.way.iter().map(String::as_str);
        let nested: Vec<_> =
            self.nested.iter().filter(|(at, _)| at.segments().starts_with(&note.way)).cloned().collect();
        let whole = self.nested.iter().rfind(|(at, _)| note.way.starts_with(at.segments()));
        let origin = match whole {
            Some((at, origin)) => {
                let rest = note.way.iter().skip(at.segments().len()).map(String::as_str);
                Origin { file: origin.file, pointer: origin.pointer.join(rest) }
            }
            None => Origin { file: self.origin.file, pointer: self.origin.pointer.join(way()) },
        };
        sources.forget(&note.node);
        sources.note(note.node.clone(), origin);
        for (at, origin) in nested {
            let rest = at.segments().iter().skip(note.way.len()).map(String::as_str);
            sources.note(note.node.join(rest), origin);
        }
    }
}

/// A merge. Places of messages are those of the overlay.
pub(super) struct Merge<'a> {
    pub(super) d: &'a mut Diagnostics,
    /// Where the value, or the path to it, stands in the overlay.
    pub(super) at: &'a Pointer,
    pub(super) notes: Vec<Note>,
}

impl Merge<'_> {
    /// Merges a value with a node that an action names. A list takes any other value as one more item.
    pub(super) fn with_target(&mut self, target: &mut Value, value: &Value, node: &Pointer) {
        match target {
            Value::Array(list) if !value.is_array() => {
                self.note(node.child(list.len()), &[]);
                list.push(value.clone());
            }
            _ => self.merge(target, value, node, &mut Vec::new()),
        }
    }

    fn merge(&mut self, target: &mut Value, value: &Value, node: &Pointer, way: &mut Vec<String>) {
        match (target, value) {
            (Value::Object(target), Value::Object(value)) => {
                for (key, value) in value {
                    way.push(key.clone());
                    match target.entry(key.clone()) {
                        Entry::Vacant(entry) => {
                            self.note(node.child(key), way);
                            entry.insert(value.clone());
                        }
                        Entry::Occupied(mut entry) => self.merge(entry.get_mut(), value, &node.child(key), way),
                    }
                    way.pop();
                }
            }
            (Value::Array(target), Value::Array(value)) => {
                for (index, item) in value.iter().enumerate() {
                    way.push(index.to_string());
                    self.note(node.child(target.len()), way);
                    target.push(item.clone());
                    way.pop();
                }
            }
            // A key without a value, as the specification writes for parts of which nothing is changed.
            (Value::Object(_) | Value::Array(_), Value::Null) => {}
            (target, value) if is_primitive(value) && is_primitive(target) => {
                self.note(node.clone(), way);
                *target = value.clone();
            }
            (target, value) => {
                let place = Place::Node(self.at.join(way.iter().map(String::as_str)));
                self.d.incompatible(place, value, &node.to_string(), target);
            }
        }
    }

    fn note(&mut self, node: Pointer, way: &[String]) {
        self.notes.push(Note { node, way: way.to_vec() });
    }
}

/// Whether a value is neither object nor list.
pub(super) fn is_primitive(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}
