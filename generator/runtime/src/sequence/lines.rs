//! Cuts JSON Lines, NDJSON and JSON text sequences (RFC 7464) into texts.
//!
//! In: bytes, cut anywhere. Out: the texts, each as soon as its end is there. Knows nothing of what they mean.

use super::source::Frame;

/// Begins a record of a JSON text sequence.
const RECORD: u8 = 0x1e;

/// What has arrived so far.
pub(super) struct Lines {
    /// What is between two texts: a line feed, or [`RECORD`].
    separator: u8,
    text: Vec<u8>,
    /// Whether the first text is behind, which may begin with a byte order mark.
    started: bool,
}

impl Default for Lines {
    fn default() -> Self {
        Self { separator: b'\n', text: Vec::new(), started: false }
    }
}

impl Lines {
    /// For JSON text sequences.
    pub(super) fn records() -> Self {
        Self { separator: RECORD, ..Self::default() }
    }

    /// Takes more bytes, and shows the texts that they complete to `take`.
    pub(super) fn push(&mut self, mut bytes: &[u8], take: &mut dyn FnMut(Frame)) {
        while let Some(end) = bytes.iter().position(|byte| *byte == self.separator) {
            let (text, rest) = bytes.split_at(end);
            self.text.extend_from_slice(text);
            if let Some(frame) = self.complete() {
                take(frame);
            }
            bytes = rest.get(1..).unwrap_or_default();
        }
        self.text.extend_from_slice(bytes);
    }

    /// How much is held of a text that is not complete, in bytes.
    pub(super) fn held(&self) -> usize {
        self.text.len()
    }

    /// The last text, which needs no end.
    pub(super) fn finish(&mut self) -> Option<Frame> {
        self.complete()
    }

    /// The text that has come to its end; nothing if it is blank.
    fn complete(&mut self) -> Option<Frame> {
        let mut text = std::mem::take(&mut self.text);
        if !self.started {
            self.started = true;
            if text.starts_with(b"\xef\xbb\xbf") {
                text.drain(..3);
            }
        }
        let ends = text.last().is_some_and(u8::is_ascii_whitespace);
        text.truncate(text.trim_ascii_end().len());
        let first = *text.trim_ascii_start().first()?;
        // A number or a word that no white space ends may be the start of a longer one (RFC 7464 section 2.4). A line ends
        // where it ends.
        let cut_off = self.separator == RECORD && !ends && !matches!(first, b'{' | b'[' | b'"');
        Some(Frame { data: text, cut_off, ..Frame::default() })
    }
}

#[cfg(test)]
mod tests;
