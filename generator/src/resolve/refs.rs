//! Finds what a `$ref` refers to.
//!
//! In: references and the places where they stand. Out: schema ids, for schemas; every reference that leads nowhere is
//! reported once. Knows where things stand in a document, not what they mean.

use super::arena::Build;
use super::facets::Node;
use super::schemas;
use crate::model::{Origin, Role, SchemaId, Untyped};
use crate::pointer::Pointer;
use crate::read::{ADDITIONAL, NOWHERE, Part, QUERY, corrected};
use indexmap::IndexMap;
use openapiv3::{Header, Operation, Parameter, PathItem, ReferenceOr, RequestBody, Response, Schema};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What the typed document lacks: targets of references that are no components, since it cannot be walked by pointer, and
/// operations of methods that 3.0 does not know.
#[derive(Debug, Default)]
pub(super) struct Targets {
    pub(super) schemas: IndexMap<Pointer, ReferenceOr<Schema>>,
    pub(super) parameters: IndexMap<Pointer, ReferenceOr<Parameter>>,
    pub(super) headers: IndexMap<Pointer, ReferenceOr<Header>>,
    pub(super) bodies: IndexMap<Pointer, ReferenceOr<RequestBody>>,
    pub(super) responses: IndexMap<Pointer, ReferenceOr<Response>>,
    pub(super) path_items: IndexMap<Pointer, ReferenceOr<PathItem>>,
    pub(super) operations: IndexMap<Pointer, Operation>,
}

/// The sections of `components` that are typed.
const SECTIONS: [&str; 6] = ["schemas", "parameters", "headers", "requestBodies", "responses", "securitySchemes"];

impl Targets {
    /// Reads the targets of all references of a document that lead deeper than to a component, and operations that are not
    /// in the typed form.
    pub(super) fn scan(tree: &Value) -> Self {
        let mut targets = Self::default();
        let mut open = vec![(Vec::<&str>::new(), tree)];
        while let Some((place, node)) = open.pop() {
            match node {
                Value::Object(map) => {
                    if let Some(target) = map.get("$ref").and_then(Value::as_str) {
                        targets.add(tree, &place, target);
                    }
                    if let ["webhooks" | "x-webhooks", _] = place[..] {
                        read(
                            Part::PathItem,
                            &mut targets.path_items,
                            tree,
                            &Pointer::root().join(place.iter().copied()),
                        );
                    }
                    if is_other_operation(&place) {
                        read(
                            Part::Operation,
                            &mut targets.operations,
                            tree,
                            &Pointer::root().join(place.iter().copied()),
                        );
                    }
                    for (key, value) in map.iter().filter(|(_, value)| value.is_object() || value.is_array()) {
                        open.push((place.iter().copied().chain([key.as_str()]).collect(), value));
                    }
                }
                Value::Array(list) => {
                    let inner = list.iter().filter(|value| value.is_object() || value.is_array());
                    open.extend(inner.map(|value| (place.iter().copied().chain(["#"]).collect(), value)));
                }
                _ => {}
            }
        }
        targets
    }

    fn add(&mut self, tree: &Value, place: &[&str], target: &str) {
        let Some(pointer) = target.strip_prefix('#').and_then(Pointer::parse) else { return };
        if is_component(&pointer) || pointer.segments().is_empty() {
            return;
        }
        match place {
            [.., "parameters", _] => read(Part::Parameter, &mut self.parameters, tree, &pointer),
            [.., "headers", _] => read(Part::Header, &mut self.headers, tree, &pointer),
            [.., "responses", _] => read(Part::Response, &mut self.responses, tree, &pointer),
            [.., "requestBody"] | [.., "requestBodies", _] => read(Part::RequestBody, &mut self.bodies, tree, &pointer),
            ["paths" | "webhooks" | "x-webhooks", _] | ["components", "pathItems", _] => {
                read(Part::PathItem, &mut self.path_items, tree, &pointer);
            }
            _ => {}
        }
        // What looks like a parameter may be a property called so; a schema is always tried too.
        read(Part::Schema, &mut self.schemas, tree, &pointer);
        if let Some(root) = schema_root(&pointer) {
            read(Part::Schema, &mut self.schemas, tree, &root);
        }
    }
}

/// Whether an operation of a method stands here that 3.0 does not know.
fn is_other_operation(place: &[&str]) -> bool {
    let (["components", "pathItems", _, rest @ ..] | ["paths", _, rest @ ..]) = place else { return false };
    matches!(rest, [QUERY] | [ADDITIONAL, _])
}

fn read<T: DeserializeOwned>(part: Part, into: &mut IndexMap<Pointer, T>, tree: &Value, pointer: &Pointer) {
    let value = tree.pointer(&pointer.to_string()).filter(|value| value.is_object() && !into.contains_key(pointer));
    let value = value.and_then(|value| corrected(part, value));
    if let Some(typed) = value.and_then(|value| serde_json::from_value(value).ok()) {
        into.insert(pointer.clone(), typed);
    }
}

fn is_component(pointer: &Pointer) -> bool {
    matches!(pointer.segments(), [first, section, _] if first == "components" && SECTIONS.contains(&section.as_str()))
}

/// The place of the outermost schema around `pointer` in an operation or a shared part: up to the key `schema`.
fn schema_root(pointer: &Pointer) -> Option<Pointer> {
    let segments = pointer.segments();
    if segments.first().is_none_or(|first| first != "paths")
        && segments.get(1).is_none_or(|section| section == "schemas")
    {
        return None;
    }
    let end = segments.iter().skip(3).position(|segment| segment == "schema")? + 4;
    Some(Pointer::root().join(segments.iter().take(end).map(String::as_str)))
}

/// The schema that `reference`, which stands in the object at `at`, refers to; `None` if there is none, which is reported.
pub(super) fn schema(b: &mut Build<'_>, reference: &str, at: &Pointer) -> Option<SchemaId> {
    let found = match reference.strip_prefix('#').and_then(Pointer::parse) {
        Some(pointer) => b.known.get(&pointer).copied().or_else(|| deep(b, &pointer)),
        None => component_by_key(b, reference),
    };
    if found.is_none() {
        missing(b, reference, at);
    }
    found
}

/// A component by its bare key, as some documents write in place of a reference.
fn component_by_key(b: &Build<'_>, key: &str) -> Option<SchemaId> {
    b.known.get(&Pointer::root().join(["components", "schemas", key])).copied()
}

/// Reports a reference that leads nowhere, once per place.
pub(super) fn missing(b: &mut Build<'_>, reference: &str, at: &Pointer) {
    let place = at.child("$ref");
    if reference == NOWHERE || !b.first_time("missing-reference", &place) {
        return;
    }
    let reported = match reference.strip_prefix('#').and_then(Pointer::parse) {
        Some(pointer) => {
            let document = b.document;
            let siblings = pointer.parent().and_then(|parent| document.tree.pointer(&parent.to_string()));
            let known = siblings.and_then(Value::as_object).into_iter().flat_map(|map| map.keys().map(String::as_str));
            b.d.missing_reference(place, reference, known, b.lenient)
        }
        None => b.d.foreign_reference(place, reference, b.lenient),
    };
    b.failed = b.failed.or(reported);
}

/// A schema inside another or inside an operation. The schemas around it are built first, so that it gets the id and the name
/// that it has where it stands; only if they do not lead to it, it is interned on its own.
fn deep(b: &mut Build<'_>, pointer: &Pointer) -> Option<SchemaId> {
    if let Some(id) = b.found.get(pointer) {
        return Some(*id);
    }
    let found = if b.sought.contains(pointer) {
        if b.first_time("circular-reference", pointer) {
            b.failed = Some(b.d.circular_reference(pointer.clone(), &format!("#{pointer}")));
        }
        None
    } else {
        b.sought.push(pointer.clone());
        let found = b.deeper(pointer, |b| inside(b, pointer));
        b.sought.pop();
        found
    };
    // What is not found because of a circle or its depth has been said.
    let id = found
        .unwrap_or_else(|| Some(b.untyped(pointer.clone(), origin_in_part(b, pointer), Untyped::MissingReference)))?;
    b.found.insert(pointer.clone(), id);
    Some(id)
}

/// The same for a place that is not being looked up already.
fn inside(b: &mut Build<'_>, pointer: &Pointer) -> Option<SchemaId> {
    let targets = b.targets;
    if let Some(root) = schema_root(pointer).filter(|root| !b.known.contains_key(root))
        && let Some(node) = targets.schemas.get(&root)
    {
        let origin = origin_in_part(b, &root);
        schemas::intern(b, root, origin, Node::from(node), None);
    }
    let mut nearest: Option<SchemaId> = None;
    loop {
        let around = std::iter::successors(Some(pointer.clone()), Pointer::parent).find_map(|p| {
            let id = b.known.get(&p).copied()?;
            Some((p, id))
        });
        match around {
            Some((at, id)) if at == *pointer => return Some(id),
            Some((_, id)) if nearest != Some(id) => {
                nearest = Some(id);
                schemas::ensure_built(b, id);
            }
            _ => break,
        }
    }
    let node = targets.schemas.get(pointer)?;
    let origin = match nearest {
        Some(parent) => Origin::Inline { parent, role: role_inside(pointer) },
        None => Origin::Shared { name: pointer.segments().last()?.clone(), role: Role::Body },
    };
    Some(schemas::intern(b, pointer.clone(), origin, Node::from(node), None))
}

/// As what the schema at `pointer` is part of the one around it, from its last keys.
fn role_inside(pointer: &Pointer) -> Role {
    let last = pointer.segments().last().map_or("", String::as_str);
    match (pointer.segments().iter().nth_back(1).map(String::as_str), last) {
        (Some("properties"), name) => Role::Property(name.to_owned()),
        (_, "items") => Role::Items,
        (_, "additionalProperties") => Role::Values,
        (_, index) => Role::Variant(index.parse().unwrap_or(0)),
    }
}

/// What names the schema of a parameter, body or answer that is reached by a reference to its place.
fn origin_in_part(b: &Build<'_>, root: &Pointer) -> Origin {
    let parts: Vec<&str> = root.segments().iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["paths", path, method, rest @ ..] => {
            let first = || b.operation_indices.iter().find(|(at, _)| at.segments().get(1).is_some_and(|p| p == path));
            let operation = b.operation_at(root).or_else(|| first().map(|(_, index)| *index));
            let rest = if *method == "parameters" { &parts[2..] } else { rest };
            Origin::Operation { operation: operation.unwrap_or(0), role: role_in_part(b, root, rest) }
        }
        [_, _, name, ..] => Origin::Shared { name: (*name).to_owned(), role: role_in_part(b, root, &parts[1..]) },
        _ => Origin::Shared { name: parts.last().copied().unwrap_or_default().to_owned(), role: Role::Body },
    }
}

fn role_in_part(b: &Build<'_>, root: &Pointer, keys: &[&str]) -> Role {
    match keys {
        ["parameters", ..] => {
            let name = root.parent().and_then(|at| b.document.tree.pointer(&at.to_string())?.get("name")?.as_str());
            Role::Parameter(name.unwrap_or("parameter").to_owned())
        }
        ["responses", status, ..] => Role::Response((*status).to_owned()),
        _ => Role::Body,
    }
}
