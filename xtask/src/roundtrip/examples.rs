//! The examples of a document.
//!
//! In: the document and the places of the generated types. Out: each example that belongs to one of them, with the place where it
//! stands. Of a list or map of generated types, each item is an example.

use super::samples::given;
use super::tree::Tree;
use serde_json::Value;
use std::collections::BTreeMap;

/// An example.
pub(super) struct Example {
    /// The index of the type.
    pub(super) index: usize,
    /// The value.
    pub(super) value: Value,
}

/// Finds examples.
pub(super) struct Search<'a> {
    tree: Tree<'a>,
    /// The index of each type, by the pointer of its schema.
    types: &'a BTreeMap<&'a str, usize>,
    found: Vec<Example>,
}

/// How many lists and maps an example is looked for in.
const DEEPEST: usize = 8;

impl<'a> Search<'a> {
    /// All examples of the document.
    pub(super) fn run(tree: Tree<'a>, types: &'a BTreeMap<&'a str, usize>) -> Vec<Example> {
        let mut search = Self { tree, types, found: Vec::new() };
        for pointer in types.keys() {
            for value in tree.at(pointer).map(given).unwrap_or_default() {
                search.take(pointer, &value, 0);
            }
        }
        search.walk(tree.0, "");
        search.found
    }

    /// Looks for media types, parameters and headers: whatever has a schema and examples of it.
    fn walk(&mut self, node: &'a Value, pointer: &str) {
        match node {
            Value::Object(entries) => {
                if entries.get("schema").is_some_and(Value::is_object) {
                    let schema = format!("{pointer}/schema");
                    for value in self.beside(node) {
                        self.take(&schema, &value, 0);
                    }
                }
                for (key, inner) in entries {
                    let is_data = ["example", "examples", "default", "enum"].contains(&key.as_str());
                    if !is_data && !key.starts_with("x-") {
                        self.walk(inner, &child(pointer, key));
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &child(pointer, &index.to_string()));
                }
            }
            _ => {}
        }
    }

    /// The examples beside a schema.
    fn beside(&self, node: &'a Value) -> Vec<Value> {
        let named = node.get("examples").and_then(Value::as_object).into_iter().flatten();
        let named = named.filter_map(|(_, example)| self.tree.follow(example)?.get("value"));
        node.get("example").into_iter().chain(named).cloned().collect()
    }

    /// Takes a value of the schema at a pointer, or the parts of it that are of generated types.
    fn take(&mut self, pointer: &str, value: &Value, depth: usize) {
        let Some(node) = self.tree.at(pointer).filter(|_| depth < DEEPEST) else { return };
        if let Some(index) = self.types.get(pointer) {
            self.found.push(Example { index: *index, value: value.clone() });
        } else if let Some(target) = Tree::target(node) {
            self.take(&target, value, depth + 1);
        } else if let (Some(_), Value::Array(items)) = (node.get("items"), value) {
            for item in items {
                self.take(&child(pointer, "items"), item, depth + 1);
            }
        } else if let (Some(Value::Object(_)), Value::Object(entries)) = (node.get("additionalProperties"), value) {
            for value in entries.values() {
                self.take(&child(pointer, "additionalProperties"), value, depth + 1);
            }
        }
    }
}

/// The pointer of what stands in a node under a key.
pub(super) fn child(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn examples_find_their_types() {
        let document = json!({
            "paths": { "/pets": { "get": { "responses": { "200": { "content": { "application/json": {
                "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
                "example": [{ "id": 1 }, { "id": 2 }],
                "examples": { "one": { "value": [{ "id": 3 }] }, "two": { "$ref": "#/components/examples/pets" } },
            } } } } } } },
            "components": {
                "examples": { "pets": { "value": [{ "id": 4 }] } },
                "schemas": { "Pet": { "type": "object", "example": { "id": 0 } } },
            },
        });
        let types = BTreeMap::from([("/components/schemas/Pet", 7)]);
        let found = Search::run(Tree(&document), &types);
        let ids: Vec<String> =
            found.iter().map(|example| format!("{} {}", example.index, example.value["id"])).collect();
        assert_eq!(ids, ["7 0", "7 1", "7 2", "7 3", "7 4"]);
    }
}
