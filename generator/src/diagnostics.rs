//! What is said to the user of the generator: every message, collected with the place it is about.
//!
//! In: calls of one constructor per message, made by the stages. Out: a list of [`Diagnostic`]s that prints with file, line,
//! column and an excerpt. Lines are found only when a message is printed, so that stages carry nothing but pointers.

mod bundle;
mod choices;
mod closest;
mod lower;
mod overlay;
mod read;
mod render;
mod resolve;

pub use closest::{closest, distance};
pub(crate) use read::{Slip, slip};
pub use render::Record;

use crate::config::Spot;
use crate::pointer::{Moves, Pointer};
use serde::Serialize;
use std::fmt;

/// Proof that an error was reported: only [`Diagnostics`] can make one, so a stage that gives up has said why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported(());

/// How bad a [`Diagnostic`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The document is valid or commonly accepted, and something of it is left out or read in one of several ways.
    Warning,
    /// The document cannot be used; nothing is written.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// Where a diagnostic points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A node of the document; its line is looked up when the message is printed.
    Node(Pointer),
    /// A key of an object, not its value.
    Key(Pointer),
    /// A line and column (both from 1) that a parser gave.
    Position {
        /// Line, from 1.
        line: usize,
        /// Column, from 1, in characters.
        column: usize,
    },
    /// The file as a whole.
    File,
    /// A place in a file as it was read, by the file's number in [`Sources`](crate::source::Sources); other places are in the
    /// tree that the files were brought into.
    In(usize, Box<Place>),
    /// A setting of the user, which stands in a file of its own.
    Setting(Box<Spot>),
}

impl Place {
    /// The same place in the file with this number.
    #[must_use]
    pub fn in_file(self, file: usize) -> Self {
        Self::In(file, Box::new(self))
    }

    /// The node that the place is or is the key of.
    #[must_use]
    pub fn pointer(&self) -> Option<&Pointer> {
        match self {
            Self::Node(pointer) | Self::Key(pointer) => Some(pointer),
            Self::Position { .. } | Self::File | Self::Setting(_) => None,
            Self::In(_, place) => place.pointer(),
        }
    }
}

/// One message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// A short stable name of the kind of message, in kebab case: `missing-reference`.
    pub code: &'static str,
    /// Where it is.
    pub place: Place,
    /// What is wrong, in one line without a full stop at the end.
    pub message: String,
    /// What to do about it, when there is something to say.
    pub help: Option<String>,
}

/// The messages of a run, in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    errors: usize,
    moves: Moves,
}

impl Diagnostics {
    /// All messages so far.
    #[must_use]
    pub fn list(&self) -> &[Diagnostic] {
        &self.list
    }

    /// Whether an error was reported.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Runs a stage and lets its result through only if no error has been reported by its end, so that a user sees all
    /// problems of a stage at once.
    pub fn gate<T>(&mut self, stage: impl FnOnce(&mut Self) -> Result<T, Reported>) -> Result<T, Reported> {
        let result = stage(self)?;
        if self.has_errors() { Err(Reported(())) } else { Ok(result) }
    }

    /// From now on, places are those of a rewritten document: messages show them where they were written.
    pub(crate) fn translate(&mut self, moves: Moves) {
        self.moves = moves;
    }

    /// Where a node was written.
    #[must_use]
    pub fn written(&self, now: &Pointer) -> Pointer {
        self.moves.written(now)
    }

    fn place(&self, place: Place) -> Place {
        match place {
            Place::Node(pointer) => Place::Node(self.written(&pointer)),
            Place::Key(pointer) => Place::Key(self.written(&pointer)),
            Place::Position { .. } | Place::File | Place::In(..) | Place::Setting(_) => place,
        }
    }

    /// Adds the messages about another file, which do not say yet that they are.
    pub(crate) fn take_over(&mut self, others: Self, file: usize) {
        self.errors += others.errors;
        self.list.extend(others.list.into_iter().map(|message| {
            let place = message.place.in_file(file);
            Diagnostic { place, ..message }
        }));
    }

    fn error(&mut self, code: &'static str, place: Place, message: String, help: Option<String>) -> Reported {
        self.errors += 1;
        let place = self.place(place);
        self.list.push(Diagnostic { severity: Severity::Error, code, place, message, help });
        Reported(())
    }

    fn warning(&mut self, code: &'static str, place: Place, message: String, help: Option<String>) {
        let place = self.place(place);
        self.list.push(Diagnostic { severity: Severity::Warning, code, place, message, help });
    }
}
