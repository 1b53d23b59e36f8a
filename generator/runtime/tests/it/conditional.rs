//! Conditional requests and their answers, and requests that can be repeated.

use std::time::Duration;

use serde_json::Value;
use specstep_runtime::{
    Answer, Core, Error, ErrorKind, Field, HttpDate, Input, Method, Object, Operation, OperationInfo, Request,
    RetryPolicy, Row, Schema, Slot, Table, View,
};

use super::server::{Act, Server, answer, json};

/// What `GetNote` gives.
#[derive(Debug, PartialEq)]
pub(crate) enum NoteAnswer {
    Note(Value),
    NotModified,
}

impl Answer for NoteAnswer {
    fn blank(case: usize) -> Self {
        if case == 0 { Self::Note(Value::Null) } else { Self::NotModified }
    }

    fn slot(&mut self) -> Slot<'_> {
        match self {
            Self::Note(body) => Schema::slot(body),
            Self::NotModified => Slot::Ignore,
        }
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Note(body) => Schema::view(body),
            Self::NotModified => View::Null,
        }
    }
}

operation! {
    GetNote "get_note" Get "/note" {
        if_none_match: Option<String> = optional Input::header("If-None-Match"),
        if_modified_since: Option<HttpDate> = optional Input::header("If-Modified-Since")
    }
    -> NoteAnswer, (); [Row::code(200).json(), Row::code(304).case(1)]; &[]
}
operation! {
    PutNote "put_note" Put "/note" { if_match: Option<String> = optional Input::header("If-Match") }
    -> Value, Value; [Row::code(200).json(), Row::code(412).json()]; &[]
}
operation! {
    Send "send" Post "/send" {
        id: Option<String> = optional Input::header("Repeatability-Request-ID"),
        first: Option<HttpDate> = optional Input::header("repeatability-first-sent")
    }
    -> (), (); [Row::code(204)]; &[]
}

fn core(server: &Server) -> Core {
    let retry = RetryPolicy::new().delays(Duration::from_millis(1), Duration::from_millis(1));
    specstep_runtime::Builder::<super::api::Client>::new().base_url(server.url()).retry(retry).build().unwrap().core()
}

fn header(request: &str, name: &str) -> Option<String> {
    request.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ").map(str::to_owned))
}

#[tokio::test]
async fn what_has_not_changed_is_an_answer_where_the_document_says_so() {
    let unchanged = || Act::Send(b"HTTP/1.1 304 Not Modified\r\netag: \"a\"\r\n\r\n".to_vec());
    let server = Server::start([unchanged(), json("200 OK", "1"), unchanged()]);
    let mut call = GetNote::blank(core(&server));
    call.if_none_match = Some("\"a\", W/\"b\"".to_owned());
    call.if_modified_since = Some("Fri, 26 Aug 2022 14:38:00 GMT".into());
    let response = Request::new(call.clone()).send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.body()), (304, &NoteAnswer::NotModified));
    assert_eq!(response.headers().get("etag").unwrap(), "\"a\"");
    assert_eq!(*Request::new(call).send().await.unwrap().body(), NoteAnswer::Note(1.into()));
    let request = server.requests().remove(0);
    assert_eq!(header(&request, "if-none-match").as_deref(), Some("\"a\", W/\"b\""));
    assert_eq!(header(&request, "if-modified-since").as_deref(), Some("Fri, 26 Aug 2022 14:38:00 GMT"));
    // Where the document does not know it, it is a failure with its status.
    let error: Error<Value> = Request::new(PutNote::blank(core(&server))).send().await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 304);
}

#[tokio::test]
async fn a_precondition_that_fails_is_a_typed_failure() {
    let server = Server::start([json("412 Precondition Failed", r#"{"now":"c"}"#)]);
    let mut call = PutNote::blank(core(&server));
    call.if_match = Some("\"a\"".to_owned());
    let error = Request::new(call).send().await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 412));
    assert_eq!(error.api().unwrap()["now"], "c");
    assert_eq!(header(&server.requests()[0], "if-match").as_deref(), Some("\"a\""));
    assert_eq!(server.count(), 1, "it is not made again");
}

#[tokio::test]
async fn what_makes_a_request_repeatable_is_made_up_once_for_each_call() {
    let busy = || json("503 Service Unavailable", "{}");
    let done = || Act::Send(answer("204 No Content", &[], ""));
    let server = Server::start([busy(), done(), done(), done()]);
    Request::new(Send::blank(core(&server))).send().await.unwrap();
    Request::new(Send::blank(core(&server))).send().await.unwrap();
    let mut call = Send::blank(core(&server));
    call.id = Some("mine".to_owned());
    call.first = Some("Tue, 15 Nov 2022 12:45:26 GMT".into());
    Request::new(call).send().await.unwrap();

    let found: Vec<(String, HttpDate)> = server
        .requests()
        .iter()
        .map(|request| {
            let first = header(request, "repeatability-first-sent").unwrap();
            (header(request, "repeatability-request-id").unwrap(), first.as_str().into())
        })
        .collect();
    // The POST was made again, as the same one.
    assert_eq!(found[0], found[1]);
    assert_ne!(found[1].0, found[2].0);
    let id: uuid::Uuid = found[0].0.parse().unwrap();
    assert_eq!((id.get_version_num(), id.get_variant()), (4, uuid::Variant::RFC4122));
    assert!(found[0].1.to_system_time().unwrap().elapsed().unwrap().as_secs() < 60);
    assert_eq!((found[3].0.as_str(), found[3].1.as_str()), ("mine", "Tue, 15 Nov 2022 12:45:26 GMT"));
}
