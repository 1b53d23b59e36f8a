use crate::diagnostics::Diagnostics;
use crate::pointer::Pointer;
use crate::source::{Source, Sources};
use serde_json::{Value, json};

const DOCUMENT: &str = "\
a: {b: 1, c: [x, y, z]}
d:
  - {n: one, t: [p]}
  - {n: two}
  - {n: three, deep: {er: 1}}
";

/// Applies an overlay with these actions and lists its messages: `warning unmatched-path 5:13 overlay.yaml`.
fn applied(actions: &str) -> (Value, Sources, Vec<String>) {
    let text = format!("overlay: 1.1.0\ninfo: {{title: t, version: v}}\nactions:\n{actions}");
    overlaid(&text)
}

fn overlaid(text: &str) -> (Value, Sources, Vec<String>) {
    let sources = Sources::from(Source::new("api.yaml", DOCUMENT));
    let mut sources = sources.with_overlay(Source::new("overlay.yaml", text));
    let mut d = Diagnostics::default();
    let mut tree = super::tree::parse(sources.root(), &mut d).unwrap();
    let done = super::apply(&mut tree, &mut sources, &mut d);
    assert_eq!(done.is_err(), d.has_errors());
    let line = |record: crate::diagnostics::Record<'_>| {
        let at = record.line.zip(record.column).map(|(line, column)| format!(" {line}:{column}")).unwrap_or_default();
        format!("{} {}{at} {}", record.severity, record.code, record.file)
    };
    let lines = d.records(&sources).into_iter().map(line).collect();
    (tree, sources, lines)
}

#[test]
fn actions_change_the_tree_in_order() {
    let table = [
        ("- {target: $.a, update: {b: 2, e: {f: 3}}}", "/a", json!({"b": 2, "c": ["x", "y", "z"], "e": {"f": 3}})),
        ("- {target: $.a, update: {c: [w]}}", "/a/c", json!(["x", "y", "z", "w"])),
        ("- {target: $.a.c, update: w}", "/a/c", json!(["x", "y", "z", "w"])),
        ("- {target: $.a.c, update: [v, w]}", "/a/c", json!(["x", "y", "z", "v", "w"])),
        ("- {target: $.a.c, update: {k: v}}", "/a/c/3", json!({"k": "v"})),
        ("- {target: $.a.b, update: text}", "/a/b", json!("text")),
        ("- {target: $, update: {a: , d: , x: }}", "/a/b", json!(1)),
        ("- {target: '$.d[?@.n == \"two\"]', update: {m: true}}", "/d/1", json!({"n": "two", "m": true})),
        ("- {target: '$.d[*]', update: {m: 0}}", "/d/2/m", json!(0)),
        ("- {target: '$.d[?@.n != \"two\"]', remove: true}", "/d", json!([{"n": "two"}])),
        ("- {target: '$.a.c[?@ == \"y\"]', remove: true}", "/a/c", json!(["x", "z"])),
        ("- {target: $.a.b, remove: true, update: 5}", "/a", json!({"c": ["x", "y", "z"]})),
        ("- {target: '$.d[1]', copy: '$.d[2].deep'}", "/d/1", json!({"n": "two", "er": 1})),
        ("- {target: $.a.c, copy: '$.d[0].t'}", "/a/c", json!(["x", "y", "z", "p"])),
        ("- {target: $.a, remove: true}\n- {target: $, update: {a: {new: 1}}}", "/a", json!({"new": 1})),
        ("- {target: \"$['d'][-1:]\", remove: true}", "/d/1", json!({"n": "two"})),
        ("- {target: $..n, update: same}", "/d/1", json!({"n": "same"})),
    ];
    for (actions, at, expected) in table {
        let (tree, _, lines) = applied(actions);
        assert_eq!(lines, Vec::<String>::new(), "{actions}");
        assert_eq!(tree.pointer(at), Some(&expected), "{actions}");
    }
}

#[test]
fn what_is_wrong_has_its_place_in_the_overlay() {
    let doubled = (0..30).fold(String::new(), |text, n| {
        text + &format!("- {{target: $.a, update: {{k{n}: {{}}}}}}\n- {{target: $.a.k{n}, copy: $}}\n")
    });
    let table = [
        ("- {target: $.none, update: {}}", "warning unmatched-path 4:12 overlay.yaml"),
        ("- {target: $.a, copy: $.none}", "warning unmatched-path 4:23 overlay.yaml"),
        ("- {target: $.a}", "warning no-change 4:3 overlay.yaml"),
        ("- {target: $.a, updaet: {}}", "warning unknown-key 4:17 overlay.yaml"),
        ("- {target: a.b, update: {}}", "error invalid-path 4:12 overlay.yaml"),
        ("- {target: 5, update: {}}", "error wrong-kind 4:12 overlay.yaml"),
        ("- {update: {}}", "error missing-key 4:3 overlay.yaml"),
        ("- text", "error wrong-kind 4:3 overlay.yaml"),
        ("- {target: $.a, remove: 'yes'}", "error wrong-kind 4:25 overlay.yaml"),
        ("- {target: $, remove: true}", "error nothing-left 4:3 overlay.yaml"),
        ("- {target: $.a, update: 5}", "error incompatible 4:25 overlay.yaml"),
        ("- {target: $, update: {a: {c: {k: v}}}}", "error incompatible 4:31 overlay.yaml"),
        ("- {target: '$.a.*', update: 1}", "error incompatible 4:12 overlay.yaml"),
        ("- {target: $.a, copy: '$.d[*]'}", "error several-nodes 4:23 overlay.yaml"),
        ("- {target: $.a, copy: $.d, update: {}}", "error two-changes 4:3 overlay.yaml"),
        (&doubled, "error too-large 35:27 overlay.yaml"),
        ("  - {", "error invalid-yaml 5:1 overlay.yaml"),
    ];
    for (actions, expected) in table {
        let (_, _, lines) = applied(actions);
        assert_eq!(lines.first().map(String::as_str), Some(expected), "{actions}");
    }
    let brackets = format!("overlay: 1.0.0\ninfo: {{}}\nactions: [{{target: '$[?{}'}}]", "(".repeat(100_000));
    let table = [
        ("", "error empty-document overlay.yaml"),
        ("[]", "error not-an-overlay 1:1 overlay.yaml"),
        ("info: {}", "error not-an-overlay overlay.yaml"),
        ("overlay: 1.0", "warning missing-info overlay.yaml"),
        ("overlay: 1.0.0\ninfo: {}", "error not-an-overlay overlay.yaml"),
        ("overlay: 2.0.0", "error unsupported-version 1:10 overlay.yaml"),
        ("overlay: 1.0.0\ninfo: {}\nactions: 5", "error wrong-kind 3:10 overlay.yaml"),
        (&brackets, "error invalid-path 3:20 overlay.yaml"),
    ];
    for (text, expected) in table {
        let (_, _, lines) = overlaid(text);
        assert_eq!(lines.first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn every_node_knows_where_it_was_written() {
    let (tree, sources, lines) = applied(
        "- {target: $.a, update: {c: [w], e: {f: 3}}}\n- {target: '$.d[0]', remove: true}\n- {target: '$.d[1]', copy: $.a}\n\
         - {target: $.a.b, update: 7}\n- {target: '$.d[0]', remove: true}\n",
    );
    assert_eq!(lines, Vec::<String>::new());
    assert_eq!(tree["d"], json!([{"n": "three", "deep": {"er": 1}, "b": 1, "c": ["x", "y", "z", "w"], "e": {"f": 3}}]));
    let table = [
        ("/a/c/0", 0, "/a/c/0"),
        ("/a/c/3", 1, "/actions/0/update/c/0"),
        ("/a/e/f", 1, "/actions/0/update/e/f"),
        ("/a/b", 1, "/actions/3/update"),
        ("/d/0/deep/er", 0, "/d/2/deep/er"),
        ("/d/0/b", 0, "/a/b"),
        ("/d/0/c/1", 0, "/a/c/1"),
        ("/d/0/c/3", 1, "/actions/0/update/c/0"),
        ("/d/0/e/f", 1, "/actions/0/update/e/f"),
    ];
    for (node, file, written) in table {
        let origin = sources.origin(&Pointer::parse(node).unwrap());
        assert_eq!((origin.file, origin.pointer.to_string().as_str()), (file, written), "{node}");
    }
}
