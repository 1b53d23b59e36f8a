use super::*;

fn rewritten(mut tree: Value) -> (Value, Vec<String>) {
    let mut d = Diagnostics::default();
    rewrite(&mut tree, &mut d);
    let said = d.list().iter().map(|said| format!("{} {}", said.code, said.message)).collect();
    (tree, said)
}

#[test]
fn shared_media_types_are_put_in() {
    let (tree, said) = rewritten(json!({
        "components": {
            "mediaTypes": { "M": { "$ref": "#/components/mediaTypes/N" }, "N": { "itemSchema": {} }, "O": { "schema": {} } },
            "responses": { "R": { "summary": "s", "content": {
                "application/jsonl": { "$ref": "#/components/mediaTypes/M" },
                "application/json": { "$ref": "#/components/mediaTypes/O" },
            } } },
        },
    }));
    let expected = json!({
        "summary": "s",
        "content": {
            "application/jsonl": { "schema": {}, "x-specstep-items": true },
            "application/json": { "schema": {} },
        },
        "description": "s",
    });
    assert_eq!(tree["components"]["responses"]["R"], expected);
    assert!(said.is_empty());
}

#[test]
fn media_types_that_do_not_exist_are_told() {
    let media_type = json!({ "$ref": "#/components/mediaTypes/M" });
    let components = json!({ "requestBodies": { "B": { "content": { "text/csv": media_type } } } });
    let (tree, said) = rewritten(json!({ "components": components }));
    assert_eq!(tree["components"]["requestBodies"]["B"]["content"]["text/csv"], json!({}));
    assert_eq!(
        said,
        ["missing-reference the media type `#/components/mediaTypes/M` does not exist; read as any value"]
    );
}

#[test]
fn items_are_typed_where_they_stand_one_after_the_other() {
    let (tree, said) = rewritten(json!({ "components": { "requestBodies": { "B": { "content": {
        "application/json": { "itemSchema": {} },
        "application/json-seq": { "itemSchema": { "type": "string" }, "schema": { "type": "array" } },
        "text/event-stream; charset=utf-8": { "itemSchema": {} },
        "text/csv": { "itemSchema": {} },
        "multipart/mixed": { "schema": { "type": "array" }, "prefixEncoding": [] },
        "multipart/form-data": { "schema": { "type": "object" } },
    } } } } }));
    let bytes = json!({ "type": "string", "format": "binary" });
    let expected = json!({
        "application/json": {},
        "application/json-seq": { "schema": { "type": "string" }, "x-specstep-items": true },
        "text/event-stream; charset=utf-8": { "schema": {}, "x-specstep-items": true },
        "text/csv": { "schema": bytes },
        "multipart/mixed": { "schema": bytes, "prefixEncoding": [] },
        "multipart/form-data": { "schema": { "type": "object" } },
    });
    assert_eq!(tree["components"]["requestBodies"]["B"]["content"], expected);
    assert_eq!(said.len(), 3);
}

#[test]
fn a_query_string_is_an_object_in_the_query_or_left_out() {
    let form = json!({ "in": "querystring", "name": "q", "content": { FORM: { "schema": { "type": "object" } } } });
    let json = json!({ "in": "querystring", "name": "j", "content": { "application/json": {} } });
    let cookie = json!({ "in": "cookie", "name": "c", "style": "cookie" });
    let (tree, said) = rewritten(json!({
        "components": { "parameters": { "J": json } },
        "paths": { "/p": { "get": { "parameters": [form, json, cookie, { "$ref": "#/components/parameters/J" }] } } },
    }));
    let expected = json!([
        { "in": "query", "name": "q", "style": "form", "explode": true, "schema": { "type": "object" } },
        { "in": "cookie", "name": "c", "style": "form" },
    ]);
    assert_eq!(tree["paths"]["/p"]["get"]["parameters"], expected);
    assert_eq!(tree["components"]["parameters"], json!({}));
    assert_eq!(said.len(), 2);
}
