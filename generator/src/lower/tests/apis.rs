//! Builds small APIs by hand.

use crate::model::{
    Api, Body, Content, Enum, Limits, Location, Object, Operation, Origin, Parameter, ParameterEncoding, Property,
    Response, Role, Schema, SchemaId, Shape, Status, StringFormat, Style,
};
use crate::pointer::Pointer;

pub(super) const TEXT: Shape = Shape::String(StringFormat::Plain);

fn schema(origin: Origin, shape: Shape) -> Schema {
    Schema {
        at: Pointer::root(),
        merged: false,
        origin,
        title: None,
        description: None,
        deprecated: false,
        nullable: false,
        read_only: false,
        write_only: false,
        default: None,
        code_name: None,
        labels: Vec::new(),
        xml: None,
        shape,
        limits: Limits::default(),
    }
}

pub(super) fn component(api: &mut Api, name: &str, shape: Shape) -> SchemaId {
    api.schemas.push(schema(Origin::Component(name.to_owned()), shape))
}

pub(super) fn inline(api: &mut Api, parent: SchemaId, role: Role, shape: Shape) -> SchemaId {
    api.schemas.push(schema(Origin::Inline { parent, role }, shape))
}

/// An object without properties; [`property`] adds them.
pub(super) fn object() -> Shape {
    Shape::Object(Object::default())
}

pub(super) fn property(api: &mut Api, parent: SchemaId, name: &str, shape: Shape) -> SchemaId {
    let id = inline(api, parent, Role::Property(name.trim_end_matches('!').to_owned()), shape);
    refer(api, parent, name, id);
    id
}

/// Adds a property of a schema that is there; `!` at its end makes it required.
pub(super) fn refer(api: &mut Api, parent: SchemaId, name: &str, schema: SchemaId) {
    let plain = name.trim_end_matches('!');
    if let Shape::Object(object) = &mut api.schemas.list[parent.0].shape {
        object.properties.push(Property {
            name: plain.to_owned(),
            required: plain != name,
            schema,
            description: None,
            code_name: None,
        });
    }
}

pub(super) fn strings(values: &[&str]) -> Shape {
    Shape::Enum(Enum::Strings(values.iter().map(|value| (*value).to_owned()).collect()))
}

pub(super) fn operation<'a>(api: &'a mut Api, method: &str, path: &str) -> &'a mut Operation {
    api.operations.push(Operation {
        at: Pointer::root(),
        id: None,
        code_name: None,
        method: method.to_owned(),
        path: path.to_owned(),
        tags: Vec::new(),
        summary: None,
        description: None,
        deprecated: false,
        parameters: Vec::new(),
        body: None,
        responses: Vec::new(),
        security: Vec::new(),
        servers: Vec::new(),
        pages: None,
    });
    api.operations.last_mut().expect("just pushed")
}

pub(super) fn response(status: Status, content: Content) -> Response {
    let media_type = (content != Content::Empty).then(|| "application/json".to_owned());
    Response {
        at: Pointer::root(),
        status,
        description: String::new(),
        media_type,
        content,
        same: Vec::new(),
        also: Vec::new(),
        others: Vec::new(),
        headers: Vec::new(),
        links: Vec::new(),
    }
}

pub(super) fn parameter(name: &str, location: Location, required: bool, schema: SchemaId) -> Parameter {
    let (style, explode) = match location {
        Location::Path | Location::Header => (Style::Simple, false),
        Location::Query | Location::Cookie => (Style::Form, true),
    };
    Parameter {
        at: Pointer::root(),
        name: name.to_owned(),
        code_name: None,
        location,
        required,
        description: None,
        deprecated: false,
        schema,
        encoding: ParameterEncoding::Style { style, explode, allow_reserved: false },
    }
}

pub(super) fn body(content: Content, required: bool) -> Body {
    Body {
        at: Pointer::root(),
        required,
        description: None,
        media_type: "application/json".to_owned(),
        content,
        encodings: Vec::new(),
        same: Vec::new(),
        others: Vec::new(),
    }
}
