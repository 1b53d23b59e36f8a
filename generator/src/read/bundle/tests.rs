use super::*;
use crate::source::Source;
use serde_json::json;
use std::collections::BTreeMap;

/// Bundles a document that is in several files, the first of which is its root: the tree and the messages.
fn bundled(files: &[(&str, Value)], lenient: bool) -> (Value, Vec<String>) {
    let (path, root) = &files[0];
    let map: BTreeMap<String, String> =
        files.iter().map(|(path, tree)| ((*path).to_owned(), tree.to_string())).collect();
    let mut sources = Sources::from(Source::new(format!("top/{path}"), root.to_string()).with_path(*path));
    let mut d = Diagnostics::default();
    let mut tree = root.clone();
    let _ = bundle(&mut tree, &mut sources, &map, lenient, &mut d);
    let line = |record: crate::diagnostics::Record| {
        format!("{} {} {} {}", record.severity, record.code, record.file, record.pointer.unwrap_or_default())
    };
    let lines = d.records(&sources).into_iter().map(line).collect();
    (tree, lines)
}

#[test]
fn names_are_short_and_collisions_told_apart() {
    let refer = |target: &str| json!({ "$ref": target });
    let (tree, said) = bundled(
        &[
            (
                "api.json",
                json!({ "openapi": "3.0.0", "components": { "schemas": { "Own": { "allOf": [
                refer("a/Pet.json"), refer("b/Pet.json"), refer("c/b/Pet.json"), refer("b.json#/Pet"), refer("b.json#/x/Pet"),
                refer("b.json#/x~1y z"), refer("Own.json"), refer("a/../a/./Pet.json")
            ] } } } }),
            ),
            ("a/Pet.json", json!({ "title": "1" })),
            ("b/Pet.json", json!({ "title": "2" })),
            ("c/b/Pet.json", json!({ "title": "3" })),
            ("b.json", json!({ "Pet": { "title": "4" }, "x": { "Pet": { "title": "5" } }, "x/y z": { "title": "6" } })),
            ("Own.json", json!({ "title": "7" })),
        ],
        false,
    );
    assert_eq!(said, [""; 0]);
    let schemas = &tree["components"]["schemas"];
    let targets: Vec<&str> =
        schemas["Own"]["allOf"].as_array().unwrap().iter().map(|r| r["$ref"].as_str().unwrap()).collect();
    let names = ["Pet", "b_Pet", "b_Pet_2", "b_Pet_3", "b_Pet_4", "x_y_z", "Own_2", "Pet"];
    assert_eq!(targets, names.map(|name| format!("#/components/schemas/{name}")));
    let titles = names.map(|name| schemas[name]["title"].as_str().unwrap_or_default());
    assert_eq!(titles, ["1", "2", "3", "4", "5", "6", "7", "1"]);
}

#[test]
fn swagger_has_other_sections_and_inlines_the_rest() {
    let (tree, said) = bundled(
        &[
            (
                "spec/api.json",
                json!({
                    "swagger": "2.0",
                    "paths": { "/a": { "get": {
                        "parameters": [{ "$ref": "parts.json#/limit" }],
                        "responses": { "200": { "$ref": "parts.json#/ok" }, "400": { "schema": { "$ref": "../common/Error.json" } } }
                    } } },
                    "securityDefinitions": { "key": { "$ref": "parts.json#/key" } }
                }),
            ),
            (
                "spec/parts.json",
                json!({
                    "limit": { "name": "limit" },
                    "ok": { "schema": { "$ref": "Pet.json" }, "examples": { "a/b": { "$ref": "data.json" } } },
                    "key": { "type": "basic" }
                }),
            ),
            ("spec/Pet.json", json!({ "properties": { "error": { "$ref": "../common/Error.json" } } })),
            ("common/Error.json", json!({ "type": "string" })),
        ],
        false,
    );
    assert_eq!(said, [""; 0]);
    assert_eq!(
        tree,
        json!({
            "swagger": "2.0",
            "paths": { "/a": { "get": {
                "parameters": [{ "$ref": "#/parameters/limit" }],
                "responses": { "200": { "$ref": "#/responses/ok" }, "400": { "schema": { "$ref": "#/definitions/Error" } } }
            } } },
            "securityDefinitions": { "key": { "type": "basic" } },
            "parameters": { "limit": { "name": "limit" } },
            "responses": { "ok": { "schema": { "$ref": "#/definitions/Pet" }, "examples": { "a/b": { "$ref": "data.json" } } } },
            "definitions": {
                "Error": { "type": "string" },
                "Pet": { "properties": { "error": { "$ref": "#/definitions/Error" } } }
            }
        })
    );
}

#[test]
fn whole_sections_may_be_in_files() {
    let (tree, said) = bundled(
        &[
            (
                "api.json",
                json!({ "openapi": "3.1.0", "paths": { "$ref": "paths.json" }, "components": { "schemas": { "$ref": "s.json" } } }),
            ),
            (
                "paths.json",
                json!({ "/a": { "get": { "requestBody": { "content": { "a/b": { "schema": { "$ref": "s.json#/A" } } } } } } }),
            ),
            ("s.json", json!({ "A": { "items": { "$ref": "#/B" } }, "B": { "$ref": "b.json" } })),
            ("b.json", json!({ "type": ["string", "null"] })),
        ],
        false,
    );
    let expected =
        ["/paths/$ref", "/components/schemas/$ref"].map(|at| format!("warning misplaced-reference top/api.json {at}"));
    assert_eq!(said, expected);
    assert_eq!(
        tree["components"]["schemas"],
        json!({ "A": { "items": { "$ref": "#/components/schemas/B" } }, "B": { "type": ["string", "null"] } })
    );
    assert_eq!(
        tree.pointer("/paths/~1a/get/requestBody/content/a~1b/schema/$ref"),
        Some(&json!("#/components/schemas/A"))
    );
}

#[test]
fn lenience_leaves_references_to_nothing() {
    let schema = json!({ "items": { "$ref": "https://example.com/a" }, "not": { "$ref": "none.json" } });
    let (tree, said) =
        bundled(&[("api.json", json!({ "openapi": "3.0.0", "components": { "schemas": { "A": schema } } }))], true);
    let at = |key: &str| format!("top/api.json /components/schemas/A/{key}/$ref");
    assert_eq!(
        said,
        [format!("warning network-reference {}", at("items")), format!("warning unreadable-file {}", at("not"))]
    );
    assert_eq!(tree["components"]["schemas"]["A"]["items"], json!({ "$ref": crate::read::NOWHERE }));
}

#[test]
fn identifiers_and_bare_names_are_no_files() {
    let schemas = json!({
        "A": { "$id": "https://example.com/a", "items": { "$ref": "https://example.com/a" } },
        "B": { "items": { "$ref": "A" } },
        "C": { "items": { "$ref": "https://example.com/a#/items" } }
    });
    let document = json!({ "openapi": "3.1.0", "components": { "schemas": schemas } });
    let (tree, said) = bundled(&[("api.json", document.clone())], false);
    assert_eq!(said, [""; 0]);
    assert_eq!(tree, document);
}
