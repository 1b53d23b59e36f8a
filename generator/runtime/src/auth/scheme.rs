//! Security schemes, as the document describes them.
//!
//! In: nothing. Out: tables that generated code fills: where a secret travels, and where there are tokens. Holds no secrets.

/// A security scheme of the document.
#[derive(Clone, Copy, Debug)]
pub struct Scheme {
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    /// Where a client gets a token for itself (the flow `clientCredentials` of OAuth 2); empty: nowhere.
    pub token_url: &'static str,
}

/// Where the secret of a scheme travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Bearer,
    Basic,
    Http(&'static str),
    Header(&'static str),
    Query(&'static str),
    Cookie(&'static str),
    Other,
}

impl Scheme {
    /// `Authorization: Bearer ..` (RFC 6750).
    #[must_use]
    pub const fn bearer(name: &'static str) -> Self {
        Self::new(name, Place::Bearer)
    }

    /// `Authorization: Basic ..` (RFC 7617).
    #[must_use]
    pub const fn basic(name: &'static str) -> Self {
        Self::new(name, Place::Basic)
    }

    /// `Authorization:` with another scheme and one text: `SharedAccessKey ..`.
    #[must_use]
    pub const fn http(name: &'static str, scheme: &'static str) -> Self {
        Self::new(name, Place::Http(scheme))
    }

    /// A key in a header.
    #[must_use]
    pub const fn header(name: &'static str, header: &'static str) -> Self {
        Self::new(name, Place::Header(header))
    }

    /// A key in the query.
    #[must_use]
    pub const fn query(name: &'static str, parameter: &'static str) -> Self {
        Self::new(name, Place::Query(parameter))
    }

    /// A key in a cookie.
    #[must_use]
    pub const fn cookie(name: &'static str, cookie: &'static str) -> Self {
        Self::new(name, Place::Cookie(cookie))
    }

    /// Something that the transport must see to (see [`Credential::external`](super::Credential::external)).
    #[must_use]
    pub const fn other(name: &'static str) -> Self {
        Self::new(name, Place::Other)
    }

    /// The same with the address at which a client gets a token for itself.
    #[must_use]
    pub const fn tokens_from(self, token_url: &'static str) -> Self {
        Self { token_url, ..self }
    }

    const fn new(name: &'static str, place: Place) -> Self {
        Self { name, place, token_url: "" }
    }

    /// Whether one secret is all it takes.
    pub(crate) const fn takes_key(&self) -> bool {
        !matches!(self.place, Place::Basic | Place::Other)
    }

    /// The part of an environment variable's name that stands for the scheme: `bearerAuth` gives `BEARER_AUTH`.
    pub(crate) fn variable(&self) -> String {
        let mut name = String::new();
        let mut lower = false;
        for char in self.name.chars() {
            if char.is_uppercase() && lower {
                name.push('_');
            }
            lower = char.is_lowercase() || char.is_numeric();
            if char.is_ascii_alphanumeric() {
                name.push(char.to_ascii_uppercase());
            } else if !name.is_empty() && !name.ends_with('_') {
                name.push('_');
            }
        }
        name.truncate(name.trim_end_matches('_').len());
        name
    }
}
