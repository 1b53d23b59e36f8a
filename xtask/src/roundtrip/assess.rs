//! Judges what the generated types made of the values that they were asked about.
//!
//! In: the questions and the answers of a driver. Out: a [`Row`] with counts, and what is not as it should be, grouped by reason.

use super::closest::{Closest, Uncovered};
use super::compare::{Difference, Outcome, compare};
use super::driver::Answer;
use super::listed::{Said, is_several, said};
use super::prepare::{Origin, Prepared};
use super::tree::Tree;
use anyhow::{Context as _, Result};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader};

/// How many cases of a group are kept: enough to name each of those that a sound generator leaves.
const KEPT: usize = 1000;
/// How many characters of a value are shown.
const SHOWN: usize = 300;

/// What came of a document.
#[derive(Default, Serialize)]
pub(super) struct Row {
    pub(super) id: String,
    /// The generated lines.
    pub(super) lines: usize,
    /// How long it took, without compiling.
    pub(super) seconds: f64,
    /// Why nothing was asked.
    pub(super) failure: Option<String>,
    /// Whether the crate is larger than asked for.
    pub(super) skipped: bool,
    /// Whether values were only made, and no type was asked.
    pub(super) unasked: bool,
    /// The types that were asked about.
    pub(super) schemas: usize,
    /// Those with a valid value.
    pub(super) covered: usize,
    /// The others: no sample of theirs is valid.
    pub(super) uncovered: Vec<Uncovered>,
    /// Those of them whose closest value came back as it was, though it is not valid.
    pub(super) closest_back: usize,
    /// Types that are several schemas at once, or bytes.
    pub(super) apart: usize,
    /// Samples that were made.
    pub(super) made: usize,
    /// Those that are valid.
    pub(super) samples: usize,
    /// Examples that the document has.
    pub(super) examples_found: usize,
    /// Those that are valid.
    pub(super) examples: usize,
    /// Values that came back as they were.
    pub(super) equal: usize,
    /// Values that came back with another spelling of the same instant, UUID or 32-bit float.
    pub(super) respelt: usize,
    /// Values that came back without keys of which their schemas say nothing.
    pub(super) unlisted: usize,
    /// Values that came back without keys that only the other side sends: they are not valid where their types are used.
    pub(super) one_sided: usize,
    /// Those of them that are examples.
    pub(super) one_sided_examples: usize,
    /// Examples that came back as they were.
    pub(super) equal_examples: usize,
    /// Values in which a union had no variant for something; they came back all the same.
    pub(super) unknown: usize,
    /// Values that came back otherwise.
    pub(super) different: usize,
    /// Values that were not decoded.
    pub(super) refused: usize,
    /// Values whose encoding is not valid.
    pub(super) invalid: usize,
    /// What is not as it should be, by reason.
    pub(super) groups: BTreeMap<String, Group>,
    /// What is worth knowing, by reason.
    pub(super) notes: BTreeMap<String, Group>,
}

/// Differences for the same reason.
#[derive(Default, Serialize)]
pub(super) struct Group {
    pub(super) count: usize,
    pub(super) examples: Vec<Case>,
}

/// One of them.
#[derive(Serialize)]
pub(super) struct Case {
    /// The type.
    pub(super) name: String,
    /// Where its schema stands.
    pub(super) schema: String,
    /// Where in the value.
    pub(super) at: String,
    pub(super) sent: String,
    pub(super) back: String,
}

impl Row {
    pub(super) fn failed(id: &str, failure: String) -> Self {
        Self { id: id.to_owned(), failure: Some(failure), ..Self::default() }
    }

    pub(super) fn skipped(id: &str, lines: usize) -> Self {
        Self { id: id.to_owned(), lines, skipped: true, ..Self::default() }
    }

    /// All that is not as it should be or worth knowing, in one line.
    fn reasons(&self) -> String {
        self.groups.keys().chain(self.notes.keys()).cloned().collect::<Vec<_>>().join("; ")
    }

    /// Whether anything is not as it should be.
    pub(super) fn is_red(&self) -> bool {
        self.failure.is_some() || !self.groups.is_empty()
    }
}

/// What there is to ask, without the answers.
pub(super) fn unasked(id: &str, prepared: &Prepared) -> Row {
    let count = |wanted: Origin| prepared.origins.iter().filter(|origin| **origin == wanted).count();
    Row {
        id: id.to_owned(),
        unasked: true,
        schemas: prepared.types.len(),
        covered: prepared.covered.iter().filter(|covered| **covered).count(),
        uncovered: uncovered(prepared, &BTreeMap::new()),
        apart: prepared.apart,
        made: prepared.made,
        samples: count(Origin::Sample),
        examples: count(Origin::Example),
        examples_found: prepared.examples,
        ..Row::default()
    }
}

/// The types without a valid value; `became` tells of each that was asked about what became of its closest value.
fn uncovered(prepared: &Prepared, became: &BTreeMap<usize, String>) -> Vec<Uncovered> {
    let open = prepared.covered.iter().enumerate().filter(|(_, covered)| !**covered);
    let open = open.map(|(index, _)| {
        let named = |names: &[String]| names.get(index).cloned().unwrap_or_default();
        let found = prepared.closest.get(&index);
        Uncovered {
            name: named(&prepared.types),
            schema: named(&prepared.pointers),
            value: found.map(|found| short(&found.value.to_string())).unwrap_or_default(),
            faults: found.map(Closest::lines).unwrap_or_default(),
            became: became.get(&index).cloned().unwrap_or_default(),
        }
    });
    open.collect()
}

/// Compares all answers with their questions.
pub(super) fn assess(id: &str, prepared: &Prepared, answers: &[Answer]) -> Result<Row> {
    let mut row = Row { unasked: false, ..unasked(id, prepared) };
    let mut became = BTreeMap::new();
    let questions = BufReader::new(File::open(&prepared.questions).context("the samples cannot be read again")?);
    for ((line, answer), origin) in questions.lines().zip(answers).zip(&prepared.origins) {
        let line = line?;
        let (index, sent) = line.split_once('\t').context("a sample without a type")?;
        let question = Question { prepared, index: index.parse()?, sent };
        if *origin == Origin::Closest {
            let mut apart = Row::default();
            question.settle(answer, &mut apart)?;
            row.closest_back += apart.equal + apart.respelt;
            became.insert(question.index, apart.reasons());
        } else {
            let before = (row.equal, row.one_sided);
            question.settle(answer, &mut row)?;
            if *origin == Origin::Example {
                row.equal_examples += row.equal - before.0;
                row.one_sided_examples += row.one_sided - before.1;
            }
        }
    }
    row.uncovered = uncovered(prepared, &became);
    Ok(row)
}

struct Question<'a> {
    prepared: &'a Prepared,
    index: usize,
    sent: &'a str,
}

impl Question<'_> {
    fn settle(&self, answer: &Answer, row: &mut Row) -> Result<()> {
        let (json, unknown) = match answer {
            Answer::Encoded { json, unknown } => (json, *unknown),
            Answer::Refused(why) => {
                row.refused += 1;
                let (at, why) = why.rsplit_once(": ").unwrap_or(("", why));
                self.note(&mut row.groups, format!("refused: {why}"), at, "");
                return Ok(());
            }
            Answer::Uneven(what) => {
                row.different += 1;
                self.note(&mut row.groups, "two ways to decode or encode do not agree".to_owned(), "", what);
                return Ok(());
            }
        };
        if unknown {
            row.unknown += 1;
            self.note(&mut row.notes, "a union has no variant for it".to_owned(), "", json);
        }
        if json.is_empty() {
            row.equal += 1;
            return Ok(());
        }
        let (sent, back): (Value, Value) = (serde_json::from_str(self.sent)?, serde_json::from_str(json)?);
        let found = match compare(&sent, &back) {
            Outcome::Equal => {
                row.equal += 1;
                return Ok(());
            }
            Outcome::Respelt => {
                row.respelt += 1;
                Vec::new()
            }
            Outcome::Different(found) => found,
        };
        let complaint = self.prepared.judge.complaint(self.index, &back);
        let said = |found: &Difference| {
            if found.kind.ends_with("is lost") { self.said(&sent, &found.at) } else { Said::Listed }
        };
        let first = |wanted: Said| found.iter().find(|found| said(found) == wanted).map(|found| (found, wanted));
        let worst = first(Said::Listed).or_else(|| first(Said::Nothing)).or_else(|| first(Said::OneSided));
        if let Some((found, said)) = worst.filter(|(_, said)| *said != Said::Listed) {
            let reason = match (said, complaint.is_some()) {
                (Said::OneSided, _) => "a key that only the other side sends is lost",
                (_, true) => "a key that the schema requires and does not describe is lost",
                (_, false) => "a key of which the schema says nothing is lost",
            };
            *if said == Said::OneSided { &mut row.one_sided } else { &mut row.unlisted } += 1;
            self.note(&mut row.notes, reason.to_owned(), &found.at, json);
            return Ok(());
        }
        if let Some((found, _)) = worst {
            row.different += 1;
            self.note(&mut row.groups, self.reason(found, &sent).to_owned(), &found.at, json);
        }
        if let Some(why) = complaint {
            row.invalid += 1;
            self.note(&mut row.groups, "what is encoded is not valid".to_owned(), &why, json);
        }
        Ok(())
    }

    fn said(&self, sent: &Value, at: &str) -> Said {
        self.asks(sent, at, said).unwrap_or(Said::Listed)
    }

    /// What a difference is called.
    fn reason(&self, found: &Difference, sent: &Value) -> &'static str {
        let several = found.kind == "a key is lost" && self.asks(sent, &found.at, is_several) == Some(true);
        if several { "a key of one of several schemas that a value is at once is lost" } else { found.kind }
    }

    /// What `question` says of a place in what was sent.
    fn asks<T>(&self, sent: &Value, at: &str, question: fn(Tree<'_>, &Value, &Value, &str) -> T) -> Option<T> {
        let tree = Tree(&self.prepared.tree);
        let pointer = self.prepared.pointers.get(self.index).map(String::as_str)?;
        Some(question(tree, tree.at(pointer)?, sent, at))
    }

    fn note(&self, groups: &mut BTreeMap<String, Group>, reason: String, at: &str, back: &str) {
        let group = groups.entry(reason).or_default();
        group.count += 1;
        let name = self.prepared.types.get(self.index).cloned().unwrap_or_default();
        // Several examples of one type tell little more than one.
        if group.examples.len() < KEPT && group.examples.iter().all(|case| case.name != name) {
            let schema = self.prepared.pointers.get(self.index).cloned().unwrap_or_default();
            let (sent, back) = (short(self.sent), short(back));
            group.examples.push(Case { name, schema, at: at.to_owned(), sent, back });
        }
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= SHOWN { text.to_owned() } else { text.chars().take(SHOWN).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roundtrip::judge::Judge;
    use serde_json::json;

    /// The row for answers to questions about one type.
    fn row(questions: &[(&str, Answer)]) -> Row {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("questions");
        let lines: Vec<String> = questions.iter().map(|(sent, _)| format!("0\t{sent}")).collect();
        std::fs::write(&file, lines.join("\n")).unwrap();
        let at = "/components/schemas/Pet";
        let tree = json!({ "components": { "schemas": { "Pet": {
            "required": ["id"], "properties": { "id": { "type": "integer" }, "born": { "type": "string", "format": "date-time" } },
        } } } });
        let prepared = Prepared {
            judge: Judge::new(Tree(&tree), &[at]).unwrap(),
            tree,
            types: vec!["Pet".to_owned()],
            pointers: vec![at.to_owned()],
            apart: 0,
            questions: file,
            origins: vec![Origin::Sample; questions.len()],
            made: 0,
            examples: 0,
            covered: vec![true],
            closest: BTreeMap::new(),
        };
        let answers: Vec<Answer> = questions.iter().map(|(_, answer)| answer.clone()).collect();
        assess("pets", &prepared, &answers).unwrap()
    }

    fn back(json: &str) -> Answer {
        Answer::Encoded { json: json.to_owned(), unknown: false }
    }

    #[test]
    fn values_that_come_back_are_counted() {
        let row = row(&[
            (r#"{"id":1}"#, back("")),
            (r#"{"id":1}"#, back(r#"{"id":1.0}"#)),
            (r#"{"id":1,"born":"2024-01-01T01:00:00+01:00"}"#, back(r#"{"id":1,"born":"2024-01-01T00:00:00Z"}"#)),
            (r#"{"id":1,"other":1}"#, back(r#"{"id":1}"#)),
        ]);
        assert_eq!((row.samples, row.equal, row.respelt, row.unlisted), (4, 2, 1, 1));
        assert!(!row.is_red(), "{:?}", row.groups.keys());
    }

    #[test]
    fn what_is_refused_lost_or_invalid_is_grouped_by_reason() {
        let row = row(&[
            (r#"{"id":1}"#, Answer::Refused("a.id: expected an integer, found a string".to_owned())),
            (r#"{"id":1}"#, back("{}")),
            (r#"{"id":1}"#, Answer::Uneven("1 and 2".to_owned())),
        ]);
        let reasons: Vec<&str> = row.groups.keys().map(String::as_str).collect();
        let wanted = [
            "a key is lost",
            "refused: expected an integer, found a string",
            "two ways to decode or encode do not agree",
            "what is encoded is not valid",
        ];
        assert_eq!(reasons, wanted);
        assert!(row.is_red() && (row.refused, row.different, row.invalid) == (1, 2, 1));
    }
}
