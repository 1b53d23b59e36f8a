//! Types as the generator writes them, and the table of their spelling.

use std::collections::BTreeMap;

use serde_json::Value;
use specstep_runtime::{
    Field, Maybe, Node, Object, Schema, Slot, Spelling, StringEnum, Table, Union, UnionTable, View, Xml, flags,
};

#[derive(Clone, Debug, Default)]
pub(crate) struct Pet {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) nickname: Maybe<String>,
    pub(crate) weight: Option<f64>,
    pub(crate) good: Option<bool>,
    pub(crate) tags: Vec<String>,
    pub(crate) scores: Option<Vec<i64>>,
    pub(crate) friends: Vec<Pet>,
    pub(crate) grid: Option<Vec<Vec<i64>>>,
    pub(crate) mood: Option<Mood>,
    pub(crate) note: Option<Note>,
    pub(crate) place: Option<Place>,
    pub(crate) toy: Option<Toy>,
    pub(crate) free: Option<Value>,
    pub(crate) names: Option<Vec<Vec<String>>>,
    pub(crate) other: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Note {
    pub(crate) lang: Option<String>,
    pub(crate) text: String,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub(crate) city: Option<String>,
    pub(crate) zip: Option<i64>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Ball {
    pub(crate) size: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mood {
    Happy,
    Other(String),
}

#[derive(Clone, Debug)]
pub(crate) enum Toy {
    Ball(Ball),
    Name(String),
    Count(i64),
    Unknown(Value),
}

/// [`Object`] and [`Schema`] as generated tables make them.
macro_rules! object {
    ($name:ident { $($index:literal: $kind:ident $field:ident;)* } $($rest:literal: $map:ident)?) => {
        impl Object for $name {
            fn table(&self) -> &'static Table {
                const TABLE: &Table = &Table {
                    name: stringify!($name),
                    fields: &[$(Field { name: stringify!($field), flags: flags::$kind }),*],
                    additional: false $(| ($rest > 0))?,
                };
                TABLE
            }
            fn field(&self, index: usize) -> View<'_> {
                match index {
                    $($index => Schema::view(&self.$field),)*
                    $($rest => Schema::view(&self.$map),)?
                    _ => View::Absent,
                }
            }
            fn field_mut(&mut self, index: usize) -> Slot<'_> {
                match index {
                    $($index => Schema::slot(&mut self.$field),)*
                    $($rest => Schema::slot(&mut self.$map),)?
                    _ => Slot::Ignore,
                }
            }
        }
        impl Schema for $name {
            fn blank() -> Self {
                Self::default()
            }
        }
    };
}

object! { Pet {
    0: required id; 1: required name; 2: optional nickname; 3: optional weight; 4: optional good; 5: required tags;
    6: optional scores; 7: optional friends; 8: optional grid; 9: optional mood; 10: optional note; 11: optional place;
    12: optional toy; 13: optional free; 14: optional names;
} 15: other }
object! { Note { 0: optional lang; 1: required text; } }
object! { Place { 0: optional city; 1: optional zip; } }
object! { Ball { 0: required size; } }

impl Mood {
    fn as_str(&self) -> &str {
        match self {
            Self::Happy => "happy",
            Self::Other(text) => text,
        }
    }
}

impl StringEnum for Mood {
    const KNOWN: &'static [(&'static str, Self)] = &[("happy", Self::Happy)];

    fn other(text: &str) -> Self {
        Self::Other(text.to_owned())
    }
}

impl Object for Mood {}

impl Schema for Mood {
    fn blank() -> Self {
        Self::Happy
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    fn view(&self) -> View<'_> {
        View::Str(self.as_str())
    }
}

impl Object for Toy {}

impl Schema for Toy {
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

impl Union for Toy {
    fn table(&self) -> &'static UnionTable {
        const TABLE: &UnionTable =
            &UnionTable { name: "Toy", tag: "", tags: &[], variants: &["Ball", "Name", "Count"] };
        TABLE
    }

    fn select(&mut self, index: usize) -> Slot<'_> {
        *self = match index {
            0 => Self::Ball(Ball::default()),
            1 => Self::Name(String::new()),
            2 => Self::Count(0),
            _ => Self::Unknown(Value::Null),
        };
        match self {
            Self::Ball(inner) => inner.slot(),
            Self::Name(inner) => inner.slot(),
            Self::Count(inner) => inner.slot(),
            Self::Unknown(inner) => inner.slot(),
        }
    }

    fn content(&self) -> (usize, View<'_>) {
        match self {
            Self::Ball(inner) => (0, inner.view()),
            Self::Name(inner) => (1, inner.view()),
            Self::Count(inner) => (2, inner.view()),
            Self::Unknown(inner) => (3, inner.view()),
        }
    }
}

pub(crate) const LIBRARY: &str = "https://example.com/pets";

pub(crate) static PET: Xml = Xml::new(Node::element("pet").within("p", LIBRARY), TYPES);
pub(crate) static PETS: Xml = Xml::new(Node::element("pets").of(&Node::element("pet")), TYPES);
pub(crate) static ANY: Xml = Xml::new(Node::element("any"), &[]);

const TYPES: &[Spelling] = &[
    Spelling { name: "Note", nodes: &[("lang", Node::attribute("lang").within("o", "urn:o")), ("text", Node::text())] },
    Spelling {
        name: "Pet",
        nodes: &[
            ("id", Node::attribute("id")),
            ("name", Node::element("name").within("p", LIBRARY)),
            ("tags", Node::element("tags").of(&Node::element("tag"))),
            ("scores", Node::attribute("scores")),
            ("friends", Node::element("friend")),
            ("names", Node::content().of(&Node::element("name2").of(&Node::element("part")))),
            ("grid", Node::element("grid").of(&Node::element("row").of(&Node::element("cell")))),
            ("place", Node::content()),
        ],
    },
];
