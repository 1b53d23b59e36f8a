//! Answers: their schema, and the media types that operations produce.
//!
//! In: a response and the media types it may have. Out: a response with `content`.

use super::super::walk::Object;
use super::{Frame, media, parameters, schemas, target};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// Rewrites the shared responses of a document, which have the media types of the document.
pub(super) fn components(frame: &mut Frame, section: &mut Object, at: &Pointer) {
    let produces = frame.produces.clone();
    let place = Pointer::root().child("responses");
    for (name, response) in section.iter_mut() {
        rewrite(frame, response, &Types { produces: &produces, error: false }, &at.child(name), &place.child(name));
    }
}

/// Rewrites the responses of an operation, which is at `at`.
pub(super) fn of_operation(frame: &mut Frame, operation: &mut Object, produces: &[String], at: &Pointer) {
    let Some(Value::Object(responses)) = operation.get_mut("responses") else { return };
    let at = at.child("responses");
    for (code, response) in responses.iter_mut().filter(|(code, _)| !code.starts_with("x-")) {
        let now = at.child(code);
        let mut written = now.clone();
        // A shared response has other media types here than elsewhere: it is put in place.
        if response.get("$ref").is_some()
            && produces != frame.produces
            && let Some((shared, place)) = target(&frame.responses, "responses", response, now.clone())
            && shared.contains_key("schema")
        {
            frame.moves.made_of(now.clone(), place.clone());
            *response = Value::Object(shared);
            written = place;
        }
        let types = Types { produces, error: !code.starts_with('2') };
        rewrite(frame, response, &types, &now, &written);
    }
}

/// The media types that an answer may have.
struct Types<'a> {
    produces: &'a [String],
    /// Whether the answer says that something went wrong.
    error: bool,
}

impl Types<'_> {
    fn of(&self, schema: &Value, file: bool) -> Vec<String> {
        let structure = schemas::is_structure(schema);
        match (file, structure) {
            (true, _) => media::of_file(self.produces),
            (false, true) => media::of_structure(self.produces, self.error),
            (false, false) => media::or_json(self.produces),
        }
    }
}

fn rewrite(frame: &mut Frame, response: &mut Value, types: &Types, now: &Pointer, written: &Pointer) {
    let Value::Object(object) = response else { return };
    if object.contains_key("$ref") {
        return;
    }
    // Examples by media type would be taken for examples by name.
    object.shift_remove("examples");
    if let Some(Value::Object(headers)) = object.get_mut("headers") {
        for (name, header) in headers.iter_mut() {
            let [now, written] = [now, written].map(|place| place.child("headers").child(name));
            parameters::header(frame, header, &now, &written);
        }
    }
    let Some(mut schema) = object.shift_remove("schema").filter(|schema| !schema.is_null()) else { return };
    let file = schemas::file(&mut schema);
    let mut content = Object::new();
    for name in types.of(&schema, file) {
        let at = now.child("content").child(&name).child("schema");
        frame.moves.record(at.clone(), written.child("schema"));
        let mut schema = schema.clone();
        schemas::rewrite(&mut schema, &at, &mut frame.moves);
        content.insert(name, json!({ "schema": schema }));
    }
    object.entry("content").or_insert(Value::Object(content));
}
