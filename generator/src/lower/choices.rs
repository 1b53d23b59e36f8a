//! Finds what the user gives other names, and checks that these can be had.
//!
//! In: the renames of the configuration, and everything under the names that it has without them. Out: the chosen names, by what
//! they name. A rename that fits nothing, is no name or is taken is an error.

use super::members::{self, Wish};
use super::naming::{IN_TYPES, Names, OF_CLIENT, Scope, camel, snake};
use super::types::Context;
use crate::config::{Rename, Renames};
use crate::diagnostics::Diagnostics;
use crate::model::{Origin, SchemaId};
use crate::plan::Ident;
use std::collections::BTreeMap;

/// What has parts with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// A type.
    Type(SchemaId),
    /// An operation, by its index.
    Operation(usize),
}

/// The names that the user chose.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    /// Of methods, by the index of the operation.
    pub(super) methods: BTreeMap<usize, Ident>,
    /// Of types.
    pub(super) types: BTreeMap<SchemaId, Ident>,
    /// Of parts, by the index of their [`Wish`].
    pub(super) members: BTreeMap<(Owner, usize), Ident>,
}

/// Finds what is renamed. `cx` and `names` are without renames.
pub(super) fn choose(cx: Context<'_>, names: &[Names], renames: &Renames, d: &mut Diagnostics) -> Chosen {
    let (methods, types) = (methods(cx, names), types(cx));
    let mut finder = Finder { cx, methods: &methods, types: &types, d };
    let mut chosen = Chosen {
        methods: finder.all(&methods, &renames.operations, "operation", &Scope::new(OF_CLIENT), Style::Snake),
        ..Chosen::default()
    };
    let by_index = finder.all(&types, &renames.types, "type", &Scope::new(IN_TYPES), Style::Camel);
    let ids: Vec<SchemaId> = cx.names.keys().copied().collect();
    chosen.types = by_index.into_iter().filter_map(|(index, name)| Some((*ids.get(index)?, name))).collect();
    chosen.members.extend(finder.members(&renames.fields, &chosen, Part::Field));
    chosen.members.extend(finder.members(&renames.variants, &chosen, Part::Variant));
    chosen
}

/// How Rust writes a name.
#[derive(Clone, Copy)]
enum Style {
    Snake,
    Camel,
}

impl Style {
    fn of(self, text: &str) -> String {
        match self {
            Self::Snake => snake(text),
            Self::Camel => camel(text),
        }
    }

    /// Whether a name is written so, as far as rustc minds.
    fn fits(self, name: &str) -> bool {
        match self {
            Self::Snake => !name.chars().any(char::is_uppercase),
            Self::Camel => {
                let letters: Vec<char> = name.trim_end_matches('_').chars().collect();
                let divides = |three: &[char]| matches!(three, [left, '_', right] if left.is_alphabetic() || right.is_alphabetic());
                !name.starts_with(|c: char| c.is_lowercase() || c == '_') && !letters.windows(3).any(divides)
            }
        }
    }
}

/// Which parts are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Field,
    Variant,
}

impl Part {
    fn word(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Variant => "variant",
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Field => Style::Snake,
            Self::Variant => Style::Camel,
        }
    }
}

/// The methods, by the id of the operation, its method and path, or the name of the method.
fn methods(cx: Context<'_>, names: &[Names]) -> Vec<Wish> {
    let wish = |(operation, names): (&crate::model::Operation, &Names)| {
        let place = format!("{} {}", operation.method, operation.path);
        let method = names.method.to_string();
        Wish { keys: operation.id.clone().into_iter().chain([place, method.clone()]).collect(), wanted: vec![method] }
    };
    cx.api.operations.iter().zip(names).map(wish).collect()
}

/// The types, by the key of the schema or their name.
fn types(cx: Context<'_>) -> Vec<Wish> {
    let wish = |(id, name): (&SchemaId, &Ident)| {
        let key = match &cx.api.schemas[*id].origin {
            Origin::Component(key) => Some(key.clone()),
            _ => None,
        };
        Wish { keys: key.into_iter().chain([name.to_string()]).collect(), wanted: vec![name.to_string()] }
    };
    cx.names.iter().map(wish).collect()
}

/// The thing with this key; the usual keys of all come before the others.
fn find(things: &[Wish], key: &str) -> Option<usize> {
    let most = things.iter().map(|thing| thing.keys.len()).max().unwrap_or_default();
    (0..most).find_map(|rank| things.iter().position(|thing| thing.keys.get(rank).is_some_and(|known| known == key)))
}

/// A rename, and the thing that it renames.
type Found<'r> = (&'r Rename, usize);

struct Finder<'a, 'd> {
    cx: Context<'a>,
    methods: &'a [Wish],
    types: &'a [Wish],
    d: &'d mut Diagnostics,
}

impl Finder<'_, '_> {
    /// The renames of things that stand side by side.
    fn all(
        &mut self,
        things: &[Wish],
        renames: &[Rename],
        what: &str,
        scope: &Scope,
        style: Style,
    ) -> BTreeMap<usize, Ident> {
        let mut found: Vec<Found<'_>> = Vec::new();
        for rename in renames {
            if let Some(index) = find(things, &rename.from.text) {
                found.push((rename, index));
            } else {
                let known = things.iter().flat_map(|thing| thing.keys.iter().map(String::as_str));
                self.d.unmatched_rename(&rename.from, what, known);
            }
        }
        self.check(things, &found, scope, style)
    }

    /// The names, of those that can be had.
    fn check(&mut self, things: &[Wish], found: &[Found<'_>], scope: &Scope, style: Style) -> BTreeMap<usize, Ident> {
        let mut names = BTreeMap::new();
        for (rename, index) in found {
            let to = rename.to.as_str();
            let Some(name) = Ident::new(to).filter(|_| scope.accepts(to) && style.fits(to)) else {
                self.d.unusable_name(rename, &scope.legal(&style.of(to)));
                continue;
            };
            if names.insert(*index, name).is_some() {
                self.d.renamed_twice(rename);
            }
        }
        for (rename, index) in found {
            let name_of = |(other, thing): (usize, &Wish)| match names.get(&other) {
                Some(name) => name.to_string(),
                None => thing.wanted.first().map(|name| scope.legal(name)).unwrap_or_default(),
            };
            let holder = things
                .iter()
                .enumerate()
                .find(|(other, thing)| other != index && name_of((*other, thing)) == rename.to);
            if let Some((_, holder)) = holder {
                self.d.taken_name(rename, holder.keys.first().map_or("", String::as_str));
            }
        }
        names
    }

    /// The renames of parts.
    fn members(&mut self, renames: &[Rename], chosen: &Chosen, part: Part) -> Vec<((Owner, usize), Ident)> {
        let mut by_owner: BTreeMap<Owner, Vec<Found<'_>>> = BTreeMap::new();
        for rename in renames {
            match self.member(&rename.from.text, chosen, part) {
                Ok((owner, index)) => by_owner.entry(owner).or_default().push((rename, index)),
                Err(known) => {
                    self.d.unmatched_rename(&rename.from, part.word(), known.iter().map(String::as_str));
                }
            }
        }
        let mut names = Vec::new();
        for (owner, found) in by_owner {
            let (wishes, scope) = self.parts(owner);
            let of_owner = self.check(&wishes, &found, &scope, part.style());
            names.extend(of_owner.into_iter().map(|(index, name)| ((owner, index), name)));
        }
        names
    }

    /// The part that `Type.key` or `operation.key` names; both may have dots in them. Otherwise what could have been meant.
    fn member(&self, text: &str, chosen: &Chosen, part: Part) -> Result<(Owner, usize), Vec<String>> {
        let mut known = Vec::new();
        for (dot, _) in text.rmatch_indices('.') {
            let (left, key) = (&text[..dot], &text[dot + 1..]);
            for owner in self.owners(left, chosen, part) {
                let (wishes, _) = self.parts(owner);
                if let Some(index) = find(&wishes, key) {
                    return Ok((owner, index));
                }
                known.extend(wishes.iter().flat_map(|wish| &wish.keys).map(|key| format!("{left}.{key}")));
            }
        }
        if known.is_empty() {
            let key = text.rsplit_once('.').map_or(text, |(_, key)| key);
            let owners = self.types.iter().chain(self.methods.iter().filter(|_| part == Part::Field));
            known.extend(owners.flat_map(|owner| &owner.keys).map(|owner| format!("{owner}.{key}")));
        }
        Err(known)
    }

    /// The type and the operation that a text names.
    fn owners(&self, text: &str, chosen: &Chosen, part: Part) -> Vec<Owner> {
        let renamed = || {
            let name = chosen.types.iter().find(|(_, name)| name.as_str() == text);
            name.map(|(id, _)| *id)
        };
        let id = find(self.types, text).and_then(|index| self.cx.names.keys().nth(index).copied()).or_else(renamed);
        let renamed = || chosen.methods.iter().find(|(_, name)| name.as_str() == text).map(|(index, _)| *index);
        let operation = find(self.methods, text).or_else(renamed).filter(|_| part == Part::Field);
        id.map(Owner::Type)
            .into_iter()
            .chain(operation.map(Owner::Operation))
            .filter(|owner| self.has(*owner, part))
            .collect()
    }

    /// Whether something has parts of this kind.
    fn has(&self, owner: Owner, part: Part) -> bool {
        match owner {
            Owner::Type(id) => members::has_fields(self.cx.api, id) == (part == Part::Field),
            Owner::Operation(_) => part == Part::Field,
        }
    }

    fn parts(&self, owner: Owner) -> (Vec<Wish>, Scope) {
        match owner {
            Owner::Type(id) => {
                self.cx.names.get(&id).map(|name| members::of_type(self.cx, id, name)).unwrap_or_default()
            }
            Owner::Operation(index) => {
                let operation = self.cx.api.operations.get(index);
                let parts = |operation| (members::inputs(operation).1, members::scope_of_inputs(operation));
                operation.map(parts).unwrap_or_default()
            }
        }
    }
}
