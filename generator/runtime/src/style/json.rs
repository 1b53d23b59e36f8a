//! Parameters that are spelt as JSON (`content` with a JSON media type).
//!
//! In: a value. Out: its JSON, not yet encoded for its place.

use std::fmt::Write as _;

use super::super::encode::write_json;
use super::super::schema::{Field, View};
use super::{FILE, NOT_TEXT};

/// JSON text. JSON has no spelling for a file, however deep in the value.
pub(crate) fn json(view: View<'_>) -> Result<String, &'static str> {
    let mut out = Vec::new();
    if !write_json(view, Field::SERVER_ONLY, &mut out) {
        return Err(FILE);
    }
    String::from_utf8(out).map_err(|_| NOT_TEXT)
}

/// JSON text with everything that is not ASCII escaped (RFC 8259 section 7).
pub(super) fn ascii_json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() && c != '\u{7f}' {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing into a string does not fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}
