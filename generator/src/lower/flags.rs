//! Finds the flag by which a body or a query asks for a stream.
//!
//! In: an operation of the plan, and what the document says of its body. Out: the same with the flag, where success is a sequence and
//! the body has a boolean property `stream`, or the query such a parameter, as nearly all APIs that answer as a stream call it. Who asks
//! for the stream by calling the method need not say so twice; what is said otherwise stays.

use super::forms::{Form, form, target};
use super::types::Context;
use crate::model::{self, Content, SchemaId};
use crate::plan::{Location, Operation, Paragraph, ResponseCodec, Type};

/// The name of the property or parameter.
const FLAG: &str = "stream";

/// How many unions in each other are looked into.
const DEPTH: usize = 8;

/// Puts the flag in, and a word about it.
pub(super) fn set(cx: Context<'_>, operation: &model::Operation, planned: &mut Operation) {
    let sequence = |codec| matches!(codec, ResponseCodec::Events | ResponseCodec::Lines | ResponseCodec::Records);
    let streams = planned.responses.iter().any(|row| row.success && sequence(row.codec));
    if !streams {
        return;
    }
    let mut found = Vec::new();
    for input in &mut planned.inputs {
        match (&mut input.location, &operation.body) {
            (Location::Query(_), _) => {
                // One that is required is asked for in any case.
                input.flag = input.wire == FLAG && !input.argument && is_query_flag(cx, operation);
                found
                    .extend(input.flag.then(|| format!("The query has `{FLAG}=true` unless `{}` is set.", input.name)));
            }
            (Location::Body(rows), Some(body)) => {
                for (row, content) in rows.iter_mut().zip(body.contents()) {
                    row.flag = Some(FLAG.to_owned()).filter(|_| has_flag(cx, content));
                }
                let said = || format!("The body is sent with `{FLAG}` set to `true` unless it says otherwise.");
                found.extend(rows.iter().any(|row| row.flag.is_some()).then(said));
            }
            _ => {}
        }
    }
    planned.docs.extend(found.into_iter().map(Paragraph::Ours));
}

fn is_query_flag(cx: Context<'_>, operation: &model::Operation) -> bool {
    let mut parameters = operation.parameters.iter();
    let wanted = |one: &&model::Parameter| one.location == model::Location::Query && one.name == FLAG;
    parameters.find(wanted).is_some_and(|found| is_bool(cx, found.schema))
}

fn is_bool(cx: Context<'_>, id: SchemaId) -> bool {
    form(cx.api, target(cx.api, id)) == Form::Plain(Type::Bool)
}

fn has_flag(cx: Context<'_>, content: &Content) -> bool {
    match content {
        Content::Json(id) | Content::Form(id) | Content::Multipart(id) => is_flagged(cx, *id, 0),
        _ => false,
    }
}

fn is_flagged(cx: Context<'_>, id: SchemaId, depth: usize) -> bool {
    match form(cx.api, target(cx.api, id)) {
        Form::Struct(object) => {
            object.properties.iter().any(|property| property.name == FLAG && is_bool(cx, property.schema))
        }
        Form::Union(union) if depth < DEPTH => {
            union.variants.iter().any(|variant| is_flagged(cx, variant.schema, depth + 1))
        }
        _ => false,
    }
}
