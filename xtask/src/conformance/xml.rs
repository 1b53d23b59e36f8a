//! Compares XML with the value that a client makes of it.
//!
//! In: the text of a document and JSON. Out: whether all texts and attributes of the one are values of the other, no more and no less.
//! Where they stand is what the suite's server checks, when the client sends the same value back.

use serde_json::Value;

/// Compares the texts of a document with those of a value.
pub(super) fn compare(document: &str, value: &Value) -> Result<(), String> {
    let (mut wanted, mut found) = (texts(document), Vec::new());
    leaves(value, &mut found);
    wanted.sort();
    found.sort();
    if wanted == found {
        return Ok(());
    }
    let lost = wanted.iter().find(|text| !found.contains(text)).map(|text| format!("`{text}` is lost"));
    let added = found.iter().find(|text| !wanted.contains(text)).map(|text| format!("`{text}` is added"));
    let count = || format!("{} texts come out of {}", found.len(), wanted.len());
    Err(format!("another value comes out of the answer: {}", lost.or(added).unwrap_or_else(count)))
}

/// The values of attributes and the texts between tags, without those of white space.
fn texts(document: &str) -> Vec<String> {
    let mut all = Vec::new();
    for piece in document.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if !tag.starts_with(['?', '!', '/']) {
            all.extend(attributes(tag));
        }
        if !text.trim().is_empty() {
            all.push(plain(text.trim()));
        }
    }
    all
}

/// The values of the attributes in a tag, but for those that declare namespaces.
fn attributes(tag: &str) -> Vec<String> {
    let mut parts = tag.split(['"', '\'']);
    let mut all = Vec::new();
    while let (Some(before), Some(value)) = (parts.next(), parts.next()) {
        let name = before.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap_or_default();
        if name != "xmlns" && !name.starts_with("xmlns:") {
            all.push(plain(value));
        }
    }
    all
}

fn plain(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

fn leaves(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::Null => {}
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => all.push(text.trim().to_owned()),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, all)),
        Value::Object(entries) => entries.values().for_each(|value| leaves(value, all)),
        other => all.push(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_and_attributes_are_compared() {
        let document = "<?xml version='1.0'?>\n<A xmlns:k=\"urn:k\" id=\"1\"><b>x &amp; y</b><c/><d>true</d></A>";
        assert_eq!(compare(document, &json!({"id": 1, "b": "x & y", "c": [], "d": true})), Ok(()));
        let lost = compare(document, &json!({"id": 1, "d": true})).unwrap_err();
        assert!(lost.ends_with("`x & y` is lost"), "{lost}");
        let added = compare(document, &json!({"id": 1, "b": "x & y", "d": true, "e": "z"})).unwrap_err();
        assert!(added.ends_with("`z` is added"), "{added}");
    }
}
