//! Merges shapes that hold no others.
//!
//! In: two shapes. Out: the shape whose values are those of both, if a type can say it. Pure.

use crate::model::{Enum, IntegerFormat, NumberFormat, Shape, StringFormat};

/// The narrower of two shapes; `None` if no value fits both.
pub(super) fn scalars(left: &Shape, right: &Shape) -> Option<Shape> {
    use Shape::{Boolean, Enum as Choice, Integer, Number, String};
    Some(match (left, right) {
        (Boolean, Boolean) => Boolean,
        (Integer(left), Integer(right)) => Integer(narrower(*left, *right)),
        (Integer(format), Number(_)) | (Number(_), Integer(format)) => Integer(*format),
        (Number(left), Number(right)) if left == right => Number(*left),
        (Number(NumberFormat::Decimal), Number(_)) | (Number(_), Number(NumberFormat::Decimal)) => {
            Number(NumberFormat::Decimal)
        }
        (Number(_), Number(_)) => Number(NumberFormat::Float),
        (String(StringFormat::Plain), String(format)) | (String(format), String(StringFormat::Plain)) => {
            String(*format)
        }
        (String(left), String(right)) if left == right => String(*left),
        (String(_), String(_)) => String(StringFormat::Plain),
        (String(_), Choice(list @ Enum::Strings(_))) | (Choice(list @ Enum::Strings(_)), String(_)) => {
            Choice(list.clone())
        }
        (Integer(_) | Number(_), Choice(list @ Enum::Integers(_)))
        | (Choice(list @ Enum::Integers(_)), Integer(_) | Number(_)) => Choice(list.clone()),
        (Choice(Enum::Strings(left)), Choice(Enum::Strings(right))) => Choice(Enum::Strings(common(left, right)?)),
        (Choice(Enum::Integers(left)), Choice(Enum::Integers(right))) => Choice(Enum::Integers(common(left, right)?)),
        _ => return None,
    })
}

fn common<T: Clone + PartialEq>(left: &[T], right: &[T]) -> Option<Vec<T>> {
    let both: Vec<T> = left.iter().filter(|value| right.contains(value)).cloned().collect();
    (!both.is_empty()).then_some(both)
}

fn narrower(left: IntegerFormat, right: IntegerFormat) -> IntegerFormat {
    let width = |format| match format {
        IntegerFormat::Int8 | IntegerFormat::UInt8 => 8,
        IntegerFormat::Int16 | IntegerFormat::UInt16 => 16,
        IntegerFormat::Int32 | IntegerFormat::UInt32 => 32,
        IntegerFormat::Int64 | IntegerFormat::UInt64 | IntegerFormat::UnixTime => 64,
        IntegerFormat::Big => 128,
    };
    // Without a format nothing is said of the width.
    if right == IntegerFormat::Int64 {
        return left;
    }
    // At the same width the unsigned one was written on purpose: without a format it would be `Int64`.
    if width(left) > width(right) || left == IntegerFormat::Int64 { right } else { left }
}
