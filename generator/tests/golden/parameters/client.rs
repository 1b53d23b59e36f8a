// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /files{way}/{rest}`
    pub fn get_file(
        &self,
        way: impl IntoIterator<Item = impl Into<String>>,
        rest: impl Into<String>,
    ) -> GetFile {
        GetFile {
            core: self.core.clone(),
            way: way.into_iter().map(Into::into).collect(),
            rest: rest.into(),
        }
    }

    /// `GET /pets/{petId}/toys/{toy}`
    pub fn get_toy(
        &self,
        pet_id: impl Into<String>,
        toy: i64,
        type_: impl Into<types::GetToyType>,
    ) -> GetToy {
        GetToy {
            pet_id: pet_id.into(),
            toy,
            type_: type_.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::get_file`].
///
/// `GET /files{way}/{rest}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetFile {
    pub(crate) core: runtime::Core,
    pub(crate) way: Vec<String>,
    pub(crate) rest: String,
}

impl GetFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_toy`].
///
/// `GET /pets/{petId}/toys/{toy}`
///
/// Await it to send it; success gives `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetToy {
    pub(crate) core: runtime::Core,
    pub(crate) pet_id: String,
    pub(crate) toy: i64,
    pub(crate) type_: types::GetToyType,
    pub(crate) query_pet_id: Option<String>,
    pub(crate) tags: Option<Vec<String>>,
    pub(crate) ids: Option<Vec<i64>>,
    pub(crate) pipes: Option<Vec<String>>,
    pub(crate) filter: Option<types::GetToyFilter>,
    pub(crate) path: Option<String>,
    pub(crate) x_trace: Option<String>,
    pub(crate) session: Option<String>,
    pub(crate) q: Option<types::GetToyQ>,
}

impl GetToy {
    /// Sets `petId`.
    pub fn query_pet_id(mut self, query_pet_id: impl Into<String>) -> Self {
        self.query_pet_id = Some(query_pet_id.into());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `ids`.
    pub fn ids(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        self.ids = Some(ids.into_iter().collect());
        self
    }

    /// Sets `pipes`.
    pub fn pipes(mut self, pipes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.pipes = Some(pipes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: impl Into<types::GetToyFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `path`.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Sets `X-Trace`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
        self
    }

    /// Sets `session`.
    pub fn session(mut self, session: impl Into<String>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// Sets `q`.
    pub fn q(mut self, q: impl Into<types::GetToyQ>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<String>, Error<Value>> {
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

use crate::runtime::{Input, Row, Style};

operation! { GetFile -> (), Value {
    Get "/files{way}/{rest}" "get_file",
    inputs {
        0: required way "way" Input::path("way").style(Style::Path, true);
        1: required rest "rest" Input::path("rest").reserved();
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { GetToy -> String, Value {
    Get "/pets/{petId}/toys/{toy}" "get_toy",
    inputs {
        0: required pet_id "petId" Input::path("petId");
        1: required toy "toy" Input::path("toy");
        2: required type_ "type" Input::query("type");
        3: optional query_pet_id "petId_2" Input::query("petId");
        4: optional tags "tags" Input::query("tags");
        5: optional ids "ids" Input::query("ids").style(Style::Form, false);
        6: optional pipes "pipes" Input::query("pipes").style(Style::PipeDelimited, false);
        7: optional filter "filter" Input::query("filter").style(Style::DeepObject, true);
        8: optional path "path" Input::query("path").reserved();
        9: optional x_trace "X-Trace" Input::header("X-Trace");
        10: optional session "session" Input::cookie("session");
        11: optional q "q" Input::query("q").style(Style::Json, false);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

string_enum! { GetToyType {
    A "a";
    B "b";
} Other }

object! { GetToyFilter {
    0: optional colour "colour";
} }

object! { GetToyQ {
    0: optional a "a";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The `type` of [`Client::get_toy`](crate::Client::get_toy).
#[derive(Clone)]
#[non_exhaustive]
pub enum GetToyType {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `filter` of [`Client::get_toy`](crate::Client::get_toy).
#[derive(Clone)]
#[non_exhaustive]
pub struct GetToyFilter {
    /// `colour`
    pub colour: Option<String>,
}

impl GetToyFilter {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `colour`.
    #[must_use]
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }
}

impl Default for GetToyFilter {
    fn default() -> Self {
        Self::new()
    }
}

/// The `q` of [`Client::get_toy`](crate::Client::get_toy).
#[derive(Clone)]
#[non_exhaustive]
pub struct GetToyQ {
    /// `a`
    pub a: Option<i64>,
}

impl GetToyQ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: i64) -> Self {
        self.a = Some(a);
        self
    }
}

impl Default for GetToyQ {
    fn default() -> Self {
        Self::new()
    }
}
