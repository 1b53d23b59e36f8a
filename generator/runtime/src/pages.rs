//! Answers that come in pages, as streams of pages and of items.
//!
//! In: an operation and a table that says how its pages follow one another. Out: streams that ask for the next page when it is
//! wanted, and not before. What the next page is, `turn` finds out. Only clients with such operations have this part.

mod link;
mod turn;

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::address;
use super::error::{Error, Failure};
use super::operation::{Answer, Operation};
use super::request::Request;
use super::response::Response;
use super::transport::BoxFuture;
use turn::Turn;

/// The names that lead to a value from the value around it; none: that value itself.
pub type Way = &'static [&'static str];

/// How the pages of an operation follow one another.
#[derive(Clone, Copy, Debug)]
pub struct PageInfo {
    /// The way to the list of items in the body.
    pub items: Way,
    /// The way to a boolean in the body that says whether there are more pages; none if nothing says so.
    pub more: Way,
    /// What asks for the next page.
    pub next: Next,
    /// The cases of the output that are no pages, where success gives one of several types.
    pub others: &'static [usize],
}

/// What asks for the next page.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// Nothing: there is one page.
    Nothing,
    /// A URL in the answer, with these inputs of the operation as well, if it has no parameters of their names.
    Link(Found, &'static [usize]),
    /// Something in the answer that becomes an input.
    Token(Found, To),
    /// The number of items before the page.
    Offset(To),
    /// The number of the page. The first has this one.
    Number(To, u64),
}

/// Where in an answer something stands.
#[derive(Clone, Copy, Debug)]
pub enum Found {
    /// In the body.
    Body(Way),
    /// In the last item.
    LastItem(Way),
    /// In a header.
    Header(&'static str),
    /// In the header `Link`, with `rel="next"` (RFC 8288).
    LinkHeader,
}

/// An input, or a property in one.
#[derive(Clone, Copy, Debug)]
pub struct To {
    /// The index of the input.
    pub input: usize,
    /// The way to a property in it.
    pub way: Way,
}

/// An operation whose answers are pages.
pub trait Paged: Operation + Clone {
    /// What a page has several of.
    type Item: Send + 'static;
    /// How the pages follow one another.
    const PAGES: &'static PageInfo;

    /// The items of a page, if it has any. An answer that is no page has none.
    fn items(page: Self::Output) -> Option<Vec<Self::Item>>;
}

/// The pages of an operation, each asked for when it is wanted.
///
/// It ends with the last page, or after an error. The same token or link twice is an error, since it would go on for ever. Where
/// success gives one of several types, an answer that is no page is the last one.
#[must_use = "nothing is asked for until a page is wanted"]
pub struct Pages<Op: Paged>(State<Op>);

enum State<Op: Paged> {
    /// A page can be asked for.
    Ready(Box<(Request<Op>, Turn)>),
    /// A page is on its way.
    Waiting(BoxFuture<'static, Fetched<Op>>),
    /// There is a page after the last one that was given, and it cannot be asked for.
    Broken(Failure),
    /// There is no more.
    Done,
}

/// A page, or why there is none.
type Page<Op> = Result<Response<<Op as Operation>::Output>, Error<<Op as Operation>::Error>>;

/// What has come, and what comes after it.
struct Fetched<Op: Paged> {
    page: Page<Op>,
    /// Why it has no items: it is an answer of another type.
    other: Option<Failure>,
    after: State<Op>,
}

impl<Op: Paged> Pages<Op> {
    /// The pages from the one that `request` asks for.
    #[inline]
    pub fn new(request: Request<Op>) -> Self {
        Self(State::Ready(Box::new((request, Turn::default()))))
    }

    /// Follows links to other hosts than that of the API, too. Credentials and headers of the operation are not sent there.
    pub fn other_origins(mut self) -> Self {
        if let State::Ready(ready) = &mut self.0 {
            ready.1.other_origins = true;
        }
        self
    }

    /// The next page; `None` at the end.
    pub async fn next(&mut self) -> Option<Page<Op>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The next page, and why it has no items if it is an answer of another type.
    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<(Page<Op>, Option<Failure>)>> {
        loop {
            match std::mem::replace(&mut self.0, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Broken(failure) => return Poll::Ready(Some((Err(Error::new(failure, None)), None))),
                State::Ready(ready) => self.0 = State::Waiting(Box::pin(fetch(ready))),
                State::Waiting(mut page) => match page.as_mut().poll(context) {
                    Poll::Ready(Fetched { page, other, after }) => {
                        self.0 = after;
                        return Poll::Ready(Some((page, other)));
                    }
                    Poll::Pending => {
                        self.0 = State::Waiting(page);
                        return Poll::Pending;
                    }
                },
            }
        }
    }
}

/// Asks for a page, and finds out what comes after it.
async fn fetch<Op: Paged>(mut ready: Box<(Request<Op>, Turn)>) -> Fetched<Op> {
    let (request, turn) = &mut *ready;
    let (reply, body, uri) = match request.exchange().await {
        Ok(exchanged) => exchanged,
        Err(error) => return Fetched { page: Err(error), other: None, after: State::Done },
    };
    if Op::PAGES.others.contains(&reply.case()) {
        let other = Some(turn::no_page(Op::INFO, reply.attempts, reply.received.clone()));
        return Fetched { page: Ok(Response::new(reply.received, body)), other, after: State::Done };
    }
    let seen = turn::Seen { page: body.view(), headers: &reply.received.headers, url: &address::without_query(&uri) };
    let after = turn.take(
        Op::PAGES,
        Op::INFO,
        (request.operation.core().clone(), &mut request.operation, &mut request.options),
        &seen,
    );
    let after = match after {
        Ok(true) => State::Ready(ready),
        Ok(false) => State::Done,
        Err(failure) => State::Broken(failure),
    };
    Fetched { page: Ok(Response::new(reply.received, body)), other: None, after }
}

impl<Op: Paged> Stream for Pages<Op> {
    type Item = Page<Op>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context).map(|page| page.map(|(page, _)| page))
    }
}

// Nothing in it is pinned: a page on its way is boxed.
impl<Op: Paged> Unpin for Pages<Op> {}

impl<Op: Paged> fmt::Debug for Pages<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pages").field(&Op::INFO.name).finish()
    }
}

/// The items of all pages of an operation. A page is asked for when all items before it have been taken.
///
/// Where success gives one of several types, an answer that is no page is an error of the kind [`ErrorKind::NoPage`], which has it.
///
/// [`ErrorKind::NoPage`]: super::error::ErrorKind::NoPage
#[must_use = "nothing is asked for until an item is wanted"]
pub struct PageItems<Op: Paged> {
    pages: Pages<Op>,
    page: std::vec::IntoIter<Op::Item>,
}

impl<Op: Paged> PageItems<Op> {
    /// The items from those of the page that `request` asks for.
    #[inline]
    pub fn new(request: Request<Op>) -> Self {
        Self { pages: Pages::new(request), page: Vec::new().into_iter() }
    }

    /// Follows links to other hosts than that of the API, too. Credentials and headers of the operation are not sent there.
    pub fn other_origins(self) -> Self {
        Self { pages: self.pages.other_origins(), ..self }
    }

    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Op::Item, Error<Op::Error>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<Op: Paged> Stream for PageItems<Op> {
    type Item = Result<Op::Item, Error<Op::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match self.pages.poll_page(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some((Err(error), _))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(Some((Ok(_), Some(other)))) => return Poll::Ready(Some(Err(Error::new(other, None)))),
                Poll::Ready(Some((Ok(page), None))) => {
                    self.page = Op::items(page.into_body()).unwrap_or_default().into_iter();
                }
            }
        }
    }
}

impl<Op: Paged> Unpin for PageItems<Op> {}

impl<Op: Paged> fmt::Debug for PageItems<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PageItems").field(&Op::INFO.name).finish()
    }
}

impl<Op: Paged> Request<Op> {
    /// The pages from the one that this call asks for. Every page is a call with the same settings.
    #[inline]
    pub fn pages(self) -> Pages<Op> {
        Pages::new(self)
    }

    /// The items from those of the page that this call asks for. Every page is a call with the same settings.
    #[inline]
    pub fn items(self) -> PageItems<Op> {
        PageItems::new(self)
    }
}
