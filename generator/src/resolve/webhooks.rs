//! Reads what the API sends: webhooks, and the callbacks of operations.
//!
//! In: the document and its operations. Out: [`Webhook`]s, the webhooks first. A callback may itself ask for callbacks; they are
//! found, too.

use super::arena::Build;
use super::content;
use super::parts;
use crate::model::{Callback, Operation, Webhook};
use crate::pointer::Pointer;
use openapiv3::{Operation as Written, PathItem};

/// The keys of a document that hold webhooks: that of 3.1, and the extension that 3.0 has for it.
const KEYS: [&str; 2] = ["webhooks", "x-webhooks"];

/// All webhooks and callbacks; only the callbacks unless the `whole` document is wanted.
pub(super) fn webhooks(b: &mut Build<'_>, operations: &[Operation], whole: bool) -> Vec<Webhook> {
    let (document, targets) = (b.document, b.targets);
    let mut found = Found { first: operations.len(), list: Vec::new() };
    for key in KEYS.into_iter().filter(|_| whole) {
        let at = Pointer::root().child(key);
        let named = document.tree.get(key).and_then(|hooks| hooks.as_object()).into_iter().flatten();
        for (name, _) in named {
            let at = at.child(name);
            let Some(node) = targets.path_items.get(&at) else { continue };
            if let Some(item) = parts::find(b, node, &at) {
                found.item(b, name, item.value, &item.at, None);
            }
        }
    }
    for (index, operation) in operations.iter().enumerate() {
        if let Some(written) = written(b, &operation.at) {
            found.callbacks(b, written, &operation.at, index);
        }
    }
    found.list
}

/// The typed form of the operation at a place.
fn written<'a>(b: &Build<'a>, at: &Pointer) -> Option<&'a Written> {
    let (document, targets) = (b.document, b.targets);
    let [.., method] = at.segments() else { return None };
    let item = at.parent()?;
    let in_paths = match item.segments() {
        [paths, path] if paths == "paths" => document.openapi.paths.paths.get(path).and_then(|node| node.as_item()),
        _ => None,
    };
    let item = in_paths.or_else(|| targets.path_items.get(&item)?.as_item());
    let known = item.and_then(|item| item.iter().find(|(name, _)| name == method).map(|(_, written)| written));
    known.or_else(|| targets.operations.get(at))
}

/// What was found so far.
struct Found {
    /// The number of the first among the operations of the API, which schemas are named by.
    first: usize,
    list: Vec<Webhook>,
}

impl Found {
    fn item<'a>(
        &mut self,
        b: &mut Build<'a>,
        name: &str,
        item: &'a PathItem,
        at: &Pointer,
        callback: Option<&Callback>,
    ) {
        for (method, written) in item.iter() {
            let at = at.child(method);
            let index = self.first + self.list.len();
            b.operation_indices.entry(at.clone()).or_insert(index);
            let body = written.request_body.as_ref().and_then(|node| content::body(b, index, &at, node));
            self.list.push(Webhook {
                name: name.to_owned(),
                callback: callback.cloned(),
                method: method.to_ascii_uppercase(),
                summary: written.summary.clone().or_else(|| item.summary.clone()),
                description: written.description.clone().or_else(|| item.description.clone()),
                body,
                at: at.clone(),
            });
            if let Some(callback) = callback {
                self.callbacks(b, written, &at, callback.operation);
            }
        }
    }

    fn callbacks<'a>(&mut self, b: &mut Build<'a>, written: &'a Written, at: &Pointer, operation: usize) {
        for (name, callback) in &written.callbacks {
            let at = at.child("callbacks").child(name);
            for (url, item) in callback {
                let callback = Callback { operation, url: url.clone() };
                self.item(b, name, item, &at.child(url), Some(&callback));
            }
        }
    }
}
