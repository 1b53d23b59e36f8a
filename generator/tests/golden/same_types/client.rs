// ----- src/operations.rs

//! Operations without a tag.

#![allow(deprecated, reason = "what the API's document calls deprecated is still part of the client")]

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /cats`
    pub fn list_cats(&self) -> ListCats {
        runtime::Operation::blank(self.core.clone())
    }

    /// `GET /dogs`
    pub fn list_dogs(&self) -> ListDogs {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /dogs`
    pub fn add_dog(&self, body: impl Into<types::AddDogBody>) -> AddDog {
        AddDog {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /dogs`
    pub fn replace_dogs(&self, body: impl Into<types::ReplaceDogsBody>) -> ReplaceDogs {
        ReplaceDogs {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::list_cats`].
///
/// `GET /cats`
///
/// Await it to send it; success gives [`types::ListCatsResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListCats {
    pub(crate) core: runtime::Core,
    pub(crate) order: Option<types::ListCatsOrder>,
}

impl ListCats {
    /// How cats are sorted.
    pub fn order(mut self, order: impl Into<types::ListCatsOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::ListCatsResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::list_dogs`].
///
/// `GET /dogs`
///
/// Await it to send it; success gives [`types::ListDogsResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDogs {
    pub(crate) core: runtime::Core,
    pub(crate) order: Option<types::ListDogsOrder>,
    pub(crate) reverse: Option<types::ListDogsReverse>,
    pub(crate) old_order: Option<types::ListDogsOldOrder>,
}

impl ListDogs {
    /// How dogs are sorted.
    pub fn order(mut self, order: impl Into<types::ListDogsOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Sets `reverse`.
    pub fn reverse(mut self, reverse: impl Into<types::ListDogsReverse>) -> Self {
        self.reverse = Some(reverse.into());
        self
    }

    /// Sets `old_order`.
    #[deprecated = "the API's document asks not to use it any more"]
    pub fn old_order(mut self, old_order: impl Into<types::ListDogsOldOrder>) -> Self {
        self.old_order = Some(old_order.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::ListDogsResponse>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_dog`].
///
/// `POST /dogs`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddDog {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::AddDogBody,
}

impl AddDog {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace_dogs`].
///
/// `PUT /dogs`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceDogs {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::ReplaceDogsBody,
}

impl ReplaceDogs {
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
use crate::runtime::Limit::MinLength;
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[], types: &[TYPES] };

const TYPES: &[Demand] = &[
    Demand { name: "ReplaceDogsBodyKeeper", rows: &[
        (Field(0), &[MinLength(1)]), // name
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

#![allow(deprecated, reason = "what the API's document calls deprecated is still part of the client")]

use serde_json::Value;

use crate::types;
use crate::runtime::{Codec, Input, Row};

operation! { ListCats -> types::ListCatsResponse, Value {
    Get "/cats" "list_cats",
    inputs {
        0: optional order "order" Input::query("order");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { ListDogs -> types::ListDogsResponse, Value {
    Get "/dogs" "list_dogs",
    inputs {
        0: optional order "order" Input::query("order");
        1: optional reverse "reverse" Input::query("reverse");
        2: optional old_order "old_order" Input::query("old_order");
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { AddDog -> (), Value {
    Post "/dogs" "add_dog",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json).or(&[Input::body("application/x-www-form-urlencoded", Codec::Form)]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { ReplaceDogs -> (), Value {
    Put "/dogs" "replace_dogs",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

#![allow(deprecated, reason = "what the API's document calls deprecated is still part of the client")]

object! { Point {
    0: required x "x";
    1: required y "y";
} }

object! { Size {
    0: required x "x";
    1: required y "y";
} }

object! { Box_ {
    0: optional from "from";
    1: optional to "to";
    2: optional size "size";
} }

object! { Tree {
    0: optional left "left";
    1: optional right "right";
} }

union! { Either "" {
    0: One;
    1: Other;
    2: String;
} Unknown }

object! { TreeLeft {
    0: optional weight "weight";
    1: optional tree "tree";
} }

object! { EitherOne {
    0: required n "n";
} }

string_enum! { ListCatsOrder {
    Asc "asc";
    Desc "desc";
} Other }

object! { ListCatsResponse {
    0: optional owner "owner";
} }

object! { ListCatsResponseOwner {
    0: optional name "name";
    1: optional home "home";
} }

object! { ListCatsResponseOwnerHome {
    0: optional city "city";
    1: optional since "since";
} }

string_enum! { ListDogsReverse {
    Desc "desc";
    Asc "asc";
} Other }

string_enum! { ListDogsOldOrder {
    Asc "asc";
    Desc "desc";
} Other }

object! { ListDogsResponse {
    0: optional owner "owner";
    1: optional seller "seller";
} }

object! { ListDogsResponseSeller {
    0: optional name "name";
    1: optional home "home";
} }

object! { AddDogJsonBody {
    0: optional name "name";
    1: optional age "age";
} }

object! { ReplaceDogsBody {
    0: optional owner "owner";
    1: optional keeper "keeper";
    2: optional nothing "nothing";
    3: optional nothing_else "nothing_else";
} }

object! { ReplaceDogsBodyKeeper {
    0: optional name "name";
    1: optional home "home";
} }

object! { ReplaceDogsBodyNothing {} }

object! { ReplaceDogsBodyNothingElse {} }

choice! { AddDogBody {
    0: Json;
    1: Form;
} }

// ----- src/types.rs

//! The types that operations take and give.

#![allow(deprecated, reason = "what the API's document calls deprecated is still part of the client")]

use serde_json::Value;

use crate::runtime;

/// The schema `Point`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Point {
    /// `x`
    pub x: f64,
    /// `y`
    pub y: f64,
}

impl Point {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// The schema `Size`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Size {
    /// `x`
    pub x: f64,
    /// `y`
    pub y: f64,
}

impl Size {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// The schema `Box`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Box_ {
    /// `from`
    pub from: Option<BoxFrom>,
    /// `to`
    pub to: Option<Point>,
    /// `size`
    pub size: Option<Size>,
}

impl Box_ {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Box_ {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Tree`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tree {
    /// `left`
    pub left: Option<TreeLeft>,
    /// `right`
    pub right: Option<TreeRight>,
}

impl Tree {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Either`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Either {
    /// [`EitherOne`]
    One(EitherOne),
    /// [`EitherOther`]
    Other(EitherOther),
    /// `String`
    String(String),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for Either {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for Either {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// The `from` of [`Box_`].
pub type BoxFrom = Point;

/// The `left` of [`Tree`].
#[derive(Clone)]
#[non_exhaustive]
pub struct TreeLeft {
    /// `weight`
    pub weight: Option<i64>,
    /// `tree`
    pub tree: Option<Box<Tree>>,
}

impl TreeLeft {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for TreeLeft {
    fn default() -> Self {
        Self::new()
    }
}

/// The `right` of [`Tree`].
pub type TreeRight = TreeLeft;

/// One
#[derive(Clone)]
#[non_exhaustive]
pub struct EitherOne {
    /// `n`
    pub n: i64,
}

impl EitherOne {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(n: i64) -> Self {
        Self { n }
    }
}

/// Other
pub type EitherOther = EitherOne;

/// The `order` of [`Client::list_cats`](crate::Client::list_cats).
#[derive(Clone)]
#[non_exhaustive]
pub enum ListCatsOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the API's document does not list.
    Other(String),
}

/// The answer of [`Client::list_cats`](crate::Client::list_cats) with the status `200`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListCatsResponse {
    /// `owner`
    pub owner: Option<ListCatsResponseOwner>,
}

impl ListCatsResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for ListCatsResponse {
    fn default() -> Self {
        Self::new()
    }
}

/// The `owner` of [`ListCatsResponse`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ListCatsResponseOwner {
    /// `name`
    pub name: Option<String>,
    /// `home`
    pub home: Option<ListCatsResponseOwnerHome>,
}

impl ListCatsResponseOwner {
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

    /// Sets `home`.
    #[must_use]
    pub fn home(mut self, home: impl Into<ListCatsResponseOwnerHome>) -> Self {
        self.home = Some(home.into());
        self
    }
}

impl Default for ListCatsResponseOwner {
    fn default() -> Self {
        Self::new()
    }
}

/// The `home` of [`ListCatsResponseOwner`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ListCatsResponseOwnerHome {
    /// `city`
    pub city: Option<String>,
    /// `since`
    pub since: Option<i64>,
}

impl ListCatsResponseOwnerHome {
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

    /// Sets `since`.
    #[must_use]
    pub fn since(mut self, since: i64) -> Self {
        self.since = Some(since);
        self
    }
}

impl Default for ListCatsResponseOwnerHome {
    fn default() -> Self {
        Self::new()
    }
}

/// The `order` of [`Client::list_dogs`](crate::Client::list_dogs).
pub type ListDogsOrder = ListCatsOrder;

/// The `reverse` of [`Client::list_dogs`](crate::Client::list_dogs).
#[derive(Clone)]
#[non_exhaustive]
pub enum ListDogsReverse {
    /// `desc`
    Desc,
    /// `asc`
    Asc,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `old_order` of [`Client::list_dogs`](crate::Client::list_dogs).
#[deprecated = "the API's document asks not to use it any more"]
#[derive(Clone)]
#[non_exhaustive]
pub enum ListDogsOldOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the API's document does not list.
    Other(String),
}

/// The answer of [`Client::list_dogs`](crate::Client::list_dogs) with the status `200`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListDogsResponse {
    /// `owner`
    pub owner: Option<ListDogsResponseOwner>,
    /// `seller`
    pub seller: Option<ListDogsResponseSeller>,
}

impl ListDogsResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for ListDogsResponse {
    fn default() -> Self {
        Self::new()
    }
}

/// The `owner` of [`ListDogsResponse`].
pub type ListDogsResponseOwner = ListCatsResponseOwner;

/// The `home` of [`ListDogsResponseOwner`].
pub type ListDogsResponseOwnerHome = ListCatsResponseOwnerHome;

/// The `seller` of [`ListDogsResponse`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ListDogsResponseSeller {
    /// The name of the shop.
    pub name: Option<String>,
    /// `home`
    pub home: Option<ListDogsResponseSellerHome>,
}

impl ListDogsResponseSeller {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for ListDogsResponseSeller {
    fn default() -> Self {
        Self::new()
    }
}

/// The `home` of [`ListDogsResponseSeller`].
pub type ListDogsResponseSellerHome = ListCatsResponseOwnerHome;

/// A dog.
#[derive(Clone)]
#[non_exhaustive]
pub struct AddDogJsonBody {
    /// `name`
    pub name: Option<String>,
    /// `age`
    pub age: Option<i64>,
}

impl AddDogJsonBody {
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

    /// Sets `age`.
    #[must_use]
    pub fn age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }
}

impl Default for AddDogJsonBody {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::add_dog`](crate::Client::add_dog), sent as `application/x-www-form-urlencoded`.
pub type AddDogFormBody = AddDogJsonBody;

/// The body of [`Client::replace_dogs`](crate::Client::replace_dogs).
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceDogsBody {
    /// `owner`
    pub owner: Option<ReplaceDogsBodyOwner>,
    /// `keeper`
    pub keeper: Option<ReplaceDogsBodyKeeper>,
    /// `nothing`
    pub nothing: Option<ReplaceDogsBodyNothing>,
    /// `nothing_else`
    pub nothing_else: Option<ReplaceDogsBodyNothingElse>,
}

impl ReplaceDogsBody {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<ReplaceDogsBodyOwner>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// Sets `keeper`.
    #[must_use]
    pub fn keeper(mut self, keeper: impl Into<ReplaceDogsBodyKeeper>) -> Self {
        self.keeper = Some(keeper.into());
        self
    }

    /// Sets `nothing`.
    #[must_use]
    pub fn nothing(mut self, nothing: impl Into<ReplaceDogsBodyNothing>) -> Self {
        self.nothing = Some(nothing.into());
        self
    }

    /// Sets `nothing_else`.
    #[must_use]
    pub fn nothing_else(
        mut self,
        nothing_else: impl Into<ReplaceDogsBodyNothingElse>,
    ) -> Self {
        self.nothing_else = Some(nothing_else.into());
        self
    }
}

impl Default for ReplaceDogsBody {
    fn default() -> Self {
        Self::new()
    }
}

/// The `owner` of [`ReplaceDogsBody`].
pub type ReplaceDogsBodyOwner = ListCatsResponseOwner;

/// The `home` of [`ReplaceDogsBodyOwner`].
pub type ReplaceDogsBodyOwnerHome = ListCatsResponseOwnerHome;

/// The `keeper` of [`ReplaceDogsBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceDogsBodyKeeper {
    /// At least 1 character.
    pub name: Option<String>,
    /// `home`
    pub home: Option<ReplaceDogsBodyKeeperHome>,
}

impl ReplaceDogsBodyKeeper {
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

    /// Sets `home`.
    #[must_use]
    pub fn home(mut self, home: impl Into<ReplaceDogsBodyKeeperHome>) -> Self {
        self.home = Some(home.into());
        self
    }
}

impl Default for ReplaceDogsBodyKeeper {
    fn default() -> Self {
        Self::new()
    }
}

/// The `home` of [`ReplaceDogsBodyKeeper`].
pub type ReplaceDogsBodyKeeperHome = ListCatsResponseOwnerHome;

/// The `nothing` of [`ReplaceDogsBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceDogsBodyNothing {}

impl ReplaceDogsBodyNothing {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ReplaceDogsBodyNothing {
    fn default() -> Self {
        Self::new()
    }
}

/// The `nothing_else` of [`ReplaceDogsBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceDogsBodyNothingElse {}

impl ReplaceDogsBodyNothingElse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ReplaceDogsBodyNothingElse {
    fn default() -> Self {
        Self::new()
    }
}

/// A body of [`Client::add_dog`](crate::Client::add_dog), by the media type that it is sent as.
#[derive(Clone)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum AddDogBody {
    /// Sent as `application/json`.
    Json(AddDogJsonBody),
    /// Sent as `application/x-www-form-urlencoded`.
    Form(AddDogFormBody),
}

impl From<AddDogJsonBody> for AddDogBody {
    fn from(value: AddDogJsonBody) -> Self {
        Self::Json(value)
    }
}
