//! The names of types.
//!
//! In: the schemas that need a type of their own. Out: their names. Components come first and are called what the document
//! calls them; the others are called after what holds them and as what: `PetStatus`, `ListPetsResponse`.

use super::english::singular;
use super::media::media_words;
use super::words::{camel, words};
use super::{IN_TYPES, Names, Scope};
use crate::model::{Api, Enum, Object, Operation, Origin, Role, SchemaId, Shape, Status};
use crate::plan::Ident;
use std::collections::BTreeMap;

/// How many schemas a name is made of at most: those of a schema deep inside others are cut anyway.
const DEPTH: usize = 24;

/// The names of the schemas in `order`, in which components come first, and the place in which they are taken. Those of some are
/// `chosen`.
pub(in crate::lower) fn type_names(
    api: &Api,
    order: &[SchemaId],
    operations: &[Names],
    chosen: &BTreeMap<SchemaId, Ident>,
) -> (BTreeMap<SchemaId, Ident>, Scope) {
    let mut types = Types { api, operations, scope: Scope::new(IN_TYPES), names: chosen.clone() };
    types.scope.hold(chosen.values());
    for id in order.iter().filter(|id| !chosen.contains_key(id)) {
        let wanted = types.wanted(*id, 0);
        let name = types.scope.claim_first(&wanted);
        types.names.insert(*id, name);
    }
    (types.names, types.scope)
}

struct Types<'a> {
    api: &'a Api,
    operations: &'a [Names],
    scope: Scope,
    names: BTreeMap<SchemaId, Ident>,
}

impl Types<'_> {
    /// What a schema, with a type of its own or not, would be called, the best name first.
    fn wanted(&self, id: SchemaId, depth: usize) -> Vec<String> {
        let theirs = self.api.schemas[id].code_name.as_ref().map(|name| camel(name));
        theirs.into_iter().chain(self.own(id, depth)).collect()
    }

    /// What would fit if the document did not choose.
    fn own(&self, id: SchemaId, depth: usize) -> Vec<String> {
        let schema = &self.api.schemas[id];
        match &schema.origin {
            Origin::Component(name) => vec![camel(name)],
            Origin::Shared { name, role } => vec![shared(name, role)],
            Origin::Operation { operation, role } => {
                let builder = self.operations.get(*operation).map_or("", |names| names.builder.as_str());
                // The underscore of a name that was reserved is no part of other names.
                let builder = builder.trim_end_matches('_');
                vec![self.of_operation(builder, *operation, role)]
            }
            Origin::Inline { parent, role } => {
                let stem = self.stem(*parent, depth);
                match role {
                    Role::Items => self.items(*parent, &stem, depth),
                    // One of the `ChatEvents` is a `ChatEvent`.
                    Role::Event => {
                        let one = stem.strip_suffix('s').filter(|one| one.ends_with("Event")).map(str::to_owned);
                        one.into_iter().chain([format!("{stem}Data")]).collect()
                    }
                    // A list in a union has no name, so its items are named after the union.
                    Role::Variant(_) if matches!(schema.shape, Shape::Array(_) | Shape::Map(_)) => vec![stem],
                    Role::Variant(index) => vec![format!("{stem}{}", self.variant(*parent, *index, id))],
                    // `ErrorError` would only stutter.
                    _ if part(role) == stem => vec![format!("{stem}Inner")],
                    _ => vec![format!("{stem}{}", part(role))],
                }
            }
        }
    }

    fn stem(&self, id: SchemaId, depth: usize) -> String {
        if let Some(name) = self.names.get(&id) {
            return name.as_str().trim_end_matches('_').to_owned();
        }
        if depth > DEPTH {
            return "Nested".to_owned();
        }
        self.wanted(id, depth + 1).into_iter().next().unwrap_or_default()
    }

    /// One of a list: `PetTag` of the property `tags`, but `PetsItem` of the component `Pets`, which may stand beside a `Pet`.
    fn items(&self, parent: SchemaId, stem: &str, depth: usize) -> Vec<String> {
        let item = format!("{stem}Item");
        let Origin::Inline { parent: holder, role: Role::Property(property) } = &self.api.schemas[parent].origin else {
            return vec![item];
        };
        let mut parts = words(property);
        match parts.last_mut() {
            Some(last) if singular(last) != *last => *last = singular(last),
            _ => return vec![item],
        }
        vec![format!("{}{}", self.stem(*holder, depth), camel(&parts.join(" "))), item]
    }

    /// The title of a variant, the value that tells it from the others, what its keys say, or its kind.
    fn variant(&self, union: SchemaId, index: usize, id: SchemaId) -> String {
        let schema = &self.api.schemas[id];
        let tag = match &self.api.schemas[union].shape {
            Shape::Union(union) => union.variants.get(index).and_then(|variant| variant.tags.first()),
            _ => None,
        };
        if let Some(name) = schema.title.as_ref().or(tag) {
            return camel(name);
        }
        let kind = match &schema.shape {
            Shape::Object(object) => return self.of_object(object),
            Shape::Enum(Enum::Strings(_)) => "Enum",
            Shape::Enum(Enum::Integers(_)) => "Integer",
            _ => "Variant",
        };
        kind.to_owned()
    }

    /// What an object among others is called: the value of a key that can have no other, or its only key, which is how serde
    /// writes enums.
    fn of_object(&self, object: &Object) -> String {
        let constant = object.properties.iter().find_map(|property| match &self.api.schemas[property.schema].shape {
            Shape::Enum(Enum::Strings(values)) if values.len() == 1 => values.first(),
            _ => None,
        });
        let only = || match object.properties.as_slice() {
            [only] if object.additional.is_none() => Some(&only.name),
            _ => None,
        };
        let said = constant.or_else(only).map(|name| camel(name)).filter(|name| !name.is_empty());
        said.unwrap_or_else(|| "Object".to_owned())
    }

    fn of_operation(&self, builder: &str, operation: usize, role: &Role) -> String {
        let main = self.api.operations.get(operation).and_then(main_status);
        match role {
            Role::Response(status) => {
                let status = parse_status(status);
                if Some(status) == main {
                    return format!("{builder}Response");
                }
                format!(
                    "{builder}{}Response",
                    if status == Status::Default { "Error".to_owned() } else { status_name(status) }
                )
            }
            Role::ResponseAs(status, media) => {
                let word = camel(&media_words(media));
                self.of_operation(&format!("{builder}{word}"), operation, &Role::Response(status.clone()))
            }
            _ => format!("{builder}{}", part(role)),
        }
    }
}

/// What a part of something adds to its name.
fn part(role: &Role) -> String {
    match role {
        Role::Property(name) | Role::Parameter(name) => camel(name),
        Role::Values => "Value".to_owned(),
        Role::Items | Role::Element => "Item".to_owned(),
        Role::Variant(_) => "Variant".to_owned(),
        Role::Body => "Body".to_owned(),
        Role::BodyAs(media) => format!("{}Body", camel(&media_words(media))),
        Role::Response(_) => "Response".to_owned(),
        Role::Event => "Event".to_owned(),
        Role::ResponseAs(_, media) => format!("{}Response", camel(&media_words(media))),
    }
}

/// The name of a schema in a shared parameter, body or response.
fn shared(name: &str, role: &Role) -> String {
    let name = camel(name);
    let end = match role {
        Role::Body | Role::BodyAs(_) => "Body",
        Role::Response(_) | Role::ResponseAs(..) => "Response",
        Role::Event => "Event",
        Role::Element => "Item",
        _ => return name,
    };
    let part = part(role);
    match name.strip_suffix(end) {
        Some(stem) => format!("{stem}{part}"),
        None => format!("{name}{part}"),
    }
}

/// The status whose answer is `..Response`: the first success, else `default` on its own.
fn main_status(operation: &Operation) -> Option<Status> {
    let statuses = || operation.responses.iter().map(|response| response.status);
    let success = statuses().find(|status| status.is_success());
    success.or_else(|| statuses().find(|status| *status == Status::Default && operation.responses.len() == 1))
}

fn parse_status(text: &str) -> Status {
    let hundred = text.chars().next().and_then(|c| c.to_digit(10)).and_then(|digit| u8::try_from(digit).ok());
    match (text.parse(), hundred) {
        (Ok(code), _) => Status::Code(code),
        (Err(_), Some(hundred)) => Status::Range(hundred),
        (Err(_), None) => Status::Default,
    }
}

/// The reason phrase of a status (RFC 9110 section 15) as a variant: `NotFound`.
pub(in crate::lower) fn status_name(status: Status) -> String {
    let name = match status {
        Status::Default => "Default",
        Status::Range(1) => "Informational",
        Status::Range(2) => "Success",
        Status::Range(3) => "Redirection",
        Status::Range(4) => "ClientError",
        Status::Range(5) => "ServerError",
        Status::Range(other) => return format!("Status{other}xx"),
        Status::Code(code) => return code_name(code),
    };
    name.to_owned()
}

fn code_name(code: u16) -> String {
    let name = match code {
        100 => "Continue",
        101 => "SwitchingProtocols",
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritative",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        300 => "MultipleChoices",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        507 => "InsufficientStorage",
        _ => return format!("Status{code}"),
    };
    name.to_owned()
}
