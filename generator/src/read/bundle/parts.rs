//! Where the objects of the specification stand in one another, in all its versions.
//!
//! In: an object's part and a key. Out: the part under that key, and where components of a part are kept. This is what tells a
//! reference from an example that has a key `$ref`, and which kind of target a reference asks for.

use serde_json::Value;

/// What an object or list is a part of the document as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Example,
    Link,
    Callback,
    SecurityScheme,
    Schema,
    Discriminator,
    /// An object whose keys are names of the author's choice.
    Map(&'static Part),
    /// A list.
    List(&'static Part),
    /// An object in which there are no references.
    Plain,
    /// A value of the author's: nothing in it is a reference.
    Data,
}

const SCHEMAS: Part = Part::Map(&Part::Schema);

impl Part {
    /// The part under a key.
    pub(super) fn under(self, key: &str) -> Self {
        match self {
            Self::Document => document(key),
            Self::Components => components(key),
            Self::Map(Self::PathItem | Self::Response) if key.starts_with("x-") => Self::Data,
            Self::Map(part) => *part,
            Self::List(_) if key.parse::<usize>().is_ok() => self.item(),
            Self::PathItem => match key {
                "parameters" => Self::List(&Self::Parameter),
                "additionalOperations" => Self::Map(&Self::Operation),
                "servers" | "summary" | "description" => Self::Plain,
                _ if key.starts_with("x-") => Self::Data,
                _ => Self::Operation,
            },
            Self::Callback if !key.starts_with("x-") => Self::PathItem,
            Self::Operation => match key {
                "parameters" => Self::List(&Self::Parameter),
                "requestBody" => Self::RequestBody,
                "responses" => Self::Map(&Self::Response),
                "callbacks" => Self::Map(&Self::Callback),
                _ => Self::Data,
            },
            Self::Parameter | Self::Header | Self::RequestBody | Self::Response | Self::MediaType | Self::Encoding => {
                content(self, key)
            }
            Self::Schema => schema(key),
            _ => Self::Data,
        }
    }

    /// The part that an item of a list is.
    pub(super) fn item(self) -> Self {
        match self {
            Self::List(part) => *part,
            // `items` of older schemas.
            Self::Schema => Self::Schema,
            _ => Self::Data,
        }
    }

    /// The part at the end of a way through keys and indices, if all on the way is of the specification.
    pub(super) fn along<'k>(self, keys: impl IntoIterator<Item = &'k String>) -> Option<Self> {
        let part = keys.into_iter().fold(self, |part, key| part.under(key));
        (part != Self::Data).then_some(part)
    }

    /// Whether a value looks like this part; a schema in place of a media type does not.
    pub(super) fn is_likely(self, value: &Value) -> bool {
        let keys = ["schema", "itemSchema", "example", "examples", "encoding", "$ref"];
        self != Self::MediaType || value.get("type").is_none() && keys.iter().any(|key| value.get(key).is_some())
    }

    /// Whether the specification has references in the place of this part.
    pub(super) fn is_referable(self) -> bool {
        !matches!(
            self,
            Self::Document
                | Self::Components
                | Self::Operation
                | Self::Encoding
                | Self::Discriminator
                | Self::Map(_)
                | Self::List(_)
                | Self::Plain
                | Self::Data
        )
    }
}

/// The place of the components of a part, in Swagger 2.0 or later versions; some parts have none.
pub(super) fn section(part: Part, swagger: bool) -> Option<&'static [&'static str]> {
    Some(match (part, swagger) {
        (Part::Schema, true) => &["definitions"],
        (Part::Parameter, true) => &["parameters"],
        (Part::Response, true) => &["responses"],
        (Part::Schema, false) => &["components", "schemas"],
        (Part::Parameter, false) => &["components", "parameters"],
        (Part::Response, false) => &["components", "responses"],
        (Part::Header, false) => &["components", "headers"],
        (Part::RequestBody, false) => &["components", "requestBodies"],
        (Part::Example, false) => &["components", "examples"],
        (Part::Link, false) => &["components", "links"],
        (Part::Callback, false) => &["components", "callbacks"],
        (Part::SecurityScheme, false) => &["components", "securitySchemes"],
        _ => return None,
    })
}

fn document(key: &str) -> Part {
    match key {
        "paths" | "webhooks" | "x-webhooks" => Part::Map(&Part::PathItem),
        "components" => Part::Components,
        "definitions" => SCHEMAS,
        "parameters" => Part::Map(&Part::Parameter),
        "responses" => Part::Map(&Part::Response),
        "securityDefinitions" => Part::Map(&Part::SecurityScheme),
        "info" | "servers" | "tags" | "externalDocs" => Part::Plain,
        _ => Part::Data,
    }
}

fn components(key: &str) -> Part {
    match key {
        "schemas" => SCHEMAS,
        "responses" => Part::Map(&Part::Response),
        "parameters" => Part::Map(&Part::Parameter),
        "examples" => Part::Map(&Part::Example),
        "requestBodies" => Part::Map(&Part::RequestBody),
        "headers" => Part::Map(&Part::Header),
        "securitySchemes" => Part::Map(&Part::SecurityScheme),
        "links" => Part::Map(&Part::Link),
        "callbacks" => Part::Map(&Part::Callback),
        "pathItems" => Part::Map(&Part::PathItem),
        "mediaTypes" => Part::Map(&Part::MediaType),
        _ => Part::Data,
    }
}

fn content(part: Part, key: &str) -> Part {
    match (part, key) {
        (Part::Encoding | Part::Response, "headers") => Part::Map(&Part::Header),
        (Part::Response, "links") => Part::Map(&Part::Link),
        // Examples of answers in Swagger 2.0 are values.
        (Part::Response, "examples") => Part::Data,
        (Part::Encoding | Part::MediaType, "encoding") => Part::Map(&Part::Encoding),
        (Part::Encoding | Part::MediaType, "prefixEncoding") => Part::List(&Part::Encoding),
        (Part::Encoding | Part::MediaType, "itemEncoding") => Part::Encoding,
        (_, "schema" | "itemSchema") => Part::Schema,
        (_, "content") => Part::Map(&Part::MediaType),
        (_, "examples") => Part::Map(&Part::Example),
        _ => Part::Data,
    }
}

fn schema(key: &str) -> Part {
    match key {
        "properties" | "patternProperties" | "definitions" | "$defs" | "dependentSchemas" => SCHEMAS,
        "allOf" | "oneOf" | "anyOf" | "prefixItems" => Part::List(&Part::Schema),
        "items"
        | "additionalItems"
        | "additionalProperties"
        | "unevaluatedItems"
        | "unevaluatedProperties"
        | "not"
        | "if"
        | "then"
        | "else"
        | "contains"
        | "propertyNames"
        | "contentSchema" => Part::Schema,
        "discriminator" => Part::Discriminator,
        _ => Part::Data,
    }
}
