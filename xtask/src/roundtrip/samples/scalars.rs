//! Values that hold no others: texts, numbers, booleans.
//!
//! In: a type and the schemas that a value is to fit. Out: values, the most ordinary first, with those at the edges of what formats and
//! bounds allow.

use super::super::convert::limits;
use super::{given, pattern};
use serde_json::{Number, Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What the crate `jsonschema` made of each pattern.
#[derive(Default)]
pub(super) struct Scalars {
    /// Whether texts may break what a schema says, where none keeps it.
    lenient: bool,
    patterns: RefCell<BTreeMap<String, Option<jsonschema::Validator>>>,
}

impl Scalars {
    /// Where no text is what a schema says, those of its author, or any.
    pub(super) fn lenient() -> Self {
        Self { lenient: true, ..Self::default() }
    }

    /// Values of a type.
    pub(super) fn of(&self, kind: &str, nodes: &[&Value]) -> Vec<Value> {
        match kind {
            "boolean" => vec![json!(true), json!(false)],
            "integer" => integers(nodes),
            "number" => numbers(nodes),
            "string" => self.texts(nodes),
            // What is no type of JSON Schema is any value.
            _ => vec![json!("text"), json!({ "a": 1 })],
        }
    }

    fn texts(&self, nodes: &[&Value]) -> Vec<Value> {
        let format = nodes.iter().find_map(|node| node.get("format").and_then(Value::as_str));
        let least = bound(nodes, "minLength").max().unwrap_or(0);
        let most = bound(nodes, "maxLength").min().unwrap_or(usize::MAX);
        let patterns: Vec<&str> = nodes.iter().filter_map(|node| node.get("pattern").and_then(Value::as_str)).collect();
        let authors = nodes.iter().flat_map(|node| given(node)).filter_map(|value| value.as_str().map(str::to_owned));
        let authors: Vec<String> = authors.collect();
        let plain = spelt(format).iter().map(|text| (*text).to_owned());
        let made = patterns.iter().flat_map(|pattern| pattern::texts(pattern));
        let long = "long ".repeat(60);
        let mut texts: Vec<String> = plain.chain(made).chain(authors.iter().cloned()).collect();
        if !is_spelt(format) {
            texts.push(long);
        }
        let fitted = texts.into_iter().map(|text| if is_spelt(format) { text } else { fit(text, least, most) });
        let fits = |text: &String| {
            let length = text.chars().count();
            (least..=most).contains(&length) && patterns.iter().all(|pattern| self.matches(pattern, text))
        };
        let all: Vec<String> = fitted.collect();
        let mut values: Vec<Value> = all.iter().filter(|text| fits(text)).cloned().map(Value::String).collect();
        if values.is_empty() && self.lenient {
            values = authors.into_iter().chain(all).map(Value::String).collect();
        }
        super::without_repetitions(&mut values);
        values
    }

    /// Whether a text matches; a pattern that nobody can read matches everything.
    fn matches(&self, pattern: &str, text: &str) -> bool {
        let mut patterns = self.patterns.borrow_mut();
        let known = patterns
            .entry(pattern.to_owned())
            .or_insert_with(|| jsonschema::validator_for(&json!({ "pattern": pattern })).ok());
        known.as_ref().is_none_or(|known| known.is_valid(&json!(text)))
    }
}

/// Texts of a format.
fn spelt(format: Option<&str>) -> &'static [&'static str] {
    match format {
        Some("date-time") => &[
            "2024-02-29T12:30:00Z",
            "1970-01-01T00:00:00Z",
            "2024-02-29T12:30:00.123456789+02:00",
            "0001-01-01T00:00:00Z",
            "9999-12-30T22:00:00.5Z",
        ],
        Some("date") => &["2024-02-29", "0001-01-01", "9999-12-31"],
        Some("uuid") => &[
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ],
        Some("byte" | "base64") => &["aGVsbG8=", "", "AA==", "+/8="],
        Some("base64url") => &["aGVsbG8", "", "AA==", "-_8"],
        Some("uri" | "url" | "uri-reference" | "iri") => &["https://example.com/a?b=c#d", ""],
        Some("email") => &["a@example.com", ""],
        Some("time") => &["12:30:00Z", ""],
        Some("ipv4") => &["192.0.2.1", ""],
        Some("ipv6") => &["2001:db8::1", ""],
        _ => &["text", "", "é ☃ 😀 \u{202e}", "\"quoted\\ \n\t\u{1}/", "0", "null"],
    }
}

/// Whether texts of the format have a type of their own, so that none can be made longer or shorter.
fn is_spelt(format: Option<&str>) -> bool {
    format.is_some_and(|format| super::super::convert::FORMATS.contains(&format))
}

/// The text, as long as it has to be.
fn fit(text: String, least: usize, most: usize) -> String {
    let length = text.chars().count();
    if length > most {
        text.chars().take(most).collect()
    } else if length < least {
        text + &"a".repeat((least - length).min(10_000))
    } else {
        text
    }
}

fn bound(nodes: &[&Value], key: &str) -> impl Iterator<Item = usize> {
    let found: Vec<usize> = nodes.iter().filter_map(|node| usize::try_from(node.get(key)?.as_u64()?).ok()).collect();
    found.into_iter()
}

fn integers(nodes: &[&Value]) -> Vec<Value> {
    let format = nodes.iter().find_map(|node| node.get("format").and_then(Value::as_str));
    let (low, high) = limits(format);
    let wide = |value: &Value| value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    let (mut low, mut high) = (wide(&low).unwrap_or_default(), wide(&high).unwrap_or_default());
    for node in nodes {
        let exclusive = |key: &str| i128::from(node.get(key) == Some(&Value::Bool(true)));
        if let Some(bound) = node.get("minimum").and_then(whole) {
            low = low.max(bound + exclusive("exclusiveMinimum"));
        }
        if let Some(bound) = node.get("maximum").and_then(whole) {
            high = high.min(bound - exclusive("exclusiveMaximum"));
        }
    }
    let step =
        nodes.iter().find_map(|node| node.get("multipleOf").and_then(whole)).filter(|step| *step > 0).unwrap_or(1);
    let edges = [1, 0, -1, 1234, low, high].map(|value| value.clamp(low, high.max(low)));
    // The nearest step toward zero, or the first one inside.
    let round = |value: i128| {
        let down = value / step * step;
        if down < low { down + step } else { down }
    };
    let mut values: Vec<i128> = edges.into_iter().map(round).filter(|value| (low..=high).contains(value)).collect();
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|value| seen.insert(*value));
    let number =
        |value: i128| i64::try_from(value).map(Number::from).or_else(|_| u64::try_from(value).map(Number::from));
    values.into_iter().filter_map(|value| number(value).ok()).map(Value::Number).collect()
}

/// A bound as an integer: one with a fraction is rounded.
fn whole(value: &Value) -> Option<i128> {
    let exact = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    exact.or_else(|| format!("{:.0}", value.as_f64()?).parse().ok())
}

fn numbers(nodes: &[&Value]) -> Vec<Value> {
    let is_float = nodes.iter().any(|node| node.get("format").is_some_and(|format| format == "float"));
    let edges: &[f64] = if is_float { &[3.4e38, -3.4e38, 1e-37] } else { &[f64::MAX, f64::MIN, 1e-300, 0.1 + 0.2] };
    let bounds = |key: &str| nodes.iter().filter_map(|node| node.get(key).and_then(Value::as_f64)).collect::<Vec<_>>();
    let (low, high) = (bounds("minimum"), bounds("maximum"));
    let steps = bounds("multipleOf");
    let exclusive = |key: &str| nodes.iter().any(|node| node.get(key) == Some(&Value::Bool(true)));
    let fits = |value: &f64| {
        low.iter().all(|low| value > low || (value >= low && !exclusive("exclusiveMinimum")))
            && high.iter().all(|high| value < high || (value <= high && !exclusive("exclusiveMaximum")))
    };
    let middle = low.first().copied().unwrap_or(0.0).midpoint(high.first().copied().unwrap_or(1.0));
    let usual = [1.5, 0.0, 1.0, -0.25, 100.0, 0.5, middle];
    let all = usual.iter().chain(edges).chain(&low).chain(&high).chain(&steps).copied();
    let values = all.filter(fits).filter_map(|value| Number::from_f64(value).map(Value::Number));
    // Whole numbers are often written without a point.
    let mut values: Vec<Value> = values.collect();
    if fits(&7.0) {
        values.push(json!(7));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(schema: &Value) -> String {
        let kind = schema["type"].as_str().unwrap_or_default();
        Value::Array(Scalars::default().of(kind, &[schema])).to_string()
    }

    #[test]
    fn integers_reach_their_limits() {
        assert_eq!(made(&json!({ "type": "integer", "format": "int32" })), "[1,0,-1,1234,-2147483648,2147483647]");
        let uint64 = made(&json!({ "type": "integer", "format": "uint64" }));
        assert_eq!(uint64, "[1,0,1234,18446744073709551615]");
        let stepped =
            json!({ "type": "integer", "minimum": 5, "maximum": 100, "exclusiveMinimum": true, "multipleOf": 10 });
        assert_eq!(made(&stepped), "[10,100]");
    }

    #[test]
    fn texts_meet_their_bounds() {
        assert_eq!(made(&json!({ "type": "string", "pattern": "^[a-c]{3,}$", "maxLength": 3 })), r#"["aaa"]"#);
        assert_eq!(made(&json!({ "type": "string", "format": "date" })), r#"["2024-02-29","0001-01-01","9999-12-31"]"#);
        assert_eq!(
            made(&json!({ "type": "string", "maxLength": 2, "minLength": 2, "pattern": "^t" })),
            r#"["te","ta"]"#
        );
    }

    #[test]
    fn a_text_that_cannot_be_is_left_out_unless_any_will_do() {
        let schema = json!({ "type": "string", "pattern": "/^[a-z]$/", "example": "a" });
        assert_eq!(made(&schema), "[]");
        assert_eq!(Scalars::lenient().of("string", &[&schema]).first(), Some(&json!("a")));
    }

    #[test]
    fn numbers_stay_inside_their_bounds() {
        assert_eq!(
            made(&json!({ "type": "number", "minimum": 0.2, "maximum": 0.6 })),
            "[0.5,0.4,0.30000000000000004,0.2,0.6]"
        );
    }
}
