//! Which variant of a union a value becomes: the one that keeps all of it, on types as the generator writes them.

#![allow(clippy::expect_used, reason = "a test stops where it fails")]

use serde_json::Value;
use specstep_runtime::{
    Field, Maybe, Object, Schema, Slot, Table, Union, UnionTable, View, flags, from_json, from_value, to_json,
};
use std::collections::BTreeMap;

/// An object with one optional key, whose value is an `Option` unless another type is named.
macro_rules! object {
    ($name:ident, $key:literal, $type:ty) => {
        object!($name, $key, $type, Option<$type>);
    };
    ($name:ident, $key:literal, $type:ty, $held:ty) => {
        #[derive(Clone, Debug)]
        struct $name($held);

        impl Object for $name {
            fn table(&self) -> &'static Table {
                const TABLE: &Table = &Table {
                    name: stringify!($name),
                    fields: &[Field { name: $key, flags: flags::optional }],
                    additional: false,
                };
                TABLE
            }

            fn field(&self, index: usize) -> View<'_> {
                if index == 0 { self.0.view() } else { View::Absent }
            }

            fn field_mut(&mut self, index: usize) -> Slot<'_> {
                if index == 0 { self.0.slot() } else { Slot::Ignore }
            }
        }

        impl Schema for $name {
            fn blank() -> Self {
                Self(Schema::blank())
            }
        }
    };
}

/// A union; with a tag, `a` names the first variant.
macro_rules! union {
    ($name:ident, $tag:literal, $first:ty, $second:ty) => {
        #[derive(Clone, Debug)]
        enum $name {
            First($first),
            Second($second),
            Unknown(Value),
        }

        impl Union for $name {
            fn table(&self) -> &'static UnionTable {
                const TABLE: &UnionTable = &UnionTable {
                    name: stringify!($name),
                    tag: $tag,
                    tags: if $tag.is_empty() { &[] } else { &[("a", 0), ("b", 1)] },
                    variants: &["First", "Second"],
                };
                TABLE
            }

            fn select(&mut self, index: usize) -> Slot<'_> {
                *self = match index {
                    0 => Self::First(Schema::blank()),
                    1 => Self::Second(Schema::blank()),
                    _ => Self::Unknown(Schema::blank()),
                };
                match self {
                    Self::First(content) => content.slot(),
                    Self::Second(content) => content.slot(),
                    Self::Unknown(content) => content.slot(),
                }
            }

            fn content(&self) -> (usize, View<'_>) {
                match self {
                    Self::First(content) => (0, content.view()),
                    Self::Second(content) => (1, content.view()),
                    Self::Unknown(content) => (2, content.view()),
                }
            }
        }

        impl Object for $name {}

        impl Schema for $name {
            fn blank() -> Self {
                Self::Unknown(Value::Null)
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Union(self)
            }

            fn view(&self) -> View<'_> {
                View::Union(self)
            }
        }
    };
}

object!(Width, "width", f64);
object!(Name, "name", String);
object!(Anything, "any", Value);
union!(Lists, "", Vec<Width>, Vec<Name>);
object!(Flag, "name", bool, Maybe<bool>);
object!(Widths, "all", Vec<Width>);
object!(Boths, "all", Vec<Both>);
union!(Nulls, "", Name, Flag);
union!(Inner, "", Widths, Boths);
union!(Tagged, "kind", Name, Anything);
union!(Nested, "", Width, Tagged);
object!(Deep, "deep", Name);
union!(Depths, "", Name, Deep);
union!(Open, "", Name, BTreeMap<String, Value>);

/// An object with two keys.
#[derive(Clone, Debug)]
struct Both(Option<f64>, Option<String>);

impl Object for Both {
    fn table(&self) -> &'static Table {
        const FIELDS: &[Field] =
            &[Field { name: "width", flags: flags::optional }, Field { name: "name", flags: flags::optional }];
        const TABLE: &Table = &Table { name: "Both", fields: FIELDS, additional: false };
        TABLE
    }

    fn field(&self, index: usize) -> View<'_> {
        if index == 0 { self.0.view() } else { self.1.view() }
    }

    fn field_mut(&mut self, index: usize) -> Slot<'_> {
        if index == 0 { self.0.slot() } else { self.1.slot() }
    }
}

impl Schema for Both {
    fn blank() -> Self {
        Self(None, None)
    }
}

/// Decodes in both ways and encodes again.
fn again<T: Schema>(json: &str) -> String {
    let text = |value: &T| String::from_utf8(to_json(value)).expect("UTF-8");
    let read: T = from_json(json.as_bytes()).expect(json);
    let bridged: T = from_value(&json.parse().expect("JSON")).expect(json);
    assert_eq!(text(&read), text(&bridged));
    text(&read)
}

#[test]
fn all_items_of_a_list_decide() {
    for json in [r#"[{},{"width":1.5}]"#, r#"[{},{"name":"A"}]"#, r#"[{"name":"A"},{}]"#, "[]"] {
        assert_eq!(again::<Lists>(json), json);
    }
    // An item that says nothing must not hide what another one loses.
    for json in [r#"{"all":[{},{"width":1.5,"name":"A"}]}"#, r#"{"all":[{"width":1.5,"name":"A"},{}]}"#] {
        assert_eq!(again::<Inner>(json), json);
    }
}

#[test]
fn null_goes_where_it_is_kept() {
    for json in [r#"{"name":null}"#, r#"{"name":true}"#, r#"{"name":"A"}"#] {
        assert_eq!(again::<Nulls>(json), json);
    }
}

#[test]
fn a_tag_that_nobody_knows_is_kept_where_there_are_tags() {
    for json in [r#"{"kind":"c","more":1}"#, r#"{"kind":"c"}"#, r#"{"width":1.5}"#, r#"{"kind":"a","name":"A"}"#] {
        assert_eq!(again::<Nested>(json), json);
    }
}

#[test]
fn null_is_a_value_where_any_value_is() {
    for json in [r#"{"any":null}"#, r#"{"any":{"a":null}}"#, "{}"] {
        assert_eq!(again::<Anything>(json), json);
    }
    assert_eq!(again::<Name>(r#"{"name":null}"#), "{}");
}

#[test]
fn a_key_that_is_lost_counts_with_all_that_it_holds() {
    // To lose parts of what stands under a key is no worse than to lose the key.
    let json = r#"{"deep":{"name":"A","x":1,"y":{"a":1},"z":[{"a":1},{}]}}"#;
    assert_eq!(again::<Depths>(json), r#"{"deep":{"name":"A"}}"#);
}

#[test]
fn keys_of_several_variants_are_kept_together() {
    // No variant has both keys; either would lose one that the other one lists.
    let json = r#"{"deep":{"name":"A"},"name":"B","new":1}"#;
    assert_eq!(again::<Depths>(json), json);
    // A key that no variant lists is newer than the document, and the variant is still what is wanted.
    assert_eq!(again::<Depths>(r#"{"name":"B","new":1}"#), r#"{"name":"B"}"#);
}

#[test]
fn null_that_a_variant_has_no_place_for_is_of_the_one_that_takes_all() {
    for (json, variant) in [(r#"{"name":null}"#, 1), (r#"{"name":"A"}"#, 0)] {
        let read: Open = from_json(json.as_bytes()).expect("JSON");
        assert_eq!((read.content().0, again::<Open>(json).as_str()), (variant, json));
    }
}
