//! Runs everything that has to pass before a change is merged.
//!
//! In: which steps. Out: their output under a heading each, a summary, and whether all passed. The steps are a table; what they
//! check is the business of the tools they start.

mod features;
mod steps;

pub(crate) use steps::mock_server;

use crate::{Exit, cli, project};
use anyhow::{Result, bail};
use specstep::diagnostics::closest;
use std::path::Path;
use std::time::{Duration, Instant};
use steps::STEPS;

/// A step.
struct Step {
    /// What `--only` calls it.
    name: &'static str,
    /// What it is for, in a few words.
    about: &'static str,
    /// How it is done; gets the root of the workspace.
    run: fn(&Path) -> Result<Outcome>,
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    /// It did not run, for this reason.
    Skipped(String),
    /// What it is about is not part of the project and not there, which is no failure anywhere.
    Absent(String),
}

/// Runs `cargo xtask test`.
pub(crate) fn run(options: &cli::Test) -> Result<Exit> {
    for name in &options.only {
        let names = || STEPS.iter().map(|step| step.name);
        if !names().any(|known| known == name) {
            let help = closest(name, names()).map(|meant| format!("; did you mean `{meant}`?"));
            bail!("there is no step `{name}`{}", help.unwrap_or_default());
        }
    }
    let wanted = |step: &&Step| options.only.is_empty() || options.only.iter().any(|name| name == step.name);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    if options.list {
        for step in steps {
            println!("{:11} {}", step.name, step.about);
        }
        return Ok(Exit::Done);
    }
    let root = project::root()?;
    let mut results = Vec::new();
    for step in steps {
        println!("\n=== {}: {}", step.name, step.about);
        let start = Instant::now();
        let outcome = (step.run)(&root).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Outcome::Failed
        });
        results.push((step, outcome, start.elapsed()));
    }
    Ok(summary(&results))
}

/// Whether a skipped step counts as a failure: a build machine has all tools, or else it is not set up as it should be.
fn strict() -> bool {
    std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

fn summary(results: &[(&Step, Outcome, Duration)]) -> Exit {
    println!("\n=== summary");
    for (step, outcome, time) in results {
        let word = match outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::Skipped(_) | Outcome::Absent(_) => "not run",
        };
        let reason = match outcome {
            Outcome::Skipped(reason) | Outcome::Absent(reason) => format!("  {reason}"),
            Outcome::Passed | Outcome::Failed => String::new(),
        };
        println!("{word:8} {:11} {:7.1} s{reason}", step.name, time.as_secs_f64());
    }
    let failed = results.iter().any(|(_, outcome, _)| *outcome == Outcome::Failed);
    let skipped = results.iter().any(|(_, outcome, _)| matches!(outcome, Outcome::Skipped(_)));
    let absent = results.iter().any(|(_, outcome, _)| matches!(outcome, Outcome::Absent(_)));
    let total: Duration = results.iter().map(|(_, _, time)| *time).sum();
    let verdict = match (failed, skipped, strict()) {
        (true, _, _) => "some steps FAILED",
        (false, true, true) => "some steps did not run, which counts as a failure because CI is set",
        (false, true, false) => "passed, but for the steps that did not run",
        (false, false, _) if absent => "passed, but for the steps that did not run",
        (false, false, _) => "all passed",
    };
    println!("{verdict} ({:.0} s)", total.as_secs_f64());
    if failed || (skipped && strict()) { Exit::Failed } else { Exit::Done }
}
