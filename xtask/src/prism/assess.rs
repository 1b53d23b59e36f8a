//! What the mock server's words mean.
//!
//! In: a call and what came of it. Out: a [`Finding`]. Violations of the answer are the document's: the mock server made it of an
//! example that breaks its own schema. An objection to the request is ours unless it is shown not to be.

use super::calls::Call;
use super::driver::{Answer, Outcome};
use super::facts::{Facts, Quirk};
use super::reason::{Reason, Verdict};
use serde::Serialize;
use serde_json::Value;

/// How long what was sent and answered is at most in the report.
const LONGEST: usize = 4_000;

/// How the mock server says that a text is neither a list or object nor `null`.
const NULLABLE: [&str; 4] = ["must be array,null", "must be null,array", "must be object,null", "must be null,object"];

/// What is said of a call.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Finding {
    /// The method and path template.
    pub(super) operation: String,
    pub(super) verdict: Verdict,
    pub(super) reason: Reason,
    /// The request, as it was sent, and the answer, unless all is well.
    pub(super) asked: Option<String>,
    pub(super) answered: Option<String>,
    /// Why, in one line.
    pub(super) why: String,
}

impl Finding {
    /// The same, for another reason.
    pub(super) fn because(self, reason: Reason) -> Self {
        Self { verdict: reason.verdict(), reason, ..self }
    }
}

/// Looks at one call.
pub(super) fn assess(call: &Call, outcome: &Outcome) -> Finding {
    let (reason, why) = reason(call, outcome);
    let last = outcome.answers.last().filter(|_| reason != Reason::Clean);
    Finding {
        operation: call.operation.clone(),
        verdict: reason.verdict(),
        reason,
        asked: last.map(|answer| shortened(&answer.asked)),
        answered: last.map(|answer| shortened(&answer.text)),
        why: why.replace(['\n', '\r'], " ").chars().take(600).collect(),
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

fn reason(call: &Call, outcome: &Outcome) -> (Reason, String) {
    let error = outcome.error.as_ref().map_or("", |(_, message)| message);
    let Some(answer) = outcome.answers.last() else {
        return (unanswered(call, outcome), format!("{} {error}", call.without.join(", ")).trim().to_owned());
    };
    let own = objections(answer);
    if !own.is_empty() {
        let texts: Vec<String> = own.iter().map(|objection| objection.value.to_string()).collect();
        return (of_request(&own, &call.facts), texts.join(", "));
    }
    if answer.problem {
        return (of_problem(&answer.text, &call.facts), answer.text.clone());
    }
    if let Some(violations) = &answer.violations {
        return (Reason::BrokenAnswer, violations.clone());
    }
    match &outcome.error {
        // A declared failure is an answer like any other.
        Some((kind, _)) if kind == "Status" => (Reason::Clean, format!("status {}", answer.status)),
        Some((_, message)) => (Reason::Refused, message.clone()),
        None => (Reason::Clean, String::new()),
    }
}

/// Why no answer came.
fn unanswered(call: &Call, outcome: &Outcome) -> Reason {
    match () {
        () if outcome.is_broken() && call.facts.has(Quirk::Informational) => Reason::Informational,
        () if outcome.is_broken() => Reason::BrokenOff,
        () if call.without.is_empty() => Reason::NotSent,
        () if call.facts.has(Quirk::Contradiction) => Reason::Contradiction,
        () => Reason::NoArguments,
    }
}

/// Something that the mock server does not like about a request.
struct Objection {
    value: Value,
    /// Where: `body`, the name of a property, and so on.
    place: Vec<String>,
}

/// The objections to the request: those of the header are marked as such, those of a problem are all.
fn objections(answer: &Answer) -> Vec<Objection> {
    let violations = listed(answer.violations.as_deref().unwrap_or_default()).into_iter();
    let of_request = violations.filter(|violation| violation["location"][0] == "request");
    let problem: Value =
        if answer.problem { serde_json::from_str(&answer.text).unwrap_or_default() } else { Value::Null };
    let of_problem = problem["validation"].as_array().into_iter().flatten().cloned();
    let marked = of_request.map(|value| (1, value)).chain(of_problem.map(|value| (0, value)));
    let objection = |(skipped, value): (usize, Value)| {
        let place = value["location"].as_array().into_iter().flatten().skip(skipped);
        let place = place.filter_map(Value::as_str).map(str::to_owned).collect();
        Objection { value, place }
    };
    marked.map(objection).collect()
}

/// The violations of the header, which is cut off where it is too long: those that are whole.
fn listed(text: &str) -> Vec<Value> {
    let Some(start) = text.find('[') else { return Vec::new() };
    let mut end = text.len();
    loop {
        let whole = text.get(start..end).unwrap_or_default();
        let closed = if end == text.len() { whole.to_owned() } else { format!("{whole}]") };
        match serde_json::from_str(&closed) {
            Ok(list) => return list,
            Err(_) => match whole.rfind("},{") {
                Some(cut) => end = start + cut + 1,
                None => return Vec::new(),
            },
        }
    }
}

/// Why a request is objected to. Each objection has to have a reason that is not ours.
fn of_request(own: &[Objection], facts: &Facts) -> Reason {
    let reasons: Option<Vec<Reason>> = own.iter().map(|objection| excuse(objection, facts)).collect();
    match reasons.as_deref() {
        Some([first, ..]) => *first,
        _ => Reason::Request,
    }
}

/// Why an objection is not ours, if it is not.
fn excuse(objection: &Objection, facts: &Facts) -> Option<Reason> {
    let message = objection.value["message"].as_str().unwrap_or_default();
    let place: Vec<&str> = objection.place.iter().map(String::as_str).collect();
    let is_compound = |name: &str| facts.compound.iter().any(|known| known == name);
    if objection.value["code"] == "deprecated" {
        return Some(Reason::Deprecated);
    }
    match place.as_slice() {
        [] if message.starts_with("No supported content types") => Some(Reason::NothingConsumed),
        [] if message.starts_with("We currently do not support") => Some(Reason::UnknownScheme),
        [] if message == "Invalid security scheme used" && facts.has(Quirk::DoubleCredential) => {
            Some(Reason::DoubleCredential)
        }
        ["header"] if message.ends_with("must have required property 'authorization'") => Some(Reason::IgnoredHeader),
        ["header", "authorization" | "content-type" | "accept"] => Some(Reason::IgnoredHeader),
        ["query" | "path" | "header", _] if NULLABLE.iter().any(|end| message.ends_with(end)) => {
            Some(Reason::NullableParameter)
        }
        ["body", ..] if message.starts_with("Reserved characters") && facts.has(Quirk::Multipart) => {
            Some(Reason::MultipartText)
        }
        ["body", name, ..] if is_compound(name) => Some(Reason::FormField),
        ["body", ..] if objection.value["code"] == "oneOf" && facts.has(Quirk::Overlap) => Some(Reason::Overlap),
        _ => None,
    }
}

/// Why there is a problem instead of an answer, and no objection to the request.
fn of_problem(problem: &str, facts: &Facts) -> Reason {
    let names = |name: &str| problem.contains(&format!("errors#{name}"));
    match () {
        () if names("NO_RESPONSE") => Reason::NoAnswer,
        () if names("SCHEMA_TOO_COMPLEX") => Reason::TooComplex,
        () if problem.contains("Cannot find serializer") || names("NO_COMPLEX_OBJECT_TEXT") => Reason::Unwritable,
        () if names("NOT_ACCEPTABLE") && facts.has(Quirk::Informational) => Reason::Informational,
        () => Reason::Request,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn call(without: &[&str]) -> Call {
        let without = without.iter().map(|name| (*name).to_owned()).collect();
        let facts = Facts { compound: vec!["files".to_owned()], ..Facts::default() };
        Call { name: "get".to_owned(), operation: "GET /".to_owned(), arguments: json!({}), without, facts }
    }

    fn answered(violations: Option<&str>, text: &str, error: Option<(&str, &str)>) -> Outcome {
        let answer = Answer {
            asked: "GET http://127.0.0.1/\n\n".to_owned(),
            status: 200,
            violations: violations.map(str::to_owned),
            text: text.to_owned(),
            problem: text.contains("errors#"),
            ..Answer::default()
        };
        let error = error.map(|(kind, message)| (kind.to_owned(), message.to_owned()));
        Outcome { answers: vec![answer], error }
    }

    fn reason_of(outcome: &Outcome) -> Reason {
        assess(&call(&[]), outcome).reason
    }

    #[test]
    fn violations_are_told_apart() {
        let request = r#"[{"location":["request","query"],"message":"is bad"},{"location":["response"]}]"#;
        let response = r#"[{"location":["response","body","id"],"message":"is bad"}]"#;
        assert_eq!(reason_of(&answered(Some(request), "", None)), Reason::Request);
        assert_eq!(reason_of(&answered(Some(response), "", None)), Reason::BrokenAnswer);
        let part = r#"[{"location":["request","body","files"],"message":"must be array"}]"#;
        assert_eq!(reason_of(&answered(Some(part), "", None)), Reason::FormField);
        let both = part.replace("}]", r#"},{"location":["request","query"]}]"#);
        assert_eq!(reason_of(&answered(Some(&both), "", None)), Reason::Request);
        assert_eq!(reason_of(&answered(None, "", None)), Reason::Clean);
        assert_eq!(reason_of(&answered(None, "", Some(("Status", "404")))), Reason::Clean);
        assert_eq!(reason_of(&answered(None, "", Some(("Decode", "id: expected a string")))), Reason::Refused);
    }

    #[test]
    fn problems_are_told_apart() {
        let found = |problem: &str| reason_of(&answered(None, &format!(r#"{{"type":"errors#{problem}}}"#), None));
        assert_eq!(found(r#"NO_PATH_MATCHED_ERROR""#), Reason::Request);
        assert_eq!(found(r#"SCHEMA_TOO_COMPLEX""#), Reason::TooComplex);
        assert_eq!(found(r#"NOT_ACCEPTABLE""#), Reason::Request);
        let invalid = |place: &str| {
            found(&format!(r#"UNPROCESSABLE_ENTITY","validation":[{{"location":["body","{place}"],"code":"type"}}]"#))
        };
        assert_eq!((invalid("files"), invalid("name")), (Reason::FormField, Reason::Request));
    }

    #[test]
    fn a_list_that_was_cut_off_is_read_as_far_as_it_goes() {
        let text = r#"Too many violations! [{"location":["request","body","files"]},{"location":["requ"#;
        assert_eq!(listed(text), [json!({ "location": ["request", "body", "files"] })]);
        assert_eq!(listed("none").len(), 0);
    }

    #[test]
    fn what_was_not_sent_says_why() {
        let outcome =
            Outcome { answers: Vec::new(), error: Some(("InvalidInput".to_owned(), "id is empty".to_owned())) };
        assert_eq!(assess(&call(&[]), &outcome).reason, Reason::NotSent);
        let late = Outcome { answers: Vec::new(), error: Some(("Timeout".to_owned(), String::new())) };
        assert_eq!(assess(&call(&[]), &late).reason, Reason::BrokenOff);
        let finding = assess(&call(&["id"]), &outcome);
        assert_eq!((finding.reason, finding.why.as_str()), (Reason::NoArguments, "id id is empty"));
    }
}
