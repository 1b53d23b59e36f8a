//! Fills a [`Slot`] from XML.
//!
//! In: the bytes of a body, its table, a slot. Out: the filled slot, or a [`DecodeError`]. XML knows only text, so what a text
//! means is asked of the slot: first the elements become the JSON value that the slot looks for, then that fills it by the
//! same rules as any other. A text that is not what is wanted stays a text, and filling says so.

use serde_json::{Map as Entries, Value};

use super::super::decode::{DecodeError, fill_value};
use super::super::schema::{List, Map, Object, Slot, Union};
use super::super::unions::{self, Tagged};
use super::matching::{assign, by_name, element_name, is_element, rank, tag};
use super::texts::{extras, generic, is_list, is_never_blank, missing, scalar, texts};
use super::tree::Element;
use super::{DEFAULT, Kind, Named, Xml, tree};

/// How often elements may be looked at. Unions look at them once for each variant.
const MAX_LOOKS: usize = 1 << 23;
/// How deep values may be nested: as elements, or inside one element without one of their own.
const MAX_DEPTH: usize = 256;
/// How many names of elements are collected of what has none of its own.
const MAX_NAMES: usize = 1024;

/// Fills `slot` from a body.
pub(super) fn decode(xml: &'static Xml, mut slot: Slot<'_>, body: &[u8]) -> Result<(), DecodeError> {
    let root = tree::read(body)?;
    let mut walk = Walk { xml, looks: 0, depth: 0, gave_up: false };
    let value = walk.whole(&mut slot, &root);
    if walk.gave_up {
        return Err(DecodeError::whole("the XML is too intricate"));
    }
    fill_value(slot, &value)
}

/// The way through a body. Slots are asked what they want; what that leaves in them is replaced when they are filled.
struct Walk {
    xml: &'static Xml,
    looks: usize,
    depth: usize,
    gave_up: bool,
}

impl Walk {
    /// The value of the root, whatever that is called. A list at the root needs an element around it.
    fn whole(&mut self, slot: &mut Slot<'_>, root: &Element) -> Value {
        match slot {
            Slot::Option(option) => self.whole(&mut option.some(), root),
            Slot::List(list) => self.wrapped(*list, root, Named::from(&self.xml.root)),
            slot => self.content(slot, root, Named::from(&self.xml.root)),
        }
    }

    /// The value of all elements that one key has.
    fn several(&mut self, slot: &mut Slot<'_>, elements: &[&Element], named: Named<'_>) -> Value {
        let Some(newest) = elements.last() else { return Value::Null };
        match slot {
            Slot::Option(_) if matches!(elements, [only] if only.is_nil()) => Value::Null,
            Slot::Option(option) => {
                let mut inner = option.some();
                if newest.is_blank() && is_never_blank(&inner) {
                    Value::Null
                } else {
                    self.several(&mut inner, elements, named)
                }
            }
            Slot::List(list) if named.is_loose() => {
                let item = named.item();
                elements.iter().map(|element| self.content(&mut list.push(), element, item)).collect()
            }
            Slot::Union(union) => self.union(*union, elements, named),
            Slot::Value(_) if elements.len() > 1 => elements.iter().map(|element| generic(element)).collect(),
            // As with keys of JSON that come twice, the last one counts.
            slot => self.content(slot, newest, named),
        }
    }

    /// The value of one element.
    fn content(&mut self, slot: &mut Slot<'_>, element: &Element, named: Named<'_>) -> Value {
        self.looks += 1;
        self.gave_up |= self.looks > MAX_LOOKS || self.depth > MAX_DEPTH;
        if self.gave_up || element.is_nil() {
            return Value::Null;
        }
        self.depth += 1;
        let value = match slot {
            Slot::Option(_) | Slot::Union(_) => self.several(slot, &[element], named),
            Slot::List(list) => self.wrapped(*list, element, named),
            Slot::Map(map) => self.map(*map, element, named),
            Slot::Object(object) => self.object(*object, element),
            Slot::Value(_) | Slot::Ignore => generic(element),
            // What is more than a text does not become one by leaving things out.
            _ if !element.children.is_empty() => generic(element),
            slot => scalar(slot, &element.text),
        };
        self.depth -= 1;
        value
    }

    /// The items that stand in an element of their list. Nothing else stands there, so they may be called what they like.
    fn wrapped(&mut self, list: &mut dyn List, element: &Element, named: Named<'_>) -> Value {
        let item = named.item();
        let is_item = |child: &&Element| child.name.local() == item.name || child.name.written == item.name;
        let mut items: Vec<&Element> = element.children.iter().filter(is_item).collect();
        if items.is_empty() {
            items = element.children.iter().collect();
        }
        items.into_iter().map(|child| self.content(&mut list.push(), child, item)).collect()
    }

    fn map(&mut self, map: &mut dyn Map, element: &Element, named: Named<'_>) -> Value {
        let mut entries = Entries::new();
        for (key, elements) in by_name(element.children.iter()) {
            self.entry(map, key, &elements, named, &mut entries);
        }
        for (key, text) in extras(element) {
            // Only untyped values say what else there is.
            if matches!(map.insert(&key), Slot::Value(_)) {
                entries.insert(key, Value::String(text));
            }
        }
        Value::Object(entries)
    }

    fn entry(
        &mut self,
        map: &mut dyn Map,
        key: &str,
        elements: &[&Element],
        named: Named<'_>,
        out: &mut Entries<String, Value>,
    ) {
        let named = Named { name: key, node: named.node.items.unwrap_or(&DEFAULT) };
        let value = self.several(&mut map.insert(key), elements, named);
        out.insert(key.to_owned(), value);
    }

    fn object(&mut self, object: &mut dyn Object, element: &Element) -> Value {
        let table = object.table();
        let nodes: Vec<Named<'static>> =
            table.fields.iter().map(|field| self.xml.node(table.name, field.name)).collect();
        let (found, rest) = assign(&nodes, element);
        let mut entries = Entries::new();
        // The elements of what has none of its own.
        let mut inner = Vec::new();
        for (index, (field, named)) in table.fields.iter().zip(&nodes).enumerate() {
            let mut slot = object.field_mut(index);
            let elements = found.get(index).map_or(&[][..], Vec::as_slice);
            let value = match named.node.kind {
                Kind::Element | Kind::Content if !elements.is_empty() => {
                    Some(self.several(&mut slot, elements, *named))
                }
                // A list without items leaves no trace.
                Kind::Element | Kind::Content if is_element(*named) => {
                    (field.is_required() && named.is_loose() && is_list(&mut slot)).then(|| Value::Array(vec![]))
                }
                Kind::Attribute => {
                    let found = element.attributes.iter().find(|(name, _)| rank(name, *named, "") > 0);
                    found.map(|(_, text)| texts(&mut slot, text)).or_else(|| missing(&slot, field.is_required()))
                }
                Kind::Text | Kind::Cdata => match element.own_text() {
                    Some(text) => Some(texts(&mut slot, text)),
                    None if field.is_required() => missing(&slot, true).or_else(|| Some(texts(&mut slot, ""))),
                    None => None,
                },
                Kind::Element | Kind::Content => {
                    self.names(&mut slot, &mut inner);
                    self.inside(&mut slot, element, *named, field.is_required())
                }
            };
            entries.extend(value.map(|value| (field.name.to_owned(), value)));
        }
        if table.additional
            && let Slot::Map(map) = object.field_mut(table.fields.len())
        {
            let is_other = |key: &str| !inner.contains(&key) && table.fields.iter().all(|field| field.name != key);
            for (key, elements) in by_name(rest.into_iter()).into_iter().filter(|(key, _)| is_other(key)) {
                self.entry(map, key, &elements, Named::from(&DEFAULT), &mut entries);
            }
        }
        Value::Object(entries)
    }

    /// The names of the elements that are in an object.
    fn names(&self, slot: &mut Slot<'_>, names: &mut Vec<&'static str>) {
        match slot {
            Slot::Option(option) => self.names(&mut option.some(), names),
            Slot::Object(object) => {
                let table = object.table();
                for (index, field) in table.fields.iter().enumerate() {
                    let spelt = self.xml.node(table.name, field.name);
                    match spelt.node.kind {
                        Kind::Content if spelt.node.items.is_none() && names.len() < MAX_NAMES => {
                            self.names(&mut object.field_mut(index), names);
                        }
                        _ => names.push(element_name(spelt)),
                    }
                }
            }
            _ => {}
        }
    }

    /// A value that has no element of its own. Where it may be absent, it is there if anything of it is.
    fn inside(&mut self, slot: &mut Slot<'_>, element: &Element, named: Named<'_>, required: bool) -> Option<Value> {
        let Slot::Option(option) = slot else { return Some(self.content(slot, element, named)) };
        let value = self.content(&mut option.some(), element, named);
        let nothing = match &value {
            Value::Object(entries) => entries.values().all(|value| value.as_array().is_some_and(Vec::is_empty)),
            Value::Array(items) => items.is_empty(),
            Value::String(text) => text.trim().is_empty(),
            _ => false,
        };
        if nothing && !required {
            option.null();
            return None;
        }
        Some(value)
    }

    /// The variant that the tag names, else the one that fits best, by the rules of JSON.
    fn union(&mut self, union: &mut dyn Union, elements: &[&Element], named: Named<'_>) -> Value {
        let table = union.table();
        let tag = elements.last().and_then(|element| tag(element, table.tag));
        if let Tagged::Variant(index) = unions::by_tag(table, tag) {
            return self.several(&mut union.select(index), elements, named);
        }
        let mut best: Option<(unions::Fit, Value)> = None;
        for index in 0..table.variants.len() {
            let value = self.several(&mut union.select(index), elements, named);
            let named_by_tag = match unions::by_tag(table, value.get(table.tag).and_then(Value::as_str)) {
                Tagged::Variant(named) => named == index,
                Tagged::Unknown => false,
                Tagged::No => true,
            };
            let score = unions::fit(union.select(index), &value).filter(|_| named_by_tag);
            if score > best.as_ref().map(|(score, _)| *score) {
                best = score.map(|score| (score, value));
            }
        }
        match best {
            Some((_, value)) => value,
            None => self.several(&mut Slot::Value(&mut Value::Null), elements, named),
        }
    }
}
