//! One call of an operation, with what is common to all calls.
//!
//! In: an operation's builder and the user's options. Out: the typed answer, a stream, or the answer as it came. The only generic
//! code between a user and the engine, so it does nothing but wrap and unwrap.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use bytes::Bytes;
use http::Uri;

use super::answer;
use super::arriving::Arriving;
use super::encode::debug_object;
use super::error::{Error, ErrorKind, Failure};
use super::execute::{Mode, Options, Reply, execute};
use super::headers;
use super::operation::{Answer, Operation, OperationInfo};
use super::response::Response;
use super::retry::RetryPolicy;
use super::schema::Slot;
use super::stream::BodyStream;
use super::transport::BoxFuture;

/// A call of an operation that can be adjusted before it is sent.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Request<Op> {
    pub(crate) operation: Op,
    pub(crate) options: Options,
}

/// A call that has been awaited.
pub type Pending<Op> = BoxFuture<'static, Result<<Op as Operation>::Output, Error<<Op as Operation>::Error>>>;

impl<Op: Operation> Request<Op> {
    /// A call with the settings of its client.
    #[inline]
    pub fn new(operation: Op) -> Self {
        Self { operation, options: Options::default() }
    }

    #[inline]
    fn with(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.options);
        self
    }

    /// How long the call may take altogether, retries and the reading of the body included. A stream must have begun by then.
    #[inline]
    pub fn timeout(self, total: Duration) -> Self {
        self.with(|options| options.timeout = Some(total))
    }

    /// How long one attempt may take.
    #[inline]
    pub fn attempt_timeout(self, attempt: Duration) -> Self {
        self.with(|options| options.attempt_timeout = Some(attempt))
    }

    /// How long a stream may be silent.
    #[inline]
    pub fn idle_timeout(self, idle: Duration) -> Self {
        self.with(|options| options.idle_timeout = Some(idle))
    }

    /// How large a body that is decoded may be, in bytes; of a sequence of values, each of them.
    #[inline]
    pub fn max_body_bytes(self, bytes: usize) -> Self {
        self.with(|options| options.max_body = Some(bytes))
    }

    /// A header more, or another value for one that is sent anyway.
    #[inline]
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.with(|options| options.header(name.as_ref(), value.as_ref()))
    }

    /// When the call is made again.
    #[inline]
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|options| options.retry = Some(policy))
    }

    /// Sends the header `Idempotency-Key`, the same for all attempts, by which the server knows a repeated call. Such calls are
    /// retried like those that are safe to repeat by themselves.
    #[inline]
    pub fn idempotency_key(self, key: impl AsRef<str>) -> Self {
        self.with(|options| options.key(key.as_ref()))
    }

    /// Sends no credentials.
    #[inline]
    pub fn no_credentials(self) -> Self {
        self.with(|options| options.no_credentials = true)
    }

    /// Sends the call and gives the body with status and headers.
    ///
    /// # Errors
    ///
    /// When an input cannot be sent, there is no answer, the answer is a failure, or it does not fit its type.
    #[inline]
    pub async fn send(self) -> Result<Response<Op::Output>, Error<Op::Error>> {
        self.exchange().await.map(|(reply, body, _)| Response::new(reply.received, body))
    }

    /// Sends the call and gives the body, what else is known of the answer, and the address that it came from.
    #[inline]
    pub(crate) async fn exchange(&self) -> Result<(Reply, Op::Output, Uri), Error<Op::Error>> {
        let reply = execute(self.operation.core(), Op::INFO, &self.operation, &self.options, Mode::Whole).await;
        let mut reply = succeeded(Op::INFO, reply)?;
        let mut body = Op::Output::blank(reply.case());
        match reply.fill(Op::INFO, body.slot()) {
            Ok(()) => {
                let uri = std::mem::take(&mut reply.uri);
                Ok((reply, body, uri))
            }
            Err(failure) => Err(Error::new(failure, None)),
        }
    }

    /// Sends the call and gives the body as it arrives, whatever its type.
    ///
    /// # Errors
    ///
    /// When an input cannot be sent, there is no answer, or the answer is a failure.
    #[inline]
    pub async fn stream(self) -> Result<Response<BodyStream>, Error<Op::Error>> {
        let reply = execute(self.operation.core(), Op::INFO, &self.operation, &self.options, Mode::Stream).await;
        let mut reply = succeeded(Op::INFO, reply)?;
        match reply.stream.take() {
            Some(stream) => Ok(Response::new(reply.received, stream)),
            None => Err(Error::new(Failure::new(ErrorKind::Transport, Some(Op::INFO), "there is no body"), None)),
        }
    }

    /// Sends the call and gives the answer as it came, whatever its status.
    ///
    /// # Errors
    ///
    /// When an input cannot be sent or there is no answer.
    #[inline]
    pub async fn raw(self) -> Result<Response<Bytes>, Error<Op::Error>> {
        let reply = execute(self.operation.core(), Op::INFO, &self.operation, &self.options, Mode::All).await;
        let received = reply.map_err(|failure| Error::new(failure, None))?.received;
        let body = received.body.clone();
        Ok(Response::new(received, body))
    }
}

impl<Op: Operation> IntoFuture for Request<Op> {
    type Output = Result<Op::Output, Error<Op::Error>>;
    type IntoFuture = Pending<Op>;

    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.send().await.map(Response::into_body) })
    }
}

impl<Op: Operation> fmt::Debug for Request<Op> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_object(&self.operation, f)
    }
}

impl Options {
    fn header(&mut self, name: &str, value: &str) {
        match headers::chosen(name, value) {
            Ok(header) => self.headers.push(header),
            Err(problem) => drop(self.problem.get_or_insert(problem)),
        }
    }

    fn key(&mut self, key: &str) {
        match headers::value(key) {
            Some(value) if !key.is_empty() => self.idempotency_key = Some(value),
            _ => drop(self.problem.get_or_insert_with(|| "the idempotency key cannot be sent".to_owned())),
        }
    }
}

/// Turns answers that are failures into errors.
#[inline]
pub(crate) fn succeeded<E: Answer>(
    info: &'static OperationInfo,
    reply: Result<Reply, Failure>,
) -> Result<Reply, Error<E>> {
    let reply = reply.map_err(|failure| Error::new(failure, None))?;
    if reply.success {
        return Ok(reply);
    }
    let mut body = E::blank(reply.case());
    let (failure, typed) = reply.into_failure(info, body.slot());
    Err(Error::new(failure, typed.then_some(body)))
}

impl Reply {
    /// The case of the output or error that the answer is.
    pub(crate) fn case(&self) -> usize {
        self.row.map_or(0, |row| row.case)
    }

    /// Fills the slot of the output.
    pub(crate) fn fill(&mut self, info: &'static OperationInfo, slot: Slot<'_>) -> Result<(), Failure> {
        if self.stream.is_some() {
            self.receive(info, slot);
            return Ok(());
        }
        let fail = |kind, message| {
            Failure::new(kind, Some(info), message).attempts_made(self.attempts).with_received(self.received.clone())
        };
        match self.row {
            Some(row) => answer::fill(slot, row, &self.received)
                .map_err(|misfit| fail(misfit.kind, misfit.error.to_string()).with_decode(misfit.error)),
            None if matches!(slot, Slot::Ignore) => Ok(()),
            None => {
                let message = format!("{} is not among the answers that the document declares", self.received.status);
                Err(fail(ErrorKind::UndeclaredStatus, message))
            }
        }
    }

    /// Hands the answer to who reads its items.
    fn receive(&mut self, info: &'static OperationInfo, slot: Slot<'_>) {
        match (slot, self.arriving(info)) {
            (Slot::Option(slot), Some(arriving)) => {
                if let Slot::Sequence(sequence) = slot.some() {
                    sequence.receive(arriving);
                }
            }
            (Slot::Sequence(sequence), Some(arriving)) => sequence.receive(arriving),
            _ => {}
        }
    }

    /// The answer as one whose items are still to come.
    pub(crate) fn arriving(&mut self, info: &'static OperationInfo) -> Option<Arriving> {
        let received = self.received.clone();
        let (stream, limit, again) = (self.stream.take(), self.limit, self.again.take());
        Some(Arriving { info, row: self.row?, received, stream, limit, again })
    }

    /// The failure that the answer is, and whether `slot` was filled from its body.
    fn into_failure(self, info: &'static OperationInfo, slot: Slot<'_>) -> (Failure, bool) {
        let filled = answer::fill_failure(slot, self.row, &self.received);
        let failure = Failure::new(ErrorKind::Status, Some(info), "").attempts_made(self.attempts);
        let failure = failure.with_received(self.received);
        match filled {
            Some(Ok(())) => (failure, true),
            Some(Err(error)) => (failure.with_decode(error), false),
            None => (failure, false),
        }
    }
}
