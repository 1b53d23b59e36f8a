//! Lays out generated Rust.
//!
//! In: the items of a file as tokens. Out: its text. The layout is that of `prettyplease`, the same on every machine, with a
//! blank line between items and between methods. Knows nothing of what the items mean.

use proc_macro2::TokenStream;

/// The text of the items, each laid out on its own, with a blank line between them.
///
/// Tokens that are no Rust item are a mistake in this crate, so they panic with the tokens.
pub(super) fn items(items: impl IntoIterator<Item = TokenStream>) -> String {
    let mut text = String::new();
    for tokens in items {
        let file = match syn::parse2::<syn::File>(tokens.clone()) {
            Ok(file) => file,
            Err(error) => panic!("a generated item is no Rust ({error}): {tokens}"),
        };
        for item in file.items {
            if !text.is_empty() {
                text.push('\n');
            }
            let file = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
            push_spaced(&mut text, &prettyplease::unparse(&file));
        }
    }
    text
}

/// Appends the lines of one item, with a blank line after each method but the last.
fn push_spaced(text: &mut String, item: &str) {
    let mut after_method = false;
    for line in item.lines() {
        if after_method && line != "}" {
            text.push('\n');
        }
        after_method = line == "    }";
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// The text of a file: its parts (documentation, inner attributes, `use` and `mod` lines, items) that are not empty, with a
/// blank line between them.
pub(super) fn file<const N: usize>(parts: [&str; N]) -> String {
    let mut text = String::new();
    for part in parts {
        let part = part.trim_end();
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(part);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::items;
    use quote::quote;

    #[test]
    fn items_and_methods_are_spaced() {
        let text = items([
            quote!(
                struct A;
            ),
            quote!(impl A { fn a() {} fn b() { if true { c() } } }),
        ]);
        let wanted = "struct A;\n\nimpl A {\n    fn a() {}\n    fn b() {\n        if true {\n            c()\n        }\n    }\n}\n";
        assert_eq!(text, wanted);
    }
}
