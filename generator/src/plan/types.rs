//! Types of the generated crate.

use super::{Ident, Paragraph};

/// A file of types.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The module's name, ASCII.
    pub name: Ident,
    /// What its first line says.
    pub docs: Vec<Paragraph>,
    /// What stands in it, in order.
    pub items: Vec<Item>,
    /// The features of which any brings it; always there if there are none.
    pub features: Vec<String>,
}

/// A type that is generated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// An object.
    Struct(Struct),
    /// One of a list of strings.
    StringEnum(StringEnum),
    /// One of a list of integers.
    IntegerEnum(IntegerEnum),
    /// One of several schemas.
    Union(Union),
    /// A body that can be sent in several ways.
    Choice(Choice),
    /// Another name of a type.
    Alias(Alias),
}

/// A type in use.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "those without a comment are Rust's own types")]
pub enum Type {
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
    String,
    Unit,
    /// The bytes of a binary answer (`bytes::Bytes`).
    Bytes,
    /// What is sent as a binary body or part (`runtime::Upload`).
    Upload,
    /// Base64 text (`runtime::Base64`).
    Base64,
    /// Base64 text that is safe in URLs (`runtime::Base64Url`).
    Base64Url,
    /// A date and time (`runtime::DateTime`).
    DateTime,
    /// A date (`runtime::Date`).
    Date,
    /// A time of day (`runtime::Time`).
    Time,
    /// A duration (`runtime::Duration`).
    Duration,
    /// A date and time as HTTP spells it (`runtime::HttpDate`).
    HttpDate,
    /// Seconds since 1970 (`runtime::UnixTime`).
    UnixTime,
    /// A number of any size and precision (`runtime::Decimal`).
    Decimal,
    /// An integer that is spelt as text (`runtime::Quoted`).
    Quoted(Box<Type>),
    /// `uuid::Uuid`.
    Uuid,
    /// Any JSON (`serde_json::Value`).
    Value,
    /// A generated type, from the module `types`.
    Item(Ident),
    /// `Option`: absent (an optional key) or `null` (a required one).
    Option(Box<Type>),
    /// `runtime::Maybe`: absent, `null` or a value.
    Maybe(Box<Type>),
    Vec(Box<Type>),
    /// `runtime::EventStream`: the events of an answer.
    EventStream(Box<Type>),
    /// `runtime::ItemStream`: the items of an answer.
    ItemStream(Box<Type>),
    /// `runtime::Items`: the items of a body.
    Items(Box<Type>),
    /// `BTreeMap<String, _>`.
    Map(Box<Type>),
    Box(Box<Type>),
}

/// An object: a struct with public fields, `new(required..)` and setters of what is optional.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Struct {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// The fields, in the document's order.
    pub fields: Vec<Field>,
    /// The field that holds keys which the document does not list: its name and the type of a value.
    pub additional: Option<(Ident, Type)>,
    /// Whether it has chainable setters: requests reach it, and it has fields for them.
    pub setters: bool,
}

/// A field of a struct.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own; no two go together")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    /// Its name.
    pub name: Ident,
    /// The key on the wire.
    pub wire: String,
    /// Its type, `Option` and `Box` included.
    pub ty: Type,
    /// Whether the key must be there.
    pub required: bool,
    /// Whether `Debug` hides the value.
    pub secret: bool,
    /// Whether only the server sends it, so that requests leave it out.
    pub server_only: bool,
    /// Whether `new` asks for it.
    pub argument: bool,
    /// The value that `new` gives a required field with one possible value.
    pub constant: Option<Constant>,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
}

impl Field {
    /// Whether a struct with setters has one for it. What `new` takes or knows is a public field to whoever wants it otherwise.
    #[must_use]
    pub const fn is_settable(&self) -> bool {
        !self.server_only && !self.argument && self.constant.is_none()
    }
}

/// The one value of a constant field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Constant {
    /// A variant of a generated enum.
    Variant(Ident, Ident),
    /// A string.
    String(String),
}

/// An enum of strings. Its last variant keeps values that are not listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StringEnum {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// The listed values.
    pub variants: Vec<EnumVariant<String>>,
    /// The variant that keeps other values: `Other`, or the first free name after it.
    pub other: Ident,
}

/// An enum of integers. Its last variant keeps values that are not listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IntegerEnum {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// The listed values.
    pub variants: Vec<EnumVariant<i64>>,
    /// The variant that keeps other values.
    pub other: Ident,
}

/// A variant of an enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EnumVariant<T> {
    /// Its name.
    pub name: Ident,
    /// The value on the wire.
    pub value: T,
    /// What the document says of it; often nothing.
    pub docs: Vec<Paragraph>,
}

/// One of several schemas. Its last variant, `unknown`, keeps values that fit none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Union {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// Whether the document asks not to use it any more.
    pub deprecated: bool,
    /// The key that tells which it is; empty when there is none.
    pub tag: String,
    /// The variants, in the document's order.
    pub variants: Vec<UnionVariant>,
    /// The name of the variant that keeps other values: `Unknown`, or the first free name after it.
    pub unknown: Ident,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnionVariant {
    /// Its name.
    pub name: Ident,
    /// What it holds, boxed where needed.
    pub ty: Type,
    /// The values of the tag that name it; the first is what is written when the content has none.
    pub tags: Vec<String>,
    /// Whether `From` of its content is implemented: no other variant holds the same.
    pub from: bool,
}

/// A body that can be sent in several ways: an enum of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// The ways, the preferred first.
    pub variants: Vec<ChoiceVariant>,
}

/// A way to send a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChoiceVariant {
    /// Its name.
    pub name: Ident,
    /// What is sent.
    pub ty: Type,
    /// As what, for the documentation.
    pub media_type: String,
    /// Whether `From` of its content is implemented.
    pub from: bool,
}

/// Another name of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Alias {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub docs: Vec<Paragraph>,
    /// What it stands for.
    pub ty: Type,
}

impl Item {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &Ident {
        match self {
            Self::Struct(it) => &it.name,
            Self::StringEnum(it) => &it.name,
            Self::IntegerEnum(it) => &it.name,
            Self::Union(it) => &it.name,
            Self::Choice(it) => &it.name,
            Self::Alias(it) => &it.name,
        }
    }
}
