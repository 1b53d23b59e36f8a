//! The messages of the stage `resolve`.

use super::{Diagnostics, Place, Reported, closest};
use crate::pointer::Pointer;

impl Diagnostics {
    /// A `$ref` leads nowhere. `known` are the names that stand where the target would.
    pub(crate) fn missing_reference<'k>(
        &mut self,
        at: Pointer,
        target: &str,
        known: impl IntoIterator<Item = &'k str>,
        lenient: bool,
    ) -> Option<Reported> {
        let name = Pointer::parse(target).and_then(|p| p.segments().last().cloned()).unwrap_or_default();
        let help = match closest(&name, known) {
            Some(near) => Some(format!("did you mean `{near}`?")),
            None if lenient => None,
            None => Some("write what it refers to, or go on without it with `--lenient`".to_owned()),
        };
        let target = match Pointer::parse(target).filter(|_| target.starts_with('#')) {
            Some(pointer) if self.written(&pointer) != pointer => format!("#{}", self.written(&pointer)),
            _ => target.to_owned(),
        };
        let message = format!("`{target}` does not exist");
        if lenient {
            self.warning("missing-reference", Place::Node(at), format!("{message}; it is left untyped or out"), help);
            return None;
        }
        Some(self.error("missing-reference", Place::Node(at), message, help))
    }

    /// A `$ref` names another file.
    pub(crate) fn foreign_reference(&mut self, at: Pointer, target: &str, lenient: bool) -> Option<Reported> {
        let message = format!("`{target}` is outside this document");
        let help = Some("references to other files are not followed; bundle the document into one file".to_owned());
        if lenient {
            self.warning("missing-reference", Place::Node(at), format!("{message}; it is left untyped or out"), help);
            return None;
        }
        Some(self.error("missing-reference", Place::Node(at), message, help))
    }

    /// A `$ref` leads back to itself without saying anything on the way.
    pub(crate) fn circular_reference(&mut self, at: Pointer, target: &str) -> Reported {
        self.error(
            "circular-reference",
            Place::Node(at),
            format!("`{target}` is defined by itself"),
            Some(
                "a schema may contain itself in a property or in items, but not be itself or extend itself".to_owned(),
            ),
        )
    }

    /// The node type of an XML Object is none that there is.
    pub(crate) fn unknown_node_type(&mut self, at: Pointer, written: &serde_json::Value) {
        let message = format!("{written} is no node type of XML and is ignored");
        let help = "there are `element`, `attribute`, `text`, `cdata` and `none`".to_owned();
        self.warning("unknown-node-type", Place::Key(at), message, Some(help));
    }

    /// An extension that names things, or an entry of one, does not fit what it stands at.
    pub(crate) fn unusable_extension(&mut self, at: Pointer, key: &str, why: &str) {
        self.warning("unusable-extension", Place::Key(at), format!("`{key}` is ignored: {why}"), None);
    }

    /// What is said of the pages of an operation does not fit it.
    pub(crate) fn unusable_pagination(&mut self, place: Place, why: &str) {
        let message = format!("the pages of this operation are not a stream: {why}");
        self.warning("unusable-pagination", place, message, None);
    }

    /// Schemas build on one another through more steps than are followed.
    pub(crate) fn too_deep(&mut self, at: Pointer, limit: usize) -> Reported {
        self.error("too-deep", Place::Node(at), format!("more than {limit} schemas extend one another in a row"), None)
    }

    /// Combining schemas would make more of them than anyone wants.
    pub(crate) fn too_many_schemas(&mut self, at: Pointer, limit: usize) -> Reported {
        let message = format!("combining the schemas of `allOf` makes more than {limit} of them");
        self.error("too-many-schemas", Place::Node(at), message, None)
    }

    /// Two members of an `allOf` cannot both hold, or not in a way that a type can say.
    pub(crate) fn unmergeable(&mut self, at: Pointer, left: &str, right: &str, read_as: &str) {
        let message = format!("{left} and {right} cannot be merged into one type; read as {read_as}");
        self.warning("unmergeable", Place::Node(at), message, None);
    }

    /// The values of an `enum` are of several kinds, or not of the schema's type.
    pub(crate) fn mixed_enum(&mut self, at: Pointer, read_as: &str) {
        let message = format!("the values of `enum` do not fit one type; read as {read_as}");
        self.warning("mixed-enum", Place::Node(at), message, None);
    }

    /// An `enum` lists numbers with fractions.
    pub(crate) fn number_enum(&mut self, at: Pointer) {
        let message = "an `enum` of numbers that are not whole; read as any number".to_owned();
        self.warning("number-enum", Place::Node(at), message, None);
    }

    /// A `type` that `OpenAPI` does not have.
    pub(crate) fn unknown_type(&mut self, at: Pointer, name: &str) {
        let help = closest(name, ["string", "integer", "number", "boolean", "object", "array"]);
        let help = help.map(|near| format!("did you mean `{near}`?"));
        self.warning("unknown-type", Place::Node(at), format!("`{name}` is no type; the value is left untyped"), help);
    }

    /// `required` names properties that no part of the object declares.
    pub(crate) fn undeclared_required(&mut self, at: Pointer, names: &[String]) {
        let message =
            format!("{} required but not declared; read as any value that may be left out", listed(names, "is", "are"));
        self.warning("undeclared-required", Place::Node(at), message, None);
    }

    /// A discriminator's mapping names a schema that is not one of the union's.
    pub(crate) fn unusable_mapping(&mut self, at: Pointer, target: &str) {
        let message = format!("`{target}` is not one of the schemas that the discriminator tells apart; left out");
        self.warning("unusable-mapping", Place::Node(at), message, None);
    }

    /// No schema of the union has the discriminator's property.
    pub(crate) fn unusable_discriminator(&mut self, at: Pointer, property: &str) {
        let message = format!("no schema of this union has the property `{property}`; the discriminator is ignored");
        self.warning("unusable-discriminator", Place::Node(at), message, None);
    }

    /// Two operations have the same `operationId`.
    pub(crate) fn duplicate_operation_id(&mut self, at: Pointer, id: &str, first: &Pointer) {
        let message = format!("`operationId` `{id}` is also that of {first}; one of them gets another name");
        self.warning("duplicate-operation-id", Place::Node(at), message, None);
    }

    /// A path template has an expression without a parameter.
    pub(crate) fn undeclared_path_parameter(&mut self, at: Pointer, name: &str, path: &str) {
        let message = format!("`{{{name}}}` of `{path}` is not declared as a parameter; read as a required string");
        self.warning("undeclared-path-parameter", Place::Key(at), message, None);
    }

    /// A path parameter does not occur in the path template.
    pub(crate) fn unused_path_parameter(&mut self, at: Pointer, name: &str, path: &str) {
        let message = format!("the path parameter `{name}` does not occur in `{path}`; left out");
        self.warning("unused-path-parameter", Place::Node(at), message, None);
    }

    /// A parameter is listed twice.
    pub(crate) fn duplicate_parameter(&mut self, at: Pointer, name: &str) {
        let message = format!("the parameter `{name}` is listed twice; the first is used");
        self.warning("duplicate-parameter", Place::Node(at), message, None);
    }

    /// A header has a name that HTTP has no place for.
    pub(crate) fn header_name(&mut self, at: Pointer, name: &str) {
        let message = format!("`{}` cannot be the name of a header; left out", name.escape_debug());
        let help = Some("names of headers are letters, digits and hyphens (RFC 9110 section 5.1)".to_owned());
        self.warning("header-name", Place::Node(at), message, help);
    }

    /// A parameter is spelt in a media type that has no codec.
    pub(crate) fn parameter_media_type(&mut self, at: Pointer, name: &str, media_type: &str) {
        let message =
            format!("the parameter `{name}` is spelt as `{media_type}`, which is not supported; read as a string");
        self.warning("unsupported-media-type", Place::Node(at), message, None);
    }

    /// A body is only offered in a media type that has no codec.
    pub(crate) fn unsupported_media_type(&mut self, at: Pointer, media_type: &str) {
        let message = format!("`{media_type}` is not supported; the body is bytes");
        self.warning("unsupported-media-type", Place::Node(at), message, None);
    }

    /// A part of a multipart body has a header that no input gives a value.
    pub(crate) fn part_header(&mut self, at: Pointer, name: &str, property: &str) {
        let message = format!(
            "the header `{name}` of the part `{property}` has no input; it is only sent with files that set it"
        );
        let help = Some("`Upload::header` sets it".to_owned());
        self.warning("part-header", Place::Key(at), message, help);
    }

    /// A key of `responses` is no status.
    pub(crate) fn unknown_status(&mut self, at: Pointer, key: &str) {
        let help = Some("a status is a code such as `404`, a range such as `4XX`, or `default`".to_owned());
        self.warning("unknown-status", Place::Key(at), format!("`{key}` is no status; the answer is left out"), help);
    }

    /// A requirement names a security scheme that does not exist.
    pub(crate) fn unknown_security_scheme<'k>(
        &mut self,
        at: Pointer,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let help = closest(name, known).map(|near| format!("did you mean `{near}`?"));
        let message = format!("the security scheme `{name}` does not exist; the requirement is left out");
        self.warning("unknown-security-scheme", Place::Key(at), message, help);
    }

    /// A security scheme that is not handled.
    pub(crate) fn unsupported_security_scheme(&mut self, at: Pointer, name: &str, scheme: &str) {
        let instead = match scheme {
            "mutualTLS" => "callers bring a transport with a certificate",
            _ => "callers set the header themselves",
        };
        let message = format!("the security scheme `{name}` (`{scheme}`) is not supported; {instead}");
        self.warning("unsupported-security-scheme", Place::Node(at), message, None);
    }

    /// A server's URL has a variable that is not declared.
    pub(crate) fn undeclared_server_variable(&mut self, at: Pointer, name: &str) {
        let message = format!("the server variable `{{{name}}}` is not declared; the URL keeps it as it is");
        self.warning("undeclared-server-variable", Place::Node(at), message, None);
    }

    /// A link to an operation that does not exist, or that is in another document.
    pub(crate) fn link_nowhere(&mut self, at: Pointer, name: &str, target: &str) {
        let message = format!("the link `{name}` leads to `{target}`, which is no operation of this document");
        self.warning("link-nowhere", Place::Key(at), message, None);
    }
}

/// `` `a` is`` or `` `a`, `b` are``.
fn listed(names: &[String], one: &str, many: &str) -> String {
    let list: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("{} {}", list.join(", "), if list.len() == 1 { one } else { many })
}
