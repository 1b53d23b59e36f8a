//! Decides how bodies are spelt in XML.
//!
//! In: the schemas that bodies of XML reach. Out: the element around each kind of body, and for every type the keys that are not
//! spelt in the default way: as an element of their name, lists as one element for each item.
//!
//! The name is what the schema says at the place of use, else what a component says that it refers to, else that of the property;
//! at the root, that of the component. `OpenAPI` 3.2 can be read so that a reference in a property takes the name of the component;
//! no version before has it so, and documents of 3.2 are not written so.

use super::forms::{Form, form, parts, target};
use super::naming::{Scope, snake};
use super::types::Context;
use crate::diagnostics::Diagnostics;
use crate::model::{self, Api, Content, Origin, SchemaId, XmlNode as Node};
use crate::plan::{Ident, Xml, XmlKind, XmlNode, XmlType};
use std::collections::{BTreeMap, BTreeSet};

/// How many lists are looked into.
const DEEPEST: usize = 16;
/// The name of a root that the document gives none.
const NAMELESS: &str = "root";

/// The constants of the elements around bodies, by the schema of the body. They are named after the element:
/// `BOOK_BODY`.
pub(super) fn roots(api: &Api) -> BTreeMap<SchemaId, Ident> {
    let mut scope = Scope::default();
    let mut roots = BTreeMap::new();
    for id in bodies(api).map(|(id, _)| id) {
        let name = root_name(api, id).unwrap_or_else(|| NAMELESS.to_owned());
        roots.entry(id).or_insert_with(|| scope.claim(&format!("{}_BODY", snake(&name).to_uppercase())));
    }
    roots
}

/// The tables of XML.
pub(super) fn tables(cx: Context<'_>, d: &mut Diagnostics) -> Xml {
    let mut seen = BTreeSet::new();
    let mut open: Vec<SchemaId> = bodies(cx.api).map(|(id, _)| id).collect();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(parts(cx.api, id));
        }
    }
    let mut spell = Spell { cx, d, prefixes: BTreeMap::new(), said: BTreeSet::new() };
    spell.prefixes = seen.iter().filter_map(|id| prefix(cx.api, *id)).rev().collect();
    let mut types: Vec<XmlType> = seen.iter().filter_map(|id| spell.of_type(*id)).collect();
    types.sort_by(|one, other| one.name.cmp(&other.name));
    let sent: BTreeSet<SchemaId> = bodies(cx.api).filter(|(_, sent)| *sent).map(|(id, _)| id).collect();
    let roots = cx.xml.iter().map(|(id, name)| (name.clone(), spell.root(*id, sent.contains(id)))).collect();
    Xml { roots, types }
}

/// The schemas of all bodies of XML, and whether they are sent.
fn bodies(api: &Api) -> impl Iterator<Item = (SchemaId, bool)> {
    let xml = |content: &Content| if let Content::Xml(id) = content { Some(*id) } else { None };
    api.operations.iter().flat_map(move |operation| {
        let sent = operation.body.iter().flat_map(model::Body::contents).filter_map(xml).map(|id| (id, true));
        let answers = operation.responses.iter().flat_map(model::Response::contents).filter_map(xml);
        sent.chain(answers.map(|id| (id, false)))
    })
}

/// The prefix that a schema gives a namespace.
fn prefix(api: &Api, id: SchemaId) -> Option<(String, String)> {
    let xml = api.schemas[id].xml.as_ref()?;
    Some((xml.prefix.clone()?, xml.namespace.clone()?))
}

/// What is said of the use of a schema: at the place, or by the component that it refers to.
fn said(api: &Api, id: SchemaId) -> model::Xml {
    let own = |id: SchemaId| api.schemas[id].xml.as_deref().cloned().unwrap_or_default();
    let mut said = own(id);
    let mut next = id;
    // Bounded, so that a ring of names ends as well.
    for _ in 0..api.schemas.list.len() {
        let Form::Same(other) = form(api, next) else { break };
        if matches!(api.schemas[other].origin, Origin::Component(_)) {
            said = said.or(&own(other));
        }
        next = other;
    }
    said
}

/// What the element around a body is called, if the document says so.
fn root_name(api: &Api, id: SchemaId) -> Option<String> {
    let mut chain = vec![id];
    while let Some(Form::Same(next)) = chain.last().map(|id| form(api, *id)).filter(|_| chain.len() < DEEPEST) {
        chain.push(next);
    }
    let component = chain.iter().find_map(|id| match &api.schemas[*id].origin {
        Origin::Component(name) => Some(name.clone()),
        _ => None,
    });
    said(api, id).name.or(component)
}

struct Spell<'a, 'd> {
    cx: Context<'a>,
    d: &'d mut Diagnostics,
    /// The namespaces by their prefixes.
    prefixes: BTreeMap<String, String>,
    /// Places of which something was said.
    said: BTreeSet<SchemaId>,
}

impl Spell<'_, '_> {
    /// The keys of a type.
    fn of_type(&mut self, id: SchemaId) -> Option<XmlType> {
        let Form::Struct(object) = form(self.cx.api, id) else { return None };
        let name = self.cx.names.get(&id)?.clone();
        let nodes = object.properties.iter().filter_map(|property| {
            let node = self.value(id, property.schema, &property.name, 0);
            (node != element(&property.name)).then(|| (property.name.clone(), node))
        });
        let nodes: Vec<(String, XmlNode)> = nodes.collect();
        (!nodes.is_empty()).then_some(XmlType { name, nodes })
    }

    /// The element around a body. It is there in any case, around a list, too.
    fn root(&mut self, id: SchemaId, is_sent: bool) -> XmlNode {
        let api = self.cx.api;
        let name = root_name(api, id).unwrap_or_else(|| {
            if is_sent && self.said.insert(id) {
                self.d.xml_without_name(&api.schemas[id].at, NAMELESS);
            }
            NAMELESS.to_owned()
        });
        let said = said(api, id);
        let mut node = self.named(id, &said, XmlKind::Element, &name);
        node.items = self.items(id, id, &name, 0);
        node
    }

    /// How a value is spelt in the type `owner`, under a name if it has none of its own.
    fn value(&mut self, owner: SchemaId, id: SchemaId, name: &str, depth: usize) -> XmlNode {
        let api = self.cx.api;
        let said = said(api, id);
        let form = form(api, target(api, id));
        let own = said.name.clone().unwrap_or_else(|| name.to_owned());
        let is_text =
            matches!(form, Form::Plain(_) | Form::Binary | Form::Strings(_) | Form::Integers(_) | Form::List(_));
        match (said.node, &form) {
            (Some(Node::Attribute), _) if is_text => self.named(id, &said, XmlKind::Attribute, &own),
            (Some(Node::Text), _) if is_text => plain(XmlKind::Text),
            (Some(Node::Cdata), _) if is_text => plain(XmlKind::Cdata),
            (Some(Node::None), Form::Plain(_) | Form::Binary | Form::Strings(_) | Form::Integers(_)) => {
                plain(XmlKind::Text)
            }
            // What is in itself without an element has no end.
            (Some(Node::None), Form::Struct(_) | Form::Union(_)) if !self.is_inside(owner, id) => {
                plain(XmlKind::Content)
            }
            (Some(Node::Element), Form::List(_)) => {
                let items = self.items(owner, id, &own, depth);
                XmlNode { items, ..self.named(id, &said, XmlKind::Element, &own) }
            }
            (_, Form::List(items)) => {
                // Without an element around them, the list's own name counts for nothing.
                let items = *items;
                self.unfit(id, said.node, &[Node::None]);
                let inner = self.value(owner, items, name, depth + 1);
                match self::form(api, target(api, items)) {
                    Form::List(nested) if depth < DEEPEST => {
                        // The specification would put the items of all inner lists in a row.
                        self.unfit(items, Some(Node::None), &[]);
                        let nested = self.value(owner, nested, &inner.name, depth + 2);
                        let item = XmlNode { items: Some(Box::new(nested)), ..inner };
                        XmlNode { items: Some(Box::new(item)), ..plain(XmlKind::Content) }
                    }
                    _ => inner,
                }
            }
            (node, form) => {
                self.unfit(id, node, &[Node::Element]);
                let mut spelt = self.named(id, &said, XmlKind::Element, &own);
                if let Form::Map(values) = form
                    && let Form::List(_) = self::form(api, target(api, *values))
                {
                    let values = self.value(owner, *values, "", depth + 1);
                    spelt.items = (values != element("")).then(|| Box::new(values));
                }
                spelt
            }
        }
    }

    /// How the items of a list are spelt that has an element around it; `None` if they are called like that.
    fn items(&mut self, owner: SchemaId, list: SchemaId, name: &str, depth: usize) -> Option<Box<XmlNode>> {
        let Form::List(items) = form(self.cx.api, target(self.cx.api, list)) else { return None };
        let mut node = self.value(owner, items, name, depth + 1);
        if let Form::List(_) = form(self.cx.api, target(self.cx.api, items))
            && node.items.is_none()
        {
            self.unfit(items, Some(Node::None), &[]);
        }
        if node.kind != XmlKind::Element {
            // Items that are not elements are not told apart.
            self.unfit(items, Some(Node::Text), &[]);
            node = element(name);
        }
        Some(Box::new(node))
    }

    /// Warns of a node type that cannot be had.
    fn unfit(&mut self, id: SchemaId, node: Option<Node>, fits: &[Node]) {
        if let Some(node) = node.filter(|node| !fits.contains(node))
            && self.said.insert(id)
        {
            self.d.unfit_node_type(&self.cx.api.schemas[id].at, &format!("{node:?}").to_lowercase());
        }
    }

    /// Whether a schema without an element leads back to the object that it is in.
    fn is_inside(&self, owner: SchemaId, id: SchemaId) -> bool {
        let api = self.cx.api;
        let (mut seen, mut open) = (BTreeSet::new(), vec![id]);
        while let Some(next) = open.pop() {
            if next == owner {
                return true;
            }
            if seen.insert(next) {
                let inner = parts(api, next).into_iter();
                let bare = |part: &SchemaId| said(api, *part).node == Some(Node::None);
                match form(api, next) {
                    Form::Struct(_) => open.extend(inner.filter(bare)),
                    _ => open.extend(inner),
                }
            }
        }
        false
    }

    /// A node with its name, prefix and namespace.
    fn named(&mut self, id: SchemaId, said: &model::Xml, kind: XmlKind, name: &str) -> XmlNode {
        let (prefix, name) = match name.split_once(':') {
            Some((prefix, local)) if self.prefixes.contains_key(prefix) => (Some(prefix.to_owned()), local),
            _ => (said.prefix.clone(), name),
        };
        let namespace = said.namespace.clone().or_else(|| self.prefixes.get(prefix.as_ref()?).cloned());
        // An attribute without a prefix is in no namespace.
        let prefix = prefix.or_else(|| {
            let known = self.prefixes.iter().find(|(_, known)| Some(*known) == namespace.as_ref());
            known.map(|(prefix, _)| prefix.clone()).filter(|_| kind == XmlKind::Attribute)
        });
        let lost = prefix.is_some() && namespace.is_none()
            || kind == XmlKind::Attribute && prefix.is_none() && namespace.is_some();
        if lost && self.said.insert(id) {
            self.d.half_a_namespace(&self.cx.api.schemas[id].at);
        }
        let (prefix, namespace) = if lost { (None, None) } else { (prefix, namespace) };
        let (prefix, namespace) = (prefix.unwrap_or_default(), namespace.unwrap_or_default());
        XmlNode { name: name.to_owned(), prefix, namespace, kind, items: None }
    }
}

fn plain(kind: XmlKind) -> XmlNode {
    XmlNode { name: String::new(), prefix: String::new(), namespace: String::new(), kind, items: None }
}

/// How a key is spelt by default.
fn element(name: &str) -> XmlNode {
    XmlNode { name: name.to_owned(), ..plain(XmlKind::Element) }
}
