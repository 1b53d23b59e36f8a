//! Prints messages.
//!
//! In: messages and the text they are about. Out: text for people, or [`Record`]s for machines. Decides nothing but the layout.

use super::{Diagnostic, Diagnostics, Place, Severity};
use crate::source::{Located, Position, Source, Sources};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

/// How many characters of a line are shown.
const EXCERPT: usize = 120;
/// How many of them stand before the column when the line has to be cut.
const BEFORE: usize = 60;
/// How many characters of a message are shown.
const MESSAGE: usize = 600;
/// How many warnings of a kind are printed; more are counted. Errors are all printed.
const SHOWN: usize = 8;

/// A message as data, for reports that machines read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record<'a> {
    /// `error` or `warning`.
    pub severity: Severity,
    /// The short stable name of the kind of message.
    pub code: &'a str,
    /// What is wrong.
    pub message: &'a str,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'a str>,
    /// The file, as it is shown to people.
    pub file: &'a str,
    /// The node as a JSON pointer (RFC 6901).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Column, from 1, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl Diagnostics {
    /// All messages for people, in the order in which they were found, each with an excerpt of the text. Of warnings that
    /// repeat, the first few of a kind are printed and the others counted.
    #[must_use]
    pub fn render(&self, sources: &Sources) -> String {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut shown = Vec::new();
        for diagnostic in self.list() {
            let count = seen.entry(diagnostic.code).or_default();
            *count += usize::from(diagnostic.severity == Severity::Warning);
            if diagnostic.severity == Severity::Error || *count <= SHOWN {
                shown.push(diagnostic);
            }
        }
        let places: Vec<&Place> = shown.iter().map(|diagnostic| &diagnostic.place).collect();
        let mut text = String::new();
        for (diagnostic, located) in shown.iter().zip(sources.located(&places)) {
            let message = Message { diagnostic, source: sources.file(located.file), located };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{message}");
        }
        for (code, count) in seen.into_iter().filter(|(_, count)| *count > SHOWN) {
            let _ = writeln!(text, "warning[{code}]: {} more of these are not shown\n", count - SHOWN);
        }
        text
    }

    /// All messages as data, in the order in which they were found.
    #[must_use]
    pub fn records<'a>(&'a self, sources: &'a Sources) -> Vec<Record<'a>> {
        let places: Vec<&Place> = self.list().iter().map(|diagnostic| &diagnostic.place).collect();
        let record = |(diagnostic, located): (&'a Diagnostic, Located)| Record {
            severity: diagnostic.severity,
            code: diagnostic.code,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: match &diagnostic.place {
                Place::Setting(spot) => &spot.file,
                _ => &sources.file(located.file).name,
            },
            pointer: located.place.pointer().map(ToString::to_string),
            line: located.position.map(|position| position.line),
            column: located.position.map(|position| position.column),
        };
        self.list().iter().zip(sources.located(&places)).map(record).collect()
    }
}

/// A message with the place it is about.
struct Message<'a> {
    diagnostic: &'a Diagnostic,
    source: &'a Source,
    located: Located,
}

impl<'a> fmt::Display for Message<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { severity, code, message, help, .. } = self.diagnostic;
        writeln!(f, "{severity}[{code}]: {}", shown(message))?;
        let (name, line_of): (_, &dyn Fn(usize) -> Option<&'a str>) = match &self.diagnostic.place {
            Place::Setting(spot) => (&spot.file, &|_| Some(spot.excerpt.as_str())),
            _ => (&self.source.name, &|line| self.source.line(line)),
        };
        let name = shown(name);
        let Some(Position { line, column }) = self.located.position else {
            writeln!(f, "  --> {name}")?;
            return help.as_ref().map_or(Ok(()), |help| writeln!(f, "   = help: {}", shown(help)));
        };
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        writeln!(f, "{margin}--> {name}:{line}:{column}")?;
        if let Some(text) = line_of(line) {
            let (excerpt, indent) = excerpt(text, column);
            writeln!(f, "{margin} |\n{number} | {}\n{margin} | {indent}^", excerpt.trim_end())?;
        }
        if let Some(pointer) = self.located.place.pointer().filter(|pointer| !pointer.segments().is_empty()) {
            writeln!(f, "{margin} = at {}", shown(&pointer.to_string()))?;
        }
        help.as_ref().map_or(Ok(()), |help| writeln!(f, "{margin} = help: {}", shown(help)))
    }
}

/// The part of a line round a column, and the blanks that put a mark under the column.
fn excerpt(line: &str, column: usize) -> (String, String) {
    let target = column.saturating_sub(1);
    let length = line.chars().count();
    let start = if length <= EXCERPT { 0 } else { target.saturating_sub(BEFORE).min(length - EXCERPT) };
    let mut text = String::new();
    let mut indent = String::new();
    if start > 0 {
        text.push_str("...");
        indent.push_str("   ");
    }
    for (index, c) in line.chars().enumerate().skip(start).take(EXCERPT) {
        let from = text.len();
        push_shown(&mut text, if c == '\t' { ' ' } else { c });
        if index < target {
            let width: usize = text.get(from..).map_or(0, |added| added.chars().map(width).sum());
            indent.extend(std::iter::repeat_n(' ', width));
        }
    }
    if start + EXCERPT < length {
        text.push_str("...");
    }
    (text, indent)
}

/// A text on one line: what a terminal would obey or reorder is escaped, and what is very long is cut.
fn shown(text: &str) -> String {
    let mut result = String::new();
    for c in text.chars().take(MESSAGE) {
        push_shown(&mut result, c);
    }
    if text.chars().nth(MESSAGE).is_some() {
        result.push_str("...");
    }
    result
}

fn push_shown(text: &mut String, c: char) {
    let reorders = matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    if c.is_control() || reorders {
        text.extend(c.escape_default());
    } else {
        text.push(c);
    }
}

/// How many columns of a terminal a character takes: two for those of East Asian scripts and for pictures.
fn width(c: char) -> usize {
    let wide = matches!(u32::from(c),
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD);
    if wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::Pointer;

    fn rendered(text: &str, place: Place, message: &str, help: Option<&str>) -> String {
        let mut diagnostics = Diagnostics::default();
        diagnostics.error("missing-reference", place, message.to_owned(), help.map(str::to_owned));
        diagnostics.render(&Source::new("openapi/petstore.yaml", text).into())
    }

    #[test]
    fn a_message_shows_its_line_its_pointer_and_its_help() {
        let text = format!("{}paths:\n  /a:\n    $ref: '#/b'\n", "#\n".repeat(8));
        let place = Place::Node(Pointer::root().join(["paths", "/a", "$ref"]));
        let expected = "\
error[missing-reference]: `#/b` does not exist
  --> openapi/petstore.yaml:11:11
   |
11 |     $ref: '#/b'
   |           ^
   = at /paths/~1a/$ref
   = help: did you mean `#/c`?

";
        assert_eq!(rendered(&text, place, "`#/b` does not exist", Some("did you mean `#/c`?")), expected);
    }

    #[test]
    fn a_message_about_the_file_has_no_line() {
        let expected = "error[missing-reference]: it is empty\n  --> openapi/petstore.yaml\n\n";
        assert_eq!(rendered("", Place::File, "it is empty", None), expected);
    }

    #[test]
    fn excerpts_are_cut_escaped_and_aligned() {
        let table = [
            ("\ta: 1", 2, " a: 1", " "),
            ("中文: x", 5, "中文: x", "      "),
            ("a\u{202E}b\u{1B}[1m", 3, "a\\u{202e}b\\u{1b}[1m", "         "),
            ("short", 99, "short", "     "),
        ];
        for (line, column, text, indent) in table {
            assert_eq!(excerpt(line, column), (text.to_owned(), indent.to_owned()), "{line:?}");
        }
        let (text, indent) = excerpt(&"0123456789".repeat(1000), 5001);
        assert_eq!((text.len(), indent.len()), (EXCERPT + 6, BEFORE + 3));
        assert_eq!(text.chars().nth(indent.len()), Some('0'));
    }

    #[test]
    fn warnings_that_repeat_are_counted() {
        let mut diagnostics = Diagnostics::default();
        for _ in 0..SHOWN + 3 {
            diagnostics.warning("same", Place::File, "again".to_owned(), None);
        }
        let sources = Source::new("a", "").into();
        let text = diagnostics.render(&sources);
        assert_eq!(text.matches("again").count(), SHOWN);
        assert!(text.contains("3 more of these"), "{text}");
        assert_eq!(diagnostics.records(&sources).len(), SHOWN + 3);
    }
}
