//! Percent-encoding.
//!
//! In: text and where it is going. Out: text that is safe there. Knows nothing of parameters or styles.

/// Where text is going, which decides what may stand as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A path: only the unreserved characters of RFC 3986 section 2.3 stay.
    Path,
    /// A path whose parameter keeps reserved characters (RFC 6570 section 3.2.3), `/` among them. Percent-encoded
    /// triplets stay. What would end the path is encoded all the same: `?`, `#`; so are `[` and `]`, which a path may
    /// not have.
    ReservedPath,
    /// A query: only the unreserved characters stay.
    Query,
    /// A query whose parameter keeps reserved characters. Percent-encoded triplets stay. What would end the value is
    /// encoded all the same: `#`, `&`, and `+`, which most servers read as a space; so are `[` and `]`, which a query
    /// may not have.
    ReservedQuery,
    /// A form (WHATWG URL, "application/x-www-form-urlencoded percent-encode set"): a space is `+`.
    Form,
    /// A cookie: what RFC 6265 section 4.1.1 allows in a value stays, so that servers which do not decode read the
    /// same. `%` is encoded, so that servers which do decode read the same too.
    Cookie,
    /// A header: everything stays; `style` refuses what a header cannot carry.
    Header,
}

impl Place {
    /// Whether the byte stays as it is.
    fn keeps(self, byte: u8) -> bool {
        if self == Self::Header || byte.is_ascii_alphanumeric() {
            return true;
        }
        match self {
            Self::Path | Self::Query => matches!(byte, b'-' | b'.' | b'_' | b'~'),
            Self::ReservedPath => b"-._~:/@!$&'()*+,;=".contains(&byte),
            Self::ReservedQuery => b"-._~:/?@!$'()*,;=".contains(&byte),
            Self::Form => matches!(byte, b'-' | b'.' | b'_' | b'*'),
            Self::Cookie => byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\' | b'%'),
            Self::Header => true,
        }
    }

    /// Whether percent-encoded triplets are left alone.
    const fn keeps_triplets(self) -> bool {
        matches!(self, Self::ReservedPath | Self::ReservedQuery)
    }
}

/// Appends `text` to `out`, encoded for `place`.
pub(crate) fn encode(text: &str, place: Place, out: &mut String) {
    if place == Place::Header {
        out.push_str(text);
        return;
    }
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        match *byte {
            b' ' if place == Place::Form => out.push('+'),
            b'%' if place.keeps_triplets() && starts_with_two_hex_digits(after) => out.push('%'),
            byte if place.keeps(byte) => out.push(char::from(byte)),
            byte => {
                out.push('%');
                out.push(hex_digit(byte >> 4));
                out.push(hex_digit(byte & 15));
            }
        }
    }
}

fn starts_with_two_hex_digits(bytes: &[u8]) -> bool {
    matches!(bytes, [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// A hexadecimal digit in upper case, as RFC 3986 section 2.1 prefers.
fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).map_or('0', |digit| digit.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::{Place, encode};

    const ALL: &str = "aZ09 -._~:/?#[]@!$&'()*+,;=%41%\"\\\r\0é";

    #[test]
    fn each_place_keeps_what_is_safe_there() {
        let cases = [
            (
                Place::Query,
                "aZ09%20-._~%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%2541%25%22%5C%0D%00%C3%A9",
            ),
            (Place::ReservedPath, "aZ09%20-._~:/%3F%23%5B%5D@!$&'()*+,;=%41%25%22%5C%0D%00%C3%A9"),
            (Place::ReservedQuery, "aZ09%20-._~:/?%23%5B%5D@!$%26'()*%2B,;=%41%25%22%5C%0D%00%C3%A9"),
            (Place::Form, "aZ09+-._%7E%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29*%2B%2C%3B%3D%2541%25%22%5C%0D%00%C3%A9"),
            (Place::Cookie, "aZ09%20-._~:/?#[]@!$&'()*+%2C%3B=%2541%25%22%5C%0D%00%C3%A9"),
            (Place::Header, ALL),
        ];
        for (place, expected) in cases {
            let mut out = String::new();
            encode(ALL, place, &mut out);
            assert_eq!(out, expected, "{place:?}");
        }
    }

    #[test]
    fn forms_are_encoded_as_the_url_standard_does() {
        let mut ours = String::new();
        encode(ALL, Place::Form, &mut ours);
        assert_eq!(ours, form_urlencoded::byte_serialize(ALL.as_bytes()).collect::<String>());
    }
}
