//! What the mock server's words mean.
//!
//! In: a call and what came of it. Out: a [`Verdict`]. Violations of the answer are the document's: the mock server made it of an
//! example that breaks its own schema.

use super::calls::Call;
use super::driver::Outcome;
use serde::Serialize;
use serde_json::Value;

/// What a call shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Verdict {
    /// Nothing is wrong with it.
    Clean,
    /// The answer breaks the document, which is where the mock server has it from.
    Answer,
    /// The mock server cannot do it.
    Limit,
    /// No valid arguments were found.
    NoArguments,
    /// The client refused to send it.
    NotSent,
    /// The mock server found something wrong with the request.
    Request,
    /// The answer was in order, and the client did not take it.
    Refused,
}

impl Verdict {
    pub(super) const ALL: [Self; 7] =
        [Self::Clean, Self::Answer, Self::Limit, Self::NoArguments, Self::NotSent, Self::Request, Self::Refused];
}

/// What is said of a call.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Finding {
    /// The method and path template.
    pub(super) operation: String,
    pub(super) verdict: Verdict,
    /// The request, as it was sent.
    pub(super) asked: Option<String>,
    /// Why, in one line.
    pub(super) why: String,
}

/// Looks at one call.
pub(super) fn assess(call: &Call, outcome: &Outcome) -> Finding {
    let (verdict, why) = verdict(call, outcome);
    let asked = outcome.answers.first().map(|answer| answer.asked.clone());
    let why = why.replace(['\n', '\r'], " ").chars().take(600).collect();
    Finding { operation: call.operation.clone(), verdict, asked, why }
}

fn verdict(call: &Call, outcome: &Outcome) -> (Verdict, String) {
    let error = outcome.error.as_ref().map_or("", |(_, message)| message);
    let Some(answer) = outcome.answers.last() else {
        if outcome.is_broken() {
            return (Verdict::Limit, format!("the mock server broke off: {error}"));
        }
        let (verdict, lead) = if call.without.is_empty() {
            (Verdict::NotSent, String::new())
        } else {
            (Verdict::NoArguments, format!("{}: ", call.without.join(", ")))
        };
        return (verdict, format!("{lead}{error}"));
    };
    let violations = answer.violations.as_deref().unwrap_or_default();
    if let Some((verdict, own)) = of_request(violations, &call.compound) {
        return (verdict, own);
    }
    if let Some(problem) = &answer.problem {
        return (of_problem(problem), problem.clone());
    }
    if !violations.is_empty() {
        return (Verdict::Answer, violations.to_owned());
    }
    match &outcome.error {
        // A declared failure is an answer like any other.
        Some((kind, _)) if kind == "Status" => (Verdict::Clean, format!("status {}", answer.status)),
        Some((_, message)) => (Verdict::Refused, message.clone()),
        None => (Verdict::Clean, String::new()),
    }
}

/// The violations of the request. The mock server reads every field of a form and every part of a multipart body as text, also
/// what stands for a list or an object.
fn of_request(violations: &str, compound: &[String]) -> Option<(Verdict, String)> {
    if violations.is_empty() {
        return None;
    }
    let violations = violations.trim_start_matches(|c| c != '[');
    let Ok(list) = serde_json::from_str::<Vec<Value>>(violations).or_else(|_| first(violations)) else {
        return Some((Verdict::Request, violations.to_owned()));
    };
    let own: Vec<&Value> = list.iter().filter(|violation| violation["location"][0] == "request").collect();
    let is_limit = |violation: &&Value| {
        let place = &violation["location"];
        let message = violation["message"].as_str().unwrap_or_default();
        // Documents of 2.0 need not say what they consume, and `Authorization` is no parameter, whatever a document says
        // (3.0.4, "Parameter Object").
        message.starts_with("No supported content types")
            || message.starts_with("We currently do not support")
            || message.ends_with("must have required property 'authorization'")
            || place[1] == "body" && place[2].as_str().is_some_and(|name| compound.iter().any(|known| known == name))
    };
    let verdict = if own.iter().all(is_limit) { Verdict::Limit } else { Verdict::Request };
    let texts: Vec<String> = own.iter().map(ToString::to_string).collect();
    (!own.is_empty()).then(|| (verdict, texts.join(", ")))
}

/// The violations of a list that was cut off.
fn first(violations: &str) -> Result<Vec<Value>, serde_json::Error> {
    serde_json::Deserializer::from_str(violations.trim_start_matches('[')).into_iter::<Value>().take(1).collect()
}

/// Whether a problem is one of the request or one of the mock server's own.
fn of_problem(problem: &str) -> Verdict {
    let own = [
        "NO_RESPONSE",
        "NO_SUCCESS_RESPONSE",
        "NOT_FOUND",
        "SCHEMA_TOO_COMPLEX",
        "UNKNOWN",
        "NO_COMPLEX_OBJECT_TEXT",
        "NOT_ACCEPTABLE",
    ];
    if own.iter().any(|name| problem.contains(&format!("errors#{name}"))) { Verdict::Limit } else { Verdict::Request }
}

#[cfg(test)]
mod tests {
    use super::super::driver::Answer;
    use super::*;
    use serde_json::json;

    fn call(without: &[&str]) -> Call {
        let without = without.iter().map(|name| (*name).to_owned()).collect();
        Call {
            name: "get".to_owned(),
            operation: "GET /".to_owned(),
            arguments: json!({}),
            without,
            compound: vec!["files".to_owned()],
        }
    }

    fn answered(violations: Option<&str>, problem: Option<&str>, error: Option<(&str, &str)>) -> Outcome {
        let answer = Answer {
            asked: "GET http://127.0.0.1/".to_owned(),
            status: 200,
            violations: violations.map(str::to_owned),
            problem: problem.map(str::to_owned),
        };
        let error = error.map(|(kind, message)| (kind.to_owned(), message.to_owned()));
        Outcome { answers: vec![answer], error }
    }

    #[test]
    fn violations_are_told_apart() {
        let request = r#"[{"location":["request","query"],"message":"is bad"},{"location":["response"]}]"#;
        let response = r#"[{"location":["response","body","id"],"message":"is bad"}]"#;
        let verdict = |outcome: &Outcome| assess(&call(&[]), outcome).verdict;
        assert_eq!(verdict(&answered(Some(request), None, None)), Verdict::Request);
        assert_eq!(verdict(&answered(Some(response), None, None)), Verdict::Answer);
        let part = r#"[{"location":["request","body","files"],"message":"must be array"}]"#;
        assert_eq!(verdict(&answered(Some(part), None, None)), Verdict::Limit);
        assert_eq!(verdict(&answered(None, Some("errors#NO_PATH_MATCHED_ERROR"), None)), Verdict::Request);
        assert_eq!(verdict(&answered(None, Some("errors#SCHEMA_TOO_COMPLEX"), None)), Verdict::Limit);
        assert_eq!(verdict(&answered(None, None, None)), Verdict::Clean);
        assert_eq!(verdict(&answered(None, None, Some(("Status", "404")))), Verdict::Clean);
        assert_eq!(verdict(&answered(None, None, Some(("Decode", "id: expected a string")))), Verdict::Refused);
    }

    #[test]
    fn what_was_not_sent_says_why() {
        let outcome =
            Outcome { answers: Vec::new(), error: Some(("InvalidInput".to_owned(), "id is empty".to_owned())) };
        assert_eq!(assess(&call(&[]), &outcome).verdict, Verdict::NotSent);
        let finding = assess(&call(&["id"]), &outcome);
        assert_eq!((finding.verdict, finding.why.as_str()), (Verdict::NoArguments, "id: id is empty"));
    }
}
