//! Decides which variant of a union a value is.
//!
//! In: a union and a JSON value. Out: the union, filled. With a tag the tag decides; without one, the variant whose kinds,
//! required keys, constants and known keys fit best. A value that fits none is kept whole in `Unknown`.

use serde_json::Value;

use super::decode::{DecodeError, fill_value};
use super::schema::{Field, Slot, Union, UnionTable};

/// Fills `union` from `value`.
pub(crate) fn fill(union: &mut dyn Union, value: &Value) -> Result<(), DecodeError> {
    let table = union.table();
    match by_tag(table, value.get(table.tag).and_then(Value::as_str)) {
        Tagged::Variant(index) => fill_value(union.select(index), value),
        Tagged::Unknown => keep(union, value),
        Tagged::No => {
            let fits = by_shape(union, value).into_iter().any(|index| fill_value(union.select(index), value).is_ok());
            if fits { Ok(()) } else { keep(union, value) }
        }
    }
}

/// What the tag of a value says.
pub(crate) enum Tagged {
    /// It names this variant.
    Variant(usize),
    /// It names a variant that the document does not list.
    Unknown,
    /// There is no tag.
    No,
}

/// What `tag`, the value of the tag's key, says.
pub(crate) fn by_tag(table: &UnionTable, tag: Option<&str>) -> Tagged {
    match tag {
        Some(tag) if !table.tag.is_empty() => table
            .tags
            .iter()
            .find(|(name, _)| *name == tag)
            .map_or(Tagged::Unknown, |(_, index)| Tagged::Variant(*index)),
        _ => Tagged::No,
    }
}

/// Keeps `value` whole, as the unknown variant. Bodies that can be sent in several ways have none; there the first says what is
/// wrong.
pub(crate) fn keep(union: &mut dyn Union, value: &Value) -> Result<(), DecodeError> {
    let unknown = union.table().variants.len();
    fill_value(union.select(unknown), value)
}

/// The variants that `value` may be, the best first; equal ones in the order of the document.
pub(crate) fn by_shape(union: &mut dyn Union, value: &Value) -> Vec<usize> {
    let count = union.table().variants.len();
    let mut fits: Vec<(i64, usize)> =
        (0..count).filter_map(|index| Some((fit(union.select(index), value)?, index))).collect();
    fits.sort_by_key(|(score, index)| (-score, *index));
    fits.into_iter().map(|(_, index)| index).collect()
}

/// How well `value` fits `slot`: `None` when its kind rules it out. The slot is only tried on; its content is not used.
pub(crate) fn fit(slot: Slot<'_>, value: &Value) -> Option<i64> {
    match (slot, value) {
        (Slot::Option(_), Value::Null) => Some(4),
        (Slot::Option(slot), _) => fit(slot.some(), value),
        (Slot::Value(_) | Slot::Ignore, _) => Some(0),
        (Slot::Bool(_), Value::Bool(_))
        | (Slot::F64(_) | Slot::F32(_), Value::Number(_))
        | (Slot::String(_) | Slot::Bytes(_) | Slot::Upload(_), Value::String(_)) => Some(3),
        (Slot::Upload(slot), Value::Object(_)) => slot.set_parts(value).is_ok().then_some(3),
        (Slot::I64(_), Value::Number(number)) => number.is_i64().then_some(4),
        (Slot::Integer(slot), Value::Number(number)) => {
            let number = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))?;
            slot.set(number).then(|| if slot.knows(number) { 5 } else { -6 })
        }
        // An enum takes every text; one that it does not list fits anything else better.
        (Slot::Text(slot), Value::String(text)) => slot.set(text).then(|| if slot.knows(text) { 6 } else { -6 }),
        (Slot::List(list), Value::Array(items)) => Some(1 + worst(items.iter().map(|item| fit(list.push(), item)))?),
        (Slot::Map(map), Value::Object(entries)) => {
            Some(worst(entries.iter().map(|(key, value)| fit(map.insert(key), value)))?.min(0))
        }
        (Slot::Object(object), Value::Object(entries)) => {
            let table = object.table();
            let missing = |field: &Field| field.is_required() && !entries.contains_key(field.name);
            if table.fields.iter().any(missing) {
                return None;
            }
            let mut score = 1;
            for (key, value) in entries {
                score += match table.fields.iter().position(|field| field.name == key) {
                    Some(index) => 4 + fit(object.field_mut(index), value)?,
                    None if table.additional => 0,
                    None => -2,
                };
            }
            Some(score)
        }
        (Slot::Union(union), _) => {
            let count = union.table().variants.len();
            let table = union.table();
            match by_tag(table, value.get(table.tag).and_then(Value::as_str)) {
                Tagged::Variant(index) => fit(union.select(index), value).map(|score| score + 4),
                // All of it is kept: better than an object that knows none of its keys.
                Tagged::Unknown => Some(1),
                Tagged::No => (0..count).filter_map(|index| fit(union.select(index), value)).max(),
            }
        }
        _ => None,
    }
}

/// The least of some scores, as one item that loses something is a loss; `None` if one is ruled out.
fn worst(scores: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    let scores: Vec<i64> = scores.collect::<Option<_>>()?;
    Some(scores.into_iter().min().unwrap_or(0))
}

#[cfg(test)]
mod tests;
