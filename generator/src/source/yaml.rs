//! Finds places in YAML.
//!
//! In: text that a YAML parser has accepted, and what is wanted. Out: byte offsets.
//!
//! The parser tells where a node is only in its errors. So the walk refuses every scalar it wants to know the place of, reads
//! the place from the error, drops the error and goes on behind the scalar. An object or list is where its first scalar is, or at
//! the bracket or dash before it.

use super::wanted::Wanted;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;

/// The byte offset of each of `count` wanted places.
pub(super) fn offsets(text: &str, wanted: &Wanted, count: usize) -> Vec<Option<usize>> {
    let mut walk = Walk { lines: Lines::of(text), found: vec![None; count], pending: Vec::new() };
    // An error says that the text is not YAML from some place on; what was found until then stands.
    let _ = Node { walk: &mut walk, wanted: Some(wanted) }.deserialize(serde_yaml::Deserializer::from_str(text));
    walk.found
}

struct Walk<'a> {
    lines: Lines<'a>,
    found: Vec<Option<usize>>,
    /// Objects and lists that have begun and whose first scalar is not yet reached, the innermost last: the character that may
    /// stand before that scalar, and who wants to know.
    pending: Vec<(char, Vec<usize>)>,
}

impl Walk<'_> {
    fn note(&mut self, places: &[usize], offset: usize) {
        for place in places {
            if let Some(found) = self.found.get_mut(*place) {
                *found = Some(offset);
            }
        }
    }

    /// Gives the objects and lists that begin with the scalar at `offset` their place.
    fn begin(&mut self, offset: usize) {
        let mut at = offset;
        for (opener, places) in std::mem::take(&mut self.pending).into_iter().rev() {
            let before = self.lines.text.get(..at).unwrap_or_default().trim_end();
            let dash = opener == '[' && before.ends_with('-') && at > before.len();
            if before.ends_with(opener) || dash {
                at = before.len() - 1;
            }
            self.note(&places, at);
        }
    }
}

/// A value.
struct Node<'w, 't> {
    walk: &'w mut Walk<'t>,
    wanted: Option<&'w Wanted>,
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.wanted.is_none() && self.walk.pending.is_empty() {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ());
        }
        let Self { walk, wanted } = self;
        let mut scalar = false;
        match deserializer.deserialize_any(Look { walk, wanted, scalar: &mut scalar }) {
            Err(error) if scalar => {
                if let Some(offset) = walk.lines.offset(&error) {
                    walk.begin(offset);
                    walk.note(wanted.map_or(&[], |wanted| &wanted.values), offset);
                }
                Ok(())
            }
            other => other,
        }
    }
}

/// Looks at a value: refuses a scalar, walks through an object or a list.
struct Look<'w, 't> {
    walk: &'w mut Walk<'t>,
    wanted: Option<&'w Wanted>,
    scalar: &'w mut bool,
}

impl Look<'_, '_> {
    fn refuse<T, E: Error>(self) -> Result<T, E> {
        *self.scalar = true;
        Err(E::custom(""))
    }

    fn open(&mut self, opener: char) -> usize {
        let depth = self.walk.pending.len();
        let places = self.wanted.map(|wanted| wanted.values.clone()).unwrap_or_default();
        self.walk.pending.push((opener, places));
        depth
    }
}

impl<'de> Visitor<'de> for Look<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let depth = self.open('{');
        while let Some(key) = map.next_key_seed(Key { walk: &mut *self.walk, wanted: self.wanted })? {
            let wanted = self.wanted.and_then(|wanted| wanted.under(&key));
            map.next_value_seed(Node { walk: &mut *self.walk, wanted })?;
        }
        self.walk.pending.truncate(depth);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let depth = self.open('[');
        let mut index = 0;
        loop {
            let wanted = self.wanted.and_then(|wanted| wanted.at(index));
            let before = self.walk.pending.len();
            // An item has no key; who asks for its key is shown the item.
            if let Some(wanted) = wanted {
                self.walk.pending.push(('\0', wanted.keys.clone()));
            }
            let item = list.next_element_seed(Node { walk: &mut *self.walk, wanted })?;
            self.walk.pending.truncate(before);
            if item.is_none() {
                break;
            }
            index += 1;
        }
        self.walk.pending.truncate(depth);
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<(), A::Error> {
        let (_, value) = tagged.variant::<IgnoredAny>()?;
        value.newtype_variant_seed(Node { walk: self.walk, wanted: self.wanted })
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.refuse()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.refuse()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.refuse()
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        self.refuse()
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        self.refuse()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.refuse()
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.refuse()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.refuse()
    }
}

/// A key, as it is written.
struct Key<'w, 't> {
    walk: &'w mut Walk<'t>,
    wanted: Option<&'w Wanted>,
}

impl<'de> DeserializeSeed<'de> for Key<'_, '_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let mut refused = None;
        let visitor = KeyText { all: !self.walk.pending.is_empty(), wanted: self.wanted, refused: &mut refused };
        match (deserializer.deserialize_str(visitor), refused) {
            (Err(error), Some(key)) => {
                if let Some(offset) = self.walk.lines.offset(&error) {
                    self.walk.begin(offset);
                    self.walk.note(keys(self.wanted, &key), offset);
                }
                Ok(key)
            }
            (result, _) => result,
        }
    }
}

/// Who wants to know where a key is.
fn keys<'w>(wanted: Option<&'w Wanted>, key: &str) -> &'w [usize] {
    wanted.and_then(|wanted| wanted.under(key)).map_or(&[], |child| &child.keys)
}

/// Reads a key; refuses it when its place is wanted.
struct KeyText<'w, 'r> {
    all: bool,
    wanted: Option<&'w Wanted>,
    refused: &'r mut Option<String>,
}

impl Visitor<'_> for KeyText<'_, '_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<String, E> {
        if self.all || !keys(self.wanted, key).is_empty() {
            *self.refused = Some(key.to_owned());
            return Err(E::custom(""));
        }
        Ok(key.to_owned())
    }
}

/// Where lines start, as the YAML parser counts them.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let breaks = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
        let ends = text.match_indices(breaks).filter_map(|(index, found)| {
            let end = index + found.len();
            let first_of_two = found == "\r" && text.as_bytes().get(end) == Some(&b'\n');
            (!first_of_two).then_some(end)
        });
        Self { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The offset that an error names at its end: `... at line 3 column 5`. One that names none is at the very start.
    fn offset(&self, error: &impl fmt::Display) -> Option<usize> {
        let message = error.to_string();
        let (line, column) = match message.rsplit_once(" at line ") {
            Some((_, place)) => place.split_once(" column ")?,
            None => ("1", "1"),
        };
        let (line, column) = (line.parse::<usize>().ok()?, column.parse::<usize>().ok()?);
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let rest = self.text.get(start..)?;
        let (offset, _) = rest.char_indices().nth(column.checked_sub(1)?).unwrap_or((rest.len(), ' '));
        Some(start + offset)
    }
}
