//! Which calls are made again, when, and how often.

use crate::server::{Reply, Server};
use crate::{DELETED, builder, client};
use bigmodel::runtime::{Decision, ErrorKind, RetryPolicy};
use bigmodel::types::{FilePurpose, FileUpload};
use std::time::{Duration, Instant};

const BUSY: &str = r#"{"error":{"code":"1302","message":"slow down"}}"#;

fn upload() -> FileUpload {
    FileUpload::new("{}\n", FilePurpose::Batch)
}

#[tokio::test]
async fn a_server_that_recovers_is_asked_three_times() {
    let server = Server::start([Reply::json(500, "{}"), Reply::json(500, "{}"), Reply::json(200, DELETED)]).await;
    assert_eq!(client(&server).delete_file("file-123").await.unwrap().deleted, Some(true));
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.head == requests[0].head));
}

#[tokio::test]
async fn a_wait_that_the_server_asks_for_is_kept() {
    for (name, value, least) in [("Retry-After", "1", 1000), ("retry-after-ms", "200", 200)] {
        let server = Server::start([Reply::json(429, BUSY).header(name, value), Reply::json(200, DELETED)]).await;
        let start = Instant::now();
        client(&server).delete_file("file-123").await.unwrap();
        assert!(start.elapsed() >= Duration::from_millis(least), "{name}: {value} took {:?}", start.elapsed());
        assert_eq!(server.requests().len(), 2);
    }
}

#[tokio::test]
async fn a_wait_that_is_too_long_is_the_callers_business() {
    let server = Server::answering(Reply::json(429, BUSY).header("Retry-After", "86400")).await;
    let start = Instant::now();
    let error = client(&server).delete_file("file-123").await.unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(60));
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (429, 1));
    assert_eq!(error.headers().unwrap().get("retry-after").unwrap(), "86400");
    assert_eq!(error.api().unwrap().error.as_ref().unwrap().code, "1302");
}

#[tokio::test]
async fn an_upload_is_not_made_twice() {
    for reply in [Reply::json(500, "{}"), Reply::json(429, BUSY), Reply::nothing()] {
        let server = Server::answering(reply).await;
        let error = client(&server).upload_file(upload()).await.unwrap_err();
        assert_eq!(error.attempts(), 1);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn an_upload_with_a_key_is_made_again_with_the_same_key() {
    let server = Server::start([Reply::json(503, "{}"), Reply::json(200, r#"{"id":"file-123"}"#)]).await;
    let call = client(&server).upload_file(upload()).customize().idempotency_key("once-7");
    assert_eq!(call.await.unwrap().id.as_deref(), Some("file-123"));
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(|request| request.header("idempotency-key")).collect();
    assert_eq!(keys, [Some("once-7"), Some("once-7")]);
    assert_eq!(requests[0].body.len(), requests[1].body.len());
}

#[tokio::test]
async fn a_connection_that_breaks_in_the_body_is_tried_again() {
    let length =
        Reply::bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: application/json\r\n\r\n{\"id\":");
    let chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n6\r\n{\"id\":\r\n";
    for cut in [length, Reply::bytes(chunked), Reply::bytes("HTTP/1.1 200"), Reply::nothing()] {
        let server = Server::start([cut.clone(), Reply::json(200, DELETED), cut.clone(), cut.clone(), cut]).await;
        let client = client(&server);
        assert_eq!(client.delete_file("file-123").await.unwrap().deleted, Some(true));
        assert_eq!(server.requests().len(), 2);
        let error = client.delete_file("file-123").await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 3), "{error}");
        assert_eq!(server.requests().len(), 5);
    }
}

#[tokio::test]
async fn no_retries_means_one_request() {
    let server = Server::answering(Reply::json(500, "{}")).await;
    let call = client(&server).delete_file("file-123").customize().retry(RetryPolicy::none());
    assert_eq!(call.await.unwrap_err().attempts(), 1);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_empty_balance_need_not_be_asked_about_again() {
    // The platform says 429 for this too; only its own code tells that waiting does not help.
    let server = Server::answering(Reply::json(429, r#"{"error":{"code":"1113","message":"no balance"}}"#)).await;
    let policy = RetryPolicy::new().classify(|attempt| match attempt.json() {
        Some(body) if body["error"]["code"] == "1113" => Decision::Stop,
        _ => Decision::Default,
    });
    let error = builder(&server).retry(policy).build().unwrap().delete_file("file-123").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (429, 1));
}
