//! Corrections of the document's frame: info, servers, paths.
//!
//! In and out: see [`mend`](super).

use super::super::walk::{At, Context, Object};
use super::supply;
use crate::diagnostics::slip;
use serde_json::Value;

/// A missing title or version: the generated crate needs some.
pub(in crate::read) fn info(object: &mut Object, at: &At, cx: &mut Context) {
    for (key, value) in [("title", "API"), ("version", "0.0.0")] {
        if supply(object, key, value) {
            cx.slip(&slip::INFO, at, key);
        }
    }
}

/// A server without an address is the one that serves the document (section 4.7.1, `servers`).
pub(in crate::read) fn server(object: &mut Object, at: &At, cx: &mut Context) {
    if supply(object, "url", "/") {
        cx.slip(&slip::SERVER_URL, at, "");
    }
}

/// A variable without a default takes the first of its values.
pub(in crate::read) fn server_variable(object: &mut Object, at: &At, cx: &mut Context) {
    let first = object.get("enum").and_then(|values| values.get(0)).cloned();
    let meant = first.unwrap_or_else(|| Value::String(String::new()));
    let text = meant.to_string();
    if supply(object, "default", meant) {
        cx.slip(&slip::VARIABLE_DEFAULT, at, &text);
    }
}

/// A path without its leading slash.
pub(in crate::read) fn paths(object: &mut Object, at: &At, cx: &mut Context) {
    let Some(Value::Object(paths)) = object.get_mut("paths") else { return };
    if paths.keys().all(|path| path.starts_with('/') || path.starts_with("x-")) {
        return;
    }
    let here = At::Key(at, "paths");
    let mut mended = Object::new();
    for (path, item) in std::mem::take(paths) {
        let slashed = format!("/{path}");
        if path.starts_with('/') || path.starts_with("x-") {
            mended.insert(path, item);
        } else if mended.contains_key(&slashed) {
            cx.slip_of(&slip::PATH_TWICE, &here, &path, &path);
        } else {
            cx.slip_of(&slip::PATH_SLASH, &here, &path, &slashed);
            mended.insert(slashed, item);
        }
    }
    *paths = mended;
}
