//! Which side sends a property.
//!
//! In: `readOnly` and `writeOnly` of the properties, and who reaches their object. Out: whether the property is part of the
//! type, and which side sends it where both have it (`OpenAPI` 3.0.3, "Schema Object"). Knows nothing of names.

use super::forms::target;
use super::reach::Reach;
use crate::model::{Api, Property, SchemaId};

/// Who sends a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Client and server; also where the document says that neither does.
    Both,
    /// The server: `readOnly`.
    Server,
    /// The client: `writeOnly`.
    Client,
}

/// Who sends what this schema describes.
pub(super) fn side(api: &Api, id: SchemaId) -> Side {
    let (here, there) = (&api.schemas[id], &api.schemas[target(api, id)]);
    match (here.read_only || there.read_only, here.write_only || there.write_only) {
        (true, false) => Side::Server,
        (false, true) => Side::Client,
        _ => Side::Both,
    }
}

/// Whether a property is no part of its object, since all who have the object never see it. Where the document requires of answers
/// what it says only the client sends, it contradicts itself, and what servers send is not dropped.
pub(super) fn is_left_out(api: &Api, reach: &Reach, object: SchemaId, property: &Property) -> bool {
    match side(api, property.schema) {
        Side::Both => false,
        Side::Server => reach.requests.contains(&object) && !reach.answers.contains(&object),
        Side::Client => is_answer(reach, object) && !property.required,
    }
}

/// Whether only servers send an object.
fn is_answer(reach: &Reach, object: SchemaId) -> bool {
    reach.answers.contains(&object) && !reach.requests.contains(&object)
}

/// Who sends a property of an object that travels both ways, or does so by what the document says of the property; [`Side::Both`] for
/// other objects.
pub(super) fn of_shared(api: &Api, reach: &Reach, object: SchemaId, property: &Property) -> Side {
    let shared = reach.requests.contains(&object) && reach.answers.contains(&object);
    match side(api, property.schema) {
        Side::Client if is_answer(reach, object) => Side::Client,
        side if shared => side,
        _ => Side::Both,
    }
}
