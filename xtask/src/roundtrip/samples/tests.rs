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
    let cut = Samples::lenient(Tree(&document)).of(&document["endless"]);
    assert!(cut.first().is_some_and(|value| value["next"]["next"].is_object()), "{cut:?}");
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

#[test]
fn lists_have_as_many_items_as_they_must() {
    let kinds =
        json!({ "type": "array", "minItems": 3, "uniqueItems": true, "items": { "enum": ["a", "b", "c", "d"] } });
    let texts = json!({ "type": "array", "minItems": 3, "uniqueItems": true, "items": { "type": "string" } });
    let many = json!({ "type": "array", "minItems": 110, "items": { "type": "boolean" } });
    let one = json!({ "type": "array", "maxItems": 1, "items": { "nullable": true, "enum": [1, 2] } });
    let document = json!({ "a": { "required": ["in"], "properties": { "in": { "required": ["kinds", "texts", "many"], "properties": {
        "kinds": kinds, "texts": texts, "many": many, "one": one,
    } } } } });
    let made: Vec<Value> = samples(&document, "/a").iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    let lengths = |value: &Value| ["kinds", "texts", "many"].map(|key| value["in"][key].as_array().map_or(0, Vec::len));
    assert!(made.iter().all(|value| lengths(value).iter().zip([3, 3, 110]).all(|(have, least)| *have >= least)));
    assert!(made.iter().all(|value| value["in"]["one"].as_array().is_none_or(|list| list.len() <= 1)));
}

#[test]
fn a_key_is_also_what_another_schema_says_of_all_keys() {
    let base = json!({ "properties": { "boost": { "type": "number" }, "name": { "type": "string" } } });
    let rest = json!({ "minProperties": 1, "additionalProperties": { "type": "object" } });
    let closed = json!({ "properties": { "name": {} }, "additionalProperties": false });
    let listed =
        json!({ "properties": { "a": { "type": "boolean" }, "b": { "type": "integer", "enum": ["0", "1"] } } });
    let document = json!({ "map": { "allOf": [base, rest] }, "closed": { "allOf": [base, closed] }, "listed": listed });
    assert_eq!(samples(&document, "/map").first().map(String::as_str), Some(r#"{"key0":{}}"#));
    assert!(samples(&document, "/closed").iter().all(|sample| !sample.contains("boost")));
    assert!(samples(&document, "/listed").iter().all(|sample| !sample.contains(r#""b""#)));
}

#[test]
fn what_cannot_be_is_made_if_it_has_to() {
    let document = json!({ "a": {
        "required": ["id", "kind"],
        "properties": { "id": { "type": "string", "pattern": "/^a$/", "example": "a" }, "kind": { "type": "integer", "enum": ["0"] } },
    } });
    let tree = Tree(&document);
    assert_eq!(samples(&document, "/a"), [""; 0]);
    let made = Samples::lenient(tree).of(tree.at("/a").unwrap());
    assert_eq!(made.first(), Some(&json!({ "id": "a", "kind": "0" })));
}
