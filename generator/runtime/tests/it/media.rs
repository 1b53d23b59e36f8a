//! Bodies and answers of several media types.

use serde_json::{Value, json as value};
use specstep_runtime::{
    Builder, Codec, Core, ErrorKind, Field, Input, Method, Node, Object, Operation, OperationInfo, Part, Request, Row,
    Schema, Slot, Spelling, Table, Upload, View, Xml, dynamic,
};

use super::api::{Alerts, AlertsAsCsv, AlertsError, Client, File, Form, Import, ImportBody, Picture};
use super::server::{Act, Server, json};

object!(Meta { id: Option<i64> = optional, title: String = required, tags: Option<Vec<String>> = optional });
object!(Parcel {
    meta: Option<Meta> = optional,
    all: Option<Vec<Meta>> = optional,
    either: Option<Value> = optional,
    count: Option<i64> = optional,
    markup: Option<String> = optional,
    file: Option<Upload> = optional,
    files: Option<Vec<Upload>> = optional
});

static META: Xml = Xml::new(Node::element("meta").within("m", "urn:m"), TYPES);
static ALL: Xml = Xml::new(Node::element("all").of(&Node::element("one")), TYPES);
static PLAIN: Xml = Xml::new(Node::element("plain"), TYPES);
const TYPES: &[Spelling] = &[Spelling { name: "Meta", nodes: &[("id", Node::attribute("id"))] }];

const fn part(name: &'static str, content_type: &'static str, xml: &'static Xml) -> Part {
    Part { name, content_type, style: None, headers: &[], format: Some(xml) }
}

/// The parts that are XML, and where they may be something else.
const PARTS: &[Part] = &[
    part("meta", "application/xml; charset=utf-8", &META),
    part("all", "text/plain, text/xml", &ALL),
    part("either", "application/json, application/xml", &PLAIN),
    part("count", "application/xml", &PLAIN),
    part("file", "application/xml", &PLAIN),
    part("files", "image/svg+xml", &PLAIN),
    Part { name: "markup", content_type: "application/xml", style: None, headers: &[], format: None },
];

operation! {
    SendParcel "send_parcel" Post "/parcels" {
        body: Parcel = required Input::body("multipart/form-data", Codec::Multipart).parts(PARTS)
    }
    -> (), Value; [Row::code(204)]; &[]
}
operation! {
    SendParcelForm "send_parcel_form" Post "/parcels" {
        body: Parcel = required Input::body("application/x-www-form-urlencoded", Codec::Form).parts(PARTS)
    }
    -> (), Value; [Row::code(204)]; &[]
}

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

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

/// The media type and the content of each part of a body, by name.
fn parts(request: &str) -> Vec<(String, String, String)> {
    let (content_type, body) = sent(request, "content-type");
    let boundary = content_type.split_once("boundary=").unwrap().1.to_owned();
    let part = |part: &str| {
        let (head, content) = part.split_once("\r\n\r\n")?;
        let name = head.split("name=\"").nth(1)?.split('"').next()?;
        let media_type = head.split("Content-Type: ").nth(1).unwrap_or_default();
        Some((name.to_owned(), media_type.to_owned(), content.trim_end_matches("\r\n").to_owned()))
    };
    body.split(&format!("--{boundary}")).filter_map(part).collect()
}

#[tokio::test]
async fn parts_may_be_xml() {
    let meta = |id: i64, title: &str| value!({"id": id, "title": title, "tags": ["x", "y"]});
    let server = Server::start((0..3).map(|_| Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())));
    let core = client(&server).core();
    let body =
        value!({"meta": meta(1, "a < b"), "all": [meta(2, "c")], "either": {"k": 1}, "count": 7, "markup": "<m/>"});
    dynamic::<SendParcel>(core.clone(), value!({ "body": body })).await.unwrap();
    let mut call = SendParcel::blank(core.clone());
    call.body.either = Some(value!("text"));
    call.body.file = Some(Upload::from("<f/>"));
    call.body.files = Some(vec![Upload::from("<g/>"), Upload::from("<h/>").content_type("text/html")]);
    Request::new(call).await.unwrap();
    let form = value!({"body": {"meta": meta(1, "a"), "markup": "<m/>"}});
    dynamic::<SendParcelForm>(core, form).await.unwrap();

    let requests = server.requests();
    let inside = |title: &str| format!("<title>{title}</title><tags>x</tags><tags>y</tags>");
    let expected = [
        (
            "meta",
            "application/xml; charset=utf-8",
            format!("{HEAD}<m:meta xmlns:m=\"urn:m\" id=\"1\">{}</m:meta>", inside("a &lt; b")),
        ),
        ("all", "text/xml", format!("{HEAD}<all><one id=\"2\">{}</one></all>", inside("c"))),
        ("either", "application/json", "{\"k\":1}".to_owned()),
        ("count", "application/xml", format!("{HEAD}<plain>7</plain>")),
        ("markup", "application/xml", "<m/>".to_owned()),
    ];
    let expected = expected.map(|(name, media_type, content)| (name.to_owned(), media_type.to_owned(), content));
    assert_eq!(parts(&requests[0]), expected);
    let names =
        |name: &str, media_type: &str, content: &str| (name.to_owned(), media_type.to_owned(), content.to_owned());
    let expected = [
        names("either", "application/json", "\"text\""),
        names("file", "application/xml", "<f/>"),
        names("files", "image/svg+xml", "<g/>"),
        names("files", "text/html", "<h/>"),
    ];
    assert_eq!(parts(&requests[1]), expected);
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(sent(&requests[2], "content-type").1.as_bytes()).into_owned().collect();
    let meta = format!("{HEAD}<m:meta xmlns:m=\"urn:m\" id=\"1\">{}</m:meta>", inside("a"));
    assert_eq!(pairs, [("meta".to_owned(), meta), ("markup".to_owned(), "<m/>".to_owned())]);
}

#[tokio::test]
async fn what_xml_cannot_carry_is_refused_before_anything_is_sent() {
    let server = Server::start([]);
    let core = client(&server).core();
    for (body, said) in [
        (value!({"meta": {"title": "\u{1}"}}), "meta: title: has a character that XML cannot carry"),
        (value!({"all": [{"title": ""}, {"title": "\u{1}"}]}), "all: [1].title: has a character that XML cannot carry"),
    ] {
        let args = || value!({ "body": body });
        for sent in
            [dynamic::<SendParcel>(core.clone(), args()).await, dynamic::<SendParcelForm>(core.clone(), args()).await]
        {
            let error = sent.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidInput);
            assert!(error.to_string().contains(said), "{error}");
        }
    }
    assert_eq!(server.count(), 0);
}
