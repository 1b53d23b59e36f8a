//! Guesses what a misspelt name was meant to be.
//!
//! In: a name that is not known, and those that are. Out: the nearest of them. Knows nothing of documents.

/// Names of more bytes than this are only compared for equality: the cost grows with the square of the length.
const LONGEST: usize = 400;

/// The known name that `name` is most likely a slip for, if one is near enough: a change of a letter, a swap of two
/// neighbours, a letter too many or too few count one each, and a third of the letters may be wrong. The first of equals wins.
#[must_use]
pub fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).clamp(1, 3);
    let mut best = None;
    for candidate in known {
        let near = best.map_or(limit, |(distance, _)| distance - 1);
        if let Some(distance) = distance(name, candidate, near) {
            if distance == 0 {
                return Some(candidate);
            }
            best = Some((distance, candidate));
        }
        if best.is_some_and(|(distance, _)| distance == 1) {
            break;
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The number of slips between two names, ignoring case, if it is at most `limit`.
#[must_use]
pub fn distance(left: &str, right: &str, limit: usize) -> Option<usize> {
    if left.len().max(right.len()) > LONGEST {
        return (left == right).then_some(0);
    }
    let left: Vec<char> = left.chars().flat_map(char::to_lowercase).collect();
    let right: Vec<char> = right.chars().flat_map(char::to_lowercase).collect();
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (i, l) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, r) in right.iter().enumerate() {
            let mut least = (above[j] + usize::from(l != r)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *l == right[j - 1] && *r == left[i - 1] {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().min().is_some_and(|least| *least > limit) {
            return None;
        }
        before = above;
        above = row;
    }
    above.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_and_nothing_far_fetched() {
        let known = ["Pet", "Pets", "Order", "requestBody", "query", "in"];
        let table = [
            ("Pett", Some("Pet")),
            ("pet", Some("Pet")),
            ("Odrer", Some("Order")),
            ("requestbody", Some("requestBody")),
            ("requestBdoy", Some("requestBody")),
            ("qery", Some("query")),
            ("Dog", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(closest(name, known), expected, "{name}");
        }
    }

    #[test]
    fn long_names_cost_nothing() {
        let long = "a".repeat(1_000_000);
        assert_eq!(distance(&long, "a", 3), None);
        assert_eq!(distance(&long, &long, 3), Some(0));
    }
}
