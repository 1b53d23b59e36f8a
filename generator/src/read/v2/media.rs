//! The media types of bodies and answers: `consumes` and `produces`.
//!
//! In: an object that may have these keys. Out: the media types, and those that suit a body, a form or a file. Knows nothing of
//! what is in a body.

use super::super::walk::Object;
use crate::diagnostics::{Diagnostics, Place, slip};
use crate::pointer::Pointer;
use serde_json::Value;

const JSON: &str = "application/json";
const URLENCODED: &str = "application/x-www-form-urlencoded";
pub(super) const MULTIPART: &str = "multipart/form-data";

/// Takes the list under a key out of an object. `None` if there is none.
pub(super) fn take(object: &mut Object, key: &str, at: &Pointer, d: &mut Diagnostics) -> Option<Vec<String>> {
    let place = at.child(key);
    let values = match object.shift_remove(key)? {
        Value::Array(values) => values,
        one @ Value::String(_) => {
            d.slip(&slip::ONE_FOR_LIST, Place::Key(place), "");
            vec![one]
        }
        Value::Null => return None,
        other => {
            d.wrong_kind(Place::Node(place), "a list", &other);
            return None;
        }
    };
    let mut list: Vec<String> = Vec::new();
    for name in values.iter().filter_map(Value::as_str).map(str::trim) {
        if !name.is_empty() && !list.iter().any(|known| known == name) {
            list.push(name.to_owned());
        }
    }
    Some(list)
}

/// The media types of a list; without any it is JSON, as nearly every document that says nothing means.
pub(super) fn or_json(list: &[String]) -> Vec<String> {
    if list.is_empty() { vec![JSON.to_owned()] } else { list.to_vec() }
}

/// The media types that a body can be sent as, and those of forms that were left out because nothing else is left.
pub(super) fn of_body(consumes: &[String]) -> (Vec<String>, Option<String>) {
    let kept: Vec<String> = consumes.iter().filter(|name| !is_form(name)).cloned().collect();
    let odd = consumes.first().filter(|_| kept.is_empty()).cloned();
    (or_json(&kept), odd)
}

/// The media type of a form, and the one that was passed over because files do not travel in it.
pub(super) fn of_form(consumes: &[String], file: bool) -> (String, Option<String>) {
    let multipart = consumes.iter().find(|name| essence(name).starts_with("multipart/"));
    let urlencoded = consumes.iter().find(|name| essence(name) == URLENCODED);
    match (urlencoded, multipart) {
        (Some(other), None) if file => (MULTIPART.to_owned(), Some(other.clone())),
        (_, Some(name)) if file => (name.clone(), None),
        (None, None) if file => (MULTIPART.to_owned(), None),
        (Some(name), _) | (None, Some(name)) => (name.clone(), None),
        (None, None) => (URLENCODED.to_owned(), None),
    }
}

/// The media types of an answer that is an object or a list. `produces` is about the answers of an operation as a whole, so it
/// names the types of its files and texts as well; an error beside those is JSON.
pub(super) fn of_structure(produces: &[String], error: bool) -> Vec<String> {
    let kept: Vec<String> = produces.iter().filter(|name| holds_structure(name)).cloned().collect();
    match kept.is_empty() {
        true if error => or_json(&[]),
        true => or_json(produces),
        false => kept,
    }
}

fn holds_structure(name: &str) -> bool {
    let essence = essence(name);
    ["json", "xml", "yaml", "cbor", "protobuf"].iter().any(|format| essence.contains(format)) || essence.contains('*')
}

/// The media types of an answer that is a file: bytes are not JSON.
pub(super) fn of_file(produces: &[String]) -> Vec<String> {
    let json = |name: &&String| essence(name) == JSON || essence(name).ends_with("+json");
    let kept: Vec<String> = produces.iter().filter(|name| !json(name)).cloned().collect();
    if kept.is_empty() { vec!["*/*".to_owned()] } else { kept }
}

fn is_form(name: &str) -> bool {
    let essence = essence(name);
    essence == URLENCODED || essence.starts_with("multipart/")
}

fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn bodies_are_no_forms_and_files_are_no_json() {
        assert_eq!(of_body(&list(&[])), (list(&[JSON]), None));
        assert_eq!(of_body(&list(&[MULTIPART])), (list(&[JSON]), Some(MULTIPART.to_owned())));
        assert_eq!(of_body(&list(&["application/xml", URLENCODED])), (list(&["application/xml"]), None));
        assert_eq!(of_file(&list(&[JSON, "application/pdf"])), list(&["application/pdf"]));
        assert_eq!(of_file(&list(&["application/hal+json; v=1"])), list(&["*/*"]));
    }

    #[test]
    fn objects_are_no_text() {
        assert_eq!(of_structure(&list(&["text/plain", JSON]), false), list(&[JSON]));
        assert_eq!(of_structure(&list(&["image/png"]), true), list(&[JSON]));
        assert_eq!(of_structure(&list(&["text/csv"]), false), list(&["text/csv"]));
    }

    #[test]
    fn forms_are_multipart_when_they_hold_a_file() {
        let table: [(&[&str], bool, &str, bool); 6] = [
            (&[], false, URLENCODED, false),
            (&[JSON], true, MULTIPART, false),
            (&[MULTIPART], false, MULTIPART, false),
            (&[MULTIPART, URLENCODED], false, URLENCODED, false),
            (&[URLENCODED, MULTIPART], true, MULTIPART, false),
            (&[URLENCODED], true, MULTIPART, true),
        ];
        for (consumes, file, expected, passed_over) in table {
            let (name, odd) = of_form(&list(consumes), file);
            assert_eq!((name.as_str(), odd.is_some()), (expected, passed_over), "{consumes:?} {file}");
        }
    }
}
