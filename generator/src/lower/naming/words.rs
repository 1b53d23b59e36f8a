//! Splits texts of any script into words and joins words the way Rust writes names.
//!
//! In: any text. Out: lower-case words, or a name in one of Rust's spellings that only needs to be made unique. What cannot be
//! part of an identifier is a separator, is spelt out (`<=`), or, when nothing else is left, becomes its code point.

use heck::ToSnakeCase as _;
use unicode_ident::{is_xid_continue, is_xid_start};

/// Words that are written with a capital inside.
const ONE_WORD: &[(&str, &str)] = &[("OAuth", "Oauth"), ("IPv4", "Ipv4"), ("IPv6", "Ipv6")];

/// Symbols that mean something in a value without letters, or before the first letter.
const OPERATORS: &[(&str, &str)] = &[
    ("<=>", "compare"),
    ("!==", "not identical"),
    ("===", "identical"),
    ("<=", "less or equal"),
    (">=", "greater or equal"),
    ("!=", "not equal"),
    ("<>", "not equal"),
    ("==", "equal"),
    ("=~", "matches"),
    ("!~", "matches not"),
    ("&&", "and"),
    ("||", "or"),
    ("<", "less"),
    (">", "greater"),
    ("=", "equal"),
    ("!", "not"),
    ("+", "plus"),
    ("-", "minus"),
];

/// Symbols that are spelt out only where there are no letters.
const SYMBOLS: &[(&str, &str)] = &[
    ("*", "star"),
    ("/", "slash"),
    ("\\", "backslash"),
    ("%", "percent"),
    ("&", "and"),
    ("|", "or"),
    ("^", "caret"),
    ("~", "tilde"),
    ("#", "hash"),
    ("@", "at"),
    ("$", "dollar"),
    ("?", "question"),
    (".", "dot"),
    (",", "comma"),
    (":", "colon"),
    (";", "semicolon"),
    ("_", "underscore"),
    ("'", "quote"),
    ("\"", "double quote"),
    ("`", "backtick"),
    ("(", "open"),
    (")", "close"),
    ("[", "open"),
    ("]", "close"),
    ("{", "open"),
    ("}", "close"),
    (" ", "space"),
    ("\t", "tab"),
    ("\n", "newline"),
];

/// How many words a text without letters is spelt with.
const SPELT: usize = 4;

/// `file-extract` is `FileExtract`, `gpt-4.1` is `Gpt4_1`, `1024x1024` is `N1024x1024`, `宠物` stays; for types and variants.
pub(in crate::lower) fn camel(text: &str) -> String {
    let mut name = String::new();
    for word in symbols(text) {
        // Without a separator `4.1` and `41` would be the same.
        if name.ends_with(|c: char| c.is_numeric()) && word.starts_with(char::is_numeric) {
            name.push('_');
        }
        let mut rest = word.chars();
        name.extend(rest.next().into_iter().flat_map(char::to_uppercase));
        name.push_str(rest.as_str());
    }
    if name.starts_with(is_xid_start) { name } else { format!("N{name}") }
}

/// `fileId` is `file_id`, `+1` is `plus_1`, `2fa` is `n2fa`; for fields, methods and modules. (A leading underscore would tell
/// readers and lints that the field is not used.)
pub(in crate::lower) fn snake(text: &str) -> String {
    let name = symbols(text).join("_");
    if name.starts_with(is_xid_start) { name } else { format!("n{name}") }
}

/// The words of a text for which there must be some: a text without letters or digits is spelt out.
fn symbols(text: &str) -> Vec<String> {
    let found = words(text);
    if !found.is_empty() {
        let sign = OPERATORS.iter().find(|(sign, _)| text.starts_with(sign));
        let spelt = sign.map_or("", |(_, words)| words).split(' ').filter(|word| !word.is_empty());
        return spelt.map(str::to_owned).chain(found).collect();
    }
    let mut spelt = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next().filter(|_| spelt.len() < SPELT) {
        let known = OPERATORS.iter().chain(SYMBOLS).find(|(sign, _)| rest.starts_with(sign));
        if let Some((sign, words)) = known {
            spelt.extend(words.split(' ').map(str::to_owned));
            rest = &rest[sign.len()..];
        } else {
            if !is_invisible(first) && !first.is_control() {
                spelt.push(format!("u{:x}", u32::from(first)));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    if spelt.is_empty() { vec!["empty".to_owned()] } else { spelt }
}

/// The words of a text, in lower case: split at what is no letter, digit or mark, and where a capital begins a word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut known = text.to_owned();
    for (written, one) in ONE_WORD {
        known = known.replace(written, one);
    }
    let mut words = Vec::new();
    for chunk in known.split(|c: char| !is_xid_continue(c) || c == '_' || is_invisible(c)) {
        // Marks on their own have no letter to stand on.
        let chunk = chunk.trim_start_matches(|c: char| !is_xid_start(c) && !c.is_numeric());
        split(chunk, &mut words);
    }
    words
}

/// The words of a text as far as they are ASCII.
pub(in crate::lower) fn ascii_words(text: &str) -> Vec<String> {
    let ascii: String = text.chars().map(|c| if c.is_ascii() { c } else { ' ' }).collect();
    words(&ascii)
}

/// Splits `HTTPServer2Name` into `http`, `server2`, `name`.
fn split(chunk: &str, words: &mut Vec<String>) {
    if chunk.is_ascii() {
        words
            .extend(small_plurals(chunk).to_snake_case().split('_').filter(|word| !word.is_empty()).map(str::to_owned));
    } else {
        split_script(chunk, words);
    }
}

/// Makes the `s` of `IDs` part of the word before it, `Ids`: it is no word of its own.
fn small_plurals(chunk: &str) -> String {
    let letters: Vec<char> = chunk.chars().collect();
    let is = |index: usize, test: fn(&char) -> bool| letters.get(index).is_some_and(test);
    let upper = |index: usize| is(index, char::is_ascii_uppercase);
    let plural =
        |index: usize| is(index, |c| *c == 's') && upper(index - 1) && !is(index + 1, char::is_ascii_lowercase);
    let mut text = String::new();
    for (index, letter) in letters.iter().enumerate() {
        let inside =
            index > 0 && (index + 1..letters.len()).find(|next| !upper(*next)).is_some_and(plural) && upper(index - 1);
        text.push(if inside { letter.to_ascii_lowercase() } else { *letter });
    }
    text
}

/// The same for scripts whose marks heck takes for separators.
fn split_script(chunk: &str, words: &mut Vec<String>) {
    let mut word = String::new();
    let mut letters = chunk.chars().peekable();
    let mut upper = false;
    while let Some(c) = letters.next() {
        let starts = c.is_uppercase() && (!upper || letters.peek().is_some_and(|next| next.is_lowercase()));
        if starts && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        upper = c.is_uppercase() || (upper && !c.is_lowercase());
        word.extend(c.to_lowercase().filter(|c| is_xid_continue(*c)));
    }
    if !word.is_empty() {
        words.push(word);
    }
}

/// Characters that identifiers may hold and nobody sees, and the accents that Rust would join with the letter before.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_names() {
        let table = [
            ("deleteFile", "DeleteFile", "delete_file"),
            ("files/deleteFile", "FilesDeleteFile", "files_delete_file"),
            ("Files_Delete", "FilesDelete", "files_delete"),
            ("GET_pet", "GetPet", "get_pet"),
            ("file-extract", "FileExtract", "file_extract"),
            ("HTTPServer2Name", "HttpServer2Name", "http_server2_name"),
            ("ViduText2VideoRequest", "ViduText2VideoRequest", "vidu_text2_video_request"),
            ("userIDs", "UserIds", "user_ids"),
            ("OAuthToken", "OauthToken", "oauth_token"),
            ("page[size]", "PageSize", "page_size"),
            ("$ref", "Ref", "ref"),
            ("@type", "Type", "type"),
            ("X-Request-ID", "XRequestId", "x_request_id"),
            ("gpt-4.1", "Gpt4_1", "gpt_4_1"),
            ("gpt-41", "Gpt41", "gpt_41"),
            ("1024x1024", "N1024x1024", "n1024x1024"),
            ("2fa", "N2fa", "n2fa"),
            ("2024-01-31", "N2024_01_31", "n2024_01_31"),
            ("+1", "Plus1", "plus_1"),
            ("-1", "Minus1", "minus_1"),
            ("-created_at", "MinusCreatedAt", "minus_created_at"),
            ("<=", "LessOrEqual", "less_or_equal"),
            ("*", "Star", "star"),
            ("", "Empty", "empty"),
            ("👍", "U1f44d", "u1f44d"),
            ("❤️ love", "Love", "love"),
            ("宠物", "宠物", "宠物"),
            ("对话 API", "对话Api", "对话_api"),
            ("Имя файла", "ИмяФайла", "имя_файла"),
            ("اسم", "اسم", "اسم"),
            ("हिन्दी", "हिन्दी", "हिन्दी"),
            ("a\u{202E}b\u{0}c", "ABC", "a_b_c"),
            ("\u{200B}", "Empty", "empty"),
        ];
        for (text, as_type, as_field) in table {
            assert_eq!((camel(text).as_str(), snake(text).as_str()), (as_type, as_field), "{text:?}");
        }
    }
}
