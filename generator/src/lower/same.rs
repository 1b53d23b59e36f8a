//! Makes one type of those that are the same.
//!
//! In: the finished types, with all that tables say of them. Out: the same names, of which those of schemas that stand where they
//! are used may be other names of a type that looks the same: documents repeat enums and objects in place, up to hundreds of times.
//! Components stay types of their own, as their authors gave them names.
//!
//! Types are the same that have the same fields, values or variants, with the same names, documentation and limits, and hold the
//! same types. What the types themselves are called and what is said of them as a whole may differ.

use super::types::{Context, is_inline};
use crate::model::SchemaId;
use crate::plan::{Alias, Choice, Constant, Demand, Ident, Item, LimitRow, Paragraph, Type, Union, Xml, XmlNode};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What tables say of types.
pub(super) struct Tables {
    pub(super) limits: Vec<Demand>,
    pub(super) xml: Xml,
}

/// Makes other names of the types that are the same as others. `bodies` are made of them.
pub(super) fn merge<'b>(
    cx: Context<'_>,
    items: &mut [(SchemaId, Item)],
    bodies: impl Iterator<Item = &'b mut Choice>,
    tables: &mut Tables,
) {
    let of = originals(cx, items, tables);
    let with_setters: BTreeSet<usize> =
        (0..items.len()).filter(|at| has_setters(&items[*at].1)).map(|at| of[at]).collect();
    let names: Vec<Ident> = items.iter().map(|(_, item)| item.name().clone()).collect();
    for (at, (_, item)) in items.iter_mut().enumerate() {
        if of[at] == at {
            if let Item::Struct(object) = item {
                object.setters = with_setters.contains(&at);
            }
        } else if !matches!(item, Item::Alias(_)) {
            let ty = Type::Item(names[of[at]].clone());
            *item = Item::Alias(Alias { name: item.name().clone(), docs: docs(item), ty });
        }
    }
    let originals: BTreeMap<&Ident, &Ident> = names.iter().zip(of.iter().map(|original| &names[*original])).collect();
    let is_original = |name: &Ident| originals.get(name).is_none_or(|original| *original == name);
    tables.limits.retain(|demand| is_original(&demand.name));
    tables.xml.types.retain(|ty| is_original(&ty.name));
    for (_, item) in items {
        if let Item::Union(union) = item {
            conversions_of_union(union, &originals);
        }
    }
    bodies.for_each(|body| conversions_of_body(body, &originals));
}

fn docs(item: &Item) -> Vec<Paragraph> {
    match item {
        Item::Struct(it) => &it.docs,
        Item::StringEnum(it) => &it.docs,
        Item::IntegerEnum(it) => &it.docs,
        Item::Union(it) => &it.docs,
        Item::Choice(it) => &it.docs,
        Item::Alias(it) => &it.docs,
    }
    .clone()
}

fn has_setters(item: &Item) -> bool {
    matches!(item, Item::Struct(it) if it.setters)
}

/// The type that each is the same as: itself, if it is the first of its kind.
fn originals(cx: Context<'_>, items: &[(SchemaId, Item)], tables: &Tables) -> Vec<usize> {
    let index: BTreeMap<&Ident, usize> = items.iter().enumerate().map(|(at, (_, item))| (item.name(), at)).collect();
    let (looks, holds) = (looks(items, tables), holds(items, &index));
    let mut of: Vec<usize> = (0..items.len()).collect();
    // What holds types that turn out to be the same may be the same itself. Each round finds those of one more level.
    loop {
        let key = |at: usize| (looks[at], holds[at].iter().map(|held| of[*held]).collect::<Vec<usize>>());
        let mut first: BTreeMap<(usize, Vec<usize>), usize> = BTreeMap::new();
        for at in 0..items.len() {
            let known = first.entry(key(at)).or_insert(at);
            if rank(cx, items[at].0) < rank(cx, items[*known].0) {
                *known = at;
            }
        }
        let original = |at: usize| match &items[at] {
            (_, Item::Alias(Alias { ty: Type::Item(name), .. })) => index.get(name).map_or(at, |target| of[*target]),
            (id, item) if is_free(cx, *id, item) => first.get(&key(at)).copied().unwrap_or(at),
            _ => at,
        };
        let next: Vec<usize> = (0..items.len()).map(original).collect();
        if next == of {
            return of;
        }
        of = next;
    }
}

/// The order of preference in which types are the original of those that look the same: components, what the user named, and
/// else the first, so that a document that grows at its end moves none.
fn rank(cx: Context<'_>, id: SchemaId) -> (bool, bool) {
    (is_inline(cx, id), !cx.chosen.types.contains_key(&id))
}

/// Whether a type may become another name of one that is the same. What is not to be used any more says so itself, and objects
/// that are empty have nothing in common.
fn is_free(cx: Context<'_>, id: SchemaId, item: &Item) -> bool {
    let has_parts = match item {
        Item::Struct(it) => !it.fields.is_empty() || it.additional.is_some(),
        Item::StringEnum(_) | Item::IntegerEnum(_) | Item::Union(_) => true,
        Item::Choice(_) | Item::Alias(_) => false,
    };
    is_inline(cx, id) && has_parts && !cx.api.schemas[id].deprecated
}

/// For each type the number of what it looks like, whatever it is called and whichever types it holds.
fn looks(items: &[(SchemaId, Item)], tables: &Tables) -> Vec<usize> {
    let limits: BTreeMap<&Ident, &[LimitRow]> =
        tables.limits.iter().map(|demand| (&demand.name, demand.rows.as_slice())).collect();
    let xml: BTreeMap<&Ident, &[(String, XmlNode)]> =
        tables.xml.types.iter().map(|ty| (&ty.name, ty.nodes.as_slice())).collect();
    // Any name does where all get the same.
    let Some(blank) = items.first().map(|(_, item)| item.name()) else { return Vec::new() };
    let mut numbers = HashMap::new();
    let number = |(_, item): &(SchemaId, Item)| {
        let look = (look(item, blank), limits.get(item.name()).copied(), xml.get(item.name()).copied());
        let next = numbers.len();
        *numbers.entry(look).or_insert(next)
    };
    items.iter().map(number).collect()
}

/// An item with `blank` in place of its name and of those of the types that it holds, and without what may differ.
fn look(item: &Item, blank: &Ident) -> Item {
    let mut item = item.clone();
    let (name, docs) = match &mut item {
        Item::Struct(it) => {
            it.setters = false;
            for constant in it.fields.iter_mut().filter_map(|field| field.constant.as_mut()) {
                // Its type is that of the field.
                if let Constant::Variant(ty, _) = constant {
                    *ty = blank.clone();
                }
            }
            (&mut it.name, &mut it.docs)
        }
        Item::StringEnum(it) => (&mut it.name, &mut it.docs),
        Item::IntegerEnum(it) => (&mut it.name, &mut it.docs),
        Item::Union(it) => {
            // Which follows from what the types are.
            it.variants.iter_mut().for_each(|variant| variant.from = false);
            (&mut it.name, &mut it.docs)
        }
        Item::Choice(it) => (&mut it.name, &mut it.docs),
        Item::Alias(it) => (&mut it.name, &mut it.docs),
    };
    *name = blank.clone();
    docs.clear();
    item.each_type_mut(&mut |ty| {
        if let Some(name) = ty.item_mut() {
            *name = blank.clone();
        }
    });
    item
}

/// The types that each holds, in its order.
fn holds(items: &[(SchemaId, Item)], index: &BTreeMap<&Ident, usize>) -> Vec<Vec<usize>> {
    let of = |item: &Item| {
        let mut held = Vec::new();
        item.each_type(&mut |ty| ty.each_item(&mut |name| held.extend(index.get(name))));
        held
    };
    items.iter().map(|(_, item)| of(item)).collect()
}

/// Leaves out the conversions of what several variants hold now.
fn conversions_of_union(union: &mut Union, originals: &BTreeMap<&Ident, &Ident>) {
    let types: Vec<Type> = union.variants.iter().map(|variant| resolved(&variant.ty, originals)).collect();
    for (variant, ty) in union.variants.iter_mut().zip(&types) {
        variant.from &= is_only(ty, &types) && *ty != Type::Item(union.name.clone());
    }
}

/// The same for bodies, of whose ways the preferred one is made of what several are.
fn conversions_of_body(body: &mut Choice, originals: &BTreeMap<&Ident, &Ident>) {
    let types: Vec<Type> = body.variants.iter().map(|variant| resolved(&variant.ty, originals)).collect();
    for (variant, ty) in body.variants.iter_mut().zip(&types).skip(1) {
        variant.from &= is_only(ty, &types);
    }
}

fn is_only(ty: &Type, types: &[Type]) -> bool {
    types.iter().filter(|other| *other == ty).count() == 1
}

/// A type with the original's name.
fn resolved(ty: &Type, originals: &BTreeMap<&Ident, &Ident>) -> Type {
    let mut ty = ty.clone();
    if let Some(name) = ty.item_mut()
        && let Some(original) = originals.get(name)
    {
        *name = (*original).clone();
    }
    ty
}
