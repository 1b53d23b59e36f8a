//! [`Schema`] for dates and times: `format: date-time` and `format: date`.
//!
//! In: nothing. Out: implementations for the types of the crate `jiff`. Knows no format.

use jiff::Timestamp;
use jiff::civil::Date;

use super::schema::{Object, Schema, Slot, Text, View};

/// [`Schema`] for a type that parses and prints its text itself.
macro_rules! spelt {
    ($($type:ty, $blank:expr, $expected:literal;)*) => {$(
        impl Object for $type {}

        impl Schema for $type {
            #[inline]
            fn blank() -> Self {
                $blank
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

        impl Text for $type {
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
                $expected
            }
        }
    )*};
}

// An instant: any offset is read, `Z` is written (RFC 3339).
spelt! {
    Timestamp, Self::UNIX_EPOCH, "a date and time (RFC 3339)";
    Date, Self::ZERO, "a date (RFC 3339)";
}

#[cfg(test)]
mod tests {
    use super::{Date, Timestamp};
    use crate::{from_json, to_json};

    #[test]
    fn times_are_read_with_any_offset_and_written_in_utc() {
        let cases = [
            ("2024-02-29T12:30:00Z", "2024-02-29T12:30:00Z"),
            ("2024-02-29T12:30:00.123456789+02:00", "2024-02-29T10:30:00.123456789Z"),
            ("2024-02-29T12:30:00-00:30", "2024-02-29T13:00:00Z"),
            ("2024-02-29t12:30:00z", "2024-02-29T12:30:00Z"),
            ("2024-02-29 12:30:00Z", "2024-02-29T12:30:00Z"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ];
        for (text, expected) in cases {
            let value: Timestamp = from_json(format!("\"{text}\"").as_bytes()).expect(text);
            assert_eq!(String::from_utf8(to_json(&value)).unwrap(), format!("\"{expected}\""), "{text}");
        }
        for bad in ["", "2024-02-29", "2024-02-29T12:30:00", "2023-02-29T00:00:00Z", "yesterday"] {
            let error = from_json::<Timestamp>(format!("\"{bad}\"").as_bytes()).unwrap_err();
            assert_eq!(error.to_string(), "expected a date and time (RFC 3339), found another string", "{bad}");
        }
    }

    #[test]
    fn dates() {
        let value: Date = from_json(br#""2024-02-29""#).unwrap();
        assert_eq!(to_json(&value), br#""2024-02-29""#);
        for bad in ["", "2023-02-29", "29.02.2024"] {
            assert!(from_json::<Date>(format!("\"{bad}\"").as_bytes()).is_err(), "{bad}");
        }
    }
}
