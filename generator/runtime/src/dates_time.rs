//! Dates and times of the crate `time`, to and from those of the wire.
//!
//! In: text that the wire spells. Out: values of `time`, where it has one; and the other way. `time` reads no durations of ISO
//! 8601. Knows no format.

use time::error::{ComponentRange, Parse};
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{OffsetDateTime, UtcOffset};

use super::dates::{Date, DateTime, HttpDate, Time, UnixTime};

impl DateTime {
    /// The moment, with its offset.
    ///
    /// # Errors
    ///
    /// When the text is none or says no offset.
    pub fn to_time(&self) -> Result<OffsetDateTime, Parse> {
        OffsetDateTime::parse(self.as_str(), &Rfc3339)
    }
}

/// Years before 0 and after 9999, which RFC 3339 does not have, are spelt as the crate shows them.
impl From<OffsetDateTime> for DateTime {
    fn from(moment: OffsetDateTime) -> Self {
        moment.format(&Rfc3339).unwrap_or_else(|_| moment.to_string()).into()
    }
}

impl Date {
    /// The date.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_time(&self) -> Result<time::Date, Parse> {
        time::Date::parse(self.as_str(), &Iso8601::DATE)
    }
}

impl From<time::Date> for Date {
    fn from(date: time::Date) -> Self {
        date.to_string().into()
    }
}

impl Time {
    /// The time of day, as a clock there shows it: the offset is not part of it.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_time(&self) -> Result<time::Time, Parse> {
        let text = self.as_str();
        let clock = text.split_once(['Z', 'z', '+', '-']).map_or(text, |(clock, _)| clock);
        time::Time::parse(clock, &Iso8601::TIME)
    }
}

impl From<time::Time> for Time {
    fn from(time: time::Time) -> Self {
        let (hour, minute, second, nano) = time.as_hms_nano();
        let nanos = format!("{nano:09}");
        let fraction = nanos.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{hour:02}:{minute:02}:{second:02}{point}{fraction}").into()
    }
}

impl HttpDate {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_time(&self) -> Result<OffsetDateTime, httpdate::Error> {
        self.to_system_time().map(Into::into)
    }
}

/// The fraction of the second is left out: HTTP has none.
impl From<OffsetDateTime> for HttpDate {
    fn from(moment: OffsetDateTime) -> Self {
        std::time::SystemTime::from(moment.to_offset(UtcOffset::UTC)).into()
    }
}

impl UnixTime {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When `time` has no such year.
    pub fn to_time(self) -> Result<OffsetDateTime, ComponentRange> {
        OffsetDateTime::from_unix_timestamp(self.0)
    }
}

/// The fraction of the second is left out.
impl From<OffsetDateTime> for UnixTime {
    fn from(moment: OffsetDateTime) -> Self {
        Self(moment.unix_timestamp())
    }
}

#[cfg(test)]
mod tests {
    use crate::{Date, DateTime, HttpDate, Time, UnixTime};
    use time::Month;

    #[test]
    fn moments() {
        let moment = DateTime::from("2024-02-29T12:30:00.5+02:00").to_time().unwrap();
        assert_eq!(moment.unix_timestamp(), 1_709_202_600);
        assert_eq!(DateTime::from(moment).as_str(), "2024-02-29T12:30:00.5+02:00");
        assert_eq!(HttpDate::from(moment).as_str(), "Thu, 29 Feb 2024 10:30:00 GMT");
        assert_eq!(HttpDate::from(moment).to_time().unwrap().unix_timestamp(), moment.unix_timestamp());
        assert_eq!(UnixTime::from(moment).to_time().unwrap().unix_timestamp(), moment.unix_timestamp());
        assert!(DateTime::from("9999-12-31T23:59:59Z").to_time().is_ok());
        for bad in ["2024-02-29T12:30:00", "yesterday", ""] {
            assert!(DateTime::from(bad).to_time().is_err(), "{bad}");
        }
        assert!(UnixTime(i64::MAX).to_time().is_err());
    }

    #[test]
    fn dates_and_times() {
        let date = time::Date::from_calendar_date(2024, Month::February, 29).unwrap();
        assert_eq!((Date::from("2024-02-29").to_time().unwrap(), Date::from(date).as_str()), (date, "2024-02-29"));
        let time = time::Time::from_hms(12, 30, 0).unwrap();
        assert_eq!((Time::from("12:30:00+02:00").to_time().unwrap(), Time::from(time).as_str()), (time, "12:30:00"));
        assert!(Date::from("2023-02-29").to_time().is_err());
    }
}
