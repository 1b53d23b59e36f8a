//! A transport of one's own: no network at all.

use crate::{DELETED, KEY};
use bigmodel::Client;
use bigmodel::runtime::{
    BoxFuture, Bytes, HttpRequest, HttpResponse, ResponseBody, StatusCode, Transport, TransportError,
    TransportErrorKind,
};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Fails, then refuses, then answers; and notes what it was asked to do.
#[derive(Clone, Default)]
struct Memory {
    sent: Arc<Mutex<Vec<String>>>,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Transport for Memory {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut sent = self.sent.lock().unwrap();
        sent.push(format!("{} {}", request.method(), request.uri()));
        assert_eq!(request.headers().get("authorization").unwrap(), &format!("Bearer {KEY}"));
        assert!(request.body().is_empty());
        let result = match sent.len() {
            1 => Err(TransportError::new(TransportErrorKind::Connect, "no cable")),
            2 => {
                let mut response = HttpResponse::new(ResponseBody::from(Bytes::from_static(b"busy")));
                *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
                response.headers_mut().insert("retry-after", "59".parse().unwrap());
                Ok(response)
            }
            _ => Ok(HttpResponse::new(ResponseBody::from(Bytes::from_static(DELETED.as_bytes())))),
        };
        Box::pin(async move { result })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // The limit of the whole call is never reached here; the waits between attempts are over at once.
        if duration > Duration::from_secs(60) {
            return Box::pin(std::future::pending());
        }
        self.waits.lock().unwrap().push(duration);
        Box::pin(async {})
    }
}

#[tokio::test]
async fn a_transport_can_be_anything() {
    let memory = Memory::default();
    let client = Client::builder().api_key(KEY).transport(memory.clone()).build().unwrap();
    let deleted = client.delete_file("file-123").await.unwrap();
    assert_eq!(deleted.deleted, Some(true));
    let line = "DELETE https://open.bigmodel.cn/api/paas/v4/files/file-123";
    assert_eq!(*memory.sent.lock().unwrap(), [line, line, line]);
    let waits = memory.waits.lock().unwrap();
    assert_eq!(waits.len(), 2);
    assert!(waits[0] <= Duration::from_millis(500) && waits[1] == Duration::from_secs(59), "{waits:?}");
}
