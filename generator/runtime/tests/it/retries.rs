//! What is sent again, and when.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use specstep_runtime::{
    BoxFuture, Builder, Decision, ErrorKind, HttpRequest, HttpResponse, Operation as _, Request, ResponseBody,
    RetryPolicy, Transport, TransportError, TransportErrorKind, Upload,
};

use super::api::{Client, CreateFile, GetFile, UploadFile};
use super::server::{Act, Server, answer, json};

/// A status and a `Retry-After`, or why there is no answer.
type Outcome = Result<(u16, &'static str), TransportErrorKind>;

/// Answers from memory and does not wait.
#[derive(Clone, Default)]
struct Script {
    outcomes: Arc<Mutex<VecDeque<Outcome>>>,
    sent: Arc<Mutex<Vec<String>>>,
    slept: Arc<Mutex<Vec<Duration>>>,
}

impl Script {
    fn new(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        Self { outcomes: Arc::new(Mutex::new(outcomes.into_iter().collect())), ..Self::default() }
    }

    fn sent(&self) -> usize {
        self.sent.lock().unwrap().len()
    }
}

impl Transport for Script {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        self.sent.lock().unwrap().push(format!("{:?}", request.headers().get("idempotency-key")));
        let outcome = self.outcomes.lock().unwrap().pop_front().unwrap_or(Ok((500, "")));
        Box::pin(async move {
            let (status, retry_after) = outcome.map_err(|kind| TransportError::new(kind, "script"))?;
            let mut response = HttpResponse::new(ResponseBody::from(Bytes::from_static(br#"{"id":"f","message":""}"#)));
            *response.status_mut() = status.try_into().unwrap();
            if !retry_after.is_empty() {
                response.headers_mut().insert("retry-after", retry_after.parse().unwrap());
            }
            Ok(response)
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.slept.lock().unwrap().push(duration);
        Box::pin(std::future::ready(()))
    }
}

fn client(script: &Script) -> Client {
    let builder = Builder::<Client>::new().base_url("https://h.example").api_key("k").transport(script.clone());
    builder.build().unwrap()
}

fn get(client: &Client) -> Request<GetFile> {
    let mut call = GetFile::blank(client.core());
    call.file_id.push('f');
    Request::new(call)
}

#[tokio::test]
async fn a_call_that_is_safe_is_made_again() {
    for (outcomes, wanted, attempts) in [
        (vec![Ok((500, "")), Ok((500, "")), Ok((200, ""))], None, 3),
        (vec![Err(TransportErrorKind::Broken), Ok((200, ""))], None, 2),
        (vec![Err(TransportErrorKind::Connect), Err(TransportErrorKind::Timeout), Ok((200, ""))], None, 3),
        (vec![Ok((500, "")); 4], Some(ErrorKind::Status), 3),
        (vec![Ok((404, ""))], Some(ErrorKind::Status), 1),
        (vec![Err(TransportErrorKind::Upload)], Some(ErrorKind::Upload), 1),
        (vec![Ok((429, "7")), Ok((200, ""))], None, 2),
        (vec![Ok((429, "61"))], Some(ErrorKind::Status), 1),
    ] {
        let script = Script::new(outcomes);
        let outcome = get(&client(&script)).send().await;
        assert_eq!(outcome.as_ref().err().map(|error| error.kind()), wanted);
        assert_eq!(script.sent(), attempts);
        if let Err(error) = outcome {
            assert_eq!(error.attempts() as usize, attempts);
        }
    }
}

#[tokio::test]
async fn waits_are_what_was_asked_for() {
    let script = Script::new([Ok((429, "7")), Ok((500, "")), Ok((200, ""))]);
    get(&client(&script)).send().await.unwrap();
    let slept = script.slept.lock().unwrap().clone();
    let waits: Vec<Duration> = slept.into_iter().filter(|wait| *wait < Duration::from_secs(60)).collect();
    assert_eq!(waits.first(), Some(&Duration::from_secs(7)));
    assert!(waits.get(1).is_some_and(|wait| *wait <= Duration::from_secs(1)), "{waits:?}");
}

#[tokio::test]
async fn a_post_is_made_again_only_with_a_key() {
    let script = Script::new([Ok((503, "")); 9]);
    let client = client(&script);
    let call = || Request::new(CreateFile::blank(client.core()));
    call().send().await.unwrap_err();
    assert_eq!(script.sent(), 1);
    call().idempotency_key("once").send().await.unwrap_err();
    assert_eq!(script.sent(), 4);
    assert_eq!(script.sent.lock().unwrap().iter().filter(|key| key.contains("once")).count(), 3);
    call().retry(RetryPolicy::new().classify(|_| Decision::Retry)).send().await.unwrap_err();
    assert_eq!(script.sent(), 7);
    let connect = Script::new([Err(TransportErrorKind::Connect), Ok((200, ""))]);
    let unsent = Request::new(CreateFile::blank(self::client(&connect).core()));
    unsent.send().await.unwrap();
    assert_eq!(connect.sent(), 2);
}

#[tokio::test]
async fn a_stream_is_never_sent_twice() {
    struct Once(Option<Bytes>);
    impl futures_core::Stream for Once {
        type Item = std::io::Result<Bytes>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(self.0.take().map(Ok))
        }
    }
    let server = Server::start([json("503 Busy", "{}")]);
    let client = Builder::<Client>::new().base_url(server.url()).api_key("k").build().unwrap();
    let mut call = UploadFile::blank(client.core());
    call.body.file = Upload::stream(Once(Some(Bytes::from_static(b"piece"))), None);
    let error = Request::new(call).idempotency_key("k").send().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts(), server.count()), (503, 1, 1));
    assert!(server.requests()[0].contains("transfer-encoding: chunked") && server.requests()[0].contains("piece"));
}

#[tokio::test]
async fn a_missing_file_is_an_upload_error() {
    let server = Server::start([]);
    let client = Builder::<Client>::new().base_url(server.url()).api_key("k").build().unwrap();
    let mut call = UploadFile::blank(client.core());
    call.body.file = Upload::path("/nowhere/at/all");
    let error = Request::new(call).send().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), server.count()), (ErrorKind::Upload, 1, 0));
}

#[tokio::test]
async fn a_client_that_keeps_failing_stops_retrying() {
    let script = Script::new([]);
    let client = client(&script);
    for _ in 0..100 {
        get(&client).send().await.unwrap_err();
    }
    assert_eq!(script.sent(), 150);
}

#[tokio::test]
async fn retries_leave_no_time_behind() {
    let server = Server::start([
        Act::Send(answer("429 Slow Down", &["retry-after: 0.05"], "")),
        Act::Send(answer("503 Busy", &["retry-after: 30"], "")),
    ]);
    let client = Builder::<Client>::new().base_url(server.url()).api_key("k").build().unwrap();
    let error = get(&client).timeout(Duration::from_secs(5)).send().await.unwrap_err();
    // Waiting for 30 seconds could not end in time, so it is not begun.
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (503, 2));
    assert_eq!(error.to_string(), "get_file: 503 Service Unavailable from GET /files/{file_id} after 2 attempts");
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn an_attempt_that_hangs_is_given_up() {
    let server = Server::start([Act::Hang, json("200 OK", r#"{"id":"f"}"#)]);
    let client = Builder::<Client>::new().base_url(server.url()).api_key("k").build().unwrap();
    assert_eq!(get(&client).attempt_timeout(Duration::from_millis(200)).await.unwrap().id, "f");
    assert_eq!(server.connections(), 2);
}
