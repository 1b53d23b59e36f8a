//! What a document says of an operation that explains an objection of the mock server.
//!
//! In: the document, the plan of an operation and the arguments of its call. Out: [`Facts`], which say nothing of any answer yet.

use crate::roundtrip::Tree;
use serde_json::{Map, Value};
use specstep::plan::{BodyCodec, Location, Operation};
use std::collections::BTreeSet;

/// How many schemas may stand in each other where types are collected.
const DEEPEST: usize = 16;

/// What matters about an operation.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// The pointer of the operation.
    pub(super) place: String,
    /// The properties of a form or multipart body that are lists or objects.
    pub(super) compound: Vec<String>,
    pub(super) quirks: BTreeSet<Quirk>,
}

/// What is odd about an operation, or rare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quirk {
    /// The body is a multipart one.
    Multipart,
    /// Each way to authenticate needs two credentials in the header `Authorization`.
    DoubleCredential,
    /// The only answers are informational ones (1xx) and failures.
    Informational,
    /// An argument fits several members of a `oneOf`, because no sample fits just one.
    Overlap,
    /// A required argument would have to be of two types at once.
    Contradiction,
}

impl Facts {
    /// The facts of the operation at `place`.
    pub(super) fn of(tree: Tree<'_>, place: &str, operation: &Operation, arguments: &Map<String, Value>) -> Self {
        let body = operation.inputs.iter().find_map(|input| match &input.location {
            Location::Body(ways) => Some((input, &ways.first()?.codec)),
            _ => None,
        });
        let fields = body.filter(|(_, codec)| matches!(codec, BodyCodec::Form | BodyCodec::Multipart));
        let fields = fields.and_then(|(input, _)| arguments.get(&input.key)?.as_object()).into_iter().flatten();
        let compound = fields.filter(|(_, value)| value.is_array() || value.is_object());
        let found = [
            (Quirk::Multipart, body.is_some_and(|(_, codec)| matches!(codec, BodyCodec::Multipart))),
            (Quirk::DoubleCredential, is_double(tree, &operation.security)),
            (Quirk::Informational, is_informational(tree, place)),
        ];
        Self {
            place: place.to_owned(),
            compound: compound.map(|(name, _)| name.clone()).collect(),
            quirks: found.into_iter().filter(|(_, is_so)| *is_so).map(|(quirk, _)| quirk).collect(),
        }
    }

    /// Whether this is known of the operation.
    pub(super) fn has(&self, quirk: Quirk) -> bool {
        self.quirks.contains(&quirk)
    }
}

fn is_double(tree: Tree<'_>, security: &[Vec<String>]) -> bool {
    let takes_the_header = |name: &String| {
        let scheme = &tree.0["components"]["securitySchemes"][name];
        match scheme["type"].as_str() {
            Some("apiKey") => {
                scheme["in"] == "header"
                    && scheme["name"].as_str().is_some_and(|name| name.eq_ignore_ascii_case("authorization"))
            }
            kind => kind.is_some(),
        }
    };
    let doubled = |schemes: &Vec<String>| schemes.iter().filter(|name| takes_the_header(name)).count() > 1;
    !security.is_empty() && security.iter().all(doubled)
}

fn is_informational(tree: Tree<'_>, place: &str) -> bool {
    let responses = tree.at(&format!("{place}/responses")).and_then(Value::as_object);
    let starts = |start: char| responses.is_some_and(|all| all.keys().any(|status| status.starts_with(start)));
    starts('1') && !starts('2') && !starts('d')
}

/// Whether what must hold at once names types that no value has at once.
pub(super) fn contradicts(tree: Tree<'_>, schema: &Value) -> bool {
    let mut types = Vec::new();
    collect(tree, schema, &mut types, 0);
    let first = types.first().copied().unwrap_or_default();
    types.iter().any(|kind| *kind != first)
}

fn collect<'a>(tree: Tree<'a>, schema: &'a Value, types: &mut Vec<&'a str>, depth: usize) {
    let Some(schema) = tree.follow(schema).filter(|_| depth < DEEPEST) else { return };
    // An integer is a number, and what may be null may agree on that.
    if schema["nullable"] != true {
        types.extend(schema["type"].as_str().map(|kind| if kind == "integer" { "number" } else { kind }));
    }
    for member in schema["allOf"].as_array().into_iter().flatten() {
        collect(tree, member, types, depth + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn two_credentials_in_one_header_are_seen() {
        let key = |name: &str| json!({ "type": "apiKey", "in": "header", "name": name });
        let schemes = json!({ "basic": { "type": "http" }, "token": key("authorization"), "key": key("X-Key") });
        let document = json!({ "components": { "securitySchemes": schemes } });
        let is_double = |security: &[&[&str]]| {
            let names = |names: &&[&str]| names.iter().map(|name| (*name).to_owned()).collect();
            is_double(Tree(&document), &security.iter().map(names).collect::<Vec<Vec<String>>>())
        };
        assert!(is_double(&[&["basic", "token"]]));
        assert!(!is_double(&[&["basic", "key"]]) && !is_double(&[&["basic", "token"], &["key"]]) && !is_double(&[]));
    }

    #[test]
    fn answers_that_only_inform_are_seen() {
        let document = json!({
            "a": { "responses": { "101": {}, "4XX": {} } }, "b": { "responses": { "100": {}, "default": {} } }, "c": {},
        });
        assert_eq!(["/a", "/b", "/c"].map(|place| is_informational(Tree(&document), place)), [true, false, false]);
    }

    #[test]
    fn types_that_exclude_each_other_are_seen() {
        let document = json!({ "text": { "allOf": [{ "type": "string" }] } });
        let both = |one: &str| json!({ "allOf": [{ "$ref": "#/text" }, { "type": one }] });
        assert!(contradicts(Tree(&document), &both("integer")));
        assert!(!contradicts(Tree(&document), &both("string")));
        assert!(!contradicts(Tree(&document), &json!({ "type": "number", "allOf": [{ "type": "integer" }] })));
    }
}
