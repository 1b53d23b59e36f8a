//! Checks an untyped tree against the shape of a document.
//!
//! In: the tree and the table of [`shapes`](super::shapes). Out: the same tree, corrected where a slip has one likely meaning,
//! and messages for all that does not fit, each with its place. Knows the kinds of nodes and none of the objects of `OpenAPI`.

use super::scalars;
use crate::diagnostics::{Diagnostics, Place, Slip, slip};
use crate::pointer::Pointer;
use crate::source::Sources;
use serde_json::{Map, Value};

/// An object of the tree.
pub(super) type Object = Map<String, Value>;

/// A correction of an object, made before its keys are checked.
pub(super) type Mend = fn(&mut Object, &At, &mut Context);

/// What belongs at a place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Anything, null included.
    Any,
    /// A string.
    Text,
    /// A boolean.
    Flag,
    /// A number.
    Number,
    /// A number of things: an integer that is not negative.
    Count,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A list.
    List(&'static Kind),
    /// An object whose keys are names of the author's choice.
    Map(&'static Kind),
    /// An object whose keys follow a pattern, or are extensions.
    Pattern(&'static Kind),
    /// An object of the specification.
    Object(&'static Shape),
    /// An object of the specification, or a reference to one.
    Ref(&'static Shape),
    /// A boolean, or something else.
    FlagOr(&'static Kind),
}

/// An object of the specification.
#[derive(Debug)]
pub(super) struct Shape {
    /// Its name there, with its article: `a Schema`.
    pub(super) name: &'static str,
    /// The keys it may have.
    pub(super) fields: &'static [Field],
    /// Keys that other versions give it: never taken for slips.
    pub(super) elsewhere: &'static [&'static str],
    /// What something that is no object is commonly meant to say.
    pub(super) loose: fn(&Value) -> Option<Value>,
    /// Corrections to make first.
    pub(super) mends: &'static [Mend],
}

/// A key of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) kind: Kind,
    pub(super) need: Need,
}

/// What becomes of a document in which a key is missing or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// It must be there.
    Must,
    /// It may be missing.
    May,
    /// It may be missing, and is left out when it is wrong: no code depends on it.
    Aside,
}

/// Where the walk is: a key and the place that holds it.
#[derive(Clone, Copy, Debug)]
pub(super) enum At<'a> {
    /// The document.
    Root,
    /// The value of a key.
    Key(&'a At<'a>, &'a str),
    /// An item of a list.
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    /// The address of this place.
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Key(parent, key) => parent.pointer().child(key),
            Self::Item(parent, index) => parent.pointer().child(index),
        }
    }

    /// The value here.
    pub(super) fn node(&self) -> Place {
        Place::Node(self.pointer())
    }

    /// The key that leads here.
    pub(super) fn key(&self) -> Place {
        Place::Key(self.pointer())
    }

    /// A key of the object here.
    pub(super) fn key_of(&self, key: &str) -> Place {
        Place::Key(self.pointer().child(key))
    }
}

/// What a walk carries along.
pub(super) struct Context<'a> {
    pub(super) d: &'a mut Diagnostics,
    pub(super) sources: &'a Sources,
}

impl Context<'_> {
    /// Warns of a slip at the key that leads to a place.
    pub(super) fn slip(&mut self, slip: &'static Slip, at: &At, detail: &str) {
        self.d.slip(slip, at.key(), detail);
    }

    /// Warns of a slip at a key of the object at a place.
    pub(super) fn slip_of(&mut self, slip: &'static Slip, at: &At, key: &str, detail: &str) {
        self.d.slip(slip, at.key_of(key), detail);
    }
}

/// Checks and corrects a value.
pub(super) fn check(kind: &Kind, value: &mut Value, at: &At, cx: &mut Context) {
    match kind {
        Kind::Any => {}
        Kind::Text => scalars::text(value, at, cx),
        Kind::Flag => scalars::flag(value, at, cx),
        Kind::Number => scalars::number(value, at, cx),
        Kind::Count => scalars::count(value, at, cx),
        Kind::Word(words) => scalars::word(words, value, at, cx),
        Kind::List(item) => list(kind, item, value, at, cx),
        Kind::Map(entry) | Kind::Pattern(entry) => map(kind, entry, value, at, cx),
        Kind::Object(shape) | Kind::Ref(shape) => object(kind, shape, value, at, cx),
        Kind::FlagOr(other) => {
            let text = value.as_str().is_some_and(|text| matches!(text, "true" | "false"));
            check(if text || value.is_boolean() { &Kind::Flag } else { other }, value, at, cx);
        }
    }
}

fn list(kind: &Kind, item: &Kind, value: &mut Value, at: &At, cx: &mut Context) {
    // An empty object is the empty list of languages that do not tell them apart.
    if value.as_object().is_some_and(Map::is_empty) {
        *value = Value::Array(Vec::new());
    } else if !value.is_array() && fits(item, value) {
        cx.slip(&slip::ONE_FOR_LIST, at, "");
        *value = Value::Array(vec![value.take()]);
    }
    let Value::Array(items) = value else {
        cx.d.wrong_kind(at.node(), &expected(kind), value);
        return;
    };
    for (index, value) in items.iter_mut().enumerate() {
        let at = At::Item(at, index);
        fill_blank(item, value, &at, cx);
        check(item, value, &at, cx);
    }
}

fn map(kind: &Kind, entry: &Kind, value: &mut Value, at: &At, cx: &mut Context) {
    if value.as_array().is_some_and(Vec::is_empty) {
        *value = Value::Object(Map::new());
    }
    let Value::Object(entries) = value else {
        cx.d.wrong_kind(at.node(), &expected(kind), value);
        return;
    };
    let pattern = matches!(kind, Kind::Pattern(_));
    for (key, value) in entries.iter_mut().filter(|(key, _)| !(pattern && key.starts_with("x-"))) {
        let at = At::Key(at, key);
        fill_blank(entry, value, &at, cx);
        check(entry, value, &at, cx);
    }
}

/// Reads a key without a value, and a list without an item, as an empty one of what belongs there.
fn fill_blank(kind: &Kind, value: &mut Value, at: &At, cx: &mut Context) {
    if !value.is_null() {
        return;
    }
    let blank = match kind {
        Kind::Any | Kind::Flag | Kind::Number | Kind::Count | Kind::Word(_) | Kind::FlagOr(_) => return,
        Kind::Text => Value::String(String::new()),
        Kind::List(_) => Value::Array(Vec::new()),
        Kind::Map(_) | Kind::Pattern(_) | Kind::Object(_) | Kind::Ref(_) => Value::Object(Map::new()),
    };
    cx.slip(&slip::BLANK, at, &expected(kind));
    *value = blank;
}

fn object(kind: &Kind, shape: &Shape, value: &mut Value, at: &At, cx: &mut Context) {
    if value.as_array().is_some_and(Vec::is_empty) {
        *value = Value::Object(Map::new());
    } else if !value.is_object()
        && let Some(meant) = (shape.loose)(value)
    {
        cx.slip(&slip::NOT_AN_OBJECT, at, shape.name);
        *value = meant;
    }
    let Value::Object(object) = value else {
        cx.d.wrong_kind(at.node(), &expected(kind), value);
        return;
    };
    if matches!(kind, Kind::Ref(_))
        && let Some(reference) = object.get("$ref")
    {
        if !reference.is_string() {
            cx.d.wrong_kind(Place::Node(at.pointer().child("$ref")), "a string (the address of the target)", reference);
        }
        return;
    }
    for mend in shape.mends {
        mend(object, at, cx);
    }
    fields(shape, object, at, cx);
}

fn fields(shape: &Shape, object: &mut Object, at: &At, cx: &mut Context) {
    let mut dropped = Vec::new();
    for (key, value) in object.iter_mut() {
        let Some(field) = shape.fields.iter().find(|field| field.key == key) else {
            unknown_key(shape, key, at, cx);
            continue;
        };
        let here = At::Key(at, key);
        let keep = match (value.is_null(), &field.kind, field.need) {
            (true, Kind::Any, _) => true,
            (true, kind, Need::Must) => {
                fill_blank(kind, value, &here, cx);
                check(kind, value, &here, cx);
                true
            }
            (true, _, _) => {
                cx.slip(&slip::NULL, &here, "");
                false
            }
            (false, kind, Need::Aside) => check_aside(kind, value, &here, cx),
            (false, kind, _) => {
                check(kind, value, &here, cx);
                // A scalar takes itself out by turning null.
                !value.is_null() || matches!(kind, Kind::Any)
            }
        };
        if !keep {
            dropped.push(key.clone());
        }
    }
    // One by one and shifting: the order of the others is the order of the generated code.
    for key in dropped {
        object.shift_remove(&key);
    }
    for field in shape.fields {
        if field.need == Need::Must && !object.contains_key(field.key) {
            cx.d.missing_key(at.key(), shape.name, field.key);
        }
    }
}

/// Checks what no code depends on; tells whether it can stay.
fn check_aside(kind: &Kind, value: &mut Value, at: &At, cx: &mut Context) -> bool {
    let mut d = Diagnostics::default();
    check(kind, value, at, &mut Context { d: &mut d, sources: cx.sources });
    if !d.has_errors() {
        return !value.is_null() || matches!(kind, Kind::Any);
    }
    cx.slip(&slip::ASIDE, at, &expected(kind));
    false
}

fn unknown_key(shape: &Shape, key: &str, at: &At, cx: &mut Context) {
    if key.starts_with("x-") || shape.elsewhere.contains(&key) {
        return;
    }
    // Two slips in a short word make another word.
    let limit = if key.len() < 6 { 1 } else { 2 };
    let meant = shape
        .fields
        .iter()
        .filter(|field| key.len() > 2 && field.key.len() > 2)
        .find(|field| crate::diagnostics::distance(key, field.key, limit).is_some());
    if let Some(field) = meant {
        cx.d.unknown_key(at.key_of(key), shape.name, key, field.key);
    }
}

/// Whether a value is of the outer form of a kind.
fn fits(kind: &Kind, value: &Value) -> bool {
    match kind {
        Kind::Any | Kind::Text | Kind::Flag | Kind::Number | Kind::Count | Kind::Word(_) => {
            !value.is_array() && !value.is_object() && !value.is_null()
        }
        Kind::List(_) => value.is_array(),
        Kind::Map(_) | Kind::Pattern(_) => value.is_object(),
        Kind::Object(shape) | Kind::Ref(shape) => value.as_object().is_some_and(|object| {
            shape.fields.iter().any(|field| object.contains_key(field.key)) || object.contains_key("$ref")
        }),
        Kind::FlagOr(other) => value.is_boolean() || fits(other, value),
    }
}

/// What belongs at a place, in words.
fn expected(kind: &Kind) -> String {
    match kind {
        Kind::Any => "a value".to_owned(),
        Kind::Text | Kind::Word(_) => "a string".to_owned(),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Count => "an integer that is not negative".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Map(_) | Kind::Pattern(_) => "an object".to_owned(),
        Kind::Object(shape) => format!("an object ({})", shape.name),
        Kind::Ref(shape) => format!("an object ({} or a reference to one)", shape.name),
        Kind::FlagOr(other) => format!("`true`, `false` or {}", expected(other)),
    }
}
