// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, Request, Response, Upload};

impl Client {
    /// `POST /things`
    pub fn make_thing(&self, body: impl Into<types::Everything>) -> MakeThing {
        MakeThing {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /export`
    pub fn export(&self) -> Export {
        Export { core: self.core.clone() }
    }

    /// `POST /export`
    pub fn import(&self, body: impl Into<Upload>) -> Import {
        Import {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /files`
    pub fn upload(&self, body: impl Into<types::UploadBody>) -> Upload_ {
        Upload_ {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::make_thing`].
///
/// `POST /things`
///
/// Await it to send it; success gives [`types::Everything`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct MakeThing {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Everything,
}

impl MakeThing {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<types::Everything>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::export`].
///
/// `GET /export`
///
/// Await it to send it; success gives `Bytes`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Export {
    pub(crate) core: runtime::Core,
}

impl Export {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::import`].
///
/// `POST /export`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Import {
    pub(crate) core: runtime::Core,
    pub(crate) body: Upload,
}

impl Import {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::upload`].
///
/// `POST /files`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Upload_ {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::UploadBody,
}

impl Upload_ {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/limits.rs

//! What the document demands of what is sent, beyond types: bounds, lengths, patterns, counts.

use crate::runtime::At::Field;
use crate::runtime::Limit::{MaxItems, MinItems};
use crate::runtime::{Demand, Limits};

/// All of them.
pub(crate) const LIMITS: Limits = Limits { operations: &[], types: &[TYPES] };

const TYPES: &[Demand] = &[
    Demand { name: "Lists", rows: &[
        (Field(2), &[MinItems(2), MaxItems(2)]), // same
    ] },
];

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::types;
use crate::runtime::{Bytes, Codec, Input, Part, Row};

operation! { MakeThing -> types::Everything, Value {
    Post "/things" "make_thing",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json);
    }
    responses {
        Row::code(200).json();
    }
    security [] servers []
} }

operation! { Export -> Bytes, Value {
    Get "/export" "export",
    inputs {}
    responses {
        Row::code(200).body("application/json", Codec::Binary);
    }
    security [] servers []
} }

operation! { Import -> (), Value {
    Post "/export" "import",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Binary);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Upload_ -> (), Value {
    Post "/files" "upload",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "photo", content_type: "image/png", style: None, headers: &[], format: None }, Part { name: "data", content_type: "application/octet-stream", style: None, headers: &[], format: None }, Part { name: "more", content_type: "image/png", style: None, headers: &[], format: None }, Part { name: "note", content_type: "text/markdown", style: None, headers: &[], format: None }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

mod general;
mod unused;

// ----- src/tables/types/general.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Everything {
    0: optional lists "lists";
    1: optional keys "keys";
    2: optional enums "enums";
    3: optional constants "constants";
    4: optional defaults "defaults";
    5: optional conditions "conditions";
    6: optional unions "unions";
    7: optional tree "tree";
    8: optional merged "merged";
} }

object! { Lists {
    0: optional tuple "tuple";
    1: optional tuple_and_more "tuple_and_more";
    2: optional same "same";
    3: optional without_type "without_type";
    4: optional contains "contains";
} }

object! { Keys {
    0: optional patterns "patterns";
    1: optional patterns_without_type "patterns_without_type";
    2: optional beside "beside";
    3: optional names "names";
    4: optional names_alone "names_alone";
    5: optional unevaluated "unevaluated";
    6: optional closed "closed";
    7: optional free "free";
    8: optional open "open";
    9: optional empty "empty";
} }

object! { Named {
    0: required name "name";
} }

object! { Enums {
    0: optional words "words";
    1: optional odd "odd";
    2: optional integers "integers";
    3: optional fractions "fractions";
    4: optional flags "flags";
    5: optional flag "flag";
    6: optional mixed "mixed";
    7: optional mixed_by_type "mixed_by_type";
    8: optional words_or_null "words_or_null";
    9: optional only_null "only_null";
    10: optional text "text";
} }

object! { Constants {
    0: required word "word";
    1: required number "number";
    2: required fraction "fraction";
    3: required flag "flag";
    4: required nothing "nothing";
    5: required list "list";
    6: required object "object";
} }

object! { Defaults {
    0: optional word "word";
    1: optional number "number";
    2: optional flag "flag";
    3: optional empty "empty";
    4: optional nothing "nothing";
    5: optional list "list";
    6: optional object "object";
    7: optional size "size";
    8: optional plain_size "plain_size";
} }

string_enum! { Size {
    Small "small";
    Big "big";
} Other }

object! { Conditions {
    0: required kind "kind";
    1: optional a "a";
} }

object! { Unions {
    0: optional by_key "by_key";
    1: optional by_constant "by_constant";
    2: optional scalars "scalars";
    3: optional with_lists "with_lists";
    4: optional of_null "of_null";
    5: optional required_only "required_only";
    6: optional numbers "numbers";
    7: optional times "times";
    8: optional anything "anything";
    9: optional extended "extended";
    10: optional nested "nested";
    11: optional pets "pets";
} }

object! { Square {
    0: required side "side";
} }

object! { Circle {
    0: required radius "radius";
} }

union! { Shape "dimension" {
    0: Line "Line";
    1: Area "Area";
} Unknown }

object! { Line {
    0: required dimension "dimension";
    1: optional length "length";
} }

union! { Area "form" {
    0: Disc "disc" "Disc";
    1: Field "field" "Field";
} Unknown }

object! { Disc {
    0: required dimension "dimension";
    1: required form "form";
    2: optional r "r";
} }

object! { Field {
    0: required dimension "dimension";
    1: required form "form";
    2: optional w "w";
} }

union! { Pet "petType" {
    0: Dog "dog" "Dog";
    1: Cat "Cat";
} Unknown }

object! { Dog {
    0: required pet_type "petType";
    1: optional bark "bark";
} }

object! { Cat {
    0: required pet_type "petType";
    1: optional lives "lives";
} }

object! { Tree {
    0: optional list "list";
    1: optional map "map";
    2: optional union "union";
    3: optional leaf "leaf";
} }

object! { Leaf {
    0: optional list "list";
    1: optional map "map";
    2: optional union "union";
    3: optional leaf "leaf";
    4: required colour "colour";
} }

object! { Merged {
    0: required name "name";
    1: required count "count";
    2: optional when "when";
    3: required size "size";
} 4: additional }

union! { ListsTupleItem "" {
    0: String;
    1: Integer;
} Unknown }

union! { ListsTupleAndMoreItem "" {
    0: String;
    1: Boolean;
} Unknown }

object! { KeysBeside {
    0: optional id "id";
} 1: additional }

object! { KeysUnevaluated {
    0: required name "name";
} 1: additional }

object! { KeysOpen {
    0: optional id "id";
} 1: additional }

object! { KeysEmpty {} }

string_enum! { EnumsWords {
    A "a";
    B "b";
} Other }

string_enum! { EnumsOdd {
    Empty "";
    Space " ";
    Tab "\t";
    Empty2 "\u{200b}";
    Minus "-";
    Plus "+";
    N1 "1";
    Ä "Ä";
    文 "文";
    U1f600 "😀";
    A "a";
    A2 "A";
    Self_ "self";
    Other "other";
} Unlisted }

integer_enum! { EnumsIntegers {
    N1 1;
    Minus1 -1;
    N0 0;
    N9007199254740993 9007199254740993;
} Other }

union! { EnumsMixed "" {
    0: Enum;
    1: Integer;
    2: Boolean;
} Unknown }

string_enum! { EnumsMixedEnum {
    Auto "auto";
} Other }

integer_enum! { EnumsMixedInteger {
    N1 1;
} Other }

union! { EnumsMixedByType "" {
    0: Enum;
    1: Integer;
} Unknown }

string_enum! { EnumsWordsOrNull {
    A "a";
} Other }

string_enum! { EnumsText {
    N1 "1";
    N2 "2";
} Other }

string_enum! { ConstantsWord {
    Fixed "fixed";
} Other }

integer_enum! { ConstantsNumber {
    N7 7;
} Other }

union! { UnionsByKey "" {
    0: Square;
    1: Circle;
} Unknown }

union! { UnionsByConstant "" {
    0: Object;
    1: Object2;
} Unknown }

object! { UnionsByConstantObject {
    0: required v "v";
    1: optional a "a";
} }

object! { UnionsByConstantObject2 {
    0: required v "v";
    1: optional b "b";
} }

integer_enum! { UnionsByConstantObject2V {
    N2 2;
} Other }

union! { UnionsScalars "" {
    0: String;
    1: Integer;
    2: Boolean;
} Unknown }

union! { UnionsWithLists "" {
    0: String;
    1: StringList;
    2: IntegerList;
} Unknown }

object! { UnionsRequiredOnly {
    0: optional a "a";
    1: optional b "b";
} }

union! { UnionsNumbers "" {
    0: Integer;
    1: Number;
} Unknown }

union! { UnionsTimes "" {
    0: DateTime;
    1: Date;
} Unknown }

union! { UnionsAnything "" {
    0: String;
    1: Any;
} Unknown }

union! { UnionsExtended "" {
    0: Square;
    1: Circle;
} Unknown }

object! { UnionsExtendedSquare {
    0: required side "side";
    1: optional id "id";
} }

object! { UnionsExtendedCircle {
    0: required radius "radius";
    1: optional id "id";
} }

union! { UnionsNested "" {
    0: Shape;
    1: Named;
} Unknown }

union! { TreeUnion "" {
    0: String;
    1: Tree;
} Unknown }

object! { UploadBody {
    0: required photo "photo";
    1: optional data "data";
    2: optional more "more";
    3: optional either "either";
    4: optional note "note";
    5: optional encoded "encoded";
    6: optional nested "nested";
} }

object! { UploadBodyNested {
    0: optional file "file";
} }

// ----- src/tables/types/unused.rs

//! What the runtime knows of the types of the API: keys, values and variants.

// ----- src/types.rs

//! The types of the API.

mod general;
mod unused;

pub use self::general::*;
pub use self::unused::*;

// ----- src/types/general.rs

//! Types of the operations in `general`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Base64, Maybe, Upload};

/// The schema `Everything`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Everything {
    /// `lists`
    pub lists: Option<Lists>,
    /// `keys`
    pub keys: Option<Keys>,
    /// `enums`
    pub enums: Option<Enums>,
    /// `constants`
    pub constants: Option<Constants>,
    /// `defaults`
    pub defaults: Option<Defaults>,
    /// `conditions`
    pub conditions: Option<Conditions>,
    /// `unions`
    pub unions: Option<Unions>,
    /// `tree`
    pub tree: Option<Tree>,
    /// Says things itself.
    pub merged: Option<Merged>,
}

impl Everything {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `lists`.
    #[must_use]
    pub fn lists(mut self, lists: impl Into<Lists>) -> Self {
        self.lists = Some(lists.into());
        self
    }

    /// Sets `keys`.
    #[must_use]
    pub fn keys(mut self, keys: impl Into<Keys>) -> Self {
        self.keys = Some(keys.into());
        self
    }

    /// Sets `enums`.
    #[must_use]
    pub fn enums(mut self, enums: impl Into<Enums>) -> Self {
        self.enums = Some(enums.into());
        self
    }

    /// Sets `constants`.
    #[must_use]
    pub fn constants(mut self, constants: impl Into<Constants>) -> Self {
        self.constants = Some(constants.into());
        self
    }

    /// Sets `defaults`.
    #[must_use]
    pub fn defaults(mut self, defaults: impl Into<Defaults>) -> Self {
        self.defaults = Some(defaults.into());
        self
    }

    /// Sets `conditions`.
    #[must_use]
    pub fn conditions(mut self, conditions: impl Into<Conditions>) -> Self {
        self.conditions = Some(conditions.into());
        self
    }

    /// Sets `unions`.
    #[must_use]
    pub fn unions(mut self, unions: impl Into<Unions>) -> Self {
        self.unions = Some(unions.into());
        self
    }

    /// Sets `tree`.
    #[must_use]
    pub fn tree(mut self, tree: impl Into<Tree>) -> Self {
        self.tree = Some(tree.into());
        self
    }

    /// Sets `merged`.
    #[must_use]
    pub fn merged(mut self, merged: impl Into<Merged>) -> Self {
        self.merged = Some(merged.into());
        self
    }
}

impl Default for Everything {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Lists`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Lists {
    /// `tuple`
    pub tuple: Option<Vec<ListsTupleItem>>,
    /// `tuple_and_more`
    pub tuple_and_more: Option<Vec<ListsTupleAndMoreItem>>,
    /// Exactly 2 items.
    pub same: Option<Vec<f64>>,
    /// `without_type`
    pub without_type: Option<Vec<Option<String>>>,
    /// `contains`
    pub contains: Option<Vec<String>>,
}

impl Lists {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `tuple`.
    #[must_use]
    pub fn tuple(
        mut self,
        tuple: impl IntoIterator<Item = impl Into<ListsTupleItem>>,
    ) -> Self {
        self.tuple = Some(tuple.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `tuple_and_more`.
    #[must_use]
    pub fn tuple_and_more(
        mut self,
        tuple_and_more: impl IntoIterator<Item = impl Into<ListsTupleAndMoreItem>>,
    ) -> Self {
        self.tuple_and_more = Some(tuple_and_more.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `same`.
    #[must_use]
    pub fn same(mut self, same: impl IntoIterator<Item = f64>) -> Self {
        self.same = Some(same.into_iter().collect());
        self
    }

    /// Sets `without_type`.
    #[must_use]
    pub fn without_type(
        mut self,
        without_type: impl IntoIterator<Item = impl Into<Option<String>>>,
    ) -> Self {
        self.without_type = Some(without_type.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `contains`.
    #[must_use]
    pub fn contains(
        mut self,
        contains: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.contains = Some(contains.into_iter().map(Into::into).collect());
        self
    }
}

impl Default for Lists {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Keys`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Keys {
    /// `patterns`
    pub patterns: Option<BTreeMap<String, KeysPatternsValue>>,
    /// `patterns_without_type`
    pub patterns_without_type: Option<BTreeMap<String, String>>,
    /// `beside`
    pub beside: Option<KeysBeside>,
    /// `names`
    pub names: Option<BTreeMap<String, bool>>,
    /// `names_alone`
    pub names_alone: Option<BTreeMap<String, Value>>,
    /// `unevaluated`
    pub unevaluated: Option<KeysUnevaluated>,
    /// `closed`
    pub closed: Option<Named>,
    /// `free`
    pub free: Option<BTreeMap<String, Value>>,
    /// `open`
    pub open: Option<KeysOpen>,
    /// `empty`
    pub empty: Option<KeysEmpty>,
}

impl Keys {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `patterns`.
    #[must_use]
    pub fn patterns(
        mut self,
        patterns: impl IntoIterator<Item = (impl Into<String>, KeysPatternsValue)>,
    ) -> Self {
        self.patterns = Some(
            patterns.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `patterns_without_type`.
    #[must_use]
    pub fn patterns_without_type(
        mut self,
        patterns_without_type: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.patterns_without_type = Some(
            patterns_without_type
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        );
        self
    }

    /// Sets `beside`.
    #[must_use]
    pub fn beside(mut self, beside: impl Into<KeysBeside>) -> Self {
        self.beside = Some(beside.into());
        self
    }

    /// Sets `names`.
    #[must_use]
    pub fn names(
        mut self,
        names: impl IntoIterator<Item = (impl Into<String>, bool)>,
    ) -> Self {
        self.names = Some(
            names.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `names_alone`.
    #[must_use]
    pub fn names_alone(
        mut self,
        names_alone: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.names_alone = Some(
            names_alone.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `unevaluated`.
    #[must_use]
    pub fn unevaluated(mut self, unevaluated: impl Into<KeysUnevaluated>) -> Self {
        self.unevaluated = Some(unevaluated.into());
        self
    }

    /// Sets `closed`.
    #[must_use]
    pub fn closed(mut self, closed: impl Into<Named>) -> Self {
        self.closed = Some(closed.into());
        self
    }

    /// Sets `free`.
    #[must_use]
    pub fn free(
        mut self,
        free: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.free = Some(
            free.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `open`.
    #[must_use]
    pub fn open(mut self, open: impl Into<KeysOpen>) -> Self {
        self.open = Some(open.into());
        self
    }

    /// Sets `empty`.
    #[must_use]
    pub fn empty(mut self, empty: impl Into<KeysEmpty>) -> Self {
        self.empty = Some(empty.into());
        self
    }
}

impl Default for Keys {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Named`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Named {
    /// `name`
    pub name: String,
}

impl Named {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `Enums`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Enums {
    /// `words`
    pub words: Option<EnumsWords>,
    /// `odd`
    pub odd: Option<EnumsOdd>,
    /// `integers`
    pub integers: Option<EnumsIntegers>,
    /// `fractions`
    pub fractions: Option<f64>,
    /// `flags`
    pub flags: Option<bool>,
    /// `flag`
    pub flag: Option<bool>,
    /// `mixed`
    pub mixed: Maybe<EnumsMixed>,
    /// `mixed_by_type`
    pub mixed_by_type: Maybe<EnumsMixedByType>,
    /// `words_or_null`
    pub words_or_null: Maybe<EnumsWordsOrNull>,
    /// `only_null`
    pub only_null: Option<Value>,
    /// `text`
    pub text: Option<EnumsText>,
}

impl Enums {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `words`.
    #[must_use]
    pub fn words(mut self, words: impl Into<EnumsWords>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Sets `odd`.
    #[must_use]
    pub fn odd(mut self, odd: impl Into<EnumsOdd>) -> Self {
        self.odd = Some(odd.into());
        self
    }

    /// Sets `integers`.
    #[must_use]
    pub fn integers(mut self, integers: impl Into<EnumsIntegers>) -> Self {
        self.integers = Some(integers.into());
        self
    }

    /// Sets `fractions`.
    #[must_use]
    pub fn fractions(mut self, fractions: f64) -> Self {
        self.fractions = Some(fractions);
        self
    }

    /// Sets `flags`.
    #[must_use]
    pub fn flags(mut self, flags: bool) -> Self {
        self.flags = Some(flags);
        self
    }

    /// Sets `flag`.
    #[must_use]
    pub fn flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `mixed`.
    #[must_use]
    pub fn mixed(mut self, mixed: impl Into<Maybe<EnumsMixed>>) -> Self {
        self.mixed = mixed.into();
        self
    }

    /// Sets `mixed_by_type`.
    #[must_use]
    pub fn mixed_by_type(
        mut self,
        mixed_by_type: impl Into<Maybe<EnumsMixedByType>>,
    ) -> Self {
        self.mixed_by_type = mixed_by_type.into();
        self
    }

    /// Sets `words_or_null`.
    #[must_use]
    pub fn words_or_null(
        mut self,
        words_or_null: impl Into<Maybe<EnumsWordsOrNull>>,
    ) -> Self {
        self.words_or_null = words_or_null.into();
        self
    }

    /// Sets `only_null`.
    #[must_use]
    pub fn only_null(mut self, only_null: impl Into<Value>) -> Self {
        self.only_null = Some(only_null.into());
        self
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<EnumsText>) -> Self {
        self.text = Some(text.into());
        self
    }
}

impl Default for Enums {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Constants`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Constants {
    /// `word`
    pub word: ConstantsWord,
    /// `number`
    pub number: ConstantsNumber,
    /// `fraction`
    pub fraction: f64,
    /// `flag`
    pub flag: bool,
    /// `nothing`
    pub nothing: Value,
    /// `list`
    pub list: Vec<Value>,
    /// `object`
    pub object: BTreeMap<String, Value>,
}

impl Constants {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(
        fraction: f64,
        flag: bool,
        nothing: impl Into<Value>,
        list: impl IntoIterator<Item = impl Into<Value>>,
        object: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        Self {
            word: ConstantsWord::Fixed,
            number: ConstantsNumber::N7,
            fraction,
            flag,
            nothing: nothing.into(),
            list: list.into_iter().map(Into::into).collect(),
            object: object.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        }
    }
}

/// The schema `Defaults`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Defaults {
    /// Default: `medium`.
    pub word: Option<String>,
    /// Default: `20`.
    pub number: Option<i64>,
    /// Whether.
    ///
    /// Default: `false`.
    pub flag: Option<bool>,
    /// Default: `""`.
    pub empty: Option<String>,
    /// `nothing`
    pub nothing: Maybe<String>,
    /// Default: `["a","b"]`.
    pub list: Option<Vec<String>>,
    /// Default: `{}`.
    pub object: Option<BTreeMap<String, String>>,
    /// Default: `big`.
    pub size: Option<Size>,
    /// Default: `small`.
    pub plain_size: Option<Size>,
}

impl Defaults {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `word`.
    #[must_use]
    pub fn word(mut self, word: impl Into<String>) -> Self {
        self.word = Some(word.into());
        self
    }

    /// Sets `number`.
    #[must_use]
    pub fn number(mut self, number: i64) -> Self {
        self.number = Some(number);
        self
    }

    /// Sets `flag`.
    #[must_use]
    pub fn flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `empty`.
    #[must_use]
    pub fn empty(mut self, empty: impl Into<String>) -> Self {
        self.empty = Some(empty.into());
        self
    }

    /// Sets `nothing`.
    #[must_use]
    pub fn nothing(mut self, nothing: impl Into<Maybe<String>>) -> Self {
        self.nothing = nothing.into();
        self
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(mut self, list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.list = Some(list.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `object`.
    #[must_use]
    pub fn object(
        mut self,
        object: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.object = Some(
            object.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: impl Into<Size>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// Sets `plain_size`.
    #[must_use]
    pub fn plain_size(mut self, plain_size: impl Into<Size>) -> Self {
        self.plain_size = Some(plain_size.into());
        self
    }
}

impl Default for Defaults {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Size`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Size {
    /// `small`
    Small,
    /// `big`
    Big,
    /// A value that the API's document does not list.
    Other(String),
}

/// The schema `Conditions`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Conditions {
    /// `kind`
    pub kind: String,
    /// `a`
    pub a: Option<String>,
}

impl Conditions {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

/// The schema `Unions`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Unions {
    /// `by_key`
    pub by_key: Option<UnionsByKey>,
    /// `by_constant`
    pub by_constant: Option<UnionsByConstant>,
    /// `scalars`
    pub scalars: Maybe<UnionsScalars>,
    /// `with_lists`
    pub with_lists: Option<UnionsWithLists>,
    /// `of_null`
    pub of_null: Maybe<Square>,
    /// `required_only`
    pub required_only: Option<UnionsRequiredOnly>,
    /// `numbers`
    pub numbers: Option<UnionsNumbers>,
    /// `times`
    pub times: Option<UnionsTimes>,
    /// `anything`
    pub anything: Option<UnionsAnything>,
    /// `extended`
    pub extended: Option<UnionsExtended>,
    /// `nested`
    pub nested: Option<UnionsNested>,
    /// `pets`
    pub pets: Option<Pet>,
}

impl Unions {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `by_key`.
    #[must_use]
    pub fn by_key(mut self, by_key: impl Into<UnionsByKey>) -> Self {
        self.by_key = Some(by_key.into());
        self
    }

    /// Sets `by_constant`.
    #[must_use]
    pub fn by_constant(mut self, by_constant: impl Into<UnionsByConstant>) -> Self {
        self.by_constant = Some(by_constant.into());
        self
    }

    /// Sets `scalars`.
    #[must_use]
    pub fn scalars(mut self, scalars: impl Into<Maybe<UnionsScalars>>) -> Self {
        self.scalars = scalars.into();
        self
    }

    /// Sets `with_lists`.
    #[must_use]
    pub fn with_lists(mut self, with_lists: impl Into<UnionsWithLists>) -> Self {
        self.with_lists = Some(with_lists.into());
        self
    }

    /// Sets `of_null`.
    #[must_use]
    pub fn of_null(mut self, of_null: impl Into<Maybe<Square>>) -> Self {
        self.of_null = of_null.into();
        self
    }

    /// Sets `required_only`.
    #[must_use]
    pub fn required_only(
        mut self,
        required_only: impl Into<UnionsRequiredOnly>,
    ) -> Self {
        self.required_only = Some(required_only.into());
        self
    }

    /// Sets `numbers`.
    #[must_use]
    pub fn numbers(mut self, numbers: impl Into<UnionsNumbers>) -> Self {
        self.numbers = Some(numbers.into());
        self
    }

    /// Sets `times`.
    #[must_use]
    pub fn times(mut self, times: impl Into<UnionsTimes>) -> Self {
        self.times = Some(times.into());
        self
    }

    /// Sets `anything`.
    #[must_use]
    pub fn anything(mut self, anything: impl Into<UnionsAnything>) -> Self {
        self.anything = Some(anything.into());
        self
    }

    /// Sets `extended`.
    #[must_use]
    pub fn extended(mut self, extended: impl Into<UnionsExtended>) -> Self {
        self.extended = Some(extended.into());
        self
    }

    /// Sets `nested`.
    #[must_use]
    pub fn nested(mut self, nested: impl Into<UnionsNested>) -> Self {
        self.nested = Some(nested.into());
        self
    }

    /// Sets `pets`.
    #[must_use]
    pub fn pets(mut self, pets: impl Into<Pet>) -> Self {
        self.pets = Some(pets.into());
        self
    }
}

impl Default for Unions {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Square`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Square {
    /// `side`
    pub side: f64,
}

impl Square {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(side: f64) -> Self {
        Self { side }
    }
}

/// The schema `Circle`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Circle {
    /// `radius`
    pub radius: f64,
}

impl Circle {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(radius: f64) -> Self {
        Self { radius }
    }
}

/// The schema `Shape`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Shape {
    /// `dimension` is `Line`.
    Line(Line),
    /// `dimension` is `Area`.
    Area(Area),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Line> for Shape {
    fn from(value: Line) -> Self {
        Self::Line(value)
    }
}

impl From<Area> for Shape {
    fn from(value: Area) -> Self {
        Self::Area(value)
    }
}

/// The schema `Line`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Line {
    /// `dimension`
    pub dimension: String,
    /// `length`
    pub length: Option<f64>,
}

impl Line {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            dimension: "Line".to_owned(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `length`.
    #[must_use]
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }
}

impl Default for Line {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Area`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Area {
    /// `form` is `disc`, or `form` is `Disc`.
    Disc(Disc),
    /// `form` is `field`, or `form` is `Field`.
    Field(Field),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Disc> for Area {
    fn from(value: Disc) -> Self {
        Self::Disc(value)
    }
}

impl From<Field> for Area {
    fn from(value: Field) -> Self {
        Self::Field(value)
    }
}

/// The schema `Disc`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Disc {
    /// `dimension`
    pub dimension: String,
    /// `form`
    pub form: String,
    /// `r`
    pub r: Option<f64>,
}

impl Disc {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(dimension: impl Into<String>) -> Self {
        Self {
            dimension: dimension.into(),
            form: "disc".to_owned(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `r`.
    #[must_use]
    pub fn r(mut self, r: f64) -> Self {
        self.r = Some(r);
        self
    }
}

/// The schema `Field`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Field {
    /// `dimension`
    pub dimension: String,
    /// `form`
    pub form: String,
    /// `w`
    pub w: Option<f64>,
}

impl Field {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(dimension: impl Into<String>) -> Self {
        Self {
            dimension: dimension.into(),
            form: "field".to_owned(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `w`.
    #[must_use]
    pub fn w(mut self, w: f64) -> Self {
        self.w = Some(w);
        self
    }
}

/// The schema `Pet`.
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `dog`, or `petType` is `Dog`.
    Dog(Dog),
    /// `petType` is `Cat`.
    Cat(Cat),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

/// The schema `Dog`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    /// `petType`
    pub pet_type: String,
    /// `bark`
    pub bark: Option<String>,
}

impl Dog {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pet_type: "dog".to_owned(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `bark`.
    #[must_use]
    pub fn bark(mut self, bark: impl Into<String>) -> Self {
        self.bark = Some(bark.into());
        self
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Cat`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    /// `petType`
    pub pet_type: String,
    /// `lives`
    pub lives: Option<i64>,
}

impl Cat {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pet_type: "Cat".to_owned(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Tree`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tree {
    /// `list`
    pub list: Option<Vec<Tree>>,
    /// `map`
    pub map: Option<BTreeMap<String, Tree>>,
    /// `union`
    pub union: Option<TreeUnion>,
    /// `leaf`
    pub leaf: Option<Leaf>,
}

impl Tree {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(mut self, list: impl IntoIterator<Item = impl Into<Tree>>) -> Self {
        self.list = Some(list.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `map`.
    #[must_use]
    pub fn map(
        mut self,
        map: impl IntoIterator<Item = (impl Into<String>, Tree)>,
    ) -> Self {
        self.map = Some(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `union`.
    #[must_use]
    pub fn union(mut self, union: impl Into<TreeUnion>) -> Self {
        self.union = Some(union.into());
        self
    }

    /// Sets `leaf`.
    #[must_use]
    pub fn leaf(mut self, leaf: impl Into<Leaf>) -> Self {
        self.leaf = Some(leaf.into());
        self
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Leaf`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Leaf {
    /// `list`
    pub list: Option<Vec<Tree>>,
    /// `map`
    pub map: Option<BTreeMap<String, Tree>>,
    /// `union`
    pub union: Option<TreeUnion>,
    /// `leaf`
    pub leaf: Option<Box<Leaf>>,
    /// `colour`
    pub colour: String,
}

impl Leaf {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(colour: impl Into<String>) -> Self {
        Self {
            colour: colour.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(mut self, list: impl IntoIterator<Item = impl Into<Tree>>) -> Self {
        self.list = Some(list.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `map`.
    #[must_use]
    pub fn map(
        mut self,
        map: impl IntoIterator<Item = (impl Into<String>, Tree)>,
    ) -> Self {
        self.map = Some(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Sets `union`.
    #[must_use]
    pub fn union(mut self, union: impl Into<TreeUnion>) -> Self {
        self.union = Some(union.into());
        self
    }

    /// Sets `leaf`.
    #[must_use]
    pub fn leaf(mut self, leaf: impl Into<Leaf>) -> Self {
        self.leaf = Some(Box::new(leaf.into()));
        self
    }
}

/// Says things itself.
#[derive(Clone)]
#[non_exhaustive]
pub struct Merged {
    /// `name`
    pub name: String,
    /// `count`
    pub count: i32,
    /// `when`
    pub when: Option<String>,
    /// Default: `small`.
    pub size: Size,
    /// All other keys.
    pub additional: BTreeMap<String, String>,
}

impl Merged {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, count: i32, size: impl Into<Size>) -> Self {
        Self {
            name: name.into(),
            count,
            size: size.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `when`.
    #[must_use]
    pub fn when(mut self, when: impl Into<String>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, String)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

/// An item of the `tuple` of [`Lists`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ListsTupleItem {
    /// `String`
    String(String),
    /// `i64`
    Integer(i64),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for ListsTupleItem {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ListsTupleItem {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for ListsTupleItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

/// An item of the `tuple_and_more` of [`Lists`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ListsTupleAndMoreItem {
    /// `String`
    String(String),
    /// `bool`
    Boolean(bool),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for ListsTupleAndMoreItem {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ListsTupleAndMoreItem {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<bool> for ListsTupleAndMoreItem {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// A value of the `patterns` of [`Keys`].
pub type KeysPatternsValue = ListsTupleItem;

/// The `beside` of [`Keys`].
#[derive(Clone)]
#[non_exhaustive]
pub struct KeysBeside {
    /// `id`
    pub id: Option<String>,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl KeysBeside {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for KeysBeside {
    fn default() -> Self {
        Self::new()
    }
}

/// The `unevaluated` of [`Keys`].
#[derive(Clone)]
#[non_exhaustive]
pub struct KeysUnevaluated {
    /// `name`
    pub name: String,
    /// All other keys.
    pub additional: BTreeMap<String, i64>,
}

impl KeysUnevaluated {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

/// The `open` of [`Keys`].
#[derive(Clone)]
#[non_exhaustive]
pub struct KeysOpen {
    /// `id`
    pub id: Option<String>,
    /// All other keys.
    pub additional: BTreeMap<String, Value>,
}

impl KeysOpen {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, Value)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

impl Default for KeysOpen {
    fn default() -> Self {
        Self::new()
    }
}

/// The `empty` of [`Keys`].
#[derive(Clone)]
#[non_exhaustive]
pub struct KeysEmpty {}

impl KeysEmpty {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for KeysEmpty {
    fn default() -> Self {
        Self::new()
    }
}

/// The `words` of [`Enums`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsWords {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `odd` of [`Enums`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsOdd {
    /// `""`
    Empty,
    /// `" "`
    Space,
    /// `" "`
    Tab,
    /// `​`
    Empty2,
    /// `-`
    Minus,
    /// `+`
    Plus,
    /// `1`
    N1,
    /// `Ä`
    Ä,
    /// `文`
    文,
    /// `😀`
    U1f600,
    /// `a`
    A,
    /// `A`
    A2,
    /// `self`
    Self_,
    /// `other`
    Other,
    /// A value that the API's document does not list.
    Unlisted(String),
}

/// The `integers` of [`Enums`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EnumsIntegers {
    /// `1`
    N1,
    /// `-1`
    Minus1,
    /// `0`
    N0,
    /// `9007199254740993`
    N9007199254740993,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The `mixed` of [`Enums`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsMixed {
    /// [`EnumsMixedEnum`]
    Enum(EnumsMixedEnum),
    /// [`EnumsMixedInteger`]
    Integer(EnumsMixedInteger),
    /// `bool`
    Boolean(bool),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<EnumsMixedEnum> for EnumsMixed {
    fn from(value: EnumsMixedEnum) -> Self {
        Self::Enum(value)
    }
}

impl From<EnumsMixedInteger> for EnumsMixed {
    fn from(value: EnumsMixedInteger) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for EnumsMixed {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// One of the alternatives of [`EnumsMixed`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsMixedEnum {
    /// `auto`
    Auto,
    /// A value that the API's document does not list.
    Other(String),
}

/// One of the alternatives of [`EnumsMixed`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EnumsMixedInteger {
    /// `1`
    N1,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The `mixed_by_type` of [`Enums`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsMixedByType {
    /// [`EnumsMixedByTypeEnum`]
    Enum(EnumsMixedByTypeEnum),
    /// [`EnumsMixedByTypeInteger`]
    Integer(EnumsMixedByTypeInteger),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<EnumsMixedByTypeEnum> for EnumsMixedByType {
    fn from(value: EnumsMixedByTypeEnum) -> Self {
        Self::Enum(value)
    }
}

impl From<EnumsMixedByTypeInteger> for EnumsMixedByType {
    fn from(value: EnumsMixedByTypeInteger) -> Self {
        Self::Integer(value)
    }
}

/// One of the alternatives of [`EnumsMixedByType`].
pub type EnumsMixedByTypeEnum = EnumsMixedEnum;

/// One of the alternatives of [`EnumsMixedByType`].
pub type EnumsMixedByTypeInteger = EnumsMixedInteger;

/// The `words_or_null` of [`Enums`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsWordsOrNull {
    /// `a`
    A,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `text` of [`Enums`].
#[derive(Clone)]
#[non_exhaustive]
pub enum EnumsText {
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `word` of [`Constants`].
#[derive(Clone)]
#[non_exhaustive]
pub enum ConstantsWord {
    /// `fixed`
    Fixed,
    /// A value that the API's document does not list.
    Other(String),
}

/// The `number` of [`Constants`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ConstantsNumber {
    /// `7`
    N7,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The `by_key` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsByKey {
    /// [`Square`]
    Square(Square),
    /// [`Circle`]
    Circle(Circle),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Square> for UnionsByKey {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

impl From<Circle> for UnionsByKey {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

/// The `by_constant` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsByConstant {
    /// [`UnionsByConstantObject`]
    Object(UnionsByConstantObject),
    /// [`UnionsByConstantObject2`]
    Object2(UnionsByConstantObject2),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<UnionsByConstantObject> for UnionsByConstant {
    fn from(value: UnionsByConstantObject) -> Self {
        Self::Object(value)
    }
}

impl From<UnionsByConstantObject2> for UnionsByConstant {
    fn from(value: UnionsByConstantObject2) -> Self {
        Self::Object2(value)
    }
}

/// One of the alternatives of [`UnionsByConstant`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UnionsByConstantObject {
    /// `v`
    pub v: UnionsByConstantObjectV,
    /// `a`
    pub a: Option<String>,
}

impl UnionsByConstantObject {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            v: UnionsByConstantObjectV::N1,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

impl Default for UnionsByConstantObject {
    fn default() -> Self {
        Self::new()
    }
}

/// The `v` of [`UnionsByConstantObject`].
pub type UnionsByConstantObjectV = EnumsMixedInteger;

/// One of the alternatives of [`UnionsByConstant`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UnionsByConstantObject2 {
    /// `v`
    pub v: UnionsByConstantObject2V,
    /// `b`
    pub b: Option<String>,
}

impl UnionsByConstantObject2 {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            v: UnionsByConstantObject2V::N2,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `b`.
    #[must_use]
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }
}

impl Default for UnionsByConstantObject2 {
    fn default() -> Self {
        Self::new()
    }
}

/// The `v` of [`UnionsByConstantObject2`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UnionsByConstantObject2V {
    /// `2`
    N2,
    /// A value that the API's document does not list.
    Other(i64),
}

/// The `scalars` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsScalars {
    /// `String`
    String(String),
    /// `i64`
    Integer(i64),
    /// `bool`
    Boolean(bool),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for UnionsScalars {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for UnionsScalars {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for UnionsScalars {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for UnionsScalars {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// The `with_lists` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsWithLists {
    /// `String`
    String(String),
    /// `Vec<String>`
    StringList(Vec<String>),
    /// `Vec<i64>`
    IntegerList(Vec<i64>),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for UnionsWithLists {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for UnionsWithLists {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<String>> for UnionsWithLists {
    fn from(value: Vec<String>) -> Self {
        Self::StringList(value)
    }
}

impl From<Vec<i64>> for UnionsWithLists {
    fn from(value: Vec<i64>) -> Self {
        Self::IntegerList(value)
    }
}

/// The `required_only` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UnionsRequiredOnly {
    /// `a`
    pub a: Option<String>,
    /// `b`
    pub b: Option<String>,
}

impl UnionsRequiredOnly {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets `b`.
    #[must_use]
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }
}

impl Default for UnionsRequiredOnly {
    fn default() -> Self {
        Self::new()
    }
}

/// The `numbers` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsNumbers {
    /// `i64`
    Integer(i64),
    /// `f64`
    Number(f64),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<i64> for UnionsNumbers {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<f64> for UnionsNumbers {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

/// The `times` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsTimes {
    /// `runtime::DateTime`
    DateTime(runtime::DateTime),
    /// `runtime::Date`
    Date(runtime::Date),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<runtime::DateTime> for UnionsTimes {
    fn from(value: runtime::DateTime) -> Self {
        Self::DateTime(value)
    }
}

impl From<runtime::Date> for UnionsTimes {
    fn from(value: runtime::Date) -> Self {
        Self::Date(value)
    }
}

/// The `anything` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsAnything {
    /// `String`
    String(String),
    /// `Value`
    Any(Value),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for UnionsAnything {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for UnionsAnything {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

/// The `extended` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsExtended {
    /// [`UnionsExtendedSquare`]
    Square(UnionsExtendedSquare),
    /// [`UnionsExtendedCircle`]
    Circle(UnionsExtendedCircle),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<UnionsExtendedSquare> for UnionsExtended {
    fn from(value: UnionsExtendedSquare) -> Self {
        Self::Square(value)
    }
}

impl From<UnionsExtendedCircle> for UnionsExtended {
    fn from(value: UnionsExtendedCircle) -> Self {
        Self::Circle(value)
    }
}

/// Square
#[derive(Clone)]
#[non_exhaustive]
pub struct UnionsExtendedSquare {
    /// `side`
    pub side: f64,
    /// `id`
    pub id: Option<String>,
}

impl UnionsExtendedSquare {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(side: f64) -> Self {
        Self {
            side,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

/// Circle
#[derive(Clone)]
#[non_exhaustive]
pub struct UnionsExtendedCircle {
    /// `radius`
    pub radius: f64,
    /// `id`
    pub id: Option<String>,
}

impl UnionsExtendedCircle {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(radius: f64) -> Self {
        Self {
            radius,
            ..runtime::Schema::blank()
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

/// The `nested` of [`Unions`].
#[derive(Clone)]
#[non_exhaustive]
pub enum UnionsNested {
    /// [`Shape`]
    Shape(Shape),
    /// [`Named`]
    Named(Named),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<Shape> for UnionsNested {
    fn from(value: Shape) -> Self {
        Self::Shape(value)
    }
}

impl From<Named> for UnionsNested {
    fn from(value: Named) -> Self {
        Self::Named(value)
    }
}

/// The `union` of [`Tree`].
#[derive(Clone)]
#[non_exhaustive]
pub enum TreeUnion {
    /// `String`
    String(String),
    /// [`Tree`]
    Tree(Box<Tree>),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<&str> for TreeUnion {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for TreeUnion {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Tree> for TreeUnion {
    fn from(value: Tree) -> Self {
        Self::Tree(Box::new(value))
    }
}

/// The body of [`Client::upload`](crate::Client::upload).
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadBody {
    /// `photo`
    pub photo: Upload,
    /// `data`
    pub data: Option<Upload>,
    /// `more`
    pub more: Option<Vec<Upload>>,
    /// `either`
    pub either: Maybe<Upload>,
    /// `note`
    pub note: Option<String>,
    /// `encoded`
    pub encoded: Option<Base64>,
    /// `nested`
    pub nested: Option<UploadBodyNested>,
}

impl UploadBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(photo: impl Into<Upload>) -> Self {
        Self {
            photo: photo.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `data`.
    #[must_use]
    pub fn data(mut self, data: impl Into<Upload>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// Sets `more`.
    #[must_use]
    pub fn more(mut self, more: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.more = Some(more.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `either`.
    #[must_use]
    pub fn either(mut self, either: impl Into<Maybe<Upload>>) -> Self {
        self.either = either.into();
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `encoded`.
    #[must_use]
    pub fn encoded(mut self, encoded: impl Into<Base64>) -> Self {
        self.encoded = Some(encoded.into());
        self
    }

    /// Sets `nested`.
    #[must_use]
    pub fn nested(mut self, nested: impl Into<UploadBodyNested>) -> Self {
        self.nested = Some(nested.into());
        self
    }
}

/// The `nested` of [`UploadBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadBodyNested {
    /// `file`
    pub file: Option<String>,
}

impl UploadBodyNested {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `file`.
    #[must_use]
    pub fn file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

impl Default for UploadBodyNested {
    fn default() -> Self {
        Self::new()
    }
}

// ----- src/types/unused.rs

//! Types that no operation uses.

/// The schema `File`.
pub type File = String;
