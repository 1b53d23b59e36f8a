//! Patterns, each compiled once.
//!
//! In: a pattern and a text. Out: whether they match.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use regex_lite::Regex;

/// The patterns that were needed so far. There are no more than the tables of the clients in a program have.
static COMPILED: Mutex<BTreeMap<&'static str, Option<Regex>>> = Mutex::new(BTreeMap::new());

/// Whether the pattern matches somewhere in the text. A pattern that cannot be compiled forbids nothing; the generator keeps such
/// patterns out of its tables.
pub(super) fn matches(pattern: &'static str, text: &str) -> bool {
    let regex = {
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.entry(pattern).or_insert_with(|| Regex::new(pattern).ok()).clone()
    };
    regex.is_none_or(|regex| regex.is_match(text))
}
