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

#[test]
fn documents_that_grow_without_measure_are_refused() {
    let item = |target: &str| json!({ "post": { "callbacks": { "a": { "{$a}": { "$ref": target } }, "b": { "{$b}": { "$ref": target } } } } });
    let mut files = vec![("0.json".to_owned(), json!({ "openapi": "3.0.0", "paths": { "/": { "$ref": "1.json" } } }))];
    files.extend((1..60).map(|index| (format!("{index}.json"), item(&format!("{}.json", index + 1)))));
    files.push(("60.json".to_owned(), json!({})));
    let files: Vec<(&str, Value)> = files.iter().map(|(path, tree)| (path.as_str(), tree.clone())).collect();
    let (_, said) = bundled(&files, false);
    assert!(matches!(said.as_slice(), [only] if only.starts_with("error too-large ")), "{said:?}");
}

#[test]
fn keys_with_percent_signs_survive() {
    let deep = json!({ "properties": { "a%20b": { "type": "string" } } });
    let (tree, said) = bundled(
        &[
            (
                "api.json",
                json!({ "openapi": "3.0.0", "components": { "schemas": {
                "A": { "$ref": "a.json" }, "B": { "items": { "$ref": "a.json#/properties/a%2520b" } }
            } } }),
            ),
            ("a.json", deep),
        ],
        false,
    );
    assert_eq!(said, [""; 0]);
    assert_eq!(tree["components"]["schemas"]["B"]["items"]["$ref"], "#/components/schemas/A/properties/a%2520b");
}

#[test]
fn a_schema_that_lost_its_name_keeps_it_as_a_tag() {
    let union = json!({
        "oneOf": [{ "$ref": "a/Cat.json" }, { "$ref": "b.json#/Dog" }, { "$ref": "b.json#/Eel" }],
        "discriminator": { "propertyName": "type", "mapping": { "Eel": "b.json#/Eel" } }
    });
    let (tree, said) = bundled(
        &[
            (
                "api.json",
                json!({ "openapi": "3.0.0", "components": { "schemas": { "Cat": {}, "Dog": {}, "Pet": union } } }),
            ),
            ("a/Cat.json", json!({})),
            ("b.json", json!({ "Dog": {}, "Eel": {} })),
        ],
        false,
    );
    assert_eq!(said, [""; 0]);
    let local = |name: &str| format!("#/components/schemas/{name}");
    assert_eq!(
        tree.pointer("/components/schemas/Pet/discriminator/mapping"),
        Some(&json!({ "Eel": local("Eel"), "Cat": local("a_Cat"), "Dog": local("b_Dog") }))
    );
}

#[test]
fn circles_of_references_end() {
    let (_, said) = bundled(
        &[
            (
                "api.json",
                json!({ "openapi": "3.0.0", "paths": { "/": { "$ref": "a.json#/a" } }, "components": { "schemas": {
                "A": { "$ref": "a.json#/s" }, "B": { "$ref": "a.json#/t/x/y" }, "C": { "$ref": "api.json" }
            } } }),
            ),
            (
                "a.json",
                json!({ "a": { "$ref": "#/b" }, "b": { "$ref": "a.json#/a" }, "s": { "$ref": "#/s" }, "t": { "$ref": "#/t/x" } }),
            ),
        ],
        false,
    );
    assert_eq!(
        said,
        [
            "error circular-reference top/a.json /b/$ref",
            "error missing-reference top/api.json /components/schemas/B/$ref"
        ]
    );
}

/// The entries of published documents in several files, in the folder that `SPECSTEP_SPECS` names or beside the project.
const PUBLISHED: &[&str] = &[
    "beacon-apis-multi/beacon-node-oapi.yaml",
    "ga4gh-drs-multi/data_repository_service.openapi.yaml",
    "matrix-content-repo/authed-content-repo.yaml",
    "matrix-keys/keys.yaml",
    "matrix-sync/api/client-server/sync.yaml",
    "oai-petstore-v2-separate/spec/swagger.json",
    "opensearch-cluster-multi/namespaces/cluster.yaml",
    "opensearch-core-multi/namespaces/_core.yaml",
    "redocly-cafe-split-v32/cafe.yaml",
];

struct Disk(std::path::PathBuf);

impl Files for Disk {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        std::fs::read(self.0.join(path)).map_err(|error| error.to_string())
    }
}

#[test]
fn published_documents_refer_to_themselves_only() {
    let named = std::env::var_os("SPECSTEP_SPECS").filter(|name| !name.is_empty()).map(std::path::PathBuf::from);
    let beside = || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/specs");
    let specs = named.unwrap_or_else(beside);
    for (folder, path) in PUBLISHED.iter().filter_map(|entry| entry.split_once('/')) {
        let disk = Disk(specs.join(folder));
        let Ok(bytes) = disk.read(path) else { continue };
        let mut sources = Sources::from(Source::from_bytes(path, &bytes).with_path(path));
        let mut d = Diagnostics::default();
        let mut tree = super::super::tree::parse(sources.root(), &mut d).unwrap();
        bundle(&mut tree, &mut sources, &disk, true, &mut d).unwrap();
        assert!(!d.has_errors(), "{}", d.render(&sources));
        println!("{folder}: {} files\n{}", sources.files().count(), d.render(&sources));

        let mut again = tree.clone();
        let mut alone = Sources::from(Source::new(path, tree.to_string()));
        let mut d = Diagnostics::default();
        bundle(&mut again, &mut alone, &(), false, &mut d).unwrap();
        assert_eq!(d.render(&alone), "", "{folder}");
        assert_eq!(again, tree, "{folder}");
        let mut dangling = Vec::new();
        references(&tree, &tree, &mut dangling);
        assert_eq!(dangling, Vec::<String>::new(), "{folder}");
    }
}

/// The local references below a node that lead nowhere.
fn references(node: &Value, tree: &Value, dangling: &mut Vec<String>) {
    match node {
        Value::Array(items) => items.iter().for_each(|item| references(item, tree, dangling)),
        Value::Object(map) => {
            let target = map.get("$ref").and_then(Value::as_str).filter(|target| *target != crate::read::NOWHERE);
            if let Some(pointer) = target.and_then(|target| target.strip_prefix('#')).and_then(Pointer::parse)
                && tree.pointer(&pointer.to_string()).is_none()
            {
                dangling.push(pointer.to_string());
            }
            map.values().for_each(|item| references(item, tree, dangling));
        }
        _ => {}
    }
}

#[test]
fn files_may_be_called_by_their_addresses_and_schemas_by_anchors() {
    let (tree, said) = bundled(
        &[
            (
                "spec/api.json",
                json!({
                    "openapi": "3.2.0", "$self": "https://example.com/v1/api.json",
                    "components": { "schemas": {
                        "Own": { "allOf": [
                            { "$ref": "https://example.com/v1/types/pet.json" }, { "$ref": "types/pet.json#tag" },
                            { "$ref": "https://example.com/v1/../secret.json" }
                        ] },
                        "Marked": { "$anchor": "mark", "type": "string" }
                    } }
                }),
            ),
            (
                "spec/types/pet.json",
                json!({
                    "$id": "https://example.com/v1/types/pet.json",
                    "properties": {
                        "owner": { "$ref": "https://example.com/v1/types/owner.json" }, "tag": { "$ref": "#tag" },
                        "mark": { "$ref": "../api.json#mark" }
                    },
                    "$defs": { "Tag": { "$anchor": "tag", "type": "integer" } }
                }),
            ),
            ("spec/types/owner.json", json!({ "type": "object" })),
        ],
        true,
    );
    assert_eq!(said, ["warning network-reference top/spec/api.json /components/schemas/Own/allOf/2/$ref"]);
    let schemas = &tree["components"]["schemas"];
    let target = |pointer: &str| schemas.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    assert_eq!(
        ["/Own/allOf/0/$ref", "/Own/allOf/1/$ref", "/pet/properties/owner/$ref", "/pet/properties/tag/$ref"]
            .map(target),
        ["pet", "Tag", "owner", "Tag"].map(|name| format!("#/components/schemas/{name}"))
    );
    assert_eq!(target("/pet/properties/mark/$ref"), "#/components/schemas/Marked");
    assert_eq!((&schemas["Tag"]["type"], &schemas["owner"]["type"]), (&json!("integer"), &json!("object")));
}
