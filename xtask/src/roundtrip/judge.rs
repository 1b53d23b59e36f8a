//! Says which values are valid: an independent validator (the crate `jsonschema`) with the document's own schemas.
//!
//! In: the document and the pointers of the schemas that matter. Out: a [`Judge`]. All schemas are compiled as one, so that what
//! they share is compiled once. `convert` knows how the words of 3.0 are said in JSON Schema.

use super::closest::{Fault, faults};
use super::convert::Converter;
use super::tree::Tree;
use anyhow::{Result, anyhow};
use jsonschema::{ValidationOptions, Validator};
use serde_json::{Map, Value, json};

/// The dialect of JSON Schema that the schemas are said in.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";
/// How many schemas stand together: the validator looks through a list of properties faster than through thousands.
const TOGETHER: usize = 64;

/// What says whether a value fits a schema.
pub(crate) struct Judge(Validator);

impl Judge {
    /// Compiles the schemas at `pointers`; they are known by their index from then on.
    pub(crate) fn new(tree: Tree<'_>, pointers: &[&str]) -> Result<Self> {
        Self::compiled(Converter::new(tree), pointers)
    }

    /// The same, for values that may fit only one schema of a `oneOf` and have to keep to all formats.
    pub(crate) fn strict(tree: Tree<'_>, pointers: &[&str]) -> Result<Self> {
        Self::compiled(Converter::strict(tree), pointers)
    }

    fn compiled(mut converter: Converter<'_>, pointers: &[&str]) -> Result<Self> {
        let names: Vec<String> = pointers.iter().map(|pointer| converter.name(pointer)).collect();
        let mut groups = Map::new();
        for (group, names) in names.chunks(TOGETHER).enumerate() {
            let first = group * TOGETHER;
            let members = names.iter().enumerate().map(|(index, name)| ((first + index).to_string(), reference(name)));
            groups.insert(group.to_string(), json!({ "properties": members.collect::<Map<_, _>>() }));
        }
        let schema = json!({
            "$schema": DRAFT,
            "properties": groups,
            "$defs": converter.definitions(),
        });
        let validator = options().build(&schema);
        validator.map(Self).map_err(|error| anyhow!("the validator does not take the schemas: {error}"))
    }

    /// Whether `value` fits the schema of this index. Gives the value back.
    pub(crate) fn accepts(&self, index: usize, value: Value) -> (bool, Value) {
        let (group, key) = ((index / TOGETHER).to_string(), index.to_string());
        let mut wrapped = json!({});
        wrapped[&group][&key] = value;
        let valid = self.0.is_valid(&wrapped);
        (valid, wrapped[&group][&key].take())
    }

    /// Why `value` does not fit the schema of this index, in one line.
    pub(super) fn complaint(&self, index: usize, value: &Value) -> Option<String> {
        let wrapped = wrapped(index, value);
        let error = self.0.validate(&wrapped).err()?;
        Some(format!("{}: {error}", error.instance_path()))
    }

    /// All that keeps `value` from fitting the schema of this index.
    pub(super) fn faults(&self, index: usize, value: &Value) -> Vec<Fault> {
        let wrapped = wrapped(index, value);
        let errors: Vec<_> = self.0.iter_errors(&wrapped).collect();
        faults(&errors)
    }
}

/// A value of the schema of an index, as the validator knows it.
fn wrapped(index: usize, value: &Value) -> Value {
    json!({ (index / TOGETHER).to_string(): { index.to_string(): value } })
}

/// Whether `value` fits the schema `node`, which is compiled for this alone. What the validator does not take fits.
pub(super) fn fits(tree: Tree<'_>, node: &Value, value: &Value) -> bool {
    let (schema, definitions) = Converter::new(tree).alone(node);
    let schema = json!({ "$schema": DRAFT, "allOf": [schema], "$defs": definitions });
    options().build(&schema).map_or(true, |validator| validator.is_valid(value))
}

fn options() -> ValidationOptions<'static> {
    let formats = ["byte", "base64", "base64url"].into_iter();
    let options = jsonschema::options().should_validate_formats(true);
    let options = formats.fold(options, |options, format| options.with_format(format, is_base64));
    options.with_format("url", |text: &str| text.starts_with("http") && text.contains("://"))
}

pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// Base64 with or without padding (RFC 4648, sections 4 and 5).
fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_');
    text.len() - digits.len() <= 2 && digits.chars().all(letter) && digits.len() % 4 != 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_judged_by_the_schema_of_their_index() {
        let document = json!({ "components": { "schemas": {
            "Pet": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" }, "kin": { "$ref": "#/components/schemas/Kin" } } },
            "Kin": { "type": "array", "nullable": true, "items": { "$ref": "#/components/schemas/Pet" } },
        } } });
        let judge = Judge::new(Tree(&document), &["/components/schemas/Pet", "/components/schemas/Kin"]).unwrap();
        let accepts = |index, value: Value| judge.accepts(index, value).0;
        assert!(accepts(0, json!({ "id": 1, "kin": [{ "id": 2, "kin": null }] })));
        assert!(!accepts(0, json!({ "id": 1, "kin": [{}] })));
        assert!(accepts(1, json!(null)) && !accepts(1, json!({ "id": 1 })));
        assert_eq!(judge.complaint(0, &json!({ "id": "1" })).unwrap(), "/0/0/id: \"1\" is not of type \"integer\"");
    }

    #[test]
    fn base64_is_known() {
        assert_eq!(["", "AA==", "-_8", "A", "AA===", "A A="].map(is_base64), [true, true, true, false, false, false]);
    }
}
