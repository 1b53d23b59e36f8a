//! Schemas in normal form: no `$ref`, no `allOf`, nullability in one place. They live in an arena and name each other by id, so
//! that cycles need no care.

use super::{Limits, Xml};
use crate::pointer::Pointer;
use std::fmt;

/// The address of a schema in [`Schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub usize);

/// All schemas of an API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schemas {
    /// The schemas, by [`SchemaId`].
    pub list: Vec<Schema>,
}

impl std::ops::Index<SchemaId> for Schemas {
    type Output = Schema;

    fn index(&self, id: SchemaId) -> &Schema {
        &self.list[id.0]
    }
}

impl Schemas {
    /// The ids, in the order in which schemas were added: components first, in the document's order.
    pub fn ids(&self) -> impl Iterator<Item = SchemaId> + use<> {
        (0..self.list.len()).map(SchemaId)
    }

    /// The schemas whose values have no type, and why.
    pub fn untyped(&self) -> impl Iterator<Item = (&Schema, Untyped)> {
        self.list.iter().filter_map(|schema| match schema.shape {
            Shape::Any(why) => Some((schema, why)),
            _ => None,
        })
    }

    /// Adds a schema.
    pub fn push(&mut self, schema: Schema) -> SchemaId {
        self.list.push(schema);
        SchemaId(self.list.len() - 1)
    }
}

/// A schema.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent facts, as in the document")]
pub struct Schema {
    /// Where it stands.
    pub at: Pointer,
    /// Whether it is several schemas of the document at once, so that what stands at `at` is only one of them.
    pub merged: bool,
    /// What names it.
    pub origin: Origin,
    /// `title`.
    pub title: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// Whether `null` is a value of it.
    pub nullable: bool,
    /// Whether it is only sent by the server.
    pub read_only: bool,
    /// Whether it is only sent by the client.
    pub write_only: bool,
    /// `default`.
    pub default: Option<serde_json::Value>,
    /// What the document wants its type called in code (`x-rust-name`, `x-ms-enum`).
    pub code_name: Option<String>,
    /// What the document says of values of an enum one by one, as far as it does.
    pub labels: Vec<Label>,
    /// How they are spelt in XML, as far as that is said. Only documents with such bodies have it.
    pub xml: Option<Box<Xml>>,
    /// What its values are.
    pub shape: Shape,
    /// What they have to be beyond that.
    pub limits: Limits,
}

/// What names a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A schema under `components.schemas`, by its key.
    Component(String),
    /// A schema inside another.
    Inline {
        /// The schema that holds it.
        parent: SchemaId,
        /// As what.
        role: Role,
    },
    /// A schema of an operation.
    Operation {
        /// The index in [`super::Api::operations`]; those of [`super::Api::webhooks`] come after them.
        operation: usize,
        /// As what.
        role: Role,
    },
    /// A schema under another part of `components` (a parameter, body or response that is referred to), by its key.
    Shared {
        /// The key: `FileId`.
        name: String,
        /// As what.
        role: Role,
    },
}

/// As what a schema is part of something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The property of this name.
    Property(String),
    /// The additional properties of an object, or the values of a map.
    Values,
    /// The items of an array.
    Items,
    /// The variant at this index of a union.
    Variant(usize),
    /// The parameter of this name.
    Parameter(String),
    /// The request body.
    Body,
    /// The request body in one of several media types.
    BodyAs(String),
    /// The answer for these statuses, as the document writes them: `200`, `4XX`, `default`.
    Response(String),
    /// The same in another media type than the preferred one.
    ResponseAs(String, String),
    /// The data of the events of an answer.
    Event,
    /// An item of a body or answer that is a sequence.
    Element,
}

/// What the values of a schema are.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Anything.
    Any(Untyped),
    /// Exactly what another schema says (a component that only refers to another).
    Same(SchemaId),
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(IntegerFormat),
    /// A number.
    Number(NumberFormat),
    /// Text.
    String(StringFormat),
    /// One of a list of values.
    Enum(Enum),
    /// A list.
    Array(SchemaId),
    /// An object with free keys only.
    Map(SchemaId),
    /// An object with known keys.
    Object(Object),
    /// One of several schemas.
    Union(Union),
}

/// Why a schema is [`Shape::Any`]; what the document says comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Untyped {
    /// The document says nothing of the values: `{}`, `true`, or only notes.
    Free,
    /// The values of an object that may have any keys: `type: object`, `additionalProperties: true`.
    FreeForm,
    /// `null` is all that is known to fit.
    Null,
    /// The document does not say what the items of a list are.
    NoItems,
    /// A property is required and not declared.
    Undeclared,
    /// A reference leads nowhere.
    MissingReference,
    /// The type is none that `OpenAPI` has.
    UnknownType,
    /// What must hold at once cannot.
    Unmergeable,
}

impl Untyped {
    /// Whether that is what the document says, so that no type could say more.
    #[must_use]
    pub fn is_said(self) -> bool {
        matches!(self, Self::Free | Self::FreeForm | Self::Null | Self::Undeclared)
    }
}

impl fmt::Display for Untyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Free => "free",
            Self::FreeForm => "free-form",
            Self::Null => "null",
            Self::NoItems => "no-items",
            Self::Undeclared => "undeclared",
            Self::MissingReference => "missing-reference",
            Self::UnknownType => "unknown-type",
            Self::Unmergeable => "unmergeable",
        })
    }
}

/// The width of an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of Rust's own types say it")]
pub enum IntegerFormat {
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    /// Seconds since 1970: `unixtime`.
    UnixTime,
    /// More than 64 bits.
    Big,
}

/// The width of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// 32 bits.
    Float,
    /// 64 bits; also numbers without a format.
    Double,
    /// Decimal digits that must not be rounded: `decimal`.
    Decimal,
}

/// What a text spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StringFormat {
    /// Just text; also every format that has no type of its own.
    Plain,
    /// A secret: `format: password`.
    Password,
    /// `date-time` (RFC 3339).
    DateTime,
    /// `date` (RFC 3339 `full-date`).
    Date,
    /// `time` (RFC 3339 `full-time`).
    Time,
    /// `duration` (ISO 8601).
    Duration,
    /// `http-date` (RFC 9110).
    HttpDate,
    /// `uuid` (RFC 9562).
    Uuid,
    /// `byte`: Base64 (RFC 4648).
    Byte,
    /// `base64url`: Base64 that is safe in URLs (RFC 4648 section 5).
    Base64Url,
    /// An integer in decimal: `type: string, format: int64`.
    Integer(IntegerFormat),
    /// `binary`: bytes as they are, in bodies and parts of them.
    Binary,
}

/// One of a list of values, all strings or all integers. A mixed list is [`Shape::Any`], a list of booleans [`Shape::Boolean`],
/// and `null` in a list is the schema's `nullable`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enum {
    /// Strings, without repetitions.
    Strings(Vec<String>),
    /// Integers, without repetitions.
    Integers(Vec<i64>),
}

/// What is said of one value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The value; an integer in decimal.
    pub value: String,
    /// What the document wants it called in code (`x-enum-varnames` and its like).
    pub name: Option<String>,
    /// Markdown.
    pub description: Option<String>,
}

/// An object with known keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object {
    /// The properties, in the document's order.
    pub properties: Vec<Property>,
    /// What keys that are not listed hold, where the document says so; `None` where it says nothing or forbids them.
    pub additional: Option<SchemaId>,
}

/// A property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// The key.
    pub name: String,
    /// Whether it must be there.
    pub required: bool,
    /// What it holds.
    pub schema: SchemaId,
    /// What the place where it is used says of it, if it differs from the schema's own description. Markdown.
    pub description: Option<String>,
    /// What the document wants its field called in code (`x-rust-name`).
    pub code_name: Option<String>,
}

/// One of several schemas (`oneOf`, `anyOf`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Union {
    /// The schemas, in the document's order.
    pub variants: Vec<Variant>,
    /// The key that tells which it is (`discriminator.propertyName`).
    pub tag: Option<String>,
}

/// A schema of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What it holds.
    pub schema: SchemaId,
    /// The values of the tag that name it: those of the explicit mapping, else the name of the component.
    pub tags: Vec<String>,
}
