//! Tables of XML.
//!
//! In: how bodies and parts of bodies of a plan are spelt. Out: `src/tables/xml.rs`; nothing if none is XML.

use super::super::files::{Context, File};
use super::super::text::{literal, use_list};
use crate::plan::{XmlKind, XmlNode};
use std::fmt::Write as _;

const ABOUT: &str = "//! How bodies and their parts are spelt in XML, where that is not an element for each key.";

/// What stands in the file where features leave operations out.
const ALLOW_UNUSED: &str = "#![allow(dead_code, reason = \"features decide which bodies there are\")]";

/// The file of tables of XML.
pub(super) fn files(context: &Context<'_>) -> Option<File> {
    let xml = &context.plan.xml;
    if xml.is_empty() {
        return None;
    }
    let mut text = String::new();
    let types = if xml.types.is_empty() { "&[]" } else { "TYPES" };
    for (name, node) in &xml.roots {
        // Writing into a string does not fail.
        let _ = writeln!(text, "pub(crate) const {name}: Xml = Xml::new({}, {types});", self::node(node));
    }
    if !xml.types.is_empty() {
        text.push_str("\nconst TYPES: &[Spelling] = &[\n");
        for ty in &xml.types {
            let _ = writeln!(text, "    Spelling {{ name: {}, nodes: &[", literal(ty.name.as_str()));
            for (key, node) in &ty.nodes {
                let _ = writeln!(text, "        ({}, {}),", literal(key), self::node(node));
            }
            text.push_str("    ] },\n");
        }
        text.push_str("];\n");
    }
    let names: &[&str] = if xml.types.is_empty() { &["Node", "Xml"] } else { &["Node", "Spelling", "Xml"] };
    let allow = if context.plan.features.is_empty() { "" } else { ALLOW_UNUSED };
    Some(context.rust("src/tables/xml.rs", [ABOUT, allow, &use_list("crate::runtime", names), &text]))
}

fn node(node: &XmlNode) -> String {
    let name = literal(&node.name);
    let mut text = match node.kind {
        XmlKind::Element => format!("Node::element({name})"),
        XmlKind::Attribute => format!("Node::attribute({name})"),
        XmlKind::Text => "Node::text()".to_owned(),
        XmlKind::Cdata => "Node::cdata()".to_owned(),
        XmlKind::Content => "Node::content()".to_owned(),
    };
    if !node.namespace.is_empty() {
        let _ = write!(text, ".within({}, {})", literal(&node.prefix), literal(&node.namespace));
    }
    if let Some(items) = &node.items {
        let _ = write!(text, ".of(&{})", self::node(items));
    }
    text
}
