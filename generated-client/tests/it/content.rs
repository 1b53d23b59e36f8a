//! The content of a file: as bytes, as a stream, into a file.

use crate::client;
use crate::server::{Gate, Reply, Server};
use bigmodel::runtime::ErrorKind;
use std::path::Path;
use std::time::Duration;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n";

#[tokio::test]
async fn content_is_any_bytes() {
    let bytes: Vec<u8> = (0..=255).cycle().take(10_000).collect();
    let server = Server::answering(Reply::new(200, "application/octet-stream", &bytes)).await;
    assert_eq!(client(&server).get_file_content("file-123").await.unwrap(), bytes);
}

#[tokio::test]
async fn content_of_another_type_is_content_too() {
    let server = Server::answering(Reply::json(200, r#"{"content":"text"}"#)).await;
    let content = client(&server).get_file_content("file-123").await.unwrap();
    assert_eq!(&content[..], br#"{"content":"text"}"#);
}

#[tokio::test]
async fn pieces_of_a_stream_arrive_before_its_end() {
    let gate = Gate::default();
    let head = format!("{HEAD}Transfer-Encoding: chunked\r\n\r\n");
    let reply = Reply::bytes(head).then("5\r\nfirst\r\n").then_wait(&gate).then("6\r\nsecond\r\n0\r\n\r\n");
    let server = Server::answering(reply).await;
    let response = client(&server).get_file_content("file-123").customize().stream().await.unwrap();
    assert_eq!(response.status(), 200);
    let mut stream = response.into_body();
    assert_eq!(stream.chunk().await.unwrap().unwrap(), "first");
    gate.open();
    assert_eq!(stream.chunk().await.unwrap().unwrap(), "second");
    assert!(stream.chunk().await.unwrap().is_none());
}

#[tokio::test]
async fn a_long_stream_is_not_gathered_in_memory() {
    const LENGTH: usize = 50_000_000;
    let reply = Reply::bytes(format!("{HEAD}Content-Length: {LENGTH}\r\n\r\n")).then_fill(LENGTH);
    let server = Server::answering(reply).await;
    let call = client(&server).get_file_content("file-123").customize().max_body_bytes(1);
    let mut stream = call.stream().await.unwrap().into_body();
    let mut length = stream.chunk().await.unwrap().unwrap().len();
    // Nobody reads now, so the server gets rid of no more than the buffers of the operating system hold.
    let mut sent = 0;
    while server.sent() != sent {
        sent = server.sent();
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(sent < LENGTH / 2, "{sent}");
    while let Some(chunk) = stream.chunk().await.unwrap() {
        length += chunk.len();
    }
    assert_eq!(length, LENGTH);
}

#[tokio::test]
async fn a_stream_that_breaks_says_so() {
    let server = Server::answering(Reply::bytes(format!("{HEAD}Content-Length: 9\r\n\r\nfirst"))).await;
    let response = client(&server).get_file_content("file-123").customize().stream().await.unwrap();
    let mut stream = response.into_body();
    assert_eq!(stream.chunk().await.unwrap().unwrap(), "first");
    let error = stream.chunk().await.unwrap_err();
    assert!(error.to_string().starts_with("the connection broke"), "{error}");
}

#[tokio::test]
async fn a_stream_that_falls_silent_ends() {
    let server = Server::answering(Reply::bytes(format!("{HEAD}Content-Length: 9\r\n\r\nfirst")).then_silence()).await;
    let call = client(&server).get_file_content("file-123").customize().idle_timeout(Duration::from_millis(100));
    let mut stream = call.stream().await.unwrap().into_body();
    assert_eq!(stream.chunk().await.unwrap().unwrap(), "first");
    assert_eq!(stream.chunk().await.unwrap_err().to_string(), "timed out");
}

#[tokio::test]
async fn a_failure_is_not_streamed() {
    let server = Server::answering(Reply::json(404, r#"{"error":{"code":"1211","message":"no such file"}}"#)).await;
    let error = client(&server).get_file_content("file-123").customize().stream().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(error.api().unwrap().error.as_ref().unwrap().code, "1211");
}

#[tokio::test]
async fn a_stream_can_become_a_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (whole, cut) = (folder.join("whole.bin"), folder.join("cut.bin"));
    let server = Server::start([
        Reply::new(200, "application/octet-stream", "0123456789"),
        Reply::bytes(format!("{HEAD}Content-Length: 99\r\n\r\nfirst")),
    ])
    .await;
    let client = client(&server);
    let stream = client.get_file_content("file-123").customize().stream().await.unwrap().into_body();
    assert_eq!(stream.save_to(&whole).await.unwrap(), 10);
    assert_eq!(std::fs::read(&whole).unwrap(), b"0123456789");
    let stream = client.get_file_content("file-123").customize().stream().await.unwrap().into_body();
    stream.save_to(&cut).await.unwrap_err();
    assert!(!cut.exists() && !folder.join("cut.bin.part").exists());
    std::fs::remove_file(whole).unwrap();
}
