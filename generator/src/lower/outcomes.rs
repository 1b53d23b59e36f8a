//! Decides what a call gives: which answers are successes, and whether they have one type or one of several.
//!
//! In: the answers of an operation. Out: two [`Outcome`]s and a row for every answer.
//!
//! Answers of one type make that type. Where some of them have no body it is an `Option`. Answers of several types make an enum
//! with a variant for every status, and for every media type that a failure may have. An error of which the document says nothing
//! is any JSON.

use super::docs;
use super::naming::{Names, Scope, camel, media_words, status_name};
use super::types::{Context, optional, present};
use crate::model::{self, Content, Framing};
use crate::plan::{Case, Ident, Outcome, Paragraph, ResponseCodec, ResponseRow, Status, Type};

/// Builds the rows, the output and the error of an operation. Successes are those that are asked for as `media_type`, where they
/// are offered so, and else the preferred ones. Which failures come is the server's choice.
pub(super) fn build(
    cx: Context<'_>,
    operation: &model::Operation,
    names: &Names,
    scope: &mut Scope,
    media_type: Option<&str>,
) -> (Vec<ResponseRow>, Outcome, Outcome) {
    let mut answers: Vec<Answer<'_>> = Vec::new();
    for response in &operation.responses {
        let success = is_success(operation, response);
        let preferred = (response.media_type.as_deref().unwrap_or_default(), &response.content);
        let others = || response.others.iter().map(|other| (other.media_type.as_str(), &other.content));
        let chosen = media_type.filter(|_| success).and_then(|name| others().find(|(other, _)| *other == name));
        let also = if chosen.is_none() { response.also.as_slice() } else { &[] };
        answers.push(answer(cx, response, success, chosen.unwrap_or(preferred), also));
        if !success {
            answers.extend(others().map(|other| answer(cx, response, success, other, &[])));
        }
    }
    let asked_apart = asked_apart(operation);
    for answer in &mut answers {
        let wanted = answer.row.success && media_type.is_none_or(|name| name == answer.row.media_type);
        answer.row.asked = wanted || !asked_apart.contains(&essence(&answer.row.media_type));
    }
    let mut outcome = |success: bool| {
        let side = answers.iter_mut().filter(|answer| answer.row.success == success).collect();
        self::outcome(side, names, success, scope)
    };
    let output = outcome(true);
    let error = outcome(false);
    (answers.into_iter().flat_map(rows).collect(), output, error)
}

/// The media types besides the preferred ones that successes are offered in.
pub(super) fn other_media_types(operation: &model::Operation) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for response in operation.responses.iter().filter(|response| is_success(operation, response)) {
        for other in &response.others {
            if !all.contains(&other.media_type.as_str()) {
                all.push(&other.media_type);
            }
        }
    }
    all
}

fn is_success(operation: &model::Operation, response: &model::Response) -> bool {
    let only = operation.responses.len() == 1;
    response.status.is_success() || (only && response.status == model::Status::Default)
}

/// The media types of successes that can be told apart by asking. Answers besides those that are wanted must not ask for one of
/// them, or a success might come in it.
fn asked_apart(operation: &model::Operation) -> Vec<&str> {
    let mut all: Vec<&str> = other_media_types(operation);
    if !all.is_empty() {
        let successes = operation.responses.iter().filter(|response| is_success(operation, response));
        all.extend(successes.filter_map(|response| response.media_type.as_deref()));
    }
    all.into_iter().map(essence).collect()
}

fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// An answer and the type of its body.
struct Answer<'a> {
    row: ResponseRow,
    ty: Option<Type>,
    /// The name that it has among others.
    name: String,
    description: &'a str,
    /// Media types that it may have as well.
    also: &'a [String],
}

fn answer<'a>(
    cx: Context<'_>,
    response: &'a model::Response,
    success: bool,
    (media_type, content): (&str, &Content),
    also: &'a [String],
) -> Answer<'a> {
    let (codec, ty) = self::content(cx, content, success);
    let empty = codec == ResponseCodec::Empty;
    let status = status(response.status);
    let media_type = if empty { String::new() } else { media_type.to_owned() };
    let main = empty || response.media_type.as_ref() == Some(&media_type);
    let word = if main || success { String::new() } else { camel(&media_words(&media_type)) };
    Answer {
        row: ResponseRow { status, success, case: 0, codec, media_type, root: root(cx, content), asked: true },
        ty,
        name: status_name(response.status) + &word,
        description: &response.description,
        also,
    }
}

/// The rows of an answer: one for each media type.
fn rows(answer: Answer<'_>) -> Vec<ResponseRow> {
    let also = answer.also.iter().map(|name| ResponseRow { media_type: name.clone(), ..answer.row.clone() });
    let also: Vec<ResponseRow> = also.collect();
    std::iter::once(answer.row).chain(also).collect()
}

/// The element around a body of XML.
fn root(cx: Context<'_>, content: &Content) -> Option<Ident> {
    let Content::Xml(id) = content else { return None };
    cx.xml.get(id).cloned()
}

fn content(cx: Context<'_>, content: &Content, success: bool) -> (ResponseCodec, Option<Type>) {
    match content {
        Content::Sequence(framing, id) if success => {
            let item = Box::new(present(cx, *id));
            match framing {
                Framing::Events => (ResponseCodec::Events, Some(Type::EventStream(item))),
                Framing::Lines => (ResponseCodec::Lines, Some(Type::ItemStream(item))),
                Framing::Records => (ResponseCodec::Records, Some(Type::ItemStream(item))),
            }
        }
        Content::Empty => (ResponseCodec::Empty, None),
        Content::Json(id) => (ResponseCodec::Json, Some(present(cx, *id))),
        Content::Xml(id) => (ResponseCodec::Xml, Some(present(cx, *id))),
        Content::Text(_) => (ResponseCodec::Text, Some(Type::String)),
        // Forms are for requests; as an answer they are kept as they come.
        // A failure is complete when it is told.
        Content::Form(_) | Content::Multipart(_) | Content::Sequence(..) | Content::Binary => {
            (ResponseCodec::Binary, Some(Type::Bytes))
        }
    }
}

fn status(status: model::Status) -> Status {
    match status {
        model::Status::Code(code) => Status::Code(code),
        model::Status::Range(range) => Status::Range(range),
        model::Status::Default => Status::Default,
    }
}

fn outcome(mut side: Vec<&mut Answer<'_>>, names: &Names, success: bool, scope: &mut Scope) -> Outcome {
    let mut types: Vec<Type> = Vec::new();
    for ty in side.iter().filter_map(|answer| answer.ty.as_ref()) {
        if !types.contains(ty) {
            types.push(ty.clone());
        }
    }
    let empty = side.iter().any(|answer| answer.ty.is_none());
    if types.len() < 2 {
        return Outcome::One(match types.pop() {
            None if success => Type::Unit,
            None => Type::Value,
            Some(ty) if empty => optional(ty),
            Some(ty) => ty,
        });
    }
    let mut variants = Scope::default();
    let mut cases = Vec::new();
    for (index, answer) in side.iter_mut().enumerate() {
        answer.row.case = index;
        let ty = answer.ty.take().unwrap_or(Type::Unit);
        let docs = docs::theirs(Some(answer.description)).into_iter().collect();
        cases.push(Case { name: variants.claim(&answer.name), ty, docs });
    }
    let method = &names.method;
    let (end, what) =
        if success { ("Output", "What success gives") } else { ("Error", "What a declared failure gives") };
    let docs = vec![Paragraph::Ours(format!(
        "{what}: the body of the answer of [`Client::{method}`](crate::Client::{method}), by status."
    ))];
    Outcome::Several { name: scope.claim(&format!("{}{end}", names.builder)), docs, cases }
}
