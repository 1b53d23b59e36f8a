//! What went wrong in a call.
//!
//! In: what the engine knows at the point of failure. Out: one error type per operation ([`Error`]) and one for all of them
//! ([`AnyError`]), thin covers around one [`Failure`]. Nothing that the server sent is lost, and no secret is shown.

use std::error::Error as StdError;
use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::base_url;
use super::decode::DecodeError;
use super::encode::view_to_value;
use super::operation::{Answer, OperationInfo};
use super::response::request_id;
use super::retry;
use super::transport::BoxError;

/// What kind of failure an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An input cannot be sent: an empty path parameter, a line break in a header, a limit that is broken in a call that is
    /// checked. Nothing was sent.
    InvalidInput,
    /// Credentials are missing or cannot be had. Nothing was sent.
    Credentials,
    /// There is no connection to the server.
    Connect,
    /// The call took too long.
    Timeout,
    /// The connection broke before the answer was complete.
    Transport,
    /// The body to send could not be read.
    Upload,
    /// The server answered with a failure, declared in the document or not.
    Status,
    /// The server answered with a success that the document does not declare.
    UndeclaredStatus,
    /// The answer has a content type that the document does not declare: mostly an HTML page of something in between.
    UnexpectedContentType,
    /// The answer does not fit its type.
    Decode,
    /// The answer is larger than the limit.
    TooLarge,
    /// The server told of a failure within a stream that had begun well.
    Stream,
    /// What the answer says of the next page cannot be followed.
    NextPage,
    /// The answer is a success, but none of those that are pages of items. It is in [`Failure::status`] and [`Failure::body`].
    NoPage,
}

/// An answer that was read, as far as the limits allow.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// What all errors have in common; [`Error`] and [`AnyError`] give access to it as their own.
pub struct Failure {
    kind: ErrorKind,
    operation: Option<&'static OperationInfo>,
    message: String,
    attempts: u32,
    // Boxed, because the engine passes failures around by value.
    received: Option<Box<Received>>,
    decode: Option<DecodeError>,
    pub(crate) source: Option<BoxError>,
}

impl Failure {
    pub(crate) fn new(kind: ErrorKind, operation: Option<&'static OperationInfo>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { kind, operation, message, attempts: 0, received: None, decode: None, source: None }
    }

    pub(crate) fn attempts_made(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    pub(crate) fn with_received(mut self, received: Received) -> Self {
        self.received = Some(Box::new(received));
        self
    }

    pub(crate) fn with_decode(mut self, error: DecodeError) -> Self {
        self.decode = Some(error);
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What kind of failure it is.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The operation, named like the client's method; empty if there is none of the name that was called.
    #[must_use]
    pub const fn operation(&self) -> &'static str {
        match self.operation {
            Some(info) => info.name,
            None => "",
        }
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.operation.map_or("", |info| info.method.as_str())
    }

    /// The path template, `/files/{file_id}`: without the values, so that it can be logged.
    #[must_use]
    pub fn path(&self) -> &'static str {
        self.operation.map_or("", |info| info.path)
    }

    /// How many times the request was sent, or tried to be.
    #[must_use]
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The status, if there is an answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.received.as_ref().map(|received| received.status)
    }

    /// The headers, if there is an answer.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.received.as_ref().map(|received| &received.headers)
    }

    /// The id that the server gave the request, from the usual headers.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.received.as_ref().and_then(|received| request_id(&received.headers))
    }

    /// The body as it came, up to the limit; empty without an answer.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.received.as_ref().map_or(&[], |received| &received.body)
    }

    /// Where and why the body does not fit its type.
    #[must_use]
    pub const fn decode_error(&self) -> Option<&DecodeError> {
        self.decode.as_ref()
    }

    /// Whether the call took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind == ErrorKind::Timeout
    }

    /// Whether there was no connection.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.kind == ErrorKind::Connect
    }

    /// Whether the same call may succeed later. Whether making it twice does harm is another question.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.kind {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Transport => true,
            ErrorKind::Status => self.status().is_some_and(retry::is_transient),
            _ => false,
        }
    }

    /// Where a redirect leads, without its path and query.
    fn redirected_to(&self) -> Option<String> {
        let received = self.received.as_ref().filter(|received| received.status.is_redirection())?;
        let location = received.headers.get(LOCATION)?.to_str().ok()?;
        Some(base_url::host(location).unwrap_or_else(|| "the same host".to_owned()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(info) = self.operation else { return f.write_str(&self.message) };
        write!(f, "{}: ", info.name)?;
        match (self.kind, &self.received) {
            (ErrorKind::Status, Some(received)) => write!(f, "{}", received.status)?,
            _ => f.write_str(&self.message)?,
        }
        match (self.kind, self.attempts) {
            (ErrorKind::Status, _) => write!(f, " from {} {}", info.method.as_str(), info.path)?,
            (_, 0) => {}
            _ => write!(f, " ({} {})", info.method.as_str(), info.path)?,
        }
        if let Some(host) = self.redirected_to() {
            write!(f, ", a redirect to {host} that was not followed")?;
        }
        if self.attempts > 1 {
            write!(f, " after {} attempts", self.attempts)?;
        }
        self.request_id().map_or(Ok(()), |id| write!(f, " (request id {id:?})"))
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Failure");
        shown.field("kind", &self.kind).field("message", &self.to_string());
        if let Some(received) = &self.received {
            shown.field("status", &received.status.as_u16()).field("body_bytes", &received.body.len());
        }
        if let Some(source) = &self.source {
            shown.field("source", &source.to_string());
        }
        shown.finish_non_exhaustive()
    }
}

/// Why a call failed. `E` is what the document declares as the body of a failure.
///
/// All that is known is in the methods of [`Failure`], which can be called on this type.
pub struct Error<E>(Box<(Failure, Option<E>)>);

impl<E> Error<E> {
    pub(crate) fn new(failure: Failure, api: Option<E>) -> Self {
        Self(Box::new((failure, api)))
    }

    /// The body of the failure, if it is of the declared type; otherwise see [`Failure::body`].
    #[must_use]
    pub fn api(&self) -> Option<&E> {
        self.0.1.as_ref()
    }

    /// The same, by value.
    #[must_use]
    pub fn into_api(self) -> Option<E> {
        self.0.1
    }
}

/// Why a call failed, for `?` over several operations.
///
/// All that is known is in the methods of [`Failure`], which can be called on this type.
pub struct AnyError(Box<(Failure, Option<Value>)>);

impl AnyError {
    #[allow(dead_code, reason = "for streams and calls by name, which not all clients have")]
    pub(crate) fn new(failure: Failure, api: Option<Value>) -> Self {
        Self(Box::new((failure, api)))
    }

    /// The body of the failure, if it is of the declared type; otherwise see [`Failure::body`].
    #[must_use]
    pub fn api(&self) -> Option<&Value> {
        self.0.1.as_ref()
    }
}

impl<E: Answer> From<Error<E>> for AnyError {
    #[inline]
    fn from(error: Error<E>) -> Self {
        let (failure, api) = *error.0;
        Self(Box::new((failure, api.map(|api| view_to_value(api.view())))))
    }
}

impl<E> Deref for Error<E> {
    type Target = Failure;

    #[inline]
    fn deref(&self) -> &Failure {
        &self.0.0
    }
}

impl Deref for AnyError {
    type Target = Failure;

    fn deref(&self) -> &Failure {
        &self.0.0
    }
}

impl<E> fmt::Display for Error<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.0, f)
    }
}

impl fmt::Display for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.0, f)
    }
}

impl<E: Answer> fmt::Debug for Error<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let api = self.0.1.as_ref().map(Answer::view);
        f.debug_struct("Error").field("failure", &self.0.0).field("api", &api).finish()
    }
}

impl fmt::Debug for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyError").field("failure", &self.0.0).field("api", &self.0.1).finish()
    }
}

impl<E: Answer> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.0.source.as_deref().map(|source| source as _)
    }
}

impl StdError for AnyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.0.source.as_deref().map(|source| source as _)
    }
}
