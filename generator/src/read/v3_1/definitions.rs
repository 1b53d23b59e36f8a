//! Moves the definitions inside schemas (`$defs`) to the components.
//!
//! In: the tree, whose references are pointers. Out: the same tree without `$defs`: each definition is a component under its
//! own name, or, when that is taken, one with the name of its schema in front; references follow.

use super::super::places::{self, Part};
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const KEYS: [&str; 2] = ["$defs", "definitions"];

/// Definitions that hold definitions are moved one level at a time; as many levels are tried.
const MAX_LEVELS: usize = 32;

/// Moves all definitions.
pub(super) fn hoist(tree: &mut Value) {
    for _ in 0..MAX_LEVELS {
        let found = definitions(tree);
        if found.is_empty() {
            return;
        }
        let mut moved = BTreeMap::new();
        for at in found {
            take(tree, &at, &mut moved);
        }
        follow(tree, &moved);
    }
}

/// The outermost objects of definitions.
fn definitions(tree: &mut Value) -> Vec<Pointer> {
    let mut found: Vec<Pointer> = Vec::new();
    places::visit(tree, &mut |part, value, at| {
        if !matches!(part, Part::Schema | Part::Document) {
            return;
        }
        for key in KEYS.into_iter().filter(|key| value.get(key).is_some_and(Value::is_object)) {
            let here = at.pointer();
            if !found.iter().any(|outer| here.segments().starts_with(outer.segments())) {
                found.push(here.child(key));
            }
        }
    });
    found
}

/// Moves the definitions at a place, and notes where each went.
fn take(tree: &mut Value, at: &Pointer, moved: &mut BTreeMap<Pointer, Pointer>) {
    let (Some(owner), Some(key)) = (at.parent(), at.segments().last()) else { return };
    let Some(Value::Object(schema)) = tree.pointer_mut(&owner.to_string()) else { return };
    let Some(Value::Object(definitions)) = schema.shift_remove(key) else { return };
    let Value::Object(document) = tree else { return };
    let components = document.entry("components").or_insert_with(|| json!({}));
    let Value::Object(components) = components else { return };
    let Value::Object(schemas) = components.entry("schemas").or_insert_with(|| json!({})) else { return };
    for (name, definition) in definitions {
        let free = free_name(schemas, &name, &definition, &owner);
        moved.insert(at.child(&name), Pointer::root().join(["components", "schemas", &free]));
        schemas.entry(free).or_insert(definition);
    }
}

/// The name of a definition among the components: its own if it is free or already says the same.
pub(super) fn free_name(schemas: &Map<String, Value>, name: &str, definition: &Value, owner: &Pointer) -> String {
    let fits = |name: &str| schemas.get(name).is_none_or(|known| known == definition);
    if fits(name) {
        return name.to_owned();
    }
    let component = match owner.segments() {
        [first, _, component, ..] if first == "components" => Some(component),
        _ => None,
    };
    let longer = component.map_or_else(|| name.to_owned(), |component| format!("{component}_{name}"));
    if fits(&longer) {
        return longer;
    }
    // Among one more name than there are components, one is free.
    let mut numbered = (2..schemas.len() + 3).map(|number| format!("{longer}_{number}"));
    numbered.find(|name| fits(name)).unwrap_or(longer)
}

/// Lets references and mappings lead to where definitions are now.
pub(super) fn follow(tree: &mut Value, moved: &BTreeMap<Pointer, Pointer>) {
    places::visit(tree, &mut |part, value, _| {
        let Value::Object(object) = value else { return };
        if let Some(reference) = object.get_mut("$ref") {
            rename(reference, moved);
        }
        if part == Part::Schema
            && let Some(Value::Object(tags)) = object.get_mut("discriminator")
            && let Some(Value::Object(mapping)) = tags.get_mut("mapping")
        {
            mapping.values_mut().for_each(|target| rename(target, moved));
        }
    });
}

fn rename(reference: &mut Value, moved: &BTreeMap<Pointer, Pointer>) {
    let target = reference.as_str().and_then(|text| text.strip_prefix('#')).and_then(Pointer::parse);
    let Some(target) = target else { return };
    let mut around = std::iter::successors(Some(target.clone()), Pointer::parent);
    if let Some((old, new)) = around.find_map(|outer| moved.get(&outer).map(|new| (outer, new))) {
        let rest = target.segments().iter().skip(old.segments().len()).map(String::as_str);
        *reference = json!(format!("#{}", new.join(rest)));
    }
}
