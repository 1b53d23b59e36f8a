//! Corrections of security schemes.
//!
//! In and out: see [`mend`](super).

use super::super::walk::{At, Context, Object};
use super::{supply, word};
use crate::diagnostics::slip;
use serde_json::{Value, json};

/// Kinds that other versions have: `basic` of 2.0 is a scheme of `http`; `mutualTLS` of 3.1 becomes one of that name, so that
/// later stages can say what they leave out.
pub(in crate::read) fn older_or_newer(object: &mut Object, at: &At, cx: &mut Context) {
    let scheme = match word(object, "type") {
        Some("basic") => "basic",
        Some("bearer") => "bearer",
        Some("mutualTLS") => "mutualTLS",
        _ => return,
    };
    cx.slip_of(&slip::SECURITY_TYPE, at, "type", scheme);
    object.insert("type".to_owned(), json!("http"));
    object.insert("scheme".to_owned(), json!(scheme));
}

/// What each kind cannot do without.
pub(in crate::read) fn needs(object: &mut Object, at: &At, cx: &mut Context) {
    let needs: &[(&str, Value)] = match word(object, "type") {
        Some("apiKey") => {
            for key in ["name", "in"] {
                if object.get(key).is_none_or(Value::is_null) {
                    cx.d.missing_key(at.key(), "a Security Scheme of type `apiKey`", key);
                }
            }
            return;
        }
        Some("http") => &[("scheme", json!("bearer"))],
        Some("oauth2") => &[("flows", json!({}))],
        Some("openIdConnect") => &[("openIdConnectUrl", json!(""))],
        _ => return,
    };
    for (key, value) in needs {
        if supply(object, key, value.clone()) {
            cx.slip(&slip::SECURITY_KEY, at, &format!("`{key}`, taken to be `{value}`"));
        }
    }
}

/// The addresses that each flow cannot do without.
pub(in crate::read) fn flows(object: &mut Object, at: &At, cx: &mut Context) {
    let needs: [(&str, &[&str]); 4] = [
        ("implicit", &["authorizationUrl"]),
        ("password", &["tokenUrl"]),
        ("clientCredentials", &["tokenUrl"]),
        ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
    ];
    for (flow, keys) in needs {
        let Some(Value::Object(object)) = object.get_mut(flow) else { continue };
        for key in keys {
            if supply(object, key, "") {
                cx.slip_of(&slip::SECURITY_KEY, at, flow, &format!("`{key}`"));
            }
        }
        if supply(object, "scopes", json!({})) {
            cx.slip_of(&slip::SECURITY_KEY, at, flow, "`scopes`");
        }
    }
}
