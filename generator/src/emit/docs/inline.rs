//! One line of somebody else's Markdown.
//!
//! In: the text of a line, without its indentation and block mark. Out: the same with everything escaped that would be HTML, a
//! link to an item or a bare URL. Each line stands for itself: a code span ends on the line on which it starts.

use super::super::text::code;

/// How long a line may be in which links and tags are looked for, each up to the end of the line. No person writes longer ones.
const LONGEST: usize = 20_000;
/// As many characters may open a link, code or a tag in such a line.
const MOST: usize = 1_000;

/// The line with emphasis, code spans, links and entities as they are, and all else made plain.
pub(super) fn inline(line: &str) -> String {
    let opens = line.chars().filter(|c| matches!(c, '[' | '`' | '<' | '(')).count();
    let text = if line.len() > LONGEST || opens > MOST { all_plain(line.trim()) } else { escape(line.trim(), true) };
    text.trim().to_owned()
}

/// Escapes a piece of a line. Within the text of a link (`links` is false) there are no other links.
fn escape(mut rest: &str, links: bool) -> String {
    let mut out = String::with_capacity(rest.len() + 16);
    while let Some(c) = rest.chars().next() {
        let piece = match c {
            '\\' => backslash(rest),
            '`' => code_span(rest),
            '<' => html(rest, links, &out),
            '[' if links => link(rest),
            // It may stand where a block starts, even if only because HTML before it is taken off.
            '~' if rest.starts_with("~~~") => Some((3, "\\~\\~\\~".to_owned())),
            '!' if rest.starts_with("![") => Some((1, String::new())),
            'h' => bare_url(rest, links),
            _ => None,
        };
        let (taken, text) = piece.unwrap_or_else(|| (c.len_utf8(), plain(c)));
        out.push_str(&text);
        rest = rest.get(taken..).unwrap_or("");
    }
    out
}

fn plain(c: char) -> String {
    if matches!(c, '[' | ']' | '`' | '<') { format!("\\{c}") } else { c.to_string() }
}

/// A line that is too much to be understood: only its URLs are found, for which one look is enough.
fn all_plain(mut rest: &str) -> String {
    let mut out = String::with_capacity(rest.len() * 2);
    while let Some(c) = rest.chars().next() {
        let (taken, text) = match c {
            '\\' | '~' => (1, format!("\\{c}")),
            c => Some(c).filter(|c| *c == 'h').and_then(|_| bare_url(rest, true)).unwrap_or((c.len_utf8(), plain(c))),
        };
        out.push_str(&text);
        rest = rest.get(taken..).unwrap_or("");
    }
    out
}

/// A backslash and the character that it escapes already.
fn backslash(rest: &str) -> Option<(usize, String)> {
    let escaped = rest.get(1..)?.chars().next()?;
    escaped.is_ascii_punctuation().then(|| (2, format!("\\{escaped}")))
}

/// A code span, as it is; without an end on this line, its backticks are escaped.
fn code_span(rest: &str) -> Option<(usize, String)> {
    let width = run(rest);
    let (fence, mut tail) = rest.split_at_checked(width)?;
    let mut end = width;
    while let Some(start) = tail.find('`') {
        let close = run(tail.get(start..)?);
        end += start + close;
        if close == width {
            return Some((end, rest.get(..end)?.to_owned()));
        }
        tail = tail.get(start + close..)?;
    }
    Some((width, "\\`".repeat(fence.len())))
}

/// How many backticks a text starts with.
fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// A link to the web keeps its address; any other leads nowhere from here and keeps its text.
fn link(rest: &str) -> Option<(usize, String)> {
    let close = closing(rest, '[', ']')?;
    let text = rest.get(1..close)?;
    let tail = rest.get(close + 1..)?;
    if !tail.starts_with('(') {
        return None;
    }
    let end = closing(tail, '(', ')')?;
    let address = tail.get(1..end)?.split_whitespace().next().unwrap_or("");
    let address = address.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(address);
    let label = escape(text, false);
    let shown = if is_web(address) && !label.trim().is_empty() { format!("[{label}](<{address}>)") } else { label };
    Some((close + 1 + end + 1, shown))
}

/// Where the bracket that `text` opens with is closed.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (index, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == open => depth += 1,
            _ if c == close => {
                depth -= 1;
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !address.contains(['<', '>', '\\', ' ', '`'])
}

/// A URL that stands for itself becomes a link.
fn bare_url(rest: &str, links: bool) -> Option<(usize, String)> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| rest.starts_with(scheme))?;
    let part_of = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '[' | ']' | '(' | ')' | '*')
    };
    let end = rest.find(|c| !part_of(c)).unwrap_or(rest.len());
    let url = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_', '~']);
    if url.len() <= scheme.len() {
        return None;
    }
    Some((url.len(), if links { format!("<{url}>") } else { url.to_owned() }))
}

/// HTML: a few tags have words in Markdown, those of layout are left out, all else is shown as text.
fn html(rest: &str, links: bool, out: &str) -> Option<(usize, String)> {
    let end = rest.find('>')?;
    let inner = rest.get(1..end)?;
    let after = end + 1;
    if is_web(inner) {
        return Some((after, if links { format!("<{inner}>") } else { inner.to_owned() }));
    }
    if inner.starts_with("!--") {
        return rest.find("-->").map(|end| (end + 3, String::new()));
    }
    let name = inner.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next()?.to_ascii_lowercase();
    let opens = !inner.starts_with('/');
    let piece = match name.as_str() {
        "b" | "strong" => "**".to_owned(),
        "i" | "em" => "*".to_owned(),
        "code" | "tt" | "kbd" if opens => {
            let close = rest.find("</")?;
            let content = rest.get(after..close)?;
            let past = close + rest.get(close..)?.find('>')? + 1;
            return Some((past, code(content)));
        }
        "a" if opens => {
            let close = rest.find("</a>")?;
            let label = escape(rest.get(after..close)?, false);
            let address = href(inner).filter(|address| links && is_web(address) && !label.trim().is_empty());
            return Some((close + 4, address.map_or(label.clone(), |address| format!("[{label}](<{address}>)"))));
        }
        "li" if opens => space(out, "\u{2022} "),
        "br" | "p" | "div" | "ul" | "ol" | "li" | "table" | "thead" | "tbody" | "tr" | "td" | "th" | "hr"
        | "blockquote" | "pre" | "dl" | "dt" | "dd" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "img" => space(out, ""),
        "span" | "sup" | "sub" | "small" | "u" | "font" | "center" | "a" | "code" | "tt" | "kbd" => String::new(),
        _ => return None,
    };
    Some((after, piece))
}

/// A space, unless there is one or nothing stands before, and `text`.
fn space(out: &str, text: &str) -> String {
    if out.is_empty() || out.ends_with(' ') { text.to_owned() } else { format!(" {text}") }
}

/// The address of a tag `a`.
fn href(tag: &str) -> Option<&str> {
    let value = tag.split_once("href=")?.1;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}
