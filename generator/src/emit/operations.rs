//! The module `operations`: the methods of the client and the builders that they return.
//!
//! In: the groups of a plan. Out: the files under `src/operations`. The traits that the runtime needs stand in `tables`.

use super::docs;
use super::features;
use super::files::{Context, File};
use super::format;
use super::text::code;
use super::types::{ALLOW_DEPRECATED, deprecated, setter};
use super::values::{self, Names, Place};
use crate::plan::{Group, Input, Operation, Outcome, Paragraph, Type};
use proc_macro2::TokenStream;
use quote::quote;

/// The files of the module `operations`.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let groups = &context.plan.groups;
    if let [group] = &groups[..]
        && group.features.is_empty()
    {
        return vec![file(group, "src/operations.rs", context)];
    }
    let named = || groups.iter().map(|group| (&group.name, group.features.as_slice()));
    let list = features::lines(named(), "mod ", ";");
    let exports = features::lines(named(), "pub use self::", "::*;");
    let head = "//! The operations of the API: one builder for each method of [`Client`](crate::Client).";
    let root = context.rust("src/operations.rs", [head, &list, &exports]);
    let each = groups.iter().map(|group| file(group, &format!("src/operations/{}.rs", group.name), context));
    std::iter::once(root).chain(each).collect()
}

fn file(group: &Group, path: &str, context: &Context<'_>) -> File {
    let mut head = docs::lines(&group.docs);
    if head.is_empty() {
        head.push("Operations of the API.".to_owned());
    }
    let needed = features::needed(&group.features).map(Paragraph::Ours);
    let methods = group.operations.iter().map(|operation| method(operation, needed.as_ref(), context));
    let client = quote!(impl Client { #(#methods)* });
    let builders = group.operations.iter().flat_map(|operation| builder(operation, needed.as_ref(), context));
    let allow = group.operations.iter().any(|operation| context.operation_is_deprecated(operation));
    let body = if group.operations.is_empty() {
        String::new()
    } else {
        format::items(std::iter::once(client).chain(builders))
    };
    let allow = if allow { ALLOW_DEPRECATED } else { "" };
    context.rust(path, [&docs::comment("//!", &head), allow, &uses(group), &body])
}

/// The names that a file of operations needs.
fn uses(group: &Group) -> String {
    let mut names = Names::default();
    for operation in &group.operations {
        names.add("crate", "Client");
        names.add("crate", "runtime");
        for name in ["Error", "Request", "Response"] {
            names.add("crate::runtime", name);
        }
        if operation.pages.is_some() {
            names.add("crate::runtime", "PageItems");
            names.add("crate::runtime", "Pages");
        }
        let inputs = operation.inputs.iter().map(|input| &input.ty);
        for ty in inputs.chain(operation.output.types()).chain(operation.error.types()) {
            names.add_type(ty, Place::Elsewhere);
        }
    }
    names.declarations()
}

fn method(operation: &Operation, needed: Option<&Paragraph>, context: &Context<'_>) -> TokenStream {
    let Operation { method, builder, .. } = operation;
    let arguments: Vec<&Input> = operation.inputs.iter().filter(|input| input.argument).collect();
    let paragraphs: Vec<Paragraph> = operation.docs.iter().chain(needed).cloned().collect();
    let docs = docs::attributes(&paragraphs, &request_line(operation));
    let deprecated = deprecated(operation.deprecated);
    let taken = arguments.iter().map(|input| {
        let name = &input.name;
        let ty = values::argument(&input.ty, Place::Elsewhere, &context.aliases);
        quote!(#name: #ty)
    });
    let set = arguments.iter().map(|input| {
        let name = &input.name;
        let value = values::conversion(&input.ty, &quote!(#name), &context.aliases);
        if value.to_string() == name.as_str() { quote!(#name) } else { quote!(#name: #value) }
    });
    let body = if arguments.len() == operation.inputs.len() {
        quote!(#builder { core: self.core.clone(), #(#set),* })
    } else if arguments.is_empty() {
        quote!(runtime::Operation::blank(self.core.clone()))
    } else {
        quote!(#builder { #(#set,)* ..runtime::Operation::blank(self.core.clone()) })
    };
    quote! {
        #docs
        #deprecated
        pub fn #method(&self, #(#taken),*) -> #builder {
            #body
        }
    }
}

/// The builder of an operation, its methods, and the enums of its answers.
fn builder(operation: &Operation, needed: Option<&Paragraph>, context: &Context<'_>) -> Vec<TokenStream> {
    let builder = &operation.builder;
    let output = outcome(&operation.output);
    let error = outcome(&operation.error);
    let mut docs = builder_docs(operation);
    if let Some(Paragraph::Ours(needed)) = needed {
        docs.extend([String::new(), needed.clone()]);
    }
    let docs = docs::of_lines(docs.iter().map(String::as_str));
    let fields = operation.inputs.iter().map(|input| {
        let name = &input.name;
        let ty = values::tokens(&input.ty, Place::Elsewhere);
        quote!(pub(crate) #name: #ty)
    });
    let setters = operation.inputs.iter().filter(|input| !input.argument).map(|input| {
        let docs = docs::attributes(&input.docs, &format!("Sets {}.", code(&input.wire)));
        let deprecated = self::deprecated(input.deprecated);
        setter(&quote!(#docs #deprecated), &input.name, &input.ty, Place::Elsewhere, context)
    });
    let setters: Vec<TokenStream> = setters.collect();
    let definition = quote! {
        #docs
        #[derive(Clone)]
        #[must_use = "a call does nothing until it is awaited"]
        pub struct #builder { pub(crate) core: runtime::Core, #(#fields),* }
    };
    let paged = operation.pages.as_ref().map(|_| {
        quote! {
            #[doc = " The pages, beginning with the one that this asks for."]
            pub fn pages(self) -> Pages<Self> {
                self.customize().pages()
            }

            #[doc = " The items of all pages, beginning with those of the one that this asks for."]
            pub fn items(self) -> PageItems<Self> {
                self.customize().items()
            }
        }
    });
    let methods = quote! {
        impl #builder {
            #(#setters)*

            #[doc = " Sends the call and gives the status and the headers along with the body."]
            pub async fn send(self) -> Result<Response<#output>, Error<#error>> {
                self.customize().send().await
            }

            #[doc = " Opens what all calls have in common: timeout, headers, retries."]
            pub fn customize(self) -> Request<Self> {
                Request::new(self)
            }

            #paged
        }
    };
    // Another representation of an operation fails as that does.
    let error = if operation.same_as.is_none() { answer(&operation.error) } else { None };
    [definition, methods].into_iter().chain(answer(&operation.output)).chain(error).collect()
}

/// The lines about a builder: where it comes from, and what it gives.
fn builder_docs(operation: &Operation) -> Vec<String> {
    let mut lines = vec![
        format!("A call of [`Client::{}`].", operation.method),
        String::new(),
        request_line(operation),
        String::new(),
    ];
    lines.push(match &operation.output {
        Outcome::One(Type::Unit) => "Await it to send it; success gives nothing.".to_owned(),
        output => format!("Await it to send it; success gives {}.", outcome_doc(output)),
    });
    match &operation.error {
        Outcome::One(Type::Unit | Type::Value) => {}
        error => lines.push(format!("A failure that the API describes holds {}.", outcome_doc(error))),
    }
    lines
}

/// Method and path, as code.
fn request_line(operation: &Operation) -> String {
    code(&format!("{} {}", operation.http.as_str(), operation.path))
}

fn outcome_doc(outcome: &Outcome) -> String {
    match outcome {
        Outcome::One(ty) => values::doc(ty, Place::Elsewhere),
        Outcome::Several { name, .. } => format!("[`{name}`]"),
    }
}

/// The type of an outcome, as the files of operations write it.
pub(super) fn outcome(outcome: &Outcome) -> TokenStream {
    match outcome {
        Outcome::One(ty) => values::tokens(ty, Place::Elsewhere),
        Outcome::Several { name, .. } => quote!(#name),
    }
}

/// The enum of an outcome of several types.
fn answer(outcome: &Outcome) -> Option<TokenStream> {
    let Outcome::Several { name, docs, cases } = outcome else { return None };
    let docs = docs::attributes(docs, "What the API answers, by status.");
    let cases = cases.iter().map(|case| {
        let name = &case.name;
        let docs = docs::attributes(&case.docs, &values::doc(&case.ty, Place::Elsewhere));
        let content = (case.ty != Type::Unit).then(|| {
            let ty = values::tokens(&case.ty, Place::Elsewhere);
            quote!((#ty))
        });
        quote!(#docs #name #content,)
    });
    let clone = (!outcome.arrives()).then(|| quote!(Clone,));
    Some(quote! {
        #docs
        #[derive(#clone Debug)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "there is one per call")]
        pub enum #name { #(#cases)* }
    })
}
