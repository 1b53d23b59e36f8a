//! XML bodies (XML 1.0, Namespaces in XML 1.0), through the same slots and views as JSON.
//!
//! In: a table that says how a body is spelt where that is not the default, and a view or text. Out: text, or a filled slot. By
//! default a field is an element of its name and a list is one element for each item. Of what comes in, the order of elements is
//! free, elements that nobody asked for are passed over, and document type definitions are refused, as they can do harm and say
//! nothing. Knows nothing of HTTP. A client only has this if its document has such bodies.
//!
//! Values without a type follow a convention of their own: an element that has only text is a string; else it is an object in
//! which attributes are `"@name"`, elements that come more than once are lists, and text beside all that is `"#text"`.

mod decode;
mod encode;
mod markup;
mod matching;
mod texts;
mod tree;

use super::decode::DecodeError;
use super::format::Format;
use super::schema::{Schema, Slot, View};

/// How a body is spelt in XML.
#[derive(Debug)]
pub struct Xml {
    /// The element around everything.
    pub root: Node,
    /// How the types in it are spelt, sorted by name; those that are not listed are spelt in the default way.
    pub types: &'static [Spelling],
}

/// How the fields of a type are spelt.
#[derive(Debug)]
pub struct Spelling {
    /// The type's name.
    pub name: &'static str,
    /// The keys that are not spelt in the default way.
    pub nodes: &'static [(&'static str, Node)],
}

/// How a value is spelt.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The local name of the element or attribute.
    pub name: &'static str,
    /// The prefix of the name; usually none.
    pub prefix: &'static str,
    /// The namespace; without one, the element is in that around it.
    pub namespace: &'static str,
    /// As what.
    pub kind: Kind,
    /// Of a list in an element: how its items are spelt. Without this each item is such an element.
    pub items: Option<&'static Self>,
}

/// As what a value is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element.
    Element,
    /// An attribute.
    Attribute,
    /// The text of the element around it.
    Text,
    /// The same, marked as such in a way that needs no escapes.
    Cdata,
    /// Nothing of its own: what is in the value stands in the element around it.
    Content,
}

impl Xml {
    /// A body in an element, with spellings for the types in it.
    #[must_use]
    pub const fn new(root: Node, types: &'static [Spelling]) -> Self {
        Self { root, types }
    }

    /// Reads a value from a whole text, such as the payload of a webhook.
    ///
    /// # Errors
    ///
    /// When the text is malformed or does not fit the type.
    pub fn read<T: Schema>(&'static self, text: &[u8]) -> Result<T, DecodeError> {
        let mut value = T::blank();
        decode::decode(self, value.slot(), text)?;
        Ok(value)
    }

    /// Writes a value as a whole text, with all keys that it has.
    ///
    /// # Errors
    ///
    /// What XML has no way to say, with the way to it.
    pub fn write<T: Schema>(&'static self, value: &T) -> Result<Vec<u8>, String> {
        encode::encode(self, value.view(), 0)
    }

    /// How the key of a type is spelt.
    fn node<'k>(&self, ty: &str, key: &'k str) -> Named<'k> {
        let nodes = self.types.binary_search_by(|spelling| spelling.name.cmp(ty)).ok();
        let nodes = nodes.and_then(|index| self.types.get(index)).map_or(&[][..], |spelling| spelling.nodes);
        match nodes.iter().find(|(name, _)| *name == key) {
            Some((_, node)) => Named::from(node),
            None => Named { name: key, node: &DEFAULT },
        }
    }
}

impl Node {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, prefix: "", namespace: "", kind, items: None }
    }

    /// An element.
    #[must_use]
    pub const fn element(name: &'static str) -> Self {
        Self::new(name, Kind::Element)
    }

    /// An attribute.
    #[must_use]
    pub const fn attribute(name: &'static str) -> Self {
        Self::new(name, Kind::Attribute)
    }

    /// Text.
    #[must_use]
    pub const fn text() -> Self {
        Self::new("", Kind::Text)
    }

    /// Text in a CDATA section.
    #[must_use]
    pub const fn cdata() -> Self {
        Self::new("", Kind::Cdata)
    }

    /// What stands in the element around it.
    #[must_use]
    pub const fn content() -> Self {
        Self::new("", Kind::Content)
    }

    /// The same in a namespace.
    #[must_use]
    pub const fn within(mut self, prefix: &'static str, namespace: &'static str) -> Self {
        self.prefix = prefix;
        self.namespace = namespace;
        self
    }

    /// The same around the items of a list.
    #[must_use]
    pub const fn of(mut self, items: &'static Self) -> Self {
        self.items = Some(items);
        self
    }
}

/// The node of everything that no table lists, but for its name.
const DEFAULT: Node = Node::element("");

/// A node, with the name that it has where it is used.
#[derive(Clone, Copy)]
struct Named<'a> {
    name: &'a str,
    node: &'static Node,
}

impl From<&'static Node> for Named<'static> {
    fn from(node: &'static Node) -> Self {
        Self { name: node.name, node }
    }
}

impl Named<'_> {
    /// How the items of a list are spelt.
    fn item(self) -> Self {
        match self.node.items {
            Some(node) => Self { name: node.name, node },
            None => self,
        }
    }

    /// Whether each item of a list has an element, and none is around them.
    const fn is_loose(self) -> bool {
        self.node.items.is_none() || matches!(self.node.kind, Kind::Content)
    }
}

impl Format for Xml {
    fn name(&self) -> &'static str {
        "XML"
    }

    fn reads(&self, media_type: &str) -> bool {
        matches!(media_type, "application/xml" | "text/xml") || media_type.ends_with("+xml")
    }

    fn encode(&'static self, view: View<'_>, skip: u8) -> Result<Vec<u8>, String> {
        encode::encode(self, view, skip)
    }

    fn decode(&'static self, slot: Slot<'_>, body: &[u8]) -> Result<(), DecodeError> {
        decode::decode(self, slot, body)
    }
}
