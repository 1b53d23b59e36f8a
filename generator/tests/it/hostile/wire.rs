//! Names that go over the wire: in the tables of the crate they are exactly what the document says.

use super::{bases, generation, strings};
use crate::sound;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Names of the first base.
const NAMES: &[&str] = &[
    "queryParameter",
    "requiredProperty",
    "innerProperty",
    "enumFirst",
    "mappedCat",
    "X-Key-Header",
    "formFile",
    "pathParameter",
    "plainProperty",
    "inlineFirst",
    "looseProperty",
    "keyQuery",
    "formField",
    "X-Header-Parameter",
    "inlineObject",
    "queryFirst",
    "ownProperty",
    "keyCookie",
    "cookieParameter",
    "constantValue",
    "problemProperty",
    "keyScheme",
    "lives",
    "jsonParameter",
    "kind",
    "bearerScheme",
    "enumSecond",
    "shared-name",
    "https://second.example",
    "basicScheme",
    "application/vnd.example+json",
    "second",
    "silent",
    "/untagged",
];

#[test]
fn names_are_exact() {
    let base = &bases()[0];
    assert_eq!(missing(base, NAMES, "harmless"), [""; 0]);
    let mut problems = Vec::new();
    for (kind, text) in strings() {
        // The braces of a path end where the first brace is closed, so such parameters have other names.
        let means_other = |name: &str| text.contains(['{', '}']) && ["pathParameter", "second"].contains(&name);
        // No header can have such a name; the parameter is left out.
        let is_forbidden = |name: &str| name == "X-Header-Parameter" && !text.bytes().all(is_of_header);
        let missing = missing(base, NAMES, &text).into_iter();
        let missing = missing.filter(|name| !means_other(name) && !is_forbidden(name));
        problems.extend(missing.map(|name| format!("{kind} for {name}")));
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// The characters of the names of headers (RFC 9110 section 5.6.2).
fn is_of_header(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// The names that are not in the tables after all of them were changed; where that gives errors, fewer are changed at once.
fn missing<'n>(base: &Value, names: &[&'n str], text: &str) -> Vec<&'n str> {
    // Several names that become the same would be one; a number tells them apart.
    let name = |(index, old): (usize, &&str)| {
        let slash = if old.starts_with('/') { "/" } else { "" };
        if names.len() == 1 { format!("{slash}{text}") } else { format!("{slash}{text}{index}") }
    };
    let tree =
        names.iter().enumerate().fold(base.clone(), |tree, (index, old)| renamed(&tree, old, &name((index, old))));
    match &generation(&tree).files {
        Some(files) => {
            let tables =
                files.iter().filter(|file| file.path.starts_with("src/tables/") || file.path == "src/client.rs");
            let literals: BTreeSet<String> = tables.flat_map(|file| sound::literals(&file.text)).collect();
            let absent = names.iter().enumerate().filter(|place| !literals.contains(&name(*place)));
            absent.map(|(_, name)| *name).collect()
        }
        None if names.len() == 1 => Vec::new(),
        None => {
            let (one, other) = names.split_at(names.len() / 2);
            [missing(base, one, text), missing(base, other, text)].concat()
        }
    }
}

/// The tree with another name wherever one stands: as key, value, part of a path, or end of a reference.
fn renamed(tree: &Value, name: &str, text: &str) -> Value {
    let (braced, bracing) = (format!("{{{name}}}"), format!("{{{text}}}"));
    let end = format!("/{name}");
    let string = |old: &str| match old {
        old if old == name => text.to_owned(),
        old if old.starts_with('/') => old.replace(&braced, &bracing),
        old => match old.strip_prefix('#').and_then(|pointer| pointer.strip_suffix(&end)) {
            Some(start) => format!("#{start}/{}", text.replace('~', "~0").replace('/', "~1").replace('%', "%25")),
            None => old.to_owned(),
        },
    };
    match tree {
        Value::String(old) => Value::String(string(old)),
        Value::Array(items) => items.iter().map(|item| renamed(item, name, text)).collect(),
        Value::Object(map) => {
            let entries = map.iter().map(|(key, value)| (string(key), renamed(value, name, text)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}
