//! Sequences of values: event streams, JSON Lines and JSON text sequences, typed.
//!
//! In: an answer whose items are still to come. Out: its items, one by one. The types here are thin covers around `source`, which
//! reads, and `decode`, which makes values of what was read; `items` is the other direction. Knows nothing of single operations.

mod decode;
mod items;
mod lines;
mod source;
mod sse;

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use serde_json::Value;

use super::arriving::{Arriving, Sequence};
use super::encode::view_to_value;
use super::error::AnyError;
use super::schema::{Object, Schema, Slot, View};
use super::transport::BoxFuture;
use decode::{Verdict, decode};
use source::{Frame, Source};

pub use items::Items;

/// The events of an event stream (WHATWG HTML, "Server-sent events") as they arrive: the data of each as a `T`.
///
/// ```text
/// while let Some(chunk) = stream.next().await {
///     print(chunk?);
/// }
/// ```
///
/// It ends where the server ends it: with the answer, or with `[DONE]` in the place of JSON. Dropping it closes the connection.
///
/// An event that does not fit `T`, or by which the server tells of a failure, is an error with the data of that event as its
/// [`body`](super::Failure::body); the stream goes on after it. It does not go on after errors of the connection, after a
/// silence longer than the idle timeout, and after an event that is larger than the limit for bodies.
pub struct EventStream<T> {
    source: Source,
    item: PhantomData<fn() -> T>,
}

/// The events of an [`EventStream`] with their names and ids.
pub struct Events<T>(EventStream<T>);

/// An event of an event stream.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// Its name: the field `event`, or `message`.
    pub name: String,
    /// The id of this event, or of the last one that had one; empty if there was none.
    pub id: String,
    /// How long to wait before the stream is asked for again, if this event says so.
    pub retry: Option<Duration>,
    /// Its data.
    pub data: T,
}

/// The items of a body of JSON Lines, NDJSON or JSON text sequences (RFC 7464) as they arrive: each as a `T`.
///
/// Dropping it closes the connection. An item that does not fit `T` is an error with its text as its
/// [`body`](super::Failure::body); the stream goes on after it. It does not go on after errors of the connection, after a
/// silence longer than the idle timeout, and after an item that is larger than the limit for bodies.
pub struct ItemStream<T> {
    source: Source,
    item: PhantomData<fn() -> T>,
}

impl<T: Schema> EventStream<T> {
    /// The data of the next event; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, AnyError>> {
        poll_fn(|context| self.poll_event(context)).await.map(|event| event.map(|event| event.data))
    }

    /// The next event with its name and id; `None` at the end.
    pub async fn next_event(&mut self) -> Option<Result<Event<T>, AnyError>> {
        poll_fn(|context| self.poll_event(context)).await
    }

    /// The same with names and ids.
    #[must_use]
    pub fn events(self) -> Events<T> {
        Events(self)
    }

    /// Asks for the stream again when it breaks off or ends without `[DONE]`, to go on after the last event that had an id
    /// (`Last-Event-ID`), as browsers do: at most so many `times` in a row without an event in between, each after the wait that
    /// the server asked for, or 3 seconds. Only `GET` is asked for again; other calls may do something twice.
    #[must_use]
    pub fn reconnect(mut self, times: u32) -> Self {
        self.source.reconnect(times);
        self
    }

    /// The id of the last event that had one; empty if there was none.
    #[must_use]
    pub fn last_event_id(&self) -> &str {
        self.source.last_event_id()
    }

    /// Whether the answer ended in the middle of an event, which is then left out.
    #[must_use]
    pub fn is_cut_off(&self) -> bool {
        self.source.is_cut_off()
    }

    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, AnyError>>> {
        poll_item(&mut self.source, context).map(|item| {
            item.map(|item| {
                let (frame, data) = item?;
                Ok(Event { name: frame.name, id: frame.id, retry: frame.retry, data })
            })
        })
    }
}

impl<T: Schema> Events<T> {
    /// The next event; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Event<T>, AnyError>> {
        self.0.next_event().await
    }
}

impl<T: Schema> ItemStream<T> {
    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, AnyError>> {
        poll_fn(|context| self.poll_item(context)).await
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, AnyError>>> {
        poll_item(&mut self.source, context).map(|item| item.map(|item| item.map(|(_, item)| item)))
    }
}

/// The next item that is one, with the frame that it came in.
fn poll_item<T: Schema>(source: &mut Source, context: &mut Context<'_>) -> Poll<Option<Result<(Frame, T), AnyError>>> {
    loop {
        let frame = match ready!(source.poll_frame(context)) {
            None => return Poll::Ready(None),
            Some(Err(failure)) => return Poll::Ready(Some(Err(AnyError::new(failure, None)))),
            Some(Ok(frame)) => frame,
        };
        let mut value = T::blank();
        let head = source.head();
        match head.map_or(Ok(Verdict::End), |head| decode(head, &frame, value.slot())) {
            Ok(Verdict::Item) => return Poll::Ready(Some(Ok((frame, value)))),
            Ok(Verdict::Nothing) => {}
            Ok(Verdict::End) => source.end(),
            Err(error) => return Poll::Ready(Some(Err(error))),
        }
    }
}

/// Decodes all items and encodes them again.
async fn whole<T: Schema>(arriving: Arriving, again: u32) -> Result<Value, AnyError> {
    let mut source = Source::default();
    source.receive(arriving);
    let mut values = Vec::new();
    loop {
        source.reconnect(again.saturating_sub(source.reconnections()));
        let encoded = |(_, item): (Frame, T)| view_to_value(item.view());
        let next =
            poll_fn(|context| poll_item::<T>(&mut source, context).map(|item| item.map(|item| item.map(encoded))));
        match next.await {
            Some(value) => values.push(value?),
            None => return Ok(Value::Array(values)),
        }
    }
}

impl<T: Schema> Stream for EventStream<T> {
    type Item = Result<T, AnyError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context).map(|event| event.map(|event| event.map(|event| event.data)))
    }
}

impl<T: Schema> Stream for Events<T> {
    type Item = Result<Event<T>, AnyError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_event(context)
    }
}

impl<T: Schema> Stream for ItemStream<T> {
    type Item = Result<T, AnyError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(context)
    }
}

/// What the engine knows of a stream: where it puts the answer.
macro_rules! sequence {
    ($name:ident) => {
        impl<T: Schema> Sequence for $name<T> {
            fn receive(&mut self, arriving: Arriving) {
                self.source.receive(arriving);
            }

            fn whole(&self, arriving: Arriving, again: u32) -> BoxFuture<'_, Result<Value, AnyError>> {
                Box::pin(whole::<T>(arriving, again))
            }
        }

        impl<T: Schema> Object for $name<T> {}

        impl<T: Schema> Schema for $name<T> {
            fn blank() -> Self {
                Self { source: Source::default(), item: PhantomData }
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Sequence(self)
            }

            /// What is still to come cannot be looked at.
            fn view(&self) -> View<'_> {
                View::Absent
            }
        }

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    };
}

sequence!(EventStream);
sequence!(ItemStream);

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events")
    }
}
