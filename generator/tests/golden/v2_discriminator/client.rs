// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /pet`
    pub fn get_pet(&self) -> GetPet {
        GetPet { core: self.core.clone() }
    }
}

/// A call of [`Client::get_pet`].
///
/// `GET /pet`
///
/// Await it to send it; success gives [`types::Pet`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPet {
    pub(crate) core: runtime::Core,
}

impl GetPet {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Pet>, Error<Value>> {
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
use crate::runtime::Row;

operation! { GetPet -> types::Pet, Value {
    Get "/pet" "get_pet",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

union! { Pet "petType" {
    0: Cat "Cat";
    1: Dog "canis" "Dog";
} Unknown }

object! { Cat {
    0: required pet_type "petType";
    1: required name "name";
    2: optional lives "lives";
} }

object! { Dog {
    0: required pet_type "petType";
    1: required name "name";
    2: optional tricks "tricks";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Pet`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `Cat`.
    Cat(Cat),
    /// `petType` is `canis`, or `petType` is `Dog`.
    Dog(Dog),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

/// The schema `Cat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// `petType`
    pub pet_type: String,
    /// `name`
    pub name: String,
    /// `lives`
    pub lives: Option<i64>,
}

impl Cat {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            pet_type: "Cat".to_owned(),
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Dog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// `petType`
    pub pet_type: String,
    /// `name`
    pub name: String,
    /// `tricks`
    pub tricks: Option<Vec<String>>,
}

impl Dog {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            pet_type: "canis".to_owned(),
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }
}
