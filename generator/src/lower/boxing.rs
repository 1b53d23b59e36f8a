//! Makes every type finite and no enum much larger than its usual variant.
//!
//! In: the types without boxes. Out: the same with boxes where a type would hold itself, and round large variants. Lists and
//! maps are on the heap anyway. The answer depends on nothing but the order of the types.

use crate::diagnostics::Diagnostics;
use crate::model::{Api, SchemaId};
use crate::plan::{Ident, Item, Type};
use std::collections::{BTreeMap, BTreeSet};

/// The size in bytes, estimated, from which the content of a variant is boxed.
const LARGE: usize = 200;

/// A field of a struct or a variant of a union: the index of the item, and its own.
type Slot = (usize, usize);

/// Puts boxes where they are needed.
pub(super) fn finite(items: &mut [(SchemaId, Item)], api: &Api, d: &mut Diagnostics) {
    let index: BTreeMap<Ident, usize> =
        items.iter().enumerate().map(|(index, (_, item))| (item.name().clone(), index)).collect();
    for (at, slot) in rings(items, &index, must_hold) {
        let (id, item) = &mut items[at];
        let Item::Struct(object) = item else { continue };
        let field = &mut object.fields[slot];
        d.endless_object(&api.schemas[*id].at, &field.wire);
        field.ty = Type::Option(Box::new(field.ty.clone()));
        (field.required, field.argument) = (false, false);
    }
    for (at, slot) in rings(items, &index, |_, ty| holds(ty)) {
        put_box(slot_type(&mut items[at].1, slot));
    }
    let mut sizes = Sizes { index, known: BTreeMap::new() };
    let mut large = BTreeSet::new();
    for at in 0..items.len() {
        sizes.measure(items, at, &mut large);
    }
    for (at, slot) in large {
        put_box(slot_type(&mut items[at].1, slot));
    }
}

/// The types of the fields or variants.
fn slots(item: &Item) -> Vec<&Type> {
    match item {
        Item::Struct(object) => object.fields.iter().map(|field| &field.ty).collect(),
        Item::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        // Nothing holds the bodies of requests.
        Item::StringEnum(_) | Item::IntegerEnum(_) | Item::Choice(_) | Item::Alias(_) => Vec::new(),
    }
}

fn slot_type(item: &mut Item, slot: usize) -> Option<&mut Type> {
    match item {
        Item::Struct(object) => object.fields.get_mut(slot).map(|field| &mut field.ty),
        Item::Union(union) => union.variants.get_mut(slot).map(|variant| &mut variant.ty),
        Item::StringEnum(_) | Item::IntegerEnum(_) | Item::Choice(_) | Item::Alias(_) => None,
    }
}

/// `Option<Pet>` is `Option<Box<Pet>>`.
fn put_box(ty: Option<&mut Type>) {
    match ty {
        Some(Type::Option(inner) | Type::Maybe(inner)) => put_box(Some(&mut **inner)),
        Some(ty) => *ty = Type::Box(Box::new(ty.clone())),
        None => {}
    }
}

/// The type that a value of this type always holds: one of an object that requires the other.
fn must_hold<'a>(item: &Item, ty: &'a Type) -> Option<&'a Ident> {
    match (item, ty) {
        (Item::Struct(_), Type::Item(name)) => Some(name),
        _ => None,
    }
}

/// The type that a value of this type may hold in place.
fn holds(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Item(name) => Some(name),
        Type::Option(inner) | Type::Maybe(inner) => holds(inner),
        _ => None,
    }
}

/// The slots at which a walk through the types, in their order, comes back to where it is: without them there are no rings.
fn rings(
    items: &[(SchemaId, Item)],
    index: &BTreeMap<Ident, usize>,
    follow: for<'a> fn(&Item, &'a Type) -> Option<&'a Ident>,
) -> Vec<Slot> {
    let mut found = Vec::new();
    let mut done = vec![false; items.len()];
    let mut open = vec![false; items.len()];
    for start in 0..items.len() {
        // An explicit stack: a document may chain any number of types.
        let mut path: Vec<Slot> = if done[start] { Vec::new() } else { vec![(start, 0)] };
        while let Some((at, slot)) = path.last_mut() {
            let (node, edge) = (*at, *slot);
            open[node] = true;
            *slot += 1;
            let item = &items[node].1;
            let Some(ty) = slots(item).get(edge).copied() else {
                (open[node], done[node]) = (false, true);
                path.pop();
                continue;
            };
            match follow(item, ty).and_then(|name| index.get(name)) {
                Some(next) if open[*next] => found.push((node, edge)),
                Some(next) if !done[*next] => path.push((*next, 0)),
                _ => {}
            }
        }
    }
    found
}

/// How large the types are, in bytes, estimated.
struct Sizes {
    index: BTreeMap<Ident, usize>,
    known: BTreeMap<usize, usize>,
}

impl Sizes {
    fn of(&self, ty: &Type) -> usize {
        match ty {
            Type::Unit => 0,
            Type::Bool | Type::I8 | Type::U8 => 1,
            Type::I16 | Type::U16 => 2,
            Type::I32 | Type::U32 | Type::F32 => 4,
            Type::I64
            | Type::U64
            | Type::F64
            | Type::UnixTime
            | Type::Box(_)
            | Type::EventStream(_)
            | Type::ItemStream(_) => 8,
            Type::Uuid => 16,
            Type::DateTime
            | Type::Date
            | Type::Time
            | Type::Duration
            | Type::HttpDate
            | Type::Decimal
            | Type::Quoted(_)
            | Type::String
            | Type::Vec(_)
            | Type::Map(_) => 24,
            Type::Bytes | Type::Value | Type::Base64 | Type::Base64Url => 32,
            Type::Upload => 144,
            Type::Items(_) => 168,
            Type::Item(name) => self.index.get(name).and_then(|at| self.known.get(at)).copied().unwrap_or(24),
            Type::Option(inner) | Type::Maybe(inner) => match &**inner {
                Type::I64 | Type::U64 | Type::F64 | Type::UnixTime | Type::Uuid => self.of(inner) + 8,
                small => self.of(small),
            },
        }
    }

    /// Measures a type after those that it holds, and notes the variants that are large.
    fn measure(&mut self, items: &[(SchemaId, Item)], start: usize, large: &mut BTreeSet<Slot>) {
        let mut path = vec![start];
        while let Some(at) = path.last().copied() {
            let item = &items[at].1;
            let slots = slots(item);
            let inner = slots.iter().filter_map(|ty| holds(ty)).filter_map(|name| self.index.get(name).copied());
            if let Some(next) = inner.filter(|next| !self.known.contains_key(next)).find(|next| *next != at) {
                path.push(next);
                continue;
            }
            let sizes = slots.iter().map(|ty| self.of(ty));
            let size = match item {
                Item::Struct(object) => {
                    sizes.map(|size| size.next_multiple_of(4)).sum::<usize>()
                        + 24 * usize::from(object.additional.is_some())
                }
                Item::Union(_) => {
                    let small = |(slot, size): (usize, usize)| {
                        if size <= LARGE {
                            return size;
                        }
                        large.insert((at, slot));
                        8
                    };
                    sizes.enumerate().map(small).max().unwrap_or(0).max(32) + 8
                }
                Item::IntegerEnum(_) => 16,
                Item::StringEnum(_) | Item::Choice(_) | Item::Alias(_) => 24,
            };
            self.known.insert(at, size);
            path.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Limits, Origin, Schema, Schemas, Shape, Untyped};
    use crate::plan::{Field, Struct, Union, UnionVariant};
    use crate::pointer::Pointer;

    fn ident(text: &str) -> Ident {
        Ident::new(text).expect("a name")
    }

    fn item(name: &str) -> Type {
        Type::Item(ident(name))
    }

    fn option(ty: Type) -> Type {
        Type::Option(Box::new(ty))
    }

    fn object(name: &str, types: Vec<Type>) -> (SchemaId, Item) {
        let field = |(index, ty): (usize, Type)| Field {
            name: ident(&format!("f{index}")),
            wire: format!("f{index}"),
            required: !matches!(ty, Type::Option(_)),
            argument: !matches!(ty, Type::Option(_)),
            ty,
            secret: false,
            server_only: false,
            constant: None,
            docs: Vec::new(),
            deprecated: false,
        };
        let fields = types.into_iter().enumerate().map(field).collect();
        let object =
            Struct { name: ident(name), docs: Vec::new(), deprecated: false, fields, additional: None, setters: false };
        (SchemaId(0), Item::Struct(object))
    }

    fn union(name: &str, types: Vec<Type>) -> (SchemaId, Item) {
        let variant = |(index, ty): (usize, Type)| UnionVariant {
            name: ident(&format!("V{index}")),
            ty,
            tags: Vec::new(),
            from: false,
        };
        let variants = types.into_iter().enumerate().map(variant).collect();
        let (docs, unknown) = (Vec::new(), ident("Unknown"));
        (
            SchemaId(0),
            Item::Union(Union { name: ident(name), docs, deprecated: false, tag: String::new(), variants, unknown }),
        )
    }

    fn boxed(mut items: Vec<(SchemaId, Item)>) -> (String, usize) {
        let schema = Schema {
            at: Pointer::root(),
            merged: false,
            origin: Origin::Component(String::new()),
            title: None,
            description: None,
            deprecated: false,
            nullable: false,
            read_only: false,
            write_only: false,
            default: None,
            code_name: None,
            labels: Vec::new(),
            shape: Shape::Any(Untyped::Free),
            xml: None,
            limits: Limits::default(),
        };
        let api = Api { schemas: Schemas { list: vec![schema] }, ..Api::default() };
        let mut d = Diagnostics::default();
        finite(&mut items, &api, &mut d);
        let shown: Vec<String> = items
            .iter()
            .map(|(_, item)| slots(item).iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
            .collect();
        (shown.join("; "), d.list().len())
    }

    #[test]
    fn rings_are_opened_with_boxes() {
        let list = |ty| Type::Vec(Box::new(ty));
        let table = [
            (vec![object("A", vec![option(item("A"))])], "Option<Box<A>>", 0),
            (vec![object("A", vec![list(item("A"))])], "Vec<A>", 0),
            (vec![object("A", vec![option(item("B"))]), object("B", vec![item("A")])], "Option<B>; Box<A>", 0),
            (vec![union("U", vec![Type::I64, item("A")]), object("A", vec![item("U")])], "i64 A; Box<U>", 0),
            (vec![object("A", vec![item("B")]), object("B", vec![item("A")])], "B; Option<Box<A>>", 1),
            (vec![object("A", vec![item("A"), item("A")])], "Option<Box<A>> Option<Box<A>>", 2),
        ];
        for (items, expected, warnings) in table {
            assert_eq!(boxed(items), (expected.to_owned(), warnings));
        }
    }

    #[test]
    fn large_variants_are_boxed_after_what_they_hold() {
        let items = vec![
            union("U", vec![item("Small"), item("Large")]),
            object("Small", vec![Type::String; 8]),
            object("Large", vec![item("Small"), Type::String]),
        ];
        assert_eq!(boxed(items).0.split(';').next(), Some("Small Box<Large>"));
    }

    #[test]
    fn a_long_chain_does_not_overflow() {
        let last = 50_000;
        let items = (0..=last)
            .map(|n| object(&format!("T{n}"), vec![option(item(&format!("T{}", (n + 1) % (last + 1))))]))
            .collect();
        assert!(boxed(items).0.ends_with("Option<Box<T0>>"));
    }
}
