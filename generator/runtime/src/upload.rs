//! What is sent as a binary body or as a part of a multipart body.
//!
//! In: bytes, a path or a stream, and what to call it. Out: the same, ready for `body` to read. Knows nothing of
//! requests.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use ::base64::Engine;
use ::base64::engine::general_purpose::STANDARD_PAD_INDIFFERENT;
use bytes::Bytes;
use futures_core::Stream;
use serde_json::Value;

use super::schema::{Object, Schema, Slot, View};

/// A file or other bytes to send.
///
/// ```text
/// Upload::path("batch.jsonl").content_type("application/jsonl")     // read in pieces when it is sent
/// Upload::from(bytes).file_name("picture.png")
/// Upload::stream(chunks, None)                                      // can be sent once
/// ```
///
/// Bytes and files can be sent again, so calls with them can be retried; streams cannot. Cloning copies no content.
#[derive(Clone)]
pub struct Upload {
    source: Source,
    file_name: Option<String>,
    content_type: Option<String>,
    headers: Vec<(String, String)>,
}

/// Where the content comes from.
#[derive(Clone)]
pub(crate) enum Source {
    /// Memory.
    Bytes(Bytes),
    /// A file that is opened when it is sent.
    Path(PathBuf),
    /// A stream, until it has been sent, and its length in bytes if that is known.
    Stream(Once, Option<u64>),
}

pub(crate) type ByteStream = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// A stream that clones share and that the first who sends it takes.
#[derive(Clone)]
pub(crate) struct Once(Arc<Mutex<Option<ByteStream>>>);

impl Once {
    fn new(stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Some(Box::pin(stream)))))
    }

    /// The stream, the first time.
    pub(crate) fn take(&self) -> io::Result<ByteStream> {
        let stream = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        stream.ok_or_else(|| io::Error::other("this stream has been sent before; a stream can only be sent once"))
    }
}

/// A stream with a text before each piece.
struct Started {
    once: Once,
    stream: Option<ByteStream>,
    start: &'static [u8],
}

impl Stream for Started {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let stream = match &mut this.stream {
            Some(stream) => stream,
            // Taken when it is sent and not before, so that clones share it.
            empty => empty.insert(this.once.take()?),
        };
        let start = this.start;
        stream.as_mut().poll_next(context).map_ok(|piece| [start, &piece].concat().into())
    }
}

impl Upload {
    /// A file. It is opened when it is sent, and read in pieces; an error to open or read it is an error of the call.
    #[must_use]
    pub fn path(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { source: Source::Path(path.to_owned()), file_name, content_type: None, headers: Vec::new() }
    }

    /// A stream, and its length in bytes if that is known: many servers refuse bodies without one. A stream that ends
    /// before or after its length is an error of the call.
    ///
    /// It can be sent once: a call that fails is not retried, and sending a clone is an error.
    pub fn stream(stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static, length: Option<u64>) -> Self {
        Self {
            source: Source::Stream(Once::new(stream), length),
            file_name: None,
            content_type: None,
            headers: Vec::new(),
        }
    }

    /// The name that the server is told; of a path, only what follows the last `/` or `\` is sent. Without one a file
    /// has its own name, and everything else is called `file`.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// The media type that the server is told, `image/png`. Without one it is the one that the API's document names, or
    /// `application/octet-stream`.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// Adds a header to the part of a multipart body that this is sent as. A body of its own has no such headers.
    ///
    /// A header that cannot be sent is an error of the call.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The headers of the part.
    pub(crate) fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The same with this text before each piece of a stream.
    pub(crate) fn each_after(&self, start: &'static [u8]) -> Self {
        match &self.source {
            Source::Stream(once, _) if !start.is_empty() => {
                let stream = Started { once: once.clone(), stream: None, start };
                Self { source: Source::Stream(Once::new(stream), None), ..self.clone() }
            }
            _ => self.clone(),
        }
    }

    /// Where the content comes from.
    pub(crate) const fn source(&self) -> &Source {
        &self.source
    }

    /// The name to send, never a path.
    pub(crate) fn base_name(&self) -> &str {
        let name = self.file_name.as_deref().unwrap_or_default();
        match name.rsplit(['/', '\\']).next() {
            None | Some("" | "." | "..") => "file",
            Some(name) => name,
        }
    }

    /// The media type to send where the document says `declared`: its own; else the first that the document names
    /// without a wildcard; else `application/octet-stream`.
    pub(crate) fn media_type<'a>(&'a self, declared: &'a str) -> &'a str {
        let named = || declared.split(',').map(str::trim).find(|name| !name.is_empty() && !name.contains('*'));
        self.content_type.as_deref().or_else(named).unwrap_or("application/octet-stream")
    }

    /// Takes what a call by name has for an upload: `{"text": ".."}` or `{"base64": ".."}`, and with either
    /// `"file_name"`, `"content_type"` and an object `"headers"`. Paths are not taken: such calls may come from people who must not read the
    /// files of this machine.
    pub(crate) fn set_parts(&mut self, parts: &Value) -> Result<(), &'static str> {
        const EXPECTED: &str = "an object with `text` or `base64`, and maybe `file_name`, `content_type` and `headers`";
        const NOT_BASE64: &str = "an object with Base64 as `base64`";
        let entries = parts.as_object().ok_or(EXPECTED)?;
        let mut content = None;
        let mut upload = Self::from(Bytes::new());
        for (key, value) in entries {
            if let ("headers", Some(headers)) = (key.as_str(), value.as_object()) {
                for (name, value) in headers {
                    upload = upload.header(name, value.as_str().ok_or(EXPECTED)?);
                }
                continue;
            }
            let text = value.as_str().ok_or(EXPECTED)?;
            match key.as_str() {
                "text" if content.is_none() => content = Some(text.as_bytes().to_vec()),
                "base64" if content.is_none() => {
                    content = Some(STANDARD_PAD_INDIFFERENT.decode(text).map_err(|_| NOT_BASE64)?);
                }
                "file_name" => upload.file_name = Some(text.to_owned()),
                "content_type" => upload.content_type = Some(text.to_owned()),
                _ => return Err(EXPECTED),
            }
        }
        upload.source = Source::Bytes(content.ok_or(EXPECTED)?.into());
        *self = upload;
        Ok(())
    }
}

/// Shows what kind of upload it is, its name and its length, never its content.
impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, length) = match &self.source {
            Source::Bytes(bytes) => ("bytes", Some(bytes.len() as u64)),
            Source::Path(_) => ("path", None),
            Source::Stream(_, length) => ("stream", *length),
        };
        let length = length.map_or(Cow::Borrowed("unknown"), |length| Cow::Owned(length.to_string()));
        write!(f, "Upload({kind}, {:?}, length {length})", self.base_name())
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self { source: Source::Bytes(bytes), file_name: None, content_type: None, headers: Vec::new() }
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<&'static [u8]> for Upload {
    fn from(bytes: &'static [u8]) -> Self {
        Bytes::from_static(bytes).into()
    }
}

impl<const N: usize> From<&'static [u8; N]> for Upload {
    fn from(bytes: &'static [u8; N]) -> Self {
        Bytes::from_static(bytes).into()
    }
}

impl From<String> for Upload {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Upload {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl Object for Upload {}

impl Schema for Upload {
    fn blank() -> Self {
        Bytes::new().into()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Upload(self)
    }

    fn view(&self) -> View<'_> {
        View::Upload(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, Upload};
    use serde_json::json;

    #[test]
    fn only_the_last_part_of_a_name_is_sent() {
        for (name, expected) in [
            ("a.txt", "a.txt"),
            ("/home/me/a.txt", "a.txt"),
            ("C:\\me\\a.txt", "a.txt"),
            ("../..", "file"),
            ("dir/", "file"),
            ("", "file"),
        ] {
            assert_eq!(Upload::from("x").file_name(name).base_name(), expected, "{name}");
        }
        assert_eq!(Upload::path("/home/me/a.txt").base_name(), "a.txt");
        assert_eq!(Upload::from("x").base_name(), "file");
    }

    #[test]
    fn the_media_type_is_the_users_or_the_documents() {
        let plain = Upload::from("x");
        for (declared, expected) in [
            ("", "application/octet-stream"),
            ("*/*", "application/octet-stream"),
            ("image/*", "application/octet-stream"),
            ("image/png", "image/png"),
            ("image/*, image/jpeg", "image/jpeg"),
        ] {
            assert_eq!(plain.media_type(declared), expected, "{declared}");
        }
        assert_eq!(plain.content_type("image/gif").media_type("image/png"), "image/gif");
    }

    #[test]
    fn calls_by_name_give_text_or_base64_and_never_a_path() {
        let cases = [
            (json!({"text": "hi", "file_name": "a.txt", "content_type": "text/plain"}), Some("hi")),
            (json!({"base64": "aGk="}), Some("hi")),
            (json!({"base64": "aGk=", "text": "hi"}), None),
            (json!({"base64": "!"}), None),
            (json!({"text": "hi", "headers": {"X-A": "1"}}), Some("hi")),
            (json!({"text": "hi", "headers": {"X-A": 1}}), None),
            (json!({"text": "hi", "headers": "X-A: 1"}), None),
            (json!({"path": "/etc/passwd"}), None),
            (json!({}), None),
            (json!({"text": 1}), None),
        ];
        for (parts, expected) in cases {
            let mut upload = Upload::from("before");
            assert_eq!(upload.set_parts(&parts).is_ok(), expected.is_some(), "{parts}");
            let Source::Bytes(bytes) = upload.source() else { panic!("not bytes") };
            assert_eq!(bytes, expected.unwrap_or("before"), "{parts}");
        }
    }

    #[test]
    fn debug_shows_no_content() {
        assert_eq!(format!("{:?}", Upload::from("secret").file_name("a/b")), r#"Upload(bytes, "b", length 6)"#);
    }
}
