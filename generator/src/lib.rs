//! Turns an `OpenAPI` document into a Rust client crate that stays in step with it.
//!
//! Four stages, each a function from plain data to plain data; no stage sees what comes after it:
//!
//! ```text
//! read      Sources -> Document    any version, any number of files: one form, with the slips of authors corrected
//! resolve   Document -> Api        what the API is: no references, no allOf, one normal form for each operation
//! lower     Api -> Plan            how it looks in Rust: every name, type, box and module is decided here
//! emit      Plan -> Vec<File>      printing; cannot fail
//! ```
//!
//! [`generate`] runs all of them. What goes wrong on the way is collected in [`diagnostics`], with the place in the document.
//! Nothing in here touches the disk or the network: text comes in, text goes out.

pub mod config;
pub mod diagnostics;
pub mod emit;
pub mod lower;
pub mod model;
pub mod plan;
pub mod pointer;
pub mod read;
pub mod resolve;
pub mod source;
mod stack;

pub use config::Config;
pub use emit::File;
pub use source::{Files, Source, Sources};

use diagnostics::{Diagnostics, Reported};

/// What came of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Generation {
    /// The files of the crate, unless there are errors.
    pub files: Option<Vec<File>>,
    /// Errors and warnings, in the order in which they were found.
    pub diagnostics: Diagnostics,
    /// The files of the document, which the messages are about.
    pub sources: Sources,
    /// What was counted on the way.
    pub figures: Figures,
}

/// What is counted while a crate is generated; zero for what was not reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The version of the specification that the document names.
    pub version: String,
    /// The operations in the document.
    pub operations_found: usize,
    /// Those of them that the user does not want.
    pub operations_excluded: usize,
    /// The operations in the client.
    pub operations: usize,
    /// The types in the client.
    pub types: usize,
}

/// Generates a client crate from a document: a [`Source`], or [`Sources`] if there are overlays to it. `files` gives the other
/// files that the document refers to: `&()` when it is in one.
///
/// There are no files when there is an error; all errors of the stage that gave up are in the diagnostics.
#[must_use]
pub fn generate(sources: impl Into<Sources>, files: &dyn Files, config: &Config) -> Generation {
    let mut generation = Generation { sources: sources.into(), ..Generation::default() };
    generation.files = run(&mut generation, files, config).ok();
    generation
}

fn run(generation: &mut Generation, files: &dyn Files, config: &Config) -> Result<Vec<File>, Reported> {
    let Generation { diagnostics: d, figures, sources, .. } = generation;
    let document = d.gate(|d| read::read(sources, files, config.lenient, d))?;
    figures.version.clone_from(&document.version);
    figures.operations_found = document.operation_count();
    let api = d.gate(|d| resolve::resolve(&document, config, d))?;
    figures.operations_excluded = api.excluded.unwrap_or_default();
    let plan = d.gate(|d| lower::lower(&api, config, &sources.root().name, d))?;
    figures.operations = plan.groups.iter().map(|group| group.operations.len()).sum();
    figures.types = plan.modules.iter().map(|module| module.items.len()).sum();
    Ok(emit::emit(&plan))
}
