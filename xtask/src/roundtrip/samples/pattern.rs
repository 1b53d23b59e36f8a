//! Texts that match a pattern.
//!
//! In: a regular expression. Out: short texts that it should accept. Knows what most dialects share; what only one of them has
//! (looking around) gives no texts.

use regex_syntax::hir::{Class, Hir, HirKind};

/// How many bytes a text has at most: patterns may ask for more than anybody wants to read.
const LONGEST: usize = 10_000;

/// A short text and a longer one, as the pattern likes them; none if the pattern cannot be read.
pub(super) fn texts(pattern: &str) -> Vec<String> {
    let Ok(hir) = regex_syntax::parse(pattern) else { return Vec::new() };
    let mut texts: Vec<String> = [0, 1, 2].iter().filter_map(|extra| text(&hir, *extra)).collect();
    texts.dedup();
    texts
}

fn text(hir: &Hir, extra: u32) -> Option<String> {
    let mut out = String::new();
    write(hir, extra, &mut out)?;
    Some(out)
}

fn write(hir: &Hir, extra: u32, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(()),
        HirKind::Literal(literal) => {
            out.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(())
        }
        HirKind::Class(class) => {
            out.push(letter(class)?);
            Some(())
        }
        HirKind::Repetition(repetition) => {
            let times = repetition.max.unwrap_or(u32::MAX).min(repetition.min.saturating_add(extra));
            (0..times).try_for_each(|_| {
                write(&repetition.sub, extra, out)?;
                (out.len() <= LONGEST).then_some(())
            })
        }
        HirKind::Capture(capture) => write(&capture.sub, extra, out),
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, extra, out)),
        HirKind::Alternation(parts) => {
            let index = usize::try_from(extra).unwrap_or_default() % parts.len().max(1);
            write(parts.get(index)?, extra, out)
        }
    }
}

/// A letter or digit of a class if it has one, else its first character that is plain to see.
fn letter(class: &Class) -> Option<char> {
    let wanted = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain('!'..='~').chain([' ']);
    match class {
        Class::Unicode(class) => {
            let has = |c: &char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(c));
            wanted
                .into_iter()
                .find(has)
                .or_else(|| class.ranges().first().map(regex_syntax::hir::ClassUnicodeRange::start))
        }
        Class::Bytes(class) => {
            let has = |c: &char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&(*c as u8)));
            wanted.into_iter().find(has)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn patterns_are_met() {
        assert_eq!(texts("^[A-Z]{2}-\\d+$"), ["AA-0", "AA-00", "AA-000"]);
        assert_eq!(texts("^(cat|dog)?$"), ["", "dog", "cat"]);
        assert_eq!(texts("(?=x)"), [""; 0]);
        assert_eq!(texts("^[^a-z0-9]$"), ["A"]);
        assert_eq!(texts("^[a-z]{4096}$"), ["a".repeat(4096)]);
        assert_eq!(texts("^([a-z]{4096}){4096}$"), [""; 0]);
    }
}
