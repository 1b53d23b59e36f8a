//! The messages of the stage `read`.
//!
//! Errors have a constructor each; corrected slips, which differ in nothing but their words, are listed in [`slip`].

use super::{Diagnostics, Place, Reported};
use crate::source::Position;
use serde_json::Value;

impl Diagnostics {
    /// The bytes are not text.
    pub(crate) fn not_utf8(&mut self, at: Position) -> Reported {
        let place = Place::Position { line: at.line, column: at.column };
        let help = "save the file as UTF-8".to_owned();
        self.error("not-utf8", place, "these bytes are not UTF-8".to_owned(), Some(help))
    }

    /// There is nothing to read.
    pub(crate) fn empty_document(&mut self) -> Reported {
        self.error("empty-document", Place::File, "the document is empty".to_owned(), None)
    }

    /// The JSON parser gave up.
    pub(crate) fn not_json(&mut self, place: Place, reason: &str) -> Reported {
        let (message, help) = if reason.contains("recursion limit") {
            ("the document is nested more than 128 levels deep".to_owned(), None)
        } else {
            let help = "a document that starts with `{` or `[` is read as JSON, which knows no comments and no trailing commas";
            (format!("this is not JSON: {reason}"), Some(help.to_owned()))
        };
        self.error("invalid-json", place, message, help)
    }

    /// The YAML parser gave up.
    pub(crate) fn not_yaml(&mut self, place: Place, reason: &str) -> Reported {
        // The parser puts the path of keys in front of what went wrong.
        if let Some((_, key)) = reason.rsplit_once("duplicate key ") {
            return self.error("duplicate-key", place, format!("duplicate key {}", short(key)), None);
        }
        let known = [
            ("recursion limit", "the document is nested more than 128 levels deep"),
            ("repetition limit", "aliases make the document too large"),
            ("aliases make", "aliases make the document too large"),
            ("infinity and NaN", "infinity and NaN are not numbers in an OpenAPI document"),
            ("more than one document", "the file holds several YAML documents, separated by `---`; one is expected"),
        ];
        let message = match known.iter().find(|(part, _)| reason.contains(part)) {
            Some((_, message)) => (*message).to_owned(),
            None => format!("this is not YAML: {reason}"),
        };
        self.error("invalid-yaml", place, message, None)
    }

    /// A JSON object has a key twice.
    pub(crate) fn repeated_key(&mut self, place: Place) {
        let key = last_key(&place);
        self.warning("duplicate-key", place, format!("duplicate key `{key}`; this last one counts"), None);
    }

    /// The root is not an object.
    pub(crate) fn not_a_document(&mut self, place: Place, found: &Value) -> Reported {
        let message = format!("this is not an OpenAPI document: expected an object, found {}", described(found));
        self.error("not-openapi", place, message, None)
    }

    /// The root names no version.
    pub(crate) fn no_version(&mut self, place: Place, meant: Option<&String>) -> Reported {
        let help = match meant {
            Some(key) => format!("`{key}` may have been meant to be `openapi`"),
            None => "an OpenAPI document has `openapi: 3.0.3` or the like at its top".to_owned(),
        };
        let message = "this is not an OpenAPI document: it has no key `openapi`".to_owned();
        self.error("not-openapi", place, message, Some(help))
    }

    /// The version is one we do not read.
    pub(crate) fn unknown_version(&mut self, place: Place, version: &str) -> Reported {
        let help = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read".to_owned();
        self.error("unsupported-version", place, format!("OpenAPI {version} is not supported"), Some(help))
    }

    /// Something else belongs at a place.
    pub(crate) fn wrong_kind(&mut self, place: Place, expected: &str, found: &Value) {
        self.error("wrong-kind", place, format!("expected {expected}, found {}", described(found)), None);
    }

    /// An object lacks a key it must have.
    pub(crate) fn missing_key(&mut self, place: Place, object: &str, key: &str) {
        self.error("missing-key", place, format!("{object} needs `{key}`"), None);
    }

    /// A word is none of the few allowed.
    pub(crate) fn unknown_word(&mut self, place: Place, found: &str, words: &[&str], meant: Option<&str>) {
        let message = format!("`{}` is none of {}", short(found), listed(words));
        self.error("unknown-word", place, message, meant.map(did_you_mean));
    }

    /// A parameter is where only Swagger 2.0 has parameters.
    pub(crate) fn older_parameter(&mut self, place: Place, found: &str) {
        let help = "describe the body in `requestBody` of the operation".to_owned();
        self.error("older-parameter", place, format!("`in: {found}` is of Swagger 2.0"), Some(help));
    }

    /// The typed form does not take a part of the document, though the checks found nothing.
    pub(crate) fn not_typed(&mut self, place: Place, reason: &str) -> Reported {
        self.error("unreadable", place, format!("this part cannot be read: {reason}"), None)
    }

    /// The system has no thread for a stage.
    pub(crate) fn no_thread(&mut self, reason: &std::io::Error) -> Reported {
        self.error(
            "no-thread",
            Place::File,
            format!("the document cannot be worked on: there is no thread for it ({reason})"),
            None,
        )
    }

    /// A key is not known, and one that is looks like it.
    pub(crate) fn unknown_key(&mut self, place: Place, object: &str, key: &str, meant: &str) {
        let message = format!("{object} has no key `{}`; it is ignored", short(key));
        self.warning("unknown-key", place, message, Some(did_you_mean(meant)));
    }

    /// A type is not known.
    pub(crate) fn type_not_known(&mut self, place: Place, found: &str, meant: Option<&str>) {
        let message = format!("there is no type `{}`; read as any type", short(found));
        self.warning("unknown-type", place, message, meant.map(did_you_mean));
    }

    /// A key among responses is no status.
    pub(crate) fn not_a_status(&mut self, place: Place, found: &str, meant: Option<&str>) {
        let message = format!("`{}` is not a status code, `4XX` or `default`; this response is left out", short(found));
        self.warning("not-a-status", place, message, meant.map(did_you_mean));
    }

    /// Something was corrected.
    pub(crate) fn slip(&mut self, slip: &'static Slip, place: Place, detail: &str) {
        self.warning(slip.code, place, slip.text.replace("{}", &short(detail)), None);
    }
}

fn did_you_mean(known: &str) -> String {
    format!("did you mean `{known}`?")
}

fn last_key(place: &Place) -> String {
    place.pointer().and_then(|pointer| pointer.segments().last()).map(|key| short(key)).unwrap_or_default()
}

/// A text of the document, cut to what a message can show.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// What a value is, in words.
fn described(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(value) => format!("`{value}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the string `{}`", short(text)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// A kind of slip: the short name and the words of its warning, in which `{}` stands for what differs from place to place.
#[derive(Debug)]
pub(crate) struct Slip {
    code: &'static str,
    text: &'static str,
}

/// The slips that are corrected.
pub(crate) mod slip {
    use super::Slip;

    macro_rules! slips {
        ($($name:ident $code:literal $text:literal;)*) => {
            $(pub(crate) static $name: Slip = Slip { code: $code, text: $text };)*
        };
    }

    slips! {
        // Values of any object.
        NULL "null-value" "a key without a value (null) is read as if it were not there";
        BLANK "null-value" "there is no value here; read as empty, since {} belongs here";
        ASIDE "left-out" "expected {}; left out, since no code depends on it";
        ONE_FOR_LIST "not-a-list" "a list belongs here; read as a list of this one item";
        NOT_AN_OBJECT "not-an-object" "{} belongs here; read as one that says this";
        TEXT "not-a-string" "a string belongs here; read as \"{}\" (put it in quotes)";
        FLAG "not-a-boolean" "a boolean belongs here; read as `{}`";
        NUMBER "not-a-number" "a number belongs here; read as {}";
        COUNT "odd-count" "{} is not a number of things; this limit is left out";
        WORD "other-case" "read as `{}`";
        // The frame.
        INFO "missing-info" "`{}` is missing";
        SERVER_URL "missing-url" "a Server needs `url`; taken to be `/`";
        VARIABLE_DEFAULT "missing-default" "a Server Variable needs `default`; taken to be {}";
        PATH_SLASH "path-without-slash" "a path starts with `/`; read as `{}`";
        PATH_TWICE "path-without-slash" "a path starts with `/`; left out, since `/{}` is there as well";
        // Operations.
        METHOD_CASE "method-case" "methods are in small letters; read as `{}`";
        METHOD "unknown-method" "OpenAPI 3.0 has no method `{}`; this operation is left out";
        RESPONSES "missing-responses" "the operation does not say what it answers";
        CONTENT "missing-content" "the request body does not say what it consists of";
        DESCRIPTION "missing-description" "a Response needs `description`; taken to be empty";
        MEDIA_TYPE_REF "misplaced-reference" "a Media Type cannot be a reference; read as its schema";
        MISPLACED_REF "misplaced-reference" "a Media Type cannot be a reference; ignored";
        INCLUDED "misplaced-reference" "a reference cannot stand here; read as if its target stood here";
        CALLBACK_REF "missing-callback" "the callback referred to does not exist; left out";
        // New in 3.1 and 3.2.
        NULL_TYPE "null-type" "read as `type: \"null\"`; without quotes the key has no value";
        DYNAMIC_NOWHERE "dynamic-reference" "no `$dynamicAnchor` is named by `{}`; read as any value";
        DYNAMIC_SEVERAL "dynamic-reference" "`{}` may lead to several schemas; read as the nearest of them";
        QUERY_STRING "unsupported-parameter" "the parameter `{}` is the whole query string, which is supported as a form only; left out";
        MEDIA_TYPE_NOWHERE "missing-reference" "the media type `{}` does not exist; read as any value";
        ITEM_SCHEMA "untyped-sequence" "the items of a sequence are not typed; the body is {}";
        // Parameters.
        NO_SCHEMA "missing-schema" "neither `schema` nor `content` says what type this has; read as any value";
        BARE_SCHEMA "bare-schema" "the type belongs under `schema`; read as if it were there";
        SCHEMA_AND_CONTENT "schema-and-content" "of `schema` and `content` only one may be there; `content` is ignored";
        PATH_REQUIRED "optional-path-parameter" "path parameter `{}` is not marked `required: true`; it always is";
        STYLE "unknown-style" "the style `{}` is not possible here; read as the usual one";
        // Security.
        SECURITY_TYPE "security-type" "not a type of OpenAPI 3.0; read as `type: http` with `scheme: {}`";
        SECURITY_KEY "missing-security-key" "this lacks {}";
        // Schemas.
        TYPE_LIST "type-list" "a list of types is of OpenAPI 3.1; read as {}";
        TYPE_NAME "type-name" "not a type of OpenAPI; read as `{}`";
        CONST "const" "`const` is of OpenAPI 3.1; read as an `enum` of one value";
        EXCLUSIVE "exclusive-bound" "a boolean belongs here; read as OpenAPI 3.1 does: {}";
        BOOLEAN_REQUIRED "boolean-required" "`required` of a schema is a list of property names; this boolean is ignored";
        NO_ITEMS "missing-items" "an array needs `items`; read as an array of any values";
        ITEMS_LIST "items-list" "`items` is one schema, not a list; read as items of any of these";
        EMPTY_ENUM "empty-enum" "an `enum` without values allows nothing; ignored";
        ENUM_TYPE "enum-type" "this value is not of the type `{}`; it and others like it are read as if they were";
        ENUM_MIXED "enum-type" "this value is not of the type `{}`; the values are kept as they are";
        PATTERN "pattern-slashes" "slashes around a pattern are no part of it, and nothing would match; read as `{}`";
        DEFAULT_READ "default-type" "the default is not of the type of the schema; read as `{}`";
        DEFAULT_TYPE "default-type" "the default is not of the type `{}`; left out";
        NEWER_KEYWORD "newer-keyword" "`{}` is not of OpenAPI 3.0 and has no effect";
        // Swagger 2.0.
        HOST "host-with-scheme" "a host has no scheme and no path; read as `{}`";
        NO_HTTP "no-http-scheme" "none of the schemes is `http` or `https`; taken to be `{}`";
        COLLECTION "collection-format" "the collection format `{}` cannot be sent here; read as `csv`";
        SECOND_BODY "second-body" "an operation has one body; this one is ignored";
        BODY_AND_FORM "body-and-form" "an operation has a body or a form, not both; the form is ignored";
        BODY_NOT_FORM "body-media-type" "a body is not a form; sent as `application/json` instead of {}";
        FILE_FORM "file-form" "files are sent in `multipart/form-data`; {} is ignored";
    }
}
