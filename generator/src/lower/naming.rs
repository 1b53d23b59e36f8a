//! Names: the only place where identifiers of the generated crate are made.
//!
//! In: texts of the document in any script. Out: [`Ident`]s that are unique where they stand. Knows nothing of types; what a
//! name is for is the caller's business.

mod english;
mod features;
mod media;
mod methods;
mod paths;
mod schemas;
mod words;

pub(super) use features::{FeatureNames, UNTAGGED, UNUSED, WEBHOOKS};
pub(super) use media::media_words;
pub(super) use methods::{Names, method_names};
pub(super) use paths::resource;
pub(super) use schemas::{status_name, type_names};
pub(super) use words::{ascii_words, camel, snake};

use crate::plan::Ident;
use std::collections::{BTreeMap, BTreeSet};

/// How many characters of a wanted name are kept.
const LONGEST: usize = 64;

/// What generated code calls by its plain name in the module `types`.
pub(super) const IN_TYPES: &[&str] = &[
    "Base64",
    "BTreeMap",
    "Box",
    "Bytes",
    "Clone",
    "Debug",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "Maybe",
    "None",
    "Ok",
    "Option",
    "Some",
    "String",
    "Upload",
    "Value",
    "Vec",
];

/// What generated code calls by its plain name in the module `operations`.
pub(super) const IN_OPERATIONS: &[&str] = &[
    "BTreeMap",
    "Base64",
    "Box",
    "Bytes",
    "Client",
    "Clone",
    "Core",
    "Debug",
    "Default",
    "Err",
    "Error",
    "From",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Maybe",
    "None",
    "Ok",
    "Option",
    "Pending",
    "Request",
    "Response",
    "Result",
    "Some",
    "String",
    "Upload",
    "Value",
    "Vec",
];

/// What generated code calls by its plain name in the module `webhooks`.
pub(super) const IN_WEBHOOKS: &[&str] =
    &["Base64", "BTreeMap", "Box", "Bytes", "Maybe", "Option", "String", "Upload", "Value", "Vec"];

/// The functions that `Client` has beside those of the operations, and the one that everybody expects to make it.
pub(super) const OF_CLIENT: &[&str] = &["builder", "call", "clone", "core", "from_core", "from_env", "new"];

/// The fields and functions that every builder of an operation has.
pub(super) const OF_BUILDERS: &[&str] = &["blank", "clone", "core", "customize", "into_future", "send"];

/// The functions that every struct has, which a setter must not hide.
pub(super) const OF_STRUCTS: &[&str] = &["clone", "new"];

/// File names that Windows keeps for devices, and the modules that the files stand in.
pub(super) const OF_FILES: &[&str] = &[
    "aux",
    "com0",
    "com1",
    "com2",
    "com3",
    "com4",
    "com5",
    "com6",
    "com7",
    "com8",
    "com9",
    "con",
    "lpt0",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
    "lpt5",
    "lpt6",
    "lpt7",
    "lpt8",
    "lpt9",
    "nul",
    "operations",
    "prn",
    "types",
];

/// The names of one place: no two are the same, and none is reserved.
///
/// Who comes first keeps the name, so a name never changes because something was added after it.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    reserved: &'static [&'static str],
    taken: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Scope {
    /// An empty place in which the `reserved` names may not be used.
    pub(super) fn new(reserved: &'static [&'static str]) -> Self {
        Self { reserved, ..Self::default() }
    }

    /// The name `wanted`, or what comes next to it: `type_` for keywords and reserved names, `Pet2` or `pet_2` for names that
    /// are taken. Very long names are cut.
    pub(super) fn claim(&mut self, wanted: &str) -> Ident {
        self.claim_first(&[wanted])
    }

    /// The first of the `wanted` names that is free, else the first of them with a number.
    pub(super) fn claim_first<S: AsRef<str>>(&mut self, wanted: &[S]) -> Ident {
        let legal: Vec<String> = wanted.iter().map(|name| self.legal(name.as_ref())).collect();
        if let Some(free) = legal.iter().find(|name| !self.taken.contains(*name)) {
            return self.take(free.clone());
        }
        let base = legal.into_iter().next().unwrap_or_default();
        let mut number = self.next.get(&base).copied().unwrap_or(2);
        while self.taken.contains(&numbered(&base, number)) {
            number += 1;
        }
        self.next.insert(base.clone(), number + 1);
        self.take(numbered(&base, number))
    }

    /// Names for several things: those that are `chosen` as they are, before any other is given.
    pub(super) fn claim_all(&mut self, things: &[(Option<&Ident>, &[String])]) -> Vec<Ident> {
        self.hold(things.iter().filter_map(|(chosen, _)| *chosen));
        things.iter().map(|(chosen, wanted)| chosen.cloned().unwrap_or_else(|| self.claim_first(wanted))).collect()
    }

    /// Takes names that are chosen, whoever they are for.
    pub(super) fn hold<'a>(&mut self, chosen: impl IntoIterator<Item = &'a Ident>) {
        self.taken.extend(chosen.into_iter().map(ToString::to_string));
    }

    /// Whether a name can be used here as it is.
    pub(super) fn accepts(&self, name: &str) -> bool {
        self.legal(name) == name
    }

    fn take(&mut self, name: String) -> Ident {
        let ident = Ident::new(&name).or_else(|| Ident::new("value_")).expect("`value_` is an identifier");
        self.taken.insert(name);
        ident
    }

    /// A name that can be used here, near the wanted one.
    pub(super) fn legal(&self, wanted: &str) -> String {
        let name = cut(wanted);
        if self.reserved.contains(&name.as_str()) || Ident::new(&name).is_none() { format!("{name}_") } else { name }
    }
}

/// A name that is too long without its middle: how it begins says where it belongs, how it ends what it is.
fn cut(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST {
        return name.to_owned();
    }
    // Where words begin, in characters and in bytes.
    let starts = name.char_indices().enumerate().skip(1).filter(|(_, (_, c))| c.is_uppercase() || *c == '_');
    let starts: Vec<(usize, usize)> = starts.map(|(count, (at, _))| (count, at)).collect();
    let head = starts.iter().rev().find(|(count, _)| *count <= LONGEST / 2);
    let tail = head.and_then(|(kept, _)| starts.iter().find(|(count, _)| length - count + kept <= LONGEST));
    match (head, tail) {
        (Some((_, end)), Some((_, start))) => format!("{}{}", &name[..*end], &name[*start..]),
        // One very long word.
        _ => name.chars().take(LONGEST).collect(),
    }
}

/// `Pet` and 2 is `Pet2`, `pet` is `pet_2`, `Gpt4` is `Gpt4_2`.
fn numbered(base: &str, number: usize) -> String {
    let base = base.trim_end_matches('_');
    let camel = base.starts_with(char::is_uppercase) && !base.ends_with(|c: char| c.is_ascii_digit());
    if camel { format!("{base}{number}") } else { format!("{base}_{number}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_keeps_its_name_and_the_others_are_numbered() {
        let mut scope = Scope::new(&["Option", "core"]);
        let table = [
            ("Pet", "Pet"),
            ("Pet", "Pet2"),
            ("Pet", "Pet3"),
            ("Pet2", "Pet2_2"),
            ("id", "id"),
            ("id", "id_2"),
            ("type", "type_"),
            ("type", "type_2"),
            ("Self", "Self_"),
            ("gen", "gen_"),
            ("Option", "Option_"),
            ("core", "core_"),
            ("宠物", "宠物"),
            ("宠物", "宠物_2"),
            ("", "value_"),
        ];
        for (wanted, given) in table {
            assert_eq!(scope.claim(wanted).as_str(), given, "{wanted}");
        }
        assert_eq!(scope.claim_first(&["Pet", "PetItem"]).as_str(), "PetItem");
        assert_eq!(scope.claim_first(&["Pet", "PetItem"]).as_str(), "Pet4");
    }

    #[test]
    fn long_names_are_cut_and_stay_apart() {
        let mut scope = Scope::default();
        let long = "a_".repeat(5_000);
        let first = scope.claim(&long);
        let second = scope.claim(&long);
        assert_ne!(first, second);
        assert!(second.as_str().chars().count() <= LONGEST + 2, "{second}");
        let table = [("Abcdefg".repeat(10), 63), (format!("Ab{}", "c".repeat(100)), 64), ("宠".repeat(100), 64)];
        for (name, length) in table {
            assert_eq!(cut(&name).chars().count(), length, "{name}");
        }
        let table = [
            (
                "PostPaymentIntentsBodyPaymentMethodOptionsCustomerBalancePaymentIntentEuBankTransfer",
                "PostPaymentIntentsBodyPaymentBalancePaymentIntentEuBankTransfer",
            ),
            (
                "create_subscription_resource_group_provider_microsoft_codespaces_plan_suspend",
                "create_subscription_resource_microsoft_codespaces_plan_suspend",
            ),
        ];
        for (name, short) in table {
            assert_eq!(cut(name), short);
        }
    }
}
