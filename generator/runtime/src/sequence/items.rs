//! What is sent as a body of several values, one after the other.
//!
//! In: values, all at once or as they come. Out: a list, or a stream of JSON texts that is read as it is sent. Knows nothing of what
//! stands between them.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::super::encode::write_json;
use super::super::schema::{Field, List, Object, Schema, Slot, View};
use super::super::upload::Upload;

/// The items of a body of JSON Lines, NDJSON or JSON text sequences.
///
/// ```text
/// client.import(vec![one, two])                        // a list, which can be sent again
/// client.import(Items::stream(items))                  // as they come, which can be sent once
/// ```
#[derive(Clone)]
pub struct Items<T> {
    list: Vec<T>,
    stream: Option<Upload>,
}

impl<T: Schema + Send + 'static> Items<T> {
    /// Items that are sent as they come. They can be sent once: a call that fails is not retried, and sending a clone is an error.
    pub fn stream(items: impl Stream<Item = T> + Send + 'static) -> Self {
        Self::sending(Each { items: Box::pin(items), text: |item| Ok(line(&item)) })
    }

    /// The same for items that may be an error, which ends the call.
    pub fn try_stream(items: impl Stream<Item = io::Result<T>> + Send + 'static) -> Self {
        Self::sending(Each { items: Box::pin(items), text: |item| item.map(|item| line(&item)) })
    }

    fn sending(texts: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self { list: Vec::new(), stream: Some(Upload::stream(texts, None)) }
    }
}

/// An item as JSON text with the end of its line.
fn line<T: Schema>(item: &T) -> Bytes {
    let mut text = Vec::with_capacity(128);
    write_json(item.view(), Field::SERVER_ONLY, &mut text);
    text.push(b'\n');
    text.into()
}

/// Items that become texts as they come.
struct Each<I> {
    items: Pin<Box<dyn Stream<Item = I> + Send>>,
    text: fn(I) -> io::Result<Bytes>,
}

impl<I> Stream for Each<I> {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let text = self.text;
        self.items.as_mut().poll_next(context).map(|item| item.map(text))
    }
}

impl<T> From<Vec<T>> for Items<T> {
    fn from(list: Vec<T>) -> Self {
        Self { list, stream: None }
    }
}

impl<T, const N: usize> From<[T; N]> for Items<T> {
    fn from(list: [T; N]) -> Self {
        Vec::from(list).into()
    }
}

impl<T> FromIterator<T> for Items<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        items.into_iter().collect::<Vec<T>>().into()
    }
}

impl<T> Object for Items<T> {}

impl<T: Schema> Schema for Items<T>
where
    Vec<T>: List,
{
    fn blank() -> Self {
        Vec::new().into()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(&mut self.list)
    }

    fn view(&self) -> View<'_> {
        match &self.stream {
            Some(stream) => View::Upload(stream),
            None => View::List(&self.list),
        }
    }
}

/// Shows the list; of a stream, that it is one.
impl<T: Schema> fmt::Debug for Items<T>
where
    Vec<T>: List,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.view().fmt(f)
    }
}
