//! The tokens of JSON text.
//!
//! In: text. Out: strings, numbers and structure, one at a time, checked. Knows nothing of slots.

mod strings;

pub(crate) use strings::plain_length;

/// Reading stopped; what the problem is, the [`Scan`] knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stop;

/// How deep values may be nested, so that a hostile body cannot exhaust the stack. `serde_json`'s limit too.
const MAX_DEPTH: usize = 128;

/// A place in JSON text.
pub(crate) struct Scan<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    problem: Option<String>,
}

impl<'t> Scan<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, problem: None }
    }

    /// Records a problem.
    pub(crate) fn fail(&mut self, problem: String) -> Stop {
        self.problem = Some(problem);
        Stop
    }

    /// What stopped reading.
    pub(crate) fn problem(&mut self) -> String {
        self.problem.take().unwrap_or_default()
    }

    /// Says that the text is not JSON here: in bytes from the start, from 0.
    fn malformed(&mut self, what: &str) -> Stop {
        let at = self.at;
        self.fail(if at >= self.text.len() {
            "the text ends too early".to_owned()
        } else {
            format!("{what} at byte {at}")
        })
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space, which it stays at.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = self.byte();
            if !matches!(byte, Some(b' ' | b'\n' | b'\r' | b'\t')) {
                return byte;
            }
            self.at += 1;
        }
    }

    /// Goes past one byte.
    #[inline]
    pub(crate) fn step(&mut self) {
        self.at += 1;
    }

    /// Where it is, for [`Scan::back`] and [`Scan::since`].
    pub(crate) fn mark(&self) -> usize {
        self.at
    }

    /// Goes back to a mark.
    pub(crate) fn back(&mut self, mark: usize) {
        self.at = mark;
    }

    /// The text from a mark to here.
    pub(crate) fn since(&self, mark: usize) -> &'t str {
        self.text.get(mark..self.at).unwrap_or_default()
    }

    pub(crate) fn down(&mut self) -> Result<(), Stop> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(self.fail(format!("more than {MAX_DEPTH} levels of nesting"))) } else { Ok(()) }
    }

    pub(crate) fn up(&mut self) {
        self.depth -= 1;
    }

    /// After the opening bracket: whether there is an item.
    pub(crate) fn first(&mut self, close: u8) -> Result<bool, Stop> {
        match self.peek() {
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            Some(_) => Ok(true),
            None => Err(self.malformed("")),
        }
    }

    /// After an item: whether there is another.
    #[inline]
    pub(crate) fn next(&mut self, close: u8) -> Result<bool, Stop> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            _ => Err(self.malformed("expected a comma or the closing bracket")),
        }
    }

    /// Goes past the key `name` and its colon if they are here, spelt without escapes; else nothing happens.
    #[inline]
    pub(crate) fn expected_key(&mut self, name: &str) -> bool {
        if self.peek() != Some(b'"') {
            return false;
        }
        let start = self.at + 1;
        let end = start + name.len();
        let bytes = self.text.as_bytes();
        let found = bytes.get(start..end) == Some(name.as_bytes()) && bytes.get(end) == Some(&b'"');
        if !found {
            return false;
        }
        let before = self.at;
        self.at = end + 1;
        if self.peek() != Some(b':') {
            self.at = before;
            return false;
        }
        self.at += 1;
        true
    }

    /// A key and its colon. `buffer` is only used when the key has escapes.
    #[inline]
    pub(crate) fn key<'b>(&mut self, buffer: &'b mut String) -> Result<&'b str, Stop>
    where
        't: 'b,
    {
        if self.peek() != Some(b'"') {
            return Err(self.malformed("expected a key"));
        }
        let key = if let Some(plain) = self.plain_string() {
            plain
        } else {
            buffer.clear();
            self.string(|part| buffer.push_str(part))?;
            buffer.as_str()
        };
        if self.peek() != Some(b':') {
            return Err(self.malformed("expected a colon"));
        }
        self.at += 1;
        Ok(key)
    }

    /// The number here if it is an integer of at most 18 digits; else nothing happens.
    #[inline]
    pub(crate) fn small_integer(&mut self) -> Option<i64> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let negative = rest.first() == Some(&b'-');
        let digits = rest.get(usize::from(negative)..)?;
        let mut value = 0_i64;
        let mut length = 0;
        while let Some(digit @ b'0'..=b'9') = digits.get(length) {
            if length == 18 {
                return None;
            }
            value = value * 10 + i64::from(digit - b'0');
            length += 1;
        }
        let leading_zero = length > 1 && digits.first() == Some(&b'0');
        if length == 0 || leading_zero || matches!(digits.get(length), Some(b'.' | b'e' | b'E')) {
            return None;
        }
        self.at += length + usize::from(negative);
        Some(if negative { -value } else { value })
    }

    /// The number here, as it is spelt.
    #[inline]
    pub(crate) fn number(&mut self) -> Result<&'t str, Stop> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        match self.byte() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        if let Some(b'0'..=b'9') = self.byte() {
            return Err(self.malformed("a number with a leading zero"));
        }
        Ok(self.since(start))
    }

    #[inline]
    fn digits(&mut self) -> Result<(), Stop> {
        if !matches!(self.byte(), Some(b'0'..=b'9')) {
            return Err(self.malformed("expected a digit"));
        }
        while let Some(b'0'..=b'9') = self.byte() {
            self.at += 1;
        }
        Ok(())
    }

    /// Goes past `word`: `true`, `false` or `null`.
    pub(crate) fn literal(&mut self, word: &str) -> Result<(), Stop> {
        let end = self.at + word.len();
        if self.text.as_bytes().get(self.at..end) != Some(word.as_bytes()) {
            return Err(self.malformed("an unknown word"));
        }
        self.at = end;
        Ok(())
    }

    /// Goes past any value, checking it.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'"') => self.string(|_| {}),
            Some(b'{') => self.skip_items(b'}', true),
            Some(b'[') => self.skip_items(b']', false),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            _ => Err(self.malformed("expected a value")),
        }
    }

    fn skip_items(&mut self, close: u8, keys: bool) -> Result<(), Stop> {
        self.down()?;
        self.step();
        let mut name = String::new();
        let mut more = self.first(close)?;
        while more {
            if keys {
                self.key(&mut name)?;
            }
            self.skip()?;
            more = self.next(close)?;
        }
        self.up();
        Ok(())
    }

    /// The text under the key `wanted` of the object here; `None` when there is no object, no such key or no text under it.
    pub(crate) fn find_string<'b>(&mut self, wanted: &str, buffer: &'b mut String) -> Option<Result<&'b str, Stop>>
    where
        't: 'b,
    {
        if wanted.is_empty() || self.peek() != Some(b'{') {
            return None;
        }
        self.find_in_object(wanted, buffer).transpose()
    }

    fn find_in_object<'b>(&mut self, wanted: &str, buffer: &'b mut String) -> Result<Option<&'b str>, Stop>
    where
        't: 'b,
    {
        let mut name = String::new();
        self.step();
        let mut more = self.first(b'}')?;
        while more {
            let found = self.key(&mut name)? == wanted;
            if found && self.peek() == Some(b'"') {
                return match self.plain_string() {
                    Some(plain) => Ok(Some(plain)),
                    None => self.string(|part| buffer.push_str(part)).map(|()| Some(buffer.as_str())),
                };
            }
            self.skip()?;
            more = self.next(b'}')?;
        }
        Ok(None)
    }

    /// Checks that only white space follows.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.malformed("more text after the value")),
        }
    }
}
