{{ docs }}
{%- if let Some(limit) = recursion_limit %}

// Types hold one another, and the compiler follows them to find out what can be sent to other threads.
#![recursion_limit = "{{ limit }}"]
{%- endif %}
#![allow(
    clippy::disallowed_names,
    clippy::doc_lazy_continuation,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::doc_overindented_list_items,
    clippy::fn_params_excessive_bools,
    clippy::large_futures,
    clippy::many_single_char_names,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "words, names and shapes are those of the API"
)]
{%- if is_foreign %}
#![allow(
    confusable_idents,
    mixed_script_confusables,
    uncommon_codepoints,
    reason = "names are written as the API writes them"
)]
{%- endif %}

mod client;
#[cfg(feature = "dynamic")]
mod dynamic;
{%- if has_links %}
pub mod links;
{%- endif %}
pub mod operations;
{%- if is_embedded %}
pub mod runtime;
{%- endif %}
mod tables;
pub mod types;
{%- if is_limited %}
#[cfg(feature = "validate")]
mod validate;
{%- endif %}
{%- if has_webhooks %}
{%- if is_partial %}
#[cfg(feature = "webhooks")]
{%- endif %}
pub mod webhooks;
{%- endif %}

pub use client::{Client, ClientBuilder};
#[cfg(feature = "dynamic")]
pub use dynamic::OPERATIONS;
{%- if is_paged %}
#[cfg(feature = "dynamic")]
pub use dynamic::PAGED;
{%- endif %}
pub use runtime::{AnyError, BuildError, Error, ErrorKind, Response};
{%- if !is_embedded %}
pub use specstep_runtime as runtime;
{%- endif %}
{%- if is_limited %}
#[cfg(feature = "validate")]
pub use validate::validate;
{%- endif %}
