//! Strings that break out of something, in every place of a document where there is a string.
//!
//! For each of them the generator gives errors, or a crate that is [sound](crate::sound), with a manifest of the same keys as ever. A
//! name that goes over the wire stands in the crate exactly as in the document.
//!
//! By the kinds of attack that are known: strings that become code, marks of direction, placeholders of format strings, identifiers, file
//! names and manifests are what `every_place_..` looks at in each crate; `wire` is about exactness. What the compiler and rustdoc say of all
//! strings together is a test of xtask, `hostile_document`; descriptions in any order are one of `fuzz::markdown`.

mod bases;
mod strings;
mod wire;

pub(crate) use bases::bases;
pub(crate) use strings::strings;

use crate::nodes::{self, Way};
use crate::sound;
use serde_json::{Map, Value, json};
use specstep::config::FeaturesPerTag;
use specstep::diagnostics::Severity;
use specstep::plan::RuntimeSource;
use specstep::{Config, Generation, Source, generate};
use std::collections::BTreeSet;

/// As many places get a string at the same time: a crate takes longer to look at than a message.
const TOGETHER: usize = 60;

#[test]
fn every_place_of_a_document_takes_every_string() {
    every_place(&bases()[0]);
}

#[test]
fn every_place_of_an_older_document_takes_every_string() {
    every_place(&bases()[1]);
}

#[test]
fn every_string_is_a_tag_with_a_feature() {
    let strings = strings();
    let operation = |(index, (_, text)): (usize, &(&str, String))| {
        let operation = json!({ "tags": [text, "harmless"], "responses": { "204": { "description": "Done." } } });
        (format!("/{index}"), json!({ "get": operation }))
    };
    let paths: Map<String, Value> = strings.iter().enumerate().map(operation).collect();
    let info = json!({ "title": "Tags", "version": "1" });
    let document = json!({ "openapi": "3.0.3", "info": info, "paths": paths }).to_string();
    let config =
        Config { package: "hostile-client".to_owned(), features_per_tag: FeaturesPerTag::Always, ..Config::default() };
    let files = generate(Source::new("openapi.json", document), &(), &config).files.expect("a crate");
    assert_eq!(sound::check(&files), Ok(()));
    let keys = sound::manifest_keys(&files).expect("a manifest");
    let features: Vec<&str> = keys.iter().filter_map(|key| key.strip_prefix("features.")).collect();
    assert!(features.len() > strings.len(), "{features:?}");
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    assert!(features.iter().all(|name| name.starts_with(plain) && name.chars().all(plain)), "{features:?}");
}

/// Puts every string into every place, as value and as key.
fn every_place(base: &Value) {
    let harmless = generation(base);
    let said = harmless.diagnostics.render(&harmless.sources);
    let keys = sound::manifest_keys(harmless.files.as_deref().unwrap_or_default());
    let keys = keys.unwrap_or_else(|problem| panic!("{problem}\n{said}"));
    let places: Vec<Place> = places(base);
    assert!(places.len() > 100, "the places were not found");
    let mut groups: Vec<Vec<Place>> = Vec::new();
    for place in places {
        // A document that does not take a harmless string takes no other either, and would hide what else there is.
        let takes = takes(base, &[&place]);
        let fits = |group: &&mut Vec<Place>| {
            let apart = group.iter().all(|other| other.takes && other.stands_apart(&place));
            takes && apart && group.len() < TOGETHER
        };
        let group = groups.iter_mut().find(fits);
        let place = Place { takes, ..place };
        match group {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    let mut problems = Vec::new();
    for (number, (name, text)) in strings().into_iter().enumerate() {
        for (index, group) in groups.iter().enumerate() {
            // Where no other string is taken at all, a part of them is enough.
            if !group.iter().all(|place| place.takes) && (number + index) % 4 > 0 {
                continue;
            }
            let group: Vec<&Place> = group.iter().collect();
            put(base, &group, (name, &text), &keys, &mut problems);
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// A string in a document.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    way: Way,
    is_key: bool,
    /// Whether the document is still sound with another string in this place.
    takes: bool,
}

impl Place {
    /// Whether another place can be changed at the same time without one hiding the other.
    fn stands_apart(&self, other: &Self) -> bool {
        let parent = |place: &Self| place.way.split_last().map(|(_, parent)| parent.to_vec());
        // Two keys of one object would become the same.
        !(self.is_key && other.is_key && parent(self) == parent(other))
    }

    fn put(&self, tree: &mut Value, text: &str) {
        if self.is_key {
            nodes::rename(tree, &self.way, text);
        } else if let Some(node) = nodes::get_mut(tree, &self.way) {
            *node = Value::String(text.to_owned());
        }
    }
}

fn places(base: &Value) -> Vec<Place> {
    let mut places = Vec::new();
    for way in nodes::ways(base) {
        if nodes::get(base, &way).is_some_and(Value::is_string) {
            places.push(Place { way: way.clone(), is_key: false, takes: true });
        }
        if nodes::key(base, &way).is_some() {
            places.push(Place { way, is_key: true, takes: true });
        }
    }
    places
}

fn takes(base: &Value, places: &[&Place]) -> bool {
    let mut tree = base.clone();
    for place in places {
        place.put(&mut tree, "harmless");
    }
    generation(&tree).files.is_some()
}

/// Puts a string into several places at once; where that gives errors, into fewer, so that no place hides another.
fn put(
    base: &Value,
    places: &[&Place],
    (name, text): (&str, &str),
    keys: &BTreeSet<String>,
    problems: &mut Vec<String>,
) {
    let mut tree = base.clone();
    // Keys from the end, because two that become the same are one.
    for place in places.iter().rev() {
        place.put(&mut tree, text);
    }
    let generation = generation(&tree);
    if let Err(problem) = check(&generation, keys) {
        let at: Vec<String> = places.iter().map(|place| nodes::reference(base, &place.way)).collect();
        problems.push(format!("{name} at {}: {problem}", at.join(", ")));
    }
    if generation.files.is_none() && places.len() > 1 {
        let (one, other) = places.split_at(places.len() / 2);
        put(base, one, (name, text), keys, problems);
        put(base, other, (name, text), keys, problems);
    }
}

fn generation(tree: &Value) -> Generation {
    let config = Config {
        package: "hostile-client".to_owned(),
        runtime: RuntimeSource::Crate("\"0.1\"".to_owned()),
        ..Config::default()
    };
    generate(Source::new("openapi.json", tree.to_string()), &(), &config)
}

/// Checks what came of a document with hostile strings.
fn check(generation: &Generation, keys: &BTreeSet<String>) -> Result<(), String> {
    let said = generation.diagnostics.render(&generation.sources);
    if let Some(c) = said.chars().find(|c| sound::is_forbidden(*c)) {
        return Err(format!("a message holds {c:?} as it is: {said}"));
    }
    let Some(files) = &generation.files else {
        let has_errors = generation.diagnostics.list().iter().any(|one| one.severity == Severity::Error);
        return if has_errors { Ok(()) } else { Err(format!("no files and no error: {said}")) };
    };
    sound::check(files)?;
    let found = sound::manifest_keys(files)?;
    let other: Vec<&String> = found.symmetric_difference(keys).filter(|key| !is_need(key)).collect();
    if other.is_empty() { Ok(()) } else { Err(format!("the manifest has other keys: {other:?}")) }
}

/// Whether a key of the manifest comes and goes with what a document needs.
fn is_need(key: &str) -> bool {
    ["jiff", "uuid", "specstep-runtime"].iter().any(|name| key.split('.').nth(1) == Some(name))
}
