use super::*;
use crate::source::{Source, Sources};
use serde_json::json;

/// Reads a document and lists the kinds of its messages.
fn read(text: &str) -> (Value, String) {
    let mut sources = Sources::from(Source::new("api", text));
    let mut d = Diagnostics::default();
    let tree = crate::read::read(&mut sources, &(), false, &mut d).map(|document| document.tree).unwrap_or_default();
    let line = |record: crate::diagnostics::Record| {
        format!("{} {}:{}", record.code, record.line.unwrap_or_default(), record.column.unwrap_or_default())
    };
    let lines: Vec<String> = d.records(&sources).into_iter().map(line).collect();
    (tree, lines.join(" "))
}

/// A document of which the given text is the rest.
fn document(rest: &str) -> String {
    format!("swagger: '2.0'\ninfo: {{title: t, version: v}}\n{rest}\n")
}

/// A document with one operation.
fn operation(text: &str) -> String {
    document(&format!("paths: {{/p: {{post: {text}}}}}"))
}

#[test]
fn servers_are_made_of_their_parts() {
    let table = [
        ("", json!(null), ""),
        ("basePath: /", json!(null), ""),
        ("basePath: v1/", json!(["/v1"]), ""),
        ("host: a.example", json!(["https://a.example"]), ""),
        (
            "host: a.example\nbasePath: /v1\nschemes: [http, https]",
            json!(["https://a.example/v1", "http://a.example/v1"]),
            "",
        ),
        ("host: a.example\nschemes: http", json!(["http://a.example"]), ""),
        ("host: a.example\nschemes: [ws]", json!(["http://a.example"]), "no-http-scheme 4:1"),
        ("host: a.example\nschemes: [ws, wss]", json!(["https://a.example"]), "no-http-scheme 4:1"),
        ("host: http://a.example/api\nbasePath: /v1", json!(["https://a.example/api/v1"]), "host-with-scheme 3:1"),
        ("host:\nschemes:", json!(null), ""),
        ("host: [1]", json!(null), "wrong-kind 3:7"),
    ];
    for (text, expected, codes) in table {
        let (tree, found) = read(&document(&format!("{text}\npaths: {{}}")));
        let urls = tree.get("servers").and_then(Value::as_array);
        let urls: Option<Vec<Value>> = urls.map(|list| list.iter().map(|server| server["url"].clone()).collect());
        assert_eq!((json!(urls), found.as_str()), (expected, codes), "{text}");
    }
}

#[test]
fn bodies_and_forms_move() {
    let json = |schema: Value| json!({"content": {"application/json": {"schema": schema}}});
    let table = [
        (
            "{name: a, in: body, required: true, schema: {type: string}}",
            json!({"required": true, "content": {"application/json": {"schema": {"type": "string"}}}}),
            "",
        ),
        ("{name: a, in: Body, type: integer}", json(json!({"type": "integer"})), "bare-schema 3:"),
        ("{name: a, in: body}", json!({"content": {"application/json": {}}}), "missing-schema 3:"),
        (
            "{name: a, in: body, schema: {}}, {name: b, in: body, schema: {type: string}}",
            json(json!({})),
            "second-body 3:",
        ),
        ("{name: a, in: formData, type: string}, {name: b, in: body, schema: {}}", json(json!({})), "body-and-form 3:"),
        (
            "{name: a, in: formData, type: string, x-nullable: true, description: d}",
            json!({"required": false, "content": {"application/x-www-form-urlencoded": {"schema":
                {"type": "object", "properties": {"a": {"type": "string", "nullable": true, "description": "d"}}}}}}),
            "",
        ),
        (
            "{name: a, in: formData, type: file, required: true}",
            json!({"required": true, "content": {"multipart/form-data": {"schema":
                {"type": "object", "properties": {"a": {"type": "string", "format": "binary"}}, "required": ["a"]}}}}),
            "",
        ),
        ("{in: formData, type: string}", json!(null), "missing-key 3:"),
    ];
    for (text, expected, codes) in table {
        let (tree, found) = read(&operation(&format!("{{parameters: [{text}], responses: {{}}}}")));
        let body = tree.pointer("/paths/~1p/post/requestBody").cloned().unwrap_or_default();
        assert_eq!(body, expected, "{text}");
        assert!(found.starts_with(codes) && found.is_empty() == codes.is_empty(), "{text}: {found}");
    }
}

#[test]
fn answers_get_content() {
    let table = [
        ("{description: d}", "", json!({"description": "d"})),
        (
            "{description: d, schema: {type: string}, examples: {a/b: 1}}",
            "",
            json!({"description": "d", "content": {"application/json": {"schema": {"type": "string"}}}}),
        ),
        (
            "{description: d, schema: {type: file}}",
            "",
            json!({"description": "d", "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}}),
        ),
        (
            "{description: d, schema: {}}",
            "produces: text/csv,",
            json!({"description": "d", "content": {"text/csv": {"schema": {}}}}),
        ),
        (
            "{description: d, headers: {A: {type: array, items: {type: string}}}}",
            "",
            json!({"description": "d", "headers": {"A": {"style": "simple", "explode": false, "schema": {"type": "array", "items": {"type": "string"}}}}}),
        ),
    ];
    for (text, more, expected) in table {
        let (tree, _) = read(&operation(&format!("{{{more} responses: {{200: {text}}}}}")));
        assert_eq!(tree["paths"]["/p"]["post"]["responses"]["200"], expected, "{text}");
    }
}

#[test]
fn shared_responses_follow_the_media_types_of_their_users() {
    let text = document(
        "responses: {R: {description: d, schema: {$ref: '#/definitions/A'}}}\ndefinitions: {A: {type: string}}\n\
         paths: {/p: {get: {responses: {200: {$ref: '#/responses/R'}}}, post: {produces: [text/plain], responses: {200: {$ref: \
         '#/responses/R'}}}}}",
    );
    let (tree, codes) = read(&text);
    assert_eq!(codes, "");
    let content = |name: &str| json!({name: {"schema": {"$ref": "#/components/schemas/A"}}});
    assert_eq!(tree["components"]["responses"]["R"]["content"], content("application/json"));
    assert_eq!(tree["paths"]["/p"]["get"]["responses"]["200"], json!({"$ref": "#/components/responses/R"}));
    assert_eq!(tree["paths"]["/p"]["post"]["responses"]["200"]["content"], content("text/plain"));
}

#[test]
fn what_is_written_as_in_the_newer_version_stays() {
    let (tree, codes) = read(&document(
        "paths: {/p: {get: {parameters: [{name: a, in: query, schema: {$ref: '#/components/schemas/A'}}], responses: {200: \
         {description: d, content: {a/b: {}}}}}}}\ncomponents: {schemas: {A: {type: string}}}\ndefinitions: {B: {type: string}}",
    ));
    assert_eq!(codes, "");
    assert_eq!(tree["components"]["schemas"], json!({"A": {"type": "string"}, "B": {"type": "string"}}));
    assert_eq!(tree["paths"]["/p"]["get"]["parameters"][0]["schema"], json!({"$ref": "#/components/schemas/A"}));
    assert_eq!(tree["paths"]["/p"]["get"]["responses"]["200"]["content"], json!({"a/b": {}}));
}

#[test]
fn odd_documents_are_refused_or_mended_but_never_break_the_reader() {
    let table = [
        "paths: []",
        "paths: {/p: 1}",
        "paths: {/p: {get: 1}}",
        "definitions: 1\npaths: {}",
        "parameters: [1]\npaths: {}",
        "paths: {/p: {parameters: {a: 1}, get: {parameters: 1, responses: 1}}}",
        "paths: {/p: {get: {parameters: [1, null, {}, {in: body, schema: 1}, {$ref: 1}], responses: {200: 1, 201: {schema: 1, headers: 1}}}}}",
        "paths: {/p: {get: {consumes: 1, produces: [1], schemes: {}, responses: {}}}}",
        "parameters: {A: {$ref: '#/parameters/A'}}\npaths: {/p: {get: {parameters: [{$ref: '#/parameters/A'}], responses: {}}}}",
        "securityDefinitions: {a: {type: oauth2, flow: 1}, b: {type: basic}, c: 1}\npaths: {}",
        "definitions: {A: {discriminator: 1, properties: [], items: [{}], allOf: {}}}\npaths: {}",
    ];
    for text in table {
        let _ = read(&document(text));
    }
}

#[test]
fn messages_lead_to_what_was_written() {
    let table = [
        ("paths: {}\ndefinitions:\n  A:\n    type: strng\n", "unknown-type 6:5"),
        (
            "paths: {/p: {get: {responses: {}, parameters: [\n{in: body, schema: {}},\n{name: a, in: query,\ntype: strng}]}}}",
            "unknown-type 6:1",
        ),
        ("paths: {/p: {get: {responses: {200: {description: d,\nschema: {\ntype: strng}}}}}}", "unknown-type 5:1"),
        (
            "paths: {/p: {get: {responses: {}, parameters: [{name: a, in: formData,\ntype: strng}]}}}",
            "unknown-type 4:1",
        ),
        (
            "parameters: {A: {name: a, in: formData,\ntype: strng}}\npaths: {/p: {get: {responses: {}, parameters: [{$ref: '#/parameters/A'}]}}}",
            "unknown-type 4:1",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(read(&document(text)).1, expected, "{text}");
    }
}
