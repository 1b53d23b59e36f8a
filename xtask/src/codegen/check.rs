//! Tells what differs between a folder and the files that belong into it.
//!
//! In: [`Changes`]. Out: a report on standard output, short enough to read. Touches no disk.

use super::clients::Client;
use super::disk::{Change, Changes};
use super::plural;
use crate::{Exit, cli};
use similar::{ChangeTag, TextDiff};
use std::time::Duration;

/// How many files of a summary are named.
const NAMED: usize = 10;
/// How many changed lines of a file are shown.
const LINES: usize = 40;
/// How many unchanged lines are shown round a change.
const AROUND: usize = 2;
/// How many characters of a line are shown.
const WIDTH: usize = 160;
/// How long the search for a short difference may take; a longer one is right, too.
const PATIENCE: Duration = Duration::from_millis(500);

/// Prints how a client differs from what it should be.
pub(super) fn print(client: &Client, changes: &Changes<'_>) -> Exit {
    println!("{}: {}", client.config.package, counts(changes, ["missing", "differing", "stale", "fresh"]));
    for change in &changes.list {
        let path = format!("{}/{}", client.output_shown, change.path);
        match (&change.before, change.after) {
            (Some(before), Some(after)) => print!("{}", difference(&path, before, after)),
            (None, _) => println!("missing: {path}"),
            (_, None) => println!("stale: {path}"),
        }
    }
    if changes.list.is_empty() { Exit::Done } else { Exit::Differs }
}

/// What was done, in one line; the files too when they are few.
pub(super) fn summary(changes: &Changes<'_>) -> String {
    let counts = counts(changes, ["created", "changed", "deleted", "unchanged"]);
    if (1..=NAMED).contains(&changes.list.len()) {
        let names: Vec<&str> = changes.list.iter().map(|change| change.path.as_str()).collect();
        format!("{counts} ({})", names.join(", "))
    } else {
        counts
    }
}

/// The command that mends what a check has found.
pub(super) fn mending(options: &cli::Codegen) -> String {
    if options.config.is_some() || options.one.spec.is_some() {
        "the same command without --check".to_owned()
    } else {
        let words = ["cargo xtask codegen"].into_iter();
        words.chain(options.client.iter().flat_map(|name| ["--client", name])).collect::<Vec<_>>().join(" ")
    }
}

/// How many files were not there, differ, should not be there and are as they should be, in these words.
fn counts(changes: &Changes<'_>, words: [&str; 4]) -> String {
    let count = |wanted: fn(&Change<'_>) -> bool| changes.list.iter().filter(|change| wanted(change)).count();
    let numbers = [
        count(|change| change.before.is_none()),
        count(|change| change.before.is_some() && change.after.is_some()),
        count(|change| change.after.is_none()),
        changes.unchanged,
    ];
    let parts: Vec<String> = words.iter().zip(numbers).map(|(word, number)| format!("{word} {number}")).collect();
    parts.join(", ")
}

/// A unified diff, from what is there to what should be, cut after [`LINES`] changed lines.
fn difference(path: &str, before: &str, after: &str) -> String {
    let before = before.replace("\r\n", "\n");
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(before.as_str(), after);
    let total = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal).count();
    let mut lines = vec![format!("--- {path} (on disk)"), format!("+++ {path} (generated)")];
    let mut shown = 0;
    'hunks: for hunk in diff.unified_diff().context_radius(AROUND).iter_hunks() {
        lines.push(hunk.header().to_string());
        for change in hunk.iter_changes() {
            if change.tag() != ChangeTag::Equal {
                if shown == LINES {
                    break 'hunks;
                }
                shown += 1;
            }
            let line: String = change.value().trim_end_matches('\n').chars().map(visible).take(WIDTH).collect();
            lines.push(format!("{}{line}", change.tag()));
        }
    }
    if shown < total {
        lines.push(format!("... and {} more", plural(total - shown, "changed line")));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What a terminal would obey is not for a file to say.
fn visible(c: char) -> char {
    if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_reads_as_a_diff() {
        let text = difference("a/b.rs", "1\n2\n3\n4\n5\nold\n\x1b[31m\n", "1\n2\n3\n4\n5\nnew\n");
        let expected =
            "--- a/b.rs (on disk)\n+++ a/b.rs (generated)\n@@ -4,4 +4,3 @@\n 4\n 5\n-old\n-\u{FFFD}[31m\n+new\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_long_difference_is_cut() {
        let before: Vec<String> = (0..1000).map(|line| line.to_string()).collect();
        let text = difference("a", &before.join("\n"), "x\n");
        assert!(text.lines().count() < LINES + 6, "{text}");
        assert!(text.ends_with("... and 961 changed lines more\n"), "{text}");
    }
}
