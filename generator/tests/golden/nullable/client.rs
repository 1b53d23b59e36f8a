// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `PATCH /settings`
    pub fn change_settings(&self) -> ChangeSettings {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::change_settings`].
///
/// `PATCH /settings`
///
/// Await it to send it; success gives [`types::Settings`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ChangeSettings {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::Settings>,
}

impl ChangeSettings {
    /// What a merge patch is made of can be taken away.
    pub fn body(mut self, body: impl Into<types::Settings>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Settings>, Error<Value>> {
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

operation! { ChangeSettings -> types::Settings, Value {
    Patch "/settings" "change_settings",
    inputs {
        0: optional body "body" Input::body("application/merge-patch+json", Codec::Json);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Patch {
    0: required a "a";
    1: required b "b";
    2: optional c "c";
    3: optional d "d";
    4: optional e "e";
    5: optional f "f";
} }

object! { Settings {
    0: required id "id";
    1: optional theme "theme";
    2: optional shared "shared";
    3: optional labels "labels";
    4: optional list "list";
    5: optional inline "inline";
} }

object! { Label {
    0: optional text "text";
} }

object! { Item {
    0: optional text "text";
} }

object! { Inner {
    0: optional x "x";
} }

object! { SettingsInline {
    0: optional deep "deep";
} }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Maybe};

/// The schema `Patch`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Patch {
    /// `a`
    pub a: String,
    /// `b`
    pub b: Option<String>,
    /// `c`
    pub c: Option<String>,
    /// `d`
    pub d: Maybe<String>,
    /// `e`
    pub e: Maybe<Inner>,
    /// `f`
    pub f: Option<Value>,
}

impl Patch {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(a: impl Into<String>) -> Self {
        Self {
            a: a.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// What a merge patch is made of can be taken away.
#[derive(Clone)]
#[non_exhaustive]
pub struct Settings {
    /// `id`
    pub id: String,
    /// `theme`
    pub theme: Maybe<String>,
    /// `shared`
    pub shared: Maybe<Inner>,
    /// `labels`
    pub labels: Maybe<BTreeMap<String, Option<Label>>>,
    /// `list`
    pub list: Maybe<Vec<Item>>,
    /// `inline`
    pub inline: Maybe<SettingsInline>,
}

impl Settings {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `theme`.
    #[must_use]
    pub fn theme(mut self, theme: impl Into<Maybe<String>>) -> Self {
        self.theme = theme.into();
        self
    }

    /// Sets `shared`.
    #[must_use]
    pub fn shared(mut self, shared: impl Into<Maybe<Inner>>) -> Self {
        self.shared = shared.into();
        self
    }

    /// Sets `labels`.
    #[must_use]
    pub fn labels(
        mut self,
        labels: impl Into<Maybe<BTreeMap<String, Option<Label>>>>,
    ) -> Self {
        self.labels = labels.into();
        self
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(mut self, list: impl Into<Maybe<Vec<Item>>>) -> Self {
        self.list = list.into();
        self
    }

    /// Sets `inline`.
    #[must_use]
    pub fn inline(mut self, inline: impl Into<Maybe<SettingsInline>>) -> Self {
        self.inline = inline.into();
        self
    }
}

/// The schema `Label`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Label {
    /// `text`
    pub text: Maybe<String>,
}

impl Label {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<Maybe<String>>) -> Self {
        self.text = text.into();
        self
    }
}

impl Default for Label {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Item`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Item {
    /// `text`
    pub text: Option<String>,
}

impl Item {
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

impl Default for Item {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Inner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Inner {
    /// `x`
    pub x: Maybe<i64>,
}

impl Inner {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `x`.
    #[must_use]
    pub fn x(mut self, x: impl Into<Maybe<i64>>) -> Self {
        self.x = x.into();
        self
    }
}

impl Default for Inner {
    fn default() -> Self {
        Self::new()
    }
}

/// The `inline` of [`Settings`].
#[derive(Clone)]
#[non_exhaustive]
pub struct SettingsInline {
    /// `deep`
    pub deep: Maybe<bool>,
}

impl SettingsInline {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `deep`.
    #[must_use]
    pub fn deep(mut self, deep: impl Into<Maybe<bool>>) -> Self {
        self.deep = deep.into();
        self
    }
}

impl Default for SettingsInline {
    fn default() -> Self {
        Self::new()
    }
}
