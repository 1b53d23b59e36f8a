//! Reads the text of a reference.
//!
//! In: the text and the path of the file it stands in. Out: what it is an address of. Touches no file.

/// What a reference is the address of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// A place in the file it stands in: what comes after `#`.
    Here(String),
    /// A place in a file: its path from the folder that files are read from, and what comes after `#`.
    File(String, String),
    /// Something on the network.
    Network,
    /// A file by its path from the root of the file system.
    Absolute,
    /// A file outside of the folder that files are read from.
    Outside,
    /// No file: `urn:...`.
    Name,
}

/// Reads a reference that stands in the file at `path`.
pub(super) fn read(reference: &str, path: &str) -> Address {
    let (address, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    if address.is_empty() {
        return Address::Here(fragment.to_owned());
    }
    match scheme(address) {
        Some("http" | "https" | "ftp") => return Address::Network,
        Some("file") => return Address::Absolute,
        // One letter is a drive.
        Some(letter) if letter.len() == 1 => return Address::Absolute,
        Some(_) => return Address::Name,
        None => {}
    }
    // Backslashes are not part of any address, but of paths as some people write them.
    let address = decoded(address).replace('\\', "/");
    if address.starts_with("//") {
        return Address::Network;
    }
    if address.starts_with('/') || address.contains('\0') {
        return Address::Absolute;
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(address.split('/')) {
        match part {
            ".." if parts.pop().is_none() => return Address::Outside,
            "" | "." | ".." => {}
            part => parts.push(part),
        }
    }
    Address::File(parts.join("/"), fragment.to_owned())
}

/// What stands before the first colon, if it can be a scheme; those that have a meaning here in small letters.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let known = ["http", "https", "ftp", "file"];
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    valid.then(|| known.into_iter().find(|name| name.eq_ignore_ascii_case(scheme)).unwrap_or(scheme))
}

/// Undoes percent-encoding. An escape that is none stays.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.filter(|hex| !hex.starts_with('+')).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        let file = |path: &str, fragment: &str| Address::File(path.to_owned(), fragment.to_owned());
        let table = [
            ("#/a/b", Address::Here("/a/b".to_owned())),
            ("common.yaml#/a", file("spec/common.yaml", "/a")),
            ("./schemas/pet.json", file("spec/schemas/pet.json", "")),
            ("../common/x%20y.yaml#/a%20b", file("common/x y.yaml", "/a%20b")),
            (".\\schemas\\pet.json", file("spec/schemas/pet.json", "")),
            ("../../x.yaml", Address::Outside),
            ("%2e%2e/%2e%2e/x.yaml", Address::Outside),
            ("a/../../../spec/x.yaml", Address::Outside),
            ("/etc/x.yaml", Address::Absolute),
            ("C:\\x.yaml", Address::Absolute),
            ("file:///etc/x.yaml", Address::Absolute),
            ("HTTPS://example.com/x.yaml#/a", Address::Network),
            ("//example.com/x.yaml", Address::Network),
            ("urn:x:y", Address::Name),
        ];
        for (reference, expected) in table {
            assert_eq!(read(reference, "spec/api.yaml"), expected, "{reference}");
        }
    }
}
