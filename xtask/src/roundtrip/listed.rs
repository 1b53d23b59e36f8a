//! Tells whether a schema speaks of a key.
//!
//! In: a schema and a JSON pointer into a value of it. Out: whether the last key of the pointer is a property, or one of the additional
//! ones that the schema says something of. Where it says nothing of additional keys, a type does not keep them.

use super::tree::Tree;
use serde_json::Value;
use specstep::pointer::Pointer;

/// Whether the schema `node` speaks of the key at `path`.
pub(super) fn is_listed(tree: Tree<'_>, node: &Value, path: &str) -> bool {
    let Some(path) = Pointer::parse(path) else { return true };
    let Some((last, way)) = path.segments().split_last() else { return true };
    let mut nodes = parts(tree, vec![node]);
    for key in way {
        nodes = parts(tree, nodes.iter().flat_map(|node| inside(node, key)).collect());
    }
    // What has no type may be of any shape.
    nodes.iter().any(|node| {
        !inside(node, last).is_empty() || node.get("additionalProperties").is_some_and(|rest| *rest == true)
    })
}

/// The schemas of what stands under a key.
fn inside<'a>(node: &'a Value, key: &str) -> Vec<&'a Value> {
    let property = node.get("properties").and_then(|properties| properties.get(key));
    let rest = node.get("additionalProperties").filter(|rest| property.is_none() && rest.is_object());
    let items = node.get("items").filter(|_| key.parse::<usize>().is_ok());
    property.into_iter().chain(rest).chain(items).collect()
}

/// All schemas that these are composed of.
fn parts<'a>(tree: Tree<'a>, mut open: Vec<&'a Value>) -> Vec<&'a Value> {
    let mut found: Vec<&Value> = Vec::new();
    while let Some(node) = open.pop() {
        let Some(node) = tree.follow(node) else { continue };
        if found.iter().any(|known| std::ptr::eq(*known, node)) {
            continue;
        }
        found.push(node);
        let members = ["allOf", "oneOf", "anyOf"].iter().filter_map(|key| node.get(*key)?.as_array());
        open.extend(members.flatten());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_found_through_compositions() {
        let document = json!({ "a": {
            "allOf": [{ "$ref": "#/b" }],
            "properties": { "list": { "type": "array", "items": { "properties": { "x/y": {} } } }, "map": { "additionalProperties": {} } },
        }, "b": { "oneOf": [{ "properties": { "deep": { "$ref": "#/a" } } }] } });
        let tree = Tree(&document);
        let listed = |path: &str| is_listed(tree, tree.at("/a").unwrap(), path);
        assert!(listed("/list/0/x~1y") && listed("/deep/deep/map/any"));
        assert!(!listed("/other") && !listed("/list/0/z") && !listed("/deep/other"));
    }
}
