//! Builds the methods that ask for another representation of what an operation gives.
//!
//! In: an operation that is otherwise done. Out: one more operation for each media type that its successes are offered in besides
//! the preferred one. They differ in name, in what they ask for and in what success gives.

use super::docs;
use super::naming::{Names, Scope, camel, media_words, snake};
use super::outcomes;
use super::types::Context;
use crate::model;
use crate::plan::{Operation, Paragraph};

/// The other representations of `operation`, which is `main` in the plan.
pub(super) fn build(
    cx: Context<'_>,
    operation: &model::Operation,
    main: &Operation,
    methods: &mut Scope,
    builders: &mut Scope,
) -> Vec<Operation> {
    let mut all = Vec::new();
    for media_type in outcomes::other_media_types(operation) {
        let method = methods.claim(&snake(&format!("{} as {}", main.method, media_words(media_type))));
        let builder = builders.claim(&camel(method.as_str()));
        let names = Names { method, builder };
        let (responses, output, _) = outcomes::build(cx, operation, &names, builders, Some(media_type));
        all.push(Operation {
            method: names.method,
            builder: names.builder,
            docs: about(main, media_type),
            output,
            responses,
            pages: None,
            same_as: Some(main.method.clone()),
            ..main.clone()
        });
    }
    all
}

fn about(main: &Operation, media_type: &str) -> Vec<Paragraph> {
    let method = &main.method;
    let same = format!("The same as [`Client::{method}`](crate::Client::{method}), answered as");
    let answered = match docs::code(media_type, usize::MAX) {
        Some(code) => format!("{same} {code}."),
        None => format!("{same} another media type."),
    };
    // The last paragraph of an operation is its method and path.
    std::iter::once(Paragraph::Ours(answered)).chain(main.docs.last().cloned()).collect()
}
