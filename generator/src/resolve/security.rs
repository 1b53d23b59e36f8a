//! Who calls, and whom: security schemes and requirements, servers.
//!
//! In: those parts of the document. Out: the schemes, the requirements as indices into them, the servers with the defaults of
//! their variables.

use super::arena::Build;
use super::parts;
use crate::model::{Location, SchemeKind, SecurityScheme, Server, ServerVariable};
use crate::pointer::Pointer;
use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme as Scheme};

/// The schemes of HTTP whose credentials are not one text that stays the same: they answer a challenge, or sign the request.
const NEGOTIATED: &[&str] = &[
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "mutualtls",
    "negotiate",
    "ntlm",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
];

/// Whether the name of a scheme can stand in a header (RFC 9110, section 5.6.2).
fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// The security schemes of the document.
pub(super) fn schemes(b: &mut Build<'_>) -> Vec<SecurityScheme> {
    let document = b.document;
    let Some(components) = &document.openapi.components else { return Vec::new() };
    let place = Pointer::root().join(["components", "securitySchemes"]);
    let mut schemes = Vec::new();
    for (name, node) in &components.security_schemes {
        let Some(found) = parts::find(b, node, &place.child(name)) else { continue };
        let (kind, description) = kind(found.value);
        if let SchemeKind::Other { scheme } = &kind {
            b.d.unsupported_security_scheme(place.child(name), name, scheme);
        }
        let (description, token_url) = (description.clone(), token_url(found.value));
        schemes.push(SecurityScheme { at: found.at, name: name.clone(), description, kind, token_url });
    }
    schemes
}

/// Where a client gets a token for itself; a relative address is the user's to complete.
fn token_url(scheme: &Scheme) -> Option<String> {
    let Scheme::OAuth2 { flows, .. } = scheme else { return None };
    let url = flows.client_credentials.as_ref().map(|flow| flow.token_url.trim().to_owned());
    url.filter(|url| !url.is_empty())
}

fn kind(scheme: &Scheme) -> (SchemeKind, &Option<String>) {
    match scheme {
        Scheme::APIKey { location, name, description, .. } => {
            let location = match location {
                APIKeyLocation::Query => Location::Query,
                APIKeyLocation::Header => Location::Header,
                APIKeyLocation::Cookie => Location::Cookie,
            };
            (SchemeKind::ApiKey { location, name: name.clone() }, description)
        }
        Scheme::HTTP { scheme, description, .. } => match scheme.to_ascii_lowercase().as_str() {
            "bearer" => (SchemeKind::Bearer, description),
            "basic" => (SchemeKind::Basic, description),
            known if !NEGOTIATED.contains(&known) && is_token(known) => {
                (SchemeKind::Http { scheme: scheme.clone() }, description)
            }
            _ => (SchemeKind::Other { scheme: scheme.clone() }, description),
        },
        Scheme::OAuth2 { description, .. } | Scheme::OpenIDConnect { description, .. } => {
            (SchemeKind::Bearer, description)
        }
    }
}

/// Requirements, which stand at `at`, as indices into the schemes. An alternative that asks for an unknown scheme asks for the
/// rest of it; if nothing is left, it is no alternative.
pub(super) fn requirements(
    b: &mut Build<'_>,
    schemes: &[SecurityScheme],
    list: &[SecurityRequirement],
    at: &Pointer,
) -> Vec<Vec<usize>> {
    let mut alternatives: Vec<Vec<usize>> = Vec::new();
    for (index, requirement) in list.iter().enumerate() {
        let mut together = Vec::new();
        for name in requirement.keys() {
            if let Some(scheme) = schemes.iter().position(|scheme| scheme.name == *name) {
                together.push(scheme);
                continue;
            }
            let place = at.child(index).child(name);
            if b.first_time("unknown-security-scheme", &place) {
                b.d.unknown_security_scheme(place, name, schemes.iter().map(|scheme| scheme.name.as_str()));
            }
        }
        let possible = requirement.is_empty() || !together.is_empty();
        if possible && !alternatives.contains(&together) {
            alternatives.push(together);
        }
    }
    alternatives
}

/// The servers of the document; without any, there is one at `/` (`OpenAPI` 3.0.3, "`OpenAPI` Object").
pub(super) fn document_servers(b: &mut Build<'_>) -> Vec<Server> {
    let document = b.document;
    let mut servers = servers(b, &document.openapi.servers, &Pointer::root().child("servers"));
    if servers.is_empty() {
        let root = || "/".to_owned();
        servers.push(Server { url: root(), template: root(), variables: Vec::new(), description: None });
    }
    servers
}

/// Servers with the defaults of their variables put in.
pub(super) fn servers(b: &mut Build<'_>, list: &[openapiv3::Server], at: &Pointer) -> Vec<Server> {
    let mut servers = Vec::new();
    for (index, server) in list.iter().enumerate() {
        let place = at.child(index).child("url");
        let mut url = String::new();
        let mut variables: Vec<ServerVariable> = Vec::new();
        let mut rest = server.url.as_str();
        while let Some((before, name, after)) = expression(rest) {
            url.push_str(before);
            if let Some(variable) = server.variables.as_ref().and_then(|variables| variables.get(name)) {
                url.push_str(&variable.default);
                if variables.iter().all(|known| known.name != name) {
                    variables.push(ServerVariable {
                        name: name.to_owned(),
                        default: variable.default.clone(),
                        values: variable.enumeration.clone(),
                        description: variable.description.clone(),
                    });
                }
            } else {
                if b.first_time("undeclared-server-variable", &place) {
                    b.d.undeclared_server_variable(place.clone(), name);
                }
                url.push('{');
                url.push_str(name);
                url.push('}');
            }
            rest = after;
        }
        url.push_str(rest);
        let (template, description) = (server.url.clone(), server.description.clone());
        servers.push(Server { url, template, variables, description });
    }
    servers
}

/// The first `{expression}` of a template, with what stands before and after it.
pub(super) fn expression(template: &str) -> Option<(&str, &str, &str)> {
    let (before, inner) = template.split_once('{')?;
    let (name, after) = inner.split_once('}')?;
    Some((before, name, after))
}
