//! Paths and their operations.
//!
//! In: the paths of a document. Out: the same, with bodies, media types and servers where 3.0 has them.

use super::super::walk::Object;
use super::bodies::{self, Parts};
use super::{Frame, media, parameters, responses, servers};
use crate::pointer::Pointer;
use serde_json::Value;

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// Rewrites the paths of a document.
pub(super) fn paths(frame: &mut Frame, root: &mut Object) {
    let Some(Value::Object(paths)) = root.get_mut("paths") else { return };
    let at = Pointer::root().child("paths");
    for (path, item) in paths.iter_mut().filter(|(path, _)| !path.starts_with("x-")) {
        if let Value::Object(item) = item {
            path_item(frame, item, &at.child(path));
        }
    }
}

fn path_item(frame: &mut Frame, item: &mut Object, at: &Pointer) {
    let inherited = take_parts(frame, item, at);
    for (method, operation) in item.iter_mut() {
        if let Value::Object(object) = operation
            && METHODS.contains(&method.to_ascii_lowercase().as_str())
        {
            rewrite(frame, object, &inherited, &at.child(method));
        }
    }
}

fn rewrite(frame: &mut Frame, operation: &mut Object, inherited: &Parts, at: &Pointer) {
    let consumes = media::take(operation, "consumes", at, frame.d).unwrap_or_else(|| frame.consumes.clone());
    let produces = media::take(operation, "produces", at, frame.d).unwrap_or_else(|| frame.produces.clone());
    let own = take_parts(frame, operation, at);
    if !operation.contains_key("requestBody")
        && let Some(body) = bodies::request(frame, own, inherited, &consumes, &at.child("requestBody"))
    {
        operation.insert("requestBody".to_owned(), body);
    }
    responses::of_operation(frame, operation, &produces, at);
    servers::operation(frame, operation, at);
}

/// Takes the parameters that travel in a body out of an operation or a path, and rewrites the others.
fn take_parts(frame: &mut Frame, holder: &mut Object, at: &Pointer) -> Parts {
    let mut parts = Parts::default();
    let Some(Value::Array(list)) = holder.get_mut("parameters") else { return parts };
    let at = at.child("parameters");
    let mut kept = Vec::new();
    for (index, mut parameter) in std::mem::take(list).into_iter().enumerate() {
        let written = at.child(index);
        if bodies::collect(frame, &parameter, &written, &mut parts) {
            continue;
        }
        let now = at.child(kept.len());
        if now != written {
            frame.moves.record(now.clone(), written.clone());
        }
        parameters::rewrite(frame, &mut parameter, &now, &written);
        kept.push(parameter);
    }
    *list = kept;
    parts
}
