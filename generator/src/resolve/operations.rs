//! Brings operations into normal form.
//!
//! In: the paths. Out: one [`Operation`] per method, with everything it inherits. Leaves schemas, parameters, bodies and
//! security to their own modules.

use super::arena::Build;
use super::content::{self, Answers};
use super::extensions;
use super::pages;
use super::parameters;
use super::parts::{self, Found};
use super::security;
use super::selection::{self, Candidate};
use crate::config::Config;
use crate::model::{Operation, SecurityScheme, Server};
use crate::pointer::Pointer;
use crate::read::ADDITIONAL;
use indexmap::IndexMap;
use openapiv3::{Operation as Written, PathItem};
use serde_json::Value;

/// The operations that the user wants, in the document's order, and how many others there are; `None` if all are wanted.
pub(super) fn operations(
    b: &mut Build<'_>,
    schemes: &[SecurityScheme],
    config: &Config,
) -> (Vec<Operation>, Option<usize>) {
    let document = b.document;
    let at = Pointer::root().child("security");
    let inherited = security::requirements(b, schemes, document.openapi.security.as_deref().unwrap_or_default(), &at);

    let mut found = Vec::new();
    for (path, node) in &document.openapi.paths.paths {
        let Some(item) = parts::find(b, node, &Pointer::root().join(["paths", path])) else { continue };
        let places = methods(b, &item);
        found.push((path.as_str(), item, places));
    }
    let excluded = select(b, config, &mut found);
    for (index, place) in found.iter().flat_map(|(_, _, places)| places).enumerate() {
        b.operation_indices.entry(place.at.clone()).or_insert(index);
    }

    let mut operations = Vec::new();
    for (path, item, places) in &found {
        let servers = security::servers(b, &item.value.servers, &item.at.child("servers"));
        for place in places {
            let written = place.written;
            let mut operation = operation(b, operations.len(), path, item, place);
            operation.security = match &written.security {
                Some(own) => security::requirements(b, schemes, own, &operation.at.child("security")),
                None => inherited.clone(),
            };
            operation.pages = pages::pages(b, config, &operation, written);
            operation.servers = own_servers(b, written, &operation.at, &servers);
            operations.push(operation);
        }
    }
    pages::unmatched(b, config, &operations);
    duplicate_ids(b, &operations);
    (operations, excluded)
}

/// The operations of a path.
type OfPath<'a> = (&'a str, Found<'a, PathItem>, Vec<Placed<'a>>);

/// Drops the operations that the user does not want, and tells how many they are; `None` if all are wanted.
fn select(b: &mut Build<'_>, config: &Config, found: &mut [OfPath<'_>]) -> Option<usize> {
    if config.include.is_empty() && config.exclude.is_empty() {
        return None;
    }
    let candidates = found.iter().flat_map(|(path, _, places)| {
        places.iter().map(|place| Candidate {
            method: &place.method,
            path,
            id: place.written.operation_id.as_deref(),
            tags: &place.written.tags,
        })
    });
    let kept = match selection::kept(config, &candidates.collect::<Vec<_>>(), b.d) {
        Ok(kept) => kept,
        Err(reported) => {
            b.failed = Some(reported);
            return None;
        }
    };
    let excluded = kept.iter().filter(|kept| !**kept).count();
    let mut kept = kept.into_iter();
    for (_, _, places) in found {
        places.retain(|_| kept.next().unwrap_or(true));
    }
    Some(excluded)
}

/// An operation as it stands in a path item.
struct Placed<'a> {
    /// The method as it is sent.
    method: String,
    at: Pointer,
    written: &'a Written,
}

/// The operations of a path, in the order in which they stand in the text (the typed form has an order of its own).
fn methods<'a>(b: &Build<'a>, item: &Found<'a, PathItem>) -> Vec<Placed<'a>> {
    let (tree, targets) = (&b.document.tree, b.targets);
    let known = |key: &str| item.value.iter().find(|(method, _)| *method == key).map(|(_, written)| written);
    let mut methods = Vec::new();
    for (key, value) in tree.pointer(&item.at.to_string()).and_then(Value::as_object).into_iter().flatten() {
        let at = item.at.child(key);
        let mut add = |method: &str, at: Pointer, written: Option<&'a Written>| {
            methods.extend(written.map(|written| Placed { method: method.to_owned(), at, written }));
        };
        if key == ADDITIONAL {
            for name in value.as_object().into_iter().flat_map(|named| named.keys()) {
                let at = at.child(name);
                let written = targets.operations.get(&at);
                add(name, at, written);
            }
        } else {
            let written = known(key).or_else(|| targets.operations.get(&at));
            add(&key.to_ascii_uppercase(), at, written);
        }
    }
    methods
}

fn operation<'a>(
    b: &mut Build<'a>,
    index: usize,
    path: &str,
    item: &Found<'a, PathItem>,
    place: &Placed<'a>,
) -> Operation {
    let Placed { method, at, written } = place;
    let parameters = parameters::parameters(b, index, path, item, at, written);
    let body = written.request_body.as_ref().and_then(|node| content::body(b, index, at, node));
    let responses =
        content::responses(b, &Answers { operation: index, at, bodiless: method == "HEAD" }, &written.responses);
    Operation {
        id: written.operation_id.clone().filter(|id| !id.trim().is_empty()),
        code_name: extensions::code_name(b, at, &written.extensions),
        method: method.clone(),
        path: path.to_owned(),
        tags: written.tags.clone(),
        summary: written.summary.clone().or_else(|| item.value.summary.clone()),
        description: written.description.clone().or_else(|| item.value.description.clone()),
        deprecated: written.deprecated,
        parameters,
        body,
        responses,
        security: Vec::new(),
        pages: None,
        servers: Vec::new(),
        at: at.clone(),
    }
}

fn own_servers(b: &mut Build<'_>, written: &Written, at: &Pointer, inherited: &[Server]) -> Vec<Server> {
    let own = security::servers(b, &written.servers, &at.child("servers"));
    if own.is_empty() { inherited.to_vec() } else { own }
}

fn duplicate_ids(b: &mut Build<'_>, operations: &[Operation]) {
    let mut first: IndexMap<&str, &Pointer> = IndexMap::new();
    for operation in operations {
        let Some(id) = &operation.id else { continue };
        match first.get(id.as_str()) {
            Some(other) => b.d.duplicate_operation_id(operation.at.child("operationId"), id, other),
            None => {
                first.insert(id, &operation.at);
            }
        }
    }
}
