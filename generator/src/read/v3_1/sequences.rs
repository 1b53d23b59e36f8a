//! Rewrites keywords about arrays.
//!
//! In: a schema. Out: the same schema with one schema for all its items.

use super::super::walk::Object;
use serde_json::{Value, json};

/// `prefixItems` names a schema for each of the first items: all of them are any of these.
pub(super) fn tuple(schema: &mut Object) {
    schema.shift_remove("unevaluatedItems");
    let Some(Value::Array(prefix)) = schema.shift_remove("prefixItems") else { return };
    let mut members: Vec<Value> = Vec::new();
    let rest = schema.shift_remove("items");
    // Where nothing is said of the rest, what is meant is nearly always a tuple, not a list with more of anything.
    let rest = rest.filter(|rest| !rest.is_boolean() && rest.as_object().is_none_or(|rest| !rest.is_empty()));
    for member in prefix.into_iter().chain(rest) {
        if !members.contains(&member) {
            members.push(member);
        }
    }
    let items = match <[Value; 1]>::try_from(members) {
        Ok([one]) => one,
        Err(members) if members.is_empty() => json!({}),
        Err(members) => json!({ "anyOf": members }),
    };
    schema.insert("items".to_owned(), items);
}

/// An array need not say what its items are.
pub(super) fn any_items(schema: &mut Object) {
    if schema.get("type").and_then(Value::as_str) == Some("array") {
        schema.entry("items").or_insert_with(|| json!({}));
    }
    for branch in schema.get_mut("anyOf").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(branch) = branch
            && branch.get("type").and_then(Value::as_str) == Some("array")
        {
            branch.entry("items").or_insert_with(|| json!({}));
        }
    }
}
