//! Calls by name for all pages: JSON in, JSON out.
//!
//! In: a table of operations whose answers are pages, a name, arguments. Out: the pages as JSON, one at a time. Goes through the typed
//! builders, as `call` does.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use serde_json::Value;

use super::call::{arguments, unknown};
use super::client::Core;
use super::encode::view_to_value;
use super::error::AnyError;
use super::operation::{Answer, OperationInfo};
use super::pages::{Paged, Pages};
use super::request::Request;
use http::header::ACCEPT;

/// An operation whose pages can be asked for by name.
#[derive(Clone, Copy)]
pub struct DynamicPages {
    /// What is known of it.
    pub info: &'static OperationInfo,
    pages: fn(Core, Value) -> Result<JsonPages, AnyError>,
}

impl DynamicPages {
    /// The operation `Op`.
    #[must_use]
    pub const fn new<Op: Paged>() -> Self {
        Self { info: Op::INFO, pages: dynamic_pages::<Op> }
    }
}

impl fmt::Debug for DynamicPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DynamicPages").field(&self.info.name).finish()
    }
}

/// The pages of an operation as JSON, each asked for when it is wanted.
#[must_use = "nothing is asked for until a page is wanted"]
pub struct JsonPages(Pin<Box<dyn Stream<Item = Result<Value, AnyError>> + Send>>);

impl JsonPages {
    /// The next page; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Value, AnyError>> {
        poll_fn(|context| self.0.as_mut().poll_next(context)).await
    }
}

impl Stream for JsonPages {
    type Item = Result<Value, AnyError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl fmt::Debug for JsonPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsonPages")
    }
}

/// The pages of the operation `name` of `operations`, from the one that `args` ask for.
///
/// # Errors
///
/// When there is no such operation with pages, or no such input.
pub fn call_pages(
    core: Core,
    operations: &'static [DynamicPages],
    name: &str,
    args: Value,
) -> Result<JsonPages, AnyError> {
    match operations.iter().find(|operation| operation.info.name == name) {
        Some(operation) => (operation.pages)(core, args),
        None => Err(unknown("operation with pages", name, operations.iter().map(|operation| operation.info.name))),
    }
}

/// The pages of the operation `Op`.
fn dynamic_pages<Op: Paged>(core: Core, args: Value) -> Result<JsonPages, AnyError> {
    let mut operation = Op::blank(core);
    let accept = arguments(Op::INFO, &mut operation, args)?.accept;
    let request = accept.into_iter().fold(Request::new(operation), |request, accept| request.header(ACCEPT, accept));
    Ok(JsonPages(Box::pin(Encoded(request.pages()))))
}

/// Pages, each encoded.
struct Encoded<Op: Paged>(Pages<Op>);

impl<Op: Paged> Stream for Encoded<Op> {
    type Item = Result<Value, AnyError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.0).poll_next(context).map(|page| {
            let encode = |page: super::response::Response<Op::Output>| view_to_value(page.body().view());
            page.map(|page| page.map(encode).map_err(AnyError::from))
        })
    }
}
