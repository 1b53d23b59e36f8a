//! Dates, times and durations as the wire spells them.
//!
//! In: text, or a value of a crate for dates (the modules `dates_*`). Out: types that keep the text as it is, so that what was
//! received is sent back the same: with its offset, its digits, and where no crate has a value for it (`9999-12-31T23:59:59Z`, a
//! day that does not exist). Only who asks for a value can be told that there is none. Knows no format and no crate for dates.

use std::fmt;
use std::time::SystemTime;

use super::schema::{Object, Schema, Slot, Text, View};

/// A type that keeps text. `$knows` says whether a text is well-formed, for unions: all text is kept.
macro_rules! spelt {
    ($($(#[$doc:meta])* $name:ident, $knows:path, $expected:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text, as it was received or made.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Takes the text as it is, without a check.
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        /// Takes the text as it is, without a check.
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Object for $name {}

        impl Schema for $name {
            #[inline]
            fn blank() -> Self {
                Self(String::new())
            }

            #[inline]
            fn slot(&mut self) -> Slot<'_> {
                Slot::Text(self)
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Str(&self.0)
            }
        }

        impl Text for $name {
            fn set(&mut self, text: &str) -> bool {
                text.clone_into(&mut self.0);
                true
            }

            fn knows(&self, text: &str) -> bool {
                $knows(text)
            }

            fn expected(&self) -> &'static str {
                $expected
            }
        }
    )*};
}

spelt! {
    /// A date and time: `format: date-time` (RFC 3339), `2024-02-29T12:30:00Z`.
    DateTime, is_date_time, "a date and time (RFC 3339)";
    /// A date: `format: date` (RFC 3339), `2024-02-29`.
    Date, is_date, "a date (RFC 3339)";
    /// A time of day: `format: time` (RFC 3339), `12:30:00Z`.
    Time, is_time, "a time of day (RFC 3339)";
    /// A duration: `format: duration` (ISO 8601), `P1DT12H`.
    Duration, is_duration, "a duration (ISO 8601)";
    /// A date and time as HTTP spells it: `format: http-date` (RFC 9110), `Thu, 29 Feb 2024 12:30:00 GMT`.
    HttpDate, is_http_date, "a date and time (RFC 9110)";
}

impl HttpDate {
    /// The moment.
    ///
    /// # Errors
    ///
    /// When the text is none.
    pub fn to_system_time(&self) -> Result<SystemTime, httpdate::Error> {
        httpdate::parse_http_date(&self.0)
    }
}

/// The fraction of the second is left out: HTTP has none.
impl From<SystemTime> for HttpDate {
    fn from(moment: SystemTime) -> Self {
        // What comes before 1970 or after 9999 has no spelling.
        let last = SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(253_402_300_799));
        Self(httpdate::fmt_http_date(moment.clamp(SystemTime::UNIX_EPOCH, last.unwrap_or(moment))))
    }
}

impl From<std::time::Duration> for Duration {
    fn from(duration: std::time::Duration) -> Self {
        let nanos = format!("{:09}", duration.subsec_nanos());
        let fraction = nanos.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        Self(format!("PT{}{point}{fraction}S", duration.as_secs()))
    }
}

/// A moment as seconds since 1970: `type: integer, format: unixtime`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(pub i64);

impl From<i64> for UnixTime {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl From<UnixTime> for i64 {
    fn from(moment: UnixTime) -> Self {
        moment.0
    }
}

impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Object for UnixTime {}

impl Schema for UnixTime {
    #[inline]
    fn blank() -> Self {
        Self(0)
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::I64(&mut self.0)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::I64(self.0)
    }
}

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-').map(|part| digits(part, if part.len() == 4 { 4 } else { 2 }));
    let (Some(Some(year)), Some(Some(month)), Some(Some(day))) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    text.find('-') == Some(4) && (1..=days).contains(&day)
}

/// A time of day; without an offset it is taken, too.
fn is_time(text: &str) -> bool {
    let clock = text.trim_end_matches(['Z', 'z']);
    let (clock, offset) = clock.split_once(['+', '-']).unwrap_or((clock, ""));
    let pair = |text: &str, most: u16| digits(text, 2).is_some_and(|number| number <= most);
    let mut parts = clock.splitn(3, ':');
    let minutes =
        parts.next().is_some_and(|hour| pair(hour, 23)) && parts.next().is_some_and(|minute| pair(minute, 59));
    let seconds = parts.next().is_none_or(|seconds| {
        let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
        pair(whole, 60) && !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit())
    });
    let offset = offset.split_once(':').map_or(offset.is_empty() || digits(offset, 4).is_some(), |(hours, minutes)| {
        pair(hours, 23) && pair(minutes, 59)
    });
    minutes && seconds && offset
}

fn is_date_time(text: &str) -> bool {
    text.split_once(['T', 't', ' ']).is_some_and(|(date, time)| is_date(date) && is_time(time))
}

fn is_duration(text: &str) -> bool {
    /// Whether these are numbers, each with one of the units, in their order; at least one.
    fn units(mut text: &str, units: &str) -> bool {
        let mut left = units;
        let some = !text.is_empty();
        while let Some(at) = text.find(|c: char| c.is_ascii_alphabetic()) {
            let (number, rest) = text.split_at(at);
            let (unit, rest) = rest.split_at(1);
            let Some((_, after)) = left.split_once(unit) else { return false };
            let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
            if [whole, fraction].iter().any(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit())) {
                return false;
            }
            (text, left) = (rest, after);
        }
        some && text.is_empty()
    }
    let Some(text) = text.trim_start_matches(['+', '-']).strip_prefix('P') else { return false };
    match text.split_once('T') {
        None => units(text, "YMWD"),
        Some((days, time)) => (days.is_empty() || units(days, "YMWD")) && units(time, "HMS"),
    }
}

fn is_http_date(text: &str) -> bool {
    httpdate::parse_http_date(text).is_ok()
}

#[cfg(test)]
mod tests;
