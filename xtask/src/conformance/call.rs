//! Makes a call by name of a request that is expected.
//!
//! In: a request of a scenario and the clients of its folder. Out: which client to call, which operation, with which arguments and
//! credentials. What a call cannot say is an error with a reason.

use super::clients::Client;
use super::credentials;
use super::matching::{Captured, capture, fill, path_of};
use super::scenarios::{Body, Expected};
use super::types::{Kind, Types};
use super::wire::Spelt;
use serde::Serialize;
use serde_json::{Map, Value, json};
use specstep::plan::{BodyCodec, BodyRow, Input, Location, Operation, ResponseCodec, ResponseRow, Status, Type};

/// A call by name, as a driver takes it.
#[derive(Debug, Serialize)]
pub(super) struct Call {
    /// Which client.
    pub(super) client: String,
    /// The path behind the host of the base URL.
    pub(super) base: String,
    pub(super) operation: String,
    pub(super) arguments: Value,
    /// Whether all pages are asked for, one after another.
    pub(super) pages: bool,
    /// An operation that gives what this one sends, and that as text: what it makes of the text is sent. XML is no JSON that could be
    /// an argument.
    pub(super) like: Option<(String, String)>,
    /// Schemes and their secrets.
    pub(super) credentials: Vec<(String, String)>,
}

/// An operation that fits a request.
pub(super) struct Found<'a> {
    pub(super) client: &'a Client,
    pub(super) operation: &'a Operation,
    /// The values in the URL of the server.
    server: Captured,
    /// The template of the server's path.
    template: &'a str,
    path: Captured,
}

/// The operation that a request is for.
pub(super) fn find<'a>(clients: &[&'a Client], expected: &Expected) -> Result<Found<'a>, String> {
    let path = expected.path();
    let fitting = |slashes| -> Vec<Found<'a>> {
        let all = clients.iter().flat_map(|client| fit(client, expected, &path, slashes));
        all.collect()
    };
    let strict = fitting(false);
    let found = if strict.is_empty() { fitting(true) } else { strict };
    let best = found.into_iter().enumerate().max_by_key(|(index, found)| (rank(found, expected), usize::MAX - index));
    best.map(|(_, found)| found).ok_or_else(|| format!("no operation is {} {path}", expected.method.to_uppercase()))
}

fn fit<'a>(client: &'a Client, expected: &Expected, path: &str, slashes: bool) -> Vec<Found<'a>> {
    let plan = &client.plan;
    let operations = plan.groups.iter().flat_map(|group| &group.operations);
    let operations = operations.filter(|operation| operation.http.as_str().eq_ignore_ascii_case(&expected.method));
    let mut all = Vec::new();
    for operation in operations {
        let template = plan.servers.first().map_or("", |server| path_of(&server.template));
        let own = operation.path.split('?').next().unwrap_or_default();
        let whole = format!("{template}{own}");
        let Some(mut server) = capture(whole.trim_end_matches('/'), path.trim_end_matches('/'), slashes) else {
            continue;
        };
        let behind = server.split_off(template.matches('{').count());
        all.push(Found { client, operation, server, template, path: behind });
    }
    all
}

/// How well an operation fits: the one of the right version of the API, and the one that asks for what is answered.
fn rank(found: &Found<'_>, expected: &Expected) -> (bool, bool, bool, bool) {
    let version = found.client.plan.package.api_version.as_str();
    // Where the server has a version in its URL, paths may have others.
    let values = if found.server.is_empty() { &found.path } else { &found.server };
    let in_path = values.iter().any(|(_, value)| value == version);
    let in_query = expected.query.values().any(|value| value.as_str() == Some(version));
    let answered = expected.answer.body.as_ref().map(|body| body.media_type.as_str());
    let wanted = expected.header("accept").or_else(|| answered.map(str::to_owned));
    let asks = wanted.is_some_and(|wanted| asked(found.operation).any(|known| known.eq_ignore_ascii_case(&wanted)));
    let values = || found.path.iter().map(|(_, value)| value.as_str());
    let (filled, whole) = (values().all(|value| !value.is_empty()), values().all(|value| !value.contains('/')));
    (in_path || in_query, filled, whole, asks)
}

/// The media types of successes that an operation asks for.
fn asked(operation: &Operation) -> impl Iterator<Item = &str> {
    let rows = operation.responses.iter().filter(|row| row.success && row.asked && !row.media_type.is_empty());
    rows.map(|row| row.media_type.split(';').next().unwrap_or_default())
}

/// The call that sends a request.
pub(super) fn call(found: &Found<'_>, expected: &Expected) -> Result<Call, String> {
    let Found { client, operation, .. } = found;
    let types = Types::new(&client.plan);
    let mut arguments = Map::new();
    let like = like(found, expected)?;
    for input in &operation.inputs {
        if let Location::Body(ways) = &input.location {
            if like.is_some() {
                continue;
            }
            body(input, ways, expected, &types, &mut arguments)?;
            continue;
        }
        match value(input, found, expected, &types) {
            Some(value) => drop(arguments.insert(input.key.clone(), value)),
            None if input.argument => match types.only_value(&input.ty) {
                Some(value) => drop(arguments.insert(input.key.clone(), value)),
                None => return Err(format!("the suite has no value for the required input `{}`", input.wire)),
            },
            None => {}
        }
    }
    // No document may speak of this header, and an operation asks for all that it declares.
    if let Some(accept) = expected.header("accept").filter(|accept| !asked(operation).eq([accept.as_str()])) {
        arguments.insert("accept".to_owned(), accept.into());
    }
    Ok(Call {
        client: client.id.clone(),
        base: fill(found.template, &found.server),
        operation: operation.method.to_string(),
        arguments: arguments.into(),
        pages: false,
        like,
        credentials: credentials::given(&client.plan, operation, expected),
    })
}

/// For a body of XML: the operation of the same path that gives one.
fn like(found: &Found<'_>, expected: &Expected) -> Result<Option<(String, String)>, String> {
    let is_xml = |input: &Input| matches!(&input.location, Location::Body(ways) if ways.iter().any(|way| way.codec == BodyCodec::Xml));
    let Some(text) = expected.body.as_ref().and_then(|body| body.text.clone()) else { return Ok(None) };
    if !found.operation.inputs.iter().any(is_xml) {
        return Ok(None);
    }
    let operations = found.client.plan.groups.iter().flat_map(|group| &group.operations);
    let gives = |other: &&Operation| {
        other.path == found.operation.path && described(other, 200).any(|row| row.codec == ResponseCodec::Xml)
    };
    let other = operations.into_iter().find(gives).ok_or("no operation gives what is to be sent as XML")?;
    Ok(Some((other.method.to_string(), text)))
}

fn value<'a>(input: &'a Input, found: &Found<'a>, expected: &Expected, types: &Types<'a>) -> Option<Value> {
    let spelt = Spelt::of(input);
    match &input.location {
        Location::Path(_) => {
            let (_, raw) = found.path.iter().find(|(name, _)| *name == input.wire)?;
            Some(spelt.map_or_else(|| Value::from(raw.as_str()), |spelt| spelt.path(raw, types)))
        }
        Location::Query(_) => match spelt {
            Some(spelt) => {
                // What other inputs or the path have is not an entry of this one.
                let fixed = found.operation.path.split_once('?').map_or("", |(_, fixed)| fixed);
                let inputs = || found.operation.inputs.iter().filter(|other| *other != input);
                let free = |key: &String| {
                    inputs().all(|other| other.wire != *key)
                        && fixed.split('&').all(|pair| pair.split('=').next() != Some(key.as_str()))
                };
                let query = expected.query.iter().filter(|(key, _)| free(key));
                spelt.query(&query.map(|(key, value)| (key.clone(), value.clone())).collect(), types)
            }
            None => serde_json::from_str(expected.query.get(&input.wire)?.as_str()?).ok(),
        },
        Location::Header(_) => {
            let text = expected.header(&input.wire)?;
            Some(spelt.map_or_else(|| Value::from(text.as_str()), |spelt| spelt.header(&text, types)))
        }
        Location::Cookie(_) | Location::Body(_) => None,
    }
}

fn body<'a>(
    input: &'a Input,
    ways: &'a [BodyRow],
    expected: &Expected,
    types: &Types<'a>,
    arguments: &mut Map<String, Value>,
) -> Result<(), String> {
    let Some(body) = &expected.body else {
        if !input.argument {
            return Ok(());
        }
        // A request whose body the suite does not look at.
        return match types.kind(&input.ty) {
            Kind::Object(_) | Kind::Map(_) | Kind::Any => {
                arguments.insert(input.key.clone(), json!({}));
                Ok(())
            }
            _ => Err("the suite has no value for the body".to_owned()),
        };
    };
    let fits = |way: &BodyRow| fits(&way.media_type, &body.media_type);
    let index = ways.iter().position(fits).unwrap_or_default();
    let (Some(way), Some(ty)) = (ways.get(index), types.ways(&input.ty).get(index).copied()) else {
        return Err("the body has no way to be sent".to_owned());
    };
    if ways.len() > 1 {
        arguments.insert("content-type".to_owned(), way.media_type.clone().into());
    }
    arguments.insert(input.key.clone(), content(body, way, ty, types)?);
    Ok(())
}

/// Whether a declared media type is one that is sent.
fn fits(declared: &str, sent: &str) -> bool {
    let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let (declared, sent) = (essence(declared), essence(sent));
    declared == sent || declared.strip_suffix('*').is_some_and(|start| start == "*/" || sent.starts_with(start))
}

/// The items of a body that is a sequence of JSON: one a line, perhaps after a record separator.
fn items(text: &str) -> Result<Value, String> {
    let lines = text.split(['\n', '\u{1e}']).map(str::trim).filter(|line| !line.is_empty());
    let items: Result<Vec<Value>, _> = lines.map(serde_json::from_str).collect();
    items.map(Value::Array).map_err(|_| "a line of the body is no JSON".to_owned())
}

fn content<'a>(body: &Body, way: &BodyRow, ty: &'a Type, types: &Types<'a>) -> Result<Value, String> {
    let text = body.text.as_deref();
    match (way.codec, types.kind(ty)) {
        (BodyCodec::Multipart, _) => Ok(parts(body, ty, types)),
        (BodyCodec::Lines | BodyCodec::Records, _) => items(text.ok_or("the body is not text")?),
        (_, Kind::File) => Ok(match (text, &body.base64) {
            (Some(text), _) => json!({ "text": text, "content_type": body.media_type }),
            (None, base64) => json!({ "base64": base64, "content_type": body.media_type }),
        }),
        (BodyCodec::Json, _) => {
            let text = text.ok_or("the body is not text")?;
            serde_json::from_str(text).map_err(|_| format!("the body is `{}`, which is no JSON", body.media_type))
        }
        _ => {
            let text = text.ok_or("the body is not text")?;
            // The suite writes all texts as JSON.
            let inner = serde_json::from_str::<String>(text).ok().filter(|_| body.media_type == "application/json");
            Ok(types.scalar(inner.as_deref().unwrap_or(text), ty))
        }
    }
}

/// The properties of a multipart body.
fn parts<'a>(body: &Body, ty: &'a Type, types: &Types<'a>) -> Value {
    let field = |name: &str| match types.kind(ty) {
        Kind::Object(it) => it.fields.iter().find(|field| field.wire == name).map(|field| &field.ty),
        Kind::Map(inner) => Some(inner),
        _ => None,
    };
    let mut all = Map::new();
    for (name, value) in &body.parts {
        all.insert(name.clone(), field(name).map_or_else(|| value.clone(), |ty| types.fit(value, ty)));
    }
    for file in &body.files {
        let value = json!({ "base64": file.base64, "file_name": file.name, "content_type": file.media_type });
        let is_list = field(&file.part).is_some_and(|ty| matches!(types.kind(ty), Kind::List(_)));
        match all.get_mut(&file.part) {
            Some(Value::Array(files)) => files.push(value),
            _ if is_list => drop(all.insert(file.part.clone(), json!([value]))),
            _ => drop(all.insert(file.part.clone(), value)),
        }
    }
    all.into()
}

/// How answers of this status are described, bodies that are empty left out.
pub(super) fn described(operation: &Operation, status: u16) -> impl Iterator<Item = &ResponseRow> {
    let rows = operation.responses.iter().filter(move |row| match row.status {
        Status::Code(code) => code == status,
        Status::Range(hundred) => u16::from(hundred) == status / 100,
        Status::Default => status >= 400,
    });
    rows.filter(|row| row.codec != ResponseCodec::Empty)
}

/// The media type of a body, sent or answered, that the client hands over as text although it has a structure: XML, events.
/// Comparing texts would prove nothing.
pub(super) fn handed_over<'a>(operation: &'a Operation, expected: &Expected) -> Option<&'a str> {
    let has_structure = |media_type: &str| {
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        ["xml", "event-stream"].iter().any(|end| essence.ends_with(end))
    };
    let sent = operation.inputs.iter().flat_map(|input| match &input.location {
        Location::Body(ways) => ways.as_slice(),
        _ => &[],
    });
    let sent = sent.filter(|way| matches!(way.codec, BodyCodec::Text | BodyCodec::Binary));
    let sent = sent.map(|way| way.media_type.as_str()).filter(|_| expected.body.is_some());
    let given = described(operation, expected.answer.status);
    let given = given.filter(|row| matches!(row.codec, ResponseCodec::Text | ResponseCodec::Binary));
    sent.chain(given.map(|row| row.media_type.as_str())).find(|media_type| has_structure(media_type))
}
