//! Rewrites Swagger 2.0 into the shape of `OpenAPI` 3.0.
//!
//! In: the unchecked tree of a document of 2.0. Out: the same document as 3.0 says it, and where each part of it was written, so
//! that messages lead to the text. What has no likely form is left for the checks to complain about. Knows nothing of Rust.
//!
//! One module for each part of a document; each takes its part and its place, and depends on the others only for what it holds.

mod bodies;
mod discriminators;
mod media;
mod operations;
mod parameters;
mod refs;
mod responses;
mod schemas;
mod security;
mod servers;

use super::walk::Object;
use crate::diagnostics::Diagnostics;
use crate::pointer::{Moves, Pointer};
use serde_json::{Value, json};

/// The version that a rewritten document has the shape of.
const SHAPE: &str = "3.0.3";

/// What the parts of a document need to know of the whole.
struct Frame<'d> {
    d: &'d mut Diagnostics,
    moves: Moves,
    /// The media types of bodies and of answers, where an operation names none.
    consumes: Vec<String>,
    produces: Vec<String>,
    /// The shared parameters and responses, as written.
    parameters: Object,
    responses: Object,
    address: servers::Address,
}

/// Rewrites a document. Messages about it show places as they were written from then on.
pub(super) fn rewrite(tree: &mut Value, d: &mut Diagnostics) {
    let Value::Object(root) = tree else { return };
    let at = Pointer::root();
    root.shift_remove("swagger");
    root.insert("openapi".to_owned(), json!(SHAPE));
    let mut frame = Frame {
        consumes: media::take(root, "consumes", &at, d).unwrap_or_default(),
        produces: media::take(root, "produces", &at, d).unwrap_or_default(),
        parameters: root.get("parameters").and_then(Value::as_object).cloned().unwrap_or_default(),
        responses: root.get("responses").and_then(Value::as_object).cloned().unwrap_or_default(),
        address: servers::take(root, d),
        moves: Moves::default(),
        d,
    };
    servers::document(&mut frame, root);
    components(&mut frame, root);
    operations::paths(&mut frame, root);
    refs::rewrite(tree, &frame.moves);
    let Frame { d, moves, .. } = frame;
    d.translate(moves);
}

/// Rewrites the shared parts of one kind, whose new place is given.
type Section = fn(&mut Frame, &mut Object, &Pointer);

/// Moves what is shared under `components`.
fn components(frame: &mut Frame, root: &mut Object) {
    let place = Pointer::root().child("components");
    // Documents half way to 3.0 have both.
    let mut components = match root.shift_remove("components") {
        Some(Value::Object(components)) => components,
        _ => Object::new(),
    };
    let sections: [(&str, &str, Section); 4] = [
        ("definitions", "schemas", schemas::components),
        ("parameters", "parameters", parameters::components),
        ("responses", "responses", responses::components),
        ("securityDefinitions", "securitySchemes", security::components),
    ];
    for (written, now, rewrite) in sections {
        let Some(mut section) = root.shift_remove(written) else { continue };
        let at = place.child(now);
        frame.moves.record(at.clone(), Pointer::root().child(written));
        if let Value::Object(section) = &mut section {
            rewrite(frame, section, &at);
        }
        match (components.get_mut(now), section) {
            (_, Value::Null) => {}
            (Some(Value::Object(known)), Value::Object(section)) => known.extend(section),
            (_, section) => {
                components.insert(now.to_owned(), section);
            }
        }
    }
    root.insert("components".to_owned(), Value::Object(components));
}

/// The object that a value is, or that a reference to a shared part of 2.0 leads to, and where it is written. `section` is the
/// name of the shared parts.
fn target(shared: &Object, section: &str, value: &Value, at: Pointer) -> Option<(Object, Pointer)> {
    let (mut value, mut at) = (value, at);
    for _ in 0..16 {
        let object = value.as_object()?;
        let Some(reference) = object.get("$ref").and_then(Value::as_str) else {
            return Some((object.clone(), at));
        };
        let pointer = Pointer::parse(reference.strip_prefix('#')?)?;
        let [first, name] = pointer.segments() else { return None };
        value = shared.get(name).filter(|_| first == section)?;
        at = pointer;
    }
    None
}

#[cfg(test)]
mod tests;
