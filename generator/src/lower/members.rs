//! What the parts of types and operations would like to be called: fields, variants and inputs.
//!
//! In: a schema or an operation. Out: a [`Wish`] for each of its parts, in the order in which they get their names. The document
//! comes first (`x-rust-name`, `x-enum-varnames`), then what a part is called on the wire; what the user chose is added by
//! [`allot`]. Builds nothing.

use super::choices::Owner;
use super::forms::{Form, form, target};
use super::naming::{OF_BUILDERS, OF_STRUCTS, Scope, camel, snake};
use super::types::{Context, bare, is_inline};
use super::unions;
use crate::model::{Api, Label, Location, Object, Operation, Origin, Parameter, SchemaId, Shape, Union};
use crate::plan::{Ident, Type};

/// What something would like to be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// What a user may call it who gives it another name; the first is the usual one.
    pub(super) keys: Vec<String>,
    /// The names that would fit, the best first.
    pub(super) wanted: Vec<String>,
}

impl Wish {
    fn new(key: &str, wanted: impl IntoIterator<Item = String>) -> Self {
        Self { keys: vec![key.to_owned()], wanted: wanted.into_iter().collect() }
    }
}

/// Names for all parts of `owner`, those that the user chose first.
pub(super) fn allot<'w>(
    cx: Context<'_>,
    owner: Owner,
    scope: &mut Scope,
    wishes: impl IntoIterator<Item = &'w Wish>,
) -> Vec<Ident> {
    let chosen = |index| cx.chosen.members.get(&(owner, index));
    let things: Vec<_> =
        wishes.into_iter().enumerate().map(|(index, wish)| (chosen(index), wish.wanted.as_slice())).collect();
    scope.claim_all(&things)
}

/// The place in which the fields of a struct are named.
pub(super) fn scope_of_fields() -> Scope {
    Scope::new(OF_STRUCTS)
}

/// The place in which the inputs of an operation are named.
pub(super) fn scope_of_inputs(operation: &Operation) -> Scope {
    let mut scope = Scope::new(OF_BUILDERS);
    if operation.pages.is_some() {
        // The methods of those that have pages.
        for name in ["items", "pages"] {
            scope.claim(name);
        }
    }
    scope
}

/// The fields of a struct, and last the one for other keys if it has one.
pub(super) fn fields(object: &Object) -> Vec<Wish> {
    let field = |name: &String, code_name: Option<&String>| {
        Wish::new(name, code_name.into_iter().chain([name]).map(|name| snake(name)))
    };
    let listed = object.properties.iter().map(|property| field(&property.name, property.code_name.as_ref()));
    let additional = object.additional.map(|_| Wish::new("additional", ["additional".to_owned()]));
    listed.chain(additional).collect()
}

/// The values of an enum, and last the variant for other ones. `labels` are what the document says of them.
pub(super) fn values(values: &[String], labels: &[&Label]) -> Vec<Wish> {
    let listed = values.iter().map(|value| {
        let name = labels.iter().find_map(|label| label.name.as_ref().filter(|_| label.value == *value));
        Wish::new(value, name.into_iter().chain([value]).map(|name| camel(name)))
    });
    let others = ["Other", "Unlisted", "OtherValue"].map(str::to_owned);
    listed.chain([Wish::new("Other", others)]).collect()
}

/// What the document says of the values of an enum: that of a union of enums with what its members say.
pub(super) fn labels(api: &Api, id: SchemaId) -> Vec<&Label> {
    let mut labels = Vec::new();
    let mut open = vec![id];
    let mut seen = Vec::new();
    while let Some(id) = open.pop() {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let schema = &api.schemas[id];
        labels.extend(&schema.labels);
        match &schema.shape {
            Shape::Same(other) => open.push(*other),
            Shape::Union(union) => open.extend(union.variants.iter().rev().map(|variant| variant.schema)),
            _ => {}
        }
    }
    labels
}

/// The variants of a union, each with its index and type, and last the one for other values.
pub(super) fn variants(cx: Context<'_>, union: &Union, name: &Ident) -> (Vec<(usize, Type)>, Vec<Wish>) {
    let mut kept: Vec<(usize, Type)> = Vec::new();
    let mut wishes = Vec::new();
    for (index, variant) in union.variants.iter().enumerate() {
        let ty = bare(cx, variant.schema);
        // Without a tag or the name of an event nothing tells two variants of one type apart.
        if union.tag.is_none() && variant.tags.is_empty() && kept.iter().any(|(_, other)| *other == ty) {
            continue;
        }
        let wanted = unions::wanted(cx, union, variant, &ty, name);
        let mut wish = Wish::new(&wanted, [wanted.clone()]);
        wish.keys.extend(variant.tags.iter().cloned());
        if let Some(key) = component(cx, variant.schema) {
            wish.keys.push(key.to_owned());
        }
        wishes.push(wish);
        kept.push((index, ty));
    }
    wishes.push(Wish::new("Unknown", ["Unknown", "Unrecognized", "UnknownValue"].map(str::to_owned)));
    (kept, wishes)
}

fn component(cx: Context<'_>, id: SchemaId) -> Option<&str> {
    let id = if is_inline(cx, id) { target(cx.api, id) } else { id };
    match &cx.api.schemas[id].origin {
        Origin::Component(name) => Some(name),
        _ => None,
    }
}

/// The parts of the type `name` of a schema, and the place in which they are named; nothing for types without parts.
pub(super) fn of_type(cx: Context<'_>, id: SchemaId, name: &Ident) -> (Vec<Wish>, Scope) {
    let labels = || labels(cx.api, id);
    match form(cx.api, id) {
        Form::Struct(object) => (fields(object), scope_of_fields()),
        Form::Strings(list) => {
            let list: Vec<String> = list.into_iter().map(str::to_owned).collect();
            (values(&list, &labels()), Scope::default())
        }
        Form::Integers(list) => {
            let list: Vec<String> = list.iter().map(i64::to_string).collect();
            (values(&list, &labels()), Scope::default())
        }
        Form::Union(union) => (variants(cx, union, name).1, Scope::default()),
        Form::Plain(_) | Form::Binary | Form::Same(_) | Form::List(_) | Form::Map(_) => (Vec::new(), Scope::default()),
    }
}

/// Whether the type of a schema has fields, and not variants.
pub(super) fn has_fields(api: &Api, id: SchemaId) -> bool {
    matches!(form(api, id), Form::Struct(_))
}

/// The inputs of an operation in the order in which they are named: the body, then the parameters. Those that are asked for come
/// first: as they stand in the path, then query, headers and cookies.
pub(super) fn inputs(operation: &Operation) -> (Vec<&Parameter>, Vec<Wish>) {
    let mut parameters: Vec<&Parameter> = operation.parameters.iter().collect();
    parameters.sort_by_key(|parameter| {
        let place = match parameter.location {
            Location::Path => operation.path.find(&format!("{{{}}}", parameter.name)),
            _ => None,
        };
        let order = if parameter.required { Some((parameter.location, place)) } else { None };
        (!parameter.required, order)
    });
    let body = operation.body.iter().map(|_| Wish::new("body", ["body".to_owned()]));
    let wish = |parameter: &&Parameter| {
        let plain = snake(&parameter.name);
        let longer = format!("{}_{plain}", location_word(parameter.location));
        let theirs = parameter.code_name.as_ref().map(|name| snake(name));
        Wish::new(&parameter.name, theirs.into_iter().chain([plain, longer]))
    };
    let wishes = body.chain(parameters.iter().map(wish)).collect();
    (parameters, wishes)
}

fn location_word(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}
