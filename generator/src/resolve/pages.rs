//! Reads how the pages of an operation follow one another.
//!
//! In: `x-specstep-pagination`, or what the user's configuration says in the same words; without either `x-ms-pageable` and
//! `x-speakeasy-pagination`, which say it as well. Out: [`Pages`], whose inputs are known to be there. Nothing is inferred from names.

use super::arena::Build;
use crate::config::Config;
use crate::diagnostics::{Place, closest};
use crate::model::{Found, Next, Operation, Pages, To};
use openapiv3::Operation as Written;
use serde_json::Value;

const OURS: &str = "x-specstep-pagination";
const MICROSOFT: &str = "x-ms-pageable";
const SPEAKEASY: &str = "x-speakeasy-pagination";

/// The words of [`OURS`].
const WORDS: &[&str] = &["items", "more", "next-link", "again", "next-token", "token", "offset", "page", "first"];

/// Why something said of pages cannot be had.
type Problem = String;

/// How the pages of an operation follow one another, if anybody says so.
pub(super) fn pages(b: &mut Build<'_>, config: &Config, operation: &Operation, written: &Written) -> Option<Pages> {
    let chosen = config.pagination.iter().rfind(|(setting, _)| is_named(operation, &setting.text));
    let said = |name: &'static str| written.extensions.get(name).map(|value| (name, value));
    let (name, value, place, at) = if let Some((setting, value)) = chosen {
        let place = setting.spot.clone().map_or(Place::File, |spot| Place::Setting(Box::new(spot)));
        (OURS, value, place, operation.at.clone())
    } else {
        let (name, value) = [OURS, MICROSOFT, SPEAKEASY].into_iter().find_map(said)?;
        let at = operation.at.child(name);
        (name, value, Place::Key(at.clone()), at)
    };
    let read = match name {
        OURS => ours(value, operation),
        MICROSOFT => microsoft(value),
        _ => speakeasy(value, operation),
    };
    match read {
        Ok((items, more, next)) => Some(Pages { at, items, more, next }),
        Err(problem) => {
            b.d.unusable_pagination(place, &problem);
            None
        }
    }
}

/// Says of entries of the configuration that they are of no operation.
pub(super) fn unmatched(b: &mut Build<'_>, config: &Config, operations: &[Operation]) {
    for (setting, _) in &config.pagination {
        if !operations.iter().any(|operation| is_named(operation, &setting.text)) {
            let known = operations.iter().filter_map(|operation| operation.id.as_deref());
            b.failed = Some(b.d.unmatched_filter(setting, "the id, or the method and path,", known));
        }
    }
}

fn is_named(operation: &Operation, name: &str) -> bool {
    let place = name.split_once(' ');
    operation.id.as_deref() == Some(name)
        || place.is_some_and(|(method, path)| {
            method.eq_ignore_ascii_case(&operation.method) && path.trim() == operation.path
        })
}

type Read = (Vec<String>, Vec<String>, Next);

pub(super) fn ours(value: &Value, operation: &Operation) -> Result<Read, Problem> {
    let said = value.as_object().ok_or("it is not an object")?;
    if let Some(unknown) = said.keys().find(|key| !WORDS.contains(&key.as_str())) {
        let near = closest(unknown, WORDS.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
        return Err(format!("it has no key `{unknown}`{}", near.unwrap_or_default()));
    }
    let way_of = |key: &str| said.get(key).map_or(Ok(Vec::new()), way);
    let to = |key: &str| said.get(key).map(|name| input(name, operation)).transpose();
    let found = |key: &str| said.get(key).map(found).transpose();
    let ways = (found("next-link")?, found("next-token")?, to("offset")?, to("page")?);
    let next = match ways {
        (None, None, None, None) => Next::Nothing,
        (Some(link), None, None, None) => Next::Link(link, again(said.get("again"), operation)?),
        (None, Some(token), None, None) => {
            Next::Token(token, to("token")?.ok_or("`next-token` needs `token`, an input")?)
        }
        (None, None, Some(offset), None) => Next::Offset(offset),
        (None, None, None, Some(page)) => {
            let first = said.get("first").map_or(Some(1), Value::as_u64).ok_or("`first` is not a number of a page")?;
            Next::Number(page, first)
        }
        _ => return Err("it has more than one of `next-link`, `next-token`, `offset` and `page`".to_owned()),
    };
    Ok((way_of("items")?, way_of("more")?, next))
}

/// `a.b`, or the names one by one for those that have points in them.
fn way(value: &Value) -> Result<Vec<String>, Problem> {
    let names: Option<Vec<String>> = match value {
        Value::String(text) if text.is_empty() => Some(Vec::new()),
        Value::String(text) => Some(text.split('.').map(str::to_owned).collect()),
        Value::Array(list) => list.iter().map(|name| name.as_str().map(str::to_owned)).collect(),
        _ => None,
    };
    let names = names.filter(|names| names.iter().all(|name| !name.is_empty()));
    names.ok_or_else(|| format!("`{value}` is neither names with points between them nor a list of names"))
}

fn found(value: &Value) -> Result<Found, Problem> {
    let object = value.as_object().filter(|object| object.len() == 1);
    match object.and_then(|object| object.iter().next()) {
        Some((key, name)) if key == "header" => match name.as_str() {
            Some(name) if name.eq_ignore_ascii_case("link") => Ok(Found::LinkHeader),
            Some(name) if !name.is_empty() => Ok(Found::Header(name.to_ascii_lowercase())),
            _ => Err("`header` is no name".to_owned()),
        },
        Some((key, name)) if key == "last-item" => Ok(Found::LastItem(way(name)?)),
        Some(_) => Err(format!("`{value}` is none of a name, `header: NAME` and `last-item: NAME`")),
        None => Ok(Found::Body(
            way(value).and_then(|way| if way.is_empty() { Err("a name is empty".to_owned()) } else { Ok(way) })?,
        )),
    }
}

/// An input by the name of its parameter, with the names of properties in it; or a property of the body, with or without `body.`.
fn input(name: &Value, operation: &Operation) -> Result<To, Problem> {
    let whole = name.as_str();
    let position = |name: &str| operation.parameters.iter().position(|parameter| parameter.name == name);
    if let Some(parameter) = whole.and_then(position) {
        return Ok(To { parameter: Some(parameter), way: Vec::new() });
    }
    let way = way(name)?;
    if let Some((first, rest)) = way.split_first() {
        if let Some(parameter) = position(first) {
            return Ok(To { parameter: Some(parameter), way: rest.to_vec() });
        }
        if operation.body.is_some() {
            let way = if first == "body" && !rest.is_empty() { rest.to_vec() } else { way };
            return Ok(To { parameter: None, way });
        }
    }
    let known = operation.parameters.iter().map(|parameter| parameter.name.as_str());
    let near = closest(&way.join("."), known).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(format!("the operation has no input `{}`{near}", way.join(".")))
}

fn again(value: Option<&Value>, operation: &Operation) -> Result<Vec<usize>, Problem> {
    let names = match value {
        None => return Ok(Vec::new()),
        Some(Value::Array(names)) => names,
        Some(_) => return Err("`again` is not a list of parameters".to_owned()),
    };
    let parameter = |name: &Value| match input(name, operation)? {
        To { parameter: Some(index), way } if way.is_empty() => Ok(index),
        _ => Err(format!("{name} in `again` is no parameter")),
    };
    names.iter().map(parameter).collect()
}

fn microsoft(value: &Value) -> Result<Read, Problem> {
    let value = value.as_object().ok_or("it is not an object")?;
    let text = |key: &str| value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let names = |text: &str| text.split('.').map(str::to_owned).collect::<Vec<_>>();
    let next = text("nextLinkName").map_or(Next::Nothing, |link| Next::Link(Found::Body(names(link)), Vec::new()));
    Ok((names(text("itemName").unwrap_or("value")), Vec::new(), next))
}

fn speakeasy(value: &Value, operation: &Operation) -> Result<Read, Problem> {
    let output = |key: &str| value.get("outputs").and_then(|all| all.get(key)).and_then(Value::as_str);
    let items = output("results").ok_or("it does not say where the items are (`outputs.results`)")?;
    let (items, _) = json_path(items).ok_or_else(|| format!("`{items}` is more than names of properties"))?;
    let of = |wanted: &str| -> Option<Result<To, Problem>> {
        let inputs = value.get("inputs").and_then(Value::as_array).into_iter().flatten();
        let entry = inputs.into_iter().find(|entry| entry.get("type").and_then(Value::as_str) == Some(wanted))?;
        let name = entry.get("name")?.as_str()?;
        let in_body = entry.get("in").and_then(Value::as_str) == Some("requestBody");
        let name = if in_body { format!("body.{name}") } else { name.to_owned() };
        Some(input(&Value::String(name), operation))
    };
    let path = |key: &str| output(key).map(|text| json_path(text).ok_or_else(|| format!("`{text}` is not supported")));
    if let Some(link) = path("nextUrl").transpose()? {
        return Ok((items, Vec::new(), Next::Link(Found::Body(link.0), Vec::new())));
    }
    if let (Some(token), Some(to)) = (path("nextCursor").transpose()?, of("cursor").transpose()?) {
        let found = if token.1.is_empty() { Found::Body(token.0) } else { Found::LastItem(token.1) };
        return Ok((items, Vec::new(), Next::Token(found, to)));
    }
    match (of("offset").transpose()?, of("page").transpose()?) {
        (Some(offset), _) => Ok((items, Vec::new(), Next::Offset(offset))),
        (None, Some(page)) => Ok((items, Vec::new(), Next::Number(page, 1))),
        (None, None) => Err("it names no input that asks for the next page".to_owned()),
    }
}

/// `$.a.b` as names; `$.a[(@.length-1)].b` and `$.a[-1].b` as names and those in the last item.
fn json_path(text: &str) -> Option<(Vec<String>, Vec<String>)> {
    let text = text.trim().strip_prefix('$')?;
    let names = |text: &str| -> Option<Vec<String>> {
        let names = text.split('.').skip(1).map(str::to_owned).collect::<Vec<_>>();
        let plain = |name: &String| !name.is_empty() && !name.contains(['[', ']', '*', '@', '(']);
        (names.iter().all(plain) && (text.is_empty() || text.starts_with('.'))).then_some(names)
    };
    match ["[(@.length-1)]", "[-1]"].iter().find_map(|last| text.split_once(last)) {
        Some((list, item)) => Some((names(list)?, names(item)?)),
        None => Some((names(text)?, Vec::new())),
    }
}
