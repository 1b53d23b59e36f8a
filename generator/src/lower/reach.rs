//! Who reaches which schema.
//!
//! In: the API and the group of each operation. Out: for every schema whether requests, answers and multipart bodies reach it
//! and which group does so first; and the schemas that need a name, in the order in which they get one.

use super::forms::{form, is_named, parts};
use crate::model::{Api, Content, Operation, Origin, SchemaId};
use std::collections::BTreeSet;

/// Who reaches which schema.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// Those that requests reach.
    pub(super) requests: BTreeSet<SchemaId>,
    /// Those that answers reach.
    pub(super) answers: BTreeSet<SchemaId>,
    /// Those that multipart bodies reach.
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
    reach.named.extend(components());
    let mut met: BTreeSet<SchemaId> = BTreeSet::new();
    for id in components() {
        meet(api, id, &mut met, &mut reach.named);
    }
    for (operation, group) in api.operations.iter().zip(groups) {
        let Some(group) = *group else { continue };
        let body = body_of(operation);
        let (requests, answers) = (|| requests(operation), || answers(operation));
        for id in requests() {
            walk(api, id, &mut reach.requests, |_| {});
        }
        for id in answers() {
            walk(api, id, &mut reach.answers, |_| {});
        }
        if let (Some(body), Some(Content::Multipart(_))) = (body, operation.body.as_ref().map(|body| &body.content)) {
            walk(api, body, &mut reach.multipart, |_| {});
        }
        for id in requests().chain(answers()) {
            meet(api, id, &mut met, &mut reach.named);
            mark(api, id, group, &mut reach.group);
        }
    }
    reach
}

fn body_of(operation: &Operation) -> Option<SchemaId> {
    operation.body.as_ref().and_then(|body| schema_of(&body.content))
}

fn requests(operation: &Operation) -> impl Iterator<Item = SchemaId> {
    operation.parameters.iter().map(|parameter| parameter.schema).chain(body_of(operation))
}

fn answers(operation: &Operation) -> impl Iterator<Item = SchemaId> {
    operation.responses.iter().filter_map(|response| schema_of(&response.content))
}

/// What operations use, where only that is wanted: of a part of a document.
fn used(api: &Api, groups: &[Option<usize>]) -> Option<BTreeSet<SchemaId>> {
    api.excluded?;
    let mut used = BTreeSet::new();
    for (operation, _) in api.operations.iter().zip(groups).filter(|(_, group)| group.is_some()) {
        for id in requests(operation).chain(answers(operation)) {
            walk(api, id, &mut used, |_| {});
        }
    }
    Some(used)
}

/// The schema of a content, if it has one.
pub(super) fn schema_of(content: &Content) -> Option<SchemaId> {
    match content {
        Content::Json(id) | Content::Form(id) | Content::Multipart(id) | Content::Text(id) => Some(*id),
        Content::Empty | Content::Binary => None,
    }
}

/// Adds what needs a name to `named`.
fn meet(api: &Api, root: SchemaId, met: &mut BTreeSet<SchemaId>, named: &mut Vec<SchemaId>) {
    walk(api, root, met, |id| {
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

/// Visits everything below `root` that has not been `seen`, parents first and in the document's order.
fn walk(api: &Api, root: SchemaId, seen: &mut BTreeSet<SchemaId>, mut visit: impl FnMut(SchemaId)) {
    let mut stack = vec![root];
    while let Some(id) = stack.pop() {
        if seen.insert(id) {
            visit(id);
            stack.extend(parts(api, id).into_iter().rev());
        }
    }
}
