//! Prints what is neither an operation nor a schema: links and webhooks.

use super::super::{Api, Link, Webhook};
use std::fmt::{self, Formatter};

impl Api {
    pub(super) fn link(&self, f: &mut Formatter<'_>, link: &Link) -> fmt::Result {
        let target = link.operation.and_then(|index| self.operations.get(index));
        let target = target.map_or("?".to_owned(), |target| format!("{} {}", target.method, target.path));
        writeln!(f, "    link {} -> {target}", link.name)?;
        link.parameters.iter().try_for_each(|(name, value)| writeln!(f, "      {name}: {value}"))?;
        link.body.iter().try_for_each(|value| writeln!(f, "      body: {value}"))
    }

    pub(super) fn webhook(&self, f: &mut Formatter<'_>, webhook: &Webhook) -> fmt::Result {
        match &webhook.callback {
            None => writeln!(f, "webhook {}: {}", webhook.name, webhook.method)?,
            Some(callback) => {
                let of = self.operations.get(callback.operation).map_or("?", |operation| &operation.path);
                writeln!(f, "callback {} of {of}: {} {}", webhook.name, webhook.method, callback.url)?;
            }
        }
        webhook.body.iter().try_for_each(|body| self.body(f, body))
    }
}
