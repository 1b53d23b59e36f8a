//! Writes a [`View`]: as JSON text, through any serde serializer, or for `Debug`.
//!
//! In: a view. Out: text, or whatever the serializer makes. Compiled once per format, never per type. Knows nothing of HTTP.

mod show;

use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

pub use show::debug;
pub(crate) use show::debug_object;

use super::scan::plain_length;
use super::schema::{Field, Object, Schema, Union, View};

/// Encodes a value as JSON text.
#[must_use]
pub fn to_json<T: Schema>(value: &T) -> Vec<u8> {
    let mut json = Vec::with_capacity(128);
    write_json(value.view(), 0, &mut json);
    json
}

/// Encodes a value as a JSON value.
#[must_use]
pub fn to_value<T: Schema>(value: &T) -> Value {
    view_to_value(value.view())
}

pub(crate) fn view_to_value(view: View<'_>) -> Value {
    match view {
        // An upload has no spelling in JSON; what is sent as JSON is written by `write_json`, which says so.
        View::Absent | View::Null | View::Upload(_) => Value::Null,
        View::Bool(value) => Value::Bool(value),
        View::I64(value) => Value::from(value),
        View::U64(value) => Value::from(value),
        // The digits that are written for it, not the many that a wider float has for the same number.
        View::F32(value) => value.to_string().parse().map_or(Value::Null, |value: f64| Value::from(value)),
        View::F64(value) => Value::from(value),
        View::Str(text) => Value::from(text),
        View::Display(text) => Value::from(text.to_string()),
        View::Number(digits) => number_value(digits),
        View::Value(value) => value.clone(),
        View::Bytes(bytes) => Value::from(String::from_utf8_lossy(bytes)),
        View::List(list) => (0..list.count()).map(|index| view_to_value(list.at(index))).collect(),
        View::Object(_) | View::Map(_) | View::Union(_) => {
            let mut entries = serde_json::Map::new();
            let mut visit = |key: &str, value: View<'_>| drop(entries.insert(key.to_owned(), view_to_value(value)));
            match each_entry(view, 0, &mut visit) {
                Some(plain) => view_to_value(plain),
                None => Value::Object(entries),
            }
        }
    }
}

/// The number of these digits as other formats than JSON text know numbers: integers of 64 bits whole, everything else as the
/// closest that there is. What is beyond even that stays text.
fn number_value(digits: &str) -> Value {
    if let Ok(whole) = digits.parse::<i64>() {
        return Value::from(whole);
    }
    if let Ok(whole) = digits.parse::<u64>() {
        return Value::from(whole);
    }
    let close = digits.parse().ok().and_then(serde_json::Number::from_f64);
    close.map_or_else(|| Value::from(digits), Value::Number)
}

/// The bridge to serde: encodes a value in any format.
///
/// # Errors
///
/// What the serializer says.
#[inline]
pub fn serialize<T: Schema, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}

/// Appends `view` to `json`, without keys that have any of the flags `skip` (see [`Field`]): requests leave out what only the
/// server sends. Numbers that JSON has no word for (NaN, infinities) become `null`, and so do files; gives whether there were none of
/// these, as a request without the file that it is about must not be sent.
pub(crate) fn write_json(view: View<'_>, skip: u8, json: &mut Vec<u8>) -> bool {
    let mut is_whole = true;
    match view {
        View::Absent | View::Null => json.extend_from_slice(b"null"),
        View::Upload(_) => {
            json.extend_from_slice(b"null");
            is_whole = false;
        }
        View::Bool(value) => json.extend_from_slice(if value { b"true" } else { b"false" }),
        View::I64(value) => write_with_serde(&value, json),
        View::U64(value) => write_with_serde(&value, json),
        View::F32(value) => write_with_serde(&value, json),
        View::F64(value) => write_with_serde(&value, json),
        View::Str(text) => write_string(text, json),
        View::Display(text) => write_string(&text.to_string(), json),
        View::Number(digits) => json.extend_from_slice(digits.as_bytes()),
        View::Value(value) => write_with_serde(value, json),
        View::Bytes(bytes) => write_string(&String::from_utf8_lossy(bytes), json),
        View::List(list) => {
            json.push(b'[');
            for index in 0..list.count() {
                if index > 0 {
                    json.push(b',');
                }
                is_whole &= write_json(list.at(index), skip, json);
            }
            json.push(b']');
        }
        View::Object(object) if !object.table().additional => return write_object(object, skip, json),
        View::Object(_) | View::Map(_) | View::Union(_) => return write_entries(view, skip, json),
    }
    is_whole
}

/// The common case of [`write_entries`]: an object with known keys only.
fn write_object(object: &dyn Object, skip: u8, json: &mut Vec<u8>) -> bool {
    let mut is_whole = true;
    let mut separator = b'{';
    for (index, field) in object.table().fields.iter().enumerate() {
        if field.flags & skip != 0 {
            continue;
        }
        let view = object.field(index);
        if field.is_required() || !matches!(view, View::Absent) {
            write_key(separator, field, json);
            separator = b',';
            is_whole &= write_json(view, skip, json);
        }
    }
    json.extend_from_slice(if separator == b'{' { b"{}" } else { b"}" });
    is_whole
}

/// Writes a key of a table after a separator, and its colon. Almost no key has anything to escape, and tables say which have.
#[inline]
fn write_key(separator: u8, field: &Field, json: &mut Vec<u8>) {
    if field.flags & Field::ESCAPED == 0 {
        json.extend_from_slice(&[separator, b'"']);
        json.extend_from_slice(field.name.as_bytes());
        json.extend_from_slice(b"\":");
    } else {
        json.push(separator);
        write_string(field.name, json);
        json.push(b':');
    }
}

fn write_entries(view: View<'_>, skip: u8, json: &mut Vec<u8>) -> bool {
    let mut is_whole = true;
    let before = json.len();
    let mut separator = b'{';
    let other = each_entry(view, skip, &mut |key, value| {
        json.push(separator);
        separator = b',';
        write_string(key, json);
        json.push(b':');
        is_whole &= write_json(value, skip, json);
    });
    if let Some(content) = other {
        json.truncate(before);
        return write_json(content, skip, json);
    }
    json.extend_from_slice(if separator == b'{' { b"{}" } else { b"}" });
    is_whole
}

/// Writes what `serde_json` writes best itself. Writing into memory does not fail.
fn write_with_serde(value: &impl Serialize, json: &mut Vec<u8>) {
    let before = json.len();
    if serde_json::to_writer(&mut *json, value).is_err() {
        json.truncate(before);
        json.extend_from_slice(b"null");
    }
}

/// Writes a string with its quotes (RFC 8259 section 7). What stands for itself is copied as a whole.
#[inline]
fn write_string(text: &str, json: &mut Vec<u8>) {
    let plain = plain_length(text.as_bytes());
    json.reserve(text.len() + 2);
    json.push(b'"');
    json.extend_from_slice(text.as_bytes().get(..plain).unwrap_or_default());
    if plain < text.len() {
        write_escaped(text.as_bytes().get(plain..).unwrap_or_default(), json);
    }
    json.push(b'"');
}

/// Writes the rest of a string, which begins with what does not stand for itself.
fn write_escaped(mut rest: &[u8], json: &mut Vec<u8>) {
    while let Some((byte, after)) = rest.split_first() {
        let short = match byte {
            b'"' => b'"',
            b'\\' => b'\\',
            0x08 => b'b',
            0x0c => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => 0,
        };
        if short == 0 {
            let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + (value - 10) };
            json.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
        } else {
            json.extend_from_slice(&[b'\\', short]);
        }
        let (plain, left) = after.split_at_checked(plain_length(after)).unwrap_or((after, &[]));
        json.extend_from_slice(plain);
        rest = left;
    }
}

/// Shows the entries of an object, a map or a union of them to `visit`; a union of something else is returned as what it is.
///
/// This is where absent keys are left out, and those with any of the flags `skip`, and where the tag of a union is written if
/// its content has none.
pub(crate) fn each_entry<'a>(view: View<'a>, skip: u8, visit: &mut dyn FnMut(&'a str, View<'a>)) -> Option<View<'a>> {
    match view {
        View::Object(object) => {
            entries(object, None, skip, visit);
            None
        }
        View::Map(map) => {
            map.each(visit);
            None
        }
        View::Union(union) => union_entries(union, skip, visit),
        other => Some(other),
    }
}

fn union_entries<'a>(union: &'a dyn Union, skip: u8, visit: &mut dyn FnMut(&'a str, View<'a>)) -> Option<View<'a>> {
    let table = union.table();
    let (index, content) = union.content();
    let tag = table.tags.iter().find(|(_, variant)| *variant == index).filter(|_| !table.tag.is_empty());
    let Some((name, _)) = tag else { return each_entry(content, skip, visit) };
    let given = |value: View<'_>| matches!(value, View::Str(text) if table.tags.contains(&(text, index)));
    match content {
        View::Object(object) => {
            entries(object, Some((table.tag, name, &given)), skip, visit);
            None
        }
        View::Map(_) | View::Union(_) => {
            let mut tagged = false;
            let plain = each_entry(content, skip, &mut |key, value| {
                tagged |= key == table.tag;
                visit(key, value);
            });
            if !tagged && plain.is_none() {
                visit(table.tag, View::Str(name));
            }
            plain
        }
        other => Some(other),
    }
}

/// The key of a tag, its value, and whether a value that is there already is one of the variant's.
type Tag<'a, 'b> = (&'a str, &'a str, &'b dyn Fn(View<'_>) -> bool);

fn entries<'a>(object: &'a dyn Object, tag: Option<Tag<'a, '_>>, skip: u8, visit: &mut dyn FnMut(&'a str, View<'a>)) {
    let table = object.table();
    if let Some((key, value, _)) = tag
        && !table.fields.iter().any(|field| field.name == key)
    {
        visit(key, View::Str(value));
    }
    for (index, field) in table.fields.iter().enumerate() {
        let is_tag = tag.is_some_and(|(key, ..)| field.name == key);
        // Without its tag a union could not be read.
        if field.flags & skip != 0 && !is_tag {
            continue;
        }
        let mut view = object.field(index);
        if let Some((key, value, given)) = tag
            && field.name == key
            && !given(view)
        {
            view = View::Str(value);
        }
        if field.is_required() || !matches!(view, View::Absent) {
            visit(field.name, view);
        }
    }
    if table.additional
        && let View::Map(map) = object.field(table.fields.len())
    {
        map.each(visit);
    }
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            View::Absent | View::Null => serializer.serialize_none(),
            View::Bool(value) => serializer.serialize_bool(value),
            View::I64(value) => serializer.serialize_i64(value),
            View::U64(value) => serializer.serialize_u64(value),
            View::F32(value) => serializer.serialize_f32(value),
            View::F64(value) => serializer.serialize_f64(value),
            View::Str(value) => serializer.serialize_str(value),
            View::Display(value) => serializer.collect_str(value),
            View::Number(digits) => number_value(digits).serialize(serializer),
            View::Value(value) => value.serialize(serializer),
            View::Bytes(bytes) => serializer.serialize_str(&String::from_utf8_lossy(bytes)),
            View::Upload(_) => Err(S::Error::custom("an upload is only sent as a body or a part of one")),
            View::List(list) => {
                let mut sequence = serializer.serialize_seq(Some(list.count()))?;
                for index in 0..list.count() {
                    sequence.serialize_element(&list.at(index))?;
                }
                sequence.end()
            }
            View::Object(_) | View::Map(_) | View::Union(_) => serialize_entries(*self, serializer),
        }
    }
}

fn serialize_entries<S: Serializer>(view: View<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut found = Vec::new();
    if let Some(plain) = each_entry(view, 0, &mut |key, value| found.push((key, value))) {
        return plain.serialize(serializer);
    }
    let mut map = serializer.serialize_map(Some(found.len()))?;
    for (key, value) in found {
        map.serialize_entry(key, &value)?;
    }
    map.end()
}
