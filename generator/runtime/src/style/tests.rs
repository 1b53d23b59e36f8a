mod parse_back;
mod rfc6570;

use super::{Input, Style, StyleError, View, cookie, has_dot_segment, header, query};
use serde_json::{Value, json};

fn path(input: &Input, view: View<'_>) -> Result<String, StyleError> {
    let mut out = String::new();
    super::path(input, view, &mut out).map(|()| out)
}

fn joined(input: &Input, value: &Value) -> Result<String, String> {
    let mut out = Vec::new();
    query(input, View::Value(value), &mut out).map_err(|error| error.problem.into_owned())?;
    Ok(out.join("&"))
}

/// The examples of RFC 6570 section 3.2 and of `OpenAPI`'s table of styles.
#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases, in one place")]
fn every_style_spells_every_kind() {
    let text = json!("blue");
    let list = json!(["blue", "black", "brown"]);
    let object = json!({"B": 150, "G": 200, "R": 100});
    let input = Input::path("color");
    let paths = [
        (Style::Simple, false, "blue", "blue,black,brown", "B,150,G,200,R,100"),
        (Style::Simple, true, "blue", "blue,black,brown", "B=150,G=200,R=100"),
        (Style::Label, false, ".blue", ".blue,black,brown", ".B,150,G,200,R,100"),
        (Style::Label, true, ".blue", ".blue.black.brown", ".B=150.G=200.R=100"),
        (Style::Matrix, false, ";color=blue", ";color=blue,black,brown", ";color=B,150,G,200,R,100"),
        (Style::Matrix, true, ";color=blue", ";color=blue;color=black;color=brown", ";B=150;G=200;R=100"),
        (Style::Path, false, "/blue", "/blue,black,brown", "/B,150,G,200,R,100"),
        (Style::Path, true, "/blue", "/blue/black/brown", "/B=150/G=200/R=100"),
        (
            Style::Json,
            false,
            "%22blue%22",
            "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
            "%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        ),
    ];
    for (style, explode, of_text, of_list, of_object) in paths {
        for (value, expected) in [(&text, of_text), (&list, of_list), (&object, of_object)] {
            assert_eq!(
                path(&input.style(style, explode), View::Value(value)).as_deref(),
                Ok(expected),
                "{style:?} {explode}"
            );
        }
    }
    let form = ("color=blue", "color=blue&color=black&color=brown", "B=150&G=200&R=100");
    let queries = [
        (Style::Form, false, "color=blue", "color=blue,black,brown", "color=B,150,G,200,R,100"),
        (Style::Form, true, form.0, form.1, form.2),
        (Style::SpaceDelimited, false, "color=blue", "color=blue%20black%20brown", "color=B%20150%20G%20200%20R%20100"),
        (Style::SpaceDelimited, true, form.0, form.1, form.2),
        (Style::PipeDelimited, false, "color=blue", "color=blue%7Cblack%7Cbrown", "color=B%7C150%7CG%7C200%7CR%7C100"),
        (Style::PipeDelimited, true, form.0, form.1, form.2),
        (
            Style::DeepObject,
            true,
            "color=blue",
            "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
            "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100",
        ),
        (
            Style::Json,
            true,
            "color=%22blue%22",
            "color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
            "color=%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D",
        ),
    ];
    for (style, explode, of_text, of_list, of_object) in queries {
        for (value, expected) in [(&text, of_text), (&list, of_list), (&object, of_object)] {
            assert_eq!(
                joined(&Input::query("color").style(style, explode), value).as_deref(),
                Ok(expected),
                "{style:?} {explode}"
            );
        }
    }
    let others = [
        (
            false,
            [Some("blue"), Some("blue,black,brown"), Some("B,150,G,200,R,100")],
            ["color=blue", "color=blue,black,brown", "color=B,150,G,200,R,100"],
        ),
        (
            true,
            [Some("blue"), Some("blue,black,brown"), Some("B=150,G=200,R=100")],
            ["color=blue", "color=blue; color=black; color=brown", "B=150; G=200; R=100"],
        ),
    ];
    for (explode, headers, cookies) in others {
        for ((value, of_header), of_cookie) in [&text, &list, &object].into_iter().zip(headers).zip(cookies) {
            let found = header(&Input::header("color").style(Style::Simple, explode), View::Value(value));
            assert_eq!(found.unwrap().as_deref(), of_header);
            let found = cookie(&Input::cookie("color").style(Style::Form, explode), View::Value(value));
            assert_eq!(found.unwrap().as_deref(), Some(of_cookie));
        }
    }
}

#[test]
fn what_is_absent_null_or_empty_is_not_sent() {
    for style in [Style::Form, Style::SpaceDelimited, Style::PipeDelimited, Style::DeepObject] {
        for explode in [false, true] {
            for value in [json!(null), json!([]), json!({}), json!([null]), json!({"a": null})] {
                assert_eq!(
                    joined(&Input::query("q").style(style, explode), &value).as_deref(),
                    Ok(""),
                    "{style:?} {explode} {value}"
                );
                assert_eq!(header(&Input::header("q").style(Style::Simple, explode), View::Value(&value)), Ok(None));
                assert_eq!(cookie(&Input::cookie("q").style(style, explode), View::Value(&value)), Ok(None));
                assert!(path(&Input::path("q").style(Style::Matrix, explode), View::Value(&value)).is_err());
            }
            assert_eq!(joined(&Input::query("q").style(style, explode), &json!("")).as_deref(), Ok("q="));
        }
    }
    assert_eq!(joined(&Input::query("q"), &json!(["a", null, ""])).as_deref(), Ok("q=a&q="));
    let as_json = Input::query("q").style(Style::Json, true);
    assert_eq!(joined(&as_json, &json!(null)).as_deref(), Ok("q=null"));
    assert_eq!(query(&as_json, View::Absent, &mut Vec::new()), Ok(()));
    assert_eq!(path(&Input::path("q").style(Style::Matrix, false), View::Str("")).as_deref(), Ok(";q"));
    assert_eq!(header(&Input::header("q"), View::Str("")), Ok(Some(String::new())));
}

#[test]
fn deep_objects_go_down_all_the_way() {
    let input = Input::query("f[x]").style(Style::DeepObject, true);
    let value = json!({"&=": "&=", "a": {"b": {"c": 1}}, "l": [1, 2], "m": [{"k": [3, 4]}, [5]]});
    let expected = "f%5Bx%5D%5B%26%3D%5D=%26%3D&f%5Bx%5D%5Ba%5D%5Bb%5D%5Bc%5D=1&f%5Bx%5D%5Bl%5D=1&f%5Bx%5D%5Bl%5D=2\
        &f%5Bx%5D%5Bm%5D%5B0%5D%5Bk%5D=3&f%5Bx%5D%5Bm%5D%5B0%5D%5Bk%5D=4&f%5Bx%5D%5Bm%5D%5B1%5D=5";
    assert_eq!(joined(&input, &value).as_deref(), Ok(expected));
}

#[test]
fn values_without_a_spelling_are_refused_by_name() {
    let nested = [json!([[1]]), json!([{"a": 1}]), json!({"a": [1]}), json!({"a": {"b": 1}})];
    for value in &nested {
        let view = View::Value(value);
        for style in [Style::Form, Style::SpaceDelimited, Style::PipeDelimited] {
            assert_eq!(query(&Input::query("q").style(style, true), view, &mut Vec::new()).unwrap_err().input, "q");
        }
        assert!(path(&Input::path("q"), view).is_err() && header(&Input::header("q"), view).is_err());
        assert!(cookie(&Input::cookie("q"), view).is_err());
    }
    let upload = "x".to_owned().into();
    let error = query(&Input::query("q"), View::Upload(&upload), &mut Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "q: is a file, which can only be sent as a body or as a part of one");
    assert!(query(&Input::query("q"), View::F64(f64::NAN), &mut Vec::new()).is_err());
    assert!(query(&Input::query("q"), View::Bytes(&b"\xff"[..].into()), &mut Vec::new()).is_err());
}

#[test]
fn no_value_leads_to_another_path() {
    let refused = [
        "",
        " ",
        "\t\n",
        ".",
        "..",
        "../x",
        "a/../b",
        "a/./b",
        "a\\..\\b",
        "..\\..\\admin",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252E",
        "a%2f..%2fb",
        "a%2F%2e%2e",
        "%5c..",
        "x/..",
        "%2e",
    ];
    for value in refused {
        for input in [Input::path("id"), Input::path("id").reserved()] {
            let error = path(&input, View::Str(value)).expect_err(value);
            assert_eq!(error.input, "id");
            assert!(!error.problem.contains(value) || value.trim().len() < 3, "{error}");
        }
    }
    assert!(path(&Input::path("id").style(Style::Label, true), View::Str(".")).is_err());
    assert!(path(&Input::path("id").style(Style::Label, true), View::Str("")).is_err());
    let taken = [
        ("a/b", "a%2Fb", "a/b"),
        ("a\\b", "a%5Cb", "a%5Cb"),
        ("...", "...", "..."),
        ("a..b", "a..b", "a..b"),
        (".hidden", ".hidden", ".hidden"),
        ("?x#y", "%3Fx%23y", "%3Fx%23y"),
        ("文", "%E6%96%87", "%E6%96%87"),
        ("\r\n\0", "%0D%0A%00", "%0D%0A%00"),
        ("50%", "50%25", "50%25"),
        ("a%2Fb", "a%252Fb", "a%2Fb"),
        ("//evil.example", "%2F%2Fevil.example", "//evil.example"),
        ("bar baz;x=1,2", "bar%20baz%3Bx%3D1%2C2", "bar%20baz;x=1,2"),
    ];
    for (value, plain, reserved) in taken {
        if value != "\r\n\0" {
            assert_eq!(path(&Input::path("id"), View::Str(value)).as_deref(), Ok(plain));
        }
        assert_eq!(path(&Input::path("id").reserved(), View::Str(value)).as_deref(), Ok(reserved));
    }
    assert!(!has_dot_segment("a%2Eb") && has_dot_segment("%2e%2E"));
}

#[test]
fn headers_and_cookies_carry_one_value_and_no_more() {
    let plain = Input::header("X-Id");
    for bad in ["a\r\nX-Injected: 1", "a\nb", "a\0", "\u{7f}", "\u{85}", "é", "文", " a", "a ", "a\t", "\u{200b}"] {
        assert_eq!(header(&plain, View::Str(bad)).unwrap_err().input, "X-Id", "{bad:?}");
    }
    for good in ["a b", "a\tb", "\"a, b\"", "a=b;c", "%41"] {
        assert_eq!(header(&plain, View::Str(good)), Ok(Some(good.to_owned())));
    }
    assert!(header(&plain, View::Value(&json!(["a,b"]))).is_err());
    assert!(header(&plain.style(Style::Simple, true), View::Value(&json!({"a=b": 1}))).is_err());
    let as_json = header(&plain.style(Style::Json, false), View::Value(&json!({"é": "\r\n😀\u{7f}"})));
    assert_eq!(as_json.unwrap().as_deref(), Some(r#"{"\u00e9":"\r\n\ud83d\ude00\u007f"}"#));

    let session = Input::cookie("__Host-id");
    for (value, expected) in [
        ("dGVzdA==", "__Host-id=dGVzdA=="),
        ("a; b=c", "__Host-id=a%3B%20b=c"),
        ("é,\"\r\n%41\\", "__Host-id=%C3%A9%2C%22%0D%0A%2541%5C"),
    ] {
        assert_eq!(cookie(&session, View::Str(value)), Ok(Some(expected.to_owned())));
    }
    assert_eq!(cookie(&Input::cookie("a;b"), View::Str("c")), Ok(Some("a%3Bb=c".to_owned())));
}

/// Strings made of everything that has a meaning somewhere, the same at each run.
fn nasty_strings() -> impl Iterator<Item = String> {
    const PIECES: [&str; 26] = [
        "a", "0", ".", "..", "/", "\\", "%", "%2e", "%41", "&", "=", "#", "?", "+", " ", "\r\n", "\0", "\t", "é", "文",
        "😀", "[", "]", "|", ",", ";",
    ];
    let mut state: u64 = 1;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap()
    };
    (0..2_000).map(move |_| (0..next() % 7).map(|_| PIECES[next() % PIECES.len()]).collect())
}

fn read(input: &Input, value: &Value) -> Vec<(String, String)> {
    let text = joined(input, value).unwrap();
    let url = url::Url::parse(&format!("http://host/path?{text}")).unwrap();
    assert_eq!(url.query().unwrap_or_default(), text, "the URL is as it was written");
    assert_eq!((url.path(), url.fragment()), ("/path", None));
    url.query_pairs().into_owned().collect()
}

#[test]
fn an_independent_parser_reads_what_was_sent() {
    let strings: Vec<String> = nasty_strings().collect();
    for pair in strings.chunks_exact(2) {
        let [key, text] = pair else { unreachable!() };
        for style in [Style::Form, Style::SpaceDelimited, Style::PipeDelimited, Style::DeepObject] {
            assert_eq!(read(&Input::query(leak(key)).style(style, true), &json!(text)), [(key.clone(), text.clone())]);
        }
        let twice = [("q".to_owned(), text.clone()), ("q".to_owned(), key.clone())];
        assert_eq!(read(&Input::query("q"), &json!([text, key])), twice);
        assert_eq!(read(&Input::query("q"), &json!({ key: text })), [(key.clone(), text.clone())]);
        let deep = Input::query("q").style(Style::DeepObject, true);
        assert_eq!(read(&deep, &json!({ "a": { key: text } })), [(format!("q[a][{key}]"), text.clone())]);
        let as_json = json!({ key: [text] });
        let found = read(&Input::query("q").style(Style::Json, true), &as_json);
        assert_eq!(serde_json::from_str::<Value>(&found[0].1).unwrap(), as_json);
        for (style, delimiter) in [(Style::Form, ","), (Style::SpaceDelimited, "%20"), (Style::PipeDelimited, "%7C")] {
            let list = joined(&Input::query("q").style(style, false), &json!(["x", text, "y"])).unwrap();
            let middle = list
                .strip_prefix(&format!("q=x{delimiter}"))
                .and_then(|list| list.strip_suffix(&format!("{delimiter}y")))
                .unwrap();
            assert!(delimiter != "," || !middle.contains(','), "{list}");
        }
    }
}

#[test]
fn what_a_path_takes_stays_one_segment() {
    let mut taken = 0;
    for text in nasty_strings() {
        let Ok(segment) = path(&Input::path("id"), View::Str(&text)) else { continue };
        taken += 1;
        for (before, after) in [("/files/", "/content"), ("/", ""), ("/a/", ".json"), ("/a/x-", "/b")] {
            let target = format!("{before}{segment}{after}");
            let url = url::Url::parse(&format!("http://host{target}")).unwrap();
            assert_eq!((url.path(), url.query(), url.fragment()), (target.as_str(), None, None), "{text:?}");
            assert_eq!(url.host_str(), Some("host"));
        }
        let read: String = form_urlencoded::parse(segment.as_bytes()).map(|(name, _)| name.into_owned()).collect();
        assert_eq!(read, text);
    }
    assert!(taken > 1_000, "{taken}");
}

/// Names of inputs are `'static`, as generated tables are; a test makes its own.
fn leak(name: &str) -> &'static str {
    Box::leak(name.to_owned().into_boxed_str())
}

#[test]
fn segments_of_a_path_are_no_way_out_of_it() {
    let spelt = |value: serde_json::Value| path(&Input::path("q").style(Style::Path, true), View::Value(&value));
    assert_eq!(spelt(json!(["a/b", "c"])).as_deref(), Ok("/a%2Fb/c"));
    for value in [json!(["a", "..", "b"]), json!(["."]), json!(["a", ""]), json!([]), json!(""), json!(null)] {
        assert!(spelt(value.clone()).is_err(), "{value}");
    }
}
