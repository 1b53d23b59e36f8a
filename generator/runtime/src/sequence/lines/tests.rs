use super::{Frame, Lines};

/// The texts of a body that arrives in these pieces; a star after those that may be cut off.
fn cut(mut lines: Lines, pieces: &[&[u8]]) -> Vec<String> {
    let told = |frame: &Frame| String::from_utf8_lossy(&frame.data).into_owned() + if frame.cut_off { "*" } else { "" };
    let mut texts = Vec::new();
    for piece in pieces {
        lines.push(piece, &mut |frame| texts.push(told(&frame)));
    }
    texts.extend(lines.finish().map(|frame| told(&frame)));
    texts
}

fn check(new: fn() -> Lines, body: &[u8], expected: &[&str]) {
    assert_eq!(cut(new(), &[body]), expected, "{:?}", String::from_utf8_lossy(body));
    for split in 0..=body.len() {
        let (first, second) = body.split_at(split);
        assert_eq!(cut(new(), &[first, second]), expected, "{:?} cut at {split}", String::from_utf8_lossy(body));
    }
    let bytes: Vec<&[u8]> = body.chunks(1).collect();
    assert_eq!(cut(new(), &bytes), expected, "{:?} byte by byte", String::from_utf8_lossy(body));
}

#[test]
fn a_line_is_a_text() {
    let check = |body: &str, expected: &[&str]| check(Lines::default, body.as_bytes(), expected);
    check("{\"a\":1}\n{\"a\":2}\n", &["{\"a\":1}", "{\"a\":2}"]);
    // The last line needs no end.
    check("1\n2", &["1", "2"]);
    check("1\r\n2\r\n", &["1", "2"]);
    // Blank lines are none; a carriage return alone ends none.
    check("\n\n1\n \t\r\n2\r3\n\n", &["1", "2\r3"]);
    check("\u{feff}\"é文😀\"\n\u{feff}1\n", &["\"é文😀\"", "\u{feff}1"]);
    check("", &[]);
    check("\n", &[]);
    check("{\"cut\":", &["{\"cut\":"]);
    check("\"\u{2028}\u{85}\"\n", &["\"\u{2028}\u{85}\""]);
}

#[test]
fn a_record_begins_with_its_character() {
    let check = |body: &str, expected: &[&str]| check(Lines::records, body.as_bytes(), expected);
    check("\u{1e}{\"a\":1}\n\u{1e}{\"a\":2}\n", &["{\"a\":1}", "{\"a\":2}"]);
    // Text may go over several lines.
    check("\u{1e}{\n\"a\": 1\n}\n\u{1e}[]\n", &["{\n\"a\": 1\n}", "[]"]);
    // Two in a row have nothing between them (RFC 7464 section 2.1).
    check("\u{1e}\u{1e}1\n\u{1e}", &["1"]);
    // Numbers and words need an end to be whole; what closes itself does not (section 2.4).
    check("\u{1e}12\u{1e}true\u{1e}null\n\u{1e}\"a\"\u{1e}{}", &["12*", "true*", "null", "\"a\"", "{}"]);
    check("\u{1e}12\n\u{1e}34", &["12", "34*"]);
    check("stray\n\u{1e}1\n", &["stray", "1"]);
    check("", &[]);
}
