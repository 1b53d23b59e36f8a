//! Interns and builds schemas.
//!
//! In: schemas where they are used. Out: ids, and behind them the finished schemas. Looks into another schema only where
//! `allOf` or a union asks for it; everything else is ids, so recursion costs nothing.

use super::aliases::Alias;
use super::all_of::{self, referenced};
use super::arena::{Build, Draft, Notes, Rest, Source, State};
use super::facets::{Facets, Node};
use super::{bases, compact, extensions, mixed, refs, shapes, unions, xml};
use crate::model::{Object, Operation, Origin, Property, Role, SchemaId, Shape, Untyped, Webhook};
use crate::pointer::Pointer;
use openapiv3::AdditionalProperties;
use std::collections::BTreeSet;

/// Gives every component its id, in the document's order, before any is built.
pub(super) fn intern_components(b: &mut Build<'_>) {
    let document = b.document;
    let Some(components) = &document.openapi.components else { return };
    let place = Pointer::root().join(["components", "schemas"]);
    for (name, node) in &components.schemas {
        let at = place.child(name);
        let id = b.reserve(at.clone(), Origin::Component(name.clone()), Source::Node(Node::from(node), None));
        b.known.insert(at, id);
    }
    bases::find(b);
}

/// Builds whatever is not built yet; what that adds is built too.
pub(super) fn build_all(b: &mut Build<'_>) {
    let mut next = 0;
    while next < b.schemas.list.len() && !b.gave_up() {
        ensure_built(b, SchemaId(next));
        next += 1;
    }
    circles(b);
}

/// Builds what operations reach, and nothing else.
pub(super) fn build_reached(b: &mut Build<'_>, operations: &mut [Operation], webhooks: &mut [Webhook]) {
    let mut seen = BTreeSet::new();
    let mut open = compact::roots(operations, webhooks);
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            ensure_built(b, id);
            open.extend(compact::parts(&b.schemas[id].shape));
        }
    }
    circles(b);
}

/// Reports references that lead back to themselves, or on and on.
fn circles(b: &mut Build<'_>) {
    if b.gave_up() {
        return;
    }
    if let Some(id) = b.schemas.ids().find(|id| b.is_far(*id)) {
        b.deep_aliases(id);
        return;
    }
    let circles: Vec<SchemaId> =
        b.schemas.ids().filter(|id| matches!(b.schemas[b.peel(*id)].shape, Shape::Same(_))).collect();
    for id in circles {
        let at = b.schemas[id].at.clone();
        b.failed = Some(b.d.circular_reference(at.clone(), &format!("#{at}")));
        b.schema_mut(id).shape = Shape::Any(Untyped::Free);
    }
}

/// The id of the schema `node` at `at`, which `origin` names. `typ` is the type it has if it names none.
pub(super) fn intern<'a>(
    b: &mut Build<'a>,
    at: Pointer,
    origin: Origin,
    node: Node<'a>,
    typ: Option<&'a str>,
) -> SchemaId {
    if let Some(id) = b.known.get(&at) {
        return *id;
    }
    let id = match node {
        Node::Reference(reference) => match refs::schema(b, reference, &at) {
            // A reference is no schema of its own, so its place names none.
            Some(id) => return id,
            None => b.untyped(at.clone(), origin, Untyped::MissingReference),
        },
        Node::Inline(schema) => {
            let facets = Facets::of(schema, typ);
            let bare = facets.is_unmarked() && facets.limits().is_none();
            let alias = Alias::of(b, &at, &facets).filter(|alias| !alias.nullable && bare);
            if let Some(id) = alias.and_then(|alias| refs::schema(b, alias.reference, &alias.at)) {
                return id;
            }
            b.reserve(at.clone(), origin, Source::Node(node, typ))
        }
    };
    b.known.insert(at, id);
    id
}

/// Builds a schema unless it is built. `false` if it is being built just now: whoever asks is a part of it.
pub(super) fn ensure_built(b: &mut Build<'_>, id: SchemaId) -> bool {
    match b.entry(id).state {
        State::Built => return true,
        State::Building => return false,
        State::Waiting => b.entry_mut(id).state = State::Building,
    }
    let at = b.schemas[id].at.clone();
    let source = b.entry(id).source.clone();
    let draft = b.deeper(&at, |b| match source {
        Source::Node(Node::Reference(reference), _) => match refs::schema(b, reference, &at) {
            Some(target) => Draft::new(Shape::Same(target)),
            None => Draft::new(Shape::Any(Untyped::MissingReference)),
        },
        Source::Node(Node::Inline(schema), typ) => inline(b, id, &at, &Facets::of(schema, typ)),
        Source::All(parts) => all_of::join(b, id, &at, &parts),
        Source::Base(base) => bases::own_part(b, base),
        Source::Ready => Draft::new(Shape::Any(Untyped::Free)),
    });
    finish(b, id, draft.unwrap_or_else(|| Draft::new(Shape::Any(Untyped::Free))));
    true
}

fn inline<'a>(b: &mut Build<'a>, id: SchemaId, at: &Pointer, facets: &Facets<'a>) -> Draft {
    if b.bases.contains_key(&id) {
        return bases::union(b, id, facets);
    }
    if let Some(alias) = Alias::of(b, at, facets) {
        let target = refs::schema(b, alias.reference, &alias.at);
        // A subtype that adds nothing is what its base says itself, not the union of all subtypes.
        if let Some(target) = target.filter(|target| !bases::extends(b, id, *target)) {
            let nullable = alias.nullable || facets.data.nullable;
            let (limits, notes) = (facets.limits(), notes(b, id, at, facets));
            return Draft { limits, nullable, notes, ..Draft::new(Shape::Same(target)) };
        }
    }
    compose(b, id, at, facets)
}

/// What is written at a schema that `owner` is or is composed of.
fn notes(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, facets: &Facets<'_>) -> Notes {
    // The name at a property is that of its field.
    let property = matches!(b.schemas[owner].origin, Origin::Inline { role: Role::Property(_), .. });
    let own = if property { None } else { extensions::code_name(b, at, &facets.data.extensions) };
    let code_name = own.or_else(|| extensions::enum_name(facets));
    let xml = xml::of(b, at, facets);
    Notes { code_name, labels: extensions::labels(b, at, facets), xml, ..Notes::of(facets) }
}

/// Everything that a schema says: what its `allOf` says, what it says itself, what its unions say.
pub(super) fn compose<'a>(b: &mut Build<'a>, owner: SchemaId, at: &Pointer, facets: &Facets<'a>) -> Draft {
    let mut draft = Draft::new(Shape::Any(Untyped::Free));
    for (index, node) in facets.all_of.iter().enumerate() {
        let part = member(b, owner, &at.child("allOf").child(index), Node::from(node), None);
        draft = all_of::merge(b, owner, at, draft, part);
    }
    let own = own(b, owner, at, facets);
    // Words about keys or items without a type are about objects or lists, and leave `null` to the unions beside them.
    let mut open = facets.typ.is_none() && matches!(own.shape, Shape::Object(_) | Shape::Array(_));
    open &= draft.nullable || matches!(draft.shape, Shape::Any(_));
    draft = all_of::merge(b, owner, at, draft, own);
    for (key, members) in [("oneOf", facets.one_of), ("anyOf", facets.any_of)] {
        if let Some(union) = unions::union(b, owner, &at.child(key), members, facets) {
            open &= union.nullable;
            draft = all_of::merge(b, owner, at, draft, union);
            draft.nullable |= open;
        }
    }
    draft.nullable |= facets.data.nullable;
    let inner = std::mem::take(&mut draft.notes);
    draft.notes = notes(b, owner, at, facets).or(inner);
    draft
}

/// A member of a composition.
pub(super) fn member<'a>(
    b: &mut Build<'a>,
    owner: SchemaId,
    at: &Pointer,
    node: Node<'a>,
    typ: Option<&'a str>,
) -> Draft {
    match node {
        Node::Reference(reference) => match refs::schema(b, reference, at) {
            Some(target) => referenced(b, owner, target, at, reference),
            None => Draft::new(Shape::Any(Untyped::MissingReference)),
        },
        Node::Inline(schema) => {
            let draft = b.deeper(at, |b| compose(b, owner, at, &Facets::of(schema, typ)));
            draft.unwrap_or_else(|| Draft::new(Shape::Any(Untyped::Free)))
        }
    }
}

/// What a schema says itself, without what it is composed of.
pub(super) fn own<'a>(b: &mut Build<'a>, owner: SchemaId, at: &Pointer, facets: &Facets<'a>) -> Draft {
    let object = !facets.properties.is_empty() || facets.additional.is_some();
    let mut draft = match facets.typ {
        Some("object") => self::object(b, owner, at, facets),
        Some("array") => array(b, owner, at, facets),
        Some("null") => Draft { nullable: true, ..Draft::new(Shape::Any(Untyped::Null)) },
        None if object => self::object(b, owner, at, facets),
        None if facets.items.is_some() => array(b, owner, at, facets),
        // Names that are required, without a type, say nothing of values that are no objects.
        _ => {
            let shape = mixed::union(b, owner, at, facets).unwrap_or_else(|| shapes::scalar(b, at, facets));
            Draft { required: facets.required.to_vec(), ..Draft::new(shape) }
        }
    };
    draft.nullable |= facets.values.iter().any(serde_json::Value::is_null);
    // The values that are listed are within all limits.
    if facets.values.is_empty() {
        draft.limits = facets.limits();
    }
    draft
}

fn array<'a>(b: &mut Build<'a>, owner: SchemaId, at: &Pointer, facets: &Facets<'a>) -> Draft {
    let origin = Origin::Inline { parent: owner, role: Role::Items };
    let items = match facets.items {
        Some(node) => intern(b, at.child("items"), origin, node, None),
        None => placeholder(b, at.child("items"), origin, Untyped::NoItems),
    };
    Draft::new(Shape::Array(items))
}

fn object<'a>(b: &mut Build<'a>, owner: SchemaId, at: &Pointer, facets: &Facets<'a>) -> Draft {
    let mut object = Object::default();
    for (name, node) in &facets.properties {
        let place = at.child("properties").child(name);
        let origin = Origin::Inline { parent: owner, role: Role::Property((*name).to_owned()) };
        let schema = intern(b, place.clone(), origin, *node, None);
        // The notes of a place that only passes on another schema are the property's.
        let description = match node {
            Node::Inline(schema_here) if b.known.get(&place) != Some(&schema) => {
                schema_here.schema_data.description.clone()
            }
            _ => None,
        };
        let code_name = match node {
            Node::Inline(inline) => extensions::code_name(b, &place, &inline.schema_data.extensions),
            Node::Reference(_) => None,
        };
        let name = (*name).to_owned();
        object.properties.push(Property { name, required: false, schema, description, code_name });
    }
    let place = at.child("additionalProperties");
    let origin = Origin::Inline { parent: owner, role: Role::Values };
    let rest = match facets.additional {
        None => Rest::Unsaid,
        Some(AdditionalProperties::Any(false)) => Rest::Closed,
        Some(AdditionalProperties::Any(true)) => Rest::Free(placeholder(b, place, origin, Untyped::FreeForm)),
        Some(AdditionalProperties::Schema(node)) => Rest::Free(intern(b, place, origin, Node::from(&**node), None)),
    };
    let mut draft = Draft { rest, ..Draft::new(Shape::Object(object)) };
    draft.required = facets.required.to_vec();
    require(&mut draft);
    draft
}

/// An untyped schema at a place where the document has none; one per place.
pub(super) fn placeholder(b: &mut Build<'_>, at: Pointer, origin: Origin, why: Untyped) -> SchemaId {
    if let Some(id) = b.known.get(&at) {
        return *id;
    }
    let id = b.untyped(at.clone(), origin, why);
    b.known.insert(at, id);
    id
}

/// Makes the properties required that are asked for; names without a property stay.
pub(super) fn require(draft: &mut Draft) {
    let Shape::Object(object) = &mut draft.shape else { return };
    draft.required.retain(|name| match object.properties.iter_mut().find(|property| property.name == *name) {
        Some(property) => {
            property.required = true;
            false
        }
        None => true,
    });
}

/// Writes a draft into its schema.
fn finish(b: &mut Build<'_>, id: SchemaId, draft: Draft) {
    let at = b.schemas[id].at.clone();
    let shape = complete(b, id, &at, draft.shape, draft.rest);
    let entry = b.entry_mut(id);
    entry.state = State::Built;
    entry.rest = draft.rest;
    entry.required = draft.required;
    entry.tagging = draft.tagging;
    let limits = draft.limits.filter(|_| !b.loose.contains(&at)).map(|limits| *limits).unwrap_or_default();
    let schema = b.schema_mut(id);
    (schema.shape, schema.limits) = (shape, limits);
    schema.nullable = draft.nullable;
    let notes = draft.notes;
    (schema.title, schema.description, schema.default) = (notes.title, notes.description, notes.default);
    (schema.code_name, schema.labels, schema.xml) = (notes.code_name, notes.labels, notes.xml);
    (schema.deprecated, schema.read_only, schema.write_only) = (notes.deprecated, notes.read_only, notes.write_only);
}

/// The shape of the schema `id`, with what it says of other keys.
pub(super) fn complete(b: &mut Build<'_>, id: SchemaId, at: &Pointer, shape: Shape, rest: Rest) -> Shape {
    match shape {
        Shape::Object(object) if object.properties.is_empty() => match rest {
            Rest::Closed => Shape::Object(object),
            Rest::Free(values) => Shape::Map(values),
            Rest::Unsaid => {
                let origin = Origin::Inline { parent: id, role: Role::Values };
                Shape::Map(placeholder(b, at.child("additionalProperties"), origin, Untyped::FreeForm))
            }
        },
        Shape::Object(mut object) => {
            object.additional = match rest {
                Rest::Free(values) => Some(values),
                Rest::Unsaid | Rest::Closed => None,
            };
            Shape::Object(object)
        }
        shape => shape,
    }
}

/// Adds the properties that schemas which are kept require and no part of them declares: any value, and optional, as most such
/// names are typing errors that no server keeps to. Those that an object with keys of any name holds anyway are no loss.
pub(super) fn undeclared(b: &mut Build<'_>, kept: &[bool]) {
    for id in b.schemas.ids().filter(|id| kept[id.0]) {
        let loses = matches!(&b.schemas[id].shape, Shape::Object(object) if object.additional.is_none());
        let (at, names) = (b.schemas[id].at.clone(), std::mem::take(&mut b.entry_mut(id).required));
        if !loses || names.is_empty() {
            continue;
        }
        if b.first_time("undeclared-required", &at) {
            b.d.undeclared_required(at.clone(), &names);
        }
        for name in names {
            let origin = Origin::Inline { parent: id, role: Role::Property(name.clone()) };
            let schema = b.untyped(at.child("required").child(&name), origin, Untyped::Undeclared);
            if let Shape::Object(object) = &mut b.schema_mut(id).shape {
                object.properties.push(Property { name, required: false, schema, description: None, code_name: None });
            }
        }
    }
}
