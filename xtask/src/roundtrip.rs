//! Decodes and encodes real values with the generated types of every document of a folder: what comes back has to be what was sent.
//!
//! In: a folder of documents. Out: a table and, if asked for, a report. For each document, [`prepare`] makes values and asks an
//! independent validator which of them are valid, [`driver`] has the generated types decode and encode them, [`assess`] compares, and
//! [`table`] shows what came of it.

mod assess;
mod bodies;
mod closest;
pub(crate) mod compare;
mod convert;
mod driver;
mod examples;
mod judge;
mod listed;
mod prepare;
mod report;
mod samples;
mod table;
mod tree;

pub(crate) use bodies::{Body, largest};
pub(crate) use driver::build;
pub(crate) use judge::Judge;
pub(crate) use samples::Samples;
pub(crate) use tree::Tree;

use crate::codegen::corpus::{self, Crate};
use crate::{Exit, cli, project};
use anyhow::Result;
use assess::Row;
use prepare::Prepared;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How many generated lines are compiled together at most, so that they fit into memory.
const TOGETHER: usize = 120_000;

/// A document whose driver is to be built.
struct Waiting {
    made: Crate,
    prepared: Prepared,
    lines: usize,
    seconds: f64,
}

/// Runs `cargo xtask roundtrip`.
pub(crate) fn run(options: &cli::Roundtrip) -> Result<Exit> {
    run_with(options, &[])
}

/// The same, and of the documents that `floors` names, at least so many values have to come back unchanged: a document that is asked
/// nothing any more would pass otherwise.
pub(crate) fn run_with(options: &cli::Roundtrip, floors: &[(&str, usize)]) -> Result<Exit> {
    let root = project::root()?;
    let folder = project::absolute(&options.folder)?;
    let (place, crates) = corpus::crates(&folder, &options.only, options.shard, &root, options.keep_unlisted)?;
    let mut run = Run { root, place, options, rows: Vec::new(), waiting: Vec::new() };
    for made in crates {
        run.take(made)?;
    }
    run.flush()?;
    run.report()?;
    progress("");
    print!("{}", table::text(&run.rows));
    let low = below(&run.rows, floors);
    for line in &low {
        println!("{line}");
    }
    Ok(if run.rows.iter().any(Row::is_red) || !low.is_empty() { Exit::Differs } else { Exit::Done })
}

/// What to say of the documents of which fewer values came back than there have to be.
fn below(rows: &[Row], floors: &[(&str, usize)]) -> Vec<String> {
    let floors = floors.iter().filter_map(|(id, least)| Some((rows.iter().find(|row| row.id == *id)?, *least)));
    let unchanged = |row: &Row| row.equal + row.respelt;
    let low = floors.filter(|(row, least)| unchanged(row) < *least);
    low.map(|(row, least)| {
        format!("{}: only {} values came back unchanged, at least {least} have to", row.id, unchanged(row))
    })
    .collect()
}

struct Run<'a> {
    root: PathBuf,
    place: PathBuf,
    options: &'a cli::Roundtrip,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
}

impl Run<'_> {
    /// Generates a crate and makes samples, and goes on when enough of them wait.
    fn take(&mut self, made: Crate) -> Result<()> {
        let start = Instant::now();
        let most = self.options.up_to.unwrap_or(usize::MAX);
        progress(&format!("{}: samples", made.id));
        let found = made.generate().and_then(|(lines, kept)| {
            let questions = self.place.join("drivers").join(format!("{}.questions", made.id));
            let prepared = (lines <= most).then(|| prepare::prepare(kept, &questions)).transpose();
            Ok((lines, prepared.map_err(|error| format!("{error:#}"))?))
        });
        match found {
            Err(failure) => self.rows.push(Row::failed(&made.id, failure)),
            Ok((lines, None)) => self.rows.push(Row::skipped(&made.id, lines)),
            Ok((lines, Some(prepared))) if self.options.no_compile => {
                let seconds = start.elapsed().as_secs_f64();
                self.rows.push(Row { lines, seconds, ..assess::unasked(&made.id, &prepared) });
            }
            Ok((lines, Some(prepared))) => {
                let seconds = start.elapsed().as_secs_f64();
                let waiting: usize = self.waiting.iter().map(|waiting| waiting.lines).sum();
                if waiting + lines > TOGETHER {
                    self.flush()?;
                }
                self.waiting.push(Waiting { made, prepared, lines, seconds });
            }
        }
        Ok(())
    }

    /// Builds the drivers that wait, and runs them.
    fn flush(&mut self) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = waiting.iter().map(|waiting| waiting.made.id.as_str()).collect();
        progress(&format!("building {}", ids.join(", ")));
        for Waiting { made, prepared, .. } in &waiting {
            driver::write(&self.place, &self.root, made, &prepared.types)?;
        }
        corpus::write_workspace(&self.place, &self.root, driver::members(ids.iter().copied()))?;
        let (programs, said) = driver::build(&self.place, &ids, driver::package)?;
        for Waiting { made, prepared, lines, seconds } in waiting {
            let start = Instant::now();
            progress(&format!("{}: decoding and encoding", made.id));
            let row = match programs.get(&made.id) {
                Some(program) => ask(program, &made, &prepared, lines),
                None => Row::failed(&made.id, format!("the driver was not built:\n{}", said.trim_end())),
            };
            self.rows.push(Row { lines, seconds: seconds + start.elapsed().as_secs_f64(), ..row });
        }
        self.report()
    }

    /// Writes down what is known so far, so that a run that is stopped leaves something.
    fn report(&self) -> Result<()> {
        self.options.report.as_ref().map_or(Ok(()), |path| report::write(path, &self.rows))
    }
}

fn ask(program: &Path, made: &Crate, prepared: &Prepared, lines: usize) -> Row {
    match driver::ask(program, &prepared.questions, prepared.origins.len()) {
        Ok(answers) => assess::assess(&made.id, prepared, &answers)
            .unwrap_or_else(|error| Row { lines, ..Row::failed(&made.id, format!("{error:#}")) }),
        Err(error) => Row::failed(&made.id, format!("{error:#}")),
    }
}

/// Says to a person who waits what is going on.
fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        let text: String = text.chars().take(100).collect();
        eprint!("\r\x1b[K{text}");
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, below};

    #[test]
    fn too_few_values_are_told() {
        let row = Row { id: "pets".to_owned(), equal: 3, respelt: 1, ..Row::default() };
        assert_eq!(below(std::slice::from_ref(&row), &[("pets", 4), ("absent", 9)]), [""; 0]);
        let said = ["pets: only 4 values came back unchanged, at least 5 have to"];
        assert_eq!(below(&[row], &[("pets", 5)]), said);
    }
}
