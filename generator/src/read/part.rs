//! Checks a part of a document on its own: what a reference leads to may stand where no part of its kind is looked for.
//!
//! In: the part as it is written, and what it is taken for. Out: the part with its slips corrected, if it is that.

use super::shapes;
use super::walk::{At, Context, Kind, check};
use crate::diagnostics::Diagnostics;
use crate::source::{Source, Sources};
use serde_json::Value;

/// What a reference may lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Schema,
    Parameter,
    Header,
    RequestBody,
    Response,
    PathItem,
    Operation,
}

impl Part {
    fn kind(self) -> Kind {
        match self {
            Self::Schema => Kind::Ref(&shapes::SCHEMA),
            Self::Parameter => Kind::Ref(&shapes::PARAMETER),
            Self::Header => Kind::Ref(&shapes::HEADER),
            Self::RequestBody => Kind::Ref(&shapes::REQUEST_BODY),
            Self::Response => Kind::Ref(&shapes::RESPONSE),
            Self::PathItem => Kind::Ref(&shapes::PATH_ITEM),
            Self::Operation => Kind::Object(&shapes::OPERATION),
        }
    }
}

/// The part with its slips corrected; `None` if it is nothing of that kind.
///
/// What is not checked must not be read into the typed form: at every level of a schema that form tries several ways, so that
/// finding out that none fits takes twice as long for each level.
pub(crate) fn corrected(part: Part, value: &Value) -> Option<Value> {
    let (mut value, mut d) = (value.clone(), Diagnostics::default());
    let sources = Sources::from(Source::new("", ""));
    check(&part.kind(), &mut value, &At::Root, &mut Context { d: &mut d, sources: &sources });
    (!d.has_errors()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn parts_are_told_from_what_is_none() {
        let schema = corrected(Part::Schema, &json!({ "type": "string", "nullable": "true" }));
        assert_eq!(schema, Some(json!({ "type": "string", "nullable": true })));
        assert_eq!(corrected(Part::Schema, &json!({ "anyOf": { "schema": { "schema": [{}] } } })), None);
        assert_eq!(corrected(Part::Parameter, &json!({ "name": "id" })), None);
        assert!(corrected(Part::Response, &json!({ "$ref": "#/components/responses/Lost" })).is_some());
    }
}
