//! Works out what a document says: `Document` in, [`Api`] out.
//!
//! In: a document in the 3.0 shape. Out: the API in normal form, without references, `allOf` or inheritance, every problem
//! reported with its place. Must not know: Rust names, files, what is generated.
//!
//! Schemas are interned by the place where they stand, so each has one id however many ways lead to it, and cycles are only
//! ids. A schema's body is built when the queue reaches it, or earlier when `allOf` needs to look into it.

mod aliases;
mod all_of;
mod arena;
mod bases;
mod compact;
mod content;
mod encodings;
mod enums;
mod extensions;
mod facets;
mod intersect;
mod limits;
mod links;
mod media;
mod mixed;
mod operations;
mod pages;
mod parameters;
mod parts;
mod patches;
mod proposals;
mod refs;
mod schemas;
mod security;
mod selection;
mod sequences;
mod shapes;
mod tags;
#[cfg(test)]
mod tests;
mod unions;
mod unlisted;
mod webhooks;
mod xml;

use crate::config::Config;
use crate::diagnostics::{Diagnostics, Reported};
use crate::model::{Api, Tag};
use crate::read::Document;
use crate::stack;
use arena::Build;

pub use proposals::{Proposal, proposals};

/// Brings a document into normal form. All problems are reported before it gives up; with [`Config::lenient`], references to
/// nothing are warnings and what they stand for is untyped.
pub fn resolve(document: &Document, config: &Config, d: &mut Diagnostics) -> Result<Api, Reported> {
    // Each level of a schema takes several large stack frames.
    match stack::roomy(|| build(document, config, d)) {
        Ok(result) => result,
        Err(error) => Err(d.no_thread(&error)),
    }
}

fn build(document: &Document, config: &Config, d: &mut Diagnostics) -> Result<Api, Reported> {
    let targets = refs::Targets::scan(&document.tree);
    let mut build = Build::new(document, &targets, config.lenient, d);
    let b = &mut build;

    schemas::intern_components(b);
    let schemes = security::schemes(b);
    let servers = security::document_servers(b);
    let (mut operations, excluded) = operations::operations(b, &schemes, config);
    // A part of an API has the schemas that it needs, and the others are not looked at.
    let whole = excluded.is_none();
    links::connect(b, &mut operations);
    let mut webhooks = webhooks::webhooks(b, &operations, whole);
    if whole {
        schemas::build_all(b);
    } else {
        schemas::build_reached(b, &mut operations, &mut webhooks);
    }
    enums::share(b);
    tags::assign(b);
    patches::allow_null(b, &operations);
    let mut reached = compact::reach(&b.schemas, &mut operations, &mut webhooks, whole);
    if config.keep_unlisted {
        unlisted::keep(b, &reached);
        reached = compact::reach(&b.schemas, &mut operations, &mut webhooks, whole);
    }
    schemas::undeclared(b, &reached);
    let reached = compact::reach(&b.schemas, &mut operations, &mut webhooks, whole);

    if let Some(reported) = build.failed {
        return Err(reported);
    }
    let kept = compact::compact(&build.schemas, &mut operations, &mut webhooks, &reached);
    let openapi = &document.openapi;
    Ok(Api {
        title: openapi.info.title.clone(),
        version: openapi.info.version.clone(),
        description: openapi.info.description.clone(),
        servers,
        schemes,
        tags: openapi.tags.iter().map(|t| Tag { name: t.name.clone(), description: t.description.clone() }).collect(),
        operations,
        webhooks,
        excluded,
        schemas: kept,
    })
}
