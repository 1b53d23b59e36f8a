//! Brings what references in other files lead to into one tree.
//!
//! In: the tree of the root document, of any version, and the other files. Out: the same tree, in which every reference is
//! local: its target stands among the components of its kind, under a name of its own, or in the place of the reference where
//! components have no such kind. Knows where the objects of the specification stand in one another, and nothing else of them.
//!
//! Files are read from one folder only: paths out of it and addresses on the network are refused.

mod address;
mod homes;
mod library;
mod parts;
mod pieces;
mod targets;
mod walk;

use crate::diagnostics::{Diagnostics, Reported};
use crate::pointer::Pointer;
use crate::source::{Files, Sources};
use serde_json::Value;
use walk::Walk;

/// Replaces references into other files, which are added to `sources`.
///
/// A reference that leads nowhere is reported; with `lenient`, as a warning.
pub(super) fn bundle(
    tree: &mut Value,
    sources: &mut Sources,
    files: &dyn Files,
    lenient: bool,
    d: &mut Diagnostics,
) -> Result<(), Reported> {
    let mut walk = Walk::new(tree, sources, files, lenient, d);
    walk.document(tree);
    let (pieces, swagger, failed) = walk.finish();
    homes::settle(tree, pieces, swagger, sources);
    failed.map_or(Ok(()), Err)
}

/// The reference to a place of the bundled tree.
fn reference_to(pointer: &Pointer) -> String {
    // Who reads it undoes percent-encoding.
    format!("#{pointer}").replace('%', "%25")
}

#[cfg(test)]
mod tests;
