//! The module `types`: what people read of the document's schemas.
//!
//! In: the modules of a plan. Out: the files under `src/types`. The traits that the runtime needs stand in `tables`.

use super::docs;
use super::features;
use super::files::{Context, File};
use super::format;
use super::text::code;
use super::unions;
use super::values::{self, Names, Place};
use crate::plan::{
    Alias, Constant, EnumVariant, Field, Ident, IntegerEnum, Item, Module, Paragraph, StringEnum, Struct, Type,
};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// The files of the module `types`.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let modules = &context.plan.modules;
    if let [module] = &modules[..]
        && module.features.is_empty()
    {
        return vec![file(module, "src/types.rs", &BTreeMap::new(), context)];
    }
    let homes: Homes<'_> = modules
        .iter()
        .flat_map(|module| module.items.iter().map(|item| (item.name().as_str(), &module.name)))
        .collect();
    let named = || modules.iter().map(|module| (&module.name, module.features.as_slice()));
    let list = features::lines(named(), "mod ", ";");
    let exports = features::lines(named(), "pub use self::", "::*;");
    let root = context.rust("src/types.rs", ["//! The types of the API.", &list, &exports]);
    let each = modules.iter().map(|module| file(module, &format!("src/types/{}.rs", module.name), &homes, context));
    std::iter::once(root).chain(each).collect()
}

/// The module of each type.
type Homes<'a> = BTreeMap<&'a str, &'a Ident>;

fn file(module: &Module, path: &str, homes: &Homes<'_>, context: &Context<'_>) -> File {
    let mut head = docs::lines(&module.docs);
    if head.is_empty() {
        head.push("Types of the API.".to_owned());
    }
    let items = module.items.iter().flat_map(|item| item_tokens(item, context));
    let allow = if module.items.iter().any(|item| context.is_deprecated(item)) { ALLOW_DEPRECATED } else { "" };
    let names = uses(module, homes);
    let body = link(&format::items(items), |name| match homes.get(name) {
        Some(home) if **home != module.name && !names.has("super", name) => Some(format!("super::{name}")),
        _ => None,
    });
    context.rust(path, [&docs::comment("//!", &head), allow, &names.declarations(), &body])
}

/// Gives links of the documentation an address where one is needed: types of other files are not in scope.
fn link(text: &str, address: impl Fn(&str) -> Option<String>) -> String {
    let mut pieces = text.split("[`");
    let mut linked = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        linked.push_str("[`");
        let address = piece.split_once("`]").filter(|(_, rest)| !rest.starts_with('(')).and_then(|(name, rest)| {
            let address = address(name)?;
            Some((name, address, rest))
        });
        match address {
            Some((name, address, rest)) => linked.extend([name, "`](", &address, ")", rest]),
            None => linked.push_str(piece),
        }
    }
    linked
}

/// What stands in files that mention things that the document asks not to use any more.
pub(super) const ALLOW_DEPRECATED: &str =
    "#![allow(deprecated, reason = \"what the API's document calls deprecated is still part of the client\")]";

/// The names that a file of types needs of others.
fn uses<'a>(module: &'a Module, homes: &Homes<'_>) -> Names<'a> {
    let mut names = Names::default();
    for item in &module.items {
        item.each_type(&mut |ty| {
            names.add_type(ty, Place::Types);
            ty.each_item(&mut |name| {
                if homes.get(name.as_str()).is_some_and(|home| **home != module.name) {
                    names.add("super", name.as_str());
                }
            });
        });
        match item {
            Item::Struct(it) => {
                if needs_blank(it) {
                    names.add("crate", "runtime");
                }
                if it.additional.is_some() {
                    names.add("std::collections", "BTreeMap");
                }
            }
            Item::Union(_) => names.add("serde_json", "Value"),
            Item::StringEnum(_) | Item::IntegerEnum(_) | Item::Choice(_) | Item::Alias(_) => {}
        }
    }
    names
}

fn item_tokens(item: &Item, context: &Context<'_>) -> Vec<TokenStream> {
    match item {
        Item::Struct(it) => structure(it, context),
        Item::StringEnum(it) => vec![string_enum(it)],
        Item::IntegerEnum(it) => vec![integer_enum(it)],
        Item::Union(it) => unions::union(it),
        Item::Choice(it) => unions::choice(it),
        Item::Alias(it) => vec![alias(it)],
    }
}

fn structure(it: &Struct, context: &Context<'_>) -> Vec<TokenStream> {
    let Struct { name, .. } = it;
    let head = head(&it.docs, it.deprecated, name);
    let fields = it.fields.iter().map(|field| {
        let docs = field_docs(field);
        let Field { name, ty, .. } = field;
        let deprecated = deprecated(field.deprecated);
        let ty = values::tokens(ty, Place::Types);
        quote!(#docs #deprecated pub #name: #ty)
    });
    let additional = it.additional.iter().map(|(name, ty)| {
        let ty = values::tokens(ty, Place::Types);
        quote!(#[doc = " All other keys."] pub #name: BTreeMap<String, #ty>)
    });
    let fields = fields.chain(additional);
    let new = new(it, context);
    let setters = it.setters.then(|| setters(it, context));
    let default = it.fields.iter().all(|field| !field.argument).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    let definition = quote! {
        #head
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #name { #(#fields),* }
    };
    let methods = quote!(impl #name { #new #setters });
    [Some(definition), Some(methods), default].into_iter().flatten().collect()
}

/// Whether `new` leaves fields to the runtime, which knows their blank values.
fn needs_blank(it: &Struct) -> bool {
    it.additional.is_some() || it.fields.iter().any(|field| !field.argument && field.constant.is_none())
}

fn new(it: &Struct, context: &Context<'_>) -> TokenStream {
    let arguments: Vec<&Field> = it.fields.iter().filter(|field| field.argument).collect();
    let taken = arguments.iter().map(|field| {
        let name = &field.name;
        let ty = values::argument(&field.ty, Place::Types, &context.aliases);
        quote!(#name: #ty)
    });
    let set = it.fields.iter().filter_map(|field| {
        let name = &field.name;
        let value = match &field.constant {
            Some(constant) => values::wrap(&field.ty, constant_tokens(constant)),
            None if field.argument => values::conversion(&field.ty, &quote!(#name), &context.aliases),
            None => return None,
        };
        // A value that has the field's name needs no colon.
        Some(if value.to_string() == name.as_str() { quote!(#name) } else { quote!(#name: #value) })
    });
    let set: Vec<TokenStream> = set.collect();
    let body = match (needs_blank(it), set.is_empty()) {
        (true, true) => quote!(runtime::Schema::blank()),
        (true, false) => quote!(Self { #(#set,)* ..runtime::Schema::blank() }),
        (false, _) => quote!(Self { #(#set),* }),
    };
    let line = match (arguments.is_empty(), needs_blank(it)) {
        (true, _) => "Makes one with everything absent.",
        (false, true) => "Makes one of what is required; everything else is absent.",
        (false, false) => "Makes one of what is required.",
    };
    let docs = docs::of_lines([line]);
    quote! {
        #docs
        #[must_use]
        pub fn new(#(#taken),*) -> Self {
            #body
        }
    }
}

fn constant_tokens(constant: &Constant) -> TokenStream {
    match constant {
        Constant::Variant(ty, variant) => quote!(#ty::#variant),
        Constant::String(text) => quote!(#text.to_owned()),
    }
}

fn setters(it: &Struct, context: &Context<'_>) -> TokenStream {
    let fields = it.fields.iter().filter(|field| field.is_settable()).map(|field| {
        let line = format!("Sets {}.", code(&field.wire));
        let docs = docs::of_lines([line.as_str()]);
        let attribute = deprecated(field.deprecated);
        setter(&quote!(#docs #attribute #[must_use]), &field.name, &field.ty, Place::Types, context)
    });
    let additional = it.additional.iter().map(|(name, ty)| {
        let docs = docs::of_lines(["Sets all other keys."]);
        setter(&quote!(#docs #[must_use]), name, &Type::Map(Box::new(ty.clone())), Place::Types, context)
    });
    let setters = fields.chain(additional);
    quote!(#(#setters)*)
}

/// A method that sets one field and gives the object back.
pub(super) fn setter(head: &TokenStream, name: &Ident, ty: &Type, place: Place, context: &Context<'_>) -> TokenStream {
    let taken = values::argument(values::settable(ty), place, &context.aliases);
    let value = values::setting(ty, &quote!(#name), &context.aliases);
    quote! {
        #head
        pub fn #name(mut self, #name: #taken) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn string_enum(it: &StringEnum) -> TokenStream {
    let StringEnum { name, other, .. } = it;
    let head = head(&it.docs, it.deprecated, name);
    let variants = variants(&it.variants, |value| code(value));
    quote! {
        #head
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #variants
            #[doc = " A value that the API's document does not list."]
            #other(String),
        }
    }
}

fn integer_enum(it: &IntegerEnum) -> TokenStream {
    let IntegerEnum { name, other, .. } = it;
    let head = head(&it.docs, it.deprecated, name);
    let variants = variants(&it.variants, |value| code(&value.to_string()));
    quote! {
        #head
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #variants
            #[doc = " A value that the API's document does not list."]
            #other(i64),
        }
    }
}

fn variants<T>(variants: &[EnumVariant<T>], line: impl Fn(&T) -> String) -> TokenStream {
    let variants = variants.iter().map(|EnumVariant { name, value, docs }| {
        let value = Paragraph::Ours(line(value));
        let docs = docs::attributes(&[docs.as_slice(), &[value]].concat(), "");
        quote!(#docs #name,)
    });
    quote!(#(#variants)*)
}

fn alias(it: &Alias) -> TokenStream {
    let head = head(&it.docs, false, &it.name);
    let name = &it.name;
    let ty = values::tokens(&it.ty, Place::Types);
    quote!(#head pub type #name = #ty;)
}

/// What stands before an item.
pub(super) fn head(paragraphs: &[crate::plan::Paragraph], is_deprecated: bool, name: &Ident) -> TokenStream {
    let docs = docs::attributes(paragraphs, &format!("`{name}` of the API."));
    let deprecated = deprecated(is_deprecated);
    quote!(#docs #deprecated)
}

fn field_docs(field: &Field) -> TokenStream {
    docs::attributes(&field.docs, &code(&field.wire))
}

/// The attribute of what the document asks not to use any more.
pub(super) fn deprecated(is: bool) -> Option<TokenStream> {
    is.then(|| quote!(#[deprecated = "the API's document asks not to use it any more"]))
}
