//! Recognises schemas that only pass on another.
//!
//! In: the facets of a schema. Out: the reference that it comes to. Builds nothing.

use super::arena::Build;
use super::facets::{Facets, Node};
use super::unions;
use crate::pointer::Pointer;

/// What a schema comes to that only passes on another.
pub(super) struct Alias<'a> {
    pub(super) reference: &'a str,
    /// Where the reference stands.
    pub(super) at: Pointer,
    /// Whether `null` is added.
    pub(super) nullable: bool,
}

impl<'a> Alias<'a> {
    /// Whether a schema is another with notes: an `allOf` of one reference, or a union of which one reference is left.
    pub(super) fn of(b: &Build<'a>, at: &Pointer, facets: &Facets<'a>) -> Option<Self> {
        if !facets.says_nothing() {
            return None;
        }
        let lists = [("allOf", facets.all_of), ("oneOf", facets.one_of), ("anyOf", facets.any_of)];
        let mut lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
        let (Some((key, list)), None) = (lists.next(), lists.next()) else { return None };
        let (index, node, nullable) = if key == "allOf" {
            let [only] = list else { return None };
            (0, Node::from(only), false)
        } else {
            let kept = unions::survivors(b, list, facets.typ);
            let [(index, node)] = kept.nodes.as_slice() else { return None };
            (*index, *node, kept.nullable)
        };
        match node {
            Node::Reference(reference) => Some(Self { reference, at: at.child(key).child(index), nullable }),
            Node::Inline(_) => None,
        }
    }
}
