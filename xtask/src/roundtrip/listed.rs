//! Tells what a schema says of a key.
//!
//! In: a schema, a value of it, and a JSON pointer into the value. Out: whether the last key of the pointer is a property that both
//! sides send, one that only one side sends, or one of which the schema says nothing; types do not keep the last.

use super::judge::fits;
use super::tree::Tree;
use serde_json::Value;
use specstep::pointer::Pointer;
use std::collections::BTreeSet;

/// What is said of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// It is listed, or one of those of which the schema says what they hold.
    Listed,
    /// It is listed, and only the server sends it (`readOnly`) or only the client (`writeOnly`).
    OneSided,
    /// Nothing.
    Nothing,
}

/// What the schema `node` says of the key at `path` in `value`. A branch that lists the key and that the value does not fit says nothing
/// of it.
pub(super) fn said(tree: Tree<'_>, node: &Value, value: &Value, path: &str) -> Said {
    match said_by(tree, node, value, path, &is_meant) {
        // The validator takes its time, and is seldom needed.
        Said::Listed => said_by(tree, node, value, path, &fits),
        said => said,
    }
}

/// Whether a branch is meant by a value.
type Means<'m> = &'m dyn Fn(Tree<'_>, &Value, &Value) -> bool;

fn said_by(tree: Tree<'_>, node: &Value, value: &Value, path: &str, means: Means<'_>) -> Said {
    let Some((last, _, nodes)) = holder(tree, node, value, path, means) else { return Said::Listed };
    let last = last.as_str();
    let is_free = |node: &Value| node.get("additionalProperties") == Some(&Value::Bool(true));
    let found: Vec<&Value> = nodes.iter().flat_map(|node| inside(node, last)).collect();
    if found.iter().any(|node| is_one_sided(tree, node)) {
        Said::OneSided
    } else if !found.is_empty() || nodes.iter().any(|node| is_free(node)) {
        Said::Listed
    } else {
        Said::Nothing
    }
}

/// Whether the object that has the key at `path` is several schemas of a union at once, the key being of one of them: none lists all keys
/// that they list together, and a type is only one of them.
pub(super) fn is_several(tree: Tree<'_>, node: &Value, value: &Value, path: &str) -> bool {
    let Some((last, value, nodes)) = holder(tree, node, value, path, &fits) else { return false };
    let keys = |branch| {
        let parts = parts(tree, vec![branch], value, &fits);
        let keys = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
        keys.filter(|key| parts.iter().any(|node| !inside(node, key).is_empty())).collect::<BTreeSet<_>>()
    };
    let unions =
        nodes.iter().flat_map(|node| [node.get("oneOf"), node.get("anyOf")]).flatten().filter_map(Value::as_array);
    unions.into_iter().any(|branches| {
        let lists: Vec<_> = branches.iter().filter(|branch| fits(tree, branch, value)).map(keys).collect();
        let all: BTreeSet<&str> = lists.iter().flatten().copied().collect();
        all.contains(last.as_str()) && lists.iter().all(|keys| keys.len() < all.len())
    })
}

/// The last key of `path`, the part of `value` that has it, and all that its schemas are composed of.
fn holder<'v>(
    tree: Tree<'v>,
    node: &'v Value,
    mut value: &'v Value,
    path: &str,
    means: Means<'_>,
) -> Option<(String, &'v Value, Vec<&'v Value>)> {
    let path = Pointer::parse(path)?;
    let (last, way) = path.segments().split_last()?;
    let mut nodes = parts(tree, vec![node], value, means);
    for key in way {
        value = value.get(key).or_else(|| value.get(key.parse::<usize>().ok()?))?;
        nodes = parts(tree, nodes.iter().flat_map(|node| inside(node, key)).collect(), value, means);
    }
    Some((last.clone(), value, nodes))
}

/// Whether a property is marked as sent by one side, here or where it is described.
fn is_one_sided(tree: Tree<'_>, node: &Value) -> bool {
    let target = tree.follow(node).unwrap_or(node);
    let members = target.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let described: Vec<&Value> = members.filter_map(|member| tree.follow(member)).chain([node, target]).collect();
    let is = |key: &str| described.iter().any(|node| node.get(key) == Some(&Value::Bool(true)));
    is("readOnly") != is("writeOnly")
}

/// The schemas of what stands under a key.
fn inside<'a>(node: &'a Value, key: &str) -> Vec<&'a Value> {
    let property = node.get("properties").and_then(|properties| properties.get(key));
    let rest = node.get("additionalProperties").filter(|rest| property.is_none() && rest.is_object());
    let items = node.get("items").filter(|_| key.parse::<usize>().is_ok());
    property.into_iter().chain(rest).chain(items).collect()
}

/// All schemas that these are composed of, but for the branches that are not meant by `value`.
fn parts<'a>(tree: Tree<'a>, mut open: Vec<&'a Value>, value: &Value, means: Means<'_>) -> Vec<&'a Value> {
    let mut found: Vec<&Value> = Vec::new();
    while let Some(node) = open.pop() {
        let Some(node) = tree.follow(node) else { continue };
        if found.iter().any(|known| std::ptr::eq(*known, node)) {
            continue;
        }
        found.push(node);
        let members = |key: &str| node.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        open.extend(members("allOf"));
        let branches = members("oneOf").iter().chain(members("anyOf"));
        open.extend(branches.filter(|branch| means(tree, branch, value)));
    }
    found
}

/// Whether `value` has no key to which a branch gives another type or other values.
fn is_meant(tree: Tree<'_>, branch: &Value, value: &Value) -> bool {
    let properties = tree.follow(branch).and_then(|branch| branch.get("properties")?.as_object());
    properties.into_iter().flatten().all(|(key, property)| {
        let Some((property, value)) = tree.follow(property).zip(value.get(key)) else { return true };
        let listed = property.get("enum").and_then(Value::as_array).is_none_or(|listed| listed.contains(value));
        listed
            && match property.get("type").and_then(Value::as_str) {
                Some("array") => value.is_array() || value.is_null(),
                Some("object") => value.is_object() || value.is_null(),
                _ => !(property.get("type").is_some() && (value.is_array() || value.is_object())),
            }
    })
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
        let value = json!({ "list": [{ "x/y": 1, "z": 1 }], "other": 1, "deep": { "deep": { "map": { "any": 1 } }, "other": 1 } });
        let listed = |path: &str| said(tree, tree.at("/a").unwrap(), &value, path) == Said::Listed;
        assert!(listed("/list/0/x~1y") && listed("/deep/deep/map/any"));
        assert!(!listed("/other") && !listed("/list/0/z") && !listed("/deep/other"));
    }

    #[test]
    fn other_branches_do_not_count() {
        let branch = |kind: &str, key: &str| json!({ "properties": { "kind": { "enum": [kind] }, key: {} } });
        let document = json!({ "oneOf": [branch("a", "x"), branch("b", "y")] });
        let value = json!({ "kind": "a", "x": 1, "y": 1 });
        let listed = |path: &str| said(Tree(&document), &document, &value, path) == Said::Listed;
        assert!(listed("/x") && !listed("/y"));
        let typed = json!({ "anyOf": [{ "properties": { "x": { "type": "array" } } }, { "properties": { "z": {} } }] });
        let listed = |value: &Value| said(Tree(&typed), &typed, value, "/x") == Said::Listed;
        assert!(listed(&json!({ "x": [] })) && !listed(&json!({ "x": {} })));
    }

    #[test]
    fn keys_of_one_side_are_told() {
        let document = json!({
            "Given": { "readOnly": true, "type": "string" },
            "a": { "properties": {
                "id": { "$ref": "#/Given" }, "at": { "allOf": [{ "$ref": "#/Given" }] }, "secret": { "writeOnly": true },
                "both": { "readOnly": true, "writeOnly": true },
            } },
        });
        let value = json!({ "id": 1, "at": 1, "secret": 1, "both": 1, "other": 1 });
        let found = ["/id", "/at", "/secret", "/both", "/other"]
            .map(|path| said(Tree(&document), &document["a"], &value, path));
        assert_eq!(found, [Said::OneSided, Said::OneSided, Said::OneSided, Said::Listed, Said::Nothing]);
    }

    #[test]
    fn a_branch_that_does_not_fit_says_nothing() {
        let deep = json!({ "properties": { "x": { "properties": { "y": {} }, "required": ["y"] } } });
        let document = json!({ "anyOf": [deep, { "properties": { "z": {} } }] });
        let said = |value: &Value| said(Tree(&document), &document, value, "/x");
        assert_eq!(said(&json!({ "x": { "y": 1 } })), Said::Listed);
        assert_eq!(said(&json!({ "x": {} })), Said::Nothing);
    }

    #[test]
    fn a_value_can_be_of_several_branches() {
        let branch = |key: &str| json!({ "properties": { "id": {}, key: { "type": "string" } } });
        let document = json!({ "properties": { "in": { "anyOf": [branch("x"), branch("y")] } } });
        let several = |value: &Value| is_several(Tree(&document), &document, value, "/in/x");
        assert!(several(&json!({ "in": { "id": 1, "x": "", "y": "" } })));
        assert!(!several(&json!({ "in": { "id": 1, "x": "" } })));
        // The other branch does not fit.
        assert!(!several(&json!({ "in": { "id": 1, "x": "", "y": 1 } })));
    }
}
