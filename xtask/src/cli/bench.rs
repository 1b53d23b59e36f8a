//! What can be measured.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The commands of `bench`.
#[derive(Debug, Subcommand)]
pub(crate) enum BenchCommand {
    /// Generated types beside the same types with the derives of serde: compile time, memory, and the speed of JSON.
    Codec {
        /// How many types are generated
        #[arg(long, value_name = "NUMBER", default_value_t = 2000)]
        types: usize,
        /// How often each figure is taken; the median is shown
        #[arg(long, value_name = "NUMBER", default_value_t = 3)]
        runs: usize,
    },
    /// From a document to the files of a crate: this generator beside others, and beside reading and writing alone.
    ///
    /// The others are installed below the target folder, in their newest versions.
    Generate(BenchRivals),
    /// Compile generated crates, and programs that use them, beside those of other generators and what is written by hand.
    Compile(BenchCompile),
    /// Calls of a generated client beside the same calls written by hand, against a server on loopback.
    Call(BenchOptions),
    /// Decode and encode bodies: generated types beside serde's derives, untyped values, and the fastest parser.
    Decode(BenchDocuments),
    /// Run a command and print what it cost, as JSON; used by the others.
    #[command(hide = true)]
    Measure {
        #[arg(trailing_var_arg = true, required = true)]
        command: Vec<String>,
    },
    /// Read a document into an untyped tree, and write as much as a generator did; used by `bench generate`.
    #[command(hide = true)]
    Limit {
        /// The document
        document: PathBuf,
        /// The folder of the files
        folder: PathBuf,
        /// How many there are
        files: usize,
        /// How many bytes they have together
        bytes: usize,
    },
}

/// The options of all that is measured.
#[derive(Args, Debug)]
pub(crate) struct BenchOptions {
    /// Only this; may be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) only: Vec<String>,

    /// How often each figure is taken, at most 3 times where that takes more than a minute; the median is shown
    #[arg(long, value_name = "NUMBER", default_value_t = 5)]
    pub(crate) runs: usize,

    /// Write the figures to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
}

/// The options of what is measured with documents.
#[derive(Args, Debug)]
pub(crate) struct BenchDocuments {
    #[command(flatten)]
    pub(crate) common: BenchOptions,

    /// The folder of the documents [default: ../shared/specs]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) documents: Option<PathBuf>,
}

/// The options of what is measured beside other generators.
#[derive(Args, Debug)]
pub(crate) struct BenchRivals {
    #[command(flatten)]
    pub(crate) documents: BenchDocuments,

    /// Leave this other generator out, for machines that it or its crates do not fit into; may be given several times
    #[arg(long, value_name = "NAME")]
    pub(crate) without: Vec<String>,
}

const COMPILE_EXAMPLES: &str = "\
Examples:
  cargo xtask bench compile                   everything, which takes hours
  cargo xtask bench compile --only stripe --part check --report check.json
  cargo xtask bench compile --part program --part cold
  cargo xtask bench compile --only github --part check --without openapi-to-rust";

/// The options of `bench compile`.
#[derive(Args, Debug)]
#[command(after_help = COMPILE_EXAMPLES)]
pub(crate) struct BenchCompile {
    #[command(flatten)]
    pub(crate) rivals: BenchRivals,

    /// Only this part; may be given several times
    #[arg(long, value_name = "PART")]
    pub(crate) part: Vec<BenchPart>,
}

/// A part of `bench compile`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BenchPart {
    /// `cargo check` of the crate alone
    Check,
    /// `cargo build` of the crate alone
    Build,
    /// `cargo build --release` of the crate alone
    Release,
    /// A program that calls some operations, and the same after one line has changed
    Program,
    /// A program and all it depends on, from an empty target folder
    Cold,
}
