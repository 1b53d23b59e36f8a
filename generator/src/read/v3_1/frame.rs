//! Rewrites what stands around schemas: paths, operations, security.
//!
//! In: parts of the tree. Out: the same parts as 3.0 has them.

use super::super::walk::Object;
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// What an operation, a list of parameters or the like is called in a path item: such keys beside a `$ref` add to its target.
const OF_PATH_ITEMS: &[&str] = &[
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "query",
    "additionalOperations",
    "parameters",
    "servers",
];

/// Rewrites the document itself.
pub(super) fn rewrite(tree: &mut Value) {
    if let Value::Object(document) = tree
        && document.get("paths").is_none_or(Value::is_null)
    {
        document.insert("paths".to_owned(), json!({}));
    }
    path_references(tree);
}

/// A path item that is a reference and adds something: a copy of the target with the additions.
fn path_references(tree: &mut Value) {
    let Some(paths) = tree.get("paths").and_then(Value::as_object) else { return };
    let mut merged = Vec::new();
    for (path, item) in paths {
        let Some(item) = item.as_object() else { continue };
        let Some(target) = item.get("$ref").and_then(Value::as_str) else { continue };
        if !item.keys().any(|key| OF_PATH_ITEMS.contains(&key.as_str())) {
            continue;
        }
        let target = target.strip_prefix('#').and_then(Pointer::parse).and_then(|at| tree.pointer(&at.to_string()));
        let Some(target) = target.and_then(Value::as_object) else { continue };
        let mut whole = target.clone();
        whole.extend(item.iter().filter(|(key, _)| *key != "$ref").map(|(key, value)| (key.clone(), value.clone())));
        merged.push((path.clone(), whole));
    }
    let Some(Value::Object(paths)) = tree.get_mut("paths") else { return };
    for (path, item) in merged {
        paths.insert(path, Value::Object(item));
    }
}

/// An operation need not say what it answers.
pub(super) fn no_responses(operation: &mut Object) {
    operation.entry("responses").or_insert_with(|| json!({}));
}

/// Certificates of clients: a scheme of `http`, which 3.0 has, of a name that no client knows.
pub(super) fn mutual_tls(scheme: &mut Object) {
    if scheme.get("type").and_then(Value::as_str) == Some("mutualTLS") {
        scheme.insert("type".to_owned(), json!("http"));
        scheme.insert("scheme".to_owned(), json!("mutualTLS"));
    }
}
