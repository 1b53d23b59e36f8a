//! What a server may send to do harm, and what is no XML: quick errors.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::read;
use super::types::ANY;

fn refused(text: &str, expected: &str) {
    let start = Instant::now();
    let error = read::<Value>(&ANY, text).expect_err("an error");
    assert!(error.contains(expected), "{error}");
    // What is quadratic takes minutes, and a busy machine some seconds.
    assert!(start.elapsed() < Duration::from_secs(20), "{expected}: {:?}", start.elapsed());
}

#[test]
fn entities_are_not_expanded() {
    let mut laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">".to_owned();
    for level in 1..10 {
        let _ = write!(laughs, "<!ENTITY lol{level} \"{}\">", format!("&lol{};", level - 1).repeat(10));
    }
    refused(&format!("{laughs}]><any>&lol9;</any>"), "a document type definition");
    refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "a document type definition");
    refused("<any>&lol;</any>", "an entity that XML does not define");
    refused("<any a='&lol;'/>", "malformed XML");
    refused("<any>&#0;</any>", "malformed XML");
}

#[test]
fn limits_hold() {
    refused(&"<a>".repeat(100_000), "more than 128 levels");
    let mut flood = "<any".to_owned();
    for index in 0..100_000 {
        let _ = write!(flood, " a{index}='1'");
    }
    refused(&format!("{flood}/>"), "more than 256 attributes");
    let mut spaces = "<any".to_owned();
    for index in 0..100_000 {
        let _ = write!(spaces, " xmlns:a{index}='1'");
    }
    refused(&format!("{spaces}/>"), "more than 256");
    let declared: String =
        (0..200).flat_map(|index| [" xmlns:a".to_owned(), index.to_string(), "='1'".to_owned()]).collect();
    refused(&format!("<any{declared}><any{declared}/></any>"), "more than 256 namespaces");
    refused(&format!("<any>{}</any>", "<a/>".repeat(1 << 20)), "more than 1048576 elements");
}

#[test]
fn what_is_no_xml_is_said_with_its_place() {
    for (text, expected) in [
        ("", "expected XML, found no element"),
        ("   ", "expected XML, found no element"),
        ("<a>", "ends too early"),
        ("<a><b></a>", "malformed XML"),
        ("<a/><b/>", "a second root element"),
        ("<a/>text", "text outside of the root element"),
        ("{\"a\": 1}", "text outside of the root element"),
        ("<a b='1' b='2'/>", "an attribute that is there twice"),
        ("<a b=1/>", "malformed XML"),
        ("<a", "malformed XML"),
    ] {
        let error = read::<Value>(&ANY, text).expect_err(text);
        assert!(error.contains(expected), "{text}: {error}");
    }
}
