//! Parses event streams (WHATWG HTML, section 9.2.6).
//!
//! In: bytes, cut anywhere. Out: the events, each as soon as the empty line after it is there. An event without that line is never
//! one. Knows nothing of what the data means.

use std::time::Duration;

use super::source::Frame;

/// A byte order mark.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// What has arrived so far.
#[derive(Default)]
pub(super) struct Parser {
    /// The line that is arriving.
    line: Vec<u8>,
    /// Whether the last byte was a carriage return, so that a line feed after it belongs to it.
    after_return: bool,
    /// Whether the first line is behind, which may begin with a byte order mark.
    started: bool,
    name: String,
    data: Vec<u8>,
    /// The id that the next event will have.
    id: String,
    /// The id of the last event, dispatched or not.
    last_id: String,
    retry: Option<Duration>,
    /// The last wait that was asked for, by events without data too.
    last_retry: Option<Duration>,
    /// Whether a field of the event that is arriving has come in.
    inside: bool,
}

impl Parser {
    /// Takes more bytes, and shows the events that they complete to `take`.
    pub(super) fn push(&mut self, mut bytes: &[u8], take: &mut dyn FnMut(Frame)) {
        if self.after_return && !bytes.is_empty() {
            self.after_return = false;
            bytes = bytes.strip_prefix(b"\n").unwrap_or(bytes);
        }
        while let Some(end) = bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
            let (line, rest) = bytes.split_at(end);
            // Most lines arrive in one piece, which needs no copy.
            if self.line.is_empty() {
                self.whole_line(line, take);
            } else {
                self.line.extend_from_slice(line);
                let line = std::mem::take(&mut self.line);
                self.whole_line(&line, take);
            }
            bytes = match rest {
                [b'\r'] => {
                    self.after_return = true;
                    &[]
                }
                [b'\r', b'\n', rest @ ..] | [_, rest @ ..] => rest,
                [] => &[],
            };
        }
        self.line.extend_from_slice(bytes);
    }

    /// How much is held of an event that is not complete, in bytes.
    pub(super) fn held(&self) -> usize {
        self.line.len() + self.data.len()
    }

    /// The text is over. Returns whether an event was not complete, which is left out.
    pub(super) fn finish(&mut self) -> bool {
        let line = if self.started { &self.line[..] } else { self.line.strip_prefix(MARK).unwrap_or(&self.line) };
        let inside = self.inside || !(line.is_empty() || line.starts_with(b":"));
        self.restart();
        inside
    }

    /// Begins anew; ids stay, because they are those of the stream and not of one connection.
    pub(super) fn restart(&mut self) {
        let (last_id, last_retry) = (std::mem::take(&mut self.last_id), self.last_retry);
        *self = Self { id: last_id.clone(), last_id, last_retry, ..Self::default() };
    }

    /// The id of the last event that had one.
    pub(super) fn last_id(&self) -> &str {
        &self.last_id
    }

    /// The last wait that was asked for.
    pub(super) fn wait(&self) -> Option<Duration> {
        self.last_retry
    }

    fn whole_line(&mut self, mut line: &[u8], take: &mut dyn FnMut(Frame)) {
        if !self.started {
            self.started = true;
            line = line.strip_prefix(MARK).unwrap_or(line);
        }
        if line.is_empty() {
            self.dispatch(take);
            return;
        }
        let colon = line.iter().position(|byte| *byte == b':');
        let (field, value) = line.split_at(colon.unwrap_or(line.len()));
        // One space after the colon belongs to neither.
        let value = value.strip_prefix(b":").unwrap_or(value);
        let value = value.strip_prefix(b" ").unwrap_or(value);
        if !field.is_empty() {
            self.inside = true;
        }
        match field {
            b"event" => self.name = String::from_utf8_lossy(value).into_owned(),
            b"data" => {
                self.data.extend_from_slice(String::from_utf8_lossy(value).as_bytes());
                self.data.push(b'\n');
            }
            b"id" if !value.contains(&0) => self.id = String::from_utf8_lossy(value).into_owned(),
            b"retry" if !value.is_empty() && value.iter().all(u8::is_ascii_digit) => {
                let millis = std::str::from_utf8(value).ok().and_then(|digits| digits.parse().ok());
                self.retry = millis.map(Duration::from_millis).or(self.retry);
                self.last_retry = self.retry.or(self.last_retry);
            }
            // Comments begin with a colon; fields that nobody knows are passed over.
            _ => {}
        }
    }

    fn dispatch(&mut self, take: &mut dyn FnMut(Frame)) {
        self.inside = false;
        self.last_id.clone_from(&self.id);
        let (mut name, retry) = (std::mem::take(&mut self.name), self.retry.take());
        let mut data = std::mem::take(&mut self.data);
        if data.pop().is_none() {
            return;
        }
        if name.is_empty() {
            "message".clone_into(&mut name);
        }
        take(Frame { name, id: self.id.clone(), retry, data, cut_off: false });
    }
}

#[cfg(test)]
mod tests;
