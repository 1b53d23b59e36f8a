// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, EventStream, ItemStream, Items, Request, Response};

impl Client {
    /// Answers all at once, or bit by bit.
    ///
    /// `POST /chat`
    pub fn create_chat(&self, body: impl Into<types::CreateChatBody>) -> CreateChat {
        CreateChat {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// The same as [`Client::create_chat`](crate::Client::create_chat), answered as `text/event-stream`.
    ///
    /// `POST /chat`
    ///
    /// The body is sent with `stream` set to `true` unless it says otherwise.
    pub fn create_chat_as_event_stream(
        &self,
        body: impl Into<types::CreateChatBody>,
    ) -> CreateChatAsEventStream {
        CreateChatAsEventStream {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /transcriptions`
    pub fn transcribe(&self) -> Transcribe {
        runtime::Operation::blank(self.core.clone())
    }

    /// The same as [`Client::transcribe`](crate::Client::transcribe), answered as `text/event-stream`.
    ///
    /// `POST /transcriptions`
    ///
    /// The body is sent with `stream` set to `true` unless it says otherwise.
    pub fn transcribe_as_event_stream(&self) -> TranscribeAsEventStream {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /jobs/{id}/log`
    pub fn read_log(&self, id: impl Into<String>) -> ReadLog {
        ReadLog {
            id: id.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// The same as [`Client::read_log`](crate::Client::read_log), answered as `text/event-stream`.
    ///
    /// `GET /jobs/{id}/log`
    ///
    /// The query has `stream=true` unless `stream` is set.
    pub fn read_log_as_event_stream(
        &self,
        id: impl Into<String>,
    ) -> ReadLogAsEventStream {
        ReadLogAsEventStream {
            id: id.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// `POST /jobs`
    ///
    /// The body is sent with `stream` set to `true` unless it says otherwise.
    pub fn start_job(&self, body: impl Into<types::StartJobBody>) -> StartJob {
        StartJob {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /jobs`
    pub fn follow_jobs(&self) -> FollowJobs {
        FollowJobs {
            core: self.core.clone(),
        }
    }

    /// The same as [`Client::follow_jobs`](crate::Client::follow_jobs), answered as `application/x-ndjson`.
    ///
    /// `GET /jobs`
    pub fn follow_jobs_as_ndjson(&self) -> FollowJobsAsNdjson {
        FollowJobsAsNdjson {
            core: self.core.clone(),
        }
    }

    /// `GET /jobs/{id}/required`
    pub fn read_required(&self, id: impl Into<String>, stream: bool) -> ReadRequired {
        ReadRequired {
            core: self.core.clone(),
            id: id.into(),
            stream,
        }
    }

    /// `POST /words`
    pub fn words(&self) -> Words {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /envelopes`
    pub fn envelopes(&self) -> Envelopes {
        Envelopes {
            core: self.core.clone(),
        }
    }

    /// `GET /named`
    pub fn named(&self) -> Named {
        Named { core: self.core.clone() }
    }

    /// `GET /texts`
    pub fn texts(&self) -> Texts {
        Texts { core: self.core.clone() }
    }

    /// `GET /named-again`
    pub fn named_again(&self) -> NamedAgain {
        NamedAgain {
            core: self.core.clone(),
        }
    }

    /// `GET /nested`
    pub fn nested(&self) -> Nested {
        Nested { core: self.core.clone() }
    }

    /// `GET /nested-again`
    pub fn nested_again(&self) -> NestedAgain {
        NestedAgain {
            core: self.core.clone(),
        }
    }

    /// `GET /data`
    pub fn data(&self) -> Data {
        Data { core: self.core.clone() }
    }

    /// `GET /untyped`
    pub fn untyped(&self) -> Untyped {
        Untyped { core: self.core.clone() }
    }

    /// `GET /file`
    pub fn file(&self) -> File {
        File { core: self.core.clone() }
    }

    /// `GET /lines`
    pub fn lines(&self) -> Lines {
        Lines { core: self.core.clone() }
    }

    /// `POST /lines`
    pub fn send_lines(&self, body: impl Into<Items<types::Chunk>>) -> SendLines {
        SendLines {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /lines`
    pub fn replace_lines(&self) -> ReplaceLines {
        runtime::Operation::blank(self.core.clone())
    }

    /// `PATCH /lines`
    pub fn patch_lines(&self, body: impl Into<Items<String>>) -> PatchLines {
        PatchLines {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /array`
    pub fn array(&self) -> Array {
        Array { core: self.core.clone() }
    }

    /// `GET /text-lines`
    pub fn text_lines(&self) -> TextLines {
        TextLines {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::create_chat`].
///
/// `POST /chat`
///
/// Await it to send it; success gives [`types::Chat`].
/// A failure that the API describes holds [`types::Error`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateChat {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::CreateChatBody,
}

impl CreateChat {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Chat>, Error<types::Error>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::create_chat_as_event_stream`].
///
/// `POST /chat`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Chunk`].
/// A failure that the API describes holds [`types::Error`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateChatAsEventStream {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::CreateChatBody,
}

impl CreateChatAsEventStream {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Chunk>>, Error<types::Error>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::transcribe`].
///
/// `POST /transcriptions`
///
/// Await it to send it; success gives [`types::TranscribeResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Transcribe {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::TranscribeBody>,
}

impl Transcribe {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::TranscribeBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<types::TranscribeResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::transcribe_as_event_stream`].
///
/// `POST /transcriptions`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::TranscribeEvent`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct TranscribeAsEventStream {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::TranscribeBody>,
}

impl TranscribeAsEventStream {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::TranscribeBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::TranscribeEvent>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::read_log`].
///
/// `GET /jobs/{id}/log`
///
/// Await it to send it; success gives `Vec<types::Chunk>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReadLog {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) stream: Option<bool>,
}

impl ReadLog {
    /// Default: `false`.
    pub fn stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Chunk>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::read_log_as_event_stream`].
///
/// `GET /jobs/{id}/log`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Chunk`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReadLogAsEventStream {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) stream: Option<bool>,
}

impl ReadLogAsEventStream {
    /// Default: `false`.
    pub fn stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Chunk>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::start_job`].
///
/// `POST /jobs`
///
/// Await it to send it; success gives [`StartJobOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct StartJob {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::StartJobBody,
}

impl StartJob {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<StartJobOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::start_job`](crate::Client::start_job), by status.
#[derive(Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum StartJobOutput {
    /// OK
    Ok(EventStream<types::Chunk>),
    /// Made
    Created(types::Chat),
}

/// A call of [`Client::follow_jobs`].
///
/// `GET /jobs`
///
/// Await it to send it; success gives [`FollowJobsOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct FollowJobs {
    pub(crate) core: runtime::Core,
}

impl FollowJobs {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<FollowJobsOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::follow_jobs`](crate::Client::follow_jobs), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum FollowJobsOutput {
    /// OK
    Ok(Vec<types::Chat>),
    /// Later
    Accepted(types::Error),
}

/// A call of [`Client::follow_jobs_as_ndjson`].
///
/// `GET /jobs`
///
/// Await it to send it; success gives [`FollowJobsAsNdjsonOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct FollowJobsAsNdjson {
    pub(crate) core: runtime::Core,
}

impl FollowJobsAsNdjson {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<FollowJobsAsNdjsonOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::follow_jobs_as_ndjson`](crate::Client::follow_jobs_as_ndjson), by status.
#[derive(Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum FollowJobsAsNdjsonOutput {
    /// OK
    Ok(ItemStream<types::Chat>),
    /// Later
    Accepted(types::Error),
}

/// A call of [`Client::read_required`].
///
/// `GET /jobs/{id}/required`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Chunk`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReadRequired {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) stream: bool,
}

impl ReadRequired {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Chunk>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::words`].
///
/// `POST /words`
///
/// Await it to send it; success gives an [`EventStream`] of `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Words {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::WordsBody>,
}

impl Words {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::WordsBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<EventStream<String>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::envelopes`].
///
/// `GET /envelopes`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::EnvelopesEventData`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Envelopes {
    pub(crate) core: runtime::Core,
}

impl Envelopes {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::EnvelopesEventData>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::named`].
///
/// `GET /named`
///
/// Await it to send it; success gives `Option<EventStream<types::NamedEvent>>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Named {
    pub(crate) core: runtime::Core,
}

impl Named {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<Option<EventStream<types::NamedEvent>>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::texts`].
///
/// `GET /texts`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::TextsEvent`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Texts {
    pub(crate) core: runtime::Core,
}

impl Texts {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::TextsEvent>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::named_again`].
///
/// `GET /named-again`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::NamedEvent`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct NamedAgain {
    pub(crate) core: runtime::Core,
}

impl NamedAgain {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::NamedEvent>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::nested`].
///
/// `GET /nested`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::NestedEvent`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Nested {
    pub(crate) core: runtime::Core,
}

impl Nested {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::NestedEvent>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::nested_again`].
///
/// `GET /nested-again`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::NestedEvent`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct NestedAgain {
    pub(crate) core: runtime::Core,
}

impl NestedAgain {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::NestedEvent>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::data`].
///
/// `GET /data`
///
/// Await it to send it; success gives [`DataOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Data {
    pub(crate) core: runtime::Core,
}

impl Data {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<DataOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::data`](crate::Client::data), by status.
#[derive(Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum DataOutput {
    /// OK
    Ok(EventStream<types::DataEvent>),
    /// Later
    Accepted(types::Chat),
}

/// A call of [`Client::untyped`].
///
/// `GET /untyped`
///
/// Await it to send it; success gives an [`EventStream`] of `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Untyped {
    pub(crate) core: runtime::Core,
}

impl Untyped {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<EventStream<String>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::file`].
///
/// `GET /file`
///
/// Await it to send it; success gives `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct File {
    pub(crate) core: runtime::Core,
}

impl File {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::lines`].
///
/// `GET /lines`
///
/// Await it to send it; success gives an [`ItemStream`] of [`types::Chunk`].
/// A failure that the API describes holds `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Lines {
    pub(crate) core: runtime::Core,
}

impl Lines {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<ItemStream<types::Chunk>>, Error<Bytes>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::send_lines`].
///
/// `POST /lines`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendLines {
    pub(crate) core: runtime::Core,
    pub(crate) body: Items<types::Chunk>,
}

impl SendLines {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace_lines`].
///
/// `PUT /lines`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceLines {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::ReplaceLinesBody>,
}

impl ReplaceLines {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::ReplaceLinesBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::patch_lines`].
///
/// `PATCH /lines`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PatchLines {
    pub(crate) core: runtime::Core,
    pub(crate) body: Items<String>,
}

impl PatchLines {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::array`].
///
/// `GET /array`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::Chunk`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Array {
    pub(crate) core: runtime::Core,
}

impl Array {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<EventStream<types::Chunk>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::text_lines`].
///
/// `GET /text-lines`
///
/// Await it to send it; success gives `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct TextLines {
    pub(crate) core: runtime::Core,
}

impl TextLines {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/limits.rs

//! What the document demands of what is sent, beyond types: bounds, lengths, patterns, counts.

use crate::runtime::At::Inside;
use crate::runtime::Limit::MaxLength;
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[OPERATIONS], types: &[] };

const OPERATIONS: &[Demand] = &[
    Demand { name: "patch_lines", rows: &[
        (Inside(0, 1), &[MaxLength(3)]), // body[]
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::{operations, types};
use crate::runtime::{Bytes, Codec, EventStream, Input, ItemStream, Row};

operation! { CreateChat -> types::Chat, types::Error {
    Post "/chat" "create_chat",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
        Row::others().json().unasked();
    }
    security [] servers []
} }

operation! { CreateChatAsEventStream -> EventStream<types::Chunk>, types::Error {
    Post "/chat" "create_chat_as_event_stream",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json).flag("stream");
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
        Row::others().json().unasked();
    }
    security [] servers []
} }

operation! { Transcribe -> types::TranscribeResponse, Value {
    Post "/transcriptions" "transcribe",
    inputs {
        0: optional body "body" Input::body("multipart/form-data", Codec::Multipart);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { TranscribeAsEventStream -> EventStream<types::TranscribeEvent>, Value {
    Post "/transcriptions" "transcribe_as_event_stream",
    inputs {
        0: optional body "body" Input::body("multipart/form-data", Codec::Multipart).flag("stream");
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { ReadLog -> Vec<types::Chunk>, Value {
    Get "/jobs/{id}/log" "read_log",
    inputs {
        0: required id "id" Input::path("id");
        1: optional stream "stream" Input::query("stream");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { ReadLogAsEventStream -> EventStream<types::Chunk>, Value {
    Get "/jobs/{id}/log" "read_log_as_event_stream",
    inputs {
        0: required id "id" Input::path("id");
        1: optional stream "stream" Input::query("stream").flag("stream");
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { StartJob -> operations::StartJobOutput, Value {
    Post "/jobs" "start_job",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json).flag("stream");
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
        Row::code(201).case(1).json();
    }
    security [] servers []
} }

answer! { StartJobOutput { 0: Ok; _: Created; } empty { } }

operation! { FollowJobs -> operations::FollowJobsOutput, Value {
    Get "/jobs" "follow_jobs",
    inputs {}
    responses {
        Row::code(200).json();
        Row::code(202).case(1).json();
    }
    security [] servers []
} }

answer! { FollowJobsOutput { 0: Ok; _: Accepted; } empty { } }

operation! { FollowJobsAsNdjson -> operations::FollowJobsAsNdjsonOutput, Value {
    Get "/jobs" "follow_jobs_as_ndjson",
    inputs {}
    responses {
        Row::code(200).body("application/x-ndjson", Codec::Lines);
        Row::code(202).case(1).json().unasked();
    }
    security [] servers []
} }

answer! { FollowJobsAsNdjsonOutput { 0: Ok; _: Accepted; } empty { } }

operation! { ReadRequired -> EventStream<types::Chunk>, Value {
    Get "/jobs/{id}/required" "read_required",
    inputs {
        0: required id "id" Input::path("id");
        1: required stream "stream" Input::query("stream");
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Words -> EventStream<String>, Value {
    Post "/words" "words",
    inputs {
        0: optional body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Envelopes -> EventStream<types::EnvelopesEventData>, Value {
    Get "/envelopes" "envelopes",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Named -> Option<EventStream<types::NamedEvent>>, Value {
    Get "/named" "named",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
        Row::code(204);
    }
    security [] servers []
} }

operation! { Texts -> EventStream<types::TextsEvent>, Value {
    Get "/texts" "texts",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { NamedAgain -> EventStream<types::NamedEvent>, Value {
    Get "/named-again" "named_again",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Nested -> EventStream<types::NestedEvent>, Value {
    Get "/nested" "nested",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { NestedAgain -> EventStream<types::NestedEvent>, Value {
    Get "/nested-again" "nested_again",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { Data -> operations::DataOutput, Value {
    Get "/data" "data",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
        Row::code(202).case(1).json();
    }
    security [] servers []
} }

answer! { DataOutput { 0: Ok; _: Accepted; } empty { } }

operation! { Untyped -> EventStream<String>, Value {
    Get "/untyped" "untyped",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { File -> Bytes, Value {
    Get "/file" "file",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Binary);
    }
    security [] servers []
} }

operation! { Lines -> ItemStream<types::Chunk>, Bytes {
    Get "/lines" "lines",
    inputs {}
    responses {
        Row::code(200).body("application/x-ndjson", Codec::Lines);
        Row::code(400).body("application/x-ndjson", Codec::Binary);
    }
    security [] servers []
} }

operation! { SendLines -> (), Value {
    Post "/lines" "send_lines",
    inputs {
        0: required body "body" Input::body("application/jsonl", Codec::Lines);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { ReplaceLines -> (), Value {
    Put "/lines" "replace_lines",
    inputs {
        0: optional body "body" Input::body("application/json", Codec::Json).or(&[Input::body("application/json-seq", Codec::Records)]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { PatchLines -> (), Value {
    Patch "/lines" "patch_lines",
    inputs {
        0: required body "body" Input::body("application/jsonl", Codec::Lines);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Array -> EventStream<types::Chunk>, Value {
    Get "/array" "array",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { TextLines -> Bytes, Value {
    Get "/text-lines" "text_lines",
    inputs {}
    responses {
        Row::code(200).body("application/jsonl", Codec::Binary);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { TextChat {
    0: required text "text";
    1: optional stream "stream";
} }

object! { VoiceChat {
    0: required voice "voice";
} }

object! { Chat {
    0: optional text "text";
} }

object! { Chunk {
    0: optional delta "delta";
} }

object! { Error {
    0: optional message "message";
} }

object! { Started {
    0: required event "event";
    1: required data "data";
} }

object! { Ended {
    0: required event "event";
    1: required data "data";
} }

object! { Note {
    0: required event "event";
    1: required data "data";
} }

union! { NamedEvents "" {
    0: Started;
    1: Note;
    2: Ended;
} Unknown }

string_enum! { StartedEvent {
    Started "started";
} Other }

string_enum! { EndedEvent {
    Ended "ended";
} Other }

string_enum! { EndedData {
    Done "[DONE]";
} Other }

string_enum! { NoteEvent {
    Note "note";
    Remark "remark";
} Other }

union! { CreateChatBody "" {
    0: TextChat;
    1: VoiceChat;
} Unknown }

object! { TranscribeBody {
    0: required file "file";
    1: optional stream "stream";
} }

object! { StartJobBody {
    0: optional stream "stream";
} }

object! { WordsBody {
    0: optional stream "stream";
} }

union! { EnvelopesEventData "" {
    0: Chunk;
    1: Error;
} Unknown }

union! { NamedEvent "" {
    0: Started "started";
    1: Note "note" "remark";
} Unknown }

union! { TextsEvent "" {
    0: Up "up";
    1: DotDotDot "...";
    2: Chunk "message";
} Unknown }

union! { NestedEvent "" {
    0: Started "started";
    1: Note "note" "remark";
    2: Error "error";
} Unknown }

object! { DataEvent {
    0: optional event "event";
    1: optional data "data";
    2: optional task "task";
} }

object! { ReplaceLinesJsonSeqBodyItem {
    0: optional id "id";
} }

choice! { ReplaceLinesBody {
    0: Json;
    1: Records;
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime::{self, Items, Maybe, Upload};

/// The schema `TextChat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct TextChat {
    /// `text`
    pub text: String,
    /// `stream`
    pub stream: Maybe<bool>,
}

impl TextChat {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `stream`.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Maybe<bool>>) -> Self {
        self.stream = stream.into();
        self
    }
}

/// The schema `VoiceChat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct VoiceChat {
    /// `voice`
    pub voice: String,
}

impl VoiceChat {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(voice: impl Into<String>) -> Self {
        Self { voice: voice.into() }
    }
}

/// The schema `Flag`.
pub type Flag = bool;

/// The schema `Chat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Chat {
    /// `text`
    pub text: Option<String>,
}

impl Chat {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

impl Default for Chat {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Chunk`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Chunk {
    /// `delta`
    pub delta: Option<String>,
}

impl Chunk {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `delta`.
    #[must_use]
    pub fn delta(mut self, delta: impl Into<String>) -> Self {
        self.delta = Some(delta.into());
        self
    }
}

impl Default for Chunk {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Error`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Error {
    /// `message`
    pub message: Option<String>,
}

impl Error {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Error {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Started`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Started {
    /// `event`
    pub event: StartedEvent,
    /// `data`
    pub data: Chunk,
}

impl Started {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(data: impl Into<Chunk>) -> Self {
        Self {
            event: StartedEvent::Started,
            data: data.into(),
        }
    }
}

/// The schema `Ended`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ended {
    /// `event`
    pub event: EndedEvent,
    /// `data`
    pub data: EndedData,
}

impl Ended {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            event: EndedEvent::Ended,
            data: EndedData::Done,
        }
    }
}

impl Default for Ended {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Note`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Note {
    /// `event`
    pub event: NoteEvent,
    /// `data`
    pub data: String,
}

impl Note {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(event: impl Into<NoteEvent>, data: impl Into<String>) -> Self {
        Self {
            event: event.into(),
            data: data.into(),
        }
    }
}

/// The schema `NamedEvents`.
#[derive(Clone)]
#[non_exhaustive]
pub enum NamedEvents {
    /// [`Started`]
    Started(Started),
    /// [`Note`]
    Note(Note),
    /// [`Ended`]
    Ended(Ended),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Started> for NamedEvents {
    fn from(value: Started) -> Self {
        Self::Started(value)
    }
}

impl From<Note> for NamedEvents {
    fn from(value: Note) -> Self {
        Self::Note(value)
    }
}

impl From<Ended> for NamedEvents {
    fn from(value: Ended) -> Self {
        Self::Ended(value)
    }
}

/// The `event` of [`Started`].
#[derive(Clone)]
#[non_exhaustive]
pub enum StartedEvent {
    /// `started`
    Started,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `event` of [`Ended`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EndedEvent {
    /// `ended`
    Ended,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `data` of [`Ended`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EndedData {
    /// `[DONE]`
    Done,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `event` of [`Note`].
#[derive(Clone)]
#[non_exhaustive]
pub enum NoteEvent {
    /// `note`
    Note,
    /// `remark`
    Remark,
    /// A value that the API's document does not list.
    Other(String),
}

/// The body of [`Client::create_chat`](crate::Client::create_chat).
#[derive(Clone)]
#[non_exhaustive]
pub enum CreateChatBody {
    /// [`TextChat`]
    TextChat(TextChat),
    /// [`VoiceChat`]
    VoiceChat(VoiceChat),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<TextChat> for CreateChatBody {
    fn from(value: TextChat) -> Self {
        Self::TextChat(value)
    }
}

impl From<VoiceChat> for CreateChatBody {
    fn from(value: VoiceChat) -> Self {
        Self::VoiceChat(value)
    }
}

/// The body of [`Client::transcribe`](crate::Client::transcribe).
#[derive(Clone)]
#[non_exhaustive]
pub struct TranscribeBody {
    /// `file`
    pub file: Upload,
    /// Default: `false`.
    pub stream: Option<bool>,
}

impl TranscribeBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self {
            file: file.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `stream`.
    #[must_use]
    pub fn stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }
}

/// The answer of [`Client::transcribe`](crate::Client::transcribe) with the status `200`.
pub type TranscribeResponse = Chat;

/// The data of an event of [`Client::transcribe`](crate::Client::transcribe).
pub type TranscribeEvent = Chunk;

/// The body of [`Client::start_job`](crate::Client::start_job).
#[derive(Clone)]
#[non_exhaustive]
pub struct StartJobBody {
    /// `stream`
    pub stream: Option<bool>,
}

impl StartJobBody {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `stream`.
    #[must_use]
    pub fn stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }
}

impl Default for StartJobBody {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::words`](crate::Client::words).
#[derive(Clone)]
#[non_exhaustive]
pub struct WordsBody {
    /// `stream`
    pub stream: Option<String>,
}

impl WordsBody {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `stream`.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<String>) -> Self {
        self.stream = Some(stream.into());
        self
    }
}

impl Default for WordsBody {
    fn default() -> Self {
        Self::new()
    }
}

/// The `data`.
#[derive(Clone)]
#[non_exhaustive]
pub enum EnvelopesEventData {
    /// [`Chunk`]
    Chunk(Chunk),
    /// [`Error`]
    Error(Error),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Chunk> for EnvelopesEventData {
    fn from(value: Chunk) -> Self {
        Self::Chunk(value)
    }
}

impl From<Error> for EnvelopesEventData {
    fn from(value: Error) -> Self {
        Self::Error(value)
    }
}

/// The data of an event of [`NamedEvents`].
#[derive(Clone)]
#[non_exhaustive]
pub enum NamedEvent {
    /// The event `started`.
    Started(Chunk),
    /// The event `note` or `remark`.
    Note(String),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Chunk> for NamedEvent {
    fn from(value: Chunk) -> Self {
        Self::Started(value)
    }
}

impl From<&str> for NamedEvent {
    fn from(value: &str) -> Self {
        Self::Note(value.to_owned())
    }
}

impl From<String> for NamedEvent {
    fn from(value: String) -> Self {
        Self::Note(value)
    }
}

/// The data of an event of [`Client::texts`](crate::Client::texts).
#[derive(Clone)]
#[non_exhaustive]
pub enum TextsEvent {
    /// The event `up`.
    Up(String),
    /// The event `...`.
    DotDotDot(String),
    /// The event `message`.
    Chunk(Chunk),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Chunk> for TextsEvent {
    fn from(value: Chunk) -> Self {
        Self::Chunk(value)
    }
}

/// What `Nested` holds.
#[derive(Clone)]
#[non_exhaustive]
pub enum NestedEvent {
    /// The event `started`.
    Started(Chunk),
    /// The event `note` or `remark`.
    Note(String),
    /// The event `error`.
    Error(Error),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Chunk> for NestedEvent {
    fn from(value: Chunk) -> Self {
        Self::Started(value)
    }
}

impl From<&str> for NestedEvent {
    fn from(value: &str) -> Self {
        Self::Note(value.to_owned())
    }
}

impl From<String> for NestedEvent {
    fn from(value: String) -> Self {
        Self::Note(value)
    }
}

impl From<Error> for NestedEvent {
    fn from(value: Error) -> Self {
        Self::Error(value)
    }
}

/// The data of an event of [`Client::data`](crate::Client::data).
#[derive(Clone)]
#[non_exhaustive]
pub struct DataEvent {
    /// `event`
    pub event: Option<String>,
    /// `data`
    pub data: Option<String>,
    /// `task`
    pub task: Option<String>,
}

impl DataEvent {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for DataEvent {
    fn default() -> Self {
        Self::new()
    }
}

/// An item.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceLinesJsonSeqBodyItem {
    /// `id`
    pub id: Option<i64>,
}

impl ReplaceLinesJsonSeqBodyItem {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }
}

impl Default for ReplaceLinesJsonSeqBodyItem {
    fn default() -> Self {
        Self::new()
    }
}

/// A body of [`Client::replace_lines`](crate::Client::replace_lines), by the media type that it is sent as.
#[derive(Clone)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum ReplaceLinesBody {
    /// Sent as `application/json`.
    Json(Chat),
    /// Sent as `application/json-seq`.
    Records(Items<ReplaceLinesJsonSeqBodyItem>),
}

impl From<Chat> for ReplaceLinesBody {
    fn from(value: Chat) -> Self {
        Self::Json(value)
    }
}

impl From<Items<ReplaceLinesJsonSeqBodyItem>> for ReplaceLinesBody {
    fn from(value: Items<ReplaceLinesJsonSeqBodyItem>) -> Self {
        Self::Records(value)
    }
}
