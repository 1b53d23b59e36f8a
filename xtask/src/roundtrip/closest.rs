//! The value that comes closest to a schema that no sample fits, and what is wrong with it.
//!
//! In: what the validator says of a value. Out: the faults at the bottom of it, and which of several values has the fewest. Of a union
//! that a value does not fit, the branch that it comes closest to speaks.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde::Serialize;
use serde_json::Value;

/// How many characters of a fault are shown.
const SHOWN: usize = 200;

/// A value that does not fit its schema.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Closest {
    pub(super) value: Value,
    /// What the validator says against it.
    pub(super) faults: Vec<Fault>,
}

/// Something that keeps a value from being valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Where in the value.
    at: String,
    said: String,
    /// Whether a key is not there: a value that has it and then breaks another rule tells more.
    lacks: bool,
}

/// A schema that no value fits, and what became of the one that comes closest.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Uncovered {
    /// The type.
    pub(super) name: String,
    /// Where its schema stands.
    pub(super) schema: String,
    /// The value; nothing where none was made.
    pub(super) value: String,
    /// What the validator says against it.
    pub(super) faults: Vec<String>,
    /// What became of it: it came back as it was if this is empty.
    pub(super) became: String,
}

/// The one of these values that has the fewest faults; among equals the one that lacks the fewest keys, and then the smallest: it shows
/// best what the matter is.
pub(super) fn closest(values: Vec<Value>, faults: impl Fn(&Value) -> Vec<Fault>) -> Option<Closest> {
    let judged = values.into_iter().map(|value| Closest { faults: faults(&value), value });
    judged.min_by_key(|found| {
        let lacking = found.faults.iter().filter(|fault| fault.lacks).count();
        (found.faults.len(), lacking, found.value.to_string().len())
    })
}

impl Closest {
    /// What is said against the value, each once: two schemas of an `allOf` often say the same.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for line in self.faults.iter().map(Fault::line) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }
}

/// The faults at the bottom of what a validator says.
pub(super) fn faults<'a>(errors: impl IntoIterator<Item = &'a ValidationError<'a>>) -> Vec<Fault> {
    errors.into_iter().flat_map(faults_of).collect()
}

fn faults_of(error: &ValidationError<'_>) -> Vec<Fault> {
    let branches = match error.kind() {
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => context.as_slice(),
        _ => &[],
    };
    let nearest = branches.iter().map(faults).min_by_key(Vec::len);
    nearest.unwrap_or_else(|| {
        let said = match error.kind() {
            ValidationErrorKind::FalseSchema => format!("{} must not be there at all", error.instance()),
            _ => error.to_string(),
        };
        let lacks = matches!(error.kind(), ValidationErrorKind::Required { .. });
        vec![Fault { at: error.instance_path().to_string(), said, lacks }]
    })
}

impl Fault {
    /// In one line. The value stands in the properties of a group and of an index, which nobody wants to read.
    fn line(&self) -> String {
        let at = self.at.splitn(4, '/').nth(3).map_or("the whole".to_owned(), |rest| format!("/{rest}"));
        let mut said: String = self.said.chars().take(SHOWN).collect();
        if said.len() < self.said.len() {
            said.push_str("..");
        }
        format!("{at}: {said}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults_in(schema: &Value, value: &Value) -> Vec<Fault> {
        let validator = jsonschema::validator_for(schema).unwrap();
        let errors: Vec<_> = validator.iter_errors(value).collect();
        faults(&errors)
    }

    #[test]
    fn the_branch_that_is_nearest_speaks() {
        let schema = json!({ "anyOf": [
            { "required": ["a", "b", "c"] },
            { "properties": { "kind": { "enum": ["x"] } }, "anyOf": [{ "required": ["d"] }] },
        ] });
        let said = |value: &Value| {
            let mut said: Vec<String> = faults_in(&schema, value).into_iter().map(|fault| fault.said).collect();
            said.sort_unstable();
            said
        };
        assert_eq!(said(&json!({})), [r#""d" is a required property"#]);
        let wanted = [r#""d" is a required property"#, r#""y" is not one of "x""#];
        assert_eq!(said(&json!({ "kind": "y" })), wanted);
    }

    #[test]
    fn the_value_with_the_fewest_faults_is_closest() {
        let schema = json!({ "required": ["a"], "minProperties": 2, "additionalProperties": { "type": "string" } });
        let values = vec![json!({}), json!({ "a": "long text" }), json!({ "a": "" }), json!({ "a": 1 })];
        let found = closest(values, |value| faults_in(&schema, value)).unwrap();
        assert_eq!((found.value, found.faults.len()), (json!({ "a": "" }), 1));
    }

    #[test]
    fn a_fault_is_told_in_a_line() {
        let fault = |at: &str| Fault { at: at.to_owned(), said: "no".to_owned(), lacks: false }.line();
        let twice = Fault { at: "/0/7/a".to_owned(), said: "no".to_owned(), lacks: false };
        let closest = Closest { value: json!({}), faults: vec![twice.clone(), twice] };
        assert_eq!(closest.lines(), ["/a: no"]);
        assert_eq!((fault("/0/7"), fault("/0/7/a/b")), ("the whole: no".to_owned(), "/a/b: no".to_owned()));
    }
}
