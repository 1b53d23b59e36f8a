//! The values of discriminators: in 2.0 the name of a definition, unless the definition names another in an extension.
//!
//! In: the definitions, with discriminators in the form of 3.0 and references as written. Out: the same, with those other values
//! in the mappings of their bases.

use super::super::walk::Object;
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// The extensions in which definitions name their value.
const VALUES: [&str; 2] = ["x-ms-discriminator-value", "x-discriminator-value"];

/// Adds the values that definitions name to the mappings of what they extend.
pub(super) fn map(definitions: &mut Object) {
    let value = |schema: &Value| VALUES.iter().find_map(|key| schema.get(*key)?.as_str().map(str::to_owned));
    let named: Vec<(String, String)> =
        definitions.iter().filter_map(|(name, schema)| Some((name.clone(), value(schema)?))).collect();
    for (name, value) in named {
        let place = Pointer::root().join(["components", "schemas", &name]).to_string();
        let target = format!("#{}", place.replace('%', "%25"));
        for base in with_ancestors(definitions, name) {
            let discriminator = definitions.get_mut(&base).and_then(|schema| schema.get_mut("discriminator"));
            let Some(Value::Object(discriminator)) = discriminator else { continue };
            if let Value::Object(mapping) = discriminator.entry("mapping").or_insert_with(|| json!({})) {
                mapping.entry(value.clone()).or_insert_with(|| json!(target));
            }
        }
    }
}

/// A definition and all that it extends, directly or not.
fn with_ancestors(definitions: &Object, name: String) -> Vec<String> {
    let mut found = vec![name];
    let mut next = 0;
    while let Some(name) = found.get(next) {
        let members = definitions.get(name).and_then(|schema| schema.get("allOf")).and_then(Value::as_array);
        let parents: Vec<String> = members.into_iter().flatten().filter_map(definition).collect();
        for parent in parents {
            if !found.contains(&parent) {
                found.push(parent);
            }
        }
        next += 1;
    }
    found
}

/// The definition that a reference leads to.
fn definition(reference: &Value) -> Option<String> {
    let pointer = Pointer::parse(reference.get("$ref")?.as_str()?.strip_prefix('#')?)?;
    let [section, name] = pointer.segments() else { return None };
    (section == "definitions").then(|| name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_reach_every_base() {
        let parent = |name: &str| json!([{ "$ref": format!("#/definitions/{name}") }]);
        let mut definitions = json!({
            "Base": {"discriminator": {"propertyName": "kind"}},
            "Middle": {"allOf": parent("Base"), "x-ms-discriminator-value": "#m"},
            "Leaf": {"allOf": parent("Middle"), "x-ms-discriminator-value": "#l"},
            "Plain": {"allOf": parent("Base")},
            "Ring": {"allOf": parent("Ring"), "x-discriminator-value": "r"},
        });
        let Value::Object(definitions) = &mut definitions else { return };
        map(definitions);
        let mapping = json!({"#m": "#/components/schemas/Middle", "#l": "#/components/schemas/Leaf"});
        assert_eq!(definitions["Base"]["discriminator"]["mapping"], mapping);
    }
}
