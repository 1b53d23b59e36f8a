//! What the user decides: how the client is called, how it is built, what is in it and what that is called.
//!
//! In: the entries of `specstep.toml` or the flags of the command line. Knows nothing of documents.

mod choices;

pub use choices::{Filter, Rename, Renames, Setting, Spot};

use crate::plan::{RuntimeSource, VALIDATE};

/// The optional features that a generated crate has.
pub const FEATURES: &[&str] = &["dynamic", VALIDATE];

/// What the user of the generator decides about one client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The package: `bigmodel-client`.
    pub package: String,
    /// The library; by default the package's name with underscores, without a `-client` at its end.
    pub library: Option<String>,
    /// The version of the package; by default `0.1.0`.
    pub version: Option<String>,
    /// The licence of the package, as an SPDX expression; none is named by default.
    pub license: Option<String>,
    /// What environment variables start with; by default the library's name in capitals.
    pub env_prefix: Option<String>,
    /// Whether a reference to nothing is a warning and its type untyped, instead of an error.
    pub lenient: bool,
    /// The optional features of the crate that are on by default: of [`FEATURES`].
    pub features: Vec<String>,
    /// Where the runtime comes from.
    pub runtime: RuntimeSource,
    /// The operations that the client has; all of them if it says nothing.
    pub include: Filter,
    /// The operations that the client does not have, whatever `include` says.
    pub exclude: Filter,
    /// Names that the user chose.
    pub rename: Renames,
    /// How the pages of operations follow one another, by their ids or as `GET /files`; in the words of `x-specstep-pagination`.
    pub pagination: Vec<(Setting, serde_json::Value)>,
}
