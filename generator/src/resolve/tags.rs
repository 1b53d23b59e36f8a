//! Says which values of which key tell the variants of a union apart.
//!
//! In: the built schemas, and the discriminators that were found on the way. Out: [`Union::tag`] and [`Variant::tags`].
//!
//! The values of a variant are those that the mapping gives it, then those that its own schema allows for the key and no other
//! variant does, then the key of its component (both explicit and implicit names count). A union without a discriminator has the
//! one of the base that all its variants extend; or else a key that every variant requires and each fixes to one value of its own.
//! A key that no variant describes stands beside their own keys if the mapping has a value for each of them.

use super::arena::{Build, Source, State, Tagging};
use super::facets::Facets;
use crate::model::{Enum, Object, SchemaId, Schemas, Shape, Union, Untyped, Variant};
use crate::pointer::Pointer;
use std::collections::BTreeSet;

/// Resolves a discriminator's mapping; what it names in vain is reported.
pub(super) fn tagging(b: &mut Build<'_>, at: &Pointer, facets: &Facets<'_>) -> Option<Tagging> {
    let discriminator = facets.data.discriminator.as_ref()?;
    let at = at.child("discriminator");
    let mut mapping = Vec::new();
    for (value, target) in &discriminator.mapping {
        let by_key = Pointer::root().join(["components", "schemas", target]);
        let pointer = target.strip_prefix('#').and_then(Pointer::parse);
        let id = b.known.get(&by_key).or_else(|| b.known.get(&pointer?)).copied();
        if let Some(id) = id {
            mapping.push((value.clone(), id));
        } else {
            unusable_mapping(b, &at, value, target);
        }
    }
    Some(Tagging { at, property: discriminator.property_name.clone(), mapping })
}

fn unusable_mapping(b: &mut Build<'_>, at: &Pointer, value: &str, target: &str) {
    let place = at.child("mapping").child(value);
    if b.first_time("unusable-mapping", &place) {
        b.d.unusable_mapping(place, target);
    }
}

/// Tags all unions.
pub(super) fn assign(b: &mut Build<'_>) {
    for id in b.schemas.ids() {
        // What is not built yet is not wanted.
        if b.entry(id).state == State::Waiting {
            continue;
        }
        let Shape::Union(union) = b.schemas[id].shape.clone() else { continue };
        let tagging = b.entry(id).tagging.clone().or_else(|| inherited(b, &union));
        let tagged = match tagging {
            Some(tagging) => by_discriminator(b, union, &tagging),
            None => by_constant(&b.schemas, union),
        };
        b.schema_mut(id).shape = Shape::Union(tagged);
    }
}

/// The component that a variant is, even where it was merged with something else.
fn component(b: &Build<'_>, variant: SchemaId) -> SchemaId {
    match &b.entry(variant).source {
        Source::Base(base) => *base,
        Source::All(parts) => parts.first().copied().unwrap_or(variant),
        _ => variant,
    }
}

/// The discriminator of the base that all variants extend.
fn inherited(b: &Build<'_>, union: &Union) -> Option<Tagging> {
    let of = |base: &super::bases::Base| {
        union.variants.iter().all(|variant| base.subtypes.contains(&component(b, variant.schema)))
    };
    b.bases.values().find(|base| of(base)).map(|base| {
        let mut tagging = base.tagging.clone();
        // The base may map more names than this union has variants.
        tagging.mapping.retain(|(_, id)| union.variants.iter().any(|variant| component(b, variant.schema) == *id));
        tagging
    })
}

fn by_discriminator(b: &mut Build<'_>, mut union: Union, tagging: &Tagging) -> Union {
    let lacking = union.variants.iter().all(|variant| lacks(&b.schemas, variant.schema, &tagging.property));
    if lacking && !is_added(b, &union, tagging) {
        if b.first_time("unusable-discriminator", &tagging.at) {
            b.d.unusable_discriminator(tagging.at.clone(), &tagging.property);
        }
        return by_constant(&b.schemas, union);
    }
    for (value, target) in &tagging.mapping {
        let holds = |variant: &Variant| stands_for(b, variant.schema, *target);
        let exact = union.variants.iter().position(|variant| component(b, variant.schema) == *target);
        if let Some(index) = exact.or_else(|| union.variants.iter().position(holds)) {
            union.variants[index].tags.push(value.clone());
        } else {
            let name = b.component_name(*target).unwrap_or_default().to_owned();
            unusable_mapping(b, &tagging.at, value, &name);
        }
    }
    let allowed: Vec<Vec<String>> =
        union.variants.iter().map(|variant| allowed(&b.schemas, variant.schema, &tagging.property)).collect();
    let explicit: BTreeSet<String> = union.variants.iter().flat_map(|variant| variant.tags.clone()).collect();
    for (index, variant) in union.variants.iter_mut().enumerate() {
        let others =
            |value: &String| allowed.iter().enumerate().any(|(other, list)| other != index && list.contains(value));
        let mine = &allowed[index];
        if !mine.iter().any(others) {
            let new = mine.iter().filter(|value| !explicit.contains(*value));
            variant.tags.extend(new.cloned());
        }
        let name = b.component_name(component(b, variant.schema)).map(str::to_owned);
        let free = |name: &String| !explicit.contains(name) && (mine.is_empty() || mine.contains(name));
        if let Some(name) = name.filter(|name| free(name) && !variant.tags.contains(name)) {
            variant.tags.push(name);
        }
    }
    inner_values(b, &mut union, &explicit, &tagging.property);
    // Schemas on the spot have no names; a key that fixes only some of them, and none by mapping, is another key of that name.
    if explicit.is_empty() && union.variants.iter().any(|variant| variant.tags.is_empty()) {
        union.variants.iter_mut().for_each(|variant| variant.tags.clear());
        return by_constant(&b.schemas, union);
    }
    union.tag = Some(tagging.property.clone());
    union
}

/// Whether the key is added to objects that do not describe it themselves: the mapping has a value for each of them.
fn is_added(b: &Build<'_>, union: &Union, tagging: &Tagging) -> bool {
    union.variants.iter().all(|variant| {
        let is_mapped = tagging.mapping.iter().any(|(_, target)| component(b, variant.schema) == *target);
        is_mapped && object(&b.schemas, variant.schema).is_some()
    })
}

/// Names variants that are unions themselves by the values that their own variants allow. One that names another variant, too, names
/// both: then it is the rest of the value that decides.
fn inner_values(b: &Build<'_>, union: &mut Union, explicit: &BTreeSet<String>, property: &str) {
    for variant in &mut union.variants {
        let Shape::Union(inner) = peeled(&b.schemas, variant.schema) else { continue };
        let values = inner.variants.iter().flat_map(|inner| allowed(&b.schemas, inner.schema, property));
        for value in values.filter(|value| !explicit.contains(value)) {
            if !variant.tags.contains(&value) {
                variant.tags.push(value);
            }
        }
    }
}

/// Whether the variant is a union that has `target` among its own variants.
fn stands_for(b: &Build<'_>, variant: SchemaId, target: SchemaId) -> bool {
    match &b.schemas[b.peel(variant)].shape {
        Shape::Union(inner) => inner.variants.iter().any(|inner| component(b, inner.schema) == target),
        _ => b.peel(variant) == b.peel(target),
    }
}

/// Whether a variant certainly has no property of this name.
fn lacks(schemas: &Schemas, id: SchemaId, property: &str) -> bool {
    match &peeled(schemas, id) {
        Shape::Object(object) => object.properties.iter().all(|known| known.name != property),
        Shape::Map(_) | Shape::Any(_) => false,
        Shape::Union(union) => union.variants.iter().all(|variant| match peeled(schemas, variant.schema) {
            Shape::Object(object) => object.properties.iter().all(|known| known.name != property),
            Shape::Map(_) | Shape::Any(_) | Shape::Union(_) => false,
            _ => true,
        }),
        _ => true,
    }
}

/// The strings that a variant's own schema allows for a property, if it lists them.
fn allowed(schemas: &Schemas, id: SchemaId, property: &str) -> Vec<String> {
    let Shape::Object(object) = peeled(schemas, id) else { return Vec::new() };
    let Some(property) = object.properties.iter().find(|known| known.name == property) else { return Vec::new() };
    match peeled(schemas, property.schema) {
        Shape::Enum(Enum::Strings(values)) => values.clone(),
        _ => Vec::new(),
    }
}

/// Tags a union by a property that every variant requires and fixes to one value, each to another.
fn by_constant(schemas: &Schemas, mut union: Union) -> Union {
    let objects: Vec<&Object> = union.variants.iter().filter_map(|variant| object(schemas, variant.schema)).collect();
    if objects.len() != union.variants.len() || objects.len() < 2 {
        return union;
    }
    let names = objects.first().map(|first| first.properties.iter().filter(|property| property.required));
    for name in names.into_iter().flatten().map(|property| &property.name) {
        let values: BTreeSet<String> = objects.iter().filter_map(|object| constant(schemas, object, name)).collect();
        if values.len() == objects.len() {
            union.tag = Some(name.clone());
            for (variant, object) in union.variants.iter_mut().zip(&objects) {
                variant.tags = constant(schemas, object, name).into_iter().collect();
            }
            break;
        }
    }
    union
}

fn object(schemas: &Schemas, id: SchemaId) -> Option<&Object> {
    match peeled(schemas, id) {
        Shape::Object(object) => Some(object),
        _ => None,
    }
}

fn constant(schemas: &Schemas, object: &Object, name: &str) -> Option<String> {
    let property = object.properties.iter().find(|property| property.name == name && property.required)?;
    match peeled(schemas, property.schema) {
        Shape::Enum(Enum::Strings(values)) if values.len() == 1 => values.first().cloned(),
        _ => None,
    }
}

fn peeled(schemas: &Schemas, mut id: SchemaId) -> &Shape {
    // Circles of references are errors by now, but are walked like any other until the stage ends.
    for _ in 0..schemas.list.len() {
        match &schemas[id].shape {
            Shape::Same(next) => id = *next,
            shape => return shape,
        }
    }
    &Shape::Any(Untyped::Free)
}
