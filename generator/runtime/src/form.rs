//! Encodes `application/x-www-form-urlencoded` bodies.
//!
//! In: an object and the rules for single properties. Out: the text of the body, encoded as the WHATWG URL standard and
//! browsers do (a space is `+`). Knows nothing of requests.
//!
//! Without a rule a property is written as `OpenAPI` 3.0.3 has it: text as text; lists repeat the name; objects, which
//! a form has no spelling for, as JSON text. With a style in its rule a property is spelt as a query parameter of that
//! style; with a JSON media type, as JSON text; with one of XML, as XML. What is absent or `null` is not sent. Reserved characters are always escaped,
//! which those who read forms undo.

use super::format::Format;
use super::operation::{Part, Style};
use super::percent::Place;
use super::schema::{Field, View};
use super::shape::{Shape, shape};
use super::style::{StyleError, pairs};

/// The text of the body.
pub(crate) fn form(view: View<'_>, parts: &[Part]) -> Result<String, StyleError> {
    let fail = |problem| StyleError::new("body", problem);
    let entries = match shape(view).map_err(fail)? {
        Shape::Nothing => Vec::new(),
        Shape::Entries(entries) => entries,
        _ => return Err(fail("is not an object, so it has no spelling as a form")),
    };
    let mut out = Vec::new();
    for (name, value) in entries {
        property(name, value, parts.iter().find(|part| part.name == name), &mut out)?;
    }
    Ok(out.join("&"))
}

fn property(name: &str, value: View<'_>, part: Option<&Part>, out: &mut Vec<String>) -> Result<(), StyleError> {
    let fail = |problem| StyleError::new(name, problem);
    let style = match part {
        Some(Part { style: Some(style), .. }) => *style,
        Some(Part { format: Some(format), .. }) => {
            if matches!(shape(value).map_err(fail)?, Shape::Nothing) {
                return Ok(());
            }
            let text = formatted(*format, value).map_err(|problem| StyleError::new(name, problem))?;
            return pairs(name, (Style::Form, true), Place::Form, View::Str(&text), out);
        }
        Some(part) if is_json(part.content_type) => (Style::Json, true),
        _ => match shape(value).map_err(fail)? {
            Shape::Nothing => return Ok(()),
            Shape::Entries(_) => (Style::Json, true),
            Shape::List(items) => {
                // Each item for itself, by the same rules: text repeats the name, objects are JSON text each.
                for item in items {
                    let nested = matches!(shape(item).map_err(fail)?, Shape::List(_) | Shape::Entries(_));
                    pairs(name, (if nested { Style::Json } else { Style::Form }, true), Place::Form, item, out)?;
                }
                return Ok(());
            }
            _ => (Style::Form, true),
        },
    };
    pairs(name, style, Place::Form, value, out)
}

/// The items of a list, or the keys and values of an object, in one text, if its rule has a style that joins them (`OpenAPI`
/// 3.0.4, "Encoding Object"). Used for parts, in which nothing has to be escaped.
pub(crate) fn joined(rule: Option<&Part>, value: View<'_>) -> Result<Option<String>, &'static str> {
    let separator = match rule.and_then(|rule| rule.style) {
        Some((Style::Form, false)) => ",",
        Some((Style::SpaceDelimited, false)) => " ",
        Some((Style::PipeDelimited, false)) => "|",
        _ => return Ok(None),
    };
    let mut texts = Vec::new();
    let items = match shape(value)? {
        Shape::List(items) => items,
        Shape::Entries(entries) => entries.into_iter().flat_map(|(key, value)| [View::Str(key), value]).collect(),
        _ => return Ok(None),
    };
    for item in items {
        match shape(item)? {
            Shape::Scalar(text) => texts.push(text),
            _ => return Ok(None),
        }
    }
    Ok((!texts.is_empty()).then(|| texts.join(separator)))
}

/// A value as text of a format that not every client has. A problem names the way from the value on.
pub(crate) fn formatted(format: &'static dyn Format, value: View<'_>) -> Result<String, String> {
    let bytes = format.encode(value, Field::SERVER_ONLY).map_err(|problem| {
        let inner = problem.strip_prefix("body").unwrap_or(&problem);
        inner.trim_start_matches(['.', ':', ' ']).to_owned()
    })?;
    String::from_utf8(bytes).map_err(|_| format!("has no text as {}", format.name()))
}

/// Whether a media type is JSON: `application/json`, `text/json` (as old servers have it), or a type with the suffix
/// `+json` (RFC 6839 section 3.1).
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/json" | "text/json")
        || (essence.contains('/') && essence.ends_with("+json"))
}

#[cfg(test)]
mod tests {
    use super::{View, form, is_json, joined};
    use crate::operation::{Part, Style};
    use serde_json::json;

    const fn part(name: &'static str, content_type: &'static str, style: Option<(Style, bool)>) -> Part {
        Part { name, content_type, style, headers: &[], format: None }
    }

    fn decoded(text: &str) -> Vec<(String, String)> {
        form_urlencoded::parse(text.as_bytes()).into_owned().collect()
    }

    #[test]
    fn properties_are_spelt_by_their_kind_or_their_rule() {
        let deep = [part("a", "", Some((Style::DeepObject, true)))];
        let joined = [part("a", "", Some((Style::Form, false)))];
        let spaced = [part("a", "", Some((Style::SpaceDelimited, false)))];
        let as_json = [part("a", "application/json", None)];
        let cases: &[(_, &[Part], &str)] = &[
            (json!({"a": "x y&z", "b": true, "c": null, "d": 1.0}), &[], "a=x+y%26z&b=true&d=1"),
            (json!({"a": ["x", "y z"]}), &[], "a=x&a=y+z"),
            (json!({"a": []}), &[], ""),
            (json!({"a": {"k": "v"}}), &[], "a=%7B%22k%22%3A%22v%22%7D"),
            (json!({"a": [{"k": 1}, "t"]}), &[], "a=%7B%22k%22%3A1%7D&a=t"),
            (json!({"a": ["x"]}), &as_json, "a=%5B%22x%22%5D"),
            (json!({"a": ["x", "y,z"]}), &joined, "a=x,y%2Cz"),
            (json!({"a": ["x", "y z"]}), &spaced, "a=x+y+z"),
            (
                json!({"a": {"k": {"l": [1, 2]}, "m": [{"n": 3}]}}),
                &deep,
                "a%5Bk%5D%5Bl%5D=1&a%5Bk%5D%5Bl%5D=2&a%5Bm%5D%5B0%5D%5Bn%5D=3",
            ),
            (json!({"a": ["x", "y"]}), &deep, "a%5B0%5D=x&a%5B1%5D=y"),
            (json!(null), &[], ""),
        ];
        for (value, parts, expected) in cases {
            assert_eq!(form(View::Value(value), parts).as_deref(), Ok(*expected), "{value}");
        }
        assert_eq!(form(View::Value(&json!([1])), &[]).map_err(|error| error.input), Err("body".to_owned()));
    }

    #[test]
    fn lists_of_text_are_joined_by_their_style() {
        let cases = [
            (json!(["x", "y z", 1]), Some((Style::Form, false)), Some("x,y z,1")),
            (json!(["x", "y"]), Some((Style::PipeDelimited, false)), Some("x|y")),
            (json!(["x", "y"]), Some((Style::Form, true)), None),
            (json!(["x", {}]), Some((Style::Form, false)), None),
            (json!([]), Some((Style::Form, false)), None),
            (json!("x"), Some((Style::Form, false)), None),
            (json!({"g": "2", "r": 1}), Some((Style::Form, false)), Some("g,2,r,1")),
            (json!(["x"]), None, None),
        ];
        for (value, style, expected) in cases {
            let found = joined(Some(&part("a", "", style)), View::Value(&value)).unwrap();
            assert_eq!(found.as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn an_independent_parser_reads_the_same() {
        let text = "&=+%?# ;\"'\r\n\0é文😀%41";
        let value = json!({ text: text, "list": [text, "", text] });
        let read = decoded(&form(View::Value(&value), &[]).unwrap());
        let mut expected = vec![(text, text), ("list", text), ("list", ""), ("list", text)];
        expected.sort_unstable();
        let mut read: Vec<_> = read.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        read.sort_unstable();
        assert_eq!(read, expected);
    }

    #[test]
    fn json_media_types_are_known() {
        for (text, expected) in [
            ("application/json", true),
            ("Application/JSON; charset=utf-8", true),
            ("application/problem+json", true),
            ("application/jsonl", false),
            ("text/plain", false),
            ("", false),
        ] {
            assert_eq!(is_json(text), expected, "{text}");
        }
    }
}
