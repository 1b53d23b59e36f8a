//! Figures that measured programs print.
//!
//! In: lines of what was measured, who did it, the name of a figure and the figure, with tabs between them, from some runs of a program.
//! Out: medians.

use anyhow::Context as _;

use super::measure::median;

/// The names of the figures that programs print.
const NAMES: [&str; 8] = [
    "µs a call",
    "calls/s, 32 at once",
    "allocations a call",
    "allocated bytes a call",
    "decode MB/s",
    "encode MB/s",
    "allocations",
    "peak of allocated MB",
];

/// What some runs printed.
#[derive(Default)]
pub(super) struct Figures {
    lines: Vec<Line>,
}

struct Line {
    id: String,
    who: String,
    name: &'static str,
    values: Vec<f64>,
}

impl Figures {
    /// Adds what a run printed.
    pub(super) fn add(&mut self, printed: &str) -> anyhow::Result<()> {
        for printed in printed.lines() {
            let mut parts = printed.split('\t');
            let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
            let [Some(id), Some(who), Some(name), Some(value)] = parts else {
                anyhow::bail!("a measured program prints `{printed}`");
            };
            let name =
                NAMES.into_iter().find(|known| *known == name).context("a measured program prints unknown figures")?;
            let value: f64 = value.parse().with_context(|| format!("a measured program prints `{printed}`"))?;
            let known = |line: &&mut Line| line.id == id && line.who == who && line.name == name;
            match self.lines.iter_mut().find(known) {
                Some(line) => line.values.push(value),
                None => self.lines.push(Line { id: id.to_owned(), who: who.to_owned(), name, values: vec![value] }),
            }
        }
        Ok(())
    }

    /// The medians of what somebody did.
    pub(super) fn of(&self, id: &str, who: &str) -> Vec<(&'static str, f64)> {
        let lines = self.lines.iter().filter(|line| line.id == id && line.who == who);
        lines.map(|line| (line.name, median(line.values.clone()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_put_together() {
        let mut figures = Figures::default();
        for time in [3.0, 1.0, 2.0] {
            figures.add(&format!("list\tby hand\tµs a call\t{time}\nlist\tspecstep\tµs a call\t9\n")).unwrap();
        }
        assert_eq!(figures.of("list", "by hand"), [("µs a call", 2.0)]);
        assert_eq!(figures.of("delete", "by hand"), []);
        assert!(figures.add("thread panicked").is_err());
        assert!(figures.add("list\tby hand\tweight\t1").is_err());
    }
}
