//! Spells parameters: in paths, queries, headers and cookies, in the styles of `OpenAPI` 3.0.3 ("Style Values").
//!
//! In: the description of an input and its value. Out: text, already encoded for its place. The styles are those of RFC
//! 6570 where it has them; where `OpenAPI` 3.0.3 differs from it by mistake (`label` without `explode`), its later
//! versions follow RFC 6570, and so does this. Knows nothing of requests or URLs.
//!
//! What is absent or `null` is not sent, nor is an empty list or object, as in RFC 6570 section 3.2.1. A style that has
//! no spelling for a value (a list of lists, say) is an error: guessing would send something else than was meant.

mod json;

use std::borrow::Cow;
use std::fmt;

use super::operation::{Input, Style};
use super::percent::{Place, encode};
use super::schema::View;
use super::shape::{Shape, shape};
use json::ascii_json;
pub(crate) use json::json;

/// Why an input cannot be sent: `file_id: is empty`. Names the input and never its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StyleError {
    /// The input or part, as the wire has it.
    pub(crate) input: String,
    /// What is wrong with it.
    pub(crate) problem: Cow<'static, str>,
}

impl StyleError {
    pub(crate) fn new(input: &str, problem: impl Into<Cow<'static, str>>) -> Self {
        Self { input: input.to_owned(), problem: problem.into() }
    }
}

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.input, self.problem)
    }
}

impl std::error::Error for StyleError {}

const NESTED: &str = "holds a list or an object where its style can only spell text";
const FILE: &str = "is a file, which can only be sent as a body or as a part of one";
const NOT_TEXT: &str = "holds bytes that are not text";

/// Appends the text that replaces `{name}` in a path.
///
/// Refused are values that would lead to another path than was meant: nothing, blank text, and `.` and `..` between
/// slashes, however they are encoded. Slashes are encoded, unless the input keeps reserved characters.
pub(crate) fn path(input: &Input, view: View<'_>, out: &mut String) -> Result<(), StyleError> {
    let fail = |problem| StyleError::new(input.name, problem);
    let place = if input.allow_reserved { Place::ReservedPath } else { Place::Path };
    if input.style == Style::Json {
        encode(&json(view).map_err(fail)?, place, out);
        return Ok(());
    }
    let start = out.len();
    let (prefix, separator, named) = match input.style {
        Style::Label => (".", if input.explode { "." } else { "," }, false),
        Style::Matrix => (";", ";", true),
        Style::Path => ("/", if input.explode { "/" } else { "," }, false),
        _ => ("", ",", false),
    };
    let spelling = Spelling { name: input.name, named, explode: input.explode, bare: named, delimiter: ",", place };
    let value = shape(view).map_err(fail)?;
    if matches!(&value, Shape::Scalar(text) if text.trim().is_empty()) && !named {
        return Err(fail("is empty"));
    }
    match &value {
        // Most are plain text, which goes straight to its place.
        Shape::Scalar(text) if input.style == Style::Simple => encode(text, place, out),
        _ => {
            let mut pieces = Vec::new();
            spelling.expand(value, &mut pieces).map_err(fail)?;
            if pieces.is_empty() {
                return Err(fail("is missing or empty"));
            }
            if input.style == Style::Path && pieces.iter().any(String::is_empty) {
                return Err(fail("holds an empty item, which would be an empty segment of the path"));
            }
            out.push_str(prefix);
            out.push_str(&pieces.join(separator));
        }
    }
    let appended = out.get(start..).unwrap_or_default();
    if appended.is_empty() {
        Err(fail("is empty"))
    } else if has_dot_segment(appended) {
        Err(fail("is or contains a `.` or `..` segment, which would change the path"))
    } else {
        Ok(())
    }
}

/// Appends the `name=value` pairs of a query parameter, encoded; none if there is nothing to send.
pub(crate) fn query(input: &Input, view: View<'_>, out: &mut Vec<String>) -> Result<(), StyleError> {
    let place = if input.allow_reserved { Place::ReservedQuery } else { Place::Query };
    pairs(input.name, (input.style, input.explode), place, view, out)
}

/// Appends the `name=value` pairs of a query parameter or of a property of a form, encoded for `place`.
pub(crate) fn pairs(
    name: &str,
    (style, explode): (Style, bool),
    place: Place,
    view: View<'_>,
    out: &mut Vec<String>,
) -> Result<(), StyleError> {
    let fail = |problem| StyleError::new(name, problem);
    let delimiter = match style {
        Style::Json if matches!(view, View::Absent) => return Ok(()),
        Style::Json => {
            out.push(pair(name, &json(view).map_err(fail)?, place));
            return Ok(());
        }
        Style::DeepObject => return deep(&encoded_name(name, place), true, place, view, out).map_err(fail),
        Style::SpaceDelimited if place == Place::Form => "+",
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    let spelling = Spelling { name, named: true, explode, bare: false, delimiter, place };
    spelling.expand(shape(view).map_err(fail)?, out).map_err(fail)
}

/// The value of a header; `None` if there is nothing to send.
///
/// Headers are not encoded, so what they cannot carry is refused: control characters, and with them every way to add a
/// header (RFC 9110 section 5.5); characters that are not ASCII, whose meaning no two servers agree on; spaces at the
/// ends, which do not arrive; commas within items, which would be read as more items. JSON escapes its characters
/// itself and carries everything.
pub(crate) fn header(input: &Input, view: View<'_>) -> Result<Option<String>, StyleError> {
    let fail = |problem| StyleError::new(input.name, problem);
    let value = if input.style == Style::Json {
        if matches!(view, View::Absent) {
            return Ok(None);
        }
        ascii_json(&json(view).map_err(fail)?)
    } else {
        let Input { name, explode, .. } = *input;
        let spelling = Spelling { name, named: false, explode, bare: false, delimiter: ",", place: Place::Header };
        let mut pieces = Vec::new();
        spelling.expand(shape(view).map_err(fail)?, &mut pieces).map_err(fail)?;
        if pieces.is_empty() {
            return Ok(None);
        }
        pieces.join(",")
    };
    if value.chars().any(|c| c.is_control() && c != '\t') {
        return Err(fail("holds a line break or another control character, which a header cannot carry"));
    }
    if !value.is_ascii() {
        return Err(fail("holds characters that are not ASCII, which a header cannot carry"));
    }
    if value.trim().len() != value.len() {
        return Err(fail("starts or ends with a space, which a header does not keep"));
    }
    Ok(Some(value))
}

/// The `name=value` pairs of a cookie, joined by `; `; `None` if there is nothing to send.
pub(crate) fn cookie(input: &Input, view: View<'_>) -> Result<Option<String>, StyleError> {
    let mut out = Vec::new();
    pairs(input.name, (input.style, input.explode), Place::Cookie, view, &mut out)?;
    Ok(if out.is_empty() { None } else { Some(out.join("; ")) })
}

/// One expansion in the way of RFC 6570 section 3.2.1.
struct Spelling<'a> {
    name: &'a str,
    /// Whether values are written with the name of the input.
    named: bool,
    explode: bool,
    /// Whether a name with an empty value has no equals sign: `;name` (RFC 6570 section 3.2.7).
    bare: bool,
    /// What stands between items that are not exploded, encoded.
    delimiter: &'a str,
    place: Place,
}

impl Spelling<'_> {
    /// Appends the pieces of a value; the caller joins them.
    fn expand(&self, value: Shape<'_>, out: &mut Vec<String>) -> Result<(), &'static str> {
        let mut atoms = Vec::new();
        match value {
            Shape::Nothing => return Ok(()),
            Shape::List(items) => {
                for item in items {
                    if let Some(text) = atom(item)? {
                        let item = self.item(&text, &[','])?;
                        atoms.push(if self.explode && self.named { self.assign(&self.key(), &item) } else { item });
                    }
                }
            }
            Shape::Entries(entries) => {
                for (key, value) in entries {
                    if let Some(text) = atom(value)? {
                        let value = self.item(&text, &[','])?;
                        let key = match self.place {
                            // It is the name of a cookie.
                            Place::Cookie if self.explode => encoded_name(key, Place::Cookie),
                            _ => self.item(key, &[',', '='])?,
                        };
                        if self.explode {
                            atoms.push(self.assign(&key, &value));
                        } else {
                            atoms.extend([key, value]);
                        }
                    }
                }
            }
            scalar => {
                let text = text_of(scalar)?;
                let mut piece = if self.named { self.key() } else { String::new() };
                piece.reserve(text.len() + 1);
                if self.named && !(self.bare && text.is_empty()) {
                    piece.push('=');
                }
                encode(&text, self.place, &mut piece);
                out.push(piece);
                return Ok(());
            }
        }
        if self.explode {
            out.append(&mut atoms);
        } else if !atoms.is_empty() {
            let joined = atoms.join(self.delimiter);
            out.push(if self.named { self.assign(&self.key(), &joined) } else { joined });
        }
        Ok(())
    }

    fn assign(&self, key: &str, value: &str) -> String {
        if self.bare && value.is_empty() { key.to_owned() } else { format!("{key}={value}") }
    }

    fn key(&self) -> String {
        encoded_name(self.name, self.place)
    }

    /// One key or value, encoded. A header encodes nothing, so its delimiters must not be in the text.
    fn item(&self, text: &str, delimiters: &[char]) -> Result<String, &'static str> {
        if self.place == Place::Header && text.contains(delimiters) {
            return Err("holds a comma or equals sign within an item, which a header uses between items");
        }
        if self.place == Place::Header && !delimiters.is_empty() && text.trim().len() != text.len() {
            return Err("holds an item that starts or ends with a space, which a header does not keep");
        }
        let mut out = String::with_capacity(text.len());
        encode(text, self.place, &mut out);
        Ok(out)
    }
}

/// The text of a value that is no list or object; `None` if it is absent or `null`.
fn atom(view: View<'_>) -> Result<Option<Cow<'_, str>>, &'static str> {
    match shape(view)? {
        Shape::Nothing => Ok(None),
        scalar => text_of(scalar).map(Some),
    }
}

fn text_of(value: Shape<'_>) -> Result<Cow<'_, str>, &'static str> {
    match value {
        Shape::Nothing => Ok(Cow::Borrowed("")),
        Shape::Scalar(text) => Ok(text),
        Shape::Bytes(bytes) => std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| NOT_TEXT),
        Shape::List(_) | Shape::Entries(_) => Err(NESTED),
        Shape::Upload(_) => Err(FILE),
    }
}

fn pair(name: &str, value: &str, place: Place) -> String {
    let mut out = encoded_name(name, place);
    out.push('=');
    encode(value, place, &mut out);
    out
}

/// A name, encoded. No place keeps reserved characters in names; of cookies, names that RFC 6265 allows stay as they
/// are, for servers do not decode these.
fn encoded_name(name: &str, place: Place) -> String {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&'*+-.^_`|~".contains(&byte);
    if place == Place::Cookie && name.bytes().all(token) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    encode(name, if place == Place::Form { place } else { Place::Query }, &mut out);
    out
}

/// Appends `key[a][b]=value` for everything below `key`, which is encoded already.
///
/// Lists of text under a key repeat the key (`filter[tag]=a&filter[tag]=b`). A list without a key of its own, and one
/// of lists or objects, is numbered (`expand[0]=a`, `items[0][price]=b`): `OpenAPI` does not say, and this is what
/// servers that take such names read.
fn deep(key: &str, top: bool, place: Place, view: View<'_>, out: &mut Vec<String>) -> Result<(), &'static str> {
    let below = |name: &str| format!("{key}%5B{name}%5D");
    match shape(view)? {
        Shape::Nothing => {}
        Shape::List(items) => {
            let mut number = top;
            for item in &items {
                number |= matches!(shape(*item)?, Shape::List(_) | Shape::Entries(_));
            }
            for (index, item) in items.into_iter().enumerate() {
                let key = if number { below(&index.to_string()) } else { key.to_owned() };
                deep(&key, false, place, item, out)?;
            }
        }
        Shape::Entries(entries) => {
            for (name, value) in entries {
                deep(&below(&encoded_name(name, place)), false, place, value, out)?;
            }
        }
        scalar => {
            let mut text = format!("{key}=");
            encode(&text_of(scalar)?, place, &mut text);
            out.push(text);
        }
    }
    Ok(())
}

/// Whether some server on the way could read `.` or `..` between slashes in this part of a path: as it stands, or after
/// decoding it more than once.
fn has_dot_segment(encoded: &str) -> bool {
    if !encoded.contains('%') {
        return encoded.split(['/', '\\']).any(|segment| matches!(segment, "." | ".."));
    }
    let mut text = encoded.to_ascii_lowercase();
    for _ in 0..4 {
        text = text.replace("%25", "%");
    }
    let text = text.replace("%2e", ".").replace("%2f", "/").replace("%5c", "\\");
    text.split(['/', '\\']).any(|segment| segment == "." || segment == "..")
}

#[cfg(test)]
mod tests;
