//! What has been configured for a client, and whether it fits together.
//!
//! In: the builder's settings and, if asked, environment variables. Out: the [`Core`] of a client, or what to change. Knows
//! nothing of operations.

use std::ffi::OsString;
use std::sync::Arc;
use std::time::Duration;

use http::header::USER_AGENT;
use http::{HeaderMap, HeaderValue};

use super::auth::{Configured, Credential, Place, Scheme};
use super::base_url::BaseUrl;
use super::client::{ApiInfo, Check, Core, Limits, Shared};
use super::headers;
use super::reqwest_transport::ReqwestTransport;
use super::retry::{Budget, RetryPolicy};
use super::servers;
use super::transport::Transport;

/// What has been configured; apart from the type of the client, so that it is compiled once.
pub(crate) struct Settings {
    pub(crate) info: &'static ApiInfo,
    pub(crate) base_url: Option<String>,
    /// Which of the document's servers.
    pub(crate) server: usize,
    /// The values of variables in the URLs of servers.
    pub(crate) server_variables: Vec<(String, String)>,
    pub(crate) api_key: Option<Credential>,
    pub(crate) basic: Option<Credential>,
    pub(crate) credentials: Vec<(String, Credential)>,
    pub(crate) allow_insecure: bool,
    pub(crate) connect_timeout: Duration,
    pub(crate) limits: Limits,
    pub(crate) retry: RetryPolicy,
    pub(crate) headers: HeaderMap,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) check: Option<Check>,
    pub(crate) checks_calls: bool,
    /// The first thing that went wrong in a method that cannot say so.
    pub(crate) problem: Option<String>,
}

impl Settings {
    pub(crate) fn new(info: &'static ApiInfo) -> Self {
        let mut headers = HeaderMap::new();
        headers.extend(headers::fixed(info.user_agent).map(|name| (USER_AGENT, name)));
        Self {
            info,
            base_url: None,
            server: 0,
            server_variables: Vec::new(),
            api_key: None,
            basic: None,
            credentials: Vec::new(),
            allow_insecure: false,
            connect_timeout: Duration::from_secs(10),
            limits: Limits::default(),
            retry: RetryPolicy::new(),
            headers,
            transport: None,
            check: None,
            checks_calls: false,
            problem: None,
        }
    }

    pub(crate) fn fail(&mut self, problem: String) {
        self.problem.get_or_insert(problem);
    }

    pub(crate) fn variables(&mut self, lookup: &dyn Fn(&str) -> Option<OsString>) {
        let info = self.info;
        let mut read = |suffix: &str| {
            let name = format!("{}_{suffix}", info.env_prefix);
            let text = lookup(&name)?.into_string();
            if text.is_err() {
                self.problem.get_or_insert(format!("the environment variable {name} is not UTF-8"));
            }
            text.ok().filter(|text| !text.trim().is_empty())
        };
        let base_url = read("BASE_URL");
        let api_key = read("API_KEY");
        let basic = read("USERNAME").zip(read("PASSWORD"));
        let single: Vec<(&str, String)> = info
            .schemes
            .iter()
            .filter(|scheme| {
                !matches!(scheme.variable().as_str(), "" | "API_KEY" | "USERNAME" | "PASSWORD" | "BASE_URL")
            })
            .filter_map(|scheme| Some((scheme.name, read(&scheme.variable())?)))
            .collect();
        self.base_url = self.base_url.take().or(base_url);
        self.api_key = self.api_key.take().or_else(|| api_key.map(Credential::secret));
        self.basic = self.basic.take().or_else(|| basic.map(|(user, password)| Credential::basic(user, password)));
        for (scheme, secret) in single {
            if !self.credentials.iter().any(|(name, _)| name == scheme) {
                self.credentials.push((scheme.to_owned(), Credential::secret(secret)));
            }
        }
    }

    pub(crate) fn build(mut self) -> Result<Core, String> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let base = self.base()?;
        let credentials = self.credentials()?;
        if !self.allow_insecure && base.is_exposed() && credentials.iter().any(|(_, credential)| credential.is_some()) {
            return Err(format!(
                "the base URL {} would send credentials unencrypted; use `https://` or call `allow_insecure_http()`",
                base.join("/")
            ));
        }
        if self.headers.get(USER_AGENT).is_some_and(HeaderValue::is_empty) {
            self.headers.remove(USER_AGENT);
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(
                ReqwestTransport::standard(self.connect_timeout)
                    .map_err(|error| format!("the HTTP client cannot be set up: {error}"))?,
            ),
        };
        Ok(Core(Arc::new(Shared {
            info: self.info,
            base,
            base_is_chosen: self.base_url.is_some(),
            variables: self.server_variables,
            credentials,
            allow_insecure: self.allow_insecure,
            headers: self.headers,
            transport,
            retry: self.retry,
            budget: Budget::new(),
            limits: self.limits,
            check: self.check,
            checks_calls: self.checks_calls,
        })))
    }

    fn base(&self) -> Result<BaseUrl, String> {
        let info = self.info;
        if let Some(problem) = servers::problem(info.variables, &self.server_variables) {
            return Err(problem);
        }
        let known = info.servers.len();
        if self.server > 0 && self.server >= known {
            return Err(format!("there is no server {}: the document names {known}, counted from 0", self.server));
        }
        if let Some(chosen) = &self.base_url {
            // The text can hold a secret in the place of the password, so it is not repeated.
            return BaseUrl::parse(chosen).map_err(|problem| format!("the base URL cannot be used: {problem}"));
        }
        let template = info.servers.get(self.server).copied().unwrap_or_default();
        let url = servers::expand(template, info.variables, &self.server_variables)?;
        BaseUrl::parse(&url).map_err(|_| match url.as_str() {
            "" => "the document names no server; call `base_url(..)`".to_owned(),
            url => format!("the document's server `{url}` is not a whole URL; call `base_url(..)`"),
        })
    }

    fn credentials(&mut self) -> Result<Box<[Configured]>, String> {
        let schemes = self.info.schemes;
        if self.api_key.is_some() && !schemes.iter().any(Scheme::takes_key) {
            return Err("`api_key` is given, but the API has no security scheme that takes one".to_owned());
        }
        if self.basic.is_some() && !schemes.iter().any(|scheme| scheme.place == Place::Basic) {
            return Err("`basic` is given, but the API has no security scheme that takes a user name".to_owned());
        }
        if let Some((name, _)) =
            self.credentials.iter().find(|(name, _)| !schemes.iter().any(|known| known.name == name))
        {
            let known: Vec<_> = schemes.iter().map(|scheme| scheme.name).collect();
            return Err(format!("there is no security scheme `{name}`; there are: {}", known.join(", ")));
        }
        let find = |scheme: &Scheme| {
            let own = self.credentials.iter().rev().find(|(name, _)| name == scheme.name).map(|(_, own)| own.clone());
            own.or_else(|| match scheme.place {
                Place::Basic => self.basic.clone(),
                _ => self.api_key.clone().filter(|_| scheme.takes_key()),
            })
        };
        let spelled = |scheme: &Scheme| find(scheme).map(|credential| credential.spelled(scheme));
        Ok(schemes.iter().map(|scheme| (*scheme, spelled(scheme))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::servers::ServerVariable;

    static INFO: ApiInfo = ApiInfo {
        title: "t",
        version: "1",
        user_agent: "t/1",
        env_prefix: "T",
        servers: &["https://h.example/api", "https://{region}.h.example"],
        variables: &[ServerVariable {
            server: "https://{region}.h.example",
            name: "region",
            default: "eu",
            values: &["eu", "us"],
        }],
        schemes: &[Scheme::bearer("token"), Scheme::basic("login"), Scheme::header("secondKey", "x-key")],
    };

    fn configured(settings: Settings) -> Result<String, String> {
        let core = settings.build()?;
        let names: Vec<_> =
            core.0.credentials.iter().filter(|(_, value)| value.is_some()).map(|(scheme, _)| scheme.name).collect();
        Ok(format!("{} {}", core.0.base.join("/"), names.join("+")))
    }

    #[test]
    fn variables_fill_in_what_is_not_configured() {
        for (variables, wanted) in [
            (&[][..], "https://h.example/api/ "),
            (&[("T_API_KEY", "k")], "https://h.example/api/ token+secondKey"),
            (&[("T_API_KEY", " "), ("T_SECOND_KEY", "k")], "https://h.example/api/ secondKey"),
            (&[("T_USERNAME", "u")], "https://h.example/api/ "),
            (&[("T_USERNAME", "u"), ("T_PASSWORD", "p")], "https://h.example/api/ login"),
            (&[("T_BASE_URL", "http://localhost:1"), ("T_TOKEN", "k")], "http://localhost:1/ token"),
        ] {
            let mut settings = Settings::new(&INFO);
            let lookup =
                |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
            settings.variables(&lookup);
            assert_eq!(configured(settings).as_deref(), Ok(wanted));
        }
    }

    #[test]
    fn a_server_of_the_document_is_chosen() {
        let settings = |server: usize, region: Option<&str>, base_url: Option<&str>| {
            let mut settings = Settings::new(&INFO);
            settings.server = server;
            settings.server_variables.extend(region.map(|region| ("region".to_owned(), region.to_owned())));
            settings.base_url = base_url.map(str::to_owned);
            configured(settings)
        };
        assert_eq!(settings(1, None, None).unwrap(), "https://eu.h.example/ ");
        assert_eq!(settings(1, Some("us"), None).unwrap(), "https://us.h.example/ ");
        assert_eq!(settings(0, Some("us"), None).unwrap(), "https://h.example/api/ ");
        assert_eq!(settings(1, Some("us"), Some("http://localhost:1")).unwrap(), "http://localhost:1/ ");
        assert_eq!(settings(1, Some("cn"), None).unwrap_err(), "the server variable `region` is one of: eu, us");
        assert_eq!(settings(2, None, None).unwrap_err(), "there is no server 2: the document names 2, counted from 0");
    }

    #[test]
    fn credentials_do_not_travel_unencrypted_by_mistake() {
        let settings = |url: &str| {
            let mut settings = Settings::new(&INFO);
            settings.base_url = Some(url.to_owned());
            settings
        };
        assert!(configured(settings("http://h.example/")).is_ok());
        let mut exposed = settings("http://h.example/");
        exposed.api_key = Some(Credential::secret("k"));
        assert!(configured(exposed).unwrap_err().contains("allow_insecure_http"));
        let mut allowed = settings("http://h.example/");
        allowed.api_key = Some(Credential::secret("k"));
        allowed.allow_insecure = true;
        assert!(configured(allowed).is_ok());
    }
}
