//! The figures of a command: a table for people, JSON for programs.
//!
//! In: rows as they are measured. Out: Markdown on standard output and, if asked for, a file, which is written anew with each
//! row, because some commands run for hours. Knows nothing of what is measured.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;
use serde::{Serialize, Serializer};

use super::machine::Machine;
use super::measure::Cost;

/// What has been measured.
pub(super) struct Report {
    machine: Machine,
    rows: Vec<Row>,
    path: Option<PathBuf>,
}

/// What was measured of one competitor.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// What it was measured with: the id of a document or body.
    pub(super) id: String,
    /// What was done.
    pub(super) what: String,
    /// Who did it.
    pub(super) who: String,
    /// Of how many runs the figures are medians.
    pub(super) runs: usize,
    /// The figures, by name and unit.
    #[serde(serialize_with = "as_map")]
    pub(super) figures: Vec<(&'static str, f64)>,
    /// Why there are none.
    pub(super) why: Option<String>,
}

fn as_map<S: Serializer>(figures: &[(&'static str, f64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(figures.iter().copied())
}

impl Row {
    /// A row without figures yet.
    pub(super) fn new(id: &str, what: &str, who: &str) -> Self {
        let (id, what, who) = (id.to_owned(), what.to_owned(), who.to_owned());
        Self { id, what, who, runs: 0, figures: Vec::new(), why: None }
    }

    /// The row with what some runs cost, or with the reason why there is no cost: the first line that says so.
    pub(super) fn cost(mut self, cost: anyhow::Result<(Cost, usize)>) -> Self {
        match cost {
            Ok((cost, runs)) => {
                self.runs = runs;
                self.figures.extend([("user s", cost.user), ("wall s", cost.wall), ("peak MB", cost.peak)]);
            }
            Err(error) => self.why = Some(reason(&format!("{error:#}"))),
        }
        self
    }

    /// The row with another figure.
    pub(super) fn figure(mut self, name: &'static str, value: f64) -> Self {
        self.figures.push((name, value));
        self
    }

    /// A figure by its name.
    pub(super) fn value(&self, name: &str) -> Option<f64> {
        self.figures.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// The line of a message that says what went wrong, not too long for a table.
fn reason(message: &str) -> String {
    let mut lines = message.lines().filter(|line| !line.trim().is_empty());
    let first = lines.clone().next();
    // What a panic says stands below the place that it happened at.
    let panic = lines.clone().skip_while(|line| !line.contains("panicked at")).nth(1);
    let lower = |line: &str| line.trim_start().to_ascii_lowercase();
    // Packages have errors in their names, too, so the beginning of a line counts more.
    let begins = |line: &&str| line.contains(" fail: ") || lower(line).starts_with("error");
    let line =
        panic.or_else(|| lines.clone().find(begins)).or_else(|| lines.find(|line| lower(line).contains("error")));
    let line = line.or(first);
    line.unwrap_or("no reason was given").trim().chars().take(120).collect()
}

impl Report {
    /// A report without rows.
    pub(super) fn new(path: Option<PathBuf>) -> anyhow::Result<Self> {
        Ok(Self { machine: Machine::describe()?, rows: Vec::new(), path })
    }

    /// Adds a row. Its figures `relative` are also told in relation to those of `base`, which was measured before.
    pub(super) fn add(
        &mut self,
        mut row: Row,
        base: &str,
        relative: &[(&'static str, &'static str)],
    ) -> anyhow::Result<()> {
        let is_base = |other: &&Row| other.id == row.id && other.what == row.what && other.who == base;
        let measured = self.rows.iter().chain([&row]).find(is_base);
        let against = |figure: &str| Some(row.value(figure)? / measured?.value(figure)?);
        let relations: Vec<_> = relative.iter().filter_map(|(figure, name)| Some((*name, against(figure)?))).collect();
        row.figures.extend(relations);
        eprintln!("{}", line(&[row.id.clone(), row.what.clone(), row.who.clone(), summary(&row)]));
        self.rows.push(row);
        self.write()
    }

    fn write(&self) -> anyhow::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        let all = serde_json::json!({ "machine": self.machine, "rows": self.rows });
        fs::write(path, serde_json::to_string_pretty(&all)? + "\n")
            .with_context(|| format!("`{}` cannot be written", path.display()))
    }

    /// The table, under a description of the machine.
    pub(super) fn print(&self) {
        print!("{}\n\n{}", self.machine, table(&self.rows));
    }
}

/// The rows as a table in Markdown.
fn table(rows: &[Row]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flat_map(|row| &row.figures) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    let words = |first: &[&str]| -> Vec<String> { first.iter().map(|word| (*word).to_owned()).collect() };
    let mut heads = words(&["of", "what", "who", "runs"]);
    heads.extend(words(&names));
    let mut rules = words(&["---", "---", "---", "---:"]);
    rules.extend(names.iter().map(|_| "---:".to_owned()));
    let mut text = format!("{}\n{}\n", line(&heads), line(&rules));
    for row in rows {
        let mut cells = vec![row.id.clone(), row.what.clone(), row.who.clone()];
        match &row.why {
            Some(why) => cells.push(why.replace('|', "\\|")),
            None => cells.push(row.runs.to_string()),
        }
        cells.extend(names.iter().map(|name| row.value(name).map(number).unwrap_or_default()));
        let _ = writeln!(text, "{}", line(&cells));
    }
    text
}

fn line(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// The row's figures in one line, for people who wait.
fn summary(row: &Row) -> String {
    let figures = row.figures.iter().map(|(name, value)| format!("{name}: {}", number(*value)));
    let figures: Vec<String> = figures.chain(row.why.clone()).collect();
    figures.join(", ")
}

/// A number with as many digits as mean something.
fn number(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 || value.fract() == 0.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        _ => 3,
    };
    format!("{value:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_a_table() {
        let cost = Cost { user: 1.5, wall: 0.25, peak: 120.4 };
        let rows = [
            Row::new("a", "check", "ours").cost(Ok((cost, 3))).figure("lines", 12.0),
            Row::new("a", "check", "theirs").cost(Err(anyhow::anyhow!("compiling\nerror: no | type\nmore"))),
        ];
        let expected = "\
| of | what | who | runs | user s | wall s | peak MB | lines |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
| a | check | ours | 3 | 1.50 | 0.250 | 120 | 12 |
| a | check | theirs | error: no \\| type |  |  |  |  |
";
        assert_eq!(table(&rows), expected);
    }

    #[test]
    fn figures_are_related_to_a_base() {
        let mut report = Report::new(None).unwrap();
        for (who, seconds) in [("alone", 1.0), ("ours", 2.0), ("theirs", 5.0)] {
            report.add(Row::new("a", "check", who).figure("s", seconds), "ours", &[("s", "against ours")]).unwrap();
        }
        let relations: Vec<_> = report.rows.iter().map(|row| row.value("against ours")).collect();
        assert_eq!(relations, [None, Some(1.0), Some(2.5)]);
    }

    #[test]
    fn reasons_are_one_line() {
        assert_eq!(reason("a\nthread 'main' panicked at b\nno such thing\nerror: c"), "no such thing");
        assert_eq!(reason("\nkilled\n"), "killed");
        assert_eq!(reason("Adding error-attr v1\nerror[E1]: no type"), "error[E1]: no type");
        assert_eq!(reason("start\ngen fail: no id\nError: generation failed"), "gen fail: no id");
        assert_eq!(reason(""), "no reason was given");
    }
}
