//! How operations are described: where each input travels, which answers there are, which credentials are needed.
//!
//! Generated code fills these tables; the engine in `execute` reads them, so that one function sends every operation.

use super::client::Core;
use super::format::Format;
pub use super::method::Method;
use super::schema::{Object, Schema, Slot, View};

/// An operation of an API: the builder that a method of the client returns.
///
/// Its fields are its inputs, so the codecs can read and fill it like any object. The table's `fields` and the `inputs` of
/// [`Operation::INFO`] go together index by index.
pub trait Operation: Object + Sized + Send + Sync + 'static {
    /// What success gives.
    type Output: Answer + Send + 'static;
    /// What a declared failure gives.
    type Error: Answer + Send + Sync + 'static;
    /// Everything else about the operation.
    const INFO: &'static OperationInfo;

    /// The builder with all inputs blank.
    fn blank(core: Core) -> Self;

    /// The client that sends it.
    fn core(&self) -> &Core;
}

/// What the engine knows of an operation.
#[derive(Debug)]
pub struct OperationInfo {
    /// The client's method: `delete_file`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template: `/files/{file_id}`.
    pub path: &'static str,
    /// Where the inputs travel, in the order of the builder's fields.
    pub inputs: &'static [Input],
    /// The answers, in the document's order.
    pub responses: &'static [Row],
    /// The alternatives of credentials, each a list of schemes that go together. Empty: none is sent.
    pub security: &'static [&'static [&'static str]],
    /// Base URLs that replace those of the client; usually none.
    pub servers: &'static [&'static str],
}

/// Where an input travels.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// The name on the wire; of a body, the media type.
    pub name: &'static str,
    /// Where.
    pub location: Location,
    /// How an array or object is spelt.
    pub style: Style,
    /// Whether each item or property is spelt on its own.
    pub explode: bool,
    /// Whether reserved characters of RFC 3986 stay as they are.
    pub allow_reserved: bool,
    /// Of a form or multipart body: the properties that are not encoded in the default way.
    pub parts: &'static [Part],
    /// Of a body that can be sent in several ways: the ways after the first, in the order of the variants of its enum.
    pub others: &'static [Self],
    /// The flag that is set, unless it is set to something else, because a stream is asked for: a key of a body, or the query
    /// parameter itself. Mostly none.
    pub flag: &'static str,
}

/// Where an input travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the `Cookie` header.
    Cookie,
    /// As the body.
    Body(Codec),
}

/// A style of parameters (OpenAPI 3.0.3, "Style Values").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `3,4,5`
    Simple,
    /// `.3.4.5`
    Label,
    /// `;id=3;id=4`
    Matrix,
    /// `/3/4/5`: `{/id}` of RFC 6570, for which OpenAPI has no word.
    Path,
    /// `id=3&id=4` or `id=3,4`
    Form,
    /// `id=3%204`
    SpaceDelimited,
    /// `id=3|4`
    PipeDelimited,
    /// `id[role]=admin`
    DeepObject,
    /// JSON text: a parameter with `content`.
    Json,
}

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    /// There is none.
    Empty,
    /// JSON.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// Text.
    Text,
    /// Bytes as they are.
    Binary,
    /// An event stream: the data of each event is an item.
    Events,
    /// JSON Lines: each line is an item.
    Lines,
    /// A JSON text sequence (RFC 7464): each record is an item.
    Records,
    /// A format that not every client has.
    Format(&'static dyn Format),
}

/// How one property of a form or multipart body is encoded.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The property.
    pub name: &'static str,
    /// The media type of the part; empty: the default of its kind.
    pub content_type: &'static str,
    /// The style and explode of a property of a form, if not the default.
    pub style: Option<(Style, bool)>,
    /// The headers of the part, beside those that it has in any case.
    pub headers: &'static [(&'static str, &'static str)],
    /// How it is encoded where it is of a format that not every client has.
    pub format: Option<&'static dyn Format>,
}

impl Input {
    const fn new(name: &'static str, location: Location, style: Style, explode: bool) -> Self {
        Self { name, location, style, explode, allow_reserved: false, parts: &[], others: &[], flag: "" }
    }

    /// A path parameter in the default style, `simple`.
    #[must_use]
    pub const fn path(name: &'static str) -> Self {
        Self::new(name, Location::Path, Style::Simple, false)
    }

    /// A query parameter in the default style, `form` with `explode`.
    #[must_use]
    pub const fn query(name: &'static str) -> Self {
        Self::new(name, Location::Query, Style::Form, true)
    }

    /// A header.
    #[must_use]
    pub const fn header(name: &'static str) -> Self {
        Self::new(name, Location::Header, Style::Simple, false)
    }

    /// A cookie.
    #[must_use]
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(name, Location::Cookie, Style::Form, true)
    }

    /// The body.
    #[must_use]
    pub const fn body(media_type: &'static str, codec: Codec) -> Self {
        Self::new(media_type, Location::Body(codec), Style::Form, true)
    }

    /// The same in another style.
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = style;
        self.explode = explode;
        self
    }

    /// The same with reserved characters as they are.
    #[must_use]
    pub const fn reserved(mut self) -> Self {
        self.allow_reserved = true;
        self
    }

    /// The same with rules for single properties of the body.
    #[must_use]
    pub const fn parts(mut self, parts: &'static [Part]) -> Self {
        self.parts = parts;
        self
    }

    /// The same with other ways to send the body.
    #[must_use]
    pub const fn or(mut self, others: &'static [Self]) -> Self {
        self.others = others;
        self
    }
}

/// How the answer of some status is decoded.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which statuses.
    pub status: Status,
    /// Whether it is a success.
    pub success: bool,
    /// Which case of the output or error it is; 0 where there is only one.
    pub case: usize,
    /// How the body is encoded.
    pub codec: Codec,
    /// The media type; empty without a body.
    pub media_type: &'static str,
    /// Whether it is asked for.
    pub asked: bool,
}

/// Which statuses an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One code.
    Code(u16),
    /// A hundred: `Range(2)` is 200 to 299.
    Range(u16),
    /// All others.
    Default,
}

impl Row {
    const fn new(status: Status, success: bool) -> Self {
        Self { status, success, case: 0, codec: Codec::Empty, media_type: "", asked: true }
    }

    /// The answer for one status, without a body; a success below 400.
    #[must_use]
    pub const fn code(code: u16) -> Self {
        Self::new(Status::Code(code), code < 400)
    }

    /// The answer for a hundred statuses, without a body: `range(4)` is 400 to 499. A success below 400.
    #[must_use]
    pub const fn range(hundred: u16) -> Self {
        Self::new(Status::Range(hundred), hundred < 4)
    }

    /// The answer for all statuses that no other is for, without a body; a failure.
    #[must_use]
    pub const fn others() -> Self {
        Self::new(Status::Default, false)
    }

    /// The same as a success.
    #[must_use]
    pub const fn success(mut self) -> Self {
        self.success = true;
        self
    }

    /// The same for another case of the output or error.
    #[must_use]
    pub const fn case(mut self, case: usize) -> Self {
        self.case = case;
        self
    }

    /// The same with a body.
    #[must_use]
    pub const fn body(mut self, media_type: &'static str, codec: Codec) -> Self {
        self.media_type = media_type;
        self.codec = codec;
        self
    }

    /// The same without asking for its media type, which successes in another representation have.
    #[must_use]
    pub const fn unasked(mut self) -> Self {
        self.asked = false;
        self
    }

    /// The same with a body of `application/json`.
    #[must_use]
    pub const fn json(self) -> Self {
        self.body("application/json", Codec::Json)
    }
}

/// What an operation gives: one type, or an enum of one type per status.
pub trait Answer: Sized {
    /// The value to decode into for the case at this index.
    fn blank(case: usize) -> Self;

    /// Where a decoder writes it.
    fn slot(&mut self) -> Slot<'_>;

    /// How an encoder reads it.
    fn view(&self) -> View<'_>;
}

impl<T: Schema> Answer for T {
    #[inline]
    fn blank(_: usize) -> Self {
        T::blank()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Schema::slot(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        Schema::view(self)
    }
}
