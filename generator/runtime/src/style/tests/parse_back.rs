//! Parameters of every style, read back by parsers that are not ours: of any text, what is sent is what arrives or nothing is sent.
//!
//! Queries are read by `url`, everything by splitting at the style's own characters and `percent-encoding`, as servers do.

use super::super::{Input, Style, cookie, header, query};
use super::path;
use super::{View, leak};
use percent_encoding::percent_decode_str;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What is sent: text, a list or an object of texts.
#[derive(Clone, Debug)]
enum Sent {
    Text(String),
    List(Vec<String>),
    Object(Vec<(String, String)>),
}

impl Sent {
    fn json(&self) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::List(items) => json!(items),
            Self::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), json!(value))).collect(),
        }
    }

    /// All keys and values.
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![text],
            Self::List(items) => items.iter().map(String::as_str).collect(),
            Self::Object(entries) => entries.iter().flat_map(|(key, value)| [key.as_str(), value.as_str()]).collect(),
        }
    }
}

/// Text of what has a meaning somewhere, and any other.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            ".", "..", "/", "\\", "%", "%2e", "%2C", "&", "=", "#", "?", "+", " ", "\r\n", "\0", "\t", "[", "]", "|", ",", ";",
            "\"", "'", "é", "文", "😀", "\u{200b}",
        ])
        .prop_map(str::to_owned),
        3 => "[a-z0-9]{1,3}",
        1 => any::<String>(),
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn sent() -> impl Strategy<Value = Sent> {
    prop_oneof![
        text().prop_map(Sent::Text),
        vec(text(), 1..4).prop_map(Sent::List),
        btree_map(text(), text(), 1..4).prop_map(|map| Sent::Object(map.into_iter().collect())),
    ]
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// Splits what a style joined with `separator`, as `kind` says it is.
fn split(kind: &Sent, text: &str, separator: &str, explode: bool, decode: fn(&str) -> String) -> Sent {
    let pieces: Vec<&str> = text.split(separator).collect();
    match kind {
        Sent::Text(_) => Sent::Text(decode(text)),
        Sent::List(_) => Sent::List(pieces.into_iter().map(decode).collect()),
        Sent::Object(_) if explode => Sent::Object(
            pieces
                .into_iter()
                .map(|piece| {
                    let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
                    (decode(key), decode(value))
                })
                .collect(),
        ),
        Sent::Object(_) => {
            Sent::Object(pieces.chunks(2).map(|pair| (decode(pair[0]), decode(pair.get(1).unwrap_or(&"")))).collect())
        }
    }
}

/// The values of pairs that all have one name.
fn named(pairs: &[(String, String)], name: &str) -> Vec<String> {
    assert!(pairs.iter().all(|(key, _)| key == name), "{pairs:?}");
    pairs.iter().map(|(_, value)| value.clone()).collect()
}

fn same(sent: &Sent, found: &Sent) -> bool {
    format!("{sent:?}") == format!("{found:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn paths(value in sent(), name in text(), style in 0_usize..3, explode: bool) {
        let (style, prefix, separator) = [(Style::Simple, "", ","), (Style::Label, ".", "."), (Style::Matrix, ";", ";")][style];
        let input = Input::path(leak(&name)).style(style, explode);
        let json = value.json();
        let Ok(spelt) = path(&input, View::Value(&json)) else {
            // Only what would lead to another path is refused. The full stop of a label is one, too.
            let all = format!("{name} {}", value.texts().join(" ")).to_ascii_lowercase();
            let dots = all.contains('.') || all.contains("2e") || (style == Style::Label && all.contains(['/', '\\']));
            prop_assert!(dots || value.texts().iter().any(|text| text.trim().is_empty()));
            return Ok(());
        };
        prop_assert!(!spelt.contains(['/', '?', '#', ' ']), "{spelt}");
        let rest = spelt.strip_prefix(prefix).unwrap();
        // RFC 6570 leaves full stops in values of labels as they are, so they cannot be told from those between.
        if style == Style::Label && explode && value.texts().iter().any(|text| text.contains('.')) {
            return Ok(());
        }
        let separator = if explode { separator } else { "," };
        let rest = match (style, &value, explode) {
            (Style::Matrix, Sent::Object(_), true) => rest.to_owned(),
            (Style::Matrix, Sent::List(_), true) => {
                let items = rest.split(';').map(|piece| {
                    let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
                    assert_eq!(decoded(key), name);
                    value.to_owned()
                });
                items.collect::<Vec<_>>().join(";")
            }
            (Style::Matrix, ..) => {
                let (key, value) = rest.split_once('=').unwrap_or((rest, ""));
                prop_assert_eq!(decoded(key), name);
                value.to_owned()
            }
            _ => rest.to_owned(),
        };
        let found = split(&value, &rest, separator, explode, decoded);
        prop_assert!(same(&value, &found), "{spelt}: {found:?}");
    }

    #[test]
    fn queries(value in sent(), name in text(), style in 0_usize..4, explode: bool) {
        let (style, delimiter) = [
            (Style::Form, ","), (Style::SpaceDelimited, "%20"), (Style::PipeDelimited, "%7C"), (Style::DeepObject, ""),
        ][style];
        let explode = explode || style == Style::DeepObject;
        let (mut pairs, json) = (Vec::new(), value.json());
        query(&Input::query(leak(&name)).style(style, explode), View::Value(&json), &mut pairs).unwrap();
        let spelt = pairs.join("&");
        let url = url::Url::parse(&format!("http://host/?{spelt}")).unwrap();
        prop_assert_eq!(url.query(), Some(spelt.as_str()), "it is a query as it is");
        let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let found = match (&value, style) {
            (Sent::List(items), Style::DeepObject) => {
                let keys = (0..items.len()).map(|index| format!("{name}[{index}]"));
                prop_assert!(keys.eq(pairs.iter().map(|(key, _)| key.clone())));
                Sent::List(pairs.into_iter().map(|(_, value)| value).collect())
            }
            (Sent::Object(entries), Style::DeepObject) => {
                let keys = entries.iter().map(|(key, _)| format!("{name}[{key}]"));
                prop_assert!(keys.eq(pairs.iter().map(|(key, _)| key.clone())));
                Sent::Object(entries.iter().map(|(key, _)| key.clone()).zip(pairs.into_iter().map(|(_, value)| value)).collect())
            }
            (Sent::Text(_), _) => Sent::Text(named(&pairs, &name).concat()),
            (Sent::List(_), _) if explode => Sent::List(named(&pairs, &name)),
            (Sent::Object(_), _) if explode => Sent::Object(pairs),
            _ => {
                // The first equals sign ends the name, in which they are encoded. Spaces and bars between items are encoded as those
                // within them, so only commas can be told apart in all cases.
                let (key, joined) = spelt.split_once('=').unwrap();
                prop_assert_eq!(decoded(key), name);
                if delimiter != "," && value.texts().iter().any(|text| text.contains([' ', '|'])) {
                    return Ok(());
                }
                split(&value, joined, delimiter, false, decoded)
            }
        };
        prop_assert!(same(&value, &found), "{spelt}: {found:?}");
    }

    #[test]
    fn headers(value in sent(), explode: bool) {
        let json = value.json();
        let Ok(spelt) = header(&Input::header("X-Any").style(Style::Simple, explode), View::Value(&json)) else {
            // What is printable ASCII, with no commas and equals signs where they have a meaning and no spaces at the ends, is sent.
            let fine = |text: &&str| {
                text.bytes().all(|byte| byte == b'\t' || matches!(byte, b' '..=b'~')) && text.trim() == *text && !text.contains([',', '='])
            };
            prop_assert!(!value.texts().iter().all(fine));
            return Ok(());
        };
        let spelt = spelt.unwrap();
        prop_assert!(http::HeaderValue::from_str(&spelt).is_ok() && spelt.is_ascii() && spelt.trim() == spelt);
        // Spaces around items are no part of them (RFC 9110 section 5.6.1).
        let found = split(&value, &spelt, ",", explode, |text| text.trim().to_owned());
        prop_assert!(same(&value, &found), "{spelt}: {found:?}");
    }

    #[test]
    fn cookies(value in sent(), name in text(), explode: bool) {
        let json = value.json();
        let spelt = cookie(&Input::cookie(leak(&name)).style(Style::Form, explode), View::Value(&json)).unwrap().unwrap();
        prop_assert!(http::HeaderValue::from_str(&spelt).is_ok());
        let pairs = spelt.split("; ").map(|pair| {
            let (key, value) = pair.split_once('=').unwrap();
            (decoded(key), value.to_owned())
        });
        let pairs: Vec<(String, String)> = pairs.collect();
        let found = match &value {
            Sent::List(_) if explode => Sent::List(named(&pairs, &name).iter().map(|text| decoded(text)).collect()),
            Sent::Object(_) if explode => Sent::Object(pairs.into_iter().map(|(key, value)| (key, decoded(&value))).collect()),
            _ => split(&value, &named(&pairs, &name).concat(), ",", false, decoded),
        };
        prop_assert!(same(&value, &found), "{spelt}: {found:?}");
    }

    #[test]
    fn json_carries_everything(value in sent(), name in text()) {
        let json = value.json();
        let style = |input: Input| input.style(Style::Json, false);
        let name = leak(&name);
        let spelt = path(&style(Input::path(name)), View::Value(&json)).unwrap_or_else(|_| percent(&json));
        prop_assert_eq!(&serde_json::from_str::<Value>(&decoded(&spelt)).unwrap(), &json);
        let mut pairs = Vec::new();
        query(&style(Input::query(name)), View::Value(&json), &mut pairs).unwrap();
        let url = url::Url::parse(&format!("http://host/?{}", pairs.join("&"))).unwrap();
        let (key, found) = url.query_pairs().next().unwrap();
        prop_assert_eq!((&*key, &serde_json::from_str::<Value>(&found).unwrap()), (name, &json));
        let found = header(&style(Input::header("X-Any")), View::Value(&json)).unwrap().unwrap();
        prop_assert_eq!(&serde_json::from_str::<Value>(&found).unwrap(), &json);
        let found = cookie(&style(Input::cookie(name)), View::Value(&json)).unwrap().unwrap();
        let (key, found) = found.split_once('=').unwrap();
        prop_assert_eq!((decoded(key), serde_json::from_str::<Value>(&decoded(found)).unwrap()), (name.to_owned(), json));
    }
}

/// JSON that a path refuses, because of `..` in it.
fn percent(json: &Value) -> String {
    assert!(json.to_string().contains('.') || json.to_string().to_ascii_lowercase().contains("2e"));
    percent_encoding::utf8_percent_encode(&json.to_string(), percent_encoding::NON_ALPHANUMERIC).to_string()
}
