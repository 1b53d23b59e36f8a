use super::*;

fn at(text: &str, place: &Place) -> Option<(usize, usize)> {
    Source::new("t", text).position(place).map(|position| (position.line, position.column))
}

fn pointer(text: &str) -> Pointer {
    Pointer::parse(text).expect("a pointer")
}

const YAML: &str = "\
# comment
openapi: 3.0.3
'pa/ths':
  /pets~1/{id}:
    get: {tags: [a, \"b\"], empty: {}}
  \"quoted\\tkey\":
    - one
    - - nested
      - [ {x: 1} ]
    - é: ü
      last: true
200: null
list:
- {}
- | 
  text
base: &base
  k: v
use: *base
";

#[test]
fn finds_places_in_yaml() {
    let table = [
        ("", 'v', Some((2, 1))),
        ("/openapi", 'v', Some((2, 10))),
        ("/openapi", 'k', Some((2, 1))),
        ("/pa~1ths", 'k', Some((3, 1))),
        ("/pa~1ths", 'v', Some((4, 3))),
        ("/pa~1ths/~1pets~01~1{id}", 'k', Some((4, 3))),
        ("/pa~1ths/~1pets~01~1{id}/get", 'v', Some((5, 10))),
        ("/pa~1ths/~1pets~01~1{id}/get/tags", 'v', Some((5, 17))),
        ("/pa~1ths/~1pets~01~1{id}/get/tags/1", 'v', Some((5, 21))),
        ("/pa~1ths/~1pets~01~1{id}/get/tags/1", 'k', Some((5, 21))),
        ("/pa~1ths/~1pets~01~1{id}/get/empty", 'v', Some((5, 27))),
        ("/pa~1ths/quoted\tkey", 'v', Some((7, 5))),
        ("/pa~1ths/quoted\tkey/0", 'v', Some((7, 7))),
        ("/pa~1ths/quoted\tkey/1", 'v', Some((8, 7))),
        ("/pa~1ths/quoted\tkey/1/1", 'v', Some((9, 9))),
        ("/pa~1ths/quoted\tkey/1/1/0/x", 'v', Some((9, 15))),
        ("/pa~1ths/quoted\tkey/2/é", 'v', Some((10, 10))),
        ("/pa~1ths/quoted\tkey/2/last", 'k', Some((11, 7))),
        ("/200", 'v', Some((12, 6))),
        ("/list/1", 'v', Some((15, 3))),
        ("/use/k", 'v', Some((18, 6))),
        // Not there: the nearest place around it.
        ("/pa~1ths/~1pets~01~1{id}/get/absent/deeper", 'v', Some((5, 5))),
    ];
    for (text, kind, expected) in table {
        let place = if kind == 'v' { Place::Node(pointer(text)) } else { Place::Key(pointer(text)) };
        assert_eq!(at(YAML, &place), expected, "{kind} {text}");
    }
}

#[test]
fn finds_places_in_json() {
    let text =
        "{\n  \"a/b\": [1, {\"\\u0078~\": \"é\", \"y\": -1.5e3}],\n\t\"t\": {\"u\": {}}, \"t\": {\"u\": null}\n}";
    let table = [
        ("", 'v', Some((1, 1))),
        ("/a~1b", 'k', Some((2, 3))),
        ("/a~1b", 'v', Some((2, 10))),
        ("/a~1b/0", 'v', Some((2, 11))),
        ("/a~1b/1/x~0", 'k', Some((2, 15))),
        ("/a~1b/1/x~0", 'v', Some((2, 26))),
        ("/a~1b/1/y", 'v', Some((2, 36))),
        // The last of two equal keys is the one that counts.
        ("/t/u", 'v', Some((3, 29))),
        ("/t/none", 'v', Some((3, 18))),
    ];
    for (text_of, kind, expected) in table {
        let place = if kind == 'v' { Place::Node(pointer(text_of)) } else { Place::Key(pointer(text_of)) };
        assert_eq!(at(text, &place), expected, "{kind} {text_of}");
    }
}

#[test]
fn text_that_does_not_parse_has_the_places_before_the_fault() {
    assert_eq!(at("{\"a\": 1, \"b\": [", &Place::Key(pointer("/b"))), Some((1, 10)));
    assert_eq!(at("a: 1\nb: [", &Place::Key(pointer("/a"))), Some((1, 1)));
    assert_eq!(at("", &Place::Node(pointer("/a"))), None);
    assert_eq!(at(&"[".repeat(100_000), &Place::Node(pointer("/0/0"))), Some((1, 3)));
}

#[test]
fn lines_are_counted_as_editors_do_even_where_the_parser_does_not() {
    assert_eq!(at("a: \"x\u{2028}y\"\r\nb:\r\n  c: 1\n", &Place::Node(pointer("/b/c"))), Some((3, 6)));
}

#[test]
fn bytes_lose_their_mark_and_show_their_fault() {
    let source = Source::from_bytes("dir\\api.yaml", b"\xEF\xBB\xBFa: 1\nb: \xFF\n");
    assert_eq!((source.name.as_str(), source.text.as_str()), ("dir/api.yaml", "a: 1\nb: \u{FFFD}\n"));
    assert_eq!(source.not_utf8(), Some(Position { line: 2, column: 4 }));
}

#[test]
fn plain_scalars_keep_their_spelling() {
    let source = Source::new("t", "a: 1.10 # x\nb: 'q'\nc: two words\n");
    assert_eq!(source.plain_scalar(&pointer("/a")), Some("1.10"));
    assert_eq!(source.plain_scalar(&pointer("/b")), None);
    assert_eq!(source.plain_scalar(&pointer("/c")), None);
}
