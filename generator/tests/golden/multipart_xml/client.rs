// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /profiles`
    pub fn add_profile(&self, body: impl Into<types::AddProfileBody>) -> AddProfile {
        AddProfile {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /profiles`
    pub fn replace_profile(&self) -> ReplaceProfile {
        runtime::Operation::blank(self.core.clone())
    }
}

/// A call of [`Client::add_profile`].
///
/// `POST /profiles`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddProfile {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::AddProfileBody,
}

impl AddProfile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace_profile`].
///
/// `PUT /profiles`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceProfile {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<types::ReplaceProfileBody>,
}

impl ReplaceProfile {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::ReplaceProfileBody>) -> Self {
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

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::runtime::{Codec, Input, Part, Row};
use crate::tables::xml;

operation! { AddProfile -> (), Value {
    Post "/profiles" "add_profile",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "history", content_type: "application/xml; charset=utf-8", style: None, headers: &[], format: Some(&xml::HISTORY_PART) }, Part { name: "entry", content_type: "text/xml", style: None, headers: &[], format: Some(&xml::ENTRY_PART) }, Part { name: "place", content_type: "application/vnd.place+xml", style: None, headers: &[], format: Some(&xml::LOCATION_PART) }, Part { name: "places", content_type: "application/xml", style: None, headers: &[], format: Some(&xml::PLACES_PART) }, Part { name: "count", content_type: "application/xml", style: None, headers: &[], format: Some(&xml::COUNT_PART) }, Part { name: "free", content_type: "application/xml", style: None, headers: &[], format: Some(&xml::FREE_PART) }, Part { name: "a b", content_type: "application/xml", style: None, headers: &[], format: Some(&xml::ROOT_PART) }, Part { name: "markup", content_type: "application/xml", style: None, headers: &[], format: None }, Part { name: "title", content_type: "application/xml", style: None, headers: &[], format: Some(&xml::HEADING_PART) }, Part { name: "file", content_type: "application/xml", style: None, headers: &[], format: None }, Part { name: "files", content_type: "application/xml", style: None, headers: &[], format: None }, Part { name: "either", content_type: "application/json, application/xml", style: None, headers: &[], format: Some(&xml::LOCATION_PART) }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { ReplaceProfile -> (), Value {
    Put "/profiles" "replace_profile",
    inputs {
        0: optional body "body" Input::body("application/x-www-form-urlencoded", Codec::Form).parts(&[Part { name: "place", content_type: "application/xml", style: None, headers: &[], format: Some(&xml::LOCATION_PART) }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Entry {
    0: optional at "at";
    1: optional note "note";
} }

object! { Place {
    0: optional city "city";
    1: optional zip "zip";
} }

object! { AddProfileBody {
    0: required history "history";
    1: optional entry "entry";
    2: optional place "place";
    3: optional places "places";
    4: optional count "count";
    5: optional free "free";
    6: optional a_b "a b";
    7: optional markup "markup";
    8: optional title "title";
    9: optional file "file";
    10: optional files "files";
    11: optional either "either";
} }

object! { AddProfileBodyHistory {
    0: optional version "version";
    1: optional entries "entries";
} }

object! { AddProfileBodyAB {
    0: optional k "k";
} }

union! { ReplaceProfileBody "" {
    0: Text;
    1: Place;
} Unknown }

object! { ReplaceProfileBodyText {
    0: required text "text";
} }

object! { ReplaceProfileBodyPlace {
    0: required place "place";
} }

// ----- src/tables/xml.rs

//! How bodies and their parts are spelt in XML, where that is not an element for each key.

use crate::runtime::{Node, Spelling, Xml};

pub(crate) const ENTRY_PART: Xml = Xml::new(Node::element("Entry"), TYPES);
pub(crate) const LOCATION_PART: Xml = Xml::new(Node::element("location").within("p", "https://example.com/places"), TYPES);
pub(crate) const HISTORY_PART: Xml = Xml::new(Node::element("history"), TYPES);
pub(crate) const PLACES_PART: Xml = Xml::new(Node::element("places").of(&Node::element("location").within("p", "https://example.com/places")), TYPES);
pub(crate) const COUNT_PART: Xml = Xml::new(Node::element("count"), TYPES);
pub(crate) const FREE_PART: Xml = Xml::new(Node::element("free"), TYPES);
pub(crate) const ROOT_PART: Xml = Xml::new(Node::element("root"), TYPES);
pub(crate) const HEADING_PART: Xml = Xml::new(Node::element("heading"), TYPES);

const TYPES: &[Spelling] = &[
    Spelling { name: "AddProfileBodyHistory", nodes: &[
        ("version", Node::attribute("version")),
        ("entries", Node::element("entries").of(&Node::element("entries"))),
    ] },
    Spelling { name: "Entry", nodes: &[
        ("at", Node::attribute("at")),
    ] },
    Spelling { name: "Place", nodes: &[
        ("zip", Node::attribute("zip")),
    ] },
];

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime::{self, Upload};

/// The schema `Entry`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Entry {
    /// `at`
    pub at: Option<runtime::DateTime>,
    /// `note`
    pub note: Option<String>,
}

impl Entry {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `at`.
    #[must_use]
    pub fn at(mut self, at: impl Into<runtime::DateTime>) -> Self {
        self.at = Some(at.into());
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

impl Default for Entry {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Place`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Place {
    /// `city`
    pub city: Option<String>,
    /// `zip`
    pub zip: Option<String>,
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

    /// Sets `zip`.
    #[must_use]
    pub fn zip(mut self, zip: impl Into<String>) -> Self {
        self.zip = Some(zip.into());
        self
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::add_profile`](crate::Client::add_profile).
#[derive(Clone)]
#[non_exhaustive]
pub struct AddProfileBody {
    /// `history`
    pub history: AddProfileBodyHistory,
    /// `entry`
    pub entry: Option<Entry>,
    /// `place`
    pub place: Option<Place>,
    /// `places`
    pub places: Option<Vec<Place>>,
    /// `count`
    pub count: Option<i64>,
    /// `free`
    pub free: Option<Value>,
    /// `a b`
    pub a_b: Option<AddProfileBodyAB>,
    /// `markup`
    pub markup: Option<String>,
    /// `title`
    pub title: Option<String>,
    /// `file`
    pub file: Option<Upload>,
    /// `files`
    pub files: Option<Vec<Upload>>,
    /// `either`
    pub either: Option<Place>,
}

impl AddProfileBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(history: impl Into<AddProfileBodyHistory>) -> Self {
        Self {
            history: history.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `entry`.
    #[must_use]
    pub fn entry(mut self, entry: impl Into<Entry>) -> Self {
        self.entry = Some(entry.into());
        self
    }

    /// Sets `place`.
    #[must_use]
    pub fn place(mut self, place: impl Into<Place>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// Sets `places`.
    #[must_use]
    pub fn places(mut self, places: impl IntoIterator<Item = impl Into<Place>>) -> Self {
        self.places = Some(places.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `count`.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `free`.
    #[must_use]
    pub fn free(mut self, free: impl Into<Value>) -> Self {
        self.free = Some(free.into());
        self
    }

    /// Sets `a b`.
    #[must_use]
    pub fn a_b(mut self, a_b: impl Into<AddProfileBodyAB>) -> Self {
        self.a_b = Some(a_b.into());
        self
    }

    /// Sets `markup`.
    #[must_use]
    pub fn markup(mut self, markup: impl Into<String>) -> Self {
        self.markup = Some(markup.into());
        self
    }

    /// Sets `title`.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `file`.
    #[must_use]
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// Sets `files`.
    #[must_use]
    pub fn files(mut self, files: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.files = Some(files.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `either`.
    #[must_use]
    pub fn either(mut self, either: impl Into<Place>) -> Self {
        self.either = Some(either.into());
        self
    }
}

/// The `history` of [`AddProfileBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AddProfileBodyHistory {
    /// `version`
    pub version: Option<i64>,
    /// `entries`
    pub entries: Option<Vec<Entry>>,
}

impl AddProfileBodyHistory {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `version`.
    #[must_use]
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// Sets `entries`.
    #[must_use]
    pub fn entries(
        mut self,
        entries: impl IntoIterator<Item = impl Into<Entry>>,
    ) -> Self {
        self.entries = Some(entries.into_iter().map(Into::into).collect());
        self
    }
}

impl Default for AddProfileBodyHistory {
    fn default() -> Self {
        Self::new()
    }
}

/// The `a b` of [`AddProfileBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AddProfileBodyAB {
    /// `k`
    pub k: Option<String>,
}

impl AddProfileBodyAB {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `k`.
    #[must_use]
    pub fn k(mut self, k: impl Into<String>) -> Self {
        self.k = Some(k.into());
        self
    }
}

impl Default for AddProfileBodyAB {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::replace_profile`](crate::Client::replace_profile).
#[derive(Clone)]
#[non_exhaustive]
pub enum ReplaceProfileBody {
    /// [`ReplaceProfileBodyText`]
    Text(ReplaceProfileBodyText),
    /// [`ReplaceProfileBodyPlace`]
    Place(ReplaceProfileBodyPlace),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<ReplaceProfileBodyText> for ReplaceProfileBody {
    fn from(value: ReplaceProfileBodyText) -> Self {
        Self::Text(value)
    }
}

impl From<ReplaceProfileBodyPlace> for ReplaceProfileBody {
    fn from(value: ReplaceProfileBodyPlace) -> Self {
        Self::Place(value)
    }
}

/// One of the alternatives of [`ReplaceProfileBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceProfileBodyText {
    /// `text`
    pub text: String,
}

impl ReplaceProfileBodyText {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// One of the alternatives of [`ReplaceProfileBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceProfileBodyPlace {
    /// `place`
    pub place: Place,
}

impl ReplaceProfileBodyPlace {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(place: impl Into<Place>) -> Self {
        Self { place: place.into() }
    }
}
