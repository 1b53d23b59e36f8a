//! Encodes `multipart/form-data` bodies (RFC 7578).
//!
//! In: an object, the rules for single properties, and a boundary. Out: a body; files in it are read when it is sent.
//! Knows nothing of requests.
//!
//! Properties become parts as `OpenAPI` 3.0.3 has it ("Encoding Object"): text and numbers as text without a media type
//! (RFC 7578 section 4.4 makes that `text/plain`); objects as `application/json`; files with a file name; lists as one
//! part per item. A style in the rule of a list or an object takes it apart or joins it as it would in a form (`OpenAPI` 3.0.4,
//! "Encoding Object"), except that nothing has to be escaped. A rule with a JSON media type makes one part of JSON of
//! whatever the property is, a list too. What is absent or `null` is not sent.

use std::fmt::Write as _;

use super::body::RequestBody;
use super::form::{is_json, joined};
use super::operation::{Part, Style};
use super::schema::View;
use super::shape::{Shape, shape};
use super::style::{StyleError, json};
use super::upload::Upload;

/// A boundary of 128 random bits: so many that it occurs in no content, and that no author of content can guess it.
pub(crate) fn boundary(random: [u64; 2]) -> String {
    let [high, low] = random;
    format!("part-{high:016x}{low:016x}")
}

/// The body, whose `Content-Type` is `multipart/form-data; boundary=` and the boundary.
pub(crate) fn encode(view: View<'_>, parts: &[Part], boundary: &str) -> Result<RequestBody, StyleError> {
    let fail = |problem| StyleError::new("body", problem);
    let entries = match shape(view).map_err(fail)? {
        Shape::Nothing => Vec::new(),
        Shape::Entries(entries) => entries,
        _ => return Err(fail("is not an object, so it cannot be sent in parts")),
    };
    let mut writer = Writer { boundary, text: Vec::new(), body: RequestBody::empty() };
    for (name, value) in entries {
        let rule = parts.iter().find(|part| part.name == name);
        property(name, value, rule, &mut writer).map_err(|problem| StyleError::new(name, problem))?;
    }
    Ok(writer.finish())
}

/// Writes a property: the items of a list one by one, everything else as one part.
fn property(name: &str, value: View<'_>, rule: Option<&Part>, writer: &mut Writer<'_>) -> Result<(), &'static str> {
    if let Some(text) = joined(rule, value)? {
        return writer.text_part(name, "", &text);
    }
    let declared = rule.map_or("", |rule| rule.content_type);
    let style = rule.and_then(|rule| rule.style);
    match shape(value)? {
        Shape::List(_) | Shape::Entries(_) if matches!(style, Some((Style::DeepObject, _))) => {
            deep(name, true, value, writer)
        }
        Shape::Entries(entries) if matches!(style, Some((Style::Form, true))) => {
            entries.into_iter().try_for_each(|(name, value)| part(name, value, "", writer))
        }
        Shape::List(items) if !is_json(declared) || holds_uploads(&items) => {
            for item in items {
                part(name, item, declared, writer)?;
            }
            Ok(())
        }
        _ => part(name, value, declared, writer),
    }
}

/// Writes the values in a list or an object under the names of their places: `a[k]`, `a[0]`. Within an object, the items of a list
/// of plain values repeat its name.
fn deep(name: &str, top: bool, value: View<'_>, writer: &mut Writer<'_>) -> Result<(), &'static str> {
    match shape(value)? {
        Shape::List(items) => {
            let nested = |item: &View<'_>| matches!(shape(*item), Ok(Shape::List(_) | Shape::Entries(_)));
            let number = top || items.iter().any(nested);
            for (index, item) in items.into_iter().enumerate() {
                let numbered = format!("{name}[{index}]");
                deep(if number { &numbered } else { name }, false, item, writer)?;
            }
            Ok(())
        }
        Shape::Entries(entries) => {
            entries.into_iter().try_for_each(|(key, value)| deep(&format!("{name}[{key}]"), false, value, writer))
        }
        _ => part(name, value, "", writer),
    }
}

fn part(name: &str, value: View<'_>, declared: &str, writer: &mut Writer<'_>) -> Result<(), &'static str> {
    let media_type = concrete(declared);
    match shape(value)? {
        Shape::Nothing => Ok(()),
        Shape::Upload(upload) => {
            writer.head(name, Some(upload.base_name()), upload.media_type(declared))?;
            writer.upload(upload);
            Ok(())
        }
        Shape::Bytes(bytes) => {
            writer.head(
                name,
                Some("file"),
                if media_type.is_empty() { "application/octet-stream" } else { media_type },
            )?;
            writer.upload(&bytes.clone().into());
            Ok(())
        }
        Shape::Scalar(text) if !is_json(media_type) => writer.text_part(name, media_type, &text),
        _ if media_type.is_empty() => writer.text_part(name, "application/json", &json(value)?),
        _ if is_json(media_type) => writer.text_part(name, media_type, &json(value)?),
        _ => Err("is an object or a list, and its content type is not JSON"),
    }
}

fn holds_uploads(items: &[View<'_>]) -> bool {
    items.iter().any(|item| matches!(shape(*item), Ok(Shape::Upload(_) | Shape::Bytes(_))))
}

/// The media type of a rule, if it names exactly one.
fn concrete(declared: &str) -> &str {
    if declared.contains(['*', ',']) { "" } else { declared.trim() }
}

/// A body on its way.
struct Writer<'a> {
    boundary: &'a str,
    /// Text that is not in `body` yet, so that small parts and the lines between them share one piece.
    text: Vec<u8>,
    body: RequestBody,
}

impl Writer<'_> {
    /// The line before a part, and its headers.
    fn head(&mut self, name: &str, file_name: Option<&str>, media_type: &str) -> Result<(), &'static str> {
        self.text(&format!("--{}\r\nContent-Disposition: form-data; name=\"{}\"", self.boundary, quoted(name)));
        if let Some(file_name) = file_name {
            self.text(&format!("; filename=\"{}\"", quoted(file_name)));
        }
        if !media_type.is_empty() {
            if !is_media_type(media_type) {
                return Err("has a content type that is not a media type");
            }
            self.text(&format!("\r\nContent-Type: {media_type}"));
        }
        self.text("\r\n\r\n");
        Ok(())
    }

    fn text_part(&mut self, name: &str, media_type: &str, content: &str) -> Result<(), &'static str> {
        self.head(name, None, media_type)?;
        self.text(content);
        self.text("\r\n");
        Ok(())
    }

    /// The content of an upload. It is not copied.
    fn upload(&mut self, upload: &Upload) {
        self.body.push_bytes(std::mem::take(&mut self.text));
        self.body.push_upload(upload);
        self.text("\r\n");
    }

    fn text(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    fn finish(mut self) -> RequestBody {
        let end = format!("--{}--\r\n", self.boundary);
        self.text(&end);
        self.body.push_bytes(self.text);
        self.body
    }
}

/// A name between quotes, escaped as the HTML standard has it ("multipart/form-data encoding algorithm") and all
/// browsers do. Other control characters would be as much at home in a header as a line break, and are encoded
/// likewise.
fn quoted(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '"' => out.push_str("%22"),
            c if c.is_ascii_control() => {
                // Writing into a string does not fail.
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Whether this is a media type (RFC 9110 section 8.3.1) that can stand in a header.
pub(crate) fn is_media_type(text: &str) -> bool {
    let token = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
    };
    let essence = text.split(';').next().unwrap_or_default().trim();
    let printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    printable && essence.split_once('/').is_some_and(|(kind, subtype)| token(kind) && token(subtype))
}

#[cfg(test)]
mod tests;
