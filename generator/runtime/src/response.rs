//! What a call gives besides the body.
//!
//! In: an answer and the value made of its body. Out: access to both. Knows nothing of how they were made.

use std::fmt;
use std::str::FromStr;

use http::{HeaderMap, StatusCode};

use super::error::Received;

/// The body of an answer with its status and headers.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
}

impl<T> Response<T> {
    pub(crate) fn new(received: Received, body: T) -> Self {
        Self { status: received.status, headers: received.headers, body }
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The value of a header, if it is there and of the type that is asked for: `response.header::<u64>("x-ratelimit-remaining")`.
    ///
    /// Of a header that is there several times, this is the first.
    pub fn header<V: FromStr>(&self, name: &str) -> Option<V> {
        self.headers.get(name)?.to_str().ok()?.trim().parse().ok()
    }

    /// The id that the server gave the request, from the usual headers.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// The body.
    pub const fn body(&self) -> &T {
        &self.body
    }

    /// The body, by reference that can change it.
    pub const fn body_mut(&mut self) -> &mut T {
        &mut self.body
    }

    /// The body, by value.
    pub fn into_body(self) -> T {
        self.body
    }

    /// The same with another body.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { status: self.status, headers: self.headers, body: change(self.body) }
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers may hold secrets, such as cookies.
        let mut shown = f.debug_struct("Response");
        shown.field("status", &self.status.as_u16()).field("body", &self.body).finish_non_exhaustive()
    }
}

/// The id that the server gave the request. There is no standard; these are the names in use.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    ["x-request-id", "request-id", "x-correlation-id", "x-trace-id"]
        .into_iter()
        .find_map(|name| headers.get(name)?.to_str().ok())
        .filter(|id| !id.is_empty())
}
