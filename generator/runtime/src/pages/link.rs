//! Links to the next page: found, resolved, and checked to lead where they may.
//!
//! In: the text of a link and the address of the page that it was on. Out: an address for the engine. Knows no formats.

use http::HeaderMap;
use http::header::LINK;
use reqwest::Url;

use super::super::base_url::BaseUrl;
use super::super::execute::Link;

/// The address that a link leads to from the page at `page`. `base` is where the API is.
pub(super) fn follow(text: &str, page: &str, base: &BaseUrl, other_origins: bool) -> Result<Link, String> {
    let broken = |_| "the link to the next page is not a URL".to_owned();
    let mut url = Url::parse(page).and_then(|page| page.join(text.trim())).map_err(broken)?;
    if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() || url.password().is_some() {
        return Err("the link to the next page is not a plain web address".to_owned());
    }
    let home = Url::parse(&base.join("/")).map_err(broken)?;
    let foreign = home.origin() != url.origin();
    if foreign && !other_origins {
        // The host only: what else is in the link may be secret.
        let host = url.host_str().unwrap_or_default();
        return Err(format!(
            "the next page is on another origin, at `{host}`, to which the client was not allowed to go"
        ));
    }
    let query = url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()).map(str::to_owned).collect();
    url.set_query(None);
    url.set_fragment(None);
    Ok(Link { url: url.into(), query, again: &[], foreign })
}

impl Link {
    /// The same with inputs of the operation that are sent again.
    pub(super) fn again(self, inputs: &'static [usize]) -> Self {
        Self { again: inputs, ..self }
    }
}

/// The target of the link with `rel="next"` in the headers `Link` (RFC 8288).
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    headers.get_all(LINK).into_iter().filter_map(|value| value.to_str().ok()).find_map(next_in)
}

fn next_in(value: &str) -> Option<String> {
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('<') {
        let (target, after) = after.split_once('>')?;
        let (parameters, others) = parameters(after);
        let is_next = |(name, value): &(String, String)| {
            name.eq_ignore_ascii_case("rel")
                && value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
        };
        if parameters.iter().find(|(name, _)| name.eq_ignore_ascii_case("rel")).is_some_and(is_next) {
            return Some(target.trim().to_owned());
        }
        rest = others;
    }
    None
}

/// The parameters of a link, and what follows it.
fn parameters(text: &str) -> (Vec<(String, String)>, &str) {
    let (mut all, mut current) = (Vec::new(), (String::new(), String::new()));
    let (mut quoted, mut escaped, mut named) = (false, false, false);
    let mut finish = |current: &mut (String, String)| {
        let (name, value) = std::mem::take(current);
        all.push((name.trim().to_owned(), value.trim().to_owned()));
    };
    for (index, c) in text.char_indices() {
        let part = if named { &mut current.1 } else { &mut current.0 };
        match c {
            _ if escaped => {
                part.push(c);
                escaped = false;
            }
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => part.push(c),
            '=' if !named => named = true,
            ';' | ',' => {
                finish(&mut current);
                named = false;
                if c == ',' {
                    return (all, text.get(index + 1..).unwrap_or_default());
                }
            }
            _ => part.push(c),
        }
    }
    finish(&mut current);
    (all, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_link_is_found_among_others() {
        let cases = [
            (r#"</a?page=2>; rel="next""#, Some("/a?page=2")),
            (r#"<a>; rel="prev", <b>; rel=next; title="x""#, Some("b")),
            (r#"<a>; title="rel=next, <c>; rel=next"; rel=last, <b,c>; REL="first NEXT""#, Some("b,c")),
            (r#"<a>; rel="ne\xt""#, Some("a")),
            (r"<a>; rel=last; rel=next", None),
            ("<a>; title=next", None),
            ("<a>", None),
            ("<a; rel=next", None),
            ("", None),
        ];
        for (header, expected) in cases {
            assert_eq!(next_in(header).as_deref(), expected, "{header}");
        }
    }

    #[test]
    fn links_stay_on_the_origin() {
        let base = BaseUrl::parse("https://api.example/v1").unwrap();
        let page = "https://api.example/v1/files";
        let go =
            |text, other| follow(text, page, &base, other).map(|link| (link.url, link.query.join("&"), link.foreign));
        let here = |url: &str, query: &str| Ok((url.to_owned(), query.to_owned(), false));
        assert_eq!(go("?page=2", false), here(page, "page=2"));
        assert_eq!(go("more#x", false), here("https://api.example/v1/more", ""));
        assert_eq!(go("/v2/files?a=%20&b", false), here("https://api.example/v2/files", "a=%20&b"));
        assert_eq!(go("https://api.example:443/x", false), here("https://api.example/x", ""));
        for other in ["http://api.example/x", "https://api.example:8443/x", "//evil.example/x", "https://evil.example"]
        {
            assert!(go(other, false).is_err_and(|problem| problem.contains("another origin")), "{other}");
            assert!(go(other, true).is_ok_and(|(_, _, foreign)| foreign), "{other}");
        }
        for never in ["ftp://api.example/x", "https://u:p@api.example/x", "javascript:x", "https://"] {
            assert!(go(never, true).is_err(), "{never}");
        }
    }
}
