//! Enums whose variants hold something: unions, and bodies that can be sent in several ways.
//!
//! In: such an item. Out: its definition, and `From` what it holds. The traits that the runtime needs stand in `tables`.

use super::docs;
use super::text::code;
use super::types::head;
use super::values::{self, Place};
use crate::plan::{Choice, Ident, Type, Union};
use proc_macro2::TokenStream;
use quote::quote;

/// A union.
pub(super) fn union(it: &Union) -> Vec<TokenStream> {
    let Union { name, unknown, .. } = it;
    let head = head(&it.docs, it.deprecated, name);
    let variants = it.variants.iter().map(|variant| {
        let line = match &variant.tags[..] {
            [] => values::doc(&variant.ty, Place::Types),
            names if it.tag.is_empty() => {
                format!("The event {}.", names.iter().map(|name| code(name)).collect::<Vec<_>>().join(" or "))
            }
            tags => {
                tags.iter().map(|tag| format!("{} is {}", code(&it.tag), code(tag))).collect::<Vec<_>>().join(", or ")
                    + "."
            }
        };
        let docs = docs::of_lines([line.as_str()]);
        let name = &variant.name;
        let ty = values::tokens(&variant.ty, Place::Types);
        quote!(#docs #name(#ty),)
    });
    let definition = quote! {
        #head
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #[doc = " A value that fits none of the others alone."]
            #unknown(Value),
        }
    };
    let from = it.variants.iter().filter(|variant| variant.from);
    let from = from.flat_map(|variant| conversions(name, &variant.name, &variant.ty));
    std::iter::once(definition).chain(from).collect()
}

/// A body that can be sent in several ways.
pub(super) fn choice(it: &Choice) -> Vec<TokenStream> {
    let name = &it.name;
    let head = head(&it.docs, false, name);
    let variants = it.variants.iter().map(|variant| {
        let docs = docs::of_lines([format!("Sent as {}.", code(&variant.media_type)).as_str()]);
        let name = &variant.name;
        let ty = values::tokens(&variant.ty, Place::Types);
        quote!(#docs #name(#ty),)
    });
    let definition = quote! {
        #head
        #[derive(Clone)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "there is one per call")]
        pub enum #name { #(#variants)* }
    };
    let from = it.variants.iter().filter(|variant| variant.from);
    let from = from.flat_map(|variant| conversions(name, &variant.name, &variant.ty));
    std::iter::once(definition).chain(from).collect()
}

/// `From` what a variant holds.
fn conversions(name: &Ident, variant: &Ident, ty: &Type) -> Vec<TokenStream> {
    let plain = if let Type::Box(inner) = ty { inner } else { ty };
    let value = values::wrap(ty, quote!(value));
    let text =
        matches!(plain, Type::String).then(|| conversion(name, variant, &quote!(&str), &quote!(value.to_owned())));
    let plain = values::tokens(plain, Place::Types);
    // An option that is the whole content goes in as it is.
    let value = if matches!(ty, Type::Option(_)) { quote!(value) } else { value };
    text.into_iter().chain(std::iter::once(conversion(name, variant, &plain, &value))).collect()
}

fn conversion(union: &Ident, variant: &Ident, from: &TokenStream, value: &TokenStream) -> TokenStream {
    quote! {
        impl From<#from> for #union {
            fn from(value: #from) -> Self {
                Self::#variant(#value)
            }
        }
    }
}
