//! Writes XML markup: names, attributes, text, and declarations of namespaces.
//!
//! In: names and texts. Out: text. A namespace with a prefix is declared once, at the root, unless its prefix stands for
//! another one there. Knows nothing of values.

use super::tree::XSI;

/// Why something cannot be written, without the value.
pub(super) type Problem = String;

/// The text so far.
pub(super) struct Markup {
    text: String,
    /// Where the declarations of the root go.
    root: usize,
    /// The namespaces that the root declares, by prefix.
    declared: Vec<(String, String)>,
    /// The elements that are open.
    open: Vec<Open>,
    /// Whether the innermost start tag is not closed yet.
    in_tag: bool,
}

/// An element that is open.
struct Open {
    name: String,
    /// The namespaces that it declares itself, by prefix.
    declared: Vec<(String, String)>,
    /// The prefixes of its own names.
    prefixes: Vec<String>,
}

/// A name with its prefix and namespace; both may be empty.
#[derive(Clone, Copy)]
pub(super) struct QName<'a> {
    pub(super) local: &'a str,
    pub(super) prefix: &'a str,
    pub(super) namespace: &'a str,
}

impl Markup {
    pub(super) fn new() -> Self {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned();
        Self { text, root: 0, declared: Vec::new(), open: Vec::new(), in_tag: false }
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, Problem> {
        let mut declarations = String::new();
        for (prefix, namespace) in &self.declared {
            declaration(prefix, namespace, &mut declarations)?;
        }
        self.text.insert_str(self.root, &declarations);
        Ok(self.text.into_bytes())
    }

    /// Opens an element; attributes may follow.
    pub(super) fn open(&mut self, name: QName<'_>) -> Result<(), Problem> {
        self.close_tag();
        let written = written(name)?;
        self.text.push('<');
        self.text.push_str(&written);
        if self.open.is_empty() {
            self.root = self.text.len();
        }
        self.open.push(Open { name: written, declared: Vec::new(), prefixes: Vec::new() });
        self.in_tag = true;
        self.declare(name)
    }

    /// Closes the innermost element.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if std::mem::take(&mut self.in_tag) {
            self.text.push_str("/>");
        } else {
            self.text.push_str("</");
            self.text.push_str(&open.name);
            self.text.push('>');
        }
    }

    /// Adds an attribute to the element that was just opened.
    pub(super) fn attribute(&mut self, name: QName<'_>, value: &str) -> Result<(), Problem> {
        // Attributes without a prefix are in no namespace.
        if !name.prefix.is_empty() {
            self.declare(name)?;
        }
        let written = written(name)?;
        self.text.push(' ');
        self.text.push_str(&written);
        self.text.push_str("=\"");
        escape(value, true, &mut self.text)?;
        self.text.push('"');
        Ok(())
    }

    /// Marks the element that was just opened as one without a value.
    pub(super) fn nil(&mut self) -> Result<(), Problem> {
        self.attribute(QName { local: "nil", prefix: "xsi", namespace: XSI }, "true")
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), Problem> {
        if !text.is_empty() {
            self.close_tag();
        }
        escape(text, false, &mut self.text)
    }

    /// Text in CDATA sections. What must not stand in one, the end of a section and carriage returns, goes between two.
    pub(super) fn cdata(&mut self, text: &str) -> Result<(), Problem> {
        self.close_tag();
        check(text)?;
        let text = text.replace("]]>", "]]]]><![CDATA[>").replace('\r', "]]>&#13;<![CDATA[");
        self.text.extend(["<![CDATA[", &text, "]]>"]);
        Ok(())
    }

    fn close_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.text.push('>');
        }
    }

    /// Declares the namespace of a name of the element that was just opened, unless it is declared.
    fn declare(&mut self, name: QName<'_>) -> Result<(), Problem> {
        let QName { prefix, namespace, .. } = name;
        if namespace.is_empty() {
            return Ok(());
        }
        let of =
            |list: &[(String, String)]| list.iter().find(|(known, _)| known == prefix).map(|(_, found)| found.clone());
        let inner = self.open.iter().rev().find_map(|open| of(&open.declared));
        let known = inner.or_else(|| of(&self.declared));
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        match known {
            Some(known) if known == namespace => {}
            // The root declares nothing without a prefix for elements below it: others there may be in no namespace.
            None if !prefix.is_empty() => self.declared.push((prefix.to_owned(), namespace.to_owned())),
            _ if open.prefixes.iter().any(|known| known == prefix) => {
                return Err("has one prefix for two namespaces".to_owned());
            }
            _ => {
                declaration(prefix, namespace, &mut self.text)?;
                open.declared.push((prefix.to_owned(), namespace.to_owned()));
            }
        }
        open.prefixes.push(prefix.to_owned());
        Ok(())
    }
}

fn declaration(prefix: &str, namespace: &str, text: &mut String) -> Result<(), Problem> {
    text.push_str(" xmlns");
    if !prefix.is_empty() {
        text.extend([":", prefix]);
    }
    text.push_str("=\"");
    escape(namespace, true, text)?;
    text.push('"');
    Ok(())
}

fn written(name: QName<'_>) -> Result<String, Problem> {
    let text = if name.prefix.is_empty() { name.local.to_owned() } else { format!("{}:{}", name.prefix, name.local) };
    if is_name(&text) { Ok(text) } else { Err("is called what nothing in XML can be called".to_owned()) }
}

/// Whether a text is a name (XML 1.0, section 2.3).
fn is_name(text: &str) -> bool {
    let starts = |c: char| {
        matches!(c, ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
            | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
            | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
            | '\u{10000}'..='\u{effff}')
    };
    let goes_on = |c: char| {
        starts(c) || matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
    };
    // A colon only sets a prefix apart (Namespaces in XML 1.0, section 4).
    let colons = text.matches(':').count() <= 1 && !text.starts_with(':') && !text.ends_with(':');
    text.starts_with(starts) && text.chars().all(goes_on) && colons
}

/// Checks that XML can carry a text (XML 1.0, section 2.2).
fn check(text: &str) -> Result<(), Problem> {
    let control =
        |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(control) { Err("has a character that XML cannot carry".to_owned()) } else { Ok(()) }
}

/// Appends a text with everything escaped that has a meaning, or that a reader would change.
fn escape(text: &str, in_attribute: bool, out: &mut String) -> Result<(), Problem> {
    check(text)?;
    let special = |c: char| matches!(c, '&' | '<' | '>' | '\r') || (in_attribute && matches!(c, '"' | '\t' | '\n'));
    let mut rest = text;
    while let Some(at) = rest.find(special) {
        let (plain, after) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = after.chars();
        out.push_str(match chars.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\t') => "&#9;",
            Some('\n') => "&#10;",
            _ => "&#13;",
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
    Ok(())
}
