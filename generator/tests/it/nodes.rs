//! Places in a tree, and what can be done at them.

use serde_json::{Map, Value};

/// The way to a node: for each object or list above it, the number of the entry.
pub(crate) type Way = Vec<usize>;

/// The ways to all nodes below the root, parents first.
pub(crate) fn ways(tree: &Value) -> Vec<Way> {
    fn collect(node: &Value, way: &mut Way, ways: &mut Vec<Way>) {
        for index in 0..len(node) {
            way.push(index);
            ways.push(way.clone());
            if let Some(child) = child(node, index) {
                collect(child, way, ways);
            }
            way.pop();
        }
    }
    let mut ways = Vec::new();
    collect(tree, &mut Vec::new(), &mut ways);
    ways
}

fn len(node: &Value) -> usize {
    match node {
        Value::Array(items) => items.len(),
        Value::Object(map) => map.len(),
        _ => 0,
    }
}

fn child(node: &Value, index: usize) -> Option<&Value> {
    match node {
        Value::Array(items) => items.get(index),
        Value::Object(map) => map.values().nth(index),
        _ => None,
    }
}

/// The node at the end of a way.
pub(crate) fn get<'a>(tree: &'a Value, way: &[usize]) -> Option<&'a Value> {
    way.iter().try_fold(tree, |node, index| child(node, *index))
}

/// The node at the end of a way, to change it.
pub(crate) fn get_mut<'a>(tree: &'a mut Value, way: &[usize]) -> Option<&'a mut Value> {
    way.iter().try_fold(tree, |node, index| match node {
        Value::Array(items) => items.get_mut(*index),
        Value::Object(map) => map.values_mut().nth(*index),
        _ => None,
    })
}

/// Takes a node out.
pub(crate) fn remove(tree: &mut Value, way: &[usize]) -> Option<Value> {
    let (last, above) = way.split_last()?;
    match get_mut(tree, above)? {
        Value::Array(items) => (*last < items.len()).then(|| items.remove(*last)),
        Value::Object(map) => {
            let key = map.keys().nth(*last)?.clone();
            map.shift_remove(&key)
        }
        _ => None,
    }
}

/// The key of a node, if it has one.
pub(crate) fn key<'a>(tree: &'a Value, way: &[usize]) -> Option<&'a str> {
    let (last, above) = way.split_last()?;
    get(tree, above)?.as_object()?.keys().nth(*last).map(String::as_str)
}

/// Gives a node another key, in the same position.
pub(crate) fn rename(tree: &mut Value, way: &[usize], name: &str) {
    let Some((last, above)) = way.split_last() else { return };
    if let Some(Value::Object(map)) = get_mut(tree, above) {
        let entries = std::mem::take(map).into_iter().enumerate();
        let renamed = entries.map(|(index, (key, value))| (if index == *last { name.to_owned() } else { key }, value));
        *map = renamed.collect::<Map<_, _>>();
    }
}

/// The pointer to a node, with `#` before it and escaped as in a reference.
pub(crate) fn reference(tree: &Value, way: &[usize]) -> String {
    let mut text = "#".to_owned();
    for end in 1..=way.len() {
        let step = key(tree, &way[..end]).map_or_else(|| way[end - 1].to_string(), str::to_owned);
        text.push('/');
        text.push_str(&step.replace('~', "~0").replace('/', "~1").replace('%', "%25"));
    }
    text
}
