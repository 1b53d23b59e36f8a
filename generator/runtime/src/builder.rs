//! Configures a client.
//!
//! In: the user's calls. Out: a client, or a [`BuildError`] that says what to change. A thin cover around `settings`, which
//! checks them. Knows nothing of operations.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::auth::{Credential, Secret};
use super::client::Api;
use super::headers;
use super::reqwest_transport::ReqwestTransport;
use super::retry::RetryPolicy;
use super::settings::Settings;
use super::transport::Transport;

/// Configures a client.
pub struct Builder<A> {
    settings: Settings,
    api: PhantomData<fn() -> A>,
}

/// Why a client cannot be built, and what to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BuildError {}

impl<A: Api> Default for Builder<A> {
    fn default() -> Self {
        Self::new()
    }
}

impl<A: Api> Builder<A> {
    /// Begins with what the document says.
    #[must_use]
    pub fn new() -> Self {
        Self { settings: Settings { check: A::CHECK, ..Settings::new(A::INFO) }, api: PhantomData }
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    /// Where the API is, if not where the document says: `https://host/path`.
    #[must_use]
    pub fn base_url(self, url: impl Into<String>) -> Self {
        self.with(|settings| settings.base_url = Some(url.into()))
    }

    /// Which of the document's servers is called, counted from 0 (default: the first). `base_url` goes before it.
    #[must_use]
    pub fn server(self, index: usize) -> Self {
        self.with(|settings| settings.server = index)
    }

    /// The value of a variable in the URLs of the document's servers, those of single operations too.
    #[must_use]
    pub fn server_variable(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.with(|settings| settings.server_variables.push((name.into(), value.into())))
    }

    /// The secret for every security scheme that takes one: bearer tokens and API keys.
    #[must_use]
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        self.with(|settings| settings.api_key = Some(Credential::secret(key)))
    }

    /// The user name and password for every security scheme that takes them.
    #[must_use]
    pub fn basic(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.with(|settings| settings.basic = Some(Credential::basic(user, password)))
    }

    /// The credential for one security scheme, named as in the document.
    #[must_use]
    pub fn credential(self, scheme: impl Into<String>, credential: Credential) -> Self {
        self.with(|settings| settings.credentials.push((scheme.into(), credential)))
    }

    /// Takes what is not configured from environment variables: `PREFIX_BASE_URL`, `PREFIX_API_KEY`, `PREFIX_USERNAME` with
    /// `PREFIX_PASSWORD`, and `PREFIX_<SCHEME>` for single schemes. An empty variable counts as unset.
    #[must_use]
    pub fn env(self) -> Self {
        self.with(|settings| settings.variables(&|name| std::env::var_os(name)))
    }

    /// How long a call may take altogether, retries and the reading of the body included (default: 10 minutes). A stream
    /// must have begun by then.
    #[must_use]
    pub fn timeout(self, total: Duration) -> Self {
        self.with(|settings| settings.limits.total = Some(total))
    }

    /// How long one attempt of a call may take (default: as long as the call).
    #[must_use]
    pub fn attempt_timeout(self, attempt: Duration) -> Self {
        self.with(|settings| settings.limits.attempt = Some(attempt))
    }

    /// How long a stream may be silent (default: 5 minutes).
    #[must_use]
    pub fn idle_timeout(self, idle: Duration) -> Self {
        self.with(|settings| settings.limits.idle = Some(idle))
    }

    /// How long connecting may take (default: 10 seconds). Of no effect with a transport of your own.
    #[must_use]
    pub fn connect_timeout(self, connect: Duration) -> Self {
        self.with(|settings| settings.connect_timeout = connect)
    }

    /// When failed calls are made again.
    #[must_use]
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|settings| settings.retry = policy)
    }

    /// A header for every call.
    #[must_use]
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.with(|settings| match headers::chosen(name.as_ref(), value.as_ref()) {
            Ok((name, value)) => drop(settings.headers.insert(name, value)),
            Err(problem) => settings.fail(problem),
        })
    }

    /// What the client calls itself (`User-Agent`); empty: nothing.
    #[must_use]
    pub fn user_agent(self, name: impl AsRef<str>) -> Self {
        self.header("user-agent", name)
    }

    /// How large a body that is decoded may be, in bytes (default: 64 MiB); of a sequence of values, each of them. Streams of
    /// bytes have no limit.
    #[must_use]
    pub fn max_body_bytes(self, bytes: usize) -> Self {
        self.with(|settings| settings.limits.body = bytes)
    }

    /// How much of the body of a failure is kept, in bytes (default: 1 MiB).
    #[must_use]
    pub fn max_error_body_bytes(self, bytes: usize) -> Self {
        self.with(|settings| settings.limits.error_body = bytes)
    }

    /// Sends requests by other means.
    #[must_use]
    pub fn transport(self, transport: impl Transport) -> Self {
        self.with(|settings| settings.transport = Some(Arc::new(transport)))
    }

    /// Sends requests with a reqwest client of your own. Turn redirects off in it: they carry credentials to other hosts.
    #[must_use]
    pub fn reqwest(self, client: reqwest::Client) -> Self {
        self.transport(ReqwestTransport::from(client))
    }

    /// Allows credentials to be sent over `http://`, readable by everyone on the way.
    #[must_use]
    pub fn allow_insecure_http(self) -> Self {
        self.with(|settings| settings.allow_insecure = true)
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// When the base URL, a header or a credential cannot be used.
    pub fn build(self) -> Result<A, BuildError> {
        self.settings.build().map(A::from_core).map_err(BuildError)
    }
}

impl<A> fmt::Debug for Builder<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers may hold secrets.
        f.debug_struct("Builder").field("api", &self.settings.info.title).finish_non_exhaustive()
    }
}
