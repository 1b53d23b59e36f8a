//! The document in the shape of 3.0, as the validator and the sample maker look at it.
//!
//! In: the tree that the generator worked on. Out: nodes by pointer and through references. Knows no keyword but `$ref`.

use serde_json::Value;
use specstep::pointer::Pointer;

/// How many references may lead to one another.
const HOPS: usize = 64;

/// The document.
#[derive(Clone, Copy)]
pub(crate) struct Tree<'a>(pub(crate) &'a Value);

impl<'a> Tree<'a> {
    /// The node at a JSON pointer.
    pub(crate) fn at(self, pointer: &str) -> Option<&'a Value> {
        self.0.pointer(pointer)
    }

    /// The JSON pointer that a node refers to.
    pub(crate) fn target(node: &Value) -> Option<String> {
        let reference = node.get("$ref")?.as_str()?;
        Some(Pointer::parse(reference.strip_prefix('#')?)?.to_string())
    }

    /// The node that `node` refers to, or itself; `None` when references lead nowhere.
    pub(crate) fn follow(self, mut node: &'a Value) -> Option<&'a Value> {
        for _ in 0..HOPS {
            if node.get("$ref").is_none_or(|reference| !reference.is_string()) {
                return Some(node);
            }
            node = self.at(&Self::target(node)?)?;
        }
        None
    }
}

/// Whether a member of a union only stands for `null`, as documents of 3.0 write it: `{ nullable: true }`.
pub(super) fn is_null(member: &Value) -> bool {
    let Some(words) = member.as_object() else { return false };
    let says_nothing =
        |key: &String| ["nullable", "title", "description", "example", "default"].contains(&key.as_str());
    words.get("nullable") == Some(&Value::Bool(true)) && words.keys().all(says_nothing)
}

#[cfg(test)]
mod tests {
    use super::{Tree, is_null};
    use serde_json::json;

    #[test]
    fn references_are_followed() {
        let document = json!({
            "a/b": { "$ref": "#/c%20d" }, "c d": { "type": "string" }, "ring": { "$ref": "#/ring" }, "lost": { "$ref": "#/x" }
        });
        let tree = Tree(&document);
        let follow = |pointer: &str| tree.at(pointer).and_then(|node| tree.follow(node));
        assert_eq!(follow("/a~1b"), Some(&json!({ "type": "string" })));
        assert_eq!((follow("/ring"), follow("/lost")), (None, None));
    }

    #[test]
    fn null_is_told_from_any_value() {
        let members =
            [json!({ "nullable": true }), json!({ "nullable": true, "type": "string" }), json!({}), json!(true)];
        assert_eq!(members.map(|member| is_null(&member)), [true, false, false, false]);
    }
}
