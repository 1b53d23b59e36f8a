//! Strings in JSON text: RFC 8259 section 7.

use super::{Scan, Stop};

impl<'t> Scan<'t> {
    /// The string here if it has no escapes; else nothing happens.
    #[inline]
    pub(crate) fn plain_string(&mut self) -> Option<&'t str> {
        let start = self.at + 1;
        let rest = self.text.as_bytes().get(start..)?;
        let length = plain_length(rest);
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        self.at = start + length + 1;
        self.text.get(start..start + length)
    }

    /// Shows the parts of the string here, unescaped, to `take`.
    #[inline]
    pub(crate) fn string(&mut self, mut take: impl FnMut(&str)) -> Result<(), Stop> {
        if let Some(plain) = self.plain_string() {
            take(plain);
            return Ok(());
        }
        self.escaped_string(&mut take)
    }

    fn escaped_string(&mut self, take: &mut dyn FnMut(&str)) -> Result<(), Stop> {
        self.at += 1;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let start = self.at;
            self.at += plain_length(rest);
            take(self.since(start));
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => take(self.escape()?.encode_utf8(&mut [0; 4])),
                _ => return Err(self.malformed("a control character in a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        self.at += 1;
        let byte = self.byte();
        self.at += 1;
        Ok(match byte {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.malformed("an unknown escape")),
        })
    }

    /// `\uXXXX`, or two of them that are a surrogate pair.
    fn unicode_escape(&mut self) -> Result<char, Stop> {
        let first = self.hex()?;
        if let Some(found) = char::from_u32(first) {
            return Ok(found);
        }
        if first < 0xdc00 && self.text.as_bytes().get(self.at..self.at + 2) == Some(b"\\u") {
            self.at += 2;
            let second = self.hex()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return char::from_u32(code).ok_or_else(|| self.malformed("half a surrogate pair"));
            }
        }
        Err(self.malformed("half a surrogate pair"))
    }

    fn hex(&mut self) -> Result<u32, Stop> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).unwrap_or_default();
        let code = digits.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?));
        match code.filter(|_| digits.len() == 4) {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => Err(self.malformed("a Unicode escape without four hexadecimal digits")),
        }
    }
}

/// How many bytes from the start of `text` stand for themselves in a JSON string: up to a quote, a backslash or a control
/// character. Eight at a time, as most strings are longer than that.
#[inline]
pub(crate) fn plain_length(text: &[u8]) -> usize {
    let (words, rest) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        if let Some(place) = special(*word) {
            return index * 8 + place;
        }
    }
    match text.last_chunk::<8>() {
        // What is left, with some that are known to be plain before it.
        Some(last) if !rest.is_empty() => special(*last).map_or(text.len(), |place| text.len() - 8 + place),
        Some(_) => text.len(),
        None => rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)).unwrap_or(rest.len()),
    }
}

/// The place of the first of eight bytes that does not stand for itself.
#[inline]
fn special(bytes: [u8; 8]) -> Option<usize> {
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);
    let word = u64::from_le_bytes(bytes);
    let has_zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    let control = word.wrapping_sub(ONES * 0x20) & !word & HIGHS;
    let found = has_zero(word ^ (ONES * u64::from(b'"'))) | has_zero(word ^ (ONES * u64::from(b'\\'))) | control;
    (found != 0).then_some(found.trailing_zeros() as usize / 8)
}
