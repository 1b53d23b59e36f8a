//! Dates and times of the crate `chrono`, to and from those of the wire.
//!
//! In: text that the wire spells. Out: values of `chrono`, where it has one; and the other way. `chrono` reads no durations of
//! ISO 8601. Knows no format.

use chrono::{NaiveDate, NaiveTime, ParseError, SecondsFormat, TimeZone, Utc};

use super::dates::{Date, DateTime, HttpDate, Time, UnixTime};

impl DateTime {
    /// The moment, with its offset.
    ///
    /// # Errors
    ///
    /// When the text is none or says no offset.
    pub fn to_chrono(&self) -> Result<chrono::DateTime<chrono::FixedOffset>, ParseError> {
        self.as_str().parse()
    }
}

impl<Z: TimeZone> From<chrono::DateTime<Z>> for DateTime
where
    Z::Offset: std::fmt::Display,
{
    fn from(moment: chrono::DateTime<Z>) -> Self {
        moment.to_rfc3339_opts(SecondsFormat::AutoSi, true).into()
    }
}

impl Date {
    /// The date.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_chrono(&self) -> Result<NaiveDate, ParseError> {
        self.as_str().parse()
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        date.to_string().into()
    }
}

impl Time {
    /// The time of day, as a clock there shows it: the offset is not part of it.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_chrono(&self) -> Result<NaiveTime, ParseError> {
        let text = self.as_str();
        text.split_once(['Z', 'z', '+', '-']).map_or(text, |(clock, _)| clock).parse()
    }
}

impl From<NaiveTime> for Time {
    fn from(time: NaiveTime) -> Self {
        time.to_string().into()
    }
}

impl HttpDate {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_chrono(&self) -> Result<chrono::DateTime<Utc>, httpdate::Error> {
        self.to_system_time().map(Into::into)
    }
}

/// The fraction of the second is left out: HTTP has none.
impl<Z: TimeZone> From<chrono::DateTime<Z>> for HttpDate {
    fn from(moment: chrono::DateTime<Z>) -> Self {
        std::time::SystemTime::from(moment).into()
    }
}

impl UnixTime {
    /// The moment; `None` when `chrono` has no such year.
    #[must_use]
    pub fn to_chrono(self) -> Option<chrono::DateTime<Utc>> {
        chrono::DateTime::from_timestamp(self.0, 0)
    }
}

/// The fraction of the second is left out.
impl<Z: TimeZone> From<chrono::DateTime<Z>> for UnixTime {
    fn from(moment: chrono::DateTime<Z>) -> Self {
        Self(moment.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use crate::{Date, DateTime, HttpDate, Time, UnixTime};
    use chrono::{NaiveDate, NaiveTime};

    #[test]
    fn moments() {
        let moment = DateTime::from("2024-02-29T12:30:00.5+02:00").to_chrono().unwrap();
        assert_eq!(moment.timestamp_millis(), 1_709_202_600_500);
        assert_eq!(DateTime::from(moment).as_str(), "2024-02-29T12:30:00.500+02:00");
        assert_eq!(DateTime::from(moment.to_utc()).as_str(), "2024-02-29T10:30:00.500Z");
        assert_eq!(HttpDate::from(moment).as_str(), "Thu, 29 Feb 2024 10:30:00 GMT");
        assert_eq!(HttpDate::from(moment).to_chrono().unwrap().timestamp(), moment.timestamp());
        assert_eq!(UnixTime::from(moment).to_chrono().unwrap().timestamp(), moment.timestamp());
        assert!(DateTime::from("9999-12-31T23:59:59Z").to_chrono().is_ok());
        for bad in ["2024-02-29T12:30:00", "yesterday", ""] {
            assert!(DateTime::from(bad).to_chrono().is_err(), "{bad}");
        }
        assert!(UnixTime(i64::MAX).to_chrono().is_none());
    }

    #[test]
    fn dates_and_times() {
        let date = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
        assert_eq!((Date::from("2024-02-29").to_chrono().unwrap(), Date::from(date).as_str()), (date, "2024-02-29"));
        let time = NaiveTime::from_hms_opt(12, 30, 0).unwrap();
        assert_eq!((Time::from("12:30:00+02:00").to_chrono().unwrap(), Time::from(time).as_str()), (time, "12:30:00"));
        assert!(Date::from("2023-02-29").to_chrono().is_err());
    }
}
