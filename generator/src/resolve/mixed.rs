//! Enums whose values are of several types.
//!
//! In: the facets of a schema. Out: the union of one schema for each type; nothing if the values are all of one. Knows nothing
//! of what else the schema says.

use super::arena::Build;
use super::facets::Facets;
use super::shapes;
use crate::model::{Enum, NumberFormat, Origin, Role, SchemaId, Shape, Union, Untyped, Variant};
use crate::pointer::Pointer;
use serde_json::Value;

/// The union of the types of the values. Words under a type that has none (`type: integer`, from generators that leave open
/// whether an enum travels as numbers or by name) are both: what is listed and what the type says.
pub(super) fn union(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, facets: &Facets<'_>) -> Option<Shape> {
    let values: Vec<&Value> = facets.values.iter().filter(|value| !value.is_null()).collect();
    let list = match facets.typ {
        None => by_type(b, owner, at, &values),
        Some("integer" | "number" | "boolean") if values.iter().all(|value| value.is_string()) => {
            let typed = shapes::look(facets).0;
            let listed = words(&values).filter(|_| !matches!(typed, Shape::Enum(_)));
            listed.into_iter().chain([typed]).collect()
        }
        Some(_) => return None,
    };
    if list.len() < 2 {
        return None;
    }
    let variants = list.into_iter().enumerate().map(|(index, shape)| {
        let origin = Origin::Inline { parent: owner, role: Role::Variant(index) };
        Variant { schema: known(b, at, index, origin, shape), tags: Vec::new() }
    });
    Some(Shape::Union(Union { variants: variants.collect(), tag: None }))
}

/// One shape for each type of the values.
fn by_type(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, values: &[&Value]) -> Vec<Shape> {
    let has = |is: fn(&Value) -> bool| values.iter().any(|value| is(value));
    let mut list: Vec<Shape> = words(values).into_iter().chain(numbers(values)).collect();
    if has(Value::is_boolean) {
        list.push(Shape::Boolean);
    }
    // What is in listed structures says little of a type.
    if has(Value::is_array) {
        let origin = Origin::Inline { parent: owner, role: Role::Items };
        list.push(Shape::Array(known(b, &at.child("items"), 0, origin, Shape::Any(Untyped::FreeForm))));
    }
    if has(Value::is_object) {
        let origin = Origin::Inline { parent: owner, role: Role::Values };
        list.push(Shape::Map(known(b, &at.child("values"), 0, origin, Shape::Any(Untyped::FreeForm))));
    }
    list
}

/// The strings among the values.
fn words(values: &[&Value]) -> Option<Shape> {
    let mut words: Vec<String> = Vec::new();
    for word in values.iter().filter_map(|value| value.as_str()) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    (!words.is_empty()).then_some(Shape::Enum(Enum::Strings(words)))
}

/// The numbers among the values.
fn numbers(values: &[&Value]) -> Option<Shape> {
    let numbers: Vec<&Value> = values.iter().copied().filter(|value| value.is_number()).collect();
    let whole = shapes::integers(&numbers).map(|list| Shape::Enum(Enum::Integers(list)));
    (!numbers.is_empty()).then(|| whole.unwrap_or(Shape::Number(NumberFormat::Double)))
}

/// The complete schema number `index` of the enum at a place; one, however often it is asked for.
fn known(b: &mut Build<'_>, at: &Pointer, index: usize, origin: Origin, shape: Shape) -> SchemaId {
    let at = at.child("enum").child(index);
    if let Some(id) = b.known.get(&at) {
        return *id;
    }
    let id = b.plain(at.clone(), origin, shape);
    b.known.insert(at, id);
    id
}
