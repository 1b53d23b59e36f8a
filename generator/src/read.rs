//! The first stage: from text to a document of one known form.
//!
//! In: [`Sources`], and the other [`Files`] that references lead to. Out: a [`Document`], whose tree is checked and corrected,
//! or messages that say all that is wrong with it.
//! Follows references only into other files and knows nothing of Rust.

mod bundle;
mod convert;
mod mend;
mod overlay;
mod part;
mod places;
mod references;
mod scalars;
mod shapes;
mod tree;
mod v2;
mod v3_1;
mod v3_2;
mod version;
mod walk;
mod xml;

pub(crate) use part::{Part, corrected};

use crate::diagnostics::{Diagnostics, Reported};
use crate::source::{Files, Sources};
use serde_json::Value;
use walk::{At, Context, Kind};
pub(crate) use xml::{XML, is_xml};

/// What a reference that leads nowhere, and about which that has been said, is replaced by.
pub(crate) const NOWHERE: &str = "#/x-specstep-nowhere";

/// The key of a path item for the method `QUERY`, which the typed form does not have.
pub(crate) const QUERY: &str = "query";

/// The key of a path item for methods of any other name, which the typed form does not have: the names are the keys.
pub(crate) const ADDITIONAL: &str = "additionalOperations";

/// The key of a media type whose schema is that of its items, one after the other: `itemSchema`, which 3.0 has no word for.
pub(crate) const ITEMS: &str = "x-specstep-items";

/// Whether a media type is one of values that come one after the other (`OpenAPI` 3.2, "Sequential Media Types").
pub(crate) fn is_sequence(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let subtype = match essence.split_once('/') {
        Some(("application", subtype)) => subtype.strip_prefix("x-").unwrap_or(subtype),
        _ => return essence == "text/event-stream",
    };
    matches!(subtype, "jsonl" | "jsonlines" | "ndjson" | "json-seq") || subtype.ends_with("+json-seq")
}

/// A document that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The version of the specification that the document names: `3.0.3`.
    pub version: String,
    /// The document in typed form.
    pub openapi: openapiv3::OpenAPI,
    /// The same document as a tree, in the order of the text, with its slips corrected and in the shape of 3.0: it has what
    /// the typed form leaves out, and references lead into it.
    pub tree: Value,
}

/// Reads a document: JSON or YAML, Swagger 2.0 or `OpenAPI` 3.0, 3.1 or 3.2. All but 3.0 are rewritten into the shape of 3.0.
///
/// Overlays among the sources are applied before anything else. References into other files are followed and the files added to
/// `sources`. With `lenient`, those that lead nowhere are
/// warnings.
///
/// Slips that have one likely meaning are corrected with a warning; for the rest, all errors are reported before it gives up.
pub fn read(
    sources: &mut Sources,
    files: &dyn Files,
    lenient: bool,
    d: &mut Diagnostics,
) -> Result<Document, Reported> {
    d.gate(|d| {
        let mut tree = tree::parse(sources.root(), d)?;
        d.gate(|d| overlay::apply(&mut tree, sources, d))?;
        d.gate(|d| bundle::bundle(&mut tree, sources, files, lenient, d))?;
        let version = version::of(&tree, d)?;
        if version.starts_with('2') {
            v2::rewrite(&mut tree, d);
        }
        if version.starts_with("3.2") {
            v3_2::rewrite(&mut tree, d);
        }
        if version.starts_with("3.1") || version.starts_with("3.2") {
            v3_1::rewrite(&mut tree, d);
        }
        references::replace(&mut tree, d);
        xml::keep(&mut tree);
        let tree = d.gate(|d| {
            walk::check(&Kind::Object(&shapes::DOCUMENT), &mut tree, &At::Root, &mut Context { d, sources });
            Ok(tree)
        })?;
        let openapi = convert::convert(&tree, d)?;
        Ok(Document { version, openapi, tree })
    })
}

impl Document {
    /// How many operations the paths have.
    #[must_use]
    pub fn operation_count(&self) -> usize {
        let items = self.tree.get("paths").and_then(Value::as_object).into_iter().flatten();
        let others = items.map(|(_, item)| {
            let named = item.get(ADDITIONAL).and_then(Value::as_object).map_or(0, serde_json::Map::len);
            usize::from(item.get(QUERY).is_some()) + named
        });
        self.openapi.operations().count() + others.sum::<usize>()
    }
}

#[cfg(test)]
mod tests;
