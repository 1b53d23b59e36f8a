//! The commands that work on folders of documents.

use crate::codegen::corpus::Shard;
use crate::conformance::Version;
use clap::Args;
use specstep::config::Dates;
use std::path::PathBuf;

const CORPUS_EXAMPLES: &str = "\
Examples:
  cargo xtask corpus documents                generate and compile everything
  cargo xtask corpus documents --no-compile --report corpus.json
  cargo xtask corpus documents --only petstore --doc
  cargo xtask corpus documents --compile-up-to 20000
  cargo xtask corpus documents --shard 2/4    the second of four parts

Exit codes: 0 all is well, 1 something is red: errors, a panic, or a crate with errors or warnings; 2 the command cannot run.";

/// The options of `corpus`.
#[derive(Args, Debug, Default)]
#[command(after_help = CORPUS_EXAMPLES)]
pub(crate) struct Corpus {
    /// The folder of the documents
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,

    /// Only every N-th document, from the I-th
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<Shard>,

    /// Only this document; may be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) only: Vec<String>,

    /// Write what was found to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// The crate that dates become values of: `jiff` (the default), `chrono` or `time`; or `string` for no types
    #[arg(long, value_name = "CRATE")]
    pub(crate) dates: Option<Dates>,

    /// Generate the crates and do not compile them
    #[arg(long)]
    pub(crate) no_compile: bool,

    /// Compile only crates of at most this many generated lines
    #[arg(long, value_name = "LINES", conflicts_with = "no_compile")]
    pub(crate) compile_up_to: Option<usize>,

    /// Document the crates with rustdoc, too
    #[arg(long, conflicts_with = "no_compile")]
    pub(crate) doc: bool,

    /// Generate the crates so that they keep the keys of which schemas say nothing
    #[arg(long)]
    pub(crate) keep_unlisted: bool,
}

const ROUNDTRIP_EXAMPLES: &str = "\
Examples:
  cargo xtask roundtrip documents             every document
  cargo xtask roundtrip documents --only petstore --report roundtrip.json
  cargo xtask roundtrip documents --up-to 20000
  cargo xtask roundtrip documents --shard 2/4 the second of four parts
  cargo xtask roundtrip documents --no-compile  which schemas have a valid value, in a fraction of the time

Exit codes: 0 all valid values come back, 1 something is red: a valid value is refused or changed, or there is no crate; 2 the
command cannot run.";

const PRISM_EXAMPLES: &str = "\
Examples:
  cargo xtask prism documents                 every document that the mock server knows
  cargo xtask prism documents --only petstore --report prism.json
  cargo xtask prism documents --up-to 20000

Exit codes: 0 no request is wrong, 1 something is red: a request that could not be made or breaks its document, or a good answer that was
refused; 2 the command cannot run.";

/// The options of `prism`.
#[derive(Args, Debug, Default)]
#[command(after_help = PRISM_EXAMPLES)]
pub(crate) struct Prism {
    /// The folder of the documents
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,

    /// Only every N-th document, from the I-th
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<Shard>,

    /// Only this document; may be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) only: Vec<String>,

    /// Write what was found to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// Only crates of at most this many generated lines
    #[arg(long, value_name = "LINES")]
    pub(crate) up_to: Option<usize>,
}

/// The options of `roundtrip`.
#[derive(Args, Debug, Default)]
#[command(after_help = ROUNDTRIP_EXAMPLES)]
pub(crate) struct Roundtrip {
    /// The folder of the documents
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,

    /// Only every N-th document, from the I-th
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<Shard>,

    /// Only this document; may be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) only: Vec<String>,

    /// Write what was found to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// Only crates of at most this many generated lines
    #[arg(long, value_name = "LINES")]
    pub(crate) up_to: Option<usize>,

    /// Generate the crates so that they keep the keys of which schemas say nothing
    #[arg(long)]
    pub(crate) keep_unlisted: bool,

    /// Only make the values, and tell which schemas have none that is valid
    #[arg(long)]
    pub(crate) no_compile: bool,
}

const CONFORMANCE_EXAMPLES: &str = "\
Examples:
  cargo xtask conformance                     all scenarios with the documents of all versions
  cargo xtask conformance --openapi 3.1 --report conformance.json
  cargo xtask conformance --only Type_Array_Int32 --openapi 3.0
  cargo xtask conformance --update-floor      what passes now has to pass from now on

Exit codes: 0 all passes that has to, 1 something does not, 2 the command cannot run.";

/// The options of `conformance`.
#[derive(Args, Debug, Default)]
#[command(after_help = CONFORMANCE_EXAMPLES)]
pub(crate) struct Conformance {
    /// The folder of the suite's documents [default: ../shared/conformance]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) suite: Option<PathBuf>,

    /// Only the documents of this version of OpenAPI
    #[arg(long, value_name = "VERSION")]
    pub(crate) openapi: Option<Version>,

    /// Only scenarios whose name contains this, with what goes over the wire
    #[arg(long, value_name = "NAME")]
    pub(crate) only: Option<String>,

    /// Write what was found to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// Add the scenarios that pass to the lists of those that have to
    #[arg(long)]
    pub(crate) update_floor: bool,
}
