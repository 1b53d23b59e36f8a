//! The examples of RFC 6570, sections 3.2.1 to 3.2.9, for the operators that `OpenAPI` has styles for.

use super::super::super::schema::{Map, Schema, Slot};
use super::super::{Input, Style, View, query};
use super::path;

/// Keys and values in an order of their own.
struct Pairs(&'static [(&'static str, &'static str)]);

impl Map for Pairs {
    fn insert(&mut self, _: &str) -> Slot<'_> {
        Slot::Ignore
    }

    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, View<'a>)) {
        self.0.iter().for_each(|(key, value)| visit(key, View::Str(value)));
    }

    fn count(&self) -> usize {
        self.0.len()
    }
}

/// The variables of section 3.2.
struct Values {
    lists: [(&'static str, Vec<String>); 3],
    maps: [(&'static str, Pairs); 2],
}

const TEXTS: [(&str, &str); 11] = [
    ("dub", "me/too"),
    ("hello", "Hello World!"),
    ("half", "50%"),
    ("var", "value"),
    ("who", "fred"),
    ("base", "http://example.com/home/"),
    ("path", "/foo/bar"),
    ("v", "6"),
    ("x", "1024"),
    ("y", "768"),
    ("empty", ""),
];

impl Values {
    fn new() -> Self {
        let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect();
        Self {
            lists: [
                ("count", list(&["one", "two", "three"])),
                ("dom", list(&["example", "com"])),
                ("list", list(&["red", "green", "blue"])),
            ],
            maps: [("keys", Pairs(&[("semi", ";"), ("dot", "."), ("comma", ",")])), ("empty_keys", Pairs(&[]))],
        }
    }

    fn get(&self, wanted: &str) -> (&'static str, View<'_>) {
        if let Some((name, text)) = TEXTS.iter().find(|(name, _)| *name == wanted) {
            return (name, View::Str(text));
        }
        if let Some((name, list)) = self.lists.iter().find(|(name, _)| *name == wanted) {
            return (name, list.view());
        }
        match self.maps.iter().find(|(name, _)| *name == wanted) {
            Some((name, map)) => (name, View::Map(map)),
            None => ("undef", View::Absent),
        }
    }
}

/// Expands one expression, without its braces, by the styles.
fn expand(values: &Values, expression: &str) -> String {
    let (operator, variables) = match expression.split_at(1) {
        (operator @ ("+" | "." | ";" | "?" | "&"), variables) => (operator, variables),
        _ => ("", expression),
    };
    let mut pieces = Vec::new();
    for variable in variables.split(',') {
        let (name, explode) = variable.strip_suffix('*').map_or((variable, false), |name| (name, true));
        let (name, view) = values.get(name);
        let style = match operator {
            "." => Style::Label,
            ";" => Style::Matrix,
            "?" | "&" => {
                query(&Input::query(name).style(Style::Form, explode), view, &mut pieces).unwrap();
                continue;
            }
            _ => Style::Simple,
        };
        let input = Input::path(name).style(style, explode);
        match path(&if operator == "+" { input.reserved() } else { input }, view) {
            Ok(piece) => pieces.push(piece),
            // Of a path nothing must stay empty: it would be another path. The RFC has nothing there, or only the sign.
            Err(_) if name == "empty" => pieces.push(if operator == "." { "." } else { "" }.to_owned()),
            Err(error) => assert!(["undef", "empty_keys"].contains(&name), "{error}"),
        }
    }
    let (first, separator) = match operator {
        "." | ";" => ("", ""),
        "?" | "&" => (operator, "&"),
        _ => ("", ","),
    };
    if pieces.is_empty() { String::new() } else { format!("{first}{}", pieces.join(separator)) }
}

#[test]
fn the_examples_of_the_rfc() {
    let values = Values::new();
    for line in EXAMPLES.lines() {
        let (template, expected) = line.split_once(" -> ").unwrap();
        let mut found = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (expression, after) = after.split_once('}').unwrap();
            found.push_str(before);
            found.push_str(&expand(&values, expression));
            rest = after;
        }
        found.push_str(rest);
        assert_eq!(found, expected, "{template}");
    }
    assert_eq!(EXAMPLES.lines().count(), 80);
}

const EXAMPLES: &str = "\
{count} -> one,two,three
{count*} -> one,two,three
{;count} -> ;count=one,two,three
{;count*} -> ;count=one;count=two;count=three
{?count} -> ?count=one,two,three
{?count*} -> ?count=one&count=two&count=three
{&count*} -> &count=one&count=two&count=three
{var} -> value
{hello} -> Hello%20World%21
{half} -> 50%25
O{empty}X -> OX
O{undef}X -> OX
{x,y} -> 1024,768
{x,hello,y} -> 1024,Hello%20World%21,768
?{x,empty} -> ?1024,
?{x,undef} -> ?1024
?{undef,y} -> ?768
{list} -> red,green,blue
{list*} -> red,green,blue
{keys} -> semi,%3B,dot,.,comma,%2C
{keys*} -> semi=%3B,dot=.,comma=%2C
{+var} -> value
{+hello} -> Hello%20World!
{+half} -> 50%25
{base}index -> http%3A%2F%2Fexample.com%2Fhome%2Findex
{+base}index -> http://example.com/home/index
O{+empty}X -> OX
O{+undef}X -> OX
{+path}/here -> /foo/bar/here
here?ref={+path} -> here?ref=/foo/bar
up{+path}{var}/here -> up/foo/barvalue/here
{+x,hello,y} -> 1024,Hello%20World!,768
{+path,x}/here -> /foo/bar,1024/here
{+list} -> red,green,blue
{+list*} -> red,green,blue
{+keys} -> semi,;,dot,.,comma,,
{+keys*} -> semi=;,dot=.,comma=,
{.who} -> .fred
{.who,who} -> .fred.fred
{.half,who} -> .50%25.fred
www{.dom*} -> www.example.com
X{.var} -> X.value
X{.empty} -> X.
X{.undef} -> X
X{.list} -> X.red,green,blue
X{.list*} -> X.red.green.blue
X{.keys} -> X.semi,%3B,dot,.,comma,%2C
X{.keys*} -> X.semi=%3B.dot=..comma=%2C
X{.empty_keys} -> X
X{.empty_keys*} -> X
{;who} -> ;who=fred
{;half} -> ;half=50%25
{;empty} -> ;empty
{;v,empty,who} -> ;v=6;empty;who=fred
{;v,bar,who} -> ;v=6;who=fred
{;x,y} -> ;x=1024;y=768
{;x,y,empty} -> ;x=1024;y=768;empty
{;x,y,undef} -> ;x=1024;y=768
{;list} -> ;list=red,green,blue
{;list*} -> ;list=red;list=green;list=blue
{;keys} -> ;keys=semi,%3B,dot,.,comma,%2C
{;keys*} -> ;semi=%3B;dot=.;comma=%2C
{?who} -> ?who=fred
{?half} -> ?half=50%25
{?x,y} -> ?x=1024&y=768
{?x,y,empty} -> ?x=1024&y=768&empty=
{?x,y,undef} -> ?x=1024&y=768
{?list} -> ?list=red,green,blue
{?list*} -> ?list=red&list=green&list=blue
{?keys} -> ?keys=semi,%3B,dot,.,comma,%2C
{?keys*} -> ?semi=%3B&dot=.&comma=%2C
{&who} -> &who=fred
{&half} -> &half=50%25
?fixed=yes{&x} -> ?fixed=yes&x=1024
{&x,y,empty} -> &x=1024&y=768&empty=
{&x,y,undef} -> &x=1024&y=768
{&list} -> &list=red,green,blue
{&list*} -> &list=red&list=green&list=blue
{&keys} -> &keys=semi,%3B,dot,.,comma,%2C
{&keys*} -> &semi=%3B&dot=.&comma=%2C";
