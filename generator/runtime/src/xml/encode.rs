//! Writes a [`View`] as XML.
//!
//! In: a view and the table of its body. Out: text, the same for the same value, or what XML has no way to say. Knows nothing of
//! markup but when it is due.

use serde_json::Value;

use super::super::decode::{Step, render};
use super::super::encode::each_entry;
use super::super::schema::View;
use super::super::shape::{Shape, shape};
use super::markup::{Markup, Problem, QName};
use super::{DEFAULT, Kind, Named, Node, Xml};

/// Writes `view`, without keys that have any of the flags `skip`.
pub(super) fn encode(xml: &'static Xml, view: View<'_>, skip: u8) -> Result<Vec<u8>, String> {
    let mut walk = Walk { xml, skip, markup: Markup::new(), path: vec![Step::Key("body".to_owned())] };
    let root = Named::from(&xml.root);
    let written = match bare(view) {
        View::List(list) => walk.wrapped(root, (0..list.count()).map(|index| list.at(index)).collect()),
        View::Value(Value::Array(items)) => walk.wrapped(root, items.iter().map(View::Value).collect()),
        view => walk.element(root, view),
    };
    written.and_then(|()| walk.markup.finish()).map_err(|problem| {
        // Paths are kept from the outside in.
        walk.path.reverse();
        format!("{}: {problem}", render(&walk.path))
    })
}

/// The key and view of everything in an object, each with how it is spelt.
type Entries<'a> = Vec<(&'a str, Named<'a>, View<'a>)>;

/// The attribute of an untyped value, and its text.
const ATTRIBUTE: Node = Node::attribute("");
const TEXT: Node = Node::text();

struct Walk {
    xml: &'static Xml,
    skip: u8,
    markup: Markup,
    /// The way to the value at hand; it stays where something cannot be written.
    path: Vec<Step>,
}

impl Walk {
    fn step(&mut self, step: Step, inside: impl FnOnce(&mut Self) -> Result<(), Problem>) -> Result<(), Problem> {
        self.path.push(step);
        inside(self)?;
        self.path.pop();
        Ok(())
    }

    /// Writes a value as an element, or as several if it is a list.
    fn element(&mut self, named: Named<'_>, view: View<'_>) -> Result<(), Problem> {
        let view = bare(view);
        if let Some(items) = items(view) {
            return if named.is_loose() { self.items(named.item(), items) } else { self.wrapped(named, items) };
        }
        self.markup.open(qname(named))?;
        match entries(self.xml, view, self.skip, named) {
            Some(entries) => {
                self.attributes(&entries)?;
                self.children(&entries)?;
            }
            None => match shape(view)? {
                Shape::Nothing => self.markup.nil()?,
                Shape::Scalar(text) => self.markup.text(&text)?,
                Shape::Bytes(bytes) => self.markup.text(&String::from_utf8_lossy(bytes))?,
                Shape::Upload(_) | Shape::List(_) | Shape::Entries(_) => {
                    return Err("cannot be a part of XML".to_owned());
                }
            },
        }
        self.markup.close();
        Ok(())
    }

    fn items(&mut self, named: Named<'_>, items: Vec<View<'_>>) -> Result<(), Problem> {
        for (index, item) in items.into_iter().enumerate() {
            self.step(Step::Index(index), |walk| match self::items(bare(item)) {
                // A list in a list would be lost without an element around it.
                Some(inner) => walk.wrapped(named, inner),
                None => walk.element(named, item),
            })?;
        }
        Ok(())
    }

    /// Writes a list with an element around it.
    fn wrapped(&mut self, named: Named<'_>, items: Vec<View<'_>>) -> Result<(), Problem> {
        self.markup.open(qname(named))?;
        self.items(named.item(), items)?;
        self.markup.close();
        Ok(())
    }

    /// Writes the attributes among the entries, and those of entries that have no element.
    fn attributes(&mut self, entries: &Entries<'_>) -> Result<(), Problem> {
        for (key, named, view) in entries {
            self.step(Step::Key((*key).to_owned()), |walk| match named.node.kind {
                Kind::Attribute => match text(*view)? {
                    Some(text) => walk.markup.attribute(qname(*named), &text),
                    None => Ok(()),
                },
                Kind::Content if named.node.items.is_none() => {
                    match self::entries(walk.xml, *view, walk.skip, *named) {
                        Some(inner) => walk.attributes(&inner),
                        None => Ok(()),
                    }
                }
                _ => Ok(()),
            })?;
        }
        Ok(())
    }

    /// Writes everything but the attributes.
    fn children(&mut self, entries: &Entries<'_>) -> Result<(), Problem> {
        for (key, named, view) in entries {
            self.step(Step::Key((*key).to_owned()), |walk| match named.node.kind {
                Kind::Attribute => Ok(()),
                Kind::Element => walk.element(*named, *view),
                Kind::Text => text(*view)?.map_or(Ok(()), |text| walk.markup.text(&text)),
                Kind::Cdata => text(*view)?.map_or(Ok(()), |text| walk.markup.cdata(&text)),
                Kind::Content if named.node.items.is_some() => walk.element(*named, *view),
                Kind::Content => match self::entries(walk.xml, *view, walk.skip, *named) {
                    Some(inner) => walk.children(&inner),
                    None => text(*view)?.map_or(Ok(()), |text| walk.markup.text(&text)),
                },
            })?;
        }
        Ok(())
    }
}

fn qname(named: Named<'_>) -> QName<'_> {
    QName { local: named.name, prefix: named.node.prefix, namespace: named.node.namespace }
}

/// What is in a union of something else than objects.
fn bare(view: View<'_>) -> View<'_> {
    match view {
        View::Union(union) => match union.content().1 {
            inner @ (View::Union(_) | View::List(_)) => bare(inner),
            View::Value(inner) => View::Value(inner),
            // The tag may have to be added.
            _ => view,
        },
        view => view,
    }
}

fn items(view: View<'_>) -> Option<Vec<View<'_>>> {
    match view {
        View::List(list) => Some((0..list.count()).map(|index| list.at(index)).collect()),
        View::Value(Value::Array(items)) => Some(items.iter().map(View::Value).collect()),
        _ => None,
    }
}

/// The entries of an object that `named` stands for; `None` if it is none.
fn entries<'a>(xml: &'static Xml, view: View<'a>, skip: u8, named: Named<'_>) -> Option<Entries<'a>> {
    let ty = type_name(view);
    let values = named.node.items.filter(|_| matches!(view, View::Map(_))).unwrap_or(&DEFAULT);
    let mut all = Vec::new();
    let mut add = |key: &'a str, view: View<'a>| all.push((key, spelt(xml, ty, key, values), view));
    match view {
        View::Value(Value::Object(entries)) => {
            entries.iter().for_each(|(key, value)| add(key, View::Value(value)));
            return Some(all);
        }
        View::Object(_) | View::Map(_) | View::Union(_) => {}
        _ => return None,
    }
    match each_entry(view, skip, &mut add) {
        None => Some(all),
        Some(plain @ View::Value(Value::Object(_))) => entries(xml, plain, skip, named),
        Some(_) => None,
    }
}

/// The name of the type whose keys a view has.
fn type_name(view: View<'_>) -> &'static str {
    match view {
        View::Object(object) => object.table().name,
        View::Union(union) => type_name(union.content().1),
        _ => "",
    }
}

/// How a key is spelt: by the table, as the `values` of a map, or by the convention of untyped values.
fn spelt<'k>(xml: &'static Xml, ty: &str, key: &'k str, values: &'static Node) -> Named<'k> {
    match key.strip_prefix('@') {
        Some(name) => Named { name, node: &ATTRIBUTE },
        None if key == "#text" => Named { name: "", node: &TEXT },
        None if ty.is_empty() => Named { name: key, node: values },
        None => xml.node(ty, key),
    }
}

/// The text of a value that has no element; the items of a list with spaces between them. Absent and `null` have none.
fn text(view: View<'_>) -> Result<Option<String>, Problem> {
    let list = |items: Vec<View<'_>>| {
        let texts: Result<Vec<Option<String>>, Problem> = items.into_iter().map(text).collect();
        Ok(Some(texts?.into_iter().flatten().collect::<Vec<_>>().join(" ")))
    };
    match shape(view)? {
        Shape::Nothing => Ok(None),
        Shape::Scalar(text) => Ok(Some(text.into_owned())),
        Shape::Bytes(bytes) => Ok(Some(String::from_utf8_lossy(bytes).into_owned())),
        Shape::List(items) => list(items),
        Shape::Upload(_) | Shape::Entries(_) => Err("cannot be text".to_owned()),
    }
}
