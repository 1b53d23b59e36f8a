//! Calls by name.
#![cfg(feature = "dynamic")]

use serde_json::json;
use specstep_runtime::{Builder, DynamicOperation, ErrorKind, call};

use super::api::{Client, CreateFile, GetFile, Import, Picture, Ping, UploadFile};
use super::server::{Act, Server, json};

const OPERATIONS: &[DynamicOperation] = &[
    DynamicOperation::new::<GetFile>(),
    DynamicOperation::new::<CreateFile>(),
    DynamicOperation::new::<UploadFile>(),
    DynamicOperation::new::<Ping>(),
    DynamicOperation::new::<Import>(),
    DynamicOperation::new::<Picture>(),
];

#[tokio::test]
async fn a_call_by_name_is_the_typed_call() {
    let server = Server::start([
        json("200 OK", r#"{"id":"f","bytes":3,"unknown":1}"#),
        json("200 OK", r#"{"id":"u"}"#),
        Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()),
        json("404 Not Found", r#"{"message":"gone"}"#),
    ]);
    let client = Builder::<Client>::new().base_url(server.url()).api_key("k").build().unwrap();
    let by_name = |name: &'static str, args| call(client.core(), OPERATIONS, name, args);
    assert_eq!(by_name("get_file", json!({"file_id": "f"})).await.unwrap(), json!({"id": "f", "bytes": 3}));
    let form = json!({"body": {"file": {"text": "abc", "file_name": "a.txt"}, "purpose": "batch"}});
    assert_eq!(by_name("upload_file", form).await.unwrap(), json!({"id": "u"}));
    assert!(server.requests()[1].contains("filename=\"a.txt\""));
    assert!(by_name("ping", json!(null)).await.unwrap().is_null());
    let error = by_name("get_file", json!({"file_id": "x"})).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.api().unwrap()["message"].as_str()), (404, Some("gone")));
}

#[tokio::test]
async fn what_is_not_there_is_named() {
    let client = Builder::<Client>::new().base_url("http://127.0.0.1:1/").build().unwrap();
    for (name, args, wanted) in [
        ("get_fil", json!({}), "there is no operation `get_fil`; did you mean `get_file`?"),
        (
            "zzz",
            json!({}),
            "there is no operation `zzz`; there are: get_file, create_file, upload_file, ping, import, picture",
        ),
        ("get_file", json!({"fileid": "f"}), "get_file: there is no input `fileid`; did you mean `file_id`?"),
        ("get_file", json!({}), "get_file: file_id: is missing"),
        ("get_file", json!({"file_id": 1}), "get_file: file_id: expected a string, found a number"),
        ("get_file", json!([]), "get_file: expected an object, found an array"),
    ] {
        let error = call(client.core(), OPERATIONS, name, args).await.unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, wanted));
    }
}

#[tokio::test]
async fn a_body_is_sent_as_what_it_fits_or_what_is_said() {
    let upload = json!({"text": "x", "content_type": "image/png"});
    let form = json!({"file": {"text": "x"}, "purpose": "p"});
    let cases = [
        (json!({"body": [{"id": "f"}]}), "application/json\r\n"),
        (json!({"body": form}), "multipart/form-data; boundary="),
        (json!({"body": "x"}), "text/plain\r\n"),
        (json!({"body": upload}), "image/png\r\n"),
        (json!({"body": {"text": "x"}, "content-type": "Image/*"}), "application/octet-stream\r\n"),
        (json!({"body": form, "content-type": "multipart/form-data"}), "multipart/form-data; boundary="),
    ];
    let server = Server::start(cases.iter().map(|_| Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())));
    let client = Builder::<Client>::new().base_url(server.url()).build().unwrap();
    for (args, media_type) in cases {
        call(client.core(), OPERATIONS, "import", args.clone()).await.unwrap();
        let request = server.requests().pop().unwrap();
        assert!(request.contains(&format!("content-type: {media_type}")), "{args}: {request}");
    }
    for (args, wanted) in [
        (json!({"body": [{}]}), "import: body[0].id: is missing"),
        (json!({"body": 1}), "import: body: expected an array, found an integer"),
        (json!({"body": {}, "content-type": "multipart/form-data"}), "import: body.file: is missing"),
        (json!({"content-type": "text/plain"}), "import: body: is missing"),
        (
            json!({"body": "x", "content-type": "text/plan"}),
            "import: content-type: the body is not sent so; did you mean `text/plain`?",
        ),
    ] {
        let error = call(client.core(), OPERATIONS, "import", args).await.unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, wanted));
    }
}

#[tokio::test]
async fn an_answer_is_what_is_asked_for_and_loses_no_bytes() {
    let answer = |media_type: &str, body: &[u8]| {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\ncontent-length: {}\r\n\r\n", body.len());
        Act::Send([head.as_bytes(), body].concat())
    };
    let server =
        Server::start([answer("image/png", b"\xffpng"), answer("image/webp", b"webp"), answer("image/png", b"")]);
    let client = Builder::<Client>::new().base_url(server.url()).build().unwrap();
    let by_name = |args| call(client.core(), OPERATIONS, "picture", args);
    assert_eq!(by_name(json!({"accept": "image/png"})).await.unwrap(), json!({"base64": "/3BuZw=="}));
    assert_eq!(by_name(json!({"accept": "image/webp"})).await.unwrap(), json!("webp"));
    assert_eq!(by_name(json!({})).await.unwrap(), json!(""));
    let asked = server
        .requests()
        .into_iter()
        .map(|request| request.lines().find_map(|line| line.strip_prefix("accept: ")).unwrap_or_default().to_owned());
    assert_eq!(asked.collect::<Vec<_>>(), ["image/png", "image/webp", "image/png, image/webp, */*"]);
    let error = by_name(json!({"accept": 1})).await.unwrap_err();
    assert!(error.to_string().contains("there is no input `accept`"), "{error}");
}
