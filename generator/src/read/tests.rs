use super::*;
use crate::source::Source;
use serde_json::json;

/// Reads a document and lists its messages: `warning null-value /info/description 4:3`.
fn read_text(text: &str) -> (Result<Document, Reported>, Vec<String>) {
    let mut sources = Source::new("api", text).into();
    let mut d = Diagnostics::default();
    let document = read(&mut sources, &(), false, &mut d);
    let line = |record: crate::diagnostics::Record| {
        let at = record.line.zip(record.column).map(|(line, column)| format!(" {line}:{column}")).unwrap_or_default();
        format!("{} {} {}{at}", record.severity, record.code, record.pointer.unwrap_or_default())
    };
    let lines = d.records(&sources).into_iter().map(line).collect();
    (document, lines)
}

fn schema(text: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: t, version: v}}\npaths: {{}}\ncomponents: {{schemas: {{S: {text}}}}}\n")
}

fn operation(text: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: t, version: v}}\npaths: {{/p: {{get: {text}}}}}\n")
}

#[test]
fn a_document_that_is_none_says_why() {
    let open = "[".repeat(100_000);
    let laughs: String = (1..30).fold(String::new(), |text, n| {
        let aliases = vec![format!("*a{}", n - 1); 9].join(", ");
        text + &format!("a{n}: &a{n} [{aliases}]\n")
    });
    let table = [
        (String::new(), "error empty-document "),
        ("# nothing\n".to_owned(), "error empty-document "),
        ("- openapi: 3.0.0".to_owned(), "error not-openapi  1:1"),
        ("openaapi: 3.0.0".to_owned(), "error not-openapi /openaapi 1:1"),
        ("a: 1".to_owned(), "error not-openapi "),
        ("a: 1\nswagger: '1.2'".to_owned(), "error unsupported-version /swagger 2:10"),
        ("openapi: 3.3.0".to_owned(), "error unsupported-version /openapi 1:10"),
        ("openapi: 3.10.0".to_owned(), "error unsupported-version /openapi 1:10"),
        ("openapi: [3]".to_owned(), "error unsupported-version /openapi 1:10"),
        ("{\"openapi\": \"3.0.0\",}".to_owned(), "error invalid-json  1:21"),
        ("{\"a\": 1e999}".to_owned(), "error invalid-json  1:11"),
        ("a: {b: .nan}".to_owned(), "error invalid-yaml  1:8"),
        ("a: 1\nb: [".to_owned(), "error invalid-yaml  3:1"),
        ("a: 1\n---\nb: 1".to_owned(), "error invalid-yaml "),
        ("a: 1\nb:\n  c: 1\n  c: 2".to_owned(), "error duplicate-key  4:3"),
        ("a: *b".to_owned(), "error invalid-yaml  1:4"),
        ("a: &a [*a]".to_owned(), "error invalid-yaml  1:4"),
        (open.clone(), "error invalid-json  1:128"),
        (format!("a: {open}"), "error invalid-yaml  1:5004"),
        (format!("a: {}", "- ".repeat(100_000)), "error invalid-yaml  1:4"),
        (format!("a0: &a0 [x]\n{laughs}"), "error invalid-yaml "),
    ];
    for (text, expected) in table {
        let (document, lines) = read_text(&text);
        assert!(document.is_err());
        let start: String = text.chars().take(40).collect();
        assert_eq!(lines.len(), 1, "{start}");
        assert!(lines.iter().all(|line| line.starts_with(expected)), "{start}: {lines:?}");
    }
}

#[test]
fn bytes_that_are_not_text_are_refused() {
    let mut sources = Source::from_bytes("api", b"openapi: \xFF").into();
    let mut d = Diagnostics::default();
    assert!(read(&mut sources, &(), false, &mut d).is_err());
    assert_eq!(d.records(&sources).first().map(|record| (record.code, record.column)), Some(("not-utf8", Some(10))));
}

#[test]
fn yaml_becomes_the_same_tree_as_json() {
    let text = "openapi: 3.0.0\ninfo: &i {title: yes, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        200: \
                {description: d}\nx-a: [0o17, 0x1F, ~, 1.5, on, 007, !tag x, 2020-01-01]\nx-b:\n  <<: [*i, {k: 1}]\n  title: own\n";
    let (document, lines) = read_text(text);
    let document = document.unwrap();
    assert_eq!(lines, Vec::<String>::new());
    assert_eq!(document.version, "3.0.0");
    assert_eq!(document.tree["info"]["title"], json!("yes"));
    assert_eq!(document.tree["paths"]["/a"]["get"]["responses"]["200"]["description"], json!("d"));
    assert_eq!(document.tree["x-a"], json!([15, 31, null, 1.5, "on", "007", "x", "2020-01-01"]));
    assert_eq!(document.tree["x-b"].to_string(), r#"{"title":"own","version":"1","k":1}"#);
}

#[test]
fn json_warns_of_duplicate_keys_and_takes_the_last() {
    let text = r#"{"openapi": "3.0.0", "info": {"title": "a", "version": "1", "title": "b"}, "paths": {}}"#;
    let (document, lines) = read_text(text);
    assert_eq!(lines, ["warning duplicate-key /info/title 1:61"]);
    assert_eq!(document.unwrap().openapi.info.title, "b");
}

#[test]
fn all_errors_are_told_at_once() {
    let text = "openapi: 3.0.3\ninfo: text\npaths:\n  /p:\n    get:\n      parameters:\n        - {name: a, in: qery, schema: {}}\n        \
                - {in: query, schema: nothing}\n      requestBody: 5\n      responses: {}\ncomponents:\n  schemas:\n    A: {properties: [x]}\n";
    let (document, lines) = read_text(text);
    assert!(document.is_err());
    let expected = [
        "error wrong-kind /info 2:7",
        "error unknown-word /paths/~1p/get/parameters/0/in 7:25",
        "error wrong-kind /paths/~1p/get/parameters/1/schema 8:31",
        "error missing-key /paths/~1p/get/parameters/1 8:11",
        "error wrong-kind /paths/~1p/get/requestBody 9:20",
        "error wrong-kind /components/schemas/A/properties 13:21",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn slips_in_schemas_are_mended() {
    let table = [
        ("{required: true}", json!({}), "boolean-required"),
        ("{type: [string, 'null']}", json!({"type": "string", "nullable": true}), "type-list"),
        (
            "{type: [array, string], items: {}}",
            json!({"anyOf": [{"type": "array", "items": {}}, {"type": "string"}]}),
            "type-list",
        ),
        ("{type: String}", json!({"type": "string"}), "type-name"),
        ("{type: file}", json!({"type": "string", "format": "binary"}), "type-name"),
        ("{type: strin}", json!({}), "unknown-type"),
        ("{type: 'null'}", json!({"nullable": true, "enum": [null]}), ""),
        ("{const: a}", json!({"enum": ["a"]}), "const"),
        ("{exclusiveMinimum: 5}", json!({"exclusiveMinimum": true, "minimum": 5}), "exclusive-bound"),
        ("{exclusiveMaximum: 5, maximum: 3}", json!({"maximum": 3}), "exclusive-bound"),
        ("{type: array}", json!({"type": "array"}), "missing-items"),
        ("{type: array, items: [{}]}", json!({"type": "array", "items": {}}), "items-list"),
        ("{type: string, enum: [1.10, true]}", json!({"type": "string", "enum": ["1.10", "true"]}), "enum-type"),
        ("{type: integer, enum: ['1', 2]}", json!({"type": "integer", "enum": [1, 2]}), "enum-type"),
        ("{type: integer, enum: ['a']}", json!({"type": "integer", "enum": ["a"]}), "enum-type"),
        ("{type: boolean, default: 0}", json!({"type": "boolean", "default": false}), "default-type"),
        ("{type: integer, default: x}", json!({"type": "integer"}), "default-type"),
        ("{type: integer, maximum: 5.0}", json!({"type": "integer", "maximum": 5}), ""),
        ("{minLength: -1}", json!({}), "odd-count"),
        ("{maxLength: '5'}", json!({"maxLength": 5}), "not-a-number"),
        ("{nullable: 'true'}", json!({"nullable": true}), "not-a-boolean"),
        ("{description: 1}", json!({"description": "1"}), ""),
        ("{format: 1}", json!({"format": "1"}), "not-a-string"),
        ("{description: [a]}", json!({}), "left-out"),
        ("{format: null, default: null}", json!({"default": null}), "null-value"),
        ("{properties: {a: true}}", json!({"properties": {"a": {}}}), "not-an-object"),
        ("{properties: []}", json!({"properties": {}}), ""),
        ("{properties: {a: }}", json!({"properties": {"a": {}}}), "null-value"),
        ("{discriminator: kind}", json!({"discriminator": {"propertyName": "kind"}}), "not-an-object"),
        ("{allOf: {type: string}}", json!({"allOf": [{"type": "string"}]}), "not-a-list"),
        ("{examples: [1, 2]}", json!({"examples": [1, 2], "example": 1}), ""),
        ("{readonly: true}", json!({"readonly": true}), "unknown-key"),
        ("{prefixItems: [{}]}", json!({"prefixItems": [{}]}), "newer-keyword"),
        ("{$ref: '#/x', type: 5}", json!({"$ref": "#/x", "type": 5}), ""),
        ("{x-type: 5, propertyOrder: 1}", json!({"x-type": 5, "propertyOrder": 1}), ""),
    ];
    for (text, expected, code) in table {
        let (document, lines) = read_text(&schema(text));
        assert_eq!(
            document.map(|document| document.tree["components"]["schemas"]["S"].clone()),
            Ok(expected),
            "{text}"
        );
        let codes: Vec<&str> = lines.iter().filter_map(|line| line.split(' ').nth(1)).collect();
        assert_eq!(codes.join(" "), code, "{text}");
    }
}

#[test]
fn slips_in_operations_are_mended() {
    let table = [
        ("{}", json!({"responses": {}}), "missing-responses"),
        ("{responses: {200: }}", json!({"responses": {"200": {"description": ""}}}), "null-value missing-description"),
        ("{responses: {20: {}, defualt: {}}}", json!({"responses": {}}), "not-a-status not-a-status"),
        (
            "{responses: {}, parameters: [{name: a, in: Path, schema: {}}]}",
            json!({"responses": {}, "parameters": [{"name": "a", "in": "path", "schema": {}, "required": true}]}),
            "optional-path-parameter other-case",
        ),
        (
            "{responses: {}, parameters: [{name: a, in: query, type: integer, style: pipes}]}",
            json!({"responses": {}, "parameters": [{"name": "a", "in": "query", "schema": {"type": "integer"}}]}),
            "bare-schema unknown-style",
        ),
        (
            "{responses: {200: {description: d, content: {a/b: {$ref: '#/components/schemas/A'}}}}}",
            json!({"responses": {"200": {"description": "d", "content": {"a/b": {"schema": {"$ref": "#/components/schemas/A"}}}}}}),
            "misplaced-reference",
        ),
        ("{responses: {}, security: {a: []}}", json!({"responses": {}, "security": [{"a": []}]}), "not-a-list"),
        (
            "{responses: {}, callbacks: {c: {$ref: '#/none'}}}",
            json!({"responses": {}, "callbacks": {}}),
            "missing-callback",
        ),
        ("{responses: {}, tags: pets}", json!({"responses": {}, "tags": ["pets"]}), "not-a-list"),
    ];
    for (text, expected, code) in table {
        let (document, lines) = read_text(&operation(text));
        let codes: Vec<&str> = lines.iter().filter_map(|line| line.split(' ').nth(1)).collect();
        assert_eq!(codes.join(" "), code, "{text}");
        assert_eq!(document.map(|document| document.tree["paths"]["/p"]["get"].clone()), Ok(expected), "{text}");
    }
}

#[test]
fn the_frame_is_mended() {
    let text = "openapi: 3.0\ninfo: {version: 1.10}\nservers: [{variables: {v: {enum: [8443]}}}]\npaths:\n  a: {GET: {responses: {}}}\n";
    let (document, lines) = read_text(text);
    let document = document.unwrap();
    let codes: Vec<&str> = lines.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    let expected = [
        "path-without-slash",
        "not-a-string",
        "missing-info",
        "not-a-string",
        "missing-url",
        "missing-default",
        "not-a-string",
        "not-a-string",
        "method-case",
    ];
    assert_eq!(codes, expected);
    assert_eq!(document.openapi.info.version, "1.10");
    assert_eq!(
        document.openapi.operations().map(|(path, method, _)| (path, method)).collect::<Vec<_>>(),
        [("/a", "get")]
    );
}

#[test]
fn callbacks_may_be_references() {
    let text = "openapi: 3.0.3\ninfo: {title: t, version: v}\npaths: {/p: {get: {responses: {}, callbacks: {c: {$ref: \
                '#/components/callbacks/C'}}}}}\ncomponents: {callbacks: {C: {x-a: 1, '{$url}': {post: {responses: {}}}}}}\n";
    let (document, lines) = read_text(text);
    assert_eq!(lines, Vec::<String>::new());
    assert_eq!(
        document.unwrap().tree["paths"]["/p"]["get"]["callbacks"]["c"],
        json!({"{$url}": {"post": {"responses": {}}}})
    );
}

#[test]
fn the_deepest_document_that_parses_is_read() {
    let depth = 118;
    let text = schema(&format!("{}{{}}{}", "{items: ".repeat(depth), "}".repeat(depth)));
    let (document, lines) = read_text(&text);
    assert!(document.is_ok(), "{lines:?}");
}
