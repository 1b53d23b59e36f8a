//! Decides what the crate is called and what its front page says.
//!
//! In: the API's own words and the user's wishes. Out: the package, servers, schemes and front page.

use super::docs;
use super::naming::{ascii_words, snake};
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::model::{self, Api, Location};
use crate::plan::{Package, Paragraph, Plan, Scheme, SchemeKind, Server, ServerVariable, VALIDATE};
use std::collections::BTreeSet;

/// How long the description of the package may be, in characters.
const LONGEST: usize = 120;

/// The package.
pub(super) fn package(api: &Api, config: &Config, document: &str) -> Package {
    let library = config.library.clone().unwrap_or_else(|| library(&config.package));
    Package {
        name: config.package.clone(),
        version: config.version.clone().unwrap_or_else(|| "0.1.0".to_owned()),
        title: one_line(&api.title),
        description: description(&api.title),
        license: config.license.clone(),
        document: document.to_owned(),
        api_version: one_line(&api.version),
        env_prefix: config.env_prefix.clone().unwrap_or_else(|| library.to_ascii_uppercase()),
        features: config.features.clone(),
        recursion_limit: None,
        runtime: config.runtime.clone(),
        library,
    }
}

/// Leaves out the features that the crate has no use for.
pub(super) fn features(plan: &mut Plan, d: &mut Diagnostics) {
    let without_limits = plan.limits.is_empty();
    let features = &mut plan.package.features;
    if without_limits && features.iter().any(|feature| feature == VALIDATE) {
        features.retain(|feature| feature != VALIDATE);
        d.feature_without_use(VALIDATE);
    }
}

/// `bigmodel-client` is `bigmodel`.
fn library(package: &str) -> String {
    let mut words = ascii_words(package);
    if words.len() > 1 && words.last().is_some_and(|word| word == "client") {
        words.pop();
    }
    if words.is_empty() { "client".to_owned() } else { snake(&words.join(" ")) }
}

fn description(title: &str) -> String {
    let title = one_line(title);
    let article = if title.ends_with("API") && !title.starts_with("The ") { "the " } else { "" };
    if title.is_empty() { "A client".to_owned() } else { format!("A client for {article}{title}") }
}

fn one_line(text: &str) -> String {
    let visible = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    visible.collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

/// The front page.
pub(super) fn front_page(api: &Api) -> Vec<Paragraph> {
    let title = docs::theirs(Some(&description(&api.title)));
    title.into_iter().chain(docs::theirs(api.description.as_deref())).collect()
}

/// The servers.
pub(super) fn servers(api: &Api) -> Vec<Server> {
    let server = |server: &model::Server| Server {
        url: server.url.clone(),
        template: server.template.clone(),
        docs: docs::theirs(server.description.as_deref()).into_iter().collect(),
    };
    api.servers.iter().map(server).collect()
}

/// The variables in the URLs of all servers, once for each URL.
pub(super) fn variables(api: &Api) -> Vec<ServerVariable> {
    let mut variables: Vec<ServerVariable> = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for server in api.servers.iter().chain(api.operations.iter().flat_map(|operation| &operation.servers)) {
        if !server.variables.is_empty() && seen.insert(&server.template) {
            variables.extend(server.variables.iter().map(|variable| ServerVariable {
                server: server.template.clone(),
                name: variable.name.clone(),
                default: variable.default.clone(),
                values: variable.values.clone(),
                docs: docs::theirs(variable.description.as_deref()).into_iter().collect(),
            }));
        }
    }
    variables
}

/// The ways to say who is calling.
pub(super) fn schemes(api: &Api) -> Vec<Scheme> {
    let scheme = |scheme: &model::SecurityScheme| Scheme {
        name: scheme.name.clone(),
        kind: kind(&scheme.kind),
        token_url: scheme.token_url.clone(),
        docs: docs::theirs(scheme.description.as_deref()).into_iter().collect(),
    };
    api.schemes.iter().map(scheme).collect()
}

fn kind(kind: &model::SchemeKind) -> SchemeKind {
    match kind {
        model::SchemeKind::Bearer => SchemeKind::Bearer,
        model::SchemeKind::Basic => SchemeKind::Basic,
        model::SchemeKind::Http { scheme } => SchemeKind::Http(scheme.clone()),
        model::SchemeKind::ApiKey { location: Location::Query, name } => SchemeKind::Query(name.clone()),
        model::SchemeKind::ApiKey { location: Location::Cookie, name } => SchemeKind::Cookie(name.clone()),
        model::SchemeKind::ApiKey { location: Location::Header | Location::Path, name } => {
            SchemeKind::Header(name.clone())
        }
        model::SchemeKind::Other { scheme } => SchemeKind::Other(scheme.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_named_after_its_package() {
        let table = [
            ("bigmodel-client", "bigmodel"),
            ("client", "client"),
            ("my-Api", "my_api"),
            ("宠物", "client"),
            ("type-client", "type"),
        ];
        for (package, expected) in table {
            assert_eq!(library(package), expected);
        }
    }
}
