//! The names of operations.
//!
//! In: the API. Out: for every operation the method of the client and the builder that it returns. With an `operationId` the
//! method is that in snake case; without one it is what a person would guess from the HTTP method and the path. Only what the
//! operation itself says is looked at, and who comes first keeps its name: adding an operation at the end renames none.

use super::english::{is_action, is_asked_for, is_on_many, is_plural, plural, singular};
use super::paths::{self, Path, Step};
use super::words::{camel, snake, words};
use super::{IN_OPERATIONS, OF_CLIENT, Scope};
use crate::model::{Api, Content, Location, Operation, SchemaId, Shape};
use crate::plan::Ident;
use std::collections::BTreeMap;

/// What an operation is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lower) struct Names {
    /// The method of the client: `delete_file`.
    pub(in crate::lower) method: Ident,
    /// The builder: `DeleteFile`.
    pub(in crate::lower) builder: Ident,
}

/// The names of all operations, in the order of [`Api::operations`], and the places in which those of methods and of builders are
/// taken. Those of some are `chosen`.
pub(in crate::lower) fn method_names(api: &Api, chosen: &BTreeMap<usize, Ident>) -> (Vec<Names>, Scope, Scope) {
    let mut methods = Scope::new(OF_CLIENT);
    methods.hold(chosen.values());
    let mut builders = Scope::new(IN_OPERATIONS);
    let name = |(index, operation): (usize, &Operation)| {
        let chosen = chosen.get(&index).cloned();
        let method = chosen.unwrap_or_else(|| methods.claim_first(&wanted(api, operation)));
        let builder = builders.claim(&camel(method.as_str()));
        Names { method, builder }
    };
    let names = api.operations.iter().enumerate().map(name).collect();
    (names, methods, builders)
}

/// The names that would fit, the best first.
fn wanted(api: &Api, operation: &Operation) -> Vec<String> {
    let theirs = operation.code_name.as_ref().map(|name| snake(name));
    theirs.into_iter().chain(own(api, operation)).collect()
}

/// What would fit if the document did not choose.
fn own(api: &Api, operation: &Operation) -> Vec<String> {
    if let Some(id) = operation.id.as_deref().filter(|id| !words(id).is_empty()) {
        return vec![snake(&without_path(id, operation))];
    }
    let path = paths::parse(&operation.path);
    let guess = guess(&operation.method, &path, gives_list(api, operation));
    let mut wanted = vec![guess.text(&[])];
    if let Some(verb) = match operation.method.as_str() {
        "PUT" => Some("replace"),
        "PATCH" => Some("patch"),
        _ => None,
    } {
        wanted.push(Guess { verb: verb.to_owned(), ..guess.clone() }.text(&[]));
    }
    if !path.prefix.is_empty() {
        wanted.push(guess.text(&path.prefix));
    }
    if let Some(parameter) = path.steps.last().and_then(|step| step.parameters.last()) {
        wanted.push(format!("{}_by_{}", guess.text(&[]), words(parameter).join("_")));
    }
    // `GET` and `POST` of `/titles/search`: the second is `post_title_search`, which says more than a number would.
    if let Some((last, parents)) = path.steps.split_last() {
        wanted.push(Guess { verb: operation.method.to_ascii_lowercase(), rest: nested(parents, noun(last)) }.text(&[]));
    }
    wanted
}

/// An id without the path and method that some servers put after it: `read_item_items__item_id__get` is `read_item`.
fn without_path(id: &str, operation: &Operation) -> String {
    let generated: String = operation.path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let end = format!("{generated}_{}", operation.method.to_ascii_lowercase());
    id.strip_suffix(&end).filter(|start| !words(start).is_empty()).unwrap_or(id).to_owned()
}

/// A name in its parts.
#[derive(Clone, Debug)]
struct Guess {
    verb: String,
    rest: Vec<String>,
}

impl Guess {
    fn text(&self, prefix: &[String]) -> String {
        let words = std::iter::once(&self.verb).chain(prefix).chain(&self.rest);
        snake(&words.map(String::as_str).collect::<Vec<_>>().join(" "))
    }
}

/// What a person would call a method from its HTTP method and path.
fn guess(http: &str, path: &Path, gives_list: bool) -> Guess {
    let Some((last, parents)) = path.steps.split_last() else {
        return Guess { verb: verb(http, true), rest: vec!["root".to_owned()] };
    };
    if let Some(action) = action(http, last, parents.is_empty()) {
        return after_action(action, parents);
    }
    let one = !last.parameters.is_empty();
    let object = noun(last);
    let ends = object.last().map_or("", String::as_str).to_owned();
    let reads_only = http == "POST" && !one && is_asked_for(&ends);
    let lists = http == "GET" && !one && (gives_list || is_plural(&ends));
    let verb = match http {
        "GET" if lists => "list".to_owned(),
        "POST" if reads_only => "get".to_owned(),
        _ => verb(http, one),
    };
    let object = if lists {
        with_last(object, plural)
    } else if one || (http == "POST" && !reads_only) {
        with_last(object, singular)
    } else {
        object
    };
    Guess { verb, rest: nested(parents, object) }
}

fn verb(http: &str, one: bool) -> String {
    let verb = match http {
        "GET" => "get",
        "POST" if one => "update",
        "POST" => "create",
        "PUT" | "PATCH" => "update",
        "DELETE" => "delete",
        // Of any other method all that is known is its name.
        other => return other.to_ascii_lowercase(),
    };
    verb.to_owned()
}

/// An action at the end of a path, and the words that stand with it.
struct Action {
    verb: String,
    object: Vec<String>,
}

/// `cancel`, `upload_document`, `file_upload`, `findByStatus`. What is `alone`, such as `web_search`, stays as it is written.
fn action(http: &str, step: &Step, alone: bool) -> Option<Action> {
    let (first, after) = step.words.split_first()?;
    let (last, before) = step.words.split_last()?;
    if is_action(first, http) {
        Some(Action { verb: first.clone(), object: after.to_vec() })
    } else if !is_action(last, http) || http == "GET" {
        None
    } else if alone && step.parameters.is_empty() {
        Some(Action { verb: first.clone(), object: after.to_vec() })
    } else {
        Some(Action { verb: last.clone(), object: before.to_vec() })
    }
}

fn after_action(action: Action, parents: &[Step]) -> Guess {
    let Action { verb, object } = action;
    let many = is_on_many(&verb);
    let bare = object.first().is_none_or(|word| matches!(word.as_str(), "by" | "with"));
    if verb == "list" && !bare {
        return Guess { verb, rest: nested(parents, with_last(object, plural)) };
    }
    let Some((parent, above)) = parents.split_last().filter(|_| bare) else {
        return Guess { rest: nested(parents, object), verb };
    };
    let thing = noun(parent);
    let thing = match verb.as_str() {
        "list" => with_last(thing, plural),
        _ if many && parent.parameters.is_empty() => thing,
        _ => with_last(thing, singular),
    };
    let mut rest = nested(above, thing);
    rest.extend(object);
    Guess { verb, rest }
}

/// The words of what a step is about: the literal, or the parameter where there is none.
fn noun(step: &Step) -> Vec<String> {
    if !step.words.is_empty() {
        return step.words.clone();
    }
    let mut name = step.parameters.last().map(|name| words(name)).unwrap_or_default();
    if name.len() > 1 && name.last().is_some_and(|word| word == "id") {
        name.pop();
    }
    name
}

/// The object after what it belongs to: `file content`. A word is not said twice: `document`, `document upload`.
fn nested(parents: &[Step], object: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for thing in parents.iter().map(|parent| with_last(noun(parent), singular)).chain([object]) {
        let same = all.last().zip(thing.first()).is_some_and(|(last, first)| singular(last) == singular(first));
        if same {
            all.pop();
        }
        all.extend(thing);
    }
    all
}

fn with_last(mut words: Vec<String>, change: fn(&str) -> String) -> Vec<String> {
    if let Some(last) = words.last_mut() {
        *last = change(last);
    }
    words
}

/// Parameters that only lists have.
const PAGING: &[&str] =
    &["cursor", "limit", "offset", "page", "page_number", "page_size", "page_token", "pagesize", "per_page"];

/// Whether an operation says that it gives a list: it answers with an array, or asks which page.
fn gives_list(api: &Api, operation: &Operation) -> bool {
    let pages = operation.parameters.iter().any(|parameter| {
        parameter.location == Location::Query && PAGING.contains(&words(&parameter.name).join("_").as_str())
    });
    let array = operation
        .responses
        .iter()
        .find(|response| response.status.is_success())
        .is_some_and(|response| matches!(response.content, Content::Json(schema) if is_array(api, schema)));
    pages || array
}

fn is_array(api: &Api, mut schema: SchemaId) -> bool {
    for _ in 0..api.schemas.list.len() {
        match api.schemas[schema].shape {
            Shape::Same(other) => schema = other,
            Shape::Array(_) => return true,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(http: &str, path: &str) -> String {
        guess(http, &paths::parse(path), false).text(&[])
    }

    #[test]
    fn names_are_those_a_person_would_guess() {
        let table = [
            ("GET", "/files", "list_files"),
            ("POST", "/files", "create_file"),
            ("GET", "/files/{id}", "get_file"),
            ("PUT", "/files/{id}", "update_file"),
            ("PATCH", "/files/{id}", "update_file"),
            ("DELETE", "/paas/v4/files/{file_id}", "delete_file"),
            ("DELETE", "/files", "delete_files"),
            ("GET", "/files/{id}/content", "get_file_content"),
            ("POST", "/batches/{id}/cancel", "cancel_batch"),
            ("POST", "/chat/completions", "create_chat_completion"),
            ("GET", "/users/{id}/posts/{post}", "get_user_post"),
            ("GET", "/repos/{owner}/{repo}/issues", "list_repo_issues"),
            ("GET", "/pets/findByStatus", "find_pets_by_status"),
            ("POST", "/user/createWithList", "create_user_with_list"),
            ("GET", "/pets/search", "search_pets"),
            ("POST", "/customers/{id}", "update_customer"),
            ("POST", "/assistant/list", "list_assistants"),
            ("POST", "/assistant/conversation/list", "list_assistant_conversations"),
            ("POST", "/document/upload_document/{id}", "upload_document"),
            ("POST", "/document/upload_url", "upload_document_url"),
            ("POST", "/application/file_upload", "upload_application_file"),
            ("POST", "/application/invoke", "invoke_application"),
            ("POST", "/document/slice/image_list/{id}", "list_document_slice_images"),
            ("POST", "/rerank", "rerank"),
            ("POST", "/paas/v4/web_search", "web_search"),
            ("POST", "/v1/operations/{id}:cancel", "cancel_operation"),
            ("GET", "/knowledge/capacity", "get_knowledge_capacity"),
            ("GET", "/{bucket_id}", "get_bucket"),
            ("GET", "/settings", "get_settings"),
            ("GET", "/", "get_root"),
            ("HEAD", "/files/{id}", "head_file"),
        ];
        for (http, path, expected) in table {
            assert_eq!(guessed(http, path), expected, "{http} {path}");
        }
    }
}
