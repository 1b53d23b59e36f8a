//! Writes client crates, or checks that they are fresh.
//!
//! In: the options of the command line. Out: files on disk or a drift report. Knows the order of things and the messages around
//! them; [`clients`] knows what to generate, [`pipeline`] how, [`disk`] which files are ours.

mod check;
mod clients;
mod config;
pub(crate) mod corpus;
mod disk;
mod folder;
mod pipeline;
mod proposals;
mod report;
mod runtime;

pub(crate) use pipeline::Kept;
pub(crate) use runtime::Runtime;

use crate::{Exit, cli, project};
use anyhow::{Result, bail};
use clients::Client;
use pipeline::Generation;
use specstep::diagnostics::Severity;

/// Runs `cargo xtask codegen`.
pub(crate) fn run(options: &cli::Codegen) -> Result<Exit> {
    let root = project::root()?;
    let clients = match options.one.spec {
        Some(_) => vec![clients::from_options(&options.one, &root)?],
        None => clients::from_file(options, &root)?,
    };
    let mut generations = Vec::new();
    for mut client in clients {
        client.config.lenient |= options.lenient;
        let generation = pipeline::run(&client)?;
        eprint!("{}", generation.diagnostics.render(&generation.sources));
        generations.push((client, generation));
    }
    if let Some(path) = &options.report {
        report::write(path, &generations)?;
    }
    match verdict(&generations, options.strict) {
        Exit::Done if options.propose_pages => {
            for (client, generation) in &generations {
                print!("{}", proposals::settings(&client.config.package, &generation.proposals)?);
            }
            Ok(Exit::Done)
        }
        Exit::Done => settle(&generations, options),
        other => Ok(other),
    }
}

/// Whether files may be written, with a last line that says why not.
fn verdict(generations: &[(Client, Generation)], strict: bool) -> Exit {
    let count = |wanted| {
        let all = generations.iter().flat_map(|(_, generation)| generation.diagnostics.list());
        all.filter(|diagnostic| diagnostic.severity == wanted).count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors > 0 {
        eprintln!("error: {}; nothing was written", plural(errors, "error"));
        Exit::Failed
    } else if strict && warnings > 0 {
        eprintln!("error: {}, and --strict was given; nothing was written", plural(warnings, "warning"));
        Exit::Differs
    } else {
        Exit::Done
    }
}

/// Compares all clients with what is on disk before anything is written, then writes or reports.
fn settle(generations: &[(Client, Generation)], options: &cli::Codegen) -> Result<Exit> {
    let mut compared = Vec::new();
    for (client, generation) in generations {
        let Some(files) = &generation.files else { bail!("no files and no error for `{}`", client.shown) };
        compared.push((client, &generation.proposals, disk::compare(&client.output, files)?));
    }
    let mut exit = Exit::Done;
    for (client, proposed, changes) in &compared {
        if options.check {
            exit = exit.max(check::print(client, changes));
        } else {
            disk::apply(&client.output, changes)?;
            println!("{}: {}", client.config.package, check::summary(changes));
            // Whoever has a client knows; it is news to those who make one.
            if changes.unchanged == 0 && !proposed.is_empty() {
                println!("{}: {}", client.config.package, proposals::hint(proposed));
            }
        }
    }
    if exit == Exit::Differs {
        eprintln!("error: generated files are not fresh; to write them, run `{}`", check::mending(options));
    }
    Ok(exit)
}

/// `1 error`, `2 errors`.
fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_clients_are_fresh() {
        let options = cli::Codegen { check: true, ..cli::Codegen::default() };
        assert_eq!(run(&options).unwrap(), Exit::Done, "run `cargo xtask codegen`");
    }
}
