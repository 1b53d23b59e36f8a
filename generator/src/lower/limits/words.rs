//! Says limits in plain English.
//!
//! In: a schema where it is used. Out: one short line for its documentation.

use super::super::docs::code;
use super::super::forms::form;
use super::super::types::Context;
use super::{applicable, demanded};
use crate::model::SchemaId;
use crate::plan::Limit;

/// How long a pattern may be to be shown.
const LONGEST: usize = 80;

/// `From 1 to 100.`; `None` where nothing is demanded.
pub(in crate::lower) fn sentence(cx: Context<'_>, id: SchemaId) -> Option<String> {
    let (demanded, target) = demanded(cx, id);
    let (limits, unchecked) = applicable(&form(cx.api, target), &demanded);
    let mut parts = numbers(&limits);
    let lengths = limits.iter().filter_map(|limit| match limit {
        Limit::MinLength(least) => Some((Some(*least), None)),
        Limit::MaxLength(most) => Some((None, Some(*most))),
        _ => None,
    });
    parts.extend(count(lengths, "character", "characters"));
    for (pattern, checked) in demanded.patterns.iter().map(|pattern| (pattern, !unchecked.contains(&pattern.as_str())))
    {
        let shown = limits.iter().any(|limit| matches!(limit, Limit::Pattern(_))) || !checked;
        let tail = if checked { "" } else { " (the feature `validate` does not check it)" };
        parts.extend(code(pattern, LONGEST).filter(|_| shown).map(|pattern| format!("Matches {pattern}{tail}")));
    }
    let items = limits.iter().filter_map(|limit| match limit {
        Limit::MinItems(least) => Some((Some(*least), None)),
        Limit::MaxItems(most) => Some((None, Some(*most))),
        _ => None,
    });
    parts.extend(count(items, "item", "items"));
    if limits.contains(&Limit::UniqueItems) {
        parts.push("No two items are equal".to_owned());
    }
    let properties = limits.iter().filter_map(|limit| match limit {
        Limit::MinProperties(least) => Some((Some(*least), None)),
        Limit::MaxProperties(most) => Some((None, Some(*most))),
        _ => None,
    });
    parts.extend(count(properties, "key", "keys"));
    (!parts.is_empty()).then(|| parts.join(". ") + ".")
}

/// `From 1 to 100`, `More than 0, at most 1`, `A multiple of 5`.
fn numbers(limits: &[Limit]) -> Vec<String> {
    let low = limits.iter().find_map(|limit| match limit {
        Limit::Minimum(number) => Some(("At least", number)),
        Limit::Above(number) => Some(("More than", number)),
        _ => None,
    });
    let high = limits.iter().find_map(|limit| match limit {
        Limit::Maximum(number) => Some(("At most", number)),
        Limit::Below(number) => Some(("Less than", number)),
        _ => None,
    });
    let range = match (low, high) {
        (None, None) => None,
        (Some((word, number)), None) | (None, Some((word, number))) => Some(format!("{word} {number}")),
        (Some(("At least", low)), Some(("At most", high))) => Some(format!("From {low} to {high}")),
        (Some((one, low)), Some((other, high))) => Some(format!("{one} {low}, {} {high}", other.to_lowercase())),
    };
    let multiples = limits.iter().filter_map(|limit| match limit {
        Limit::MultipleOf(number) => Some(format!("A multiple of {number}")),
        _ => None,
    });
    range.into_iter().chain(multiples).collect()
}

/// `From 1 to 64 characters`, `Exactly 2 items`.
fn count(bounds: impl Iterator<Item = (Option<usize>, Option<usize>)>, one: &str, many: &str) -> Option<String> {
    let (least, most) = bounds.fold((None, None), |(least, most), (more, less)| (least.or(more), most.or(less)));
    let noun = |number: usize| if number == 1 { one } else { many };
    Some(match (least, most) {
        (Some(least), Some(most)) if least == most => format!("Exactly {most} {}", noun(most)),
        (Some(least), Some(most)) => format!("From {least} to {most} {many}"),
        (Some(least), None) => format!("At least {least} {}", noun(least)),
        (None, Some(most)) => format!("At most {most} {}", noun(most)),
        (None, None) => return None,
    })
}
