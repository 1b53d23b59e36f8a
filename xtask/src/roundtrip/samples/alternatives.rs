//! Takes composed schemas apart: `allOf`, `oneOf`, `anyOf` and discriminators.
//!
//! In: schemas that hold together. Out: [`Alternative`]s, each a list of schemas without composition that hold together.

use super::super::tree::{Tree, is_null};
use super::All;
use indexmap::IndexMap;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// How many combinations of branches are tried; beyond that, each branch is tried once.
const COMBINED: usize = 48;
/// How many alternatives a schema has at most.
const MOST: usize = 200;
/// How deep compositions may stand in each other.
const DEEPEST: usize = 24;

/// What a member of a union that only stands for `null` says.
static NULL: LazyLock<Value> = LazyLock::new(|| json!({ "type": "null" }));

/// One way to be valid.
#[derive(Clone, Default)]
pub(super) struct Alternative<'a> {
    /// All of these hold; what they are composed of is not theirs to say.
    pub(super) nodes: Vec<&'a Value>,
    /// Keys that tell which way it is, and their values.
    pub(super) tags: Vec<(String, String)>,
}

/// The ways to be valid for all of several schemas at once.
pub(super) fn of<'a>(tree: Tree<'a>, all: &All<'a>) -> Vec<Alternative<'a>> {
    let start = vec![Alternative::default()];
    all.iter().fold(start, |ways, node| combine(&ways, &expand(tree, node, false, 0)))
}

fn expand<'a>(tree: Tree<'a>, node: &'a Value, is_base: bool, depth: usize) -> Vec<Alternative<'a>> {
    let Some(node) = tree.follow(node).filter(|_| depth < DEEPEST) else { return vec![Alternative::default()] };
    let members = |key: &str| node.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut ways = vec![Alternative { nodes: vec![node], tags: Vec::new() }];
    for member in members("allOf") {
        ways = combine(&ways, &expand(tree, member, true, depth + 1));
    }
    let tag = node.get("discriminator").and_then(|found| found.get("propertyName")).and_then(Value::as_str);
    for key in ["oneOf", "anyOf"] {
        let branches: Vec<Alternative<'_>> = members(key)
            .iter()
            .flat_map(|member| {
                let member = if is_null(member) { &NULL } else { member };
                let mut ways = expand(tree, member, false, depth + 1);
                let named = tag.zip(Tree::target(member)).map(|(tag, target)| (tag, name(node, &target)));
                mark(&mut ways, named);
                ways
            })
            .collect();
        if !branches.is_empty() {
            ways = combine(&ways, &branches);
        }
    }
    if let Some(tag) = tag.filter(|_| !is_base && members("oneOf").is_empty() && members("anyOf").is_empty()) {
        for (value, member) in subtypes(tree, node) {
            let mut more = expand(tree, member, false, depth + 1);
            mark(&mut more, Some((tag, value)));
            ways.extend(more);
        }
    }
    ways.truncate(MOST);
    ways
}

fn mark(ways: &mut [Alternative<'_>], named: Option<(&str, String)>) {
    let Some((tag, value)) = named else { return };
    for way in ways.iter_mut().filter(|way| way.tags.iter().all(|(known, _)| known != tag)) {
        way.tags.push((tag.to_owned(), value.clone()));
    }
}

/// The value of the tag for a schema: that of the mapping, or its own name.
fn name(node: &Value, target: &str) -> String {
    let mapping = node["discriminator"].get("mapping").and_then(Value::as_object).into_iter().flatten();
    let own = target.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let mapped = mapping.filter_map(|(value, target)| Some((value, target.as_str()?)));
    let mut named = mapped.filter(|(_, mapped)| *mapped == own || mapped.strip_prefix('#') == Some(target));
    named.next().map_or(own.clone(), |(value, _)| value.clone())
}

/// The components that extend `base` by `allOf`, and the values of the tag that name them.
fn subtypes<'a>(tree: Tree<'a>, base: &'a Value) -> Vec<(String, &'a Value)> {
    let components = tree.at("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    let extends = |node: &Value| {
        let members = node.get("allOf").and_then(Value::as_array).into_iter().flatten();
        members.filter_map(|member| tree.at(&Tree::target(member)?)).any(|target| std::ptr::eq(target, base))
    };
    let subtypes = components.filter(|(_, node)| extends(node));
    subtypes.map(|(key, node)| (name(base, &format!("/components/schemas/{key}")), node)).collect()
}

/// Each of these with each of those; if that is too much, each with one.
fn combine<'a>(left: &[Alternative<'a>], right: &[Alternative<'a>]) -> Vec<Alternative<'a>> {
    let both = |one: &Alternative<'a>, other: &Alternative<'a>| {
        let mut both = one.clone();
        both.nodes
            .extend(other.nodes.iter().filter(|node| !one.nodes.iter().any(|known| std::ptr::eq(*known, **node))));
        let tags = other.tags.iter().filter(|(tag, _)| one.tags.iter().all(|(known, _)| known != tag));
        both.tags.extend(tags.cloned());
        both
    };
    if left.len() * right.len() <= COMBINED {
        return left.iter().flat_map(|one| right.iter().map(move |other| both(one, other))).collect();
    }
    let each = left.iter().cycle().zip(right.iter().cycle());
    each.take(left.len().max(right.len())).map(|(one, other)| both(one, other)).collect()
}

/// Whether a listed value is of a type. `null` is for `nullable` to allow, and what is no type of JSON Schema allows all.
fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "string" => value.is_string() || value.is_null(),
        "boolean" => value.is_boolean() || value.is_null(),
        "integer" | "number" => value.is_number() || value.is_null(),
        "array" => value.is_array() || value.is_null(),
        "object" => value.is_object() || value.is_null(),
        _ => true,
    }
}

impl<'a> Alternative<'a> {
    /// The values that are listed, if there is a list. A `lenient` reader takes those that the type forbids, too.
    pub(super) fn listed(&self, lenient: bool) -> Option<Vec<Value>> {
        let mut lists = self.nodes.iter().filter_map(|node| node.get("enum").and_then(Value::as_array));
        let first = lists.next()?.clone();
        let mut listed =
            lists.fold(first, |kept, list| kept.into_iter().filter(|value| list.contains(value)).collect());
        let types: Vec<&str> = self.nodes.iter().filter_map(|node| node.get("type").and_then(Value::as_str)).collect();
        listed.retain(|value| lenient || types.iter().all(|kind| is_of(value, kind)));
        Some(listed)
    }

    /// The types that a value may have; `any` if nothing is said. A `lenient` reader goes by the first of types that exclude each
    /// other.
    pub(super) fn kinds(&self, lenient: bool) -> Vec<&'a str> {
        let mut kinds: Vec<&str> = Vec::new();
        for kind in self.nodes.iter().filter_map(|node| node.get("type").and_then(Value::as_str)) {
            // Of an integer that is a number, the integer is what both say.
            if kind == "integer" && kinds == ["number"] {
                kinds = vec![kind];
            } else if kinds.is_empty() {
                kinds.push(kind);
            } else if !lenient && kinds != [kind] && !(kind == "number" && kinds == ["integer"]) {
                return Vec::new();
            }
        }
        let has = |key: &str| self.nodes.iter().any(|node| node.get(key).is_some());
        if !kinds.is_empty() {
            return kinds;
        }
        if ["properties", "required", "additionalProperties"].iter().any(|key| has(key)) || !self.tags.is_empty() {
            return vec!["object"];
        }
        vec![if has("items") { "array" } else { "any" }]
    }

    /// The value of a tag: of the values that the tag's own schema lists, the first if the name of the branch is none of them.
    pub(super) fn tag(&self, tag: &str) -> Value {
        let name = self.tags.iter().find(|(known, _)| known == tag).map(|(_, value)| json!(value)).unwrap_or_default();
        let properties = self.properties();
        let listed = properties.get(tag).into_iter().flatten().find_map(|node| node.get("enum")?.as_array());
        match listed.filter(|listed| !listed.contains(&name)).and_then(|listed| listed.first()) {
            Some(first) => first.clone(),
            None => name,
        }
    }

    /// The properties, with all that is said of each.
    pub(super) fn properties(&self) -> IndexMap<&'a str, All<'a>> {
        let mut properties: IndexMap<&str, All<'_>> = IndexMap::new();
        for (name, node) in self.nodes.iter().filter_map(|node| node.get("properties")?.as_object()).flatten() {
            properties.entry(name).or_default().push(node);
        }
        properties
    }

    /// The same, and each property is also what other schemas say of all keys that they do not list; without those that they forbid.
    pub(super) fn possible_properties(&self) -> IndexMap<&'a str, All<'a>> {
        let mut properties = self.properties();
        for node in self.nodes.iter().filter(|node| node.get("additionalProperties").is_some()) {
            let rest = &node["additionalProperties"];
            let lists = |name: &str| node.get("properties").is_some_and(|properties| properties.get(name).is_some());
            properties.retain(|name, _| lists(name) || *rest != false);
            for (_, schemas) in properties.iter_mut().filter(|(name, _)| rest.is_object() && !lists(name)) {
                schemas.push(rest);
            }
        }
        properties
    }

    /// The keys that must be there.
    pub(super) fn required(&self) -> Vec<&'a str> {
        let lists = self.nodes.iter().filter_map(|node| node.get("required")?.as_array());
        let mut names: Vec<&str> = lists.flatten().filter_map(Value::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What keys that are not listed hold, where a schema says that there may be some.
    pub(super) fn rest(&self) -> Option<All<'a>> {
        let said: Vec<&Value> = self.nodes.iter().filter_map(|node| node.get("additionalProperties")).collect();
        if said.is_empty() || said.iter().any(|rest| **rest == false) {
            return None;
        }
        Some(said.into_iter().filter(|rest| rest.is_object()).collect())
    }

    /// What the items of a list are.
    pub(super) fn items(&self) -> All<'a> {
        self.nodes.iter().filter_map(|node| node.get("items")).collect()
    }

    /// The strictest of a bound: the greatest of the least, the least of the greatest.
    pub(super) fn count(&self, key: &str) -> Option<usize> {
        let counts = self.nodes.iter().filter_map(|node| usize::try_from(node.get(key)?.as_u64()?).ok());
        if key.starts_with("min") { counts.max() } else { counts.min() }
    }

    /// Whether one of the schemas says this.
    pub(super) fn is(&self, key: &str) -> bool {
        self.nodes.iter().any(|node| node.get(key) == Some(&Value::Bool(true)))
    }
}
