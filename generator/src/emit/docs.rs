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
            Paragraph::Ours(text) => text.lines().map(|line| line.trim_end().to_owned()).collect(),
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
    let text: String = text.chars().filter(|c| !is_dropped(*c)).collect();
    let mut blocks = Blocks::default();
    for line in text.lines() {
        blocks.line(line.trim_end());
    }
    blocks.finish()
}

/// What is known of the lines so far.
#[derive(Default)]
struct Blocks {
    lines: Vec<String>,
    /// The fence of the open code block, as the author wrote it.
    fence: Option<String>,
    /// Where an open block of indented code has its fence, which is ours.
    indented: Option<usize>,
    /// Where the content of each open list item starts.
    items: Vec<usize>,
    /// Whether the last line is text that the next one may continue.
    paragraph: bool,
}

impl Blocks {
    fn line(&mut self, line: &str) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some(fence) = &self.fence {
            let closes = is_closing(fence, line.trim_start());
            self.lines.push(if closes { fence_like(line, fence) } else { line.to_owned() });
            if closes {
                self.fence = None;
            }
        } else if line.is_empty() {
            self.paragraph = false;
            self.lines.push(String::new());
        } else if let Some(base) = self.indented.filter(|base| indent >= base + 4) {
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
        let depth = self.items.len();
        if !(self.paragraph && block == Block::Text) {
            self.items.retain(|content| *content <= indent);
        }
        let base = self.items.last().copied().unwrap_or(0);
        if indent >= base + 4 && !self.paragraph {
            self.lines.push(format!("{}{INDENTED_FENCE}text", " ".repeat(base)));
            self.indented = Some(base);
            self.push_code(line, base);
            return;
        }
        // A line far to the right goes on with the paragraph before it, whatever it starts with.
        let indent = if indent >= base + 4 { base } else { indent };
        let margin = " ".repeat(indent);
        let text = match block {
            Block::Fence(fence) => {
                self.fence = Some(fence.to_owned());
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
            Block::Quote(content) => format!("> {}", inline(content)),
            Block::Item { width, first } => {
                if self.paragraph && !first && depth == self.items.len() {
                    self.lines.push(String::new());
                }
                self.items.push(indent + width);
                let (mark, content) = rest.split_at_checked(width).unwrap_or((rest, ""));
                format!("{mark}{}", inline(content))
            }
            Block::Text => inline(rest),
        };
        self.paragraph = matches!(block, Block::Quote(_) | Block::Item { .. } | Block::Text);
        self.lines.push(format!("{margin}{text}").trim_end().to_owned());
    }

    /// Closes the block of indented code before the empty lines that follow it.
    fn end_indented_code(&mut self) {
        if let Some(base) = self.indented.take() {
            let end = self.lines.iter().rposition(|line| !line.is_empty()).map_or(0, |index| index + 1);
            self.lines.insert(end, format!("{}{INDENTED_FENCE}", " ".repeat(base)));
            if end + 1 == self.lines.len() {
                self.lines.push(String::new());
            }
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.end_indented_code();
        if let Some(fence) = self.fence.take() {
            self.lines.push(fence);
        }
        let first = self.lines.iter().position(|line| !line.is_empty()).unwrap_or(self.lines.len());
        let end = self.lines.iter().rposition(|line| !line.is_empty()).map_or(first, |index| index + 1);
        // Several empty lines mean the same as one, outside of code and nearly always in it.
        let mut lines: Vec<String> = self.lines.drain(first..end).collect();
        lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
        lines
    }
}

/// What stands around code that was indented; longer than what such code holds.
const INDENTED_FENCE: &str = "``````";

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
