use bytes::Bytes;
use serde_json::{Value, json};

use super::super::{Field, Slot, Table, UnionTable, Upload, flags};
use super::*;
use At::{Field as At0, Inside, Whole};
use Bound::{F, I};
use Limit::{
    Above, Below, MaxItems, MaxLength, MaxProperties, Maximum, MinItems, MinLength, MinProperties, Minimum, MultipleOf,
    Pattern, UniqueItems,
};

/// A struct, as the generator would write it.
#[derive(Clone)]
struct Thing {
    size: Option<i64>,
    names: Vec<String>,
    inner: Option<Box<Thing>>,
    choice: Option<Choice>,
    more: std::collections::BTreeMap<String, f64>,
}

impl Object for Thing {
    fn table(&self) -> &'static Table {
        const FIELDS: &[Field] = &[
            Field { name: "size", flags: flags::optional },
            Field { name: "names", flags: flags::required },
            Field { name: "inner", flags: flags::optional },
            Field { name: "choice", flags: flags::optional },
        ];
        const TABLE: &Table = &Table { name: "Thing", fields: FIELDS, additional: true };
        TABLE
    }

    fn field(&self, index: usize) -> View<'_> {
        match index {
            0 => self.size.view(),
            1 => self.names.view(),
            2 => self.inner.view(),
            3 => self.choice.view(),
            4 => self.more.view(),
            _ => View::Absent,
        }
    }
}

impl Schema for Thing {
    fn blank() -> Self {
        Self { size: None, names: Vec::new(), inner: None, choice: None, more: std::collections::BTreeMap::new() }
    }
}

/// A union, as the generator would write it.
#[derive(Clone)]
enum Choice {
    Text(String),
    Number(i64),
    Unknown(Value),
}

impl Union for Choice {
    fn table(&self) -> &'static UnionTable {
        const TABLE: &UnionTable = &UnionTable { name: "Choice", tag: "", tags: &[], variants: &["Text", "Number"] };
        TABLE
    }

    fn select(&mut self, _: usize) -> Slot<'_> {
        Slot::Ignore
    }

    fn content(&self) -> (usize, View<'_>) {
        match self {
            Self::Text(text) => (0, text.view()),
            Self::Number(number) => (1, number.view()),
            Self::Unknown(value) => (2, value.view()),
        }
    }
}

impl Object for Choice {}

impl Schema for Choice {
    fn blank() -> Self {
        Self::Unknown(Value::Null)
    }

    fn view(&self) -> View<'_> {
        View::Union(self)
    }
}

const LIMITS: Limits = Limits {
    operations: &[],
    types: &[
        &[Demand {
            name: "Choice",
            rows: &[(Whole, &[Maximum(I(50))]), (At0(0), &[MaxLength(2)]), (At0(1), &[Minimum(I(7))])],
        }],
        &[Demand {
            name: "Thing",
            rows: &[
                (Whole, &[MaxProperties(3)]),
                (At0(0), &[Minimum(I(1)), Maximum(I(100))]),
                (At0(1), &[MinItems(1), UniqueItems]),
                (Inside(1, 1), &[MinLength(2)]),
                (Inside(4, 1), &[Below(F(0.5))]),
            ],
        }],
    ],
};

fn said<T: Schema>(value: &T) -> Vec<String> {
    match validate(&LIMITS, value) {
        Ok(()) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

fn thing() -> Thing {
    Thing { names: vec!["ab".to_owned()], ..Thing::blank() }
}

#[test]
fn all_violations_are_found_with_the_way_to_them() {
    assert!(said(&thing()).is_empty());
    let mut inner = Thing { size: Some(0), ..thing() };
    inner.more.insert("a b".to_owned(), 0.5);
    let names = ["é", "cd", "cd"].map(str::to_owned).to_vec();
    let outer =
        Thing { size: Some(200), names, inner: Some(Box::new(inner)), choice: Some(Choice::Number(3)), ..thing() };
    let wanted = [
        "[0]: has 4 keys, the maximum is 3",
        "[0].size: 200 is more than the maximum 100",
        "[0].names: item 2 is equal to item 1",
        "[0].names[0]: has 1 character, the minimum is 2",
        "[0].inner.size: 0 is less than the minimum 1",
        "[0].inner[\"a b\"]: 0.5 is not less than 0.5",
        "[0].choice: 3 is less than the minimum 7",
    ];
    assert_eq!(said(&vec![outer]), wanted);
    assert_eq!(said(&Thing::blank()), ["names: has 0 items, the minimum is 1"]);
}

#[test]
fn the_variant_that_is_there_is_checked() {
    assert_eq!(said(&Choice::Text("abc".to_owned())), ["has 3 characters, the maximum is 2"]);
    assert_eq!(said(&Choice::Number(60)), ["60 is more than the maximum 50"]);
    // What the document does not list may be of a newer version of it, but the union as a whole is known.
    assert!(said(&Choice::Unknown(json!("abc"))).is_empty());
    assert!(said(&Choice::Number(7)).is_empty());
}

#[test]
fn limits_are_about_values_of_their_kind() {
    let big = i64::MAX;
    let (text, list) = ("añ😀".to_owned(), vec![1_i64, 2, 1]);
    let value = json!({"a": [1, 1], "b": 2.5, "c": "xyz"});
    let cases: &[(View<'_>, Limit, &str)] = &[
        (text.view(), MaxLength(3), ""),
        (text.view(), MaxLength(2), "has 3 characters, the maximum is 2"),
        (text.view(), MinLength(4), "has 3 characters, the minimum is 4"),
        (text.view(), Pattern("^a"), ""),
        (text.view(), Pattern("ñ"), ""),
        (text.view(), Pattern("^ñ"), "does not match the pattern `^ñ`"),
        (text.view(), Pattern("(?=broken)"), ""),
        (text.view(), Maximum(I(1)), ""),
        (View::Display(&1.5), MaxLength(2), "has 3 characters, the maximum is 2"),
        (View::I64(1), Above(I(1)), "1 is not more than 1"),
        (View::I64(1), Below(F(1.5)), ""),
        (
            View::I64(big),
            Maximum(I(9_223_372_036_854_775_806)),
            "9223372036854775807 is more than the maximum 9223372036854775806",
        ),
        (View::U64(u64::MAX), Maximum(F(1.8e19)), "18446744073709551615 is more than the maximum 18000000000000000000"),
        (View::F32(0.3), MultipleOf(F(0.1)), ""),
        (View::F32(0.3), Maximum(F(0.3)), ""),
        (View::F64(0.1 + 0.2), MultipleOf(F(0.1)), ""),
        (View::F64(999_999.99), MultipleOf(F(0.01)), ""),
        (View::F64(0.35), MultipleOf(F(0.1)), "0.35 is not a multiple of 0.1"),
        (View::I64(7), MultipleOf(I(5)), "7 is not a multiple of 5"),
        (View::I64(7), MultipleOf(I(0)), ""),
        (View::F64(f64::NAN), Minimum(I(1)), ""),
        (list.view(), UniqueItems, "item 2 is equal to item 0"),
        (list.view(), MaxItems(2), "has 3 items, the maximum is 2"),
        (list.view(), MaxProperties(0), ""),
        (value["a"].view(), UniqueItems, "item 1 is equal to item 0"),
        (value["a"].view(), MinItems(3), "has 2 items, the minimum is 3"),
        (value["b"].view(), Maximum(I(2)), "2.5 is more than the maximum 2"),
        (value["c"].view(), MaxLength(2), "has 3 characters, the maximum is 2"),
        (value.view(), MinProperties(4), "has 3 keys, the minimum is 4"),
        (View::Bool(true), MinLength(9), ""),
    ];
    for (view, limit, wanted) in cases {
        assert_eq!(limit.problem(*view).unwrap_or_default(), *wanted, "{limit:?}");
    }
    let uploads = vec![Upload::from(Bytes::new()), Upload::from(Bytes::new())];
    assert_eq!(UniqueItems.problem(uploads.view()), None);
}

#[test]
fn a_message_does_not_grow_without_end() {
    let value = Thing { names: (0..30).map(|n| char::from(b'A' + n).to_string()).collect(), ..thing() };
    let violations = validate(&LIMITS, &value).unwrap_err();
    assert_eq!(
        (violations.len(), violations[0].path(), violations[0].problem()),
        (30, "names[0]", "has 1 character, the minimum is 2")
    );
    let text = violations.to_string();
    assert!(text.ends_with("names[19]: has 1 character, the minimum is 2; and 10 more"), "{text}");
}
