//! Reads the pieces of an answer and cuts them into frames: one for each event, line or record.
//!
//! In: an answer whose items are still to come. Out: its frames as they arrive, and how it ended. Asks for the answer again where
//! it may. Compiled once, not per type; knows nothing of values.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::StatusCode;

use super::super::arriving::{Again, Arriving};
use super::super::error::{ErrorKind, Failure, Received};
use super::super::execute::{Reply, failure};
use super::super::operation::{Codec, OperationInfo, Row};
use super::super::stream::BodyStream;
use super::super::transport::BoxFuture;
use super::lines::Lines;
use super::sse::Parser;

/// How long browsers wait before they ask for a stream again; WHATWG HTML says "a few seconds".
const RETRY: Duration = Duration::from_secs(3);

/// An event, a line or a record, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Of an event: its name.
    pub(super) name: String,
    /// Of an event: the last id.
    pub(super) id: String,
    /// Of an event: how long to wait before the stream is asked for again, if it says so.
    pub(super) retry: Option<Duration>,
    pub(super) data: Vec<u8>,
    /// Whether it may be only the start of what it was to be.
    pub(super) cut_off: bool,
}

/// What is known of an answer besides its items.
pub(super) struct Head {
    pub(super) info: &'static OperationInfo,
    pub(super) row: &'static Row,
    pub(super) received: Received,
}

/// An answer that is being read; nothing, before there is one.
#[derive(Default)]
pub(super) struct Source(Option<Box<Open>>);

struct Open {
    head: Head,
    state: State,
    cutter: Cutter,
    /// What has arrived and was not asked for yet.
    ready: VecDeque<Frame>,
    limit: usize,
    again: Option<Again>,
    /// How often it may be asked for again, and how often it still may before the next item.
    times: u32,
    left: u32,
    /// How often it was.
    made: u32,
    cut_off: bool,
}

enum State {
    Whole(Bytes),
    Reading(BodyStream),
    Waiting(BoxFuture<'static, Result<Reply, Failure>>),
    /// An item is larger than the limit, and is not read to its end.
    TooLarge,
    Ended,
}

/// Cuts bytes into frames.
enum Cutter {
    Events(Parser),
    Lines(Lines),
}

impl Cutter {
    fn new(codec: Codec) -> Self {
        match codec {
            Codec::Events => Self::Events(Parser::default()),
            Codec::Records => Self::Lines(Lines::records()),
            _ => Self::Lines(Lines::default()),
        }
    }

    fn push(&mut self, bytes: &[u8], ready: &mut VecDeque<Frame>) {
        match self {
            Self::Events(parser) => parser.push(bytes, &mut |frame| ready.push_back(frame)),
            Self::Lines(lines) => lines.push(bytes, &mut |frame| ready.push_back(frame)),
        }
    }

    /// How much is held of what is not complete yet, in bytes.
    fn held(&self) -> usize {
        match self {
            Self::Events(parser) => parser.held(),
            Self::Lines(lines) => lines.held(),
        }
    }

    /// Ends the text. Returns whether something is lost because it is not complete.
    fn finish(&mut self, ready: &mut VecDeque<Frame>) -> bool {
        match self {
            Self::Events(parser) => parser.finish(),
            Self::Lines(lines) => {
                ready.extend(lines.finish());
                false
            }
        }
    }
}

impl Source {
    /// Begins with an answer.
    pub(super) fn receive(&mut self, arriving: Arriving) {
        let Arriving { info, row, received, stream, limit, again } = arriving;
        self.0 = Some(Box::new(Open {
            state: stream.map_or_else(|| State::Whole(received.body.clone()), State::Reading),
            head: Head { info, row, received },
            cutter: Cutter::new(row.codec),
            ready: VecDeque::new(),
            limit,
            again,
            times: 0,
            left: 0,
            made: 0,
            cut_off: false,
        }));
    }

    pub(super) fn head(&self) -> Option<&Head> {
        self.0.as_ref().map(|open| &open.head)
    }

    pub(super) fn reconnect(&mut self, times: u32) {
        if let Some(open) = &mut self.0 {
            (open.times, open.left) = (times, times);
        }
    }

    /// How often it was asked for again.
    pub(super) fn reconnections(&self) -> u32 {
        self.0.as_ref().map_or(0, |open| open.made)
    }

    pub(super) fn last_event_id(&self) -> &str {
        match self.0.as_ref().map(|open| &open.cutter) {
            Some(Cutter::Events(parser)) => parser.last_id(),
            _ => "",
        }
    }

    pub(super) fn is_cut_off(&self) -> bool {
        self.0.as_ref().is_some_and(|open| open.cut_off)
    }

    /// Ends it, whatever is still to come.
    pub(super) fn end(&mut self) {
        if let Some(open) = &mut self.0 {
            open.state = State::Ended;
            open.ready.clear();
        }
    }

    /// The next frame; `None` at the end.
    pub(super) fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame, Failure>>> {
        match &mut self.0 {
            Some(open) => open.poll_frame(context),
            None => Poll::Ready(None),
        }
    }
}

impl Open {
    fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame, Failure>>> {
        loop {
            if let Some(frame) = self.ready.pop_front() {
                self.left = self.times;
                if frame.data.len() > self.limit {
                    return Poll::Ready(Some(Err(self.too_large())));
                }
                return Poll::Ready(Some(Ok(frame)));
            }
            match &mut self.state {
                State::Ended => return Poll::Ready(None),
                State::TooLarge => return Poll::Ready(Some(Err(self.too_large()))),
                State::Whole(body) => {
                    self.cutter.push(&std::mem::take(body), &mut self.ready);
                    self.ended();
                    self.state = State::Ended;
                }
                State::Waiting(reply) => {
                    let reply = ready!(reply.as_mut().poll(context));
                    if let Some(failure) = self.again(reply) {
                        return Poll::Ready(Some(Err(failure)));
                    }
                }
                State::Reading(stream) => match ready!(Pin::new(stream).poll_next(context)) {
                    Some(Ok(piece)) => {
                        self.cutter.push(&piece, &mut self.ready);
                        if self.cutter.held() > self.limit {
                            self.state = State::TooLarge;
                        }
                    }
                    Some(Err(error)) => {
                        self.cut_off = true;
                        if !self.ask_again() {
                            return Poll::Ready(Some(Err(self.about(failure(self.head.info, error)))));
                        }
                    }
                    None => {
                        self.ended();
                        self.ask_again();
                    }
                },
            }
        }
    }

    /// The answer is complete.
    fn ended(&mut self) {
        self.cut_off = self.cutter.finish(&mut self.ready);
    }

    fn too_large(&mut self) -> Failure {
        self.state = State::Ended;
        self.ready.clear();
        let message = format!("an item of the answer is larger than {} bytes", self.limit);
        self.about(Failure::new(ErrorKind::TooLarge, Some(self.head.info), message))
    }

    /// A failure of the answer that is being read.
    fn about(&self, failure: Failure) -> Failure {
        failure.attempts_made(1).with_received(self.head.received.clone())
    }

    /// Asks for the answer once more, if that is wanted and does no harm; ends it otherwise.
    fn ask_again(&mut self) -> bool {
        self.state = State::Ended;
        let Some(again) = self.again.clone().filter(|_| self.left > 0) else { return false };
        self.left -= 1;
        self.made += 1;
        if let Cutter::Events(parser) = &mut self.cutter {
            self.state = State::Waiting(again.send(parser.wait().unwrap_or(RETRY), parser.last_id()));
            parser.restart();
        }
        true
    }

    /// Goes on with another answer, or ends with why there is none.
    fn again(&mut self, reply: Result<Reply, Failure>) -> Option<Failure> {
        let info = self.head.info;
        match reply {
            Ok(Reply { stream: Some(stream), received, row: Some(row), .. }) => {
                self.head = Head { info, row, received };
                self.state = State::Reading(stream);
                None
            }
            // The server says that there is no more (WHATWG HTML, "processing model").
            Ok(reply) if reply.received.status == StatusCode::NO_CONTENT => {
                self.state = State::Ended;
                None
            }
            Ok(reply) => {
                self.state = State::Ended;
                let kind = if reply.success { ErrorKind::UnexpectedContentType } else { ErrorKind::Status };
                let message = "the stream broke off, and is not to be had again";
                Some(
                    Failure::new(kind, Some(info), message).attempts_made(reply.attempts).with_received(reply.received),
                )
            }
            Err(failure) => (!failure.is_retryable() || !self.ask_again()).then_some(failure),
        }
    }
}
