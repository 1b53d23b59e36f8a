//! The upload's multipart body (RFC 7578), to the byte.

use crate::server::{Reply, Request, Server};
use crate::{client, server};
use bigmodel::runtime::{ErrorKind, Upload};
use bigmodel::types::{FilePurpose, FileUpload};
use std::path::Path;

const STORED: &str =
    r#"{"id":"file-123","object":"file","bytes":3,"created_at":1730000000,"filename":"a.jsonl","purpose":"batch"}"#;

async fn sent(upload: impl Into<Upload>, purpose: impl Into<FilePurpose>) -> Request {
    let server = Server::answering(Reply::json(200, STORED)).await;
    let file = client(&server).upload_file(FileUpload::new(upload, purpose)).await.unwrap();
    assert_eq!(file.id.as_deref(), Some("file-123"));
    assert_eq!((file.bytes, file.created_at, file.purpose), (Some(3), Some(1_730_000_000), Some(FilePurpose::Batch)));
    server.request()
}

/// The boundary that the request announces, after checking what is around it.
fn boundary(request: &Request) -> &str {
    let boundary = request.header("content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    assert!(boundary.len() <= 70 && boundary.chars().all(plain), "{boundary}");
    boundary
}

/// The body as it should be.
fn expected(boundary: &str, file_name: &str, content_type: &str, content: &str, purpose: &str) -> String {
    format!(
        "--{boundary}\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
         Content-Type: {content_type}\r\n\r\n\
         {content}\r\n\
         --{boundary}\r\n\
         Content-Disposition: form-data; name=\"purpose\"\r\n\r\n\
         {purpose}\r\n\
         --{boundary}--\r\n"
    )
}

fn text(request: &Request) -> &str {
    std::str::from_utf8(&request.body).unwrap()
}

#[tokio::test]
async fn the_body_is_two_parts() {
    let upload = Upload::from("{}\n").file_name("a.jsonl").content_type("application/jsonl");
    let request = sent(upload, FilePurpose::Batch).await;
    assert_eq!(request.line(), "POST /api/paas/v4/files HTTP/1.1");
    let boundary = boundary(&request);
    assert_eq!(text(&request), expected(boundary, "a.jsonl", "application/jsonl", "{}\n", "batch"));
    assert_eq!(request.header("content-length").unwrap(), request.body.len().to_string());
    assert_eq!(request.header("transfer-encoding"), None);
}

#[tokio::test]
async fn a_file_is_sent_under_its_own_name() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("requests 请求.jsonl");
    std::fs::write(&path, "{\"a\":1}\n").unwrap();
    let request = sent(Upload::path(&path), FilePurpose::Batch).await;
    std::fs::remove_file(&path).unwrap();
    let boundary = boundary(&request);
    let body = expected(boundary, "requests 请求.jsonl", "application/octet-stream", "{\"a\":1}\n", "batch");
    assert_eq!(text(&request), body);
    assert_eq!(request.header("content-length").unwrap(), request.body.len().to_string());
}

#[tokio::test]
async fn names_and_values_cannot_leave_their_place() {
    let upload = Upload::from("x").file_name("../a\"\r\nX-Evil: 1\r\n\r\n.txt");
    let request = sent(upload, "b\r\n--c").await;
    let body = expected(
        boundary(&request),
        "a%22%0D%0AX-Evil: 1%0D%0A%0D%0A.txt",
        "application/octet-stream",
        "x",
        "b\r\n--c",
    );
    assert_eq!(text(&request), body);
}

#[tokio::test]
async fn two_uploads_have_two_boundaries() {
    let (one, other) = (sent("x", FilePurpose::Agent).await, sent("x", FilePurpose::Agent).await);
    assert_ne!(boundary(&one), boundary(&other));
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_a_fault_of_the_server() {
    let server = server::Server::start([]).await;
    let upload = FileUpload::new(Upload::path("no/such/file.jsonl"), FilePurpose::Batch);
    let error = client(&server).upload_file(upload).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Upload, 1));
    assert!(error.to_string().contains("no/such/file.jsonl"), "{error}");
    assert_eq!(server.requests().len(), 0);
}
