//! A Rust identifier that is valid by construction.

use std::fmt;

/// The reserved words of all editions (the Rust Reference, "Keywords"; those that only mean something in places are free).
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// A legal Rust identifier that is no keyword. Only the naming stage makes them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ident(String);

impl Ident {
    /// The identifier `text`, if it is one: it starts with a letter of any script or an underscore, goes on with letters,
    /// digits and underscores (Unicode's `XID` classes), and is neither `_` nor a keyword of any edition.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(|c| c == '_' || unicode_ident::is_xid_start(c))?;
        let legal = rest.chars().all(unicode_ident::is_xid_continue) && text != "_" && !KEYWORDS.contains(&text);
        legal.then(|| Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_identifiers_are_identifiers() {
        for text in ["a", "_1", "Pet2", "宠物", "имя", "union", "r2", "type_"] {
            assert!(Ident::new(text).is_some(), "{text}");
        }
        for text in ["", "_", "1a", "a-b", "a b", "type", "gen", "Self", "r#type", "a\u{202E}b", "👍", "a\u{0}"] {
            assert!(Ident::new(text).is_none(), "{text:?}");
        }
    }
}
