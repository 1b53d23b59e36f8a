//! Makes a value of an item of a sequence.
//!
//! In: a frame, and the slot of the type that its data has. Out: the filled slot, or that it is none, or why. Compiled once, not per
//! type. Does no input or output.
//!
//! Lines and records are JSON. The data of an event is taken as it stands where its type is text, and is JSON otherwise; in whose
//! place `[DONE]` is the end, and nothing is no item.

use bytes::Bytes;
use serde_json::Value;

use super::super::decode::{DecodeError, fill_json, fill_value};
use super::super::error::{AnyError, ErrorKind, Failure};
use super::super::operation::Codec;
use super::super::schema::{Object, Slot, Union};
use super::super::unions::{self, Tagged};
use super::source::{Frame, Head};

/// What a frame is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// An item.
    Item,
    /// None: a sign of life.
    Nothing,
    /// The end.
    End,
}

/// In the place of JSON: there is no more. No JSON text begins like this.
const DONE: &[u8] = b"[DONE]";

/// The name of an event, or the key of its data, that tells of a failure, unless the document gives it a meaning of its own.
const ERROR: &str = "error";

/// Fills `slot` from a frame.
pub(super) fn decode(head: &Head, frame: &Frame, slot: Slot<'_>) -> Result<Verdict, AnyError> {
    if head.row.codec != Codec::Events {
        return line(frame, slot).map(|()| Verdict::Item).map_err(|error| misfit(head, frame, error));
    }
    let mut unknown = false;
    let mut slot = match slot {
        // Events that are told apart by their names.
        Slot::Union(union) if union.table().tag.is_empty() && !union.table().tags.is_empty() => {
            match union.table().tags.iter().find(|(name, _)| *name == frame.name) {
                Some((_, variant)) => {
                    return fill(frame, union.select(*variant), false).map_err(|error| misfit(head, frame, error));
                }
                None => unknown = true,
            }
            Slot::Union(union)
        }
        slot => slot,
    };
    if let Some(failure) = told_failure(frame, &mut slot) {
        return Err(reported(head, frame, failure));
    }
    fill(frame, slot, unknown).map_err(|error| misfit(head, frame, error))
}

/// Fills `slot` from a line or record.
fn line(frame: &Frame, slot: Slot<'_>) -> Result<(), DecodeError> {
    if frame.cut_off {
        return Err(DecodeError::whole("expected JSON, found what may be the start of it only"));
    }
    fill_json(slot, &frame.data)
}

/// Fills `slot` from the data of an event; a union from data that is `unknown` keeps it whole.
fn fill(frame: &Frame, mut slot: Slot<'_>, unknown: bool) -> Result<Verdict, DecodeError> {
    if is_text(&mut slot) {
        return text(frame, slot).map(|()| Verdict::Item);
    }
    let data = frame.data.trim_ascii();
    if data.is_empty() {
        return Ok(Verdict::Nothing);
    }
    if data.starts_with(DONE) {
        return Ok(Verdict::End);
    }
    match slot {
        Slot::Union(union) if unknown => unions::keep(union, &any(data))?,
        Slot::Value(value) => *value = any(data),
        slot => fill_json(slot, data)?,
    }
    Ok(Verdict::Item)
}

/// JSON, or text where it is none: any value will do.
fn any(data: &[u8]) -> Value {
    serde_json::from_slice(data).unwrap_or_else(|_| Value::from(String::from_utf8_lossy(data)))
}

fn is_text(slot: &mut Slot<'_>) -> bool {
    match slot {
        Slot::String(_) | Slot::Text(_) | Slot::Bytes(_) => true,
        Slot::Option(option) => is_text(&mut option.some()),
        _ => false,
    }
}

fn text(frame: &Frame, slot: Slot<'_>) -> Result<(), DecodeError> {
    match slot {
        Slot::Option(option) => text(frame, option.some()),
        Slot::Bytes(bytes) => {
            *bytes = Bytes::copy_from_slice(&frame.data);
            Ok(())
        }
        slot => match std::str::from_utf8(&frame.data) {
            Ok(text) => fill_value(slot, &Value::from(text)),
            Err(_) => Err(DecodeError::whole("the text is not UTF-8")),
        },
    }
}

/// What the server says of a failure, if that is what the data of an event is and its type does not say otherwise.
fn told_failure(frame: &Frame, slot: &mut Slot<'_>) -> Option<Value> {
    let by_name = frame.name == ERROR;
    // A look that costs little, as nearly no data holds the word.
    let word = b"\"error\"";
    if !by_name && !frame.data.windows(word.len()).any(|part| part == word) {
        return None;
    }
    let data = any(&frame.data);
    let inner = data.get(ERROR).filter(|error| !matches!(error, Value::Null | Value::Bool(false)));
    let meant = (by_name && is_variant(slot, &data)) || (inner.is_some() && has_key(slot, &data));
    if meant || (inner.is_none() && !by_name) {
        return None;
    }
    Some(inner.cloned().unwrap_or(data))
}

/// Whether the document lists data with this tag.
fn is_variant(slot: &mut Slot<'_>, data: &Value) -> bool {
    match slot {
        Slot::Option(option) => is_variant(&mut option.some(), data),
        Slot::Union(union) => matches!(variant(*union, data), Tagged::Variant(_)),
        _ => false,
    }
}

fn variant(union: &dyn Union, data: &Value) -> Tagged {
    let table = union.table();
    unions::by_tag(table, data.get(table.tag).and_then(Value::as_str))
}

/// Whether the document gives the key [`ERROR`] of such data a type of its own.
fn has_key(slot: &mut Slot<'_>, data: &Value) -> bool {
    let lists = |object: &dyn Object| object.table().fields.iter().any(|field| field.name == ERROR);
    match slot {
        Slot::Option(option) => has_key(&mut option.some(), data),
        Slot::Object(object) => lists(*object),
        Slot::Union(union) => match variant(*union, data) {
            Tagged::Variant(index) => has_key(&mut union.select(index), data),
            Tagged::Unknown => false,
            Tagged::No => (0..union.table().variants.len()).any(|index| has_key(&mut union.select(index), data)),
        },
        Slot::Map(_) | Slot::Value(_) => true,
        _ => false,
    }
}

/// The failure that a server told of within a stream.
fn reported(head: &Head, frame: &Frame, told: Value) -> AnyError {
    let message = "the server told of a failure within the stream";
    AnyError::new(about(head, frame, Failure::new(ErrorKind::Stream, Some(head.info), message)), Some(told))
}

/// An item that does not fit its type.
fn misfit(head: &Head, frame: &Frame, error: DecodeError) -> AnyError {
    let failure = Failure::new(ErrorKind::Decode, Some(head.info), error.to_string()).with_decode(error);
    AnyError::new(about(head, frame, failure), None)
}

/// The failure with the head of the answer, and the item as its body.
fn about(head: &Head, frame: &Frame, failure: Failure) -> Failure {
    let mut received = head.received.clone();
    received.body = Bytes::copy_from_slice(&frame.data);
    failure.attempts_made(1).with_received(received)
}
