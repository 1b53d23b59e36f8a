//! The codec, on types as the generator writes them: JSON text in and out, against `serde_json` as the second opinion.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops where it fails")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use specstep_runtime::{
    Field, List, Map, Maybe, Object, Schema, Slot, StringEnum, Table, Union, UnionTable, View, flags, from_json,
    from_value, to_json, to_value,
};

#[derive(Clone, Debug)]
struct Pet {
    id: i64,
    name: String,
    nickname: Maybe<String>,
    weight: Option<f64>,
    small: Option<u8>,
    tags: Vec<String>,
    mood: Option<Mood>,
    friends: Vec<Pet>,
    key: Option<String>,
    other: BTreeMap<String, Value>,
}

impl Object for Pet {
    fn table(&self) -> &'static Table {
        const TABLE: &Table = &Table {
            name: "Pet",
            fields: &[
                Field { name: "id", flags: flags::required },
                Field { name: "name", flags: flags::required },
                Field { name: "nickname", flags: flags::optional },
                Field { name: "weight", flags: flags::optional },
                Field { name: "small", flags: flags::optional },
                Field { name: "tags", flags: flags::required },
                Field { name: "mood", flags: flags::optional },
                Field { name: "friends", flags: flags::optional },
                Field { name: "a \"key\"", flags: flags::optional | flags::secret | flags::escaped },
            ],
            additional: true,
        };
        TABLE
    }

    fn field(&self, index: usize) -> View<'_> {
        match index {
            0 => self.id.view(),
            1 => self.name.view(),
            2 => self.nickname.view(),
            3 => self.weight.view(),
            4 => self.small.view(),
            5 => self.tags.view(),
            6 => self.mood.view(),
            7 if self.friends.is_empty() => View::Absent,
            7 => self.friends.view(),
            8 => self.key.view(),
            9 => self.other.view(),
            _ => View::Absent,
        }
    }

    fn field_mut(&mut self, index: usize) -> Slot<'_> {
        match index {
            0 => self.id.slot(),
            1 => self.name.slot(),
            2 => self.nickname.slot(),
            3 => self.weight.slot(),
            4 => self.small.slot(),
            5 => self.tags.slot(),
            6 => self.mood.slot(),
            7 => self.friends.slot(),
            8 => self.key.slot(),
            9 => self.other.slot(),
            _ => Slot::Ignore,
        }
    }
}

impl Schema for Pet {
    fn blank() -> Self {
        Self {
            id: Schema::blank(),
            name: Schema::blank(),
            nickname: Schema::blank(),
            weight: Schema::blank(),
            small: Schema::blank(),
            tags: Schema::blank(),
            mood: Schema::blank(),
            friends: Schema::blank(),
            key: Schema::blank(),
            other: Schema::blank(),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Mood {
    Happy,
    Other(String),
}

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
        Self::other("")
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    fn view(&self) -> View<'_> {
        View::Str(self.as_str())
    }
}

/// Three kinds of value, told apart by a tag or by their shape.
#[derive(Clone, Debug)]
enum Animal<const TAGGED: bool> {
    Pet(Pet),
    Mood(Mood),
    Names(Vec<String>),
    Unknown(Value),
}

impl<const TAGGED: bool> Union for Animal<TAGGED> {
    fn table(&self) -> &'static UnionTable {
        const VARIANTS: &[&str] = &["Pet", "Mood", "Names"];
        const BY_SHAPE: &UnionTable = &UnionTable { name: "Animal", tag: "", tags: &[], variants: VARIANTS };
        const BY_TAG: &UnionTable =
            &UnionTable { name: "Animal", tag: "kind", tags: &[("pet", 0), ("Pet", 0)], variants: VARIANTS };
        if TAGGED { BY_TAG } else { BY_SHAPE }
    }

    fn select(&mut self, index: usize) -> Slot<'_> {
        *self = match index {
            0 => Self::Pet(Schema::blank()),
            1 => Self::Mood(Schema::blank()),
            2 => Self::Names(Schema::blank()),
            _ => Self::Unknown(Schema::blank()),
        };
        match self {
            Self::Pet(content) => content.slot(),
            Self::Mood(content) => content.slot(),
            Self::Names(content) => content.slot(),
            Self::Unknown(content) => content.slot(),
        }
    }

    fn content(&self) -> (usize, View<'_>) {
        match self {
            Self::Pet(content) => (0, content.view()),
            Self::Mood(content) => (1, content.view()),
            Self::Names(content) => (2, content.view()),
            Self::Unknown(content) => (3, content.view()),
        }
    }
}

impl<const TAGGED: bool> Object for Animal<TAGGED> {}

impl<const TAGGED: bool> Schema for Animal<TAGGED> {
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

fn text(json: &[u8]) -> &str {
    std::str::from_utf8(json).expect("UTF-8")
}

/// Decodes through the reader of text and through serde; both must agree.
fn decode<T: Schema>(json: &str) -> Result<T, String> {
    let read = from_json::<T>(json.as_bytes());
    if let Ok(value) = serde_json::from_str::<Value>(json) {
        let bridged = from_value::<T>(&value);
        match (&read, &bridged) {
            (Ok(left), Ok(right)) => assert_eq!(to_value(left), to_value(right), "{json}"),
            (Err(left), Err(right)) => assert_eq!(left.path(), right.path(), "{json}: {left} / {right}"),
            (left, right) => panic!("{json}: {:?} / {:?}", left.as_ref().err(), right.as_ref().err()),
        }
    }
    read.map_err(|error| error.to_string())
}

#[test]
fn what_is_read_is_written_again() {
    for json in [
        r#"{"id":1,"name":"A","tags":[]}"#,
        r#"{"id":-9223372036854775808,"name":"","nickname":null,"weight":0.1,"small":255,"tags":["x","y"]}"#,
        r#"{"id":9223372036854775807,"name":"\"\\\n\u0000é文🦀","nickname":"n","tags":["\ud83e\udd80"],"mood":"happy"}"#,
        r#"{"id":3,"name":"A","tags":[],"mood":"sad","extra":{"deep":[1,2,{"x":null}]},"more":1.5}"#,
        r#"{"id":1,"name":"A","tags":[],"friends":[{"id":2,"name":"B","tags":["t"]}]}"#,
    ] {
        let pet: Pet = decode(json).expect(json);
        let written: Value = serde_json::from_slice(&to_json(&pet)).expect("valid JSON");
        assert_eq!(written, serde_json::from_str::<Value>(json).expect("valid JSON"), "{json}");
    }
}

#[test]
fn keys_with_quotes_are_escaped_and_secrets_are_not_shown() {
    let json = r#"{"id":1,"name":"A","tags":[],"a \"key\"":"canary"}"#;
    let pet: Pet = decode(json).expect(json);
    assert_eq!(text(&to_json(&pet)), json);
    let shown = format!("{:?}", pet.view());
    assert!(shown.contains("***") && !shown.contains("canary"), "{shown}");
}

#[test]
fn absent_null_and_value_are_told_apart() {
    let read = |json| decode::<Pet>(json).expect(json).nickname;
    assert_eq!(read(r#"{"id":1,"name":"A","tags":[]}"#), Maybe::Absent);
    assert_eq!(read(r#"{"id":1,"name":"A","tags":[],"nickname":null}"#), Maybe::Null);
    assert_eq!(read(r#"{"id":1,"name":"A","tags":[],"nickname":"n"}"#), Maybe::Value("n".to_owned()));
}

#[test]
fn errors_name_the_place_and_the_kinds_and_no_value() {
    let cases = [
        (r#"{"id":"secret","name":"A","tags":[]}"#, "id: expected an integer, found a string"),
        (r#"{"id":1,"name":"A","tags":["a",{}]}"#, "tags[1]: expected a string, found an object"),
        (
            r#"{"id":1,"name":"A","tags":[],"friends":[{"id":2,"name":"B","tags":[true]}]}"#,
            "friends[0].tags[0]: expected a string, found a boolean",
        ),
        (r#"{"id":1,"tags":[]}"#, "name: is missing"),
        (r#"{"id":1.5,"name":"A","tags":[]}"#, "id: expected an integer, found a fraction"),
        (
            r#"{"id":1,"name":"A","tags":[],"small":256}"#,
            "small: expected an integer from 0 to 255, found an integer out of range",
        ),
        (
            r#"{"id":99999999999999999999,"name":"A","tags":[]}"#,
            "id: expected an integer, found an integer out of range",
        ),
        ("[1]", "expected an object, found an array"),
    ];
    for (json, expected) in cases {
        assert_eq!(from_json::<Pet>(json.as_bytes()).expect_err(json).to_string(), expected);
    }
}

#[test]
fn whole_numbers_may_be_spelt_as_fractions() {
    assert_eq!(decode::<Pet>(r#"{"id":1.0,"name":"A","tags":[]}"#).expect("reads").id, 1);
    assert_eq!(decode::<Pet>(r#"{"id":2e3,"name":"A","tags":[]}"#).expect("reads").id, 2000);
    assert_eq!(text(&to_json(&decode::<f64>("7").expect("reads"))), "7.0");
}

#[test]
fn a_narrow_float_keeps_its_digits_in_a_value() {
    for json in ["1e-37", "3.4e38", "0.1"] {
        let value: f32 = decode(json).expect("reads");
        let written: Value = text(&to_json(&value)).parse().expect("JSON");
        assert_eq!(to_value(&value), written, "{json}");
        assert_eq!(Some(to_value(&value)), json.parse().ok(), "{json}");
    }
    assert_eq!(to_value(&f32::NAN), Value::Null);
}

#[test]
fn the_last_of_two_equal_keys_counts() {
    let pet: Pet = from_json(br#"{"id":1,"id":2,"name":"A","tags":["a"],"tags":["b"],"x":[1],"x":2}"#).expect("reads");
    assert_eq!((pet.id, pet.tags, &pet.other["x"]), (2, vec!["b".to_owned()], &json!(2)));
}

#[test]
fn a_tag_decides_and_is_written_when_the_content_has_none() {
    let animal: Animal<true> = decode(r#"{"id":1,"kind":"Pet","name":"A","tags":[]}"#).expect("reads");
    assert!(matches!(animal, Animal::Pet(_)));
    assert_eq!(to_value(&animal)["kind"], "Pet");
    let made = Animal::<true>::Pet(from_json(br#"{"id":1,"name":"A","tags":[]}"#).expect("reads"));
    assert_eq!(to_value(&made), json!({"id": 1, "name": "A", "tags": [], "kind": "pet"}));
    assert_eq!(text(&to_json(&made)).parse::<Value>().expect("JSON"), to_value(&made));
}

#[test]
fn an_unknown_tag_keeps_the_whole_value() {
    let json = r#"{"kind":"fish","scales":[1,2]}"#;
    let animal: Animal<true> = decode(json).expect("reads");
    assert!(matches!(animal, Animal::Unknown(_)));
    assert_eq!(text(&to_json(&animal)), json);
}

#[test]
fn a_known_tag_with_broken_content_is_an_error_with_its_path() {
    let error =
        decode::<Vec<Animal<true>>>(r#"[{"kind":"pet","id":"x","name":"A","tags":[]}]"#).expect_err("does not fit");
    assert_eq!(error, "[0].id: expected an integer, found a string");
}

#[test]
fn without_a_tag_the_shape_decides() {
    let kind = |json| match decode::<Animal<false>>(json).expect(json) {
        Animal::Pet(_) => "pet",
        Animal::Mood(_) => "mood",
        Animal::Names(_) => "names",
        Animal::Unknown(_) => "unknown",
    };
    assert_eq!(kind(r#"{"id":1,"name":"A","tags":[]}"#), "pet");
    assert_eq!(kind(r#""happy""#), "mood");
    assert_eq!(kind(r#"["a"]"#), "names");
    assert_eq!(kind("[1]"), "unknown");
    assert_eq!(kind("17"), "unknown");
    assert_eq!(kind(r#"{"id":1}"#), "unknown");
}

#[test]
fn the_reader_takes_exactly_what_serde_json_takes() {
    let seeds = [
        r#"{"a":[1,-2.5e+3,true,false,null,"x\u00e9\n"],"b":{"c":{}},"d":""}"#,
        r#"[[],{},[[]],0,-0,1e5,0.1,"\ud83e\udd80"]"#,
        r#" { "k" : [ 1 , 2 ] } "#,
    ];
    let alphabet = b"{}[]\",:\\u0123456789abcdefeE+-. \n\ttruefalsn\x00\x1f";
    let mut state = 1_u64;
    let mut random = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % bound
    };
    let mut accepted = 0;
    for round in 0..60_000 {
        let mut bytes = seeds[round % seeds.len()].as_bytes().to_vec();
        for _ in 0..=random(3) {
            let at = random(bytes.len());
            match random(3) {
                0 => bytes[at] = alphabet[random(alphabet.len())],
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, alphabet[random(alphabet.len())]),
            }
        }
        let expected = serde_json::from_slice::<Value>(&bytes);
        let skipped = from_json::<()>(&bytes);
        let read = from_json::<Value>(&bytes);
        // A number that no f64 holds is only noticed where it is kept.
        let huge = expected.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range"));
        if huge {
            continue;
        }
        assert_eq!(expected.is_ok(), skipped.is_ok(), "{:?}: {skipped:?}", String::from_utf8_lossy(&bytes));
        match (expected, read) {
            (Ok(expected), Ok(read)) => assert!(same(&expected, &read), "{expected} / {read}"),
            (expected, read) => assert_eq!(expected.is_ok(), read.is_ok(), "{:?}", String::from_utf8_lossy(&bytes)),
        }
        accepted += usize::from(skipped.is_ok());
    }
    assert!(accepted > 1_000, "the mutations must leave some texts valid, only {accepted} were");
}

/// Equal, but for the last digit of fractions, which `serde_json` does not read exactly.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        (Value::Number(left), Value::Number(right)) if left.is_f64() && right.is_f64() => {
            let (left, right) = (left.as_f64().unwrap_or(0.0), right.as_f64().unwrap_or(1.0));
            (left - right).abs() <= left.abs() * 1e-15
        }
        (left, right) => left == right,
    }
}

#[test]
fn hostile_depth_is_an_error_and_not_a_stack_overflow() {
    for json in ["[".repeat(100_000), r#"{"friends":["#.repeat(100_000), r#"{"x":"#.repeat(100_000)] {
        let error = from_json::<Pet>(json.as_bytes()).expect_err("too deep");
        assert!(error.problem().contains("128") || error.problem().contains("expected"), "{error}");
        assert!(from_json::<()>(json.as_bytes()).is_err());
        assert!(from_json::<Vec<Animal<false>>>(json.as_bytes()).is_err());
    }
}

#[test]
fn a_byte_order_mark_is_passed_over_and_other_encodings_are_refused() {
    assert!(from_json::<bool>(b"\xef\xbb\xbftrue").expect("reads"));
    assert_eq!(from_json::<bool>(b"\xff\xfet").expect_err("UTF-16").to_string(), "the text is not UTF-8");
}

#[test]
fn lists_and_maps_of_the_standard_library_work_as_they_are() {
    let map: BTreeMap<String, Vec<Option<i64>>> = decode(r#"{"a":[1,null],"b":[]}"#).expect("reads");
    assert_eq!(map["a"], [Some(1), None]);
    assert_eq!(text(&to_json(&map)), r#"{"a":[1,null],"b":[]}"#);
    assert_eq!((List::count(&map["a"]), Map::count(&map)), (2, 2));
}

#[test]
fn floats_are_written_with_their_shortest_digits() {
    assert_eq!(text(&to_json(&vec![0.1_f32, 1e30])), "[0.1,1e+30]");
    assert_eq!(text(&to_json(&vec![0.1_f64, f64::NAN])), "[0.1,null]");
    let number: f64 = from_json(b"110.57142857142857").expect("reads");
    assert_eq!(text(&to_json(&number)), "110.57142857142857");
    let value: Value = from_json(b"[110.57142857142857]").expect("reads");
    assert_eq!(text(&to_json(&value)), "[110.57142857142857]");
}

/// Every character that JSON escapes, and some that it does not, at every place of words of every length: a word is scanned
/// eight bytes at a time.
#[test]
fn strings_are_written_as_serde_json_writes_them() {
    let odd = (0..0x30).chain(['"', '\\', '\u{7f}', 'é', '文', '🦀'].map(u32::from)).filter_map(char::from_u32);
    for odd in odd {
        for length in 0..20 {
            for place in 0..=length {
                let mut word = "x".repeat(length);
                word.insert(place, odd);
                let pair = format!("{word}{odd}");
                for word in [word, pair] {
                    assert_eq!(text(&to_json(&word)), serde_json::to_string(&word).expect("encodes"));
                    assert_eq!(from_json::<String>(&to_json(&word)).expect("reads"), word);
                }
            }
        }
    }
}
