//! Answers and bodies that are sequences, item by item.

use std::io::Write as _;
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use specstep_runtime::{
    Answer, Builder, Codec, Core, ErrorKind, EventStream, Items, Method, Object, Operation, OperationInfo, Request,
    Row, Schema, Slot, Table, View, dynamic,
};

use super::api::{
    Ask, Asked, Chat, Client, File, Follow, Note, ReadLines, ReadLog, ReadRecords, ReadWords, Recording, Refusals,
    SendLines, SendRecords, Tagged, Tail, Told, Transcribe, Watch, Words,
};
use super::server::{Act, Server, answer, json as whole, read_request};

fn client(url: impl Into<String>) -> Client {
    Builder::<Client>::new().base_url(url).api_key("secret").allow_insecure_http().build().unwrap()
}

fn events(body: &str) -> Act {
    Act::SendAndClose(format!("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n{body}").into_bytes())
}

fn ask(core: Core, stream: Option<bool>) -> Chat {
    let mut chat = Chat::blank(core);
    chat.body = Asked::Ask(Ask { prompt: "hi".to_owned(), stream });
    chat
}

/// The body of a request.
fn body(request: &str) -> &str {
    request.split_once("\r\n\r\n").unwrap().1
}

/// A server that sends each piece when it is told to, so that nobody can have the next one before. Gives its address, the way
/// to tell it, and the request that it got.
fn piece_by_piece(pieces: &'static [&'static str]) -> (String, Sender<()>, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let (tell, told) = channel();
    let (got, request) = channel();
    thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        got.send(read_request(&mut connection).unwrap()).unwrap();
        connection
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream;charset=UTF-8\r\ntransfer-encoding: chunked\r\n\r\n")
            .unwrap();
        for piece in pieces {
            // An error means that the client has gone away, which ends the test.
            if told.recv().is_err() {
                return;
            }
            connection.write_all(format!("{:x}\r\n{piece}\r\n", piece.len()).as_bytes()).unwrap();
        }
        drop(connection.write_all(b"0\r\n\r\n"));
    });
    (url, tell, request)
}

#[tokio::test]
async fn chunks_of_a_chat_arrive_one_by_one() {
    let (url, tell, request) = piece_by_piece(&[
        "data: {\"text\":\"He\"}\n\n",
        ": keep-alive\n\ndata: {\"text\":\"llo\",\"finish_reason\":\"stop\"}\n\n",
        "data: {\"error\":{\"code\":\"1301\",\"message\":\"sensitive\"}}\n\n",
        "data: {\"text\":[1]}\n\ndata: {\"te",
        "xt\":\"!\",\"tokens\":7}\n\ndata: [DONE]\n\ndata: {\"text\":\"never\"}\n\n",
    ]);
    let mut stream = Request::new(ask(client(url).core(), None)).await.unwrap();
    let request = request.recv().unwrap();
    assert_eq!(body(&request), "{\"kind\":\"ask\",\"prompt\":\"hi\",\"stream\":true}");
    assert!(request.to_ascii_lowercase().contains("accept: text/event-stream\r\n"), "{request}");
    let mut next = async || {
        tell.send(()).unwrap();
        stream.next().await.unwrap()
    };
    assert_eq!(next().await.unwrap().text.as_deref(), Some("He"));
    assert_eq!(next().await.unwrap().text.as_deref(), Some("llo"));
    let error = next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Stream);
    assert_eq!(error.api(), Some(&json!({"code": "1301", "message": "sensitive"})));
    assert_eq!(error.body(), br#"{"error":{"code":"1301","message":"sensitive"}}"#);
    assert_eq!(error.to_string(), "chat: the server told of a failure within the stream (POST /chat)");
    let error = next().await.unwrap_err();
    assert_eq!((error.kind(), error.body()), (ErrorKind::Decode, br#"{"text":[1]}"#.as_slice()));
    assert_eq!(error.decode_error().unwrap().to_string(), "text: expected a string, found an array");
    let last = next().await.unwrap();
    assert_eq!((last.text.as_deref(), last.tokens), (Some("!"), Some(7)));
    assert!(stream.next().await.is_none() && stream.next().await.is_none(), "the end is the end");
    assert!(!stream.is_cut_off());
}

#[tokio::test]
async fn an_event_that_is_cut_off_is_left_out_and_told() {
    let server = Server::start([events("data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n")]);
    let mut stream = Request::new(ask(client(server.url()).core(), None)).await.unwrap();
    assert!(stream.next().await.unwrap().is_ok());
    assert!(stream.next().await.is_none());
    assert!(stream.is_cut_off());
}

#[tokio::test]
async fn a_connection_that_breaks_is_an_error_and_the_end() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 999\r\n\r\n";
    let server = Server::start([Act::SendAndClose(format!("{head}data: {{}}\n\ndata: {{").into_bytes())]);
    let mut stream = Request::new(ask(client(server.url()).core(), None)).await.unwrap();
    assert!(stream.next().await.unwrap().is_ok());
    assert_eq!(stream.next().await.unwrap().unwrap_err().kind(), ErrorKind::Transport);
    assert!(stream.next().await.is_none());
    assert!(stream.is_cut_off());
}

#[tokio::test]
async fn silence_is_an_error_and_the_end() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: {}\n\n";
    let server = Server::start([Act::Send(head.as_bytes().to_vec())]);
    let call = Request::new(ask(client(server.url()).core(), None)).idle_timeout(Duration::from_millis(50));
    let mut stream = call.await.unwrap();
    assert!(stream.next().await.unwrap().is_ok());
    assert!(stream.next().await.unwrap().unwrap_err().is_timeout());
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn an_item_that_is_too_large_is_an_error_and_the_end() {
    let large = format!("data: {{\"text\":\"{}\"}}\n\n", "x".repeat(100));
    for body in [large.clone(), large.trim_end().to_owned()] {
        let server = Server::start([events(&format!("data: {{}}\n\n{body}"))]);
        let mut stream = Request::new(ask(client(server.url()).core(), None)).max_body_bytes(99).await.unwrap();
        assert!(stream.next().await.unwrap().is_ok());
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
        assert_eq!(error.to_string(), "chat: an item of the answer is larger than 99 bytes (POST /chat)");
        assert!(stream.next().await.is_none());
    }
}

#[tokio::test]
async fn what_is_no_stream_is_read_whole() {
    let server = Server::start([
        whole("200 OK", "{\"error\":\"no streams here\"}"),
        whole("429 Too Many Requests", "{\"message\":\"slow down\"}"),
    ]);
    let client = Builder::<Client>::new()
        .base_url(server.url())
        .api_key("secret")
        .retry(specstep_runtime::RetryPolicy::none())
        .build()
        .unwrap();
    let error = Request::new(ask(client.core(), None)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContentType);
    assert_eq!(error.body(), b"{\"error\":\"no streams here\"}");
    let error = Request::new(ask(client.core(), None)).await.unwrap_err();
    assert_eq!(error.api().map(|failure| failure.message.as_str()), Some("slow down"));
}

#[tokio::test]
async fn the_flag_says_what_the_body_says() {
    let server = Server::start((0..3).map(|_| events("")));
    let core = client(server.url()).core();
    let mut other = Chat::blank(core.clone());
    other.body = Asked::File(File { id: "f".to_owned(), bytes: None });
    for chat in [ask(core.clone(), Some(false)), ask(core, Some(true)), other] {
        drop(Request::new(chat).await.unwrap());
    }
    let bodies: Vec<String> = server.requests().iter().map(|request| body(request).to_owned()).collect();
    let flagged = |flag| format!("{{\"kind\":\"ask\",\"prompt\":\"hi\",\"stream\":{flag}}}");
    assert_eq!(bodies, [flagged(false), flagged(true), "{\"kind\":\"file\",\"id\":\"f\"}".to_owned()]);
}

#[tokio::test]
async fn the_flag_may_be_in_the_query() {
    let server = Server::start([events("data: {\"text\":\"a\"}\n\n"), events(""), events(""), events("")]);
    let core = client(server.url()).core();
    for stream in [None, Some(true), Some(false)] {
        let mut call = ReadLog::blank(core.clone());
        call.stream = stream;
        drop(Request::new(call).await.unwrap());
    }
    dynamic::<ReadLog>(core, json!({})).await.unwrap();
    let requests = server.requests();
    let lines: Vec<_> = requests.iter().filter_map(|request| request.lines().next()).collect();
    let line = |flag| format!("GET /api/log?stream={flag} HTTP/1.1");
    assert_eq!(lines, [line(true), line(true), line(false), line(true)]);
}

#[tokio::test]
async fn the_flag_is_a_part_of_a_form_with_files() {
    let server = Server::start((0..2).map(|_| events("")));
    let core = client(server.url()).core();
    for stream in [None, Some(false)] {
        let mut call = Transcribe::blank(core.clone());
        call.body = Recording { file: "la".into(), stream };
        drop(Request::new(call).await.unwrap());
    }
    let part = |flag| format!("name=\"stream\"\r\n\r\n{flag}\r\n");
    for (request, flag) in server.requests().iter().zip([true, false]) {
        assert!(body(request).contains(&part(flag)) && body(request).matches("\"stream\"").count() == 1, "{request}");
    }
}

#[tokio::test]
async fn named_events_are_told_apart() {
    let server = Server::start([events(
        "retry: 20\nid: 1\nevent: delta\ndata: {\"text\":\"a\"}\n\n\
         data: {\"text\":\"b\"}\n\n\
         event: note\ndata: [DONE] is text here\n\n\
         id: 2\nevent: error\ndata: {\"id\":\"e\"}\n\n\
         event: new\ndata: {\"x\":1}\n\n\
         event: new\ndata: plain\n\n\
         event: ping\ndata:\n\n\
         event: end\ndata: [DONE]\n\n",
    )]);
    let mut events = Request::new(Watch::blank(client(server.url()).core())).await.unwrap().events();
    let mut found = Vec::new();
    while let Some(event) = events.next().await {
        let event = event.unwrap();
        let data = match event.data {
            Told::Chunk(chunk) => chunk.text.unwrap_or_default(),
            Told::Note(text) => text,
            Told::Error(file) => format!("error {}", file.id),
            Told::Unknown(value) => value.to_string(),
        };
        found.push(format!("{} {} {:?}: {data}", event.name, event.id, event.retry.map(|wait| wait.as_millis())));
    }
    let expected = [
        "delta 1 Some(20): a",
        "message 1 None: b",
        "note 1 None: [DONE] is text here",
        "error 2 None: error e",
        "new 2 None: {\"x\":1}",
        "new 2 None: \"plain\"",
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn a_failure_is_what_the_document_does_not_describe() {
    let server = Server::start([
        events(
            "event: error\ndata: {\"type\":\"error\",\"message\":\"declared\"}\n\n\
             event: error\ndata: {\"type\":\"other\"}\n\n\
             event: error\ndata: plain\n\n\
             data: {\"type\":\"chunk\",\"error\":null,\"text\":\"a \\\"error\\\" b\"}\n\n\
             data: {\"type\":\"chunk\",\"error\":\"overloaded\"}\n\n",
        ),
        events("data: {\"error\":{\"code\":1}}\n\n"),
        Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()),
    ]);
    let core = client(server.url()).core();
    let mut stream = Request::new(Follow::blank(core.clone())).await.unwrap().unwrap();
    let mut found = Vec::new();
    while let Some(item) = stream.next().await {
        found.push(match item {
            Ok(Tagged::Chunk(chunk)) => chunk.text.unwrap_or_default(),
            Ok(Tagged::Error(failure)) => failure.message,
            Ok(Tagged::Unknown(value)) => value.to_string(),
            Err(error) => format!("{:?} {}", error.kind(), error.api().unwrap_or(&Value::Null)),
        });
    }
    let expected =
        ["declared", "Stream {\"type\":\"other\"}", "Stream \"plain\"", "a \"error\" b", "Stream \"overloaded\""];
    assert_eq!(found, expected);
    let mut stream = Request::new(Refusals::blank(core.clone())).await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap().error, json!({"code": 1}), "the type has the key itself");
    assert!(Request::new(Follow::blank(core)).await.unwrap().is_none(), "no content, no stream");
}

#[tokio::test]
async fn text_is_taken_as_it_stands() {
    let server = Server::start([events(
        "data: [DONE]\n\ndata: {\"error\":1}\ndata: \"x\"\n\ndata\n\nevent: error\ndata: a\n\n",
    )]);
    let mut stream = Request::new(Words::blank(client(server.url()).core())).await.unwrap();
    let mut found = Vec::new();
    while let Some(item) = stream.next().await {
        found.push(item.map_err(|error| error.kind()));
    }
    let text = |text: &str| Ok(text.to_owned());
    assert_eq!(found, [text("[DONE]"), text("{\"error\":1}\n\"x\""), text(""), Err(ErrorKind::Stream)]);
}

#[tokio::test]
async fn a_stream_is_asked_for_again_if_that_is_wanted() {
    let script = || {
        Server::start([
            events("retry: 1\nid: a\u{e9}1\ndata: {\"text\":\"1\"}\n\nid: lost\ndata: {"),
            events(""),
            events("data: {\"text\":\"2\"}\n\n"),
            Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()),
        ])
    };
    let server = script();
    let mut stream = Request::new(Watch::blank(client(server.url()).core())).await.unwrap().reconnect(2);
    let mut count = 0;
    while let Some(item) = stream.next().await {
        item.unwrap();
        count += 1;
    }
    assert_eq!((count, server.count(), stream.last_event_id()), (2, 4, "a\u{e9}1"));
    let ids: Vec<bool> =
        server.requests().iter().map(|request| request.to_ascii_lowercase().contains("last-event-id: a")).collect();
    assert_eq!(ids, [false, true, true, true]);

    // Without being told to, and for calls that may do something twice, the end of the answer is the end.
    let server = script();
    let mut stream = Request::new(Watch::blank(client(server.url()).core())).await.unwrap();
    while let Some(item) = stream.next().await {
        item.unwrap();
    }
    assert_eq!(server.count(), 1);
    let server = script();
    let mut stream = Request::new(ask(client(server.url()).core(), None)).await.unwrap().reconnect(9);
    while let Some(item) = stream.next().await {
        item.unwrap();
    }
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_stream_that_is_not_to_be_had_again_says_why() {
    let again = |act: Act| async {
        let server = Server::start([events("retry: 1\ndata: {}\n\n"), act]);
        let client = Builder::<Client>::new()
            .base_url(server.url())
            .retry(specstep_runtime::RetryPolicy::none())
            .build()
            .unwrap();
        let mut stream = Request::new(Watch::blank(client.core())).await.unwrap().reconnect(1);
        stream.next().await.unwrap().unwrap();
        let error = stream.next().await.unwrap().unwrap_err();
        assert!(stream.next().await.is_none());
        (error.kind(), error.status().map(|status| status.as_u16()))
    };
    assert_eq!(again(whole("403 Forbidden", "{}")).await, (ErrorKind::Status, Some(403)));
    assert_eq!(again(whole("200 OK", "{}")).await, (ErrorKind::UnexpectedContentType, Some(200)));
    assert_eq!(again(Act::SendAndClose(Vec::new())).await, (ErrorKind::Transport, None));
    // `[DONE]` is the end of the matter.
    let server = Server::start([events("data: {}\n\ndata: [DONE]\n\n")]);
    let mut stream = Request::new(Watch::blank(client(server.url()).core())).await.unwrap().reconnect(5);
    stream.next().await.unwrap().unwrap();
    assert!(stream.next().await.is_none());
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn lines_and_records_arrive_one_by_one() {
    let lines = "{\"id\":\"a\"}\n\n{\"id\":1}\n{\"id\":\"b\",\"error\":\"x\"}\r\n{\"id\":\"c\"}";
    let server = Server::start([
        Act::Send(answer("200 OK", &["content-type: application/json"], lines)),
        Act::Send(answer("200 OK", &["content-type: application/json-seq"], "\u{1e}1\n\u{1e}\"x\"\n\u{1e}2\n\u{1e}3")),
    ]);
    let core = client(server.url()).core();
    let mut stream = Request::new(ReadLines::blank(core.clone())).await.unwrap();
    let mut found = Vec::new();
    while let Some(item) = stream.next().await {
        found.push(item.map(|file| file.id).map_err(|error| String::from_utf8_lossy(error.body()).into_owned()));
    }
    let id = |id: &str| Ok(id.to_owned());
    assert_eq!(found, [id("a"), Err("{\"id\":1}".to_owned()), id("b"), id("c")]);
    let mut stream = Request::new(ReadRecords::blank(core)).await.unwrap();
    let mut found = Vec::new();
    while let Some(item) = stream.next().await {
        found.push(item.map_err(|error| error.decode_error().unwrap().to_string()));
    }
    let expected = [
        Ok(1),
        Err("expected an integer, found a string".to_owned()),
        Ok(2),
        Err("expected JSON, found what may be the start of it only".to_owned()),
    ];
    assert_eq!(found, expected);
}

#[tokio::test]
async fn lines_of_text_are_json_too() {
    let server = Server::start([Act::Send(answer("200 OK", &[], "\"a\\n\"\n[DONE]\n\"b\"\n"))]);
    let mut stream = Request::new(ReadWords::blank(client(server.url()).core())).await.unwrap();
    let mut found = Vec::new();
    while let Some(item) = stream.next().await {
        found.push(item.map_err(|error| error.kind()));
    }
    assert_eq!(found, [Ok("a\n".to_owned()), Err(ErrorKind::Decode), Ok("b".to_owned())]);
}

/// Items that come from elsewhere.
struct Coming<T>(std::vec::IntoIter<T>);

impl<T: Unpin> futures_core::Stream for Coming<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.next())
    }
}

fn note(text: &str) -> Note {
    Note { id: Some(1), text: text.to_owned(), parts: None }
}

#[tokio::test]
async fn bodies_are_sent_item_by_item() {
    let server = Server::start((0..5).map(|_| Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())));
    let core = client(server.url()).core();
    let notes = || vec![note("a\nb"), note("c")];
    let files = || [File { id: "f".to_owned(), bytes: None }, File { id: "g".to_owned(), bytes: Some(1) }];
    for items in [notes().into(), Items::stream(Coming(notes().into_iter())), Items::from(Vec::new())] {
        let mut call = SendLines::blank(core.clone());
        call.body = items;
        Request::new(call).await.unwrap();
    }
    for items in [files().into(), Items::stream(Coming(Vec::from(files()).into_iter()))] {
        let mut call = SendRecords::blank(core.clone());
        call.body = items;
        Request::new(call).await.unwrap();
    }
    let requests = server.requests();
    let lines = "{\"text\":\"a\\nb\"}\n{\"text\":\"c\"}\n";
    assert_eq!(body(&requests[0]), lines);
    let (first, rest) = lines.split_at(lines.find('\n').unwrap() + 1);
    // One chunk for each item: they are sent as they come.
    let chunks = format!("{:X}\r\n{first}\r\n{:X}\r\n{rest}\r\n0\r\n\r\n", first.len(), rest.len());
    assert_eq!(body(&requests[1]), chunks);
    assert_eq!(body(&requests[2]), "");
    let records = ["\u{1e}{\"id\":\"f\"}\n", "\u{1e}{\"id\":\"g\",\"bytes\":1}\n"];
    assert_eq!(body(&requests[3]), records.concat());
    let chunks = records.map(|record| format!("{:X}\r\n{record}\r\n", record.len()));
    assert_eq!(body(&requests[4]), chunks.concat() + "0\r\n\r\n");
    assert!(requests[3].to_ascii_lowercase().contains("content-type: application/json-seq\r\n"));
}

#[tokio::test]
async fn items_that_fail_end_the_call() {
    let server = Server::start([]);
    let mut call = SendLines::blank(client(server.url()).core());
    let items = vec![Ok(note("a")), Err(std::io::Error::other("the source is dry"))];
    call.body = Items::try_stream(Coming(items.into_iter()));
    let error = Request::new(call).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Upload);
    assert!(error.to_string().contains("the source is dry"), "{error}");
}

#[tokio::test]
async fn calls_by_name_ask_for_a_stream_again_and_keep_what_is_no_stream() {
    let server = Server::start([
        events("retry: 1\nid: 1\ndata: {\"text\":\"d\"}\n\n"),
        events("id: 2\ndata: {\"text\":\"e\"}\n\n"),
        whole("200 OK", ""),
    ]);
    let core = client(server.url()).core();
    let watched = dynamic::<Watch>(core.clone(), json!({"reconnect": 1})).await.unwrap();
    assert_eq!(watched, json!([{"text": "d"}, {"text": "e"}]));
    assert!(server.requests()[1].to_ascii_lowercase().contains("last-event-id: 1"));
    let tail = dynamic::<Tail>(core.clone(), json!({"one": "a", "two": "b"})).await.unwrap();
    assert_eq!(tail, json!(null));
    // Nothing else takes the argument.
    let error = dynamic::<Tail>(core, json!({"one": "a", "two": "b", "reconnect": 1})).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
}

#[tokio::test]
async fn calls_by_name_give_all_items() {
    let server = Server::start([
        events("data: {\"text\":\"a\",\"new\":1}\n\ndata: {\"tokens\":1}\n\ndata: [DONE]\n\n"),
        events("event: note\ndata: n\n\nevent: delta\ndata: {\"text\":\"d\"}\n\n"),
        Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()),
        events("data: {\"text\":[]}\n\n"),
        whole("200 OK", "{}"),
        Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()),
    ]);
    let core = client(server.url()).core();
    let chat = || dynamic::<Chat>(core.clone(), json!({"body": {"kind": "ask", "prompt": "hi"}}));
    assert_eq!(chat().await.unwrap(), json!([{"text": "a"}, {"tokens": 1}]));
    assert_eq!(dynamic::<Watch>(core.clone(), json!({})).await.unwrap(), json!(["n", {"text": "d"}]));
    assert_eq!(dynamic::<Follow>(core.clone(), json!({})).await.unwrap(), json!(null));
    assert_eq!(chat().await.unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(chat().await.unwrap_err().kind(), ErrorKind::UnexpectedContentType);
    let lines = json!({"body": [{"text": "a"}, {"text": "b"}]});
    assert_eq!(dynamic::<SendLines>(core.clone(), lines).await.unwrap(), json!(null));
    assert_eq!(body(&server.requests()[5]), "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
}

cases!(StartJobOutput { 0 => Stream(EventStream<File>), _ => Created(Note) } empty {});
operation! {
    StartJob "start_job" Get "/jobs" {}
    -> StartJobOutput, Value; [
        Row::code(200).body("text/event-stream", Codec::Events), Row::code(201).case(1).json()
    ]; &[]
}

#[tokio::test]
async fn one_of_several_answers_may_be_a_stream() {
    let (url, tell, request) = piece_by_piece(&["id: 1\ndata: {\"id\":\"a\"}\n\n", "data: {\"id\":\"b\"}\n\n"]);
    let StartJobOutput::Stream(mut stream) = Request::new(StartJob::blank(client(url).core())).await.unwrap() else {
        panic!("a stream was sent")
    };
    assert!(request.recv().unwrap().contains("accept: text/event-stream, application/json\r\n"));
    for id in ["a", "b"] {
        tell.send(()).unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap().id, id);
    }
    assert!(stream.next().await.is_none());
    let stream = || events("data: {\"id\":\"a\"}\n\n");
    let server =
        Server::start([whole("201 Created", "{\"text\":\"t\"}"), stream(), whole("201 Created", "{\"text\":\"t\"}")]);
    let core = client(server.url()).core();
    let made = Request::new(StartJob::blank(core.clone())).await.unwrap();
    assert!(matches!(made, StartJobOutput::Created(note) if note.text == "t"));
    for expected in [json!([{"id": "a"}]), json!({"text": "t"})] {
        assert_eq!(dynamic::<StartJob>(core.clone(), json!({})).await.unwrap(), expected);
    }
}

#[tokio::test]
async fn the_raw_body_is_still_to_be_had() {
    let server = Server::start([events("data: 1\n\n"), events("data: 2\n\n")]);
    let core = client(server.url()).core();
    assert_eq!(&Request::new(Watch::blank(core.clone())).raw().await.unwrap().body()[..], b"data: 1\n\n");
    let mut stream = Request::new(Watch::blank(core)).stream().await.unwrap().into_body();
    assert_eq!(&stream.chunk().await.unwrap().unwrap()[..], b"data: 2\n\n");
}
