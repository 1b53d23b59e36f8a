//! Where the nodes of a rewritten document were written.
//!
//! In: pairs of addresses, one after and one before a rewrite. Out: translations of addresses in both directions. Knows
//! nothing of what was rewritten or why.

use super::Pointer;
use std::collections::BTreeMap;

/// The nodes that a rewrite has moved. What is under a node has moved with it, unless it has an entry of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    written: BTreeMap<Pointer, Pointer>,
    now: BTreeMap<Pointer, Pointer>,
}

impl Moves {
    /// Notes that what is at `now` was written at `written`. Of several nodes made of one, references lead to the first.
    pub fn record(&mut self, now: Pointer, written: Pointer) {
        self.now.entry(written.clone()).or_insert_with(|| now.clone());
        self.made_of(now, written);
    }

    /// Notes that what is at `now` was made of what is written at `written`, without being it: references to `written` do not
    /// lead to `now`.
    pub fn made_of(&mut self, now: Pointer, written: Pointer) {
        self.written.insert(now, written);
    }

    /// Where the node at `now` was written.
    #[must_use]
    pub fn written(&self, now: &Pointer) -> Pointer {
        translate(&self.written, now)
    }

    /// Where the node that was written at `written` is now.
    #[must_use]
    pub fn now(&self, written: &Pointer) -> Pointer {
        translate(&self.now, written)
    }
}

/// Replaces the longest part of an address that has an entry.
fn translate(entries: &BTreeMap<Pointer, Pointer>, from: &Pointer) -> Pointer {
    if entries.is_empty() {
        return from.clone();
    }
    let around = std::iter::successors(Some(from.clone()), Pointer::parent);
    let found = around.into_iter().find_map(|part| Some((part.segments().len(), entries.get(&part)?)));
    match found {
        Some((length, to)) => to.join(from.segments().iter().skip(length).map(String::as_str)),
        None => from.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_entry_counts_in_both_directions() {
        let pointer = |text: &str| Pointer::parse(text).unwrap_or_default();
        let mut moves = Moves::default();
        moves.record(pointer("/components/schemas"), pointer("/definitions"));
        moves.made_of(pointer("/body"), pointer("/parameters/0"));
        moves.record(pointer("/body/content/a/schema"), pointer("/parameters/0/schema"));
        moves.record(pointer("/body/content/b/schema"), pointer("/parameters/0/schema"));
        let table = [
            ("/components/schemas/Pet/items", "/definitions/Pet/items"),
            ("/body/content/b/schema/items", "/parameters/0/schema/items"),
            ("/body/content/b", "/parameters/0/content/b"),
            ("/paths/x", "/paths/x"),
        ];
        for (now, written) in table {
            assert_eq!(moves.written(&pointer(now)), pointer(written), "{now}");
        }
        assert_eq!(moves.now(&pointer("/definitions/Pet")), pointer("/components/schemas/Pet"));
        assert_eq!(moves.now(&pointer("/parameters/0/schema/items")), pointer("/body/content/a/schema/items"));
        assert_eq!(moves.now(&pointer("/parameters/0")), pointer("/parameters/0"));
    }
}
