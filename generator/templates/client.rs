//! The client: its settings, and what the API's document says of the API as a whole.

use crate::runtime{% if !schemes.is_empty() %}::{self, Scheme}{% endif %};

{{ docs }}#[derive(Clone, Debug)]
pub struct Client {
{%- if let Some(reason) = idle %}
    #[allow(dead_code, reason = "{{ reason }}")]
{%- endif %}
    pub(crate) core: runtime::Core,
}

/// What a [`Client`] is made with: base URL, credentials, limits, retries.
pub type ClientBuilder = runtime::Builder<Client>;

impl Client {
    /// Begins with the settings of the API's document.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        runtime::Builder::new()
    }

    /// A client with settings from environment variables, whose names begin with `{{ env_prefix }}_`.
    ///
    /// # Errors
    ///
    /// When a setting is missing or malformed.
    pub fn from_env() -> Result<Self, runtime::BuildError> {
        Self::builder().env().build()
    }
}

impl runtime::Api for Client {
    const INFO: &'static runtime::ApiInfo = &runtime::ApiInfo {
        title: {{ title }},
        version: {{ version }},
        user_agent: {{ user_agent }},
        env_prefix: {{ prefix }},
        servers: &[{{ servers|join(", ") }}],
        variables: &[
{%- for variable in variables %}
            {{ variable }},
{%- endfor %}
{%- if !variables.is_empty() %}
        {% endif %}],
        schemes: &[
{%- for scheme in schemes %}
            {{ scheme }},
{%- endfor %}
{%- if !schemes.is_empty() %}
        {% endif %}],
    };
{% if is_limited %}
    #[cfg(feature = "validate")]
    const CHECK: Option<runtime::Check> = Some(crate::validate::check);
{% endif %}
    fn from_core(core: runtime::Core) -> Self {
        Self { core }
    }
}
