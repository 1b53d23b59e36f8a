//! Reads XML text into a tree of elements.
//!
//! In: the bytes of a body. Out: its root element, or a [`DecodeError`]. The grammar is `quick-xml`'s; namespaces and limits are
//! looked after here, so that no body makes a small text large or slow. Knows nothing of types.

use std::borrow::Cow;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::super::decode::DecodeError;

/// How deep elements may stand in each other: as deep as values of JSON.
const MAX_DEPTH: usize = 128;
/// How many attributes an element may have, declarations of namespaces among them.
const MAX_ATTRIBUTES: usize = 256;
/// How many namespaces may be declared at any place.
const MAX_NAMESPACES: usize = 256;
/// How many elements and attributes a body may have.
const MAX_NODES: usize = 1 << 20;

/// The namespace of `xsi:nil`.
pub(super) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: Name,
    pub(super) attributes: Vec<(Name, String)>,
    pub(super) children: Vec<Self>,
    /// All text that stands directly in it.
    pub(super) text: String,
}

/// The name of an element or attribute.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// With its prefix.
    pub(super) written: String,
    /// Where the prefix and its colon end.
    local: usize,
    /// Empty where there is none.
    pub(super) namespace: Rc<str>,
}

impl Name {
    pub(super) fn local(&self) -> &str {
        self.written.get(self.local..).unwrap_or_default()
    }
}

impl Element {
    /// Whether it says that it has no value.
    pub(super) fn is_nil(&self) -> bool {
        let nil = |(name, value): &(Name, String)| {
            name.local() == "nil" && &*name.namespace == XSI && matches!(value.trim(), "true" | "1")
        };
        self.attributes.iter().any(nil)
    }

    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        self.children.is_empty() && self.attributes.is_empty() && self.text.trim().is_empty()
    }

    /// Its text; what only sets elements apart is none.
    pub(super) fn own_text(&self) -> Option<&str> {
        let layout = self.text.trim().is_empty() && (!self.children.is_empty() || self.text.is_empty());
        (!layout).then_some(self.text.as_str())
    }
}

/// Reads the root element of `body`.
pub(super) fn read(body: &[u8]) -> Result<Element, DecodeError> {
    let text = text(body)?;
    let mut events = Reader::from_str(&text);
    let mut build = Build::default();
    loop {
        let event = events.read_event();
        // Positions are where the last token began or failed.
        let at = usize::try_from(events.error_position()).unwrap_or_default().max(build.at);
        let done = match event {
            Ok(event) => build.event(&event),
            Err(error) => Err(format!("malformed XML: {error}")),
        };
        match done {
            Ok(false) => build.at = usize::try_from(events.buffer_position()).unwrap_or_default(),
            Ok(true) => return build.root.ok_or_else(|| DecodeError::whole("expected XML, found no element")),
            Err(problem) => return Err(DecodeError::whole(format!("{problem} at byte {at}"))),
        }
    }
}

/// The text of a body: UTF-8, or UTF-16 with a byte order mark (XML 1.0, section 4.3.3), or Latin-1 if it says so.
fn text(body: &[u8]) -> Result<Cow<'_, str>, DecodeError> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (units, rest) = bytes.as_chunks::<2>();
        let units: Vec<u16> = units.iter().map(|bytes| unit(*bytes)).collect();
        let text = String::from_utf16(&units).ok().filter(|_| rest.is_empty());
        text.map(Cow::Owned).ok_or_else(|| DecodeError::whole("the text is not UTF-16"))
    };
    match body {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(_) if is_latin(body) => Ok(body.iter().map(|byte| char::from(*byte)).collect()),
            Err(_) => Err(DecodeError::whole("the text is not UTF-8")),
        },
    }
}

/// Whether the declaration on top names Latin-1.
fn is_latin(body: &[u8]) -> bool {
    let head = body.split(|byte| *byte == b'>').next().unwrap_or_default().to_ascii_lowercase();
    head.starts_with(b"<?xml") && head.windows(10).any(|part| part == b"iso-8859-1")
}

/// The tree so far.
#[derive(Default)]
struct Build {
    root: Option<Element>,
    /// The elements that are open, the outermost first.
    open: Vec<Element>,
    /// The namespaces that are declared, each with its prefix and how many elements were open.
    namespaces: Vec<(usize, String, Rc<str>)>,
    nodes: usize,
    /// Where the text was read to.
    at: usize,
}

impl Build {
    /// Takes a token; `true` at the end.
    fn event(&mut self, event: &Event<'_>) -> Result<bool, String> {
        match event {
            Event::Start(start) => self.start(start)?,
            Event::Empty(start) => {
                self.start(start)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text.xml10_content())?,
            Event::CData(text) if self.open.is_empty() => self.text(text)?,
            Event::CData(text) => self.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let found = character(reference)?;
                self.text(found.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => return Err("a document type definition, which is not read,".to_owned()),
            Event::Eof if !self.open.is_empty() => return Err("the text ends too early".to_owned()),
            Event::Eof => return Ok(true),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
        Ok(false)
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        if self.open.is_empty() && self.root.is_some() {
            return Err("a second root element".to_owned());
        }
        if self.open.len() == MAX_DEPTH {
            return Err(format!("more than {MAX_DEPTH} levels"));
        }
        let mut attributes = Vec::new();
        let mut declared = 0;
        // What `quick-xml` compares, it compares with each before; here the limit keeps that small.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| format!("malformed XML: {error}"))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| format!("malformed XML: {error}"))?;
            let name = attribute.key.as_ref();
            declared += 1;
            if declared > MAX_ATTRIBUTES {
                return Err(format!("an element with more than {MAX_ATTRIBUTES} attributes"));
            }
            match name.strip_prefix("xmlns").map(|rest| (rest.is_empty(), rest.strip_prefix(':'))) {
                Some((true, _)) => self.declare("", &value)?,
                Some((_, Some(prefix))) => self.declare(prefix, &value)?,
                _ => attributes.push((name.to_owned(), value.into_owned())),
            }
        }
        self.count(1 + attributes.len())?;
        let mut element = Element { name: self.name(start.name().as_ref(), true), ..Element::default() };
        for (name, value) in attributes {
            if element.attributes.iter().any(|(known, _)| known.written == name) {
                return Err("an attribute that is there twice".to_owned());
            }
            element.attributes.push((self.name(&name, false), value));
        }
        self.open.push(element);
        Ok(())
    }

    /// Closes the innermost element; that names match was checked before.
    fn end(&mut self) {
        let Some(element) = self.open.pop() else { return };
        self.namespaces.truncate(self.namespaces.partition_point(|(depth, ..)| *depth < self.open.len() + 1));
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err("text outside of the root element".to_owned()),
        }
        Ok(())
    }

    /// Declares a namespace for the element that is about to open.
    fn declare(&mut self, prefix: &str, namespace: &str) -> Result<(), String> {
        if self.namespaces.len() == MAX_NAMESPACES {
            return Err(format!("more than {MAX_NAMESPACES} namespaces"));
        }
        self.namespaces.push((self.open.len() + 1, prefix.to_owned(), namespace.into()));
        Ok(())
    }

    /// A name with its namespace. A prefix that was not declared is taken as a part of the name.
    fn name(&self, written: &str, is_element: bool) -> Name {
        let (prefix, local) = match written.split_once(':') {
            Some((prefix, _)) => (prefix, prefix.len() + 1),
            None => ("", 0),
        };
        let known = self.namespaces.iter().rev().find(|(_, known, _)| known == prefix);
        // The default namespace is not one of attributes.
        let namespace = known.filter(|_| is_element || local > 0).map(|(.., namespace)| namespace.clone());
        Name { written: written.to_owned(), local, namespace: namespace.unwrap_or_default() }
    }

    fn count(&mut self, nodes: usize) -> Result<(), String> {
        self.nodes += nodes;
        if self.nodes > MAX_NODES { Err(format!("more than {MAX_NODES} elements and attributes")) } else { Ok(()) }
    }
}

/// What a reference stands for: a character by its number, or one of the five that XML names itself.
fn character(reference: &BytesRef<'_>) -> Result<char, String> {
    if let Some(found) = reference.resolve_char_ref().map_err(|error| format!("malformed XML: {error}"))? {
        return Ok(found);
    }
    Ok(match &**reference {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return Err("an entity that XML does not define".to_owned()),
    })
}
