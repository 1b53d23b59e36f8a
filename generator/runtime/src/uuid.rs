//! [`Schema`] for UUIDs: `format: uuid`.
//!
//! In: nothing. Out: the implementation for the type of the crate `uuid`. Knows no format.

use ::uuid::Uuid;

use super::schema::{Object, Schema, Slot, Text, View};

impl Object for Uuid {}

impl Schema for Uuid {
    #[inline]
    fn blank() -> Self {
        Self::nil()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Display(self)
    }
}

/// Read in every spelling that RFC 9562 and its predecessors know; written with hyphens in lower case.
impl Text for Uuid {
    fn set(&mut self, text: &str) -> bool {
        text.parse().is_ok_and(|value| {
            *self = value;
            true
        })
    }

    fn knows(&self, _: &str) -> bool {
        true
    }

    fn expected(&self) -> &'static str {
        "a UUID"
    }
}

#[cfg(test)]
mod tests {
    use super::Uuid;
    use crate::{from_json, to_json};

    #[test]
    fn uuids_are_written_in_one_spelling() {
        let written = br#""67e55044-10b1-426f-9247-bb680e5fe0c8""#;
        for text in ["67E55044-10B1-426F-9247-BB680E5FE0C8", "67e5504410b1426f9247bb680e5fe0c8"] {
            let value: Uuid = from_json(format!("\"{text}\"").as_bytes()).unwrap();
            assert_eq!(to_json(&value), written);
        }
        let error = from_json::<Uuid>(br#""67e55044""#).unwrap_err();
        assert_eq!(error.to_string(), "expected a UUID, found another string");
    }
}
