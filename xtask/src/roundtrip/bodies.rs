//! The largest examples of a document, for commands that measure.
//!
//! In: a document and the plan of its client. Out: values that an independent validator accepts, each with the name of its type.

use super::examples::Search;
use super::judge::Judge;
use super::prepare::types;
use super::tree::Tree;
use crate::codegen::Kept;
use anyhow::Result;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// An example.
pub(crate) struct Body {
    /// The name of its type.
    pub(crate) ty: String,
    /// The value.
    pub(crate) json: String,
}

/// The largest valid examples, the largest first, at most `count` and at most one of a type.
pub(crate) fn largest(kept: &Kept, count: usize) -> Result<Vec<Body>> {
    let tree = Tree(&kept.tree);
    let types = types(&kept.plan, tree);
    let indices: BTreeMap<&str, usize> = types.iter().enumerate().rev().map(|(index, (.., at))| (*at, index)).collect();
    let found = Search::run(tree, &indices).into_iter();
    let mut found: Vec<(usize, String, _)> =
        found.map(|example| (example.index, example.value.to_string(), example.value)).collect();
    found.sort_by_key(|(_, json, _)| Reverse(json.len()));
    let mut bodies: Vec<Body> = Vec::new();
    for (index, json, value) in found {
        let Some((_, name, pointer)) = types.get(index).filter(|_| bodies.len() < count) else { break };
        if bodies.iter().any(|body| body.ty == *name) {
            continue;
        }
        // The whole document would take the validator long; few examples are asked about.
        if Judge::new(tree, &[pointer])?.accepts(0, value).0 {
            bodies.push(Body { ty: (*name).to_owned(), json });
        }
    }
    Ok(bodies)
}
