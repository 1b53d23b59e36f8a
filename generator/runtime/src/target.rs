//! Makes the request of an operation out of its inputs: target, headers, body.
//!
//! In: the operation's tables and its builder's values. Out: a [`Prepared`] request without address and credentials, or what is wrong
//! with an input. A path that would lead somewhere else than the document says is refused here. Does no input or output.

use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderName, HeaderValue};

use super::body::RequestBody;
use super::encode::write_json;
use super::execute::Link;
use super::flag;
use super::form;
use super::headers;
use super::multipart;
use super::operation::{Codec, Input, Location, Method, OperationInfo, Style};
use super::percent::{self, Place};
use super::repeat;
use super::retry::random;
use super::schema::{Field, Object, View};
use super::shape::{Shape, shape};
use super::style::{self, StyleError};

/// A request but for its address and credentials.
#[derive(Clone)]
pub(crate) struct Prepared {
    pub(crate) method: Method,
    /// The path, encoded, with a slash in front.
    pub(crate) path: String,
    /// The `name=value` pairs of the query, encoded.
    pub(crate) query: Vec<String>,
    /// Of those with the same name, the last one counts.
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    /// The `name=value` pairs of cookies.
    pub(crate) cookies: Vec<String>,
    pub(crate) body: RequestBody,
}

/// Why there is no request: names the input, never its value.
pub(crate) type InputError = String;

/// The request for `inputs`.
pub(crate) fn prepare(info: &OperationInfo, inputs: &dyn Object) -> Result<Prepared, InputError> {
    let (path, fixed_query) = info.path.split_once('?').unwrap_or((info.path, ""));
    let mut prepared = Prepared {
        method: info.method,
        path: expand(path, info.inputs, inputs)?,
        query: Vec::new(),
        headers: vec![(ACCEPT, accept(info))],
        cookies: Vec::new(),
        body: RequestBody::empty(),
    };
    if !fixed_query.is_empty() {
        prepared.query.push(literal(fixed_query, Place::ReservedQuery));
    }
    for (index, input) in info.inputs.iter().enumerate() {
        let view = inputs.field(index);
        match input.location {
            Location::Path => {}
            Location::Query => {
                let view = flag::of_query(view, input.flag);
                style::query(input, view, &mut prepared.query).map_err(text)?;
            }
            Location::Header => {
                let given = style::header(input, view).map_err(text)?;
                if let Some(value) = given.or_else(|| repeat::made_up(input.name)) {
                    prepared.headers.push(header(input.name, &value)?);
                }
            }
            Location::Cookie => prepared.cookies.extend(style::cookie(input, view).map_err(text)?),
            Location::Body(_) => {
                let (input, view) = chosen(input, view);
                if let Some((media_type, body)) = flag::set(view, input.flag, &mut |view| body(input, view))? {
                    prepared.headers.push((CONTENT_TYPE, media_type));
                    prepared.body = body;
                }
            }
        }
    }
    Ok(prepared)
}

/// The request for the page that a link leads to: headers and cookies of the operation go there, too, unless it is on another
/// origin. What else is to be sent stands in the link.
pub(crate) fn prepare_link(info: &OperationInfo, inputs: &dyn Object, link: &Link) -> Result<Prepared, InputError> {
    let mut prepared = Prepared {
        method: Method::Get,
        path: String::new(),
        query: link.query.clone(),
        headers: vec![(ACCEPT, accept(info))],
        cookies: Vec::new(),
        body: RequestBody::empty(),
    };
    for (index, input) in info.inputs.iter().enumerate().filter(|_| !link.foreign) {
        let view = inputs.field(index);
        match input.location {
            Location::Header => {
                if let Some(value) = style::header(input, view).map_err(text)? {
                    prepared.headers.push(header(input.name, &value)?);
                }
            }
            Location::Cookie => prepared.cookies.extend(style::cookie(input, view).map_err(text)?),
            Location::Query if link.again.contains(&index) => {
                let mut pairs = Vec::new();
                style::query(input, view, &mut pairs).map_err(text)?;
                let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
                let known: Vec<String> = link.query.iter().map(|pair| name(pair)).collect();
                prepared.query.extend(pairs.into_iter().filter(|pair| !known.contains(&name(pair))));
            }
            Location::Query | Location::Path | Location::Body(_) => {}
        }
    }
    Ok(prepared)
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn text(error: StyleError) -> InputError {
    error.to_string()
}

fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), InputError> {
    let known = HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("`{name}` is not a header"))?;
    let value = headers::value(value).ok_or_else(|| format!("{name}: has characters that a header cannot carry"))?;
    Ok((known, value))
}

fn literal(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len());
    percent::encode(text, place, &mut out);
    out
}

/// The path of `template` with its values.
fn expand(template: &str, described: &[Input], inputs: &dyn Object) -> Result<String, InputError> {
    let mut path = String::with_capacity(template.len() + 32);
    if !template.starts_with('/') {
        path.push('/');
    }
    let mut slashes = path.len() + template.matches('/').count();
    let mut rest = template;
    while let Some((before, name, after)) = placeholder(rest) {
        percent::encode(before, Place::ReservedPath, &mut path);
        let index = described.iter().position(|input| input.location == Location::Path && input.name == name);
        let Some((index, input)) = index.and_then(|index| Some((index, described.get(index)?))) else {
            return Err(format!("{name}: the path needs it, but the document does not describe it"));
        };
        let start = path.len();
        style::path(input, inputs.field(index), &mut path).map_err(text)?;
        if input.allow_reserved || input.style == Style::Path {
            slashes += path.get(start..).unwrap_or_default().matches('/').count();
        }
        rest = after;
    }
    percent::encode(rest, Place::ReservedPath, &mut path);
    // The encoder escapes all of this already. It is checked once more where the whole path is known: two values next to each
    // other make `..` of two dots.
    let whole = path.matches('/').count() == slashes && !path.contains(['\\', '?', '#']);
    if whole && !path.split('/').any(is_dots) {
        return Ok(path);
    }
    Err("the path parameters together would lead to another path than the operation's".to_owned())
}

/// Splits `text` at its first `{name}`.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, after) = text.split_once('{')?;
    let (name, after) = after.split_once('}')?;
    Some((before, name, after))
}

/// Whether a segment is `.` or `..`, encoded or not.
fn is_dots(segment: &str) -> bool {
    if !segment.contains(['.', '%']) {
        return false;
    }
    let plain = segment.to_ascii_lowercase().replace("%2e", ".");
    // Parameters after a semicolon are dropped by some servers before they look at dots.
    matches!(plain.split(';').next(), Some("." | ".."))
}

/// The media types of all answers, those of successes first.
fn accept(info: &OperationInfo) -> HeaderValue {
    let asked = |success| {
        let rows = info.responses.iter().filter(move |row| row.success == success && row.asked);
        rows.map(|row| row.media_type).filter(|media_type| !media_type.is_empty())
    };
    let all = || asked(true).chain(asked(false));
    let first = all().next().unwrap_or_default();
    let value = if all().all(|media_type| media_type == first) {
        headers::fixed(first).filter(|_| !first.is_empty())
    } else {
        let mut types = Vec::new();
        for media_type in all() {
            if !types.contains(&media_type) {
                types.push(media_type);
            }
        }
        headers::value(&types.join(", "))
    };
    value.unwrap_or(HeaderValue::from_static("*/*"))
}

impl Input {
    /// The ways to send the body; other inputs have but one.
    pub(crate) fn ways(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.others)
    }
}

/// The way in which a body is sent, and what is sent. One that can be sent in several ways is an enum with a variant for each.
fn chosen<'a>(input: &'a Input, view: View<'a>) -> (&'a Input, View<'a>) {
    match view {
        View::Union(union) if !input.others.is_empty() => {
            let (index, content) = union.content();
            (input.ways().nth(index).unwrap_or(input), content)
        }
        _ => (input, view),
    }
}

/// What is said of a file in a body that is spelt as JSON.
const NO_FILES: &str = "body: has a file in it, which JSON has no spelling for";

/// The body and its media type; `None` if the input is absent.
fn body(input: &Input, view: View<'_>) -> Result<Option<(HeaderValue, RequestBody)>, InputError> {
    let codec = match input.location {
        Location::Body(codec) if !matches!(view, View::Absent) => codec,
        _ => return Ok(None),
    };
    let (media_type, body) = match codec {
        Codec::Empty => return Ok(None),
        Codec::Json => {
            let mut json = Vec::with_capacity(256);
            if !write_json(view, Field::SERVER_ONLY, &mut json) {
                return Err(NO_FILES.to_owned());
            }
            (headers::fixed(input.name), json.into())
        }
        Codec::Format(format) => (headers::fixed(input.name), format.encode(view, Field::SERVER_ONLY)?.into()),
        Codec::Form => (headers::fixed(input.name), form::form(view, input.parts).map_err(text)?.into()),
        Codec::Multipart => {
            let boundary = multipart::boundary([random(), random()]);
            let body = multipart::encode(view, input.parts, &boundary).map_err(text)?;
            (headers::value(&format!("{}; boundary={boundary}", input.name)), body)
        }
        Codec::Lines | Codec::Records => (headers::fixed(input.name), sequence(codec, view)?),
        Codec::Text | Codec::Binary | Codec::Events => {
            match shape(view).map_err(|problem| format!("body: {problem}"))? {
                Shape::Nothing => return Ok(None),
                Shape::Scalar(text) => (headers::fixed(input.name), text.into_owned().into()),
                Shape::Bytes(bytes) => (headers::fixed(input.name), bytes.clone().into()),
                Shape::Upload(upload) => (headers::value(upload.media_type(input.name)), upload.into()),
                Shape::List(_) | Shape::Entries(_) => return Err("body: is neither text nor bytes".to_owned()),
            }
        }
    };
    Ok(Some((media_type.ok_or("the body's media type cannot be sent")?, body)))
}

/// A body of items, each JSON text that ends with its line; records (RFC 7464) also begin with a character of their own.
fn sequence(codec: Codec, view: View<'_>) -> Result<RequestBody, InputError> {
    let start: &'static [u8] = if codec == Codec::Records { b"\x1e" } else { b"" };
    let list = match view {
        View::List(list) => list,
        View::Upload(items) => return Ok((&items.each_after(start)).into()),
        _ => return Err("body: is no list of items".to_owned()),
    };
    let mut text = Vec::with_capacity(256);
    for index in 0..list.count() {
        text.extend_from_slice(start);
        if !write_json(list.at(index), Field::SERVER_ONLY, &mut text) {
            return Err(NO_FILES.to_owned());
        }
        text.push(b'\n');
    }
    Ok(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Schema as _, Upload};

    #[test]
    fn files_are_not_sent_as_json() {
        let input = Input::body("application/json", Codec::Json);
        let files = vec![Upload::from("a")];
        assert_eq!(body(&input, files.view()).unwrap_err(), NO_FILES);
        assert!(body(&input, vec!["a".to_owned()].view()).unwrap().is_some());
    }
}
