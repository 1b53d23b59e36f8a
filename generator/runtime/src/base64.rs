//! [`Base64`] and [`Base64Url`], the types of bytes that are spelt in Base64 (RFC 4648).
//!
//! In: bytes or text. Out: the other. Knows no format.

use std::fmt;

use ::base64::Engine;
use ::base64::engine::general_purpose::{
    STANDARD, STANDARD_NO_PAD, STANDARD_PAD_INDIFFERENT, URL_SAFE, URL_SAFE_NO_PAD, URL_SAFE_PAD_INDIFFERENT,
};

use super::schema::{Object, Schema, Slot, Text, View};

/// The bytes that the text spells: either alphabet, with or without padding. `None` when it is something else.
fn decode(text: &str) -> Option<Vec<u8>> {
    let engine = if text.contains(['-', '_']) { URL_SAFE_PAD_INDIFFERENT } else { STANDARD_PAD_INDIFFERENT };
    engine.decode(text).ok()
}

/// How bytes are spelt.
#[derive(Clone, Copy)]
struct Spelling {
    /// In the alphabet that is safe in URLs.
    url: bool,
    padded: bool,
}

impl Spelling {
    /// How `text` is spelt; where it does not show, as `usual`.
    fn of(text: &str, usual: Self) -> Self {
        let url = text.contains(['-', '_']) || (usual.url && !text.contains(['+', '/']));
        let whole = text.len().is_multiple_of(4) && !text.ends_with('=');
        Self { url, padded: if whole { usual.padded } else { text.ends_with('=') } }
    }

    fn encode(self, bytes: &[u8]) -> String {
        match (self.url, self.padded) {
            (false, true) => STANDARD.encode(bytes),
            (false, false) => STANDARD_NO_PAD.encode(bytes),
            (true, true) => URL_SAFE.encode(bytes),
            (true, false) => URL_SAFE_NO_PAD.encode(bytes),
        }
    }
}

/// A type of bytes that are spelt in Base64; they differ in what they write.
macro_rules! base64_type {
    ($(#[$doc:meta])* $name:ident, $usual:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            bytes: Vec<u8>,
            spelling: Spelling,
        }

        impl $name {
            const USUAL: Spelling = $usual;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.spelling.encode(&self.bytes))
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Vec::new().into()
            }
        }

        /// Bytes that are spelt differently are equal.
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.bytes == other.bytes
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.bytes.hash(state);
            }
        }

        /// Shows the length only.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({} bytes)"), self.bytes.len())
            }
        }

        impl From<Vec<u8>> for $name {
            fn from(bytes: Vec<u8>) -> Self {
                Self { bytes, spelling: Self::USUAL }
            }
        }

        impl From<&[u8]> for $name {
            fn from(bytes: &[u8]) -> Self {
                bytes.to_vec().into()
            }
        }

        impl<const N: usize> From<&[u8; N]> for $name {
            fn from(bytes: &[u8; N]) -> Self {
                bytes.to_vec().into()
            }
        }

        impl From<$name> for Vec<u8> {
            fn from(value: $name) -> Self {
                value.bytes
            }
        }

        impl AsRef<[u8]> for $name {
            fn as_ref(&self) -> &[u8] {
                &self.bytes
            }
        }

        impl std::ops::Deref for $name {
            type Target = [u8];

            fn deref(&self) -> &[u8] {
                &self.bytes
            }
        }

        impl Object for $name {}

        impl Schema for $name {
            fn blank() -> Self {
                Self::default()
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Text(self)
            }

            fn view(&self) -> View<'_> {
                View::Display(self)
            }
        }

        impl Text for $name {
            fn set(&mut self, text: &str) -> bool {
                decode(text).is_some_and(|bytes| {
                    *self = Self { bytes, spelling: Spelling::of(text, Self::USUAL) };
                    true
                })
            }

            fn knows(&self, _: &str) -> bool {
                true
            }

            fn expected(&self) -> &'static str {
                "Base64"
            }
        }
    };
}

base64_type! {
    /// Bytes that the wire has in Base64 (RFC 4648 section 4): `format: byte`.
    ///
    /// Written in the standard alphabet with padding; read in either alphabet, with or without padding, and then written the same.
    Base64, Spelling { url: false, padded: true }
}

base64_type! {
    /// Bytes that the wire has in the Base64 that is safe in URLs (RFC 4648 section 5): `format: base64url`.
    ///
    /// Written without padding; read in either alphabet, with or without padding, and then written the same.
    Base64Url, Spelling { url: true, padded: false }
}

#[cfg(test)]
mod tests {
    use super::{Base64, Base64Url, decode};
    use crate::{from_json, to_json};

    #[test]
    fn either_alphabet_is_read_with_or_without_padding() {
        let cases = [
            ("", Some(&b""[..])),
            ("Zg==", Some(b"f")),
            ("Zg", Some(b"f")),
            ("Zm9vYmE=", Some(b"fooba")),
            ("+/8=", Some(b"\xfb\xff")),
            ("-_8", Some(b"\xfb\xff")),
            ("-/8", None),
            ("Z", None),
            ("Zh==", None),
            ("Zm 9", None),
            ("\u{e9}", None),
        ];
        for (text, expected) in cases {
            assert_eq!(decode(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn bytes_are_written_as_they_were_read_or_as_usual() {
        for text in ["", "Zg", "Zg==", "+/8=", "+/8", "-_8", "-_8=", "Zm9v", "+/+/", "-_-_"] {
            let json = format!("\"{text}\"");
            let (plain, url): (Base64, Base64Url) =
                (from_json(json.as_bytes()).unwrap(), from_json(json.as_bytes()).unwrap());
            assert_eq!([to_json(&plain), to_json(&url)], [json.as_bytes(), json.as_bytes()]);
            assert_eq!((&*plain, plain == Base64::from(plain.to_vec())), (&*url, true));
        }
        assert_eq!(to_json(&Base64::from(b"\xfb\xff")), br#""+/8=""#);
        let value = Base64Url::from(b"\xfb\xff");
        assert_eq!(to_json(&value), br#""-_8""#);
        assert_eq!(from_json::<Base64>(br#""?""#).unwrap_err().to_string(), "expected Base64, found another string");
        assert_eq!(format!("{value:?}"), "Base64Url(2 bytes)");
    }
}
