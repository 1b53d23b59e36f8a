//! How often a call allocates, but for what the transport does. The ceilings are what is needed today: whoever lowers one keeps it low.

use bytes::Bytes;
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use specstep_runtime::{
    BoxFuture, Builder, HttpRequest, HttpResponse, Operation, Request, ResponseBody, Transport, TransportError,
};
use tokio::runtime;

use super::api::{Client, CreateFile, GetFile};

/// Answers at once, from memory.
struct Memory;

impl Transport for Memory {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        drop(request);
        let mut response = HttpResponse::new(ResponseBody::from(Bytes::from_static(br#"{"id":"f","bytes":1}"#)));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Box::pin(std::future::ready(Ok(response)))
    }

    fn sleep(&self, _: std::time::Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

/// What a call allocates, from its builder to its answer.
fn count<Op: Operation>(fill: impl Fn(&mut Op)) -> u64 {
    let client: Client =
        Builder::new().base_url("https://h.example/api").api_key("k").transport(Memory).build().unwrap();
    let runtime = runtime::Builder::new_current_thread().build().unwrap();
    let call = || {
        let mut operation = Op::blank(client.core());
        fill(&mut operation);
        drop(runtime.block_on(Request::new(operation).into_future()).unwrap());
    };
    // What is counted once for all calls has happened then.
    call();
    allocation_counter::measure(call).count_total
}

#[test]
fn a_call_without_a_body_allocates_little() {
    let found = count(|call: &mut GetFile| call.file_id.push_str("file-1234567890"));
    assert!(found <= 15, "{found}");
}

#[test]
fn a_call_with_everything_allocates_little() {
    let found = count(|call: &mut CreateFile| {
        call.purpose = Some(vec!["batch".to_owned()]);
        call.trace = Some("t".to_owned());
        call.theme = Some("dark".to_owned());
        call.body = Some("text".into());
    });
    assert!(found <= 47, "{found}");
}
