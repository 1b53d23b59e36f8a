use super::*;

fn samples(document: &Value, schema: &str) -> Vec<String> {
    let tree = Tree(document);
    Samples::new(tree).of(tree.at(schema).unwrap()).iter().map(Value::to_string).collect()
}

#[test]
fn an_object_varies_one_key_at_a_time() {
    let document = json!({ "a": {
        "required": ["id"],
        "properties": { "id": { "type": "boolean" }, "kind": { "enum": ["x", "y"] }, "note": { "type": "boolean", "nullable": true } },
        "additionalProperties": { "type": "boolean" },
    } });
    let wanted = [
        r#"{"id":true}"#,
        r#"{"id":true,"kind":"x","note":true,"x-extra":true}"#,
        r#"{"id":false}"#,
        r#"{"id":true,"kind":"x"}"#,
        r#"{"id":true,"kind":"y"}"#,
        r#"{"id":true,"note":true}"#,
        r#"{"id":true,"note":false}"#,
        r#"{"id":true,"note":null}"#,
        r#"{"id":true,"x-extra":true}"#,
        r#"{"id":true,"ключ \"☃\"":false}"#,
    ];
    assert_eq!(samples(&document, "/a"), wanted);
}

#[test]
fn recursion_ends() {
    let document = json!({
        "node": { "properties": { "next": { "$ref": "#/node" }, "all": { "type": "array", "items": { "$ref": "#/node" } } } },
        "endless": { "required": ["next"], "properties": { "next": { "$ref": "#/endless" } } },
    });
    let nodes = samples(&document, "/node");
    assert_eq!(nodes.first().map(String::as_str), Some("{}"));
    assert!(nodes.contains(&r#"{"next":{}}"#.to_owned()), "{nodes:?}");
    assert_eq!(samples(&document, "/endless"), [""; 0]);
}

#[test]
fn a_tag_is_what_the_branch_lists() {
    let branch = |kind: &str| json!({ "properties": { "kind": { "enum": [kind] } } });
    let document = json!({ "components": { "schemas": { "Cat": branch("cat"), "Dog": branch("dog") } }, "pet": {
        "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
        "discriminator": { "propertyName": "kind" },
    } });
    assert_eq!(samples(&document, "/pet"), [r#"{"kind":"cat"}"#, r#"{"kind":"dog"}"#]);
}

#[test]
fn an_object_that_needs_a_key_takes_one_that_ends() {
    let document = json!({ "query": { "minProperties": 1, "maxProperties": 1, "properties": {
        "not": { "required": ["inner"], "properties": { "inner": { "$ref": "#/query" } } }, "term": { "type": "boolean" },
    } } });
    assert_eq!(samples(&document, "/query").first().map(String::as_str), Some(r#"{"term":true}"#));
}

#[test]
fn every_branch_and_subtype_has_its_tag() {
    let document = json!({ "components": { "schemas": {
        "Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
                 "discriminator": { "propertyName": "kind", "mapping": { "dog": "#/components/schemas/Dog" } } },
        "Cat": { "properties": { "kind": { "type": "string" } } },
        "Dog": { "properties": { "kind": { "type": "string" } } },
        "Base": { "properties": { "t": { "type": "string" } }, "discriminator": { "propertyName": "t" } },
        "Sub": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "required": ["n"], "properties": { "n": { "type": "boolean" } } }] },
    } } });
    let pets = samples(&document, "/components/schemas/Pet");
    assert!(
        pets.contains(&r#"{"kind":"Cat"}"#.to_owned()) && pets.contains(&r#"{"kind":"dog"}"#.to_owned()),
        "{pets:?}"
    );
    let bases = samples(&document, "/components/schemas/Base");
    assert!(bases.contains(&r#"{"n":true,"t":"Sub"}"#.to_owned()), "{bases:?}");
}
