//! Names what the API sends, and what may follow its answers.
//!
//! In: webhooks, callbacks and links. Out: names of payloads and rows of links. Types are built elsewhere, like those of
//! operations.

use super::docs;
use super::naming::{IN_WEBHOOKS, Names, Scope, camel, snake};
use super::types::{Context, bare, present};
use crate::model::{self, Api, Content};
use crate::plan::{Ident, Link, Paragraph, Type, Webhook};
use serde_json::Value;

/// The names of all webhooks and callbacks, in the order of [`Api::webhooks`]. A callback is named after its operation, too.
pub(super) fn names(api: &Api, operations: &[Names]) -> Vec<Names> {
    let mut scope = Scope::new(IN_WEBHOOKS);
    let name = |webhook: &model::Webhook| {
        let own = camel(&webhook.name);
        let of = webhook.callback.as_ref().and_then(|callback| operations.get(callback.operation));
        let plain = of.map_or(own.clone(), |names| format!("{}{own}", names.builder.as_str().trim_end_matches('_')));
        let longer = format!("{plain}{}", camel(&webhook.method.to_ascii_lowercase()));
        let name = scope.claim_first(&[plain, longer]);
        Names { method: name.clone(), builder: name }
    };
    api.webhooks.iter().map(name).collect()
}

/// The payloads.
pub(super) fn webhooks(cx: Context<'_>, names: &[Names]) -> Vec<Webhook> {
    let each = cx.api.webhooks.iter().zip(names);
    let mut constants = Scope::default();
    each.map(|(webhook, names)| build(cx, webhook, &names.builder, &mut constants)).collect()
}

fn build(cx: Context<'_>, webhook: &model::Webhook, name: &Ident, constants: &mut Scope) -> Webhook {
    let (ty, spelt) = match &webhook.body {
        None => (Type::Unit, None),
        Some(body) => {
            let ty = match body.content {
                Content::Json(id) | Content::Xml(id) => present(cx, id),
                Content::Form(id) | Content::Multipart(id) => bare(cx, id),
                Content::Text(_) => Type::String,
                Content::Binary | Content::Sequence(..) => Type::Bytes,
                Content::Empty => Type::Unit,
            };
            (ty, Some(body.media_type.as_str()))
        }
    };
    let content = webhook.body.as_ref().map(|body| &body.content);
    let root = if let Some(Content::Xml(id)) = content { cx.xml.get(id).cloned() } else { None };
    let xml = root.map(|root| (constants.claim(&format!("{}_XML", snake(name.as_str()).to_uppercase())), root));
    let summary = docs::theirs(webhook.summary.as_deref());
    let description = docs::theirs(webhook.description.as_deref()).filter(|text| Some(text) != summary.as_ref());
    let about = Paragraph::Ours(about(cx, webhook, spelt));
    Webhook { name: name.clone(), docs: summary.into_iter().chain(description).chain([about]).collect(), ty, xml }
}

/// What is sent how, in a sentence.
fn about(cx: Context<'_>, webhook: &model::Webhook, media_type: Option<&str>) -> String {
    let code = |text: &str, otherwise: &str| docs::code(text, 120).unwrap_or_else(|| otherwise.to_owned());
    let method = &webhook.method;
    let payload = match media_type {
        Some(media_type) => format!("sent by `{method}` as {}", code(media_type, "its media type")),
        None => format!("sent by `{method}` without a body"),
    };
    let name = code(&webhook.name, "of this name");
    match &webhook.callback {
        None => format!("The webhook {name}: {payload}."),
        Some(callback) => {
            let of = cx.methods.get(callback.operation);
            let of = of.map_or_else(String::new, |method| format!(" of [`Client::{method}`](crate::Client::{method})"));
            format!("The callback {name}{of}: {payload} to {}.", code(&callback.url, "an address of the call"))
        }
    }
}

/// The links of all operations that the client has.
pub(super) fn links(cx: Context<'_>, kept: &[bool]) -> Vec<Link> {
    let mut links = Vec::new();
    let method = |index: usize| cx.methods.get(index).filter(|_| kept.get(index) == Some(&true));
    for (index, operation) in cx.api.operations.iter().enumerate() {
        let Some(from) = method(index) else { continue };
        for response in &operation.responses {
            links.extend(response.links.iter().map(|link| Link {
                from: from.clone(),
                status: response.status.to_string(),
                name: link.name.clone(),
                to: link.operation.and_then(method).cloned(),
                parameters: link.parameters.iter().map(|(name, value)| (name.clone(), text(value))).collect(),
                body: link.body.as_ref().map(text),
                description: link.description.clone(),
            }));
        }
    }
    links
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
