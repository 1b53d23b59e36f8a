//! [`Schema`] for the types of the standard library, and [`Maybe`].
//!
//! In: nothing. Out: implementations. Knows no format.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use bytes::Bytes;
use serde_json::Value;

use super::schema::{Integer, List, Map, Nullable, Object, Schema, Slot, View};

/// A property that may be absent, `null` or a value, where the document tells the first two apart.
///
/// ```text
/// patch.nickname = Maybe::Null;          // {"nickname": null}: remove it
/// patch.nickname = Maybe::Absent;        // {}: leave it as it is
/// patch.nickname = "Ada".into();         // {"nickname": "Ada"}
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Maybe<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key is there and its value is `null`.
    Null,
    /// The value.
    Value(T),
}

impl<T> Maybe<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// A reference to the value, if there is one.
    pub const fn as_ref(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Whether the key is not there.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the value is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Maybe<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T> From<Option<T>> for Maybe<T> {
    /// `None` is `null`, not absent.
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T> Object for Maybe<T> {}

impl<T: Schema> Schema for Maybe<T> {
    #[inline]
    fn blank() -> Self {
        Self::Absent
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Option(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        match self {
            Self::Absent => View::Absent,
            Self::Null => View::Null,
            Self::Value(value) => value.view(),
        }
    }
}

impl<T: Schema> Nullable for Maybe<T> {
    fn some(&mut self) -> Slot<'_> {
        *self = Self::Value(T::blank());
        match self {
            Self::Value(value) => value.slot(),
            Self::Absent | Self::Null => Slot::Ignore,
        }
    }

    fn null(&mut self) -> bool {
        *self = Self::Null;
        true
    }
}

impl<T> Object for Option<T> {}

impl<T: Schema> Schema for Option<T> {
    #[inline]
    fn blank() -> Self {
        None
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Option(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        match self {
            None => View::Absent,
            Some(value) => value.view(),
        }
    }
}

impl<T: Schema> Nullable for Option<T> {
    fn some(&mut self) -> Slot<'_> {
        self.insert(T::blank()).slot()
    }

    fn null(&mut self) -> bool {
        *self = None;
        false
    }
}

impl<T> Object for Box<T> {}

impl<T: Schema> Schema for Box<T> {
    #[inline]
    fn blank() -> Self {
        Box::new(T::blank())
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        (**self).slot()
    }

    #[inline]
    fn view(&self) -> View<'_> {
        (**self).view()
    }
}

impl<T> Object for Vec<T> {}

impl<T: Schema> Schema for Vec<T> {
    #[inline]
    fn blank() -> Self {
        Self::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Schema> List for Vec<T> {
    fn push(&mut self) -> Slot<'_> {
        Self::push(self, T::blank());
        self.last_mut().map_or(Slot::Ignore, T::slot)
    }

    fn clear(&mut self) {
        Self::clear(self);
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, index: usize) -> View<'_> {
        self.get(index).map_or(View::Absent, T::view)
    }
}

impl<T> Object for BTreeMap<String, T> {}

impl<T: Schema> Schema for BTreeMap<String, T> {
    #[inline]
    fn blank() -> Self {
        Self::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Schema> Map for BTreeMap<String, T> {
    fn insert(&mut self, key: &str) -> Slot<'_> {
        match self.entry(key.to_owned()) {
            Entry::Vacant(entry) => entry.insert(T::blank()).slot(),
            Entry::Occupied(entry) => {
                // The key came twice: the last one counts, and nothing of the first may show through.
                let value = entry.into_mut();
                *value = T::blank();
                value.slot()
            }
        }
    }

    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, View<'a>)) {
        for (key, value) in self {
            visit(key, value.view());
        }
    }

    fn count(&self) -> usize {
        self.len()
    }
}

/// [`Schema`] for types that are one slot and one view.
macro_rules! plain {
    ($($type:ty, $blank:expr, $slot:ident, |$value:ident| $view:expr;)*) => {$(
        impl Object for $type {}

        impl Schema for $type {
            #[inline]
            fn blank() -> Self {
                $blank
            }

            #[inline]
            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }

            #[inline]
            fn view(&self) -> View<'_> {
                let $value = self;
                $view
            }
        }
    )*};
}

plain! {
    bool, false, Bool, |value| View::Bool(*value);
    i8, 0, Integer, |value| View::I64(i64::from(*value));
    i16, 0, Integer, |value| View::I64(i64::from(*value));
    i32, 0, Integer, |value| View::I64(i64::from(*value));
    i64, 0, I64, |value| View::I64(*value);
    u8, 0, Integer, |value| View::I64(i64::from(*value));
    u16, 0, Integer, |value| View::I64(i64::from(*value));
    u32, 0, Integer, |value| View::I64(i64::from(*value));
    u64, 0, Integer, |value| View::U64(*value);
    f32, 0.0, F32, |value| View::F32(*value);
    f64, 0.0, F64, |value| View::F64(*value);
    String, Self::new(), String, |value| View::Str(value);
    Value, Self::Null, Value, |value| View::Value(value);
    Bytes, Self::new(), Bytes, |value| View::Bytes(value);
}

impl Object for () {}

impl Schema for () {
    #[inline]
    fn blank() -> Self {}

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Ignore
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Null
    }
}

macro_rules! integers {
    ($($type:ty, $expected:literal;)*) => {$(
        impl Integer for $type {
            fn set(&mut self, value: i128) -> bool {
                Self::try_from(value).is_ok_and(|value| {
                    *self = value;
                    true
                })
            }

            fn expected(&self) -> &'static str {
                $expected
            }
        }
    )*};
}

integers! {
    i8, "an integer from -128 to 127";
    i16, "an integer from -32768 to 32767";
    i32, "an integer of 32 bits";
    u8, "an integer from 0 to 255";
    u16, "an integer from 0 to 65535";
    u32, "an integer from 0 to 4294967295";
    u64, "an integer of 64 bits, not negative";
}
