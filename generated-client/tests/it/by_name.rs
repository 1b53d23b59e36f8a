//! Calls by name: JSON in, JSON out, through the same builders.

use crate::client;
use crate::server::{Reply, Server};
use bigmodel::runtime::ErrorKind;
use serde_json::{Value, json};

#[tokio::test]
async fn every_operation_can_be_called_by_name() {
    let server = Server::start([
        Reply::json(200, r#"{"id":"file-1","object":"file","deleted":true,"extra":1}"#),
        Reply::json(200, r#"{"object":"list","data":[{"id":"file-1"}],"has_more":false}"#),
        Reply::json(200, r#"{"id":"file-1"}"#),
        Reply::new(200, "application/octet-stream", "text"),
    ])
    .await;
    let client = client(&server);
    let upload = json!({"body": {"file": {"text": "{}", "file_name": "a.jsonl"}, "purpose": "batch"}});
    let table = [
        ("delete_file", json!({"file_id": "file-1"}), json!({"id": "file-1", "object": "file", "deleted": true})),
        (
            "list_files",
            json!({"limit": 5, "purpose": "batch"}),
            json!({"object": "list", "data": [{"id": "file-1"}], "has_more": false}),
        ),
        ("upload_file", upload, json!({"id": "file-1"})),
    ];
    for (name, args, expected) in table {
        assert_eq!(client.call(name, args).await.unwrap(), expected, "{name}");
    }
    client.call("get_file_content", json!({"file_id": "file-1"})).await.unwrap();
    let requests = server.requests();
    let targets: Vec<&str> = requests.iter().map(|request| request.target()).collect();
    assert_eq!(
        targets,
        [
            "/api/paas/v4/files/file-1",
            "/api/paas/v4/files?purpose=batch&limit=5",
            "/api/paas/v4/files",
            "/api/paas/v4/files/file-1/content"
        ]
    );
    assert!(String::from_utf8_lossy(&requests[2].body).contains("filename=\"a.jsonl\""));
}

#[tokio::test]
async fn wrong_names_and_arguments_are_refused_before_anything_is_sent() {
    let server = Server::start([]).await;
    let client = client(&server);
    let table = [
        ("delete_files", json!({"file_id": "a"}), "did you mean `delete_file`?"),
        ("delete_file", json!({"file": "a"}), "did you mean `file_id`?"),
        ("delete_file", json!({}), "file_id"),
        ("delete_file", Value::Null, "file_id"),
        ("delete_file", json!({"file_id": 7}), "file_id: expected a string"),
        ("delete_file", json!({"file_id": ".."}), "file_id"),
        ("list_files", json!({"limit": "many"}), "limit: expected an integer"),
        ("upload_file", json!({"body": {"file": {"path": "/etc/hostname"}, "purpose": "batch"}}), "body.file"),
    ];
    for (name, args, expected) in table {
        let error = client.call(name, args.clone()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name} {args}: {error}");
        assert!(error.to_string().contains(expected), "{name} {args}: {error}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_failure_has_its_body_as_json() {
    let body = r#"{"error":{"code":"1000","message":"no"}}"#;
    let server = Server::answering(Reply::json(401, body)).await;
    let error = client(&server).call("delete_file", json!({"file_id": "file-1"})).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!(error.api().unwrap()["error"]["code"], "1000");
}
