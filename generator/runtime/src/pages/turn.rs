//! Finds out what comes after a page.
//!
//! In: a page, and the table of its operation. Out: the inputs or the address of the next page, or that there is none. Looks at decoded
//! values, so it knows no format; compiled once.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use http::HeaderMap;
use serde_json::{Map, Value};

use super::super::address;
use super::super::answer::fill_text;
use super::super::client::Core;
use super::super::decode::fill_value;
use super::super::encode::{each_entry, view_to_value};
use super::super::error::{ErrorKind, Failure, Received};
use super::super::execute::Options;
use super::super::operation::OperationInfo;
use super::super::schema::{Object, View};
use super::super::shape::{Shape, shape};
use super::{Found, Next, PageInfo, To, link};

/// Why an answer has no items: it is a success that is no page.
pub(super) fn no_page(info: &'static OperationInfo, attempts: u32, received: Received) -> Failure {
    let message = format!("the answer {} is no page of items", received.status);
    Failure::new(ErrorKind::NoPage, Some(info), message).attempts_made(attempts).with_received(received)
}

/// What is kept from page to page.
#[derive(Debug, Default)]
pub(super) struct Turn {
    /// Whether links may lead to other hosts.
    pub(super) other_origins: bool,
    /// The tokens and links so far, as hashes: they can be long.
    seen: BTreeSet<u64>,
}

/// A page.
pub(super) struct Seen<'a> {
    pub(super) page: View<'a>,
    pub(super) headers: &'a HeaderMap,
    /// The address that it came from.
    pub(super) url: &'a str,
}

/// A call: its client, inputs and options.
pub(super) type Parts<'a> = (Core, &'a mut dyn Object, &'a mut Options);

impl Turn {
    /// Makes a call for the next page of the call for this one; gives whether there is one.
    pub(super) fn take(
        &mut self,
        pages: &PageInfo,
        info: &'static OperationInfo,
        (core, inputs, options): Parts<'_>,
        seen: &Seen<'_>,
    ) -> Result<bool, Failure> {
        let fail = |problem: String| Failure::new(ErrorKind::NextPage, Some(info), problem);
        if !pages.more.is_empty() && !matches!(find(seen.page, pages.more), Some(View::Bool(true))) {
            return Ok(false);
        }
        let count = || find(seen.page, pages.items).map_or(0, |items| list(items).len());
        match pages.next {
            Next::Nothing => Ok(false),
            Next::Link(from, again) => {
                let Some(text) = find_text(from, pages, seen) else { return Ok(false) };
                let base = address::base(&core, info, false)?;
                let link = link::follow(&text, seen.url, &base, self.other_origins).map_err(fail)?;
                self.once(&text).map_err(fail)?;
                options.link = Some(link.again(again));
                Ok(true)
            }
            Next::Token(from, to) => {
                let Some(token) = find_text(from, pages, seen) else { return Ok(false) };
                self.once(&token).map_err(fail)?;
                set(inputs, to, &token).map_err(fail)?;
                Ok(true)
            }
            Next::Offset(to) => {
                let count = count() as u64;
                let next = number(inputs, to).unwrap_or(0).saturating_add(count);
                set(inputs, to, &next.to_string()).map_err(fail)?;
                Ok(count > 0)
            }
            Next::Number(to, first) => {
                let next = number(inputs, to).unwrap_or(first).saturating_add(1);
                set(inputs, to, &next.to_string()).map_err(fail)?;
                Ok(count() > 0)
            }
        }
    }

    /// Notes a token or link; an error if it was there before.
    fn once(&mut self, text: &str) -> Result<(), String> {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        if self.seen.insert(hasher.finish()) {
            return Ok(());
        }
        Err("the server names a page that it has given already as the next one".to_owned())
    }
}

/// The text at a place of an answer, if there is any.
fn find_text(from: Found, pages: &PageInfo, seen: &Seen<'_>) -> Option<String> {
    let found = match from {
        Found::Body(way) => scalar(find(seen.page, way)?)?,
        Found::LastItem(way) => scalar(find(*list(find(seen.page, pages.items)?).last()?, way)?)?,
        Found::Header(name) => seen.headers.get(name)?.to_str().ok()?.trim().to_owned(),
        Found::LinkHeader => link::next(seen.headers)?,
    };
    Some(found).filter(|text| !text.is_empty())
}

/// The value at the end of a way through objects of any kind.
fn find<'a>(view: View<'a>, way: &[&str]) -> Option<View<'a>> {
    let Some((name, rest)) = way.split_first() else { return Some(view) };
    let mut found = None;
    let mut visit = |key: &str, value: View<'a>| {
        if key == *name {
            found = Some(value);
        }
    };
    if let Some(View::Value(Value::Object(map))) = each_entry(view, 0, &mut visit) {
        found = map.get(*name).map(View::Value);
    }
    find(found?, rest)
}

fn scalar(view: View<'_>) -> Option<String> {
    match shape(view) {
        Ok(Shape::Scalar(text)) => Some(text.into_owned()),
        _ => None,
    }
}

fn list(view: View<'_>) -> Vec<View<'_>> {
    match shape(view) {
        Ok(Shape::List(items)) => items,
        _ => Vec::new(),
    }
}

/// The number that an input has now.
fn number(inputs: &dyn Object, to: To) -> Option<u64> {
    scalar(find(inputs.field(to.input), to.way)?)?.parse().ok()
}

/// Gives an input, or a property in it, another value.
fn set(inputs: &mut dyn Object, to: To, text: &str) -> Result<(), String> {
    let done = if to.way.is_empty() {
        fill_text(inputs.field_mut(to.input), text.as_bytes())
    } else {
        // By way of JSON, because a blank object has to have its other required properties kept.
        let whole = view_to_value(inputs.field(to.input));
        let with = |value| inserted(whole.clone(), to.way, value);
        fill_value(inputs.field_mut(to.input), &with(Value::String(text.to_owned()))).or_else(|error| {
            let number: Value = serde_json::from_str(text).map_err(|_| error)?;
            fill_value(inputs.field_mut(to.input), &with(number))
        })
    };
    done.map_err(|error| format!("what the answer gives for the next page is no input: {error}"))
}

/// An object with a value at the end of a way; what is not there is made.
fn inserted(whole: Value, way: &[&str], value: Value) -> Value {
    let Some((name, rest)) = way.split_first() else { return value };
    let mut map = if let Value::Object(map) = whole { map } else { Map::new() };
    let inner = map.remove(*name).unwrap_or_default();
    map.insert((*name).to_owned(), inserted(inner, rest, value));
    Value::Object(map)
}

#[cfg(test)]
mod tests {
    use super::{Found, Next, PageInfo, Seen, find_text, inserted};
    use crate::schema::View;
    use http::HeaderMap;
    use serde_json::{Value, json};

    #[test]
    fn properties_are_put_into_what_is_there() {
        let cases = [
            (json!(null), &["a", "b"][..], json!({"a": {"b": 1}})),
            (json!({"a": {"c": 2}, "d": 3}), &["a", "b"][..], json!({"a": {"c": 2, "b": 1}, "d": 3})),
            (json!({"a": 5}), &["a", "b"][..], json!({"a": {"b": 1}})),
        ];
        for (whole, way, expected) in cases {
            assert_eq!(inserted(whole, way, json!(1)), expected);
        }
    }

    #[test]
    fn tokens_are_found_or_there_is_none() {
        let body = |value: Value, from| {
            let pages = PageInfo { items: &["data"], more: &[], next: Next::Nothing, others: &[] };
            let seen = Seen { page: View::Value(&value), headers: &HeaderMap::new(), url: "" };
            find_text(from, &pages, &seen)
        };
        let next = Found::Body(&["a", "next"]);
        assert_eq!(body(json!({"a": {"next": "x"}}), next).as_deref(), Some("x"));
        assert_eq!(body(json!({"a": {"next": 7}}), next).as_deref(), Some("7"));
        for absent in
            [json!({}), json!({"a": null}), json!({"a": {"next": null}}), json!({"a": {"next": ""}}), json!([])]
        {
            assert_eq!(body(absent, next), None);
        }
        let last = Found::LastItem(&["id"]);
        assert_eq!(body(json!({"data": [{"id": 1}, {"id": 2}]}), last).as_deref(), Some("2"));
        assert_eq!(body(json!({"data": []}), last), None);
    }
}
