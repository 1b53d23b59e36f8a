//! Failures: what an error says and keeps, and what it never shows.

use crate::server::{Reply, Server};
use crate::{DELETED, KEY, builder, client};
use bigmodel::Client;
use bigmodel::runtime::{AnyError, ErrorKind, RetryPolicy};
use serde_json::json;
use std::time::{Duration, Instant};

const DENIED: &str = r#"{"error":{"code":"1000","message":"身份验证失败。"},"request_id":"20261124-1"}"#;

#[tokio::test]
async fn a_401_is_typed_and_keeps_everything() {
    let server = Server::answering(Reply::json(401, DENIED).header("X-Request-Id", "r-401")).await;
    let error = client(&server).delete_file("file-123").await.unwrap_err();
    let typed = error.api().unwrap().error.as_ref().unwrap();
    assert_eq!((typed.code.as_str(), typed.message.as_str()), ("1000", "身份验证失败。"));
    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!(error.request_id(), Some("r-401"));
    assert_eq!(error.body(), DENIED.as_bytes());
    assert_eq!(
        (error.operation(), error.method(), error.path()),
        ("delete_file", "DELETE", "/paas/v4/files/{file_id}")
    );
    assert_eq!(error.attempts(), 1);
    assert!(!error.is_retryable());
    let expected = "delete_file: 401 Unauthorized from DELETE /paas/v4/files/{file_id} (request id \"r-401\")";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn one_error_type_serves_several_operations() {
    async fn tidy(client: &Client) -> Result<(), AnyError> {
        client.delete_file("file-123").await?;
        client.get_file_content("file-123").await?;
        Ok(())
    }
    let server = Server::start([Reply::json(200, DELETED), Reply::json(404, DENIED)]).await;
    let error = tidy(&client(&server)).await.unwrap_err();
    assert_eq!(error.operation(), "get_file_content");
    assert_eq!(error.api(), Some(&json!({"error": {"code": "1000", "message": "身份验证失败。"}})));
    assert_eq!(error.body(), DENIED.as_bytes());
}

#[tokio::test]
async fn a_failure_of_another_shape_is_not_lost() {
    // Older pages of the platform have it like this.
    let flat = r#"{"code":500,"message":"wrong"}"#;
    let misfit = r#"{"error":{"code":1302,"message":"slow down"}}"#;
    for body in [flat, misfit, "", "<html>", r#"{"error":"#] {
        let server = Server::answering(Reply::json(400, body)).await;
        let error = client(&server).delete_file("file-123").await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 400), "{body}");
        assert_eq!(error.body(), body.as_bytes());
        if body == flat {
            assert!(error.api().unwrap().error.is_none());
        } else {
            assert!(error.api().is_none(), "{body}");
        }
    }
}

#[tokio::test]
async fn an_error_page_of_something_in_between_is_a_status() {
    let page = "<html><h1>502 Bad Gateway</h1></html>";
    let server = Server::start(vec![Reply::new(502, "text/html", page); 3]).await;
    let error = client(&server).delete_file("file-123").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 3));
    assert_eq!(error.to_string(), "delete_file: 502 Bad Gateway from DELETE /paas/v4/files/{file_id} after 3 attempts");
    assert!(error.api().is_none() && error.is_retryable());
    assert_eq!(error.body(), page.as_bytes());
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let other = Server::start([]).await;
        let location = format!("{}paas/v4/files/file-123?key=1", other.url());
        let server = Server::answering(Reply::json(status, "{}").header("Location", &location)).await;
        let error = client(&server).delete_file("file-123").await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, status));
        assert!(error.to_string().contains("a redirect to 127.0.0.1"), "{error}");
        assert_eq!(other.connections(), 0);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn the_kept_part_of_a_failure_has_a_limit() {
    let server = Server::answering(Reply::new(400, "text/plain", vec![b'x'; 300_000])).await;
    let client = builder(&server).max_error_body_bytes(100_000).build().unwrap();
    let error = client.delete_file("file-123").await.unwrap_err();
    assert_eq!(error.status().unwrap(), 400);
    assert!(error.body().len() <= 100_000);
}

#[tokio::test]
async fn nobody_listening_is_told_from_a_server_that_fails() {
    let gone = Server::start([]).await.url();
    let policy = RetryPolicy::new().retries(1).delays(Duration::from_millis(1), Duration::from_millis(1));
    // The port of a server that has stopped.
    tokio::time::sleep(Duration::from_millis(20)).await;
    let client = Client::builder().base_url(gone).api_key(KEY).retry(policy).build().unwrap();
    let error = client.delete_file("file-123").await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable(), "{error:?}");
    assert_eq!(error.attempts(), 2);
    assert!(error.to_string().starts_with("delete_file: could not connect: "), "{error}");
    assert!(error.status().is_none() && error.body().is_empty());
}

#[tokio::test]
async fn a_call_does_not_wait_for_ever() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";
    for reply in [Reply::silence(), Reply::bytes(head).then_silence()] {
        let server = Server::answering(reply).await;
        let start = Instant::now();
        let call = client(&server).delete_file("file-123").customize().timeout(Duration::from_millis(150));
        let error = call.await.unwrap_err();
        assert!(error.is_timeout(), "{error:?}");
        assert!(start.elapsed() >= Duration::from_millis(150));
        assert_eq!(error.attempts(), 1);
    }
}

#[tokio::test]
async fn an_attempt_that_takes_too_long_is_made_again() {
    let server = Server::start([Reply::silence(), Reply::json(200, DELETED)]).await;
    let call = client(&server).delete_file("file-123").customize().attempt_timeout(Duration::from_millis(150));
    assert_eq!(call.await.unwrap().deleted, Some(true));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_call_that_is_dropped_is_over() {
    let server = Server::answering(Reply::silence()).await;
    let client = client(&server);
    let call = tokio::time::timeout(Duration::from_millis(150), client.delete_file("file-123").into_future());
    assert!(call.await.is_err());
    while server.hung_up() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn many_calls_share_a_client() {
    let server = Server::start(vec![Reply::json(200, DELETED); 40]).await;
    let client = client(&server);
    let calls: Vec<_> =
        (0..40).map(|number| tokio::spawn(client.delete_file(format!("file-{number}")).send())).collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().status(), 200);
    }
    let mut targets: Vec<String> = server.requests().iter().map(|request| request.target().to_owned()).collect();
    targets.sort();
    targets.dedup();
    assert_eq!(targets.len(), 40);
}

#[tokio::test]
async fn nothing_shows_the_key() {
    let server = Server::start([Reply::json(401, DENIED), Reply::json(200, "[]"), Reply::nothing()]).await;
    let builder = builder(&server).header("x-password", KEY).retry(RetryPolicy::none());
    let mut shown = vec![format!("{builder:?}")];
    let client = builder.build().unwrap();
    let call = client.delete_file("file-123");
    shown.push(format!("{client:?} {client:#?} {call:?}"));
    let request = call.customize().header("x-token", KEY).idempotency_key(KEY);
    shown.push(format!("{request:?}"));
    for kind in [ErrorKind::Status, ErrorKind::Decode, ErrorKind::Transport] {
        let error = request.clone().await.unwrap_err();
        assert_eq!(error.kind(), kind);
        shown.push(format!("{error} {error:?} {error:#?}"));
        let erased = AnyError::from(error);
        shown.push(format!("{erased} {erased:?} {:?}", std::error::Error::source(&erased)));
    }
    assert_eq!(server.requests().iter().filter(|request| request.head.contains(KEY)).count(), 3);
    for text in shown {
        assert!(!text.contains("canary"), "{text}");
    }
}
