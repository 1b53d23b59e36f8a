use super::{Bytes, Context, Pin, Poll, RequestBody, Stream, Upload, io};
use std::path::PathBuf;

/// A stream of pieces that is not ready every other time.
struct Pieces(Vec<io::Result<Bytes>>, bool);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.1 = !self.1;
        if self.1 {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(if self.0.is_empty() { None } else { Some(self.0.remove(0)) })
    }
}

async fn collect(body: RequestBody) -> io::Result<Vec<u8>> {
    let mut stream = body.into_stream();
    let mut out = Vec::new();
    while let Some(chunk) = std::future::poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await {
        out.extend_from_slice(&chunk?);
    }
    Ok(out)
}

fn shared<T: Send + Sync>(_: &T) {}

fn pieces(length: Option<u64>) -> Upload {
    Upload::stream(Pieces(["ab", "", "cd"].map(|piece| Ok(piece.into())).into(), false), length)
}

fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("body-{}-{name}", std::process::id()));
    std::fs::write(&path, content).unwrap();
    path
}

async fn measured(path: &PathBuf) -> io::Result<RequestBody> {
    let mut body = RequestBody::from(&Upload::path(path));
    body.measure().await.map(|()| body)
}

#[test]
fn bodies_in_memory_are_one_piece() {
    assert_eq!(RequestBody::empty().as_bytes(), Some(Bytes::new()));
    assert!(RequestBody::empty().is_empty() && !RequestBody::from(String::new()).is_empty());
    let body = RequestBody::from(&Upload::from("text"));
    assert_eq!((body.len(), body.as_bytes(), body.is_replayable()), (Some(4), Some("text".into()), true));
    assert_eq!(format!("{body:?}"), "RequestBody(4 bytes)");
}

#[tokio::test]
async fn streams_are_sent_once_and_keep_their_word() {
    let upload = pieces(Some(4));
    let mut body = RequestBody::from(&upload);
    body.push_bytes("!");
    assert_eq!((body.len(), body.is_replayable(), body.as_bytes()), (Some(5), false, None));
    shared(&upload);
    shared(&body);
    assert_eq!(collect(body.clone()).await.unwrap(), b"abcd!");
    assert!(collect(body).await.unwrap_err().to_string().contains("sent before"));
    assert_eq!(RequestBody::from(&pieces(None)).len(), None);
    assert_eq!(collect(RequestBody::from(&pieces(None))).await.unwrap(), b"abcd");
    for (length, message) in [(0, "more bytes"), (2, "more bytes"), (3, "more bytes"), (5, "fewer bytes")] {
        let error = collect(RequestBody::from(&pieces(Some(length)))).await.unwrap_err();
        assert!(error.to_string().contains(message), "{error}");
    }
    let broken = Upload::stream(Pieces(vec![Ok("a".into()), Err(io::Error::other("broken"))], false), None);
    assert_eq!(collect(RequestBody::from(&broken)).await.unwrap_err().to_string(), "broken");
}

#[tokio::test]
async fn files_are_read_when_they_are_sent() {
    let content: Vec<u8> = (0..200_000_u32).map(|index| index.to_le_bytes()[0]).collect();
    let path = file("read", &content);
    let body = measured(&path).await.unwrap();
    assert_eq!((body.len(), body.is_replayable()), (Some(200_000), true));
    for _ in 0..2 {
        assert!(collect(body.clone()).await.unwrap() == content);
    }
    assert!(collect(RequestBody::from(&Upload::path(&path))).await.unwrap() == content);
    for (length, message) in
        [(0, "fewer bytes"), (199_999, "fewer bytes"), (200_001, "more bytes"), (65_536, "fewer bytes")]
    {
        let mut other = content.clone();
        other.resize(length, 0);
        std::fs::write(&path, other).unwrap();
        let error = collect(body.clone()).await.unwrap_err().to_string();
        assert!(error.contains(message) && error.contains("body-"), "{error}");
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(measured(&path).await.unwrap_err().kind(), io::ErrorKind::NotFound);
    assert_eq!(collect(body).await.unwrap_err().kind(), io::ErrorKind::NotFound);
    let empty = file("empty", b"");
    assert_eq!(collect(measured(&empty).await.unwrap()).await.unwrap(), b"");
    std::fs::remove_file(&empty).unwrap();
}
