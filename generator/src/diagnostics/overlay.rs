//! The messages about overlays, which change the document before it is read.

use super::{Diagnostics, Place, Reported};
use serde_json::Value;

impl Diagnostics {
    /// A file that was given as an overlay is none.
    pub(crate) fn not_an_overlay(&mut self, place: Place, reason: &str) -> Reported {
        let help = "an overlay has `overlay: 1.1.0` or the like at its top, then `info` and `actions`".to_owned();
        self.error("not-an-overlay", place, format!("this is not an overlay: {reason}"), Some(help))
    }

    /// The version of an overlay is one we do not read.
    pub(crate) fn unknown_overlay_version(&mut self, place: Place, version: &str) -> Reported {
        let help = "Overlay 1.0 and 1.1 are read".to_owned();
        self.error("unsupported-version", place, format!("Overlay {version} is not supported"), Some(help))
    }

    /// What should say which nodes are meant is no path. `character` is where it stops being one, from 1.
    pub(crate) fn not_a_path(&mut self, place: Place, path: &str, character: usize, reason: &str) {
        // What the parser says when it has nothing to say.
        let reason = if reason == "parser error" { "unexpected text" } else { reason };
        let message = format!("`{path}` is not a JSONPath of RFC 9535: {reason} at its character {character}");
        self.error("invalid-path", place, message, None);
    }

    /// A path of an overlay fits no node.
    pub(crate) fn unmatched_path(&mut self, place: Place, path: &str) {
        let message = format!("nothing in the document fits `{path}`; this action changes nothing");
        self.warning("unmatched-path", place, message, None);
    }

    /// An action says both what to merge and what to copy.
    pub(crate) fn two_changes(&mut self, place: Place) {
        let help = "make two actions of it".to_owned();
        self.error("two-changes", place, "an action has `update` or `copy`, not both".to_owned(), Some(help));
    }

    /// An action says nothing that it does.
    pub(crate) fn no_change(&mut self, place: Place) {
        let message = "this action has none of `update`, `copy` and `remove: true`; it changes nothing".to_owned();
        self.warning("no-change", place, message, None);
    }

    /// Two values cannot be merged. `node` is where in the document.
    pub(crate) fn incompatible(&mut self, place: Place, value: &Value, node: &str, found: &Value) {
        let message = format!("{} cannot be merged with {} at `{node}`", kind(value), kind(found));
        self.error("incompatible", place, message, None);
    }

    /// The nodes that a value is merged with are of different kinds.
    pub(crate) fn different_kinds(&mut self, place: Place, path: &str) {
        let message = format!("`{path}` fits nodes of different kinds; all have to be objects, or lists, or neither");
        self.error("incompatible", place, message, None);
    }

    /// Several nodes could be copied.
    pub(crate) fn several_to_copy(&mut self, place: Place, path: &str, count: usize) {
        self.error("several-nodes", place, format!("`{path}` fits {count} nodes; one can be copied"), None);
    }

    /// All of the document would be removed.
    pub(crate) fn nothing_left(&mut self, place: Place) {
        self.error("nothing-left", place, "this would remove the whole document".to_owned(), None);
    }

    /// The actions of an overlay make more of the document than anyone wants.
    pub(crate) fn too_much_merged(&mut self, place: Place) {
        self.error("too-large", place, "this makes the document too large or too deep".to_owned(), None);
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        _ => "a value that is neither object nor list",
    }
}
