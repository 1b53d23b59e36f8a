//! Turns dates into plain text and numbers, for users who want no type for them.
//!
//! In: an API. Out: the same, where what spells a moment or a duration is a text like any other, or an integer.

use crate::model::{Api, IntegerFormat, Shape, StringFormat};

/// The API without dates.
pub(super) fn as_text(mut api: Api) -> Api {
    use StringFormat::{Date, DateTime, Duration, HttpDate, Plain, Time};
    for schema in &mut api.schemas.list {
        match &mut schema.shape {
            Shape::String(format @ (DateTime | Date | Time | Duration | HttpDate)) => *format = Plain,
            Shape::Integer(format @ IntegerFormat::UnixTime) => *format = IntegerFormat::Int64,
            _ => {}
        }
    }
    api
}
