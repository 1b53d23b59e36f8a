//! Finds out which parts of the runtime a client needs beyond its core.
//!
//! In: a plan that is otherwise done, and the crate for dates that the user chose. Out: its needs. Knows nothing of the API.

use crate::config::Dates;
use crate::plan::{Item, Need, Plan, Type};
use std::collections::BTreeSet;

/// What the types of the plan need.
pub(super) fn needs(plan: &Plan, dates: Dates) -> BTreeSet<Need> {
    let mut needs = BTreeSet::new();
    needs.extend((!plan.limits.is_empty()).then_some(Need::Limits));
    needs.extend((!plan.xml.is_empty()).then_some(Need::Xml));
    for item in plan.modules.iter().flat_map(|module| &module.items) {
        of_item(item, &mut needs);
    }
    for operation in plan.groups.iter().flat_map(|group| &group.operations) {
        let inputs = operation.inputs.iter().map(|input| &input.ty);
        for ty in inputs.chain(operation.output.types()).chain(operation.error.types()) {
            needs.extend(need(ty));
        }
    }
    needs.extend(plan.webhooks.iter().filter_map(|webhook| need(&webhook.ty)));
    if plan.schemes.iter().any(|scheme| scheme.token_url.is_some()) {
        needs.insert(Need::OAuth);
    }
    if !plan.links.is_empty() {
        needs.insert(Need::Links);
    }
    if needs.contains(&Need::Dates) {
        needs.extend(match dates {
            Dates::Jiff => Some(Need::Jiff),
            Dates::Chrono => Some(Need::Chrono),
            Dates::Time => Some(Need::Time),
            Dates::String => None,
        });
    }
    if plan.groups.iter().flat_map(|group| &group.operations).any(|operation| operation.pages.is_some()) {
        needs.insert(Need::Pages);
    }
    needs
}

fn of_item(item: &Item, needs: &mut BTreeSet<Need>) {
    match item {
        Item::Struct(object) => {
            needs.extend(object.fields.iter().filter_map(|field| need(&field.ty)));
            needs.extend(object.additional.iter().filter_map(|(_, ty)| need(ty)));
        }
        Item::Union(union) => needs.extend(union.variants.iter().filter_map(|variant| need(&variant.ty))),
        Item::Choice(choice) => needs.extend(choice.variants.iter().filter_map(|variant| need(&variant.ty))),
        Item::Alias(alias) => needs.extend(need(&alias.ty)),
        Item::StringEnum(_) | Item::IntegerEnum(_) => {}
    }
}

fn need(ty: &Type) -> Option<Need> {
    match ty {
        Type::DateTime | Type::Date | Type::Time | Type::Duration | Type::HttpDate | Type::UnixTime => {
            Some(Need::Dates)
        }
        Type::Decimal | Type::Quoted(_) => Some(Need::Numbers),
        Type::Uuid => Some(Need::Uuid),
        Type::Base64 | Type::Base64Url => Some(Need::Base64),
        Type::EventStream(_) | Type::ItemStream(_) | Type::Items(_) => Some(Need::Streams),
        Type::Option(inner) | Type::Maybe(inner) | Type::Vec(inner) | Type::Map(inner) | Type::Box(inner) => {
            need(inner)
        }
        _ => None,
    }
}
