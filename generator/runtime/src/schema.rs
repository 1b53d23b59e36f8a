//! How values are described, so that one piece of code can read and write all of them.
//!
//! A type says how it is filled ([`Slot`]) and how it is looked at ([`View`]); objects, unions and enums add a small static
//! table. Both enums are closed, so a codec is compiled once per format and not once per type. Knows nothing of JSON, HTTP or
//! operations.

use std::fmt;

use bytes::Bytes;
use serde_json::Value;

use super::arriving::Sequence;
use super::upload::Upload;

/// A type that the codecs can read and write.
///
/// A generated struct says what it looks like blank and what its keys are ([`Object`]); nothing else is needed to decode, encode
/// or print it. Types of other kinds have no keys and say instead which slot and view they are.
pub trait Schema: Object {
    /// A value to decode into: empty, zero, absent. Not a valid value of the API in itself.
    fn blank() -> Self
    where
        Self: Sized;

    /// Where a decoder writes the value.
    #[inline]
    fn slot(&mut self) -> Slot<'_>
    where
        Self: Sized,
    {
        Slot::Object(self)
    }

    /// How an encoder reads the value.
    #[inline]
    fn view(&self) -> View<'_>
    where
        Self: Sized,
    {
        View::Object(self)
    }
}

/// A place that a decoder fills: the closed set of kinds that generated types are made of.
pub enum Slot<'a> {
    /// Nothing is kept; any value is accepted.
    Ignore,
    /// `true` or `false`.
    Bool(&'a mut bool),
    /// An integer of any width, checked against the bounds of its type.
    Integer(&'a mut dyn Integer),
    /// A 64-bit integer, the common case, kept apart for speed.
    I64(&'a mut i64),
    /// A 32-bit float.
    F32(&'a mut f32),
    /// A 64-bit float.
    F64(&'a mut f64),
    /// Text as it stands.
    String(&'a mut String),
    /// Anything that is spelt as text: enums, dates, UUIDs, Base64.
    Text(&'a mut dyn Text),
    /// A number of any size and precision, as its digits.
    Number(&'a mut dyn Text),
    /// Any JSON value.
    Value(&'a mut Value),
    /// The bytes of a binary answer.
    Bytes(&'a mut Bytes),
    /// What is sent as a binary body or multipart part.
    Upload(&'a mut Upload),
    /// A value that may be absent or `null`.
    Option(&'a mut dyn Nullable),
    /// A list.
    List(&'a mut dyn List),
    /// An object with free keys.
    Map(&'a mut dyn Map),
    /// An object with known keys.
    Object(&'a mut dyn Object),
    /// One of several schemas.
    Union(&'a mut dyn Union),
    /// Values that arrive one by one.
    Sequence(&'a mut dyn Sequence),
}

/// A value as an encoder sees it.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// The value is absent: its key is not written. Where a value is needed (a list item, a required key) it is `null`.
    Absent,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A signed integer.
    I64(i64),
    /// An integer that does not fit [`View::I64`].
    U64(u64),
    /// A 32-bit float, kept apart so that it is written with its own shortest digits.
    F32(f32),
    /// A 64-bit float.
    F64(f64),
    /// Text.
    Str(&'a str),
    /// Text that is made when it is written: dates, UUIDs, Base64.
    Display(&'a dyn fmt::Display),
    /// A number, as the digits that JSON has for it.
    Number(&'a str),
    /// Any JSON value.
    Value(&'a Value),
    /// The bytes of a binary answer.
    Bytes(&'a Bytes),
    /// What is sent as a binary body or multipart part.
    Upload(&'a Upload),
    /// A list.
    List(&'a dyn List),
    /// An object with free keys.
    Map(&'a dyn Map),
    /// An object with known keys.
    Object(&'a dyn Object),
    /// One of several schemas.
    Union(&'a dyn Union),
}

/// An integer type: `i8` to `u64`, and enums of integers.
pub trait Integer {
    /// Takes `value` if it is in range.
    fn set(&mut self, value: i128) -> bool;

    /// Whether `value` is one that the document lists; types without a list know all.
    ///
    /// Unions use this to tell variants apart by a constant property.
    fn knows(&self, value: i128) -> bool {
        let _ = value;
        true
    }

    /// What is accepted, for error messages: `an integer from 0 to 255`.
    fn expected(&self) -> &'static str;
}

/// A type that is spelt as text on the wire.
pub trait Text {
    /// Takes `text` if it is well-formed.
    fn set(&mut self, text: &str) -> bool;

    /// Whether `text` is a value that the document lists; types without a list know all text.
    ///
    /// Unions use this to tell variants apart by a constant property.
    fn knows(&self, text: &str) -> bool;

    /// What is accepted, for error messages: `a date and time (RFC 3339)`.
    fn expected(&self) -> &'static str;
}

/// A value that may be absent or `null`.
pub trait Nullable {
    /// Puts a blank value in and returns its slot.
    fn some(&mut self) -> Slot<'_>;

    /// Takes `null`, and says whether it differs from a value that is absent.
    fn null(&mut self) -> bool;
}

/// A list, both ways.
pub trait List {
    /// Appends a blank item and returns its slot.
    fn push(&mut self) -> Slot<'_>;

    /// Removes all items.
    fn clear(&mut self);

    /// How many items there are.
    fn count(&self) -> usize;

    /// The item at `index`; [`View::Absent`] past the end.
    fn at(&self, index: usize) -> View<'_>;
}

/// An object with free keys, both ways.
pub trait Map {
    /// Puts a blank value under `key` and returns its slot.
    fn insert(&mut self, key: &str) -> Slot<'_>;

    /// Shows every entry to `visit`, in the order of the map.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, View<'a>));

    /// How many entries there are.
    fn count(&self) -> usize;
}

/// An object with known keys, both ways: a struct of the document's `components`, or the inputs of an operation.
///
/// All types have this trait, so that those with keys, which are by far the most, need say no more than their keys (every function
/// less in each of thousands of types is time that the compiler saves). Types without keys keep what stands here.
pub trait Object {
    /// The object's name and keys.
    fn table(&self) -> &'static Table {
        const NONE: &Table = &Table { name: "", fields: &[], additional: false };
        NONE
    }

    /// The value of the key at `index` of the table. An object with additional keys shows their [`Map`] one past the last.
    fn field(&self, index: usize) -> View<'_> {
        let _ = index;
        View::Absent
    }

    /// The slot of the key at `index` of the table, or of the map of additional keys one past the last.
    fn field_mut(&mut self, index: usize) -> Slot<'_> {
        let _ = index;
        Slot::Ignore
    }
}

/// What the codecs know of an object besides its values.
#[derive(Debug)]
pub struct Table {
    /// The type's name, for messages and `Debug`.
    pub name: &'static str,
    /// The keys, in the order of the document.
    pub fields: &'static [Field],
    /// Whether keys that are not in `fields` are kept, in a [`Map`] at the index `fields.len()`.
    pub additional: bool,
}

/// A key of an object.
#[derive(Debug)]
pub struct Field {
    /// The key as the wire has it.
    pub name: &'static str,
    /// What else is known: a sum of the constants of [`Field`].
    pub flags: u8,
}

impl Field {
    /// The key must be there.
    pub const REQUIRED: u8 = 1;
    /// The value is a secret: `Debug` does not show it.
    pub const SECRET: u8 = 2;
    /// The key has characters that JSON escapes: quotes, backslashes or control characters.
    pub const ESCAPED: u8 = 4;
    /// Only the server sends the key (`readOnly`): requests leave it out.
    pub const SERVER_ONLY: u8 = 8;

    /// Whether the key must be there.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.flags & Self::REQUIRED != 0
    }

    /// Whether `Debug` must not show the value.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        self.flags & Self::SECRET != 0
    }
}

/// The flags of a [`Field`] under the words that tables have for them.
///
/// Tables name constants rather than call functions: there is one for each key of each type, and a compiler that does not have to
/// run thousands of functions is done sooner.
#[allow(non_upper_case_globals, reason = "tables have these words in lower case")]
pub mod flags {
    use super::Field;

    /// A key that must be there.
    pub const required: u8 = Field::REQUIRED;
    /// A key that may be absent.
    pub const optional: u8 = 0;
    /// The same, hidden in `Debug`.
    pub const secret: u8 = Field::SECRET;
    /// The same for a key with characters that JSON escapes.
    pub const escaped: u8 = Field::ESCAPED;
    /// The same for a key that only the server sends.
    pub const server_only: u8 = Field::SERVER_ONLY;
}

/// One of several schemas, both ways.
///
/// Generated enums have one variant per schema and a last one, `Unknown`, that keeps a value that fits none of them. Those of
/// bodies that can be sent in several ways have one variant per way and no `Unknown`.
pub trait Union {
    /// The union's name, tag and variants.
    fn table(&self) -> &'static UnionTable;

    /// Becomes the blank variant at `index` of the table and returns its slot; past the last it becomes `Unknown`, whose slot
    /// takes any value, or the first where there is no `Unknown`.
    fn select(&mut self, index: usize) -> Slot<'_>;

    /// The index of the present variant (one past the last for `Unknown`) and its content.
    fn content(&self) -> (usize, View<'_>);
}

/// What the codecs know of a union.
#[derive(Debug)]
pub struct UnionTable {
    /// The type's name, for messages and `Debug`.
    pub name: &'static str,
    /// The key whose value names the variant (`discriminator.propertyName`); empty when there is none.
    pub tag: &'static str,
    /// The values of the tag and the variant that each names. Without a tag they are the names of events of a stream.
    pub tags: &'static [(&'static str, usize)],
    /// The names of the variants, for messages and `Debug`, without `Unknown`.
    pub variants: &'static [&'static str],
}
