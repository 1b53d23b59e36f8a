//! What the runtime knows of the types and operations of the API, and the traits that follow from it.
//!
//! The files below hold data, one line for each key, value or variant; the macros here make implementations of it. Nothing in
//! here is for people: what a client can do stands in `types` and `operations`.
{% if partial %}
#![allow(unused_macros, reason = "features decide which types and operations there are")]
{% endif %}{% if objects || string_enums || integer_enums || unions %}
/// The bridges to `serde` and `Debug` that all types have; what they do is the runtime's.
macro_rules! bridges {
    ($type:ty) => {
        impl std::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::runtime::debug(self, f)
            }
        }

        impl serde::Serialize for $type {
            #[inline]
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::runtime::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            #[inline]
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::deserialize(deserializer)
            }
        }
    };
}
{% endif %}{% include "tables/values.rs" %}{% include "tables/calls.rs" %}
{% if limits %}#[cfg(feature = "validate")]
pub(crate) mod limits;
{% endif %}mod operations;
mod types;{% if xml %}
pub(crate) mod xml;{% endif %}
