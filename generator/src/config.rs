//! What the user decides: how the client is called, how it is built, what is in it and what that is called.
//!
//! In: the entries of `specstep.toml` or the flags of the command line. Knows nothing of documents.

mod choices;

pub use choices::{Filter, Rename, Renames, Setting, Spot};

use crate::plan::{RuntimeSource, VALIDATE};

/// What dates, times and durations are in the client.
///
/// Types of the runtime keep the text of the wire, whatever it says, and become values of a crate when asked to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dates {
    /// Values of the crate `jiff`.
    #[default]
    Jiff,
    /// Values of the crate `chrono`.
    Chrono,
    /// Values of the crate `time`.
    Time,
    /// No types: `String`, and `i64` for seconds since 1970.
    String,
}

impl std::str::FromStr for Dates {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "jiff" => Ok(Self::Jiff),
            "chrono" => Ok(Self::Chrono),
            "time" => Ok(Self::Time),
            "string" => Ok(Self::String),
            _ => Err(format!("`{text}` is none of `jiff`, `chrono`, `time` and `string`")),
        }
    }
}

/// Whether a client has a feature for each tag, which brings its operations and the types that they reach. Where the document has no
/// tags, what paths begin with stands for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FeaturesPerTag {
    /// Where there are many operations: from 200 on.
    #[default]
    Auto,
    /// Whatever there is.
    Always,
    /// All is always there.
    Never,
}

impl std::str::FromStr for FeaturesPerTag {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(format!("`{text}` is none of `auto`, `always` and `never`")),
        }
    }
}

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
    /// Whether objects keep keys that their schema does not list when it does not say what these hold.
    pub keep_unlisted: bool,
    /// The optional features of the crate that are on by default: of [`FEATURES`].
    pub features: Vec<String>,
    /// Whether there is a feature for each tag.
    pub features_per_tag: FeaturesPerTag,
    /// Where the runtime comes from.
    pub runtime: RuntimeSource,
    /// What dates, times and durations are.
    pub dates: Dates,
    /// The operations that the client has; all of them if it says nothing.
    pub include: Filter,
    /// The operations that the client does not have, whatever `include` says.
    pub exclude: Filter,
    /// Names that the user chose.
    pub rename: Renames,
    /// How the pages of operations follow one another, by their ids or as `GET /files`; in the words of `x-specstep-pagination`.
    pub pagination: Vec<(Setting, serde_json::Value)>,
}
