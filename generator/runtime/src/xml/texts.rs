//! Makes values of texts, and of elements that have no type.
//!
//! In: a text or an element, and the slot that asks for it. Out: the JSON value that the slot looks for; a text that is none stays
//! a text. Fills nothing.

use serde_json::{Map as Entries, Number, Value};

use super::super::schema::Slot;
use super::super::unions;
use super::matching::by_name;
use super::tree::Element;

/// What a field is that neither an attribute nor text speaks for: `null`, if that is required and can be.
pub(super) fn missing(slot: &Slot<'_>, required: bool) -> Option<Value> {
    (required && matches!(slot, Slot::Option(_))).then_some(Value::Null)
}

pub(super) fn is_list(slot: &mut Slot<'_>) -> bool {
    match slot {
        Slot::Option(option) => is_list(&mut option.some()),
        slot => matches!(slot, Slot::List(_)),
    }
}

/// Whether no value of a kind is spelt as nothing at all, so that an empty element stands for none.
pub(super) fn is_never_blank(slot: &Slot<'_>) -> bool {
    matches!(
        slot,
        Slot::Bool(_) | Slot::Integer(_) | Slot::I64(_) | Slot::F32(_) | Slot::F64(_) | Slot::Number(_) | Slot::Text(_)
    )
}

/// The value of a text that has no element of its own. Items of lists are set apart by white space.
pub(super) fn texts(slot: &mut Slot<'_>, text: &str) -> Value {
    match slot {
        Slot::Option(option) => {
            let mut inner = option.some();
            if text.trim().is_empty() && is_never_blank(&inner) { Value::Null } else { texts(&mut inner, text) }
        }
        Slot::List(list) => text.split_ascii_whitespace().map(|item| texts(&mut list.push(), item)).collect(),
        Slot::Union(union) => {
            let mut best: Option<(unions::Fit, Value)> = None;
            for index in 0..union.table().variants.len() {
                let value = texts(&mut union.select(index), text);
                let score = unions::fit(union.select(index), &value);
                if score > best.as_ref().map(|(score, _)| *score) {
                    best = score.map(|score| (score, value));
                }
            }
            best.map_or_else(|| Value::String(text.to_owned()), |(_, value)| value)
        }
        slot => scalar(slot, text),
    }
}

/// The value that a slot takes a text for; a text that is none stays one.
pub(super) fn scalar(slot: &Slot<'_>, text: &str) -> Value {
    let trimmed = text.trim();
    let read = match slot {
        Slot::Bool(_) => match trimmed {
            "true" | "1" => Some(Value::Bool(true)),
            "false" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        Slot::I64(_) | Slot::Integer(_) | Slot::Number(_) => integer(trimmed).or_else(|| float(trimmed)),
        Slot::F32(_) | Slot::F64(_) => float(trimmed),
        Slot::Text(_) => Some(Value::from(trimmed)),
        _ => None,
    };
    read.unwrap_or_else(|| Value::from(text))
}

fn integer(text: &str) -> Option<Value> {
    text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from)).ok()
}

fn float(text: &str) -> Option<Value> {
    let number = text.parse().ok().and_then(Number::from_f64)?;
    Some(Value::Number(number))
}

/// An element of which no type says what it is.
pub(super) fn generic(element: &Element) -> Value {
    if element.is_nil() {
        return Value::Null;
    }
    let extras = extras(element);
    if element.children.is_empty() && element.attributes.is_empty() {
        return Value::from(element.text.as_str());
    }
    let mut entries: Entries<String, Value> =
        extras.into_iter().map(|(key, text)| (key, Value::String(text))).collect();
    for (key, elements) in by_name(element.children.iter()) {
        let value = match elements.as_slice() {
            [only] => generic(only),
            all => all.iter().map(|element| generic(element)).collect(),
        };
        entries.insert(key.to_owned(), value);
    }
    Value::Object(entries)
}

/// The attributes and the text of an element that also has other things in it.
pub(super) fn extras(element: &Element) -> Vec<(String, String)> {
    let attributes = element.attributes.iter().map(|(name, value)| (format!("@{}", name.local()), value.clone()));
    let text = element.own_text().map(|text| ("#text".to_owned(), text.to_owned()));
    attributes.chain(text).collect()
}
