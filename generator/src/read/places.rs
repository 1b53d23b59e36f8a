//! Walks the parts of a document of `OpenAPI` 3.1 or 3.2, wherever the specification lets one stand.
//!
//! In: the unchecked tree. Out: calls of a visitor for every part, outer ones first, each with its kind and its place. Never
//! enters examples, defaults, values of `enum` and `const`, and extensions. Changes nothing itself.

use super::walk::At;
use serde_json::Value;

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Callback,
    SecurityScheme,
    Schema,
}

/// How a key holds parts.
#[derive(Clone, Copy, Debug)]
enum Holds {
    /// It is one.
    One(Part),
    /// A list of them.
    List(Part),
    /// An object of them, whose keys are names.
    Map(Part),
    /// The same, whose keys may be extensions.
    Pattern(Part),
    /// A schema, or a boolean that stays one in every version.
    Flagged,
}

use Holds::{Flagged, List, Map, One, Pattern};

const DOCUMENT: &[(&str, Holds)] = &[
    ("paths", Pattern(Part::PathItem)),
    ("webhooks", Map(Part::PathItem)),
    ("x-webhooks", Map(Part::PathItem)),
    ("components", One(Part::Components)),
    ("$defs", Map(Part::Schema)),
];

const COMPONENTS: &[(&str, Holds)] = &[
    ("schemas", Map(Part::Schema)),
    ("responses", Map(Part::Response)),
    ("parameters", Map(Part::Parameter)),
    ("requestBodies", Map(Part::RequestBody)),
    ("headers", Map(Part::Header)),
    ("securitySchemes", Map(Part::SecurityScheme)),
    ("callbacks", Map(Part::Callback)),
    ("pathItems", Map(Part::PathItem)),
    ("mediaTypes", Map(Part::MediaType)),
];

const PATH_ITEM: &[(&str, Holds)] = &[
    ("get", One(Part::Operation)),
    ("put", One(Part::Operation)),
    ("post", One(Part::Operation)),
    ("delete", One(Part::Operation)),
    ("options", One(Part::Operation)),
    ("head", One(Part::Operation)),
    ("patch", One(Part::Operation)),
    ("trace", One(Part::Operation)),
    ("query", One(Part::Operation)),
    ("additionalOperations", Map(Part::Operation)),
    ("parameters", List(Part::Parameter)),
];

const OPERATION: &[(&str, Holds)] = &[
    ("parameters", List(Part::Parameter)),
    ("requestBody", One(Part::RequestBody)),
    ("responses", Pattern(Part::Response)),
    ("callbacks", Map(Part::Callback)),
];

const PARAMETER: &[(&str, Holds)] = &[("schema", One(Part::Schema)), ("content", Map(Part::MediaType))];

const RESPONSE: &[(&str, Holds)] = &[("headers", Map(Part::Header)), ("content", Map(Part::MediaType))];

const MEDIA_TYPE: &[(&str, Holds)] =
    &[("schema", One(Part::Schema)), ("itemSchema", One(Part::Schema)), ("encoding", Map(Part::Encoding))];

const SCHEMA: &[(&str, Holds)] = &[
    ("$defs", Map(Part::Schema)),
    ("definitions", Map(Part::Schema)),
    ("properties", Map(Part::Schema)),
    ("patternProperties", Map(Part::Schema)),
    ("additionalProperties", Flagged),
    ("unevaluatedProperties", Flagged),
    ("prefixItems", List(Part::Schema)),
    ("items", One(Part::Schema)),
    ("allOf", List(Part::Schema)),
    ("oneOf", List(Part::Schema)),
    ("anyOf", List(Part::Schema)),
];

fn children(part: Part) -> &'static [(&'static str, Holds)] {
    match part {
        Part::Document => DOCUMENT,
        Part::Components => COMPONENTS,
        Part::PathItem => PATH_ITEM,
        Part::Operation => OPERATION,
        Part::Parameter | Part::Header => PARAMETER,
        Part::RequestBody => &[("content", Map(Part::MediaType))],
        Part::Response => RESPONSE,
        Part::MediaType => MEDIA_TYPE,
        Part::Encoding => &[("headers", Map(Part::Header))],
        Part::Callback | Part::SecurityScheme => &[],
        Part::Schema => SCHEMA,
    }
}

/// What is called for every part.
pub(super) type Visit<'v> = &'v mut dyn FnMut(Part, &mut Value, &At);

/// Visits all parts of a document. What a visit changes is what the walk goes on with.
pub(super) fn visit(tree: &mut Value, visit: Visit) {
    part(Part::Document, tree, &At::Root, visit);
}

/// Visits the schemas alone.
pub(super) fn schemas(tree: &mut Value, visit: &mut dyn FnMut(&mut Value, &At)) {
    self::visit(tree, &mut |part, value, at| {
        if part == Part::Schema {
            visit(value, at);
        }
    });
}

fn part(kind: Part, value: &mut Value, at: &At, visit: Visit) {
    visit(kind, value, at);
    if kind == Part::Callback {
        each(Part::PathItem, true, value, at, visit);
        return;
    }
    let Value::Object(object) = value else { return };
    for (key, holds) in children(kind) {
        let Some(value) = object.get_mut(*key) else { continue };
        let at = At::Key(at, key);
        match holds {
            One(kind) => part(*kind, value, &at, visit),
            List(kind) => {
                for (index, value) in value.as_array_mut().into_iter().flatten().enumerate() {
                    part(*kind, value, &At::Item(&at, index), visit);
                }
            }
            Map(kind) => each(*kind, false, value, &at, visit),
            Pattern(kind) => each(*kind, true, value, &at, visit),
            Flagged if value.is_boolean() => {}
            Flagged => part(Part::Schema, value, &at, visit),
        }
    }
}

fn each(kind: Part, extensible: bool, value: &mut Value, at: &At, visit: Visit) {
    for (key, value) in value.as_object_mut().into_iter().flatten() {
        if !(extensible && key.starts_with("x-")) {
            part(kind, value, &At::Key(at, key), visit);
        }
    }
}
