//! What a crate has besides its modules: manifest, front page, client.
//!
//! In: the package, servers and security schemes of a plan. Out: `Cargo.toml`, `README.md`, `rustfmt.toml` and the modules that are
//! not about types or operations, each from a template; all values are made safe for the syntax of their file here.

use super::docs;
use super::dynamic::Dynamic;
use super::features::{self, FeatureRow};
use super::files::{Context, File};
use super::manifest;
use super::sample::Sample;
use super::text::{code, literal, one_line};
use crate::plan::{Ident, Need, Operation, Plan, RuntimeSource, Scheme, SchemeKind, ServerVariable};
use askama::Template;

/// `README.md`.
#[derive(Template)]
#[template(path = "README.md", escape = "none")]
struct Readme {
    marker: String,
    title: String,
    about: Vec<String>,
    package: String,
    document: String,
    library: String,
    env_prefix: String,
    credentials: Vec<String>,
    servers: Vec<String>,
    sample: Option<Sample>,
    features: Vec<FeatureRow>,
    operations: Vec<Row>,
}

/// A line of the table of operations.
struct Row {
    method: String,
    http: String,
}

/// `src/lib.rs`.
#[derive(Template)]
#[template(path = "lib.rs", escape = "none")]
#[expect(clippy::struct_excessive_bools, reason = "each is a part that a crate has or not")]
struct Library {
    /// The documentation, as lines of `//!`.
    docs: String,
    recursion_limit: Option<usize>,
    is_embedded: bool,
    is_foreign: bool,
    has_links: bool,
    has_webhooks: bool,
    is_limited: bool,
    is_paged: bool,
    /// Whether the webhooks are a part that can be left out.
    is_partial: bool,
}

/// `src/client.rs`.
#[derive(Template)]
#[template(path = "client.rs", escape = "none")]
struct Client {
    /// The documentation, as lines of `///`.
    docs: String,
    env_prefix: String,
    title: String,
    version: String,
    user_agent: String,
    prefix: String,
    servers: Vec<String>,
    variables: Vec<String>,
    schemes: Vec<String>,
    /// Why nothing may use the field that makes calls, if that can be.
    idle: Option<&'static str>,
    is_limited: bool,
}

/// `src/validate.rs`.
#[derive(Template)]
#[template(path = "validate.rs", escape = "none")]
struct Validate;

/// The files.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let plan = context.plan;
    let marker = context.marker();
    let file = |path: &str, text: String| File { path: path.to_owned(), text };
    let mut files = vec![
        file("Cargo.toml", print(&manifest::manifest(plan, marker.clone()))),
        file("README.md", print(&readme(context, marker.clone()))),
        file("rustfmt.toml", format!("# {marker}\ndisable_all_formatting = true\n")),
        context.rust("src/lib.rs", [print(&library(context)).as_str()]),
        context.rust("src/client.rs", [print(&client(plan)).as_str()]),
        context.rust("src/dynamic.rs", [print(&Dynamic::of(plan)).as_str()]),
    ];
    if !plan.limits.is_empty() {
        files.push(context.rust("src/validate.rs", [print(&Validate).as_str()]));
    }
    files
}

/// Writing a template into memory fails only if a value's own printing does, and those here are text.
fn print(template: &impl Template) -> String {
    let text = template.render().unwrap_or_default();
    text.trim_end().to_owned() + "\n"
}

fn operations(plan: &Plan) -> impl Iterator<Item = &Operation> {
    plan.groups.iter().flat_map(|group| &group.operations)
}

fn readme(context: &Context<'_>, marker: String) -> Readme {
    let plan = context.plan;
    let rows = operations(plan).map(|it| Row {
        method: format!("`{}`", it.method),
        // A bar would end the cell, in code, too.
        http: code(&format!("{} {}", it.http.as_str(), it.path)).replace('|', "\\|"),
    });
    Readme {
        marker,
        title: one_line(&plan.package.name),
        about: docs::lines(&plan.docs),
        package: plan.package.name.clone(),
        document: code(&plan.package.document),
        library: plan.package.library.clone(),
        env_prefix: plan.package.env_prefix.clone(),
        credentials: credentials(plan),
        servers: servers(plan),
        sample: Sample::of(context),
        features: features::rows(&plan.features).into_iter().map(in_cells).collect(),
        operations: rows.collect(),
    }
}

/// A bar would end the cell, in code, too.
fn in_cells(row: FeatureRow) -> FeatureRow {
    FeatureRow { brings: row.brings.replace('|', "\\|"), ..row }
}

/// What the client asks for, one line for each security scheme.
fn credentials(plan: &Plan) -> Vec<String> {
    let prefix = &plan.package.env_prefix;
    let line = |scheme: &Scheme| {
        let name = code(&scheme.name);
        let how = match &scheme.kind {
            SchemeKind::Bearer => format!("a bearer token: `api_key(..)`, or `{prefix}_API_KEY`"),
            SchemeKind::Basic => {
                format!("user name and password: `basic(..)`, or `{prefix}_USERNAME` and `{prefix}_PASSWORD`")
            }
            SchemeKind::Http(scheme) => {
                format!("`Authorization` with the scheme {}: `api_key(..)`, or `{prefix}_API_KEY`", code(scheme))
            }
            SchemeKind::Header(header) => {
                format!("a key in the header {}: `api_key(..)`, or `{prefix}_API_KEY`", code(header))
            }
            SchemeKind::Query(name) => {
                format!("a key in the query ({}): `api_key(..)`, or `{prefix}_API_KEY`", code(name))
            }
            SchemeKind::Cookie(name) => {
                format!("a key in the cookie {}: `api_key(..)`, or `{prefix}_API_KEY`", code(name))
            }
            SchemeKind::Other(kind) => format!("{} is not built in: set a header with `header(..)`", code(kind)),
        };
        let own = if scheme.token_url.is_some() { "; or tokens of its own: `client_credentials(..)`" } else { "" };
        format!("{name}: {how}{own}")
    };
    plan.schemes.iter().map(line).collect()
}

fn servers(plan: &Plan) -> Vec<String> {
    let line = |server: &crate::plan::Server| {
        let about = docs::lines(&server.docs);
        let about = about.first().map_or_else(String::new, |line| format!(": {line}"));
        format!("{}{about}", code(&server.template))
    };
    plan.servers.iter().map(line).collect()
}

/// What can be set with `ClientBuilder::server_variable`: each variable, in which URL, what it can be and is for.
fn variables(plan: &Plan) -> Vec<String> {
    let line = |variable: &ServerVariable| {
        let values: Vec<String> = variable.values.iter().map(|value| code(value)).collect();
        let values = if values.is_empty() { String::new() } else { format!(", one of {}", values.join(", ")) };
        let about = docs::lines(&variable.docs);
        let about = about.first().map_or_else(String::new, |line| format!(": {line}"));
        let (name, server, default) = (code(&variable.name), code(&variable.server), code(&variable.default));
        format!("{name} in {server}, by default {default}{values}{about}")
    };
    plan.variables.iter().map(line).collect()
}

/// A row of the table of variables.
fn variable(variable: &ServerVariable) -> String {
    let values: Vec<String> = variable.values.iter().map(|value| literal(value)).collect();
    let [server, name, default] = [&variable.server, &variable.name, &variable.default].map(|text| literal(text));
    format!(
        "runtime::ServerVariable {{ server: {server}, name: {name}, default: {default}, values: &[{}] }}",
        values.join(", ")
    )
}

fn library(context: &Context<'_>) -> Library {
    let plan = context.plan;
    let mut lines = docs::lines(&plan.docs);
    if let Some(sample) = Sample::of(context) {
        lines.extend(["", "# Quick start", "", "```no_run"].map(str::to_owned));
        lines.extend(sample.as_example(&plan.package.library));
        lines.push("```".to_owned());
    }
    lines.extend(["", "[`Client`] has one method for each operation, in the module [`operations`]; what they take and give stands in"]
        .map(str::to_owned));
    lines.push("[`types`]; how calls are made, retried and read is the [`runtime`]'s part.".to_owned());
    lines.extend(features::section(&plan.features));
    let names = names(plan);
    Library {
        docs: docs::comment("//!", &lines),
        recursion_limit: plan.package.recursion_limit,
        is_embedded: plan.package.runtime == RuntimeSource::Embedded,
        is_limited: !plan.limits.is_empty(),
        is_paged: plan.needs.contains(&Need::Pages),
        is_partial: !plan.features.is_empty(),
        is_foreign: names.iter().any(|name| !name.as_str().is_ascii()),
        has_links: !plan.links.is_empty(),
        has_webhooks: !plan.webhooks.is_empty(),
    }
}

/// All names of items and of what is in them.
fn names(plan: &Plan) -> Vec<&Ident> {
    use crate::plan::Item;
    let mut names = Vec::new();
    for item in plan.modules.iter().flat_map(|module| &module.items) {
        names.push(item.name());
        match item {
            Item::Struct(it) => names.extend(it.fields.iter().map(|field| &field.name)),
            Item::StringEnum(it) => names.extend(it.variants.iter().map(|variant| &variant.name)),
            Item::IntegerEnum(it) => names.extend(it.variants.iter().map(|variant| &variant.name)),
            Item::Union(it) => names.extend(it.variants.iter().map(|variant| &variant.name)),
            Item::Choice(it) => names.extend(it.variants.iter().map(|variant| &variant.name)),
            Item::Alias(_) => {}
        }
    }
    for operation in operations(plan) {
        names.extend([&operation.method, &operation.builder]);
        names.extend(operation.inputs.iter().map(|input| &input.name));
    }
    names.extend(plan.webhooks.iter().map(|webhook| &webhook.name));
    names
}

fn client(plan: &Plan) -> Client {
    let package = &plan.package;
    let mut lines = vec![format!("{}.", docs_title(plan)), String::new()];
    lines.push("A clone is cheap and shares connections, credentials and settings. Every method returns a builder: set what is".to_owned());
    lines.push("optional, then await it.".to_owned());
    let mut list = |title: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            lines.extend([String::new(), title.to_owned(), String::new()]);
            lines.extend(entries.into_iter().map(|entry| format!("* {entry}")));
        }
    };
    list("# Servers", servers(plan));
    list("# Server variables", variables(plan));
    list("# Credentials", credentials(plan));
    Client {
        docs: docs::comment("///", &lines),
        env_prefix: package.env_prefix.clone(),
        title: literal(&one_line(&package.title)),
        version: literal(&package.api_version),
        user_agent: literal(&format!("{}/{}", package.name, package.version)),
        prefix: literal(&package.env_prefix),
        servers: plan.servers.iter().map(|server| literal(&server.template)).collect(),
        variables: plan.variables.iter().map(variable).collect(),
        schemes: plan.schemes.iter().map(scheme).collect(),
        idle: idle(plan),
        is_limited: !plan.limits.is_empty(),
    }
}

/// Why nothing may use what makes calls.
fn idle(plan: &Plan) -> Option<&'static str> {
    if operations(plan).next().is_none() {
        Some("an API without operations makes no calls")
    } else if plan.features.is_empty() {
        None
    } else {
        Some("features decide which operations there are")
    }
}

/// The package's description as documentation.
fn docs_title(plan: &Plan) -> String {
    let description = one_line(&plan.package.description);
    let lines = docs::lines(&[crate::plan::Paragraph::Theirs(description)]);
    lines.join(" ").trim_end_matches('.').to_owned()
}

fn scheme(scheme: &Scheme) -> String {
    let name = literal(&scheme.name);
    let tokens = scheme.token_url.as_ref().map(|url| format!(".tokens_from({})", literal(url)));
    let text = match &scheme.kind {
        SchemeKind::Bearer => format!("Scheme::bearer({name})"),
        SchemeKind::Basic => format!("Scheme::basic({name})"),
        SchemeKind::Http(scheme) => format!("Scheme::http({name}, {})", literal(scheme)),
        SchemeKind::Header(header) => format!("Scheme::header({name}, {})", literal(header)),
        SchemeKind::Query(parameter) => format!("Scheme::query({name}, {})", literal(parameter)),
        SchemeKind::Cookie(cookie) => format!("Scheme::cookie({name}, {})", literal(cookie)),
        SchemeKind::Other(_) => format!("Scheme::other({name})"),
    };
    text + &tokens.unwrap_or_default()
}
