//! Enums that keep values which the document does not list.
//!
//! In: the listed values. Out: [`Text`] and [`Integer`] for them. Knows no format.

use super::schema::{Integer, Text};

/// An enum of strings that keeps values which the document does not list.
pub trait StringEnum: Clone + 'static {
    /// The listed values.
    const KNOWN: &'static [(&'static str, Self)];

    /// A value that is not listed.
    fn other(text: &str) -> Self;
}

/// An enum of integers that keeps values which the document does not list.
pub trait IntegerEnum: Clone + 'static {
    /// The listed values.
    const KNOWN: &'static [(i64, Self)];

    /// The value as the wire has it.
    fn value(&self) -> i64;

    /// A value that is not listed.
    fn other(value: i64) -> Self;
}

/// The value of a [`StringEnum`] that `text` spells.
#[inline]
pub fn string_enum<T: StringEnum>(text: &str) -> T {
    T::KNOWN.iter().find(|(known, _)| *known == text).map_or_else(|| T::other(text), |(_, value)| value.clone())
}

/// The value of an [`IntegerEnum`] that `value` is.
#[inline]
pub fn integer_enum<T: IntegerEnum>(value: i64) -> T {
    T::KNOWN.iter().find(|(known, _)| *known == value).map_or_else(|| T::other(value), |(_, value)| value.clone())
}

impl<T: StringEnum> Text for T {
    #[inline]
    fn set(&mut self, text: &str) -> bool {
        *self = string_enum(text);
        true
    }

    #[inline]
    fn knows(&self, text: &str) -> bool {
        T::KNOWN.iter().any(|(known, _)| *known == text)
    }

    fn expected(&self) -> &'static str {
        "a string"
    }
}

impl<T: IntegerEnum> Integer for T {
    #[inline]
    fn set(&mut self, value: i128) -> bool {
        i64::try_from(value).is_ok_and(|value| {
            *self = integer_enum(value);
            true
        })
    }

    #[inline]
    fn knows(&self, value: i128) -> bool {
        T::KNOWN.iter().any(|(known, _)| i128::from(*known) == value)
    }

    fn expected(&self) -> &'static str {
        "an integer of 64 bits"
    }
}
