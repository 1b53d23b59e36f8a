//! Credentials: what a user configures, and how it is put on a request.
//!
//! In: the schemes of the document, the credentials of the client, the alternatives of an operation. Out: headers, cookies and
//! query parameters for one attempt. Knows nothing of URLs; that they go to the configured origin only is the engine's to see.

mod scheme;

use std::fmt;
use std::sync::Arc;

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use http::HeaderValue;

use super::transport::{BoxError, BoxFuture, Transport};
pub(crate) use scheme::Place;
pub use scheme::Scheme;

/// A secret text. `Debug` does not show it, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Arc<str>);

impl Secret {
    /// The secret itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl From<String> for Secret {
    /// White space around it, such as the line break at the end of a file, is dropped.
    fn from(text: String) -> Self {
        Self(text.trim().into())
    }
}

impl From<&str> for Secret {
    /// White space around it, such as the line break at the end of a file, is dropped.
    fn from(text: &str) -> Self {
        Self(text.trim().into())
    }
}

/// What is sent for one security scheme.
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
enum Kind {
    Secret(Secret),
    Basic {
        user: Arc<str>,
        password: Secret,
    },
    Provider(Arc<Provider>),
    Renewing(Arc<Renewing>),
    External,
    /// A secret that is always the same, spelled as its scheme wants it: a header.
    Spelled(&'static str, HeaderValue),
}

type Provider = dyn Fn() -> BoxFuture<'static, Result<Secret, BoxError>> + Send + Sync;

type Renewing = dyn Fn(Ask) -> BoxFuture<'static, Result<Secret, BoxError>> + Send + Sync;

/// What a provider of tokens is asked with.
#[derive(Clone)]
pub struct Ask {
    /// What the client sends its requests with.
    pub transport: Arc<dyn Transport>,
    /// The token that the server has refused, with 401: another one is wanted.
    pub refused: Option<Secret>,
}

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ask").field("refused", &self.refused).finish_non_exhaustive()
    }
}

impl Credential {
    /// A token or API key.
    pub fn secret(secret: impl Into<Secret>) -> Self {
        Self(Kind::Secret(secret.into()))
    }

    /// A user name and password.
    pub fn basic(user: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self(Kind::Basic { user: user.into().into(), password: password.into() })
    }

    /// A function that is asked before every attempt, for tokens that expire. For Basic it gives `user:password`.
    pub fn provider<F>(provider: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<Secret, Box<dyn std::error::Error + Send + Sync>>> + Send + 'static,
    {
        Self(Kind::Provider(Arc::new(move || Box::pin(provider()))))
    }

    /// A function like that of [`Credential::provider`] that can do something about a token that the server refuses: when a call
    /// is answered with 401, it is asked once more, with the token, and the call is sent again.
    pub fn renewing<F>(provider: impl Fn(Ask) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<Secret, Box<dyn std::error::Error + Send + Sync>>> + Send + 'static,
    {
        Self(Kind::Renewing(Arc::new(move |ask| Box::pin(provider(ask)))))
    }

    /// The transport sees to it: client certificates, signed requests.
    #[must_use]
    pub const fn external() -> Self {
        Self(Kind::External)
    }

    /// The same for one scheme. What does not change is spelled once, not for each call.
    pub(crate) fn spelled(self, scheme: &Scheme) -> Self {
        let header = match &self.0 {
            Kind::Secret(secret) => header(scheme.place, secret),
            Kind::Basic { user, password } => header(scheme.place, &together(user, password)),
            _ => None,
        };
        match header {
            Some((name, Some(value))) => Self(Kind::Spelled(name, value)),
            // Who calls is told what cannot be sent.
            _ => self,
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Secret(_) | Kind::Spelled(..) => "Credential::secret(***)",
            Kind::Basic { .. } => "Credential::basic(***)",
            Kind::Provider(_) => "Credential::provider(..)",
            Kind::Renewing(_) => "Credential::renewing(..)",
            Kind::External => "Credential::external()",
        })
    }
}

/// The credentials of a client, in the order of the document's schemes.
pub(crate) type Credentials = [Configured];

/// A scheme and its credential, if there is one.
pub(crate) type Configured = (Scheme, Option<Credential>);

/// What one attempt carries.
#[derive(Default)]
pub(crate) struct Applied {
    pub(crate) headers: Vec<(&'static str, HeaderValue)>,
    pub(crate) query: Vec<(&'static str, Secret)>,
    pub(crate) cookies: Vec<(&'static str, Secret)>,
    /// What a credential that renews itself gave.
    pub(crate) renewable: Option<Secret>,
}

/// Why there are no credentials.
#[derive(Debug)]
pub(crate) enum AuthError {
    /// None is configured for any of these schemes.
    Missing(Vec<Scheme>),
    /// The provider of this scheme failed.
    Provider(&'static str, BoxError),
    /// The secret of this scheme has characters that cannot be sent.
    Unsendable(&'static str),
}

/// The credentials to send with an operation.
#[derive(Clone, Copy, Default)]
pub(crate) struct Chosen<'a> {
    /// The names of their schemes.
    names: &'static [&'static str],
    configured: &'a Credentials,
}

impl<'a> Chosen<'a> {
    /// Whether there are none.
    pub(crate) const fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Those that are configured.
    fn iter(self) -> impl Iterator<Item = (&'a Scheme, &'a Credential)> {
        self.names.iter().filter_map(move |name| {
            let (scheme, credential) = self.configured.iter().find(|(scheme, _)| scheme.name == *name)?;
            Some((scheme, credential.as_ref()?))
        })
    }
}

/// The credentials to send for an operation with these `alternatives`: those of the first alternative that is configured.
pub(crate) fn choose<'a>(
    alternatives: &[&'static [&'static str]],
    configured: &'a Credentials,
) -> Result<Chosen<'a>, AuthError> {
    for names in alternatives.iter().filter(|alternative| !alternative.is_empty()) {
        let chosen = Chosen { names, configured };
        if chosen.iter().count() == names.len() {
            return Ok(chosen);
        }
    }
    // An empty alternative comes last wherever it stands: who has a key wants it used.
    if alternatives.is_empty() || alternatives.iter().any(|alternative| alternative.is_empty()) {
        return Ok(Chosen::default());
    }
    let mut missing: Vec<Scheme> = Vec::new();
    for (scheme, credential) in configured {
        if credential.is_none() && alternatives.iter().any(|alternative| alternative.contains(&scheme.name)) {
            missing.push(*scheme);
        }
    }
    Err(AuthError::Missing(missing))
}

/// How to configure what is missing.
pub(crate) fn advice(missing: &[Scheme], env_prefix: &str) -> String {
    if missing.is_empty() {
        return "it needs credentials that no security scheme of the document describes".to_owned();
    }
    let mut ways: Vec<String> = Vec::new();
    for scheme in missing {
        let way = match scheme.place {
            Place::Basic => {
                format!("`{}` (`basic(..)` or {env_prefix}_USERNAME and {env_prefix}_PASSWORD)", scheme.name)
            }
            Place::Other => format!("`{}` (`credential(\"{0}\", ..)`)", scheme.name),
            _ => format!("`{}` (`api_key(..)` or {env_prefix}_API_KEY)", scheme.name),
        };
        ways.push(way);
    }
    format!("needs credentials, but none are configured: {}", ways.join(", "))
}

/// Asks for the secrets and spells them as their schemes want.
///
/// A secret that was refused is not wanted again.
pub(crate) async fn apply(
    chosen: Chosen<'_>,
    transport: &Arc<dyn Transport>,
    refused: Option<&Secret>,
) -> Result<Applied, AuthError> {
    let mut applied = Applied::default();
    for (scheme, credential) in chosen.iter() {
        let secret = match &credential.0 {
            Kind::External => continue,
            Kind::Spelled(name, value) => {
                applied.headers.push((name, value.clone()));
                continue;
            }
            Kind::Secret(secret) => secret.clone(),
            Kind::Basic { user, password } => together(user, password),
            Kind::Provider(provider) => {
                let asked = provider();
                asked.await.map_err(|error| AuthError::Provider(scheme.name, error))?
            }
            Kind::Renewing(provider) => {
                let asked = provider(Ask { transport: transport.clone(), refused: refused.cloned() });
                asked.await.map_err(|error| AuthError::Provider(scheme.name, error))?
            }
        };
        if matches!(credential.0, Kind::Renewing(_)) {
            applied.renewable = Some(secret.clone());
        }
        if let Some((name, value)) = header(scheme.place, &secret) {
            applied.headers.push((name, value.ok_or(AuthError::Unsendable(scheme.name))?));
        }
        match scheme.place {
            Place::Query(name) => applied.query.push((name, secret)),
            Place::Cookie(name) => {
                // Checked like a header; a `;` would end the cookie and begin another.
                if sensitive(secret.expose()).is_none() || secret.expose().contains([';', ',', '"', '\\', ' ']) {
                    return Err(AuthError::Unsendable(scheme.name));
                }
                applied.cookies.push((name, secret));
            }
            Place::Bearer | Place::Basic | Place::Http(_) | Place::Header(_) | Place::Other => {}
        }
    }
    Ok(applied)
}

/// The secret of HTTP Basic.
fn together(user: &str, password: &Secret) -> Secret {
    Secret(format!("{user}:{}", password.expose()).into())
}

/// The header that a secret goes into, with its value unless it cannot be sent; `None` if it goes elsewhere.
fn header(place: Place, secret: &Secret) -> Option<(&'static str, Option<HeaderValue>)> {
    let secret = secret.expose();
    Some(match place {
        Place::Bearer => ("authorization", sensitive(&["Bearer ", secret].concat())),
        Place::Basic => ("authorization", sensitive(&format!("Basic {}", STANDARD.encode(secret)))),
        Place::Http(scheme) => ("authorization", sensitive(&format!("{scheme} {secret}"))),
        Place::Header(name) => (name, sensitive(secret)),
        Place::Query(_) | Place::Cookie(_) | Place::Other => return None,
    })
}

fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok().filter(|_| text.is_ascii())?;
    value.set_sensitive(true);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_configured_alternative_is_chosen() {
        let key = || Some(Credential::secret("k"));
        let all = |a, b, c| [(Scheme::bearer("a"), a), (Scheme::header("b", "x-b"), b), (Scheme::query("c", "key"), c)];
        let chosen =
            |alternatives: &[&'static [&'static str]], configured: &Credentials| match choose(alternatives, configured)
            {
                Ok(chosen) => chosen.iter().map(|(scheme, _)| scheme.name).collect::<Vec<_>>().join("+"),
                Err(AuthError::Missing(schemes)) => {
                    format!("missing {}", schemes.iter().map(|scheme| scheme.name).collect::<Vec<_>>().join("+"))
                }
                Err(_) => "?".to_owned(),
            };
        assert_eq!(chosen(&[&["a", "b"], &["c"]], &all(key(), key(), key())), "a+b");
        assert_eq!(chosen(&[&["a", "b"], &["c"]], &all(key(), None, key())), "c");
        assert_eq!(chosen(&[&["a", "b"], &["c"]], &all(key(), None, None)), "missing b+c");
        assert_eq!(chosen(&[&[], &["a"]], &all(key(), None, None)), "a");
        assert_eq!(chosen(&[&["a"], &[]], &all(None, None, None)), "");
        assert_eq!(chosen(&[], &all(key(), None, None)), "");
    }

    #[test]
    fn schemes_have_readable_variables() {
        for (name, wanted) in
            [("bearerAuth", "BEARER_AUTH"), ("api_key", "API_KEY"), ("X-API-Key", "X_API_KEY"), ("鉴权", "")]
        {
            assert_eq!(Scheme::bearer(name).variable(), wanted);
        }
    }
}
