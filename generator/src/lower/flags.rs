//! Finds the flag by which a body asks for a stream.
//!
//! In: an operation of the plan, and what the document says of its body. Out: the same with the flag, where success is a sequence and
//! the body has a boolean property `stream`, as nearly all APIs that answer as a stream call it. Who asks for the stream by calling
//! the method need not say so twice; what the body says itself stays.

use super::forms::{Form, form, target};
use super::types::Context;
use crate::model::{self, Content, SchemaId};
use crate::plan::{Location, Operation, Paragraph, ResponseCodec, Type};

/// The name of the property.
const FLAG: &str = "stream";

/// How many unions in each other are looked into.
const DEPTH: usize = 8;

/// Puts the flag in, and a word about it.
pub(super) fn set(cx: Context<'_>, operation: &model::Operation, planned: &mut Operation) {
    let sequence = |codec| matches!(codec, ResponseCodec::Events | ResponseCodec::Lines | ResponseCodec::Records);
    let streams = planned.responses.iter().any(|row| row.success && sequence(row.codec));
    let mut found = false;
    for input in &mut planned.inputs {
        let (Location::Body(rows), Some(body)) = (&mut input.location, &operation.body) else { continue };
        for (row, content) in rows.iter_mut().zip(body.contents()) {
            row.flag = Some(FLAG.to_owned()).filter(|_| streams && has_flag(cx, content));
            found |= row.flag.is_some();
        }
    }
    if found {
        let said = format!("The body is sent with `{FLAG}` set to `true` unless it says otherwise.");
        planned.docs.push(Paragraph::Ours(said));
    }
}

fn has_flag(cx: Context<'_>, content: &Content) -> bool {
    match content {
        Content::Json(id) | Content::Form(id) | Content::Multipart(id) => is_flagged(cx, *id, 0),
        _ => false,
    }
}

fn is_flagged(cx: Context<'_>, id: SchemaId, depth: usize) -> bool {
    match form(cx.api, target(cx.api, id)) {
        Form::Struct(object) => object.properties.iter().any(|property| {
            let form = form(cx.api, target(cx.api, property.schema));
            property.name == FLAG && form == Form::Plain(Type::Bool)
        }),
        Form::Union(union) if depth < DEPTH => {
            union.variants.iter().any(|variant| is_flagged(cx, variant.schema, depth + 1))
        }
        _ => false,
    }
}
