//! Documents that grow, go deep or go round when they are read, and references that lead out of the folder.
//!
//! Each gives errors or a finished crate that is [sound](crate::sound); none ends the process. By the kinds of attack that are known:
//!
//! | kind | tests |
//! | --- | --- |
//! | aliases that multiply, merge keys that go round | `aliases_do_not_multiply`, `merge_keys_end` |
//! | depth of the text: `[`, `{`, blocks of YAML | `brackets_without_end` |
//! | large scalars, long keys, long lines of Markdown | `large_is_fine` |
//! | deep schemas, long chains of references | `schemas_go_deep`, `references_go_far` |
//! | circles: `$ref` to itself, `allOf`, `$dynamicRef`, parts, paths | `schemas_go_round`, `parts_go_round` |
//! | combinations that multiply: unions of unions, `allOf` of unions | `combinations_do_not_multiply` |
//! | references out of the folder and to the network | `references_stay_inside` |
//! | files that refer to each other without end | `files_go_round` |
//!
//! How long each takes is printed and not checked, because machines differ: `-- --nocapture bombs`.
//!
//! Symbolic links are the business of the command line, which has tests of its own for them.

use crate::sound;
use serde_json::{Value, json};
use specstep::diagnostics::Severity;
use specstep::plan::RuntimeSource;
use specstep::{Config, Files, Generation, Source, generate};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Instant;

/// What must come of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    Errors,
    Crate,
    Either,
}
use Expected::{Crate, Either, Errors};

fn run(text: impl Into<String>, files: &dyn Files) -> Generation {
    let runtime = RuntimeSource::Crate("\"0.1\"".to_owned());
    let config = Config { package: "bomb-client".to_owned(), runtime, ..Config::default() };
    generate(Source::new("openapi.yaml", text), files, &config)
}

/// Checks what comes of a document, and gives the messages.
fn check(what: &str, text: impl Into<String>, files: &dyn Files, expected: Expected) -> String {
    let text = text.into();
    let (length, start) = (text.len(), Instant::now());
    let generation = run(text, files);
    // For people: `-- --nocapture bombs`.
    println!("{what}: {length} bytes, {} ms", start.elapsed().as_millis());
    let said = generation.diagnostics.render(&generation.sources);
    let start: String = said.chars().take(1_000).collect();
    let errors = generation.diagnostics.list().iter().filter(|one| one.severity == Severity::Error).count();
    match generation.files {
        Some(files) => assert_eq!((sound::check(&files), errors), (Ok(()), 0), "{what}: {start}"),
        None => assert!(errors > 0, "{what}: no files and no error: {start}"),
    }
    let came = if errors > 0 { Errors } else { Crate };
    assert!(expected == Either || expected == came, "{what}: {came:?}: {start}");
    said
}

/// A document with these schemas.
fn with(schemas: &Value) -> Value {
    json!({
        "openapi": "3.1.0", "info": { "title": "Bombs", "version": "1" }, "paths": {}, "components": { "schemas": schemas }
    })
}

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: Bombs, version: '1'}\npaths: {}\n";

#[test]
fn aliases_do_not_multiply() {
    let level = |level: usize| format!("x{level}: &x{level} [{}]\n", vec![format!("*x{}", level - 1); 10].join(", "));
    let bomb = format!("{HEAD}x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n{}", (1..30).map(level).collect::<String>());
    assert!(check("laughs", bomb, &(), Errors).contains("aliases"));
    let maps = |level: usize| {
        let entries: Vec<String> = (0..10).map(|key| format!("k{key}: *x{}", level - 1)).collect();
        format!("x{level}: &x{level} {{{}}}\n", entries.join(", "))
    };
    let bomb = format!("{HEAD}x0: &x0 {{a: b}}\n{}", (1..30).map(maps).collect::<String>());
    check("laughs in objects", bomb, &(), Errors);
    let long = format!("{HEAD}x0: &x0 {}\nx: [{}]\n", "a".repeat(500_000), "*x0, ".repeat(100_000));
    check("one long alias, often", long, &(), Errors);
    check("an alias of itself", format!("{HEAD}x: &x [*x]\n"), &(), Errors);
    check("an alias of nothing", format!("{HEAD}x: *y\n"), &(), Errors);
}

#[test]
fn merge_keys_end() {
    check("itself", format!("{HEAD}x-a: &a {{<<: *a, b: c}}\n"), &(), Errors);
    check("in a circle", format!("{HEAD}x-a: &a {{<<: [{{<<: *a}}]}}\n"), &(), Errors);
    let level = |level: usize| {
        format!("x-{level}: &x{level} {{<<: [{0}, {0}], k{level}: 1}}\n", format_args!("*x{}", level - 1))
    };
    let many = format!("{HEAD}x-0: &x0 {{a: b}}\n{}", (1..60).map(level).collect::<String>());
    check("twice on each level", many, &(), Errors);
    check("of no object", format!("{HEAD}x-a: {{<<: 1}}\n"), &(), Errors);
    let deep = format!("{HEAD}x-a: {}{{a: b}}{}\n", "{<<: ".repeat(100_000), "}".repeat(100_000));
    check("in each other", deep, &(), Errors);
}

#[test]
fn brackets_without_end() {
    let many = 100_000;
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{a: ", "}"), ("[{a: ", "}]")] {
        for start in ["", "x: ", "{\"openapi\": \"3.0.3\", \"x\": "] {
            check(open, format!("{start}{}", open.repeat(many)), &(), Errors);
            check(open, format!("{start}{}1{}", open.repeat(many), close.repeat(many)), &(), Errors);
        }
    }
    let steps: String = (0..2_000).flat_map(|level| [" ".repeat(level), "a:\n".to_owned()]).collect();
    check("blocks", format!("{HEAD}x:\n{steps}"), &(), Errors);
    check("lists", format!("{HEAD}x: {}a\n", "- ".repeat(many)), &(), Errors);
    check("list items", format!("{}a\n", "- ".repeat(many)), &(), Errors);
    check("complex keys", format!("{}a\n", "? ".repeat(many)), &(), Errors);
    check("tags", format!("{HEAD}x: {} a\n", "!a ".repeat(many)), &(), Errors);
    check("documents", "---\n".repeat(many), &(), Errors);
    check("closing", format!("{HEAD}x: {}", "]".repeat(many)), &(), Errors);
}

#[test]
fn large_is_fine() {
    let large = "a b\\n".repeat(250_000);
    check("a description", format!("{HEAD}tags: [{{name: a, description: \"{large}\"}}]\n"), &(), Crate);
    let mut tree = with(&json!({ "A": { "type": "object", "description": "`".repeat(1_000_000) } }));
    check("backticks", tree.to_string(), &(), Crate);
    tree["components"]["schemas"]["A"]["description"] = "[](".repeat(300_000).into();
    check("brackets", tree.to_string(), &(), Crate);
    tree["components"]["schemas"]["A"]["description"] = "<a ".repeat(300_000).into();
    check("tags", tree.to_string(), &(), Crate);
    tree["components"]["schemas"]["A"]["description"] = "> ".repeat(500_000).into();
    check("quotations", tree.to_string(), &(), Crate);
    let key = "k".repeat(1_000_000);
    check(
        "a key",
        with(&json!({ "A": { "type": "object", "properties": { key: { "type": "string" } } } })).to_string(),
        &(),
        Crate,
    );
    let values: Vec<String> = (0..5_000).map(|index| format!("v{index}")).collect();
    check("an enum", with(&json!({ "A": { "type": "string", "enum": values } })).to_string(), &(), Crate);
    check(
        "a number",
        with(&json!({ "A": { "type": "string", "maxLength": 1 } }))
            .to_string()
            .replace(":1}", &format!(":{}}}", "9".repeat(100_000))),
        &(),
        Either,
    );
    check(
        "a pattern",
        with(&json!({ "A": { "type": "string", "pattern": "(a+)+".repeat(10_000) } })).to_string(),
        &(),
        Crate,
    );
}

/// `inner` in `levels` of `wrap`.
fn nested(levels: usize, inner: Value, wrap: impl Fn(Value) -> Value) -> Value {
    (0..levels).fold(inner, |inner, _| wrap(inner))
}

#[test]
fn schemas_go_deep() {
    type Wrap = fn(Value) -> Value;
    let wraps: [(&str, Wrap); 7] = [
        ("properties", |inner| json!({ "type": "object", "properties": { "a": inner } })),
        ("items", |inner| json!({ "type": "array", "items": inner })),
        ("additionalProperties", |inner| json!({ "additionalProperties": inner })),
        ("allOf", |inner| json!({ "allOf": [inner, { "type": "object" }] })),
        ("oneOf", |inner| json!({ "oneOf": [inner, { "type": "string" }] })),
        ("anyOf", |inner| json!({ "anyOf": [inner] })),
        ("not", |inner| json!({ "not": inner })),
    ];
    for (name, wrap) in wraps {
        for levels in [10, 20, 40, 60] {
            let tree = with(&json!({ "A": nested(levels, json!({ "type": "string" }), wrap) }));
            check(name, tree.to_string(), &(), Either);
        }
        // Written by hand: a tree of this depth would overflow the stack when it is printed.
        let inner = wrap(json!("@")).to_string();
        let (open, close) = inner.split_once("\"@\"").expect("what is wrapped");
        let text = with(&json!({ "A": "@" })).to_string();
        let text = text.replace("\"@\"", &format!("{}{{}}{}", open.repeat(10_000), close.repeat(10_000)));
        check(name, text, &(), Errors);
    }
}

#[test]
fn references_go_far() {
    let chain = |of: fn(usize) -> Value, last: usize| {
        let entries = (0..last).map(|index| (format!("S{index}"), of(index + 1)));
        let end = (format!("S{last}"), json!({ "type": "string" }));
        with(&Value::Object(entries.chain([end]).collect())).to_string()
    };
    let plain = |next: usize| json!({ "$ref": format!("#/components/schemas/S{next}") });
    check("references", chain(plain, 10_000), &(), Either);
    let property = |next: usize| json!({ "type": "object", "properties": { "a": { "$ref": format!("#/components/schemas/S{next}") } } });
    check("properties", chain(property, 2_000), &(), Crate);
    let part = |next: usize| json!({ "allOf": [{ "$ref": format!("#/components/schemas/S{next}") }, { "properties": { "a": {} } }] });
    check("allOf", chain(part, 10_000), &(), Errors);
    let inside = |next: usize| json!({ "properties": { "a": { "$ref": format!("#/components/schemas/S{next}/properties/a") } } });
    check("references inside", chain(inside, 10_000), &(), Errors);
    let items =
        |next: usize| json!({ "type": "array", "items": { "$ref": format!("#/components/schemas/S{next}/items") } });
    check("references into items", chain(items, 10_000), &(), Errors);
}

#[test]
fn schemas_go_round() {
    let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let errors = [
        json!({ "A": to("A") }),
        json!({ "A": to("B"), "B": to("C"), "C": to("A") }),
        json!({ "A": { "allOf": [to("A")] } }),
        json!({ "A": { "allOf": [to("B"), { "properties": { "a": {} } }] }, "B": { "allOf": [to("A"), { "properties": { "b": {} } }] } }),
        json!({ "A": { "properties": { "a": to("A/properties/a") } } }),
        json!({ "A": { "oneOf": [to("A")] } }),
        json!({ "A": { "anyOf": [to("B")] }, "B": { "anyOf": [to("A")] } }),
    ];
    for schemas in errors {
        check("a circle", with(&schemas).to_string(), &(), Errors);
    }
    let crates = [
        json!({ "A": { "properties": { "a": to("A") } } }),
        json!({ "A": { "type": "array", "items": to("A") } }),
        json!({ "A": { "additionalProperties": to("A") } }),
        json!({ "A": { "not": to("A") } }),
        json!({ "A": { "$dynamicAnchor": "node", "type": "object", "properties": { "children": { "type": "array", "items": { "$dynamicRef": "#node" } } } } }),
        json!({ "A": { "$dynamicRef": "#a", "$dynamicAnchor": "a" } }),
        json!({ "A": { "$dynamicRef": "#/components/schemas/A" } }),
        json!({ "A": { "$id": "a", "$ref": "a" } }),
        json!({ "A": { "$anchor": "a", "$ref": "#a" } }),
        json!({ "A": { "$recursiveRef": "#", "$recursiveAnchor": true } }),
        json!({ "A": { "$ref": "#" } }),
        json!({ "A": { "$ref": "#/components/schemas" } }),
        json!({ "A": { "$ref": "#/components/schemas/A/$ref" } }),
        json!({ "A": { "$defs": { "B": { "$ref": "#/components/schemas/A" } }, "$ref": "#/components/schemas/A/$defs/B" } }),
    ];
    for schemas in crates {
        check("no circle, or one that others accept", with(&schemas).to_string(), &(), Either);
    }
}

#[test]
fn parts_go_round() {
    let itself = |path: &str, part: Value| {
        let mut tree = with(&json!({}));
        let (section, name) = path.split_once('/').expect("a section and a name");
        tree["components"][section] = json!({ name: part });
        tree["paths"] = json!({ "/a": { "get": {
            "parameters": [{ "$ref": "#/components/parameters/a" }],
            "requestBody": { "$ref": "#/components/requestBodies/a" },
            "responses": { "200": { "$ref": "#/components/responses/a" } },
            "callbacks": { "c": { "$ref": "#/components/callbacks/a" } }
        }, "$ref": "#/components/pathItems/a" } });
        tree.to_string()
    };
    for section in [
        "parameters",
        "requestBodies",
        "responses",
        "callbacks",
        "pathItems",
        "headers",
        "securitySchemes",
        "links",
        "examples",
    ] {
        let reference = json!({ "$ref": format!("#/components/{section}/a") });
        check(section, itself(&format!("{section}/a"), reference), &(), Errors);
    }
    let path = json!({ "openapi": "3.0.3", "info": { "title": "a", "version": "1" }, "paths": { "/a": { "$ref": "#/paths/~1a" }, "/b": { "$ref": "#/paths" } } });
    check("a path", path.to_string(), &(), Either);
    let mapping = json!({ "A": { "oneOf": [{ "$ref": "#/components/schemas/A" }], "discriminator": { "propertyName": "a", "mapping": { "a": "#/components/schemas/A" } } } });
    check("a union of itself", with(&mapping).to_string(), &(), Either);
}

#[test]
fn combinations_do_not_multiply() {
    let union = |key: &str| {
        let parts: Vec<Value> =
            (0..10).map(|index| json!({ "properties": { format!("{key}{index}"): { "type": "string" } } })).collect();
        json!({ "oneOf": parts })
    };
    let all: Vec<Value> = (0..12).map(|index| union(&format!("k{index}_"))).collect();
    check("ten to the twelfth", with(&json!({ "A": { "allOf": all } })).to_string(), &(), Either);
    let doubled: Vec<(String, Value)> = (0..40)
        .map(|index| {
            let next = json!({ "$ref": format!("#/components/schemas/S{}", index + 1) });
            (format!("S{index}"), json!({ "allOf": [next, next, { "properties": { format!("p{index}"): next } }] }))
        })
        .chain([("S40".to_owned(), json!({ "type": "object" }))])
        .collect();
    check("two to the fortieth", with(&Value::Object(doubled.into_iter().collect())).to_string(), &(), Either);
    let wide = |key: &str| json!({ key: (0..60).map(|index| json!({ "$ref": format!("#/components/schemas/S{index}") })).collect::<Vec<_>>() });
    for key in ["oneOf", "anyOf", "allOf"] {
        let all: Vec<(String, Value)> = (0..60).map(|index| (format!("S{index}"), wide(key))).collect();
        check(key, with(&Value::Object(all.into_iter().collect())).to_string(), &(), Either);
    }
}

/// Notes what is asked for, and has nothing.
#[derive(Default)]
struct Asked(RefCell<Vec<String>>);

impl Files for Asked {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        self.0.borrow_mut().push(path.to_owned());
        Err("no such file".to_owned())
    }
}

#[test]
fn references_stay_inside() {
    let outside = [
        "../a.yaml",
        "../../../../etc/passwd",
        "a/../../b.yaml",
        "%2e%2e/a.yaml",
        "..%2fa.yaml",
        "%2E%2E%5Ca.yaml",
        "..\\..\\a.yaml",
        ".\\..\\a.yaml",
        "/etc/passwd",
        "//host/share/a.yaml",
        "\\\\host\\share\\a.yaml",
        "\\etc\\passwd",
        "C:\\a.yaml",
        "C:/a.yaml",
        "c:a.yaml",
        "file:///etc/passwd",
        "file:a.yaml",
        "FILE:///etc/passwd",
        "file://host/a.yaml",
        "http://169.254.169.254/latest",
        "https://example.com/a.yaml",
        "HTTP://example.com/a.yaml",
        "ftp://example.com/a.yaml",
        "gopher://example.com/a",
        "data:application/json,{}",
        "data:text/plain;base64,e30=",
        "javascript:alert(1)",
        "jar:file:///a.jar!/b",
        "urn:a:b",
        "a\0.yaml",
        "/dev/stdin",
        "/proc/self/environ",
        "%00",
        "%2fetc%2fpasswd",
        "./%2e%2e/%2e%2e/a",
    ];
    for reference in outside {
        let reference = format!("{reference}#/A");
        let tree = with(&json!({ "A": { "properties": { "a": { "$ref": reference } } } }));
        let asked = Asked::default();
        check(&reference, tree.to_string(), &asked, Errors);
        assert_eq!(*asked.0.borrow(), [""; 0], "{reference}");
        let mut others = tree.clone();
        others["components"]["schemas"] = json!({ "A": { "oneOf": [{ "type": "object" }], "discriminator": { "propertyName": "a", "mapping": { "b": reference } } } });
        others["paths"] = json!({ "/a": { "$ref": reference }, "/b": { "get": {
            "parameters": [{ "$ref": reference }], "requestBody": { "$ref": reference }, "responses": { "200": { "$ref": reference } },
            "externalDocs": { "url": reference }
        } } });
        check(&reference, others.to_string(), &asked, Either);
        let strange: Vec<String> = asked.0.borrow().iter().filter(|path| is_outside(path)).cloned().collect();
        assert_eq!(strange, [""; 0], "{reference}");
    }
}

fn is_outside(path: &str) -> bool {
    path.starts_with(['/', '\\'])
        || path.contains([':', '\0', '\\'])
        || path.split('/').any(|part| matches!(part, "" | "." | ".."))
}

#[test]
fn files_go_round() {
    let files: BTreeMap<String, String> = [
        ("a.yaml", "A: {$ref: 'b.yaml#/B'}\nP: {$ref: 'b.yaml#/P'}\nD: {properties: {d: {$ref: 'b.yaml#/D'}}}\n"),
        ("b.yaml", "B: {$ref: 'a.yaml#/A'}\nP: {$ref: 'a.yaml#/P'}\nD: {properties: {d: {$ref: 'a.yaml#/D'}}}\n"),
        ("self.yaml", "$ref: self.yaml"),
        ("root.yaml", "$ref: openapi.yaml"),
        ("bomb.yaml", &format!("a: {}", "[".repeat(100_000))),
        ("empty.yaml", ""),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .into();
    let table = [
        ("a.yaml#/A", Errors),
        ("a.yaml#/D", Crate),
        ("self.yaml", Errors),
        ("root.yaml", Either),
        ("bomb.yaml", Errors),
        ("empty.yaml", Errors),
        ("openapi.yaml", Either),
        ("openapi.yaml#/components/schemas/A", Errors),
    ];
    for (reference, expected) in table {
        check(reference, with(&json!({ "A": { "$ref": reference } })).to_string(), &files, expected);
    }
    for reference in ["a.yaml#/P", "self.yaml", "root.yaml", "openapi.yaml#/paths/~1a"] {
        let mut tree = with(&json!({}));
        tree["paths"] = json!({ "/a": { "$ref": reference }, "/b": { "get": { "$ref": reference } } });
        check(reference, tree.to_string(), &files, Either);
    }
}
