//! The credentials that a request is expected to carry.
//!
//! In: the security schemes of an API, and what is expected in headers and query. Out: a secret for each scheme that is needed.

use super::scenarios::{Expected, text};
use specstep::plan::{Operation, Plan, SchemeKind};

/// The schemes of the first alternative of which all is expected, with their secrets. If a scheme is needed and nothing is expected,
/// the suite does not look at it: any secret does.
pub(super) fn given(plan: &Plan, operation: &Operation, expected: &Expected) -> Vec<(String, String)> {
    let kind = |name: &str| plan.schemes.iter().find(|scheme| scheme.name == *name).map(|scheme| &scheme.kind);
    let secret = |name: &String| Some((name.clone(), secret(kind(name)?, expected)?));
    let alternatives = &operation.security;
    let complete = alternatives.iter().filter(|alternative| !alternative.is_empty());
    if let Some(found) =
        complete.map(|alternative| alternative.iter().map(secret).collect()).find_map(|all: Option<_>| all)
    {
        return found;
    }
    if alternatives.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let first = alternatives.first().into_iter().flatten();
    first.map(|name| (name.clone(), "any".to_owned())).collect()
}

/// What a scheme of this kind has to be given, so that the request is as expected.
fn secret(kind: &SchemeKind, expected: &Expected) -> Option<String> {
    match kind {
        SchemeKind::Header(name) => expected.header(name),
        SchemeKind::Query(name) => expected.query.get(name).map(text),
        SchemeKind::Bearer => {
            let header = expected.header("authorization")?;
            header.strip_prefix("Bearer ").map(str::to_owned)
        }
        SchemeKind::Basic | SchemeKind::Cookie(_) | SchemeKind::Other(_) => None,
    }
}
