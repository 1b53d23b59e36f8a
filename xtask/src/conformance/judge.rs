//! Judges what came of a call.
//!
//! In: the answer that was canned, and what the client made of it. Out: nothing if that is as it should be, otherwise a reason in one
//! line. What the server thinks of the request is not judged here.

use super::driver::{Failed, Outcome};
use super::scenarios::{Body, Canned, text};
use super::xml;
use crate::roundtrip::compare::{self, compare};
use serde_json::Value;

/// Whether a call gave what it should. `describes_body` says whether the document has a body for this status.
pub(super) fn judge(canned: &Canned, outcome: &Outcome, describes_body: bool) -> Result<(), String> {
    match (&outcome.error, canned.status) {
        (Some(error), 400..) => failure(canned, error, describes_body)?,
        (Some(error), _) => return Err(unexpected(error)),
        (None, 400..) => return Err(format!("the call succeeded, and should fail with {}", canned.status)),
        (None, _) => body(canned.body.as_ref(), outcome.body.as_ref().unwrap_or(&Value::Null))?,
    }
    for (name, value) in &canned.headers {
        let found = outcome.wire.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        if found.is_none_or(|(_, found)| *found != text(value)) {
            return Err(format!("the answer has no header `{name}: {}`", text(value)));
        }
    }
    Ok(())
}

/// The reason of a call that failed and should not: what the suite's server has to say, or the client.
fn unexpected(error: &Failed) -> String {
    let said: Option<Value> = serde_json::from_str(&error.body).ok().filter(|_| error.status == Some(400));
    let part = |name: &str| said.as_ref().and_then(|said| said.get(name)).map(|value| shortened(&text(value)));
    match (part("message"), part("expected"), part("actual")) {
        (Some(message), Some(expected), Some(actual)) => {
            format!("the server refuses the request: {message}; expected {expected}, got {actual}")
        }
        (Some(message), ..) => format!("the server refuses the request: {message}"),
        _ => shortened(&error.message),
    }
}

fn failure(canned: &Canned, error: &Failed, describes_body: bool) -> Result<(), String> {
    if error.status != Some(canned.status) {
        return Err(format!("the call should fail with {}: {}", canned.status, unexpected(error)));
    }
    match (&canned.body, &error.api) {
        (Some(_), None) if describes_body => {
            Err(format!("the failure has no typed body: {}", shortened(&error.message)))
        }
        (Some(body), Some(api)) => self::body(Some(body), api),
        (Some(body), None) if body.text.as_ref().is_some_and(|text| *text != error.body) => {
            Err("the body of the failure is not kept".to_owned())
        }
        _ => Ok(()),
    }
}

/// Compares a canned body with what the typed answer is, encoded again.
fn body(canned: Option<&Body>, typed: &Value) -> Result<(), String> {
    let Some(body) = canned else {
        return if typed.is_null() { Ok(()) } else { Err("a value is made of an answer without a body".to_owned()) };
    };
    if let Some(base64) = &body.base64 {
        let same = typed.get("base64").and_then(Value::as_str) == Some(base64);
        return if same { Ok(()) } else { Err("other bytes come out of the answer".to_owned()) };
    }
    let text = body.text.as_deref().unwrap_or_default();
    if typed.as_str() == Some(text) {
        return Ok(());
    }
    if text.trim_start().starts_with('<') && !typed.is_null() {
        return xml::compare(text, typed);
    }
    if let Some(wanted) = sequence(&body.media_type, text, typed) {
        return same(&wanted, typed);
    }
    let wanted: Value = serde_json::from_str(text).map_err(|_| {
        let media_type = &body.media_type;
        if typed.is_null() {
            format!("nothing is made of `{media_type}`")
        } else {
            format!("`{media_type}` is no typed value")
        }
    })?;
    same(&wanted, typed)
}

/// Leaves out the items of answers that came when the client asked again: the suite has none for them but those that it sends.
pub(super) fn first_answer(canned: &Canned, mut outcome: Outcome) -> Outcome {
    if let (Some(canned), Some(typed)) = (&canned.body, &mut outcome.body)
        && let Some(wanted) = sequence(&canned.media_type, canned.text.as_deref().unwrap_or_default(), typed)
        && let (Value::Array(wanted), Value::Array(items)) = (wanted, typed)
    {
        items.truncate(wanted.len());
    }
    outcome
}

/// The pages of an answer, one for each canned answer.
pub(super) fn pages(canned: &[&Canned], outcome: &Outcome) -> Result<(), String> {
    if let Some(error) = &outcome.error {
        return Err(unexpected(error));
    }
    let pages = outcome.body.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if pages.len() != canned.len() {
        return Err(format!("{} of {} pages come", pages.len(), canned.len()));
    }
    canned.iter().zip(pages).try_for_each(|(canned, page)| body(canned.body.as_ref(), page))
}

/// The items of a canned answer that is a sequence: the data of events up to `[DONE]`, or lines of JSON.
fn sequence(media_type: &str, text: &str, typed: &Value) -> Option<Value> {
    let typed = typed.as_array()?;
    let items: Vec<String> = if media_type.starts_with("text/event-stream") {
        let event = |event: &str| {
            let lines: Vec<&str> =
                event.lines().filter_map(|line| line.strip_prefix("data:")).map(str::trim_start).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        };
        // It is the end where the data is JSON, and text like any other where the document calls it text.
        let is_end = |data: &String| data == "[DONE]" && !typed.iter().any(|item| item.as_str() == Some(data));
        text.split("\n\n").filter_map(event).take_while(|data| !is_end(data)).collect()
    } else if media_type.contains("jsonl") {
        text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
    } else {
        return None;
    };
    // Text that the document calls text stays so.
    let item = |(index, item): (usize, String)| match typed.get(index) {
        Some(Value::String(_)) => Value::String(item),
        _ => serde_json::from_str(&item).unwrap_or(Value::String(item)),
    };
    Some(Value::Array(items.into_iter().enumerate().map(item).collect()))
}

fn same(wanted: &Value, typed: &Value) -> Result<(), String> {
    match compare(wanted, typed) {
        compare::Outcome::Equal | compare::Outcome::Respelt => Ok(()),
        compare::Outcome::Different(found) => {
            let first = found.first().map(|found| format!("{} at `{}`", found.kind, found.at)).unwrap_or_default();
            Err(format!("another value comes out of the answer: {first}; {}", shortened(&typed.to_string())))
        }
    }
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 160 { line } else { line.chars().take(160).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance::driver::Wire;
    use serde_json::json;

    fn canned(status: u16, body: Option<&str>) -> Canned {
        let body = body.map(|text| json!({ "type": "application/json", "text": text }));
        serde_json::from_value(json!({ "status": status, "headers": {}, "body": body })).unwrap()
    }

    fn given(body: Value) -> Outcome {
        Outcome { body: Some(body), error: None, wire: Wire::default() }
    }

    fn failed(status: u16, api: Option<Value>, body: &str) -> Outcome {
        let error =
            Failed { kind: "Status".into(), message: "no".into(), status: Some(status), api, body: body.into() };
        Outcome { body: None, error: Some(error), wire: Wire::default() }
    }

    #[test]
    fn answers_have_to_come_out_as_they_were() {
        let table = [
            (Some(r#"{"a":1.0}"#), json!({"a": 1}), ""),
            (Some(r#"{"a":1,"b":2}"#), json!({"a": 1}), "another value comes out of the answer: a key is lost"),
            (Some(r#""2022-01-01T00:00:00.000Z""#), json!("2022-01-01T00:00:00Z"), ""),
            (Some("plain"), json!("plain"), ""),
            (Some("<a>x</a>"), json!({}), "another value comes out of the answer: `x` is lost"),
            (Some("a b"), json!({}), "`application/json` is no typed value"),
            (None, json!(null), ""),
            (None, json!({}), "a value is made of"),
        ];
        for (body, typed, wanted) in table {
            let found = judge(&canned(200, body), &given(typed), true);
            let reason = found.err().unwrap_or_default();
            assert!(reason.starts_with(wanted) && reason.is_empty() == wanted.is_empty(), "{body:?}: {reason}");
        }
    }

    #[test]
    fn failures_are_answers_too() {
        let wanted = canned(403, Some(r#"{"error":"x"}"#));
        assert_eq!(judge(&wanted, &failed(403, Some(json!({"error": "x"})), ""), true), Ok(()));
        assert!(judge(&wanted, &failed(403, None, r#"{"error":"x"}"#), true).unwrap_err().contains("no typed body"));
        assert_eq!(judge(&wanted, &failed(403, None, r#"{"error":"x"}"#), false), Ok(()));
        assert!(
            judge(&wanted, &failed(400, None, "{}"), true).unwrap_err().starts_with("the call should fail with 403")
        );
        assert!(judge(&wanted, &given(json!(null)), true).is_err());
    }
}
