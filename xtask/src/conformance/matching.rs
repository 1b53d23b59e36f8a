//! Finds the operation that a request is for.
//!
//! In: the path of a request and the templates of a document. Out: the values of the templates' names, still encoded. Knows nothing of
//! their meaning.

/// The values of the names in a template, in order.
pub(super) type Captured = Vec<(String, String)>;

/// The values of the names in `template` that make `text` of it. A value with a slash in it only counts when `slashes` says so.
pub(super) fn capture(template: &str, text: &str, slashes: bool) -> Option<Captured> {
    let Some((before, rest)) = template.split_once('{') else {
        return (template == text).then(Vec::new);
    };
    let (name, rest) = rest.split_once('}')?;
    let text = text.strip_prefix(before)?;
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    for end in ends {
        let (value, after) = text.split_at(end);
        if value.contains('/') && !slashes {
            return None;
        }
        if let Some(mut found) = capture(rest, after, slashes) {
            found.insert(0, (name.to_owned(), value.to_owned()));
            return Some(found);
        }
    }
    None
}

/// The path of a server's URL template: what follows its host, or a variable that stands for the host.
pub(super) fn path_of(server: &str) -> &str {
    let rest = server.split_once("://").map_or(server, |(_, rest)| rest);
    let is_variable = rest.starts_with('{');
    if rest.starts_with('/') || (rest.len() == server.len() && !is_variable) {
        return rest.trim_end_matches('/');
    }
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default().trim_end_matches('/')
}

/// A template with values in the place of its names.
pub(super) fn fill(template: &str, values: &[(String, String)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captured(template: &str, text: &str, slashes: bool) -> Option<String> {
        let found = capture(template, text, slashes)?;
        Some(found.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn values_stand_between_what_is_fixed() {
        let table = [
            ("/a/b", "/a/b", false, Some("")),
            ("/a/b", "/a/c", false, None),
            ("/a/{x}", "/a/1", false, Some("x=1")),
            ("/a/{x}/c{y}", "/a/1/c2,3", false, Some("x=1 y=2,3")),
            ("/a{x}", "/a.1.2", false, Some("x=.1.2")),
            ("/a{x}", "/a/1/2", false, None),
            ("/a{x}", "/a/1/2", true, Some("x=/1/2")),
            ("/a{x}", "/a", false, Some("x=")),
        ];
        for (template, text, slashes, expected) in table {
            assert_eq!(captured(template, text, slashes).as_deref(), expected, "{template} {text}");
        }
    }

    #[test]
    fn servers_have_a_path_or_none() {
        let servers = ["http://localhost:3000", "{endpoint}", "{endpoint}/a/{v}/", "https://{host}/b", "/c/", ""];
        assert_eq!(servers.map(path_of), ["", "", "/a/{v}", "/b", "/c", ""]);
    }

    #[test]
    fn names_are_replaced() {
        assert_eq!(fill("/a/{x}/{y}", &[("x".to_owned(), "1".to_owned())]), "/a/1/{y}");
    }
}
