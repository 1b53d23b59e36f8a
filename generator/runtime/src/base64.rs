//! [`Base64`] and [`Base64Url`], the types of bytes that are spelt in Base64 (RFC 4648).
//!
//! In: bytes or text. Out: the other. Knows no format.

use std::fmt;

use ::base64::Engine;
use ::base64::engine::general_purpose::{
    STANDARD, STANDARD_PAD_INDIFFERENT, URL_SAFE_NO_PAD, URL_SAFE_PAD_INDIFFERENT,
};

use super::schema::{Object, Schema, Slot, Text, View};

/// The bytes that the text spells: either alphabet, with or without padding. `None` when it is something else.
fn decode(text: &str) -> Option<Vec<u8>> {
    let engine = if text.contains(['-', '_']) { URL_SAFE_PAD_INDIFFERENT } else { STANDARD_PAD_INDIFFERENT };
    engine.decode(text).ok()
}

/// A type of bytes that are spelt in Base64; they differ in what they write.
macro_rules! base64_type {
    ($(#[$doc:meta])* $name:ident, $engine:ident) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Vec<u8>);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&$engine.encode(&self.0))
            }
        }

        /// Shows the length only.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({} bytes)"), self.0.len())
            }
        }

        impl From<Vec<u8>> for $name {
            fn from(bytes: Vec<u8>) -> Self {
                Self(bytes)
            }
        }

        impl From<&[u8]> for $name {
            fn from(bytes: &[u8]) -> Self {
                Self(bytes.to_vec())
            }
        }

        impl<const N: usize> From<&[u8; N]> for $name {
            fn from(bytes: &[u8; N]) -> Self {
                Self(bytes.to_vec())
            }
        }

        impl From<$name> for Vec<u8> {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl AsRef<[u8]> for $name {
            fn as_ref(&self) -> &[u8] {
                &self.0
            }
        }

        impl std::ops::Deref for $name {
            type Target = [u8];

            fn deref(&self) -> &[u8] {
                &self.0
            }
        }

        impl Object for $name {}

        impl Schema for $name {
            fn blank() -> Self {
                Self(Vec::new())
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
                    self.0 = bytes;
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
    /// Written in the standard alphabet with padding; read in either alphabet, with or without padding.
    Base64, STANDARD
}

base64_type! {
    /// Bytes that the wire has in the Base64 that is safe in URLs (RFC 4648 section 5): `format: base64url`.
    ///
    /// Written without padding; read in either alphabet, with or without padding.
    Base64Url, URL_SAFE_NO_PAD
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
    fn each_type_writes_its_own_alphabet() {
        let value: Base64 = from_json(br#""-_8""#).unwrap();
        assert_eq!((&*value, to_json(&value)), (&[0xfb, 0xff][..], br#""+/8=""#.to_vec()));
        let value: Base64Url = from_json(br#""+/8=""#).unwrap();
        assert_eq!(to_json(&value), br#""-_8""#);
        assert_eq!(from_json::<Base64>(br#""?""#).unwrap_err().to_string(), "expected Base64, found another string");
        assert_eq!(format!("{value:?}"), "Base64Url(2 bytes)");
    }
}
