// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /pets`
    pub fn add_pet(&self, body: impl Into<types::Pet>) -> AddPet {
        AddPet {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::add_pet`].
///
/// `POST /pets`
///
/// Await it to send it; success gives [`types::Pet`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPet {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Pet,
}

impl AddPet {
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
use crate::runtime::{Codec, Input, Row};

operation! { AddPet -> types::Pet, Value {
    Post "/pets" "add_pet",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Pet {
    0: required id "id";
    1: optional owner "owner";
    2: optional box_ "box";
    3: optional toy "toy";
    4: optional kin "kin";
} 5: additional }

object! { Closed {
    0: optional size "size";
} }

object! { Counts {
    0: optional total "total";
} 1: additional }

object! { Shut {
    0: optional size "size";
    1: optional lid "lid";
} }

object! { Open {
    0: required id "id";
    1: optional owner "owner";
    2: optional box_ "box";
    3: optional toy "toy";
    4: optional kin "kin";
    5: optional lid "lid";
} 6: additional }

union! { Toy "" {
    0: Ball;
    1: Counts;
} Unknown }

object! { Ball {
    0: required bounces "bounces";
} 1: additional }

union! { Kin "kind" {
    0: Cat "Cat";
} Unknown }

object! { Cat {
    0: required kind "kind";
    1: optional lives "lives";
} 2: additional }

object! { PetOwner {
    0: optional name "name";
} 1: additional }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime;

/// The schema `Pet`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// `id`
    pub id: i64,
    /// `owner`
    pub owner: Option<PetOwner>,
    /// `box`
    pub box_: Option<Closed>,
    /// `toy`
    pub toy: Option<Toy>,
    /// `kin`
    pub kin: Option<Kin>,
    /// All other keys.
    pub additional: BTreeMap<String, Value>,
}

impl Pet {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<PetOwner>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// Sets `box`.
    #[must_use]
    pub fn box_(mut self, box_: impl Into<Closed>) -> Self {
        self.box_ = Some(box_.into());
        self
    }

    /// Sets `toy`.
    #[must_use]
    pub fn toy(mut self, toy: impl Into<Toy>) -> Self {
        self.toy = Some(toy.into());
        self
    }

    /// Sets `kin`.
    #[must_use]
    pub fn kin(mut self, kin: impl Into<Kin>) -> Self {
        self.kin = Some(kin.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

/// The schema `Closed`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Closed {
    /// `size`
    pub size: Option<i64>,
}

impl Closed {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }
}

impl Default for Closed {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Counts`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Counts {
    /// `total`
    pub total: Option<i64>,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl Counts {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `total`.
    #[must_use]
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for Counts {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Shut`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Shut {
    /// `size`
    pub size: Option<i64>,
    /// `lid`
    pub lid: Option<bool>,
}

impl Shut {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Shut {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Open`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Open {
    /// `id`
    pub id: i64,
    /// `owner`
    pub owner: Option<PetOwner>,
    /// `box`
    pub box_: Option<Closed>,
    /// `toy`
    pub toy: Option<Toy>,
    /// `kin`
    pub kin: Option<Kin>,
    /// `lid`
    pub lid: Option<bool>,
    /// All other keys.
    pub additional: BTreeMap<String, Value>,
}

impl Open {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            ..runtime::Schema::blank()
        }
    }
}

/// The schema `Toy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Toy {
    /// [`Ball`]
    Ball(Ball),
    /// [`Counts`]
    Counts(Counts),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Ball> for Toy {
    fn from(value: Ball) -> Self {
        Self::Ball(value)
    }
}

impl From<Counts> for Toy {
    fn from(value: Counts) -> Self {
        Self::Counts(value)
    }
}

/// The schema `Ball`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ball {
    /// `bounces`
    pub bounces: bool,
    /// All other keys.
    pub additional: BTreeMap<String, Value>,
}

impl Ball {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(bounces: bool) -> Self {
        Self {
            bounces,
            ..runtime::Schema::blank()
        }
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

/// The schema `Kin`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Kin {
    /// `kind` is `Cat`.
    Cat(Cat),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Cat> for Kin {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

/// The schema `Cat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// `kind`
    pub kind: String,
    /// `lives`
    pub lives: Option<i64>,
    /// All other keys.
    pub additional: BTreeMap<String, Value>,
}

impl Cat {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: "Cat".to_owned(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

/// The `owner` of [`Pet`].
#[derive(Clone)]
#[non_exhaustive]
pub struct PetOwner {
    /// `name`
    pub name: Option<String>,
    /// All other keys.
    pub additional: BTreeMap<String, Value>,
}

impl PetOwner {
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

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for PetOwner {
    fn default() -> Self {
        Self::new()
    }
}
