//! Each test is a small document and what it must come to, as the model prints.

mod composition;
mod inheritance;
mod merging;
mod proposals;
mod requests;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::source::Source;

/// Resolves a document that consists of `body`: the model (nothing if there were errors) and the messages, one line each.
fn resolve(body: &str, lenient: bool) -> (String, Vec<String>) {
    let text = format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{body}");
    let config = Config { package: "test".to_owned(), lenient, ..Config::default() };
    let mut d = Diagnostics::default();
    let document = crate::read::read(&mut Source::new("test.yaml", text).into(), &(), lenient, &mut d);
    let document = document.unwrap_or_else(|_| panic!("the test's document is readable: {:?}", d.list()));
    let read = d.list().len();
    let api = super::resolve(&document, &config, &mut d);
    let say = |m: &crate::diagnostics::Diagnostic| {
        format!("{} {} {}", m.severity, m.code, m.place.pointer().map(ToString::to_string).unwrap_or_default())
    };
    let said = d.list().iter().skip(read).map(say).collect();
    (api.map(|api| api.to_string()).unwrap_or_default(), said)
}

/// Resolves a document that consists of `body` and has no errors.
fn api(body: &str) -> crate::model::Api {
    let text = format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{body}");
    let mut d = Diagnostics::default();
    let document = crate::read::read(&mut Source::new("test.yaml", text).into(), &(), false, &mut d);
    let document = document.unwrap_or_else(|_| panic!("the test's document is readable: {:?}", d.list()));
    super::resolve(&document, &Config::default(), &mut d).unwrap_or_else(|_| panic!("{:?}", d.list()))
}

/// The schemas of a document that has nothing else: what they come to, and the messages.
fn schemas(body: &str) -> (String, Vec<String>) {
    let indented: String = body.split_inclusive('\n').flat_map(|line| ["    ", line]).collect();
    let (model, said) = resolve(&format!("paths: {{}}\ncomponents:\n  schemas:\n{indented}"), false);
    (model.trim_start_matches("T 1\nserver /\n").trim().to_owned(), said)
}

#[track_caller]
fn check(body: &str, expected: &str, messages: &[&str]) {
    let (model, said) = schemas(body);
    let lines = |text: &str| text.trim().lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n");
    assert_eq!(lines(&model), lines(expected));
    assert_eq!(said, messages);
}
