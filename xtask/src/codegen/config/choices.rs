//! The part of `specstep.toml` that says which operations are wanted and what things are called.
//!
//! In: the tables `include`, `exclude` and `rename` of an entry. Out: what the library wants to know, each entry with its place.
//! Whether a name fits anything, the library finds out.

use super::Page;
use serde::Deserialize;
use specstep::config::{Filter, Rename, Renames, Setting, Spot};
use std::collections::BTreeMap;
use toml::Spanned;

/// The keys of `include` and `exclude`; those of [`WrittenFilter`].
pub(super) const FILTER: &[&str] = &["tags", "paths", "operations"];
/// The keys of `rename`; those of [`WrittenRenames`].
pub(super) const RENAME: &[&str] = &["operations", "types", "fields", "variants"];

/// How the pages of operations follow one another, in the words of `x-specstep-pagination`, which the library reads.
pub(super) type WrittenPagination = BTreeMap<Spanned<String>, serde_json::Value>;

type Names = BTreeMap<Spanned<String>, String>;

/// A filter as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WrittenFilter {
    tags: Vec<Spanned<String>>,
    paths: Vec<Spanned<String>>,
    operations: Vec<Spanned<String>>,
}

/// The new names as they are written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WrittenRenames {
    operations: Names,
    types: Names,
    fields: Names,
    variants: Names,
}

impl WrittenFilter {
    /// The same with its places in the file.
    pub(super) fn placed(&self, page: Page<'_>) -> Filter {
        let all = |list: &[Spanned<String>]| list.iter().map(|text| setting(page, text)).collect();
        Filter { tags: all(&self.tags), paths: all(&self.paths), operations: all(&self.operations) }
    }
}

impl WrittenRenames {
    /// The same with its places in the file.
    pub(super) fn placed(&self, page: Page<'_>) -> Renames {
        let all = |names: &Names| {
            // In the order of the file, as messages about them are.
            let mut names: Vec<_> = names.iter().collect();
            names.sort_by_key(|(from, _)| from.span().start);
            names.into_iter().map(|(from, to)| Rename { from: setting(page, from), to: to.clone() }).collect()
        };
        Renames {
            operations: all(&self.operations),
            types: all(&self.types),
            fields: all(&self.fields),
            variants: all(&self.variants),
        }
    }
}

/// The same with its places in the file, in the order of the file.
pub(super) fn placed_pagination(written: &WrittenPagination, page: Page<'_>) -> Vec<(Setting, serde_json::Value)> {
    let mut all: Vec<_> = written.iter().collect();
    all.sort_by_key(|(name, _)| name.span().start);
    all.into_iter().map(|(name, value)| (setting(page, name), value.clone())).collect()
}

fn setting(page: Page<'_>, text: &Spanned<String>) -> Setting {
    let spot = page.place(text.span().start).map(|(line, column, excerpt)| Spot {
        file: page.name.to_owned(),
        line,
        column,
        excerpt: excerpt.to_owned(),
    });
    Setting { text: text.get_ref().clone(), spot }
}
