//! Gives every piece its place in the bundled tree.
//!
//! In: the pieces of a walk. Out: the tree with all of them in it and every reference local, and in [`Sources`] where each came
//! from. Decides the names of what comes from other files.

use super::parts::{self, Part};
use super::pieces::Piece;
use super::reference_to;
use crate::pointer::Pointer;
use crate::source::{Origin, Sources};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A piece that stands in another one, and the way to it from there.
type Inside = Option<(usize, Vec<String>)>;

/// Puts the pieces into the tree; the first of them is the tree itself.
pub(super) fn settle(tree: &mut Value, pieces: Vec<Piece>, swagger: bool, sources: &mut Sources) {
    let Some(root) = pieces.first().filter(|root| pieces.len() > 1 || !root.regions.is_empty()) else { return };
    for region in &root.regions {
        sources.note(region.at.clone(), region.origin.clone());
    }
    let inside: Vec<Inside> = containers(&pieces);
    let names: Vec<Option<String>> = pieces.iter().map(|piece| own_name(piece, sources)).collect();
    let homes = homes(tree, &pieces, &inside, swagger, sources);
    for (index, mut piece) in pieces.into_iter().enumerate() {
        let home = &homes[index];
        let holder = if index == 0 { &mut *tree } else { &mut piece.tree };
        for (site, target) in &piece.sites {
            if let Some(text) = holder.pointer_mut(&site.to_string()) {
                *text = Value::String(reference_to(&homes[*target]));
            }
        }
        piece.sites.iter().for_each(|(site, target)| tag(holder, site, names[*target].as_ref(), &homes[*target]));
        if index == 0 || inside[index].is_some() {
            continue;
        }
        sources.note(home.clone(), piece.origin);
        for region in piece.regions {
            sources.note(home.join(region.at.segments().iter().map(String::as_str)), region.origin);
        }
        put(tree, home, piece.tree);
    }
}

/// What a piece would be called if no other were: unless a component gives it its name.
fn own_name(piece: &Piece, sources: &Sources) -> Option<String> {
    piece.home.is_none().then(|| name_of(&piece.origin, sources).0)
}

/// The values of a discriminator are the names of schemas. One that a member of a union cannot have, because its name is taken,
/// goes into the mapping.
fn tag(tree: &mut Value, site: &Pointer, name: Option<&String>, home: &Pointer) {
    let [around @ .., union, _, _] = site.segments() else { return };
    let union = matches!(union.as_str(), "oneOf" | "anyOf");
    let Some(name) = name.filter(|name| union && home.segments().last() != Some(*name)) else { return };
    let schema = tree.pointer_mut(&Pointer::root().join(around.iter().map(String::as_str)).to_string());
    let discriminator = schema.and_then(|schema| schema.get_mut("discriminator")).and_then(Value::as_object_mut);
    let Some(discriminator) = discriminator else { return };
    let mapping = discriminator.entry("mapping").or_insert_with(|| Value::Object(Map::new()));
    if let Some(mapping) = mapping.as_object_mut() {
        mapping.entry(name.clone()).or_insert_with(|| Value::String(reference_to(home)));
    }
}

/// For each piece, the piece that it stands in: the nearest one around it in its file, unless it is a definition, which has a
/// name.
fn containers(pieces: &[Piece]) -> Vec<Inside> {
    let mut places: BTreeMap<&Origin, Vec<usize>> = BTreeMap::new();
    for (index, piece) in pieces.iter().enumerate().skip(1) {
        places.entry(&piece.origin).or_default().push(index);
    }
    let container = |piece: &Piece| -> Inside {
        let Origin { file, pointer } = &piece.origin;
        std::iter::successors(pointer.parent(), Pointer::parent).find_map(|around| {
            let length = around.segments().len();
            let way = pointer.segments().get(length..)?;
            let candidates = places.get(&Origin { file: *file, pointer: around })?;
            let holder = candidates.iter().find(|holder| leads(pieces[**holder].part, way, piece.part))?;
            Some((*holder, way.to_vec()))
        })
    };
    pieces.iter().map(|piece| piece.home.is_none().then(|| container(piece)).flatten()).collect()
}

/// Whether a way through a part leads to another part, by keys that do not name it.
fn leads(from: Part, way: &[String], to: Part) -> bool {
    let named = way.iter().any(|key| matches!(key.as_str(), "definitions" | "$defs"));
    !named && from.along(way) == Some(to)
}

/// The place of each piece.
fn homes(tree: &Value, pieces: &[Piece], inside: &[Inside], swagger: bool, sources: &Sources) -> Vec<Pointer> {
    let mut taken: BTreeMap<Part, BTreeSet<String>> = BTreeMap::new();
    let mut homes: Vec<Option<Pointer>> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let section = parts::section(piece.part, swagger);
        let home = match (&piece.home, section) {
            (Some(home), _) => Some(home.clone()),
            _ if index == 0 => Some(Pointer::root()),
            _ if inside[index].is_some() => None,
            (None, section) => included(pieces, piece).or_else(|| {
                let section = section.unwrap_or(&["x-specstep-parts"]);
                let at = Pointer::root().join(section.iter().copied());
                let taken = taken.entry(piece.part).or_insert_with(|| keys(tree, &at));
                let name = free_name(&piece.origin, sources, taken);
                taken.insert(name.clone());
                Some(at.child(name))
            }),
        };
        homes.push(home);
    }
    (0..pieces.len()).map(|index| home(index, &homes, inside)).collect()
}

/// The place of a piece that stands in what was put into the root document in the place of a reference.
fn included(pieces: &[Piece], piece: &Piece) -> Option<Pointer> {
    let regions = pieces.first()?.regions.iter().filter(|region| region.origin.file == piece.origin.file);
    let found = regions.filter_map(|region| {
        let way = piece.origin.pointer.segments().strip_prefix(region.origin.pointer.segments())?;
        leads(region.part, way, piece.part).then(|| region.at.join(way.iter().map(String::as_str)))
    });
    found.min_by_key(|place| place.segments().len())
}

/// The place of a piece, which may stand in others.
fn home(index: usize, homes: &[Option<Pointer>], inside: &[Inside]) -> Pointer {
    match (&homes[index], &inside[index]) {
        (Some(home), _) => home.clone(),
        // What is around a piece has a shorter address, so this ends.
        (None, Some((holder, way))) => home(*holder, homes, inside).join(way.iter().map(String::as_str)),
        (None, None) => Pointer::root(),
    }
}

/// A name that is not taken: the last key of the address, or that of the file; then with what is around it in front; then with a
/// number.
fn free_name(origin: &Origin, sources: &Sources, taken: &BTreeSet<String>) -> String {
    let (name, around) = name_of(origin, sources);
    if !taken.contains(&name) {
        return name;
    }
    let longer = around.map_or_else(|| name.clone(), |around| format!("{}_{name}", clean(around)));
    if !taken.contains(&longer) {
        return longer;
    }
    let mut number = 2_usize;
    loop {
        let numbered = format!("{longer}_{number}");
        if !taken.contains(&numbered) {
            return numbered;
        }
        number += 1;
    }
}

/// The shortest name for a node of a file, and what is around it.
fn name_of<'s>(origin: &Origin, sources: &'s Sources) -> (String, Option<&'s str>) {
    let path = sources.file(origin.file).path.as_str();
    let mut folders = path.rsplit('/');
    let file = folders.next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (name, around) = match origin.pointer.segments().last() {
        Some(key) => (key.as_str(), Some(stem)),
        None => (stem, folders.next()),
    };
    (clean(name), around)
}

/// A text with the characters that names of components may have.
fn clean(text: &str) -> String {
    let allowed = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' };
    let name: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { allowed(c) }).collect();
    if name.is_empty() { "part".to_owned() } else { name }
}

fn keys(tree: &Value, at: &Pointer) -> BTreeSet<String> {
    let section = tree.pointer(&at.to_string()).and_then(Value::as_object);
    section.into_iter().flat_map(Map::keys).cloned().collect()
}

/// Puts a value at a place, with the objects round it that are not there yet.
fn put(tree: &mut Value, at: &Pointer, value: Value) {
    let Some((name, around)) = at.segments().split_last() else { return };
    let mut node = tree;
    for key in around {
        let Some(object) = node.as_object_mut() else { return };
        node = object.entry(key.clone()).or_insert(Value::Null);
        if node.is_null() {
            *node = Value::Object(Map::new());
        }
    }
    if let Some(object) = node.as_object_mut() {
        object.insert(name.clone(), value);
    }
}
