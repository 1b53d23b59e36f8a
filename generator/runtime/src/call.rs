//! Calls by name: JSON in, JSON out.
//!
//! In: a table of operations, a name, arguments. Out: the answer as JSON. Goes through the typed builders, so a call by name
//! behaves like the method of that name. A body that can be sent in several ways is sent in the one that it fits best, or as the
//! media type that the argument `content-type` names; an answer that can come in several is asked for as the argument `accept` says.
//! Of an answer that is a sequence all items are given, when the last one has come in; with the argument `reconnect`, an event stream
//! is asked for again so many times when it ends. Bytes that are no text go in and come out as `{"base64": ".."}`.

use std::fmt;

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::answer;
use super::client::Core;
use super::decode::fill_json;
use super::encode::view_to_value;
use super::error::{AnyError, Error, ErrorKind, Failure};
use super::execute::{Mode, Reply, execute};
use super::operation::{Answer, Codec, Operation, OperationInfo};
use super::request::{Request, succeeded};
use super::schema::{Field, Object, Slot, Table, View};
use super::transport::BoxFuture;

/// An operation that can be called by name.
#[derive(Clone, Copy)]
pub struct DynamicOperation {
    /// What is known of it.
    pub info: &'static OperationInfo,
    call: fn(Core, Value) -> BoxFuture<'static, Result<Value, AnyError>>,
}

impl DynamicOperation {
    /// The operation `Op`.
    #[must_use]
    pub const fn new<Op: Operation>() -> Self {
        Self { info: Op::INFO, call: dynamic::<Op> }
    }

    /// The name of the client's method.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.info.name
    }
}

impl fmt::Debug for DynamicOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DynamicOperation").field(&self.info.name).finish()
    }
}

/// Calls the operation `name` of `operations` with the arguments `args`, an object whose keys are the names of the inputs.
///
/// # Errors
///
/// When there is no such operation or input, and when the call fails.
pub async fn call(
    core: Core,
    operations: &'static [DynamicOperation],
    name: &str,
    args: Value,
) -> Result<Value, AnyError> {
    if let Some(operation) = operations.iter().find(|operation| operation.info.name == name) {
        return (operation.call)(core, args).await;
    }
    Err(unknown("operation", name, operations.iter().map(|operation| operation.info.name)))
}

/// Nothing has the name that was called.
pub(crate) fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> AnyError {
    let message = format!("there is no {what} `{}`{}", name.escape_debug(), suggestion(name, known));
    invalid(None, message)
}

/// Calls the operation `Op`.
#[must_use]
pub fn dynamic<Op: Operation>(core: Core, args: Value) -> BoxFuture<'static, Result<Value, AnyError>> {
    Box::pin(async move {
        let mut operation = Op::blank(core);
        let Wishes { accept, again } = arguments(Op::INFO, &mut operation, args)?;
        let request = Request::new(operation);
        let request = accept.into_iter().fold(request, |request, accept| request.header(ACCEPT, accept));
        // What is to be asked for again is read as it arrives, everything else at once.
        let mode = if again > 0 { Mode::Whole } else { Mode::All };
        let reply = execute(request.operation.core(), Op::INFO, &request.operation, &request.options, mode).await;
        let mut reply = succeeded::<Op::Error>(Op::INFO, reply)?;
        let mut body = Op::Output::blank(reply.case());
        if let Some(items) = items(Op::INFO, &mut reply, body.slot(), again) {
            return items.await;
        }
        reply.fill(Op::INFO, body.slot()).map_err(|failure| AnyError::new(failure, None))?;
        Ok(to_json(body.view()))
    })
}

/// The items of an answer that is a sequence, as an array.
fn items<'a>(
    info: &'static OperationInfo,
    reply: &mut Reply,
    slot: Slot<'a>,
    again: u32,
) -> Option<BoxFuture<'a, Result<Value, AnyError>>> {
    let content_type = answer::essence(&reply.received.headers).into_owned();
    let arriving = reply.row.filter(|row| row.arrives(&content_type)).and_then(|_| reply.arriving(info))?;
    match if let Slot::Option(slot) = slot { slot.some() } else { slot } {
        Slot::Sequence(sequence) => Some(sequence.whole(arriving, again)),
        _ => None,
    }
}

/// An answer as JSON.
pub(crate) fn to_json(view: View<'_>) -> Value {
    match view {
        View::Bytes(bytes) if std::str::from_utf8(bytes).is_err() => {
            serde_json::json!({ "base64": STANDARD.encode(bytes) })
        }
        view => view_to_value(view),
    }
}

/// Fills the inputs; gives what the answer is to be, if the arguments say so.
pub(crate) fn arguments(
    info: &'static OperationInfo,
    inputs: &mut dyn Object,
    args: Value,
) -> Result<Wishes, AnyError> {
    let fail = |message: String| invalid(Some(info), message);
    let mut args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    let fields = inputs.table().fields;
    let way = way(info, fields, &mut args).map_err(fail)?;
    let wishes = Wishes { accept: accept(fields, &mut args), again: again(info, fields, &mut args) };
    for key in args.as_object().into_iter().flat_map(serde_json::Map::keys) {
        if !fields.iter().any(|field| field.name == key) {
            let near = suggestion(key, fields.iter().map(|field| field.name));
            return Err(fail(format!("there is no input `{}`{near}", key.escape_debug())));
        }
    }
    let mut inputs = Inputs { inputs, way };
    // By way of text, because its reader says what is wrong without repeating the value.
    fill_json(Slot::Object(&mut inputs), args.to_string().as_bytes()).map_err(|error| fail(error.to_string()))?;
    Ok(wishes)
}

/// What the arguments say of the call itself.
pub(crate) struct Wishes {
    /// What the answer is to be.
    pub(crate) accept: Option<String>,
    /// How often an event stream is asked for again when it ends.
    pub(crate) again: u32,
}

/// The argument that says as what an answer is asked for.
const ACCEPT: &str = "accept";

/// What the answer is to be, if the arguments say so and no input is called so. Takes that out of them.
fn accept(fields: &[Field], args: &mut Value) -> Option<String> {
    let is_text = args.get(ACCEPT).is_some_and(Value::is_string) && !fields.iter().any(|field| field.name == ACCEPT);
    let accept = args.as_object_mut().filter(|_| is_text)?.remove(ACCEPT)?;
    accept.as_str().map(str::to_owned)
}

/// The argument that says how often an event stream is asked for again.
const RECONNECT: &str = "reconnect";

/// How often an event stream is asked for again, if the arguments say so and no input is called so. Takes that out of them.
fn again(info: &'static OperationInfo, fields: &[Field], args: &mut Value) -> u32 {
    let is_stream = info.responses.iter().any(|row| row.codec == Codec::Events);
    let times = args.get(RECONNECT).and_then(Value::as_u64).and_then(|times| u32::try_from(times).ok());
    let wanted = times.filter(|_| is_stream && !fields.iter().any(|field| field.name == RECONNECT));
    if wanted.is_some() {
        args.as_object_mut().map(|args| args.remove(RECONNECT));
    }
    wanted.unwrap_or_default()
}

/// The argument that says as what a body is sent, where there is a choice.
const CONTENT_TYPE: &str = "content-type";

/// The index of the body among the inputs, and of the way in which it is to be sent, if the arguments say so. Takes that out of
/// them.
fn way(info: &'static OperationInfo, fields: &[Field], args: &mut Value) -> Result<Option<(usize, usize)>, String> {
    let body = info.inputs.iter().enumerate().find(|(_, input)| !input.others.is_empty());
    let Some((index, body)) = body.filter(|_| !fields.iter().any(|field| field.name == CONTENT_TYPE)) else {
        return Ok(None);
    };
    let Some(wanted) = args.as_object_mut().and_then(|args| args.remove(CONTENT_TYPE)) else { return Ok(None) };
    let wanted = wanted.as_str().unwrap_or_default();
    let way = body.ways().position(|way| way.name.eq_ignore_ascii_case(wanted));
    let near = || suggestion(wanted, body.ways().map(|way| way.name));
    way.map(|way| Some((index, way))).ok_or_else(|| format!("{CONTENT_TYPE}: the body is not sent so{}", near()))
}

/// The inputs of an operation, with the way in which the body is sent.
struct Inputs<'a> {
    inputs: &'a mut dyn Object,
    way: Option<(usize, usize)>,
}

impl Object for Inputs<'_> {
    fn table(&self) -> &'static Table {
        self.inputs.table()
    }

    fn field(&self, index: usize) -> View<'_> {
        self.inputs.field(index)
    }

    fn field_mut(&mut self, index: usize) -> Slot<'_> {
        let slot = self.inputs.field_mut(index);
        let Some((_, way)) = self.way.filter(|(body, _)| *body == index) else { return slot };
        match if let Slot::Option(slot) = slot { slot.some() } else { slot } {
            Slot::Union(body) => body.select(way),
            slot => slot,
        }
    }
}

fn invalid(operation: Option<&'static OperationInfo>, message: String) -> AnyError {
    Error::<Value>::new(Failure::new(ErrorKind::InvalidInput, operation, message), None).into()
}

/// `; did you mean ..?` if a name is near enough, else all there are if they are few.
fn suggestion<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    let nearest = names.iter().map(|name| (distance(wanted, name), *name)).min();
    match nearest {
        Some((distance, name)) if distance <= name.len() / 3 + 1 => format!("; did you mean `{name}`?"),
        _ if names.is_empty() => "; there are none".to_owned(),
        _ if names.len() <= 12 => format!("; there are: {}", names.join(", ")),
        _ => String::new(),
    }
}

/// How many characters must be changed, added or left out to make one text of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (index, wanted) in one.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (above, found) in row.iter_mut().skip(1).zip(other.chars()) {
            let best = (diagonal + usize::from(wanted != found)).min(left + 1).min(*above + 1);
            diagonal = std::mem::replace(above, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_suggested() {
        for (one, other, wanted) in
            [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("list_file", "list_files", 1), ("文件", "文", 1)]
        {
            assert_eq!(distance(one, other), wanted, "{one} {other}");
        }
        assert_eq!(
            suggestion("delete_fil", ["delete_file", "list_files"].into_iter()),
            "; did you mean `delete_file`?"
        );
        assert_eq!(suggestion("zzz", ["a_b", "c_d"].into_iter()), "; there are: a_b, c_d");
    }
}
