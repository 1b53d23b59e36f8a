//! The scenarios of the suite.
//!
//! In: what `xtask/conformance/expectations.mjs` writes down. Out: the same as Rust values. Knows nothing of documents.

use serde::Deserialize;
use serde_json::{Map, Value};

/// A scenario: requests that are made one after another.
#[derive(Debug, Deserialize)]
pub(super) struct Scenario {
    /// The folder of its API: `type/array`.
    pub(super) folder: String,
    /// Its name: `Type_Array_Int32Value_get`.
    pub(super) name: String,
    pub(super) requests: Vec<Expected>,
    /// How often the client has to ask again by itself.
    pub(super) again: usize,
}

/// A request that is expected, and its answer.
#[derive(Debug, Deserialize)]
pub(super) struct Expected {
    /// The path, in the spelling of the suite's server.
    pub(super) uri: String,
    /// The method, in small letters.
    pub(super) method: String,
    pub(super) headers: Map<String, Value>,
    /// What is expected in the query, decoded.
    pub(super) query: Map<String, Value>,
    pub(super) body: Option<Body>,
    pub(super) answer: Canned,
}

/// The answer to a request as it is expected.
#[derive(Debug, Deserialize)]
pub(super) struct Canned {
    pub(super) status: u16,
    pub(super) headers: Map<String, Value>,
    pub(super) body: Option<Body>,
}

/// A body: text, or bytes that are no text, or parts.
#[derive(Debug, Deserialize)]
pub(super) struct Body {
    #[serde(rename = "type")]
    pub(super) media_type: String,
    pub(super) text: Option<String>,
    pub(super) base64: Option<String>,
    /// Parts that are no files.
    #[serde(default)]
    pub(super) parts: Map<String, Value>,
    #[serde(default)]
    pub(super) files: Vec<FilePart>,
}

/// A part that is a file.
#[derive(Debug, Deserialize)]
pub(super) struct FilePart {
    pub(super) part: String,
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) media_type: String,
    pub(super) base64: String,
}

impl Expected {
    /// The path as it stands in a request: the suite's server escapes colons, which would else begin a parameter.
    pub(super) fn path(&self) -> String {
        self.uri.split('?').next().unwrap_or_default().replace("\\:", ":")
    }

    /// The value of a header, if it is expected.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        let (_, value) = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(text(value))
    }
}

/// A value as it stands in text.
pub(super) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
