//! What every generated crate has to be like, whatever its document says.
//!
//! In: the files of a crate. Out: what is wrong with them, in words. Compiles nothing: looks at paths, tokens and the manifest.

use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};
use specstep::File;
use std::collections::BTreeSet;

/// The word of the hostile strings. As a token it is code that a document has smuggled in.
pub(crate) const WORD: &str = "PWN";

/// The tables of a manifest that the generator writes.
const TABLES: &[&str] = &["package", "lib", "features", "lints", "dependencies", "dev-dependencies"];

/// What the first thing is that is wrong with the files of a crate.
pub(crate) fn check(files: &[File]) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for File { path, text } in files {
        check_path(path)?;
        if !seen.insert(path.to_ascii_lowercase()) {
            return Err(format!("{path}: there are two of it where case does not count"));
        }
        if let Some(c) = text.chars().find(|c| is_forbidden(*c)) {
            return Err(format!("{path}: holds {c:?} as it is"));
        }
        if path_ends(path, "rs") {
            check_rust(path, text)?;
        }
    }
    manifest_keys(files).map(drop)
}

/// Control characters, and those that change the direction of text (Unicode Standard Annex 9, section 2).
pub(crate) fn is_forbidden(c: char) -> bool {
    let turns = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && c != '\n')
}

/// A path has to work on every system, and to stay where it is put.
fn check_path(path: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let sound = |part: &str| {
        let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
        let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
            || ["com", "lpt"].iter().any(|device| stem.strip_prefix(device).is_some_and(is_digit));
        !device && part.len() <= 100 && !part.starts_with('.') && !part.ends_with('.') && part.chars().all(plain)
    };
    let sound = !path.is_empty() && path.split('/').all(|part| !part.is_empty() && sound(part));
    if sound { Ok(()) } else { Err(format!("{path:?} is no path that all systems have")) }
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.starts_with(|c: char| c.is_ascii_digit())
}

fn check_rust(path: &str, text: &str) -> Result<(), String> {
    check_docs(path, text)?;
    let no_rust = |error: &dyn std::fmt::Display| format!("{path}: no Rust: {error}");
    let tokens: TokenStream = text.parse().map_err(|error| no_rust(&error))?;
    syn::parse2::<syn::File>(tokens.clone()).map_err(|error| no_rust(&error))?;
    let mut wrong = None;
    each_token(tokens, &mut |token| {
        if let TokenTree::Ident(ident) = token {
            let ident = ident.to_string();
            if (ident.contains(WORD) && !is_constant(&ident)) || ident == "compile_error" {
                wrong = Some(format!("{path}: the token `{ident}`"));
            }
        }
    });
    wrong.map_or(Ok(()), Err)
}

/// Whether a name is one of those of constants, which are in capitals as the word itself is. None of them is the word alone.
fn is_constant(ident: &str) -> bool {
    ["_BODY", "_PART", "_XML"].iter().any(|end| ident.ends_with(end)) && ident == ident.to_uppercase()
}

/// Code in documentation would run as a test, unless it says that it is text.
fn check_docs(path: &str, text: &str) -> Result<(), String> {
    let (mut page, mut examples) = (String::new(), 0);
    for line in text.lines().chain([""]) {
        let line = line.trim_start();
        if let Some(docs) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) {
            page.push_str(docs.strip_prefix(' ').unwrap_or(docs));
            page.push('\n');
            continue;
        }
        for event in Parser::new_ext(&page, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
            let Event::Start(Tag::CodeBlock(kind)) = event else { continue };
            // The front page has an example of ours, once.
            let ours = path == "src/lib.rs" && kind == CodeBlockKind::Fenced("no_run".into());
            examples += usize::from(ours);
            if (!ours || examples > 1) && kind != CodeBlockKind::Fenced("text".into()) {
                return Err(format!("{path}: code that runs: {kind:?} in:\n{page}"));
            }
        }
        page.clear();
    }
    Ok(())
}

/// The string literals in a file of Rust, decoded.
pub(crate) fn literals(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_token(tokens(text), &mut |token| {
        if let TokenTree::Literal(literal) = token
            && let Ok(literal) = syn::parse_str::<syn::LitStr>(&literal.to_string())
        {
            found.insert(literal.value());
        }
    });
    found
}

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

fn each_token(tokens: TokenStream, visit: &mut dyn FnMut(&TokenTree)) {
    for token in tokens {
        visit(&token);
        if let TokenTree::Group(group) = token {
            each_token(group.stream(), visit);
        }
    }
}

/// The keys of the manifest, those of inner tables after a dot; an error when it holds what the generator never writes.
pub(crate) fn manifest_keys(files: &[File]) -> Result<BTreeSet<String>, String> {
    let manifest = files.iter().find(|file| file.path == "Cargo.toml").ok_or("there is no manifest")?;
    let table: toml::Table = manifest.text.parse().map_err(|error| format!("Cargo.toml: no TOML: {error}"))?;
    let mut keys = BTreeSet::new();
    collect_keys(&table, "", &mut keys);
    match table.keys().find(|key| !TABLES.contains(&key.as_str())) {
        Some(key) => Err(format!("Cargo.toml: the table `{key}`")),
        None => Ok(keys),
    }
}

fn collect_keys(table: &toml::Table, prefix: &str, keys: &mut BTreeSet<String>) {
    for (key, value) in table {
        let key = format!("{prefix}{key}");
        if let toml::Value::Table(inner) = value {
            collect_keys(inner, &format!("{key}."), keys);
        }
        keys.insert(key);
    }
}

pub(crate) fn path_ends(path: &str, extension: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == extension)
}

#[test]
fn what_is_wrong_is_found() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let manifest = file("Cargo.toml", "[package]\nname = \"a\"\n[dependencies]\nserde = \"1\"\n");
    let table = [
        (file("src/a.rs", "fn PWN() {}"), "the token `PWN`"),
        (file("src/a.rs", "compile_error!(\"\");"), "the token `compile_error`"),
        (file("src/a.rs", "fn"), "no Rust"),
        (file("src/a.rs", "// \u{202e}"), "holds"),
        (file("src/a.rs", "// a\rb"), "holds"),
        (file("src/a.rs", "/// a\n///\n///     b\nfn a() {}"), "code that runs"),
        (file("src/a.rs", "//! ```\n//! b\n//! ```"), "code that runs"),
        (file("src/../a.rs", ""), "no path"),
        (file("/a.rs", ""), "no path"),
        (file("src/con.rs", ""), "no path"),
        (file("src/COM1.rs", ""), "no path"),
        (file("src/ä.rs", ""), "no path"),
        (file("cargo.TOML", ""), "there are two"),
    ];
    for (wrong, expected) in table {
        let found = check(&[manifest.clone(), wrong]);
        assert!(found.as_ref().is_err_and(|found| found.contains(expected)), "{expected}: {found:?}");
    }
    assert!(check(&[file("Cargo.toml", "[build]\n")]).is_err_and(|found| found.contains("the table `build`")));
    let harmless = file("src/a.rs", "#[doc = \"PWN\"]\nconst A: &str = \"compile_error! \\u{202e}\";\n");
    assert_eq!(check(&[manifest.clone(), harmless.clone()]), Ok(()));
    assert!(literals(&harmless.text).contains("compile_error! \u{202e}"));
    let keys = ["dependencies", "dependencies.serde", "package", "package.name"];
    assert_eq!(manifest_keys(&[manifest]), Ok(keys.map(str::to_owned).into()));
}
