//! Descriptions: pieces of Markdown in any order, for which documentation must not become code that runs.

use super::random::Random;
use crate::{hostile, sound};
use serde_json::{Map, Value, json};
use specstep::plan::RuntimeSource;
use specstep::{Config, Source, generate};

const PIECES: &[&str] = &[
    "```",
    "```rust",
    "~~~",
    "~~~~",
    "``````",
    "    ",
    "     ",
    "  ",
    " ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "10) ",
    ">",
    "> ",
    "# ",
    "---",
    "===",
    "***",
    "a",
    "b c",
    "PWN();",
    "`",
    "``",
    "\\",
    "[",
    "](",
    ")",
    "[a]: b",
    "[^a]: ",
    "<b>",
    "</b>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<p>",
    "<li>",
    "<!--",
    "-->",
    "<",
    ">",
    "&#96;&#96;&#96;",
    "| a |",
    "|---|",
    "http://a.b",
    "!",
    "~",
    "\u{a0}",
    "\u{3000}",
    "\u{2028}",
    "\r",
    "\u{b}",
];

/// A description.
pub(super) fn text(random: &mut Random) -> String {
    (0..=random.below(24)).map(|_| *random.pick(PIECES)).collect()
}

#[test]
fn descriptions_hold_no_code_that_runs() {
    let mut random = Random::new(1);
    for round in 0..60 {
        let schemas: Map<String, Value> = (0..100)
            .map(|index| (format!("S{index}"), json!({ "type": "object", "description": text(&mut random) })))
            .collect();
        let mut tree = hostile::bases()[0].clone();
        tree["info"]["description"] = text(&mut random).into();
        tree["components"]["schemas"].as_object_mut().expect("an object").extend(schemas);
        let config = Config {
            package: "docs-client".to_owned(),
            runtime: RuntimeSource::Crate("\"0.1\"".to_owned()),
            ..Config::default()
        };
        let files = generate(Source::new("openapi.json", tree.to_string()), &(), &config).files.expect("a crate");
        let checked = sound::check(&files);
        assert_eq!(checked, Ok(()), "round {round}");
    }
}
