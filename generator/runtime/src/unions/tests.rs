use super::super::enums::{IntegerEnum, integer_enum};
use super::super::schema::{Field, Object, Schema, Slot, Table, Union, UnionTable, View, flags};
use super::super::{from_json, to_json};
use super::{Tagged, by_tag};
use serde_json::Value;

/// An object whose key `v` is a number that says which object it is.
#[derive(Clone, Copy)]
struct Versioned<const V: i64>(Version<V>);

#[derive(Clone, Copy)]
struct Version<const V: i64>(i64);

impl<const V: i64> IntegerEnum for Version<V> {
    const KNOWN: &'static [(i64, Self)] = &[(V, Self(V))];

    fn value(&self) -> i64 {
        self.0
    }

    fn other(value: i64) -> Self {
        Self(value)
    }
}

impl<const V: i64> Object for Version<V> {}

impl<const V: i64> Schema for Version<V> {
    fn blank() -> Self {
        Self(0)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Integer(self)
    }

    fn view(&self) -> View<'_> {
        View::I64(self.0)
    }
}

impl<const V: i64> Object for Versioned<V> {
    fn table(&self) -> &'static Table {
        const TABLE: &Table =
            &Table { name: "Versioned", fields: &[Field { name: "v", flags: flags::required }], additional: false };
        TABLE
    }

    fn field(&self, _: usize) -> View<'_> {
        self.0.view()
    }

    fn field_mut(&mut self, _: usize) -> Slot<'_> {
        self.0.slot()
    }
}

impl<const V: i64> Schema for Versioned<V> {
    fn blank() -> Self {
        Self(Schema::blank())
    }
}

enum Any {
    One(Versioned<1>),
    Two(Versioned<2>),
    Unknown(Value),
}

impl Object for Any {}

impl Schema for Any {
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

impl Union for Any {
    fn table(&self) -> &'static UnionTable {
        const TABLE: &UnionTable = &UnionTable { name: "Any", tag: "", tags: &[], variants: &["One", "Two"] };
        TABLE
    }

    fn select(&mut self, index: usize) -> Slot<'_> {
        *self = match index {
            0 => Self::One(Schema::blank()),
            1 => Self::Two(Schema::blank()),
            _ => Schema::blank(),
        };
        match self {
            Self::One(it) => it.slot(),
            Self::Two(it) => it.slot(),
            Self::Unknown(value) => Slot::Value(value),
        }
    }

    fn content(&self) -> (usize, View<'_>) {
        match self {
            Self::One(it) => (0, it.view()),
            Self::Two(it) => (1, it.view()),
            Self::Unknown(value) => (2, View::Value(value)),
        }
    }
}

#[test]
fn numbers_that_cannot_be_others_tell_objects_apart() {
    for (json, variant) in [(r#"{"v":1}"#, 0), (r#"{"v":2}"#, 1), (r#"{"v":"2"}"#, 2), (r#"{"w":1}"#, 2)] {
        let any: Any = from_json(json.as_bytes()).unwrap();
        assert_eq!(any.content().0, variant, "{json}");
        assert_eq!(to_json(&any), json.as_bytes());
    }
    assert_eq!(integer_enum::<Version<1>>(3).value(), 3);
}

#[test]
fn a_tag_that_names_several_variants_decides_nothing() {
    let tags = &[("a", 0), ("b", 1), ("a", 1)];
    let table = UnionTable { name: "Any", tag: "kind", tags, variants: &["One", "Two"] };
    assert!(matches!(by_tag(&table, Some("b")), Tagged::Variant(1)));
    assert!(matches!(by_tag(&table, Some("c")), Tagged::Unknown));
    assert!(matches!(by_tag(&table, Some("a")), Tagged::No));
}
