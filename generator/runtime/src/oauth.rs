//! Tokens of OAuth 2 that a client gets for itself (RFC 6749 section 4.4), and gets anew before they expire.
//!
//! In: where tokens are given, and who asks. Out: a [`Credential`] that has a token when a call needs one. Many calls that wait share
//! one request. Only clients whose document has such a flow have this part.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method, Uri};
use serde_json::Value;
use tokio::sync::Mutex;

use super::auth::{Ask, Credential, Secret};
use super::base_url::BaseUrl;
use super::builder::Builder;
use super::client::Api;
use super::percent::{self, Place};
use super::transport::{BoxError, HttpRequest};

/// As many bytes may an answer with a token have.
const LARGEST: usize = 1 << 20;

/// Who a client is to a server that gives tokens, and what it asks for.
#[derive(Clone)]
pub struct ClientCredentials {
    id: String,
    secret: Secret,
    token_url: Option<String>,
    scopes: Vec<String>,
    parameters: Vec<(String, String)>,
    in_body: bool,
    early: Duration,
}

impl ClientCredentials {
    /// A client with this id and secret.
    pub fn new(id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self {
            id: id.into(),
            secret: secret.into(),
            token_url: None,
            scopes: Vec::new(),
            parameters: Vec::new(),
            in_body: false,
            early: Duration::from_secs(30),
        }
    }

    /// Where tokens are given, if not where the document says: `https://host/token`.
    #[must_use]
    pub fn token_url(self, url: impl Into<String>) -> Self {
        Self { token_url: Some(url.into()), ..self }
    }

    /// What the token is to allow (default: what the server gives without being asked).
    #[must_use]
    pub fn scopes<S: Into<String>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
        Self { scopes: scopes.into_iter().map(Into::into).collect(), ..self }
    }

    /// A parameter more of the request for a token, such as `audience` or `resource`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Sends id and secret in the body, for servers that do not take them as HTTP Basic (RFC 6749 section 2.3.1).
    #[must_use]
    pub fn in_body(self) -> Self {
        Self { in_body: true, ..self }
    }

    /// How long before it expires a token is replaced (default: 30 seconds). Of tokens that live shorter than twice as long, half
    /// of their life is used.
    #[must_use]
    pub fn renew_early(self, early: Duration) -> Self {
        Self { early, ..self }
    }

    /// The body of the request for a token.
    fn body(&self) -> String {
        let mut pairs = vec![("grant_type", "client_credentials")];
        let scopes = self.scopes.join(" ");
        if !scopes.is_empty() {
            pairs.push(("scope", &scopes));
        }
        if self.in_body {
            pairs.extend([("client_id", self.id.as_str()), ("client_secret", self.secret.expose())]);
        }
        pairs.extend(self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let pairs: Vec<String> =
            pairs.into_iter().map(|(name, value)| format!("{}={}", form(name), form(value))).collect();
        pairs.join("&")
    }

    fn request(&self, url: &Uri) -> Option<HttpRequest> {
        let mut request = HttpRequest::new(self.body().into_bytes().into());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = url.clone();
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        if !self.in_body {
            // Both are encoded as in a form before they are joined, so that a colon in an id is no end of it.
            let pair = STANDARD.encode(format!("{}:{}", form(&self.id), form(self.secret.expose())));
            let mut value = HeaderValue::from_str(&format!("Basic {pair}")).ok()?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        Some(request)
    }
}

impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials").field("scopes", &self.scopes).finish_non_exhaustive()
    }
}

fn form(text: &str) -> String {
    let mut out = String::new();
    percent::encode(text, Place::Form, &mut out);
    out
}

/// The tokens of one security scheme.
struct Tokens {
    credentials: Arc<ClientCredentials>,
    url: Uri,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    /// When the last request for a token failed, and why: calls that waited for it fail with it.
    failed: Option<(Instant, Arc<str>)>,
}

struct Token {
    secret: Secret,
    /// When it is to be replaced; `None` if nobody knows.
    until: Option<Instant>,
}

impl Tokens {
    /// A token that has time left and was not refused.
    async fn token(&self, ask: Ask) -> Result<Secret, BoxError> {
        let asked = Instant::now();
        // Whoever is first asks the server; the others wait here for what comes of it.
        let mut state = self.state.lock().await;
        let usable = |token: &&Token| {
            token.until.is_none_or(|until| Instant::now() < until) && ask.refused.as_ref() != Some(&token.secret)
        };
        if let Some(token) = state.token.as_ref().filter(usable) {
            return Ok(token.secret.clone());
        }
        if let Some((_, problem)) = state.failed.as_ref().filter(|(at, _)| *at >= asked) {
            return Err(problem.to_string().into());
        }
        state.token = None;
        match self.fetch(&ask).await {
            Ok(token) => {
                let secret = token.secret.clone();
                state.token = Some(token);
                Ok(secret)
            }
            Err(problem) => {
                state.failed = Some((Instant::now(), problem.as_str().into()));
                Err(problem.into())
            }
        }
    }

    async fn fetch(&self, ask: &Ask) -> Result<Token, String> {
        let broken = |error: &dyn fmt::Display| format!("there is no answer from the token endpoint: {error}");
        let request = self.credentials.request(&self.url).ok_or("the client's id or secret cannot be sent")?;
        let sent = Instant::now();
        let (head, mut body) = ask.transport.send(request).await.map_err(|error| broken(&error))?.into_parts();
        let mut bytes = Vec::new();
        while let Some(chunk) = body.chunk().await {
            bytes.extend_from_slice(&chunk.map_err(|error| broken(&error))?);
            if bytes.len() > LARGEST {
                return Err("the answer of the token endpoint is too large".to_owned());
            }
        }
        let answer: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let text = |key: &str| answer.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        if !head.status.is_success() {
            let why = [text("error"), text("error_description")].into_iter().flatten().collect::<Vec<_>>().join(": ");
            return Err(format!("the token endpoint answered {} {}", head.status, why.escape_debug())
                .trim_end()
                .to_owned());
        }
        let secret = text("access_token").ok_or("the token endpoint gave no `access_token`")?;
        if text("token_type").is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
            return Err("the token endpoint gave a token of another type than `Bearer`".to_owned());
        }
        let seconds = answer.get("expires_in").and_then(|life| life.as_f64().or_else(|| life.as_str()?.parse().ok()));
        let life = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        let until = life.and_then(|life| sent.checked_add((life / 2).max(life.saturating_sub(self.credentials.early))));
        Ok(Token { secret: secret.into(), until })
    }
}

impl<A: Api> Builder<A> {
    /// Gets tokens of OAuth 2 for the client itself, with its id and secret, for every security scheme that has this flow (RFC 6749
    /// section 4.4).
    #[must_use]
    pub fn client_credentials(self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.client_credentials_with(ClientCredentials::new(id, secret))
    }

    /// The same with more to say.
    #[must_use]
    pub fn client_credentials_with(self, credentials: ClientCredentials) -> Self {
        let credentials = Arc::new(credentials);
        self.with(|settings| {
            for scheme in settings.info.schemes.iter().filter(|scheme| !scheme.token_url.is_empty()) {
                let url = credentials.token_url.as_deref().unwrap_or(scheme.token_url);
                match checked(url, settings.allow_insecure) {
                    Ok(url) => {
                        let state = Mutex::default();
                        let tokens = Arc::new(Tokens { credentials: credentials.clone(), url, state });
                        let credential = Credential::renewing(move |ask| {
                            let tokens = tokens.clone();
                            async move { tokens.token(ask).await }
                        });
                        settings.credentials.push((scheme.name.to_owned(), credential));
                    }
                    Err(problem) => settings.fail(problem),
                }
            }
        })
    }
}

/// The address of a token endpoint: one that does not get the secret unencrypted.
fn checked(url: &str, allow_insecure: bool) -> Result<Uri, String> {
    let plain = url.split(['?', '#']).next().unwrap_or_default();
    let base = BaseUrl::parse(plain).map_err(|problem| {
        format!("the address at which tokens are given cannot be used: {problem}; say it with `token_url(..)`")
    })?;
    if base.is_exposed() && !allow_insecure {
        return Err("the address at which tokens are given would get the secret unencrypted; use `https://`, or call \
                    `allow_insecure_http()` before"
            .to_owned());
    }
    url.split('#').next().unwrap_or_default().parse().map_err(|_| "the token URL cannot be sent".to_owned())
}
