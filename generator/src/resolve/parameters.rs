//! Brings parameters into normal form.
//!
//! In: the parameters of an operation and of its path. Out: one list, in which every expression of the path template has its
//! parameter and no parameter occurs twice.

use super::arena::Build;
use super::facets::Node;
use super::media::{self, Media};
use super::parts::{self, Found};
use super::{extensions, schemas, security};
use crate::model::{Location, Origin, Parameter, ParameterEncoding, Role, Shape, StringFormat, Style, Untyped};
use crate::pointer::Pointer;
use openapiv3::{
    Operation, Parameter as Written, ParameterSchemaOrContent, PathItem, PathStyle, QueryStyle, ReferenceOr,
};

/// The parameters of an operation: those of its path first, each replaced by the operation's own of the same name and place.
pub(super) fn parameters<'a>(
    b: &mut Build<'a>,
    operation: usize,
    path: &str,
    item: &Found<'a, PathItem>,
    at: &Pointer,
    written: &'a Operation,
) -> Vec<Parameter> {
    let mut all = list(b, operation, &item.value.parameters, &item.at.child("parameters"));
    for own in list(b, operation, &written.parameters, &at.child("parameters")) {
        match all.iter_mut().find(|known| same(known, &own)) {
            Some(known) => *known = own,
            None => all.push(own),
        }
    }
    let names = expressions(path);
    all.retain(|parameter| {
        let unused = parameter.location == Location::Path && !names.contains(&parameter.name.as_str());
        if unused && b.first_time("unused-path-parameter", &parameter.at) {
            b.d.unused_path_parameter(parameter.at.clone(), &parameter.name, path);
        }
        !unused
    });
    for name in names {
        if !all.iter().any(|parameter| parameter.location == Location::Path && parameter.name == name) {
            b.d.undeclared_path_parameter(at.clone(), name, path);
            all.push(undeclared(b, operation, at, name));
        }
    }
    all
}

fn expressions(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, name, after)) = security::expression(rest) {
        if !names.contains(&name) {
            names.push(name);
        }
        rest = after;
    }
    names
}

/// A string for an expression of the path that nothing is known of.
fn undeclared(b: &mut Build<'_>, operation: usize, at: &Pointer, name: &str) -> Parameter {
    let origin = Origin::Operation { operation, role: Role::Parameter(name.to_owned()) };
    Parameter {
        at: at.clone(),
        name: name.to_owned(),
        code_name: None,
        location: Location::Path,
        required: true,
        description: None,
        deprecated: false,
        schema: b.plain(at.child("parameters").child(name), origin, Shape::String(StringFormat::Plain)),
        encoding: ParameterEncoding::Style { style: Style::Simple, explode: false, allow_reserved: false },
    }
}

/// Names of headers are the same in any case (RFC 9110 section 5.1).
fn same(one: &Parameter, other: &Parameter) -> bool {
    one.location == other.location
        && if one.location == Location::Header {
            one.name.eq_ignore_ascii_case(&other.name)
        } else {
            one.name == other.name
        }
}

fn list<'a>(b: &mut Build<'a>, operation: usize, nodes: &'a [ReferenceOr<Written>], at: &Pointer) -> Vec<Parameter> {
    let mut list: Vec<Parameter> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let Some(found) = parts::find(b, node, &at.child(index)) else { continue };
        let Some(parameter) = parameter(b, operation, &found) else { continue };
        if list.iter().any(|known| same(known, &parameter)) {
            if b.first_time("duplicate-parameter", &at.child(index)) {
                b.d.duplicate_parameter(at.child(index), &parameter.name);
            }
            continue;
        }
        list.push(parameter);
    }
    list
}

/// A parameter; `None` for headers that are no parameters (`OpenAPI` 3.0.3, "Parameter Object").
fn parameter<'a>(b: &mut Build<'a>, operation: usize, found: &Found<'a, Written>) -> Option<Parameter> {
    let data = found.value.parameter_data_ref();
    let (location, style, allow_reserved) = match found.value {
        Written::Query { style, allow_reserved, .. } => (Location::Query, query_style(style), *allow_reserved),
        Written::Header { .. } => (Location::Header, Style::Simple, false),
        Written::Path { style, .. } => {
            let style = extensions::path_style(b, &found.at, &data.extensions).unwrap_or(path_style(style));
            // 3.2 has it for paths, too; the typed document does not.
            let written = b.document.tree.pointer(&found.at.child("allowReserved").to_string());
            (Location::Path, style, written.and_then(serde_json::Value::as_bool).unwrap_or(false))
        }
        Written::Cookie { .. } => (Location::Cookie, Style::Form, false),
    };
    let elsewhere = ["accept", "content-type", "authorization"];
    if location == Location::Header && elsewhere.contains(&data.name.to_ascii_lowercase().as_str()) {
        return None;
    }
    if location == Location::Header && !is_header(&data.name) {
        if b.first_time("header-name", &found.at) {
            b.d.header_name(found.at.child("name"), &data.name);
        }
        return None;
    }
    let explode = data.explode.unwrap_or(exploded(style));
    let encoding = ParameterEncoding::Style { style, explode, allow_reserved };
    let role = Role::Parameter(data.name.clone());
    let origin = match &found.key {
        Some(key) => Origin::Shared { name: key.clone(), role },
        None => Origin::Operation { operation: b.operation_at(&found.at).unwrap_or(operation), role },
    };
    let (schema, encoding) = match &data.format {
        ParameterSchemaOrContent::Schema(node) => {
            (schemas::intern(b, found.at.child("schema"), origin, Node::from(node), None), encoding)
        }
        ParameterSchemaOrContent::Content(content) => in_content(b, found, &data.name, content, origin, encoding),
    };
    Some(Parameter {
        at: found.at.clone(),
        name: data.name.clone(),
        code_name: extensions::code_name(b, &found.at, &data.extensions),
        location,
        required: data.required || location == Location::Path,
        description: data.description.clone(),
        deprecated: data.deprecated.unwrap_or(false),
        schema,
        encoding,
    })
}

/// Whether HTTP takes a text as the name of a header (RFC 9110 section 5.6.2).
pub(super) fn is_header(name: &str) -> bool {
    let fits = |c: u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&c);
    !name.is_empty() && name.bytes().all(fits)
}

/// A parameter that is spelt in a media type.
fn in_content<'a>(
    b: &mut Build<'a>,
    found: &Found<'a, Written>,
    name: &str,
    content: &'a openapiv3::Content,
    origin: Origin,
    encoding: ParameterEncoding,
) -> (crate::model::SchemaId, ParameterEncoding) {
    let place = found.at.child("content");
    let json = content.iter().find(|(name, _)| matches!(media::media(name), Media::Json | Media::JsonSuffix));
    if let Some((name, media)) = json {
        let at = place.child(name).child("schema");
        let schema = match &media.schema {
            Some(node) => schemas::intern(b, at, origin, Node::from(node), None),
            None => schemas::placeholder(b, at, origin, Untyped::Free),
        };
        return (schema, ParameterEncoding::Json);
    }
    let other = content.keys().next().map_or("", String::as_str);
    if b.first_time("unsupported-media-type", &place) {
        b.d.parameter_media_type(place.clone(), name, other);
    }
    let schema = schemas::placeholder(b, place.child("schema"), origin, Untyped::Free);
    b.schema_mut(schema).shape = Shape::String(StringFormat::Plain);
    (schema, encoding)
}

/// Whether a style spells items apart unless told otherwise. `deepObject` knows no other way.
pub(super) fn exploded(style: Style) -> bool {
    matches!(style, Style::Form | Style::DeepObject)
}

pub(super) fn query_style(style: &QueryStyle) -> Style {
    match style {
        QueryStyle::Form => Style::Form,
        QueryStyle::SpaceDelimited => Style::SpaceDelimited,
        QueryStyle::PipeDelimited => Style::PipeDelimited,
        QueryStyle::DeepObject => Style::DeepObject,
    }
}

fn path_style(style: &PathStyle) -> Style {
    match style {
        PathStyle::Matrix => Style::Matrix,
        PathStyle::Label => Style::Label,
        PathStyle::Simple => Style::Simple,
    }
}
