//! Answers that come in pages.
#![cfg(feature = "pages")]

use std::pin::Pin;
use std::task::{Context, Waker};

use futures_core::Stream;
use serde_json::Value;
use specstep_runtime::{
    Answer, Builder, Codec, Core, ErrorKind, Field, Found, Input, Method, Next, Object, Operation, OperationInfo,
    PageInfo, PageItems, Paged, Request, Row, Schema, Slot, Table, To, View,
};

use super::api::{Client, File};
use super::server::{Act, Server, answer, json};

object!(Inner { after: Option<String> = optional, files: Option<Vec<File>> = optional });
object!(Listing {
    files: Vec<File> = required,
    next: Option<String> = optional,
    inner: Option<Inner> = optional,
    more: Option<bool> = optional
});
object!(Query { text: String = required, cursor: Option<String> = optional, start: Option<i64> = optional });

const OK: [Row; 1] = [Row::code(200).json()];

/// A listing whose pages follow one another in some way.
macro_rules! listing {
    ($name:ident: $method:ident, $items:expr, $more:expr, $next:expr, $take:expr) => {
        operation! {
            $name "list" $method "/files" {
                cursor: Option<String> = optional Input::query("cursor"),
                skip: Option<i64> = optional Input::query("skip"),
                trace: Option<String> = optional Input::header("trace"),
                body: Option<Query> = optional Input::body("application/json", Codec::Json)
            }
            -> Listing, Value; OK; &[&["token"]]
        }

        impl Paged for $name {
            type Item = File;
            const PAGES: &'static PageInfo = &PageInfo { items: $items, more: $more, next: $next, others: &[] };

            fn items(page: Listing) -> Option<Vec<File>> {
                let take: fn(Listing) -> Option<Vec<File>> = $take;
                take(page)
            }
        }
    };
}

const CURSOR: To = To { input: 0, way: &[] };
const SKIP: To = To { input: 1, way: &[] };

listing!(ByLink: Post, &["files"], &[], Next::Link(Found::Body(&["next"]), &[0]), |page| Some(page.files));
listing!(ByHeader: Get, &["files"], &[], Next::Link(Found::LinkHeader, &[]), |page| Some(page.files));
listing!(ByToken: Get, &["inner", "files"], &[], Next::Token(Found::Body(&["inner", "after"]), CURSOR), |page| page.inner?.files);
listing!(ByHeaderToken: Get, &["files"], &[], Next::Token(Found::Header("next-token"), To { input: 2, way: &[] }), |page| Some(page.files));
listing!(ByLast: Get, &["files"], &["more"], Next::Token(Found::LastItem(&["id"]), CURSOR), |page| Some(page.files));
listing!(InBody: Post, &["files"], &[], Next::Token(Found::Body(&["next"]), To { input: 3, way: &["cursor"] }), |page| Some(page.files));
listing!(StartInBody: Post, &["files"], &[], Next::Offset(To { input: 3, way: &["start"] }), |page| Some(page.files));
listing!(ByOffset: Get, &["files"], &[], Next::Offset(SKIP), |page| Some(page.files));
listing!(ByNumber: Get, &["files"], &[], Next::Number(SKIP, 1), |page| Some(page.files));
listing!(Alone: Get, &["files"], &[], Next::Nothing, |page| Some(page.files));

cases!(ListOrWaitOutput { 0 => Page(Listing), 1 => Later(String) } empty { _ => Nothing });
operation! {
    ListOrWait "list_or_wait" Get "/files" { cursor: Option<String> = optional Input::query("cursor") }
    -> ListOrWaitOutput, Value; [
        Row::code(200).json(), Row::code(202).case(1).body("text/plain", Codec::Text), Row::code(204).case(2)
    ]; &[]
}

impl Paged for ListOrWait {
    type Item = File;
    const PAGES: &'static PageInfo =
        &PageInfo { items: &["files"], more: &[], next: Next::Token(Found::Body(&["next"]), CURSOR), others: &[1] };

    fn items(page: ListOrWaitOutput) -> Option<Vec<File>> {
        match page {
            ListOrWaitOutput::Page(page) => Some(page.files),
            _ => None,
        }
    }
}

fn client(server: &Server) -> Client {
    Builder::<Client>::new().base_url(server.url()).api_key("secret").build().unwrap()
}

/// The ids of all items, or of those before a failure, and what kind that is.
async fn ids<Op: Paged<Item = File>>(mut items: PageItems<Op>) -> (String, Option<ErrorKind>) {
    let mut ids = String::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(file) => ids.push_str(&file.id),
            Err(error) => {
                assert!(items.next().await.is_none(), "an error is the end");
                return (ids, Some(error.kind()));
            }
        }
    }
    assert!(items.next().await.is_none(), "an end stays one");
    (ids, None)
}

/// The items of an operation whose server gives these bodies.
async fn items_of<Op: Paged<Item = File>>(bodies: &[&str], change: impl FnOnce(&mut Op)) -> (String, Vec<String>) {
    let server = Server::start(bodies.iter().map(|body| json("200 OK", body)));
    let mut operation = Op::blank(client(&server).core());
    change(&mut operation);
    let (ids, failure) = ids(Request::new(operation).items()).await;
    assert_eq!(failure, None);
    let first = |request: &String| {
        let body = request.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
        let line = request.lines().next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned();
        if body.is_empty() { line } else { format!("{line} {body}") }
    };
    (ids, server.requests().iter().map(first).collect())
}

#[tokio::test]
async fn tokens_lead_from_page_to_page() {
    let pages = [
        r#"{"files":[],"inner":{"files":[{"id":"a"},{"id":"b"}],"after":"x&y"}}"#,
        r#"{"files":[],"inner":{"after":"z"}}"#,
        r#"{"files":[],"inner":{"files":[{"id":"c"}],"after":""}}"#,
    ];
    let (ids, requests) = items_of::<ByToken>(&pages, |call| call.skip = Some(7)).await;
    assert_eq!(ids, "abc");
    assert_eq!(
        requests,
        ["GET /api/files?skip=7", "GET /api/files?cursor=x%26y&skip=7", "GET /api/files?cursor=z&skip=7"]
    );
    for last in [r#"{"files":[],"inner":{"after":null}}"#, r#"{"files":[]}"#] {
        let (ids, requests) = items_of::<ByToken>(&[pages[0], last], |_| {}).await;
        assert_eq!((ids.as_str(), requests.len()), ("ab", 2));
    }
}

#[tokio::test]
async fn the_last_item_is_a_token_while_there_is_more() {
    let pages = [r#"{"files":[{"id":"a"},{"id":"b"}],"more":true}"#, r#"{"files":[{"id":"c"}],"more":false}"#];
    let (ids, requests) = items_of::<ByLast>(&pages, |_| {}).await;
    assert_eq!(
        (ids.as_str(), requests),
        ("abc", vec!["GET /api/files".to_owned(), "GET /api/files?cursor=b".to_owned()])
    );
    let (ids, requests) = items_of::<ByLast>(&[r#"{"files":[{"id":"a"}]}"#], |_| {}).await;
    assert_eq!((ids.as_str(), requests.len()), ("a", 1));
}

#[tokio::test]
async fn properties_of_the_body_are_inputs() {
    let query = || Some(Query { text: "t".to_owned(), cursor: None, start: None });
    let pages = [r#"{"files":[{"id":"a"}],"next":"n"}"#, r#"{"files":[]}"#];
    let (ids, requests) = items_of::<InBody>(&pages, |call| call.body = query()).await;
    assert_eq!(ids, "a");
    assert_eq!(requests, [r#"POST /api/files {"text":"t"}"#, r#"POST /api/files {"text":"t","cursor":"n"}"#]);
    let pages = [r#"{"files":[{"id":"a"},{"id":"b"}]}"#, r#"{"files":[]}"#];
    let (_, requests) = items_of::<StartInBody>(&pages, |call| call.body = query()).await;
    assert_eq!(requests[1], r#"POST /api/files {"text":"t","start":2}"#);
}

#[tokio::test]
async fn offsets_and_numbers_count_until_a_page_is_empty() {
    let pages = [r#"{"files":[{"id":"a"},{"id":"b"}]}"#, r#"{"files":[{"id":"c"}]}"#, r#"{"files":[]}"#];
    let lines = |all: [&str; 3]| all.map(|line| format!("GET /api/files{line}")).to_vec();
    let (ids, requests) = items_of::<ByOffset>(&pages, |_| {}).await;
    assert_eq!((ids.as_str(), requests), ("abc", lines(["", "?skip=2", "?skip=3"])));
    let (_, requests) = items_of::<ByOffset>(&pages, |call| call.skip = Some(10)).await;
    assert_eq!(requests, lines(["?skip=10", "?skip=12", "?skip=13"]));
    let (ids, requests) = items_of::<ByNumber>(&pages, |_| {}).await;
    assert_eq!((ids.as_str(), requests), ("abc", lines(["", "?skip=2", "?skip=3"])));
    let (_, requests) = items_of::<ByNumber>(&pages, |call| call.skip = Some(0)).await;
    assert_eq!(requests, lines(["?skip=0", "?skip=1", "?skip=2"]));
    let (ids, requests) = items_of::<Alone>(&pages, |_| {}).await;
    assert_eq!((ids.as_str(), requests.len()), ("ab", 1));
}

#[tokio::test]
async fn links_are_followed_with_headers_and_credentials_and_what_is_sent_again() {
    let server = Server::start([
        json("200 OK", r#"{"files":[{"id":"a"}],"next":"?page=2#x"}"#),
        json("200 OK", r#"{"files":[{"id":"b"}],"next":"/other?cursor=own&page=3"}"#),
        json("200 OK", r#"{"files":[{"id":"c"}],"next":null}"#),
    ]);
    let call = ByLink {
        cursor: Some("c".to_owned()),
        skip: Some(1),
        trace: Some("t".to_owned()),
        body: Some(Query { text: "q".to_owned(), cursor: None, start: None }),
        ..ByLink::blank(client(&server).core())
    };
    let mut pages = Request::new(call).header("x-own", "1").pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.unwrap();
        sizes.push((page.status().as_u16(), page.body().files.len()));
    }
    assert_eq!(sizes, [(200, 1), (200, 1), (200, 1)]);
    let requests = server.requests();
    assert!(requests[0].starts_with("POST /api/files?cursor=c&skip=1 "), "{}", requests[0]);
    assert!(requests[1].starts_with("GET /api/files?page=2&cursor=c "), "{}", requests[1]);
    assert!(requests[2].starts_with("GET /other?cursor=own&page=3 "), "{}", requests[2]);
    for request in &requests {
        for header in ["authorization: Bearer secret\r\n", "trace: t\r\n", "x-own: 1\r\n", "accept: application/json"] {
            assert!(request.contains(header), "{header} {request}");
        }
    }
    assert!(requests[1].ends_with("\r\n\r\n") && !requests[1].contains("content-type"), "{}", requests[1]);
}

#[tokio::test]
async fn headers_lead_to_the_next_page() {
    let with = |header: &str, id: &str| {
        let body = format!("{{\"files\":[{{\"id\":\"{id}\"}}]}}");
        Act::Send(answer("200 OK", &["content-type: application/json", header], &body))
    };
    let server = Server::start([
        with("link: </api/files?page=1>; rel=\"prev\", </api/files?page=2>; rel=\"next\"", "a"),
        with("link: </api/files?page=1>; rel=\"prev\"", "b"),
        with("next-token: page2", "c"),
        with("x: y", "d"),
    ]);
    let core = client(&server).core();
    assert_eq!(ids(Request::new(ByHeader::blank(core.clone())).items()).await, ("ab".to_owned(), None));
    assert_eq!(ids(Request::new(ByHeaderToken::blank(core)).items()).await, ("cd".to_owned(), None));
    let requests = server.requests();
    assert!(requests[1].starts_with("GET /api/files?page=2 "), "{}", requests[1]);
    assert!(requests[3].contains("trace: page2\r\n") && !requests[2].contains("trace"), "{}", requests[3]);
}

#[tokio::test]
async fn other_origins_are_asked_only_if_allowed_and_get_no_secrets() {
    let other = Server::start([json("200 OK", r#"{"files":[{"id":"b"}]}"#)]);
    let next = format!("{{\"files\":[{{\"id\":\"a\"}}],\"next\":\"{}x\"}}", other.url());
    let server = Server::start([json("200 OK", &next), json("200 OK", &next)]);
    let call = || ByLink { trace: Some("t".to_owned()), ..ByLink::blank(client(&server).core()) };
    assert_eq!(ids(Request::new(call()).items()).await, ("a".to_owned(), Some(ErrorKind::NextPage)));
    assert_eq!(other.count(), 0);
    assert_eq!(ids(Request::new(call()).items().other_origins()).await, ("ab".to_owned(), None));
    let request = other.requests().remove(0);
    assert!(request.starts_with("GET /api/x "), "{request}");
    assert!(!request.contains("secret") && !request.contains("trace"), "{request}");
}

#[tokio::test]
async fn the_same_token_or_link_again_is_an_error_after_its_page() {
    let page = |next: &str| json("200 OK", &format!("{{\"files\":[{{\"id\":\"a\"}}],\"next\":\"{next}\"}}"));
    let server = Server::start([page("?p=1"), page("?p=2"), page("?p=1")]);
    let mut pages = Request::new(ByLink::blank(client(&server).core())).pages();
    for _ in 0..3 {
        assert!(pages.next().await.unwrap().is_ok());
    }
    let error = pages.next().await.unwrap().unwrap_err();
    let expected = "list: the server names a page that it has given already as the next one";
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::NextPage, expected));
    assert!(pages.next().await.is_none());
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn a_failure_ends_the_pages_and_retries_happen_within() {
    let server = Server::start([
        json("200 OK", r#"{"files":[{"id":"a"}]}"#),
        json("503 Service Unavailable", "{}"),
        json("200 OK", r#"{"files":[{"id":"b"}]}"#),
        json("404 Not Found", "{}"),
    ]);
    let items = Request::new(ByOffset::blank(client(&server).core())).items();
    assert_eq!(ids(items).await, ("ab".to_owned(), Some(ErrorKind::Status)));
    assert_eq!(server.count(), 4);
}

/// The answers of a server that has no more pages for now, for as many walks.
fn pages_and_then(last: &[u8], walks: usize) -> Server {
    let page = || json("200 OK", r#"{"files":[{"id":"a"}],"next":"n"}"#);
    Server::start((0..walks).flat_map(|_| [page(), Act::Send(last.to_vec())]))
}

#[tokio::test]
async fn an_answer_that_is_no_page_ends_the_items_with_an_error_that_has_it() {
    let server = pages_and_then(&answer("202 Accepted", &["content-type: text/plain", "x-request-id: r"], "wait"), 3);
    let call = || Request::new(ListOrWait::blank(client(&server).core()));
    let mut items = call().items();
    assert_eq!(items.next().await.unwrap().unwrap().id, "a");
    let error = items.next().await.unwrap().unwrap_err();
    assert!(items.next().await.is_none(), "an error is the end");
    assert_eq!((error.kind(), error.status().map(|status| status.as_u16())), (ErrorKind::NoPage, Some(202)));
    assert_eq!((error.body(), error.request_id(), error.is_retryable()), (&b"wait"[..], Some("r"), false));
    let said = "list_or_wait: the answer 202 Accepted is no page of items (GET /files) (request id \"r\")";
    assert_eq!(error.to_string(), said);
    // Who asks for pages has it as what it is.
    let mut pages = call().pages();
    assert!(matches!(pages.next().await.unwrap().unwrap().into_body(), ListOrWaitOutput::Page(_)));
    let last = pages.next().await.unwrap().unwrap();
    assert_eq!(last.status().as_u16(), 202);
    assert!(matches!(last.into_body(), ListOrWaitOutput::Later(text) if text == "wait"));
    assert!(pages.next().await.is_none());
    // And who asks for one by itself.
    for _ in 0..2 {
        assert!(call().await.is_ok());
    }
    let requests = server.requests();
    assert!(
        requests[1].starts_with("GET /api/files?cursor=n ") && requests[1].contains("application/json, text/plain")
    );
    assert_eq!(requests.len(), 6);
}

#[tokio::test]
async fn an_empty_answer_is_a_page_without_items() {
    let server = pages_and_then(b"HTTP/1.1 204 No Content\r\n\r\n", 1);
    let call = Request::new(ListOrWait::blank(client(&server).core()));
    assert_eq!(ids(call.items()).await, ("a".to_owned(), None));
}

#[tokio::test]
async fn nothing_is_asked_before_it_is_wanted_and_streams_can_be_sent() {
    fn sent<T: Stream + Send + Unpin + 'static>(stream: T) -> T {
        stream
    }
    let server = Server::start([json("200 OK", r#"{"files":[{"id":"a"},{"id":"b"}]}"#)]);
    let mut items = sent(Request::new(ByOffset::blank(client(&server).core())).items());
    assert_eq!(server.count(), 0);
    assert!(items.next().await.unwrap().is_ok() && items.next().await.unwrap().is_ok());
    assert_eq!(server.count(), 1);
    let mut pages = sent(Request::new(ByOffset::blank(client(&server).core())).pages());
    // Dropped while a page is on its way.
    assert!(Pin::new(&mut pages).poll_next(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(pages);
}

#[cfg(feature = "dynamic")]
#[tokio::test]
async fn pages_can_be_asked_for_by_name() {
    use serde_json::json as value;
    use specstep_runtime::{DynamicPages, call_pages};

    const OPERATIONS: &[DynamicPages] = &[DynamicPages::new::<ByOffset>()];
    let server = Server::start([json("200 OK", r#"{"files":[{"id":"a"}]}"#), json("200 OK", r#"{"files":[]}"#)]);
    let core = client(&server).core();
    let mut pages = call_pages(core.clone(), OPERATIONS, "list", value!({"skip": 4})).unwrap();
    assert_eq!(pages.next().await.unwrap().unwrap(), value!({"files": [{"id": "a"}]}));
    assert_eq!(pages.next().await.unwrap().unwrap(), value!({"files": []}));
    assert!(pages.next().await.is_none());
    assert!(server.requests()[1].starts_with("GET /api/files?skip=5 "));
    for (name, args, wanted) in [
        ("lst", value!({}), "there is no operation with pages `lst`; did you mean `list`?"),
        ("list", value!({"skp": 1}), "list: there is no input `skp`; did you mean `skip`?"),
    ] {
        assert_eq!(call_pages(core.clone(), OPERATIONS, name, args).unwrap_err().to_string(), wanted);
    }
}
