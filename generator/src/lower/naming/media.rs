//! What media types are called.
//!
//! In: a media type. Out: the words for it, which names of methods, types and variants are made of.

use super::words::ascii_words;

/// The words for a media type: `csv`, `event stream`, `sarif`.
pub(in crate::lower) fn media_words(name: &str) -> String {
    let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", &essence));
    let known = match (kind, subtype) {
        ("text", "plain") => "text",
        (_, "octet-stream") => "bytes",
        (_, "x-www-form-urlencoded") => "form",
        ("multipart", "form-data") => "multipart",
        ("*", _) => "any",
        (kind, "*") => kind,
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    let (stem, suffix) = subtype.split_once('+').unwrap_or((subtype, ""));
    let stem = stem.strip_prefix("x-").unwrap_or(stem);
    let stem = stem.strip_suffix("-file").unwrap_or(stem);
    // Who sells it says nothing of what it is: `vnd.github.v3.diff`.
    let stem = match stem.strip_prefix("vnd.") {
        Some(vendor) => {
            let is_version = |part: &str| part.trim_start_matches('v').chars().all(|c| c.is_ascii_digit());
            let parts: Vec<&str> = vendor.split('.').collect();
            let start = parts.iter().rposition(|part| !is_version(part)).unwrap_or_default();
            parts.get(start..).unwrap_or_default().join(" ")
        }
        None => stem.to_owned(),
    };
    let words = ascii_words(&stem).join(" ");
    match (words.is_empty(), suffix) {
        (false, _) => words,
        (true, "") => "other".to_owned(),
        (true, suffix) => suffix.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::media_words;

    #[test]
    fn words_say_what_it_is_and_not_who_sells_it() {
        let table = [
            ("text/csv; charset=utf-8", "csv"),
            ("text/plain", "text"),
            ("text/event-stream", "event stream"),
            ("application/octet-stream", "bytes"),
            ("application/json", "json"),
            ("application/sarif+json", "sarif"),
            ("application/*+json", "json"),
            ("application/x-pem-file", "pem"),
            ("application/vnd.github.v3.star+json", "star"),
            ("application/vnd.docker.distribution.manifest.v2+json", "manifest v2"),
            ("application/strategic-merge-patch+json", "strategic merge patch"),
            ("image/*", "image"),
            ("*/*", "any"),
            ("?", "other"),
        ];
        for (name, expected) in table {
            assert_eq!(media_words(name), expected, "{name}");
        }
    }
}
