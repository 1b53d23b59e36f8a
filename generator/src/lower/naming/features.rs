//! Names of the features of the generated crate.
//!
//! In: names of files. Out: names of features, which cargo allows to be made of ASCII letters, digits and hyphens, each once.

use super::cut;
use std::collections::BTreeSet;

/// The feature of operations without a tag.
pub(in crate::lower) const UNTAGGED: &str = "untagged";
/// The feature of what the API sends.
pub(in crate::lower) const WEBHOOKS: &str = "webhooks";
/// The feature of types that nothing else brings.
pub(in crate::lower) const UNUSED: &str = "unused-types";

/// The features that are not named after tags; cargo itself knows the first.
const TAKEN: &[&str] = &["default", "dynamic", crate::plan::VALIDATE, UNTAGGED, WEBHOOKS, UNUSED];

/// The names so far.
#[derive(Debug, Default)]
pub(in crate::lower) struct FeatureNames(BTreeSet<String>);

impl FeatureNames {
    /// `fine_tuning` is `fine-tuning`; `default` is `default-operations`, as is what comes second.
    pub(in crate::lower) fn claim(&mut self, wanted: &str) -> String {
        let plain = cut(wanted).replace('_', "-");
        let longer = format!("{plain}-operations");
        let numbered = (2..).map(|number| format!("{longer}-{number}"));
        let mut names = [plain, longer.clone()].into_iter().chain(numbered);
        let free = names.find(|name| !TAKEN.contains(&name.as_str()) && !self.0.contains(name));
        let name = free.unwrap_or(longer);
        self.0.insert(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::FeatureNames;

    #[test]
    fn features_are_named_once_and_not_like_those_of_every_crate() {
        let mut names = FeatureNames::default();
        let table = [
            ("fine_tuning", "fine-tuning"),
            ("match", "match"),
            ("default", "default-operations"),
            ("webhooks", "webhooks-operations"),
            ("fine_tuning", "fine-tuning-operations"),
            ("fine_tuning", "fine-tuning-operations-2"),
            ("default", "default-operations-2"),
        ];
        for (wanted, given) in table {
            assert_eq!(names.claim(wanted), given);
        }
    }
}
