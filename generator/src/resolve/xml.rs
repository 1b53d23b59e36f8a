//! Reads how schemas are spelt in XML.
//!
//! In: the `xml` of a schema, of any version. Out: [`Xml`], in the words of 3.2: `attribute` and `wrapped` are node types. Knows
//! nothing of the schema beyond that, and nothing of bodies.

use super::arena::Build;
use super::facets::Facets;
use crate::model::{Xml, XmlNode};
use crate::pointer::Pointer;
use crate::read::XML;
use serde_json::Value;

/// What a schema at `at` says of XML.
pub(super) fn of(b: &mut Build<'_>, at: &Pointer, facets: &Facets<'_>) -> Option<Box<Xml>> {
    let xml = facets.data.extensions.get(XML)?;
    let word = |key: &str| xml.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
    let is = |key: &str| xml.get(key) == Some(&Value::Bool(true));
    let node = match xml.get("nodeType") {
        Some(written) => {
            let node = node(written.as_str().unwrap_or_default());
            let place = at.child("xml").child("nodeType");
            if node.is_none() && b.first_time("unknown-node-type", &place) {
                b.d.unknown_node_type(place, written);
            }
            node
        }
        None if is("attribute") => Some(XmlNode::Attribute),
        // AutoRest's word for it in versions that have none.
        None if is("x-ms-text") => Some(XmlNode::Text),
        None if is("wrapped") && facets.items.is_some() => Some(XmlNode::Element),
        None => None,
    };
    let xml = Xml { name: word("name"), namespace: word("namespace"), prefix: word("prefix"), node };
    (xml != Xml::default()).then(|| Box::new(xml))
}

fn node(word: &str) -> Option<XmlNode> {
    Some(match word {
        "element" => XmlNode::Element,
        "attribute" => XmlNode::Attribute,
        "text" => XmlNode::Text,
        "cdata" => XmlNode::Cdata,
        "none" => XmlNode::None,
        _ => return None,
    })
}
