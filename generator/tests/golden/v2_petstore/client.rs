// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

mod dogs;
mod general;

pub use self::dogs::*;
pub use self::general::*;

// ----- src/operations/dogs.rs

//! Operations with the tag `dogs`.
//!
//! All about dogs.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /dogs`
    ///
    /// Headers of the answers: `X-Next`.
    pub fn list_dogs(&self) -> ListDogs {
        runtime::Operation::blank(self.core.clone())
    }

    /// `POST /dogs`
    pub fn add_dogs(&self) -> AddDogs {
        runtime::Operation::blank(self.core.clone())
    }

    /// `PUT /dogs/{name}`
    pub fn replace_dog(
        &self,
        name: impl Into<String>,
        body: impl Into<types::Dog>,
    ) -> ReplaceDog {
        ReplaceDog {
            name: name.into(),
            body: body.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// `PATCH /dogs/{name}`
    pub fn update_dog(
        &self,
        name: impl Into<String>,
        body: impl Into<types::Dog>,
    ) -> UpdateDog {
        UpdateDog {
            core: self.core.clone(),
            name: name.into(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::list_dogs`].
///
/// `GET /dogs`
///
/// Await it to send it; success gives `Vec<types::Dog>`.
/// A failure that the API describes holds [`types::Problem`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDogs {
    pub(crate) core: runtime::Core,
    pub(crate) limit: Option<i32>,
}

impl ListDogs {
    /// At most 100.
    pub fn limit(mut self, limit: i32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Dog>>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_dogs`].
///
/// `POST /dogs`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddDogs {
    pub(crate) core: runtime::Core,
    pub(crate) body: Option<Vec<types::Dog>>,
}

impl AddDogs {
    /// Sets `body`.
    pub fn body(
        mut self,
        body: impl IntoIterator<Item = impl Into<types::Dog>>,
    ) -> Self {
        self.body = Some(body.into_iter().map(Into::into).collect());
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

/// A call of [`Client::replace_dog`].
///
/// `PUT /dogs/{name}`
///
/// Await it to send it; success gives [`types::Dog`].
/// A failure that the API describes holds [`types::Problem`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceDog {
    pub(crate) core: runtime::Core,
    pub(crate) name: String,
    pub(crate) if_match: Option<String>,
    pub(crate) body: types::Dog,
}

impl ReplaceDog {
    /// Sets `If-Match`.
    pub fn if_match(mut self, if_match: impl Into<String>) -> Self {
        self.if_match = Some(if_match.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Dog>, Error<types::Problem>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::update_dog`].
///
/// `PATCH /dogs/{name}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateDog {
    pub(crate) core: runtime::Core,
    pub(crate) name: String,
    pub(crate) body: types::Dog,
}

impl UpdateDog {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/operations/general.rs

//! Operations without a tag.

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, Request, Response};

impl Client {
    /// `GET /dogs/{name}/photo`
    pub fn get_photo(&self, name: impl Into<String>) -> GetPhoto {
        GetPhoto {
            core: self.core.clone(),
            name: name.into(),
        }
    }
}

/// A call of [`Client::get_photo`].
///
/// `GET /dogs/{name}/photo`
///
/// Await it to send it; success gives `Bytes`.
/// A failure that the API describes holds [`types::Problem`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPhoto {
    pub(crate) core: runtime::Core,
    pub(crate) name: String,
}

impl GetPhoto {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<types::Problem>> {
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
use crate::runtime::Bound::I;
use crate::runtime::Limit::Maximum;
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[OPERATIONS], types: &[] };

const OPERATIONS: &[Demand] = &[
    Demand { name: "list_dogs", rows: &[
        (Field(0), &[Maximum(I(100))]), // limit
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

mod dogs;
mod general;

// ----- src/tables/operations/dogs.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Codec, Input, Row};

operation! { ListDogs -> Vec<types::Dog>, types::Problem {
    Get "/dogs" "list_dogs",
    inputs {
        0: optional limit "limit" Input::query("limit");
    }
    responses {
        Row::code(200).json();
        Row::others().json();
    }
    security [] servers []
} }

operation! { AddDogs -> (), Value {
    Post "/dogs" "add_dogs",
    inputs {
        0: optional body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { ReplaceDog -> types::Dog, types::Problem {
    Put "/dogs/{name}" "replace_dog",
    inputs {
        0: required name "name" Input::path("name");
        1: optional if_match "If-Match" Input::header("If-Match");
        2: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
        Row::code(404).json();
    }
    security [] servers []
} }

operation! { UpdateDog -> (), Value {
    Patch "/dogs/{name}" "update_dog",
    inputs {
        0: required name "name" Input::path("name");
        1: required body "body" Input::body("application/merge-patch+json", Codec::Json);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/operations/general.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use crate::types;
use crate::runtime::{Bytes, Codec, Input, Row};

operation! { GetPhoto -> Bytes, types::Problem {
    Get "/dogs/{name}/photo" "get_photo",
    inputs {
        0: required name "name" Input::path("name");
    }
    responses {
        Row::code(200).body("image/png", Codec::Binary);
        Row::code(404).json();
    }
    security [] servers ["http://kennel.example/v1"]
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Dog {
    0: optional father "father";
    1: optional name "name" server_only;
    2: optional age "age";
    3: optional mother "mother";
    4: optional size "size";
} }

object! { Puppy {
    0: optional father "father";
    1: required name "name";
    2: optional age "age";
    3: optional mother "mother";
    4: optional size "size";
    5: optional weeks "weeks";
} }

object! { Problem {
    0: optional title "title";
} }

string_enum! { DogSize {
    Small "small";
    Large "large";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime::{self, Maybe};

/// The schema `Dog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// Its father, as far as we know.
    pub father: Maybe<Box<Dog>>,
    /// Only the server sends this: requests leave it out.
    pub name: Option<String>,
    /// `age`
    pub age: Maybe<i64>,
    /// Its mother, if she is known.
    pub mother: Maybe<Box<Dog>>,
    /// `size`
    pub size: Maybe<DogSize>,
}

impl Dog {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `father`.
    #[must_use]
    pub fn father(mut self, father: impl Into<Maybe<Box<Dog>>>) -> Self {
        self.father = father.into();
        self
    }

    /// Sets `age`.
    #[must_use]
    pub fn age(mut self, age: impl Into<Maybe<i64>>) -> Self {
        self.age = age.into();
        self
    }

    /// Sets `mother`.
    #[must_use]
    pub fn mother(mut self, mother: impl Into<Maybe<Box<Dog>>>) -> Self {
        self.mother = mother.into();
        self
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: impl Into<Maybe<DogSize>>) -> Self {
        self.size = size.into();
        self
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Puppy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Puppy {
    /// Its father, as far as we know.
    pub father: Option<Dog>,
    /// `name`
    pub name: String,
    /// `age`
    pub age: Maybe<i64>,
    /// Its mother, if she is known.
    pub mother: Maybe<Dog>,
    /// `size`
    pub size: Maybe<DogSize>,
    /// `weeks`
    pub weeks: Option<i64>,
}

impl Puppy {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Problem`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// `title`
    pub title: Option<String>,
}

impl Problem {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Problem {
    fn default() -> Self {
        Self::new()
    }
}

/// The `size` of [`Dog`].
#[derive(Clone)]
#[non_exhaustive]
pub enum DogSize {
    /// `small`
    Small,
    /// `large`
    Large,
    /// A value that the API's document does not list.
    Other(String),
}
