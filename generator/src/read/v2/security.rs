//! Security definitions become security schemes.
//!
//! In: the shared definitions. Out: schemes of 3.0. What a kind cannot do without is the business of the checks.

use super::super::walk::Object;
use super::Frame;
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// Rewrites the definitions of a document.
pub(super) fn components(_: &mut Frame, section: &mut Object, _: &Pointer) {
    section.values_mut().filter_map(Value::as_object_mut).for_each(scheme);
}

fn scheme(scheme: &mut Object) {
    match scheme.get("type").and_then(Value::as_str) {
        Some("basic") => {
            scheme.insert("type".to_owned(), json!("http"));
            scheme.insert("scheme".to_owned(), json!("basic"));
        }
        Some("oauth2") => flow(scheme),
        _ => {}
    }
}

/// The one flow of a definition becomes the one of several that a scheme may have.
fn flow(scheme: &mut Object) {
    let Some(written) = scheme.get("flow").and_then(Value::as_str) else { return };
    let now = match written.to_ascii_lowercase().replace(['_', '-'], "").as_str() {
        "implicit" => "implicit",
        "password" => "password",
        "application" | "clientcredentials" => "clientCredentials",
        "accesscode" | "authorizationcode" => "authorizationCode",
        _ => return,
    };
    scheme.shift_remove("flow");
    let mut flow = Object::new();
    for key in ["authorizationUrl", "tokenUrl", "scopes"] {
        if let Some(value) = scheme.shift_remove(key) {
            flow.insert(key.to_owned(), value);
        }
    }
    scheme.insert("flows".to_owned(), json!({ now: flow }));
}
