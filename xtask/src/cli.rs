//! The command line: what can be asked for, and the texts that explain it.
//!
//! Knows nothing of how the commands work.

mod bench;
mod documents;

pub(crate) use bench::{BenchCommand, BenchCompile, BenchDocuments, BenchOptions, BenchPart, BenchRivals};
pub(crate) use documents::{Conformance, Corpus, Prism, Roundtrip};

use crate::codegen::Runtime;
use clap::{Args, Parser, Subcommand};
use specstep::config::{Dates, FeaturesPerTag};
use std::path::PathBuf;

/// The commands of this project.
#[derive(Debug, Parser)]
#[command(
    name = "xtask",
    bin_name = "cargo xtask",
    after_help = "Exit codes: 0 done, 1 drift or (with --strict) warnings, 2 errors.",
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write client crates from OpenAPI documents, or check that they are fresh.
    ///
    /// Without options, writes all clients that `openapi/specstep.toml` lists. Files that carry no mark of this command are
    /// never changed or deleted; when one is in the way, or a document has errors, nothing at all is written.
    Codegen(Box<Codegen>),
    /// Generate and compile every document of a folder, and tell what came of each.
    ///
    /// A document is a file, or a folder whose entry file the folder's `manifest.json` names. References to nothing are
    /// warnings. The crates are written below the target folder.
    Corpus(Corpus),
    /// Decode and encode values with the generated types of every document of a folder, and tell what did not come back as it was.
    ///
    /// The values are the examples of the document, and samples made from its schemas; only those that an independent validator
    /// accepts count. The programs that do it are built below the target folder.
    Roundtrip(Roundtrip),
    /// Drive generated clients through `TypeSpec`'s conformance suite, and keep score.
    ///
    /// The suite's scenarios are made into calls by name; its server checks the requests, and what the clients make of the answers is
    /// compared with the answers. Packages of the suite are installed below the target folder. Scenarios that have passed before have
    /// to pass: `xtask/conformance/passing-*.txt` lists them.
    Conformance(Conformance),
    /// Call every operation of every document of a folder against a mock server of that document, and tell what it finds wrong.
    ///
    /// The mock server is Prism, which is installed with npm where it is missing. It does not know OpenAPI 3.2. Each outcome has a
    /// reason, which the table explains: it is ours unless it is shown to be the document's or the mock server's.
    Prism(Prism),
    /// Run everything that has to pass before a change is merged.
    ///
    /// Goes on after a step that fails, so that one run shows all there is to mend, and fails at the end.
    Test(Test),
    /// Feed the generator documents that are changed at random, and stop at nothing but the clock.
    ///
    /// No document may make it panic or take more than 10 seconds, a crate has to be sound, and a second run has to give the
    /// same. What breaks a promise is made as small as possible and written below the target folder; when its fault is mended,
    /// it belongs into `generator/tests/fuzz`.
    Fuzz(Fuzz),
    /// Measure what has to be fast.
    Bench {
        #[command(subcommand)]
        command: BenchCommand,
    },
}

const CODEGEN_EXAMPLES: &str = "\
Examples:
  cargo xtask codegen                         write all clients of openapi/specstep.toml
  cargo xtask codegen --check                 show what would change, and fail if anything would
  cargo xtask codegen --client bigmodel-client
  cargo xtask codegen --propose-pages         print pagination settings that the documents invite
  cargo xtask codegen --spec petstore.yaml --out ../petstore --name petstore-client
  cargo xtask codegen --spec petstore.yaml --out ../petstore --name petstore-client \\
                      --runtime crate=0.1 --lenient --report petstore.json
  cargo xtask codegen --spec petstore.yaml --out ../petstore --name petstore-client \\
                      --include-tag pets --exclude-operation deletePet

Exit codes: 0 done, 1 drift or (with --strict) warnings, 2 errors.";

/// The options of `codegen`.
#[derive(Args, Debug, Default)]
#[command(after_help = CODEGEN_EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "they are flags of a command line")]
pub(crate) struct Codegen {
    /// Write nothing: show how the files differ from what would be written, and exit with 1 if they do
    #[arg(long)]
    pub(crate) check: bool,

    /// The list of clients to use instead of `openapi/specstep.toml`
    #[arg(long, value_name = "FILE", conflicts_with = "spec")]
    pub(crate) config: Option<PathBuf>,

    /// Only the client with this package name; may be given several times
    #[arg(long, value_name = "PACKAGE", conflicts_with = "spec")]
    pub(crate) client: Vec<String>,

    /// Write nothing and exit with 1 when a document has warnings
    #[arg(long)]
    pub(crate) strict: bool,

    /// Turn references to nothing into warnings and untyped values, for documents that are not yours to mend
    #[arg(long)]
    pub(crate) lenient: bool,

    /// Write what was found, generated and left out to this file, as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// Write no client: print settings for the operations whose answers look like pages, to be read and put into `specstep.toml`
    #[arg(long, conflicts_with = "check")]
    pub(crate) propose_pages: bool,

    #[command(flatten, next_help_heading = "Any document")]
    pub(crate) one: One,
}

/// A client that is described by options instead of `specstep.toml`.
#[derive(Args, Debug, Default)]
pub(crate) struct One {
    /// The OpenAPI document, instead of those that `specstep.toml` lists
    #[arg(long, value_name = "FILE", requires = "out", requires = "name")]
    pub(crate) spec: Option<PathBuf>,

    /// The folder that the document's other files are read from [default: the folder of the document]
    #[arg(long, value_name = "FOLDER", requires = "spec")]
    pub(crate) root: Option<PathBuf>,

    /// An OpenAPI Overlay, which changes the document before it is read; may be given several times, applied in this order
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub(crate) overlay: Vec<PathBuf>,

    /// The folder of the client crate
    #[arg(long, value_name = "FOLDER", requires = "spec")]
    pub(crate) out: Option<PathBuf>,

    /// The package name of the client crate
    #[arg(long, value_name = "PACKAGE", requires = "spec")]
    pub(crate) name: Option<String>,

    /// The library name [default: the package name without a `-client` at its end]
    #[arg(long, value_name = "LIBRARY", requires = "spec")]
    pub(crate) library: Option<String>,

    /// The version of the package [default: 0.1.0]
    #[arg(long, value_name = "VERSION", requires = "spec")]
    pub(crate) package_version: Option<String>,

    /// The licence of the package, as an SPDX expression: `MIT OR Apache-2.0`
    #[arg(long, value_name = "LICENSE", requires = "spec")]
    pub(crate) license: Option<String>,

    /// What environment variables start with [default: the library name in capitals]
    #[arg(long, value_name = "PREFIX", requires = "spec")]
    pub(crate) env_prefix: Option<String>,

    /// Where the runtime comes from: `embedded` (part of the crate, the default), `crate` (the published package),
    /// `crate=VERSION` or `crate=FOLDER`
    #[arg(long, value_name = "SOURCE", requires = "spec")]
    pub(crate) runtime: Option<Runtime>,

    /// Keep keys that a schema does not list where it does not say what these hold: objects get a map for them
    #[arg(long, requires = "spec")]
    pub(crate) keep_unlisted: bool,

    /// The crate that dates, times and durations become values of: `jiff` (the default), `chrono` or `time`; or `string` for no types
    #[arg(long, value_name = "CRATE", requires = "spec")]
    pub(crate) dates: Option<Dates>,

    /// Whether the crate has a feature for each tag, which brings its operations and their types: `auto` (where there are at least 200
    /// operations, the default), `always` or `never`
    #[arg(long, value_name = "WHEN", requires = "spec")]
    pub(crate) features_per_tag: Option<FeaturesPerTag>,

    /// Only operations with this tag, and those of the other `--include` options; all may be given several times
    #[arg(long, value_name = "TAG", requires = "spec")]
    pub(crate) include_tag: Vec<String>,

    /// Only operations whose path template is this; `*` stands for any text: `/v1/*`
    #[arg(long, value_name = "PATH", requires = "spec")]
    pub(crate) include_path: Vec<String>,

    /// Only this operation: its id, or `"DELETE /files/{file_id}"`
    #[arg(long, value_name = "OPERATION", requires = "spec")]
    pub(crate) include_operation: Vec<String>,

    /// No operations with this tag
    #[arg(long, value_name = "TAG", requires = "spec")]
    pub(crate) exclude_tag: Vec<String>,

    /// No operations whose path template is this
    #[arg(long, value_name = "PATH", requires = "spec")]
    pub(crate) exclude_path: Vec<String>,

    /// Not this operation
    #[arg(long, value_name = "OPERATION", requires = "spec")]
    pub(crate) exclude_operation: Vec<String>,
}

const FUZZ_EXAMPLES: &str = "\
Examples:
  cargo xtask fuzz                            ten minutes, with other documents each time
  cargo xtask fuzz --minutes 30 --seed 7      the same documents every time

Exit codes: 0 all promises were kept, 1 one was broken, 2 the command cannot run.";

/// The options of `fuzz`.
#[derive(Args, Debug)]
#[command(after_help = FUZZ_EXAMPLES)]
pub(crate) struct Fuzz {
    /// How long it runs
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    pub(crate) minutes: u64,

    /// The number that the first document is made from; each next one has the next number [default: the time]
    #[arg(long, value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
}

const TEST_EXAMPLES: &str = "\
Examples:
  cargo xtask test                            everything
  cargo xtask test --only fmt --only clippy
  cargo xtask test --list

With the environment variable CI=true, a step whose tools are missing fails instead of being skipped.";

/// The options of `test`.
#[derive(Args, Debug)]
#[command(after_help = TEST_EXAMPLES)]
pub(crate) struct Test {
    /// Only this step; may be given several times
    #[arg(long, value_name = "STEP")]
    pub(crate) only: Vec<String>,

    /// List the steps and do nothing
    #[arg(long)]
    pub(crate) list: bool,
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
