//! Drops the schemas that were only needed on the way.
//!
//! In: all schemas that the stage made, the operations and the webhooks. Out: those that components and these reach, in the same
//! order, with new ids. Inline schemas that only pass on another are skipped.

use crate::model::{
    Content, Object, Operation, Origin, Property, Schema, SchemaId, Schemas, Shape, Union, Variant, Webhook,
};

/// Keeps what is `reached`.
pub(super) fn compact(
    schemas: &Schemas,
    operations: &mut [Operation],
    webhooks: &mut [Webhook],
    reached: &[bool],
) -> Schemas {
    let mut next = 0;
    let new: Vec<SchemaId> = reached
        .iter()
        .map(|keep| {
            let id = SchemaId(next);
            next += usize::from(*keep);
            id
        })
        .collect();
    let renumber = |id: SchemaId| new[shortcut(schemas, id).0];
    for id in operations.iter_mut().flat_map(ids_of_operation).chain(webhooks.iter_mut().flat_map(ids_of_webhook)) {
        *id = renumber(*id);
    }
    let kept = schemas.list.iter().enumerate().filter(|(index, _)| reached[*index]);
    let list = kept.map(|(_, schema)| {
        let shape = renumbered(schemas, &schema.shape, &renumber);
        let origin = match &schema.origin {
            Origin::Inline { parent, role } => Origin::Inline { parent: renumber(*parent), role: role.clone() },
            origin => origin.clone(),
        };
        Schema { origin, shape, ..schema.clone() }
    });
    Schemas { list: list.collect() }
}

fn renumbered(schemas: &Schemas, shape: &Shape, renumber: &impl Fn(SchemaId) -> SchemaId) -> Shape {
    match shape {
        Shape::Same(id) => Shape::Same(renumber(*id)),
        Shape::Array(id) => Shape::Array(renumber(*id)),
        Shape::Map(id) => Shape::Map(renumber(*id)),
        Shape::Object(object) => Shape::Object(Object {
            properties: object.properties.iter().map(|property| property_of(schemas, property, renumber)).collect(),
            additional: object.additional.map(renumber),
        }),
        Shape::Union(union) => Shape::Union(Union {
            variants: union
                .variants
                .iter()
                .map(|v| Variant { schema: renumber(v.schema), tags: v.tags.clone() })
                .collect(),
            tag: union.tag.clone(),
        }),
        other => other.clone(),
    }
}

/// A property, with the description of an inline schema that is skipped.
fn property_of(schemas: &Schemas, property: &Property, renumber: &impl Fn(SchemaId) -> SchemaId) -> Property {
    let skipped = &schemas[property.schema];
    let description = match skipped.shape {
        Shape::Same(_) if passes_on(skipped) => property.description.clone().or_else(|| skipped.description.clone()),
        _ => property.description.clone(),
    };
    Property { schema: renumber(property.schema), description, ..property.clone() }
}

/// Whether an inline schema only passes on another, apart from a description.
fn passes_on(schema: &Schema) -> bool {
    let noted =
        schema.nullable || schema.deprecated || schema.read_only || schema.write_only || schema.default.is_some();
    let noted = noted || !schema.limits.is_empty() || schema.xml.is_some();
    !matches!(schema.origin, Origin::Component(_)) && !noted
}

/// The schema that `id` passes on, or itself.
fn shortcut(schemas: &Schemas, mut id: SchemaId) -> SchemaId {
    for _ in 0..schemas.list.len() {
        match &schemas[id].shape {
            Shape::Same(next) if passes_on(&schemas[id]) => id = *next,
            _ => break,
        }
    }
    id
}

/// Which schemas operations and webhooks reach, and components if the `whole` document is wanted.
pub(super) fn reach(
    schemas: &Schemas,
    operations: &mut [Operation],
    webhooks: &mut [Webhook],
    whole: bool,
) -> Vec<bool> {
    let mut reached = vec![false; schemas.list.len()];
    let mut open = roots(operations, webhooks);
    open.extend(schemas.ids().filter(|id| whole && matches!(schemas[*id].origin, Origin::Component(_))));
    while let Some(id) = open.pop() {
        let id = shortcut(schemas, id);
        if std::mem::replace(&mut reached[id.0], true) {
            continue;
        }
        let schema = &schemas[id];
        if let Origin::Inline { parent, .. } = schema.origin {
            open.push(parent);
        }
        open.extend(parts(&schema.shape));
    }
    reached
}

/// The schemas that operations and webhooks name.
pub(super) fn roots(operations: &mut [Operation], webhooks: &mut [Webhook]) -> Vec<SchemaId> {
    let named = operations.iter_mut().flat_map(ids_of_operation);
    named.chain(webhooks.iter_mut().flat_map(ids_of_webhook)).map(|id| *id).collect()
}

/// The schemas that a shape names.
pub(super) fn parts(shape: &Shape) -> Vec<SchemaId> {
    match shape {
        Shape::Same(inner) | Shape::Array(inner) | Shape::Map(inner) => vec![*inner],
        Shape::Object(object) => {
            object.properties.iter().map(|property| property.schema).chain(object.additional).collect()
        }
        Shape::Union(union) => union.variants.iter().map(|variant| variant.schema).collect(),
        _ => Vec::new(),
    }
}

fn ids_of_operation(operation: &mut Operation) -> Vec<&mut SchemaId> {
    let parameters = operation.parameters.iter_mut().map(|parameter| &mut parameter.schema);
    let mut contents: Vec<&mut Content> = Vec::new();
    if let Some(body) = &mut operation.body {
        contents.push(&mut body.content);
        contents.extend(body.others.iter_mut().map(|other| &mut other.content));
    }
    for response in &mut operation.responses {
        contents.push(&mut response.content);
        contents.extend(response.others.iter_mut().map(|other| &mut other.content));
    }
    parameters.chain(contents.into_iter().filter_map(id_of_content)).collect()
}

fn ids_of_webhook(webhook: &mut Webhook) -> Vec<&mut SchemaId> {
    let Some(body) = &mut webhook.body else { return Vec::new() };
    let others = body.others.iter_mut().map(|other| &mut other.content);
    std::iter::once(&mut body.content).chain(others).filter_map(id_of_content).collect()
}

fn id_of_content(content: &mut Content) -> Option<&mut SchemaId> {
    match content {
        Content::Json(id)
        | Content::Form(id)
        | Content::Multipart(id)
        | Content::Xml(id)
        | Content::Text(id)
        | Content::Sequence(_, id) => Some(id),
        Content::Empty | Content::Binary => None,
    }
}
