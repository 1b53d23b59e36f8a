//! The calls of the programs.
//!
//! In: the plan of a client. Out: Rust that calls its operations, with the client or by hand, for those operations whose arguments are
//! easily made up. By hand, an answer is what a person would write: a struct with the plain keys of it, the rest untyped.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use specstep::plan::{Ident, Input, Item, Location, Operation, Outcome, Plan, Struct, Type};

/// The operations whose required inputs are plain and whose answer is one type, in the document's order.
pub(super) fn simple(plan: &Plan) -> Vec<&Operation> {
    let all = plan.groups.iter().flat_map(|group| &group.operations);
    all.filter(|operation| {
        let made_up = arguments(operation).all(|input| value(&input.ty).is_some());
        let known = matches!(&operation.output, Outcome::One(Type::Item(_)));
        let body = arguments(operation).any(|input| matches!(input.location, Location::Body(_)));
        made_up && known && !body && !operation.output.arrives() && operation.same_as.is_none()
    })
    .collect()
}

fn arguments(operation: &Operation) -> impl Iterator<Item = &Input> {
    operation.inputs.iter().filter(|input| input.argument)
}

/// A made-up value, as Rust and as text.
fn value(ty: &Type) -> Option<(&'static str, &'static str)> {
    Some(match ty {
        Type::String => ("\"x\"", "x"),
        Type::Bool => ("true", "true"),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::U8 | Type::U16 | Type::U32 | Type::U64 => ("1", "1"),
        _ => return None,
    })
}

/// Functions that call operations with the generated client, and `all`, which calls them.
pub(super) fn generated(operations: &[&Operation]) -> String {
    let mut text = String::new();
    for (index, operation) in operations.iter().enumerate() {
        let values = arguments(operation).filter_map(|input| Some(value(&input.ty)?.0));
        let values: Vec<&str> = values.collect();
        let call = format!("client.{}({})", operation.method, values.join(", "));
        let _ = writeln!(text, "\nasync fn call_{index}(client: &Client) -> Result<(), AnyError> {{");
        let _ = writeln!(text, "    let answer = {call}.await?;\n    println!(\"{{answer:?}}\");\n    Ok(())\n}}");
    }
    text + &all("client", "Client", operations.len())
}

/// The same by hand.
pub(super) fn by_hand(plan: &Plan, operations: &[&Operation]) -> String {
    let structs = structs(plan);
    let mut text = String::new();
    for (index, operation) in operations.iter().enumerate() {
        let fields = match &operation.output {
            Outcome::One(Type::Item(name)) => structs.get(name).map(|answer| fields(answer)).unwrap_or_default(),
            _ => String::new(),
        };
        let _ =
            writeln!(text, "\n#[derive(Debug, Deserialize)]\n#[allow(dead_code)]\nstruct Answer{index} {{\n{fields}}}");
        let _ = writeln!(text, "\nasync fn call_{index}(api: &Api) -> Result<(), AnyError> {{");
        let path = filled(&operation.path);
        let _ = writeln!(text, "    let url = format!(\"{{}}{path}\", api.base_url);");
        let method = operation.http.as_str();
        let method = if method == "QUERY" { "GET" } else { method };
        let _ = writeln!(text, "    let request = api.http.request(Method::{method}, url).bearer_auth(&api.key);");
        let query: Vec<String> = arguments(operation).filter_map(pair).collect();
        if !query.is_empty() {
            let _ = writeln!(text, "    let request = request.query(&[{}]);", query.join(", "));
        }
        let _ = writeln!(text, "    let response = request.send().await?.error_for_status()?;");
        let _ = writeln!(text, "    let answer: Answer{index} = response.json().await?;");
        let _ = writeln!(text, "    println!(\"{{answer:?}}\");\n    Ok(())\n}}");
    }
    text + &all("api", "Api", operations.len())
}

fn pair(input: &Input) -> Option<String> {
    let (_, value) = value(&input.ty)?;
    matches!(input.location, Location::Query(_)).then(|| format!("({:?}, {value:?})", input.wire))
}

/// The structs of a plan by their names.
fn structs(plan: &Plan) -> BTreeMap<&Ident, &Struct> {
    let items = plan.modules.iter().flat_map(|module| &module.items);
    items.filter_map(|item| if let Item::Struct(item) = item { Some((&item.name, item)) } else { None }).collect()
}

/// The keys of an answer, as a person would write them.
fn fields(answer: &Struct) -> String {
    let mut text = String::new();
    for field in &answer.fields {
        let _ = writeln!(
            text,
            "    #[serde(rename = {:?})]\n    {}: Option<{}>,",
            field.wire,
            field.name,
            plain(&field.ty)
        );
    }
    text
}

fn plain(ty: &Type) -> String {
    match ty {
        Type::Option(inner) | Type::Maybe(inner) | Type::Box(inner) => plain(inner),
        Type::Vec(inner) => format!("Vec<{}>", plain(inner)),
        Type::Bool => "bool".to_owned(),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::U8 | Type::U16 | Type::U32 | Type::U64 => "i64".to_owned(),
        Type::F32 | Type::F64 => "f64".to_owned(),
        Type::String | Type::DateTime | Type::Date | Type::Uuid => "String".to_owned(),
        _ => "serde_json::Value".to_owned(),
    }
}

/// The path template with a made-up value in the place of each parameter, as it stands in a text of Rust.
fn filled(template: &str) -> String {
    let mut rest = template;
    let mut path = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(before);
        path.push('x');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    (path + rest).escape_default().to_string()
}

/// The function that makes all calls.
pub(super) fn all(name: &str, ty: &str, count: usize) -> String {
    let mut text = format!("\nasync fn all({name}: &{ty}) -> Result<(), AnyError> {{\n");
    for index in 0..count {
        let _ = writeln!(text, "    call_{index}({name}).await?;");
    }
    text + "    Ok(())\n}\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_filled() {
        assert_eq!(filled("/a/{b}/c/{d_e}"), "/a/x/c/x");
        assert_eq!(filled("/a\"{b"), "/a\\\"x");
    }

    #[test]
    fn all_calls_are_made() {
        let expected = "
async fn all(api: &Api) -> Result<(), AnyError> {
    call_0(api).await?;
    call_1(api).await?;
    Ok(())
}
";
        assert_eq!(all("api", "Api", 2), expected);
    }
}
