//! Puts address, headers and credentials on a request.
//!
//! In: a prepared request and the credentials of one attempt. Out: the HTTP request, checked to go where it is meant to go. Does
//! no input or output.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue, Uri};

use super::auth::{Applied, Secret};
use super::base_url::BaseUrl;
use super::body::RequestBody;
use super::client::Core;
use super::error::{ErrorKind, Failure};
use super::execute::Options;
use super::headers;
use super::operation::{Method, OperationInfo};
use super::percent::{self, Place};
use super::servers;
use super::target::Prepared;
use super::transport::HttpRequest;

/// The header that makes a POST safe to repeat.
pub(crate) const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// What is wrong with a URL that HTTP has no place for.
const UNSENDABLE: &str = "the URL cannot be sent; it may be too long";

/// The base URL of an operation: the client's, unless the document gives the operation its own and the user chose none.
pub(crate) fn base<'a>(
    core: &'a Core,
    info: &'static OperationInfo,
    credentials: bool,
) -> Result<Cow<'a, BaseUrl>, Failure> {
    let shared = &*core.0;
    let own = |server| servers::expand(server, shared.info.variables, &shared.variables);
    let base = match info.servers.first().map(|server| own(server)) {
        None => Ok(Cow::Borrowed(&shared.base)),
        Some(Err(problem)) => Err(problem),
        Some(Ok(server)) if server.starts_with('/') && !server.starts_with("//") => {
            shared.base.with_path(&server).map(Cow::Owned).map_err(str::to_owned)
        }
        Some(Ok(_)) if shared.base_is_chosen => Ok(Cow::Borrowed(&shared.base)),
        Some(Ok(server)) => BaseUrl::parse(&server).map(Cow::Owned).map_err(str::to_owned),
    };
    let fail = |kind, problem: String| Failure::new(kind, Some(info), problem);
    let base =
        base.map_err(|problem| fail(ErrorKind::InvalidInput, format!("its server cannot be used: {problem}")))?;
    if credentials && base.is_exposed() && !shared.allow_insecure {
        let problem = format!("{} would get the credentials unencrypted", base.join("/"));
        return Err(fail(ErrorKind::Credentials, problem));
    }
    Ok(base)
}

/// The request of one attempt.
pub(crate) fn request(
    core: &Core,
    info: &'static OperationInfo,
    uri: &Uri,
    prepared: &Prepared,
    options: &Options,
    applied: Applied,
    body: RequestBody,
) -> Result<HttpRequest, Failure> {
    let fail = |problem: &str| Failure::new(ErrorKind::InvalidInput, Some(info), problem);
    let uri = with_secrets(uri, &applied.query).ok_or_else(|| fail(UNSENDABLE))?;
    let own = &core.0.headers;
    // One for the key, and one for cookies.
    let count = own.len() + prepared.headers.len() + options.headers.len() + applied.headers.len() + 2;
    let mut headers = HeaderMap::try_with_capacity(count).unwrap_or_default();
    headers.extend(own.iter().map(|(name, value)| (name.clone(), value.clone())));
    // Later ones replace earlier ones; credentials come last, so nothing stands in for them by accident.
    for (name, value) in &prepared.headers {
        headers.insert(name, value.clone());
    }
    for (name, value) in &options.headers {
        headers.insert(name, value.clone());
    }
    if let Some(key) = &options.idempotency_key {
        headers.insert(IDEMPOTENCY_KEY, key.clone());
    }
    cookies(&mut headers, &prepared.cookies, &applied.cookies).ok_or_else(|| fail("the cookies cannot be sent"))?;
    for (name, value) in applied.headers {
        let name: http::HeaderName = name.parse().map_err(|_| fail("a security scheme names no valid header"))?;
        headers.insert(name, value);
    }
    let mut request = HttpRequest::new(body);
    *request.method_mut() = method(prepared.method).ok_or_else(|| fail("the method cannot be sent"))?;
    *request.uri_mut() = uri;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The URL with the pairs of its query.
pub(crate) fn uri(info: &'static OperationInfo, url: String, pairs: &[String]) -> Result<Uri, Failure> {
    parsed(url, pairs).ok_or_else(|| Failure::new(ErrorKind::InvalidInput, Some(info), UNSENDABLE))
}

/// Parsing a URL must not change its path, or it would lead somewhere else.
fn parsed(mut url: String, pairs: &[String]) -> Option<Uri> {
    let end = url.len();
    url.reserve_exact(pairs.iter().map(|pair| pair.len() + 1).sum());
    for (index, pair) in pairs.iter().enumerate() {
        url.push(if index == 0 { '?' } else { '&' });
        url.push_str(pair);
    }
    let url = Bytes::from(url);
    let uri = Uri::from_maybe_shared(url.clone()).ok()?;
    let path = url.get(..end)?.strip_prefix(uri.scheme_str()?.as_bytes())?.strip_prefix(b"://")?;
    let path = path.strip_prefix(uri.authority()?.as_str().as_bytes())?;
    (uri.path().as_bytes() == path).then_some(uri)
}

/// The URL with the secrets of one attempt.
fn with_secrets(uri: &Uri, secrets: &[(&'static str, Secret)]) -> Option<Uri> {
    if secrets.is_empty() {
        return Some(uri.clone());
    }
    let mut url = uri.to_string();
    let mut separator = if uri.query().is_some() { '&' } else { '?' };
    for (name, secret) in secrets {
        url.push(separator);
        percent::encode(name, Place::Query, &mut url);
        url.push('=');
        percent::encode(secret.expose(), Place::Query, &mut url);
        separator = '&';
    }
    Uri::try_from(url).ok()
}

/// The URL without its query.
#[allow(dead_code, reason = "in clients without pages, nothing asks for it")]
pub(crate) fn without_query(uri: &Uri) -> String {
    let [scheme, host] =
        [uri.scheme_str(), uri.authority().map(http::uri::Authority::as_str)].map(Option::unwrap_or_default);
    [scheme, "://", host, uri.path()].concat()
}

/// Adds cookies to those that are there.
fn cookies(headers: &mut HeaderMap, plain: &[String], secret: &[(&'static str, Secret)]) -> Option<()> {
    let mut all: Vec<String> = plain.to_vec();
    all.extend(secret.iter().map(|(name, secret)| format!("{name}={}", secret.expose())));
    if all.is_empty() {
        return Some(());
    }
    if let Some(present) = headers.get(COOKIE) {
        all.insert(0, present.to_str().ok()?.to_owned());
    }
    let mut value: HeaderValue = headers::value(&all.join("; "))?;
    value.set_sensitive(true);
    headers.insert(COOKIE, value);
    Some(())
}

fn method(method: Method) -> Option<http::Method> {
    Some(match method {
        Method::Get => http::Method::GET,
        Method::Put => http::Method::PUT,
        Method::Post => http::Method::POST,
        Method::Delete => http::Method::DELETE,
        Method::Options => http::Method::OPTIONS,
        Method::Head => http::Method::HEAD,
        Method::Patch => http::Method::PATCH,
        Method::Trace => http::Method::TRACE,
        Method::Query | Method::Other(_) => return http::Method::from_bytes(method.as_str().as_bytes()).ok(),
    })
}
