//! The smallest pieces of text: identifiers, literals and code spans.
//!
//! In: names and strings of the plan. Out: tokens, or text that means the same whatever the string holds. Knows neither items
//! nor files.

use crate::plan::Ident;
use proc_macro2::{Literal, Span};
use quote::{ToTokens, TokenStreamExt};
use std::fmt::Write as _;

impl ToTokens for Ident {
    fn to_tokens(&self, tokens: &mut proc_macro2::TokenStream) {
        tokens.append(proc_macro2::Ident::new(self.as_str(), Span::call_site()));
    }
}

/// A string as a Rust literal, quotes included.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

/// A `use` declaration of several names, wrapped at the width of this project.
pub(super) fn use_list(path: &str, names: &[&str]) -> String {
    match names {
        ["self"] => return format!("use {path};\n"),
        [name] => return format!("use {path}::{name};\n"),
        _ => {}
    }
    let one = format!("use {path}::{{{}}};\n", names.join(", "));
    if one.len() <= 120 {
        return one;
    }
    let mut lines = vec![String::new()];
    for name in names {
        let line = lines.last_mut().filter(|line| line.len() + name.len() < 114);
        match line {
            Some(line) => line.extend([" ", name, ","]),
            None => lines.push(format!(" {name},")),
        }
    }
    let lines = lines.iter().filter(|line| !line.is_empty());
    let lines: String = lines.flat_map(|line| ["   ", line, "\n"]).collect();
    format!("use {path}::{{\n{lines}}};\n")
}

/// A string as a basic string of TOML (version 1.0.0, section String), quotes included.
pub(super) fn toml(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            _ if c.is_control() || is_invisible(c) => {
                // Writing into a string does not fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A string as a code span of Markdown on one line.
pub(super) fn code(text: &str) -> String {
    let clean: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_dropped(*c)).collect();
    let runs = clean.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(runs + 1);
    // Markdown takes one space off each side, unless there is nothing else.
    if clean.trim().is_empty() {
        format!("{fence}{}{fence}", if clean.is_empty() { "\"\"" } else { "\" \"" })
    } else if clean.starts_with(['`', ' ']) || clean.ends_with(['`', ' ']) {
        format!("{fence} {clean} {fence}")
    } else {
        format!("{fence}{clean}{fence}")
    }
}

/// A string on one line, without characters that cannot be seen.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().filter(|c| !is_dropped(*c)).collect()
}

/// Whether documentation leaves out a character: control characters and those that change the direction of text.
pub(super) fn is_dropped(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || is_invisible(c)
}

/// Marks of direction (Unicode Standard Annex 9, section 2), separators of lines and the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{code, one_line, toml};

    #[test]
    fn toml_strings_hold_anything() {
        let cases = [
            ("a", r#""a""#),
            ("\"\\", r#""\"\\""#),
            ("a\nb\u{7f}", r#""a\u000Ab\u007F""#),
            ("文\u{202e}", r#""文\u202E""#),
        ];
        for (text, wanted) in cases {
            assert_eq!(toml(text), wanted);
        }
    }

    #[test]
    fn code_spans_hold_anything() {
        let cases = [
            ("a", "`a`"),
            ("", "`\"\"`"),
            (" ", "`\" \"`"),
            ("a`b", "``a`b``"),
            ("`", "`` ` ``"),
            ("a\n\u{202e}b", "`a b`"),
        ];
        for (text, wanted) in cases {
            assert_eq!(code(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn lines_are_joined() {
        assert_eq!(one_line(" a\n\tb \u{202e}c "), "a b c");
    }
}
