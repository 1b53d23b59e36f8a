//! Ids in the path: each is one segment, or nothing is sent.

use crate::client;
use crate::server::{Reply, Server};
use bigmodel::runtime::ErrorKind;

/// Ids that people or programs pass by mistake or malice, and the segment each becomes. `None`: it is refused.
const IDS: &[(&str, Option<&str>)] = &[
    ("", None),
    (".", None),
    ("..", None),
    ("%2e%2e", None),
    ("%2E.", None),
    ("a/b", Some("a%2Fb")),
    ("../files", None),
    ("a\\b", Some("a%5Cb")),
    ("..\\..", None),
    ("a?b=c#d", Some("a%3Fb%3Dc%23d")),
    ("a%2Fb", Some("a%252Fb")),
    ("文件", Some("%E6%96%87%E4%BB%B6")),
    ("a\r\nHost: evil", Some("a%0D%0AHost%3A%20evil")),
    ("a\0b", Some("a%00b")),
    ("\t..", Some("%09..")),
    (" ", None),
    ("file-123_~.x", Some("file-123_~.x")),
    ("...", Some("...")),
];

#[tokio::test]
async fn an_id_is_one_segment_or_refused() {
    for (id, expected) in IDS {
        let server = Server::start([Reply::json(200, "{}"), Reply::new(200, "application/octet-stream", "x")]).await;
        let client = client(&server);
        let deleted = client.delete_file(*id).await;
        let content = client.get_file_content(*id).await;
        let requests = server.requests();
        let Some(segment) = expected else {
            for error in [deleted.unwrap_err(), content.unwrap_err()] {
                assert_eq!(error.kind(), ErrorKind::InvalidInput, "{id:?}");
                assert!(error.to_string().contains("file_id"), "{error}");
                assert_eq!(error.attempts(), 0);
            }
            assert_eq!(server.connections(), 0, "{id:?}: {requests:?}");
            continue;
        };
        assert!(deleted.is_ok() && content.is_ok(), "{id:?}: {deleted:?} {content:?}");
        let lines: Vec<&str> = requests.iter().map(|request| request.line()).collect();
        let target = format!("/api/paas/v4/files/{segment}");
        assert_eq!(lines, [format!("DELETE {target} HTTP/1.1"), format!("GET {target}/content HTTP/1.1")], "{id:?}");
    }
}
