//! Finds out how deep types hold one another.
//!
//! In: a plan whose types are done. Out: how far the compiler has to look into them. Names nothing.

use crate::plan::{Ident, Plan};
use std::collections::BTreeMap;

/// How deep the compiler looks into types unasked.
const DEPTH: usize = 128;
/// How much deeper it has to look for a type within another: in `Option<Vec<T>>`, the vector's own parts count, too.
const DEPTH_OF_TYPE: usize = 8;

/// How deep the compiler has to look to find out whether a type can be sent to another thread; `None` where it does unasked.
pub(super) fn recursion_limit(plan: &Plan) -> Option<usize> {
    let depth = deepest(plan) * DEPTH_OF_TYPE;
    (depth > DEPTH).then(|| (DEPTH + depth).next_power_of_two())
}

/// A type on the way down.
struct Step<'a> {
    name: &'a Ident,
    /// How many of the types in it were looked at.
    seen: usize,
    /// How many types the deepest of them are.
    below: usize,
}

/// How many types are within one another at most. As the compiler does, a type that is being looked at is not entered again.
fn deepest(plan: &Plan) -> usize {
    let mut holds: BTreeMap<&Ident, Vec<&Ident>> = BTreeMap::new();
    for item in plan.modules.iter().flat_map(|module| &module.items) {
        let held = holds.entry(item.name()).or_default();
        item.each_type(&mut |ty| ty.each_item(&mut |name| held.push(name)));
    }
    // Zero while it is being looked at.
    let mut depths: BTreeMap<&Ident, usize> = BTreeMap::new();
    for root in holds.keys() {
        let mut way = Vec::new();
        enter(root, &mut way, &mut depths);
        while let Some(step) = way.last_mut() {
            let inner = holds.get(step.name).and_then(|held| held.get(step.seen));
            step.seen += 1;
            if let Some(inner) = inner {
                match depths.get(inner) {
                    Some(depth) => step.below = step.below.max(*depth),
                    None => enter(inner, &mut way, &mut depths),
                }
                continue;
            }
            let depth = step.below + 1;
            depths.insert(step.name, depth);
            way.pop();
            if let Some(outer) = way.last_mut() {
                outer.below = outer.below.max(depth);
            }
        }
    }
    depths.into_values().max().unwrap_or_default()
}

fn enter<'a>(name: &'a Ident, way: &mut Vec<Step<'a>>, depths: &mut BTreeMap<&'a Ident, usize>) {
    if !depths.contains_key(name) {
        depths.insert(name, 0);
        way.push(Step { name, seen: 0, below: 0 });
    }
}
