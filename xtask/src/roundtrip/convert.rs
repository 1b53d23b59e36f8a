//! Says in JSON Schema (draft 2020-12) what schemas of `OpenAPI` 3.0 say.
//!
//! In: the document and pointers into it. Out: definitions that refer only to one another, so that nothing has to be fetched. What
//! has no meaning for a single value (`discriminator`, `readOnly`, descriptions) is left out, and so are formats that stay text.

use super::judge::reference;
use super::tree::{Tree, is_null};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The types of JSON Schema.
const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "object", "null"];
/// The formats that say how a text has to look for a type of Rust.
pub(super) const FORMATS: &[&str] = &["date-time", "date", "uuid", "byte", "base64", "base64url"];
/// Keywords whose value is a number of things.
const COUNTS: &[&str] = &["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
/// Keywords that hold one schema.
const ONE: &[&str] = &["items", "not", "contains", "propertyNames"];
/// Keywords that hold schemas by name.
const NAMED: &[&str] = &["properties", "patternProperties"];

/// A conversion in progress.
pub(super) struct Converter<'a> {
    tree: Tree<'a>,
    /// The names of the definitions, by pointer.
    names: BTreeMap<String, String>,
    /// The pointers whose definitions are still to be made.
    open: Vec<String>,
    /// The keyword that `oneOf` becomes.
    one_of: &'static str,
    /// Whether formats count that stay text in Rust, too.
    formats: bool,
}

impl<'a> Converter<'a> {
    /// `oneOf` is read as `anyOf`: many documents have variants that overlap without meaning to forbid anything, and a value
    /// that fits several has to come back as well as one that fits one.
    pub(super) fn new(tree: Tree<'a>) -> Self {
        Self { tree, names: BTreeMap::new(), open: Vec::new(), one_of: "anyOf", formats: false }
    }

    /// Takes `oneOf` and formats at their word.
    pub(super) fn strict(tree: Tree<'a>) -> Self {
        Self { one_of: "oneOf", formats: true, ..Self::new(tree) }
    }

    /// The name of the definition for the schema at a pointer.
    pub(super) fn name(&mut self, pointer: &str) -> String {
        if let Some(name) = self.names.get(pointer) {
            return name.clone();
        }
        let name = self.names.len().to_string();
        self.names.insert(pointer.to_owned(), name.clone());
        self.open.push(pointer.to_owned());
        name
    }

    /// All definitions that were asked for, and those that they need.
    pub(super) fn definitions(mut self) -> Value {
        let mut all = Map::new();
        while let Some(pointer) = self.open.pop() {
            let node = self.tree.at(&pointer);
            let schema = node.map_or(json!({}), |node| self.schema(node));
            let name = self.name(&pointer);
            all.insert(name, schema);
        }
        Value::Object(all)
    }

    /// One schema of the document, and the definitions that it needs.
    pub(super) fn alone(mut self, node: &Value) -> (Value, Value) {
        let schema = self.branch(node);
        (schema, self.definitions())
    }

    fn schema(&mut self, node: &Value) -> Value {
        let Some(words) = node.as_object() else {
            return if node.is_boolean() { node.clone() } else { json!({}) };
        };
        if words.get("$ref").is_some_and(Value::is_string) {
            // A reference to nothing is untyped.
            let target = Tree::target(node).filter(|target| self.tree.at(target).is_some());
            return target.map_or(json!({}), |target| reference(&self.name(&target)));
        }
        let mut schema = Map::new();
        types(words, &mut schema);
        imply_type(words, &mut schema);
        numbers(words, &mut schema);
        texts(words, &mut schema);
        if self.formats {
            formats(words, &mut schema);
        }
        for key in COUNTS {
            if let Some(count) = words.get(*key).and_then(Value::as_u64) {
                schema.insert((*key).to_owned(), json!(count));
            }
        }
        // "The property MUST be required" (3.0.4, "Discriminator Object"), though few documents say so where they should.
        let tagging = words.get("discriminator").filter(|tagging| tagging.get("defaultMapping").is_none());
        if let Some(tag) = tagging.and_then(|tagging| tagging.get("propertyName")).filter(|tag| tag.is_string()) {
            schema.insert("allOf".to_owned(), json!([{ "required": [tag] }]));
        }
        for key in ["enum", "uniqueItems", "required"] {
            if let Some(value) = words.get(key).filter(|value| is_sound(key, value)) {
                schema.insert(key.to_owned(), without_repetitions(value));
            }
        }
        self.parts(words, &mut schema);
        let nullable = words.get("nullable").and_then(Value::as_bool).unwrap_or_default();
        if nullable { json!({ "anyOf": [{ "type": "null" }, schema] }) } else { Value::Object(schema) }
    }

    /// A member of a union.
    fn branch(&mut self, member: &Value) -> Value {
        if is_null(member) { json!({ "type": "null" }) } else { self.schema(member) }
    }

    /// The schemas inside a schema.
    fn parts(&mut self, words: &Map<String, Value>, schema: &mut Map<String, Value>) {
        for key in ONE {
            if let Some(part) = words.get(*key).filter(|part| part.is_object() || part.is_boolean()) {
                schema.insert((*key).to_owned(), self.schema(part));
            }
        }
        for key in NAMED {
            if let Some(parts) = words.get(*key).and_then(Value::as_object) {
                let parts: Map<_, _> = parts.iter().map(|(name, part)| (name.clone(), self.schema(part))).collect();
                schema.insert((*key).to_owned(), Value::Object(parts));
            }
        }
        if let Some(rest) = words.get("additionalProperties").filter(|rest| rest.is_object() || rest.is_boolean()) {
            schema.insert("additionalProperties".to_owned(), self.schema(rest));
        }
        let mut all: Vec<Value> = match schema.remove("allOf") {
            Some(Value::Array(all)) => all,
            _ => Vec::new(),
        };
        for (key, word) in [("oneOf", self.one_of), ("anyOf", "anyOf")] {
            if let Some(members) = words.get(key).and_then(Value::as_array).filter(|members| !members.is_empty()) {
                let members: Vec<Value> = members.iter().map(|member| self.branch(member)).collect();
                all.push(json!({ word: members }));
            }
        }
        if let Some(members) = words.get("allOf").and_then(Value::as_array) {
            all.extend(members.iter().map(|member| self.schema(member)));
        }
        if !all.is_empty() {
            schema.insert("allOf".to_owned(), Value::Array(all));
        }
    }
}

fn types(words: &Map<String, Value>, schema: &mut Map<String, Value>) {
    if let Some(name) = words.get("type").and_then(Value::as_str).filter(|name| TYPES.contains(name)) {
        schema.insert("type".to_owned(), json!(name));
    }
}

/// Properties without a type are those of an object, items those of a list, and bounds and formats those of a number or a text,
/// though the words do not say so.
fn imply_type(words: &Map<String, Value>, schema: &mut Map<String, Value>) {
    let has = |keys: &[&str]| keys.iter().any(|key| words.contains_key(*key));
    if has(&["type", "enum", "allOf", "anyOf", "oneOf"]) {
        return;
    }
    if has(&["properties", "additionalProperties"]) {
        schema.insert("type".to_owned(), json!("object"));
    } else if has(&["items"]) {
        schema.insert("type".to_owned(), json!("array"));
    } else if let Some(kind) = kind_of_words(words).filter(|_| !has(&["required"])) {
        schema.insert("type".to_owned(), json!(kind));
    }
}

/// The one type of scalars that bounds and a format without a type are about.
fn kind_of_words(words: &Map<String, Value>) -> Option<&'static str> {
    let has = |keys: &[&str]| keys.iter().any(|key| words.contains_key(*key));
    let of_format = match words.get("format").and_then(Value::as_str).unwrap_or_default() {
        "boolean" => Some("boolean"),
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" | "integer" => Some("integer"),
        "float" | "double" | "number" => Some("number"),
        "date-time" | "date" | "time" | "uuid" | "byte" | "password" | "email" | "uri" | "string" => Some("string"),
        _ => None,
    };
    let of_text = has(&["pattern", "minLength", "maxLength"]);
    let of_number = has(&["minimum", "maximum", "multipleOf"]);
    let of_others = has(&["uniqueItems", "minItems", "maxItems", "minProperties", "maxProperties"]);
    let of_bounds = match (of_text, of_number, of_others) {
        (true, false, false) => Some("string"),
        (false, true, false) => Some("number"),
        _ => None,
    };
    match (of_format, of_bounds) {
        (Some("integer"), Some("number")) => of_format,
        (Some(format), Some(bounds)) if format != bounds => None,
        _ => of_format.or(of_bounds),
    }
}

/// The value; of a list, each item once: the validator does not take names that are required twice.
fn without_repetitions(value: &Value) -> Value {
    let Some(items) = value.as_array() else { return value.clone() };
    let mut kept: Vec<Value> = Vec::new();
    for item in items {
        if !kept.contains(item) {
            kept.push(item.clone());
        }
    }
    Value::Array(kept)
}

/// Bounds, those that formats imply among them.
fn numbers(words: &Map<String, Value>, schema: &mut Map<String, Value>) {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        let Some(value) = words.get(bound).filter(|value| value.is_number()) else { continue };
        let is_exclusive = words.get(exclusive).and_then(Value::as_bool).unwrap_or_default();
        schema.insert(if is_exclusive { exclusive } else { bound }.to_owned(), value.clone());
    }
    if let Some(step) = words.get("multipleOf").filter(|step| step.as_f64().is_some_and(|step| step > 0.0)) {
        schema.insert("multipleOf".to_owned(), step.clone());
    }
    if words.get("type").and_then(Value::as_str) == Some("integer") {
        let (low, high) = limits(words.get("format").and_then(Value::as_str));
        let inner = schema.clone();
        if !inner.contains_key("minimum") && !inner.contains_key("exclusiveMinimum") {
            schema.insert("minimum".to_owned(), low);
        }
        if !inner.contains_key("maximum") && !inner.contains_key("exclusiveMaximum") {
            schema.insert("maximum".to_owned(), high);
        }
    }
}

/// The least and the greatest integer of a format; the width of those without one is ours.
pub(super) fn limits(format: Option<&str>) -> (Value, Value) {
    match format {
        Some("int8") => (json!(i8::MIN), json!(i8::MAX)),
        Some("int16") => (json!(i16::MIN), json!(i16::MAX)),
        Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
        Some("uint8") => (json!(u8::MIN), json!(u8::MAX)),
        Some("uint16") => (json!(u16::MIN), json!(u16::MAX)),
        Some("uint32") => (json!(u32::MIN), json!(u32::MAX)),
        Some("uint64" | "uint") => (json!(u64::MIN), json!(u64::MAX)),
        _ => (json!(i64::MIN), json!(i64::MAX)),
    }
}

fn texts(words: &Map<String, Value>, schema: &mut Map<String, Value>) {
    let format = words.get("format").filter(|format| format.as_str().is_some_and(|format| FORMATS.contains(&format)));
    if let Some(format) = format.filter(|_| words.get("type").is_none_or(|name| name == "string")) {
        schema.insert("format".to_owned(), format.clone());
    }
    // A pattern that is none in any dialect judges nothing.
    if let Some(pattern) = words.get("pattern").filter(|pattern| is_pattern(pattern)) {
        schema.insert("pattern".to_owned(), pattern.clone());
    }
}

/// The formats of texts and numbers that have no type of their own in Rust.
fn formats(words: &Map<String, Value>, schema: &mut Map<String, Value>) {
    let (kind, format) = (words.get("type").and_then(Value::as_str), words.get("format").and_then(Value::as_str));
    match (kind, format) {
        (Some("number"), Some("int32" | "int64")) => drop(schema.insert("type".to_owned(), json!("integer"))),
        (Some("string"), Some(format)) => drop(schema.insert("format".to_owned(), json!(format))),
        _ => {}
    }
}

fn is_pattern(pattern: &Value) -> bool {
    pattern.is_string() && jsonschema::validator_for(&json!({ "pattern": pattern })).is_ok()
}

/// Whether the value of a keyword is of the kind that the keyword needs.
fn is_sound(key: &str, value: &Value) -> bool {
    match (key, value) {
        ("uniqueItems", Value::Bool(_)) => true,
        ("enum", Value::Array(values)) => !values.is_empty(),
        ("required", Value::Array(names)) => names.iter().all(Value::is_string),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(schema: &Value) -> Value {
        Converter::new(Tree(&json!({}))).schema(schema)
    }

    #[test]
    fn words_of_3_0_are_translated() {
        let cases = [
            (
                json!({ "type": "integer", "format": "int32", "minimum": 5, "exclusiveMinimum": true }),
                json!({ "type": "integer", "exclusiveMinimum": 5, "maximum": i32::MAX }),
            ),
            (
                json!({ "type": "string", "nullable": true, "description": "x" }),
                json!({ "anyOf": [{ "type": "null" }, { "type": "string" }] }),
            ),
            (json!({ "type": "string", "format": "email", "pattern": "(" }), json!({ "type": "string" })),
            (json!({ "type": "file" }), json!({})),
            (json!({ "format": "boolean" }), json!({ "type": "boolean" })),
            (json!({ "minimum": 1, "format": "uuid" }), json!({ "minimum": 1, "format": "uuid" })),
            (json!({ "required": ["a", "b", "a"] }), json!({ "required": ["a", "b"] })),
            (json!({ "discriminator": { "propertyName": "t" } }), json!({ "allOf": [{ "required": ["t"] }] })),
            (
                json!({ "oneOf": [{ "type": "string" }, {}], "allOf": [{ "$ref": "#/nowhere" }] }),
                json!({ "allOf": [{ "anyOf": [{ "type": "string" }, {}] }, {}] }),
            ),
            (
                json!({ "properties": { "type": { "format": "date" } }, "additionalProperties": false }),
                json!({ "type": "object", "properties": { "type": { "type": "string", "format": "date" } }, "additionalProperties": false }),
            ),
        ];
        for (schema, wanted) in cases {
            assert_eq!(converted(&schema), wanted, "{schema}");
        }
    }

    #[test]
    fn formats_count_where_they_are_asked_for() {
        let number = json!({ "type": "number", "format": "int64" });
        let text = json!({ "type": "string", "format": "email" });
        let document = json!({});
        let mut strict = Converter::strict(Tree(&document));
        assert_eq!([strict.schema(&number), strict.schema(&text)], [json!({ "type": "integer" }), text.clone()]);
        assert_eq!(converted(&text), json!({ "type": "string" }));
    }

    #[test]
    fn definitions_refer_to_one_another() {
        let document = json!({ "a": { "type": "array", "items": { "$ref": "#/b" } }, "b": { "type": "array", "items": { "$ref": "#/a" } } });
        let mut converter = Converter::new(Tree(&document));
        converter.name("/a");
        let list = |of: &str| json!({ "type": "array", "items": reference(of) });
        let wanted = json!({ "0": list("1"), "1": list("0") });
        assert_eq!(converter.definitions(), wanted);
    }
}
