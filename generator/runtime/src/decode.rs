//! What decoding gives when it fails, and the ways in.
//!
//! In: text or a value. Out: a value of a type that has a [`Schema`], or a [`DecodeError`] with the path to the place that does
//! not fit. `json` reads text, `bridge` reads through serde. Knows nothing of HTTP.

use std::fmt;

use serde_json::Value;

use super::bridge;
use super::json;
use super::schema::{Nullable, Schema, Slot};

/// Why a body does not fit its type: `files[3].created_at: expected an integer, found a string`.
///
/// Names places and kinds, never values, so that it can be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// From the inside out: the order in which a failure unwinds.
    steps: Vec<Step>,
    problem: String,
}

impl DecodeError {
    /// An error about the body as a whole.
    pub(crate) fn whole(problem: impl Into<String>) -> Self {
        Self { steps: Vec::new(), problem: problem.into() }
    }

    /// An error about the place that `steps` lead to, from the inside out.
    pub(crate) fn new(steps: Vec<Step>, problem: String) -> Self {
        Self { steps, problem }
    }

    /// The steps, from the inside out, and the problem.
    pub(crate) fn into_parts(self) -> (Vec<Step>, String) {
        (self.steps, self.problem)
    }

    /// The way to the value, `files[3].created_at`; empty for the body as a whole.
    #[must_use]
    pub fn path(&self) -> String {
        render(&self.steps)
    }

    /// What is wrong there, without the value.
    #[must_use]
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.steps.is_empty() { f.write_str(&self.problem) } else { write!(f, "{}: {}", self.path(), self.problem) }
    }
}

impl std::error::Error for DecodeError {}

/// Decodes a value of type `T` from JSON text (RFC 8259).
///
/// # Errors
///
/// When the text is not JSON or does not fit the type.
#[inline]
pub fn from_json<T: Schema>(json: &[u8]) -> Result<T, DecodeError> {
    let mut value = T::blank();
    fill_json(value.slot(), json)?;
    Ok(value)
}

/// Decodes a value of type `T` from a JSON value.
///
/// # Errors
///
/// When the value does not fit the type.
#[inline]
pub fn from_value<T: Schema>(json: &Value) -> Result<T, DecodeError> {
    let mut value = T::blank();
    fill_value(value.slot(), json)?;
    Ok(value)
}

/// Fills `slot` from JSON text.
pub(crate) fn fill_json(slot: Slot<'_>, text: &[u8]) -> Result<(), DecodeError> {
    json::fill(slot, text)
}

/// Fills `slot` from a JSON value.
pub(crate) fn fill_value(slot: Slot<'_>, value: &Value) -> Result<(), DecodeError> {
    bridge::fill_value(slot, value)
}

/// Takes `null` for a value that may be absent, and says whether it differs from one that is. Where any value fits, `null` is one of
/// them and not the same as none.
pub(crate) fn take_null(option: &mut dyn Nullable) -> bool {
    if let Slot::Value(value) = option.some() {
        *value = Value::Null;
        true
    } else {
        option.null()
    }
}

/// A step of the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The value under a key.
    Key(String),
    /// The item at an index.
    Index(usize),
}

/// Spells a way that was collected from the inside out.
pub(crate) fn render(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps.iter().rev() {
        let spelt = match step {
            Step::Index(index) => format!("[{index}]"),
            Step::Key(key) if key.is_empty() || key.contains(['.', '[', ' ']) => format!("[{key:?}]"),
            Step::Key(key) if path.is_empty() => key.clone(),
            Step::Key(key) => format!(".{key}"),
        };
        path.push_str(&spelt);
    }
    path
}

/// What a slot accepts, for messages.
pub(crate) fn expected(slot: &Slot<'_>) -> &'static str {
    match slot {
        Slot::Ignore | Slot::Value(_) | Slot::Option(_) | Slot::Union(_) => "a value",
        Slot::Bool(_) => "a boolean",
        Slot::Integer(integer) => integer.expected(),
        Slot::I64(_) => "an integer",
        Slot::F32(_) | Slot::F64(_) => "a number",
        Slot::String(_) | Slot::Bytes(_) | Slot::Upload(_) => "a string",
        Slot::Text(text) | Slot::Number(text) => text.expected(),
        Slot::List(_) | Slot::Sequence(_) => "an array",
        Slot::Map(_) | Slot::Object(_) => "an object",
    }
}

/// Which keys of an object were there.
pub(crate) enum Seen {
    /// A bit each.
    Few(u64),
    /// A flag each, for objects with more keys than bits.
    Many(Vec<bool>),
}

impl Seen {
    pub(crate) fn new(fields: usize) -> Self {
        if fields <= 64 { Self::Few(0) } else { Self::Many(vec![false; fields]) }
    }

    pub(crate) fn insert(&mut self, index: usize) {
        match self {
            Self::Few(bits) => *bits |= 1 << index,
            Self::Many(seen) => {
                if let Some(seen) = seen.get_mut(index) {
                    *seen = true;
                }
            }
        }
    }

    pub(crate) fn contains(&self, index: usize) -> bool {
        match self {
            Self::Few(bits) => bits >> index & 1 == 1,
            Self::Many(seen) => seen.get(index).copied().unwrap_or(false),
        }
    }
}
