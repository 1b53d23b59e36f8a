//! The key: where it comes from, where it goes, and what is said when it is missing.

use crate::server::{Reply, Server};
use crate::{DELETED, KEY, client};
use bigmodel::Client;
use bigmodel::runtime::{Credential, ErrorKind};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

#[tokio::test]
async fn a_missing_key_is_said_before_anything_is_sent() {
    let server = Server::start([]).await;
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let error = client.delete_file("file-123").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Credentials, 0));
    for hint in ["bearerAuth", "api_key(", "BIGMODEL_API_KEY"] {
        assert!(error.to_string().contains(hint), "{error}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_key_that_cannot_be_sent_is_not_sent() {
    let server = Server::start([]).await;
    for key in ["a\r\nb", "a\0", "ключ"] {
        let client = Client::builder().base_url(server.url()).api_key(key).build().unwrap();
        let error = client.delete_file("file-123").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Credentials);
        assert!(!format!("{error}{error:?}").contains(key));
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_line_break_after_a_key_from_a_file_is_dropped() {
    let server = Server::answering(Reply::json(200, DELETED)).await;
    let client = Client::builder().base_url(server.url()).api_key(format!(" {KEY}\r\n")).build().unwrap();
    client.delete_file("file-123").await.unwrap();
    assert_eq!(server.request().header("authorization").unwrap(), format!("Bearer {KEY}"));
}

#[tokio::test]
async fn a_call_can_do_without() {
    let server = Server::answering(Reply::json(200, DELETED)).await;
    client(&server).delete_file("file-123").customize().no_credentials().await.unwrap();
    assert_eq!(server.request().header("authorization"), None);
}

#[tokio::test]
async fn a_provider_is_asked_before_every_attempt() {
    let server = Server::start([Reply::json(503, "{}").header("retry-after", "0"), Reply::json(200, DELETED)]).await;
    let count = Arc::new(AtomicU32::new(0));
    let provider = Credential::provider(move || {
        let number = count.fetch_add(1, Ordering::SeqCst);
        async move { Ok(format!("token-{number}").into()) }
    });
    let client = Client::builder().base_url(server.url()).credential("bearerAuth", provider).build().unwrap();
    client.delete_file("file-123").await.unwrap();
    let requests = server.requests();
    let sent: Vec<_> = requests.iter().map(|request| request.header("authorization").unwrap()).collect();
    assert_eq!(sent, ["Bearer token-0", "Bearer token-1"]);
}

#[test]
fn a_client_that_would_expose_its_key_is_not_built() {
    let table = [
        ("http://files.example/", "allow_insecure_http"),
        ("ftp://files.example/", "neither"),
        ("files.example", "not an absolute URL"),
        ("https://me:pass@files.example/", "user name or password"),
        ("https://files.example/?a=b", "query"),
    ];
    for (url, expected) in table {
        let error = Client::builder().base_url(url).api_key(KEY).build().unwrap_err().to_string();
        assert!(error.contains(expected), "{url}: {error}");
        assert!(!error.contains("canary") && !error.contains("pass@"), "{error}");
    }
    Client::builder().base_url("http://files.example/").api_key(KEY).allow_insecure_http().build().unwrap();
    Client::builder().api_key(KEY).build().unwrap();
}

/// Variables belong to the whole process, so the client that reads them runs in one of its own.
#[tokio::test]
async fn key_and_address_come_from_the_environment() {
    let server = Server::answering(Reply::json(200, DELETED)).await;
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["credentials::deletes_with_variables", "--exact", "--include-ignored", "--nocapture"]);
    child.env("BIGMODEL_API_KEY", format!("{KEY}\n")).env("BIGMODEL_BASE_URL", server.url());
    let output = tokio::task::spawn_blocking(move || child.output()).await.unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let request = server.request();
    assert_eq!(request.line(), "DELETE /api/paas/v4/files/file-123 HTTP/1.1");
    assert_eq!(request.header("authorization").unwrap(), format!("Bearer {KEY}"));
}

#[tokio::test]
#[ignore = "run by `key_and_address_come_from_the_environment`"]
async fn deletes_with_variables() {
    // Without the other test there is no server to talk to.
    if std::env::var_os("BIGMODEL_BASE_URL").is_some() {
        Client::from_env().unwrap().delete_file("file-123").await.unwrap();
    }
}
