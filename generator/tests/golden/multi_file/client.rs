// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /pets`
    ///
    /// Headers of the answers: `X-Total`.
    pub fn list_pets(&self) -> ListPets {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /pets`
    pub fn add_pet(&self, body: impl Into<types::Pet>) -> AddPet {
        AddPet {
            body: body.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// `GET /pets/{id}`
    pub fn get_pet(&self, id: i64) -> GetPet {
        GetPet {
            core: self.core.clone(),
            id,
        }
    }

    /// `GET /status`
    pub fn get_status(&self) -> GetStatus {
        GetStatus {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::list_pets`].
///
/// `GET /pets`
///
/// Await it to send it; success gives `Vec<types::Pet>`.
/// A failure that the API describes holds [`types::Problem`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListPets {
    pub(crate) core: runtime::Core,
    pub(crate) x_trace: Option<String>,
    pub(crate) limit: Option<i64>,
}

impl ListPets {
    /// Sets `X-Trace`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Pet>>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_pet`].
///
/// `POST /pets`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPet {
    pub(crate) core: runtime::Core,
    pub(crate) x_trace: Option<String>,
    pub(crate) body: types::Pet,
}

impl AddPet {
    /// Sets `X-Trace`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
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

/// A call of [`Client::get_pet`].
///
/// `GET /pets/{id}`
///
/// Await it to send it; success gives [`types::Animal`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPet {
    pub(crate) core: runtime::Core,
    pub(crate) id: i64,
}

impl GetPet {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Animal>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_status`].
///
/// `GET /status`
///
/// Await it to send it; success gives [`types::StatusResponse`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetStatus {
    pub(crate) core: runtime::Core,
}

impl GetStatus {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::StatusResponse>, Error<Value>> {
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

operation! { ListPets -> Vec<types::Pet>, types::Problem {
    Get "/pets" "list_pets",
    inputs {
        0: optional x_trace "X-Trace" Input::header("X-Trace");
        1: optional limit "limit" Input::query("limit");
    }
    responses {
        Row::code(200).json();
        Row::others().json();
    }
    security [&["key"]] servers []
} }

operation! { AddPet -> (), Value {
    Post "/pets" "add_pet",
    inputs {
        0: optional x_trace "X-Trace" Input::header("X-Trace");
        1: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(201);
    }
    security [&["key"]] servers []
} }

operation! { GetPet -> types::Animal, Value {
    Get "/pets/{id}" "get_pet",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).json();
    }
    security [&["key"]] servers []
} }

operation! { GetStatus -> types::StatusResponse, Value {
    Get "/status" "get_status",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [&["key"]] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Pet {
    0: required id "id";
    1: required kind "kind";
    2: optional owner "owner";
    3: optional vet "vet";
    4: optional seen "seen";
} }

object! { Problem {
    0: required code "code";
    1: optional first "first";
} }

union! { Animal "type" {
    0: Cat "c" "cat";
    1: Dog "d" "Dog";
} Unknown }

string_enum! { Kind {
    Cat "cat";
    Dog "dog";
} Other }

object! { Owner {
    0: optional name "name";
    1: optional born "born";
} }

object! { SchemasOwner {
    0: optional practice "practice";
} }

object! { Cat {
    0: required type_ "type";
    1: optional lives "lives";
} }

object! { Dog {
    0: required type_ "type";
    1: optional good "good";
    2: optional met "met";
} }

object! { StatusResponse {
    0: optional up "up";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// A pet.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// `id`
    pub id: i64,
    /// `kind`
    pub kind: Kind,
    /// `owner`
    pub owner: Option<Owner>,
    /// An owner, as the vet calls it.
    pub vet: Option<SchemasOwner>,
    /// `seen`
    pub seen: Option<runtime::DateTime>,
}

impl Pet {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: i64, kind: impl Into<Kind>) -> Self {
        Self {
            id,
            kind: kind.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<Owner>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// Sets `vet`.
    #[must_use]
    pub fn vet(mut self, vet: impl Into<SchemasOwner>) -> Self {
        self.vet = Some(vet.into());
        self
    }

    /// Sets `seen`.
    #[must_use]
    pub fn seen(mut self, seen: impl Into<runtime::DateTime>) -> Self {
        self.seen = Some(seen.into());
        self
    }
}

/// The schema `Problem`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// `code`
    pub code: i64,
    /// A pet.
    pub first: Option<Pet>,
}

impl Problem {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(code: i64) -> Self {
        Self {
            code,
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `animal`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Animal {
    /// `type` is `c`, or `type` is `cat`.
    Cat(Cat),
    /// `type` is `d`, or `type` is `Dog`.
    Dog(Dog),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Animal {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

/// The schema `Kind`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Kind {
    /// `cat`
    Cat,
    /// `dog`
    Dog,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `owner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Owner {
    /// `name`
    pub name: Option<String>,
    /// `born`
    pub born: Option<String>,
}

impl Owner {
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

    /// Sets `born`.
    #[must_use]
    pub fn born(mut self, born: impl Into<String>) -> Self {
        self.born = Some(born.into());
        self
    }
}

impl Default for Owner {
    fn default() -> Self {
        Self::new()
    }
}

/// An owner, as the vet calls it.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchemasOwner {
    /// `practice`
    pub practice: Option<String>,
}

impl SchemasOwner {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `practice`.
    #[must_use]
    pub fn practice(mut self, practice: impl Into<String>) -> Self {
        self.practice = Some(practice.into());
        self
    }
}

impl Default for SchemasOwner {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Seen`.
pub type Seen = runtime::DateTime;

/// The schema `cat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// `type`
    pub type_: String,
    /// `lives`
    pub lives: Option<i64>,
}

impl Cat {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: "c".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Dog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// `type`
    pub type_: String,
    /// `good`
    pub good: Option<bool>,
    /// `met`
    pub met: Option<runtime::DateTime>,
}

impl Dog {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: "d".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

/// What `Status` holds.
#[derive(Clone)]
#[non_exhaustive]
pub struct StatusResponse {
    /// `up`
    pub up: Option<bool>,
}

impl StatusResponse {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for StatusResponse {
    fn default() -> Self {
        Self::new()
    }
}
