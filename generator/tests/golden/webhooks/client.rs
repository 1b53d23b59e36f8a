// ----- src/links.rs

//! Which calls may follow others: what the document's links say, as data.

use crate::runtime::Link;

/// The links of all answers, in the order of the operations.
pub const LINKS: &[Link] = &[
    Link {
        from: "subscribe",
        status: "201",
        name: "get",
        to: Some("get_subscription"),
        parameters: &[("id", "$response.body#/id"), ("limit", "10")],
        body: None,
        description: None,
    },
    Link {
        from: "subscribe",
        status: "201",
        name: "cancel",
        to: Some("cancel"),
        parameters: &[("path.id", "$response.body#/id")],
        body: Some("{\"reason\":\"$request.body#/url\"}"),
        description: Some("How to stop."),
    },
    Link {
        from: "subscribe",
        status: "201",
        name: "elsewhere",
        to: None,
        parameters: &[],
        body: None,
        description: None,
    },
    Link {
        from: "subscribe",
        status: "201",
        name: "shared",
        to: Some("subscribe"),
        parameters: &[],
        body: None,
        description: None,
    },
];

// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /subscriptions`
    pub fn subscribe(&self) -> Subscribe {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /subscriptions/{id}`
    pub fn get_subscription(&self, id: impl Into<String>) -> GetSubscription {
        GetSubscription {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// `DELETE /subscriptions/{id}`
    pub fn cancel(&self, id: impl Into<String>) -> Cancel {
        Cancel {
            core: self.core.clone(),
            id: id.into(),
        }
    }
}

/// A call of [`Client::subscribe`].
///
/// `POST /subscriptions`
///
/// Await it to send it; success gives [`types::Subscription`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Subscribe {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::SubscribeBody>,
}

impl Subscribe {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::SubscribeBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Subscription>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_subscription`].
///
/// `GET /subscriptions/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetSubscription {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetSubscription {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::cancel`].
///
/// `DELETE /subscriptions/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Cancel {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl Cancel {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
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

operation! { Subscribe -> types::Subscription, Value {
    Post "/subscriptions" "subscribe",
    inputs {
        0: optional body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(201).json();
        Row::others();
    }
    security [] servers []
} }

operation! { GetSubscription -> (), Value {
    Get "/subscriptions/{id}" "get_subscription",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Cancel -> (), Value {
    Delete "/subscriptions/{id}" "cancel",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Subscription {
    0: optional id "id";
} }

object! { Gone {
    0: required id "id";
    1: optional reasons "reasons";
} }

object! { Pet {
    0: optional name "name";
    1: optional born "born";
} }

object! { SubscribeBody {
    0: optional url "url";
} }

object! { SharedBodyItem {
    0: optional a "a";
} }

object! { SubscribeEventBody {
    0: required kind "kind";
} }

string_enum! { SubscribeEventBodyKind {
    Made "made";
    Gone "gone";
} Other }

object! { SubscribeEndedBody {
    0: optional at "at";
} }

// ----- src/tables/xml.rs

//! How bodies and their parts are spelt in XML, where that is not an element for each key.

use crate::runtime::{Node, Spelling, Xml};

pub(crate) const GONE_BODY: Xml = Xml::new(Node::element("Gone"), TYPES);
pub(crate) const ROOT_BODY: Xml = Xml::new(Node::element("root").of(&Node::element("root")), TYPES);
pub(crate) const END_BODY: Xml = Xml::new(Node::element("end"), TYPES);

const TYPES: &[Spelling] = &[
    Spelling { name: "Gone", nodes: &[
        ("id", Node::attribute("id")),
        ("reasons", Node::element("reasons").of(&Node::element("reasons"))),
    ] },
    Spelling { name: "SubscribeEndedBody", nodes: &[
        ("at", Node::attribute("at")),
    ] },
];

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Subscription`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Subscription {
    /// `id`
    pub id: Option<String>,
}

impl Subscription {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Subscription {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Gone`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Gone {
    /// `id`
    pub id: i64,
    /// `reasons`
    pub reasons: Option<Vec<String>>,
}

impl Gone {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Pet`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// `name`
    pub name: Option<String>,
    /// `born`
    pub born: Option<runtime::Date>,
}

impl Pet {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Pet {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::subscribe`](crate::Client::subscribe).
#[derive(Clone)]
#[non_exhaustive]
pub struct SubscribeBody {
    /// `url`
    pub url: Option<String>,
}

impl SubscribeBody {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `url`.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

impl Default for SubscribeBody {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of the webhook `new-pet`.
pub type NewPetPutBody = Subscription;

/// An item.
#[derive(Clone)]
#[non_exhaustive]
pub struct SharedBodyItem {
    /// `a`
    pub a: Option<i64>,
}

impl SharedBodyItem {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for SharedBodyItem {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of the callback `event`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SubscribeEventBody {
    /// `kind`
    pub kind: SubscribeEventBodyKind,
}

impl SubscribeEventBody {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(kind: impl Into<SubscribeEventBodyKind>) -> Self {
        Self { kind: kind.into() }
    }
}

/// The `kind` of [`SubscribeEventBody`].
#[derive(Clone)]
#[non_exhaustive]
pub enum SubscribeEventBodyKind {
    /// `made`
    Made,
    /// `gone`
    Gone,
    /// A value that the API's document does not list.
    Other(String),
}

/// The body of the callback `ended`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SubscribeEndedBody {
    /// `at`
    pub at: Option<String>,
}

impl SubscribeEndedBody {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for SubscribeEndedBody {
    fn default() -> Self {
        Self::new()
    }
}

// ----- src/webhooks.rs

//! What the API sends: the payloads of its webhooks and callbacks.
//!
//! The client never receives them; a server of yours does, and reads them with
//! `serde_json::from_slice::<webhooks::Name>(&body)`.
//!
//! Payloads that are sent as XML have a constant that does: `webhooks::NAME_XML.read::<webhooks::Name>(&body)`.

use crate::types;
use crate::runtime::Xml;
use crate::tables::xml;

/// A pet was added.
///
/// The webhook `newPet`: sent by `POST` as `application/json`.
pub type NewPet = types::Pet;

/// The webhook `new-pet`: sent by `PUT` as `application/x-www-form-urlencoded`.
pub type NewPetPut = types::NewPetPutBody;

/// The webhook `shared`: sent by `POST` as `application/json`.
pub type Shared = Vec<types::SharedBodyItem>;

/// The webhook `petGone`: sent by `POST` as `application/xml`.
pub type PetGone = types::Gone;

/// Reads and writes [`PetGone`] as XML.
pub const PET_GONE_XML: &Xml = &xml::GONE_BODY;

/// The webhook `petsGone`: sent by `POST` as `text/xml`.
pub type PetsGone = Vec<types::Gone>;

/// Reads and writes [`PetsGone`] as XML.
pub const PETS_GONE_XML: &Xml = &xml::ROOT_BODY;

/// The webhook `petText`: sent by `POST` as `application/xml`.
pub type PetText = String;

/// Something happened.
///
/// The callback `event` of [`Client::subscribe`](crate::Client::subscribe): sent by `POST` as `application/json` to `{$request.body#/url}`.
pub type SubscribeEvent = types::SubscribeEventBody;

/// The callback `event` of [`Client::subscribe`](crate::Client::subscribe): sent by `DELETE` without a body to `{$request.body#/url}`.
pub type SubscribeEventDelete = ();

/// The callback `shared` of [`Client::subscribe`](crate::Client::subscribe): sent by `POST` as `text/plain` to `{$request.body#/url}/ping`.
pub type SubscribeShared = String;

/// The callback `ended` of [`Client::subscribe`](crate::Client::subscribe): sent by `POST` as `application/soap+xml` to `{$request.body#/url}/ended`.
pub type SubscribeEnded = types::SubscribeEndedBody;

/// Reads and writes [`SubscribeEnded`] as XML.
pub const SUBSCRIBE_ENDED_XML: &Xml = &xml::END_BODY;
