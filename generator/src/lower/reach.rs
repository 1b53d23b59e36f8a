//! Who reaches which schema.
//!
//! In: the API and the group of each operation. Out: for every schema whether requests, answers and multipart bodies reach it
//! and which group does so first; and the schemas that need a name, in the order in which they get one.

use super::forms::{Form, form, is_named, parts};
use super::multipart;
use super::sides::{Side, is_left_out, side};
use crate::model::{Api, Body, Content, Operation, Origin, Property, Response, SchemaId};
use std::collections::BTreeSet;

/// Who reaches which schema.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// Those that requests reach.
    pub(super) requests: BTreeSet<SchemaId>,
    /// Those that answers reach.
    pub(super) answers: BTreeSet<SchemaId>,
    /// Those that are parts of multipart bodies of their own.
    pub(super) multipart: BTreeSet<SchemaId>,
    /// By [`SchemaId`], the group that reaches it first.
    pub(super) group: Vec<Option<usize>>,
    /// The schemas with a name: components in the document's order, then the others as they are met, those inside components
    /// first.
    pub(super) named: Vec<SchemaId>,
}

/// Finds out who reaches what. `groups` has the group of each operation, `None` for those that are left out.
pub(super) fn reach(api: &Api, groups: &[Option<usize>]) -> Reach {
    let mut reach = Reach { group: vec![None; api.schemas.list.len()], ..Reach::default() };
    let used = used(api, groups);
    let wanted = |id: &SchemaId| {
        matches!(api.schemas[*id].origin, Origin::Component(_)) && used.as_ref().is_none_or(|used| used.contains(id))
    };
    let components = || api.schemas.ids().filter(wanted);
    let operations = || api.operations.iter().zip(groups).filter_map(|(operation, group)| Some((operation, (*group)?)));
    for (operation, _) in operations() {
        for id in requests(operation) {
            walk(id, &mut reach.requests, |id| sent_by(api, id, Side::Client), |_| {});
        }
        for id in answers(operation) {
            walk(id, &mut reach.answers, |id| sent_by(api, id, Side::Server), |_| {});
        }
        for (content, encodings) in operation.body.iter().flat_map(Body::encoded) {
            if let Content::Multipart(body) = content {
                multipart::files(api, *body, encodings, &mut reach.multipart);
            }
        }
    }
    for id in webhooks(api) {
        walk(id, &mut reach.answers, |id| sent_by(api, id, Side::Server), |_| {});
    }
    let mut named: Vec<SchemaId> = components().collect();
    let mut met: BTreeSet<SchemaId> = BTreeSet::new();
    for id in components() {
        meet(api, &reach, id, &mut met, &mut named);
    }
    for (operation, group) in operations() {
        for id in requests(operation).chain(answers(operation)) {
            meet(api, &reach, id, &mut met, &mut named);
            mark(api, id, group, &mut reach.group);
        }
    }
    for id in webhooks(api) {
        meet(api, &reach, id, &mut met, &mut named);
    }
    reach.named = named;
    reach
}

/// The schemas of what an operation sends.
fn requests(operation: &Operation) -> impl Iterator<Item = SchemaId> {
    let bodies = operation.body.iter().flat_map(Body::contents).filter_map(schema_of);
    operation.parameters.iter().map(|parameter| parameter.schema).chain(bodies)
}

/// The schemas of what an operation is answered.
fn answers(operation: &Operation) -> impl Iterator<Item = SchemaId> {
    operation.responses.iter().flat_map(Response::contents).filter_map(schema_of)
}

/// The schemas of what the server sends by itself.
fn webhooks(api: &Api) -> impl Iterator<Item = SchemaId> {
    api.webhooks.iter().filter_map(|webhook| webhook.body.as_ref()).flat_map(Body::contents).filter_map(schema_of)
}

/// What operations and their callbacks use, where only that is wanted: of a part of a document.
fn used(api: &Api, groups: &[Option<usize>]) -> Option<BTreeSet<SchemaId>> {
    api.excluded?;
    let mut used = BTreeSet::new();
    let operations = api.operations.iter().zip(groups).filter(|(_, group)| group.is_some());
    let ids = operations.flat_map(|(operation, _)| requests(operation).chain(answers(operation)));
    for id in ids.chain(webhooks(api)) {
        walk(id, &mut used, |id| parts(api, id), |_| {});
    }
    Some(used)
}

/// The parts of a schema but for the properties that only the other side sends.
fn sent_by(api: &Api, id: SchemaId, sender: Side) -> Vec<SchemaId> {
    parts_where(api, id, |property| {
        matches!(side(api, property.schema), Side::Both) || side(api, property.schema) == sender
    })
}

/// The parts of a schema but for the properties that `keep` does not keep.
fn parts_where(api: &Api, id: SchemaId, keep: impl Fn(&Property) -> bool) -> Vec<SchemaId> {
    match form(api, id) {
        Form::Struct(object) => {
            let kept = object.properties.iter().filter(|property| keep(property)).map(|property| property.schema);
            kept.chain(object.additional).collect()
        }
        _ => parts(api, id),
    }
}

/// The schema of a content, if it has one.
pub(super) fn schema_of(content: &Content) -> Option<SchemaId> {
    match content {
        Content::Json(id)
        | Content::Form(id)
        | Content::Multipart(id)
        | Content::Xml(id)
        | Content::Text(id)
        | Content::Sequence(_, id) => Some(*id),
        Content::Empty | Content::Binary => None,
    }
}

/// Adds what needs a name to `named`.
fn meet(api: &Api, reach: &Reach, root: SchemaId, met: &mut BTreeSet<SchemaId>, named: &mut Vec<SchemaId>) {
    let below = |id| parts_where(api, id, |property| !is_left_out(api, reach, id, property));
    walk(root, met, below, |id| {
        let component = matches!(api.schemas[id].origin, Origin::Component(_));
        if !component && is_named(&form(api, id)) {
            named.push(id);
        }
    });
}

/// Gives what no group has reached yet to `group`. What is reached already has reached everything below it.
fn mark(api: &Api, root: SchemaId, group: usize, groups: &mut [Option<usize>]) {
    let mut stack = vec![root];
    while let Some(id) = stack.pop() {
        if let Some(free @ None) = groups.get_mut(id.0) {
            *free = Some(group);
            stack.extend(parts(api, id));
        }
    }
}

/// Visits everything below `root`, by the steps `below`, that has not been `seen`, parents first and in the document's order.
fn walk(
    root: SchemaId,
    seen: &mut BTreeSet<SchemaId>,
    below: impl Fn(SchemaId) -> Vec<SchemaId>,
    mut visit: impl FnMut(SchemaId),
) {
    let mut stack = vec![root];
    while let Some(id) = stack.pop() {
        if seen.insert(id) {
            visit(id);
            stack.extend(below(id).into_iter().rev());
        }
    }
}
