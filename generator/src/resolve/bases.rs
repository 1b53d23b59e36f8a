//! Components that stand for their subtypes: a `discriminator` without `oneOf`, and other components that extend it by `allOf`
//! (`OpenAPI` 3.0.3, "Models with Polymorphism Support").
//!
//! The rule: wherever such a base is used as a type it is the union of its subtypes, of all generations, side by side; wherever
//! it is extended it is what it says itself. Of subtypes that have subtypes themselves, those are variants that the mapping
//! names, or all if there is no mapping. The base is a variant too if the mapping names it, or if it is itself a subtype.
//!
//! In: the components. Out: which are bases, and their unions. Knows nothing of tags' values.

use super::arena::{Build, Draft, Source, Tagging};
use super::facets::{Facets, Node};
use super::{schemas, tags};
use crate::model::{Origin, Role, SchemaId, Shape, Union, Untyped, Variant};
use crate::pointer::Pointer;
use indexmap::{IndexMap, IndexSet};
use openapiv3::{ReferenceOr, Schema};

/// A component that stands for its subtypes.
#[derive(Clone, Debug)]
pub(super) struct Base {
    /// All that extend it, directly or not, in the document's order.
    pub(super) subtypes: IndexSet<SchemaId>,
    /// The variants of its union; the base itself stands for its own part.
    variants: Vec<SchemaId>,
    /// Its own part as a schema, if that is a variant somewhere.
    pub(super) own: Option<SchemaId>,
    pub(super) tagging: Tagging,
}

/// Finds the bases among the components.
pub(super) fn find(b: &mut Build<'_>) {
    let components: Vec<SchemaId> = b.schemas.ids().collect();
    let mut children: IndexMap<SchemaId, Vec<SchemaId>> = IndexMap::new();
    for id in &components {
        let Source::Node(Node::Inline(schema), _) = b.entry(*id).source else { continue };
        for parent in parents(b, schema) {
            children.entry(parent).or_default().push(*id);
        }
    }
    for id in &components {
        let Source::Node(Node::Inline(schema), _) = b.entry(*id).source else { continue };
        let facets = Facets::of(schema, None);
        if facets.data.discriminator.is_none() || !facets.one_of.is_empty() || !facets.any_of.is_empty() {
            continue;
        }
        let mut subtypes = descendants(&children, *id);
        subtypes.sort();
        let extended = !subtypes.is_empty();
        let at = b.schemas[*id].at.clone();
        let Some(tagging) = tags::tagging(b, &at, &facets) else { continue };
        let mapped: Vec<SchemaId> = tagging.mapping.iter().map(|(_, id)| *id).collect();
        // Without subtypes, a mapping to the component alone tells nothing apart.
        if !extended && mapped.iter().all(|target| target == id) {
            continue;
        }
        let leaf = |sub: &SchemaId| !children.contains_key(sub);
        let mut variants: Vec<SchemaId> =
            subtypes.iter().filter(|sub| mapped.is_empty() || leaf(sub) || mapped.contains(sub)).copied().collect();
        for target in mapped {
            if !variants.contains(&target) {
                variants.push(target);
            }
        }
        b.bases.insert(*id, Base { subtypes, variants, own: None, tagging });
    }
}

/// The components that a schema extends.
fn parents(b: &Build<'_>, schema: &Schema) -> Vec<SchemaId> {
    let members = Facets::of(schema, None).all_of;
    members
        .iter()
        .flat_map(|member| match member {
            ReferenceOr::Item(inner) => parents(b, inner),
            ReferenceOr::Reference { reference } => {
                let pointer = reference.strip_prefix('#').and_then(Pointer::parse);
                pointer.and_then(|pointer| b.known.get(&pointer)).copied().into_iter().collect()
            }
        })
        .collect()
}

fn descendants(children: &IndexMap<SchemaId, Vec<SchemaId>>, id: SchemaId) -> IndexSet<SchemaId> {
    let mut found = IndexSet::new();
    let mut open = vec![id];
    while let Some(parent) = open.pop() {
        for child in children.get(&parent).into_iter().flatten() {
            if *child != id && found.insert(*child) {
                open.push(*child);
            }
        }
    }
    found
}

/// Whether `id` is a subtype of the base `base`.
pub(super) fn extends(b: &Build<'_>, id: SchemaId, base: SchemaId) -> bool {
    b.bases.get(&base).is_some_and(|base| base.subtypes.contains(&id))
}

/// Whether `base` is a union that lists `id`, which extends it: the union is then no part of what `id` takes over.
pub(super) fn lists(b: &Build<'_>, base: SchemaId, id: SchemaId) -> bool {
    let Source::Node(Node::Inline(schema), _) = b.entry(base).source else { return false };
    let facets = Facets::of(schema, None);
    facets.one_of.iter().chain(facets.any_of).any(|member| match member {
        ReferenceOr::Item(_) => false,
        ReferenceOr::Reference { reference } => {
            let pointer = reference.strip_prefix('#').and_then(Pointer::parse);
            pointer.and_then(|pointer| b.known.get(&pointer)) == Some(&id)
        }
    })
}

/// What a component says itself and takes over from others, without the union that it also is.
pub(super) fn own_part(b: &mut Build<'_>, base: SchemaId) -> Draft {
    let Source::Node(Node::Inline(schema), _) = b.entry(base).source else {
        return Draft::new(Shape::Any(Untyped::Free));
    };
    let at = b.schemas[base].at.clone();
    let mut facets = Facets::of(schema, None);
    (facets.one_of, facets.any_of) = (&[], &[]);
    b.deeper(&at, |b| schemas::compose(b, base, &at, &facets)).unwrap_or_else(|| Draft::new(Shape::Any(Untyped::Free)))
}

/// The union that the base `id` is where it is used as a type.
pub(super) fn union(b: &mut Build<'_>, id: SchemaId, facets: &Facets<'_>) -> Draft {
    let Some(base) = b.bases.get(&id).cloned() else { return Draft::new(Shape::Any(Untyped::Free)) };
    let is_subtype = b.bases.values().any(|other| other.subtypes.contains(&id));
    let mut ids: Vec<SchemaId> = base.variants.iter().copied().filter(|variant| *variant != id).collect();
    if is_subtype || base.variants.contains(&id) {
        ids.push(id);
    }
    let mut variants = Vec::new();
    for (index, variant) in ids.into_iter().enumerate() {
        // A base among the variants is its own part; its subtypes are variants themselves.
        let schema = if b.bases.contains_key(&variant) { own_schema(b, variant, index) } else { variant };
        variants.push(Variant { schema, tags: Vec::new() });
    }
    let mut draft = Draft::new(Shape::Union(Union { variants, tag: None }));
    draft.nullable = facets.data.nullable;
    draft.notes.description.clone_from(&facets.data.description);
    draft.notes.title.clone_from(&facets.data.title);
    draft.notes.deprecated = facets.data.deprecated;
    draft.tagging = Some(base.tagging);
    draft
}

/// The schema of a base's own part.
fn own_schema(b: &mut Build<'_>, base: SchemaId, index: usize) -> SchemaId {
    if let Some(own) = b.bases.get(&base).and_then(|base| base.own) {
        return own;
    }
    let at = b.schemas[base].at.clone();
    let origin = Origin::Inline { parent: base, role: Role::Variant(index) };
    let own = b.reserve(at, origin, Source::Base(base));
    if let Some(base) = b.bases.get_mut(&base) {
        base.own = Some(own);
    }
    own
}
