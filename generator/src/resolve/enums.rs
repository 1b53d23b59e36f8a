//! Joins the enums among the members of a union, as documents list values that they describe one by one, and inline enums
//! that one name makes the same type.
//!
//! In: the members that make a variant; the schemas. Out: the enum that several members come to. Knows nothing of other members.

use super::arena::Build;
use super::extensions;
use super::facets::{Facets, Node};
use super::shapes;
use super::unions::Survivors;
use crate::model::{Enum, Label, SchemaId, Shape};
use crate::pointer::Pointer;
use std::collections::BTreeMap;

/// Several enums on the spot.
pub(super) struct Choices {
    pub(super) indices: Vec<usize>,
    pub(super) shape: Shape,
    pub(super) nullable: bool,
    pub(super) labels: Vec<Label>,
}

/// The enums among the members under `at` as one, if there are several of a kind.
pub(super) fn choices(b: &mut Build<'_>, at: &Pointer, kept: &Survivors<'_>, typ: Option<&str>) -> Option<Choices> {
    let mut found: Option<Choices> = None;
    for (index, node) in &kept.nodes {
        let Node::Inline(schema) = node else { continue };
        let facets = Facets::of(schema, typ);
        let Some(shape @ Shape::Enum(_)) = shapes::leaf(&facets) else { continue };
        let nullable = facets.data.nullable || facets.values.iter().any(serde_json::Value::is_null);
        let labels = labels(b, &at.child(index), &shape, &facets);
        match &mut found {
            None => found = Some(Choices { indices: vec![*index], shape, nullable, labels }),
            Some(found) => {
                if append(&mut found.shape, shape) {
                    found.indices.push(*index);
                    found.nullable |= nullable;
                    found.labels.extend(labels);
                }
            }
        }
    }
    found.filter(|found| found.indices.len() > 1)
}

/// What a member says of its values: of the only one, what it says of itself.
fn labels(b: &mut Build<'_>, at: &Pointer, shape: &Shape, facets: &Facets<'_>) -> Vec<Label> {
    let mut labels = extensions::labels(b, at, facets);
    let (value, title_names) = match shape {
        Shape::Enum(Enum::Strings(values)) if values.len() == 1 => (values.first().cloned(), false),
        // A number says nothing, so its title is the better name.
        Shape::Enum(Enum::Integers(values)) if values.len() == 1 => (values.first().map(i64::to_string), true),
        _ => (None, false),
    };
    let Some(value) = value else { return labels };
    let title = facets.data.title.clone().filter(|title| title.chars().any(char::is_alphanumeric));
    let own = Label {
        value,
        name: extensions::code_name(b, at, &facets.data.extensions).or(title.clone().filter(|_| title_names)),
        description: facets.data.description.clone().or(title.filter(|_| !title_names)),
    };
    match labels.first_mut() {
        Some(label) => {
            label.name = label.name.take().or(own.name);
            label.description = label.description.take().or(own.description);
        }
        None => labels.extend(Some(own).filter(|own| own.name.is_some() || own.description.is_some())),
    }
    labels
}

/// Adds the values of an enum to another of the same kind.
fn append(to: &mut Shape, from: Shape) -> bool {
    match (to, from) {
        (Shape::Enum(Enum::Strings(to)), Shape::Enum(Enum::Strings(from))) => {
            to.extend(from.into_iter().filter(|value| !to.contains(value)).collect::<Vec<_>>());
            true
        }
        (Shape::Enum(Enum::Integers(to)), Shape::Enum(Enum::Integers(from))) => {
            to.extend(from.into_iter().filter(|value| !to.contains(value)).collect::<Vec<_>>());
            true
        }
        _ => false,
    }
}

/// Makes inline enums one type that have one name and the same values: the first, or the component of that name.
pub(super) fn share(b: &mut Build<'_>) {
    let mut known: BTreeMap<String, Vec<SchemaId>> = BTreeMap::new();
    for id in b.schemas.ids() {
        let schema = &b.schemas[id];
        let component = b.component_name(id);
        let Some(name) = schema.code_name.as_deref().or(component) else { continue };
        if !matches!(schema.shape, Shape::Enum(_)) {
            continue;
        }
        let same = |other: &&SchemaId| {
            let other = &b.schemas[**other];
            (&other.shape, &other.labels) == (&schema.shape, &schema.labels) && (!other.nullable || schema.nullable)
        };
        let known = known.entry(name.to_owned()).or_default();
        match known.iter().find(same) {
            Some(other) if component.is_none() => b.schema_mut(id).shape = Shape::Same(*other),
            _ => known.push(id),
        }
    }
}
