//! Turns the checked tree into the typed document.
//!
//! In: the tree. Out: `openapiv3::OpenAPI`, or a message that names the smallest part the typed form does not take; after the
//! checks there should be none.

use crate::diagnostics::{Diagnostics, Place, Reported};
use crate::pointer::Pointer;
use crate::stack;
use openapiv3::{
    Components, Info, OpenAPI, Operation, Parameter, PathItem, ReferenceOr, RequestBody, Response, Schema,
    SecurityScheme, Server,
};
use serde::Deserialize;
use serde_json::{Map, Value};

type Fault = (Pointer, String);

/// Converts a checked tree.
pub(super) fn convert(tree: &Value, d: &mut Diagnostics) -> Result<OpenAPI, Reported> {
    // The typed form takes many stack frames for each level of a document.
    let converted = stack::roomy(|| {
        OpenAPI::deserialize(tree)
            .map_err(|error| culprit(tree).unwrap_or_else(|| (Pointer::root(), error.to_string())))
    });
    let converted = converted.unwrap_or_else(|error| Err((Pointer::root(), format!("no thread for it: {error}"))));
    converted.map_err(|(pointer, message)| d.not_typed(Place::Key(pointer), &message))
}

/// The first part of a document that does not convert on its own.
fn culprit(tree: &Value) -> Option<Fault> {
    let root = Pointer::root();
    fault::<Info>(tree.get("info")?, root.child("info"))
        .or_else(|| fault::<Vec<Server>>(tree.get("servers")?, root.child("servers")))
        .or_else(|| in_components(tree.get("components")?, &root.child("components")))
        .or_else(|| {
            let at = root.child("paths");
            entries(tree.get("paths")).find_map(|(path, item)| in_path_item(item, &at.child(path)))
        })
}

fn in_components(components: &Value, at: &Pointer) -> Option<Fault> {
    each::<ReferenceOr<Schema>>(components, "schemas", at)
        .or_else(|| each::<ReferenceOr<Parameter>>(components, "parameters", at))
        .or_else(|| each::<ReferenceOr<Response>>(components, "responses", at))
        .or_else(|| each::<ReferenceOr<RequestBody>>(components, "requestBodies", at))
        .or_else(|| each::<ReferenceOr<SecurityScheme>>(components, "securitySchemes", at))
        .or_else(|| fault::<Components>(components, at.clone()))
}

fn in_path_item(item: &Value, at: &Pointer) -> Option<Fault> {
    let whole = fault::<ReferenceOr<PathItem>>(item, at.clone())?;
    let part =
        entries(Some(item)).filter(|(_, value)| value.get("responses").is_some()).find_map(|(method, operation)| {
            let at = at.child(method);
            fault::<Operation>(operation, at.clone()).map(|whole| in_operation(operation, &at).unwrap_or(whole))
        });
    Some(part.unwrap_or(whole))
}

fn in_operation(operation: &Value, at: &Pointer) -> Option<Fault> {
    let mut parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten().enumerate();
    parameters
        .find_map(|(index, value)| fault::<ReferenceOr<Parameter>>(value, at.child("parameters").child(index)))
        .or_else(|| each::<ReferenceOr<Response>>(operation, "responses", at))
        .or_else(|| fault::<ReferenceOr<RequestBody>>(operation.get("requestBody")?, at.child("requestBody")))
}

/// The first entry of an object under `key` that does not convert.
fn each<T: for<'de> Deserialize<'de>>(value: &Value, key: &str, at: &Pointer) -> Option<Fault> {
    entries(value.get(key)).find_map(|(name, value)| fault::<T>(value, at.child(key).child(name)))
}

fn entries(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

fn fault<T: for<'de> Deserialize<'de>>(value: &Value, at: Pointer) -> Option<Fault> {
    T::deserialize(value).err().map(|error| (at, error.to_string()))
}
