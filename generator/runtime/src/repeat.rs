//! Makes up what makes a request repeatable (OASIS "Repeatable Requests Version 1.0"), where an operation has the headers for it.
//!
//! In: the name of a header. Out: its value for one call; all attempts of the call have the same. Knows nothing of requests.

use std::time::SystemTime;

use super::retry::random;

/// The header that tells requests apart.
pub(crate) const REQUEST_ID: &str = "repeatability-request-id";

const FIRST_SENT: &str = "repeatability-first-sent";

/// The value of a header that was not set: a random UUID (RFC 9562 section 5.4), or the time (RFC 9110 section 5.6.7); `None` for
/// headers that are for others to set.
pub(crate) fn made_up(name: &str) -> Option<String> {
    if name.eq_ignore_ascii_case(REQUEST_ID) {
        return Some(uuid(random(), random()));
    }
    name.eq_ignore_ascii_case(FIRST_SENT).then(|| httpdate::fmt_http_date(SystemTime::now()))
}

fn uuid(high: u64, low: u64) -> String {
    let high = (high & !0xf000) | 0x4000;
    let low = (low & !(0b11 << 62)) | (0b10 << 62);
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use super::{made_up, uuid};

    #[test]
    fn ids_are_uuids_of_version_4() {
        assert_eq!(uuid(0, 0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u64::MAX, u64::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_ne!(made_up("Repeatability-Request-ID"), made_up("repeatability-request-id"));
        assert!(made_up("REPEATABILITY-FIRST-SENT").unwrap().ends_with(" GMT"));
        assert_eq!(made_up("X-Request-ID"), None);
    }
}
