use super::{Frame, Parser};

/// An event as tests write it: name, id, wait in milliseconds, data.
type Told = (String, String, Option<u64>, String);

fn told(frame: &Frame) -> Told {
    let retry = frame.retry.map(|retry| u64::try_from(retry.as_millis()).unwrap());
    (frame.name.clone(), frame.id.clone(), retry, String::from_utf8(frame.data.clone()).unwrap())
}

/// The events of a text that arrives in these pieces, whether it ends within one, and the last id.
fn parse(pieces: &[&[u8]]) -> (Vec<Told>, bool, String) {
    let mut parser = Parser::default();
    let mut events = Vec::new();
    for piece in pieces {
        parser.push(piece, &mut |frame| events.push(told(&frame)));
    }
    let last_id = parser.last_id().to_owned();
    (events, parser.finish(), last_id)
}

/// The same by other means: all of the text at once, line by line, as the standard tells it.
fn reference(text: &[u8]) -> (Vec<Told>, bool, String) {
    let text = String::from_utf8_lossy(text).into_owned();
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<&str> = text.split('\n').collect();
    // What no line end follows is no line.
    let rest = lines.pop().unwrap_or_default();
    let (mut events, mut name, mut data) = (Vec::new(), String::new(), String::new());
    let (mut id, mut last_id, mut retry, mut inside) = (String::new(), String::new(), None, false);
    for line in lines {
        if line.is_empty() {
            last_id = id.clone();
            if !data.is_empty() {
                data.pop();
                let name = if name.is_empty() { "message".to_owned() } else { name.clone() };
                events.push((name, id.clone(), retry, data.clone()));
            }
            (name, data, retry, inside) = (String::new(), String::new(), None, false);
            continue;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        inside |= !field.is_empty();
        match field {
            "event" => name = value.to_owned(),
            "data" => data.extend([value, "\n"]),
            "id" if !value.contains('\0') => id = value.to_owned(),
            "retry" if !value.is_empty() && value.chars().all(|c| c.is_ascii_digit()) => {
                retry = value.parse().ok().or(retry);
            }
            _ => {}
        }
    }
    (events, inside || !(rest.is_empty() || rest.starts_with(':')), last_id)
}

/// Checks that a text means the same however it arrives: in two pieces cut anywhere, byte by byte, and with empty pieces.
fn at_every_split(text: &[u8]) -> (Vec<Told>, bool, String) {
    let whole = parse(&[text]);
    for split in 0..=text.len() {
        let (first, second) = text.split_at(split);
        assert_eq!(parse(&[first, second]), whole, "{:?} cut at {split}", String::from_utf8_lossy(text));
        assert_eq!(parse(&[first, b"", second]), whole, "{:?} cut at {split}", String::from_utf8_lossy(text));
    }
    let bytes: Vec<&[u8]> = text.chunks(1).collect();
    assert_eq!(parse(&bytes), whole, "{:?} byte by byte", String::from_utf8_lossy(text));
    whole
}

/// A case: a text, the events in it as `name id data`, and whether it ends within one.
fn check(text: impl AsRef<[u8]>, expected: &[(&str, &str, &str)], cut_off: bool) {
    let text = text.as_ref();
    let (events, ends_within, _) = at_every_split(text);
    let found: Vec<(&str, &str, &str)> =
        events.iter().map(|(name, id, _, data)| (name.as_str(), id.as_str(), data.as_str())).collect();
    assert_eq!(found, expected, "{:?}", String::from_utf8_lossy(text));
    assert_eq!(ends_within, cut_off, "{:?}", String::from_utf8_lossy(text));
    assert_eq!(reference(text).0, events, "{:?}", String::from_utf8_lossy(text));
}

#[test]
fn lines_end_in_three_ways() {
    for end in ["\n", "\r", "\r\n"] {
        let text = ["data: one", "data: two", "", "data: three", "", ""].join(end);
        check(&text, &[("message", "", "one\ntwo"), ("message", "", "three")], false);
    }
    check("data: a\r\ndata: b\rdata: c\n\r\n", &[("message", "", "a\nb\nc")], false);
    // Two ends, not one: the second is an empty line.
    check("data: a\n\rdata: b\r\r", &[("message", "", "a"), ("message", "", "b")], false);
}

#[test]
fn a_mark_of_byte_order_may_stand_first_and_only_there() {
    check("\u{feff}data: a\n\n", &[("message", "", "a")], false);
    check("\u{feff}\u{feff}data: a\n\ndata: b\n\n", &[("message", "", "b")], false);
    check("data: a\n\n\u{feff}data: b\n\n", &[("message", "", "a")], false);
    check("\u{feff}", &[], false);
}

#[test]
fn comments_and_unknown_fields_are_passed_over() {
    check(": a comment\n\n:\n\ndata: a\n: in between\ndata: b\n\n", &[("message", "", "a\nb")], false);
    check("data: a\ncolour: red\nDATA: b\n data: c\ndata : d\n\n", &[("message", "", "a")], false);
    // Signs of life are no start of an event.
    check(": keep-alive\n", &[], false);
    check("data: a\n\n: keep-al", &[("message", "", "a")], false);
}

#[test]
fn one_space_after_the_colon_belongs_to_neither() {
    check(
        "data:a\n\ndata: a\n\ndata:  a\n\ndata:\ta\n\n",
        &[("message", "", "a"), ("message", "", "a"), ("message", "", " a"), ("message", "", "\ta")],
        false,
    );
    check("data: a:b: c\n\n", &[("message", "", "a:b: c")], false);
}

#[test]
fn data_may_be_empty_but_must_be_there() {
    check("data\n\n", &[("message", "", "")], false);
    check("data\ndata\n\ndata:\n\n", &[("message", "", "\n"), ("message", "", "")], false);
    check("event: ping\n\ndata: a\n\n", &[("message", "", "a")], false);
    check("\n\n\n", &[], false);
    check("", &[], false);
}

#[test]
fn names_last_for_one_event() {
    check(
        "event: add\ndata: 1\n\ndata: 2\n\nevent\ndata: 3\n\nevent: a\nevent: b\ndata: 4\n\n",
        &[("add", "", "1"), ("message", "", "2"), ("message", "", "3"), ("b", "", "4")],
        false,
    );
}

#[test]
fn ids_stay_until_there_is_another() {
    check(
        "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\nid: 文\n\ndata: d\n\n",
        &[("message", "1", "a"), ("message", "1", "b"), ("message", "", "c"), ("message", "文", "d")],
        false,
    );
    check("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n", &[("message", "1", "a"), ("message", "1", "b")], false);
    // The id of an event that does not come to its end is none.
    assert_eq!(parse(&[b"id: 1\ndata: a\n\nid: 2\ndata: b\n"]).2, "1");
    assert_eq!(parse(&[b"id: 1\ndata: a\n\nid: 2\n\n"]).2, "2");
}

#[test]
fn a_wait_is_digits_only() {
    for (value, expected) in [
        ("1000", Some(1000)),
        ("0", Some(0)),
        ("007", Some(7)),
        ("", None),
        ("1.5", None),
        ("-1", None),
        ("+1", None),
        ("1s", None),
        (" 1", None),
        ("１", None),
        ("99999999999999999999999", None),
    ] {
        let text = format!("retry: {value}\ndata: a\n\n");
        let (events, ..) = at_every_split(text.as_bytes());
        assert_eq!(events, [("message".to_owned(), String::new(), expected, "a".to_owned())], "{value:?}");
        assert_eq!(reference(text.as_bytes()).0, events, "{value:?}");
    }
    let mut parser = Parser::default();
    parser.push(b"retry: 5\n\nretry: x\n\n", &mut |_| panic!("no data, no event"));
    assert_eq!(parser.wait().map(|wait| wait.as_millis()), Some(5), "it counts without data, too");
}

#[test]
fn an_event_without_its_empty_line_is_none() {
    for (text, cut_off) in [
        ("data: a\n\ndata: b\n", true),
        ("data: a\n\ndata: b", true),
        ("data: a\n\nid: 2\n", true),
        ("data: a\n\nda", true),
        ("data: a\n\n", false),
        ("data: a\n\n\n", false),
    ] {
        check(text, &[("message", "", "a")], cut_off);
    }
}

#[test]
fn characters_are_whole_at_every_split() {
    check("data: é文😀\n\n", &[("message", "", "é文😀")], false);
    check(b"data: a\xffb\xe6\x96\n\n".as_slice(), &[("message", "", "a\u{fffd}b\u{fffd}")], false);
    check("data: a\0b\n\n", &[("message", "", "a\0b")], false);
    check("data: \u{2028}a\u{85}b\u{b}c\n\n", &[("message", "", "\u{2028}a\u{85}b\u{b}c")], false);
}

#[test]
fn ids_outlast_a_connection() {
    let mut parser = Parser::default();
    let mut events = Vec::new();
    parser.push(b"id: 1\ndata: a\n\nid: 2\ndata: lost", &mut |frame| events.push(told(&frame)));
    parser.restart();
    parser.push(b"\xef\xbb\xbfdata: b\n\n", &mut |frame| events.push(told(&frame)));
    let found: Vec<_> = events.iter().map(|(_, id, _, data)| (id.as_str(), data.as_str())).collect();
    assert_eq!(found, [("1", "a"), ("1", "b")]);
}

/// Texts of pieces that matter, put together at random (xorshift, so that failures can be repeated).
#[test]
fn another_parser_finds_the_same() {
    const PARTS: &[&str] = &[
        "data",
        "event",
        "id",
        "retry",
        ":",
        ": ",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "a",
        "7",
        "\0",
        "é",
        "😀",
        "\u{feff}",
        " ",
        "[DONE]",
        "data: x\n\n",
        ":c\n",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    for _ in 0..4000 {
        let text: String = (0..random(24)).map(|_| PARTS[random(PARTS.len())]).collect();
        let text = text.as_bytes();
        let mut pieces = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(1 + random(rest.len()));
            pieces.push(piece);
            rest = after;
        }
        assert_eq!(parse(&pieces), reference(text), "{:?}", String::from_utf8_lossy(text));
    }
}
