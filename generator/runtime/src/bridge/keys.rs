//! The keys of objects.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, Visitor};

use super::super::schema::Field;

/// A key of an object: one of its table's, or another.
pub(super) enum Key {
    /// The one at this index of the table.
    Known(usize),
    /// Another; its name is only kept where somebody asks for it.
    Other(Option<String>),
}

/// Finds a key in a table, trying first the one after the last found: most bodies follow the document's order.
pub(super) struct Lookup {
    pub(super) fields: &'static [Field],
    /// The index to try first.
    pub(super) hint: usize,
    /// Whether the names of other keys are kept.
    pub(super) keep: bool,
}

impl<'de> DeserializeSeed<'de> for Lookup {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Lookup {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Key, E> {
        if self.fields.get(self.hint).is_some_and(|field| field.name == name) {
            return Ok(Key::Known(self.hint));
        }
        let found = self.fields.iter().position(|field| field.name == name);
        Ok(found.map_or_else(|| Key::Other(self.keep.then(|| name.to_owned())), Key::Known))
    }
}
