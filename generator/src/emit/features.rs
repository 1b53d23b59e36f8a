//! Features that bring parts of the crate: the conditions on files, and what manifest and documentation say of them.
//!
//! In: the features of a plan. Out: attributes, lines of `mod` and `use`, sentences. Knows nothing of what the files hold.

use super::docs;
use super::text::{code, toml};
use crate::plan::{Feature, Ident, Plan};

/// How long a line of conditions gets.
const WIDTH: usize = 120;

/// A line of the table of features.
pub(super) struct FeatureRow {
    pub(super) name: String,
    pub(super) brings: String,
}

/// What the front page says over the list of features.
const ABOUT: [&str; 3] = [
    "Each group of operations is a feature, which brings the types that they need and no others. All are on by default; a program",
    "that calls few operations compiles faster with `default-features = false` and the features that it needs. Every method says",
    "which feature brings it.",
];

/// The attribute on what any of the features brings, as a line; nothing on what is always there.
pub(super) fn condition(features: &[String]) -> String {
    let each: Vec<String> = features.iter().map(|feature| format!("feature = \"{feature}\"")).collect();
    let one = match each.as_slice() {
        [] => return String::new(),
        [one] => format!("#[cfg({one})]\n"),
        several => format!("#[cfg(any({}))]\n", several.join(", ")),
    };
    if one.len() <= WIDTH {
        return one;
    }
    let mut text = "#[cfg(any(\n".to_owned();
    text.push_str(&wrapped(&each));
    text + "))]\n"
}

/// The parts of a list, each with a comma, in indented lines.
fn wrapped(parts: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut().filter(|line| line.len() + part.len() + 2 <= WIDTH) {
            Some(line) => line.extend([" ", part, ","]),
            None => lines.push(format!("    {part},")),
        }
    }
    lines.iter().flat_map(|line| [line, "\n"]).collect()
}

/// A line for each file, with something before and after its name, under its condition.
pub(super) fn lines<'a>(files: impl Iterator<Item = (&'a Ident, &'a [String])>, before: &str, after: &str) -> String {
    let mut text = String::new();
    for (name, features) in files {
        text.push_str(&condition(features));
        text.extend([before, name.as_str(), after, "\n"]);
    }
    text
}

/// What documentation says of something that any of the features brings.
pub(super) fn needed(features: &[String]) -> Option<String> {
    let (last, others) = features.split_last()?;
    let last = code(last);
    if others.is_empty() {
        return Some(format!("Needs the feature {last}."));
    }
    let others: Vec<String> = others.iter().map(|feature| code(feature)).collect();
    Some(format!("Needs the feature {} or {last}.", others.join(", ")))
}

/// The features that are on by default, as a TOML list: one line, or several if it is long.
pub(super) fn on_by_default(plan: &Plan) -> String {
    let parts = plan.features.iter().map(|feature| &feature.name);
    let all: Vec<String> = parts.chain(&plan.package.features).map(|feature| toml(feature)).collect();
    let one = format!("[{}]", all.join(", "));
    match all.as_slice() {
        [] => String::new(),
        _ if one.len() <= WIDTH => one,
        all => format!("[\n{}]", wrapped(all)),
    }
}

/// The features, and what each brings.
pub(super) fn rows(features: &[Feature]) -> Vec<FeatureRow> {
    let row = |feature: &Feature| FeatureRow {
        name: feature.name.clone(),
        brings: docs::lines(std::slice::from_ref(&feature.brings)).join(" "),
    };
    features.iter().map(row).collect()
}

/// The section of the front page about features, if there are any.
pub(super) fn section(features: &[Feature]) -> Vec<String> {
    if features.is_empty() {
        return Vec::new();
    }
    let head = ["", "# Features", ""].into_iter().chain(ABOUT).chain([""]);
    let list = rows(features).into_iter().map(|row| format!("* `{}`: {}", row.name, row.brings));
    head.map(str::to_owned).chain(list).collect()
}

#[cfg(test)]
mod tests {
    use super::{condition, needed};

    #[test]
    fn conditions_of_any_length() {
        let all: Vec<String> = (10..20).map(|number| format!("feature-{number}")).collect();
        assert_eq!(condition(&[]), "");
        assert_eq!(condition(&all[..1]), "#[cfg(feature = \"feature-10\")]\n");
        assert_eq!(condition(&all[..2]), "#[cfg(any(feature = \"feature-10\", feature = \"feature-11\"))]\n");
        let long = condition(&all);
        assert!(
            long.starts_with("#[cfg(any(\n    feature = \"feature-10\", ") && long.ends_with("-19\",\n))]\n"),
            "{long}"
        );
        assert!(long.lines().all(|line| line.len() <= 120), "{long}");
    }

    #[test]
    fn sentences_of_any_number() {
        let all = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(needed(&[]), None);
        assert_eq!(needed(&all[..1]).as_deref(), Some("Needs the feature `a`."));
        assert_eq!(needed(&all).as_deref(), Some("Needs the feature `a`, `b` or `c`."));
    }
}
