//! How bodies are spelt in XML, where that is not the default.

use super::Ident;
use std::fmt::{self, Display, Formatter};

/// What the runtime must know of XML; nothing where no body is XML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Xml {
    /// The element around each kind of body, as a constant of this name.
    pub roots: Vec<(Ident, XmlNode)>,
    /// The types with keys that are not spelt in the default way, sorted by name.
    pub types: Vec<XmlType>,
}

/// The keys of a type that are not spelt in the default way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlType {
    /// The type.
    pub name: Ident,
    /// The keys, in the document's order.
    pub nodes: Vec<(String, XmlNode)>,
}

/// How a value is spelt.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct XmlNode {
    /// The name; empty for text and what has no node of its own.
    pub name: String,
    /// The prefix of the name; empty without one.
    pub prefix: String,
    /// The namespace; empty without one.
    pub namespace: String,
    /// As what.
    pub kind: XmlKind,
    /// How the items of a list are spelt, where an element is around them all.
    pub items: Option<Box<Self>>,
}

/// As what a value is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the words of XML, but for the last")]
pub enum XmlKind {
    Element,
    Attribute,
    Text,
    Cdata,
    /// What stands in the element around it.
    Content,
}

impl Xml {
    /// Whether there are no bodies of XML.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }
}

impl Display for Xml {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nxml")?;
        self.roots.iter().try_for_each(|(name, node)| writeln!(f, "  root {name} = {node}"))?;
        for ty in &self.types {
            writeln!(f, "  {}", ty.name)?;
            ty.nodes.iter().try_for_each(|(key, node)| writeln!(f, "    {key:?} = {node}"))?;
        }
        Ok(())
    }
}

impl Display for XmlNode {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", format!("{:?}", self.kind).to_lowercase())?;
        if !self.name.is_empty() {
            write!(f, " {:?}", self.name)?;
        }
        if !self.namespace.is_empty() {
            write!(f, " in {}={:?}", self.prefix, self.namespace)?;
        }
        self.items.iter().try_for_each(|items| write!(f, " of {items}"))
    }
}
