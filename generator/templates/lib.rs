{{ docs }}{% if is_foreign %}
#![allow(
    confusable_idents,
    mixed_script_confusables,
    uncommon_codepoints,
    reason = "names are written as the API writes them"
)]
{% endif %}
mod client;
#[cfg(feature = "dynamic")]
mod dynamic;
#[allow(
    clippy::doc_lazy_continuation,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_overindented_list_items,
    clippy::many_single_char_names,
    clippy::should_implement_trait,
    clippy::similar_names,
    reason = "words and names are those of the API"
)]
pub mod operations;
{%- if is_embedded %}
pub mod runtime;
{%- else %}
pub use specstep_runtime as runtime;
{%- endif %}
mod tables;
#[allow(
    clippy::doc_lazy_continuation,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_overindented_list_items,
    clippy::many_single_char_names,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "words, names and shapes are those of the API"
)]
pub mod types;

pub use client::{Client, ClientBuilder};
#[cfg(feature = "dynamic")]
pub use dynamic::OPERATIONS;
pub use runtime::{AnyError, BuildError, Error, ErrorKind, Response};
