//! Finds the elements and attributes that a key stands for.
//!
//! In: how keys are spelt, and an element. Out: what of it belongs to which key. Knows nothing of values.

use std::collections::BTreeMap;

use super::tree::{Element, Name};
use super::{Kind, Named};

/// The text of a tag, as an attribute or an element of its name.
pub(super) fn tag<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let attribute = element.attributes.iter().find(|(known, _)| known.local() == name);
    let child = || element.children.iter().find(|child| child.name.local() == name);
    attribute.map(|(_, value)| value.trim()).or_else(|| child().map(|child| child.text.trim()))
}

/// How well a name fits a node: as written in the document, by its local name as far as that can be, or not at all. What a
/// node without a namespace stands for is in that of the element around it, or in none.
pub(super) fn rank(name: &Name, named: Named<'_>, around: &str) -> u8 {
    let wanted = named.node.namespace;
    if name.local() != named.name {
        // Some documents have the prefix in the name.
        return if name.written == named.name { 3 } else { 0 };
    }
    match &*name.namespace {
        found if found == wanted => 3,
        found if wanted.is_empty() && found == around => 2,
        found if wanted.is_empty() || found.is_empty() => 1,
        _ => 0,
    }
}

/// The elements of each field, and those of none.
pub(super) fn assign<'e>(nodes: &[Named<'static>], element: &'e Element) -> (Vec<Vec<&'e Element>>, Vec<&'e Element>) {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, named) in nodes.iter().enumerate().filter(|(_, named)| is_element(**named)) {
        by_name.entry(element_name(*named)).or_default().push(index);
    }
    let mut found: Vec<Vec<(u8, &Element)>> = nodes.iter().map(|_| Vec::new()).collect();
    let mut rest = Vec::new();
    for child in &element.children {
        let both =
            [Some(child.name.local()), Some(child.name.written.as_str()).filter(|name| *name != child.name.local())];
        let fields = both.into_iter().flatten().filter_map(|name| by_name.get(name)).flatten();
        let ranked = fields.filter_map(|index| {
            let named = nodes.get(*index)?;
            let named = if named.node.kind == Kind::Content { Named::from(named.node.items?) } else { *named };
            Some((rank(&child.name, named, &element.name.namespace), *index))
        });
        // Of equal ones the first.
        let best = ranked.filter(|(rank, _)| *rank > 0).min_by_key(|(rank, index)| (u8::MAX - rank, *index));
        match best.and_then(|(rank, index)| Some((rank, found.get_mut(index)?))) {
            Some((rank, list)) => list.push((rank, child)),
            None => rest.push(child),
        }
    }
    // What only the local name speaks for gives way to what fits better.
    let kept = found.into_iter().map(|list| {
        let best = list.iter().map(|(rank, _)| *rank).max().unwrap_or_default();
        list.into_iter().filter(|(rank, _)| best < 2 || *rank > 1).map(|(_, element)| element).collect()
    });
    (kept.collect(), rest)
}

/// Whether a field is found by the name of elements.
pub(super) fn is_element(named: Named<'_>) -> bool {
    named.node.kind == Kind::Element || (named.node.kind == Kind::Content && named.node.items.is_some())
}

pub(super) fn element_name(named: Named<'static>) -> &'static str {
    match named.node.items {
        Some(items) if named.node.kind == Kind::Content => items.name,
        _ => named.name,
    }
}

/// The elements, by their local names.
pub(super) fn by_name<'e>(elements: impl Iterator<Item = &'e Element>) -> Vec<(&'e str, Vec<&'e Element>)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all: Vec<(&str, Vec<&Element>)> = Vec::new();
    for element in elements {
        let place = *places.entry(element.name.local()).or_insert(all.len());
        match all.get_mut(place) {
            Some((_, list)) => list.push(element),
            None => all.push((element.name.local(), vec![element])),
        }
    }
    all
}
