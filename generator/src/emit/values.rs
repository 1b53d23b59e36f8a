//! Types in use: how they are written, and how a value comes in through a method.
//!
//! In: a [`Type`] of the plan. Out: its tokens, and the argument that a method takes for it with the expression that makes it
//! the value of a field. Knows nothing of the items that types belong to.

use super::text::use_list;
use crate::plan::{Ident, Item, Plan, Type};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// Where a type is written.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// In the module `types`, where generated types need no path.
    Types,
    /// Anywhere else.
    Elsewhere,
}

/// What each alias of the plan stands for.
pub(super) struct Aliases<'a>(BTreeMap<&'a Ident, &'a Type>);

impl<'a> Aliases<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let items = plan.modules.iter().flat_map(|module| &module.items);
        Self(
            items
                .filter_map(|item| if let Item::Alias(alias) = item { Some((&alias.name, &alias.ty)) } else { None })
                .collect(),
        )
    }

    /// The type behind aliases.
    fn target<'t>(&'t self, ty: &'t Type) -> &'t Type {
        match ty {
            Type::Item(name) => self.0.get(name).map_or(ty, |target| self.target(target)),
            _ => ty,
        }
    }
}

/// The tokens of a type.
pub(super) fn tokens(ty: &Type, place: Place) -> TokenStream {
    match ty {
        Type::Bool => quote!(bool),
        Type::I8 => quote!(i8),
        Type::I16 => quote!(i16),
        Type::I32 => quote!(i32),
        Type::I64 => quote!(i64),
        Type::U8 => quote!(u8),
        Type::U16 => quote!(u16),
        Type::U32 => quote!(u32),
        Type::U64 => quote!(u64),
        Type::F32 => quote!(f32),
        Type::F64 => quote!(f64),
        Type::String => quote!(String),
        Type::Unit => quote!(()),
        Type::Bytes => quote!(Bytes),
        Type::Upload => quote!(Upload),
        Type::Base64 => quote!(Base64),
        Type::Base64Url => quote!(runtime::Base64Url),
        Type::DateTime => quote!(runtime::DateTime),
        Type::Date => quote!(runtime::Date),
        Type::Time => quote!(runtime::Time),
        Type::Duration => quote!(runtime::Duration),
        Type::HttpDate => quote!(runtime::HttpDate),
        Type::UnixTime => quote!(runtime::UnixTime),
        Type::Decimal => quote!(runtime::Decimal),
        Type::Quoted(inner) => wrapped(&quote!(runtime::Quoted), inner, place),
        Type::Uuid => quote!(uuid::Uuid),
        Type::Value => quote!(Value),
        Type::Item(name) => match place {
            Place::Types => quote!(#name),
            Place::Elsewhere => quote!(types::#name),
        },
        Type::Option(inner) => wrapped(&quote!(Option), inner, place),
        Type::Maybe(inner) => wrapped(&quote!(Maybe), inner, place),
        Type::Vec(inner) => wrapped(&quote!(Vec), inner, place),
        Type::EventStream(inner) => wrapped(&quote!(EventStream), inner, place),
        Type::ItemStream(inner) => wrapped(&quote!(ItemStream), inner, place),
        Type::Items(inner) => wrapped(&quote!(Items), inner, place),
        Type::Box(inner) => wrapped(&quote!(Box), inner, place),
        Type::Map(inner) => {
            let inner = tokens(inner, place);
            quote!(BTreeMap<String, #inner>)
        }
    }
}

fn wrapped(outer: &TokenStream, inner: &Type, place: Place) -> TokenStream {
    let inner = tokens(inner, place);
    quote!(#outer<#inner>)
}

/// How documentation calls a type: a link to a generated type, code for others.
pub(super) fn doc(ty: &Type, place: Place) -> String {
    match ty {
        Type::Item(name) => match place {
            Place::Types => format!("[`{name}`]"),
            Place::Elsewhere => format!("[`types::{name}`]"),
        },
        Type::Box(inner) => doc(inner, place),
        Type::EventStream(inner) => format!("an [`EventStream`] of {}", doc(inner, place)),
        Type::ItemStream(inner) => format!("an [`ItemStream`] of {}", doc(inner, place)),
        _ => format!("`{}`", text(ty, place)),
    }
}

/// The type as people write it.
pub(super) fn text(ty: &Type, place: Place) -> String {
    let spaced = tokens(ty, place).to_string();
    spaced.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace(" ,", ",")
}

/// The type of an argument.
pub(super) fn argument(ty: &Type, place: Place, aliases: &Aliases<'_>) -> TokenStream {
    match aliases.target(ty) {
        Type::Box(inner) => argument(inner, place, aliases),
        Type::Vec(inner) => {
            let item = if converts(aliases.target(inner)) { into(inner, place) } else { tokens(inner, place) };
            quote!(impl IntoIterator<Item = #item>)
        }
        Type::Map(inner) => {
            let value = tokens(inner, place);
            quote!(impl IntoIterator<Item = (impl Into<String>, #value)>)
        }
        target if converts(target) => into(ty, place),
        _ => tokens(ty, place),
    }
}

fn into(ty: &Type, place: Place) -> TokenStream {
    let ty = tokens(ty, place);
    quote!(impl Into<#ty>)
}

/// Whether an argument of the type takes all that converts into it.
fn converts(ty: &Type) -> bool {
    matches!(
        ty,
        Type::String
            | Type::Bytes
            | Type::Upload
            | Type::Base64
            | Type::Base64Url
            | Type::DateTime
            | Type::Date
            | Type::Time
            | Type::Duration
            | Type::HttpDate
            | Type::UnixTime
            | Type::Decimal
            | Type::Quoted(_)
            | Type::Value
            | Type::Item(_)
            | Type::Items(_)
            | Type::Option(_)
            | Type::Maybe(_)
    )
}

/// The value that a field of type `ty` gets from the argument `value`.
pub(super) fn conversion(ty: &Type, value: &TokenStream, aliases: &Aliases<'_>) -> TokenStream {
    match aliases.target(ty) {
        Type::Box(inner) => {
            let inner = conversion(inner, value, aliases);
            quote!(Box::new(#inner))
        }
        Type::Vec(inner) if converts(aliases.target(inner)) => quote!(#value.into_iter().map(Into::into).collect()),
        Type::Vec(_) => quote!(#value.into_iter().collect()),
        Type::Map(_) => quote!(#value.into_iter().map(|(key, value)| (key.into(), value)).collect()),
        target if converts(target) => quote!(#value.into()),
        _ => value.clone(),
    }
}

/// What a setter takes for a field: a value, also where the field may be without one.
pub(super) fn settable(ty: &Type) -> &Type {
    match ty {
        Type::Option(inner) => inner,
        _ => ty,
    }
}

/// The value that a field gets from the argument of its setter, or from a constant.
pub(super) fn setting(ty: &Type, value: &TokenStream, aliases: &Aliases<'_>) -> TokenStream {
    let inner = conversion(settable(ty), value, aliases);
    if matches!(ty, Type::Option(_)) { quote!(Some(#inner)) } else { inner }
}

/// A finished value put into the boxes and options of a field's type.
pub(super) fn wrap(ty: &Type, value: TokenStream) -> TokenStream {
    match ty {
        Type::Option(inner) => {
            let inner = wrap(inner, value);
            quote!(Some(#inner))
        }
        Type::Maybe(inner) => {
            let inner = wrap(inner, value);
            quote!(Maybe::Value(#inner))
        }
        Type::Box(inner) => {
            let inner = wrap(inner, value);
            quote!(Box::new(#inner))
        }
        _ => value,
    }
}

/// The names that a file brings into scope, by path.
#[derive(Default)]
pub(super) struct Names<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Names<'a> {
    pub(super) fn add(&mut self, path: &'a str, name: &'a str) {
        self.0.entry(path).or_default().insert(name);
    }

    pub(super) fn has(&self, path: &str, name: &str) -> bool {
        self.0.get(path).is_some_and(|names| names.contains(name))
    }

    /// Adds what a type needs, but for types of the module `types` within it.
    pub(super) fn add_type(&mut self, ty: &'a Type, place: Place) {
        match ty {
            Type::Map(_) => self.add("std::collections", "BTreeMap"),
            Type::Value => self.add("serde_json", "Value"),
            Type::Bytes => self.add("crate::runtime", "Bytes"),
            Type::Upload => self.add("crate::runtime", "Upload"),
            Type::Base64 => self.add("crate::runtime", "Base64"),
            Type::Base64Url
            | Type::DateTime
            | Type::Date
            | Type::Time
            | Type::Duration
            | Type::HttpDate
            | Type::UnixTime
            | Type::Decimal
            | Type::Quoted(_) => self.add("crate", "runtime"),
            Type::Maybe(_) => self.add("crate::runtime", "Maybe"),
            Type::EventStream(_) => self.add("crate::runtime", "EventStream"),
            Type::ItemStream(_) => self.add("crate::runtime", "ItemStream"),
            Type::Items(_) => self.add("crate::runtime", "Items"),
            Type::Item(_) if matches!(place, Place::Elsewhere) => self.add("crate", "types"),
            _ => {}
        }
        if let Some(inner) = ty.inner() {
            self.add_type(inner, place);
        }
    }

    /// The `use` declarations: of the standard library, of other crates, of this one.
    pub(super) fn declarations(mut self) -> String {
        // A module that is used by its name and for what is in it is declared once.
        if self.0.contains_key("crate::runtime") && self.0.get_mut("crate").is_some_and(|names| names.remove("runtime"))
        {
            self.add("crate::runtime", "self");
        }
        let mut groups = [String::new(), String::new(), String::new()];
        for (path, names) in self.0.iter().filter(|(_, names)| !names.is_empty()) {
            let mut names: Vec<&str> = names.iter().copied().collect();
            names.sort_by_key(|name| *name != "self");
            let group = match path.split("::").next() {
                Some("std") => 0,
                Some("crate" | "super") => 2,
                _ => 1,
            };
            groups[group].push_str(&use_list(path, &names));
        }
        groups.iter().filter(|group| !group.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::{Aliases, Place, argument, settable, setting};
    use crate::plan::{Ident, Type};
    use quote::quote;
    use std::collections::BTreeMap;

    #[test]
    fn arguments_and_conversions_go_together() {
        let name = Ident::new("Tags").expect("an identifier");
        let list = Type::Vec(Box::new(Type::String));
        let aliases = Aliases(BTreeMap::from([(&name, &list)]));
        let option = |ty: Type| Type::Option(Box::new(ty));
        let vec = |ty: Type| Type::Vec(Box::new(ty));
        let item = || Type::Item(Ident::new("Pet").expect("an identifier"));
        let cases = [
            (Type::I64, "i64", "v"),
            (Type::String, "impl Into < String >", "v . into ()"),
            (option(Type::I64), "i64", "Some (v)"),
            (option(item()), "impl Into < types :: Pet >", "Some (v . into ())"),
            (vec(Type::I64), "impl IntoIterator < Item = i64 >", "v . into_iter () . collect ()"),
            (
                option(Type::Item(name.clone())),
                "impl IntoIterator < Item = impl Into < String > >",
                "Some (v . into_iter () . map (Into :: into) . collect ())",
            ),
            (option(Type::Box(Box::new(item()))), "impl Into < types :: Pet >", "Some (Box :: new (v . into ()))"),
            (Type::Maybe(Box::new(Type::String)), "impl Into < Maybe < String > >", "v . into ()"),
            (
                Type::Map(Box::new(Type::I64)),
                "impl IntoIterator < Item = (impl Into < String > , i64) >",
                "v . into_iter () . map (| (key , value) | (key . into () , value)) . collect ()",
            ),
        ];
        for (ty, taken, set) in cases {
            assert_eq!(argument(settable(&ty), Place::Elsewhere, &aliases).to_string(), taken);
            assert_eq!(setting(&ty, &quote!(v), &aliases).to_string(), set);
        }
    }
}
