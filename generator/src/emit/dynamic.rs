//! The file `src/dynamic.rs`: calls by name.
//!
//! In: a plan. Out: the template with the builders that can be called so. Knows nothing of how they are called.

use super::features::condition;
use crate::plan::{Group, Ident, Operation, Plan};
use askama::Template;

/// `src/dynamic.rs`.
#[derive(Template)]
#[template(path = "dynamic.rs", escape = "none")]
pub(super) struct Dynamic<'a> {
    builders: Vec<Builder<'a>>,
    /// Those of operations whose answers come in pages.
    paged: Vec<Builder<'a>>,
    /// Whether features leave operations out.
    partial: bool,
}

/// A builder, and the condition that it is there.
struct Builder<'a> {
    name: &'a Ident,
    condition: String,
}

impl<'a> Dynamic<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let builders = |wanted: fn(&Operation) -> bool| {
            let of_group = move |group: &'a Group| {
                let condition = indented(&condition(&group.features));
                let operations = group.operations.iter().filter(move |operation| wanted(operation));
                operations.map(move |operation| Builder { name: &operation.builder, condition: condition.clone() })
            };
            plan.groups.iter().flat_map(of_group).collect()
        };
        Self {
            builders: builders(|_| true),
            paged: builders(|operation| operation.pages.is_some()),
            partial: !plan.features.is_empty(),
        }
    }
}

/// The lines as they stand in a list.
fn indented(lines: &str) -> String {
    lines.lines().flat_map(|line| ["    ", line, "\n"]).collect()
}
