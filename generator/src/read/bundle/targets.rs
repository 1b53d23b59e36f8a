//! Finds what a reference leads to.
//!
//! In: the text of a reference and where it stands. Out: a node of one of the files, or a message that says why there is none.

use super::address::{self, Address};
use super::library::Fault;
use super::parts::Part;
use super::pieces::{At, Here};
use super::walk::Walk;
use crate::diagnostics::{Diagnostics, Place, Reported};
use crate::pointer::Pointer;
use crate::source::Origin;
use serde_json::Value;

/// As many references that stand in the way of another are followed.
const HOPS: usize = 16;

/// Where a reference leads.
pub(super) enum Target {
    /// It means what it says in the bundled tree as well.
    Kept,
    /// To a place of the root document.
    Root(Pointer),
    /// To a place of another file.
    At(Origin),
    /// Nowhere; this has been said.
    Nowhere,
}

impl Walk<'_> {
    /// Where a reference leads that stands in the object at `at`, under `key`.
    pub(super) fn target(&mut self, part: Part, reference: &str, at: &At<'_>, here: Here) -> Target {
        let base = self.library.path(here.file).to_owned();
        let named = reference.split('#').next().unwrap_or_default();
        if reference.is_empty() || (part == Part::Schema && !named.is_empty() && self.names.contains(named)) {
            return Target::Kept;
        }
        let (path, fragment) = match address::read(reference, &base) {
            Address::Here(_) if here.file == 0 => return Target::Kept,
            Address::Here(fragment) => (base, fragment),
            Address::File(path, fragment) => (path, fragment),
            Address::Network => match self.neighbour(reference, here) {
                Some(found) => found,
                None => return self.refused(&Address::Network, reference, at, here),
            },
            other => return self.refused(&other, reference, at, here),
        };
        let lenient = self.lenient;
        let file = match self.library.open(&path, self.d) {
            Ok(file) => file,
            Err(fault) => {
                let shown = self.library.shown(&path);
                return self.nowhere(at, here, |d, place| match fault {
                    Fault::Unreadable(reason) => d.unreadable_file(place, &shown, &reason, lenient),
                    Fault::Broken => Some(d.broken_file(place, &shown)),
                    Fault::Known => None,
                });
            }
        };
        let pointer = self.library.place(file, &fragment);
        match pointer.as_ref().and_then(|pointer| self.located(Origin { file, pointer: pointer.clone() })) {
            Some(Origin { file: 0, pointer }) => Target::Root(pointer),
            Some(origin) => Target::At(origin),
            None => {
                let (target, shown) = (format!("#{fragment}"), self.library.shown(&path));
                let around = pointer.and_then(|pointer| pointer.parent());
                let around = around.and_then(|pointer| self.library.node(file, &pointer)).and_then(Value::as_object);
                let known: Vec<String> = around.into_iter().flat_map(|map| map.keys().cloned()).collect();
                let name = target.rsplit('/').next().filter(|name| part == Part::Schema && self.names.contains(*name));
                let root = self.library.shown(self.library.path(0));
                let elsewhere = name.map(|_| root.as_str());
                self.nowhere(at, here, |d, place| {
                    d.missing_in_file(place, &target, &shown, known.iter().map(String::as_str), elsewhere, lenient)
                })
            }
        }
    }

    /// The file here, and the part after `#`, that a reference to the network means.
    fn neighbour(&mut self, reference: &str, here: Here) -> Option<(String, String)> {
        let (address, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let path = self.library.beside(here.file, address)?;
        self.library.open(&path, self.d).ok().map(|_| (path, fragment.to_owned()))
    }

    fn refused(&mut self, address: &Address, reference: &str, at: &At<'_>, here: Here) -> Target {
        let lenient = self.lenient;
        self.nowhere(at, here, |d, place| match address {
            Address::Outside => d.escaping_reference(place, reference, lenient),
            Address::Network => d.network_reference(place, reference, lenient),
            _ => d.absolute_reference(place, reference, lenient),
        })
    }

    /// Says once of a reference that it leads nowhere.
    fn nowhere(
        &mut self,
        at: &At<'_>,
        here: Here,
        say: impl FnOnce(&mut Diagnostics, Place) -> Option<Reported>,
    ) -> Target {
        let place = self.place(at, here);
        if self.said.insert(place.clone()) {
            let reported = say(self.d, place);
            self.failed = self.failed.or(reported);
        }
        Target::Nowhere
    }

    /// The node at a place that may be behind other references: `pets.yaml#/Pet/properties/id`, where `Pet` is a reference.
    fn located(&mut self, mut origin: Origin) -> Option<Origin> {
        for _ in 0..HOPS {
            if origin.file == 0 || self.library.node(origin.file, &origin.pointer).is_some() {
                return Some(origin);
            }
            origin = self.hop(&origin)?;
        }
        None
    }

    /// Follows the reference on the way to a place.
    fn hop(&mut self, origin: &Origin) -> Option<Origin> {
        let around = std::iter::successors(origin.pointer.parent(), Pointer::parent);
        let (pointer, node) =
            around.filter_map(|p| Some((self.library.node(origin.file, &p)?, p))).map(|(n, p)| (p, n)).next()?;
        let reference = node.get("$ref")?.as_str()?.to_owned();
        let base = self.library.path(origin.file).to_owned();
        let (path, fragment) = match address::read(&reference, &base) {
            Address::Here(fragment) => (base, fragment),
            Address::File(path, fragment) => (path, fragment),
            _ => return None,
        };
        let file = self.library.open(&path, self.d).ok()?;
        let rest = origin.pointer.segments().iter().skip(pointer.segments().len());
        Some(Origin { file, pointer: self.library.place(file, &fragment)?.join(rest.map(String::as_str)) })
    }
}
