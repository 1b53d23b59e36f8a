//! Makes a document that breaks a promise smaller, as long as it breaks the same one.
//!
//! In: the document and a way to try another. Out: the smallest found.

use super::judge::Case;
use crate::nodes::{Way, get, get_mut, remove, ways};
use serde_json::{Value, json};

/// As many documents are tried at most.
const TRIES: usize = 3_000;

/// The smallest document for which `fails` holds.
pub(super) fn shrink(case: Case, fails: impl FnMut(&Case) -> bool) -> Case {
    let mut search = Search { best: case, fails, tries: TRIES };
    if let Ok(tree) = serde_json::from_slice::<Value>(&search.best.bytes) {
        search.tree(tree);
    } else {
        search.text();
    }
    search.best
}

struct Search<F> {
    best: Case,
    fails: F,
    tries: usize,
}

impl<F: FnMut(&Case) -> bool> Search<F> {
    fn holds(&mut self, bytes: Vec<u8>) -> bool {
        let Some(rest) = self.tries.checked_sub(1) else { return false };
        self.tries = rest;
        let smaller = Case { bytes, ..self.best.clone() };
        let holds = (self.fails)(&smaller);
        if holds {
            self.best = smaller;
        }
        holds
    }

    /// Takes out nodes, large ones first, and makes those that stay plain, until nothing more can be done.
    fn tree(&mut self, mut tree: Value) {
        loop {
            let before = tree.to_string().len();
            let mut index = 0;
            while let Some(way) = ways(&tree).get(index).cloned() {
                if !self.simpler(&mut tree, &way) {
                    index += 1;
                }
                if self.tries == 0 {
                    return;
                }
            }
            if tree.to_string().len() == before {
                return;
            }
        }
    }

    /// Tries to take a node out or to make it smaller.
    fn simpler(&mut self, tree: &mut Value, way: &Way) -> bool {
        let Some(node) = get(tree, way) else { return false };
        let mut tries: Vec<Option<Value>> = vec![None];
        match node {
            Value::Array(items) => tries.extend(items.iter().cloned().map(Some)),
            Value::Object(map) => tries.extend(map.values().filter(|value| value.is_object()).cloned().map(Some)),
            Value::String(text) if text.chars().count() > 1 => {
                let middle = text.chars().count() / 2;
                tries.push(Some(json!("a")));
                tries.push(Some(text.chars().take(middle).collect::<String>().into()));
                tries.push(Some(text.chars().skip(middle).collect::<String>().into()));
            }
            _ => {}
        }
        for value in tries {
            let mut smaller = tree.clone();
            match value {
                None => drop(remove(&mut smaller, way)),
                Some(value) => *get_mut(&mut smaller, way).expect("the node is there") = value,
            }
            if self.holds(smaller.to_string().into_bytes()) {
                *tree = smaller;
                return true;
            }
        }
        false
    }

    /// Takes out pieces of the text, halves first and single bytes last.
    fn text(&mut self) {
        let mut size = self.best.bytes.len().div_ceil(2).max(1);
        loop {
            let mut at = 0;
            while at < self.best.bytes.len() {
                let mut bytes = self.best.bytes.clone();
                bytes.drain(at..(at + size).min(bytes.len()));
                if !self.holds(bytes) {
                    at += size;
                }
            }
            if size == 1 || self.tries == 0 {
                return;
            }
            size = size.div_ceil(2);
        }
    }
}

#[test]
fn only_what_matters_stays() {
    let case =
        |text: &str| Case { bytes: text.as_bytes().to_vec(), files: std::collections::BTreeMap::new(), lenient: false };
    let holds = |case: &Case| String::from_utf8_lossy(&case.bytes).contains("bad");
    let tree = shrink(case(r#"{"a": [1, {"b": {"c": "so bad!", "d": 1}}], "e": {}}"#), holds);
    assert_eq!(String::from_utf8_lossy(&tree.bytes), r#"{"a":{"c":"bad!"}}"#);
    let text = shrink(case("a: [b\n  very bad: thing\n"), holds);
    assert_eq!(String::from_utf8_lossy(&text.bytes), "bad");
}
