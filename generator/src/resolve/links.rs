//! Reads what answers say of other calls (`OpenAPI` 3.0.3, "Link Object").
//!
//! In: a response, and later all operations. Out: its [`Link`]s, which name their operation once that is known. A link that leads
//! nowhere stays: it says so itself, and the answer is complete without it.

use super::arena::Build;
use super::parts::Found;
use crate::model::{Link, Operation};
use crate::pointer::Pointer;
use openapiv3::{Link as Written, LinkOperation, ReferenceOr, Response};

/// As many references in a row are followed.
const MAX_HOPS: usize = 16;

/// The links of an answer, in the document's order; they do not name their operations yet.
pub(super) fn links(b: &Build<'_>, response: &Found<'_, Response>) -> Vec<Link> {
    let written = response.value.links.iter().filter_map(|(name, node)| Some((name, target(b, node)?)));
    let links = written.map(|(name, link)| Link {
        name: name.clone(),
        operation: None,
        written: match &link.operation {
            LinkOperation::OperationRef(text) | LinkOperation::OperationId(text) => text.clone(),
        },
        parameters: link.parameters.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
        body: link.request_body.clone(),
        description: link.description.clone(),
    });
    links.collect()
}

fn target<'a>(b: &Build<'a>, mut node: &'a ReferenceOr<Written>) -> Option<&'a Written> {
    for _ in 0..MAX_HOPS {
        let reference = match node {
            ReferenceOr::Item(link) => return Some(link),
            ReferenceOr::Reference { reference } => reference,
        };
        let name = reference.strip_prefix("#/components/links/")?;
        node = b.document.openapi.components.as_ref()?.links.get(name)?;
    }
    None
}

/// Gives links their operations, by id or by address.
pub(super) fn connect(b: &mut Build<'_>, operations: &mut [Operation]) {
    let by_id = |text: &str| operations.iter().position(|operation| operation.id.as_deref() == Some(text));
    let by_address = |text: &str| {
        let at = text.strip_prefix('#').and_then(Pointer::parse)?;
        b.operation_indices.get(&at).copied().filter(|index| *index < operations.len())
    };
    let each = operations.iter().map(|operation| {
        let links = operation.responses.iter().flat_map(|response| &response.links);
        links.map(|link| by_id(&link.written).or_else(|| by_address(&link.written))).collect::<Vec<_>>()
    });
    let found: Vec<Vec<Option<usize>>> = each.collect();
    for (operation, found) in operations.iter_mut().zip(found) {
        let at = operation.at.clone();
        let links = operation.responses.iter_mut().flat_map(|response| &mut response.links);
        for (link, found) in links.zip(found) {
            link.operation = found;
            if found.is_none() {
                b.d.link_nowhere(at.clone(), &link.name, &link.written);
            }
        }
    }
}
