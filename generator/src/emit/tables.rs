//! The module `tables`: what the runtime knows of types and operations.
//!
//! In: a plan. Out: the files under `src/tables`, which are calls of the macros in the template `tables.rs`. They are written
//! line by line, because the layout of macro calls is nobody's but ours.

mod limits;
mod operations;
mod types;
mod xml;

use super::files::{Context, File};
use super::types::ALLOW_DEPRECATED;
use crate::plan::{Item, Need, Outcome, Plan};
use askama::Template;

/// The macros; those that the plan does not use are left out.
#[derive(Template)]
#[template(path = "tables.rs", escape = "none")]
#[expect(clippy::struct_excessive_bools, reason = "each is one question of the template")]
struct Root {
    objects: bool,
    string_enums: bool,
    integer_enums: bool,
    unions: bool,
    choices: bool,
    operations: bool,
    answers: bool,
    limits: bool,
    pages: bool,
    xml: bool,
    /// Whether features leave parts out, and with them uses of the macros.
    partial: bool,
}

/// The files of the module `tables`.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let root = Root::of(context.plan);
    // Writing a template into memory fails only if a value's own printing does, and there are none.
    let text = root.render().unwrap_or_default();
    let mut files = vec![context.rust("src/tables.rs", [text.as_str()])];
    files.extend(types::files(context));
    files.extend(operations::files(context));
    files.extend(limits::files(context));
    files.extend(xml::files(context));
    files
}

impl Root {
    fn of(plan: &Plan) -> Self {
        let has = |is: fn(&Item) -> bool| plan.modules.iter().any(|module| module.items.iter().any(is));
        let mut operations = plan.groups.iter().flat_map(|group| &group.operations);
        let several = |outcome: &Outcome| matches!(outcome, Outcome::Several { .. });
        Self {
            objects: has(|item| matches!(item, Item::Struct(_))),
            string_enums: has(|item| matches!(item, Item::StringEnum(_))),
            integer_enums: has(|item| matches!(item, Item::IntegerEnum(_))),
            unions: has(|item| matches!(item, Item::Union(_))),
            choices: has(|item| matches!(item, Item::Choice(_))),
            operations: plan.groups.iter().any(|group| !group.operations.is_empty()),
            answers: operations.any(|operation| several(&operation.output) || several(&operation.error)),
            limits: !plan.limits.is_empty(),
            pages: plan.needs.contains(&Need::Pages),
            xml: !plan.xml.is_empty(),
            partial: !plan.features.is_empty(),
        }
    }
}

/// One file of tables: those of one file of types or operations, or the list of such files.
fn file(context: &Context<'_>, path: &str, about: &str, is_deprecated: bool, uses: &str, tables: &[String]) -> File {
    let allow = if is_deprecated { ALLOW_DEPRECATED } else { "" };
    let body = tables.join("\n");
    context.rust(path, [about, allow, uses, &body])
}
