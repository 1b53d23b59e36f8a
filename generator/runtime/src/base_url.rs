//! The base URL of a client, checked and taken apart once.
//!
//! In: the text that a user or document gives. Out: an origin and a path to which operations are joined. Knows nothing of
//! operations or credentials.

use std::net::IpAddr;

/// An `http` or `https` URL without query, fragment and user name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// Scheme, host and port: `https://open.bigmodel.cn`.
    origin: String,
    /// The path without a slash at its end: `/api`, or nothing.
    path: String,
    secure: bool,
    loopback: bool,
}

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        let url = reqwest::Url::parse(text.trim()).map_err(|_| "it is not an absolute URL")?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err("it is neither `http://` nor `https://`");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it has a user name or password in it; pass credentials to the builder instead");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err("it has a query or fragment");
        }
        let host = url.host_str().unwrap_or_default();
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            path: url.path().trim_end_matches('/').to_owned(),
            secure: url.scheme() == "https",
            loopback: is_loopback(host),
        })
    }

    /// This URL's origin with the path that a document gives as a relative server, `/v2`.
    pub(crate) fn with_path(&self, path: &str) -> Result<Self, &'static str> {
        Self::parse(&format!("{}/{}", self.origin, path.trim_start_matches('/')))
    }

    /// The URL of a target that starts with a slash.
    pub(crate) fn join(&self, target: &str) -> String {
        [self.origin.as_str(), self.path.as_str(), target].concat()
    }

    /// Whether what is sent can be read on the way: `http://` to another machine.
    pub(crate) const fn is_exposed(&self) -> bool {
        !self.secure && !self.loopback
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// The host of a URL, or `None` if it is a path on the same host.
pub(crate) fn host(url: &str) -> Option<String> {
    let nowhere = reqwest::Url::parse("http://relative.invalid/").ok()?;
    let host = nowhere.join(url).ok()?.host_str().map(str::to_owned);
    host.filter(|host| host != "relative.invalid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_are_taken() {
        for text in [
            "/api",
            "ftp://h/",
            "https://",
            "https://u@h/",
            "https://u:p@h/",
            "https://h/?a",
            "https://h/#a",
            "file:///x",
            "",
        ] {
            assert!(BaseUrl::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn targets_are_joined_below_the_path() {
        for (base, wanted) in [
            ("https://h.example/api/", "https://h.example/api/files"),
            ("https://h.example/api", "https://h.example/api/files"),
            ("https://h.example", "https://h.example/files"),
            ("http://h.example:80/", "http://h.example/files"),
            ("http://h.example:8080/a/b//", "http://h.example:8080/a/b/files"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/files"),
            ("http://[::1]:9/", "http://[::1]:9/files"),
        ] {
            assert_eq!(BaseUrl::parse(base).map(|base| base.join("/files")).as_deref(), Ok(wanted));
        }
    }

    #[test]
    fn redirects_have_a_host_or_not() {
        for (url, wanted) in
            [("/x", None), ("https://h.example/x", Some("h.example")), ("//h.example", Some("h.example")), ("x", None)]
        {
            assert_eq!(host(url).as_deref(), wanted);
        }
    }

    #[test]
    fn only_loopback_is_safe_without_tls() {
        for (base, exposed) in [
            ("http://localhost:1/", false),
            ("http://127.0.0.9/", false),
            ("http://[::1]/", false),
            ("https://h.example/", false),
            ("http://h.example/", true),
            ("http://localhost.example/", true),
            ("http://10.0.0.1/", true),
        ] {
            assert_eq!(BaseUrl::parse(base).map(|base| base.is_exposed()), Ok(exposed), "{base}");
        }
    }
}
