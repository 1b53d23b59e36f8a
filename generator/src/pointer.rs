//! JSON pointers (RFC 6901): the address of a node in a document.
//!
//! In: keys and indices, or the text after `#` of a `$ref`. Out: [`Pointer`]. Knows nothing of documents, lines or files.

mod moves;

use std::fmt;

pub use moves::Moves;

/// The address of a node in a document: the keys and indices from the root to it, unescaped.
///
/// Prints as RFC 6901 says, with `~0` for `~` and `~1` for `/`; the root prints as nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer {
    segments: Vec<String>,
}

impl Pointer {
    /// The document itself.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The node under `key` of this one. An index of a list is its decimal spelling.
    #[must_use]
    pub fn child(&self, key: impl fmt::Display) -> Self {
        let mut segments = self.segments.clone();
        segments.push(key.to_string());
        Self { segments }
    }

    /// The node under each of `keys` in turn.
    #[must_use]
    pub fn join<'a>(&self, keys: impl IntoIterator<Item = &'a str>) -> Self {
        let mut segments = self.segments.clone();
        segments.extend(keys.into_iter().map(str::to_owned));
        Self { segments }
    }

    /// The node that holds this one; the root has none.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.segments.split_last()?;
        Some(Self { segments: rest.to_vec() })
    }

    /// The keys and indices from the root, unescaped.
    #[must_use]
    pub fn segments(&self) -> &[String] {
        &self.segments
    }

    /// Reads the fragment of a reference, with or without its `#`: `#/components/schemas/Pet`, percent-encoded or not.
    ///
    /// `None` when the text is not a pointer: it is neither empty nor starts with `/`.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        if text.is_empty() {
            return Some(Self::root());
        }
        let segments = text.strip_prefix('/')?.split('/').map(unescape).collect();
        Some(Self { segments })
    }
}

/// Percent-decodes a segment, then undoes `~1` and `~0`, in this order (RFC 6901 section 6).
fn unescape(segment: &str) -> String {
    let bytes = segment.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let hex = segment.get(index + 1..index + 3).filter(|_| bytes[index] == b'%');
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            decoded.push(byte);
            index += 3;
        } else {
            decoded.push(bytes[index]);
            index += 1;
        }
    }
    String::from_utf8_lossy(&decoded).replace("~1", "/").replace("~0", "~")
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.segments {
            write!(f, "/{}", segment.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_and_parses_the_escapes_of_rfc_6901() {
        let pointer = Pointer::root().child("paths").child("/a~b/{id}").child(0);
        assert_eq!(pointer.to_string(), "/paths/~1a~0b~1{id}/0");
        assert_eq!(Pointer::parse("#/paths/~1a~0b~1%7Bid%7D/0"), Some(pointer));
        assert_eq!(Pointer::parse("#"), Some(Pointer::root()));
        assert_eq!(Pointer::parse("Pet"), None);
    }

    #[test]
    fn a_percent_sign_that_starts_no_escape_stays() {
        assert_eq!(Pointer::parse("#/100%/%zz").map(|p| p.to_string()), Some("/100%/%zz".to_owned()));
    }
}
