//! Merge patches: bodies of `application/merge-patch+json`, in which `null` takes a key away (RFC 7396).
//!
//! In: the built schemas and the operations. Out: the same schemas; wherever a merge patch may have a key, `null` is a value of it.
//! Required keys stay as they are: what has to be there cannot be taken away. Items of lists do, too, for lists are replaced as a
//! whole. A schema that is also used elsewhere takes `null` there as well.

use super::arena::Build;
use crate::model::{Content, Object, Operation, Origin, Role, SchemaId, Shape};
use std::collections::BTreeSet;

/// Lets `null` into what merge patches are made of.
pub(super) fn allow_null(b: &mut Build<'_>, operations: &[Operation]) {
    let mut open: Vec<SchemaId> = operations.iter().flat_map(patches).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match b.schemas[id].shape.clone() {
            Shape::Same(other) => open.push(other),
            Shape::Union(union) => open.extend(union.variants.iter().map(|variant| variant.schema)),
            Shape::Map(values) => {
                open.push(values);
                let values = nullable(b, id, values, Role::Values);
                b.schema_mut(id).shape = Shape::Map(values);
            }
            Shape::Object(object) => {
                open.extend(object.properties.iter().map(|property| property.schema).chain(object.additional));
                let object = with_null(b, id, object);
                b.schema_mut(id).shape = Shape::Object(object);
            }
            _ => {}
        }
    }
}

/// The schemas of the merge patches that an operation sends.
fn patches(operation: &Operation) -> impl Iterator<Item = SchemaId> {
    let all = operation.body.iter().flat_map(|body| {
        let others = body.others.iter().map(|other| (&other.media_type, &other.content));
        std::iter::once((&body.media_type, &body.content)).chain(others)
    });
    all.filter_map(|(media_type, content)| match content {
        Content::Json(id) if is_merge_patch(media_type) => Some(*id),
        _ => None,
    })
}

fn is_merge_patch(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/merge-patch+json")
}

fn with_null(b: &mut Build<'_>, id: SchemaId, mut object: Object) -> Object {
    for property in object.properties.iter_mut().filter(|property| !property.required) {
        property.schema = nullable(b, id, property.schema, Role::Property(property.name.clone()));
    }
    object.additional = object.additional.map(|values| nullable(b, id, values, Role::Values));
    object
}

/// A schema of what `id` is or `null`, as a part of `parent`.
fn nullable(b: &mut Build<'_>, parent: SchemaId, id: SchemaId, role: Role) -> SchemaId {
    let schema = &b.schemas[id];
    if schema.nullable || matches!(schema.shape, Shape::Any(_)) {
        return id;
    }
    // What stands elsewhere is used there, too.
    let origin = Origin::Inline { parent, role };
    if schema.origin == origin {
        b.schema_mut(id).nullable = true;
        return id;
    }
    let at = schema.at.clone();
    let new = b.plain(at, origin, Shape::Same(id));
    b.schema_mut(new).nullable = true;
    new
}
