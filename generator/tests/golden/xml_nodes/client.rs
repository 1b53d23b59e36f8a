// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `PUT /message`
    pub fn put_message(&self, body: impl Into<types::Message>) -> PutMessage {
        PutMessage {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::put_message`].
///
/// `PUT /message`
///
/// Await it to send it; success gives [`types::Message`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutMessage {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Message,
}

impl PutMessage {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Message>, Error<Value>> {
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
use crate::tables::xml;

operation! { PutMessage -> types::Message, Value {
    Put "/message" "put_message",
    inputs {
        0: required body "body" Input::body("application/xml", Codec::Format(&xml::UPDATED_BODY));
    }
    responses {
        Row::code(200).body("application/xml", Codec::Format(&xml::MESSAGE_BODY));
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Message {
    0: optional lang "lang";
    1: required body "body";
    2: optional place "place";
    3: optional markup "markup";
    4: optional parts "parts";
    5: optional flat "flat";
    6: optional inner "inner";
    7: optional bad "bad";
} }

object! { Place {
    0: optional city "city";
} }

object! { Loop {
    0: optional loop_ "loop";
} }

object! { MessageMarkup {
    0: optional html "html";
    1: optional plain "plain";
} }

object! { MessageInner {
    0: optional size "size";
    1: optional deep "deep";
} }

// ----- src/tables/xml.rs

//! How bodies and their parts are spelt in XML, where that is not an element for each key.

use crate::runtime::{Node, Spelling, Xml};

pub(crate) const MESSAGE_BODY: Xml = Xml::new(Node::element("Message"), TYPES);
pub(crate) const UPDATED_BODY: Xml = Xml::new(Node::element("updated"), TYPES);

const TYPES: &[Spelling] = &[
    Spelling { name: "Message", nodes: &[
        ("lang", Node::attribute("lang")),
        ("body", Node::text()),
        ("place", Node::content()),
        ("parts", Node::element("parts").of(&Node::element("part"))),
        ("flat", Node::element("number")),
        ("inner", Node::content()),
    ] },
    Spelling { name: "MessageInner", nodes: &[
        ("size", Node::attribute("size")),
        ("deep", Node::content()),
    ] },
    Spelling { name: "MessageMarkup", nodes: &[
        ("html", Node::cdata()),
        ("plain", Node::text()),
    ] },
];

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Message`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Message {
    /// `lang`
    pub lang: Option<String>,
    /// `body`
    pub body: String,
    /// `place`
    pub place: Option<Place>,
    /// `markup`
    pub markup: Option<MessageMarkup>,
    /// `parts`
    pub parts: Option<Vec<String>>,
    /// `flat`
    pub flat: Option<Vec<Option<i64>>>,
    /// `inner`
    pub inner: Option<MessageInner>,
    /// `bad`
    pub bad: Option<String>,
}

impl Message {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(body: impl Into<String>) -> Self {
        Self {
            body: body.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `lang`.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }

    /// Sets `place`.
    #[must_use]
    pub fn place(mut self, place: impl Into<Place>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// Sets `markup`.
    #[must_use]
    pub fn markup(mut self, markup: impl Into<MessageMarkup>) -> Self {
        self.markup = Some(markup.into());
        self
    }

    /// Sets `parts`.
    #[must_use]
    pub fn parts(mut self, parts: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.parts = Some(parts.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `flat`.
    #[must_use]
    pub fn flat(
        mut self,
        flat: impl IntoIterator<Item = impl Into<Option<i64>>>,
    ) -> Self {
        self.flat = Some(flat.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `inner`.
    #[must_use]
    pub fn inner(mut self, inner: impl Into<MessageInner>) -> Self {
        self.inner = Some(inner.into());
        self
    }

    /// Sets `bad`.
    #[must_use]
    pub fn bad(mut self, bad: impl Into<String>) -> Self {
        self.bad = Some(bad.into());
        self
    }
}

/// The schema `Place`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Place {
    /// `city`
    pub city: Option<String>,
}

impl Place {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `city`.
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::new()
    }
}

/// An object that would stand in itself without an end.
#[derive(Clone)]
#[non_exhaustive]
pub struct Loop {
    /// An object that would stand in itself without an end.
    pub loop_: Option<Box<Loop>>,
}

impl Loop {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `loop`.
    #[must_use]
    pub fn loop_(mut self, loop_: impl Into<Loop>) -> Self {
        self.loop_ = Some(Box::new(loop_.into()));
        self
    }
}

impl Default for Loop {
    fn default() -> Self {
        Self::new()
    }
}

/// The `markup` of [`Message`].
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageMarkup {
    /// `html`
    pub html: Option<String>,
    /// `plain`
    pub plain: Option<String>,
}

impl MessageMarkup {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `html`.
    #[must_use]
    pub fn html(mut self, html: impl Into<String>) -> Self {
        self.html = Some(html.into());
        self
    }

    /// Sets `plain`.
    #[must_use]
    pub fn plain(mut self, plain: impl Into<String>) -> Self {
        self.plain = Some(plain.into());
        self
    }
}

impl Default for MessageMarkup {
    fn default() -> Self {
        Self::new()
    }
}

/// The `inner` of [`Message`].
#[derive(Clone)]
#[non_exhaustive]
pub struct MessageInner {
    /// `size`
    pub size: Option<i64>,
    /// An object that would stand in itself without an end.
    pub deep: Option<Loop>,
}

impl MessageInner {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `deep`.
    #[must_use]
    pub fn deep(mut self, deep: impl Into<Loop>) -> Self {
        self.deep = Some(deep.into());
        self
    }
}

impl Default for MessageInner {
    fn default() -> Self {
        Self::new()
    }
}
