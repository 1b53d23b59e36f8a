use super::super::schema::{Map, Schema, Slot};
use super::{Part, RequestBody, Style, Upload, View, boundary, encode, is_media_type};
use futures_core::Stream;
use serde_json::{Value, json};
use std::pin::Pin;

const BOUNDARY: &str = "xyz";

/// An object of any views, in the order given.
struct Fields<'a>(Vec<(&'a str, View<'a>)>);

impl Map for Fields<'_> {
    fn insert(&mut self, _: &str) -> Slot<'_> {
        Slot::Ignore
    }

    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, View<'a>)) {
        for (name, view) in &self.0 {
            visit(name, *view);
        }
    }

    fn count(&self) -> usize {
        self.0.len()
    }
}

const fn part(name: &'static str, content_type: &'static str) -> Part {
    Part { name, content_type, style: None, headers: &[], format: None }
}

async fn sent(body: RequestBody) -> Vec<u8> {
    let mut stream = body.into_stream();
    let mut out = Vec::new();
    while let Some(chunk) = std::future::poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await {
        out.extend_from_slice(&chunk.unwrap());
    }
    out
}

async fn text(body: RequestBody) -> String {
    String::from_utf8(sent(body).await).unwrap()
}

/// What an independent parser reads: name, file name, media type and content of each part.
async fn parsed(body: RequestBody) -> Vec<(String, Option<String>, Option<String>, Vec<u8>)> {
    let mut parts = multer::Multipart::new(body.into_stream(), BOUNDARY);
    let mut found = Vec::new();
    while let Some(field) = parts.next_field().await.unwrap() {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let media_type = field.content_type().map(ToString::to_string);
        found.push((name, file_name, media_type, field.bytes().await.unwrap().to_vec()));
    }
    found
}

#[tokio::test]
async fn the_bytes_are_those_of_the_rfc() {
    let upload = Upload::from("<a>").file_name("dir/a.txt").content_type("text/plain");
    let fields = Fields(vec![("n", View::I64(1)), ("f", upload.view())]);
    let body = encode(View::Map(&fields), &[], BOUNDARY).unwrap();
    let expected = "--xyz\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n1\r\n\
        --xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n<a>\r\n\
        --xyz--\r\n";
    assert_eq!(body.len(), Some(expected.len() as u64));
    assert_eq!(text(body).await, expected);
    assert_eq!(text(encode(View::Absent, &[], BOUNDARY).unwrap()).await, "--xyz--\r\n");
    assert_eq!(boundary([1, u64::MAX]), "part-0000000000000001ffffffffffffffff");
}

#[tokio::test]
async fn properties_become_parts_by_their_kind_or_their_rule() {
    let value = json!({
        "array": ["a", {"k": 1}, null], "json": ["a"], "null": null, "number": 1.0, "object": {"k": [1]}, "quoted": "t",
        "typed": "t"
    });
    let rules = [
        part("json", "application/json"),
        part("quoted", "application/json"),
        part("typed", "text/plain; charset=utf-8"),
    ];
    let found = parsed(encode(View::Value(&value), &rules, BOUNDARY).unwrap()).await;
    let expected = [
        ("array", None, "a"),
        ("array", Some("application/json"), r#"{"k":1}"#),
        ("json", Some("application/json"), r#"["a"]"#),
        ("number", None, "1"),
        ("object", Some("application/json"), r#"{"k":[1]}"#),
        ("quoted", Some("application/json"), r#""t""#),
        ("typed", Some("text/plain; charset=utf-8"), "t"),
    ];
    let found: Vec<_> = found
        .iter()
        .map(|(name, _, media_type, content)| {
            (name.as_str(), media_type.as_deref(), std::str::from_utf8(content).unwrap())
        })
        .collect();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn of_several_media_types_the_first_that_fits_is_sent() {
    let value = json!({ "both": {"k": 1}, "none": {"k": 1}, "text": "t", "wild": {"k": 1}, "word": "t" });
    let rules = [
        part("both", "text/csv, application/vnd.a+json, application/json"),
        part("none", ""),
        part("text", "application/json, text/csv, text/plain"),
        part("wild", "application/*"),
        part("word", "application/json"),
    ];
    let found = parsed(encode(View::Value(&value), &rules, BOUNDARY).unwrap()).await;
    let found: Vec<_> = found.iter().map(|part| (part.0.as_str(), part.2.as_deref().unwrap_or_default())).collect();
    let expected = [
        ("both", "application/vnd.a+json"),
        ("none", "application/json"),
        ("text", "text/csv"),
        ("wild", "application/json"),
        ("word", "application/json"),
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn parts_have_the_headers_of_their_rule_and_of_their_upload() {
    let files =
        vec![Upload::from("a").file_name("a.png"), Upload::from("b").header("X-Rate", "5").header("x-kind", "mine")];
    let fields = Fields(vec![("files", files.view()), ("n", View::I64(1))]);
    let rule = |name, headers| Part { name, content_type: "", style: None, headers, format: None };
    let rules = [rule("files", &[("X-Kind", "picture")]), rule("n", &[("X-Unit", "cm")])];
    let body = encode(View::Map(&fields), &rules, BOUNDARY).unwrap();
    let mut parts = multer::Multipart::new(body.into_stream(), BOUNDARY);
    let mut found = Vec::new();
    while let Some(field) = parts.next_field().await.unwrap() {
        let header = |name: &str| field.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        found.push((header("x-kind"), header("x-rate"), header("x-unit"), field.headers().len()));
    }
    let text = |text: &str| Some(text.to_owned());
    let expected = [(text("picture"), None, None, 3), (text("mine"), text("5"), None, 4), (None, None, text("cm"), 2)];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn styles_take_objects_apart_as_in_forms() {
    // Sorted, so that it is the same whether or not a build has JSON values keep their order.
    let value = json!({
        "apart": {"g": 2, "r": 1}, "deep": {"k": {"l": [1, 2]}, "m": [{"n": 3}]}, "items": ["x"], "joined": {"g": 2, "r": 1}
    });
    let style = |name, style| Part { name, content_type: "", style: Some(style), headers: &[], format: None };
    let rules = [
        style("deep", (Style::DeepObject, true)),
        style("items", (Style::DeepObject, true)),
        style("apart", (Style::Form, true)),
        style("joined", (Style::Form, false)),
    ];
    let found = parsed(encode(View::Value(&value), &rules, BOUNDARY).unwrap()).await;
    let found: Vec<_> =
        found.iter().map(|part| (part.0.as_str(), std::str::from_utf8(&part.3).unwrap(), part.2.is_some())).collect();
    assert_eq!(
        found,
        [
            ("g", "2", false),
            ("r", "1", false),
            ("deep[k][l]", "1", false),
            ("deep[k][l]", "2", false),
            ("deep[m][0][n]", "3", false),
            ("items[0]", "x", false),
            ("joined", "g,2,r,1", false),
        ]
    );
}

#[tokio::test]
async fn files_are_read_back_whole() {
    let path = std::env::temp_dir().join(format!("multipart-{}.bin", std::process::id()));
    let big: Vec<u8> = (0..1 << 20).map(|index: u32| index.to_le_bytes()[1] ^ 0x55).collect();
    std::fs::write(&path, &big).unwrap();
    let uploads = vec![Upload::path(&path), Upload::from(big.clone()), Upload::from("").file_name("empty")];
    let fields = Fields(vec![("files", uploads.view())]);
    let mut body = encode(View::Map(&fields), &[part("files", "image/*, image/png")], BOUNDARY).unwrap();
    assert_eq!(body.len(), None);
    body.measure().await.unwrap();
    let length = sent(body.clone()).await.len() as u64;
    assert_eq!(body.len(), Some(length));
    let found = parsed(body).await;
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let expected = [(name, big.clone()), ("file".to_owned(), big), ("empty".to_owned(), Vec::new())];
    for ((_, file_name, media_type, content), (name, expected)) in found.iter().zip(&expected) {
        assert_eq!((file_name.as_ref(), media_type.as_deref()), (Some(name), Some("image/png")));
        assert!(content == expected, "{name}");
    }
    assert_eq!(found.len(), expected.len());
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn no_name_or_content_adds_a_part_or_a_header() {
    let nasty = "\"; filename=\"x\r\nX-Injected: 1\r\n\r\n\u{e9} \u{1f600} \\ %22 \0;=";
    let escaped = "%22; filename=%22x%0D%0AX-Injected: 1%0D%0A%0D%0A\u{e9} \u{1f600} \\ %22 %00;=";
    let upload = Upload::from(nasty).file_name(nasty.replace('\\', ""));
    let fields = Fields(vec![(nasty, View::Str(nasty)), ("f", upload.view())]);
    let body = encode(View::Map(&fields), &[], BOUNDARY).unwrap();
    let found = text(body.clone()).await;
    assert!(found.contains(&format!("name=\"{escaped}\"\r\n\r\n")), "{found}");
    assert!(found.contains(&format!("name=\"f\"; filename=\"{}\"\r\n", escaped.replace('\\', ""))), "{found}");
    let parts = parsed(body).await;
    assert_eq!(parts.iter().map(|part| part.3.as_slice()).collect::<Vec<_>>(), [nasty.as_bytes(); 2]);
}

#[test]
fn what_cannot_be_sent_is_refused_by_name() {
    let bad_type = Upload::from("x").content_type("text/plain\r\nX-Injected: 1");
    let object: Value = json!({"k": 1});
    let array = json!([1]);
    let nested = Fields(vec![("file", bad_type.view())]);
    let bad_headers =
        [("X-A", "1\r\nX-B: 2"), ("a b", "1"), ("Content-Type", "text/plain"), ("content-disposition", "x")]
            .map(|(name, value)| Upload::from("x").header(name, value));
    for upload in &bad_headers {
        let error = encode(View::Map(&Fields(vec![("p", upload.view())])), &[], BOUNDARY).map(drop).unwrap_err();
        assert_eq!(error.to_string(), "p: has a header that cannot be sent");
    }
    let cases: [(View<'_>, &[Part]); 4] = [
        (bad_type.view(), &[]),
        (View::Value(&object), &[part("p", "text/plain")]),
        (View::F64(f64::NAN), &[]),
        (View::Map(&nested), &[]),
    ];
    for (view, rules) in cases {
        let error = encode(View::Map(&Fields(vec![("p", view)])), rules, BOUNDARY).map(drop).unwrap_err();
        assert_eq!(error.input, "p", "{error}");
    }
    assert!(encode(View::Value(&array), &[], BOUNDARY).is_err());
    for (text, expected) in [
        ("a/b", true),
        ("image/svg+xml; charset=\"utf-8\"", true),
        ("a", false),
        ("a/", false),
        ("a b/c", false),
        ("a/b;\n", false),
        ("a/\u{e9}", false),
    ] {
        assert_eq!(is_media_type(text), expected, "{text}");
    }
}
