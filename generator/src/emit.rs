//! The last stage: from a plan to the files of a crate.
//!
//! In: a [`Plan`], in which everything is decided. Out: a list of [`File`]s. It cannot fail, whatever the document says, and makes no
//! decision about the API. Three kinds of text, each made in one way: Rust that people read and that differs from API to API is
//! quoted and laid out (`types`, `operations`), the runtime is copied (`runtime`), text of a fixed shape comes from the
//! templates (`package`, `tables`).

mod docs;
mod dynamic;
mod features;
mod files;
mod format;
mod manifest;
mod operations;
mod others;
mod package;
mod pages;
mod runtime;
mod sample;
mod tables;
mod text;
mod types;
mod unions;
mod values;

pub use files::File;

use crate::plan::{Plan, RuntimeSource};
use files::Context;

/// Prints a plan: the files of the crate, sorted by path.
#[must_use]
pub fn emit(plan: &Plan) -> Vec<File> {
    let context = Context::of(plan);
    let mut files = package::files(&context);
    files.extend(types::files(&context));
    files.extend(operations::files(&context));
    files.extend(others::files(&context));
    files.extend(tables::files(&context));
    if plan.package.runtime == RuntimeSource::Embedded {
        files.extend(runtime::files(&context));
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

#[cfg(test)]
mod tests;
