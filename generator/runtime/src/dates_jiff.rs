//! Dates and times of the crate `jiff`, to and from those of the wire.
//!
//! In: text that the wire spells. Out: values of `jiff`, where it has one; and the other way. Knows no format.

use std::time::SystemTime;

use jiff::civil;
use jiff::{Error, Span, Timestamp};

use super::dates::{Date, DateTime, Duration, HttpDate, Time, UnixTime};

impl DateTime {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When the text is none, says no offset, or is later than `9999-12-30T22:00:00Z`.
    pub fn to_jiff(&self) -> Result<Timestamp, Error> {
        self.as_str().parse()
    }
}

impl From<Timestamp> for DateTime {
    fn from(moment: Timestamp) -> Self {
        moment.to_string().into()
    }
}

impl Date {
    /// The date.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_jiff(&self) -> Result<civil::Date, Error> {
        self.as_str().parse()
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        date.to_string().into()
    }
}

impl Time {
    /// The time of day, as a clock there shows it: the offset is not part of it.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_jiff(&self) -> Result<civil::Time, Error> {
        let text = self.as_str();
        text.split_once(['Z', 'z', '+', '-']).map_or(text, |(clock, _)| clock).parse()
    }
}

impl From<civil::Time> for Time {
    fn from(time: civil::Time) -> Self {
        time.to_string().into()
    }
}

impl Duration {
    /// The duration.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_jiff(&self) -> Result<Span, Error> {
        self.as_str().parse()
    }
}

impl From<Span> for Duration {
    fn from(span: Span) -> Self {
        span.to_string().into()
    }
}

impl HttpDate {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When the text is none, or is later than `9999-12-30T22:00:00Z`.
    pub fn to_jiff(&self) -> Result<Timestamp, Error> {
        Timestamp::try_from(self.to_system_time().map_err(|_| Error::from_args(format_args!("not a date of HTTP")))?)
    }
}

/// The fraction of the second is left out: HTTP has none.
impl From<Timestamp> for HttpDate {
    fn from(moment: Timestamp) -> Self {
        SystemTime::try_from(moment).unwrap_or(SystemTime::UNIX_EPOCH).into()
    }
}

impl UnixTime {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When it is later than `9999-12-30T22:00:00Z`, as it is when the number counts milliseconds.
    pub fn to_jiff(self) -> Result<Timestamp, Error> {
        Timestamp::from_second(self.0)
    }
}

/// The fraction of the second is left out.
impl From<Timestamp> for UnixTime {
    fn from(moment: Timestamp) -> Self {
        Self(moment.as_second())
    }
}

#[cfg(test)]
mod tests {
    use crate::{Date, DateTime, Duration, HttpDate, Time, UnixTime};
    use jiff::{Timestamp, ToSpan, civil};

    #[test]
    fn moments() {
        let moment: Timestamp = "2024-02-29T10:30:00.123456789Z".parse().unwrap();
        for text in ["2024-02-29T12:30:00.123456789+02:00", "2024-02-29 10:30:00.123456789z"] {
            assert_eq!(DateTime::from(text).to_jiff().unwrap(), moment, "{text}");
        }
        assert_eq!(DateTime::from(moment).as_str(), "2024-02-29T10:30:00.123456789Z");
        assert_eq!(HttpDate::from(moment).as_str(), "Thu, 29 Feb 2024 10:30:00 GMT");
        assert_eq!(HttpDate::from(moment).to_jiff().unwrap().as_second(), moment.as_second());
        assert_eq!(UnixTime::from(moment).to_jiff().unwrap().as_second(), moment.as_second());
        for bad in ["9999-12-31T23:59:59Z", "2024-02-29T12:30:00", "yesterday", ""] {
            assert!(DateTime::from(bad).to_jiff().is_err(), "{bad}");
            assert!(HttpDate::from(bad).to_jiff().is_err(), "{bad}");
        }
        assert!(UnixTime(1_686_566_864_000).to_jiff().is_err());
    }

    #[test]
    fn dates_times_and_durations() {
        assert_eq!(Date::from("2024-02-29").to_jiff().unwrap(), civil::date(2024, 2, 29));
        assert_eq!(Date::from(civil::date(2024, 2, 29)).as_str(), "2024-02-29");
        assert!(Date::from("2023-02-29").to_jiff().is_err());
        for text in ["12:30:00", "12:30:00Z", "12:30:00+02:00"] {
            assert_eq!(Time::from(text).to_jiff().unwrap(), civil::time(12, 30, 0, 0), "{text}");
        }
        assert_eq!(Time::from(civil::time(12, 30, 0, 0)).as_str(), "12:30:00");
        assert_eq!(Duration::from("P40D").to_jiff().unwrap().fieldwise(), 40.days());
        assert_eq!(Duration::from(36.seconds()).as_str(), "PT36S");
        assert!(Duration::from("40 days or so").to_jiff().is_err());
    }
}
