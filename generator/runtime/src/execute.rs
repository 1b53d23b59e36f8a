//! Sends every operation.
//!
//! In: an operation's tables and values, the client, the options of the call. Out: the answer as it came, or a [`Failure`].
//! Here live the attempts: credentials, time limits, size limits, retries. Knows no types; decoding is the caller's.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime};

use bytes::BytesMut;
use http::{HeaderName, HeaderValue, StatusCode, Uri};

use super::address;
use super::answer;
use super::arriving::Again;
use super::auth::{self, Chosen, Secret};
use super::body::RequestBody;
use super::client::{Core, Limits};
use super::error::{ErrorKind, Failure, Received};
use super::operation::{Method, OperationInfo, Row};
use super::repeat;
use super::retry::{self, Attempt, RetryPolicy};
use super::schema::Object;
use super::stream::BodyStream;
use super::target::{self, Prepared};
use super::transport::{BoxFuture, ResponseBody, Transport, TransportError, TransportErrorKind};

/// What one call does differently from the others of its client.
#[derive(Clone, Default)]
pub(crate) struct Options {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) max_body: Option<usize>,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) idempotency_key: Option<HeaderValue>,
    pub(crate) no_credentials: bool,
    /// Where the call goes instead of the operation's own address: to the next page of an answer.
    pub(crate) link: Option<Link>,
    /// The first thing that went wrong in a method that cannot say so.
    pub(crate) problem: Option<String>,
}

/// An address that an answer gave.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "in clients without pages, nothing makes one")]
pub(crate) struct Link {
    /// The URL without its query.
    pub(crate) url: String,
    /// The pairs of its query, as they stand.
    pub(crate) query: Vec<String>,
    /// The inputs that are sent there as well.
    pub(crate) again: &'static [usize],
    /// Whether it is on another origin than the API, where no credentials go.
    pub(crate) foreign: bool,
}

/// How much of the answer is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// All of it.
    All,
    /// All of it, unless it is a sequence, whose items are worth having before the last one is there.
    Whole,
    /// The head only, unless it is a failure.
    Stream,
}

/// An answer.
pub(crate) struct Reply {
    pub(crate) received: Received,
    /// The body, if it was not read.
    pub(crate) stream: Option<BodyStream>,
    pub(crate) row: Option<&'static Row>,
    pub(crate) success: bool,
    pub(crate) attempts: u32,
    /// How large a body that is decoded may be.
    pub(crate) limit: usize,
    /// Of a body that was not read: the call, if it can be made again without harm.
    pub(crate) again: Option<Again>,
    /// The secret that it was asked for with, if there may be another.
    renewable: Option<Secret>,
    /// Where it came from.
    pub(crate) uri: Uri,
}

/// A call on its way.
pub(crate) struct Call<'a> {
    core: &'a Core,
    info: &'static OperationInfo,
    options: &'a Options,
    mode: Mode,
    limits: Limits,
    prepared: Prepared,
    chosen: Chosen<'a>,
    /// Where it goes, but for secrets in the query.
    uri: Uri,
}

/// What ends an attempt without an answer.
enum Problem {
    /// It may be worth another attempt.
    Transport(TransportError),
    /// It is not.
    Failure(Failure),
}

impl From<TransportError> for Problem {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

/// Sends an operation and gives the answer, whatever its status.
pub(crate) fn execute<'a>(
    core: &'a Core,
    info: &'static OperationInfo,
    inputs: &'a (dyn Object + Sync),
    options: &'a Options,
    mode: Mode,
) -> BoxFuture<'a, Result<Reply, Failure>> {
    Box::pin(async move {
        let call = begin(core, info, inputs, options, mode)?;
        let mut reply = run(&call).await?;
        if reply.stream.is_some() && info.method == Method::Get {
            reply.again = Some(Again { core: core.clone(), info, options: options.clone(), prepared: call.prepared });
        }
        Ok(reply)
    })
}

/// Everything that can fail before anything is sent.
fn begin<'a>(
    core: &'a Core,
    info: &'static OperationInfo,
    inputs: &dyn Object,
    options: &'a Options,
    mode: Mode,
) -> Result<Call<'a>, Failure> {
    let invalid = |problem: String| Failure::new(ErrorKind::InvalidInput, Some(info), problem);
    if let Some(problem) = &options.problem {
        return Err(invalid(problem.clone()));
    }
    let shared = &*core.0;
    if let Some(check) = shared.check.filter(|_| shared.checks_calls) {
        check(info, inputs)?;
    }
    let prepared = match options.link.as_ref() {
        Some(link) => target::prepare_link(info, inputs, link),
        None => target::prepare(info, inputs),
    };
    let prepared = prepared.map_err(invalid)?;
    assemble(core, info, prepared, options, mode)
}

/// A call on its way to the server, with the credentials of this moment.
pub(crate) fn assemble<'a>(
    core: &'a Core,
    info: &'static OperationInfo,
    prepared: Prepared,
    options: &'a Options,
    mode: Mode,
) -> Result<Call<'a>, Failure> {
    let shared = &*core.0;
    let link = options.link.as_ref();
    let chosen = if options.no_credentials || link.is_some_and(|link| link.foreign) {
        Chosen::default()
    } else {
        auth::choose(info.security, &shared.credentials).map_err(|error| auth_failure(core, info, error))?
    };
    let base = address::base(core, info, !chosen.is_empty())?;
    let limits = Limits {
        total: options.timeout.or(shared.limits.total),
        attempt: options.attempt_timeout.or(shared.limits.attempt),
        idle: options.idle_timeout.or(shared.limits.idle),
        body: options.max_body.unwrap_or(shared.limits.body),
        error_body: shared.limits.error_body,
    };
    let url = link.map_or_else(|| base.join(&prepared.path), |link| link.url.clone());
    let uri = address::uri(info, url, &prepared.query)?;
    Ok(Call { core, info, options, mode, limits, prepared, chosen, uri })
}

/// Attempts until there is an answer worth returning.
pub(crate) async fn run(call: &Call<'_>) -> Result<Reply, Failure> {
    let shared = &*call.core.0;
    let policy = call.options.retry.as_ref().unwrap_or(&shared.retry);
    let idempotent = call.prepared.method.is_idempotent()
        || call.options.idempotency_key.is_some()
        || call.prepared.headers.iter().any(|(name, _)| name == address::IDEMPOTENCY_KEY || name == repeat::REQUEST_ID);
    let deadline = call.limits.total.and_then(|total| Instant::now().checked_add(total));
    let left = || deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
    let (mut number, mut refused) = (0, None);
    loop {
        number += 1;
        let limit = [left(), call.limits.attempt].into_iter().flatten().min();
        let outcome = match within(&*shared.transport, limit, attempt(call, refused.as_ref())).await {
            Some(outcome) => outcome,
            None => Err(TransportError::timeout().into()),
        };
        let outcome = match outcome {
            Ok(reply) if reply.success => {
                shared.budget.earn();
                return Ok(Reply { attempts: number, ..reply });
            }
            // Once: a server that refuses a fresh token, too, means something else.
            Ok(reply)
                if reply.received.status == StatusCode::UNAUTHORIZED
                    && refused.is_none()
                    && reply.renewable.is_some()
                    && call.prepared.body.is_replayable() =>
            {
                refused = reply.renewable;
                continue;
            }
            Err(Problem::Failure(failure)) => return Err(failure.attempts_made(number)),
            Err(Problem::Transport(error)) => Err(error),
            Ok(reply) => Ok(reply),
        };
        let seen = seen(call, number, idempotent, &outcome);
        let delay = retry::delay(policy, &seen, SystemTime::now(), retry::random_fraction());
        let delay = delay.filter(|delay| call.prepared.body.is_replayable() && left().is_none_or(|left| *delay < left));
        match delay {
            Some(delay) if shared.budget.spend() => shared.transport.sleep(delay).await,
            _ => {
                let reply = outcome.map_err(|error| failure(call.info, error).attempts_made(number))?;
                return Ok(Reply { attempts: number, ..reply });
            }
        }
    }
}

/// A failed attempt as a retry policy sees it.
fn seen<'a>(call: &Call<'_>, number: u32, idempotent: bool, outcome: &'a Result<Reply, TransportError>) -> Attempt<'a> {
    let received = outcome.as_ref().ok().map(|reply| &reply.received);
    Attempt {
        number,
        method: call.prepared.method,
        idempotent,
        status: received.map(|received| received.status),
        headers: received.map(|received| &received.headers),
        body: received.map_or(&[], |received| &received.body),
        error: outcome.as_ref().err(),
    }
}

/// Sends the request once.
async fn attempt(call: &Call<'_>, refused: Option<&Secret>) -> Result<Reply, Problem> {
    let shared = &*call.core.0;
    let applied = auth::apply(call.chosen, &shared.transport, refused).await;
    let applied = applied.map_err(|error| Problem::Failure(auth_failure(call.core, call.info, error)))?;
    let renewable = applied.renewable.clone();
    let mut body: RequestBody = call.prepared.body.clone();
    body.measure().await.map_err(|error| TransportError::new(TransportErrorKind::Upload, error))?;
    let request = address::request(call.core, call.info, &call.uri, &call.prepared, call.options, applied, body)
        .map_err(Problem::Failure)?;
    let (head, body) = shared.transport.send(request).await?.into_parts();
    let row = answer::row(call.info, head.status, &head.headers);
    let success = answer::is_success(row, head.status);
    let mut received = Received { status: head.status, headers: head.headers, body: bytes::Bytes::new() };
    let arrives = match call.mode {
        Mode::All => false,
        Mode::Whole => row.is_some_and(|row| row.arrives(&answer::essence(&received.headers))),
        Mode::Stream => true,
    };
    let stream = if success && arrives {
        Some(BodyStream::new(body, call.core.0.transport.clone(), call.limits.idle))
    } else {
        read(call, body, success, &mut received).await?;
        None
    };
    let uri = call.uri.clone();
    Ok(Reply { received, stream, row, success, attempts: 0, limit: call.limits.body, again: None, renewable, uri })
}

/// Reads a body, up to the limit.
async fn read(call: &Call<'_>, mut body: ResponseBody, success: bool, received: &mut Received) -> Result<(), Problem> {
    let limit = if success { call.limits.body } else { call.limits.error_body };
    let mut buffer = BytesMut::new();
    while let Some(chunk) = body.chunk().await {
        match chunk {
            Ok(chunk) if chunk.len() <= limit.saturating_sub(buffer.len()) => {
                // Most bodies are one piece, which needs no copy.
                if buffer.is_empty() && received.body.is_empty() {
                    received.body = chunk;
                    continue;
                }
                if buffer.is_empty() {
                    buffer.extend_from_slice(&std::mem::take(&mut received.body));
                }
                buffer.extend_from_slice(&chunk);
            }
            Ok(_) if success => {
                let message = format!("the answer is larger than the limit of {limit} bytes");
                let failure = Failure::new(ErrorKind::TooLarge, Some(call.info), message);
                return Err(Problem::Failure(failure.with_received(received.clone())));
            }
            // The beginning of a failure is enough, and the status is worth more than why the rest did not come.
            Ok(_) => break,
            Err(_) if !success => break,
            Err(error) => return Err(error.into()),
        }
    }
    if !buffer.is_empty() {
        received.body = buffer.freeze();
    }
    Ok(())
}

/// Runs `future`; `None` if it takes longer than `limit`.
pub(crate) async fn within<T>(
    transport: &dyn Transport,
    limit: Option<Duration>,
    future: impl Future<Output = T>,
) -> Option<T> {
    let Some(limit) = limit else { return Some(future.await) };
    let mut future = pin!(future);
    let mut sleep = transport.sleep(limit);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => sleep.as_mut().poll(context).map(|()| None),
    })
    .await
}

pub(crate) fn failure(info: &'static OperationInfo, error: TransportError) -> Failure {
    let kind = match error.kind() {
        TransportErrorKind::Connect => ErrorKind::Connect,
        TransportErrorKind::Timeout => ErrorKind::Timeout,
        TransportErrorKind::NotSent | TransportErrorKind::Broken => ErrorKind::Transport,
        TransportErrorKind::Upload => ErrorKind::Upload,
        TransportErrorKind::Invalid => ErrorKind::InvalidInput,
    };
    Failure::new(kind, Some(info), error.to_string()).with_source(error)
}

fn auth_failure(core: &Core, info: &'static OperationInfo, error: auth::AuthError) -> Failure {
    let failure = |message: String| Failure::new(ErrorKind::Credentials, Some(info), message);
    match error {
        auth::AuthError::Missing(schemes) => failure(auth::advice(&schemes, core.0.info.env_prefix)),
        auth::AuthError::Provider(scheme, source) => {
            failure(format!("the provider of the credential `{scheme}` failed")).with_source(source)
        }
        auth::AuthError::Unsendable(scheme) => {
            failure(format!("the credential `{scheme}` has characters that cannot be sent"))
        }
    }
}
