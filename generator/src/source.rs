//! The text of a document and the places in it.
//!
//! In: the name and bytes of a file, through [`Files`] when there are several. Out: [`Source`], which finds the line and
//! column of a [`Place`] by walking its text again, so that no other stage carries positions, and [`Sources`], all of them.
//! Knows the two syntaxes, JSON and
//! YAML, and nothing of `OpenAPI`.

mod json;
mod sources;
mod wanted;
mod yaml;

pub use sources::{Located, Origin, Sources};

use crate::diagnostics::Place;
use crate::pointer::Pointer;
use std::collections::BTreeMap;
use wanted::Wanted;

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
}

/// The two syntaxes a document may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// RFC 8259.
    Json,
    /// YAML 1.1 or 1.2.
    Yaml,
}

/// One file: how it is called in messages, and its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The path that messages show, with `/` between its parts.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// The path by which [`Files`] knows the file; for the root document alone, its file name.
    pub path: String,
    not_utf8: Option<Position>,
}

/// Where the files of a document come from: the disk for the command line, a map for tests.
///
/// Paths begin at the folder that files are read from: that of the root document, or one above it. Their parts are separated by
/// `/`, and none is `.` or `..`.
pub trait Files {
    /// The bytes of the file at `path`; otherwise why it cannot be read, in a few words.
    fn read(&self, path: &str) -> Result<Vec<u8>, String>;
}

/// No files: for documents in one file.
impl Files for () {
    fn read(&self, _: &str) -> Result<Vec<u8>, String> {
        Err("no such file".to_owned())
    }
}

impl Files for BTreeMap<String, String> {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        self.get(path).map(|text| text.as_bytes().to_vec()).ok_or_else(|| "no such file".to_owned())
    }
}

impl Source {
    /// A file of which the text is known.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let name = name.into().replace('\\', "/");
        let path = name.rsplit('/').next().unwrap_or_default().to_owned();
        Self { name, text: text.into(), path, not_utf8: None }
    }

    /// The same file, known to [`Files`] by another path than its file name: `spec/api.yaml`.
    #[must_use]
    pub fn with_path(self, path: impl Into<String>) -> Self {
        Self { path: path.into(), ..self }
    }

    /// A file as it is on disk: a byte order mark is dropped. Bytes that are not UTF-8 are replaced by U+FFFD, and
    /// [`Source::not_utf8`] says where the first of them is.
    #[must_use]
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut source = Self::new(name, String::from_utf8_lossy(bytes));
        if let Err(fault) = std::str::from_utf8(bytes) {
            // All text before the fault is unchanged, so its length is an offset into the replaced text as well.
            source.not_utf8 = source.positions_of(&[Some(fault.valid_up_to())]).pop().flatten();
        }
        source
    }

    /// Where the first byte is that is not UTF-8, if there is one.
    #[must_use]
    pub fn not_utf8(&self) -> Option<Position> {
        self.not_utf8
    }

    /// JSON when the first character that is not white space opens a JSON object or list, YAML otherwise.
    ///
    /// A YAML document may open with a brace, too; nearly all that do are JSON, and JSON has the faster and stricter parser.
    #[must_use]
    pub fn syntax(&self) -> Syntax {
        if self.text.trim_start().starts_with(['{', '[']) { Syntax::Json } else { Syntax::Yaml }
    }

    /// The line and column of a place; that of the nearest node around it when the text has no such place, because it was made
    /// by a correction or merged in. `None` for the file as a whole.
    #[must_use]
    pub fn position(&self, place: &Place) -> Option<Position> {
        self.positions(&[place]).pop().flatten()
    }

    /// The positions of several places, found in one walk of the text.
    #[must_use]
    pub fn positions(&self, places: &[&Place]) -> Vec<Option<Position>> {
        let wanted = Wanted::of(places);
        let offsets = match self.syntax() {
            _ if wanted.is_empty() => vec![None; places.len()],
            Syntax::Json => json::offsets(&self.text, &wanted, places.len()),
            Syntax::Yaml => yaml::offsets(&self.text, &wanted, places.len()),
        };
        let mut positions = self.positions_of(&offsets);
        for (place, position) in places.iter().zip(&mut positions) {
            match **place {
                Place::Position { line, column } => *position = Some(Position { line, column }),
                Place::Setting(ref spot) => *position = Some(Position { line: spot.line, column: spot.column }),
                Place::File | Place::In(..) => *position = None,
                Place::Node(_) | Place::Key(_) => {}
            }
        }
        positions
    }

    /// The text of a plain YAML scalar as it is written: `1.10`, which as a number would be `1.1`. `None` for anything else.
    #[must_use]
    pub fn plain_scalar(&self, pointer: &Pointer) -> Option<&str> {
        let place = Place::Node(pointer.clone());
        let wanted = Wanted::of(&[&place]);
        let start = match self.syntax() {
            Syntax::Json => None,
            Syntax::Yaml => yaml::offsets(&self.text, &wanted, 1).pop().flatten(),
        }?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-' | '_');
        let rest = self.text.get(start..)?;
        let text = rest.split(|c| !plain(c)).next()?;
        let ends = rest.get(text.len()..)?.trim_start_matches([' ', '\t']);
        let whole = ends.is_empty() || ends.starts_with(['\r', '\n', '#', ',', ']', '}']);
        (whole && !text.is_empty()).then_some(text)
    }

    /// The text of a line, counted from 1, without its end.
    #[must_use]
    pub fn line(&self, number: usize) -> Option<&str> {
        self.text.lines().nth(number.checked_sub(1)?)
    }

    fn positions_of(&self, offsets: &[Option<usize>]) -> Vec<Option<Position>> {
        if offsets.iter().all(Option::is_none) {
            return vec![None; offsets.len()];
        }
        let starts: Vec<usize> =
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        let position = |offset: usize| {
            let line = starts.partition_point(|start| *start <= offset);
            let start = starts.get(line.checked_sub(1)?)?;
            let column = self.text.get(*start..offset)?.chars().count() + 1;
            Some(Position { line, column })
        };
        offsets.iter().map(|offset| offset.and_then(position)).collect()
    }
}

#[cfg(test)]
mod tests;
