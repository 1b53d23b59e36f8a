//! Answers that are wrong, broken, late or too large.

use std::time::Duration;

use specstep_runtime::{AnyError, Builder, Error, ErrorKind, Operation as _, Request, RetryPolicy, TransportErrorKind};

use super::api::{Client, Content, CreateFile, Failure, GetFile, Ping};
use super::server::{Act, Server, answer, json};

fn client(server: &Server) -> Client {
    Builder::<Client>::new().base_url(server.url()).api_key("k").retry(RetryPolicy::none()).build().unwrap()
}

fn get(client: &Client) -> Request<GetFile> {
    let mut call = GetFile::blank(client.core());
    call.file_id.push('f');
    Request::new(call)
}

const JSON: &str = "content-type: application/json";

#[test]
fn errors_are_small_and_go_anywhere() {
    fn anywhere<T: std::error::Error + Send + Sync + 'static>() -> usize {
        size_of::<T>()
    }
    assert_eq!((anywhere::<Error<Failure>>(), anywhere::<AnyError>()), (size_of::<usize>(), size_of::<usize>()));
}

#[tokio::test]
async fn a_failure_is_typed_and_nothing_of_it_is_lost() {
    let body = r#"{"message":"no such key","more":1}"#;
    let server = Server::start([Act::Send(answer("401 Unauthorized", &[JSON, "x-request-id: r1", "x-a: b"], body))]);
    let error = get(&client(&server)).send().await.unwrap_err();
    assert_eq!(error.to_string(), r#"get_file: 401 Unauthorized from GET /files/{file_id} (request id "r1")"#);
    assert_eq!(error.api().unwrap().message, "no such key");
    assert_eq!(error.status().unwrap().as_u16(), 401);
    assert_eq!(error.headers().unwrap()["x-a"], "b");
    assert_eq!(error.body(), body.as_bytes());
    assert_eq!((error.operation(), error.method(), error.attempts()), ("get_file", "GET", 1));
    assert!(!error.is_retryable() && !error.is_timeout());
    let any = AnyError::from(error);
    assert_eq!(any.api().unwrap()["message"], "no such key");
    assert_eq!(any.kind(), ErrorKind::Status);
}

#[tokio::test]
async fn answers_that_do_not_fit_say_where() {
    let html = answer("200 OK", &["content-type: text/html"], "<html>");
    for (act, kind, wanted) in [
        (json("200 OK", r#"{"id":1}"#), ErrorKind::Decode, "get_file: id: expected a string, found a number (GET"),
        (json("200 OK", ""), ErrorKind::Decode, "get_file: expected JSON, found an empty body (GET"),
        (Act::Send(html), ErrorKind::UnexpectedContentType, "get_file: expected JSON, found `text/html` (GET"),
        (json("202 Accepted", "{}"), ErrorKind::UndeclaredStatus, "get_file: 202 Accepted is not among the answers"),
        (json("502 Bad Gateway", "<html>"), ErrorKind::Status, "get_file: 502 Bad Gateway from GET"),
    ] {
        let server = Server::start([act]);
        let error = get(&client(&server)).send().await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().starts_with(wanted), "{error}");
        assert!(error.api().is_none() && error.status().is_some());
    }
    let server = Server::start([Act::Send(answer("200 OK", &["content-type: text/plain"], "\u{feff}{\"id\":\"f\"}"))]);
    assert_eq!(get(&client(&server)).await.unwrap().id, "f");
}

#[tokio::test]
async fn an_undeclared_failure_is_still_json() {
    let server = Server::start([json("418 I'm a teapot", r#"{"code":7}"#), json("500 Oops", "<html>")]);
    let client = client(&server);
    let error = Request::new(Ping::blank(client.core())).await.unwrap_err();
    assert_eq!(error.api().unwrap()["code"], 7);
    let error = Request::new(Ping::blank(client.core())).await.unwrap_err();
    assert!(error.api().is_none());
    assert_eq!(error.body(), b"<html>");
}

#[tokio::test]
async fn a_broken_connection_is_a_transport_error() {
    let whole = answer("200 OK", &[JSON], r#"{"id":"f"}"#);
    let chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"id\"".to_vec();
    let mut scripts: Vec<Act> =
        (0..whole.len()).step_by(7).map(|end| Act::SendAndClose(whole[..end].to_vec())).collect();
    scripts.push(Act::SendAndClose(chunked));
    scripts.push(Act::SendAndClose(b"garbage\r\n\r\n".to_vec()));
    for act in scripts {
        let server = Server::start([act]);
        let error = get(&client(&server)).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
        assert!(error.is_retryable());
    }
}

#[tokio::test]
async fn a_failure_cut_short_is_still_that_failure() {
    let server =
        Server::start([Act::SendAndClose(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 99\r\n\r\npart".to_vec())]);
    let error = get(&client(&server)).send().await.unwrap_err();
    assert_eq!((error.kind(), error.body()), (ErrorKind::Status, &b"part"[..]));
}

#[tokio::test]
async fn nothing_takes_longer_than_allowed() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345".to_vec();
    for act in [Act::Hang, Act::SendSlowly(head, Duration::from_secs(3), b"67890".to_vec())] {
        let server = Server::start([act]);
        let call = Request::new(Content::blank(client(&server).core()));
        let error = call.timeout(Duration::from_millis(100)).send().await.unwrap_err();
        assert!(error.is_timeout() && error.is_retryable(), "{error}");
        assert_eq!(error.to_string(), "content: timed out (GET /content)");
    }
}

#[tokio::test]
async fn bodies_have_limits() {
    let large = "x".repeat(5000);
    let server = Server::start([
        Act::Send(answer("200 OK", &[], &large)),
        Act::Send(answer("200 OK", &[], &large)),
        Act::Send(answer("400 Bad Request", &[], &large)),
    ]);
    let client =
        Builder::<Client>::new().base_url(server.url()).max_body_bytes(4999).max_error_body_bytes(10).build().unwrap();
    let call = || Request::new(Content::blank(client.core()));
    let error = call().send().await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::TooLarge, 200));
    assert!(error.to_string().contains("4999 bytes"), "{error}");
    assert_eq!(call().max_body_bytes(5000).await.unwrap().len(), 5000);
    let error = call().send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
    assert!(error.body().len() <= 10);
}

#[tokio::test]
async fn a_stream_arrives_in_pieces() {
    let head = |rest: &str| format!("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n{rest}").into_bytes();
    let server = Server::start([
        Act::SendSlowly(head("abc"), Duration::from_millis(30), b"def".to_vec()),
        Act::Send(head("abcdef")),
        Act::SendAndClose(head("abc")),
        Act::SendSlowly(head("abc"), Duration::from_secs(3), b"def".to_vec()),
        json("404 Not Found", "{}"),
    ]);
    let client = client(&server);
    let call =
        || Request::new(Content::blank(client.core())).max_body_bytes(1).idle_timeout(Duration::from_millis(300));
    let mut body = call().stream().await.unwrap().into_body();
    let mut text = Vec::new();
    while let Some(chunk) = body.chunk().await.unwrap() {
        text.extend_from_slice(&chunk);
    }
    assert_eq!(text, b"abcdef");

    let folder = std::env::temp_dir().join(format!("specstep-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("saved");
    assert_eq!(call().stream().await.unwrap().into_body().save_to(&file).await.unwrap(), 6);
    assert_eq!(std::fs::read(&file).unwrap(), b"abcdef");
    std::fs::remove_file(&file).unwrap();
    assert!(call().stream().await.unwrap().into_body().save_to(&file).await.is_err());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    std::fs::remove_dir(&folder).unwrap();

    let mut body = call().stream().await.unwrap().into_body();
    assert_eq!(body.chunk().await.unwrap().unwrap(), "abc");
    assert_eq!(body.chunk().await.unwrap_err().kind(), TransportErrorKind::Timeout);
    assert!(body.chunk().await.unwrap().is_none());
    assert_eq!(call().stream().await.unwrap_err().status().unwrap().as_u16(), 404);
}

#[tokio::test]
async fn the_answer_can_be_had_as_it_came() {
    let server = Server::start([json("400 Bad Request", "{oops")]);
    let response = Request::new(CreateFile::blank(client(&server).core())).raw().await.unwrap();
    assert_eq!((response.status().as_u16(), response.into_body().as_ref()), (400, &b"{oops"[..]));
}
