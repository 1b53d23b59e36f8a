//! Follows what has moved: references lead to the new places of their targets.
//!
//! In: the rewritten tree with references as written. Out: the same tree with references that lead into it. Does not ask whether
//! there is something at their ends.

use crate::pointer::{Moves, Pointer};
use serde_json::Value;

/// Objects whose keys are names.
const NAMES: [&str; 9] =
    ["paths", "properties", "schemas", "parameters", "responses", "headers", "content", "encoding", "securitySchemes"];
/// Values of the API, in which a key `$ref` is no reference.
const VALUES: [&str; 4] = ["default", "enum", "example", "examples"];

/// Rewrites all references.
pub(super) fn rewrite(tree: &mut Value, moves: &Moves) {
    inside(tree, false, moves);
}

/// Rewrites what is in a value; `names` says that its keys are names, not words of the specification.
fn inside(value: &mut Value, names: bool, moves: &Moves) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| inside(item, false, moves)),
        Value::Object(object) => {
            for (key, value) in object.iter_mut() {
                match value {
                    Value::String(reference) if key == "$ref" && !names => rename(reference, moves),
                    _ if names => inside(value, false, moves),
                    _ if VALUES.contains(&key.as_str()) || key.starts_with("x-") => {}
                    _ => inside(value, NAMES.contains(&key.as_str()), moves),
                }
            }
        }
        _ => {}
    }
}

fn rename(reference: &mut String, moves: &Moves) {
    // References to other files and bare names of definitions are the business of a later stage.
    let Some(written) = reference.strip_prefix('#').and_then(Pointer::parse) else { return };
    let now = moves.now(&written);
    if now != written {
        // A percent sign that is part of a name would be taken for the start of an escape.
        *reference = format!("#{}", now.to_string().replace('%', "%25"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_move_and_values_stay() {
        let mut moves = Moves::default();
        let root = Pointer::root();
        moves.record(root.join(["components", "schemas"]), root.child("definitions"));
        let pet = json!({"$ref": "#/definitions/Pet~1s/items"});
        let mut tree = json!({
            "properties": {"default": pet, "$ref": {"items": pet}},
            "default": pet, "x-a": pet, "allOf": [pet, {"$ref": "other.json#/definitions/A"}, {"$ref": "Pet"}],
        });
        rewrite(&mut tree, &moves);
        let renamed = json!({"$ref": "#/components/schemas/Pet~1s/items"});
        assert_eq!(
            tree,
            json!({
                "properties": {"default": renamed, "$ref": {"items": renamed}},
                "default": pet, "x-a": pet, "allOf": [renamed, {"$ref": "other.json#/definitions/A"}, {"$ref": "Pet"}],
            })
        );
    }
}
