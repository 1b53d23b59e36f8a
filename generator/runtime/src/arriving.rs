//! An answer that is a sequence, at the moment when its head is there.
//!
//! In: what the engine knows then. Out: all that is needed to read the items as they arrive. What reads them is a leaf
//! (`sequence`), which only clients have whose document has such answers. Knows nothing of formats.

#![allow(dead_code, reason = "clients without the leaf that reads items do not look at answers that have any")]

use std::time::Duration;

use http::{HeaderName, HeaderValue};
use serde_json::Value;

use super::client::Core;
use super::error::{AnyError, Failure, Received};
use super::execute::{Mode, Options, Reply, assemble, run};
use super::form::is_json;
use super::operation::{Codec, OperationInfo, Row};
use super::stream::BodyStream;
use super::target::Prepared;
use super::transport::BoxFuture;

/// Values that arrive one by one.
pub trait Sequence {
    /// Takes the answer whose items are still to come.
    fn receive(&mut self, arriving: Arriving);

    /// Decodes all items of an answer, and encodes them again as an array. When it ends, it is asked for again up to `again` times.
    ///
    /// # Errors
    ///
    /// When an item does not fit its type.
    fn whole(&self, arriving: Arriving, again: u32) -> BoxFuture<'_, Result<Value, AnyError>>;
}

/// An answer whose items are still to come.
pub struct Arriving {
    pub(crate) info: &'static OperationInfo,
    pub(crate) row: &'static Row,
    /// The head of the answer, and the body if it was read.
    pub(crate) received: Received,
    /// The body if it was not read.
    pub(crate) stream: Option<BodyStream>,
    /// How large an item may be, in bytes.
    pub(crate) limit: usize,
    /// The call, if it can be made again without harm.
    pub(crate) again: Option<Again>,
}

/// A call that was made and can be made again without harm.
#[derive(Clone)]
pub(crate) struct Again {
    pub(crate) core: Core,
    pub(crate) info: &'static OperationInfo,
    pub(crate) options: Options,
    pub(crate) prepared: Prepared,
}

impl Again {
    /// Waits, then makes the call again, to go on after the event with this id.
    pub(crate) fn send(mut self, delay: Duration, last_event_id: &str) -> BoxFuture<'static, Result<Reply, Failure>> {
        // In UTF-8 (WHATWG HTML, section 9.2.3), which text for headers is not otherwise.
        let id = HeaderValue::from_bytes(last_event_id.as_bytes()).ok().filter(|id| !id.is_empty());
        self.options.headers.extend(id.map(|id| (HeaderName::from_static("last-event-id"), id)));
        Box::pin(async move {
            self.core.0.transport.sleep(delay).await;
            run(&assemble(&self.core, self.info, self.prepared, &self.options, Mode::Whole)?).await
        })
    }
}

impl Row {
    /// Whether the body is read as it arrives. A server that does not know streams answers with all at once, as JSON, and one
    /// in between with a page; those are read whole, for the error that they are.
    pub(crate) fn arrives(&self, content_type: &str) -> bool {
        match self.codec {
            Codec::Events => !is_json(content_type) && content_type != "text/html",
            Codec::Lines | Codec::Records => content_type != "text/html",
            _ => false,
        }
    }
}
