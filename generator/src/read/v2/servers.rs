//! Where an API is: `schemes`, `host` and `basePath` become `servers`.
//!
//! In: the document or an operation. Out: its list of servers, `https` first. Knows nothing of operations.

use super::super::walk::Object;
use super::Frame;
use crate::diagnostics::{Diagnostics, Place, slip};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// The host and the path that all operations share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// Without a scheme; empty if the document names none.
    host: String,
    /// Empty, or a path that starts with a slash and does not end in one.
    path: String,
    schemes: Vec<String>,
}

/// Takes the address out of a document.
pub(super) fn take(root: &mut Object, d: &mut Diagnostics) -> Address {
    let mut host = text(root, "host", d);
    let place = Place::Key(Pointer::root().child("host"));
    let mut path = text(root, "basePath", d).trim_matches('/').to_owned();
    if let Some((_, rest)) = host.split_once("://") {
        let (rest, before) = rest.split_once('/').unwrap_or((rest, ""));
        d.slip(&slip::HOST, place, rest);
        let before = before.trim_matches('/');
        path = if path.is_empty() || path == before { before.to_owned() } else { format!("{before}/{path}") };
        host = rest.to_owned();
    }
    let path = path.trim_matches('/');
    let path = if path.is_empty() { String::new() } else { format!("/{path}") };
    Address { host: host.trim_end_matches('/').to_owned(), path, schemes: schemes(root, &Pointer::root(), d) }
}

/// Adds the servers of the document.
pub(super) fn document(frame: &mut Frame, root: &mut Object) {
    let Address { host, path, schemes } = &frame.address;
    let urls = if host.is_empty() { vec![path.clone()] } else { urls(&frame.address, schemes) };
    let urls: Vec<Value> = urls.into_iter().filter(|url| !url.is_empty()).map(|url| json!({ "url": url })).collect();
    if !urls.is_empty() {
        let written = Pointer::root().child(if host.is_empty() { "basePath" } else { "host" });
        frame.moves.made_of(Pointer::root().child("servers"), written);
        root.insert("servers".to_owned(), Value::Array(urls));
    }
}

/// Adds the servers of an operation that names other schemes than the document.
pub(super) fn operation(frame: &mut Frame, operation: &mut Object, at: &Pointer) {
    let named = operation.contains_key("schemes");
    let own = schemes(operation, at, frame.d);
    let first = |schemes: &[String]| schemes.first().map_or("https", String::as_str).to_owned();
    if named && !frame.address.host.is_empty() && first(&own) != first(&frame.address.schemes) {
        let urls: Vec<Value> = urls(&frame.address, &own).into_iter().map(|url| json!({ "url": url })).collect();
        frame.moves.made_of(at.child("servers"), at.child("schemes"));
        operation.insert("servers".to_owned(), Value::Array(urls));
    }
}

fn urls(address: &Address, schemes: &[String]) -> Vec<String> {
    let Address { host, path, .. } = address;
    let schemes = if schemes.is_empty() { &["https".to_owned()] } else { schemes };
    schemes.iter().map(|scheme| format!("{scheme}://{host}{path}")).collect()
}

/// Takes the schemes out of an object: those of HTTP, the safer one first. Those of web sockets start as HTTP.
fn schemes(object: &mut Object, at: &Pointer, d: &mut Diagnostics) -> Vec<String> {
    let Some(value) = object.shift_remove("schemes") else { return Vec::new() };
    let named: Vec<String> = match value {
        Value::Array(list) => list.iter().filter_map(Value::as_str).map(str::to_ascii_lowercase).collect(),
        Value::String(one) => vec![one.to_ascii_lowercase()],
        _ => Vec::new(),
    };
    let of_http = |scheme: &str| named.iter().any(|name| name == scheme).then(|| scheme.to_owned());
    let found: Vec<String> = ["https", "http"].into_iter().filter_map(of_http).collect();
    if found.is_empty() && !named.is_empty() {
        let meant = if named.iter().any(|name| name == "wss") || !named.iter().any(|name| name == "ws") {
            "https"
        } else {
            "http"
        };
        d.slip(&slip::NO_HTTP, Place::Key(at.child("schemes")), meant);
        return vec![meant.to_owned()];
    }
    found
}

/// Takes a text out of a document; nothing is an empty one.
fn text(root: &mut Object, key: &str, d: &mut Diagnostics) -> String {
    match root.shift_remove(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        None | Some(Value::Null) => String::new(),
        Some(other) => {
            d.wrong_kind(Place::Node(Pointer::root().child(key)), "a string", &other);
            String::new()
        }
    }
}
