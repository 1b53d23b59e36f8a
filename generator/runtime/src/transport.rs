//! How a request reaches a server: the seam at which the HTTP library can be replaced.
//!
//! In: a complete request. Out: the answer's head and a stream of its body, or a [`TransportError`] that says how far the
//! request got. Knows nothing of operations, credentials, retries or decoding.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::body::RequestBody;

/// A future that can be stored and sent to another thread.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An error of any type.
pub(crate) type BoxError = Box<dyn StdError + Send + Sync>;

/// A request, complete with credentials: absolute URL, headers, body.
pub type HttpRequest = http::Request<RequestBody>;

/// An answer whose body has not been read.
pub type HttpResponse = http::Response<ResponseBody>;

/// Sends requests.
///
/// Implement it to use another HTTP library, or to answer from memory in tests. A transport sends what it is given, once: it
/// must not follow redirects, which would carry credentials to another host, and need not retry.
pub trait Transport: Send + Sync + 'static {
    /// Sends `request` and answers as soon as the headers are there.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>>;

    /// Waits. All waiting of a client (between attempts, and for timeouts) goes through here, so tests can do without.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // `async`, because making the timer already needs tokio's runtime.
        Box::pin(async move { tokio::time::sleep(duration).await })
    }
}

/// The body of an answer, as it arrives.
pub struct ResponseBody(Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>);

impl ResponseBody {
    /// A body that arrives bit by bit.
    pub fn new(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(Box::pin(stream))
    }

    /// The next piece; `None` at the end.
    pub(crate) async fn chunk(&mut self) -> Option<Result<Bytes, TransportError>> {
        std::future::poll_fn(|context| self.0.as_mut().poll_next(context)).await
    }
}

impl Stream for ResponseBody {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl From<Bytes> for ResponseBody {
    /// A body that is there already.
    fn from(bytes: Bytes) -> Self {
        struct Once(Option<Bytes>);
        impl Stream for Once {
            type Item = Result<Bytes, TransportError>;
            fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
                Poll::Ready(self.0.take().map(Ok))
            }
        }
        Self::new(Once(Some(bytes)))
    }
}

impl fmt::Debug for ResponseBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResponseBody")
    }
}

/// Why there is no complete answer.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<BoxError>,
}

/// How far a request got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There is no connection, so nothing was sent: name, address, TLS or proxy.
    Connect,
    /// There is a connection, but nothing of the request was written.
    NotSent,
    /// Nothing came for too long.
    Timeout,
    /// The connection broke, or the answer is not HTTP.
    Broken,
    /// The body to send could not be read: a file that is gone, a stream that failed.
    Upload,
    /// The request cannot be sent by this transport.
    Invalid,
}

impl TransportError {
    /// An error of this kind with what caused it.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    /// Nothing came for too long.
    pub(crate) const fn timeout() -> Self {
        Self { kind: TransportErrorKind::Timeout, source: None }
    }

    /// How far the request got.
    #[must_use]
    pub const fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Whether the server cannot have seen the request, so that sending it again does no harm.
    #[must_use]
    pub const fn is_before_sent(&self) -> bool {
        matches!(self.kind, TransportErrorKind::Connect | TransportErrorKind::NotSent)
    }

    /// Whether trying again may help.
    pub(crate) const fn is_transient(&self) -> bool {
        !matches!(self.kind, TransportErrorKind::Upload | TransportErrorKind::Invalid)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::NotSent => "could not send the request",
            TransportErrorKind::Timeout => "timed out",
            TransportErrorKind::Broken => "the connection broke",
            TransportErrorKind::Upload => "could not read the body to send",
            TransportErrorKind::Invalid => "the request cannot be sent",
        })?;
        // The innermost cause is the one that helps: `connection refused`.
        let mut cause = self.source.as_deref().map(|source| source as &dyn StdError);
        while let Some(deeper) = cause.and_then(StdError::source) {
            cause = Some(deeper);
        }
        cause.map_or(Ok(()), |cause| write!(f, ": {cause}"))
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
