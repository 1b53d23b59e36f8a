//! The project's own commands: `cargo xtask --help` lists them.
//!
//! In: the arguments of the command line. Out: results on standard output, messages on standard error and an exit code: 0 done,
//! 1 drift or (with `--strict`) warnings, 2 errors. Holds no knowledge of documents or Rust code; that is the library's.

mod bench;
mod cli;
mod codegen;
mod conformance;
mod fuzz;
mod node;
mod prism;
mod project;
mod roundtrip;
mod test;

use clap::Parser as _;
use cli::{Cli, Command};
use std::process::ExitCode;

/// How a command ended, apart from errors that stopped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// All is well.
    Done,
    /// Something differs from what it should be, or there are warnings that count.
    Differs,
    /// There were errors, and they have been printed.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Differs => Self::from(1),
            Exit::Failed => Self::from(2),
        }
    }
}

fn main() -> ExitCode {
    if let Some(code) = codegen::corpus::wrapper() {
        return code;
    }
    let result = match Cli::parse().command {
        Command::Codegen(options) => codegen::run(&options),
        Command::Corpus(options) => codegen::corpus::run(&options),
        Command::Roundtrip(options) => roundtrip::run(&options),
        Command::Conformance(options) => conformance::run(&options),
        Command::Prism(options) => prism::run(&options),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Bench { command } => bench::run(&command),
    };
    match result {
        Ok(exit) => exit.into(),
        Err(error) => {
            eprintln!("error: {error:#}");
            Exit::Failed.into()
        }
    }
}
