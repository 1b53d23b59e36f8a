//! Builds unions (`oneOf`, `anyOf`).
//!
//! In: the members. Out: a draft: a union, or what is left when `null`, repetitions and members without a type are gone.
//! Tags are put in later, by `tags`, when all schemas are known.

use super::arena::{Build, Draft, Notes};
use super::enums::{Choices, choices};
use super::facets::{Facets, Node};
use super::{limits, refs, schemas, shapes, tags};
use crate::model::{Enum, Limits, Origin, Role, SchemaId, Shape, StringFormat, Union, Untyped, Variant};
use crate::pointer::Pointer;
use openapiv3::{ReferenceOr, Schema};

/// The members of a union that make a variant each.
pub(super) struct Survivors<'a> {
    /// The members, with their indices.
    pub(super) nodes: Vec<(usize, Node<'a>)>,
    /// Whether a member stood for `null`.
    pub(super) nullable: bool,
    /// The indices of members that others repeat, with other limits.
    loose: Vec<usize>,
}

/// Leaves out members that stand for `null`, repeat another, or are plain strings beside enums of strings (which take other
/// strings anyway). `typ` is the type of members that name none.
pub(super) fn survivors<'a>(b: &Build<'a>, members: &'a [ReferenceOr<Schema>], typ: Option<&'a str>) -> Survivors<'a> {
    let mut kept = Survivors { nodes: Vec::new(), nullable: false, loose: Vec::new() };
    let mut leaves: Vec<Option<Shape>> = Vec::new();
    for (index, node) in members.iter().enumerate() {
        let node = Node::from(node);
        let target = target(b, node);
        let facets = target.map(|schema| Facets::of(schema, typ));
        if facets.as_ref().is_some_and(Facets::is_null) {
            kept.nullable = true;
            continue;
        }
        let leaf = facets.as_ref().and_then(shapes::leaf);
        let repeated = kept.nodes.iter().zip(&leaves).find(|((_, other), known)| match (node, other) {
            (Node::Reference(one), Node::Reference(other)) => one == *other,
            (Node::Inline(_), Node::Inline(_)) => leaf.is_some() && leaf == **known,
            _ => false,
        });
        if let Some(((first, other), _)) = repeated {
            kept.loose.extend((own_limits(*other) != own_limits(node)).then_some(*first));
        } else {
            kept.nodes.push((index, node));
            leaves.push(leaf);
        }
    }
    let plain = Some(Shape::String(StringFormat::Plain));
    let is_plain = |leaf: &Option<Shape>| *leaf == plain;
    if leaves.iter().any(|leaf| matches!(leaf, Some(Shape::Enum(Enum::Strings(_))))) && leaves.iter().any(is_plain) {
        let mut leaves = leaves.iter();
        kept.nodes.retain(|_| !leaves.next().is_some_and(is_plain));
    }
    kept
}

/// The limits that a member on the spot has itself.
fn own_limits(node: Node<'_>) -> Option<Box<Limits>> {
    match node {
        Node::Reference(_) => None,
        Node::Inline(schema) => limits::of(&schema.schema_kind),
    }
}

/// The schema that a member is or refers to, through components that only refer to another.
pub(super) fn target<'a>(b: &Build<'a>, mut node: Node<'a>) -> Option<&'a Schema> {
    let document = b.document;
    let components = document.openapi.components.as_ref();
    for _ in 0..16 {
        match node {
            Node::Inline(schema) => return Some(schema),
            Node::Reference(reference) => {
                let pointer = reference.strip_prefix('#').and_then(Pointer::parse)?;
                let [first, section, name] = pointer.segments() else { return None };
                if first != "components" || section != "schemas" {
                    return None;
                }
                node = components?.schemas.get(name)?.into();
            }
        }
    }
    None
}

/// What the members under `at` (a `oneOf` or `anyOf` of the schema with these facets) say; `None` if that is nothing.
pub(super) fn union<'a>(
    b: &mut Build<'a>,
    owner: SchemaId,
    at: &Pointer,
    members: &'a [ReferenceOr<Schema>],
    facets: &Facets<'a>,
) -> Option<Draft> {
    // Scalars hand their type down; objects do not, so that a member without a type is not taken for a free-form object.
    let typ = facets.typ.filter(|typ| !matches!(*typ, "object" | "array"));
    let kept = survivors(b, members, typ);
    b.loose.extend(kept.loose.iter().map(|index| at.child(index)));
    let restricting = kept.nodes.iter().all(|(_, node)| match node {
        Node::Reference(_) => false,
        Node::Inline(schema) => Facets::of(schema, None).only_restricts(),
    });
    if restricting {
        return kept.nullable.then(|| Draft { nullable: true, ..Draft::new(Shape::Any(Untyped::Free)) });
    }
    if let [(index, node)] = kept.nodes.as_slice() {
        let mut draft = schemas::member(b, owner, &at.child(index), *node, typ);
        draft.nullable |= kept.nullable;
        if !kept.loose.is_empty() {
            draft.limits = None;
        }
        return Some(draft);
    }
    let choices = choices(b, at, &kept, typ);
    if let Some(choices) = choices.as_ref().filter(|choices| choices.indices.len() == kept.nodes.len()) {
        let notes = Notes { labels: choices.labels.clone(), ..Notes::default() };
        return Some(Draft { nullable: kept.nullable || choices.nullable, notes, ..Draft::new(choices.shape.clone()) });
    }
    let variants = variants(b, owner, at, &kept, choices.as_ref(), typ);
    let mut draft = Draft { nullable: kept.nullable, ..Draft::new(Shape::Union(Union { variants, tag: None })) };
    let place = at.parent().unwrap_or_default();
    draft.tagging = tags::tagging(b, &place, facets);
    Some(draft)
}

fn variants<'a>(
    b: &mut Build<'a>,
    owner: SchemaId,
    at: &Pointer,
    kept: &Survivors<'a>,
    choices: Option<&Choices>,
    typ: Option<&'a str>,
) -> Vec<Variant> {
    let mut variants: Vec<Variant> = Vec::new();
    for (index, node) in &kept.nodes {
        let place = at.child(index);
        let origin = Origin::Inline { parent: owner, role: Role::Variant(*index) };
        if let Some(choices) = choices.filter(|choices| choices.indices.contains(index)) {
            if choices.indices.first() == Some(index) {
                let schema = schemas::placeholder(b, place, origin, Untyped::Free);
                let written = b.schema_mut(schema);
                (written.shape, written.nullable) = (choices.shape.clone(), choices.nullable);
                written.labels.clone_from(&choices.labels);
                variants.push(Variant { schema, tags: Vec::new() });
            }
            continue;
        }
        let schema = match node {
            Node::Reference(reference) => match refs::schema(b, reference, &place) {
                Some(id) => id,
                None => b.untyped(place, origin, Untyped::MissingReference),
            },
            Node::Inline(_) => schemas::intern(b, place, origin, *node, typ),
        };
        if variants.iter().all(|variant| variant.schema != schema) {
            variants.push(Variant { schema, tags: Vec::new() });
        }
    }
    variants
}
