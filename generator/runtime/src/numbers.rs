//! Numbers beyond those of Rust, and numbers that the wire spells as text.
//!
//! In: digits. Out: [`Decimal`], which keeps them, and [`Quoted`]. Knows no format.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use super::schema::{Object, Schema, Slot, Text, View};

/// A number of any size and precision: `format: decimal`, integers of more than 64 bits.
///
/// Keeps the digits as they were received or written, so that nothing is rounded; any crate for such numbers reads them:
/// `price.parse::<rust_decimal::Decimal>()`. Two that are spelt differently (`1.0`, `1.00`) are not equal.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(String);

/// The text is not a number as JSON spells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number")
    }
}

impl std::error::Error for NotANumber {}

impl Decimal {
    /// The digits, as JSON spells them: `-12.50`, `1e400`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as another type.
    ///
    /// # Errors
    ///
    /// When the type does not have it.
    pub fn parse<T: FromStr>(&self) -> Result<T, T::Err> {
        self.0.parse()
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self("0".to_owned())
    }
}

impl FromStr for Decimal {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        if is_number(text) { Ok(Self(text.to_owned())) } else { Err(NotANumber) }
    }
}

macro_rules! from_integers {
    ($($type:ty),*) => {$(
        impl From<$type> for Decimal {
            fn from(number: $type) -> Self {
                Self(number.to_string())
            }
        }
    )*};
}

from_integers!(i32, i64, i128, u32, u64, u128);

/// The shortest digits that are this number.
impl TryFrom<f64> for Decimal {
    type Error = NotANumber;

    fn try_from(number: f64) -> Result<Self, NotANumber> {
        if number.is_finite() { Ok(Self(number.to_string())) } else { Err(NotANumber) }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Object for Decimal {}

impl Schema for Decimal {
    fn blank() -> Self {
        Self::default()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Number(self)
    }

    fn view(&self) -> View<'_> {
        View::Number(&self.0)
    }
}

impl Text for Decimal {
    fn set(&mut self, text: &str) -> bool {
        text.parse().is_ok_and(|number| {
            *self = number;
            true
        })
    }

    fn knows(&self, _: &str) -> bool {
        true
    }

    fn expected(&self) -> &'static str {
        "a number"
    }
}

/// Whether JSON spells a number so (RFC 8259 section 6).
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && digits(fraction) && digits(exponent)
}

/// An integer that the wire has as text: `type: string, format: int64`.
///
/// Keeps the text as it was received, whatever it is; who asks for the value is told when there is none.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Quoted<T> {
    text: String,
    kind: PhantomData<T>,
}

impl<T: FromStr> Quoted<T> {
    /// The integer.
    ///
    /// # Errors
    ///
    /// When the text is none, or none of this type.
    pub fn value(&self) -> Result<T, T::Err> {
        self.text.parse()
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T: fmt::Display> From<T> for Quoted<T> {
    fn from(value: T) -> Self {
        Self { text: value.to_string(), kind: PhantomData }
    }
}

impl<T> fmt::Display for Quoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T> fmt::Debug for Quoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text)
    }
}

impl<T> Object for Quoted<T> {}

impl<T: FromStr> Schema for Quoted<T> {
    fn blank() -> Self {
        Self { text: String::new(), kind: PhantomData }
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self)
    }

    fn view(&self) -> View<'_> {
        View::Str(&self.text)
    }
}

impl<T: FromStr> Text for Quoted<T> {
    fn set(&mut self, text: &str) -> bool {
        text.clone_into(&mut self.text);
        true
    }

    fn knows(&self, text: &str) -> bool {
        text.parse::<T>().is_ok()
    }

    fn expected(&self) -> &'static str {
        "an integer in a string"
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Quoted, is_number};
    use crate::{Object, Schema, Slot, Union, UnionTable, View, from_json, from_value, to_json, to_value};
    use serde_json::{Value, json};

    enum Price {
        Amount(Vec<Decimal>),
        Unknown(Value),
    }

    impl Object for Price {}

    impl Schema for Price {
        fn blank() -> Self {
            Self::Unknown(Value::Null)
        }

        fn slot(&mut self) -> Slot<'_> {
            Slot::Union(self)
        }

        fn view(&self) -> View<'_> {
            View::Union(self)
        }
    }

    impl Union for Price {
        fn table(&self) -> &'static UnionTable {
            const TABLE: &UnionTable = &UnionTable { name: "Price", tag: "", tags: &[], variants: &["Amount"] };
            TABLE
        }

        fn select(&mut self, index: usize) -> Slot<'_> {
            *self = if index == 0 { Self::Amount(Vec::new()) } else { Self::Unknown(Value::Null) };
            match self {
                Self::Amount(amount) => amount.slot(),
                Self::Unknown(value) => value.slot(),
            }
        }

        fn content(&self) -> (usize, View<'_>) {
            match self {
                Self::Amount(amount) => (0, amount.view()),
                Self::Unknown(value) => (1, value.view()),
            }
        }
    }

    #[test]
    fn unions_lose_no_digits() {
        for text in ["[1.10,123456789012345678901234567890.5,1]", "{\"amount\":2.5}"] {
            let price: Price = from_json(text.as_bytes()).unwrap();
            assert_eq!(to_json(&price), text.as_bytes());
        }
    }

    #[test]
    fn all_digits_are_kept() {
        for digits in ["0", "-12.50", "1e400", "1.00", "123456789012345678901234567890.123456", "1E-7", "-0"] {
            let value: Decimal = from_json(digits.as_bytes()).expect(digits);
            assert_eq!((value.as_str(), to_json(&value)), (digits, digits.as_bytes().to_vec()));
        }
        assert_eq!(from_json::<Decimal>(b"\"1\"").unwrap_err().to_string(), "expected a number, found a string");
        assert!(from_json::<Decimal>(b"01").is_err() && from_json::<Decimal>(b"NaN").is_err());
    }

    #[test]
    fn values_of_json_hold_what_they_can() {
        let wide = (json!(u64::MAX), "18446744073709551615");
        for (value, digits) in
            [(json!(1), "1"), wide, (json!(0.25), "0.25"), (json!(2.0), "2.0"), (json!(-0.0), "-0.0")]
        {
            let number: Decimal = from_value(&value).unwrap();
            assert_eq!((number.as_str(), to_value(&number)), (digits, value));
        }
        assert_eq!(to_value(&"1e400".parse::<Decimal>().unwrap()), json!("1e400"));
    }

    #[test]
    fn numbers_come_in_and_go_out() {
        assert_eq!(Decimal::from(-5_i64).as_str(), "-5");
        assert_eq!(Decimal::from(u128::MAX).parse(), Ok(u128::MAX));
        assert_eq!(Decimal::try_from(0.1).unwrap().as_str(), "0.1");
        assert!(Decimal::try_from(f64::NAN).is_err());
        for (text, is) in
            [("", false), ("-", false), ("1.", false), (".5", false), ("1e", false), ("+1", false), ("1e+5", true)]
        {
            assert_eq!(is_number(text), is, "{text}");
        }
    }

    #[test]
    fn integers_in_strings() {
        let value: Quoted<u8> = from_json(b"\"255\"").unwrap();
        assert_eq!((value.value(), value == Quoted::from(255)), (Ok(255), true));
        for text in ["255", "007", "+7", "256", ""] {
            let json = format!("\"{text}\"");
            let value: Quoted<u8> = from_json(json.as_bytes()).unwrap();
            assert_eq!((value.as_str(), to_json(&value)), (text, json.into_bytes()));
            assert_eq!(value.value().is_ok(), !["256", ""].contains(&text), "{text}");
        }
        assert_eq!(
            from_json::<Quoted<u8>>(b"255").unwrap_err().to_string(),
            "expected an integer in a string, found a number"
        );
    }
}
