//! Reads the extensions by which documents say what things are called in code, and how a path is spelt where `OpenAPI` has no word.
//!
//! In: the `x-` keys of a schema, a parameter or an operation. Out: names, as the document writes them, and what it says of the
//! values of enums one by one. Those are `x-specstep-name` and `x-rust-name`; `x-enum-varnames`, `x-enumNames`,
//! `x-enum-descriptions` and `x-enumDescriptions`, lists beside `enum` or objects by its values; and `x-ms-enum`.

use super::arena::Build;
use super::facets::Facets;
use crate::model::{Label, Style};
use crate::pointer::Pointer;
use indexmap::IndexMap;
use serde_json::Value;

/// The keys of a name, the most specific first.
const NAME: [&str; 2] = ["x-specstep-name", "x-rust-name"];
/// The key of a style that `OpenAPI` does not have.
const STYLE: &str = "x-specstep-style";
/// The keys of the names of values.
const NAMES: [&str; 2] = ["x-enum-varnames", "x-enumNames"];
/// The keys of the descriptions of values.
const DESCRIPTIONS: [&str; 2] = ["x-enum-descriptions", "x-enumDescriptions"];
/// The name, and the values with their names and descriptions (`AutoRest`).
const MICROSOFT: &str = "x-ms-enum";

type Extensions = IndexMap<String, Value>;

/// What the document wants something called in code.
pub(super) fn code_name(b: &mut Build<'_>, at: &Pointer, extensions: &Extensions) -> Option<String> {
    let key = NAME.into_iter().find(|key| extensions.contains_key(*key))?;
    let name = extensions.get(key).and_then(text);
    if name.is_none() {
        unusable(b, at, key, "it is no text with a letter or digit in it");
    }
    name
}

/// A style of path parameters that `OpenAPI` has no word for: `path`, which is `{/name}` in RFC 6570 (section 3.2.6).
pub(super) fn path_style(b: &mut Build<'_>, at: &Pointer, extensions: &Extensions) -> Option<Style> {
    let value = extensions.get(STYLE)?;
    if value.as_str() == Some("path") {
        return Some(Style::Path);
    }
    unusable(b, at, STYLE, "the only style that it adds is `path`");
    None
}

/// What the document wants the type of an enum called in code.
pub(super) fn enum_name(facets: &Facets<'_>) -> Option<String> {
    facets.data.extensions.get(MICROSOFT)?.get("name").and_then(text)
}

/// What the document says of the values of an enum, one by one.
pub(super) fn labels(b: &mut Build<'_>, at: &Pointer, facets: &Facets<'_>) -> Vec<Label> {
    let extensions = &facets.data.extensions;
    if facets.values.is_empty() || extensions.is_empty() {
        return Vec::new();
    }
    let keys: Vec<Option<String>> = facets.values.iter().map(|value| wire(value, facets.typ)).collect();
    let mut list = |names: [&'static str; 2]| {
        let key = names.into_iter().find(|key| extensions.contains_key(*key));
        key.map_or_else(Vec::new, |key| texts(b, at, key, &extensions[key], &keys))
    };
    let (names, descriptions) = (list(NAMES), list(DESCRIPTIONS));
    let microsoft = extensions.get(MICROSOFT).and_then(|all| all.get("values")).and_then(Value::as_array);
    let mut labels: Vec<Label> = Vec::new();
    for (index, key) in keys.into_iter().enumerate() {
        let Some(key) = key.filter(|key| labels.iter().all(|label| label.value != *key)) else { continue };
        let is_it =
            |entry: &&Value| entry.get("value").and_then(|value| wire(value, facets.typ)).as_ref() == Some(&key);
        let theirs = microsoft.into_iter().flatten().find(is_it);
        let of = |list: &[Option<String>], word: &str| {
            list.get(index).cloned().flatten().or_else(|| theirs?.get(word).and_then(text))
        };
        let label = Label { name: of(&names, "name"), description: of(&descriptions, "description"), value: key };
        if label.name.is_some() || label.description.is_some() {
            labels.push(label);
        }
    }
    labels
}

/// The texts of a list beside the values, or of an object by them; none if they do not fit.
fn texts(b: &mut Build<'_>, at: &Pointer, key: &str, said: &Value, values: &[Option<String>]) -> Vec<Option<String>> {
    match said {
        Value::Object(by_value) => {
            let known = |value: &String| values.iter().flatten().any(|known| known == value);
            if let Some(unknown) = by_value.keys().find(|value| !known(value)) {
                unusable_entry(b, at, key, unknown);
            }
            let text_of = |value: &Option<String>| by_value.get(value.as_ref()?).and_then(text);
            values.iter().map(text_of).collect()
        }
        Value::Array(list) => {
            let present = values.iter().flatten().count();
            let mut texts = list.iter().map(text);
            if list.len() == values.len() {
                texts.collect()
            } else if list.len() == present {
                // `null` has no name.
                values.iter().map(|value| value.as_ref().and_then(|_| texts.next()).flatten()).collect()
            } else {
                let why = format!("it has {} entries for {} values", list.len(), values.len());
                unusable(b, at, key, &why);
                Vec::new()
            }
        }
        _ => {
            unusable(b, at, key, "it is neither a list nor an object");
            Vec::new()
        }
    }
}

fn unusable(b: &mut Build<'_>, at: &Pointer, key: &str, why: &str) {
    let place = at.child(key);
    if b.first_time("unusable-extension", &place) {
        b.d.unusable_extension(place, key, why);
    }
}

fn unusable_entry(b: &mut Build<'_>, at: &Pointer, key: &str, value: &str) {
    let place = at.child(key).child(value);
    if b.first_time("unusable-extension", &place) {
        b.d.unusable_extension(place, value, "it is no value of the enum");
    }
}

/// A text in which there is something to read.
fn text(value: &Value) -> Option<String> {
    value.as_str().filter(|text| text.chars().any(char::is_alphanumeric)).map(str::to_owned)
}

/// A value as the shape of the enum has it; `None` for `null`.
fn wire(value: &Value, typ: Option<&str>) -> Option<String> {
    let whole = matches!(typ, Some("integer" | "number")) || (typ.is_none() && value.is_number());
    match value {
        Value::Null => None,
        Value::String(text) => {
            let number = if whole { text.parse::<i64>().ok() } else { None };
            Some(number.map_or_else(|| text.clone(), |number| number.to_string()))
        }
        // `1.0` is 1.
        Value::Number(number) if whole => Some(number.to_string().trim_end_matches(".0").to_owned()),
        other => Some(other.to_string()),
    }
}
