//! Checks of requests against the limits that the document sets.

use crate::server::{Reply, Server};
use crate::{builder, client};
use bigmodel::runtime::{ErrorKind, Upload};
use bigmodel::types::{FilePurpose, FileUpload};

const EMPTY_PAGE: &str = r#"{"object":"list","data":[],"has_more":false}"#;

#[tokio::test]
async fn a_limit_is_checked_when_it_is_asked_for() {
    let server = Server::start([Reply::json(200, EMPTY_PAGE), Reply::json(200, EMPTY_PAGE)]).await;
    let client = client(&server);
    for (limit, expected) in [
        (0, "list_files: limit: 0 is less than the minimum 1"),
        (101, "list_files: limit: 101 is more than the maximum 100"),
    ] {
        let error = client.list_files().limit(limit).customize().validate().unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, expected));
        let [violation] = error.violations() else { panic!("{error:?}") };
        assert_eq!(violation.path(), "limit");
    }
    assert_eq!(server.connections(), 0);
    client.list_files().limit(100).customize().validate().unwrap().await.unwrap();
    // The server has the last word on what nobody checked.
    client.list_files().limit(101).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_client_can_check_every_call() {
    let server = Server::answering(Reply::json(200, EMPTY_PAGE)).await;
    let client = builder(&server).validate_requests(true).build().unwrap();
    let error = client.list_files().limit(200).await.unwrap_err();
    assert_eq!(error.to_string(), "list_files: limit: 200 is more than the maximum 100");
    assert_eq!((error.kind(), error.attempts(), server.connections()), (ErrorKind::InvalidInput, 0, 0));
    client.list_files().limit(1).await.unwrap();
    assert_eq!(server.request().target(), "/api/paas/v4/files?limit=1");
}

#[cfg(feature = "dynamic")]
#[tokio::test]
async fn calls_by_name_are_checked_as_well() {
    let server = Server::start([]).await;
    let client = builder(&server).validate_requests(true).build().unwrap();
    let error = client.call("list_files", serde_json::json!({"limit": 200})).await.unwrap_err();
    assert!(error.to_string().contains("limit: 200 is more than the maximum 100"), "{error}");
    assert_eq!(server.connections(), 0);
}

#[test]
fn a_value_without_limits_passes() {
    bigmodel::validate(&FileUpload::new(Upload::from("x"), FilePurpose::Batch)).unwrap();
}
