//! What is on the wire.

use serde_json::json;
use specstep_runtime::{Builder, ErrorKind, Operation as _, Request, Upload, to_json, to_value};

use super::api::{AttachNote, Client, Copy, CreateFile, GetFile, Note, SaveNote, Search, SendNote, Tail, UploadFile};
use super::server::{Server, json};

fn client(server: &Server) -> Client {
    Builder::<Client>::new().base_url(server.url()).api_key("canary").build().unwrap()
}

const FILE: &str = r#"{"id":"f"}"#;

#[tokio::test]
async fn a_request_is_what_the_tables_say() {
    let server = Server::start([json("200 OK", FILE)]);
    let mut call = CreateFile::blank(client(&server).core());
    call.purpose = Some(vec!["a b".to_owned(), "c&d".to_owned()]);
    call.trace = Some("t".to_owned());
    call.theme = Some("dark".to_owned());
    call.body = Some(json!({"name": "文"}));
    let response = Request::new(call).header("X-More", "1").send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.body().id.as_str()), (200, "f"));
    let request = server.requests().remove(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let mut lines: Vec<String> = head.split("\r\n").map(str::to_owned).collect();
    assert_eq!(lines.remove(0), "POST /api/files?purpose=a%20b&purpose=c%26d HTTP/1.1");
    lines.sort();
    let expected = [
        "accept: application/json".to_owned(),
        "content-length: 14".to_owned(),
        "content-type: application/json".to_owned(),
        "cookie: theme=dark".to_owned(),
        format!("host: 127.0.0.1:{}", server.port()),
        "user-agent: files/1".to_owned(),
        "x-more: 1".to_owned(),
        "x-trace: t".to_owned(),
    ];
    assert_eq!(lines, expected);
    assert_eq!(body, r#"{"name":"文"}"#);
}

#[tokio::test]
async fn an_absent_body_is_not_sent() {
    let server = Server::start([json("200 OK", FILE)]);
    Request::new(CreateFile::blank(client(&server).core())).send().await.unwrap();
    let request = server.requests().remove(0);
    assert!(!request.contains("content-type") && request.ends_with("\r\n\r\n"), "{request}");
    assert!(request.starts_with("POST /api/files HTTP/1.1\r\n"), "{request}");
}

#[tokio::test]
async fn methods_are_sent_as_they_are_written() {
    let server = Server::start([json("200 OK", "{}"), json("200 OK", "{}")]);
    let mut search = Search::blank(client(&server).core());
    search.body = json!({"q": 1});
    Request::new(search).send().await.unwrap();
    Request::new(Copy::blank(client(&server).core())).send().await.unwrap();
    let requests = server.requests();
    let [search, copy] = &requests[..] else { panic!("{requests:?}") };
    assert!(search.starts_with("QUERY /api/files HTTP/1.1\r\n") && search.ends_with("\r\n\r\n{\"q\":1}"), "{search}");
    assert!(copy.starts_with("Copy /api/files HTTP/1.1\r\n"), "{copy}");
}

#[tokio::test]
async fn files_are_sent_in_parts() {
    let server = Server::start([json("200 OK", FILE)]);
    let mut call = UploadFile::blank(client(&server).core());
    call.body.file = Upload::from("{}\n").file_name("../a\".jsonl");
    call.body.purpose = "batch".to_owned();
    Request::new(call).send().await.unwrap();
    let request = server.requests().remove(0);
    assert!(request.contains("content-type: multipart/form-data; boundary=part-"), "{request}");
    assert!(request.contains("name=\"file\"; filename=\"a%22.jsonl\""), "{request}");
    assert!(request.contains("name=\"purpose\"\r\n\r\nbatch\r\n"), "{request}");
    assert!(request.contains("x-api-key: canary") && !request.contains("bearer"), "{request}");
}

#[tokio::test]
async fn ids_stay_one_segment_or_are_refused() {
    let server = Server::start((0..20).map(|_| json("200 OK", FILE)));
    let client = client(&server);
    for (id, wanted) in [
        ("plain", Some("/api/files/plain")),
        ("a/b", Some("/api/files/a%2Fb")),
        ("a\\b", Some("/api/files/a%5Cb")),
        ("文件", Some("/api/files/%E6%96%87%E4%BB%B6")),
        ("a?b#c", Some("/api/files/a%3Fb%23c")),
        ("a\r\nb", Some("/api/files/a%0D%0Ab")),
        ("%00", Some("/api/files/%2500")),
        ("...", Some("/api/files/...")),
        ("", None),
        (" ", None),
        (".", None),
        ("..", None),
        ("%2e%2e", None),
        ("%2E.", None),
        ("../x", None),
        ("..\\x", None),
    ] {
        let before = server.count();
        let mut call = GetFile::blank(client.core());
        call.file_id = id.to_owned();
        let outcome = Request::new(call).send().await;
        if let Some(path) = wanted {
            assert!(outcome.is_ok(), "{id:?} {outcome:?}");
            let request = server.requests().pop().unwrap();
            assert_eq!(request.split(' ').nth(1), Some(path), "{id:?}");
        } else {
            let error = outcome.unwrap_err();
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidInput, 0), "{id:?}");
            assert!(error.to_string().starts_with("get_file: file_id: "), "{error}");
            assert_eq!(server.count(), before, "{id:?}");
        }
    }
}

#[tokio::test]
async fn two_values_do_not_make_dots_together() {
    let server = Server::start([json("200 OK", "")]);
    let mut call = Tail::blank(client(&server).core());
    call.one = "a.".to_owned();
    call.two = ".b".to_owned();
    assert!(Request::new(call.clone()).send().await.unwrap().body().is_none());
    assert!(server.requests().remove(0).starts_with("GET /api/a/a..b/z HTTP/1.1\r\n"));
    call.one = ".".to_owned();
    call.two = ".".to_owned();
    assert_eq!(Request::new(call).send().await.unwrap_err().kind(), ErrorKind::InvalidInput);
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn no_header_lets_another_one_in() {
    let server = Server::start([]);
    for value in ["a\r\nx-evil: 1", "a\nb", "a\0b", "é", " a"] {
        let mut call = CreateFile::blank(client(&server).core());
        call.trace = Some(value.to_owned());
        let error = Request::new(call).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{value:?}");
        if value != " a" {
            let call = Request::new(CreateFile::blank(client(&server).core()));
            assert_eq!(call.clone().header("x-a", value).send().await.unwrap_err().kind(), ErrorKind::InvalidInput);
            assert_eq!(call.idempotency_key(value).send().await.unwrap_err().kind(), ErrorKind::InvalidInput);
            assert!(Builder::<Client>::new().base_url(server.url()).header("x-a", value).build().is_err());
        }
    }
    for name in ["", "a b", "a:b", "Host", "content-length", "transfer-encoding"] {
        let call = Request::new(CreateFile::blank(client(&server).core()));
        assert_eq!(call.header(name, "x").send().await.unwrap_err().kind(), ErrorKind::InvalidInput, "{name:?}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn what_only_the_server_sends_is_left_out_of_requests() {
    const NOTE: &str = r#"{"id":1,"text":"a","parts":[{"id":2,"text":"b"}]}"#;
    let server = Server::start([json("200 OK", NOTE), json("200 OK", NOTE), json("200 OK", NOTE)]);
    let core = client(&server).core();
    let mut save = SaveNote::blank(core.clone());
    save.body = Note { id: Some(7), text: "x".to_owned(), parts: None };
    let note = Request::new(save).send().await.unwrap().into_body();
    // What came from the server is kept, by serde too, until it is sent.
    assert_eq!(String::from_utf8(to_json(&note)).unwrap(), NOTE);
    assert_eq!(to_value(&note)["parts"][0]["id"], 2);
    let mut send = SendNote::blank(core.clone());
    (send.filter, send.body) = (Some(Note { parts: None, ..note.clone() }), note.clone());
    Request::new(send).send().await.unwrap();
    let mut attach = AttachNote::blank(core);
    attach.body = note;
    Request::new(attach).send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].ends_with("\r\n\r\n{\"text\":\"x\"}"), "{}", requests[0]);
    assert!(requests[1].ends_with("\r\n\r\ntext=a&parts=%7B%22text%22%3A%22b%22%7D"), "{}", requests[1]);
    assert!(requests[1].starts_with("POST /api/notes?text=a HTTP"), "{}", requests[1]);
    assert!(requests[2].contains("{\"text\":\"b\"}") && !requests[2].contains("\"id\""), "{}", requests[2]);
}
