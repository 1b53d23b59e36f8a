//! Decides what a call gives: which answers are successes, and whether they have one type or one of several.
//!
//! In: the answers of an operation. Out: two [`Outcome`]s and a row for every answer.
//!
//! Answers of one type make that type. Where some of them have no body it is an `Option`. Answers of several types make an enum
//! with a variant for every status. An error of which the document says nothing is any JSON.

use super::docs;
use super::naming::{Names, Scope, status_name};
use super::types::{Context, optional, present};
use crate::model::{self, Content};
use crate::plan::{Case, Outcome, Paragraph, ResponseCodec, ResponseRow, Status, Type};

/// Builds the rows, the output and the error of an operation.
pub(super) fn build(
    cx: Context<'_>,
    operation: &model::Operation,
    names: &Names,
    scope: &mut Scope,
) -> (Vec<ResponseRow>, Outcome, Outcome) {
    let only = operation.responses.len() == 1;
    let answer = |response: &model::Response| {
        let success = response.status.is_success() || (only && response.status == model::Status::Default);
        let (codec, ty) = content(cx, &response.content);
        let media_type = response.media_type.clone().filter(|_| codec != ResponseCodec::Empty).unwrap_or_default();
        Answer { row: ResponseRow { status: status(response.status), success, case: 0, codec, media_type }, ty }
    };
    let mut answers: Vec<Answer> = operation.responses.iter().map(answer).collect();
    let mut outcome = |success: bool| {
        let side =
            answers.iter_mut().zip(&operation.responses).filter(|(answer, _)| answer.row.success == success).collect();
        self::outcome(side, names, success, scope)
    };
    let (output, error) = (outcome(true), outcome(false));
    (answers.into_iter().map(|answer| answer.row).collect(), output, error)
}

/// An answer and the type of its body.
struct Answer {
    row: ResponseRow,
    ty: Option<Type>,
}

fn content(cx: Context<'_>, content: &Content) -> (ResponseCodec, Option<Type>) {
    match content {
        Content::Empty => (ResponseCodec::Empty, None),
        Content::Json(id) => (ResponseCodec::Json, Some(present(cx, *id))),
        Content::Text(_) => (ResponseCodec::Text, Some(Type::String)),
        // Forms are for requests; as an answer they are kept as they come.
        Content::Form(_) | Content::Multipart(_) | Content::Binary => (ResponseCodec::Binary, Some(Type::Bytes)),
    }
}

fn status(status: model::Status) -> Status {
    match status {
        model::Status::Code(code) => Status::Code(code),
        model::Status::Range(range) => Status::Range(range),
        model::Status::Default => Status::Default,
    }
}

fn outcome(mut side: Vec<(&mut Answer, &model::Response)>, names: &Names, success: bool, scope: &mut Scope) -> Outcome {
    let mut types: Vec<Type> = Vec::new();
    for ty in side.iter().filter_map(|(answer, _)| answer.ty.as_ref()) {
        if !types.contains(ty) {
            types.push(ty.clone());
        }
    }
    let empty = side.iter().any(|(answer, _)| answer.ty.is_none());
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
    for (index, (answer, response)) in side.iter_mut().enumerate() {
        answer.row.case = index;
        let ty = answer.ty.take().unwrap_or(Type::Unit);
        let docs = docs::theirs(Some(&response.description)).into_iter().collect();
        cases.push(Case { name: variants.claim(&status_name(response.status)), ty, docs });
    }
    let method = &names.method;
    let (end, what) =
        if success { ("Output", "What success gives") } else { ("Error", "What a declared failure gives") };
    let docs = vec![Paragraph::Ours(format!(
        "{what}: the body of the answer of [`Client::{method}`](crate::Client::{method}), by status."
    ))];
    Outcome::Several { name: scope.claim(&format!("{}{end}", names.builder)), docs, cases }
}
