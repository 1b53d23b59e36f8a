//! Bodies and answers of several media types.

use specstep_runtime::{Builder, ErrorKind, Operation as _, Request, Upload};

use super::api::{Alerts, AlertsAsCsv, AlertsError, Client, File, Form, Import, ImportBody, Picture};
use super::server::{Act, Server, json};

fn client(server: &Server) -> Client {
    Builder::<Client>::new().base_url(server.url()).build().unwrap()
}

fn answer(status: &str, content_type: &str, body: &str) -> Act {
    let length = body.len();
    Act::Send(
        format!("HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n{body}")
            .into_bytes(),
    )
}

/// The value of a header of a request, and its body.
fn sent(request: &str, name: &str) -> (String, String) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let value = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default();
    (value.to_owned(), body.to_owned())
}

#[tokio::test]
async fn a_body_is_sent_as_what_its_variant_is() {
    let file = || File { id: "f".to_owned(), bytes: None };
    let form = Form { file: Upload::from("a,b"), purpose: "p".to_owned() };
    let png = Upload::from("png").content_type("image/png");
    let bodies = [
        (ImportBody::Json(vec![file()]), "application/json", "[{\"id\":\"f\"}]"),
        (ImportBody::Multipart(form), "multipart/form-data; boundary=", "Content-Type: text/csv\r\n\r\na,b\r\n"),
        (ImportBody::Text("a,b".to_owned()), "text/plain", "a,b"),
        (ImportBody::Binary(png), "image/png", "png"),
        (ImportBody::Binary(Upload::from("?")), "application/octet-stream", "?"),
    ];
    let server = Server::start(bodies.iter().map(|_| Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())));
    for (body, media_type, content) in bodies {
        let mut call = Import::blank(client(&server).core());
        call.body = body;
        Request::new(call).send().await.unwrap();
        let (found, body) = sent(&server.requests().pop().unwrap(), "content-type");
        assert!(found.starts_with(media_type) && body.contains(content), "{found}: {body}");
        assert!(media_type.ends_with('=') || (found == media_type && body == content), "{found}: {body}");
    }
}

#[tokio::test]
async fn each_representation_is_asked_for_on_its_own() {
    let server = Server::start([
        json("200 OK", "[{\"id\":\"f\"}]"),
        answer("200 OK", "text/csv; charset=utf-8", "id\nf\n"),
        answer("200 OK", "image/webp", "webp"),
    ]);
    let client = client(&server);
    let alerts = Request::new(Alerts::blank(client.core())).send().await.unwrap();
    assert_eq!(alerts.body().first().map(|file| file.id.as_str()), Some("f"));
    let csv = Request::new(AlertsAsCsv::blank(client.core())).send().await.unwrap();
    assert_eq!(csv.body(), "id\nf\n");
    assert_eq!(&Request::new(Picture::blank(client.core())).send().await.unwrap().body()[..], b"webp");
    let asked: Vec<String> = server.requests().iter().map(|request| sent(request, "accept").0).collect();
    let expected = [
        "application/json, text/plain; charset=utf-8",
        "text/csv, text/plain; charset=utf-8",
        "image/png, image/webp, */*",
    ];
    assert_eq!(asked, expected);
}

#[tokio::test]
async fn failures_are_told_apart_by_their_content_type() {
    let server = Server::start([
        answer("400 Bad Request", "text/plain", "no"),
        answer("400 Bad Request", "application/problem+json", "{\"message\":\"no\"}"),
        answer("400 Bad Request", "Text/Plain; charset=utf-8", "no"),
        answer("404 Not Found", "text/html", "gone"),
        answer("404 Not Found", "application/json", "\"gone\""),
    ]);
    let client = client(&server);
    for expected in ["text", "json", "text"] {
        let error = Request::new(Alerts::blank(client.core())).send().await.unwrap_err();
        let found = match error.api() {
            Some(AlertsError::Bad(failure)) if failure.message == "no" => "json",
            Some(AlertsError::BadText(text)) if text == "no" => "text",
            other => panic!("{other:?}"),
        };
        assert_eq!(found, expected);
    }
    for _ in 0..2 {
        let error = Request::new(Picture::blank(client.core())).send().await.unwrap_err();
        assert_eq!(error.api().map(String::as_str), Some("gone"), "{error}");
    }
}

#[tokio::test]
async fn what_was_not_asked_for_is_kept_whole() {
    let server = Server::start([answer("200 OK", "text/csv", "id\nf\n")]);
    let error = Request::new(Alerts::blank(client(&server).core())).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContentType);
    assert_eq!(error.body(), b"id\nf\n");
}
