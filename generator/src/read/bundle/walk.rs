//! Walks the root document and all that references lead to.
//!
//! In: the tree of the root document. Out: [`Piece`]s: the root document, then every target that gets a place among the
//! components, in the order in which references lead to them; each knows which of its references lead to which piece. Targets
//! that components have no room for are put in the place of the reference.

use super::library::Library;
use super::parts::{self, Part};
use super::pieces::{At, Here, Piece, Region};
use super::reference_to;
use super::targets::Target;
use crate::diagnostics::{Diagnostics, Place, Reported, slip};
use crate::pointer::Pointer;
use crate::read::NOWHERE;
use crate::source::{Files, Origin, Sources};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// As many levels may a document have, which is what its parsers allow: later stages rely on it.
const MAX_LEVELS: usize = 128;
/// More nodes than any document has that people write.
const MAX_NODES: usize = 8_000_000;

/// The walk.
pub(super) struct Walk<'a> {
    pub(super) library: Library<'a>,
    pub(super) d: &'a mut Diagnostics,
    pub(super) lenient: bool,
    pub(super) failed: Option<Reported>,
    /// References of which something was said.
    pub(super) said: BTreeSet<Place>,
    /// What a reference may name without being a path: keys of schemas and the identifiers that schemas give themselves.
    pub(super) names: BTreeSet<String>,
    swagger: bool,
    pieces: Vec<Piece>,
    known: BTreeMap<(Part, Origin), usize>,
    /// The parts that are being put in the place of a reference.
    open: Vec<(Part, Origin)>,
    /// Targets in the root document that stand where the specification has nothing.
    loose: Vec<(Part, Pointer)>,
    loose_known: BTreeSet<Pointer>,
    nodes: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        tree: &Value,
        sources: &'a mut Sources,
        files: &'a dyn Files,
        lenient: bool,
        d: &'a mut Diagnostics,
    ) -> Self {
        let swagger = tree.get("swagger").is_some() && tree.get("openapi").is_none();
        let mut names = BTreeSet::new();
        identifiers(tree, &mut names);
        names.extend(tree.get("$self").and_then(Value::as_str).map(without_fragment));
        let schemas = if swagger { tree.get("definitions") } else { tree.pointer("/components/schemas") };
        let keys = schemas.and_then(Value::as_object).into_iter().flat_map(Map::keys);
        // A key that looks like a file name is one.
        names.extend(keys.filter(|key| !key.contains(['/', '.'])).cloned());
        let root = Piece::new(Part::Document, Origin { file: 0, pointer: Pointer::root() }, Value::Null);
        Self {
            library: Library::new(tree, files, sources),
            d,
            lenient,
            failed: None,
            said: BTreeSet::new(),
            names,
            swagger,
            pieces: vec![root],
            known: BTreeMap::new(),
            open: Vec::new(),
            loose: Vec::new(),
            loose_known: BTreeSet::new(),
            nodes: 0,
        }
    }

    /// Walks the root document and all that it leads to.
    pub(super) fn document(&mut self, tree: &mut Value) {
        let root = Pointer::root();
        self.node(Part::Document, tree, &At::Base(&root), Here { piece: 0, file: 0 });
        let mut next = 1;
        loop {
            if let Some((part, pointer)) = self.loose.pop() {
                let file = self.pieces[0].origin_of(&pointer).file;
                if let Some(value) = tree.pointer_mut(&pointer.to_string()) {
                    self.node(part, value, &At::Base(&pointer), Here { piece: 0, file });
                }
            } else if let Some(piece) = self.pieces.get_mut(next) {
                let (part, file, mut tree) = (piece.part, piece.origin.file, std::mem::take(&mut piece.tree));
                self.node(part, &mut tree, &At::Base(&root), Here { piece: next, file });
                self.pieces[next].tree = tree;
                next += 1;
            } else {
                break;
            }
        }
    }

    /// The pieces, and whether something was wrong.
    pub(super) fn finish(self) -> (Vec<Piece>, bool, Option<Reported>) {
        (self.pieces, self.swagger, self.failed)
    }

    fn node(&mut self, part: Part, value: &mut Value, at: &At<'_>, here: Here) {
        if !self.spend(1, at, here) {
            return;
        }
        match value {
            Value::Array(items) => {
                let inner = part.item();
                for (index, item) in items.iter_mut().enumerate().filter(|_| inner != Part::Data) {
                    self.node(inner, item, &At::Item(at, index), here);
                }
            }
            Value::Object(map) => {
                let reference = map.get("$ref").and_then(Value::as_str).map(str::to_owned);
                if !reference.is_some_and(|reference| self.reference(part, &reference, value, at, here)) {
                    self.children(part, value, at, here);
                }
            }
            _ => {}
        }
    }

    /// Counts nodes. Tells whether there may be as many; if not, says so once.
    fn spend(&mut self, nodes: usize, at: &At<'_>, here: Here) -> bool {
        let before = self.nodes;
        self.nodes = before.saturating_add(nodes);
        if self.nodes > MAX_NODES && before <= MAX_NODES {
            let place = self.place(at, here);
            self.failed = Some(self.d.too_much_bundled(place));
        }
        self.nodes <= MAX_NODES
    }

    fn children(&mut self, part: Part, value: &mut Value, at: &At<'_>, here: Here) {
        for (key, child) in value.as_object_mut().into_iter().flatten() {
            let at = At::Key(at, key);
            match part.under(key) {
                _ if part == Part::Discriminator && key == "mapping" => self.mapping(child, &at, here),
                _ if key == "$ref" && child.is_string() => {}
                Part::Data => {}
                inner => self.node(inner, child, &at, here),
            }
        }
    }

    /// Follows the reference of an object. Tells whether all in the object has been seen to.
    fn reference(&mut self, part: Part, reference: &str, value: &mut Value, at: &At<'_>, here: Here) -> bool {
        let site = At::Key(at, "$ref");
        let origin = match self.target(part, reference, &site, here) {
            Target::Kept => {
                let pointer = reference.strip_prefix('#').and_then(Pointer::parse);
                self.check_loose(part, pointer.as_ref());
                return false;
            }
            Target::Root(pointer) => {
                self.check_loose(part, Some(&pointer));
                refer(value, &reference_to(&pointer));
                return false;
            }
            Target::Nowhere if part.is_referable() => {
                refer(value, NOWHERE);
                return false;
            }
            Target::Nowhere => {
                value.as_object_mut().and_then(|map| map.shift_remove("$ref"));
                return false;
            }
            Target::At(origin) => origin,
        };
        if !part.is_referable() {
            let place = self.place(&site, here);
            self.d.slip(&slip::INCLUDED, place, "");
        }
        let likely = self.library.node(origin.file, &origin.pointer).is_none_or(|node| part.is_likely(node));
        let part = if likely { part } else { Part::Schema };
        let Some(section) = parts::section(part, self.swagger) else {
            self.include(part, reference, origin, value, at, here);
            return true;
        };
        let piece = self.piece(part, origin);
        if self.adopt(piece, section, value, at, here) {
            return true;
        }
        self.pieces[here.piece].sites.push((site.pointer(), piece));
        false
    }

    /// Rewrites the values of a discriminator's mapping that are addresses.
    fn mapping(&mut self, value: &mut Value, at: &At<'_>, here: Here) {
        for (key, value) in value.as_object_mut().into_iter().flatten() {
            let Some(text) = value.as_str() else { continue };
            let extensions = [".yaml", ".yml", ".json"];
            let address = text.contains(['/', '#']) || extensions.iter().any(|extension| text.ends_with(extension));
            let at = At::Key(at, key);
            let target =
                if address { self.target(Part::Schema, text, &at, here) } else { self.schema_called(text, here) };
            match target {
                Target::At(origin) => {
                    let piece = self.piece(Part::Schema, origin);
                    self.pieces[here.piece].sites.push((at.pointer(), piece));
                }
                Target::Root(pointer) => *value = Value::String(reference_to(&pointer)),
                Target::Kept | Target::Nowhere => {}
            }
        }
    }

    /// A schema of the file that the walk is in, by its name.
    fn schema_called(&self, name: &str, here: Here) -> Target {
        let section = if self.swagger { &["definitions"][..] } else { &["components", "schemas"] };
        let pointer = Pointer::root().join(section.iter().copied()).child(name);
        match self.library.node(here.file, &pointer) {
            Some(_) => Target::At(Origin { file: here.file, pointer }),
            None => Target::Kept,
        }
    }

    /// The piece that a place of a file is, a new one if there is none.
    fn piece(&mut self, part: Part, origin: Origin) -> usize {
        let next = self.pieces.len();
        let (pieces, library) = (&mut self.pieces, &self.library);
        *self.known.entry((part, origin)).or_insert_with_key(|(part, origin)| {
            let tree = library.node(origin.file, &origin.pointer).cloned().unwrap_or_default();
            pieces.push(Piece::new(*part, origin.clone(), tree));
            next
        })
    }

    /// Puts a piece in the place of a component that is nothing but a reference to it, once.
    fn adopt(&mut self, piece: usize, section: &[&str], value: &mut Value, at: &At<'_>, here: Here) -> bool {
        if here.piece != 0 || value.as_object().is_none_or(|map| map.len() > 1) {
            return false;
        }
        let (pointer, piece) = (at.pointer(), &mut self.pieces[piece]);
        let component = pointer.segments().split_last().is_some_and(|(_, rest)| rest == section);
        if !component || piece.home.is_some() {
            return false;
        }
        piece.home = Some(pointer);
        *value = Value::Null;
        true
    }

    /// Puts a part of a file in the place of a reference; what stands beside the reference stays.
    fn include(&mut self, part: Part, reference: &str, origin: Origin, value: &mut Value, at: &At<'_>, here: Here) {
        let open = (part, origin.clone());
        if self.open.contains(&open) {
            let place = self.place(&At::Key(at, "$ref"), here);
            self.failed = Some(self.d.endless_inclusion(place, reference));
            return;
        }
        self.children(part, value, at, here);
        let Some(found) = self.library.node(origin.file, &origin.pointer) else { return };
        let (nodes, levels) = size(found);
        let levels = levels + at.pointer().segments().len();
        if !self.spend(if levels > MAX_LEVELS { MAX_NODES } else { nodes }, at, here) {
            return;
        }
        let mut tree = self.library.node(origin.file, &origin.pointer).cloned().unwrap_or_default();
        let beside = value.as_object_mut().map(std::mem::take).unwrap_or_default();
        let mut kept = Vec::new();
        for key in beside.keys().filter(|key| *key != "$ref") {
            let at = at.pointer().child(key);
            let origin = self.library.written(self.pieces[here.piece].origin_of(&at));
            kept.push(Region { at, part: part.under(key), origin });
        }
        let inner = Here { file: origin.file, ..here };
        self.pieces[here.piece].regions.push(Region { at: at.pointer(), part, origin });
        self.open.push(open);
        self.node(part, &mut tree, at, inner);
        self.open.pop();
        self.pieces[here.piece].regions.extend(kept);
        if let Value::Object(map) = &mut tree {
            map.extend(beside.into_iter().filter(|(key, _)| key != "$ref"));
        }
        *value = tree;
    }

    /// Sees to it that a target in the root document is walked, too, when it stands where the specification has nothing.
    fn check_loose(&mut self, part: Part, pointer: Option<&Pointer>) {
        let Some(pointer) = pointer.filter(|pointer| !pointer.segments().is_empty()) else { return };
        if Part::Document.along(pointer.segments()).is_none() && self.loose_known.insert(pointer.clone()) {
            self.loose.push((part, pointer.clone()));
        }
    }

    /// The place, in its file, of a node.
    pub(super) fn place(&self, at: &At<'_>, here: Here) -> Place {
        let origin = self.pieces[here.piece].origin_of(&at.pointer());
        let Origin { file, pointer } = self.library.written(origin);
        Place::Node(pointer).in_file(file)
    }
}

fn refer(value: &mut Value, target: &str) {
    if let Some(reference) = value.get_mut("$ref") {
        *reference = Value::String(target.to_owned());
    }
}

/// How many nodes a tree has, and on how many levels.
fn size(value: &Value) -> (usize, usize) {
    let add = |(nodes, levels): (usize, usize), child: &Value| {
        let (more, below) = size(child);
        (nodes + more, levels.max(below + 1))
    };
    match value {
        Value::Array(items) => items.iter().fold((1, 1), add),
        Value::Object(map) => map.values().fold((1, 1), add),
        _ => (1, 1),
    }
}

/// The identifiers that schemas give themselves, by which references may call them.
fn identifiers(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| identifiers(item, names)),
        Value::Object(map) => {
            names.extend(map.get("$id").and_then(Value::as_str).map(without_fragment));
            map.values().for_each(|item| identifiers(item, names));
        }
        _ => {}
    }
}

fn without_fragment(uri: &str) -> String {
    uri.split('#').next().unwrap_or_default().to_owned()
}
