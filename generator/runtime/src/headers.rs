//! Headers that people pass in, checked.
//!
//! In: names and values. Out: headers that can be sent, or what is wrong with them. Knows nothing of operations.

use bytes::Bytes;
use http::{HeaderName, HeaderValue};

/// Headers that describe the message itself. Setting them by hand would make a request that the server reads differently
/// than the client means it.
const OWN: [&str; 6] = ["connection", "content-length", "content-type", "host", "te", "transfer-encoding"];

/// A header that a user chose.
pub(crate) fn chosen(name: &str, text: &str) -> Result<(HeaderName, HeaderValue), String> {
    let known =
        HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("`{}` is not a header", name.escape_debug()))?;
    if OWN.contains(&known.as_str()) {
        return Err(format!("the header `{known}` is set by the client"));
    }
    let value = value(text).ok_or_else(|| format!("the header `{known}` has characters that cannot be sent"))?;
    Ok((known, value))
}

/// A header's value: printable ASCII and tabs. Line breaks would begin another header; what other characters mean, no two
/// servers agree on.
pub(crate) fn value(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(text).ok().filter(|_| text.is_ascii())
}

/// The same of a text that is part of the program, which is not copied.
pub(crate) fn fixed(text: &'static str) -> Option<HeaderValue> {
    HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes())).ok().filter(|_| text.is_ascii())
}
