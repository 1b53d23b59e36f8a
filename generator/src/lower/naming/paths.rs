//! Reads a path template the way a person does: which things it goes through, and which part of it says nothing.
//!
//! In: a path template. Out: its steps as words.

use super::words::words;

/// A path template, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path {
    /// The words in front that say nothing of what is called: `api`, `v1`, and what stands before them.
    pub(super) prefix: Vec<String>,
    /// What is gone through.
    pub(super) steps: Vec<Step>,
}

/// A literal part of a path, with the parameters that follow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Step {
    /// The words of the literal; none where a path begins with a parameter.
    pub(super) words: Vec<String>,
    /// The names of the parameters.
    pub(super) parameters: Vec<String>,
}

/// How many segments may stand before one that says nothing and go with it: `llm-application/open`, `paas/v4`.
const BEFORE: usize = 2;

/// Segments that say nothing of what is called.
const EMPTY: &[&str] = &["api", "apis", "open", "openapi", "rest"];

/// Reads a path template.
pub(super) fn parse(path: &str) -> Path {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let skipped = skipped(&segments);
    let prefix = segments.iter().take(skipped).flat_map(|segment| words(segment)).collect();
    let mut steps: Vec<Step> = Vec::new();
    for segment in segments.into_iter().skip(skipped) {
        read(segment, &mut steps);
    }
    Path { prefix, steps }
}

/// The words of the first thing that a path goes through: what its operations are about.
pub(in crate::lower) fn resource(path: &str) -> Vec<String> {
    let first = parse(path).steps.into_iter().next().unwrap_or_default();
    if first.words.is_empty() {
        first.parameters.first().map(|name| words(name)).unwrap_or_default()
    } else {
        first.words
    }
}

/// How many segments in front say nothing. The last segment always says something.
fn skipped(segments: &[&str]) -> usize {
    let literal =
        segments.iter().take_while(|segment| !segment.contains('{')).count().min(segments.len().saturating_sub(1));
    let mut skipped = 0;
    for (index, segment) in segments.iter().take(literal).enumerate() {
        if index <= skipped + BEFORE - usize::from(skipped > 0) && says_nothing(segment) {
            skipped = index + 1;
        }
    }
    skipped
}

fn says_nothing(segment: &str) -> bool {
    let lower = segment.to_ascii_lowercase();
    let version = lower.strip_prefix('v').unwrap_or(&lower);
    let is_version = version.starts_with(|c: char| c.is_ascii_digit())
        && version.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-' || c == '_')
        || ["alpha", "beta"]
            .iter()
            .any(|stage| version.split_once(stage).is_some_and(|(number, _)| number.parse::<u32>().is_ok()));
    is_version || EMPTY.contains(&lower.as_str())
}

/// Adds what a segment says: `files`, `{id}`, `{id}:cancel`, `report.{format}`, `files('{id}')`.
fn read(segment: &str, steps: &mut Vec<Step>) {
    let mut rest = segment;
    while !rest.is_empty() {
        let (literal, after) = rest.split_once('{').unwrap_or((rest, ""));
        let literal = literal.trim_end_matches(".json");
        for part in literal.split(':') {
            let words = words(part);
            if !words.is_empty() {
                steps.push(Step { words, parameters: Vec::new() });
            }
        }
        if after.is_empty() {
            return;
        }
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if steps.is_empty() {
            steps.push(Step::default());
        }
        if let Some(step) = steps.last_mut() {
            step.parameters.push(name.to_owned());
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read() {
        let table = [
            ("/files/{file_id}/content", "", "files{file_id} content"),
            ("/paas/v4/files", "paas v4", "files"),
            ("/api/v1/pets/{id}", "api v1", "pets{id}"),
            (
                "/llm-application/open/v2/application/{app_id}/variables",
                "llm application open v2",
                "application{app_id} variables",
            ),
            ("/v1", "", "v1"),
            ("/repos/{owner}/{repo}/issues", "", "repos{owner}{repo} issues"),
            ("/{bucket}", "", "{bucket}"),
            ("/v1beta1/{name}:cancel", "v1beta1", "{name} cancel"),
            ("/shops/open/orders/list/v2/x", "shops open", "orders list v2 x"),
            ("/", "", ""),
        ];
        for (path, prefix, steps) in table {
            let parsed = parse(path);
            let step =
                |step: &Step| step.parameters.iter().fold(step.words.join("-"), |text, name| text + "{" + name + "}");
            let shown: Vec<String> = parsed.steps.iter().map(step).collect();
            assert_eq!((parsed.prefix.join(" ").as_str(), shown.join(" ").as_str()), (prefix, steps), "{path}");
        }
    }
}
