//! Keeps the keys of which a schema says nothing.
//!
//! In: the finished schemas. Out: objects that neither list all their keys nor say what the others hold have keys of any value. It is
//! the user who asks for that: each such object costs a field that few programs look at.

use super::arena::{Build, Rest};
use super::schemas;
use crate::model::{Origin, Role, Shape, Untyped};

/// Gives additional keys to the objects of which the document leaves it open whether they have any; `kept` says which schemas matter.
pub(super) fn keep(b: &mut Build<'_>, kept: &[bool]) {
    for id in b.schemas.ids().filter(|id| kept[id.0]) {
        let open = matches!(b.entry(id).rest, Rest::Unsaid);
        if !open || !matches!(&b.schemas[id].shape, Shape::Object(object) if object.additional.is_none()) {
            continue;
        }
        let origin = Origin::Inline { parent: id, role: Role::Values };
        let place = b.schemas[id].at.child("additionalProperties");
        let values = schemas::placeholder(b, place, origin, Untyped::FreeForm);
        if let Shape::Object(object) = &mut b.schema_mut(id).shape {
            object.additional = Some(values);
        }
    }
}
