//! What is proposed for operations whose answers look like pages.

use super::super::proposals;
use super::api;

/// The proposals for `GET /things` with these parameters and this answer, one line each.
fn proposed(parameters: &str, answer: &str) -> Vec<String> {
    let one = |name: &str| {
        let kind = if name.contains("page") || name == "offset" { "integer" } else { "string" };
        format!("\n        - {{name: {name}, in: query, schema: {{type: {kind}}}}}")
    };
    let listed = parameters.split_whitespace().map(one).collect::<Vec<_>>().concat();
    let parameters = if listed.is_empty() { String::new() } else { format!("\n      parameters:{listed}") };
    let body = format!(
        "paths:\n  /things:\n    get:{parameters}\n      responses:\n        '200':\n          description: ok\n          \
         content: {{application/json: {{schema: {answer}}}}}\n"
    );
    let line = |p: super::super::Proposal| format!("{} {}", p.operation, serde_json::Value::Object(p.setting));
    proposals(&api(&body)).into_iter().map(line).collect()
}

const LIST: &str = "{type: array, items: {type: object, properties: {id: {type: string}}}}";

#[test]
fn tokens_go_from_the_answer_to_the_input() {
    let answer = format!(
        "{{type: object, properties: {{files: {LIST}, meta: {{type: object, properties: {{nextCursor: {{type: string}}, hasMore: {{type: boolean}}}}}}}}}}"
    );
    assert_eq!(
        proposed("cursor limit", &answer),
        [r#"GET /things {"items":"files","next-token":"meta.nextCursor","token":"cursor","more":"meta.hasMore"}"#]
    );
}

#[test]
fn the_last_item_is_a_token_where_the_input_says_so() {
    let answer = format!("{{type: object, properties: {{data: {LIST}, has_more: {{type: boolean}}}}}}");
    assert_eq!(
        proposed("starting_after", &answer),
        [r#"GET /things {"items":"data","next-token":{"last-item":"id"},"token":"starting_after","more":"has_more"}"#]
    );
}

#[test]
fn links_come_before_numbers() {
    let answer = format!("{{type: object, properties: {{results: {LIST}, next: {{type: string, format: uri}}}}}}");
    assert_eq!(proposed("page", &answer), [r#"GET /things {"items":"results","next-link":"next"}"#]);
    let answer = format!(
        "{{type: object, properties: {{results: {LIST}, _links: {{type: object, properties: {{next: {{type: object, properties: {{href: {{type: string}}}}}}}}}}}}}}"
    );
    assert_eq!(proposed("page", &answer), [r#"GET /things {"items":"results","next-link":"_links.next.href"}"#]);
}

#[test]
fn lists_are_counted_where_nothing_else_is_said() {
    assert_eq!(proposed("offset limit", LIST), [r#"GET /things {"offset":"offset"}"#]);
    assert_eq!(proposed("page per", LIST), [r#"GET /things {"page":"page"}"#]);
}

#[test]
fn nothing_is_proposed_where_nothing_speaks_for_it() {
    assert_eq!(proposed("limit", LIST), [""; 0]);
    assert_eq!(proposed("cursor", "{type: string}"), [""; 0]);
    let two = format!("{{type: object, properties: {{left: {LIST}, right: {LIST}}}}}");
    assert_eq!(proposed("offset", &two), [""; 0]);
}
