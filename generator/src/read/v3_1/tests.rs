use super::*;

/// The document around a component `S`, rewritten.
fn document(schema: &Value) -> Value {
    let mut tree =
        json!({ "openapi": "3.1.0", "components": { "schemas": { "S": schema, "T": { "type": "object" } } } });
    let mut d = Diagnostics::default();
    rewrite(&mut tree, &mut d);
    assert_eq!(d.list(), &[], "{schema}");
    tree
}

#[track_caller]
fn becomes(table: &[(Value, Value)]) {
    for (written, expected) in table {
        assert_eq!(document(written)["components"]["schemas"]["S"], *expected, "{written}");
    }
}

#[test]
fn lists_of_types_are_nullable_or_unions() {
    becomes(&[
        (json!({ "type": ["string", "null"] }), json!({ "type": "string", "nullable": true })),
        (json!({ "type": ["null"] }), json!({ "type": "null" })),
        (json!({ "type": ["integer", "number"] }), json!({ "type": "number" })),
        (
            json!({ "type": ["string", "integer", "null"], "format": "int32", "minLength": 1 }),
            json!({ "nullable": true, "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "integer", "format": "int32" }] }),
        ),
        (
            json!({ "type": ["boolean", "string"], "enum": ["auto", true] }),
            json!({ "anyOf": [{ "type": "boolean", "enum": [true] }, { "type": "string", "enum": ["auto"] }] }),
        ),
        (
            json!({ "type": ["array", "string"] }),
            json!({ "anyOf": [{ "type": "array", "items": {} }, { "type": "string" }] }),
        ),
        (
            json!({ "type": ["string", "object"], "oneOf": [{ "type": "string" }, { "type": "object" }] }),
            json!({ "oneOf": [{ "type": "string" }, { "type": "object" }] }),
        ),
        (json!({ "type": ["string", "number", "boolean", "array", "object", "null"] }), json!({ "nullable": true })),
    ]);
}

#[test]
fn values_are_enums_bounds_and_formats() {
    becomes(&[
        (json!({ "const": "a" }), json!({ "enum": ["a"] })),
        (json!({ "const": null }), json!({ "nullable": true, "enum": [null] })),
        (json!({ "const": { "a": 1 } }), json!({ "type": "object" })),
        (json!({ "const": 1.5 }), json!({ "type": "number" })),
        (json!({ "const": "a", "enum": ["a", "b"] }), json!({ "enum": ["a", "b"] })),
        (json!({ "exclusiveMinimum": 5 }), json!({ "minimum": 5, "exclusiveMinimum": true })),
        (json!({ "maximum": 4, "exclusiveMaximum": 5 }), json!({ "maximum": 4 })),
        (json!({ "contentEncoding": "base64" }), json!({ "type": "string", "format": "byte" })),
        (json!({ "type": "string", "contentMediaType": "image/png" }), json!({ "type": "string", "format": "binary" })),
        (json!({ "contentMediaType": "application/json" }), json!({ "type": "string" })),
        (
            json!({ "contentEncoding": "base64url", "contentMediaType": "image/png" }),
            json!({ "type": "string", "format": "base64url" }),
        ),
        (json!({ "contentEncoding": "quoted-printable" }), json!({ "type": "string" })),
        (json!({ "type": "object", "contentMediaType": "image/png" }), json!({ "type": "object" })),
    ]);
}

#[test]
fn one_schema_stands_for_all_items_and_keys() {
    let tuple = [json!({ "type": "string" }), json!({ "type": "integer" })];
    becomes(&[
        (json!({ "prefixItems": tuple }), json!({ "items": { "anyOf": tuple } })),
        (json!({ "prefixItems": [tuple[0]], "items": false }), json!({ "items": tuple[0] })),
        (json!({ "prefixItems": [tuple[0]], "items": tuple[1] }), json!({ "items": { "anyOf": tuple } })),
        (json!({ "type": "array" }), json!({ "type": "array", "items": {} })),
        (json!({ "patternProperties": { "^a": tuple[0] } }), json!({ "additionalProperties": tuple[0] })),
        (
            json!({ "patternProperties": { "^a": tuple[0] }, "additionalProperties": tuple[1] }),
            json!({ "additionalProperties": { "anyOf": tuple } }),
        ),
        (
            json!({ "patternProperties": { "^a": tuple[0] }, "additionalProperties": false }),
            json!({ "additionalProperties": tuple[0] }),
        ),
        (json!({ "properties": true, "type": "object" }), json!({ "type": "object" })),
        (json!({ "unevaluatedProperties": tuple[0] }), json!({ "additionalProperties": tuple[0] })),
        (
            json!({ "unevaluatedProperties": false, "allOf": [{ "type": "object" }] }),
            json!({ "allOf": [{ "type": "object" }] }),
        ),
    ]);
}

#[test]
fn booleans_are_schemas_and_what_only_restricts_is_gone() {
    becomes(&[
        (json!({ "properties": { "a": true, "b": false } }), json!({ "properties": { "a": {}, "b": { "not": {} } } })),
        (json!({ "additionalProperties": false }), json!({ "additionalProperties": false })),
        (
            json!({ "type": "object", "not": {}, "if": {}, "then": {}, "else": {}, "contains": {}, "$comment": "c" }),
            json!({ "type": "object" }),
        ),
    ]);
}

#[test]
fn values_are_not_schemas() {
    let inner = json!({ "type": ["string", "null"], "const": 1, "$ref": "#/nowhere", "x": true });
    for key in ["default", "example", "x-any"] {
        let written = json!({ key: inner, "type": "object" });
        becomes(&[(written.clone(), written)]);
    }
    becomes(&[(json!({ "enum": [inner] }), json!({ "enum": [inner] }))]);
}

#[test]
fn keywords_beside_a_reference_hold_too() {
    let reference = json!({ "$ref": "#/components/schemas/T" });
    becomes(&[
        (reference.clone(), reference.clone()),
        (
            json!({ "$ref": "#/components/schemas/T", "description": "d" }),
            json!({ "description": "d", "allOf": [reference] }),
        ),
        (
            json!({ "$ref": "#/components/schemas/T", "allOf": [{ "title": "t" }] }),
            json!({ "allOf": [{ "title": "t" }, reference] }),
        ),
        (
            json!({ "oneOf": [{ "$ref": "#/components/schemas/T", "description": "d", "type": "object" }] }),
            json!({ "oneOf": [reference] }),
        ),
    ]);
}

#[test]
fn definitions_become_components() {
    let tree = document(&json!({
        "properties": { "a": { "$ref": "#/components/schemas/S/$defs/T" }, "b": { "$ref": "#/$defs/U/items" } },
        "discriminator": { "propertyName": "p", "mapping": { "u": "#/$defs/U" } },
        "$defs": {
            "T": { "type": "string", "$defs": { "V": { "type": "integer" } } },
            "U": { "items": { "$ref": "#/components/schemas/S/$defs/T/$defs/V" } },
        },
    }));
    let expected = json!({
        "S": {
            "properties": {
                "a": { "$ref": "#/components/schemas/S_T" },
                "b": { "$ref": "#/components/schemas/U/items" },
            },
            "discriminator": { "propertyName": "p", "mapping": { "u": "#/components/schemas/U" } },
        },
        "T": { "type": "object" },
        "S_T": { "type": "string" },
        "U": { "items": { "$ref": "#/components/schemas/V" } },
        "V": { "type": "integer" },
    });
    assert_eq!(tree["components"]["schemas"], expected);
}

#[test]
fn targets_that_are_rewritten_away_are_kept() {
    let tree = document(&json!({
        "properties": { "a": { "$ref": "#/components/schemas/S/properties/b/prefixItems/1" }, "b": {
            "prefixItems": [{ "type": "string" }, { "type": ["integer", "null"] }],
        } },
    }));
    let schemas = &tree["components"]["schemas"];
    assert_eq!(schemas["S"]["properties"]["a"], json!({ "$ref": "#/components/schemas/S_prefixItems_1" }));
    assert_eq!(schemas["S_prefixItems_1"], json!({ "type": "integer", "nullable": true }));
}

#[test]
fn references_by_name_become_pointers() {
    let tree = document(&json!({
        "$id": "https://example.com/s.json",
        "properties": {
            "a": { "$ref": "#part" },
            "b": { "$ref": "s.json#/properties/a" },
            "c": { "$dynamicRef": "#node" },
            "d": { "$ref": "#/properties/e" },
            "e": { "$anchor": "part", "$dynamicAnchor": "node", "type": "string" },
        },
    }));
    let at = |name: &str| json!({ "$ref": format!("#/components/schemas/S/properties/{name}") });
    let properties = json!({ "a": at("e"), "b": at("a"), "c": at("e"), "d": at("e"), "e": { "type": "string" } });
    assert_eq!(tree["components"]["schemas"]["S"]["properties"], properties);
}

#[test]
fn dynamic_references_that_are_not_clear_are_told() {
    let mut tree = json!({ "components": { "schemas": {
        "A": { "$dynamicRef": "#none" },
        "B": { "$dynamicRef": "#item" },
        "C": { "$dynamicAnchor": "item" },
        "D": { "$dynamicAnchor": "item" },
    } } });
    let mut d = Diagnostics::default();
    rewrite(&mut tree, &mut d);
    assert_eq!(d.list().len(), 2);
    assert_eq!(tree["components"]["schemas"]["A"], json!({}));
    assert_eq!(tree["components"]["schemas"]["B"], json!({ "$ref": "#/components/schemas/C" }));
}

#[test]
fn null_without_quotes_is_told() {
    let mut tree =
        json!({ "components": { "schemas": { "A": { "anyOf": [{ "type": null }, { "type": "string" }] } } } });
    let mut d = Diagnostics::default();
    rewrite(&mut tree, &mut d);
    assert_eq!(d.list().len(), 1);
    assert_eq!(tree["components"]["schemas"]["A"]["anyOf"][0], json!({ "type": "null" }));
}

#[test]
fn parts_without_a_type_are_files() {
    let mut tree = json!({
        "paths": { "/p": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": {
            "type": "object",
            "properties": {
                "file": { "description": "d" },
                "image": { "contentMediaType": "image/png" },
                "files": { "type": "array", "items": {} },
                "name": { "type": "string" },
                "data": {},
                "markup": { "type": "string", "contentMediaType": "application/xml" },
                "meta": { "type": "object", "contentMediaType": "application/xml" },
                "odd": { "type": "object", "contentMediaType": "image/png" },
                "rows": { "type": "array", "items": { "type": "string", "contentMediaType": "text/csv" } },
                "text": { "type": "string", "contentMediaType": "application/json" },
            },
        }, "encoding": {
            "data": { "contentType": "application/json" },
            "rows": { "contentType": "text/plain", "explode": true },
        } } } } } } },
    });
    rewrite(&mut tree, &mut Diagnostics::default());
    let post = &tree["paths"]["/p"]["post"];
    assert_eq!(post["responses"], json!({}));
    let expected = json!({
        "file": { "description": "d", "type": "string", "format": "binary" },
        "image": { "type": "string", "format": "binary" },
        "files": { "type": "array", "items": { "type": "string", "format": "binary" } },
        "name": { "type": "string" },
        "data": {},
        "markup": { "type": "string" },
        "meta": { "type": "object" },
        "odd": { "type": "object" },
        "rows": { "type": "array", "items": { "type": "string" } },
        "text": { "type": "string" },
    });
    let body = &post["requestBody"]["content"]["multipart/form-data"];
    assert_eq!(body["schema"]["properties"], expected);
    let expected = json!({
        "data": { "contentType": "application/json" },
        "rows": { "contentType": "text/plain", "explode": true },
        "image": { "contentType": "image/png" },
        "markup": { "contentType": "application/xml" },
        "meta": { "contentType": "application/xml" },
    });
    assert_eq!(body["encoding"], expected);
}

#[test]
fn bodies_of_which_only_the_media_type_is_said_are_files() {
    let mut tree = json!({ "paths": { "/p": { "post": { "requestBody": { "content": {
        "application/json": { "schema": { "contentMediaType": "application/json", "description": "d" } },
        "text/csv": { "schema": { "contentMediaType": "text/csv" } },
        "text/plain": { "schema": { "type": "string", "contentMediaType": "text/plain" } },
        "application/xml": { "schema": {} },
    } } } } } });
    rewrite(&mut tree, &mut Diagnostics::default());
    let content = &tree["paths"]["/p"]["post"]["requestBody"]["content"];
    let schemas =
        ["application/json", "text/csv", "text/plain", "application/xml"].map(|name| &content[name]["schema"]);
    let file = json!({ "type": "string", "format": "binary" });
    let described = json!({ "description": "d", "type": "string", "format": "binary" });
    assert_eq!(schemas, [&described, &file, &json!({ "type": "string" }), &json!({})]);
}

#[test]
fn paths_may_refer_to_shared_items_and_add_to_them() {
    let mut tree = json!({
        "paths": { "/p": { "$ref": "#/components/pathItems/I", "parameters": [] }, "/q": { "$ref": "#/components/pathItems/I" } },
        "components": { "pathItems": { "I": { "get": { "responses": {} } } } },
    });
    rewrite(&mut tree, &mut Diagnostics::default());
    assert_eq!(tree["paths"]["/p"], json!({ "get": { "responses": {} }, "parameters": [] }));
    assert_eq!(tree["paths"]["/q"], json!({ "$ref": "#/components/pathItems/I" }));
}

#[test]
fn a_document_needs_no_paths() {
    assert_eq!(document(&json!({}))["paths"], json!({}));
}
