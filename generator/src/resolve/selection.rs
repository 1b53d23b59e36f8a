//! Finds the operations that the user wants.
//!
//! In: the filters of the configuration and all operations of the document. Out: for each whether it is kept. An entry that meets
//! nothing is an error: a misspelt one would silently do nothing, or leave nothing.

use crate::config::{Config, Filter, Setting};
use crate::diagnostics::{Diagnostics, Reported};

/// What filters look at.
pub(super) struct Candidate<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) id: Option<&'a str>,
    pub(super) tags: &'a [String],
}

/// Which operations are kept: those that `include` means, or all if it is empty, without those that `exclude` means.
pub(super) fn kept(config: &Config, all: &[Candidate<'_>], d: &mut Diagnostics) -> Result<Vec<bool>, Reported> {
    let included = meant(&config.include, all, d);
    let excluded = meant(&config.exclude, all, d);
    let (included, excluded) = (included?, excluded?);
    let every = config.include.is_empty();
    Ok(included.into_iter().zip(excluded).map(|(included, excluded)| (every || included) && !excluded).collect())
}

/// Which operations a filter means.
fn meant(filter: &Filter, all: &[Candidate<'_>], d: &mut Diagnostics) -> Result<Vec<bool>, Reported> {
    let mut meant = vec![false; all.len()];
    let mut failed = None;
    let mut mark = |entries: &[Setting], what: &str, kind: Kind| {
        for entry in entries {
            let mut found = false;
            for (candidate, meant) in all.iter().zip(&mut meant) {
                if kind.meets(candidate, &entry.text) {
                    (found, *meant) = (true, true);
                }
            }
            if !found {
                let known: Vec<String> = all.iter().flat_map(|candidate| kind.names(candidate)).collect();
                failed = Some(d.unmatched_filter(entry, what, known.iter().map(String::as_str)));
            }
        }
    };
    mark(&filter.tags, "the tag", Kind::Tag);
    mark(&filter.paths, "the path", Kind::Path);
    mark(&filter.operations, "the id, or the method and path,", Kind::Operation);
    failed.map_or(Ok(meant), Err)
}

/// How an entry names operations.
#[derive(Clone, Copy)]
enum Kind {
    Tag,
    Path,
    Operation,
}

impl Kind {
    fn meets(self, candidate: &Candidate<'_>, entry: &str) -> bool {
        match self {
            Self::Tag => candidate.tags.iter().any(|tag| tag == entry),
            Self::Path => fits(entry, candidate.path),
            Self::Operation => {
                let by_place = || {
                    let (method, path) = entry.split_once(' ')?;
                    Some(method.eq_ignore_ascii_case(candidate.method) && path.trim() == candidate.path)
                };
                candidate.id == Some(entry) || by_place() == Some(true)
            }
        }
    }

    /// The entries that would meet an operation.
    fn names(self, candidate: &Candidate<'_>) -> Vec<String> {
        match self {
            Self::Tag => candidate.tags.to_vec(),
            Self::Path => vec![candidate.path.to_owned()],
            Self::Operation => {
                let place = format!("{} {}", candidate.method, candidate.path);
                candidate.id.map(str::to_owned).into_iter().chain([place]).collect()
            }
        }
    }
}

/// Whether a path fits a pattern in which `*` stands for any text, slashes too.
fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_any_text() {
        let table = [
            ("/files", "/files", true),
            ("/files", "/files/{id}", false),
            ("/files*", "/files/{id}", true),
            ("/v1/*", "/v1/files/{id}", true),
            ("/v1/*", "/v2/files", false),
            ("*/files", "/v1/files", true),
            ("*/files", "/v1/files/{id}", false),
            ("/*/files/*", "/v1/files/{id}", true),
            ("/*/files/*", "/v1/files", false),
            ("/a*b*b", "/ab", false),
            ("/a*b*b", "/abb", true),
            ("*", "/", true),
            ("", "/", false),
        ];
        for (pattern, path, expected) in table {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        }
    }
}
