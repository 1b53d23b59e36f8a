//! Documentation: Markdown of others made safe for rustdoc.
//!
//! In: paragraphs of the plan. Out: lines for `///` or `//!`. What the document's author wrote is shown and does nothing else:
//! no code of it runs as a test, no bracket becomes a link to an item, no HTML reaches the page, nothing is loaded from
//! elsewhere. Knows nothing of what is documented.

mod inline;

use self::inline::inline;
use super::text::is_dropped;
use crate::plan::Paragraph;
use proc_macro2::TokenStream;
use quote::quote;

/// Doc attributes, one per line; `fallback` is what is said when there are no paragraphs.
pub(super) fn attributes(paragraphs: &[Paragraph], fallback: &str) -> TokenStream {
    let mut lines = lines(paragraphs);
    if lines.is_empty() {
        lines.push(fallback.to_owned());
    }
    of_lines(lines.iter().map(String::as_str))
}

/// Doc attributes, one per line of our own Markdown.
pub(super) fn of_lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> TokenStream {
    let lines = lines.into_iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The lines of a comment that stands before each, `//!` for example.
pub(super) fn comment(marker: &str, lines: &[String]) -> String {
    let line = |line: &String| if line.is_empty() { format!("{marker}\n") } else { format!("{marker} {line}\n") };
    lines.iter().map(line).collect()
}

/// The lines of all paragraphs, with an empty line between them.
pub(super) fn lines(paragraphs: &[Paragraph]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        let next = match paragraph {
            // It may hold short code of the document's author.
            Paragraph::Ours(text) => text.lines().map(|line| visible(line).trim_end().to_owned()).collect(),
            Paragraph::Theirs(text) => safe(text),
        };
        if next.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(next);
    }
    lines
}

/// The lines of Markdown of somebody else, without empty ones at the ends.
fn safe(text: &str) -> Vec<String> {
    let text: String = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', "    ");
    let text = visible(&text);
    let mut blocks = Blocks::default();
    for line in text.lines() {
        blocks.line(line.trim_end());
    }
    blocks.finish()
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_dropped(*c)).collect()
}

/// What is known of the lines so far.
#[derive(Default)]
struct Blocks {
    lines: Vec<String>,
    /// The fence of the open code block, as the author wrote it, and where the content of the list item starts that it stands in.
    fence: Option<(String, usize)>,
    /// Where an open block of indented code has its fence, which is ours, and the line of that.
    indented: Option<(usize, usize)>,
    /// Where the content of each open list item starts.
    items: Vec<usize>,
    /// Whether the last line is text that the next one may continue.
    paragraph: bool,
    /// Whether the last line is the mark of a list item and nothing else; an empty line after it ends the item.
    bare: bool,
}

impl Blocks {
    fn line(&mut self, line: &str) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some((fence, base)) = &self.fence
            && (line.is_empty() || indent >= *base)
        {
            let closes = is_closing(fence, line.trim_start()) && indent < base + 4;
            self.lines.push(if closes { fence_like(line, fence) } else { line.to_owned() });
            if closes {
                self.fence = None;
            }
            return;
        }
        // A list item ends with what stands left of it, and the code in it ends, too.
        self.end_fence();
        if line.is_empty() {
            self.paragraph = false;
            if std::mem::take(&mut self.bare) {
                self.items.pop();
            }
            self.lines.push(String::new());
        } else if let Some(base) = self.indented.map(|(base, _)| base).filter(|base| indent >= base + 4) {
            self.push_code(line, base);
        } else {
            self.end_indented_code();
            self.start(line, indent);
        }
    }

    /// A line of indented code, whose indentation the fence of ours stands for.
    fn push_code(&mut self, line: &str, base: usize) {
        self.lines.push(format!("{}{}", " ".repeat(base), line.get(base + 4..).unwrap_or_default()));
    }

    /// A line outside of any code.
    fn start(&mut self, line: &str, indent: usize) {
        let rest = line.trim_start();
        let block = block(rest);
        self.bare = false;
        let depth = self.items.len();
        if !(self.paragraph && block == Block::Text) {
            self.items.retain(|content| *content <= indent);
        }
        let base = self.items.last().copied().unwrap_or(0);
        if indent >= base + 4 && !self.paragraph {
            self.indented = Some((base, self.lines.len()));
            self.lines.push(String::new());
            self.push_code(line, base);
            return;
        }
        // A line far to the right goes on with the paragraph before it, whatever it starts with.
        let indent = if indent >= base + 4 { base } else { indent };
        let margin = " ".repeat(indent);
        let text = match block {
            Block::Fence(fence) => {
                self.fence = Some((fence.to_owned(), base));
                format!("{fence}text")
            }
            Block::Heading(depth, title) => format!("{} {}", "#".repeat((depth + 2).min(6)), inline(title)),
            Block::Rule if self.paragraph => {
                // It would make a title of the whole paragraph.
                self.lines.push(String::new());
                self.paragraph = false;
                return;
            }
            Block::Rule => rest.to_owned(),
            Block::Quote(content) => format!("> {}", nested(content)),
            Block::Item { width, first } => {
                if self.paragraph && !first && depth == self.items.len() {
                    self.lines.push(String::new());
                }
                self.items.push(indent + width);
                let (mark, content) = rest.split_at_checked(width).unwrap_or((rest, ""));
                let content = nested(content);
                self.bare = content.is_empty();
                format!("{mark}{content}")
            }
            Block::Text => words(rest),
        };
        self.paragraph = matches!(block, Block::Quote(_) | Block::Item { .. } | Block::Text);
        self.lines.push(format!("{margin}{text}").trim_end().to_owned());
    }

    /// Closes the block of indented code before the empty lines that follow it.
    fn end_indented_code(&mut self) {
        if let Some((base, start)) = self.indented.take() {
            let end = self.lines.iter().rposition(|line| !line.is_empty()).map_or(0, |index| index + 1);
            let code = self.lines.iter().skip(start);
            let longest = code.flat_map(|line| line.split(|c| c != '`')).map(str::len).max().unwrap_or(0);
            let fence = format!("{}{}", " ".repeat(base), "`".repeat((longest + 1).max(INDENTED_FENCE)));
            if let Some(line) = self.lines.get_mut(start) {
                *line = format!("{fence}text");
            }
            self.lines.insert(end, fence);
            if end + 1 == self.lines.len() {
                self.lines.push(String::new());
            }
        }
    }

    /// Closes the code block that the author left open.
    fn end_fence(&mut self) {
        if let Some((fence, base)) = self.fence.take() {
            self.lines.push(format!("{}{fence}", " ".repeat(base)));
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.end_indented_code();
        self.end_fence();
        let first = self.lines.iter().position(|line| !line.is_empty()).unwrap_or(self.lines.len());
        let end = self.lines.iter().rposition(|line| !line.is_empty()).map_or(first, |index| index + 1);
        // Several empty lines mean the same as one, outside of code and nearly always in it.
        let mut lines: Vec<String> = self.lines.drain(first..end).collect();
        lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
        lines
    }
}

/// A line of text. What is left of it when HTML is taken off may look like the start of a block.
fn words(line: &str) -> String {
    let text = inline(line);
    match block(&text) {
        Block::Text => text,
        Block::Item { .. } if text.starts_with(|c: char| c.is_ascii_digit()) => {
            let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, rest) = text.split_at_checked(digits).unwrap_or((&text, ""));
            format!("{number}\\{rest}")
        }
        _ => format!("\\{text}"),
    }
}

/// What stands behind the mark of a quotation or a list item, which may start further ones, but no code.
fn nested(mut content: &str) -> String {
    let mut marks = String::new();
    for _ in 0..DEEPEST {
        content = content.trim();
        let (mark, rest) = match block(content) {
            Block::Item { width, .. } => content.split_at_checked(width).unwrap_or((content, "")),
            Block::Quote(rest) => (">", rest),
            Block::Text => return marks + &words(content),
            _ => return marks + &inline(content),
        };
        marks.extend([mark.trim_end(), " "]);
        content = rest;
    }
    format!("{marks}\\{}", inline(content))
}

/// How many quotations and lists stand in each other at most.
const DEEPEST: usize = 8;

/// How many backticks stand around code that was indented, unless it holds as many itself.
const INDENTED_FENCE: usize = 6;

/// What a line starts.
#[derive(Clone, Copy, PartialEq)]
enum Block<'a> {
    /// Code, with this run of backticks or tildes.
    Fence(&'a str),
    /// A heading of this depth.
    Heading(usize, &'a str),
    /// A line across, or the underline of a heading.
    Rule,
    /// A quotation.
    Quote(&'a str),
    /// A list item.
    Item {
        /// The width of its mark and the spaces after it.
        width: usize,
        /// Whether it may follow a paragraph without an empty line.
        first: bool,
    },
    /// Anything else.
    Text,
}

/// What a line starts (`CommonMark` 0.31, section 4 and 5).
fn block(line: &str) -> Block<'_> {
    let mark = line.chars().next().unwrap_or(' ');
    let width = line.len() - line.trim_start_matches(mark).len();
    let (run, rest) = line.split_at_checked(width).unwrap_or((line, ""));
    match mark {
        '`' | '~' if width >= 3 && !(mark == '`' && rest.contains('`')) => Block::Fence(run),
        '#' if width <= 6 && (rest.is_empty() || rest.starts_with(' ')) => Block::Heading(width, rest),
        '=' | '-' | '*' | '_' if is_rule(mark, line) => Block::Rule,
        '>' => Block::Quote(line.get(1..).unwrap_or("")),
        '-' | '*' | '+' => item(line, 1),
        '0'..='9' => item(line, line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len() + 1),
        _ => Block::Text,
    }
}

/// Whether a line is nothing but a mark that stands for a rule or underlines a heading.
fn is_rule(mark: char, line: &str) -> bool {
    let least = if mark == '=' { 1 } else { 2 };
    line.chars().all(|c| c == mark || c == ' ') && line.chars().filter(|c| *c == mark).count() >= least
}

/// A list item whose mark is as long as `mark`, if it is one.
fn item(line: &str, mark: usize) -> Block<'_> {
    let Some((head, rest)) = line.split_at_checked(mark) else { return Block::Text };
    let ordered = head.starts_with(|c: char| c.is_ascii_digit());
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    if (ordered && (!head.ends_with(['.', ')']) || mark > 10)) || (spaces == 0 && !rest.is_empty()) {
        return Block::Text;
    }
    // More than four spaces are one space and code, which is shown as text.
    let width = mark + if spaces > 4 { 1 } else { spaces.max(1) };
    Block::Item { width, first: (!ordered || head.len() == 2 && head.starts_with('1')) && !rest.is_empty() }
}

/// Whether a line closes the code block that `fence` opened (`CommonMark` 0.31, section 4.5).
fn is_closing(fence: &str, line: &str) -> bool {
    line.starts_with(fence) && line.chars().all(|c| fence.starts_with(c))
}

/// The closing fence with the indentation of its line.
fn fence_like(line: &str, fence: &str) -> String {
    let indent = line.len() - line.trim_start_matches(' ').len();
    format!("{}{fence}", " ".repeat(indent))
}

#[cfg(test)]
mod tests;
