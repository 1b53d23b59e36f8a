// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /paas/v4/chat/completions`
    pub fn chat(&self) -> Chat {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /files`
    pub fn files(&self) -> Files {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::chat`].
///
/// `POST /paas/v4/chat/completions`
///
/// Await it to send it; success gives [`types::Deleted`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Chat {
    pub(crate) core: runtime::Core,
    pub(crate) trace: Option<String>,
    pub(crate) file: Option<types::File>,
}

impl Chat {
    /// Sets `X-Trace.Id`.
    pub fn trace(mut self, trace: impl Into<String>) -> Self {
        self.trace = Some(trace.into());
        self
    }

    /// Sets `body`.
    pub fn file(mut self, file: impl Into<types::File>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Deleted>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::files`].
///
/// `GET /files`
///
/// Await it to send it; success gives [`types::FilePage`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Files {
    pub(crate) core: runtime::Core,
    pub(crate) at_most: Option<i64>,
}

impl Files {
    /// Sets `limit`.
    pub fn at_most(mut self, at_most: i64) -> Self {
        self.at_most = Some(at_most);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::FilePage>, Error<Value>> {
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

use crate::types;
use crate::runtime::{Codec, Input, Row};

operation! { Chat -> types::Deleted, Value {
    Post "/paas/v4/chat/completions" "chat",
    inputs {
        0: optional trace "X-Trace.Id" Input::header("X-Trace.Id");
        1: optional file "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Files -> types::FilePage, Value {
    Get "/files" "files",
    inputs {
        0: optional at_most "limit" Input::query("limit");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Deleted {
    0: optional id "id";
    1: optional state "state";
} }

object! { File {
    0: optional created "created_at";
    1: required kind "kind";
    2: optional purpose "purpose";
    3: optional level "level";
    4: optional source "source";
} 5: rest }

string_enum! { FilePurpose {
    Batch "batch";
    Extract "file-extract";
} Unheard }

integer_enum! { ALevel {
    N1 1;
    Top 2;
} Other }

union! { Source "" {
    0: Web;
    1: String;
    2: Numbers;
} Unknown }

object! { HTTPLink {
    0: required address "url";
} }

string_enum! { DeletedState {
    Gone "gone";
    Kept "kept";
} Other }

string_enum! { FileKind {
    Document "file";
} Other }

object! { FilePage {
    0: optional data "data";
} }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime;

/// The schema `BaseDeletedResponse`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Deleted {
    /// `id`
    pub id: Option<String>,
    /// `state`
    pub state: Option<DeletedState>,
}

impl Deleted {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Deleted {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `File`.
#[derive(Clone)]
#[non_exhaustive]
pub struct File {
    /// `created_at`
    pub created: Option<i64>,
    /// `kind`
    pub kind: FileKind,
    /// `purpose`
    pub purpose: Option<FilePurpose>,
    /// `level`
    pub level: Option<ALevel>,
    /// `source`
    pub source: Option<Source>,
    /// All other keys.
    pub rest: BTreeMap<String, String>,
}

impl File {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: FileKind::Document,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `created_at`.
    #[must_use]
    pub fn created(mut self, created: i64) -> Self {
        self.created = Some(created);
        self
    }

    /// Sets `purpose`.
    #[must_use]
    pub fn purpose(mut self, purpose: impl Into<FilePurpose>) -> Self {
        self.purpose = Some(purpose.into());
        self
    }

    /// Sets `level`.
    #[must_use]
    pub fn level(mut self, level: impl Into<ALevel>) -> Self {
        self.level = Some(level.into());
        self
    }

    /// Sets `source`.
    #[must_use]
    pub fn source(mut self, source: impl Into<Source>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn rest(
        mut self,
        rest: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.rest = rest.into_iter().map(|(key, value)| (key.into(), value)).collect();
        self
    }
}

impl Default for File {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `FilePurpose`.
#[derive(Clone)]
#[non_exhaustive]
pub enum FilePurpose {
    /// `batch`
    Batch,
    /// `file-extract`
    Extract,
    /// A value that the API's document does not list.
    Unheard(String),
}

/// The schema `a.level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ALevel {
    /// `1`
    N1,
    /// `2`
    Top,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The schema `Source`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Source {
    /// [`HTTPLink`]
    Web(HTTPLink),
    /// `String`
    String(String),
    /// `Vec<i64>`
    Numbers(Vec<i64>),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<HTTPLink> for Source {
    fn from(value: HTTPLink) -> Self {
        Self::Web(value)
    }
}

impl From<&str> for Source {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for Source {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<i64>> for Source {
    fn from(value: Vec<i64>) -> Self {
        Self::Numbers(value)
    }
}

/// The schema `Link`.
#[derive(Clone)]
#[non_exhaustive]
pub struct HTTPLink {
    /// `url`
    pub address: String,
}

impl HTTPLink {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(address: impl Into<String>) -> Self {
        Self { address: address.into() }
    }
}

/// The `state` of [`Deleted`].
#[derive(Clone)]
#[non_exhaustive]
pub enum DeletedState {
    /// `gone`
    Gone,
    /// `kept`
    Kept,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `kind` of [`File`].
#[derive(Clone)]
#[non_exhaustive]
pub enum FileKind {
    /// `file`
    Document,
    /// A value that the API's document does not list.
    Other(String),
}

/// The answer of [`Client::files`](crate::Client::files) with the status `200`.
#[derive(Clone)]
#[non_exhaustive]
pub struct FilePage {
    /// `data`
    pub data: Option<Vec<File>>,
}

impl FilePage {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for FilePage {
    fn default() -> Self {
        Self::new()
    }
}
