// ----- src/links.rs

//! Which calls may follow others: what the document's links say, as data.

use crate::runtime::Link;

/// The links of all answers, in the order of the operations.
pub const LINKS: &[Link] = &[
    Link {
        from: "add_book",
        status: "201",
        name: "Lend",
        to: Some("lend_book"),
        parameters: &[("book", "$response.body#/id")],
        body: None,
        description: None,
    },
];

// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

#[cfg(feature = "books")]
mod books;
#[cfg(any(feature = "books", feature = "default-operations"))]
mod books_and_default;
#[cfg(feature = "default-operations")]
mod default;
#[cfg(feature = "reading-rooms")]
mod reading_rooms;
#[cfg(feature = "untagged")]
mod general;

#[cfg(feature = "books")]
pub use self::books::*;
#[cfg(any(feature = "books", feature = "default-operations"))]
pub use self::books_and_default::*;
#[cfg(feature = "default-operations")]
pub use self::default::*;
#[cfg(feature = "reading-rooms")]
pub use self::reading_rooms::*;
#[cfg(feature = "untagged")]
pub use self::general::*;

// ----- src/operations/books.rs

//! Operations with the tag `Books`.
//!
//! What can be lent.

use crate::{Client, types};
use crate::runtime::{self, Error, PageItems, Pages, Request, Response};

impl Client {
    /// `GET /books`
    ///
    /// Needs the feature `books`.
    pub fn list_books(&self) -> ListBooks {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /books`
    ///
    /// Needs the feature `books`.
    pub fn add_book(&self, body: impl Into<types::Book>) -> AddBook {
        AddBook {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::list_books`].
///
/// `GET /books`
///
/// Await it to send it; success gives [`types::BookPage`].
/// A failure that the API describes holds [`types::Problem`].
///
/// Needs the feature `books`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListBooks {
    pub(crate) core: runtime::Core,
    pub(crate) genre: Option<types::Genre>,
    pub(crate) after: Option<String>,
}

impl ListBooks {
    /// Sets `genre`.
    pub fn genre(mut self, genre: impl Into<types::Genre>) -> Self {
        self.genre = Some(genre.into());
        self
    }

    /// Sets `after`.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::BookPage>, Error<types::Problem>> {
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

/// A call of [`Client::add_book`].
///
/// `POST /books`
///
/// Await it to send it; success gives [`types::Book`].
/// A failure that the API describes holds [`types::Problem`].
///
/// Needs the feature `books`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddBook {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Book,
}

impl AddBook {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Book>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/books_and_default.rs

//! Operations with the same tags, of which they have several.

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /books/{book}/loans`
    ///
    /// Needs the feature `books` or `default-operations`.
    pub fn lend_book(&self, book: impl Into<String>) -> LendBook {
        LendBook {
            core: self.core.clone(),
            book: book.into(),
        }
    }
}

/// A call of [`Client::lend_book`].
///
/// `POST /books/{book}/loans`
///
/// Await it to send it; success gives [`types::Loan`].
/// A failure that the API describes holds [`LendBookError`].
///
/// Needs the feature `books` or `default-operations`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct LendBook {
    pub(crate) core: runtime::Core,
    pub(crate) book: String,
}

impl LendBook {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Loan>, Error<LendBookError>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What a declared failure gives: the body of the answer of [`Client::lend_book`](crate::Client::lend_book), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum LendBookError {
    /// It is lent already.
    Conflict(types::Conflict),
    /// It went wrong.
    Default(types::Problem),
}

// ----- src/operations/default.rs

//! Operations with the tag `default`.

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /readers/{reader}`
    ///
    /// Needs the feature `default-operations`.
    pub fn get_reader(&self, reader: impl Into<String>) -> GetReader {
        GetReader {
            core: self.core.clone(),
            reader: reader.into(),
        }
    }
}

/// A call of [`Client::get_reader`].
///
/// `GET /readers/{reader}`
///
/// Await it to send it; success gives [`types::Reader`].
/// A failure that the API describes holds [`types::Problem`].
///
/// Needs the feature `default-operations`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetReader {
    pub(crate) core: runtime::Core,
    pub(crate) reader: String,
}

impl GetReader {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Reader>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/general.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /health`
    ///
    /// Needs the feature `untagged`.
    pub fn health(&self) -> Health {
        Health { core: self.core.clone() }
    }
}

/// A call of [`Client::health`].
///
/// `GET /health`
///
/// Await it to send it; success gives nothing.
///
/// Needs the feature `untagged`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Health {
    pub(crate) core: runtime::Core,
}

impl Health {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/reading_rooms.rs

//! Operations with the tag `Reading rooms`.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /rooms`
    ///
    /// Needs the feature `reading-rooms`.
    pub fn list_rooms(&self) -> ListRooms {
        ListRooms {
            core: self.core.clone(),
        }
    }

    /// `POST /rooms`
    ///
    /// Needs the feature `reading-rooms`.
    pub fn add_room(&self, body: impl Into<types::Room>) -> AddRoom {
        AddRoom {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /rooms`
    ///
    /// Needs the feature `reading-rooms`.
    pub fn replace_rooms(
        &self,
        body: impl Into<types::ReplaceRoomsBody>,
    ) -> ReplaceRooms {
        ReplaceRooms {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::list_rooms`].
///
/// `GET /rooms`
///
/// Await it to send it; success gives `Vec<types::Room>`.
/// A failure that the API describes holds [`types::Problem`].
///
/// Needs the feature `reading-rooms`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListRooms {
    pub(crate) core: runtime::Core,
}

impl ListRooms {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<Vec<types::Room>>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_room`].
///
/// `POST /rooms`
///
/// Await it to send it; success gives nothing.
///
/// Needs the feature `reading-rooms`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddRoom {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Room,
}

impl AddRoom {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace_rooms`].
///
/// `PUT /rooms`
///
/// Await it to send it; success gives nothing.
///
/// Needs the feature `reading-rooms`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceRooms {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::ReplaceRoomsBody,
}

impl ReplaceRooms {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/limits.rs

//! What the document demands of what is sent, beyond types: bounds, lengths, patterns, counts.

use crate::runtime::At::Field;
use crate::runtime::Limit::{MaxLength, MinLength};
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[OPERATIONS], types: &[TYPES] };

const OPERATIONS: &[Demand] = &[
    Demand { name: "lend_book", rows: &[
        (Field(0), &[MaxLength(20)]), // book
    ] },
];

const TYPES: &[Demand] = &[
    Demand { name: "Book", rows: &[
        (Field(1), &[MinLength(1)]), // title
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

#[cfg(feature = "books")]
mod books;
#[cfg(any(feature = "books", feature = "default-operations"))]
mod books_and_default;
#[cfg(feature = "default-operations")]
mod default;
#[cfg(feature = "reading-rooms")]
mod reading_rooms;
#[cfg(feature = "untagged")]
mod general;

// ----- src/tables/operations/books.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use crate::types;
use crate::runtime::{Codec, Found, Input, Next, Row, To};

operation! { ListBooks -> types::BookPage, types::Problem {
    Get "/books" "list_books",
    inputs {
        0: optional genre "genre" Input::query("genre");
        1: optional after "after" Input::query("after");
    }
    responses {
        Row::code(200).json();
        Row::others().json();
    }
    security [] servers []
} }

paged! { ListBooks -> types::Book {
    items ["books"] |page| Some(page.books),
    next Next::Token(Found::Body(&["next"]), To { input: 1, way: &[] }), more []
} }

operation! { AddBook -> types::Book, types::Problem {
    Post "/books" "add_book",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(201).json();
        Row::others().json();
    }
    security [] servers []
} }

// ----- src/tables/operations/books_and_default.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use crate::{operations, types};
use crate::runtime::{Input, Row};

operation! { LendBook -> types::Loan, operations::LendBookError {
    Post "/books/{book}/loans" "lend_book",
    inputs {
        0: required book "book" Input::path("book");
    }
    responses {
        Row::code(200).json();
        Row::code(409).json();
        Row::others().case(1).json();
    }
    security [] servers []
} }

answer! { LendBookError { 0: Conflict; _: Default; } empty { } }

// ----- src/tables/operations/default.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use crate::types;
use crate::runtime::{Input, Row};

operation! { GetReader -> types::Reader, types::Problem {
    Get "/readers/{reader}" "get_reader",
    inputs {
        0: required reader "reader" Input::path("reader");
    }
    responses {
        Row::code(200).json();
        Row::others().json();
    }
    security [] servers []
} }

// ----- src/tables/operations/general.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::runtime::Row;

operation! { Health -> (), Value {
    Get "/health" "health",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/operations/reading_rooms.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Codec, Input, Row};
use crate::tables::xml;

operation! { ListRooms -> Vec<types::Room>, types::Problem {
    Get "/rooms" "list_rooms",
    inputs {}
    responses {
        Row::code(200).json();
        Row::others().json();
    }
    security [] servers []
} }

operation! { AddRoom -> (), Value {
    Post "/rooms" "add_room",
    inputs {
        0: required body "body" Input::body("application/xml", Codec::Format(&xml::ROOM_BODY));
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { ReplaceRooms -> (), Value {
    Put "/rooms" "replace_rooms",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json).or(&[Input::body("text/csv", Codec::Text)]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

#[cfg(feature = "books")]
mod books;
#[cfg(any(feature = "books", feature = "default-operations"))]
mod books_and_default;
#[cfg(any(feature = "books", feature = "default-operations", feature = "reading-rooms"))]
mod books_and_2_others;
#[cfg(any(feature = "books", feature = "default-operations", feature = "webhooks"))]
mod books_and_2_others_2;
#[cfg(any(feature = "books", feature = "default-operations", feature = "webhooks", feature = "unused-types"))]
mod books_and_3_others;
#[cfg(feature = "reading-rooms")]
mod reading_rooms;
#[cfg(feature = "webhooks")]
mod webhooks;
#[cfg(feature = "unused-types")]
mod unused;

// ----- src/tables/types/books.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { BookPage {
    0: required books "books";
    1: optional next "next";
} }

// ----- src/tables/types/books_and_2_others.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Problem {
    0: required message "message";
} }

// ----- src/tables/types/books_and_2_others_2.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Loan {
    0: required book "book";
    1: required reader "reader";
    2: required until "until";
} }

object! { Reader {
    0: required name "name";
    1: optional level "level";
} }

integer_enum! { Level {
    N1 1;
    N2 2;
    N3 3;
} Other }

// ----- src/tables/types/books_and_3_others.rs

//! What the runtime knows of the types of the API: keys, values and variants.

string_enum! { Genre {
    Novel "novel";
    Poetry "poetry";
} Other }

object! { Book {
    0: required id "id";
    1: required title "title";
    2: optional genre "genre";
    3: optional pages "pages";
} }

// ----- src/tables/types/books_and_default.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Conflict {
    0: optional until "until";
} }

// ----- src/tables/types/reading_rooms.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Room {
    0: required seats "seats";
    1: optional open "open";
} }

union! { RoomOpen "" {
    0: String;
    1: Boolean;
} Unknown }

choice! { ReplaceRoomsBody {
    0: Json;
    1: Text;
} }

// ----- src/tables/types/unused.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Archive {
    0: optional since "since";
    1: optional first "first";
} }

// ----- src/tables/types/webhooks.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Return {
    0: required loan "loan";
    1: optional fine "fine";
} }

object! { Reminder {
    0: optional fine "fine";
} }

object! { Fine {
    0: required amount "amount";
} }

// ----- src/tables/xml.rs

//! How bodies and their parts are spelt in XML, where that is not an element for each key.

#![allow(dead_code, reason = "features decide which bodies there are")]

use crate::runtime::{Node, Spelling, Xml};

pub(crate) const ROOM_BODY: Xml = Xml::new(Node::element("Room"), TYPES);

const TYPES: &[Spelling] = &[
    Spelling { name: "Room", nodes: &[
        ("seats", Node::attribute("seats")),
    ] },
];

// ----- src/types.rs

//! The types of the API.

#[cfg(feature = "books")]
mod books;
#[cfg(any(feature = "books", feature = "default-operations"))]
mod books_and_default;
#[cfg(any(feature = "books", feature = "default-operations", feature = "reading-rooms"))]
mod books_and_2_others;
#[cfg(any(feature = "books", feature = "default-operations", feature = "webhooks"))]
mod books_and_2_others_2;
#[cfg(any(feature = "books", feature = "default-operations", feature = "webhooks", feature = "unused-types"))]
mod books_and_3_others;
#[cfg(feature = "reading-rooms")]
mod reading_rooms;
#[cfg(feature = "webhooks")]
mod webhooks;
#[cfg(feature = "unused-types")]
mod unused;

#[cfg(feature = "books")]
pub use self::books::*;
#[cfg(any(feature = "books", feature = "default-operations"))]
pub use self::books_and_default::*;
#[cfg(any(feature = "books", feature = "default-operations", feature = "reading-rooms"))]
pub use self::books_and_2_others::*;
#[cfg(any(feature = "books", feature = "default-operations", feature = "webhooks"))]
pub use self::books_and_2_others_2::*;
#[cfg(any(feature = "books", feature = "default-operations", feature = "webhooks", feature = "unused-types"))]
pub use self::books_and_3_others::*;
#[cfg(feature = "reading-rooms")]
pub use self::reading_rooms::*;
#[cfg(feature = "webhooks")]
pub use self::webhooks::*;
#[cfg(feature = "unused-types")]
pub use self::unused::*;

// ----- src/types/books.rs

//! Types that come with the feature `books`.

use crate::runtime;
use super::Book;

/// The schema `BookPage`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BookPage {
    /// `books`
    pub books: Vec<Book>,
    /// `next`
    pub next: Option<String>,
}

impl BookPage {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(books: impl IntoIterator<Item = impl Into<Book>>) -> Self {
        Self {
            books: books.into_iter().map(Into::into).collect(),
            ..runtime::Schema::blank()
        }
    }
}

// ----- src/types/books_and_2_others.rs

//! Types that come with 3 features.

/// The schema `Problem`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// `message`
    pub message: String,
}

impl Problem {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

// ----- src/types/books_and_2_others_2.rs

//! Types that come with 3 features.

use crate::runtime;
use super::Book;

/// The schema `Loan`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Loan {
    /// `book`
    pub book: Book,
    /// `reader`
    pub reader: Reader,
    /// `until`
    pub until: runtime::Date,
}

impl Loan {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(
        book: impl Into<Book>,
        reader: impl Into<Reader>,
        until: impl Into<runtime::Date>,
    ) -> Self {
        Self {
            book: book.into(),
            reader: reader.into(),
            until: until.into(),
        }
    }
}

/// The schema `Reader`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Reader {
    /// `name`
    pub name: String,
    /// `level`
    pub level: Option<Level>,
}

impl Reader {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `1`
    N1,
    /// `2`
    N2,
    /// `3`
    N3,
    /// A value that the API's document does not list.
    Other(i64),
}

// ----- src/types/books_and_3_others.rs

//! Types that come with 4 features.

use crate::runtime;

/// The schema `Genre`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Genre {
    /// `novel`
    Novel,
    /// `poetry`
    Poetry,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `Book`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Book {
    /// `id`
    pub id: String,
    /// At least 1 character.
    pub title: String,
    /// `genre`
    pub genre: Option<Genre>,
    /// `pages`
    pub pages: Option<i64>,
}

impl Book {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `genre`.
    #[must_use]
    pub fn genre(mut self, genre: impl Into<Genre>) -> Self {
        self.genre = Some(genre.into());
        self
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
        self
    }
}

// ----- src/types/books_and_default.rs

//! Types that come with the features `books` and `default-operations`.

use crate::runtime;

/// The schema `Conflict`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Conflict {
    /// `until`
    pub until: Option<runtime::Date>,
}

impl Conflict {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Conflict {
    fn default() -> Self {
        Self::new()
    }
}

// ----- src/types/reading_rooms.rs

//! Types that come with the feature `reading-rooms`.

use serde_json::Value;

use crate::runtime;

/// The schema `Room`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Room {
    /// `seats`
    pub seats: i64,
    /// `open`
    pub open: Option<RoomOpen>,
}

impl Room {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(seats: i64) -> Self {
        Self {
            seats,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `open`.
    #[must_use]
    pub fn open(mut self, open: impl Into<RoomOpen>) -> Self {
        self.open = Some(open.into());
        self
    }
}

/// The `open` of [`Room`].
#[derive(Clone)]
#[non_exhaustive]
pub enum RoomOpen {
    /// `String`
    String(String),
    /// `bool`
    Boolean(bool),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for RoomOpen {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RoomOpen {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<bool> for RoomOpen {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// A body of [`Client::replace_rooms`](crate::Client::replace_rooms), by the media type that it is sent as.
#[derive(Clone)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum ReplaceRoomsBody {
    /// Sent as `application/json`.
    Json(Vec<Room>),
    /// Sent as `text/csv`.
    Text(String),
}

impl From<Vec<Room>> for ReplaceRoomsBody {
    fn from(value: Vec<Room>) -> Self {
        Self::Json(value)
    }
}

impl From<&str> for ReplaceRoomsBody {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for ReplaceRoomsBody {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

// ----- src/types/unused.rs

//! Types that come with the feature `unused-types`.

use crate::runtime;
use super::Book;

/// Nothing uses it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Archive {
    /// `since`
    pub since: Option<String>,
    /// `first`
    pub first: Option<Book>,
}

impl Archive {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Archive {
    fn default() -> Self {
        Self::new()
    }
}

// ----- src/types/webhooks.rs

//! Types that come with the feature `webhooks`.

use crate::runtime;
use super::Loan;

/// The schema `Return`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Return {
    /// `loan`
    pub loan: Loan,
    /// `fine`
    pub fine: Option<Fine>,
}

impl Return {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(loan: impl Into<Loan>) -> Self {
        Self {
            loan: loan.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Reminder`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Reminder {
    /// `fine`
    pub fine: Option<Fine>,
}

impl Reminder {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Reminder {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Fine`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Fine {
    /// `amount`
    pub amount: f64,
}

impl Fine {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(amount: f64) -> Self {
        Self { amount }
    }
}

// ----- src/webhooks.rs

//! What the API sends: the payloads of its webhooks and callbacks.
//!
//! The client never receives them; a server of yours does, and reads them with
//! `serde_json::from_slice::<webhooks::Name>(&body)`.

use crate::types;

/// The webhook `returned`: sent by `POST` as `application/json`.
pub type Returned = types::Return;

/// The callback `due` of [`Client::lend_book`](crate::Client::lend_book): sent by `POST` as `application/json` to `{$request.query.book}`.
pub type LendBookDue = types::Reminder;
