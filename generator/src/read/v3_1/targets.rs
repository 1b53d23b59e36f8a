//! Keeps schemas that references lead to from being rewritten away: an item of `prefixItems`, say.
//!
//! In: the tree before and after schemas are rewritten. Out: the same tree, in which such schemas are components.

use super::super::places;
use super::definitions::{follow, free_name};
use crate::pointer::Pointer;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What references lead to that lead deeper than to a component.
pub(super) fn of(tree: &mut Value) -> BTreeMap<Pointer, Value> {
    let mut deep = Vec::new();
    places::schemas(tree, &mut |value, _| {
        let target = value.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
        deep.extend(target.and_then(Pointer::parse).filter(|target| target.segments().len() > 3));
    });
    deep.into_iter().filter_map(|at| Some((at.clone(), tree.pointer(&at.to_string())?.clone()))).collect()
}

/// Makes those components that are where they were no longer. Tells whether there are any.
pub(super) fn restore(tree: &mut Value, targets: BTreeMap<Pointer, Value>) -> bool {
    let mut moved = BTreeMap::new();
    for (at, schema) in targets {
        if tree.pointer(&at.to_string()).is_some() {
            continue;
        }
        let Value::Object(document) = tree else { break };
        let Value::Object(components) = document.entry("components").or_insert_with(|| json!({})) else { break };
        let Value::Object(schemas) = components.entry("schemas").or_insert_with(|| json!({})) else { break };
        let last: Vec<&str> = at.segments().iter().rev().take(2).rev().map(String::as_str).collect();
        let owner = at.segments().get(2).map_or("", String::as_str);
        let name = free_name(schemas, &format!("{owner}_{}", last.join("_")), &schema, &at);
        moved.insert(at, Pointer::root().join(["components", "schemas", &name]));
        schemas.entry(name).or_insert(schema);
    }
    follow(tree, &moved);
    !moved.is_empty()
}
