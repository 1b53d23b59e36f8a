//! Tells how a value that came back differs from the one that was sent.
//!
//! In: two JSON values. Out: the differences, or that there are none. Numbers are compared by what they are worth, texts also by what
//! they spell: an instant, a UUID.

use super::examples::child;
use serde_json::{Number, Value};

/// How two values compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// They are the same.
    Equal,
    /// They are the same, but a date and time, a UUID or a 32-bit float is spelt in another way.
    Respelt,
    /// They differ in these places.
    Different(Vec<Difference>),
}

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// What kind of difference it is.
    pub(crate) kind: &'static str,
    /// Where it is, as a JSON pointer.
    pub(crate) at: String,
}

/// Compares what was sent with what came back.
pub(crate) fn compare(sent: &Value, back: &Value) -> Outcome {
    let mut comparison = Comparison::default();
    comparison.walk(sent, back, "");
    match comparison {
        Comparison { found, respelt: false } if found.is_empty() => Outcome::Equal,
        Comparison { found, respelt: true } if found.is_empty() => Outcome::Respelt,
        Comparison { found, .. } => Outcome::Different(found),
    }
}

#[derive(Default)]
struct Comparison {
    found: Vec<Difference>,
    respelt: bool,
}

impl Comparison {
    fn differ(&mut self, kind: &'static str, at: String) {
        self.found.push(Difference { kind, at });
    }

    fn walk(&mut self, sent: &Value, back: &Value, at: &str) {
        let kind = match (sent, back) {
            (Value::Object(sent), Value::Object(back)) => {
                for (key, value) in sent {
                    let at = child(at, key);
                    match back.get(key) {
                        Some(back) => self.walk(value, back, &at),
                        None if value.is_null() => self.differ("null is lost", at),
                        None => self.differ("a key is lost", at),
                    }
                }
                for key in back.keys().filter(|key| !sent.contains_key(*key)) {
                    self.differ("a key is added", child(at, key));
                }
                return;
            }
            (Value::Array(sent), Value::Array(back)) if sent.len() == back.len() => {
                for (index, (sent, back)) in sent.iter().zip(back).enumerate() {
                    self.walk(sent, back, &child(at, &index.to_string()));
                }
                return;
            }
            (Value::Number(sent), Value::Number(back)) if is_same(sent, back) => return,
            (Value::String(sent), Value::String(back)) if sent == back => return,
            (Value::Number(sent), Value::Number(back)) if is_same_narrow(sent, back) => {
                self.respelt = true;
                return;
            }
            (Value::String(sent), Value::String(back)) if spells_the_same(sent, back) => {
                self.respelt = true;
                return;
            }
            (sent, back) if sent == back => return,
            (Value::Array(_), Value::Array(_)) => "a list is longer or shorter",
            (Value::Number(_), Value::Number(_)) => "another number",
            (Value::String(_), Value::String(_)) => "another text",
            (Value::Null, _) => "null is lost",
            (_, Value::Null) => "null instead of a value",
            _ => "a value of another kind",
        };
        self.differ(kind, at.to_owned());
    }
}

fn is_same(left: &Number, right: &Number) -> bool {
    let integer = |number: &Number| number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    match (integer(left), integer(right)) {
        (Some(left), Some(right)) => left == right,
        _ => left.as_f64() == right.as_f64(),
    }
}

/// Whether `back` is how a 32-bit float writes the number that `sent` has more digits of.
#[expect(clippy::cast_possible_truncation, reason = "that is the question")]
fn is_same_narrow(sent: &Number, back: &Number) -> bool {
    let narrow = |number: &Number| number.as_f64().map(|number| (number as f32).to_string());
    narrow(sent) == narrow(back) && narrow(back).and_then(|text| text.parse().ok()) == back.as_f64()
}

/// Whether two texts are the same instant or the same UUID.
fn spells_the_same(sent: &str, back: &str) -> bool {
    let is_uuid = sent.len() == 36 && sent.chars().all(|c| c == '-' || c.is_ascii_hexdigit());
    (is_uuid && sent.eq_ignore_ascii_case(back)) || instant(sent).is_some_and(|sent| Some(sent) == instant(back))
}

/// The seconds since 1970 and the digits after the point of a date and time (RFC 3339).
fn instant(text: &str) -> Option<(i64, String)> {
    let text = text.to_ascii_uppercase().replace(' ', "T");
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let fields = [number(0, 4)?, number(5, 7)?, number(8, 10)?, number(11, 13)?, number(14, 16)?, number(17, 19)?];
    let [year, month, day, hour, minute, second] = fields;
    let rest = text.get(19..)?;
    let end = rest.find(['Z', '+', '-'])?;
    let (fraction, zone) = rest.split_at(end);
    let offset = match zone.strip_prefix('Z') {
        Some("") => 0,
        Some(_) => return None,
        None => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
            if zone.starts_with('-') { -minutes } else { minutes }
        }
    };
    // Days of the civil calendar, counted from March so that a leap day comes last.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + day;
    let digits = fraction.trim_start_matches('.').trim_end_matches('0').to_owned();
    Some((((days * 24 + hour) * 60 + minute - offset) * 60 + second, digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn differences_have_a_kind_and_a_place() {
        let cases = [
            (json!({ "a": 1 }), json!({ "a": 1.0 }), ""),
            (json!({ "a": [{ "b/c": 1 }] }), json!({ "a": [{}] }), "a key is lost /a/0/b~1c"),
            (json!({ "a": null }), json!({}), "null is lost /a"),
            (json!({}), json!({ "a": null }), "a key is added /a"),
            (json!({ "a": 1, "b": 2 }), json!({ "b": "2" }), "a key is lost /a, a value of another kind /b"),
            (json!([1]), json!([1, 2]), "a list is longer or shorter "),
            (json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_992_i64), "another number "),
            (json!("a"), json!(1), "a value of another kind "),
            (json!(0.897_599_995_136_261), json!(0.8976), ""),
            (json!(0.897_6), json!(0.897_599_995_136_261), "another number "),
        ];
        for (sent, back, wanted) in cases {
            let found = match compare(&sent, &back) {
                Outcome::Different(found) => found.iter().map(|found| format!("{} {}", found.kind, found.at)).collect(),
                _ => Vec::new(),
            };
            assert_eq!(found.join(", "), wanted, "{sent} {back}");
        }
    }

    #[test]
    fn instants_and_uuids_may_be_spelt_in_several_ways() {
        let same = [
            ("2024-03-01T01:30:00.50+02:00", "2024-02-29T23:30:00.5Z"),
            ("2023-12-31t23:00:00-01:00", "2024-01-01T00:00:00Z"),
            ("01890A5D-AC96-774B-BCCE-B302099A8057", "01890a5d-ac96-774b-bcce-b302099a8057"),
        ];
        for (sent, back) in same {
            assert_eq!(compare(&json!(sent), &json!(back)), Outcome::Respelt, "{sent}");
        }
        let other = compare(&json!("2024-03-01T01:30:00Z"), &json!("2024-03-01T01:30:01Z"));
        assert!(matches!(other, Outcome::Different(_)));
    }
}
