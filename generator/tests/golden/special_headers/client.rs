// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /notes/{id}`
    pub fn get_note(&self, id: impl Into<String>) -> GetNote {
        GetNote {
            id: id.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// `PUT /notes/{id}`
    pub fn put_note(
        &self,
        id: impl Into<String>,
        body: impl Into<types::Note>,
    ) -> PutNote {
        PutNote {
            id: id.into(),
            body: body.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::get_note`].
///
/// `GET /notes/{id}`
///
/// Await it to send it; success gives `Option<types::Note>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetNote {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) if_none_match: Option<String>,
    pub(crate) if_modified_since: Option<runtime::HttpDate>,
}

impl GetNote {
    /// Sets `If-None-Match`.
    pub fn if_none_match(mut self, if_none_match: impl Into<String>) -> Self {
        self.if_none_match = Some(if_none_match.into());
        self
    }

    /// Sets `If-Modified-Since`.
    pub fn if_modified_since(
        mut self,
        if_modified_since: impl Into<runtime::HttpDate>,
    ) -> Self {
        self.if_modified_since = Some(if_modified_since.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Option<types::Note>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::put_note`].
///
/// `PUT /notes/{id}`
///
/// Await it to send it; success gives nothing.
/// A failure that the API describes holds [`types::Note`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutNote {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) repeatability_request_id: Option<String>,
    pub(crate) repeatability_first_sent: Option<runtime::HttpDate>,
    pub(crate) if_match: Option<String>,
    pub(crate) if_unmodified_since: Option<runtime::HttpDate>,
    pub(crate) body: types::Note,
}

impl PutNote {
    /// Which request it is.
    ///
    /// Made up for each call unless it is set.
    pub fn repeatability_request_id(
        mut self,
        repeatability_request_id: impl Into<String>,
    ) -> Self {
        self.repeatability_request_id = Some(repeatability_request_id.into());
        self
    }

    /// Made up for each call unless it is set.
    pub fn repeatability_first_sent(
        mut self,
        repeatability_first_sent: impl Into<runtime::HttpDate>,
    ) -> Self {
        self.repeatability_first_sent = Some(repeatability_first_sent.into());
        self
    }

    /// Sets `If-Match`.
    pub fn if_match(mut self, if_match: impl Into<String>) -> Self {
        self.if_match = Some(if_match.into());
        self
    }

    /// Sets `If-Unmodified-Since`.
    pub fn if_unmodified_since(
        mut self,
        if_unmodified_since: impl Into<runtime::HttpDate>,
    ) -> Self {
        self.if_unmodified_since = Some(if_unmodified_since.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<types::Note>> {
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

operation! { GetNote -> Option<types::Note>, Value {
    Get "/notes/{id}" "get_note",
    inputs {
        0: required id "id" Input::path("id");
        1: optional if_none_match "If-None-Match" Input::header("If-None-Match");
        2: optional if_modified_since "If-Modified-Since" Input::header("If-Modified-Since");
    }
    responses {
        Row::code(200).json();
        Row::code(304);
    }
    security [] servers []
} }

operation! { PutNote -> (), types::Note {
    Put "/notes/{id}" "put_note",
    inputs {
        0: required id "id" Input::path("id");
        1: optional repeatability_request_id "Repeatability-Request-ID" Input::header("Repeatability-Request-ID");
        2: optional repeatability_first_sent "Repeatability-First-Sent" Input::header("Repeatability-First-Sent");
        3: optional if_match "If-Match" Input::header("If-Match");
        4: optional if_unmodified_since "If-Unmodified-Since" Input::header("If-Unmodified-Since");
        5: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
        Row::code(412).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Note {
    0: optional text "text";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Note`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Note {
    /// `text`
    pub text: Option<String>,
}

impl Note {
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

impl Default for Note {
    fn default() -> Self {
        Self::new()
    }
}
