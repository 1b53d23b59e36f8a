//! Decides which variant of a union a value is.
//!
//! In: a union and a JSON value. Out: the union, filled. With a tag the tag decides; without one, the variant whose kinds,
//! required keys, constants and known keys fit best. A value that fits none is kept whole in `Unknown`, and so is one that has
//! keys of several variants of which no single one has them all: no variant may lose what another would keep.

use std::cmp::Reverse;

use serde_json::Value;

use super::decode::{DecodeError, fill_value, take_null};
use super::schema::{Field, Object, Slot, Table, Union, UnionTable};

/// Fills `union` from `value`.
pub(crate) fn fill(union: &mut dyn Union, value: &Value) -> Result<(), DecodeError> {
    let table = union.table();
    match by_tag(table, value.get(table.tag).and_then(Value::as_str)) {
        Tagged::Variant(index) => fill_value(union.select(index), value),
        Tagged::Unknown => keep(union, value),
        Tagged::No => {
            let fits = by_shape(union, value);
            let is_filled = !(mixes(union, &fits, value) && has_unknown(union))
                && fits.into_iter().any(|index| fill_value(union.select(index), value).is_ok());
            if is_filled { Ok(()) } else { keep(union, value) }
        }
    }
}

/// What the tag of a value says.
pub(crate) enum Tagged {
    /// It names this variant.
    Variant(usize),
    /// It names a variant that the document does not list.
    Unknown,
    /// There is no tag, or it names several variants.
    No,
}

/// What `tag`, the value of the tag's key, says.
pub(crate) fn by_tag(table: &UnionTable, tag: Option<&str>) -> Tagged {
    match tag {
        Some(tag) if !table.tag.is_empty() => {
            let mut named = table.tags.iter().filter(|(name, _)| *name == tag);
            match (named.next(), named.next()) {
                (None, _) => Tagged::Unknown,
                (Some((_, index)), None) => Tagged::Variant(*index),
                // It names several, and the rest of the value decides.
                (Some(_), Some(_)) => Tagged::No,
            }
        }
        _ => Tagged::No,
    }
}

/// Keeps `value` whole, as the unknown variant. Bodies that can be sent in several ways have none; there the first says what is
/// wrong.
pub(crate) fn keep(union: &mut dyn Union, value: &Value) -> Result<(), DecodeError> {
    fill_value(unknown(union), value)
}

/// Whether the union has a variant that takes any value.
fn has_unknown(union: &mut dyn Union) -> bool {
    matches!(unknown(union), Slot::Value(_))
}

fn unknown(union: &mut dyn Union) -> Slot<'_> {
    let past_the_last = union.table().variants.len();
    union.select(past_the_last)
}

/// The variants that `value` may be, the best first; equal ones in the order of the document.
pub(crate) fn by_shape(union: &mut dyn Union, value: &Value) -> Vec<usize> {
    let count = union.table().variants.len();
    let mut fits: Vec<(Fit, usize)> =
        (0..count).filter_map(|index| Some((fit(union.select(index), value)?, index))).collect();
    fits.sort_by_key(|(fit, index)| (Reverse(*fit), *index));
    // `null` where a variant has no place for it breaks that variant's schema. One that has a place for all comes first.
    if fits.first().is_some_and(|(best, _)| best.nulls < 0)
        && let Some(whole) = fits.iter().position(|(fit, _)| fit.kept == 0)
    {
        let whole = fits.remove(whole);
        fits.insert(0, whole);
    }
    fits.into_iter().map(|(_, index)| index).collect()
}

/// Whether the best of the variants that fit would lose a key that another one of them lists. `anyOf` allows such a value; a variant
/// holds just its own part of it. Keys that no variant lists are newer than the document and decide nothing.
fn mixes(union: &mut dyn Union, fits: &[usize], value: &Value) -> bool {
    let (Value::Object(entries), [best, others @ ..]) = (value, fits) else { return false };
    let Some(kept) = table(union.select(*best)) else { return false };
    let lost = |key: &String| !kept.additional && kept.fields.iter().all(|field| field.name != key);
    entries.keys().filter(|key| lost(key)).any(|key| {
        let lists = |table: &Table| table.fields.iter().any(|field| field.name == key);
        others.iter().any(|index| table(union.select(*index)).is_some_and(lists))
    })
}

/// What is known of the object that `slot` takes; `None` if it takes something else.
fn table(slot: Slot<'_>) -> Option<&'static Table> {
    match slot {
        Slot::Object(object) => Some(object.table()),
        Slot::Option(slot) => table(slot.some()),
        _ => None,
    }
}

/// How well a value fits. What is kept matters where the scores are equal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    /// What speaks for the type, less what speaks against it.
    score: i64,
    /// The keys and nulls that would be lost, below zero.
    kept: i64,
    /// The nulls among them, below zero.
    nulls: i64,
}

impl Fit {
    /// A key that would be lost with `value`. The keys below count as well: to lose some of them where the key is known is no worse
    /// than to lose them all.
    fn lost(value: &Value) -> Self {
        let keys = 1 + keys(value);
        Self { score: -2 * keys, kept: -keys, nulls: 0 }
    }

    const fn of(score: i64) -> Self {
        Self { score, kept: 0, nulls: 0 }
    }

    const fn and(self, other: Self) -> Self {
        Self { score: self.score + other.score, kept: self.kept + other.kept, nulls: self.nulls + other.nulls }
    }
}

/// How well `value` fits `slot`: `None` when its kind rules it out. The slot is only tried on; its content is not used.
pub(crate) fn fit(slot: Slot<'_>, value: &Value) -> Option<Fit> {
    Some(Fit::of(match (slot, value) {
        (Slot::Option(_), Value::Null) => 4,
        (Slot::Option(slot), _) => return fit(slot.some(), value),
        (Slot::Value(_) | Slot::Ignore, _) => 0,
        (Slot::Bool(_), Value::Bool(_))
        | (Slot::F64(_) | Slot::F32(_) | Slot::Number(_), Value::Number(_))
        | (Slot::String(_) | Slot::Bytes(_) | Slot::Upload(_), Value::String(_)) => 3,
        (Slot::Upload(slot), Value::Object(_)) => slot.set_parts(value).is_ok().then_some(3)?,
        (Slot::I64(_), Value::Number(number)) => number.is_i64().then_some(4)?,
        (Slot::Integer(slot), Value::Number(number)) => {
            let number = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))?;
            slot.set(number).then(|| if slot.knows(number) { 5 } else { -6 })?
        }
        // An enum takes every text; one that it does not list fits anything else better.
        (Slot::Text(slot), Value::String(text)) => slot.set(text).then(|| if slot.knows(text) { 6 } else { -6 })?,
        (Slot::List(list), Value::Array(items)) => {
            return Some(Fit::of(1).and(worst(items.iter().map(|item| fit(list.push(), item)))?));
        }
        (Slot::Map(map), Value::Object(entries)) => {
            let worst = worst(entries.iter().map(|(key, value)| fit(map.insert(key), value)))?;
            return Some(Fit { score: worst.score.min(0), ..worst });
        }
        (Slot::Object(object), Value::Object(entries)) => return fit_object(object, entries),
        (Slot::Union(union), _) => {
            let count = union.table().variants.len();
            let table = union.table();
            match by_tag(table, value.get(table.tag).and_then(Value::as_str)) {
                Tagged::Variant(index) => return Some(Fit::of(4).and(fit(union.select(index), value)?)),
                // All of it is kept: better than an object that knows none of its keys.
                Tagged::Unknown => 1,
                Tagged::No => return (0..count).filter_map(|index| fit(union.select(index), value)).max(),
            }
        }
        _ => return None,
    }))
}

/// How well keys and their values fit an object.
fn fit_object(object: &mut dyn Object, entries: &serde_json::Map<String, Value>) -> Option<Fit> {
    let table = object.table();
    let missing = |field: &Field| field.is_required() && !entries.contains_key(field.name);
    if table.fields.iter().any(missing) {
        return None;
    }
    let mut whole = Fit::of(1);
    for (key, value) in entries {
        let known = table.fields.iter().enumerate().find(|(_, field)| field.name == key);
        whole = whole.and(match known {
            Some((index, field)) => fit_key(field, object.field_mut(index), value)?,
            None if table.additional => Fit::of(0),
            None => Fit::lost(value),
        });
    }
    Some(whole)
}

/// How well a value fits a key that the object lists. A key that need not be there takes `null` for being absent, unless its type
/// tells the two apart.
fn fit_key(field: &Field, slot: Slot<'_>, value: &Value) -> Option<Fit> {
    match slot {
        Slot::Option(option) if value.is_null() => {
            let kept = take_null(option) || field.is_required();
            Some(if kept { Fit::of(8) } else { Fit { nulls: -1, ..Fit::of(1).and(Fit::lost(value)) } })
        }
        slot => Some(Fit::of(4).and(fit(slot, value)?)),
    }
}

/// How many keys stand in a value. A list has as many as the item that has most, as in what one loses where it is known.
fn keys(value: &Value) -> i64 {
    match value {
        Value::Object(entries) => entries.values().map(|value| 1 + keys(value)).sum(),
        Value::Array(items) => items.iter().map(keys).max().unwrap_or(0),
        _ => 0,
    }
}

/// The least of some scores, as one item that loses something is a loss, and the most that one of them loses; `None` if one is ruled
/// out.
fn worst(fits: impl Iterator<Item = Option<Fit>>) -> Option<Fit> {
    let fits: Vec<Fit> = fits.collect::<Option<_>>()?;
    let least = |part: fn(&Fit) -> i64| fits.iter().map(part).min().unwrap_or(0);
    Some(Fit { score: least(|fit| fit.score), kept: least(|fit| fit.kept), nulls: least(|fit| fit.nulls) })
}

#[cfg(test)]
mod tests;
