//! The calls of programs that use the clients of other generators.
//!
//! In: the source that a generator wrote. Out: Rust that calls operations of its client with made-up arguments. What can be called is
//! found in the source itself: each generator spells arguments in its own way, and each takes other operations.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use syn::{FnArg, GenericArgument, ImplItem, ImplItemFn, Item, PathArguments, PathSegment, ReturnType, Type};

/// A client of another generator.
pub(super) struct Client {
    /// The path of its type.
    path: String,
    /// What makes one.
    new: String,
    /// The methods that can be called, with their arguments, in the order of the source.
    methods: Vec<(String, String)>,
}

impl Client {
    /// Finds the client in the file of a crate, which is the module `module` of it.
    pub(super) fn find(folder: &Path, file: &str, module: &str) -> anyhow::Result<Self> {
        let source = folder.join("src");
        let read = |path: &Path| -> anyhow::Result<syn::File> {
            let text = fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
            syn::parse_file(&text).with_context(|| format!("`{}` is no Rust", path.display()))
        };
        let parsed = read(&source.join(file))?;
        // What is made of nothing stands in files of types beside the client.
        let mut blank = BTreeSet::new();
        for entry in fs::read_dir(source.join(file).parent().unwrap_or(&source))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                collect(&read(&path)?.items, &mut blank);
            }
        }
        Self::of(&parsed, module, &blank).context("no client is found in the crate")
    }

    /// The client in a file: the type with the most methods that can be awaited.
    fn of(file: &syn::File, module: &str, blank: &BTreeSet<String>) -> Option<Self> {
        let mut clients: Vec<(String, Vec<&ImplItemFn>)> = Vec::new();
        for item in &file.items {
            let Item::Impl(block) = item else { continue };
            let (None, Type::Path(ty)) = (&block.trait_, &*block.self_ty) else { continue };
            let name = ty.path.segments.last()?.ident.to_string();
            let found =
                block.items.iter().filter_map(|item| if let ImplItem::Fn(item) = item { Some(item) } else { None });
            match clients.iter_mut().find(|(known, _)| *known == name) {
                Some((_, functions)) => functions.extend(found),
                None => clients.push((name, found.collect())),
            }
        }
        let calls = |functions: &[&ImplItemFn]| functions.iter().filter(|function| is_call(function)).count();
        let (name, functions) = clients.into_iter().max_by_key(|(_, functions)| calls(functions))?;
        let new = functions.iter().find(|function| function.sig.ident == "new")?;
        let fails =
            matches!(&new.sig.output, ReturnType::Type(_, ty) if last(ty).is_some_and(|last| last.ident == "Result"));
        let new = format!("Client::new({}){}", arguments(new, blank)?, if fails { "?" } else { "" });
        let methods = functions.iter().filter(|function| is_call(function));
        let methods = methods.filter_map(|method| Some((method.sig.ident.to_string(), arguments(method, blank)?)));
        Some(Self { path: format!("{module}{name}"), new, methods: methods.collect() })
    }

    /// The program that makes some calls: those of these names where there are such, and others in the order of the source.
    pub(super) fn program(&self, library: &str, wanted: &[String], count: usize) -> anyhow::Result<String> {
        let named = wanted.iter().filter_map(|wanted| self.methods.iter().find(|(name, _)| name == wanted));
        let others = self.methods.iter().filter(|(name, _)| !wanted.contains(name));
        let called: Vec<_> = named.chain(others).take(count).collect();
        if called.len() < count {
            anyhow::bail!("only {} operations can be called with made-up arguments", called.len());
        }
        let mut text = include_str!("theirs.rs.txt")
            .replace("client::Client", &format!("{library}::{} as Client", self.path))
            .replace("Client::new()", &self.new);
        for (index, (name, arguments)) in called.into_iter().enumerate() {
            let _ = writeln!(text, "\nasync fn call_{index}(client: &Client) -> Result<(), AnyError> {{");
            let _ = writeln!(text, "    let answer = client.{name}({arguments}).await?;");
            let _ = writeln!(text, "    println!(\"{{answer:?}}\");\n    Ok(())\n}}");
        }
        Ok(text + &super::calls::all("client", "Client", count))
    }
}

/// Collects the names of types that derive `Default`, from whichever crate.
fn collect(items: &[Item], names: &mut BTreeSet<String>) {
    for item in items {
        match item {
            Item::Struct(item) => {
                let mut derives = false;
                for attribute in item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive")) {
                    // What is no list of paths derives nothing that is looked for here.
                    let _ = attribute.parse_nested_meta(|meta| {
                        derives |= meta.path.segments.last().is_some_and(|segment| segment.ident == "Default");
                        Ok(())
                    });
                }
                if derives {
                    names.insert(item.ident.to_string());
                }
            }
            Item::Mod(module) => {
                if let Some((_, items)) = &module.content {
                    collect(items, names);
                }
            }
            _ => {}
        }
    }
}

fn is_call(function: &ImplItemFn) -> bool {
    let is_public = matches!(function.vis, syn::Visibility::Public(_));
    is_public && function.sig.asyncness.is_some() && matches!(function.sig.inputs.first(), Some(FnArg::Receiver(_)))
}

/// Made-up arguments of a function; `None` if one of them cannot be made up.
fn arguments(function: &ImplItemFn, blank: &BTreeSet<String>) -> Option<String> {
    let typed =
        function.sig.inputs.iter().filter_map(|input| if let FnArg::Typed(input) = input { Some(input) } else { None });
    let values: Option<Vec<_>> = typed.map(|input| value(&input.ty, blank)).collect();
    Some(values?.join(", "))
}

fn value(ty: &Type, blank: &BTreeSet<String>) -> Option<&'static str> {
    let last = match ty {
        Type::Reference(reference) => return (last(&reference.elem)?.ident == "str").then_some("\"x\""),
        Type::ImplTrait(bounds) => {
            let text = bounds.bounds.iter().any(|bound| match bound {
                syn::TypeParamBound::Trait(bound) => bound.path.segments.last().is_some_and(takes_text),
                _ => false,
            });
            return text.then_some("\"x\"");
        }
        ty => last(ty)?,
    };
    Some(match last.ident.to_string().as_str() {
        "String" => "\"x\".to_owned()",
        "bool" => "true",
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" => "1",
        "Option" if matches!(inner(last), Some(Type::ImplTrait(_))) => "None::<&str>",
        "Option" => "None",
        name if blank.contains(name) => "Default::default()",
        _ => return None,
    })
}

/// Whether a bound is `AsRef<str>` or `Into<String>`.
fn takes_text(bound: &PathSegment) -> bool {
    let Some(inner) = inner(bound).and_then(last) else { return false };
    (bound.ident == "AsRef" && inner.ident == "str") || (bound.ident == "Into" && inner.ident == "String")
}

fn inner(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| if let GenericArgument::Type(ty) = argument { Some(ty) } else { None })
}

fn last(ty: &Type) -> Option<&PathSegment> {
    if let Type::Path(ty) = ty { ty.path.segments.last() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "
impl Helper {
    pub async fn help(&self) {}
}
impl Client {
    pub fn new(base: &str) -> Result<Self, E> { todo!() }
    pub async fn get<'a>(&'a self, id: &'a str, page: Option<impl AsRef<str>>, size: Option<u32>) {}
}
impl Client {
    pub async fn put(&self, body: Body) {}
    pub async fn list(&self, request: types::List) {}
    pub async fn find(&self, name: impl Into<String>, count: i64) {}
    async fn hidden(&self) {}
}
impl Default for Client { fn default() -> Self { todo!() } }
";

    #[test]
    fn what_can_be_called_is_called() {
        let file = syn::parse_str(SOURCE).unwrap();
        let mut blank = BTreeSet::new();
        let types: syn::File =
            syn::parse_str("#[derive(Clone, a::Default)] struct List; #[derive(Clone)] struct Body;").unwrap();
        collect(&types.items, &mut blank);
        let client = Client::of(&file, "api::", &blank).unwrap();
        let methods: Vec<_> = client.methods.iter().map(|(name, values)| format!("{name}({values})")).collect();
        assert_eq!(methods, ["get(\"x\", None::<&str>, None)", "list(Default::default())", "find(\"x\", 1)"]);
        assert_eq!(client.new, "Client::new(\"x\")?");

        let program = client.program("files", &["find".to_owned(), "put".to_owned()], 2).unwrap();
        assert!(program.contains("use files::api::Client as Client;"), "{program}");
        let calls: Vec<_> =
            program.lines().filter_map(|line| line.trim().strip_prefix("let answer = client.")).collect();
        assert_eq!(calls, ["find(\"x\", 1).await?;", "get(\"x\", None::<&str>, None).await?;"]);
        assert!(client.program("files", &[], 4).is_err());
    }
}
