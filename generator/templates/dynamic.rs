//! Calls by name, with JSON in and out.

use crate::{Client, {% if !builders.is_empty() %}operations, {% endif %}runtime};

/// All operations, in the order of the API's document.
pub const OPERATIONS: &[runtime::DynamicOperation] = &[
{%- for builder in builders %}
    runtime::DynamicOperation::new::<operations::{{ builder }}>(),
{%- endfor %}
];

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
}
