//! What a schema demands of its values beyond their shape.

use serde_json::Number;
use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};

/// The limits of a schema. Each is about values of one kind; values of other kinds pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Of numbers: `minimum`, `exclusiveMinimum`.
    pub minimum: Option<Bound>,
    /// Of numbers: `maximum`, `exclusiveMaximum`.
    pub maximum: Option<Bound>,
    /// Of numbers: they are multiples of all of these.
    pub multiple_of: Vec<Number>,
    /// Of texts: how many characters there are.
    pub length: Range,
    /// Of texts: they match all of these (ECMA-262), each anywhere in the text.
    pub patterns: Vec<String>,
    /// Of lists: how many items there are.
    pub items: Range,
    /// Of lists: no two items are equal.
    pub unique_items: bool,
    /// Of objects: how many keys there are.
    pub properties: Range,
}

/// A bound of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The number.
    pub value: Number,
    /// Whether the number itself is out of bounds.
    pub exclusive: bool,
}

/// From how many to how many; a minimum of 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// At least so many.
    pub least: Option<usize>,
    /// At most so many.
    pub most: Option<usize>,
}

impl Limits {
    /// Whether nothing is demanded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// All that these and those demand.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.minimum = stricter(self.minimum, other.minimum.as_ref(), Ordering::Greater);
        self.maximum = stricter(self.maximum, other.maximum.as_ref(), Ordering::Less);
        add(&mut self.multiple_of, &other.multiple_of);
        add(&mut self.patterns, &other.patterns);
        self.unique_items |= other.unique_items;
        self.length = self.length.and(other.length);
        self.items = self.items.and(other.items);
        self.properties = self.properties.and(other.properties);
        self
    }
}

fn add<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for value in more {
        if !list.contains(value) {
            list.push(value.clone());
        }
    }
}

/// The bound that leaves less; `wanted` is how its value compares with the other's.
fn stricter(left: Option<Bound>, right: Option<&Bound>, wanted: Ordering) -> Option<Bound> {
    let (Some(one), Some(other)) = (&left, right) else { return left.or_else(|| right.cloned()) };
    let order = compare(&other.value, &one.value);
    if order == wanted || (order == Ordering::Equal && other.exclusive) { Some(other.clone()) } else { left }
}

/// Compares two numbers; integers exactly.
fn compare(one: &Number, other: &Number) -> Ordering {
    match (one.as_i128(), other.as_i128()) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => one.as_f64().partial_cmp(&other.as_f64()).unwrap_or(Ordering::Equal),
    }
}

impl Range {
    fn and(self, other: Self) -> Self {
        let most = [self.most, other.most].into_iter().flatten().min();
        Self { least: self.least.max(other.least), most }
    }
}

impl Display for Limits {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let bound = |bound: &Bound, sign: &str| {
            let equal = if bound.exclusive { "" } else { "=" };
            format!("{sign}{equal} {}", bound.value)
        };
        parts.extend(self.minimum.as_ref().map(|minimum| bound(minimum, ">")));
        parts.extend(self.maximum.as_ref().map(|maximum| bound(maximum, "<")));
        parts.extend(self.multiple_of.iter().map(|number| format!("multiple of {number}")));
        let ranges = [("length", self.length), ("items", self.items), ("keys", self.properties)];
        for (what, range) in ranges.iter().filter(|(_, range)| *range != Range::default()) {
            parts.push(format!("{what} {range}"));
        }
        if self.unique_items {
            parts.push("unique".to_owned());
        }
        parts.extend(self.patterns.iter().map(|pattern| format!("like {pattern:?}")));
        f.write_str(&parts.join(", "))
    }
}

impl Display for Range {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let show = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
        write!(f, "{}..{}", show(self.least), show(self.most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(value: impl Into<Number>, exclusive: bool) -> Bound {
        Bound { value: value.into(), exclusive }
    }

    fn range(least: impl Into<Option<usize>>, most: impl Into<Option<usize>>) -> Range {
        Range { least: least.into(), most: most.into() }
    }

    #[test]
    fn the_narrower_limit_wins() {
        let left = Limits {
            minimum: Some(bound(1, false)),
            maximum: Some(bound(9_007_199_254_740_993_i64, false)),
            length: range(3, 9),
            patterns: vec!["a".to_owned()],
            ..Limits::default()
        };
        let right = Limits {
            minimum: Some(bound(1, true)),
            maximum: Some(bound(9_007_199_254_740_992_i64, false)),
            multiple_of: vec![2.into()],
            length: range(None, 12),
            patterns: vec!["a".to_owned(), "b".to_owned()],
            items: range(1, None),
            ..Limits::default()
        };
        let wanted = "> 1, <= 9007199254740992, multiple of 2, length 3..9, items 1.., like \"a\", like \"b\"";
        assert_eq!(left.clone().and(&right).to_string(), wanted);
        assert_eq!(right.and(&left).to_string(), wanted);
        assert_eq!(left.clone().and(&Limits::default()), left);
        assert!(Limits::default().is_empty() && !left.is_empty());
    }
}
