//! The default transport: reqwest.
//!
//! In: an [`HttpRequest`]. Out: what came back. Follows no redirects, sends no `Referer`, and checks that the URL that reqwest
//! makes of the request still names the same host and path. Knows nothing of operations.

use std::error::Error as StdError;
use std::fmt::{self, Write as _};
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};
use rustls_platform_verifier::BuilderVerifierExt as _;

use super::body::RequestBody;
use super::transport::{
    BoxError, BoxFuture, HttpRequest, HttpResponse, ResponseBody, Transport, TransportError, TransportErrorKind,
};

/// Sends requests with a [`reqwest::Client`].
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// HTTP/1.1, TLS by rustls with the certificates of the operating system, proxies from the environment (`HTTPS_PROXY`,
    /// `NO_PROXY`, ..).
    pub(crate) fn standard(connect_timeout: Duration) -> Result<Self, BoxError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_platform_verifier()?
            .with_no_client_auth();
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // The engine decides what is sent again.
            .retry(reqwest::retry::never())
            .connect_timeout(connect_timeout)
            .build()?;
        Ok(Self { client })
    }
}

impl From<reqwest::Client> for ReqwestTransport {
    /// A client of your own: with a proxy, certificates or HTTP/2, say. Build it with `redirect(Policy::none())`: reqwest
    /// takes only the standard headers off a redirected request, not the likes of `X-API-Key`.
    fn from(client: reqwest::Client) -> Self {
        Self { client }
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        Box::pin(async move {
            let request = convert(request)?;
            let response = self.client.execute(request).await.map_err(|error| failure(error.without_url()))?;
            let response: http::Response<reqwest::Body> = response.into();
            Ok(response.map(|body| ResponseBody::new(Incoming(body))))
        })
    }
}

fn convert(request: HttpRequest) -> Result<reqwest::Request, TransportError> {
    let (head, body) = request.into_parts();
    let mut text = String::with_capacity(128);
    // Writing into a string does not fail.
    let _ = write!(text, "{}", head.uri);
    let url = reqwest::Url::parse(&text).map_err(|error| TransportError::new(TransportErrorKind::Invalid, error))?;
    // A `Url` resolves dot segments and turns `\` into `/`. The engine lets none of that through; should it ever, stop here.
    let same = url.path() == head.uri.path()
        && url.host_str() == head.uri.host()
        && url.port_or_known_default() == head.uri.port_u16().or(url.port_or_known_default())
        && Some(url.scheme()) == head.uri.scheme_str();
    if !same {
        return Err(TransportError::new(TransportErrorKind::Invalid, "the URL would change its meaning on the way"));
    }
    let mut converted = reqwest::Request::new(head.method, url);
    *converted.headers_mut() = head.headers;
    *converted.body_mut() = outgoing(body);
    Ok(converted)
}

fn outgoing(body: RequestBody) -> Option<reqwest::Body> {
    if body.is_empty() {
        return None;
    }
    if let Some(bytes) = body.as_bytes() {
        return Some(bytes.into());
    }
    let length = body.len();
    Some(reqwest::Body::wrap(Outgoing { stream: Mutex::new(Box::pin(body.into_stream())), length }))
}

fn failure(error: reqwest::Error) -> TransportError {
    let kind = if caused_by_upload(&error) {
        TransportErrorKind::Upload
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_builder() {
        TransportErrorKind::Invalid
    } else {
        TransportErrorKind::Broken
    };
    TransportError::new(kind, error)
}

fn caused_by_upload(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.is::<UploadFailed>() {
            return true;
        }
        cause = inner.source();
    }
    false
}

/// Marks a failure as one of the body to send, to find it among reqwest's own.
#[derive(Debug)]
struct UploadFailed(io::Error);

impl fmt::Display for UploadFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl StdError for UploadFailed {}

/// A body to send as reqwest wants it.
struct Outgoing<S> {
    // The mutex is never locked: it makes the stream `Sync`, which reqwest asks for.
    stream: Mutex<Pin<Box<S>>>,
    length: Option<u64>,
}

impl<S: Stream<Item = io::Result<Bytes>>> HttpBody for Outgoing<S> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let stream = self.stream.get_mut().unwrap_or_else(PoisonError::into_inner);
        stream
            .as_mut()
            .poll_next(context)
            .map(|item| item.map(|chunk| chunk.map(Frame::data).map_err(|error| UploadFailed(error).into())))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::new, SizeHint::with_exact)
    }
}

/// A body that arrives, without trailers.
struct Incoming(reqwest::Body);

impl Stream for Incoming {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            return match Pin::new(&mut self.0).poll_frame(context) {
                Poll::Pending => Poll::Pending,
                Poll::Ready(None) => Poll::Ready(None),
                Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(failure(error.without_url())))),
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => Poll::Ready(Some(Ok(data))),
                    Err(_trailers) => continue,
                },
            };
        }
    }
}
