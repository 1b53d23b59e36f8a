use super::{Paragraph, lines};

#[test]
fn markdown_of_others_is_made_safe() {
    let cases: &[(&str, &[&str])] = &[
        ("Plain *text* with `code <T>` and &amp;.", &["Plain *text* with `code <T>` and &amp;."]),
        ("", &[]),
        (" \n\n a  \n\n\n b\n", &[" a", "", " b"]),
        // No HTML.
        ("a <b>bold</b><br/>word <Foo> < 3", &["a **bold** word \\<Foo> \\< 3"]),
        ("<p>One.</p><p>Two <code>x<y</code></p>", &["One. Two `x<y`"]),
        ("<a href=\"https://a.b/c\">here</a> <a href='/d'>there</a>", &["[here](<https://a.b/c>) there"]),
        ("a <!-- hidden --> b <script>alert(1)</script>", &["a  b \\<script>alert(1)\\</script>"]),
        // No links but to the web.
        ("[Pet] [a][b] [x](#y) [z](https://w.org \"t\")", &["\\[Pet\\] \\[a\\]\\[b\\] x [z](<https://w.org>)"]),
        ("[`a`](https://b.c/d_(e)) ![i](https://f.g)", &["[`a`](<https://b.c/d_(e)>) [i](<https://f.g>)"]),
        ("see https://a.b/c. (http://d.e) <https://f.g>", &["see <https://a.b/c>. (<http://d.e>) <https://f.g>"]),
        ("[https://a.b](https://a.b)", &["[https://a.b](<https://a.b>)"]),
        ("[a]: https://b.c", &["\\[a\\]: <https://b.c>"]),
        // No code runs.
        ("```rust\nfn <T>\n```\nb", &["```text", "fn <T>", "```", "b"]),
        ("~~~\na", &["~~~text", "a", "~~~"]),
        ("a\n\n    [b]\n\n      c\n\nd", &["a", "", "``````text", "[b]", "", "  c", "``````", "", "d"]),
        ("a\n    b", &["a", "b"]),
        ("- a\n\n  b\n\n      c", &["- a", "", "  b", "", "  ``````text", "  c", "  ``````"]),
        ("- a\n    - b\n2) c", &["- a", "    - b", "2) c"]),
        // Code in a list item ends with the item.
        ("- a\n  ```\n  b\n1. ~~~\n   c", &["- a", "  ```text", "  b", "  ```", "1. \\~\\~\\~", "   c"]),
        ("- a\n\n  ```\n  b\n\n  c", &["- a", "", "  ```text", "  b", "", "  c", "  ```"]),
        ("- - ~~~\n> - ~~~~\n- -     b", &["- - \\~\\~\\~", "> - \\~\\~\\~~", "- - b"]),
        ("+<p>     b\n\n1.<br>     c", &["\\+      b", "", "1\\.      c"]),
        ("*\n\n     b", &["*", "", "``````text", " b", "``````"]),
        ("    ``````\n    b", &["```````text", "``````", "b", "```````"]),
        // What is too far right does not end it.
        ("```\n     ```\n~~~\n```\na", &["```text", "     ```", "~~~", "```", "a"]),
        ("> ```\n> a\n> ```", &["> \\`\\`\\`", "> a", "> \\`\\`\\`"]),
        ("a `b\nc` d", &["a \\`b", "c\\` d"]),
        // Headings stay below those of the page.
        ("# A\n##### B\nc\n---\nd\n===\ne", &["### A", "###### B", "c", "", "d", "", "e"]),
        ("a\u{202e}b\u{7}c\u{2028}d\r\ne", &["abc", "d", "e"]),
    ];
    for (text, wanted) in cases {
        assert_eq!(lines(&[Paragraph::Theirs((*text).to_owned())]), *wanted, "{text:?}");
    }
}

#[test]
fn our_paragraphs_stay_as_they_are() {
    let paragraphs =
        [Paragraph::Theirs("[a]".to_owned()), Paragraph::Theirs(String::new()), Paragraph::Ours("[`B`]".to_owned())];
    assert_eq!(lines(&paragraphs), ["\\[a\\]", "", "[`B`]"]);
}
