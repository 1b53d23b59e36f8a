//! Decides how bodies, and parts of bodies, are spelt in XML.
//!
//! In: the schemas that bodies and parts of XML reach. Out: the element around each kind of them, and for every type the keys that
//! are not spelt in the default way: as an element of their name, lists as one element for each item.
//!
//! The name is what the schema says at the place of use, else what a component says that it refers to, else that of the property;
//! at the root, that of the component, and around a part that of its property. `OpenAPI` 3.2 can be read so that a reference in a property takes the name of the component;
//! no version before has it so, and documents of 3.2 are not written so.

use super::forms::{Form, form, parts, target};
use super::naming::{Scope, snake};
use super::types::Context;
use crate::diagnostics::Diagnostics;
use crate::model::{self, Api, Content, Origin, PropertyEncoding, SchemaId, Shape, XmlNode as Node};
use crate::plan::{Ident, Xml, XmlKind, XmlNode, XmlType};
use std::collections::{BTreeMap, BTreeSet};

/// How many lists are looked into.
const DEEPEST: usize = 16;
/// The name of a root that the document gives none.
const NAMELESS: &str = "root";

/// The constants of the elements around bodies and parts, by the schema of what is in them. They are named after the element:
/// `BOOK_BODY`.
pub(super) fn roots(api: &Api) -> BTreeMap<SchemaId, Ident> {
    let mut scope = Scope::default();
    let mut roots = BTreeMap::new();
    for whole in wholes(api) {
        let name = root_name(api, &whole).unwrap_or_else(|| NAMELESS.to_owned());
        let kind = if whole.property.is_some() { "PART" } else { "BODY" };
        roots.entry(whole.id).or_insert_with(|| scope.claim(&format!("{}_{kind}", snake(&name).to_uppercase())));
    }
    roots
}

/// The tables of XML.
pub(super) fn tables(cx: Context<'_>, d: &mut Diagnostics) -> Xml {
    let wholes = wholes(cx.api);
    let mut seen = BTreeSet::new();
    let mut open: Vec<SchemaId> = wholes.iter().map(|whole| whole.id).collect();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(parts(cx.api, id));
        }
    }
    let mut spell = Spell { cx, d, prefixes: BTreeMap::new(), said: BTreeSet::new() };
    spell.prefixes = seen.iter().filter_map(|id| prefix(cx.api, *id)).rev().collect();
    let mut types: Vec<XmlType> = seen.iter().filter_map(|id| spell.of_type(*id)).collect();
    types.sort_by(|one, other| one.name.cmp(&other.name));
    let sent: BTreeSet<SchemaId> = wholes.iter().filter(|whole| whole.sent).map(|whole| whole.id).collect();
    // The same schema may be several of them; the first has named the constant, too.
    let first: BTreeMap<SchemaId, &Whole<'_>> = wholes.iter().rev().map(|whole| (whole.id, whole)).collect();
    let root = |(id, name): (&SchemaId, &Ident)| {
        first.get(id).map(|whole| (name.clone(), spell.root(whole, sent.contains(id))))
    };
    let roots = cx.xml.iter().filter_map(root).collect();
    Xml { roots, types }
}

/// A text of XML: a body, or a part of one.
struct Whole<'a> {
    /// What is in it.
    id: SchemaId,
    /// Whether the client sends it.
    sent: bool,
    /// Of a part: the property that it is.
    property: Option<&'a str>,
}

/// All texts of XML: bodies that are sent, with those that have such parts, answers, and what the API sends by itself.
fn wholes(api: &Api) -> Vec<Whole<'_>> {
    let mut all = Vec::new();
    let whole = |content: &Content, sent| match content {
        Content::Xml(id) => Some(Whole { id: *id, sent, property: None }),
        _ => None,
    };
    for operation in &api.operations {
        for (content, encodings) in operation.body.iter().flat_map(model::Body::encoded) {
            all.extend(whole(content, true));
            for encoding in encodings {
                let property = Some(encoding.property.as_str());
                all.extend(part(api, content, encoding).map(|id| Whole { id, sent: true, property }));
            }
        }
        all.extend(operation.responses.iter().flat_map(model::Response::contents).filter_map(|one| whole(one, false)));
    }
    // Of a payload only the preferred form has a type.
    let payloads = api.webhooks.iter().filter_map(|webhook| webhook.body.as_ref());
    all.extend(payloads.filter_map(|body| whole(&body.content, false)));
    all
}

/// The schema of a property that is a part of XML in a form or a multipart body. A file and a string of which nothing is said are
/// that text already.
pub(super) fn part(api: &Api, content: &Content, encoding: &PropertyEncoding) -> Option<SchemaId> {
    let (Content::Form(body) | Content::Multipart(body)) = content else { return None };
    let (mut seen, mut open) = (BTreeSet::new(), vec![*body]);
    while let Some(id) = open.pop().filter(|_| encoding.xml) {
        match form(api, id) {
            Form::Struct(object) => {
                let found = object.properties.iter().find(|property| property.name == encoding.property);
                if let Some(property) = found {
                    return Some(property.schema).filter(|id| is_made(api, *id));
                }
            }
            Form::Same(_) | Form::Union(_) if seen.insert(id) => open.extend(parts(api, id).into_iter().rev()),
            _ => {}
        }
    }
    None
}

/// Whether XML is made of a value, which is not that text already.
fn is_made(api: &Api, id: SchemaId) -> bool {
    let end = target(api, id);
    match form(api, end) {
        Form::Binary => false,
        Form::List(items) => form(api, target(api, items)) != Form::Binary,
        Form::Strings(_) => is_spelt(api, id),
        Form::Plain(_) if matches!(api.schemas[end].shape, Shape::String(_)) => is_spelt(api, id),
        _ => true,
    }
}

/// Whether anything is said of how a value is spelt in XML.
fn is_spelt(api: &Api, id: SchemaId) -> bool {
    said(api, id) != model::Xml::default()
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

/// What the element around a text is called, if the document says so.
fn root_name(api: &Api, whole: &Whole<'_>) -> Option<String> {
    let mut chain = vec![whole.id];
    while let Some(Form::Same(next)) = chain.last().map(|id| form(api, *id)).filter(|_| chain.len() < DEEPEST) {
        chain.push(next);
    }
    let component = chain.iter().find_map(|id| match &api.schemas[*id].origin {
        Origin::Component(name) => Some(name.clone()),
        _ => None,
    });
    let property = || whole.property.filter(|name| is_name(name)).map(str::to_owned);
    said(api, whole.id).name.or(component).or_else(property)
}

/// Whether an element can be called so, as far as it matters: the names of components can.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
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

    /// The element around a text. It is there in any case, around a list, too.
    fn root(&mut self, whole: &Whole<'_>, is_sent: bool) -> XmlNode {
        let (api, id) = (self.cx.api, whole.id);
        let name = root_name(api, whole).unwrap_or_else(|| {
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
            // A list of itself has no end, and nobody writes one down that deep.
            (_, Form::List(_)) if depth > DEEPEST => element(&own),
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
