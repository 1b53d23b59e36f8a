// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, EventStream, PageItems, Pages, Request, Response};

impl Client {
    /// `GET /by-token`
    pub fn list_by_token(&self) -> ListByToken {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /by-header`
    pub fn list_by_header(&self) -> ListByHeader {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /by-last`
    pub fn list_by_last(&self, body: impl Into<types::Search>) -> ListByLast {
        ListByLast {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /by-offset`
    pub fn list_by_offset(&self, skip: i64) -> ListByOffset {
        ListByOffset {
            core: self.core.clone(),
            skip,
        }
    }

    /// `GET /by-number`
    pub fn list_by_number(&self) -> ListByNumber {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /by-link`
    pub fn list_by_link(&self) -> ListByLink {
        ListByLink {
            core: self.core.clone(),
        }
    }

    /// `GET /alone`
    pub fn list_alone(&self) -> ListAlone {
        ListAlone {
            core: self.core.clone(),
        }
    }

    /// `GET /later`
    pub fn list_or_wait(&self) -> ListOrWait {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /represented`
    pub fn summary(&self) -> Summary {
        Summary { core: self.core.clone() }
    }

    /// The same as [`Client::summary`](crate::Client::summary), answered as `application/vnd.files+json`.
    ///
    /// `GET /represented`
    pub fn summary_as_files(&self) -> SummaryAsFiles {
        SummaryAsFiles {
            core: self.core.clone(),
        }
    }

    /// The same as [`Client::summary`](crate::Client::summary), answered as `text/event-stream`.
    ///
    /// `GET /represented`
    pub fn summary_as_event_stream(&self) -> SummaryAsEventStream {
        SummaryAsEventStream {
            core: self.core.clone(),
        }
    }

    /// `GET /wrong`
    pub fn wrong_types(&self) -> WrongTypes {
        WrongTypes {
            core: self.core.clone(),
        }
    }

    /// `POST /wrong`
    pub fn wrong_everywhere(&self) -> WrongEverywhere {
        WrongEverywhere {
            core: self.core.clone(),
        }
    }

    /// `GET /wrong/{n}`
    pub fn wrong_items(&self, n: impl Into<String>) -> WrongItems {
        WrongItems {
            core: self.core.clone(),
            n: n.into(),
        }
    }

    /// `PUT /wrong/{n}`
    pub fn wrong_input(&self, n: impl Into<String>) -> WrongInput {
        WrongInput {
            core: self.core.clone(),
            n: n.into(),
        }
    }

    /// `POST /wrong/{n}`
    pub fn wrong_word(&self, n: impl Into<String>) -> WrongWord {
        WrongWord {
            core: self.core.clone(),
            n: n.into(),
        }
    }

    /// `DELETE /wrong/{n}`
    pub fn wrong_token(&self, n: impl Into<String>) -> WrongToken {
        WrongToken {
            core: self.core.clone(),
            n: n.into(),
        }
    }
}

/// A call of [`Client::list_by_token`].
///
/// `GET /by-token`
///
/// Await it to send it; success gives [`types::NestedResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListByToken {
    pub(crate) core: runtime::Core,
    pub(crate) cursor: Option<String>,
    pub(crate) query_pages: Option<i64>,
}

impl ListByToken {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Sets `pages`.
    pub fn query_pages(mut self, query_pages: i64) -> Self {
        self.query_pages = Some(query_pages);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::NestedResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_by_header`].
///
/// `GET /by-header`
///
/// Await it to send it; success gives `Vec<String>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListByHeader {
    pub(crate) core: runtime::Core,
    pub(crate) filter: Option<String>,
}

impl ListByHeader {
    /// Sets `filter`.
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<String>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_by_last`].
///
/// `POST /by-last`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListByLast {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Search,
}

impl ListByLast {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_by_offset`].
///
/// `GET /by-offset`
///
/// Await it to send it; success gives `Option<types::FlatResponse>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListByOffset {
    pub(crate) core: runtime::Core,
    pub(crate) skip: i64,
}

impl ListByOffset {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<Option<types::FlatResponse>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_by_number`].
///
/// `GET /by-number`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListByNumber {
    pub(crate) core: runtime::Core,
    pub(crate) page: Option<i64>,
}

impl ListByNumber {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_by_link`].
///
/// `GET /by-link`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListByLink {
    pub(crate) core: runtime::Core,
}

impl ListByLink {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_alone`].
///
/// `GET /alone`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListAlone {
    pub(crate) core: runtime::Core,
}

impl ListAlone {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::list_or_wait`].
///
/// `GET /later`
///
/// Await it to send it; success gives [`ListOrWaitOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListOrWait {
    pub(crate) core: runtime::Core,
    pub(crate) cursor: Option<String>,
}

impl ListOrWait {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<ListOrWaitOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// What success gives: the body of the answer of [`Client::list_or_wait`](crate::Client::list_or_wait), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum ListOrWaitOutput {
    /// A page.
    Ok(types::FlatResponse),
    /// Not yet.
    Accepted(types::Status),
    /// Nothing.
    NoContent,
    /// Some of them.
    PartialContent(types::ListOrWaitPartialContentResponse),
}

/// A call of [`Client::summary`].
///
/// `GET /represented`
///
/// Await it to send it; success gives [`types::Status`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Summary {
    pub(crate) core: runtime::Core,
}

impl Summary {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Status>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::summary_as_files`].
///
/// `GET /represented`
///
/// Await it to send it; success gives [`types::SummaryFilesResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SummaryAsFiles {
    pub(crate) core: runtime::Core,
}

impl SummaryAsFiles {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<types::SummaryFilesResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }

    /// The pages, beginning with the one that this asks for.
    pub fn pages(self) -> Pages<Self> {
        self.customize().pages()
    }

    /// The items of all pages, beginning with those of the one that this asks for.
    pub fn items(self) -> PageItems<Self> {
        self.customize().items()
    }
}

/// A call of [`Client::summary_as_event_stream`].
///
/// `GET /represented`
///
/// Await it to send it; success gives an [`EventStream`] of [`types::File`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SummaryAsEventStream {
    pub(crate) core: runtime::Core,
}

impl SummaryAsEventStream {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<EventStream<types::File>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::wrong_types`].
///
/// `GET /wrong`
///
/// Await it to send it; success gives [`WrongTypesOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WrongTypes {
    pub(crate) core: runtime::Core,
}

impl WrongTypes {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<WrongTypesOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::wrong_types`](crate::Client::wrong_types), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum WrongTypesOutput {
    /// Names
    Ok(Vec<String>),
    /// Sizes
    NonAuthoritative(Vec<i64>),
}

/// A call of [`Client::wrong_everywhere`].
///
/// `POST /wrong`
///
/// Await it to send it; success gives [`WrongEverywhereOutput`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WrongEverywhere {
    pub(crate) core: runtime::Core,
}

impl WrongEverywhere {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<WrongEverywhereOutput>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::wrong_everywhere`](crate::Client::wrong_everywhere), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum WrongEverywhereOutput {
    /// Names
    Ok(Vec<String>),
    /// Later
    Accepted(types::Status),
}

/// A call of [`Client::wrong_items`].
///
/// `GET /wrong/{n}`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WrongItems {
    pub(crate) core: runtime::Core,
    pub(crate) n: String,
}

impl WrongItems {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::wrong_input`].
///
/// `PUT /wrong/{n}`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WrongInput {
    pub(crate) core: runtime::Core,
    pub(crate) n: String,
}

impl WrongInput {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::wrong_word`].
///
/// `POST /wrong/{n}`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WrongWord {
    pub(crate) core: runtime::Core,
    pub(crate) n: String,
}

impl WrongWord {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::wrong_token`].
///
/// `DELETE /wrong/{n}`
///
/// Await it to send it; success gives [`types::FlatResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WrongToken {
    pub(crate) core: runtime::Core,
    pub(crate) n: String,
}

impl WrongToken {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FlatResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::{operations, types};
use crate::runtime::{Codec, EventStream, Found, Input, Next, Row, To};

operation! { ListByToken -> types::NestedResponse, Value {
    Get "/by-token" "list_by_token",
    inputs {
        0: optional cursor "cursor" Input::query("cursor");
        1: optional query_pages "pages" Input::query("pages");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

paged! { ListByToken -> types::File {
    items ["result", "files"] |page| page.result?.files.value(),
    next Next::Token(Found::Body(&["result", "after"]), To { input: 0, way: &[] }), more ["more"]
} }

operation! { ListByHeader -> Vec<String>, Value {
    Get "/by-header" "list_by_header",
    inputs {
        0: optional filter "filter" Input::query("filter");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

paged! { ListByHeader -> String {
    items [] |page| Some(page),
    next Next::Link(Found::LinkHeader, &[0]), more []
} }

operation! { ListByLast -> types::FlatResponse, Value {
    Post "/by-last" "list_by_last",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

paged! { ListByLast -> types::File {
    items ["files"] |page| Some(page.files),
    next Next::Token(Found::LastItem(&["id"]), To { input: 0, way: &["page", "after"] }), more []
} }

operation! { ListByOffset -> Option<types::FlatResponse>, Value {
    Get "/by-offset" "list_by_offset",
    inputs {
        0: required skip "skip" Input::query("skip");
    }
    responses {
        Row::code(200).json();
        Row::code(204);
    }
    security [] servers []
} }

paged! { ListByOffset -> types::File {
    items ["files"] |page| Some(page?.files),
    next Next::Offset(To { input: 0, way: &[] }), more []
} }

operation! { ListByNumber -> types::FlatResponse, Value {
    Get "/by-number" "list_by_number",
    inputs {
        0: optional page "page" Input::query("page");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

paged! { ListByNumber -> types::File {
    items ["files"] |page| Some(page.files),
    next Next::Number(To { input: 0, way: &[] }, 1), more []
} }

operation! { ListByLink -> types::FlatResponse, Value {
    Get "/by-link" "list_by_link",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

paged! { ListByLink -> types::File {
    items ["files"] |page| Some(page.files),
    next Next::Link(Found::Body(&["next"]), &[]), more []
} }

operation! { ListAlone -> types::FlatResponse, Value {
    Get "/alone" "list_alone",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

paged! { ListAlone -> types::File {
    items ["files"] |page| Some(page.files),
    next Next::Nothing, more []
} }

operation! { ListOrWait -> operations::ListOrWaitOutput, Value {
    Get "/later" "list_or_wait",
    inputs {
        0: optional cursor "cursor" Input::query("cursor");
    }
    responses {
        Row::code(200).json();
        Row::code(202).case(1).json();
        Row::code(204).case(2);
        Row::code(206).case(3).json();
    }
    security [] servers []
} }

paged! { ListOrWait -> types::File {
    items ["files"] |page| match page {
        operations::ListOrWaitOutput::Ok(page) => Some(page.files),
        operations::ListOrWaitOutput::PartialContent(page) => page.files,
        _ => None,
    },
    next Next::Token(Found::Body(&["next"]), To { input: 0, way: &[] }), more [], others [1]
} }

answer! { ListOrWaitOutput { 0: Ok; 1: Accepted; 3: PartialContent; } empty { _: NoContent; } }

operation! { Summary -> types::Status, Value {
    Get "/represented" "summary",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { SummaryAsFiles -> types::SummaryFilesResponse, Value {
    Get "/represented" "summary_as_files",
    inputs {}
    responses {
        Row::code(200).body("application/vnd.files+json", Codec::Json);
    }
    security [] servers []
} }

paged! { SummaryAsFiles -> types::File {
    items ["files"] |page| page.files,
    next Next::Link(Found::LinkHeader, &[]), more []
} }

operation! { SummaryAsEventStream -> EventStream<types::File>, Value {
    Get "/represented" "summary_as_event_stream",
    inputs {}
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
    }
    security [] servers []
} }

operation! { WrongTypes -> operations::WrongTypesOutput, Value {
    Get "/wrong" "wrong_types",
    inputs {}
    responses {
        Row::code(200).json();
        Row::code(203).case(1).json();
    }
    security [] servers []
} }

answer! { WrongTypesOutput { 0: Ok; _: NonAuthoritative; } empty { } }

operation! { WrongEverywhere -> operations::WrongEverywhereOutput, Value {
    Post "/wrong" "wrong_everywhere",
    inputs {}
    responses {
        Row::code(200).json();
        Row::code(202).case(1).json();
    }
    security [] servers []
} }

answer! { WrongEverywhereOutput { 0: Ok; _: Accepted; } empty { } }

operation! { WrongItems -> types::FlatResponse, Value {
    Get "/wrong/{n}" "wrong_items",
    inputs {
        0: required n "n" Input::path("n");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { WrongInput -> types::FlatResponse, Value {
    Put "/wrong/{n}" "wrong_input",
    inputs {
        0: required n "n" Input::path("n");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { WrongWord -> types::FlatResponse, Value {
    Post "/wrong/{n}" "wrong_word",
    inputs {
        0: required n "n" Input::path("n");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { WrongToken -> types::FlatResponse, Value {
    Delete "/wrong/{n}" "wrong_token",
    inputs {
        0: required n "n" Input::path("n");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Status {
    0: optional state "state";
} }

object! { File {
    0: required id "id";
} }

object! { Search {
    0: required text "text";
    1: optional page "page";
} }

object! { SearchPage {
    0: optional after "after";
} }

object! { NestedResponse {
    0: optional more "more";
    1: optional result "result";
} }

object! { NestedResponseResult {
    0: optional after "after";
    1: optional files "files";
} }

object! { FlatResponse {
    0: required files "files";
    1: optional next "next";
} }

object! { ListOrWaitPartialContentResponse {
    0: optional files "files";
    1: optional next "next";
} }

object! { SummaryFilesResponse {
    0: optional files "files";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Maybe};

/// The schema `Names`.
pub type Names = Vec<String>;

/// The schema `Status`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Status {
    /// `state`
    pub state: Option<String>,
}

impl Status {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Status {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `File`.
#[derive(Clone)]
#[non_exhaustive]
pub struct File {
    /// `id`
    pub id: String,
}

impl File {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// The schema `Search`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Search {
    /// `text`
    pub text: String,
    /// `page`
    pub page: Option<SearchPage>,
}

impl Search {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `page`.
    #[must_use]
    pub fn page(mut self, page: impl Into<SearchPage>) -> Self {
        self.page = Some(page.into());
        self
    }
}

/// The `page` of [`Search`].
#[derive(Clone)]
#[non_exhaustive]
pub struct SearchPage {
    /// `after`
    pub after: Option<String>,
}

impl SearchPage {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `after`.
    #[must_use]
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }
}

impl Default for SearchPage {
    fn default() -> Self {
        Self::new()
    }
}

/// What `Nested` holds.
#[derive(Clone)]
#[non_exhaustive]
pub struct NestedResponse {
    /// `more`
    pub more: Option<bool>,
    /// `result`
    pub result: Option<NestedResponseResult>,
}

impl NestedResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for NestedResponse {
    fn default() -> Self {
        Self::new()
    }
}

/// The `result` of [`NestedResponse`].
#[derive(Clone)]
#[non_exhaustive]
pub struct NestedResponseResult {
    /// `after`
    pub after: Maybe<String>,
    /// `files`
    pub files: Maybe<Vec<File>>,
}

impl NestedResponseResult {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for NestedResponseResult {
    fn default() -> Self {
        Self::new()
    }
}

/// What `Flat` holds.
#[derive(Clone)]
#[non_exhaustive]
pub struct FlatResponse {
    /// `files`
    pub files: Vec<File>,
    /// `next`
    pub next: Option<String>,
}

impl FlatResponse {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = impl Into<File>>) -> Self {
        Self {
            files: files.into_iter().map(Into::into).collect(),
            ..runtime::Schema::blank()
        }
    }
}

/// The answer of [`Client::list_or_wait`](crate::Client::list_or_wait) with the status `206`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListOrWaitPartialContentResponse {
    /// `files`
    pub files: Option<Vec<File>>,
    /// `next`
    pub next: Option<String>,
}

impl ListOrWaitPartialContentResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for ListOrWaitPartialContentResponse {
    fn default() -> Self {
        Self::new()
    }
}

/// The answer of [`Client::summary`](crate::Client::summary) with the status `200`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SummaryFilesResponse {
    /// `files`
    pub files: Option<Vec<File>>,
}

impl SummaryFilesResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for SummaryFilesResponse {
    fn default() -> Self {
        Self::new()
    }
}
