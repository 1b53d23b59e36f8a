//! Calls by name, with JSON in and out.

use crate::{Client, {% if !builders.is_empty() && !partial %}operations, {% endif %}runtime};

/// All operations, in the order of the API's document.
pub const OPERATIONS: &[runtime::DynamicOperation] = &[
{% for builder in builders -%}
{{ builder.condition }}    runtime::DynamicOperation::new::<{% if partial %}crate::{% endif %}operations::{{ builder.name }}>(),
{% endfor -%}
];
{%- if !paged.is_empty() %}

/// The operations whose answers come in pages.
pub const PAGED: &[runtime::DynamicPages] = &[
{% for builder in paged -%}
{{ builder.condition }}    runtime::DynamicPages::new::<{% if partial %}crate::{% endif %}operations::{{ builder.name }}>(),
{% endfor -%}
];
{%- endif %}

impl Client {
    /// Calls the operation `name`, which is the name of a method of the client. The arguments are an object whose keys are the
    /// names of parameters, and `body`.
    ///
    /// # Errors
    ///
    /// When there is no such operation or input, and when the call fails.
    pub async fn call(&self, name: &str, arguments: serde_json::Value) -> Result<serde_json::Value, runtime::AnyError> {
        runtime::call(self.core.clone(), OPERATIONS, name, arguments).await
    }
{%- if !paged.is_empty() %}

    /// The pages of the operation `name`, from the one that the arguments ask for; they are as for [`call`](Self::call).
    ///
    /// # Errors
    ///
    /// When there is no such operation among [`PAGED`], or no such input.
    pub fn call_pages(&self, name: &str, arguments: serde_json::Value) -> Result<runtime::JsonPages, runtime::AnyError> {
        runtime::call_pages(self.core.clone(), PAGED, name, arguments)
    }
{%- endif %}
}
