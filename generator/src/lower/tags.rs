//! Finds the structs that only one value of a tag names, so that users need not spell it out.
//!
//! In: the unions of an API. Out: for each variant that is an object, its tag and the value to write. Knows no Rust.

use super::forms::target;
use crate::model::{Api, SchemaId, Shape};
use std::collections::BTreeMap;

/// The tag of a variant and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The property.
    pub(super) property: &'a str,
    /// What it says in this variant.
    pub(super) value: &'a str,
}

/// The tags of the objects that are variants. An object that is several things in several unions has none.
pub(super) fn tags(api: &Api) -> BTreeMap<SchemaId, Tag<'_>> {
    let mut found: BTreeMap<SchemaId, Option<Tag<'_>>> = BTreeMap::new();
    for schema in &api.schemas.list {
        let Shape::Union(union) = &schema.shape else { continue };
        let Some(property) = union.tag.as_deref() else { continue };
        for variant in &union.variants {
            let tag = variant.tags.first().map(|value| Tag { property, value });
            let known = found.entry(target(api, variant.schema)).or_insert_with(|| tag.clone());
            if *known != tag {
                *known = None;
            }
        }
    }
    found.into_iter().filter_map(|(id, tag)| Some((id, tag?))).collect()
}
