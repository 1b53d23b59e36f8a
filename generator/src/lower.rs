//! Decides how an API looks in Rust: every name, type, box and file.
//!
//! In: the [`Api`] and the user's [`Config`]. Out: the [`Plan`]. Names are given first, to everything, in the document's order;
//! then the bodies are built, so nothing that is built can change a name. Knows nothing of how the plan is printed.

mod boxing;
mod docs;
mod forms;
mod limits;
mod modules;
mod naming;
mod needs;
mod operations;
mod outcomes;
mod package;
mod reach;
mod tags;
mod types;
mod unions;

#[cfg(test)]
mod tests;

use crate::config::Config;
use crate::diagnostics::{Diagnostics, Reported};
use crate::model::Api;
use crate::plan::{Ident, Plan};
use std::collections::BTreeSet;

/// Decides how `api` looks in Rust. `document` is the name of the document that generated files show.
///
/// What Rust or the runtime has no way to express is left out with a warning.
///
/// # Errors
///
/// None today: every API has a plan. The signature is that of a stage.
pub fn lower(api: &Api, config: &Config, document: &str, d: &mut Diagnostics) -> Result<Plan, Reported> {
    let methods: Vec<_> = api.operations.iter().map(|operation| operations::http(&operation.method)).collect();
    for (operation, _) in api.operations.iter().zip(&methods).filter(|(_, method)| method.is_none()) {
        d.unsupported_method(&operation.at, &operation.method);
    }
    let sent: Vec<bool> = methods.iter().map(Option::is_some).collect();
    let (mut groups, group_of) = modules::groups(api, &sent);
    let (names, mut scope) = naming::method_names(api);
    let reach = reach::reach(api, &group_of);
    let type_names = naming::type_names(api, &reach.named, &names);
    let callers: Vec<Ident> = names.iter().map(|names| names.method.clone()).collect();
    let tags = tags::tags(api);
    let cx = types::Context { api, reach: &reach, names: &type_names, methods: &callers, tags: &tags };

    let mut items = types::items(cx, d);
    boxing::finite(&mut items, api, d);
    let mut said = limits::Said::new();
    let of_types = limits::of_types(cx, &items, &mut said, d);
    let mut of_operations = Vec::new();
    for (((operation, method), group), names) in api.operations.iter().zip(methods).zip(group_of).zip(&names) {
        if let (Some(method), Some(group)) = (method, group.and_then(|group| groups.get_mut(group))) {
            let built = operations::build(cx, operation, method, names, &mut scope);
            of_operations.extend(limits::of_operation(cx, operation, &built, &mut said, d));
            group.operations.push(built);
        }
    }
    let mut plan = Plan {
        package: package::package(api, config, document),
        docs: package::front_page(api),
        servers: package::servers(api),
        schemes: package::schemes(api),
        modules: modules::modules(items, &groups, &reach),
        groups,
        limits: limits::sorted(of_operations, of_types),
        needs: BTreeSet::new(),
    };
    plan.needs = needs::needs(&plan);
    package::features(&mut plan, d);
    Ok(plan)
}
