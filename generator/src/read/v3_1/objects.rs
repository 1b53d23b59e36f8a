//! Rewrites keywords about objects.
//!
//! In: a schema. Out: the same schema in which `additionalProperties` says all there is to say of keys without a name.

use super::super::walk::Object;
use serde_json::{Value, json};

/// `properties: true` says no more than that there may be some.
pub(super) fn any_properties(schema: &mut Object) {
    if schema.get("properties").is_some_and(Value::is_boolean) {
        schema.shift_remove("properties");
    }
}

/// `propertyNames` is about objects; alone it says that there is one. Which names there are is no matter of types.
pub(super) fn names(schema: &mut Object) {
    const OTHERS: [&str; 9] = ["type", "$ref", "enum", "const", "allOf", "anyOf", "oneOf", "items", "prefixItems"];
    if schema.shift_remove("propertyNames").is_some() && !OTHERS.iter().any(|key| schema.contains_key(*key)) {
        schema.insert("type".to_owned(), json!("object"));
    }
}

/// `patternProperties`: the values of keys without a name are any of those of the patterns.
pub(super) fn patterns(schema: &mut Object) {
    let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties") else { return };
    let mut members: Vec<Value> = Vec::new();
    let rest = match schema.get("additionalProperties") {
        Some(Value::Bool(true)) => return,
        Some(rest @ Value::Object(_)) => Some(rest.clone()),
        _ => None,
    };
    for member in patterns.into_iter().map(|(_, member)| member).chain(rest) {
        if member != json!(false) && !members.contains(&member) {
            members.push(member);
        }
    }
    let values = match <[Value; 1]>::try_from(members) {
        Ok([one]) => one,
        Err(members) if members.is_empty() => return,
        Err(members) => json!({ "anyOf": members }),
    };
    schema.insert("additionalProperties".to_owned(), values);
}

/// `unevaluatedProperties` is `additionalProperties` that sees the properties of `allOf` and the like. To forbid others beside
/// those changes no type.
pub(super) fn unevaluated(schema: &mut Object) {
    let Some(rest) = schema.shift_remove("unevaluatedProperties") else { return };
    let composed = ["allOf", "anyOf", "oneOf", "$ref"].iter().any(|key| schema.contains_key(*key));
    if composed && rest == json!(false) {
        return;
    }
    schema.entry("additionalProperties").or_insert(rest);
}
