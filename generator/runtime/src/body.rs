//! The body of a request: bytes, files and streams in a row.
//!
//! In: the pieces, from the encoders. Out: the length, and the bytes as a stream or at once, for transports. Knows
//! nothing of formats or HTTP.

use std::fmt;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::fs::File;
use tokio::io::{AsyncRead, ReadBuf};

use super::upload::{ByteStream, Source, Upload};

/// How much of a file is read at once, in bytes.
const CHUNK: usize = 64 * 1024;

/// The body of a request. Cloning copies no content.
#[derive(Clone, Default)]
pub struct RequestBody {
    segments: Vec<Segment>,
}

/// A piece of a body.
#[derive(Clone)]
enum Segment {
    Bytes(Bytes),
    /// An upload, and the length in bytes that is announced for it.
    Upload(Upload, Option<u64>),
}

impl RequestBody {
    /// No body at all.
    #[must_use]
    pub const fn empty() -> Self {
        Self { segments: Vec::new() }
    }

    /// Whether there is no body at all. A body of no bytes is one all the same.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// The length in bytes, if it is known: what `Content-Length` says. A body without one is sent in chunks.
    #[must_use]
    pub fn len(&self) -> Option<u64> {
        self.segments.iter().try_fold(0_u64, |sum, segment| match segment {
            Segment::Bytes(bytes) => sum.checked_add(bytes.len() as u64),
            Segment::Upload(_, length) => sum.checked_add((*length)?),
        })
    }

    /// Whether it can be sent more than once. Streams cannot.
    #[must_use]
    pub fn is_replayable(&self) -> bool {
        !self.segments.iter().any(
            |segment| matches!(segment, Segment::Upload(upload, _) if matches!(upload.source(), Source::Stream(..))),
        )
    }

    /// The whole body, if it is in memory in one piece; most are.
    #[must_use]
    pub fn as_bytes(&self) -> Option<Bytes> {
        match self.segments.as_slice() {
            [] => Some(Bytes::new()),
            [Segment::Bytes(bytes)] => Some(bytes.clone()),
            _ => None,
        }
    }

    /// The body as a stream of bytes. Files are opened and read as the stream is.
    #[must_use]
    pub fn into_stream(self) -> RequestStream {
        RequestStream { segments: self.segments.into_iter(), reader: None }
    }

    /// Looks up the lengths of files, so that [`RequestBody::len`] knows them. A file that has another length when it
    /// is sent is an error of the stream. Done before each attempt: a file may have changed since the last.
    pub(crate) async fn measure(&mut self) -> io::Result<()> {
        for segment in &mut self.segments {
            if let Segment::Upload(upload, length) = segment
                && let Source::Path(path) = upload.source()
            {
                let metadata = tokio::fs::metadata(path).await.map_err(|error| about(path, &error))?;
                // Pipes and devices say 0 and mean "unknown".
                *length = metadata.is_file().then_some(metadata.len());
            }
        }
        Ok(())
    }

    /// Appends bytes.
    pub(crate) fn push_bytes(&mut self, bytes: impl Into<Bytes>) {
        self.segments.push(Segment::Bytes(bytes.into()));
    }

    /// Appends an upload.
    pub(crate) fn push_upload(&mut self, upload: &Upload) {
        self.segments.push(match upload.source() {
            Source::Bytes(bytes) => Segment::Bytes(bytes.clone()),
            Source::Path(_) => Segment::Upload(upload.clone(), None),
            Source::Stream(_, length) => Segment::Upload(upload.clone(), *length),
        });
    }
}

/// Shows the length only.
impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            Some(length) => write!(f, "RequestBody({length} bytes)"),
            None => f.write_str("RequestBody(length unknown)"),
        }
    }
}

impl From<Bytes> for RequestBody {
    fn from(bytes: Bytes) -> Self {
        Self { segments: vec![Segment::Bytes(bytes)] }
    }
}

impl From<Vec<u8>> for RequestBody {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for RequestBody {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&Upload> for RequestBody {
    fn from(upload: &Upload) -> Self {
        let mut body = Self::empty();
        body.push_upload(upload);
        body
    }
}

/// The bytes of a [`RequestBody`]. After an error it ends.
pub struct RequestStream {
    segments: std::vec::IntoIter<Segment>,
    reader: Option<Reader>,
}

impl fmt::Debug for RequestStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RequestStream")
    }
}

impl Stream for RequestStream {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(reader) = &mut this.reader {
                match ready!(reader.poll_chunk(context)) {
                    Ok(Some(chunk)) if chunk.is_empty() => continue,
                    Ok(Some(chunk)) => return Poll::Ready(Some(Ok(chunk))),
                    Ok(None) => this.reader = None,
                    Err(error) => {
                        this.reader = None;
                        this.segments = Vec::new().into_iter();
                        return Poll::Ready(Some(Err(error)));
                    }
                }
            }
            match this.segments.next() {
                None => return Poll::Ready(None),
                Some(Segment::Bytes(bytes)) if bytes.is_empty() => {}
                Some(Segment::Bytes(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                Some(Segment::Upload(upload, length)) => this.reader = Some(Reader::new(&upload, length)),
            }
        }
    }
}

/// An upload that is being read.
struct Reader {
    source: Open,
    /// How many bytes are still to come, where a length was announced.
    left: Option<u64>,
    /// The last bytes of that length, until it is known that nothing follows.
    last: Option<Bytes>,
}

enum Open {
    Bytes(Bytes),
    Opening(PathBuf, Pin<Box<dyn Future<Output = io::Result<File>> + Send>>),
    File(PathBuf, File),
    Stream(ByteStream),
    Failed(io::Error),
}

impl Reader {
    fn new(upload: &Upload, left: Option<u64>) -> Self {
        let source = match upload.source() {
            Source::Bytes(bytes) => Open::Bytes(bytes.clone()),
            Source::Path(path) => Open::Opening(path.clone(), Box::pin(File::open(path.clone()))),
            Source::Stream(once, _) => once.take().map_or_else(Open::Failed, Open::Stream),
        };
        Self { source, left, last: None }
    }

    /// The next bytes, none at the end. More or fewer than announced are an error.
    ///
    /// The last bytes are held back until the source has ended: who sends a body stops to ask once it is complete, and
    /// would not hear that there is more.
    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        loop {
            let chunk = ready!(self.source.poll_chunk(context))?;
            let Some(left) = &mut self.left else { return Poll::Ready(Ok(chunk)) };
            let Some(chunk) = chunk else {
                let ended = if *left > 0 { Err(self.length_error("fewer")) } else { Ok(self.last.take()) };
                return Poll::Ready(ended);
            };
            match left.checked_sub(chunk.len() as u64) {
                None => return Poll::Ready(Err(self.length_error("more"))),
                Some(0) if chunk.is_empty() => {}
                Some(0) => {
                    *left = 0;
                    self.last = Some(chunk);
                }
                Some(rest) => {
                    *left = rest;
                    return Poll::Ready(Ok(Some(chunk)));
                }
            }
        }
    }

    fn length_error(&self, what: &str) -> io::Error {
        let kind = if what == "more" { io::ErrorKind::InvalidData } else { io::ErrorKind::UnexpectedEof };
        let error = io::Error::new(kind, format!("there are {what} bytes to send than were announced"));
        if let Open::File(path, _) = &self.source { about(path, &error) } else { error }
    }
}

impl Open {
    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        if let Self::Opening(path, opening) = self {
            let opened = ready!(opening.as_mut().poll(context));
            let path = std::mem::take(path);
            *self = match opened {
                Ok(file) => Self::File(path, file),
                Err(error) => Self::Failed(about(&path, &error)),
            };
        }
        match self {
            Self::Bytes(bytes) if bytes.is_empty() => Poll::Ready(Ok(None)),
            Self::Bytes(bytes) => Poll::Ready(Ok(Some(std::mem::take(bytes)))),
            Self::File(path, file) => {
                let mut buffer = vec![0; CHUNK];
                let mut read = ReadBuf::new(&mut buffer);
                ready!(Pin::new(file).poll_read(context, &mut read)).map_err(|error| about(path, &error))?;
                let filled = read.filled().len();
                buffer.truncate(filled);
                Poll::Ready(Ok((filled > 0).then(|| buffer.into())))
            }
            Self::Stream(stream) => stream.as_mut().poll_next(context).map(Option::transpose),
            Self::Failed(error) => Poll::Ready(Err(std::mem::replace(error, io::ErrorKind::Other.into()))),
            // The branch above has replaced it.
            Self::Opening(..) => Poll::Ready(Ok(None)),
        }
    }
}

/// The error with the path that it is about: the operating system does not say.
fn about(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests;
