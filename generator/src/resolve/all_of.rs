//! Merges what several schemas say of the same value (`allOf`).
//!
//! In: drafts of the members. Out: one draft for which all of them hold. What cannot be merged is reported and becomes untyped.
//! Knows nothing of where the drafts come from.

use super::arena::{Build, Draft, Notes, Rest, Source};
use super::facets::{Facets, Node};
use super::intersect;
use super::limits;
use super::schemas::{self, require};
use super::{bases, shapes};
use crate::model::{
    Enum, IntegerFormat, Object, Origin, Property, Role, SchemaId, Shape, StringFormat, Union, Untyped, Variant,
};
use crate::pointer::Pointer;

/// How many variants may come of merging two unions.
const VARIANTS: usize = 16;
/// How many schemas that only name another are looked through.
const HOPS: usize = 16;

/// What the schema `target` says, for a schema that extends it by the `reference` at `at`.
pub(super) fn referenced(b: &mut Build<'_>, owner: SchemaId, target: SchemaId, at: &Pointer, reference: &str) -> Draft {
    let target = b.peel(target);
    if bases::extends(b, owner, target) || bases::lists(b, target, owner) {
        return taken_over(bases::own_part(b, target));
    }
    if let Some(draft) = draft_of(b, target) {
        return taken_over(draft);
    }
    let place = at.child("$ref");
    if b.first_time("circular-reference", &place) {
        b.failed = Some(b.d.circular_reference(place, reference));
    }
    Draft::new(Shape::Any(Untyped::Free))
}

/// What a schema takes over from another: not what that is called and what is said of it as a whole.
fn taken_over(draft: Draft) -> Draft {
    Draft { notes: Notes { labels: draft.notes.labels, ..Notes::default() }, ..draft }
}

/// A schema as a draft; `None` if it is being built just now, for whoever asks.
fn draft_of(b: &mut Build<'_>, id: SchemaId) -> Option<Draft> {
    let (mut nullable, mut limits) = (false, None);
    let mut target = id;
    for _ in 0..b.schemas.list.len() {
        if !schemas::ensure_built(b, target) {
            return None;
        }
        nullable |= b.schemas[target].nullable;
        let own = &b.schemas[target].limits;
        limits = limits::both(limits, (!own.is_empty()).then(|| Box::new(own.clone())));
        let Shape::Same(next) = b.schemas[target].shape else { break };
        target = next;
    }
    let (schema, entry) = (&b.schemas[target], b.entry(target));
    let shape = match &schema.shape {
        // What its keys hold is in the rest.
        Shape::Map(_) => Shape::Object(Object::default()),
        Shape::Object(object) => Shape::Object(Object { properties: object.properties.clone(), additional: None }),
        // A circle of references; it is reported at the end.
        Shape::Same(_) => Shape::Any(Untyped::Free),
        shape => shape.clone(),
    };
    let notes = match &b.schemas[id].origin {
        Origin::Component(_) => Notes { labels: b.schemas[id].labels.clone(), ..Notes::default() },
        _ => notes_of(b, id),
    };
    let (required, tagging) = (entry.required.clone(), entry.tagging.clone());
    Some(Draft { shape, limits, nullable, rest: entry.rest, required, tagging, notes })
}

fn notes_of(b: &Build<'_>, id: SchemaId) -> Notes {
    let schema = &b.schemas[id];
    Notes {
        title: schema.title.clone(),
        description: schema.description.clone(),
        deprecated: schema.deprecated,
        read_only: schema.read_only,
        write_only: schema.write_only,
        default: schema.default.clone(),
        code_name: schema.code_name.clone(),
        labels: schema.labels.clone(),
        xml: schema.xml.clone(),
    }
}

/// Builds the schema `id` that is all of `parts` at once.
pub(super) fn join(b: &mut Build<'_>, id: SchemaId, at: &Pointer, parts: &[SchemaId]) -> Draft {
    let mut joined = Draft::new(Shape::Any(Untyped::Free));
    let mut drafts = Vec::new();
    for part in parts {
        // What is being built just now needs this one: it can only be named, not looked into.
        let Some(draft) = draft_of(b, *part) else { return Draft::new(Shape::Same(*part)) };
        joined = merge(b, id, at, joined, draft.clone());
        drafts.push(draft);
    }
    // Later members say more of the place at hand than earlier ones.
    let later = parts.iter().rev().filter(|part| b.component_name(**part).is_none());
    let labels = std::mem::take(&mut joined.notes.labels);
    joined.notes = later.map(|part| notes_of(b, *part)).fold(Notes::default(), Notes::or);
    joined.notes.labels = labels;
    if let Origin::Inline { role: Role::Variant(_), .. } = &b.schemas[id].origin {
        let name = parts.first().and_then(|part| b.component_name(*part)).map(str::to_owned);
        joined.notes.title = name.or(joined.notes.title);
    }
    for (part, same) in parts.iter().zip(drafts) {
        let equal = (&same.shape, same.nullable, &same.required) == (&joined.shape, joined.nullable, &joined.required);
        if equal && same.rest == joined.rest {
            let notes = Notes { title: None, ..joined.notes };
            let limits = if same.limits == joined.limits { None } else { joined.limits };
            return Draft { limits, nullable: false, notes, ..Draft::new(Shape::Same(*part)) };
        }
    }
    joined
}

/// Everything that both drafts say.
pub(super) fn merge(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, left: Draft, right: Draft) -> Draft {
    let nullable = match (&left.shape, &right.shape) {
        // What says nothing of a type does not forbid `null`, and may well allow it.
        (Shape::Any(_), _) | (_, Shape::Any(_)) => left.nullable || right.nullable,
        _ => left.nullable && right.nullable,
    };
    let mut required = left.required;
    required.extend(right.required.iter().filter(|name| !required.contains(name)).cloned().collect::<Vec<_>>());
    let (left_rest, right_rest) = (left.rest, right.rest);
    let rest = rest(b, owner, at, left_rest, right_rest);
    let tagging = left.tagging.or(right.tagging);
    let limits = limits::both(left.limits, right.limits);
    let notes = left.notes.or(right.notes);
    let shape = match (left.shape, right.shape) {
        // What could not be typed comes after what the document leaves open.
        (Shape::Any(left), Shape::Any(right)) => Shape::Any(left.max(right)),
        (Shape::Any(_), shape) | (shape, Shape::Any(_)) => shape,
        (Shape::Object(left), Shape::Object(right)) => {
            Shape::Object(objects(b, owner, (left, left_rest), (right, right_rest)))
        }
        (Shape::Union(union), Shape::Object(object)) | (Shape::Object(object), Shape::Union(union)) => {
            let object = Draft { rest, required: std::mem::take(&mut required), ..Draft::new(Shape::Object(object)) };
            let shape = distribute(b, owner, at, union, object);
            return Draft { shape, limits, nullable, rest: Rest::Unsaid, required, tagging, notes };
        }
        (Shape::Union(left), Shape::Union(right)) => product(b, owner, at, &left, &right),
        // A union of scalars lists its types already.
        (union @ Shape::Union(_), _) | (_, union @ Shape::Union(_)) => union,
        (Shape::Array(left), Shape::Array(right)) => {
            Shape::Array(b.join(&[left, right], at.child("items"), owner, Role::Items))
        }
        (left, right) => intersect::scalars(&left, &right).unwrap_or_else(|| conflict(b, at, &left, &right)),
    };
    let mut merged = Draft { shape, limits, nullable, rest, required, tagging, notes };
    require(&mut merged);
    merged
}

/// Reports two shapes that have no value in common, and says what to read instead.
fn conflict(b: &mut Build<'_>, at: &Pointer, left: &Shape, right: &Shape) -> Shape {
    let instead = match (left, right) {
        (Shape::Enum(Enum::Strings(_)), Shape::Enum(Enum::Strings(_))) => Shape::String(StringFormat::Plain),
        (Shape::Enum(Enum::Integers(_)), Shape::Enum(Enum::Integers(_))) => Shape::Integer(IntegerFormat::Int64),
        _ => Shape::Any(Untyped::Unmergeable),
    };
    if b.first_time("unmergeable", at) {
        b.d.unmergeable(at.clone(), shapes::kind(left), shapes::kind(right), shapes::kind(&instead));
    }
    instead
}

/// What both say of keys that are not listed.
fn rest(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, left: Rest, right: Rest) -> Rest {
    match (left, right) {
        (Rest::Unsaid, rest) | (rest, Rest::Unsaid) => rest,
        (Rest::Closed, _) | (_, Rest::Closed) => Rest::Closed,
        (Rest::Free(left), Rest::Free(right)) => {
            Rest::Free(b.join(&[left, right], at.child("additionalProperties"), owner, Role::Values))
        }
    }
}

/// The properties of both, those of the same name merged. For `additionalProperties` those that only the other side lists are
/// additional.
fn objects(b: &mut Build<'_>, owner: SchemaId, left: (Object, Rest), right: (Object, Rest)) -> Object {
    let ((left, left_rest), (right, right_rest)) = (left, right);
    let mut properties: Vec<Property> = left.properties;
    for property in properties.iter_mut().filter(|own| right.properties.iter().all(|other| other.name != own.name)) {
        open(b, owner, property, right_rest);
    }
    for mut property in right.properties {
        let Some(known) = properties.iter_mut().find(|known| known.name == property.name) else {
            open(b, owner, &mut property, left_rest);
            properties.push(property);
            continue;
        };
        known.required |= property.required;
        known.description = property.description.or(known.description.take());
        known.code_name = property.code_name.or(known.code_name.take());
        if known.schema != property.schema {
            let at = b.schemas[property.schema].at.clone();
            let role = Role::Property(property.name);
            known.schema = b.join(&[known.schema, property.schema], at, owner, role);
        }
    }
    Object { properties, additional: None }
}

/// Lets into the object that a property holds what the other side's `additionalProperties` say of its keys: without them, keys that
/// are asked for there would be lost. Of other types the property's own is no narrower than it may be, so nothing is lost.
fn open(b: &mut Build<'_>, owner: SchemaId, property: &mut Property, rest: Rest) {
    let Rest::Free(values) = rest else { return };
    if [property.schema, values].map(|id| value_type(b, id)) == [Some("object"); 2] {
        let at = b.schemas[property.schema].at.clone();
        property.schema = b.join(&[property.schema, values], at, owner, Role::Property(property.name.clone()));
    }
}

/// A union each of whose variants also has the properties of `object`.
fn distribute(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, union: Union, object: Draft) -> Shape {
    let empty = matches!(&object.shape, Shape::Object(object) if object.properties.is_empty());
    if empty && object.required.is_empty() && !matches!(object.rest, Rest::Free(_)) {
        return Shape::Union(union);
    }
    let common = b.untyped(at.clone(), Origin::Inline { parent: owner, role: Role::Values }, Untyped::Free);
    // What stands at its place is the union, too.
    b.schema_mut(common).merged = true;
    b.schema_mut(common).shape = schemas::complete(b, common, at, object.shape, object.rest);
    let entry = b.entry_mut(common);
    (entry.rest, entry.required) = (object.rest, object.required);
    let variants = union.variants.into_iter().enumerate().map(|(index, variant)| {
        // What is no object has no properties to add.
        if disjoint(b, variant.schema, common) {
            return variant;
        }
        let at = b.schemas[variant.schema].at.clone();
        Variant { schema: b.join(&[variant.schema, common], at, owner, Role::Variant(index)), ..variant }
    });
    Shape::Union(Union { variants: variants.collect(), tag: union.tag })
}

/// Every variant of one union together with every variant of another that it can be.
fn product(b: &mut Build<'_>, owner: SchemaId, at: &Pointer, left: &Union, right: &Union) -> Shape {
    if left == right {
        return Shape::Union(left.clone());
    }
    let pairs = left.variants.iter().flat_map(|one| right.variants.iter().map(|other| (one.schema, other.schema)));
    let pairs: Vec<(SchemaId, SchemaId)> = pairs.filter(|(one, other)| !disjoint(b, *one, *other)).collect();
    if pairs.is_empty() || pairs.len() > VARIANTS {
        if b.first_time("unmergeable", at) {
            b.d.unmergeable(at.clone(), "a union", "another union", "anything");
        }
        return Shape::Any(Untyped::Unmergeable);
    }
    let mut variants = Vec::new();
    for (one, other) in pairs {
        let at = b.schemas[one].at.clone();
        let schema = b.join(&[one, other], at, owner, Role::Variant(variants.len()));
        variants.push(Variant { schema, tags: Vec::new() });
    }
    Shape::Union(Union { variants, tag: None })
}

/// Whether certainly no value fits both schemas, because one JSON type is never another.
fn disjoint(b: &mut Build<'_>, one: SchemaId, other: SchemaId) -> bool {
    let types = [one, other].map(|id| value_type(b, id));
    matches!(types, [Some(one), Some(other)] if one != other)
}

/// The one JSON type of all values of a schema but `null`, if there is one.
fn value_type<'a>(b: &mut Build<'a>, id: SchemaId) -> Option<&'a str> {
    let mut next = id;
    // What is built may be the same as another.
    for _ in 0..HOPS {
        // What is being built just now has at least been read.
        if !schemas::ensure_built(b, next) {
            return written_type(b, next);
        }
        match b.schemas[next].shape {
            Shape::Same(other) => next = other,
            _ => break,
        }
    }
    json_type(&b.schemas[next].shape)
}

/// The JSON type that a schema names on the spot, or one of those that it joins.
fn written_type<'a>(b: &Build<'a>, id: SchemaId) -> Option<&'a str> {
    match &b.entry(id).source {
        Source::Node(Node::Inline(schema), typ) => match Facets::of(schema, *typ).typ? {
            "integer" => Some("number"),
            typ => Some(typ),
        },
        Source::All(parts) => parts.iter().find_map(|part| written_type(b, *part)),
        _ => None,
    }
}

/// The one JSON type of all values but `null`, if there is one.
fn json_type(shape: &Shape) -> Option<&'static str> {
    Some(match shape {
        Shape::Any(_) | Shape::Same(_) | Shape::Union(_) => return None,
        Shape::Boolean => "boolean",
        Shape::Integer(_) | Shape::Number(_) | Shape::Enum(Enum::Integers(_)) => "number",
        Shape::String(_) | Shape::Enum(Enum::Strings(_)) => "string",
        Shape::Array(_) => "array",
        Shape::Map(_) | Shape::Object(_) => "object",
    })
}
