//! The file `src/dynamic.rs`: calls by name.
//!
//! In: a plan. Out: the template with the builders that can be called so. Knows nothing of how they are called.

use crate::plan::{Ident, Plan};
use askama::Template;

/// `src/dynamic.rs`.
#[derive(Template)]
#[template(path = "dynamic.rs", escape = "none")]
pub(super) struct Dynamic<'a> {
    builders: Vec<&'a Ident>,
    /// Those of operations whose answers come in pages.
    paged: Vec<&'a Ident>,
}

impl<'a> Dynamic<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let operations = || plan.groups.iter().flat_map(|group| &group.operations);
        Self {
            builders: operations().map(|operation| &operation.builder).collect(),
            paged: operations()
                .filter(|operation| operation.pages.is_some())
                .map(|operation| &operation.builder)
                .collect(),
        }
    }
}
