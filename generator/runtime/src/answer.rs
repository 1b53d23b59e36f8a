//! Makes values of answers.
//!
//! In: what was received, and the slot of the type that the operation declares. Out: the filled slot, or why it cannot be
//! filled. Compiled once, not per type. Does no input or output.

use std::borrow::Cow;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::decode::{DecodeError, fill_json, fill_value};
use super::error::{ErrorKind, Received};
use super::form::is_json;
use super::operation::{Codec, OperationInfo, Row, Status};
use super::schema::Slot;

/// The row for an answer: one for the very status, else for its hundred, else for all others. Of several for the same statuses
/// the one whose media type the answer has. A failure for all others is not taken for a success that is not declared.
pub(crate) fn row(info: &'static OperationInfo, status: StatusCode, headers: &HeaderMap) -> Option<&'static Row> {
    let code = status.as_u16();
    let content_type = essence(headers);
    [Status::Code(code), Status::Range(code / 100), Status::Default].into_iter().find_map(|wanted| {
        let fits = move |row: &&Row| {
            row.status == wanted && (row.success || wanted != Status::Default || !status.is_success())
        };
        let rows = info.responses.iter().filter(fits).enumerate();
        let nearest = rows.min_by_key(|(index, row)| (distance(row, &content_type), *index));
        nearest.map(|(_, row)| row)
    })
}

/// How far a content type is from what a row says: the same, within its wildcard, decoded alike, or none of it.
fn distance(row: &Row, content_type: &str) -> u8 {
    let declared = row.media_type.split(';').next().unwrap_or_default().trim();
    let kind = content_type.split('/').next().unwrap_or_default();
    if declared.eq_ignore_ascii_case(content_type) {
        0
    } else if declared.strip_suffix("/*").is_some_and(|range| range == "*" || range.eq_ignore_ascii_case(kind)) {
        1
    } else if match row.codec {
        Codec::Json | Codec::Lines | Codec::Records => is_json(content_type),
        Codec::Text => content_type.starts_with("text/"),
        Codec::Format(format) => format.reads(content_type),
        Codec::Binary | Codec::Empty | Codec::Form | Codec::Multipart | Codec::Events => false,
    } {
        2
    } else {
        3
    }
}

/// Whether the answer is a success: as the document says, else as HTTP does.
pub(crate) fn is_success(row: Option<&Row>, status: StatusCode) -> bool {
    row.map_or(status.is_success(), |row| row.success)
}

/// Why a body does not become a value.
pub(crate) struct Misfit {
    pub(crate) kind: ErrorKind,
    pub(crate) error: DecodeError,
}

/// Fills `slot` from a body.
pub(crate) fn fill(slot: Slot<'_>, row: &Row, received: &Received) -> Result<(), Misfit> {
    let codec = codec(&slot, row, received);
    let decode = |error| Misfit { kind: ErrorKind::Decode, error };
    let body = received.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&received.body);
    match (codec, slot) {
        (_, Slot::Ignore) | (Codec::Empty, Slot::Option(_)) => Ok(()),
        (Codec::Empty, _) => {
            Err(decode(DecodeError::whole("expected a body, but this status is declared without one")))
        }
        // No body is no value, not a broken one.
        (Codec::Json | Codec::Text | Codec::Format(_), Slot::Option(_)) | (Codec::Json, Slot::Value(_))
            if body.is_empty() =>
        {
            Ok(())
        }
        (Codec::Json, _) if body.is_empty() => Err(decode(DecodeError::whole("expected JSON, found an empty body"))),
        (Codec::Json, slot) => fill_json(slot, body).map_err(|error| misfit(error, &received.headers, "JSON", is_json)),
        (Codec::Format(format), slot) => {
            let reads = |content_type: &str| format.reads(content_type);
            format.decode(slot, body).map_err(|error| misfit(error, &received.headers, format.name(), reads))
        }
        (Codec::Binary, slot) => fill_bytes(slot, received).map_err(decode),
        (Codec::Text | Codec::Form | Codec::Multipart, slot) => fill_text(slot, body).map_err(decode),
        (Codec::Events | Codec::Lines | Codec::Records, _) => {
            let problem =
                format!("expected `{}`, found `{}`", row.media_type, essence(&received.headers).escape_debug());
            Err(Misfit { kind: ErrorKind::UnexpectedContentType, error: DecodeError::whole(problem) })
        }
    }
}

/// What is wrong with a body that does not fit. Many servers send JSON as `text/plain`, so the content type only counts here.
fn misfit(error: DecodeError, headers: &HeaderMap, wanted: &str, is_wanted: impl Fn(&str) -> bool) -> Misfit {
    let content_type = essence(headers);
    if content_type.is_empty() || is_wanted(&content_type) {
        return Misfit { kind: ErrorKind::Decode, error };
    }
    let problem = format!("expected {wanted}, found `{}`", content_type.escape_debug());
    Misfit { kind: ErrorKind::UnexpectedContentType, error: DecodeError::whole(problem) }
}

/// How a body is decoded: as the document says. What may be of any media type is JSON, but text is itself where it comes as text.
fn codec(slot: &Slot<'_>, row: &Row, received: &Received) -> Codec {
    let open = row.codec == Codec::Json && row.media_type.contains('*');
    if !open || !matches!(slot, Slot::String(_) | Slot::Text(_)) {
        return row.codec;
    }
    let content_type = essence(&received.headers);
    if content_type.starts_with("text/") && !is_json(&content_type) { Codec::Text } else { row.codec }
}

/// Fills `slot` from the body of a failure; `None` if the document says nothing that fits it.
pub(crate) fn fill_failure(slot: Slot<'_>, row: Option<&Row>, received: &Received) -> Option<Result<(), DecodeError>> {
    match (row, slot) {
        (Some(Row { codec: Codec::Empty, .. }), Slot::Ignore) => Some(Ok(())),
        (Some(Row { codec: Codec::Empty, .. }), _) => None,
        (Some(row), slot) => Some(fill(slot, row, received).map_err(|misfit| misfit.error)),
        // Nothing is declared for this status, but any JSON will do.
        (None, slot @ Slot::Value(_)) => fill_json(slot, &received.body).ok().map(Ok),
        (None, _) => None,
    }
}

fn fill_bytes(slot: Slot<'_>, received: &Received) -> Result<(), DecodeError> {
    match slot {
        Slot::Bytes(slot) => {
            *slot = received.body.clone();
            Ok(())
        }
        Slot::Option(slot) => fill_bytes(slot.some(), received),
        slot => fill_text(slot, &received.body),
    }
}

/// Fills a slot from text.
pub(crate) fn fill_text(slot: Slot<'_>, body: &[u8]) -> Result<(), DecodeError> {
    match slot {
        Slot::Option(slot) => fill_text(slot.some(), body),
        Slot::Bool(_) | Slot::Integer(_) | Slot::I64(_) | Slot::F32(_) | Slot::F64(_) | Slot::Number(_) => {
            fill_json(slot, body)
        }
        slot => match std::str::from_utf8(body) {
            Ok(text) => fill_value(slot, &Value::String(text.to_owned())),
            Err(_) => Err(DecodeError::whole("expected text, found bytes that are not UTF-8")),
        },
    }
}

/// The media type without parameters, in lower case; empty without one.
pub(crate) fn essence(headers: &HeaderMap) -> Cow<'_, str> {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = value.split(';').next().unwrap_or_default().trim();
    if essence.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(essence.to_ascii_lowercase())
    } else {
        Cow::Borrowed(essence)
    }
}
