//! The messages of the stage `lower`.

use super::{Diagnostics, Place};
use crate::pointer::Pointer;

impl Diagnostics {
    /// An operation has an HTTP method that clients do not send.
    pub fn unsupported_method(&mut self, at: &Pointer, method: &str) {
        let message = format!("the operation is left out: the method `{method}` is not supported");
        self.warning("unsupported-method", Place::Key(at.clone()), message, None);
    }

    /// Bytes stand where only text can: inside JSON, or in a parameter.
    pub fn bytes_as_text(&mut self, at: &Pointer) {
        let message = "`format: binary` has no meaning inside JSON or a parameter; it is read as text".to_owned();
        let help =
            "`format: byte` is Base64; `binary` is for whole bodies and the parts of multipart bodies".to_owned();
        self.warning("bytes-as-text", Place::Node(at.clone()), message, Some(help));
    }

    /// An object requires itself, so that no value of it can end.
    pub fn endless_object(&mut self, at: &Pointer, property: &str) {
        let message = format!(
            "no value can satisfy this object: it requires itself through `{property}`, which is taken as optional"
        );
        self.warning("endless-object", Place::Node(at.clone()), message, None);
    }

    /// A pattern is of a kind that the runtime of clients does not know.
    pub fn unchecked_pattern(&mut self, at: &Pointer, pattern: &str) {
        let message = format!("the pattern `{}` is not checked by `validate`", pattern.escape_debug());
        let help =
            "look-around, back references, `\\p` and very large repetitions have no counterpart there".to_owned();
        self.warning("unchecked-pattern", Place::Node(at.clone()), message, Some(help));
    }

    /// An optional feature is asked for that a client of this document does not have.
    pub fn feature_without_use(&mut self, feature: &str) {
        let message = format!("the client has no feature `{feature}`: the document sets no limits on what is sent");
        self.warning("feature-without-use", Place::File, message, None);
    }

    /// A list or map holds nothing but lists and maps, without end.
    pub fn endless_list(&mut self, at: &Pointer) {
        let message =
            "this list or map holds nothing but lists and maps without end; the innermost are taken as any JSON"
                .to_owned();
        self.warning("endless-list", Place::Node(at.clone()), message, None);
    }

    /// Nothing says what the element around an XML body is called.
    pub fn xml_without_name(&mut self, at: &Pointer, instead: &str) {
        let message = format!("nothing says what the element around this XML is called; it is `{instead}`");
        let help = "a schema under `components` has a name; any other needs `xml: {name: ..}`".to_owned();
        self.warning("xml-without-name", Place::Node(at.clone()), message, Some(help));
    }

    /// A value cannot be the kind of XML node that the document wants.
    pub fn unfit_node_type(&mut self, at: &Pointer, node: &str) {
        let message = format!("a value of this kind cannot be of the node type `{node}` in XML; it is an element");
        self.warning("unfit-node-type", Place::Node(at.clone()), message, None);
    }

    /// A prefix has no namespace, or the namespace of an attribute no prefix.
    pub fn half_a_namespace(&mut self, at: &Pointer) {
        let message =
            "a prefix without a namespace, or an attribute's namespace without a prefix, means nothing in XML; \
                       both are left out"
                .to_owned();
        self.warning("half-a-namespace", Place::Node(at.clone()), message, None);
    }
}
