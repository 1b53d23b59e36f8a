// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, Request, Response, Upload};

impl Client {
    /// `GET /books`
    pub fn list_books(&self) -> ListBooks {
        ListBooks {
            core: self.core.clone(),
        }
    }

    /// `POST /books`
    pub fn add_book(&self, body: impl Into<types::Book>) -> AddBook {
        AddBook {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /books/{id}`
    pub fn get_book(&self, id: impl Into<String>) -> GetBook {
        GetBook {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// `GET /shelves/{id}`
    pub fn get_shelf(&self, id: impl Into<String>) -> GetShelf {
        GetShelf {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// The same as [`Client::get_shelf`](crate::Client::get_shelf), answered as `application/xml`.
    ///
    /// `GET /shelves/{id}`
    pub fn get_shelf_as_xml(&self, id: impl Into<String>) -> GetShelfAsXml {
        GetShelfAsXml {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// `PUT /shelves/{id}`
    pub fn put_shelf(&self, id: impl Into<String>) -> PutShelf {
        PutShelf {
            id: id.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// `GET /raw`
    pub fn get_raw(&self) -> GetRaw {
        GetRaw { core: self.core.clone() }
    }

    /// `PUT /raw`
    pub fn put_raw(&self) -> PutRaw {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /icon`
    pub fn get_icon(&self) -> GetIcon {
        GetIcon { core: self.core.clone() }
    }
}

/// A call of [`Client::list_books`].
///
/// `GET /books`
///
/// Await it to send it; success gives `Vec<types::Book>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListBooks {
    pub(crate) core: runtime::Core,
}

impl ListBooks {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Book>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_book`].
///
/// `POST /books`
///
/// Await it to send it; success gives [`types::Book`].
/// A failure that the API describes holds [`types::Problem`].
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

/// A call of [`Client::get_book`].
///
/// `GET /books/{id}`
///
/// Await it to send it; success gives [`types::Book`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetBook {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetBook {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Book>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_shelf`].
///
/// `GET /shelves/{id}`
///
/// Await it to send it; success gives [`types::GetShelfResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetShelf {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetShelf {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::GetShelfResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_shelf_as_xml`].
///
/// `GET /shelves/{id}`
///
/// Await it to send it; success gives [`types::Shelf`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetShelfAsXml {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetShelfAsXml {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Shelf>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::put_shelf`].
///
/// `PUT /shelves/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutShelf {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) body: Option<types::PutShelfBody>,
}

impl PutShelf {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::PutShelfBody>) -> Self {
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

/// A call of [`Client::get_raw`].
///
/// `GET /raw`
///
/// Await it to send it; success gives `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetRaw {
    pub(crate) core: runtime::Core,
}

impl GetRaw {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<String>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::put_raw`].
///
/// `PUT /raw`
///
/// Await it to send it; success gives `Value`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PutRaw {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<Upload>,
}

impl PutRaw {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Value>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_icon`].
///
/// `GET /icon`
///
/// Await it to send it; success gives `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetIcon {
    pub(crate) core: runtime::Core,
}

impl GetIcon {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Value>> {
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
use crate::runtime::{Bytes, Codec, Input, Row};
use crate::tables::xml;

operation! { ListBooks -> Vec<types::Book>, Value {
    Get "/books" "list_books",
    inputs {}
    responses {
        Row::code(200).body("application/xml", Codec::Format(&xml::BOOKS_BODY));
    }
    security [] servers []
} }

operation! { AddBook -> types::Book, types::Problem {
    Post "/books" "add_book",
    inputs {
        0: required body "body" Input::body("text/xml", Codec::Format(&xml::BOOK_BODY));
    }
    responses {
        Row::code(201).body("application/atom+xml", Codec::Format(&xml::BOOK_BODY));
        Row::others().body("application/xml", Codec::Format(&xml::PROBLEM_BODY));
    }
    security [] servers []
} }

operation! { GetBook -> types::Book, Value {
    Get "/books/{id}" "get_book",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { GetShelf -> types::GetShelfResponse, Value {
    Get "/shelves/{id}" "get_shelf",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { GetShelfAsXml -> types::Shelf, Value {
    Get "/shelves/{id}" "get_shelf_as_xml",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).body("application/xml", Codec::Format(&xml::SHELF_BODY));
    }
    security [] servers []
} }

operation! { PutShelf -> (), Value {
    Put "/shelves/{id}" "put_shelf",
    inputs {
        0: required id "id" Input::path("id");
        1: optional body "body" Input::body("application/xml", Codec::Format(&xml::ROOT_BODY));
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { GetRaw -> String, Value {
    Get "/raw" "get_raw",
    inputs {}
    responses {
        Row::code(200).body("application/xml", Codec::Text);
    }
    security [] servers []
} }

operation! { PutRaw -> Value, Value {
    Put "/raw" "put_raw",
    inputs {
        0: optional body "body" Input::body("application/xml", Codec::Binary);
    }
    responses {
        Row::code(200).body("application/xml", Codec::Format(&xml::ROOT_BODY2));
    }
    security [] servers []
} }

operation! { GetIcon -> Bytes, Value {
    Get "/icon" "get_icon",
    inputs {}
    responses {
        Row::code(200).body("image/svg+xml", Codec::Binary);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Author {
    0: optional name "name";
} }

object! { Book {
    0: required id "id";
    1: optional language "language";
    2: required title "title";
    3: required tags "tags";
    4: optional chapters "chapters";
    5: optional sizes "sizes";
    6: optional authors "authors";
    7: optional editor "editor";
    8: optional translator "translator";
    9: optional sequel "sequel";
    10: optional grid "grid";
    11: optional ratings "ratings";
    12: optional notes "notes";
    13: optional extra "extra";
    14: optional odd "odd";
    15: optional lost "lost";
} }

object! { Extra {
    0: optional known "known";
} 1: additional }

object! { Shelf {
    0: optional items "items";
} }

object! { Problem {
    0: required message "message";
    1: optional code "code";
} }

string_enum! { BookLanguage {
    En "en";
    De "de";
} Other }

object! { BookOdd {
    0: optional a "a";
} }

union! { ShelfItem "" {
    0: Book;
    1: Author;
} Unknown }

object! { GetShelfResponse {
    0: optional id "id";
} }

object! { PutShelfBody {
    0: optional note "note";
} }

// ----- src/tables/xml.rs

//! How bodies and their parts are spelt in XML, where that is not an element for each key.

use crate::runtime::{Node, Spelling, Xml};

pub(crate) const BOOK_BODY: Xml = Xml::new(Node::element("book").within("lib", "https://example.com/library"), TYPES);
pub(crate) const SHELF_BODY: Xml = Xml::new(Node::element("Shelf"), TYPES);
pub(crate) const PROBLEM_BODY: Xml = Xml::new(Node::element("Problem"), TYPES);
pub(crate) const BOOKS_BODY: Xml = Xml::new(Node::element("books").of(&Node::element("book").within("lib", "https://example.com/library")), TYPES);
pub(crate) const ROOT_BODY: Xml = Xml::new(Node::element("root"), TYPES);
pub(crate) const ROOT_BODY2: Xml = Xml::new(Node::element("root"), TYPES);

const TYPES: &[Spelling] = &[
    Spelling { name: "Book", nodes: &[
        ("id", Node::attribute("id")),
        ("language", Node::attribute("xml:lang")),
        ("title", Node::element("title").within("lib", "https://example.com/library")),
        ("tags", Node::element("tags").of(&Node::element("tag"))),
        ("sizes", Node::attribute("sizes")),
        ("authors", Node::element("writer")),
        ("translator", Node::element("writer")),
        ("sequel", Node::element("book").within("lib", "https://example.com/library")),
        ("grid", Node::element("rows").of(&Node::element("cell"))),
        ("notes", Node::element("notes").of(&Node::element("").of(&Node::element("note")))),
    ] },
];

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Maybe};

/// The schema `Author`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Author {
    /// `name`
    pub name: Option<String>,
}

impl Author {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Default for Author {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Book`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Book {
    /// `id`
    pub id: i64,
    /// `language`
    pub language: Option<BookLanguage>,
    /// `title`
    pub title: String,
    /// `tags`
    pub tags: Vec<String>,
    /// `chapters`
    pub chapters: Option<Vec<String>>,
    /// `sizes`
    pub sizes: Option<Vec<i64>>,
    /// `authors`
    pub authors: Option<Vec<Author>>,
    /// By the name at the place of use.
    pub editor: Option<Author>,
    /// `translator`
    pub translator: Option<Author>,
    /// `sequel`
    pub sequel: Option<Box<Book>>,
    /// `grid`
    pub grid: Option<Vec<Vec<f64>>>,
    /// `ratings`
    pub ratings: Option<BTreeMap<String, i64>>,
    /// `notes`
    pub notes: Option<BTreeMap<String, Vec<String>>>,
    /// `extra`
    pub extra: Option<Extra>,
    /// `odd`
    pub odd: Option<BookOdd>,
    /// `lost`
    pub lost: Option<String>,
}

impl Book {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(
        id: i64,
        title: impl Into<String>,
        tags: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            tags: tags.into_iter().map(Into::into).collect(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `language`.
    #[must_use]
    pub fn language(mut self, language: impl Into<BookLanguage>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Sets `chapters`.
    #[must_use]
    pub fn chapters(
        mut self,
        chapters: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.chapters = Some(chapters.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `sizes`.
    #[must_use]
    pub fn sizes(mut self, sizes: impl IntoIterator<Item = i64>) -> Self {
        self.sizes = Some(sizes.into_iter().collect());
        self
    }

    /// Sets `authors`.
    #[must_use]
    pub fn authors(
        mut self,
        authors: impl IntoIterator<Item = impl Into<Author>>,
    ) -> Self {
        self.authors = Some(authors.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `editor`.
    #[must_use]
    pub fn editor(mut self, editor: impl Into<Author>) -> Self {
        self.editor = Some(editor.into());
        self
    }

    /// Sets `translator`.
    #[must_use]
    pub fn translator(mut self, translator: impl Into<Author>) -> Self {
        self.translator = Some(translator.into());
        self
    }

    /// Sets `sequel`.
    #[must_use]
    pub fn sequel(mut self, sequel: impl Into<Book>) -> Self {
        self.sequel = Some(Box::new(sequel.into()));
        self
    }

    /// Sets `grid`.
    #[must_use]
    pub fn grid(mut self, grid: impl IntoIterator<Item = Vec<f64>>) -> Self {
        self.grid = Some(grid.into_iter().collect());
        self
    }

    /// Sets `ratings`.
    #[must_use]
    pub fn ratings(
        mut self,
        ratings: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.ratings = Some(
            ratings.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `notes`.
    #[must_use]
    pub fn notes(
        mut self,
        notes: impl IntoIterator<Item = (impl Into<String>, Vec<String>)>,
    ) -> Self {
        self.notes = Some(
            notes.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `extra`.
    #[must_use]
    pub fn extra(mut self, extra: impl Into<Extra>) -> Self {
        self.extra = Some(extra.into());
        self
    }

    /// Sets `odd`.
    #[must_use]
    pub fn odd(mut self, odd: impl Into<BookOdd>) -> Self {
        self.odd = Some(odd.into());
        self
    }

    /// Sets `lost`.
    #[must_use]
    pub fn lost(mut self, lost: impl Into<String>) -> Self {
        self.lost = Some(lost.into());
        self
    }
}

/// The schema `Extra`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Extra {
    /// `known`
    pub known: Maybe<String>,
    /// All other keys.
    pub additional: BTreeMap<String, String>,
}

impl Extra {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `known`.
    #[must_use]
    pub fn known(mut self, known: impl Into<Maybe<String>>) -> Self {
        self.known = known.into();
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for Extra {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Shelf`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shelf {
    /// `items`
    pub items: Option<Vec<ShelfItem>>,
}

impl Shelf {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Shelf {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Problem`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// `message`
    pub message: String,
    /// `code`
    pub code: Option<i64>,
}

impl Problem {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The `language` of [`Book`].
#[derive(Clone)]
#[non_exhaustive]
pub enum BookLanguage {
    /// `en`
    En,
    /// `de`
    De,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `odd` of [`Book`].
#[derive(Clone)]
#[non_exhaustive]
pub struct BookOdd {
    /// `a`
    pub a: Option<String>,
}

impl BookOdd {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

impl Default for BookOdd {
    fn default() -> Self {
        Self::new()
    }
}

/// An item of the `items` of [`Shelf`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ShelfItem {
    /// [`Book`]
    Book(Box<Book>),
    /// [`Author`]
    Author(Author),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Book> for ShelfItem {
    fn from(value: Book) -> Self {
        Self::Book(Box::new(value))
    }
}

impl From<Author> for ShelfItem {
    fn from(value: Author) -> Self {
        Self::Author(value)
    }
}

/// The answer of [`Client::get_shelf`](crate::Client::get_shelf) with the status `200`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetShelfResponse {
    /// `id`
    pub id: Option<String>,
}

impl GetShelfResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for GetShelfResponse {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::put_shelf`](crate::Client::put_shelf).
#[derive(Clone)]
#[non_exhaustive]
pub struct PutShelfBody {
    /// `note`
    pub note: Option<String>,
}

impl PutShelfBody {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

impl Default for PutShelfBody {
    fn default() -> Self {
        Self::new()
    }
}
