//! What is made of answers: typed values, what they keep, and what they say when they do not fit.

use crate::server::{Reply, Server};
use crate::{DELETED, builder, client};
use bigmodel::runtime::ErrorKind;
use bigmodel::types::{File, FilePurpose, FileUpload};
use serde_json::{Value, json};
use std::collections::HashSet;

#[tokio::test]
async fn send_gives_status_and_headers_too() {
    let server =
        Server::answering(Reply::json(200, DELETED).header("X-Request-Id", "r-1").header("X-Other", "o").header("X-Left", "7")).await;
    let response = client(&server).delete_file("file-123").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.request_id(), Some("r-1"));
    assert_eq!(response.headers().get("x-other").unwrap(), "o");
    assert_eq!((response.header::<u64>("X-Left"), response.header("X-Other")), (Some(7), Some("o".to_owned())));
    assert_eq!((response.header::<u64>("X-Other"), response.header::<u64>("X-Absent")), (None, None));
    assert_eq!(response.body().deleted, Some(true));
    assert_eq!(response.into_body().id.as_deref(), Some("file-123"));
}

#[tokio::test]
async fn unknown_values_are_kept_and_unknown_keys_are_ignored() {
    let sent = json!({
        "object": "list",
        "data": [{
            "id": "file-1", "object": "folder", "bytes": 9_007_199_254_740_993_i64, "created_at": 1_730_000_000,
            "filename": "文件 \"1\".jsonl", "purpose": "time-travel"
        }],
        "has_more": true
    });
    let mut answer = sent.clone();
    answer["next_century"] = json!({"a": [1, 2, {}]});
    answer["data"][0]["extra"] = Value::Null;
    let server = Server::start([Reply::json(200, &answer.to_string()), Reply::json(200, "{}")]).await;
    let client = client(&server);
    let page = client.list_files().await.unwrap();
    assert_eq!(serde_json::to_value(&page).unwrap(), sent);
    let file = page.data.unwrap().remove(0);
    assert_eq!(file.purpose, Some(FilePurpose::Other("time-travel".to_owned())));
    assert_eq!(file.object.as_ref().unwrap().as_str(), "folder");
    assert_eq!(file.bytes, Some(9_007_199_254_740_993));
    // What the server said can be said to the server.
    client.list_files().purpose(file.purpose.clone().unwrap()).await.unwrap();
    assert_eq!(server.requests()[1].target(), "/api/paas/v4/files?purpose=time-travel");
    let text = serde_json::to_string(&file).unwrap();
    let again: File = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_string(&again).unwrap(), text);
}

#[test]
fn values_of_enums_are_what_their_text_is() {
    let (owned, shared) = (String::from("batch"), std::borrow::Cow::Borrowed("file-extract"));
    assert_eq!(FilePurpose::from(&owned), FilePurpose::Batch);
    assert_eq!(FilePurpose::from(shared), FilePurpose::FileExtract);
    assert_eq!(FilePurpose::Other(owned), FilePurpose::Batch);
    assert_ne!(FilePurpose::from("Batch"), FilePurpose::Batch);
    let set: HashSet<FilePurpose> = ["agent", "time-travel", "agent"].map(FilePurpose::from).into();
    assert_eq!(set.len(), 2);
    assert!(set.contains(&FilePurpose::Agent) && set.contains(&FilePurpose::Other("time-travel".to_owned())));
}

#[tokio::test]
async fn nothing_and_null_are_both_absent() {
    let server = Server::start([Reply::json(200, "{}"), Reply::json(200, r#"{"id":null,"deleted":null}"#)]).await;
    let client = client(&server);
    for _ in 0..2 {
        let deleted = client.delete_file("file-123").await.unwrap();
        assert!(deleted.id.is_none() && deleted.deleted.is_none() && deleted.object.is_none());
    }
}

#[tokio::test]
async fn a_body_that_breaks_the_schema_is_shown_where_it_does() {
    let cases = [
        (
            r#"{"data":[{"id":"a"},{"id":"b","created_at":"soon"}]}"#,
            "data[1].created_at: expected an integer, found a string",
        ),
        (r#"{"data":{}}"#, "data: expected an array, found an object"),
        (r#"{"has_more":1}"#, "has_more: expected a boolean, found a number"),
        ("[]", "expected an object, found an array"),
        ("", "expected JSON, found an empty body"),
    ];
    for (body, problem) in cases {
        let server = Server::answering(Reply::json(200, body).header("x-request-id", "r-2")).await;
        let error = client(&server).list_files().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
        assert_eq!(error.to_string(), format!("list_files: {problem} (GET /paas/v4/files) (request id \"r-2\")"));
        assert_eq!(error.decode_error().unwrap().to_string(), problem);
        assert_eq!(error.status().unwrap(), 200);
        assert_eq!(error.body(), body.as_bytes());
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn json_that_is_cut_off_is_an_error() {
    let server = Server::answering(Reply::json(200, r#"{"data":[{"id":"a"#)).await;
    let error = client(&server).list_files().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn hostile_json_is_an_error_and_nothing_worse() {
    let deep = format!(r#"{{"id":"a","unknown":{}"#, "[".repeat(200_000));
    let bodies: [&[u8]; 8] = [
        deep.as_bytes(),
        b"{\"id\":\"\xff\"}",
        br#"{"id":"\ud800"}"#,
        br#"{"id":"a"} {}"#,
        br#"{"bytes":9223372036854775808}"#,
        br#"{"bytes":1e400}"#,
        br#"{"bytes":1.5}"#,
        br#"{"bytes":NaN}"#,
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]);
        let server = Server::answering(Reply::new(200, "application/json", body)).await;
        let upload = FileUpload::new("x", FilePurpose::Batch);
        let error = client(&server).upload_file(upload).await.expect_err(&shown);
        assert_eq!(error.kind(), ErrorKind::Decode, "{shown}: {error}");
        assert_eq!(error.body(), body);
    }
}

#[tokio::test]
async fn a_page_of_html_is_not_taken_for_an_answer() {
    let page = "<html><body>Please log in to the guest network</body></html>";
    let server = Server::answering(Reply::new(200, "text/html", page)).await;
    let error = client(&server).list_files().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContentType);
    assert!(error.to_string().contains("text/html"), "{error}");
    assert_eq!(error.body(), page.as_bytes());
}

#[tokio::test]
async fn json_under_another_name_is_still_json() {
    for reply in
        [Reply::new(200, "text/plain", DELETED), Reply::new(200, "application/json", format!("\u{feff}{DELETED}"))]
    {
        let server = Server::answering(reply).await;
        assert_eq!(client(&server).delete_file("file-123").await.unwrap().deleted, Some(true));
    }
}

#[tokio::test]
async fn a_success_that_is_not_declared_keeps_its_body() {
    let server = Server::answering(Reply::json(202, r#"{"later":true}"#)).await;
    let error = client(&server).delete_file("file-123").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UndeclaredStatus);
    assert_eq!(error.status().unwrap(), 202);
    assert_eq!(error.body(), br#"{"later":true}"#);
}

#[tokio::test]
async fn an_answer_has_a_limit_of_size() {
    let long = format!(r#"{{"id":"{}"}}"#, "x".repeat(2000));
    let server = Server::start([Reply::json(200, &long), Reply::json(200, &long)]).await;
    let client = builder(&server).max_body_bytes(1000).build().unwrap();
    let error = client.delete_file("file-123").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(error.to_string().contains("1000 bytes"), "{error}");
    assert_eq!(server.requests().len(), 1);
    client.delete_file("file-123").customize().max_body_bytes(3000).await.unwrap();
}

#[tokio::test]
async fn the_answer_can_be_had_as_it_came() {
    let server = Server::answering(Reply::new(404, "text/plain", "nothing here")).await;
    let response = client(&server).delete_file("file-123").customize().raw().await.unwrap();
    assert_eq!(response.status(), 404);
    assert_eq!(&response.body()[..], b"nothing here");
}
