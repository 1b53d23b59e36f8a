//! Rewrites a document of `OpenAPI` 3.2 into the shape of 3.1.
//!
//! In: the unchecked tree. Out: the same tree without what is new in 3.2. What 3.1 has no word for is left out, with a warning
//! that names it. Knows nothing of what is rewritten next.

use super::places::{self, Part};
use super::walk::{At, Object};
use super::{ITEMS, is_sequence};
use crate::diagnostics::{Diagnostics, slip};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// As many references in a row are followed.
const MAX_HOPS: usize = 16;

/// Rewrites a document.
pub(super) fn rewrite(tree: &mut Value, d: &mut Diagnostics) {
    let shared = tree.pointer("/components/mediaTypes").cloned();
    let whole = take_query_strings(tree);
    places::visit(tree, &mut |part, value, at| {
        if part == Part::MediaType {
            media_type_reference(value, shared.as_ref(), at, d);
        }
        let Value::Object(object) = value else { return };
        match part {
            Part::PathItem | Part::Operation => query_strings(object, &whole, at, d),
            Part::Parameter => {
                cookie_style(object);
                query_string(object);
            }
            Part::Response => description(object),
            Part::MediaType => item_schema(object, at, d),
            _ => {}
        }
    });
}

/// A media type that refers to a shared one: a copy of that. One that refers to nothing says nothing.
fn media_type_reference(value: &mut Value, shared: Option<&Value>, at: &At, d: &mut Diagnostics) {
    for _ in 0..MAX_HOPS {
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else { return };
        let name = reference.strip_prefix('#').and_then(Pointer::parse).and_then(|at| match at.segments() {
            [first, second, name] if first == "components" && second == "mediaTypes" => Some(name.clone()),
            _ => None,
        });
        let Some(target) = name.and_then(|name| shared?.get(&name)) else { break };
        *value = target.clone();
    }
    // One that refers to a schema is a slip of all versions, which the checks mend.
    if let Some(reference) = value.get("$ref").and_then(Value::as_str)
        && !reference.contains("/schemas/")
    {
        d.slip(&slip::MEDIA_TYPE_NOWHERE, at.node(), reference);
        *value = json!({});
    }
}

/// The style of cookies that 3.2 adds differs from `form` in nothing that the usual values contain.
fn cookie_style(parameter: &mut Object) {
    if parameter.get("style").and_then(Value::as_str) == Some("cookie") {
        parameter.insert("style".to_owned(), json!("form"));
    }
}

/// The media type of a form in a parameter that is the whole query string.
const FORM: &str = "application/x-www-form-urlencoded";

/// A parameter that is the whole query string, spelt as a form, is an exploded object in the query.
fn query_string(parameter: &mut Object) {
    if parameter.get("in").and_then(Value::as_str) != Some("querystring") {
        return;
    }
    let schema = parameter.get("content").and_then(|content| content.get(FORM)?.get("schema")).cloned();
    if let Some(schema) = schema {
        parameter.shift_remove("content");
        parameter.insert("in".to_owned(), json!("query"));
        parameter.insert("style".to_owned(), json!("form"));
        parameter.insert("explode".to_owned(), json!(true));
        parameter.insert("schema".to_owned(), schema);
    }
}

/// Whether a parameter is the whole query string, spelt as no form.
fn is_other_query_string(parameter: &Value) -> bool {
    let whole = parameter.get("in").and_then(Value::as_str) == Some("querystring");
    whole && parameter.get("content").and_then(|content| content.get(FORM)?.get("schema")).is_none()
}

/// Takes out shared parameters that are left out, and gives the references to them.
fn take_query_strings(tree: &mut Value) -> Vec<String> {
    let Some(Value::Object(shared)) = tree.pointer_mut("/components/parameters") else { return Vec::new() };
    let mut taken = Vec::new();
    shared.retain(|name, parameter| {
        let other = is_other_query_string(parameter);
        if other {
            taken.push(format!("#{}", Pointer::root().join(["components", "parameters", name])));
        }
        !other
    });
    taken
}

/// Query strings that are spelt otherwise are left out; `shared` are references to such.
fn query_strings(object: &mut Object, shared: &[String], at: &At, d: &mut Diagnostics) {
    let Some(Value::Array(parameters)) = object.get_mut("parameters") else { return };
    let list = At::Key(at, "parameters");
    let mut index = 0;
    parameters.retain(|parameter| {
        let reference = parameter.get("$ref").and_then(Value::as_str).filter(|name| shared.iter().any(|s| s == name));
        let other = reference.is_some() || is_other_query_string(parameter);
        if other {
            let name = parameter.get("name").and_then(Value::as_str).or(reference).unwrap_or_default();
            d.slip(&slip::QUERY_STRING, At::Item(&list, index).node(), name);
        }
        index += 1;
        !other
    });
}

/// A response need not have a description.
fn description(response: &mut Object) {
    if !response.contains_key("$ref") && !response.contains_key("description") {
        let summary = response.get("summary").and_then(Value::as_str).unwrap_or_default();
        response.insert("description".to_owned(), json!(summary));
    }
}

/// The schema of the items of a sequence is marked as one. In media types of other kinds the items are not typed: the body is
/// bytes, or, as JSON, any value. So are the parts of a multipart body that have a position instead of a name.
fn item_schema(media_type: &mut Object, at: &At, d: &mut Diagnostics) {
    let At::Key(parent, name) = at else { return };
    let positional = name.starts_with("multipart/")
        && ["prefixEncoding", "itemEncoding"].into_iter().any(|key| media_type.contains_key(key));
    // What is shared is said where it is used.
    let shared = matches!(parent, At::Key(_, "mediaTypes"));
    let items = media_type.shift_remove("itemSchema");
    if items.is_none() && !positional || shared {
        return;
    }
    if let Some(items) = items.filter(|_| is_sequence(name)) {
        media_type.insert("schema".to_owned(), items);
        media_type.insert(ITEMS.to_owned(), json!(true));
        return;
    }
    if positional {
        media_type.shift_remove("schema");
    }
    let essence = name.split(';').next().unwrap_or_default().trim();
    let json = essence.ends_with("/json") || essence.ends_with("+json");
    d.slip(&slip::ITEM_SCHEMA, at.key(), if json { "any value" } else { "bytes" });
    if !json {
        media_type.entry("schema").or_insert_with(|| json!({ "type": "string", "format": "binary" }));
    }
}

#[cfg(test)]
mod tests;
