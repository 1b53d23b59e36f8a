// ----- src/operations.rs

//! The operations of the API: one builder for each method of [`Client`](crate::Client).

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

union! { Animal "kind" {
    0: Cat "cat" "kitten" "Cat";
    1: Dog "Dog";
} Unknown }

object! { Cat {
    0: required kind "kind";
    1: optional lives "lives";
} }

object! { Dog {
    0: required kind "kind";
    1: optional owner "owner";
} }

union! { Text "" {
    0: String;
    1: StringList;
    2: Integer;
} Unknown }

union! { Shape "" {
    0: Radius;
    1: Object;
} Unknown }

string_enum! { OpenEnum {
    A "a";
    B "b";
} Other }

union! { Preview "" {
    0: Email;
    1: InApp;
} Unknown }

object! { Settings {
    0: optional input "input";
    1: optional output "output";
    2: optional counts "counts";
} }

union! { Entry "type" {
    0: Plain "message";
    1: Kept "Kept" "message" "call";
} Unknown }

object! { Plain {
    0: required type_ "type";
    1: required text "text";
} }

union! { Kept "type" {
    0: Sent "message";
    1: Call "call";
} Unknown }

object! { Sent {
    0: required type_ "type";
    1: required text "text";
    2: required status "status";
} }

object! { Call {
    0: required type_ "type";
    1: required name "name";
} }

object! { ShapeRadius {
    0: required radius "radius";
} }

object! { ShapeObject {
    0: required width "width";
    1: required height "height";
} }

object! { PreviewEmail {
    0: optional type_ "type";
    1: optional subject "subject";
} }

string_enum! { PreviewEmailType {
    Email "email";
} Other }

object! { PreviewInApp {
    0: optional type_ "type";
    1: optional text "text";
} }

string_enum! { PreviewInAppType {
    InApp "in_app";
} Other }

union! { SettingsInput "" {
    0: AnyMap;
} Unknown }

union! { SettingsCounts "" {
    0: AList;
    1: Value;
} Unknown }

object! { SettingsCountsAList {
    0: required list "list";
    1: optional total "total";
} 2: additional }

object! { SettingsCountsValue {
    0: optional total "total";
} 1: additional }

string_enum! { PlainType {
    Message "message";
} Other }

string_enum! { CallType {
    Call "call";
} Other }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Maybe};

/// The schema `Animal`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Animal {
    /// `kind` is `cat`, or `kind` is `kitten`, or `kind` is `Cat`.
    Cat(Cat),
    /// `kind` is `Dog`.
    Dog(Dog),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Animal {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

/// The schema `Cat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// `kind`
    pub kind: String,
    /// `lives`
    pub lives: Option<i64>,
}

impl Cat {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: "cat".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Dog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// `kind`
    pub kind: String,
    /// `owner`
    pub owner: Option<Box<Animal>>,
}

impl Dog {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: "Dog".to_owned(),
            ..runtime::Schema::blank()
        }
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Text`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Text {
    /// `String`
    String(String),
    /// `Vec<String>`
    StringList(Vec<String>),
    /// `i64`
    Integer(i64),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for Text {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for Text {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<String>> for Text {
    fn from(value: Vec<String>) -> Self {
        Self::StringList(value)
    }
}

impl From<i64> for Text {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

/// The schema `Shape`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Shape {
    /// [`ShapeRadius`]
    Radius(ShapeRadius),
    /// [`ShapeObject`]
    Object(ShapeObject),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<ShapeRadius> for Shape {
    fn from(value: ShapeRadius) -> Self {
        Self::Radius(value)
    }
}

impl From<ShapeObject> for Shape {
    fn from(value: ShapeObject) -> Self {
        Self::Object(value)
    }
}

/// The schema `OrNull`.
pub type OrNull = Option<Cat>;

/// The schema `OpenEnum`.
#[derive(Clone)]
#[non_exhaustive]
pub enum OpenEnum {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `Preview`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Preview {
    /// [`PreviewEmail`]
    Email(PreviewEmail),
    /// [`PreviewInApp`]
    InApp(PreviewInApp),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<PreviewEmail> for Preview {
    fn from(value: PreviewEmail) -> Self {
        Self::Email(value)
    }
}

impl From<PreviewInApp> for Preview {
    fn from(value: PreviewInApp) -> Self {
        Self::InApp(value)
    }
}

/// The schema `Settings`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Settings {
    /// `input`
    pub input: Maybe<SettingsInput>,
    /// `output`
    pub output: Maybe<BTreeMap<String, Value>>,
    /// `counts`
    pub counts: Option<SettingsCounts>,
}

impl Settings {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Entry`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Entry {
    /// `type` is `message`.
    Plain(Plain),
    /// `type` is `Kept`, or `type` is `message`, or `type` is `call`.
    Kept(Kept),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Plain> for Entry {
    fn from(value: Plain) -> Self {
        Self::Plain(value)
    }
}

impl From<Kept> for Entry {
    fn from(value: Kept) -> Self {
        Self::Kept(value)
    }
}

/// The schema `Plain`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Plain {
    /// `type`
    pub type_: PlainType,
    /// `text`
    pub text: String,
}

impl Plain {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            type_: PlainType::Message,
            text: text.into(),
        }
    }
}

/// The schema `Kept`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Kept {
    /// `type` is `message`.
    Sent(Sent),
    /// `type` is `call`.
    Call(Call),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Sent> for Kept {
    fn from(value: Sent) -> Self {
        Self::Sent(value)
    }
}

impl From<Call> for Kept {
    fn from(value: Call) -> Self {
        Self::Call(value)
    }
}

/// The schema `Sent`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sent {
    /// `type`
    pub type_: SentType,
    /// `text`
    pub text: String,
    /// `status`
    pub status: String,
}

impl Sent {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(text: impl Into<String>, status: impl Into<String>) -> Self {
        Self {
            type_: SentType::Message,
            text: text.into(),
            status: status.into(),
        }
    }
}

/// The schema `Call`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Call {
    /// `type`
    pub type_: CallType,
    /// `name`
    pub name: String,
}

impl Call {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            type_: CallType::Call,
            name: name.into(),
        }
    }
}

/// One of the alternatives of [`Shape`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ShapeRadius {
    /// `radius`
    pub radius: f64,
}

impl ShapeRadius {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(radius: f64) -> Self {
        Self { radius }
    }
}

/// One of the alternatives of [`Shape`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ShapeObject {
    /// `width`
    pub width: f64,
    /// `height`
    pub height: f64,
}

impl ShapeObject {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

/// One of the alternatives of [`Preview`].
#[derive(Clone)]
#[non_exhaustive]
pub struct PreviewEmail {
    /// `type`
    pub type_: Option<PreviewEmailType>,
    /// `subject`
    pub subject: Option<String>,
}

impl PreviewEmail {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for PreviewEmail {
    fn default() -> Self {
        Self::new()
    }
}

/// The `type` of [`PreviewEmail`].
#[derive(Clone)]
#[non_exhaustive]
pub enum PreviewEmailType {
    /// `email`
    Email,
    /// A value that the API's document does not list.
    Other(String),
}

/// One of the alternatives of [`Preview`].
#[derive(Clone)]
#[non_exhaustive]
pub struct PreviewInApp {
    /// `type`
    pub type_: Option<PreviewInAppType>,
    /// `text`
    pub text: Option<String>,
}

impl PreviewInApp {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for PreviewInApp {
    fn default() -> Self {
        Self::new()
    }
}

/// The `type` of [`PreviewInApp`].
#[derive(Clone)]
#[non_exhaustive]
pub enum PreviewInAppType {
    /// `in_app`
    InApp,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `input` of [`Settings`].
#[derive(Clone)]
#[non_exhaustive]
pub enum SettingsInput {
    /// `BTreeMap<String, Value>`
    AnyMap(BTreeMap<String, Value>),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<BTreeMap<String, Value>> for SettingsInput {
    fn from(value: BTreeMap<String, Value>) -> Self {
        Self::AnyMap(value)
    }
}

/// The `counts` of [`Settings`].
#[derive(Clone)]
#[non_exhaustive]
pub enum SettingsCounts {
    /// [`SettingsCountsAList`]
    AList(SettingsCountsAList),
    /// [`SettingsCountsValue`]
    Value(SettingsCountsValue),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<SettingsCountsAList> for SettingsCounts {
    fn from(value: SettingsCountsAList) -> Self {
        Self::AList(value)
    }
}

impl From<SettingsCountsValue> for SettingsCounts {
    fn from(value: SettingsCountsValue) -> Self {
        Self::Value(value)
    }
}

/// a list
#[derive(Clone)]
#[non_exhaustive]
pub struct SettingsCountsAList {
    /// `list`
    pub list: Vec<String>,
    /// `total`
    pub total: Option<i64>,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl SettingsCountsAList {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            list: list.into_iter().map(Into::into).collect(),
            ..runtime::Schema::blank()
        }
    }
}

/// A value of [`SettingsCounts`].
#[derive(Clone)]
#[non_exhaustive]
pub struct SettingsCountsValue {
    /// `total`
    pub total: Option<i64>,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl SettingsCountsValue {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for SettingsCountsValue {
    fn default() -> Self {
        Self::new()
    }
}

/// The `type` of [`Plain`].
#[derive(Clone)]
#[non_exhaustive]
pub enum PlainType {
    /// `message`
    Message,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `type` of [`Sent`].
pub type SentType = PlainType;

/// The `type` of [`Call`].
#[derive(Clone)]
#[non_exhaustive]
pub enum CallType {
    /// `call`
    Call,
    /// A value that the API's document does not list.
    Other(String),
}
