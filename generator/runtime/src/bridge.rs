//! Fills a [`Slot`] from any serde deserializer, so that generated types work with every format that serde knows.
//!
//! In: a slot and a deserializer. Out: the filled value, or the deserializer's error with the path to the place that does not
//! fit. Compiled once per format, never per type. JSON text has a reader of its own in `json`.

mod keys;

use std::cell::{Cell, RefCell};
use std::fmt;

use bytes::Bytes;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use super::decode::{DecodeError, Seen, Step, expected, take_null};
use super::schema::{List, Map, Object, Schema, Slot};
use super::unions;
use keys::{Key, Lookup};

/// Decodes a value of type `T` from any format.
///
/// # Errors
///
/// When the input is malformed or does not fit the type.
#[inline]
pub fn deserialize<'de, T: Schema, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    fill(value.slot(), deserializer)?;
    Ok(value)
}

/// The part of [`deserialize`] that does not depend on the type.
fn fill<'de, D: Deserializer<'de>>(slot: Slot<'_>, deserializer: D) -> Result<(), D::Error> {
    let trace = Trace::default();
    Decode { slot, trace: &trace }.deserialize(deserializer).map_err(|error| {
        if trace.path.borrow().is_empty() { error } else { D::Error::custom(trace.into_error(&error)) }
    })
}

/// Fills `slot` from a JSON value.
pub(crate) fn fill_value(slot: Slot<'_>, value: &Value) -> Result<(), DecodeError> {
    let trace = Trace::default();
    let result: Result<(), serde_json::Error> = Decode { slot, trace: &trace }.deserialize(value);
    result.map_err(|error| trace.into_error(&error))
}

/// What is known of a failure; written only when there is one, from the inside out.
#[derive(Default)]
struct Trace {
    path: RefCell<Vec<Step>>,
    problem: Cell<Option<String>>,
}

impl Trace {
    fn key(&self, name: &str) {
        self.path.borrow_mut().push(Step::Key(name.to_owned()));
    }

    fn index(&self, index: usize) {
        self.path.borrow_mut().push(Step::Index(index));
    }

    /// Records that `expected` was not found and makes the error that unwinds.
    fn mismatch<E: de::Error>(&self, expected: &str, found: &str) -> E {
        self.problem.set(Some(format!("expected {expected}, found {found}")));
        E::custom("a value does not fit its type")
    }

    fn missing<E: de::Error>(&self, name: &str) -> E {
        self.key(name);
        self.problem.set(Some("is missing".to_owned()));
        E::custom("a key is missing")
    }

    /// Takes over what is known of a failure inside a part that was decoded on its own.
    fn inner<E: de::Error>(&self, error: DecodeError) -> E {
        let (steps, problem) = error.into_parts();
        self.path.borrow_mut().extend(steps);
        self.problem.set(Some(problem));
        E::custom("a value does not fit its type")
    }

    fn into_error(self, error: &impl fmt::Display) -> DecodeError {
        let problem = self.problem.take().unwrap_or_else(|| error.to_string());
        DecodeError::new(self.path.into_inner(), problem)
    }
}

/// A slot on its way to being filled.
struct Decode<'a, 't> {
    slot: Slot<'a>,
    trace: &'t Trace,
}

impl<'de> DeserializeSeed<'de> for Decode<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.slot {
            Slot::Option(_) => deserializer.deserialize_option(self),
            Slot::Ignore => deserializer.deserialize_ignored_any(IgnoredAny).map(drop),
            Slot::Value(slot) => {
                *slot = Value::deserialize(deserializer)?;
                Ok(())
            }
            Slot::Union(union) => {
                let value: Value = Value::deserialize(deserializer)?;
                match unions::fill(union, &value) {
                    Ok(()) => Ok(()),
                    Err(error) => Err(self.trace.inner(error)),
                }
            }
            // Every format that JSON bodies can be held in says by itself what comes, and a mismatch is worded here.
            _ => deserializer.deserialize_any(self),
        }
    }
}

impl Decode<'_, '_> {
    fn mismatch<E: de::Error>(&self, found: &str) -> E {
        self.trace.mismatch(expected(&self.slot), found)
    }

    fn integer<E: de::Error>(mut self, value: i128) -> Result<(), E> {
        let taken = match &mut self.slot {
            Slot::I64(slot) => match i64::try_from(value) {
                Ok(value) => {
                    **slot = value;
                    true
                }
                Err(_) => false,
            },
            Slot::Integer(slot) => slot.set(value),
            Slot::Number(slot) => slot.set(&value.to_string()),
            _ => return Err(self.mismatch("an integer")),
        };
        if taken { Ok(()) } else { Err(self.mismatch("an integer out of range")) }
    }
}

impl<'de> Visitor<'de> for Decode<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(expected(&self.slot))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        match self.slot {
            Slot::Bool(slot) => {
                *slot = value;
                Ok(())
            }
            _ => Err(self.mismatch("a boolean")),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON has one kind of number: 1 and 1.0 are the same")]
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        match self.slot {
            Slot::I64(slot) => *slot = value,
            Slot::F64(slot) => *slot = value as f64,
            Slot::F32(slot) => *slot = value as f32,
            _ => return self.integer(i128::from(value)),
        }
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON has one kind of number: 1 and 1.0 are the same")]
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        match self.slot {
            Slot::F64(slot) => *slot = value as f64,
            Slot::F32(slot) => *slot = value as f32,
            _ => return self.integer(i128::from(value)),
        }
        Ok(())
    }

    #[expect(clippy::cast_possible_truncation, reason = "the value is whole and within i64, or is meant to be an f32")]
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        match self.slot {
            // Spelt as JSON spells a fraction: 2.0 does not become 2.
            Slot::Number(slot) => drop(slot.set(&format!("{value:?}"))),
            Slot::F64(slot) => *slot = value,
            Slot::F32(slot) => *slot = value as f32,
            // Some servers write whole numbers as 1.0 or 1e3.
            Slot::I64(_) | Slot::Integer(_) if value.fract() == 0.0 && value.abs() < 9e15 => {
                return self.integer(i128::from(value as i64));
            }
            _ => return Err(self.mismatch("a fraction")),
        }
        Ok(())
    }

    fn visit_str<E: de::Error>(mut self, value: &str) -> Result<(), E> {
        match &mut self.slot {
            Slot::String(slot) => {
                slot.clear();
                slot.push_str(value);
            }
            Slot::Text(slot) => {
                if !slot.set(value) {
                    return Err(self.mismatch("another string"));
                }
            }
            Slot::Bytes(slot) => **slot = Bytes::copy_from_slice(value.as_bytes()),
            Slot::Upload(slot) => **slot = value.to_owned().into(),
            _ => return Err(self.mismatch("a string")),
        }
        Ok(())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<(), E> {
        match self.slot {
            Slot::String(slot) => {
                *slot = value;
                Ok(())
            }
            _ => self.visit_str(&value),
        }
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        match self.slot {
            Slot::Option(slot) => {
                take_null(slot);
                Ok(())
            }
            _ => Err(self.mismatch("null")),
        }
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.slot {
            Slot::Option(slot) => Decode { slot: slot.some(), trace: self.trace }.deserialize(deserializer),
            _ => self.deserialize(deserializer),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        match self.slot {
            Slot::List(list) => fill_list(list, self.trace, items),
            _ => Err(self.mismatch("an array")),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<(), A::Error> {
        match self.slot {
            Slot::Object(object) => fill_object(object, self.trace, entries),
            Slot::Map(map) => fill_map(map, self.trace, entries),
            Slot::Upload(upload) => {
                let value = Value::deserialize(de::value::MapAccessDeserializer::new(entries))?;
                match upload.set_parts(&value) {
                    Ok(()) => Ok(()),
                    Err(expected) => Err(self.trace.mismatch(expected, "another object")),
                }
            }
            _ => Err(self.mismatch("an object")),
        }
    }
}

/// An item that is only made when there is one.
struct Item<'a, 't> {
    list: &'a mut dyn List,
    trace: &'t Trace,
}

impl<'de> DeserializeSeed<'de> for Item<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        Decode { slot: self.list.push(), trace: self.trace }.deserialize(deserializer)
    }
}

fn fill_list<'de, A: SeqAccess<'de>>(list: &mut dyn List, trace: &Trace, mut items: A) -> Result<(), A::Error> {
    list.clear();
    loop {
        match items.next_element_seed(Item { list: &mut *list, trace }) {
            Ok(Some(())) => {}
            Ok(None) => return Ok(()),
            Err(error) => {
                trace.index(list.count().saturating_sub(1));
                return Err(error);
            }
        }
    }
}

fn fill_map<'de, A: MapAccess<'de>>(map: &mut dyn Map, trace: &Trace, mut entries: A) -> Result<(), A::Error> {
    while let Some(key) = entries.next_key::<String>()? {
        if let Err(error) = entries.next_value_seed(Decode { slot: map.insert(&key), trace }) {
            trace.key(&key);
            return Err(error);
        }
    }
    Ok(())
}

fn fill_object<'de, A: MapAccess<'de>>(object: &mut dyn Object, trace: &Trace, mut entries: A) -> Result<(), A::Error> {
    let table = object.table();
    let fields = table.fields;
    let mut seen = Seen::new(fields.len());
    let mut hint = 0;
    while let Some(key) = entries.next_key_seed(Lookup { fields, hint, keep: table.additional })? {
        match key {
            Key::Known(index) => {
                seen.insert(index);
                hint = index + 1;
                if let Err(error) = entries.next_value_seed(Decode { slot: object.field_mut(index), trace }) {
                    trace.key(fields.get(index).map_or("", |field| field.name));
                    return Err(error);
                }
            }
            Key::Other(Some(name)) => {
                let Slot::Map(map) = object.field_mut(fields.len()) else {
                    entries.next_value::<IgnoredAny>()?;
                    continue;
                };
                if let Err(error) = entries.next_value_seed(Decode { slot: map.insert(&name), trace }) {
                    trace.key(&name);
                    return Err(error);
                }
            }
            Key::Other(None) => drop(entries.next_value::<IgnoredAny>()?),
        }
    }
    match fields.iter().enumerate().find(|(index, field)| field.is_required() && !seen.contains(*index)) {
        Some((_, field)) => Err(trace.missing(field.name)),
        None => Ok(()),
    }
}
