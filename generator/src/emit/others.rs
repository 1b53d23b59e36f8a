//! The modules `webhooks` and `links`: what the API sends, and which calls may follow others.
//!
//! In: the payloads and links of a plan. Out: one file for each of the two that there is something in.

use super::docs;
use super::files::{Context, File};
use super::format;
use super::text::literal;
use super::values::{self, Names, Place};
use crate::plan::{Link, Webhook};
use quote::quote;

const WEBHOOKS: &str = "\
//! What the API sends: the payloads of its webhooks and callbacks.
//!
//! The client never receives them; a server of yours does, and reads them with
//! `serde_json::from_slice::<webhooks::Name>(&body)`.
";

/// What the module says besides, if any payload is XML.
const AS_XML: &str = "\
//!
//! Payloads that are sent as XML have a constant that does: `webhooks::NAME_XML.read::<webhooks::Name>(&body)`.
";

const LINKS: &str = "\
//! Which calls may follow others: what the document's links say, as data.

use crate::runtime::Link;
";

/// The files of both modules.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let plan = context.plan;
    let webhooks = (!plan.webhooks.is_empty()).then(|| webhooks(&plan.webhooks, context));
    let links = (!plan.links.is_empty()).then(|| links(&plan.links, context));
    webhooks.into_iter().chain(links).collect()
}

fn webhooks(webhooks: &[Webhook], context: &Context<'_>) -> File {
    let mut names = Names::default();
    for webhook in webhooks {
        names.add_type(&webhook.ty, Place::Elsewhere);
        if webhook.xml.is_some() {
            names.add("crate::runtime", "Xml");
            names.add("crate::tables", "xml");
        }
    }
    let items = webhooks.iter().map(|webhook| {
        let (name, ty) = (&webhook.name, values::tokens(&webhook.ty, Place::Elsewhere));
        let docs = docs::attributes(&webhook.docs, "A payload.");
        let xml = webhook.xml.as_ref().map(|(constant, root)| {
            let docs = docs::of_lines([format!("Reads and writes [`{name}`] as XML.")].iter().map(String::as_str));
            quote!(#docs pub const #constant: &Xml = &xml::#root;)
        });
        quote!(#docs pub type #name = #ty; #xml)
    });
    let as_xml = if webhooks.iter().any(|webhook| webhook.xml.is_some()) { AS_XML } else { "" };
    let about = format!("{WEBHOOKS}{as_xml}");
    context.rust("src/webhooks.rs", [&about, &names.declarations(), &format::items(items)])
}

fn links(links: &[Link], context: &Context<'_>) -> File {
    let rows: Vec<String> = links.iter().map(row).collect();
    let text = format!(
        "/// The links of all answers, in the order of the operations.\npub const LINKS: &[Link] = &[\n{}];\n",
        rows.concat()
    );
    context.rust("src/links.rs", [LINKS, &text])
}

fn row(link: &Link) -> String {
    let or_none =
        |text: Option<&str>| text.map_or_else(|| "None".to_owned(), |text| format!("Some({})", literal(text)));
    let pairs = link.parameters.iter().map(|(name, value)| format!("({}, {})", literal(name), literal(value)));
    format!(
        "    Link {{\n        from: {},\n        status: {},\n        name: {},\n        to: {},\n        \
         parameters: &[{}],\n        body: {},\n        description: {},\n    }},\n",
        literal(link.from.as_str()),
        literal(&link.status),
        literal(&link.name),
        or_none(link.to.as_ref().map(crate::plan::Ident::as_str)),
        pairs.collect::<Vec<_>>().join(", "),
        or_none(link.body.as_deref()),
        or_none(link.description.as_deref()),
    )
}
