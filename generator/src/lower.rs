//! Decides how an API looks in Rust: every name, type, box and file.
//!
//! In: the [`Api`] and the user's [`Config`]. Out: the [`Plan`]. Names are given first, to everything, in the document's order;
//! then the bodies are built, so nothing that is built can change a name. Knows nothing of how the plan is printed.

mod bodies;
mod boxing;
mod choices;
mod dates;
mod depth;
mod docs;
mod features;
mod flags;
mod forms;
mod limits;
mod members;
mod modules;
mod multipart;
mod naming;
mod needs;
mod operations;
mod outcomes;
mod package;
mod pages;
mod reach;
mod representations;
mod same;
mod sides;
mod tags;
mod types;
mod unions;
mod webhooks;
mod xml;

#[cfg(test)]
mod tests;

use crate::config::{Config, Dates, Renames};
use crate::diagnostics::{Diagnostics, Reported};
use crate::model::{Api, Body, SchemaId};
use crate::plan::{Ident, Method, Plan};
use choices::Chosen;
use features::Features;
use reach::Reach;
use std::collections::{BTreeMap, BTreeSet};
use tags::Tag;
use types::Context;

/// The names that the user chose.
fn choose(
    api: &Api,
    config: &Config,
    reach: &Reach,
    tags: &BTreeMap<SchemaId, Tag<'_>>,
    d: &mut Diagnostics,
) -> Chosen {
    let none = Chosen::default();
    if config.rename == Renames::default() {
        return none;
    }
    let (names, ..) = naming::method_names(api, &none.methods);
    let sent_names = webhooks::names(api, &names);
    let (type_names, _) = naming::type_names(api, &reach.named, &[&names[..], &sent_names].concat(), &none.types);
    let callers: Vec<Ident> = names.iter().map(|names| names.method.clone()).collect();
    let xml = BTreeMap::new();
    let cx = Context { api, reach, names: &type_names, methods: &callers, tags, xml: &xml, chosen: &none };
    choices::choose(cx, &names, &config.rename, d)
}

/// Decides how `api` looks in Rust. `document` is the name of the document that generated files show.
///
/// What Rust or the runtime has no way to express is left out with a warning.
///
/// # Errors
///
/// Names that the user chose and that cannot be had are reported, and the plan is made without them.
pub fn lower(api: &Api, config: &Config, document: &str, d: &mut Diagnostics) -> Result<Plan, Reported> {
    let without_dates = (config.dates == Dates::String).then(|| dates::as_text(api.clone()));
    let api = without_dates.as_ref().unwrap_or(api);
    let methods = methods(api, d);
    let sent: Vec<bool> = methods.iter().map(Option::is_some).collect();
    let mut features = Features::of(api, &sent, config.features_per_tag);
    let (mut groups, group_of) = modules::groups(api, &sent, &features);
    let reach = reach::reach(api, &group_of);
    let tags = tags::tags(api);
    let chosen = choose(api, config, &reach, &tags, d);
    let (names, mut methods_scope, mut scope) = naming::method_names(api, &chosen.methods);
    let sent_names = webhooks::names(api, &names);
    let all_names = [&names[..], &sent_names].concat();
    let (type_names, types_scope) = naming::type_names(api, &reach.named, &all_names, &chosen.types);
    let callers: Vec<Ident> = names.iter().map(|names| names.method.clone()).collect();
    let xml = xml::roots(api);
    let (reach, tags, xml, chosen) = (&reach, &tags, &xml, &chosen);
    let cx = Context { api, reach, names: &type_names, methods: &callers, tags, xml, chosen };

    let mut items = types::items(cx, d);
    boxing::finite(&mut items, api, d);
    let mut bodies = bodies::Bodies::new(types_scope);
    let mut said = limits::Said::new();
    let of_types = limits::of_types(cx, &items, &mut said, d);
    let mut of_operations = Vec::new();
    let by_name = pages::by_name(items.iter().map(|(_, item)| item));
    for (index, ((method, group), names)) in methods.into_iter().zip(group_of).zip(&names).enumerate() {
        let (Some(method), Some(group), operation) = (method, group, &api.operations[index]) else { continue };
        let body = |body: &Body, input| bodies.input(cx, body, names, group, input);
        let main = operations::build(cx, index, method, names, &mut scope, body);
        let others = representations::build(cx, operation, &main, &mut methods_scope, &mut scope);
        let mut all: Vec<_> = std::iter::once(main).chain(others).collect();
        pages::set(&by_name, operation, &mut all, d);
        if let Some(group) = groups.get_mut(group) {
            for mut built in all {
                flags::set(cx, operation, &mut built);
                of_operations.extend(limits::of_operation(cx, operation, &built, &mut said, d));
                group.operations.push(built);
            }
        }
    }
    let webhooks = webhooks::webhooks(cx, &sent_names);
    let mut tables = same::Tables { limits: of_types, xml: xml::tables(cx, d) };
    same::merge(cx, &mut items, bodies.made.iter_mut().map(|(_, body)| body), &mut tables);
    let modules = modules::modules(items, bodies.made, &groups, &webhooks, reach, &mut features);
    let plan = Plan {
        package: package::package(api, config, document),
        docs: package::front_page(api),
        servers: package::servers(api),
        variables: package::variables(api),
        schemes: package::schemes(api),
        modules,
        groups,
        webhooks,
        links: webhooks::links(cx, &sent),
        limits: limits::sorted(of_operations, tables.limits),
        xml: tables.xml,
        needs: BTreeSet::new(),
        features: features.into_list(),
        places: places(api, &type_names),
    };
    Ok(complete(plan, config, d))
}

/// The same plan, with what follows from all the rest of it.
fn complete(mut plan: Plan, config: &Config, d: &mut Diagnostics) -> Plan {
    plan.needs = needs::needs(&plan, config.dates);
    plan.package.recursion_limit = depth::recursion_limit(&plan);
    package::features(&mut plan, d);
    plan
}

/// The methods of all operations, as far as HTTP has them.
fn methods(api: &Api, d: &mut Diagnostics) -> Vec<Option<Method>> {
    let methods: Vec<_> = api.operations.iter().map(|operation| operations::http(&operation.method)).collect();
    for (operation, _) in api.operations.iter().zip(&methods).filter(|(_, method)| method.is_none()) {
        d.unsupported_method(&operation.at, &operation.method);
    }
    methods
}

/// Where the schemas of the types stand.
fn places(api: &Api, names: &BTreeMap<SchemaId, Ident>) -> BTreeMap<Ident, String> {
    let whole = names.iter().filter(|(id, _)| !api.schemas[**id].merged);
    whole.map(|(id, name)| (name.clone(), api.schemas[*id].at.to_string())).collect()
}
