//! Which calls are made: each operation once, with arguments made from the schemas of its parameters and body.
//!
//! In: a document and the plan of its client. Out: [`Call`]s. All inputs are given, the optional ones too, as far as there is a value
//! that an independent validator accepts.

use super::facts::{Facts, Quirk, contradicts};
use crate::codegen::Kept;
use crate::roundtrip::{Judge, Samples, Tree};
use anyhow::Result;
use serde_json::{Map, Value};
use specstep::plan::{Input, Location, Operation};
use specstep::pointer::Pointer;

/// A call that is to be made.
pub(super) struct Call {
    /// The method of the client.
    pub(super) name: String,
    /// The method and path template.
    pub(super) operation: String,
    /// The inputs.
    pub(super) arguments: Value,
    /// Required inputs for which no valid value was found.
    pub(super) without: Vec<String>,
    /// What may explain objections to it.
    pub(super) facts: Facts,
}

/// An operation, where it stands, and its inputs.
struct Candidate<'a> {
    operation: &'a Operation,
    place: String,
    inputs: Vec<Wanted<'a>>,
}

/// An input, and where its schema stands.
struct Wanted<'a> {
    input: &'a Input,
    required: bool,
    schema: Option<String>,
}

/// The calls of a document, in the order of its operations.
pub(super) fn of(kept: &Kept) -> Result<Vec<Call>> {
    let tree = Tree(&kept.tree);
    // The other representations of an answer are the same operation.
    let operations = kept.plan.groups.iter().flat_map(|group| &group.operations);
    let operations = operations.filter(|operation| operation.same_as.is_none());
    let candidates: Vec<Candidate<'_>> = operations.map(|operation| candidate(tree, operation)).collect();
    let inputs = candidates.iter().flat_map(|candidate| &candidate.inputs);
    let pointers: Vec<&str> = inputs.filter_map(|wanted| wanted.schema.as_deref()).collect();
    let chooser = Chooser { tree, judge: Judge::strict(tree, &pointers)?, samples: Samples::new(tree) };
    let mut index = 0;
    Ok(candidates.iter().map(|candidate| chooser.call(candidate, &mut index)).collect())
}

/// Chooses the arguments of calls.
struct Chooser<'a> {
    tree: Tree<'a>,
    judge: Judge,
    samples: Samples<'a>,
}

impl<'a> Chooser<'a> {
    /// A call of an operation; the schemas of its inputs are known to the judge from `index` on.
    fn call(&self, candidate: &Candidate<'_>, index: &mut usize) -> Call {
        let (mut arguments, mut without) = (Map::new(), Vec::new());
        let mut quirks = Vec::new();
        for Wanted { input, required, schema } in &candidate.inputs {
            let schema = schema.as_deref().and_then(|at| Some((at, self.tree.at(at)?)));
            let mut value = schema.and_then(|(_, node)| {
                choose(|value| self.judge.accepts(*index, value), self.samples.of(node), &input.location)
            });
            if let (None, Some((at, node)), true) = (&value, schema, *required) {
                value = self.overlapping(at, node, &input.location);
                quirks.extend(value.is_some().then_some(Quirk::Overlap));
                quirks.extend(contradicts(self.tree, node).then_some(Quirk::Contradiction));
            }
            *index += usize::from(schema.is_some());
            match value {
                Some(value) => drop(arguments.insert(input.key.clone(), value)),
                None if *required => without.push(input.key.clone()),
                None => {}
            }
        }
        let operation = candidate.operation;
        let mut facts = Facts::of(self.tree, &candidate.place, operation, &arguments);
        facts.quirks.extend(quirks);
        Call {
            name: operation.method.to_string(),
            operation: format!("{} {}", operation.http.as_str(), operation.path),
            arguments: Value::Object(arguments),
            without,
            facts,
        }
    }

    /// A value that fits several members of a `oneOf`, where nothing fits just one.
    fn overlapping(&self, at: &str, node: &'a Value, location: &Location) -> Option<Value> {
        let judge = Judge::new(self.tree, &[at]).ok()?;
        choose(|value| judge.accepts(0, value), self.samples.of(node), location)
    }
}

fn candidate<'a>(tree: Tree<'_>, operation: &'a Operation) -> Candidate<'a> {
    let item = Pointer::root().child("paths").child(&operation.path);
    let item = place(tree, item.to_string()).unwrap_or_default();
    let own = format!("{item}/{}", operation.http.as_str().to_ascii_lowercase());
    let inputs = operation.inputs.iter().map(|input| {
        let schema = match &input.location {
            Location::Body(ways) => ways.first().and_then(|way| body(tree, &own, &way.media_type)),
            location => parameter(tree, [&own, &item], word(location), &input.wire),
        };
        Wanted { input, required: input.argument, schema: schema.filter(|at| tree.at(at).is_some()) }
    });
    Candidate { operation, inputs: inputs.collect(), place: own }
}

/// The pointer of the schema of a body.
fn body(tree: Tree<'_>, operation: &str, media_type: &str) -> Option<String> {
    let body = place(tree, format!("{operation}/requestBody"))?;
    let content = tree.at(&format!("{body}/content"))?.as_object()?;
    let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    // What is sent for a range of media types, `*/*`, is one of them.
    let key = content.keys().find(|key| essence(key) == essence(media_type));
    let key = key.or_else(|| content.keys().find(|key| key.contains('*')))?;
    let at = Pointer::parse(&format!("{body}/content"))?.child(key).child("schema");
    Some(at.to_string())
}

/// The pointer of the schema of a parameter.
fn parameter(tree: Tree<'_>, holders: [&String; 2], location: &str, name: &str) -> Option<String> {
    let lists = holders.into_iter().map(|holder| format!("{holder}/parameters"));
    lists.into_iter().find_map(|list| {
        let count = tree.at(&list)?.as_array()?.len();
        (0..count).find_map(|index| {
            let at = place(tree, format!("{list}/{index}"))?;
            let node = tree.at(&at)?;
            if node["in"] != location || node["name"] != name {
                return None;
            }
            if node.get("schema").is_some() {
                return Some(format!("{at}/schema"));
            }
            let key = node.get("content")?.as_object()?.keys().next()?;
            Some(Pointer::parse(&format!("{at}/content"))?.child(key).child("schema").to_string())
        })
    })
}

/// Where the node at a pointer really stands: references are followed.
pub(super) fn place(tree: Tree<'_>, mut at: String) -> Option<String> {
    for _ in 0..32 {
        match Tree::target(tree.at(&at)?) {
            Some(target) => at = target,
            None => return Some(at),
        }
    }
    None
}

fn word(location: &Location) -> &'static str {
    match location {
        Location::Path(_) => "path",
        Location::Query(_) => "query",
        Location::Header(_) => "header",
        Location::Cookie(_) => "cookie",
        Location::Body(_) => "body",
    }
}

/// The valid sample that says most: a parameter with text in it, a body with all its properties.
fn choose(accepts: impl Fn(Value) -> (bool, Value), samples: Vec<Value>, location: &Location) -> Option<Value> {
    let valid = samples.into_iter().filter_map(|sample| {
        let (valid, value) = accepts(sample);
        valid.then_some(value)
    });
    if matches!(location, Location::Body(_)) {
        // Of those that say the same number of things, the first is the plainest. `null` and what is empty say nothing in a form.
        let says = |value: &Value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            Value::Object(entries) => !entries.is_empty(),
            Value::String(text) => !text.is_empty(),
            Value::Bool(_) | Value::Number(_) => true,
        };
        let things =
            |value: &Value| value.as_object().map_or(0, |body| body.values().filter(|value| says(value)).count());
        let valid = valid.filter(|value| !value.is_null());
        return valid.min_by_key(|value| std::cmp::Reverse(things(value)));
    }
    let plainest = valid.min_by_key(plainness)?;
    // Of two items: one alone does not show how they are separated.
    let doubled = plainest.as_array().filter(|items| items.len() == 1).map(|items| [items.as_slice(); 2].concat());
    let doubled = doubled.map(|items| accepts(Value::Array(items)));
    Some(doubled.filter(|(valid, _)| *valid).map_or(plainest, |(_, value)| value))
}

/// How far a value is from plain text: some say nothing at all in a parameter.
fn plainness(value: &Value) -> usize {
    match value {
        Value::Null => 5,
        Value::String(text) if text.is_empty() => 4,
        Value::String(text) if text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)) => 0,
        Value::String(text) if text.chars().all(|c| c.is_ascii_graphic()) => 1,
        Value::String(_) => 2,
        Value::Array(items) => items.iter().map(plainness).max().unwrap_or(4),
        Value::Object(entries) => entries.values().map(plainness).max().unwrap_or(4),
        // Where a text may stand, too, a number is one on the wire.
        Value::Number(_) | Value::Bool(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn chosen(schema: &Value, samples: &Value, location: &Location) -> Option<Value> {
        let document = json!({ "schema": schema });
        let judge = Judge::strict(Tree(&document), &["/schema"]).unwrap();
        let samples = samples.as_array().unwrap().clone();
        choose(|value| judge.accepts(0, value), samples, location)
    }

    #[test]
    fn a_parameter_says_something_that_is_clear_on_the_wire() {
        let query = Location::Query(specstep::plan::Spelling::Json);
        let either = json!({ "oneOf": [{ "type": "integer" }, { "type": "string" }] });
        assert_eq!(chosen(&either, &json!([1, "", "text"]), &query), Some(json!("text")));
        let list = json!({ "type": "array", "items": { "type": "string" } });
        assert_eq!(chosen(&list, &json!([[], ["text"]]), &query), Some(json!(["text", "text"])));
        let unique = json!({ "type": "array", "uniqueItems": true });
        assert_eq!(chosen(&unique, &json!([["text"]]), &query), Some(json!(["text"])));
        assert_eq!(chosen(&list, &json!([1]), &query), None);
    }

    #[test]
    fn a_body_says_as_much_as_it_can() {
        let schema = json!({ "properties": { "mail": { "type": "string", "format": "email" } } });
        let samples = json!([{}, { "mail": "a@example.com" }, { "mail": "" }, { "mail": "b@example.com" }]);
        assert_eq!(chosen(&schema, &samples, &Location::Body(Vec::new())), Some(json!({ "mail": "a@example.com" })));
        let samples = json!([{ "files": [] }, { "files": null }, { "files": {} }, { "files": "" }, { "files": ["a"] }]);
        assert_eq!(chosen(&json!({}), &samples, &Location::Body(Vec::new())), Some(json!({ "files": ["a"] })));
    }

    #[test]
    fn the_schema_of_a_body_stands_under_its_media_type_or_a_range_of_them() {
        let content = json!({ "text/plain": { "schema": {} }, "*/*": { "schema": {} } });
        let document = json!({ "paths": { "/a": { "post": { "requestBody": { "content": content } } } } });
        let at = |media_type| body(Tree(&document), "/paths/~1a/post", media_type);
        assert_eq!(at("application/json").as_deref(), Some("/paths/~1a/post/requestBody/content/*~1*/schema"));
        assert_eq!(at("text/plain").as_deref(), Some("/paths/~1a/post/requestBody/content/text~1plain/schema"));
    }
}
