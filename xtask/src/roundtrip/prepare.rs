//! Makes the values that a document's types are asked about.
//!
//! In: a document and the plan of its client. Out: [`Prepared`], and a file with a line for each valid value: the index of its type and
//! the value.

use super::closest::{Closest, Fault, closest};
use super::examples::Search;
use super::judge::Judge;
use super::samples::Samples;
use super::tree::Tree;
use crate::codegen::Kept;
use anyhow::{Context as _, Result};
use serde_json::Value;
use specstep::plan::{Item, Plan, Type};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// What a document's types are asked about.
pub(super) struct Prepared {
    /// The document.
    pub(super) tree: Value,
    /// What says which values are valid; types are known by their index.
    pub(super) judge: Judge,
    /// The names of the types.
    pub(super) types: Vec<String>,
    /// The pointers of their schemas.
    pub(super) pointers: Vec<String>,
    /// Types that are several schemas at once or bytes: they are only asked about as parts of others, or not at all.
    pub(super) apart: usize,
    /// The file with the questions.
    pub(super) questions: PathBuf,
    /// Where the value of each line comes from.
    pub(super) origins: Vec<Origin>,
    /// How many samples were made, valid or not.
    pub(super) made: usize,
    /// How many examples were found, valid or not.
    pub(super) examples: usize,
    /// Which types have a valid value.
    pub(super) covered: Vec<bool>,
    /// What comes closest to the schemas of the others, by the index of the type.
    pub(super) closest: BTreeMap<usize, Closest>,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It is an example of the document.
    Example,
    /// It was made.
    Sample,
    /// It was made and is not valid, but nothing comes closer to its schema.
    Closest,
}

/// Makes values for all types and writes the valid ones down.
pub(super) fn prepare(kept: Kept, questions: &Path) -> Result<Prepared> {
    let Kept { tree, plan } = kept;
    let types = types(&plan, Tree(&tree));
    let pointers: Vec<&str> = types.iter().map(|(_, _, pointer)| *pointer).collect();
    let (judge, whole) = (Judge::new(Tree(&tree), &pointers)?, Tree(&tree));
    // Several types can be of one schema; examples go to the first.
    let indices: BTreeMap<&str, usize> = pointers.iter().enumerate().rev().map(|(index, at)| (*at, index)).collect();
    let examples = Search::run(whole, &indices);
    fs::create_dir_all(questions.parent().unwrap_or(questions))?;
    let file = File::create(questions).with_context(|| format!("`{}` cannot be written", questions.display()))?;
    let mut writing = Writing { file: BufWriter::new(file), judge: &judge, origins: Vec::new(), seen: BTreeSet::new() };
    let mut covered = vec![false; types.len()];
    let named = Named::of(&types, whole);
    let count = examples.len();
    for example in examples {
        let alias = types.get(example.index).is_some_and(|(item, ..)| takes_null(item));
        let valid = named.agrees(&judge, example.index, &example.value)
            && writing.put(example.index, example.value, Origin::Example, alias)?;
        covered[example.index] |= valid;
    }
    let (samples, lenient) = (Samples::new(whole), Samples::lenient(whole));
    let (mut made, mut nearest) = (0, BTreeMap::new());
    for (index, (item, _, pointer)) in types.iter().enumerate() {
        writing.seen.clear();
        let Some(schema) = whole.at(pointer) else { continue };
        for value in samples.of(schema) {
            made += 1;
            covered[index] |=
                named.agrees(&judge, index, &value) && writing.put(index, value, Origin::Sample, takes_null(item))?;
        }
        if !covered[index]
            && let Some(found) = closest(lenient.of(schema), |value| named.faults(&judge, index, value))
        {
            writing.write(index, &found.value, Origin::Closest)?;
            nearest.insert(index, found);
        }
    }
    writing.file.flush()?;
    let origins = writing.origins;
    let all: usize = plan.modules.iter().map(|module| module.items.len()).sum();
    Ok(Prepared {
        judge,
        apart: all - types.len(),
        questions: questions.to_owned(),
        origins,
        made,
        examples: count,
        covered,
        closest: nearest,
        pointers: pointers.into_iter().map(str::to_owned).collect(),
        types: types.into_iter().map(|(_, name, _)| name.to_owned()).collect(),
        tree,
    })
}

struct Writing<'a> {
    file: BufWriter<File>,
    judge: &'a Judge,
    origins: Vec<Origin>,
    seen: BTreeSet<String>,
}

impl Writing<'_> {
    /// Writes a value down if it is valid, and tells whether it will be asked about. `null` is left to types that have a place for it: a struct stands in an `Option` where its
    /// schema allows `null`.
    fn put(&mut self, index: usize, value: Value, origin: Origin, takes_null: bool) -> Result<bool> {
        let (valid, value) = self.judge.accepts(index, value);
        let asked = valid && (takes_null || !value.is_null());
        if asked {
            self.write(index, &value, origin)?;
        }
        Ok(asked)
    }

    /// Writes a value down unless it is there already.
    fn write(&mut self, index: usize, value: &Value, origin: Origin) -> Result<()> {
        let line = format!("{index}\t{value}");
        if self.seen.insert(line.clone()) {
            writeln!(self.file, "{line}")?;
            self.origins.push(origin);
        }
        Ok(())
    }
}

/// The subtypes that the tags of base types name, by the index of the base type.
struct Named<'a>(BTreeMap<usize, (&'a str, BTreeMap<&'a str, usize>)>);

impl<'a> Named<'a> {
    fn of(types: &[(&'a Item, &'a str, &'a str)], tree: Tree<'a>) -> Self {
        let indices: BTreeMap<&str, usize> =
            types.iter().enumerate().map(|(index, (_, name, _))| (*name, index)).collect();
        let is_base = |at: &str| tree.at(at).is_some_and(|node| node.get("oneOf").or(node.get("anyOf")).is_none());
        let bases = types.iter().enumerate().filter_map(|(index, (item, _, at))| {
            let Item::Union(union) = item else { return None };
            let variants =
                union.variants.iter().filter_map(|variant| Some((variant, *indices.get(item_name(&variant.ty)?)?)));
            let tags = variants.flat_map(|(variant, index)| variant.tags.iter().map(move |tag| (tag.as_str(), index)));
            (!union.tag.is_empty() && is_base(at)).then(|| (index, (union.tag.as_str(), tags.collect())))
        });
        Self(bases.collect())
    }

    /// Whether a value of a base type is one of the subtype that its tag names: what the base type itself says is not all.
    fn agrees(&self, judge: &Judge, index: usize, value: &Value) -> bool {
        self.subtype(index, value).is_none_or(|subtype| judge.accepts(subtype, value.clone()).0)
    }

    /// All that keeps a value from being one of the type and of the subtype that its tag names.
    fn faults(&self, judge: &Judge, index: usize, value: &Value) -> Vec<Fault> {
        let subtype = self.subtype(index, value);
        let of_subtype = subtype.map(|subtype| judge.faults(subtype, value)).unwrap_or_default();
        judge.faults(index, value).into_iter().chain(of_subtype).collect()
    }

    fn subtype(&self, index: usize, value: &Value) -> Option<usize> {
        let (tag, subtypes) = self.0.get(&index)?;
        subtypes.get(value.get(*tag)?.as_str()?).copied()
    }
}

/// The name of a type that has one, boxed or not.
fn item_name(ty: &Type) -> Option<&str> {
    match ty {
        Type::Item(name) => Some(name.as_str()),
        Type::Box(inner) => item_name(inner),
        _ => None,
    }
}

/// The types that are asked about: each with its name and the place of its schema. What stands at the place of a type that is made of
/// a part of a schema, such as those values of an enum that are texts, is no schema.
pub(super) fn types<'a>(plan: &'a Plan, tree: Tree<'_>) -> Vec<(&'a Item, &'a str, &'a str)> {
    let known: BTreeMap<&str, &str> = plan.places.iter().map(|(name, at)| (name.as_str(), at.as_str())).collect();
    let items: Vec<&Item> = plan.modules.iter().flat_map(|module| &module.items).collect();
    let bytes = with_bytes(&items);
    let places = items.iter().filter_map(|item| {
        let (name, _) = parts(item);
        let is_schema = |at: &&str| tree.at(at).is_some_and(|node| node.is_object() || node.is_boolean());
        let place = known.get(name).copied().filter(is_schema);
        Some((*item, name, place.filter(|_| !bytes.contains(name))?))
    });
    places.collect()
}

/// The types that hold bytes, which are no JSON.
fn with_bytes<'a>(items: &[&'a Item]) -> BTreeSet<&'a str> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = found.len();
        for item in items {
            let (name, types) = parts(item);
            if types.iter().any(|ty| holds(ty, &found)) {
                found.insert(name);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

fn holds(ty: &Type, found: &BTreeSet<&str>) -> bool {
    match ty {
        Type::Bytes | Type::Upload => true,
        Type::Item(name) => found.contains(name.as_str()),
        Type::Option(inner) | Type::Maybe(inner) | Type::Vec(inner) | Type::Map(inner) | Type::Box(inner) => {
            holds(inner, found)
        }
        _ => false,
    }
}

/// Whether a type has a place for `null`: other names may stand for an option, structs and enums have none.
fn takes_null(item: &Item) -> bool {
    matches!(item, Item::Alias(it) if !matches!(it.ty, Type::Item(_)))
}

/// The name of a type and the types that it is made of.
fn parts(item: &Item) -> (&str, Vec<&Type>) {
    match item {
        Item::Struct(it) => {
            let fields = it.fields.iter().map(|field| &field.ty);
            (it.name.as_str(), fields.chain(it.additional.as_ref().map(|(_, ty)| ty)).collect())
        }
        Item::StringEnum(it) => (it.name.as_str(), Vec::new()),
        Item::IntegerEnum(it) => (it.name.as_str(), Vec::new()),
        Item::Union(it) => (it.name.as_str(), it.variants.iter().map(|variant| &variant.ty).collect()),
        Item::Choice(it) => (it.name.as_str(), it.variants.iter().map(|variant| &variant.ty).collect()),
        Item::Alias(it) => (it.name.as_str(), vec![&it.ty]),
    }
}
