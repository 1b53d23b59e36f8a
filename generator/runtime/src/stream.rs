//! The body of an answer as it arrives.
//!
//! In: the transport's stream. Out: pieces, or a file. Watches that the stream does not fall silent. Knows nothing of formats.

use std::future::poll_fn;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::AsyncWriteExt as _;

use super::transport::{BoxFuture, ResponseBody, Transport, TransportError};

/// The body of an answer, read as it arrives. Dropping it closes the connection.
///
/// There is no limit of size. A stream that is silent for longer than the idle timeout ends with an error.
pub struct BodyStream {
    body: ResponseBody,
    transport: Arc<dyn Transport>,
    idle: Option<Duration>,
    /// Runs out when the stream has been silent for too long.
    silence: Option<BoxFuture<'static, ()>>,
    ended: bool,
}

impl BodyStream {
    pub(crate) fn new(body: ResponseBody, transport: Arc<dyn Transport>, idle: Option<Duration>) -> Self {
        Self { body, transport, idle, silence: None, ended: false }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// When the connection breaks before the end, or is silent for too long.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// Writes the body to a file and returns its length in bytes. The file appears under its name when it is complete; until
    /// then it has `.part` at the end.
    ///
    /// # Errors
    ///
    /// When the body cannot be read to its end or the file cannot be written.
    pub async fn save_to(mut self, path: impl AsRef<Path> + Send) -> io::Result<u64> {
        let path = path.as_ref();
        let mut name = path.as_os_str().to_owned();
        name.push(".part");
        let part = Path::new(&name);
        let saved = self.write_to(part).await;
        match saved {
            Ok(length) => {
                tokio::fs::rename(part, path).await?;
                Ok(length)
            }
            Err(error) => {
                // Of the two errors the first one tells more.
                drop(tokio::fs::remove_file(part).await);
                Err(error)
            }
        }
    }

    async fn write_to(&mut self, path: &Path) -> io::Result<u64> {
        let mut file = tokio::fs::File::create(path).await?;
        let mut length = 0;
        while let Some(chunk) = self.chunk().await.map_err(io::Error::other)? {
            file.write_all(&chunk).await?;
            length += chunk.len() as u64;
        }
        file.flush().await?;
        file.sync_all().await?;
        Ok(length)
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if this.ended {
            return Poll::Ready(None);
        }
        match Pin::new(&mut this.body).poll_next(context) {
            Poll::Ready(Some(Ok(chunk))) => {
                this.silence = None;
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(last) => {
                this.ended = true;
                Poll::Ready(last)
            }
            Poll::Pending => {
                let Some(idle) = this.idle else { return Poll::Pending };
                let silence = this.silence.get_or_insert_with(|| this.transport.sleep(idle));
                silence.as_mut().poll(context).map(|()| {
                    this.ended = true;
                    Some(Err(TransportError::timeout()))
                })
            }
        }
    }
}

impl std::fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BodyStream")
    }
}
