//! What a client is made of, shared by all its operations.
//!
//! In: what the builder gathered. Out: read access for the engine. Knows nothing of single operations.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use super::auth::{Configured, Scheme};
use super::base_url::BaseUrl;
use super::error::Failure;
use super::operation::OperationInfo;
use super::retry::{Budget, RetryPolicy};
use super::schema::Object;
use super::servers::ServerVariable;
use super::transport::Transport;

/// A generated client.
pub trait Api: Sized {
    /// What the document says of the API as a whole.
    const INFO: &'static ApiInfo;

    /// Checks the inputs of an operation against the limits of the document; `None` without limits or the feature `validate`.
    const CHECK: Option<Check> = None;

    /// The client around what all operations share.
    fn from_core(core: Core) -> Self;
}

/// Finds what the inputs of an operation break of the limits that the document sets.
pub type Check = fn(&'static OperationInfo, &dyn Object) -> Result<(), Failure>;

/// What the document says of an API as a whole.
#[derive(Debug)]
pub struct ApiInfo {
    /// Its title.
    pub title: &'static str,
    /// Its version.
    pub version: &'static str,
    /// What the client calls itself: `bigmodel-client/0.1.0`.
    pub user_agent: &'static str,
    /// How the names of its environment variables begin: `BIGMODEL`.
    pub env_prefix: &'static str,
    /// The templates of the base URLs; the first is the default.
    pub servers: &'static [&'static str],
    /// The variables in them and in the servers of operations.
    pub variables: &'static [ServerVariable],
    /// The security schemes.
    pub schemes: &'static [Scheme],
}

/// What all operations of a client share: address, credentials, limits, connections. A clone is cheap and shares them.
#[derive(Clone)]
pub struct Core(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) info: &'static ApiInfo,
    pub(crate) base: BaseUrl,
    /// Whether the user chose the base URL, which then holds for operations with servers of their own too.
    pub(crate) base_is_chosen: bool,
    /// The values of server variables, for operations with servers of their own.
    pub(crate) variables: Vec<(String, String)>,
    pub(crate) credentials: Box<[Configured]>,
    pub(crate) allow_insecure: bool,
    pub(crate) headers: HeaderMap,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) limits: Limits,
    pub(crate) check: Option<Check>,
    /// Whether every call is checked.
    pub(crate) checks_calls: bool,
}

/// How long and how large things may get.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// A whole call, retries included, until its body is read (of a stream: until it starts).
    pub(crate) total: Option<Duration>,
    /// One attempt of it.
    pub(crate) attempt: Option<Duration>,
    /// Between two pieces of a stream.
    pub(crate) idle: Option<Duration>,
    /// Bytes of a body that is decoded.
    pub(crate) body: usize,
    /// Bytes of the body of a failure; the rest is not read.
    pub(crate) error_body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        let (minute, mebibyte) = (Duration::from_secs(60), 1 << 20);
        Self {
            total: Some(10 * minute),
            attempt: None,
            idle: Some(5 * minute),
            body: 64 * mebibyte,
            error_body: mebibyte,
        }
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let configured = self.0.credentials.iter().filter(|(_, credential)| credential.is_some());
        f.debug_struct("Core")
            .field("base_url", &self.0.base.join("/"))
            .field("credentials", &configured.map(|(scheme, _)| scheme.name).collect::<Vec<_>>())
            .field("retry", &self.0.retry)
            .field("limits", &self.0.limits)
            .finish_non_exhaustive()
    }
}
