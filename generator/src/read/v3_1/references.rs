//! Rewrites references: by `$id`, by `$anchor`, dynamic ones, and those with keywords beside them.
//!
//! In: the tree. Out: the same tree, in which every reference that leads to a place in it is a JSON pointer from its root.
//! References to other documents stay as they are.

use super::super::places::{self, Part};
use super::super::walk::{At, Object};
use crate::diagnostics::{Diagnostics, Place, slip};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// What a document calls its parts.
#[derive(Debug, Default)]
struct Names {
    /// The address of the document itself: `$self`.
    document: Option<String>,
    /// Schemas with an `$id`, without a fragment.
    ids: Vec<(String, Pointer)>,
    anchors: Vec<(String, Pointer)>,
    dynamic: Vec<(String, Pointer)>,
    /// Schemas that have definitions of their own.
    owners: Vec<Pointer>,
    /// Whether there are dynamic references.
    asked: bool,
}

impl Names {
    fn of(tree: &mut Value) -> Self {
        let document = tree.get("$self").and_then(Value::as_str).map(|uri| without_fragment(uri).to_owned());
        let mut names = Self { document, ..Self::default() };
        places::schemas(tree, &mut |value, at| {
            let word = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
            if let Some(id) = word("$id") {
                names.ids.push((without_fragment(&id).to_owned(), at.pointer()));
            }
            for key in ["$anchor", "$dynamicAnchor"] {
                names.anchors.extend(word(key).map(|anchor| (anchor, at.pointer())));
            }
            names.dynamic.extend(word("$dynamicAnchor").map(|anchor| (anchor, at.pointer())));
            if value.get("$defs").or_else(|| value.get("definitions")).is_some() {
                names.owners.push(at.pointer());
            }
            names.asked |= value.get("$dynamicRef").is_some();
        });
        names
    }

    /// Whether all references are pointers from the root, if they lead anywhere.
    fn is_plain(&self) -> bool {
        let empty = self.ids.is_empty() && self.anchors.is_empty() && self.owners.is_empty();
        empty && self.document.is_none() && !self.asked
    }

    /// The innermost schema with an `$id` around a place; the document if there is none.
    fn base(&self, at: &Pointer) -> Pointer {
        let around = self.ids.iter().map(|(_, place)| place).filter(|place| contains(place, at));
        around.max_by_key(|place| place.segments().len()).cloned().unwrap_or_default()
    }

    /// The schema or the document that an address names.
    fn named(&self, uri: &str) -> Option<Pointer> {
        if self.document.as_deref() == Some(uri) {
            return Some(Pointer::root());
        }
        let relative = format!("/{}", uri.trim_start_matches("./"));
        let same = self.ids.iter().find(|(id, _)| id == uri);
        let found = same.or_else(|| self.ids.iter().find(|(id, _)| id.ends_with(&relative)));
        found.map(|(_, place)| place.clone())
    }

    /// Where a reference leads that stands at a place; `None` if it is none that needs another form.
    fn target(&self, tree: &Value, reference: &str, at: &Pointer) -> Option<Pointer> {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let base = if uri.is_empty() { self.base(at) } else { self.named(uri)? };
        if fragment.is_empty() || fragment.starts_with('/') {
            let inner = Pointer::parse(fragment)?;
            let whole = base.join(inner.segments().iter().map(String::as_str));
            let exists = |pointer: &Pointer| tree.pointer(&pointer.to_string()).is_some();
            if exists(&whole) || exists(&inner) {
                return Some(if exists(&whole) { whole } else { inner });
            }
            // Generators of schemas write references from the schema's own root where it became a part of another.
            let owners = self.owners.iter().filter(|owner| contains(owner, at));
            let mut nested: Vec<Pointer> =
                owners.map(|owner| owner.join(inner.segments().iter().map(String::as_str))).filter(exists).collect();
            return nested.pop();
        }
        let mut anchors = self.anchors.iter().filter(|(name, _)| name == fragment).map(|(_, place)| place);
        let own = anchors.clone().find(|place| self.base(place) == base);
        own.or_else(|| anchors.next()).cloned()
    }
}

fn contains(outer: &Pointer, inner: &Pointer) -> bool {
    inner.segments().starts_with(outer.segments())
}

fn without_fragment(uri: &str) -> &str {
    uri.split('#').next().unwrap_or_default()
}

/// Turns all references that lead to a place in the document into pointers.
pub(super) fn resolve(tree: &mut Value, d: &mut Diagnostics) {
    let names = Names::of(tree);
    if names.is_plain() {
        return;
    }
    let mut found: Vec<(Pointer, String)> = Vec::new();
    places::visit(tree, &mut |part, value, at| {
        let keys: &[&str] = if part == Part::Schema { &["$ref", "$dynamicRef"] } else { &["$ref"] };
        for key in keys {
            if let Some(reference) = value.get(*key).and_then(Value::as_str) {
                found.push((at.pointer().child(key), reference.to_owned()));
            }
        }
        let mapping = value.get("discriminator").filter(|_| part == Part::Schema).and_then(|tags| tags.get("mapping"));
        for (tag, target) in mapping.and_then(Value::as_object).into_iter().flatten() {
            if let Some(target) = target.as_str().filter(|target| target.contains('#')) {
                found.push((at.pointer().join(["discriminator", "mapping", tag]), target.to_owned()));
            }
        }
    });
    for (place, reference) in found {
        let Some(at) = place.parent() else { continue };
        if place.segments().last().is_some_and(|key| key == "$dynamicRef") {
            dynamic(tree, &names, &at, &reference, d);
        } else if let Some(target) = names.target(tree, &reference, &at)
            && let Some(value) = tree.pointer_mut(&place.to_string())
            && Pointer::parse(&reference).as_ref() != Some(&target)
        {
            *value = json!(format!("#{target}"));
        }
    }
}

/// A dynamic reference leads to an anchor of its name, which one is decided by who asks. Where the document has only one, that
/// is it; otherwise it is the one near by, and that is said.
fn dynamic(tree: &mut Value, names: &Names, at: &Pointer, reference: &str, d: &mut Diagnostics) {
    let name = reference.rsplit('#').next().unwrap_or_default();
    let several = names.dynamic.iter().filter(|(anchor, _)| anchor == name).count() > 1;
    let target = names.target(tree, reference, at);
    let Some(Value::Object(schema)) = tree.pointer_mut(&at.to_string()) else { return };
    schema.shift_remove("$dynamicRef");
    let place = Place::Key(at.child("$dynamicRef"));
    match target {
        None => d.slip(&slip::DYNAMIC_NOWHERE, place, reference),
        Some(target) => {
            if several {
                d.slip(&slip::DYNAMIC_SEVERAL, place, reference);
            }
            schema.insert("$ref".to_owned(), json!(format!("#{target}")));
        }
    }
}

/// Keywords beside a `$ref` that say nothing of the value.
const NOTES: &[&str] =
    &["title", "description", "summary", "examples", "example", "externalDocs", "deprecated", "$comment", "xml"];

/// A `$ref` with keywords beside it is all of them: an `allOf`.
pub(super) fn siblings(schema: &mut Object) {
    if schema.len() < 2 || !schema.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    // A summary is of references to other things; schemas have none.
    schema.shift_remove("summary");
    let Some(reference) = schema.shift_remove("$ref") else { return };
    let reference = json!({ "$ref": reference });
    if schema.is_empty() {
        schema.insert("$ref".to_owned(), reference["$ref"].clone());
        return;
    }
    match schema.get_mut("allOf") {
        Some(Value::Array(members)) => members.push(reference),
        _ => {
            schema.insert("allOf".to_owned(), json!([reference]));
        }
    }
}

/// A reference in `oneOf`, `anyOf` or `allOf` stays one: it names a variant or a base, which notes beside it do not change.
pub(super) fn bare_members(schema: &mut Object, at: &At) {
    let At::Item(At::Key(_, "oneOf" | "anyOf" | "allOf"), _) = at else { return };
    if schema.get("$ref").is_some_and(Value::is_string) {
        schema.retain(|key, value| {
            let typed = key == "type" && value.as_str().is_some_and(|name| name != "null");
            !(typed || NOTES.contains(&key.as_str()) || key.starts_with("x-"))
        });
    }
}
