//! What is sent: request lines, headers and query, to the byte.

use crate::server::{Reply, Server};
use crate::{DELETED, KEY, client};
use bigmodel::runtime::ErrorKind;
use bigmodel::types::{FileOrder, FilePurpose};

const EMPTY_PAGE: &str = r#"{"object":"list","data":[],"has_more":false}"#;

#[tokio::test]
async fn delete_file_is_one_request_of_known_bytes() {
    let server = Server::answering(Reply::json(200, DELETED)).await;
    let deleted = client(&server).delete_file("file-123").await.unwrap();
    assert_eq!(deleted.id.as_deref(), Some("file-123"));
    assert_eq!(deleted.deleted, Some(true));
    assert_eq!(deleted.object.unwrap().as_str(), "file");
    let request = server.request();
    let expected = format!(
        "DELETE /api/paas/v4/files/file-123 HTTP/1.1\r\n\
         user-agent: bigmodel-client/0.1.0\r\n\
         accept: application/json\r\n\
         authorization: Bearer {KEY}\r\n\
         host: {}\r\n\r\n",
        server.host()
    );
    assert_eq!(request.head, expected);
    assert!(request.body.is_empty());
}

#[tokio::test]
async fn the_query_has_the_order_of_the_document() {
    let server = Server::start([Reply::json(200, EMPTY_PAGE), Reply::json(200, EMPTY_PAGE)]).await;
    let client = client(&server);
    let page = client.list_files().await.unwrap();
    assert_eq!((page.data.unwrap().len(), page.has_more), (0, Some(false)));
    client
        .list_files()
        .limit(50)
        .order(FileOrder::CreatedAt)
        .purpose(FilePurpose::FileExtract)
        .after("a b&c=d+é#%20?")
        .await
        .unwrap();
    let requests = server.requests();
    let lines: Vec<&str> = requests.iter().map(|request| request.line()).collect();
    assert_eq!(
        lines,
        [
            "GET /api/paas/v4/files HTTP/1.1",
            "GET /api/paas/v4/files?after=a%20b%26c%3Dd%2B%C3%A9%23%2520%3F&purpose=file-extract&order=created_at&limit=50 \
             HTTP/1.1",
        ]
    );
}

#[tokio::test]
async fn content_is_asked_for_as_bytes_or_json() {
    let server = Server::answering(Reply::new(200, "application/octet-stream", "x")).await;
    client(&server).get_file_content("file-123").await.unwrap();
    let request = server.request();
    assert_eq!(request.line(), "GET /api/paas/v4/files/file-123/content HTTP/1.1");
    assert_eq!(request.header("accept"), Some("application/octet-stream, application/json"));
}

#[tokio::test]
async fn a_call_can_have_headers_of_its_own() {
    let server = Server::answering(Reply::json(200, DELETED)).await;
    let call = client(&server).delete_file("file-123").customize();
    call.header("x-trace", "7").header("accept", "*/*").await.unwrap();
    let request = server.request();
    assert_eq!(request.header("x-trace"), Some("7"));
    assert_eq!(request.header("accept"), Some("*/*"));
}

#[tokio::test]
async fn a_header_that_would_begin_another_is_not_sent() {
    let server = Server::start([]).await;
    let client = client(&server);
    for (name, value) in
        [("x-a", "1\r\nx-b: 2"), ("x-a", "1\n2"), ("x-a", "\0"), ("x-a", "é"), ("x a", "1"), ("host", "h")]
    {
        let call = client.delete_file("file-123").customize().header(name, value);
        let error = call.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}: {value:?}");
    }
    assert_eq!(server.connections(), 0);
}
