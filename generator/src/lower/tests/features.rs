//! Tests of the features of a client: when there are any, and that each brings all that it needs and nothing else.

use super::apis::{component, object, operation, refer, response};
use super::{lower, next};
use crate::config::{Config, FeaturesPerTag};
use crate::diagnostics::Diagnostics;
use crate::model::{Api, Content, SchemaId, Status};
use crate::plan::{Ident, Plan};
use std::collections::{BTreeMap, BTreeSet};

fn plan(api: &Api, features_per_tag: FeaturesPerTag) -> Plan {
    let config = Config { package: "pets-client".to_owned(), features_per_tag, ..Config::default() };
    lower(api, &config, "pets.yaml", &mut Diagnostics::default()).expect("every API has a plan")
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.features.iter().map(|feature| feature.name.as_str()).collect()
}

/// As many operations, each with the next of the tags.
fn tagged(count: usize, tags: &[&str]) -> Api {
    let mut api = Api::default();
    for number in 0..count {
        let operation = operation(&mut api, "GET", &format!("/v1/pets/{number}"));
        operation.tags.extend(tags.get(number % tags.len().max(1)).map(|tag| (*tag).to_owned()));
    }
    api
}

#[test]
fn there_are_features_where_there_is_much_or_where_they_are_wanted() {
    let two = ["Pets", "match"];
    let table: [(usize, &[&str], FeaturesPerTag, &[&str]); 7] = [
        (199, &two, FeaturesPerTag::Auto, &[]),
        (200, &two, FeaturesPerTag::Auto, &["pets", "match"]),
        (200, &two, FeaturesPerTag::Never, &[]),
        (200, &["Pets"], FeaturesPerTag::Auto, &[]),
        (200, &[], FeaturesPerTag::Auto, &[]),
        (2, &["Pets", "pets"], FeaturesPerTag::Always, &["pets", "pets-operations"]),
        (1, &["Default"], FeaturesPerTag::Always, &["default-operations"]),
    ];
    for (count, tags, wish, expected) in table {
        assert_eq!(names(&plan(&tagged(count, tags), wish)), expected, "{count} {tags:?} {wish:?}");
    }
}

#[test]
fn without_tags_paths_say_what_belongs_together() {
    let mut api = Api::default();
    for path in ["/v1/customers", "/v1/customers/{id}", "/v1/payment_methods"] {
        operation(&mut api, "GET", path);
    }
    assert_eq!(names(&plan(&api, FeaturesPerTag::Always)), ["customers", "payment-methods"]);
    operation(&mut api, "GET", "/pets").tags.push("pets".to_owned());
    assert_eq!(names(&plan(&api, FeaturesPerTag::Always)), ["untagged", "pets"]);
}

/// An API of types that mention each other in all ways.
fn entangled(seed: u64) -> Api {
    let mut state = seed;
    let mut api = Api::default();
    let types: Vec<SchemaId> = (0..12).map(|number| component(&mut api, &format!("Pet{number}"), object())).collect();
    for (index, id) in types.iter().enumerate() {
        for _ in 0..next(&mut state) % 3 {
            let other = types[next(&mut state) % types.len()];
            refer(&mut api, *id, &format!("to{index}"), other);
        }
    }
    for number in 0..6 {
        let content = Content::Json(types[next(&mut state) % types.len()]);
        let tags: BTreeSet<usize> = (0..next(&mut state) % 3).map(|_| next(&mut state) % 4).collect();
        let operation = operation(&mut api, "GET", &format!("/pets/{number}"));
        operation.responses.push(response(Status::Code(200), content));
        operation.tags.extend(tags.into_iter().map(|tag| format!("tag {tag}")));
    }
    api
}

#[test]
fn each_feature_brings_exactly_what_it_needs() {
    let (mut several, mut shared) = (0, 0);
    for seed in 0..200 {
        let plan = plan(&entangled(seed), FeaturesPerTag::Always);
        let sets: BTreeMap<&Ident, BTreeSet<&str>> = plan
            .modules
            .iter()
            .flat_map(|module| {
                let set: BTreeSet<&str> = module.features.iter().map(String::as_str).collect();
                module.items.iter().map(move |item| (item.name(), set.clone()))
            })
            .collect();
        // Who mentions a type, by the type.
        let mut wanted: BTreeMap<&Ident, BTreeSet<&str>> = BTreeMap::new();
        for module in &plan.modules {
            for item in &module.items {
                item.each_type(&mut |ty| {
                    ty.each_item(&mut |name| {
                        wanted.entry(name).or_default().extend(module.features.iter().map(String::as_str));
                    });
                });
            }
        }
        for group in &plan.groups {
            several += usize::from(group.features.len() > 1);
            for ty in group.operations.iter().flat_map(|operation| operation.output.types()) {
                ty.each_item(&mut |name| {
                    wanted.entry(name).or_default().extend(group.features.iter().map(String::as_str));
                });
            }
        }
        for (name, set) in &sets {
            let wanted = wanted.remove(*name).unwrap_or_default();
            shared += usize::from(set.len() > 1 && set.contains("unused-types"));
            assert!(set.is_superset(&wanted), "seed {seed}: {name} is not there for all");
            let more: Vec<_> = set.difference(&wanted).collect();
            assert!(
                more.is_empty() || more == [&"unused-types"],
                "seed {seed}: {name} comes for nothing with {more:?}"
            );
        }
    }
    assert!(several > 100 && shared > 100, "{several} {shared}");
}
