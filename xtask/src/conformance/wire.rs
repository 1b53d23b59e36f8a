//! Reads values off the wire: what a parameter of some style and type is, when its text is this.
//!
//! In: the text of a path, or what is expected in a query or header, with style and type. Out: JSON, as a call by name takes it.

use super::scenarios::text;
use super::types::{Kind, Types};
use serde_json::{Map, Value};
use specstep::plan::{Input, Location, Spelling, Style, Type};

/// How a parameter is spelt.
#[derive(Clone, Copy)]
pub(super) struct Spelt<'a> {
    pub(super) name: &'a str,
    pub(super) style: Style,
    pub(super) explode: bool,
    pub(super) ty: &'a Type,
}

impl<'a> Spelt<'a> {
    /// The spelling of a parameter; `None` if it is JSON, or a body.
    pub(super) fn of(input: &'a Input) -> Option<Self> {
        let spelling = match &input.location {
            Location::Path(it) | Location::Query(it) | Location::Header(it) | Location::Cookie(it) => it,
            Location::Body(_) => return None,
        };
        match *spelling {
            Spelling::Style { style, explode, .. } => Some(Self { name: &input.wire, style, explode, ty: &input.ty }),
            Spelling::Json => None,
        }
    }

    /// The value whose text in a path is this, percent-encoded.
    pub(super) fn path(self, raw: &str, types: &Types<'a>) -> Value {
        let (text, separator) = match self.style {
            Style::Label => (raw.strip_prefix('.').unwrap_or(raw), if self.explode { '.' } else { ',' }),
            Style::Matrix => (raw.strip_prefix(';').unwrap_or(raw), if self.explode { ';' } else { ',' }),
            Style::Path => (raw.strip_prefix('/').unwrap_or(raw), if self.explode { '/' } else { ',' }),
            _ => (raw, ','),
        };
        let own = format!("{}=", self.name);
        let is_list = matches!(types.kind(self.ty), Kind::List(_));
        let mut pieces: Vec<&str> = text.split(separator).collect();
        if self.style == Style::Matrix {
            for (index, piece) in pieces.iter_mut().enumerate() {
                if index == 0 || (self.explode && is_list) {
                    *piece = piece.strip_prefix(&own).unwrap_or(piece);
                }
            }
        }
        let whole = if self.style == Style::Matrix { text.strip_prefix(&own).unwrap_or(text) } else { text };
        self.assemble(whole, &pieces, types, &decoded)
    }

    /// The value whose text in a header is this.
    pub(super) fn header(self, text: &str, types: &Types<'a>) -> Value {
        self.assemble(text, &text.split(',').collect::<Vec<_>>(), types, &str::to_owned)
    }

    /// The value that is expected in the query; `None` if nothing is.
    pub(super) fn query(self, expected: &Map<String, Value>, types: &Types<'a>) -> Option<Value> {
        let kind = types.kind(self.ty);
        match (kind, self.style, self.explode) {
            (Kind::Object(_) | Kind::Map(_), Style::DeepObject, _) => self.deep(expected, types),
            (Kind::Object(it), _, true) => {
                let fields = it.fields.iter().filter_map(|field| {
                    let value = expected.get(&field.wire)?;
                    Some((field.wire.clone(), types.scalar(&text(value), &field.ty)))
                });
                Some(Value::Object(fields.collect())).filter(|object| object != &Value::Object(Map::new()))
            }
            (Kind::Map(inner), _, true) => {
                let entries = expected.iter().map(|(key, value)| (key.clone(), types.scalar(&text(value), inner)));
                Some(Value::Object(entries.collect())).filter(|_| !expected.is_empty())
            }
            (Kind::List(inner), _, true) => Some(match expected.get(self.name)? {
                Value::Array(items) => items.iter().map(|item| types.scalar(&text(item), inner)).collect(),
                one => vec![types.scalar(&text(one), inner)].into(),
            }),
            _ => {
                let text = text(expected.get(self.name)?);
                let separator = match self.style {
                    Style::SpaceDelimited => ' ',
                    Style::PipeDelimited => '|',
                    _ => ',',
                };
                Some(self.assemble(&text, &text.split(separator).collect::<Vec<_>>(), types, &str::to_owned))
            }
        }
    }

    fn deep(self, expected: &Map<String, Value>, types: &Types<'a>) -> Option<Value> {
        let start = format!("{}[", self.name);
        let entries: Map<String, Value> = expected
            .iter()
            .filter_map(|(key, value)| {
                let key = key.strip_prefix(&start)?.strip_suffix(']')?;
                Some((key.to_owned(), self.property(key, &text(value), types)))
            })
            .collect();
        (!entries.is_empty()).then_some(Value::Object(entries))
    }

    /// The value of which these are the pieces.
    fn assemble(self, whole: &str, pieces: &[&str], types: &Types<'a>, decode: &dyn Fn(&str) -> String) -> Value {
        match types.kind(self.ty) {
            Kind::List(inner) => pieces.iter().map(|piece| types.scalar(&decode(piece), inner)).collect(),
            Kind::Object(_) | Kind::Map(_) => {
                let pairs: Vec<(&str, &str)> = if self.explode {
                    pieces.iter().map(|piece| piece.split_once('=').unwrap_or((piece, ""))).collect()
                } else {
                    pieces.chunks(2).map(|pair| (pair[0], pair.get(1).copied().unwrap_or_default())).collect()
                };
                let entries = pairs.into_iter().map(|(key, value)| {
                    let key = decode(key);
                    let value = self.property(&key, &decode(value), types);
                    (key, value)
                });
                Value::Object(entries.collect())
            }
            _ => types.scalar(&decode(whole), self.ty),
        }
    }

    fn property(self, key: &str, text: &str, types: &Types<'a>) -> Value {
        match types.kind(self.ty) {
            Kind::Map(inner) => types.scalar(text, inner),
            Kind::Object(it) => match it.fields.iter().find(|field| field.wire == key) {
                Some(field) => types.scalar(text, &field.ty),
                None => text.into(),
            },
            _ => text.into(),
        }
    }
}

/// A text of a path without its percent-encoding.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
        bytes.push(byte.unwrap_or(*first));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::BTreeMap;

    fn types() -> Types<'static> {
        Types::from(BTreeMap::new())
    }

    fn spelt(style: Style, explode: bool, ty: &Type) -> Spelt<'_> {
        Spelt { name: "p", style, explode, ty }
    }

    #[test]
    fn paths_are_read_by_style() {
        let (list, map) = (Type::Vec(Box::new(Type::String)), Type::Map(Box::new(Type::I32)));
        let table = [
            (Style::Simple, false, &Type::I64, "1", json!(1)),
            (Style::Simple, false, &Type::String, "foo%2Fbar%20baz", json!("foo/bar baz")),
            (Style::Simple, false, &list, "a,b", json!(["a", "b"])),
            (Style::Simple, false, &map, "a,1,b,2", json!({"a": 1, "b": 2})),
            (Style::Simple, true, &map, "a=1,b=2", json!({"a": 1, "b": 2})),
            (Style::Label, true, &list, ".a.b", json!(["a", "b"])),
            (Style::Label, false, &map, ".a,1,b,2", json!({"a": 1, "b": 2})),
            (Style::Matrix, false, &Type::String, ";p=a", json!("a")),
            (Style::Matrix, false, &list, ";p=a,b", json!(["a", "b"])),
            (Style::Matrix, true, &list, ";p=a;p=b", json!(["a", "b"])),
            (Style::Matrix, true, &map, ";a=1;b=2", json!({"a": 1, "b": 2})),
            (Style::Path, true, &map, "/a=1/b=2", json!({"a": 1, "b": 2})),
            (Style::Path, false, &list, "/a,b", json!(["a", "b"])),
        ];
        for (style, explode, ty, text, expected) in table {
            assert_eq!(spelt(style, explode, ty).path(text, &types()), expected, "{text}");
        }
    }

    #[test]
    fn queries_are_read_by_style() {
        let (list, map) = (Type::Vec(Box::new(Type::String)), Type::Map(Box::new(Type::I32)));
        let table = [
            (Style::Form, true, &list, json!({"p": ["a", "b"]}), json!(["a", "b"])),
            (Style::Form, true, &list, json!({"p": "a"}), json!(["a"])),
            (Style::Form, false, &list, json!({"p": "a,b"}), json!(["a", "b"])),
            (Style::PipeDelimited, false, &list, json!({"p": "a|b"}), json!(["a", "b"])),
            (Style::SpaceDelimited, false, &list, json!({"p": "a b"}), json!(["a", "b"])),
            (Style::Form, true, &map, json!({"a": "1"}), json!({"a": 1})),
            (Style::Form, false, &map, json!({"p": "a,1"}), json!({"a": 1})),
            (Style::DeepObject, true, &map, json!({"p[a]": "1", "q[b]": "2"}), json!({"a": 1})),
            (Style::Form, true, &Type::F64, json!({"p": 35.625}), json!(35.625)),
        ];
        for (style, explode, ty, query, expected) in table {
            let Value::Object(query) = query else { panic!("an object") };
            assert_eq!(spelt(style, explode, ty).query(&query, &types()), Some(expected), "{query:?}");
            assert_eq!(spelt(style, explode, ty).query(&Map::new(), &types()), None);
        }
    }
}
