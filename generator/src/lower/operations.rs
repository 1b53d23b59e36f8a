//! Builds the operations: their inputs, and with `outcomes` what they give.
//!
//! In: an operation, its names, and the types. Out: the builder, written out.

use super::choices::Owner;
use super::docs;
use super::members;
use super::naming::{Names, Scope};
use super::outcomes;
use super::types::{Context, bare, is_inline, optional};
use crate::model;
use crate::plan::{Ident, Input, Location, Method, Operation, Paragraph, Spelling, Style};
use std::collections::BTreeSet;

/// The HTTP method of an operation, if it is one that clients can send.
pub(super) fn http(method: &str) -> Option<Method> {
    let method = match method {
        "GET" => Method::Get,
        "PUT" => Method::Put,
        "POST" => Method::Post,
        "DELETE" => Method::Delete,
        "OPTIONS" => Method::Options,
        "HEAD" => Method::Head,
        "PATCH" => Method::Patch,
        "TRACE" => Method::Trace,
        "QUERY" => Method::Query,
        // Tunnels of proxies are no calls (RFC 9110 section 9.3.6).
        "CONNECT" => return None,
        other if is_token(other) => Method::Other(other.to_owned()),
        _ => return None,
    };
    Some(method)
}

/// Whether HTTP takes a text as the name of a method (RFC 9110 section 5.6.2).
fn is_token(text: &str) -> bool {
    let fits = |c: u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&c);
    !text.is_empty() && text.bytes().all(fits)
}

/// Builds the operation at `index`. `scope` is the place that its enums share with all builders; `body` makes an input, of this
/// name and key, of a body.
pub(super) fn build(
    cx: Context<'_>,
    index: usize,
    http: Method,
    names: &Names,
    scope: &mut Scope,
    body: impl FnMut(&model::Body, (Ident, String)) -> Input,
) -> Operation {
    let operation = &cx.api.operations[index];
    let (rows, output, error) = outcomes::build(cx, operation, names, scope, None);
    let scheme = |index: &usize| cx.api.schemes.get(*index).map(|scheme| scheme.name.clone());
    Operation {
        method: names.method.clone(),
        builder: names.builder.clone(),
        same_as: None,
        docs: docs::of_operation(operation),
        deprecated: operation.deprecated,
        http,
        path: operation.path.clone(),
        inputs: inputs(cx, index, operation, body),
        output,
        error,
        pages: None,
        responses: rows,
        security: operation.security.iter().map(|all| all.iter().filter_map(scheme).collect()).collect(),
        servers: operation.servers.iter().map(|server| server.template.clone()).collect(),
    }
}

/// The parameters and, last, the body.
fn inputs(
    cx: Context<'_>,
    index: usize,
    operation: &model::Operation,
    mut body: impl FnMut(&model::Body, (Ident, String)) -> Input,
) -> Vec<Input> {
    let (parameters, wishes) = members::inputs(operation);
    let owner = Owner::Operation(index);
    let mut names = members::allot(cx, owner, &mut members::scope_of_inputs(operation), &wishes).into_iter();
    let mut keys = BTreeSet::new();
    let written = operation.body.as_ref().zip(if operation.body.is_some() { names.next() } else { None });
    let body = written.map(|(written, name)| body(written, (name, key(&mut keys, "body"))));
    let parameter = |(parameter, name): (&model::Parameter, Ident)| {
        self::parameter(cx, parameter, name, key(&mut keys, &parameter.name))
    };
    let mut inputs: Vec<Input> = parameters.into_iter().zip(names).map(parameter).collect();
    inputs.extend(body);
    inputs
}

/// The first free key for a name: the name itself, or with a number.
fn key(keys: &mut BTreeSet<String>, wanted: &str) -> String {
    let mut key = wanted.to_owned();
    let mut number = 2;
    while !keys.insert(key.clone()) {
        key = format!("{wanted}_{number}");
        number += 1;
    }
    key
}

fn parameter(cx: Context<'_>, parameter: &model::Parameter, name: Ident, key: String) -> Input {
    // A parameter has no spelling for `null` but its absence.
    let bare = bare(cx, parameter.schema);
    let spelling = spelling(&parameter.encoding);
    // The runtime knows what to send where nothing was set.
    let made_up = parameter.location == model::Location::Header && is_made_up(&parameter.name);
    let required = parameter.required && !made_up;
    let made_up = made_up.then(|| Paragraph::Ours("Made up for each call unless it is set.".to_owned()));
    Input {
        name,
        wire: parameter.name.clone(),
        key,
        ty: if required { bare } else { optional(bare) },
        argument: required,
        location: match parameter.location {
            model::Location::Path => Location::Path(spelling),
            model::Location::Query => Location::Query(spelling),
            model::Location::Header => Location::Header(spelling),
            model::Location::Cookie => Location::Cookie(spelling),
        },
        docs: docs::of_use(cx, parameter.schema, parameter.description.as_deref()).into_iter().chain(made_up).collect(),
        deprecated: parameter.deprecated
            || (cx.api.schemas[parameter.schema].deprecated && is_inline(cx, parameter.schema)),
        flag: false,
    }
}

/// Whether a header makes requests repeatable (OASIS "Repeatable Requests Version 1.0").
fn is_made_up(header: &str) -> bool {
    ["repeatability-request-id", "repeatability-first-sent"].contains(&header.to_ascii_lowercase().as_str())
}

fn spelling(encoding: &model::ParameterEncoding) -> Spelling {
    match encoding {
        model::ParameterEncoding::Style { style, explode, allow_reserved } => {
            Spelling::Style { style: self::style(*style), explode: *explode, allow_reserved: *allow_reserved }
        }
        model::ParameterEncoding::Json => Spelling::Json,
    }
}

pub(super) fn style(style: model::Style) -> Style {
    match style {
        model::Style::Simple => Style::Simple,
        model::Style::Label => Style::Label,
        model::Style::Matrix => Style::Matrix,
        model::Style::Path => Style::Path,
        model::Style::Form => Style::Form,
        model::Style::SpaceDelimited => Style::SpaceDelimited,
        model::Style::PipeDelimited => Style::PipeDelimited,
        model::Style::DeepObject => Style::DeepObject,
    }
}
