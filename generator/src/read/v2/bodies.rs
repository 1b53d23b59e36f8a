//! Parameters that travel in a body: `in: body` and `in: formData`.
//!
//! In: those parameters of an operation, wherever they are written. Out: its `requestBody`.

use super::super::walk::Object;
use super::parameters::{Carrier, carrier, style, take_schema};
use super::{Frame, media, schemas, target};
use crate::diagnostics::{Place, slip};
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};

/// A parameter and where it is written.
#[derive(Clone, Debug)]
pub(super) struct Part {
    parameter: Object,
    written: Pointer,
    /// Where it is used: itself, or a reference to it.
    used: Pointer,
}

/// The parameters of an operation, or of a path, that travel in a body.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    body: Vec<Part>,
    form: Vec<Part>,
}

/// Takes a parameter in if it travels in a body, by itself or as what it refers to.
pub(super) fn collect(frame: &Frame, parameter: &Value, at: &Pointer, parts: &mut Parts) -> bool {
    let Some((parameter, written)) = target(&frame.parameters, "parameters", parameter, at.clone()) else {
        return false;
    };
    let list = match carrier(&parameter) {
        Carrier::Body => &mut parts.body,
        Carrier::Form => &mut parts.form,
        Carrier::Other => return false,
    };
    list.push(Part { parameter, written, used: at.clone() });
    true
}

/// The body of an operation, which will be at `now`: its own parts, and those of its path that it does not replace.
pub(super) fn request(
    frame: &mut Frame,
    own: Parts,
    inherited: &Parts,
    consumes: &[String],
    now: &Pointer,
) -> Option<Value> {
    let has_own_body = !own.body.is_empty();
    let has_own_form = !own.form.is_empty();
    let mut body = own.body;
    let mut form = own.form;
    if !has_own_body && !has_own_form {
        body.clone_from(&inherited.body);
    }
    if !has_own_body {
        let known = |part: &&Part| !form.iter().any(|own| own.parameter.get("name") == part.parameter.get("name"));
        let more: Vec<Part> = inherited.form.iter().filter(known).cloned().collect();
        form.splice(0..0, more);
    }
    let mut bodies = body.into_iter();
    let Some(first) = bodies.next() else {
        return (!form.is_empty()).then(|| of_form(frame, form, consumes, now));
    };
    for part in bodies {
        frame.d.slip(&slip::SECOND_BODY, Place::Key(part.used), "");
    }
    if let Some(part) = form.first() {
        frame.d.slip(&slip::BODY_AND_FORM, Place::Key(part.used.clone()), "");
    }
    Some(of_body(frame, first, consumes, now))
}

fn of_body(frame: &mut Frame, part: Part, consumes: &[String], now: &Pointer) -> Value {
    let Part { mut parameter, written, .. } = part;
    frame.moves.made_of(now.clone(), written.clone());
    let (types, odd) = media::of_body(consumes);
    if let Some(odd) = odd {
        frame.d.slip(&slip::BODY_NOT_FORM, Place::Key(written.clone()), &format!("`{odd}`"));
    }
    let mut body = Object::new();
    for key in ["description", "required"] {
        body.extend(parameter.shift_remove(key).map(|value| (key.to_owned(), value)));
    }
    let schema = parameter.shift_remove("schema").filter(|schema| !schema.is_null());
    let types = match &schema {
        Some(schema) if schemas::is_structure(schema) => media::of_structure(&types, false),
        _ => types,
    };
    let mut content = Object::new();
    for name in types {
        let at = now.child("content").child(&name).child("schema");
        let schema = if let Some(schema) = &schema {
            frame.moves.record(at.clone(), written.child("schema"));
            let mut schema = schema.clone();
            schemas::rewrite(&mut schema, &at, &mut frame.moves);
            Some(schema)
        } else {
            // A slip: the type beside the name, as other parameters have it.
            let schema = take_schema(frame, &mut parameter.clone(), &at, &written);
            let kind = if schema.is_some() { &slip::BARE_SCHEMA } else { &slip::NO_SCHEMA };
            frame.d.slip(kind, Place::Key(written.clone()), "");
            schema
        };
        content.insert(name, schema.map_or_else(|| json!({}), |schema| json!({ "schema": schema })));
    }
    body.insert("content".to_owned(), Value::Object(content));
    Value::Object(body)
}

fn of_form(frame: &mut Frame, fields: Vec<Part>, consumes: &[String], now: &Pointer) -> Value {
    let file = fields.iter().any(|field| field.parameter.get("type").and_then(Value::as_str) == Some("file"));
    let (name, odd) = media::of_form(consumes, file);
    if let Some(first) = fields.first() {
        frame.moves.made_of(now.clone(), first.written.clone());
        if let Some(odd) = odd {
            frame.d.slip(&slip::FILE_FORM, Place::Key(first.used.clone()), &format!("`{odd}`"));
        }
    }
    let at = now.child("content").child(&name).child("schema");
    let mut properties = Map::new();
    let mut encoding = Map::new();
    let mut required: Vec<String> = Vec::new();
    for Part { mut parameter, written, .. } in fields {
        // A field without a name cannot be sent; the checks of other parameters say so, and here nobody else will.
        let Some(field) = parameter.get("name").and_then(Value::as_str).map(str::to_owned) else {
            frame.d.missing_key(Place::Key(written), "a Parameter", "name");
            continue;
        };
        let at = at.child("properties").child(&field);
        if let Some((style, explode)) = style(frame, &mut parameter, "formdata", &written) {
            encoding.insert(field.clone(), json!({ "style": style, "explode": explode }));
        }
        let mut schema = match parameter.shift_remove("schema") {
            Some(schema) => schema,
            None => take_schema(frame, &mut parameter, &at, &written).unwrap_or_else(|| json!({})),
        };
        schemas::file(&mut schema);
        if let Value::Object(schema) = &mut schema {
            if let Some(items) = schema.get_mut("items") {
                schemas::file(items);
            }
            schema.extend(parameter.shift_remove("description").map(|text| ("description".to_owned(), text)));
        }
        if parameter.get("required").is_some_and(|value| *value == json!(true) || *value == json!("true")) {
            required.push(field.clone());
        }
        properties.insert(field, schema);
    }
    let needed = !required.is_empty();
    let mut schema = json!({ "type": "object", "properties": properties });
    if needed {
        schema["required"] = json!(required);
    }
    let mut media = json!({ "schema": schema });
    if !encoding.is_empty() {
        media["encoding"] = Value::Object(encoding);
    }
    json!({ "required": needed, "content": { name: media } })
}
