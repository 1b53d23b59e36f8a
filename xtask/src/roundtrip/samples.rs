//! Makes values that a schema should accept.
//!
//! In: a schema of the document. Out: samples, always the same ones in the same order: the smallest value, the largest, and around the
//! smallest one value for each branch, enum value, `null`, additional key and edge that the schema allows. Whether they are really
//! valid is for the validator to say. [`alternatives`] knows how schemas are composed, [`scalars`] what single values look like.

mod alternatives;
mod pattern;
mod scalars;

use super::tree::Tree;
use alternatives::Alternative;
use indexmap::IndexMap;
use scalars::Scalars;
use serde_json::{Map, Value, json};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many samples one schema gives at most.
const MOST: usize = 500;
/// How many values a part of a schema gives at most.
const MOST_OF_PART: usize = 60;
/// How many objects and lists may stand in each other in the smallest value.
const DEEPEST: usize = 8;
/// How many objects and lists may stand in each other in the largest value.
const DEEPEST_FULL: usize = 3;
/// How many values the largest value is made of at most; the rest of it is as small as it may be.
const LARGEST: usize = 1_500;
/// How many items the smallest list has at most, however many there have to be.
const LONGEST: usize = 1_000;
/// Keys that no document lists.
const EXTRA_KEYS: [&str; 3] = ["x-extra", "ключ \"☃\"", ""];

/// Something that all of several schemas say.
type All<'a> = Vec<&'a Value>;

/// Makes samples.
pub(crate) struct Samples<'a> {
    tree: Tree<'a>,
    scalars: Scalars,
    /// Whether what a schema says may be broken where nothing keeps it.
    lenient: bool,
    /// How many more values the largest value may have.
    room: Cell<usize>,
    /// What is known already: schemas that refer to each other are asked about again and again.
    known: Known<'a>,
}

/// Schemas, told apart by where they are in memory.
type Key = Vec<usize>;

/// What was found out about schemas.
#[derive(Default)]
struct Known<'a> {
    ways: RefCell<BTreeMap<Key, Rc<[Alternative<'a>]>>>,
    smallest: RefCell<BTreeMap<(Key, usize), Option<Value>>>,
}

impl<'a> Samples<'a> {
    pub(crate) fn new(tree: Tree<'a>) -> Self {
        Self { tree, scalars: Scalars::default(), lenient: false, room: Cell::new(0), known: Known::default() }
    }

    /// The same, but where nothing is all that a schema says, something is made that is not.
    pub(crate) fn lenient(tree: Tree<'a>) -> Self {
        Self { scalars: Scalars::lenient(), lenient: true, ..Self::new(tree) }
    }

    /// The samples of a schema.
    pub(crate) fn of(&self, schema: &'a Value) -> Vec<Value> {
        self.values(&vec![schema], 0)
    }

    /// Values of all kinds; the first is the smallest.
    fn values(&self, all: &All<'a>, depth: usize) -> Vec<Value> {
        let most = if depth == 0 { MOST } else { MOST_OF_PART };
        let mut values = Vec::new();
        let alternatives = self.ways(all);
        let share = (most / alternatives.len().max(1)).max(8);
        for alternative in &*alternatives {
            let mut some = self.of_alternative(alternative, depth);
            some.truncate(share);
            values.extend(some);
        }
        let nodes: Vec<&Value> = all.iter().filter_map(|node| self.tree.follow(node)).collect();
        if nodes.iter().any(|node| node["nullable"] == true) {
            values.push(Value::Null);
        }
        if depth > 0 {
            values.extend(nodes.iter().flat_map(|node| given(node)));
        }
        without_repetitions(&mut values);
        values.truncate(most);
        values
    }

    fn of_alternative(&self, alternative: &Alternative<'a>, depth: usize) -> Vec<Value> {
        if let Some(listed) = alternative.listed(self.lenient) {
            return listed;
        }
        let mut values: Vec<Value> = Vec::new();
        for kind in alternative.kinds(self.lenient) {
            values.extend(match kind {
                "object" => self.objects(alternative, depth),
                "array" => self.lists(alternative, depth),
                "null" => vec![Value::Null],
                "any" if depth > 1 => vec![json!("text")],
                "any" => anything(),
                kind if depth > 1 => self.scalars.of(kind, &alternative.nodes).into_iter().take(1).collect(),
                kind => self.scalars.of(kind, &alternative.nodes),
            });
        }
        values
    }

    fn objects(&self, object: &Alternative<'a>, depth: usize) -> Vec<Value> {
        let Some(smallest) = self.smallest_object(object, depth) else { return Vec::new() };
        let mut values = vec![Value::Object(smallest.clone()), self.full_object(object, depth)];
        if depth > 1 {
            return values;
        }
        let properties = self.properties(object);
        let share = (MOST / properties.len().max(1)).max(4);
        let with = |key: &str, value: Value| {
            let mut changed = smallest.clone();
            changed.insert(key.to_owned(), value);
            Value::Object(changed)
        };
        for (name, schemas) in properties.iter().filter(|(name, _)| !object.tags.iter().any(|(tag, _)| tag == *name)) {
            values.extend(self.values(schemas, depth + 1).into_iter().take(share).map(|value| with(name, value)));
        }
        if let Some(rest) = object.rest() {
            let rest = if rest.is_empty() { anything() } else { self.values(&rest, depth + 1) };
            let keys = EXTRA_KEYS.into_iter().cycle();
            values.extend(rest.into_iter().zip(keys).map(|(value, key)| with(key, value)));
        }
        values
    }

    /// The properties that an object may have.
    fn properties(&self, object: &Alternative<'a>) -> IndexMap<&'a str, All<'a>> {
        if self.lenient { object.properties() } else { object.possible_properties() }
    }

    fn lists(&self, list: &Alternative<'a>, depth: usize) -> Vec<Value> {
        let items = list.items();
        let (least, most) = (list.count("minItems").unwrap_or(0), list.count("maxItems").unwrap_or(usize::MAX));
        let mut values: Vec<Value> = self.smallest_list(list, depth).into_iter().collect();
        if depth > 2 {
            return values;
        }
        let each = if items.is_empty() { anything() } else { self.values(&items, depth + 1) };
        if least <= 1 && most >= 1 {
            values.extend(each.iter().map(|item| json!([item])));
        }
        let unique = list.is("uniqueItems");
        let mut long: Vec<Value> = each.into_iter().take(most.min(12)).collect();
        if let (Some(first), false) = (long.first().cloned(), unique) {
            long.resize(long.len().max(least.min(LONGEST)).max(2).min(most.max(1)), first);
        }
        values.extend((long.len() >= least.min(LONGEST)).then_some(Value::Array(long)));
        values
    }

    /// The ways to be valid for all of several schemas at once.
    fn ways(&self, all: &All<'a>) -> Rc<[Alternative<'a>]> {
        let mut known = self.known.ways.borrow_mut();
        known.entry(key(all)).or_insert_with(|| alternatives::of(self.tree, all).into()).clone()
    }

    /// The smallest value of a schema; `None` if it has no end.
    fn smallest(&self, all: &All<'a>, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            // Of what has no end, a part is as close as it gets.
            return self.lenient.then(|| json!({}));
        }
        let asked = (key(all), depth);
        if let Some(known) = self.known.smallest.borrow().get(&asked) {
            return known.clone();
        }
        let found = self.find_smallest(all, depth);
        self.known.smallest.borrow_mut().insert(asked, found.clone());
        found
    }

    fn find_smallest(&self, all: &All<'a>, depth: usize) -> Option<Value> {
        // What the document's author gives is known to be good where a pattern or a rule is hard to meet.
        let found = self.ways(all).iter().find_map(|alternative| {
            if let Some(listed) = alternative.listed(self.lenient) {
                return listed.into_iter().next();
            }
            match alternative.kinds(self.lenient).into_iter().next()? {
                "object" => self.smallest_object(alternative, depth).map(Value::Object),
                "array" => self.smallest_list(alternative, depth),
                "null" => Some(Value::Null),
                "any" => Some(json!("text")),
                kind => self.scalars.of(kind, &alternative.nodes).into_iter().next(),
            }
        });
        found.or_else(|| all.iter().find_map(|node| given(self.tree.follow(node)?).into_iter().next()))
    }

    fn smallest_object(&self, object: &Alternative<'a>, depth: usize) -> Option<Map<String, Value>> {
        let mut smallest = Map::new();
        let (properties, rest) = (self.properties(object), object.rest());
        for name in object.required() {
            let value = match (properties.get(name), &rest) {
                (Some(schemas), _) => self.smallest(schemas, depth + 1)?,
                (None, Some(rest)) if !rest.is_empty() => self.smallest(rest, depth + 1)?,
                (None, _) => json!("text"),
            };
            smallest.insert(name.to_owned(), value);
        }
        for (tag, _) in &object.tags {
            smallest.insert(tag.clone(), object.tag(tag));
        }
        let least = object.count("minProperties").unwrap_or(0);
        // Those that end soon come first: of a query that may be a query of queries, the plain one.
        let soon = (depth + 1).max(DEEPEST - 1);
        for (from, (name, schemas)) in
            [soon, depth + 1].into_iter().flat_map(|from| properties.iter().map(move |it| (from, it)))
        {
            if smallest.len() >= least {
                break;
            }
            if smallest.contains_key(*name) {
                continue;
            }
            smallest.extend(self.smallest(schemas, from).map(|value| ((*name).to_owned(), value)));
        }
        if let Some(rest) = rest {
            for number in smallest.len()..least {
                let value = if rest.is_empty() { json!("text") } else { self.smallest(&rest, depth + 1)? };
                smallest.insert(format!("key{number}"), value);
            }
        }
        (smallest.len() >= least).then_some(smallest)
    }

    fn smallest_list(&self, list: &Alternative<'a>, depth: usize) -> Option<Value> {
        let least = list.count("minItems").unwrap_or(0);
        if least == 0 {
            return Some(json!([]));
        }
        let items = list.items();
        if list.is("uniqueItems") && least > 1 {
            return Some(Value::Array(self.distinct(&items, least, depth)));
        }
        let item = if items.is_empty() { json!("text") } else { self.smallest(&items, depth + 1)? };
        Some(Value::Array(vec![item; least.min(LONGEST)]))
    }

    /// Values of which none is there twice.
    fn distinct(&self, items: &All<'a>, least: usize, depth: usize) -> Vec<Value> {
        let some = |depth| if items.is_empty() { anything() } else { self.values(items, depth) };
        let mut values = some(depth + 1);
        if values.len() < least {
            // Deep inside, a schema gives few values.
            values = some(1);
        }
        values.truncate(least);
        values
    }

    /// An object with all that it may have.
    fn full_object(&self, object: &Alternative<'a>, depth: usize) -> Value {
        if depth == 0 {
            self.room.set(LARGEST);
        }
        let mut full = self.smallest_object(object, depth).unwrap_or_default();
        for (name, schemas) in self.properties(object) {
            if let Some(value) = self.full(&schemas, depth + 1) {
                full.insert(name.to_owned(), value);
            }
        }
        for (tag, _) in &object.tags {
            full.insert(tag.clone(), object.tag(tag));
        }
        if let Some(rest) = object.rest() {
            let value = if rest.is_empty() { Some(json!({ "a": [null] })) } else { self.full(&rest, depth + 1) };
            full.extend(value.map(|value| ("x-extra".to_owned(), value)));
        }
        Value::Object(full)
    }

    /// A large value of a schema.
    fn full(&self, all: &All<'a>, depth: usize) -> Option<Value> {
        if depth > DEEPEST_FULL || self.room.get() == 0 {
            return self.smallest(all, depth);
        }
        self.room.set(self.room.get() - 1);
        let alternatives = self.ways(all);
        let alternative = alternatives.iter().find(|alternative| alternative.listed(self.lenient).is_none());
        let Some(alternative) = alternative else { return self.smallest(all, depth) };
        match alternative.kinds(self.lenient).into_iter().next()? {
            "object" => Some(self.full_object(alternative, depth)),
            "array" => {
                let items = alternative.items();
                let item = if items.is_empty() { Some(json!(1)) } else { self.full(&items, depth + 1) };
                let other = self.smallest(&items, depth + 1).filter(|_| !items.is_empty());
                let mut list: Vec<Value> = item.into_iter().chain(other).collect();
                without_repetitions(&mut list);
                // As many as there have to be and may be.
                let least = alternative.count("minItems").unwrap_or(0).min(LONGEST);
                if list.len() < least && alternative.is("uniqueItems") {
                    return self.smallest_list(alternative, depth);
                }
                list.extend(list.last().cloned().into_iter().cycle().take(least.saturating_sub(list.len())));
                list.truncate(alternative.count("maxItems").unwrap_or(usize::MAX));
                Some(Value::Array(list))
            }
            _ => self.smallest(all, depth),
        }
    }
}

fn key(all: &All<'_>) -> Key {
    all.iter().map(|node| std::ptr::from_ref::<Value>(node).addr()).collect()
}

/// What the author of a schema gives as its values.
pub(super) fn given(node: &Value) -> Vec<Value> {
    let examples = node.get("examples").and_then(Value::as_array).into_iter().flatten();
    ["example", "default"].iter().filter_map(|key| node.get(*key)).chain(examples).cloned().collect()
}

/// Values of all kinds, for schemas that allow anything.
fn anything() -> Vec<Value> {
    vec![
        json!("text"),
        json!(1),
        json!(-2.5),
        json!(u64::MAX),
        json!(true),
        json!([]),
        json!([1, "two", null, [{}]]),
        json!({}),
        json!({ "a": { "b": null, "": [0.1] } }),
        Value::Null,
    ]
}

/// Drops what is there already.
fn without_repetitions(values: &mut Vec<Value>) {
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|value| seen.insert(value.to_string()));
}

#[cfg(test)]
mod tests;
