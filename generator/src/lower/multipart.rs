//! Finds out what can be a file in a multipart body.
//!
//! In: the schema of a body, and how its properties are encoded. Out: the schemas that are parts of their own, or items of a list of
//! such parts. What is inside of an object is not: the object is one part, of JSON, which has no way to hold a file.

use super::forms::{Form, form, parts};
use crate::model::{Api, PropertyEncoding, SchemaId, Style};
use std::collections::BTreeSet;

/// Adds what can be a file in a body to `found`.
pub(super) fn files(api: &Api, body: SchemaId, encodings: &[PropertyEncoding], found: &mut BTreeSet<SchemaId>) {
    let (mut seen, mut stack) = (BTreeSet::new(), vec![body]);
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        match form(api, id) {
            Form::Struct(object) => {
                for property in &object.properties {
                    let said = encodings.iter().find(|encoding| encoding.property == property.name);
                    let apart = said
                        .and_then(|said| said.style)
                        .is_some_and(|style| matches!(style, (Style::DeepObject, _) | (Style::Form, true)));
                    part(api, property.schema, apart, found);
                }
                object.additional.into_iter().for_each(|values| part(api, values, false, found));
            }
            Form::Map(values) => part(api, values, false, found),
            Form::Same(_) | Form::Union(_) => stack.extend(parts(api, id)),
            Form::Plain(_) | Form::Binary | Form::List(_) | Form::Strings(_) | Form::Integers(_) => {}
        }
    }
}

/// Adds what can be a file in a property. `apart` says that objects in it are taken apart, so that what they hold is a part, too.
fn part(api: &Api, property: SchemaId, apart: bool, found: &mut BTreeSet<SchemaId>) {
    let (mut seen, mut stack) = (BTreeSet::new(), vec![(property, true)]);
    while let Some((id, outer)) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        found.insert(id);
        match form(api, id) {
            Form::Same(_) | Form::Union(_) => stack.extend(parts(api, id).into_iter().map(|id| (id, outer))),
            Form::List(items) if outer || apart => stack.push((items, apart)),
            Form::Struct(_) | Form::Map(_) if apart => stack.extend(parts(api, id).into_iter().map(|id| (id, true))),
            _ => {}
        }
    }
}
