//! Measures what the project promises to be fast.
//!
//! In: options of the command line. Out: a table of figures on standard output, always beside a rival or a limit that was
//! measured in the same run. Nothing here is part of a test: timings differ from machine to machine.

mod call;
mod codec;
mod compile;
mod decode;
mod documents;
mod figures;
mod files;
mod generate;
mod machine;
mod measure;
mod report;
mod rivals;
mod size;

use crate::Exit;
use crate::cli::BenchCommand;

pub(crate) use measure::{Cost, children};

/// Runs `cargo xtask bench`.
pub(crate) fn run(command: &BenchCommand) -> anyhow::Result<Exit> {
    match command {
        BenchCommand::Codec { types, runs } => codec::codec(*types, *runs),
        BenchCommand::Call(options) => call::call(options),
        BenchCommand::Compile(options) => compile::compile(options),
        BenchCommand::Decode(options) => decode::decode(options),
        BenchCommand::Generate(options) => generate::generate(options),
        BenchCommand::Measure { command } => measure::measure(command),
        BenchCommand::Limit { document, folder, files, bytes } => generate::limit(document, folder, *files, *bytes),
    }
}
