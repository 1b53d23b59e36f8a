//! Finds places in JSON.
//!
//! In: text that a JSON parser has accepted, and what is wanted. Out: byte offsets. Stops quietly where the text is not JSON.

use super::wanted::Wanted;

/// Deeper than any document the parser accepts.
const MAX_DEPTH: usize = 200;

/// The byte offset of each of `count` wanted places.
pub(super) fn offsets(text: &str, wanted: &Wanted, count: usize) -> Vec<Option<usize>> {
    let mut walk = Walk { text, at: 0, found: vec![None; count] };
    // `None` says that the text ended early; what was found until then stands.
    let _ = walk.value(Some(wanted), MAX_DEPTH);
    walk.found
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
    found: Vec<Option<usize>>,
}

impl Walk<'_> {
    fn value(&mut self, wanted: Option<&Wanted>, depth: usize) -> Option<()> {
        let start = self.peek()?;
        let Some(wanted) = wanted else { return self.skip() };
        self.note(&wanted.values, self.at);
        match start {
            b'{' if depth > 0 => self.object(wanted, depth - 1),
            b'[' if depth > 0 => self.list(wanted, depth - 1),
            _ => self.skip(),
        }
    }

    fn object(&mut self, wanted: &Wanted, depth: usize) -> Option<()> {
        self.at += 1;
        while self.peek()? != b'}' {
            let start = self.at;
            self.string()?;
            let raw = self.text.get(start..self.at)?;
            let child = match serde_json::from_str::<String>(raw) {
                Ok(key) => wanted.under(&key),
                Err(_) => None,
            };
            if let Some(child) = child {
                self.note(&child.keys, start);
            }
            if self.peek()? != b':' {
                return None;
            }
            self.at += 1;
            self.value(child, depth)?;
            self.comma()?;
        }
        self.at += 1;
        Some(())
    }

    fn list(&mut self, wanted: &Wanted, depth: usize) -> Option<()> {
        self.at += 1;
        let mut index = 0;
        while self.peek()? != b']' {
            let child = wanted.at(index);
            if let Some(child) = child {
                self.note(&child.keys, self.at);
            }
            self.value(child, depth)?;
            self.comma()?;
            index += 1;
        }
        self.at += 1;
        Some(())
    }

    /// Steps over a value of any depth without looking into it.
    fn skip(&mut self) -> Option<()> {
        let mut open = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    open += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    open = open.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if open > 0 => self.at += 1,
                _ => self.word()?,
            }
            if open == 0 {
                return Some(());
            }
        }
    }

    /// Steps over a number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<()> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let length =
            rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')).count();
        self.at += length;
        (length > 0).then_some(())
    }

    fn string(&mut self) -> Option<()> {
        let bytes = self.text.as_bytes();
        if bytes.get(self.at)? != &b'"' {
            return None;
        }
        self.at += 1;
        loop {
            match bytes.get(self.at)? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    fn comma(&mut self) -> Option<()> {
        match self.peek()? {
            b',' => self.at += 1,
            b'}' | b']' => {}
            _ => return None,
        }
        Some(())
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += blank;
        rest.get(blank).copied()
    }

    fn note(&mut self, places: &[usize], offset: usize) {
        for place in places {
            if let Some(found) = self.found.get_mut(*place) {
                *found = Some(offset);
            }
        }
    }
}
