//! Encodes `multipart/form-data` bodies (RFC 7578).
//!
//! In: an object, the rules for single properties, and a boundary. Out: a body; files in it are read when it is sent.
//! Knows nothing of requests.
//!
//! Properties become parts as `OpenAPI` 3.0.3 has it ("Encoding Object"): text and numbers as text without a media type
//! (RFC 7578 section 4.4 makes that `text/plain`); objects as `application/json`; files with a file name; lists as one
//! part per item. Of several media types in a rule the first that can hold the value is used. A style in the rule of a list or
//! an object takes it apart or joins it as it would in a form (`OpenAPI` 3.0.4, "Encoding Object"), except that nothing has to
//! be escaped. A rule with a media type of JSON or XML makes one part of it of whatever the property is, a list too. What is absent
//! or `null` is not sent.

use std::borrow::Cow;
use std::fmt::Write as _;

use http::HeaderName;

use super::body::RequestBody;
use super::form::{formatted, is_json, joined};
use super::format::Format;
use super::headers;
use super::operation::{Part, Style};
use super::schema::View;
use super::shape::{Shape, shape};
use super::style::{StyleError, json};
use super::upload::Upload;

/// The headers of parts that have inputs of their own.
const OWN: [&str; 2] = ["content-disposition", "content-type"];

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

/// What is wrong with a property.
type Problem = Cow<'static, str>;

/// What is said of a part.
#[derive(Clone, Copy, Default)]
struct Said<'a> {
    /// Its media types, separated by commas.
    media_types: &'a str,
    /// Its headers.
    headers: &'a [(&'a str, &'a str)],
    /// The format, besides JSON, that one of the media types is.
    format: Option<&'static dyn Format>,
}

impl<'a> Said<'a> {
    /// The media types that name just one.
    fn named(self) -> impl Iterator<Item = &'a str> {
        self.media_types.split(',').map(str::trim).filter(|name| !name.is_empty() && !name.contains('*'))
    }

    /// Whether a media type is of the format.
    fn is_formatted(self, name: &str) -> bool {
        let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        self.format.is_some_and(|format| format.reads(&essence))
    }

    /// The first media type that has a spelling for values of any kind.
    fn notation(self) -> Option<&'a str> {
        self.named().find(|name| is_json(name) || self.is_formatted(name))
    }

    /// The first media type that is text as it stands; empty if there is none.
    fn plain(self) -> &'a str {
        self.named().find(|name| !is_json(name) && !self.is_formatted(name)).unwrap_or_default()
    }
}

/// Writes a property: the items of a list one by one, everything else as one part.
fn property(name: &str, value: View<'_>, rule: Option<&Part>, writer: &mut Writer<'_>) -> Result<(), Problem> {
    let said = |rule: &Part| Said { media_types: rule.content_type, headers: rule.headers, format: rule.format };
    let said = rule.map_or(Said::default(), said);
    if let Some(text) = joined(rule, value)? {
        return writer.text_part(name, "", said.headers, &text);
    }
    let style = rule.and_then(|rule| rule.style);
    match shape(value)? {
        Shape::List(_) | Shape::Entries(_) if matches!(style, Some((Style::DeepObject, _))) => {
            deep(name, true, value, writer)
        }
        Shape::Entries(entries) if matches!(style, Some((Style::Form, true))) => {
            entries.into_iter().try_for_each(|(name, value)| part(name, value, Said::default(), writer))
        }
        Shape::List(items) if said.notation().is_none() || holds_uploads(&items) => {
            items.into_iter().try_for_each(|item| part(name, item, said, writer))
        }
        _ => part(name, value, said, writer),
    }
}

/// Writes the values in a list or an object under the names of their places: `a[k]`, `a[0]`. Within an object, the items of a list
/// of plain values repeat its name.
fn deep(name: &str, top: bool, value: View<'_>, writer: &mut Writer<'_>) -> Result<(), Problem> {
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
        _ => part(name, value, Said::default(), writer),
    }
}

fn part(name: &str, value: View<'_>, said: Said<'_>, writer: &mut Writer<'_>) -> Result<(), Problem> {
    let (notation, plain) = (said.notation(), said.plain());
    match shape(value)? {
        Shape::Nothing => Ok(()),
        Shape::Upload(upload) => {
            let own = upload.headers().iter().map(|(name, value)| (name.as_str(), value.as_str()));
            // What the upload says itself counts.
            let given = |(name, _): &(&str, &str)| !own.clone().any(|(other, _)| other.eq_ignore_ascii_case(name));
            let headers: Vec<_> = said.headers.iter().copied().filter(given).chain(own.clone()).collect();
            writer.head(name, Some(upload.base_name()), upload.media_type(said.media_types), &headers)?;
            writer.upload(upload);
            Ok(())
        }
        Shape::Bytes(bytes) => {
            let upload = Upload::from(bytes.clone());
            writer.head(name, Some("file"), upload.media_type(said.media_types), said.headers)?;
            writer.upload(&upload);
            Ok(())
        }
        Shape::Scalar(text) if notation.is_none() || !plain.is_empty() => {
            writer.text_part(name, plain, said.headers, &text)
        }
        _ => {
            let content = match (notation, said.format) {
                (Some(notation), Some(format)) if !is_json(notation) => formatted(format, value)?,
                (None, _) if !plain.is_empty() => {
                    return Err("is an object or a list, which its content type has no spelling for".into());
                }
                _ => json(value)?,
            };
            writer.text_part(name, notation.unwrap_or("application/json"), said.headers, &content)
        }
    }
}

fn holds_uploads(items: &[View<'_>]) -> bool {
    items.iter().any(|item| matches!(shape(*item), Ok(Shape::Upload(_) | Shape::Bytes(_))))
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
    fn head(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media_type: &str,
        given: &[(&str, &str)],
    ) -> Result<(), Problem> {
        self.text(&format!("--{}\r\nContent-Disposition: form-data; name=\"{}\"", self.boundary, quoted(name)));
        if let Some(file_name) = file_name {
            self.text(&format!("; filename=\"{}\"", quoted(file_name)));
        }
        if !media_type.is_empty() {
            if !is_media_type(media_type) {
                return Err("has a content type that is not a media type".into());
            }
            self.text(&format!("\r\nContent-Type: {media_type}"));
        }
        for (name, text) in given {
            let known = HeaderName::from_bytes(name.as_bytes()).is_ok_and(|known| !OWN.contains(&known.as_str()));
            if !known || headers::value(text).is_none() {
                return Err("has a header that cannot be sent".into());
            }
            self.text(&format!("\r\n{name}: {text}"));
        }
        self.text("\r\n\r\n");
        Ok(())
    }

    fn text_part(
        &mut self,
        name: &str,
        media_type: &str,
        headers: &[(&str, &str)],
        content: &str,
    ) -> Result<(), Problem> {
        self.head(name, None, media_type, headers)?;
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
