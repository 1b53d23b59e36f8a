//! Decides which features of the crate bring which operations and types, so that a program that needs few of them compiles little.
//!
//! In: the tags of operations, and the finished types. Out: a feature for each tag, and the files by the features that bring them.
//! What several features bring stands in files of its own, so that there is one condition for a file and none for a type. In a
//! document without any tag, operations belong together whose paths begin with the same thing.

use super::docs;
use super::modules::group_name;
use super::naming::{FeatureNames, OF_FILES, Scope, UNTAGGED, UNUSED, WEBHOOKS, ascii_words, resource, snake};
use crate::config::FeaturesPerTag;
use crate::model::{Api, Operation};
use crate::plan::{self, Feature, Group, Ident, Item, Module, Paragraph, Type, Webhook};
use std::collections::BTreeMap;

/// How many operations a client has at least that has features without being asked to. Smaller ones compile in a few seconds
/// with all that is in them; choosing features would cost their users more than waiting does.
const MANY: usize = 200;

/// Which features there are, and what each brings. There are none if the client is always whole.
#[derive(Debug, Default)]
pub(super) struct Features<'a> {
    list: Vec<Feature>,
    /// What files are called that one feature brings, by feature.
    files: Vec<String>,
    by_common: BTreeMap<Common<'a>, usize>,
    /// Whether any operation has a tag.
    is_tagged: bool,
}

/// The features that bring each type: those of all that mentions it.
struct Reached<'i> {
    items: &'i [Item],
    places: BTreeMap<&'i Ident, usize>,
    /// By the place of the type, in order.
    sets: Vec<Vec<usize>>,
}

impl<'i> Reached<'i> {
    fn new(items: &'i [Item]) -> Self {
        let places = items.iter().enumerate().map(|(at, item)| (item.name(), at)).collect();
        Self { items, places, sets: vec![Vec::new(); items.len()] }
    }

    /// The types that a type in use is made of.
    fn places(&self, ty: &Type) -> Vec<usize> {
        let mut places = Vec::new();
        ty.each_item(&mut |name| places.extend(self.places.get(name)));
        places
    }

    /// A feature brings the types at these places, and all that they mention. Features come in their order.
    fn bring(&mut self, feature: usize, mut open: Vec<usize>) {
        while let Some(at) = open.pop() {
            if self.sets[at].last() != Some(&feature) {
                self.sets[at].push(feature);
                self.items[at].each_type(&mut |ty| open.extend(self.places(ty)));
            }
        }
    }

    /// The types that no feature brings.
    fn unused(&self) -> Vec<usize> {
        self.sets.iter().enumerate().filter(|(_, set)| set.is_empty()).map(|(at, _)| at).collect()
    }
}

/// What the operations that a feature brings have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Common<'a> {
    Tag(&'a str),
    /// What their paths begin with.
    Thing(String),
    /// That they have no tag.
    Nothing,
}

impl<'a> Features<'a> {
    /// The features of the operations that are `sent`, and of what the API sends.
    pub(super) fn of(api: &'a Api, sent: &[bool], wish: FeaturesPerTag) -> Self {
        let operations = || api.operations.iter().zip(sent).filter(|(_, sent)| **sent).map(|(operation, _)| operation);
        let is_tagged = operations().any(|operation| !operation.tags.is_empty());
        let mut features = Self { is_tagged, ..Self::default() };
        let mut names = FeatureNames::default();
        for operation in operations() {
            for common in features.common(operation) {
                if !features.by_common.contains_key(&common) {
                    let number = features.list.len() + 1;
                    let file = match &common {
                        Common::Tag(tag) => group_name(Some(tag), &operation.path, number),
                        Common::Thing(thing) => thing.clone(),
                        Common::Nothing => group_name(None, &operation.path, number),
                    };
                    let name = if common == Common::Nothing { UNTAGGED.to_owned() } else { names.claim(&file) };
                    let brings = format!("operations {}", common.shown());
                    features.by_common.insert(common, features.list.len());
                    features.add(name, file, brings);
                }
            }
        }
        let is_wanted = match wish {
            FeaturesPerTag::Auto => operations().count() >= MANY && features.list.len() > 1,
            FeaturesPerTag::Always => true,
            FeaturesPerTag::Never => false,
        };
        if !is_wanted {
            return Self::default();
        }
        if !api.webhooks.is_empty() {
            features.add(
                WEBHOOKS.to_owned(),
                WEBHOOKS.to_owned(),
                "what the API sends: the module `webhooks`".to_owned(),
            );
        }
        features
    }

    fn add(&mut self, name: String, file: String, brings: String) {
        self.list.push(Feature { name, brings: Paragraph::Ours(brings) });
        self.files.push(file);
    }

    /// Whether the client is always whole.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The features of which any brings an operation, by their index, in order.
    pub(super) fn of_operation(&self, operation: &'a Operation) -> Vec<usize> {
        let common = self.common(operation);
        let mut set: Vec<usize> = common.iter().filter_map(|common| self.by_common.get(common)).copied().collect();
        set.sort_unstable();
        set.dedup();
        set
    }

    /// What an operation has in common with others: its tags, if it has any.
    fn common(&self, operation: &'a Operation) -> Vec<Common<'a>> {
        if !operation.tags.is_empty() {
            return operation.tags.iter().map(|tag| Common::Tag(tag)).collect();
        }
        let thing = ascii_words(&resource(&operation.path).join(" ")).join(" ");
        vec![if self.is_tagged || thing.is_empty() { Common::Nothing } else { Common::Thing(snake(&thing)) }]
    }

    /// The names of features.
    pub(super) fn names(&self, set: &[usize]) -> Vec<String> {
        set.iter().filter_map(|index| self.list.get(*index)).map(|feature| feature.name.clone()).collect()
    }

    /// What the operations that a feature brings have in common, as a sentence.
    pub(super) fn about(&self, set: &[usize]) -> Paragraph {
        let common =
            self.by_common.iter().find(|(_, index)| set.first() == Some(*index)).map(|(common, _)| common.shown());
        Paragraph::Ours(common.map_or_else(String::new, |common| format!("Operations {common}.")))
    }

    /// What a file is called that any of the features brings.
    pub(super) fn file(&self, set: &[usize]) -> String {
        let file = |index: usize| set.get(index).and_then(|index| self.files.get(*index)).map_or("all", String::as_str);
        match set.len() {
            0 | 1 => file(0).to_owned(),
            2 => format!("{}_and_{}", file(0), file(1)),
            many => format!("{}_and_{}_others", file(0), many - 1),
        }
    }

    /// Spreads the types over files, by the features that bring them: those of the operations and payloads that reach them.
    pub(super) fn modules(&mut self, items: Vec<Item>, groups: &[Group], webhooks: &[Webhook]) -> Vec<Module> {
        let mut reached = self.reached(&items, groups, webhooks);
        let unused = reached.unused();
        if !unused.is_empty() {
            reached.bring(self.list.len(), unused);
            self.add(UNUSED.to_owned(), "unused".to_owned(), "types that nothing else uses".to_owned());
        }
        let mut by_set: BTreeMap<Vec<usize>, Vec<Item>> = BTreeMap::new();
        for (set, item) in reached.sets.into_iter().zip(items) {
            by_set.entry(set).or_default().push(item);
        }
        let mut scope = Scope::new(OF_FILES);
        let module = |(set, items): (Vec<usize>, Vec<Item>)| {
            let features = self.names(&set);
            let docs = vec![Paragraph::Ours(format!("Types that come with {}.", said(&features)))];
            Module { name: scope.claim(&self.file(&set)), docs, items, features }
        };
        by_set.into_iter().map(module).collect()
    }

    /// The features that bring each type.
    fn reached<'i>(&self, items: &'i [Item], groups: &[Group], webhooks: &[Webhook]) -> Reached<'i> {
        let mut reached = Reached::new(items);
        for (index, feature) in self.list.iter().enumerate() {
            let groups = groups.iter().filter(|group| group.features.contains(&feature.name));
            let sent = webhooks.iter().filter(|_| feature.name == WEBHOOKS).map(|webhook| &webhook.ty);
            for ty in groups.flat_map(|group| &group.operations).flat_map(mentioned).chain(sent) {
                reached.bring(index, reached.places(ty));
            }
        }
        reached
    }

    /// The features, once all is spread.
    pub(super) fn into_list(self) -> Vec<Feature> {
        self.list
    }
}

/// The types that an operation takes and gives.
fn mentioned(operation: &plan::Operation) -> impl Iterator<Item = &Type> {
    let inputs = operation.inputs.iter().map(|input| &input.ty);
    let items = operation.pages.iter().map(|pages| &pages.item);
    inputs.chain(operation.output.types()).chain(operation.error.types()).chain(items)
}

impl Common<'_> {
    /// What documentation says of the operations.
    fn shown(&self) -> String {
        match self {
            Self::Tag(tag) => {
                docs::code(tag, 80).map_or_else(|| "of a tag".to_owned(), |tag| format!("with the tag {tag}"))
            }
            Self::Thing(thing) => format!("whose paths begin with `{thing}`"),
            Self::Nothing => "without a tag".to_owned(),
        }
    }
}

/// Features in a sentence.
fn said(features: &[String]) -> String {
    match features {
        [one] => format!("the feature `{one}`"),
        [one, other] => format!("the features `{one}` and `{other}`"),
        many => format!("{} features", many.len()),
    }
}
