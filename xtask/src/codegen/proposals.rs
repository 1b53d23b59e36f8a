//! Prints what could be said of the pages of operations.
//!
//! In: the [`Proposal`]s of a run. Out: text for `specstep.toml`, and a line that says that there is some. Decides nothing.

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};
use specstep::resolve::Proposal;

/// The settings, as they go below a `[[client]]`.
pub(super) fn settings(package: &str, proposals: &[Proposal]) -> Result<String> {
    if proposals.is_empty() {
        return Ok(format!("# {package}: nothing to propose\n"));
    }
    let head = format!(
        "# {package}: {}, because of the names in the document. What is right goes below its `[[client]]` in `specstep.toml`.\n",
        plural(proposals.len())
    );
    proposals.iter().try_fold(head, |text, proposal| Ok(format!("{text}\n{}", table(proposal)?)))
}

fn table(proposal: &Proposal) -> Result<String> {
    // One at a time, as the document's order says more than that of the alphabet.
    let nest = |name: &str, value: Value| Value::Object(Map::from_iter([(name.to_owned(), value)]));
    let setting = nest(&proposal.operation, Value::Object(proposal.setting.clone()));
    toml::to_string(&nest("client", nest("pagination", setting))).context("a proposal is no TOML")
}

/// What is said after the first run.
pub(super) fn hint(proposals: &[Proposal]) -> String {
    format!("{} for pages: `--propose-pages` prints what could be said of them", plural(proposals.len()))
}

fn plural(count: usize) -> String {
    if count == 1 { "1 proposal".to_owned() } else { format!("{count} proposals") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_a_table_of_the_configuration() {
        let setting = serde_json::json!({"items": "data", "next-token": {"last-item": "id"}, "token": "after"});
        let Value::Object(setting) = setting else { panic!("an object") };
        let proposals = [Proposal { operation: "GET /files".to_owned(), setting }];
        let expected = "\n[client.pagination.\"GET /files\"]\nitems = \"data\"\ntoken = \"after\"\n\n\
                        [client.pagination.\"GET /files\".next-token]\nlast-item = \"id\"\n";
        let text = settings("files-client", &proposals).unwrap();
        assert!(text.starts_with("# files-client: 1 proposal, "), "{text}");
        assert!(text.ends_with(expected), "{text}");
    }
}
