{% if objects %}
/// An object: `index: required field "key";` for each key, and the field of all other keys.
macro_rules! object {
    (@open) => { false };
    (@open $field:ident) => { true };
    ($name:ident { $($index:literal: $kind:ident $field:ident $key:literal $($fact:ident)*;)* } $($rest:literal: $map:ident)?) => {
        impl $crate::runtime::Object for $crate::types::$name {
            #[inline]
            fn table(&self) -> &'static $crate::runtime::Table {
                &$crate::runtime::Table {
                    name: stringify!($name),
                    fields: &[$($crate::runtime::Field {
                        name: $key,
                        flags: $crate::runtime::flags::$kind $(| $crate::runtime::flags::$fact)*,
                    }),*],
                    additional: object!(@open $($map)?),
                }
            }

            #[inline]
            fn field(&self, index: usize) -> $crate::runtime::View<'_> {
                match index {
                    $($index => $crate::runtime::Schema::view(&self.$field),)*
                    $($rest => $crate::runtime::Schema::view(&self.$map),)?
                    _ => $crate::runtime::View::Absent,
                }
            }

            #[inline]
            fn field_mut(&mut self, index: usize) -> $crate::runtime::Slot<'_> {
                match index {
                    $($index => $crate::runtime::Schema::slot(&mut self.$field),)*
                    $($rest => $crate::runtime::Schema::slot(&mut self.$map),)?
                    _ => $crate::runtime::Slot::Ignore,
                }
            }
        }

        impl $crate::runtime::Schema for $crate::types::$name {
            #[inline]
            fn blank() -> Self {
                Self {
                    $($field: $crate::runtime::Schema::blank(),)*
                    $($map: $crate::runtime::Schema::blank(),)?
                }
            }
        }

        bridges!($crate::types::$name);
    };
}
{% endif %}{% if string_enums %}
/// An enum of strings: `Variant "value";` for each value, and the variant of all others.
macro_rules! string_enum {
    ($name:ident { $($variant:ident $value:literal;)* } $other:ident) => {
        impl $crate::types::$name {
            /// The value as the API spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$other(text) => text,
                }
            }
        }

        impl $crate::runtime::StringEnum for $crate::types::$name {
            const KNOWN: &'static [(&'static str, Self)] = &[$(($value, Self::$variant)),*];

            #[inline]
            fn other(text: &str) -> Self {
                Self::$other(text.to_owned())
            }
        }

        impl $crate::runtime::Object for $crate::types::$name {}

        impl $crate::runtime::Schema for $crate::types::$name {
            #[inline]
            fn blank() -> Self {
                Self::$other(String::new())
            }

            #[inline]
            fn slot(&mut self) -> $crate::runtime::Slot<'_> {
                $crate::runtime::Slot::Text(self)
            }

            #[inline]
            fn view(&self) -> $crate::runtime::View<'_> {
                $crate::runtime::View::Str(self.as_str())
            }
        }

        impl std::fmt::Display for $crate::types::$name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl<T: AsRef<str>> From<T> for $crate::types::$name {
            #[inline]
            fn from(text: T) -> Self {
                $crate::runtime::string_enum(text.as_ref())
            }
        }

        impl PartialEq for $crate::types::$name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $crate::types::$name {}

        impl std::hash::Hash for $crate::types::$name {
            #[inline]
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        bridges!($crate::types::$name);
    };
}
{% endif %}{% if integer_enums %}
/// An enum of integers: `Variant value;` for each value, and the variant of all others.
macro_rules! integer_enum {
    ($name:ident { $($variant:ident $value:expr;)* } $other:ident) => {
        impl $crate::types::$name {
            /// The value as the API spells it.
            #[must_use]
            pub const fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$other(value) => *value,
                }
            }
        }

        impl $crate::runtime::IntegerEnum for $crate::types::$name {
            const KNOWN: &'static [(i64, Self)] = &[$(($value, Self::$variant)),*];

            #[inline]
            fn value(&self) -> i64 {
                self.value()
            }

            #[inline]
            fn other(value: i64) -> Self {
                Self::$other(value)
            }
        }

        impl $crate::runtime::Object for $crate::types::$name {}

        impl $crate::runtime::Schema for $crate::types::$name {
            #[inline]
            fn blank() -> Self {
                Self::$other(0)
            }

            #[inline]
            fn slot(&mut self) -> $crate::runtime::Slot<'_> {
                $crate::runtime::Slot::Integer(self)
            }

            #[inline]
            fn view(&self) -> $crate::runtime::View<'_> {
                $crate::runtime::View::I64(self.value())
            }
        }

        impl From<i64> for $crate::types::$name {
            #[inline]
            fn from(value: i64) -> Self {
                $crate::runtime::integer_enum(value)
            }
        }

        bridges!($crate::types::$name);
    };
}
{% endif %}{% if unions %}
/// A union: its tag, `index: Variant "value of the tag";` for each variant, and the variant of all other values.
macro_rules! union {
    ($name:ident $tag:literal { $($index:literal: $variant:ident $($value:literal)*;)* } $unknown:ident) => {
        impl $crate::runtime::Union for $crate::types::$name {
            #[inline]
            fn table(&self) -> &'static $crate::runtime::UnionTable {
                &$crate::runtime::UnionTable {
                    name: stringify!($name),
                    tag: $tag,
                    tags: &[$($(($value, $index),)*)*],
                    variants: &[$(stringify!($variant)),*],
                }
            }

            #[inline]
            fn select(&mut self, index: usize) -> $crate::runtime::Slot<'_> {
                *self = match index {
                    $($index => Self::$variant($crate::runtime::Schema::blank()),)*
                    _ => $crate::runtime::Schema::blank(),
                };
                match self {
                    $(Self::$variant(content) => $crate::runtime::Schema::slot(content),)*
                    Self::$unknown(content) => $crate::runtime::Schema::slot(content),
                }
            }

            #[inline]
            fn content(&self) -> (usize, $crate::runtime::View<'_>) {
                match self {
                    $(Self::$variant(content) => ($index, $crate::runtime::Schema::view(content)),)*
                    Self::$unknown(content) => {
                        ($crate::runtime::Union::table(self).variants.len(), $crate::runtime::Schema::view(content))
                    }
                }
            }
        }

        impl $crate::runtime::Object for $crate::types::$name {}

        impl $crate::runtime::Schema for $crate::types::$name {
            #[inline]
            fn blank() -> Self {
                Self::$unknown($crate::runtime::Schema::blank())
            }

            #[inline]
            fn slot(&mut self) -> $crate::runtime::Slot<'_> {
                $crate::runtime::Slot::Union(self)
            }

            #[inline]
            fn view(&self) -> $crate::runtime::View<'_> {
                $crate::runtime::View::Union(self)
            }
        }

        bridges!($crate::types::$name);
    };
}
{% endif %}{% if choices %}
/// A body that can be sent in several ways: `index: Variant;` for each of them.
macro_rules! choice {
    (@first $first:ident $($rest:ident)*) => {
        Self::$first($crate::runtime::Schema::blank())
    };
    ($name:ident { $($index:literal: $variant:ident;)* }) => {
        impl $crate::runtime::Union for $crate::types::$name {
            #[inline]
            fn table(&self) -> &'static $crate::runtime::UnionTable {
                &$crate::runtime::UnionTable {
                    name: stringify!($name),
                    tag: "",
                    tags: &[],
                    variants: &[$(stringify!($variant)),*],
                }
            }

            #[inline]
            fn select(&mut self, index: usize) -> $crate::runtime::Slot<'_> {
                *self = match index {
                    $($index => Self::$variant($crate::runtime::Schema::blank()),)*
                    _ => $crate::runtime::Schema::blank(),
                };
                match self {
                    $(Self::$variant(content) => $crate::runtime::Schema::slot(content),)*
                }
            }

            #[inline]
            fn content(&self) -> (usize, $crate::runtime::View<'_>) {
                match self {
                    $(Self::$variant(content) => ($index, $crate::runtime::Schema::view(content)),)*
                }
            }
        }

        impl $crate::runtime::Object for $crate::types::$name {}

        impl $crate::runtime::Schema for $crate::types::$name {
            #[inline]
            fn blank() -> Self {
                choice!(@first $($variant)*)
            }

            #[inline]
            fn slot(&mut self) -> $crate::runtime::Slot<'_> {
                $crate::runtime::Slot::Union(self)
            }

            #[inline]
            fn view(&self) -> $crate::runtime::View<'_> {
                $crate::runtime::View::Union(self)
            }
        }

        impl std::fmt::Debug for $crate::types::$name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::runtime::debug(self, f)
            }
        }
    };
}
{% endif %}{% if answers %}
/// What an operation gives by status: `index: Case;` for each case with a body, then for each without.
macro_rules! answer {
    ($name:ident { $($index:tt: $case:ident;)* } empty { $($empty_index:tt: $empty:ident;)* }) => {
        impl $crate::runtime::Answer for $crate::operations::$name {
            #[inline]
            fn blank(case: usize) -> Self {
                match case {
                    $($index => Self::$case($crate::runtime::Schema::blank()),)*
                    $($empty_index => Self::$empty,)*
                }
            }

            #[inline]
            fn slot(&mut self) -> $crate::runtime::Slot<'_> {
                match self {
                    $(Self::$case(body) => $crate::runtime::Schema::slot(body),)*
                    $(Self::$empty => $crate::runtime::Slot::Ignore,)*
                }
            }

            #[inline]
            fn view(&self) -> $crate::runtime::View<'_> {
                match self {
                    $(Self::$case(body) => $crate::runtime::Schema::view(body),)*
                    $(Self::$empty => $crate::runtime::View::Null,)*
                }
            }
        }
    };
}
{% endif %}
