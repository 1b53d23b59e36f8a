//! Parses the text of a document into an untyped tree.
//!
//! In: a [`Source`]. Out: a `serde_json::Value` that keeps the order of keys, whatever the syntax was: YAML's merge keys are
//! applied, its aliases followed, its keys all strings as they are written (`200:` is `"200"`). Knows nothing of `OpenAPI`.

use crate::diagnostics::{Diagnostics, Place, Reported};
use crate::pointer::Pointer;
use crate::source::{Source, Syntax};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};
use std::fmt;

/// What aliases may make of a text: this many times its length, and some more for short ones. Each value counts as eight bytes.
const GROWTH: usize = 10;
const GROWTH_FLOOR: usize = 1_000_000;
const VALUE_COST: usize = 8;

/// As many brackets may be open in YAML before it is parsed.
const MAX_BRACKETS: usize = 5_000;

/// Parses a document. Reports what keeps it from being one, and the duplicate keys of JSON.
pub(super) fn parse(source: &Source, d: &mut Diagnostics) -> Result<Value, Reported> {
    if let Some(position) = source.not_utf8() {
        return Err(d.not_utf8(position));
    }
    let syntax = source.syntax();
    let mut build = Build { syntax, budget: source.text.len() * GROWTH + GROWTH_FLOOR, duplicates: Vec::new() };
    let tree = match syntax {
        Syntax::Json => json(&source.text, &mut build, d)?,
        Syntax::Yaml => yaml(&source.text, &mut build, d)?,
    };
    if tree.is_null() {
        return Err(d.empty_document());
    }
    for reversed in build.duplicates {
        let pointer = reversed.iter().rev().fold(Pointer::root(), |pointer, key| pointer.child(key));
        d.repeated_key(Place::Key(pointer));
    }
    Ok(tree)
}

fn json(text: &str, build: &mut Build, d: &mut Diagnostics) -> Result<Value, Reported> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let tree = Node(build).deserialize(&mut parser).and_then(|tree| parser.end().map(|()| tree));
    tree.map_err(|error| {
        let (line, column) = (error.line().max(1), error.column().max(1));
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        d.not_json(Place::Position { line, column }, message)
    })
}

fn yaml(text: &str, build: &mut Build, d: &mut Diagnostics) -> Result<Value, Reported> {
    if let Some(place) = brackets(text) {
        return Err(d.not_yaml(place, "recursion limit"));
    }
    Node(build).deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let place = error.location().map_or(Place::File, |at| Place::Position { line: at.line(), column: at.column() });
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        d.not_yaml(place, message)
    })
}

/// The place of the bracket that is one too many.
///
/// The YAML parser looks at all open brackets for each new one before it tells how deep the document is, which takes minutes for
/// some 100,000. Brackets in texts count here, too, and need not be in pairs; but so many without a partner are no text.
fn brackets(text: &str) -> Option<Place> {
    let mut open = 0_usize;
    let (mut line, mut column) = (1, 0);
    for c in text.chars() {
        column += 1;
        match c {
            '\n' => (line, column) = (line + 1, 0),
            '[' | '{' => open += 1,
            ']' | '}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > MAX_BRACKETS {
            return Some(Place::Position { line, column });
        }
    }
    None
}

struct Build {
    syntax: Syntax,
    /// How much more the tree may grow.
    budget: usize,
    /// Keys that were already there in a JSON object: the key and those of the objects around it, the outermost last.
    duplicates: Vec<Vec<String>>,
}

impl Build {
    fn spend<E: Error>(&mut self, bytes: usize) -> Result<(), E> {
        match self.budget.checked_sub(bytes + VALUE_COST) {
            Some(rest) => {
                self.budget = rest;
                Ok(())
            }
            None => Err(E::custom("aliases make the document too large")),
        }
    }

    /// Says of the duplicates found since there were `from` that they are under `key`.
    fn under(&mut self, from: usize, key: &str) {
        for path in self.duplicates.iter_mut().skip(from) {
            path.push(key.to_owned());
        }
    }
}

/// A value of any kind.
struct Node<'a>(&'a mut Build);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.0.spend(0)?;
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.0.spend(0)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.0.spend(0)?;
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.0.spend(0)?;
        Ok(Value::Number(value.into()))
    }

    // Integers that fit no machine type lose digits, as they do in every reader of JSON.
    #[expect(clippy::cast_precision_loss, reason = "said above")]
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "said above")]
    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.0.spend(0)?;
        let number = Number::from_f64(value);
        number.map(Value::Number).ok_or_else(|| E::custom("infinity and NaN are not numbers in an OpenAPI document"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.0.spend(value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.0.spend(0)?;
        let mut list = Vec::new();
        loop {
            let before = self.0.duplicates.len();
            let Some(item) = items.next_element_seed(Node(&mut *self.0))? else { break };
            self.0.under(before, &list.len().to_string());
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        self.0.spend(0)?;
        let mut map = Map::new();
        let mut merges = Vec::new();
        let yaml = self.0.syntax == Syntax::Yaml;
        while let Some(key) = entries.next_key_seed(Key(yaml.then_some(&map)))? {
            self.0.spend(key.len())?;
            let before = self.0.duplicates.len();
            let value = entries.next_value_seed(Node(&mut *self.0))?;
            self.0.under(before, &key);
            if yaml && key == "<<" {
                merges.push(value);
                continue;
            }
            match map.entry(key) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                Entry::Occupied(mut entry) => {
                    self.0.duplicates.push(vec![entry.key().clone()]);
                    entry.insert(value);
                }
            }
        }
        merges.into_iter().try_for_each(|merged| merge(&mut map, merged))?;
        Ok(Value::Object(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        // A tag of YAML (`!Custom x`) has no meaning in OpenAPI; the value does.
        let (_, value) = tagged.variant::<IgnoredAny>()?;
        value.newtype_variant_seed(self)
    }
}

/// Adds what `<<: *base` or `<<: [*a, *b]` brings: the keys that are not there yet, the first object's first.
fn merge<E: Error>(map: &mut Map<String, Value>, merged: Value) -> Result<(), E> {
    match merged {
        Value::Object(base) => {
            for (key, value) in base {
                map.entry(key).or_insert(value);
            }
            Ok(())
        }
        Value::Array(bases) => bases.into_iter().filter(Value::is_object).try_for_each(|base| merge(map, base)),
        _ => Err(E::custom("the merge key `<<` needs an object or a list of objects")),
    }
}

/// A key as it is written; refuses, in YAML, one that the object already has.
struct Key<'a>(Option<&'a Map<String, Value>>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is a string")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<String, E> {
        if self.0.is_some_and(|map| map.contains_key(key)) {
            return Err(E::custom(format_args!("duplicate key `{key}`")));
        }
        Ok(key.to_owned())
    }
}
