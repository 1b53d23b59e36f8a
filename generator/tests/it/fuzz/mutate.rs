//! Changes of a document: of its tree, and of its text.
//!
//! In: a document and random numbers. Out: another, often not a valid one, in which most is as it was.

use super::markdown;
use super::random::Random;
use super::words::{KEYWORDS, scalar, schema};
use crate::nodes::{Way, get, get_mut, key, reference, remove, rename, ways};
use serde_json::{Map, Value, json};

/// What a document must not outgrow, in nodes: a run is to stay short.
const MOST_NODES: usize = 3_000;

/// What changes are made of.
pub(super) struct Material<'a> {
    /// Trees of other documents.
    pub(super) others: &'a [Value],
    /// Strings that break out of something.
    pub(super) hostile: &'a [String],
}

/// Changes a tree at one place.
pub(super) fn change(tree: &mut Value, material: &Material<'_>, random: &mut Random) {
    let all = ways(tree);
    if all.is_empty() {
        *tree = random.pick(material.others).clone();
        return;
    }
    let way = random.pick(&all).clone();
    let other = random.pick(&all).clone();
    match random.below(16) {
        0 => drop(remove(tree, &way)),
        1 => put(tree, &way, get(tree, &other).cloned()),
        2 => insert(tree, &way, get(tree, &other).cloned(), material, random),
        3 => swap(tree, &way, &other),
        4 => put(tree, &way, Some(scalar(random))),
        5 | 6 => put_string(tree, &all, material, random),
        7 | 8 => {
            let name = name(tree, &all, material, random);
            rename(tree, &way, &name);
        }
        9 | 10 => insert(tree, &way, None, material, random),
        11 => refer(tree, &way, &other, random),
        12 => nest(tree, &way, random),
        13 => {
            let inner = get(tree, &way).and_then(|node| get(node, &[random.below(4)]).cloned());
            put(tree, &way, inner);
        }
        14 => {
            let foreign = random.pick(material.others);
            let from = random.pick(&ways(foreign)).clone();
            put(tree, &way, get(foreign, &from).cloned());
        }
        _ => put(tree, &way, Some(schema(random, 3))),
    }
    if ways(tree).len() > MOST_NODES {
        let _ = remove(tree, &way);
    }
}

fn put(tree: &mut Value, way: &Way, value: Option<Value>) {
    if let (Some(node), Some(value)) = (get_mut(tree, way), value) {
        *node = value;
    }
}

fn swap(tree: &mut Value, way: &Way, other: &Way) {
    let (one, two) = (get(tree, way).cloned(), get(tree, other).cloned());
    put(tree, way, two);
    put(tree, other, one);
}

/// Replaces one of the strings.
fn put_string(tree: &mut Value, all: &[Way], material: &Material<'_>, random: &mut Random) {
    let strings: Vec<&Way> = all.iter().filter(|way| get(tree, way).is_some_and(Value::is_string)).collect();
    if let Some(way) = strings.get(random.below(strings.len())) {
        let text = match random.below(5) {
            0 | 1 => random.pick(material.hostile).clone(),
            2 => markdown::text(random),
            _ => name(tree, all, material, random),
        };
        put(tree, way, Some(Value::String(text)));
    }
}

/// A key: of the specification, of this document, or a hostile one.
fn name(tree: &Value, all: &[Way], material: &Material<'_>, random: &mut Random) -> String {
    match random.below(4) {
        0 => random.pick(material.hostile).clone(),
        1 => key(tree, random.pick(all).as_slice()).unwrap_or_default().to_uppercase(),
        2 => key(tree, random.pick(all).as_slice()).unwrap_or("a").to_owned(),
        _ => (*random.pick(KEYWORDS)).to_owned(),
    }
}

/// Adds an entry to the object or list at the end of a way, or to the one around it.
fn insert(tree: &mut Value, way: &Way, value: Option<Value>, material: &Material<'_>, random: &mut Random) {
    let all = ways(tree);
    let name = name(tree, &all, material, random);
    let value = value.unwrap_or_else(|| match random.below(4) {
        0 => scalar(random),
        1 => json!([scalar(random), schema(random, 1)]),
        2 => json!({ (*random.pick(KEYWORDS)): scalar(random), "a": schema(random, 1) }),
        _ => schema(random, 2),
    });
    let outer = &way[..way.len() - 1];
    let container = if get(tree, way).is_some_and(|node| node.is_object() || node.is_array()) { way } else { outer };
    match get_mut(tree, container) {
        Some(Value::Object(map)) => drop(map.insert(name, value)),
        Some(Value::Array(items)) => items.push(value),
        _ => {}
    }
}

/// Makes a node a reference, or puts one into it.
fn refer(tree: &mut Value, way: &Way, other: &Way, random: &mut Random) {
    let target = match random.below(8) {
        0 => reference(tree, way),
        1 => reference(tree, &way[..way.len() - 1]),
        2 => "#/components/schemas/Nothing".to_owned(),
        3 => "other.yaml#/a".to_owned(),
        4 => "#".to_owned(),
        _ => reference(tree, other),
    };
    let keyword = if random.once_in(8) { "$dynamicRef" } else { "$ref" };
    match get_mut(tree, way) {
        Some(Value::Object(map)) if random.once_in(2) => drop(map.insert(keyword.to_owned(), json!(target))),
        Some(node) => *node = json!({ keyword: target }),
        None => {}
    }
}

/// Puts a node into a new one around it.
fn nest(tree: &mut Value, way: &Way, random: &mut Random) {
    let keys = ["allOf", "oneOf", "anyOf", "items", "properties", "schema", "additionalProperties", "not"];
    let key = *random.pick(&keys);
    let Some(node) = get_mut(tree, way) else { return };
    let most = if random.once_in(6) { 40 } else { 2 };
    for _ in 0..=random.below(most) {
        let inner = node.take();
        *node = match key {
            "allOf" | "oneOf" | "anyOf" => json!({ key: [inner] }),
            "properties" => json!({ "type": "object", key: { "a": inner } }),
            "not" => json!([inner]),
            _ => Value::Object(Map::from_iter([(key.to_owned(), inner)])),
        };
    }
}

/// Changes a text at one place. What comes out need not be UTF-8.
pub(super) fn change_text(bytes: &mut Vec<u8>, material: &Material<'_>, random: &mut Random) {
    let signs = b"{}[]:,\"'#&*!|>-%@`\\\n\r\t \0\xff\xc3\xed\xa0\x80?~<0";
    let at = random.below(bytes.len() + 1);
    let most = if random.once_in(4) { 200 } else { 8 };
    let end = (at + random.below(most)).min(bytes.len());
    match random.below(8) {
        0 => drop(bytes.drain(at..end)),
        1 => drop(bytes.splice(at..at, bytes[at..end].repeat(1 + random.below(3)))),
        2 => drop(bytes.splice(at..end, [*random.pick(signs)])),
        3 => drop(bytes.splice(at..at, vec![*random.pick(signs); 1 + random.below(4)])),
        4 => drop(bytes.splice(at..at, random.pick(material.hostile).bytes())),
        5 => drop(bytes.splice(at..end, random.pick(KEYWORDS).bytes())),
        6 => {
            let words = [
                "&a ",
                "*a",
                "<<: *a",
                "!!str ",
                "!x ",
                "---\n",
                "...\n",
                "? ",
                "|\n",
                ">-\n",
                "\\ud800",
                "\\udc00\\ud800",
                "\\u0000",
            ];
            bytes.splice(at..at, random.pick(&words).bytes());
        }
        _ => {
            let piece = bytes[at..end].to_vec();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
    }
}
