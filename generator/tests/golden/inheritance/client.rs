// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /pets`
    pub fn list_pets(&self) -> ListPets {
        ListPets {
            core: self.core.clone(),
        }
    }

    /// `GET /vehicles`
    pub fn list_vehicles(&self) -> ListVehicles {
        ListVehicles {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::list_pets`].
///
/// `GET /pets`
///
/// Await it to send it; success gives `Vec<types::Pet>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListPets {
    pub(crate) core: runtime::Core,
}

impl ListPets {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Pet>>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::list_vehicles`].
///
/// `GET /vehicles`
///
/// Await it to send it; success gives `Vec<types::Vehicle>`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListVehicles {
    pub(crate) core: runtime::Core,
}

impl ListVehicles {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Vec<types::Vehicle>>, Error<Value>> {
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

operation! { ListPets -> Vec<types::Pet>, Value {
    Get "/pets" "list_pets",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { ListVehicles -> Vec<types::Vehicle>, Value {
    Get "/vehicles" "list_vehicles",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

union! { Vehicle "kind" {
    0: Car "car" "Car";
} Unknown }

object! { Car {
    0: required kind "kind";
    1: optional doors "doors";
} }

union! { Pet "petType" {
    0: Cat "Cat";
    1: Dog "dog" "Dog";
} Unknown }

object! { Cat {
    0: required pet_type "petType";
    1: optional name "name";
    2: optional lives "lives";
} }

object! { Dog {
    0: required pet_type "petType";
    1: optional name "name";
    2: optional tricks "tricks";
} }

// ----- src/types.rs

//! The types that operations take and give.

use serde_json::Value;

use crate::runtime;

/// The schema `Vehicle`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Vehicle {
    /// `kind` is `car`, or `kind` is `Car`.
    Car(Car),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Car> for Vehicle {
    fn from(value: Car) -> Self {
        Self::Car(value)
    }
}

/// The schema `Car`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Car {
    /// `kind`
    pub kind: String,
    /// `doors`
    pub doors: Option<i64>,
}

impl Car {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: "car".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Car {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Pet`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `Cat`.
    Cat(Cat),
    /// `petType` is `dog`, or `petType` is `Dog`.
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
    pub name: Option<String>,
    /// `lives`
    pub lives: Option<i64>,
}

impl Cat {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pet_type: "Cat".to_owned(),
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
    /// `petType`
    pub pet_type: String,
    /// `name`
    pub name: Option<String>,
    /// `tricks`
    pub tricks: Option<Vec<String>>,
}

impl Dog {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pet_type: "dog".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}
