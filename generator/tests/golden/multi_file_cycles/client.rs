// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /trees`
    pub fn list_trees(&self) -> ListTrees {
        ListTrees {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::list_trees`].
///
/// `GET /trees`
///
/// Await it to send it; success gives [`types::Forest`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListTrees {
    pub(crate) core: runtime::Core,
}

impl ListTrees {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Forest>, Error<Value>> {
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

operation! { ListTrees -> types::Forest, Value {
    Get "/trees" "list_trees",
    inputs {}
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Forest {
    0: optional trees "trees";
    1: optional self_ "self";
} }

object! { Tree {
    0: optional branches "branches";
    1: optional seedlings "seedlings";
    2: optional forest "forest";
} }

object! { Branch {
    0: optional tree "tree";
    1: optional twigs "twigs";
} }

// ----- src/types.rs

//! The types that operations take and give.

use crate::runtime;

/// The schema `Forest`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Forest {
    /// `trees`
    pub trees: Option<Vec<Tree>>,
    /// `self`
    pub self_: Option<Box<Forest>>,
}

impl Forest {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Forest {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `tree`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tree {
    /// `branches`
    pub branches: Option<Vec<Branch>>,
    /// `seedlings`
    pub seedlings: Option<Vec<Tree>>,
    /// `forest`
    pub forest: Option<Forest>,
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

/// The schema `branch`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Branch {
    /// `tree`
    pub tree: Option<Tree>,
    /// `twigs`
    pub twigs: Option<Vec<Branch>>,
}

impl Branch {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Branch {
    fn default() -> Self {
        Self::new()
    }
}
