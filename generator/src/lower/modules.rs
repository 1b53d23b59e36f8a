//! Sorts operations and types into files.
//!
//! In: operations with their tags, and the finished types. Out: groups and modules. File names are ASCII, because Rust does not
//! load other ones.

use super::docs;
use super::features::Features;
use super::naming::{OF_FILES, Scope, ascii_words, resource, snake};
use super::reach::Reach;
use crate::model::{Api, SchemaId};
use crate::plan::{Choice, Group, Ident, Item, Module, Paragraph, Webhook};
use std::collections::BTreeMap;

/// How many types one file holds before they are spread over several.
const MANY: usize = 40;

const SEVERAL: &str = "Operations with the same tags, of which they have several.";

/// The groups without their operations, and the group of each operation; `sent` says which operations are kept. Where there are
/// features, a group is what the same features bring, else what has the same first tag.
pub(super) fn groups<'a>(api: &'a Api, sent: &[bool], features: &Features<'a>) -> (Vec<Group>, Vec<Option<usize>>) {
    let mut scope = Scope::new(OF_FILES);
    let mut groups: Vec<Group> = Vec::new();
    let mut known: BTreeMap<(Option<&str>, Vec<usize>), usize> = BTreeMap::new();
    let mut of_operation = Vec::new();
    for (operation, sent) in api.operations.iter().zip(sent) {
        if !sent {
            of_operation.push(None);
            continue;
        }
        let tag = operation.tags.first().map(String::as_str);
        let bringing = features.of_operation(operation);
        let several = bringing.len() > 1;
        let key = (tag.filter(|_| !several), bringing.clone());
        let group = *known.entry(key).or_insert_with(|| {
            let name = if features.is_empty() {
                group_name(tag, &operation.path, groups.len() + 1)
            } else {
                features.file(&bringing)
            };
            let docs = match (several, tag) {
                (true, _) => vec![Paragraph::Ours(SEVERAL.to_owned())],
                (false, None) if !features.is_empty() => vec![features.about(&bringing)],
                (false, tag) => group_docs(api, tag),
            };
            let features = features.names(&bringing);
            groups.push(Group { name: scope.claim(&name), docs, operations: Vec::new(), features });
            groups.len() - 1
        });
        of_operation.push(Some(group));
    }
    (groups, of_operation)
}

/// The tag as far as it is ASCII, else what its first operation is about.
pub(super) fn group_name(tag: Option<&str>, path: &str, number: usize) -> String {
    let Some(tag) = tag else { return "general".to_owned() };
    let mut words = ascii_words(tag);
    if words.last().is_some_and(|word| word == "api" || word == "apis") {
        words.pop();
    }
    if words.iter().all(|word| word.chars().all(|c| c.is_ascii_digit())) {
        words = ascii_words(&resource(path).join(" "));
    }
    if words.is_empty() { format!("group_{number}") } else { snake(&words.join(" ")) }
}

fn group_docs(api: &Api, tag: Option<&str>) -> Vec<Paragraph> {
    let Some(tag) = tag else { return vec![Paragraph::Ours("Operations without a tag.".to_owned())] };
    let about =
        docs::code(tag, 80).map_or_else(|| "Operations.".to_owned(), |tag| format!("Operations with the tag {tag}."));
    let said = api.tags.iter().find(|known| known.name == tag).and_then(|tag| docs::theirs(tag.description.as_deref()));
    std::iter::once(Paragraph::Ours(about)).chain(said).collect()
}

/// Spreads the types over files: by features where there are any, all in one while they are few, else by the group that reaches
/// them first. `bodies` come with theirs.
pub(super) fn modules(
    items: Vec<(SchemaId, Item)>,
    bodies: Vec<(usize, Choice)>,
    groups: &[Group],
    webhooks: &[Webhook],
    reach: &Reach,
    features: &mut Features<'_>,
) -> Vec<Module> {
    if !features.is_empty() {
        let bodies = bodies.into_iter().map(|(_, choice)| Item::Choice(choice));
        return features.modules(items.into_iter().map(|(_, item)| item).chain(bodies).collect(), groups, webhooks);
    }
    let module = |name: Ident, about: String| Module {
        name,
        docs: vec![Paragraph::Ours(about)],
        items: Vec::new(),
        features: Vec::new(),
    };
    let of_schemas = items.into_iter().map(|(id, item)| (reach.group.get(id.0).copied().flatten(), item));
    let of_bodies = bodies.into_iter().map(|(group, choice)| (Some(group), Item::Choice(choice)));
    let items: Vec<(Option<usize>, Item)> = of_schemas.chain(of_bodies).collect();
    if items.len() <= MANY {
        let mut all = module(Scope::default().claim("types"), "The types that operations take and give.".to_owned());
        all.items = items.into_iter().map(|(_, item)| item).collect();
        return if all.items.is_empty() { Vec::new() } else { vec![all] };
    }
    let mut scope = Scope::new(OF_FILES);
    let of_group = |group: &Group| {
        module(scope.claim(group.name.as_str()), format!("Types of the operations in `{}`.", group.name))
    };
    let mut modules: Vec<Module> = groups.iter().map(of_group).collect();
    let mut unused = module(scope.claim("unused"), "Types that no operation uses.".to_owned());
    for (group, item) in items {
        group.and_then(|group| modules.get_mut(group)).unwrap_or(&mut unused).items.push(item);
    }
    modules.push(unused);
    modules.retain(|module| !module.items.is_empty());
    modules
}
