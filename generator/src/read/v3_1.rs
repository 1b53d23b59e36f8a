//! Rewrites a document of `OpenAPI` 3.1 into the shape of 3.0.
//!
//! In: the unchecked tree. Out: the same tree in the words of 3.0: types are never narrower than before, and what 3.0 cannot
//! say and no code depends on is gone. What is no document of 3.1 either is left to the checks. Knows nothing of later stages.

mod definitions;
mod events;
mod files;
mod frame;
mod objects;
mod references;
mod sequences;
mod targets;
mod types;
mod values;

use super::places::{self, Part};
use super::walk::{At, Object};
use crate::diagnostics::{Diagnostics, slip};
use serde_json::{Value, json};

/// Rewrites a document.
pub(super) fn rewrite(tree: &mut Value, d: &mut Diagnostics) {
    references::resolve(tree, d);
    definitions::hoist(tree);
    frame::rewrite(tree);
    events::rewrite(tree);
    places::visit(tree, &mut |part, value, at| part_of_frame(part, value, at));
    files::mark(tree);
    let targets = targets::of(tree);
    places::schemas(tree, &mut |value, at| null_type(value, at, d));
    places::schemas(tree, &mut schema);
    if targets::restore(tree, targets) {
        places::schemas(tree, &mut schema);
    }
}

fn part_of_frame(part: Part, value: &mut Value, _: &At) {
    let Value::Object(object) = value else { return };
    match part {
        Part::Operation => frame::no_responses(object),
        Part::SecurityScheme => frame::mutual_tls(object),
        _ => {}
    }
}

/// The rewrites of a schema, in the order in which they build on each other.
const REWRITES: &[fn(&mut Object)] = &[
    drop_ignored,
    values::constant,
    references::siblings,
    sequences::tuple,
    objects::any_properties,
    objects::names,
    objects::patterns,
    objects::unevaluated,
    values::bounds,
    values::contents,
    types::several,
    sequences::any_items,
];

fn schema(value: &mut Value, at: &At) {
    match value {
        Value::Bool(true) => *value = json!({}),
        Value::Bool(false) => *value = json!({ "not": {} }),
        Value::Object(object) => {
            references::bare_members(object, at);
            for rewrite in REWRITES {
                rewrite(object);
            }
        }
        _ => {}
    }
}

/// `type: null` among the members of a union: in YAML the word needs quotes to be one.
fn null_type(value: &mut Value, at: &At, d: &mut Diagnostics) {
    if let At::Item(At::Key(_, "oneOf" | "anyOf"), _) = at
        && let Some(name @ Value::Null) = value.get_mut("type")
    {
        d.slip(&slip::NULL_TYPE, At::Key(at, "type").key(), "");
        *name = json!("null");
    }
}

/// Keywords that only restrict which values fit, or that tools other than ours read.
const IGNORED: &[&str] = &[
    "$schema",
    "$id",
    "$anchor",
    "$dynamicAnchor",
    "$comment",
    "$vocabulary",
    "not",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "minContains",
    "maxContains",
    "contentSchema",
];

fn drop_ignored(schema: &mut Object) {
    schema.retain(|key, _| !IGNORED.contains(&key.as_str()));
}

#[cfg(test)]
mod tests;
