//! How values are spelt in XML bodies.

use std::fmt::{self, Display, Formatter};

/// What a schema says of its spelling in XML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Xml {
    /// The name of the element or attribute, if it is not that of the property or component.
    pub name: Option<String>,
    /// The namespace of the name.
    pub namespace: Option<String>,
    /// The prefix of the name.
    pub prefix: Option<String>,
    /// As what; `None` where that goes without saying.
    pub node: Option<XmlNode>,
}

/// As what a value is spelt (`OpenAPI` 3.2, "XML Node Types").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlNode {
    /// An element; of a list, one around all items.
    Element,
    /// An attribute.
    Attribute,
    /// The text of the element around it.
    Text,
    /// The same, as a CDATA section.
    Cdata,
    /// Nothing of its own.
    None,
}

impl Xml {
    /// These words, and where they are silent those.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let (namespace, prefix) = match (&self.namespace, &self.prefix) {
            (None, None) => (&other.namespace, &other.prefix),
            own => own,
        };
        Self {
            name: self.name.clone().or_else(|| other.name.clone()),
            namespace: namespace.clone(),
            prefix: prefix.clone(),
            node: self.node.or(other.node),
        }
    }
}

impl Display for Xml {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("xml")?;
        if let Some(node) = self.node {
            write!(f, " {}", format!("{node:?}").to_lowercase())?;
        }
        for (word, text) in [("", &self.name), ("prefix ", &self.prefix), ("in ", &self.namespace)] {
            if let Some(text) = text {
                write!(f, " {word}{text:?}")?;
            }
        }
        Ok(())
    }
}
