//! One view of a schema object, whichever of the typed kinds it was read as.
//!
//! In: an `openapiv3` schema. Out: [`Facets`], with all keywords that shape a value, absent ones empty. Looks at nothing but
//! that one schema object.

use super::limits;
use crate::model::Limits;
use crate::read::XML;
use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, Schema, SchemaData, SchemaKind, Type, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

/// A schema at the place where it is used.
#[derive(Clone, Copy, Debug)]
pub(super) enum Node<'a> {
    /// By `$ref`.
    Reference(&'a str),
    /// On the spot.
    Inline(&'a Schema),
}

impl<'a> From<&'a ReferenceOr<Schema>> for Node<'a> {
    fn from(node: &'a ReferenceOr<Schema>) -> Self {
        match node {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Inline(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Box<Schema>>> for Node<'a> {
    fn from(node: &'a ReferenceOr<Box<Schema>>) -> Self {
        match node {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Inline(schema),
        }
    }
}

/// The keywords of a schema that shape its values.
#[derive(Debug)]
pub(super) struct Facets<'a> {
    pub(super) data: &'a SchemaData,
    pub(super) typ: Option<&'a str>,
    pub(super) format: Option<&'a str>,
    pub(super) values: Vec<Value>,
    pub(super) properties: Vec<(&'a str, Node<'a>)>,
    pub(super) required: &'a [String],
    pub(super) additional: Option<&'a AdditionalProperties>,
    pub(super) items: Option<Node<'a>>,
    pub(super) all_of: &'a [ReferenceOr<Schema>],
    pub(super) one_of: &'a [ReferenceOr<Schema>],
    pub(super) any_of: &'a [ReferenceOr<Schema>],
    kind: &'a SchemaKind,
}

impl<'a> Facets<'a> {
    /// Looks at a schema. `typ` is the type that it has when it names none itself.
    pub(super) fn of(schema: &'a Schema, typ: Option<&'a str>) -> Self {
        let mut facets = Self {
            data: &schema.schema_data,
            typ: None,
            format: None,
            values: Vec::new(),
            properties: Vec::new(),
            required: &[],
            additional: None,
            items: None,
            all_of: &[],
            one_of: &[],
            any_of: &[],
            kind: &schema.schema_kind,
        };
        match &schema.schema_kind {
            SchemaKind::Type(kind) => facets.typed(kind),
            SchemaKind::OneOf { one_of } => facets.one_of = one_of,
            SchemaKind::AllOf { all_of } => facets.all_of = all_of,
            SchemaKind::AnyOf { any_of } => facets.any_of = any_of,
            SchemaKind::Not { .. } => {}
            SchemaKind::Any(any) => {
                facets.typ = any.typ.as_deref();
                facets.format = any.format.as_deref();
                facets.values.clone_from(&any.enumeration);
                facets.properties = any.properties.iter().map(|(name, node)| (name.as_str(), node.into())).collect();
                facets.required = &any.required;
                facets.additional = any.additional_properties.as_ref();
                facets.items = any.items.as_ref().map(Into::into);
                (facets.all_of, facets.one_of, facets.any_of) = (&any.all_of, &any.one_of, &any.any_of);
            }
        }
        facets.typ = facets.typ.or(typ);
        if facets.typ.is_none()
            && facets.is_bare()
            && let SchemaKind::Any(any) = &schema.schema_kind
        {
            facets.typ = implied(any);
        }
        facets
    }

    fn typed(&mut self, kind: &'a Type) {
        let (typ, format) = match kind {
            Type::String(string) => {
                self.values = values(&string.enumeration);
                ("string", string_format(&string.format))
            }
            Type::Number(number) => {
                self.values = values(&number.enumeration);
                ("number", number_format(&number.format))
            }
            Type::Integer(integer) => {
                self.values = values(&integer.enumeration);
                ("integer", integer_format(&integer.format))
            }
            Type::Boolean(boolean) => {
                self.values = values(&boolean.enumeration);
                ("boolean", None)
            }
            Type::Array(array) => {
                self.items = array.items.as_ref().map(Into::into);
                ("array", None)
            }
            Type::Object(object) => {
                self.properties = object.properties.iter().map(|(name, node)| (name.as_str(), node.into())).collect();
                self.required = &object.required;
                self.additional = object.additional_properties.as_ref();
                ("object", None)
            }
        };
        (self.typ, self.format) = (Some(typ), format);
    }

    /// Whether the schema lists no values, holds no schemas and is composed of none.
    fn is_bare(&self) -> bool {
        let composed = !self.all_of.is_empty() || !self.one_of.is_empty() || !self.any_of.is_empty();
        let holds = !self.properties.is_empty() || self.additional.is_some() || self.items.is_some();
        !composed && !holds && self.values.is_empty() && self.required.is_empty()
    }

    /// Whether the schema itself, apart from what it is composed of, says nothing of the shape of its values beyond their type.
    pub(super) fn says_nothing(&self) -> bool {
        self.format.is_none()
            && self.values.is_empty()
            && self.properties.is_empty()
            && self.required.is_empty()
            && self.additional.is_none()
            && self.items.is_none()
    }

    /// What the schema itself demands of its values beyond their shape, if anything.
    pub(super) fn limits(&self) -> Option<Box<Limits>> {
        limits::of(self.kind)
    }

    /// Whether nothing but a title and a description is said of the schema as a whole.
    pub(super) fn is_unmarked(&self) -> bool {
        let data = self.data;
        !data.nullable
            && !data.deprecated
            && !data.read_only
            && !data.write_only
            && data.default.is_none()
            && !data.extensions.contains_key(XML)
    }

    /// Whether the schema only stands for `null`.
    pub(super) fn is_null(&self) -> bool {
        let bare = self.all_of.is_empty() && self.one_of.is_empty() && self.any_of.is_empty();
        let only_null = !self.values.is_empty() && self.values.iter().all(Value::is_null);
        let nullable = self.data.nullable && self.typ.is_none() && self.says_nothing();
        bare && (only_null || nullable || self.typ == Some("null"))
    }

    /// Whether the schema tells nothing of the shape of its values: it only describes, or demands properties by name.
    pub(super) fn only_restricts(&self) -> bool {
        let mut composed = self.all_of.iter().chain(self.one_of).chain(self.any_of);
        let members = composed.all(|member| match member.into() {
            Node::Reference(_) => false,
            Node::Inline(schema) => Facets::of(schema, None).only_restricts(),
        });
        members
            && matches!(self.typ, None | Some("object"))
            && self.format.is_none()
            && self.values.is_empty()
            && self.properties.is_empty()
            && self.additional.is_none()
            && self.items.is_none()
    }
}

/// The type that keywords are about which say nothing of values of other types.
fn implied(any: &AnySchema) -> Option<&'static str> {
    let of_text = any.pattern.is_some() || any.min_length.is_some() || any.max_length.is_some();
    let of_number = any.minimum.is_some() || any.maximum.is_some() || any.multiple_of.is_some();
    let of_format = match any.format.as_deref().unwrap_or_default() {
        "boolean" => Some("boolean"),
        // `timestamp`, `decimal` and the like are used for text and for numbers.
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" | "integer" | "unixtime"
        | "unix-time" => Some("integer"),
        "float" | "double" | "number" => Some("number"),
        "date-time" | "date" | "time" | "uuid" | "byte" | "password" | "email" | "uri" | "string" | "duration"
        | "http-date" | "base64url" => Some("string"),
        _ => None,
    };
    let counted = [any.min_items, any.max_items, any.min_properties, any.max_properties];
    let of_others = any.unique_items.is_some() || counted.iter().any(Option::is_some);
    let of_keywords = match (of_text, of_number, of_others) {
        (true, false, false) => Some("string"),
        (false, true, false) => Some("number"),
        _ => None,
    };
    match (of_format, of_keywords) {
        (Some("integer"), Some("number")) => of_format,
        (Some(format), Some(keywords)) if format != keywords => None,
        _ => of_format.or(of_keywords),
    }
}

fn values<T: Clone + Into<Value>>(list: &[Option<T>]) -> Vec<Value> {
    list.iter().map(|value| value.clone().map_or(Value::Null, Into::into)).collect()
}

fn string_format(format: &VariantOrUnknownOrEmpty<openapiv3::StringFormat>) -> Option<&str> {
    use openapiv3::StringFormat as F;
    match format {
        VariantOrUnknownOrEmpty::Item(F::Date) => Some("date"),
        VariantOrUnknownOrEmpty::Item(F::DateTime) => Some("date-time"),
        VariantOrUnknownOrEmpty::Item(F::Password) => Some("password"),
        VariantOrUnknownOrEmpty::Item(F::Byte) => Some("byte"),
        VariantOrUnknownOrEmpty::Item(F::Binary) => Some("binary"),
        VariantOrUnknownOrEmpty::Unknown(other) => Some(other),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn number_format(format: &VariantOrUnknownOrEmpty<openapiv3::NumberFormat>) -> Option<&str> {
    use openapiv3::NumberFormat as F;
    match format {
        VariantOrUnknownOrEmpty::Item(F::Float) => Some("float"),
        VariantOrUnknownOrEmpty::Item(F::Double) => Some("double"),
        VariantOrUnknownOrEmpty::Unknown(other) => Some(other),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn integer_format(format: &VariantOrUnknownOrEmpty<openapiv3::IntegerFormat>) -> Option<&str> {
    use openapiv3::IntegerFormat as F;
    match format {
        VariantOrUnknownOrEmpty::Item(F::Int32) => Some("int32"),
        VariantOrUnknownOrEmpty::Item(F::Int64) => Some("int64"),
        VariantOrUnknownOrEmpty::Unknown(other) => Some(other),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}
