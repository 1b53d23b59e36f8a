//! The objects of `OpenAPI` 3.0 as data.
//!
//! In: nothing. Out: for each object of the specification (section 4.7 of 3.0.4) its keys, what belongs under each, and the
//! corrections to try. Adding a key is adding a line.

use super::mend::{documents, loose, operations, parameters, schemas, security};
use super::walk::Kind::{Any, Count, Flag, FlagOr, List, Map, Number, Object, Pattern, Ref, Text, Word};
use super::walk::{Field, Kind, Need, Shape};

const fn must(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, need: Need::Must }
}

const fn may(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, need: Need::May }
}

const fn aside(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, need: Need::Aside }
}

const TEXTS: Kind = List(&Text);
const SECURITY: Kind = List(&Map(&TEXTS));

/// The document itself.
pub(super) static DOCUMENT: Shape = Shape {
    name: "an OpenAPI document",
    fields: &[
        must("openapi", Text),
        must("info", Object(&INFO)),
        may("servers", List(&Object(&SERVER))),
        must("paths", Pattern(&Ref(&PATH_ITEM))),
        aside("webhooks", Map(&Ref(&PATH_ITEM))),
        aside("x-webhooks", Map(&Ref(&PATH_ITEM))),
        may("components", Object(&COMPONENTS)),
        may("security", SECURITY),
        aside("tags", List(&Object(&TAG))),
        aside("externalDocs", Object(&EXTERNAL_DOCS)),
    ],
    elsewhere: &["jsonSchemaDialect", "$self", "swagger"],
    loose: loose::nothing,
    mends: &[documents::paths],
};

static INFO: Shape = Shape {
    name: "an Info",
    fields: &[
        must("title", Text),
        aside("description", Text),
        aside("termsOfService", Text),
        aside("contact", Object(&CONTACT)),
        aside("license", Object(&LICENSE)),
        must("version", Text),
    ],
    elsewhere: &["summary"],
    loose: loose::nothing,
    mends: &[documents::info],
};

static CONTACT: Shape = Shape {
    name: "a Contact",
    fields: &[aside("name", Text), aside("url", Text), aside("email", Text)],
    elsewhere: &[],
    loose: loose::name,
    mends: &[],
};

static LICENSE: Shape = Shape {
    name: "a License",
    fields: &[must("name", Text), aside("url", Text)],
    elsewhere: &["identifier"],
    loose: loose::name,
    mends: &[],
};

static EXTERNAL_DOCS: Shape = Shape {
    name: "an External Documentation",
    fields: &[aside("description", Text), must("url", Text)],
    elsewhere: &[],
    loose: loose::url,
    mends: &[],
};

static TAG: Shape = Shape {
    name: "a Tag",
    fields: &[must("name", Text), aside("description", Text), aside("externalDocs", Object(&EXTERNAL_DOCS))],
    elsewhere: &["summary", "parent", "kind"],
    loose: loose::name,
    mends: &[],
};

static SERVER: Shape = Shape {
    name: "a Server",
    fields: &[must("url", Text), aside("description", Text), may("variables", Map(&Object(&SERVER_VARIABLE)))],
    elsewhere: &["name"],
    loose: loose::url,
    mends: &[documents::server],
};

static SERVER_VARIABLE: Shape = Shape {
    name: "a Server Variable",
    fields: &[may("enum", TEXTS), must("default", Text), aside("description", Text)],
    elsewhere: &[],
    loose: loose::nothing,
    mends: &[documents::server_variable],
};

static COMPONENTS: Shape = Shape {
    name: "a Components",
    fields: &[
        may("schemas", Map(&Ref(&SCHEMA))),
        may("responses", Map(&Ref(&RESPONSE))),
        may("parameters", Map(&Ref(&PARAMETER))),
        aside("examples", Map(&Ref(&EXAMPLE))),
        may("requestBodies", Map(&Ref(&REQUEST_BODY))),
        may("headers", Map(&Ref(&HEADER))),
        may("securitySchemes", Map(&Ref(&SECURITY_SCHEME))),
        aside("links", Map(&Ref(&LINK))),
        may("callbacks", Map(&Ref(&CALLBACK))),
        may("pathItems", Map(&Ref(&PATH_ITEM))),
    ],
    elsewhere: &["mediaTypes"],
    loose: loose::nothing,
    mends: &[],
};

pub(super) static PATH_ITEM: Shape = Shape {
    name: "a Path Item",
    fields: &[
        aside("summary", Text),
        aside("description", Text),
        may("get", Object(&OPERATION)),
        may("put", Object(&OPERATION)),
        may("post", Object(&OPERATION)),
        may("delete", Object(&OPERATION)),
        may("options", Object(&OPERATION)),
        may("head", Object(&OPERATION)),
        may("patch", Object(&OPERATION)),
        may("trace", Object(&OPERATION)),
        may("query", Object(&OPERATION)),
        may("additionalOperations", Map(&Object(&OPERATION))),
        may("servers", List(&Object(&SERVER))),
        may("parameters", List(&Ref(&PARAMETER))),
    ],
    elsewhere: &["$ref"],
    loose: loose::nothing,
    mends: &[operations::methods],
};

pub(super) static OPERATION: Shape = Shape {
    name: "an Operation",
    fields: &[
        may("tags", TEXTS),
        aside("summary", Text),
        aside("description", Text),
        aside("externalDocs", Object(&EXTERNAL_DOCS)),
        may("operationId", Text),
        may("parameters", List(&Ref(&PARAMETER))),
        may("requestBody", Ref(&REQUEST_BODY)),
        must("responses", Pattern(&Ref(&RESPONSE))),
        aside("callbacks", Map(&Object(&CALLBACK))),
        may("deprecated", Flag),
        may("security", SECURITY),
        may("servers", List(&Object(&SERVER))),
    ],
    elsewhere: &["consumes", "produces", "schemes"],
    loose: loose::nothing,
    mends: &[operations::no_responses, operations::statuses],
};

static CALLBACK: Shape =
    Shape { name: "a Callback", fields: &[], elsewhere: &[], loose: loose::nothing, mends: &[operations::callback] };

/// The entries of a callback, whose keys are expressions.
pub(super) static CALLBACK_ENTRY: Kind = Object(&PATH_ITEM);

const WHERE: &[&str] = &["query", "header", "path", "cookie"];

pub(super) static PARAMETER: Shape = Shape {
    name: "a Parameter",
    fields: &[
        must("name", Text),
        must("in", Word(WHERE)),
        aside("description", Text),
        may("required", Flag),
        may("deprecated", Flag),
        may("allowEmptyValue", Flag),
        may("style", Text),
        may("explode", Flag),
        may("allowReserved", Flag),
        may("schema", Ref(&SCHEMA)),
        may("content", Map(&Object(&MEDIA_TYPE))),
        aside("example", Any),
        aside("examples", Map(&Ref(&EXAMPLE))),
    ],
    elsewhere: schemas::KEYWORDS,
    loose: loose::nothing,
    mends: &[
        parameters::place,
        parameters::schema,
        parameters::path_is_required,
        parameters::style,
        parameters::examples,
    ],
};

pub(super) static HEADER: Shape = Shape {
    name: "a Header",
    fields: &[
        aside("description", Text),
        may("required", Flag),
        may("deprecated", Flag),
        may("style", Text),
        may("explode", Flag),
        may("schema", Ref(&SCHEMA)),
        may("content", Map(&Object(&MEDIA_TYPE))),
        aside("example", Any),
        aside("examples", Map(&Ref(&EXAMPLE))),
    ],
    elsewhere: schemas::KEYWORDS,
    loose: loose::nothing,
    mends: &[parameters::schema, parameters::header_style, parameters::examples],
};

pub(super) static REQUEST_BODY: Shape = Shape {
    name: "a Request Body",
    fields: &[aside("description", Text), may("content", Map(&Object(&MEDIA_TYPE))), may("required", Flag)],
    elsewhere: &[],
    loose: loose::nothing,
    mends: &[operations::no_content],
};

static MEDIA_TYPE: Shape = Shape {
    name: "a Media Type",
    fields: &[
        may("schema", Ref(&SCHEMA)),
        aside("example", Any),
        aside("examples", Map(&Ref(&EXAMPLE))),
        may("encoding", Map(&Object(&ENCODING))),
    ],
    elsewhere: &["itemSchema", "prefixEncoding", "itemEncoding", "$ref"],
    loose: loose::nothing,
    mends: &[operations::media_type, parameters::examples],
};

static ENCODING: Shape = Shape {
    name: "an Encoding",
    fields: &[
        may("contentType", Text),
        may("headers", Map(&Ref(&HEADER))),
        may("style", Text),
        may("explode", Flag),
        may("allowReserved", Flag),
    ],
    elsewhere: &["encoding", "prefixEncoding", "itemEncoding"],
    loose: loose::nothing,
    mends: &[parameters::encoding_style],
};

pub(super) static RESPONSE: Shape = Shape {
    name: "a Response",
    fields: &[
        must("description", Text),
        may("headers", Map(&Ref(&HEADER))),
        may("content", Map(&Object(&MEDIA_TYPE))),
        aside("links", Map(&Ref(&LINK))),
    ],
    elsewhere: &["summary", "schema", "examples"],
    loose: loose::description,
    mends: &[operations::description],
};

static EXAMPLE: Shape = Shape {
    name: "an Example",
    fields: &[aside("summary", Text), aside("description", Text), aside("value", Any), aside("externalValue", Text)],
    elsewhere: &["dataValue", "serializedValue"],
    loose: loose::value,
    mends: &[parameters::bare_example],
};

static LINK: Shape = Shape {
    name: "a Link",
    fields: &[
        aside("operationRef", Text),
        aside("operationId", Text),
        aside("parameters", Map(&Any)),
        aside("requestBody", Any),
        aside("description", Text),
        aside("server", Object(&SERVER)),
    ],
    elsewhere: &[],
    loose: loose::nothing,
    mends: &[operations::link],
};

static SECURITY_SCHEME: Shape = Shape {
    name: "a Security Scheme",
    fields: &[
        must("type", Word(&["apiKey", "http", "oauth2", "openIdConnect"])),
        aside("description", Text),
        may("name", Text),
        may("in", Word(&["query", "header", "cookie"])),
        may("scheme", Text),
        aside("bearerFormat", Text),
        may("flows", Object(&FLOWS)),
        may("openIdConnectUrl", Text),
    ],
    elsewhere: &["deprecated", "oauth2MetadataUrl"],
    loose: loose::nothing,
    mends: &[security::older_or_newer, security::needs],
};

static FLOWS: Shape = Shape {
    name: "an OAuth Flows",
    fields: &[
        may("implicit", Object(&FLOW)),
        may("password", Object(&FLOW)),
        may("clientCredentials", Object(&FLOW)),
        may("authorizationCode", Object(&FLOW)),
    ],
    elsewhere: &["deviceAuthorization"],
    loose: loose::nothing,
    mends: &[security::flows],
};

static FLOW: Shape = Shape {
    name: "an OAuth Flow",
    fields: &[
        may("authorizationUrl", Text),
        may("tokenUrl", Text),
        may("refreshUrl", Text),
        must("scopes", Map(&Text)),
    ],
    elsewhere: &["deviceAuthorizationUrl"],
    loose: loose::nothing,
    mends: &[],
};

static DISCRIMINATOR: Shape = Shape {
    name: "a Discriminator",
    fields: &[must("propertyName", Text), may("mapping", Map(&Text))],
    elsewhere: &["defaultMapping"],
    loose: loose::property_name,
    mends: &[],
};

pub(super) static SCHEMA: Shape = Shape {
    name: "a Schema",
    fields: &[
        aside("title", Text),
        aside("description", Text),
        may("type", Text),
        may("format", Text),
        may("properties", Map(&Ref(&SCHEMA))),
        may("required", TEXTS),
        may("additionalProperties", FlagOr(&Ref(&SCHEMA))),
        may("items", Ref(&SCHEMA)),
        may("allOf", List(&Ref(&SCHEMA))),
        may("oneOf", List(&Ref(&SCHEMA))),
        may("anyOf", List(&Ref(&SCHEMA))),
        may("not", Ref(&SCHEMA)),
        may("enum", List(&Any)),
        may("nullable", Flag),
        may("discriminator", Object(&DISCRIMINATOR)),
        may("readOnly", Flag),
        may("writeOnly", Flag),
        may("deprecated", Flag),
        may("default", Any),
        aside("example", Any),
        aside("externalDocs", Object(&EXTERNAL_DOCS)),
        aside("xml", Any),
        may("pattern", Text),
        may("multipleOf", Number),
        may("maximum", Number),
        may("exclusiveMaximum", Flag),
        may("minimum", Number),
        may("exclusiveMinimum", Flag),
        may("maxLength", Count),
        may("minLength", Count),
        may("maxItems", Count),
        may("minItems", Count),
        may("uniqueItems", Flag),
        may("maxProperties", Count),
        may("minProperties", Count),
    ],
    elsewhere: schemas::NEWER,
    loose: loose::schema,
    mends: schemas::MENDS,
};
