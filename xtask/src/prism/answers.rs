//! Whether an answer that the client refused is as the document says, in the opinion of an independent validator.
//!
//! In: the document, the place of an operation and an answer. Out: the validator's word. The mock server takes any text or number for
//! valid where a schema has properties and no `type`; the validator takes such a schema for that of an object.

use super::calls::place;
use super::driver::Answer;
use crate::roundtrip::{Judge, Tree};
use serde_json::Value;
use specstep::pointer::Pointer;

/// Whether the answer breaks the schema that the operation has for it. What has no schema breaks none.
pub(super) fn breaks(tree: Tree<'_>, operation: &str, answer: &Answer) -> bool {
    let Some(at) = schema(tree, operation, answer) else { return false };
    let (Ok(judge), Ok(body)) = (Judge::new(tree, &[&at]), serde_json::from_str::<Value>(&answer.text)) else {
        return false;
    };
    !judge.accepts(0, body).0
}

/// The pointer of the schema of an answer.
fn schema(tree: Tree<'_>, operation: &str, answer: &Answer) -> Option<String> {
    let responses = tree.at(&format!("{operation}/responses"))?.as_object()?;
    let code = answer.status.to_string();
    let range = format!("{}XX", code.chars().next()?);
    let key = [code.as_str(), &range, "default"].into_iter().find_map(|wanted| {
        let found = responses.keys().find(|key| key.eq_ignore_ascii_case(wanted));
        found.map(String::as_str)
    })?;
    let response = place(tree, format!("{operation}/responses/{key}"))?;
    let content = tree.at(&format!("{response}/content"))?.as_object()?;
    let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let told = essence(answer.media_type.as_deref()?);
    let media_type = content.keys().find(|key| essence(key) == told)?;
    let at = Pointer::parse(&format!("{response}/content"))?.child(media_type).child("schema").to_string();
    tree.at(&at).map(|_| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn answers_are_held_against_their_schemas() {
        let schema = json!({ "required": ["id"], "properties": { "id": { "type": "integer" } } });
        let document = json!({
            "get": { "responses": { "2xx": { "$ref": "#/shared" }, "404": { "description": "" } } },
            "shared": { "content": { "application/json; charset=utf-8": { "schema": schema } } },
        });
        let breaks = |status, text: &str| {
            let media_type = Some("application/json".to_owned());
            let answer = Answer { status, media_type, text: text.to_owned(), ..Answer::default() };
            breaks(Tree(&document), "/get", &answer)
        };
        assert!(!breaks(200, r#"{"id":1}"#));
        assert!(breaks(201, r#""{\"id\":1}""#));
        assert!(!breaks(404, r#""text""#) && !breaks(500, "{}") && !breaks(200, "no JSON"));
    }
}
