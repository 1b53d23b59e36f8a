//! Strings that break out of something, if they can.

use crate::sound::WORD;

/// What is put into the places of a document, with a name for messages.
pub(crate) fn strings() -> Vec<(&'static str, String)> {
    let fixed = [
        ("literal", "\"; compile_error!(\"PWN\"); //"),
        ("raw literal", "\"#; PWN ; r#\""),
        ("raw literals", "\"##\"###; PWN"),
        ("block comment", "*/ compile_error!(\"PWN\"); /*"),
        ("line comment", "a\ncompile_error!(\"PWN\");"),
        ("carriage return", "a\rcompile_error!(\"PWN\");"),
        ("both", "a\r\nPWN\r\n"),
        ("separators", "a\u{2028}PWN\u{2029}PWN\u{85}PWN\u{b}PWN\u{c}PWN"),
        ("NUL", "a\0PWN"),
        ("controls", "\u{1}\u{7}\u{8}\u{1b}[31mPWN\u{7f}\u{9b}"),
        ("direction", "a\u{202e}\u{2066}PWN\u{2069}\u{200f}\u{61c}"),
        ("only direction", "\u{202e}\u{2067}"),
        ("invisible", "a\u{200b}\u{200d}\u{feff}\u{ad}\u{2060}\u{e0041}PWN\u{fe0f}"),
        ("only invisible", "\u{200b}\u{feff}"),
        ("marks", "\u{301}e\u{301}\u{345}\u{20dd}PWN"),
        ("private", "\u{e000}\u{10ffff}\u{fffe}\u{fdd0}PWN"),
        ("replacement", "\u{fffd}PWN"),
        ("format", "{} {0} {PWN} {{ }} {:?} {self} ${x} ${PWN} $PWN $crate %s"),
        ("backticks", "`PWN` ``` `` ` $(PWN) `"),
        ("CDATA", "]]><PWN/><![CDATA["),
        ("HTML", "<script>PWN</script><img src=x onerror=PWN> --> <!-- &lt;"),
        ("attribute", "#[doc = \"PWN\"] #![allow(PWN)]"),
        ("inner docs", "//! PWN\n/// PWN\n/** PWN */"),
        ("indented code", "    PWN();\n\n    compile_error!(\"PWN\");"),
        ("code after text", "Text.\n\n    PWN();\n\n\tPWN();\n\n* a\n\n      PWN();\n"),
        ("fenced code", "```\nPWN();\n```\n\n~~~rust\nPWN();\n~~~\n\n```rust,should_panic\nPWN();"),
        (
            "odd fences",
            "> ```\n> PWN();\n> ```\n\n- ```rust\n  PWN();\n  ```\n\n1. ~~~~\n   PWN();\n\n`````` text\n```\nPWN();\n",
        ),
        ("links", "[PWN] [`PWN`] [a](PWN) [a]: http://PWN\n<http://PWN> http://PWN.example/a_b_ ![x](http://PWN)"),
        ("table", "| PWN |\n| --- |\n| a | b | c |"),
        ("TOML", "a\"\n[dependencies]\nevil=\"1\"\nPWN = \"\"\"\n'''\n"),
        ("TOML key", "\"\nbuild = \"PWN.rs"),
        ("climb", "../../PWN"),
        ("root", "/etc/PWN"),
        ("drive", "C:\\PWN\\x"),
        ("device", "con"),
        ("numbered device", "COM1"),
        ("template", "{{ PWN }} {% include \"PWN\" %} {# PWN #}"),
        ("backslashes", "\\\" \\\\ \\n \\u{202e} \\PWN \\"),
        ("quotes", "'\"'PWN'\"'"),
        ("keyword", "fn"),
        ("self", "Self"),
        ("prelude", "Option"),
        ("our own", "runtime"),
        ("underscore", "_"),
        ("empty", ""),
        ("space", " "),
        ("digits", "007"),
        ("script", "文件PWN имя اسم"),
        ("emoji", "👩‍👩‍👧 PWN 🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    ];
    let long = [
        ("long", "PWN ".repeat(2_560)),
        ("long word", "a".repeat(10_240)),
        ("long and wide", "文".repeat(4_000)),
        ("many quotes", "\"#*/".repeat(500)),
        ("many backticks", "`".repeat(3_000)),
        ("many brackets", "[".repeat(2_000) + &"](".repeat(500)),
        ("many quotations", "> ".repeat(1_000) + "PWN"),
    ];
    fixed.map(|(name, text)| (name, text.to_owned())).into_iter().chain(long).collect()
}

#[test]
fn most_hold_the_word() {
    let all = strings();
    let with = all.iter().filter(|(_, text)| text.contains(WORD)).count();
    assert!(with * 3 > all.len() * 2, "{with} of {}", all.len());
}
