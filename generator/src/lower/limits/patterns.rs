//! Translates patterns of JSON Schema, which are those of ECMA-262, into the syntax of `regex-lite`.
//!
//! In: a pattern. Out: one that matches the same texts; `None` where there is none, as for look-around and back references. Pure.

use regex_lite::Regex;
use std::iter::Peekable;
use std::str::Chars;

/// What `\s` is (ECMA-262, sections 12.2 and 12.3); in `regex-lite` it is ASCII only.
const SPACES: &str = r"\s\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}";

/// The same pattern for `regex-lite`.
pub(super) fn translated(pattern: &str) -> Option<String> {
    let mut chars = pattern.chars().peekable();
    let mut text = String::with_capacity(pattern.len());
    let mut in_class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => escape(&mut chars, in_class, &mut text)?,
            // A class that holds nothing, or anything, is no class in other dialects.
            '[' if !in_class && chars.peek() == Some(&']') => return None,
            '[' if !in_class => {
                in_class = true;
                text.push('[');
                if chars.next_if_eq(&'^').is_some() {
                    if chars.peek() == Some(&']') {
                        return None;
                    }
                    text.push('^');
                }
            }
            // Other dialects have classes in classes, and differences and intersections of them.
            '[' | '&' | '~' if in_class => text.extend(['\\', c]),
            ']' if in_class => {
                in_class = false;
                text.push(']');
            }
            '-' if in_class && chars.peek() == Some(&'-') => return None,
            ']' | '}' => text.extend(['\\', c]),
            '{' if in_class => text.push('{'),
            '{' => repetition(&mut chars, &mut text),
            '(' if !in_class && chars.peek() == Some(&'?') => group(&mut chars, &mut text)?,
            // A space or `#` means itself: there is no verbose mode.
            _ => text.push(c),
        }
    }
    Regex::new(&text).is_ok().then_some(text)
}

/// What follows a backslash.
fn escape(chars: &mut Peekable<Chars<'_>>, in_class: bool, text: &mut String) -> Option<()> {
    let c = chars.next()?;
    match c {
        's' if in_class => text.push_str(SPACES),
        's' => text.extend(["[", SPACES, "]"]),
        'S' if !in_class => text.extend(["[^", SPACES, "]"]),
        // In a class it would take a difference of classes; a backspace has no name.
        'S' | 'b' | 'B' if in_class => return None,
        'd' | 'D' | 'w' | 'W' | 'b' | 'B' | 't' | 'n' | 'r' | 'f' | 'v' => text.extend(['\\', c]),
        '0' if !chars.peek().is_some_and(char::is_ascii_digit) => text.push_str(r"\x00"),
        'x' => code(chars, 2, text)?,
        'u' if chars.next_if_eq(&'{').is_some() => {
            let digits: String = std::iter::from_fn(|| chars.next_if(char::is_ascii_hexdigit)).collect();
            chars.next_if_eq(&'}').filter(|_| !digits.is_empty())?;
            text.extend([r"\x{", &digits, "}"]);
        }
        'u' => code(chars, 4, text)?,
        // Names of groups, properties, control characters and back references.
        _ if c.is_ascii_alphanumeric() => return None,
        // Any other character stands for itself.
        _ if c.is_ascii() => text.extend(['\\', c]),
        _ => text.push(c),
    }
    Some(())
}

/// A character by its number, in so many digits.
fn code(chars: &mut Peekable<Chars<'_>>, digits: usize, text: &mut String) -> Option<()> {
    text.push_str(r"\x{");
    for _ in 0..digits {
        text.push(chars.next_if(char::is_ascii_hexdigit)?);
    }
    text.push('}');
    Some(())
}

/// `{2,5}` repeats; any other brace is a brace.
fn repetition(chars: &mut Peekable<Chars<'_>>, text: &mut String) {
    let mut ahead = chars.clone();
    let inside: String = ahead.by_ref().take_while(|c| *c != '}').collect();
    let (least, most) = inside.split_once(',').unwrap_or((&inside, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let closed = chars.clone().any(|c| c == '}');
    if closed && !least.is_empty() && digits(least) && digits(most) {
        text.extend(["{", &inside, "}"]);
        *chars = ahead;
    } else {
        text.push_str(r"\{");
    }
}

/// The start of a group after `(`; look-around has no counterpart.
fn group(chars: &mut Peekable<Chars<'_>>, text: &mut String) -> Option<()> {
    chars.next();
    match chars.next()? {
        ':' => text.push_str("(?:"),
        '<' if !matches!(chars.peek(), Some('=' | '!')) => text.push_str("(?<"),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::translated;
    use regex_lite::Regex;

    #[test]
    fn patterns_match_what_they_match_elsewhere() {
        let cases = [
            ("^[a-z]+$", "abc", "aBc"),
            ("b", "abc", "ac"),
            (r"^\d{2,3}$", "123", "٣٣"),
            (r"^\w+\/\w+$", "a/b", "é/b"),
            (r"^\S+\s\S+$", "a\u{a0}b", "ab"),
            (r"^[\s]$", "\u{3000}", "x"),
            (r"^{.*}$", "{a}", "a"),
            ("^a{,2}$", "a{,2}", "aa"),
            ("^[[&~]+$", "[&~", "]"),
            (r"^[^[\]]$", "a", "["),
            ("^[a-z&&b]+$", "&b", "|"),
            (r"^\u4e00\x41\u{1F600}$", "一A😀", "一B😀"),
            (r"^(?:a|(?<n>b))$", "b", "c"),
            (r"^[\w.\-]+@[\w\-]+$", "a-b@c", "a b@c"),
            (r"^a\0$", "a\0", "a0"),
            ("a}]b", "a}]b", "ab"),
        ];
        for (pattern, fits, other) in cases {
            let text = translated(pattern).unwrap_or_else(|| panic!("{pattern} is refused"));
            let regex = Regex::new(&text).expect("it was tried");
            assert!(regex.is_match(fits) && !regex.is_match(other), "{pattern} as {text}");
        }
    }

    #[test]
    fn what_has_no_counterpart_is_refused() {
        let patterns = [
            "(?=a)",
            "(?!a)",
            "(?<=a)",
            "(?<!a)",
            r"(a)\1",
            r"\k<n>",
            r"\p{L}",
            r"\cA",
            "[]",
            "[^]",
            "[a--b]",
            r"[\S]",
            "(",
            "a{3,2}",
            r"\ud83d\ude00",
            "\\",
        ];
        for pattern in patterns {
            assert_eq!(translated(pattern), None, "{pattern}");
        }
    }
}
