// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /lists/{ids}`
    pub fn lists(&self, ids: impl IntoIterator<Item = i64>) -> Lists {
        Lists {
            ids: ids.into_iter().collect(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::lists`].
///
/// `GET /lists/{ids}`
///
/// Await it to send it; success gives `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Lists {
    pub(crate) core: runtime::Core,
    pub(crate) ids: Vec<i64>,
    pub(crate) plain: Option<Vec<String>>,
    pub(crate) csv: Option<Vec<String>>,
    pub(crate) ssv: Option<Vec<String>>,
    pub(crate) tsv: Option<Vec<String>>,
    pub(crate) pipes: Option<Vec<String>>,
    pub(crate) multi: Option<Vec<String>>,
    pub(crate) x_tags: Option<Vec<String>>,
    pub(crate) sorting: Option<types::Order>,
}

impl Lists {
    /// Sets `plain`.
    pub fn plain(mut self, plain: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.plain = Some(plain.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `csv`.
    pub fn csv(mut self, csv: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.csv = Some(csv.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `ssv`.
    pub fn ssv(mut self, ssv: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ssv = Some(ssv.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `tsv`.
    pub fn tsv(mut self, tsv: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tsv = Some(tsv.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `pipes`.
    pub fn pipes(mut self, pipes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.pipes = Some(pipes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `multi`.
    pub fn multi(mut self, multi: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.multi = Some(multi.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `X-Tags`.
    pub fn x_tags(
        mut self,
        x_tags: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.x_tags = Some(x_tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `order`.
    pub fn sorting(mut self, sorting: impl Into<types::Order>) -> Self {
        self.sorting = Some(sorting.into());
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

operation! { Lists -> String, Value {
    Get "/lists/{ids}" "lists",
    inputs {
        0: required ids "ids" Input::path("ids");
        1: optional plain "plain" Input::query("plain").style(Style::Form, false);
        2: optional csv "csv" Input::query("csv").style(Style::Form, false);
        3: optional ssv "ssv" Input::query("ssv").style(Style::SpaceDelimited, false);
        4: optional tsv "tsv" Input::query("tsv").style(Style::Form, false);
        5: optional pipes "pipes" Input::query("pipes").style(Style::PipeDelimited, false);
        6: optional multi "multi" Input::query("multi");
        7: optional x_tags "X-Tags" Input::header("X-Tags");
        8: optional sorting "order" Input::query("order");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

string_enum! { Order {
    Desc "-";
    Asc "+";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

/// The `order` of [`Client::lists`](crate::Client::lists).
#[derive(Clone)]
#[non_exhaustive]
pub enum Order {
    /// `-`
    Desc,
    /// `+`
    Asc,
    /// A value that the API's document does not list.
    Other(String),
}
