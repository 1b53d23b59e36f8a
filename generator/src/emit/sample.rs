//! The example of a quick start.
//!
//! In: a plan. Out: a call of one of its methods, the one that needs least, with made-up arguments. Knows nothing of the pages
//! that show it.

use super::files::Context;
use crate::plan::{Input, Method, Operation, SchemeKind, Type};

/// A client and a call.
pub(super) struct Sample {
    /// The expression that makes the client.
    pub(super) client: String,
    /// The call, without `.await?`.
    pub(super) call: String,
    /// Whether the call gives something.
    pub(super) gives: bool,
}

impl Sample {
    /// The call that is easiest to read; `None` when there are no operations that can be called with plain values.
    pub(super) fn of(context: &Context<'_>) -> Option<Self> {
        let operations = context.plan.groups.iter().flat_map(|group| &group.operations);
        let calls = operations.filter(|operation| !operation.deprecated).filter_map(|operation| {
            let arguments = operation.inputs.iter().filter(|input| input.argument);
            let arguments: Vec<String> = arguments.map(argument).collect::<Option<_>>()?;
            Some((operation, arguments))
        });
        // The first of those that read something of their own accord: a list, then a single thing.
        let (operation, arguments) =
            calls.min_by_key(|(operation, arguments)| (operation.http != Method::Get, arguments.len()))?;
        let Operation { method, output, .. } = operation;
        Some(Self {
            client: client(context),
            call: format!("client.{method}({})", arguments.join(", ")),
            gives: output.types().any(|ty| *ty != Type::Unit),
        })
    }

    /// The lines of an example for rustdoc.
    pub(super) fn as_example(&self, library: &str) -> Vec<String> {
        let binding = if self.gives { "let answer = " } else { "" };
        let print = self.gives.then(|| "println!(\"{answer:?}\");".to_owned());
        let first = [
            "# async fn run() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
            format!("let client = {};", self.client.replace("Client", &format!("{library}::Client"))),
            format!("{binding}{}.await?;", self.call),
        ];
        let last = ["# Ok(())", "# }"].map(str::to_owned);
        first.into_iter().chain(print).chain(last).collect()
    }
}

fn client(context: &Context<'_>) -> String {
    let kinds = context.plan.schemes.iter().map(|scheme| &scheme.kind);
    let call = kinds.fold("", |call, kind| match kind {
        SchemeKind::Bearer
        | SchemeKind::Http(_)
        | SchemeKind::Header(_)
        | SchemeKind::Query(_)
        | SchemeKind::Cookie(_) => ".api_key(\"secret\")",
        SchemeKind::Basic if call.is_empty() => ".basic(\"user\", \"password\")",
        SchemeKind::Basic | SchemeKind::Other(_) => call,
    });
    let relative = context.plan.servers.first().is_none_or(|server| !server.url.starts_with("http"));
    let base = if relative { ".base_url(\"https://api.example.com\")" } else { "" };
    format!("Client::builder(){base}{call}.build()?")
}

/// A made-up value, for types that have an obvious one.
fn argument(input: &Input) -> Option<String> {
    Some(match &input.ty {
        Type::String => format!("{:?}", input.name.as_str().replace('_', "-")),
        Type::Bool => "true".to_owned(),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::U8 | Type::U16 | Type::U32 | Type::U64 => "1".to_owned(),
        _ => return None,
    })
}
