//! Times and lifetimes. The library reads no clock: the time is always an argument.

use core::fmt;
use core::str::FromStr;
use std::borrow::Cow;
use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Span, civil::DateTime, fmt::temporal::Pieces};

use crate::error::{Error, ErrorCode};

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
///
/// The library reads no clock: the application says what time it is.
///
/// ```
/// use std::time::SystemTime;
/// use charte::Time;
///
/// let now = Time::from(SystemTime::now());
/// let then: Time = "2026-11-23T10:05:00Z".parse()?;
/// assert_eq!(then.to_string(), "2026-11-23T10:05:00Z");
/// assert!(then < now.plus_seconds(60 * 60 * 24 * 365 * 100));
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

impl Time {
    /// The latest time. Calculations that go beyond the calendar end here.
    pub const MAX: Self = Self(i64::MAX);

    /// The time so many seconds after the Unix epoch.
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since the Unix epoch.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0
    }

    fn read(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text).ok()?;
        let civil = pieces.date().to_datetime(pieces.time()?);
        let offset = i64::from(pieces.to_numeric_offset()?.seconds());
        Some(Self(Self::from_civil(civil).0.saturating_sub(offset)))
    }

    /// The time so many seconds later, at most [`Time::MAX`].
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// The UTC date and time, or `None` beyond the year 9999.
    pub(crate) fn civil(self) -> Option<DateTime> {
        EPOCH.checked_add(SignedDuration::from_secs(self.0)).ok()
    }

    pub(crate) fn from_civil(civil: DateTime) -> Self {
        Self(civil.duration_since(EPOCH).as_secs())
    }
}

/// 400 years of the calendar, in seconds.
const CYCLE: i64 = 146_097 * 86_400;

/// The year 9000.
const LATE: i64 = 221_845_392_000;

/// The calendar library's timestamps end a day before the year 9999 does; its civil times do
/// not.
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// RFC 3339 in UTC, such as `2026-11-23T10:05:00Z`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.civil() {
            Some(civil) => write!(f, "{civil}Z"),
            None => f.write_str("beyond the calendar"),
        }
    }
}

/// Reads an RFC 3339 time with its offset, such as `2026-11-23T10:05:00Z` or
/// `2026-11-23T11:05:00+01:00`. Fractions of a second are dropped. The error is `E108`.
impl FromStr for Time {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| {
            Error::new(ErrorCode::Malformed, "not a time")
                .with_help("write a time with its UTC offset, such as 2026-11-23T10:05:00Z")
        })
    }
}

/// The system's time, rounded down to whole seconds.
impl From<SystemTime> for Time {
    fn from(time: SystemTime) -> Self {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => Self(0i64.saturating_add_unsigned(since.as_secs())),
            Err(before) => {
                let before = before.duration();
                let begun = i64::from(before.subsec_nanos() > 0);
                Self(0i64.saturating_sub_unsigned(before.as_secs()).saturating_sub(begun))
            }
        }
    }
}

/// The error is `E108` if the time is out of range of the platform's clock. No present-day date is.
impl TryFrom<Time> for SystemTime {
    type Error = Error;

    fn try_from(time: Time) -> Result<Self, Error> {
        let distance = Duration::from_secs(time.0.unsigned_abs());
        let found = if time.0 < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        };
        found.ok_or_else(|| {
            let message = "the time is outside the range of this platform's clock";
            Error::new(ErrorCode::Malformed, message)
        })
    }
}

impl serde::Serialize for Time {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Time {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        parsed(d)
    }
}

/// A value that is written as a string.
fn parsed<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err = Error>,
    D: serde::Deserializer<'de>,
{
    let text = <Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

/// How long something lasts: until the browser closes, or a number of minutes, hours, days or
/// calendar months. The units are never converted into each other.
///
/// ```
/// use charte::{Lifetime, Time};
///
/// let lifetime: Lifetime = "13 months".parse()?;
/// assert_eq!(lifetime, Lifetime::Months(13));
///
/// let start: Time = "2026-01-31T08:00:00Z".parse()?;
/// let end = lifetime.after(start).expect("it is not a session");
/// assert_eq!(end.to_string(), "2027-02-28T08:00:00Z");
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lifetime {
    /// Until the browser closes.
    Session,
    /// Minutes.
    Minutes(u32),
    /// Hours.
    Hours(u32),
    /// Days of 24 hours.
    Days(u32),
    /// Calendar months.
    Months(u32),
}

impl Lifetime {
    fn read(text: &str) -> Option<Self> {
        if text == "session" {
            return Some(Self::Session);
        }
        let (number, unit) = text.split_once(' ')?;
        if number.starts_with('0') || !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number: u32 = number.parse().ok()?;
        Some(match (unit, number) {
            ("minutes", _) | ("minute", 1) => Self::Minutes(number),
            ("hours", _) | ("hour", 1) => Self::Hours(number),
            ("days", _) | ("day", 1) => Self::Days(number),
            ("months", _) | ("month", 1) => Self::Months(number),
            ("years", _) | ("year", 1) => Self::Months(number.checked_mul(12)?),
            _ => return None,
        })
    }

    /// The end of something that starts at `start`, or `None` for a session, whose end is unknown.
    ///
    /// If a month is too short for the day, its last day counts: 13 months from 2026-01-31 end on
    /// 2027-02-28. Beyond the calendar, the end is [`Time::MAX`].
    #[must_use]
    pub fn after(self, start: Time) -> Option<Time> {
        let seconds = |n: u32, each: i64| start.plus_seconds(i64::from(n).saturating_mul(each));
        Some(match self {
            Self::Session => return None,
            Self::Minutes(n) => seconds(n, 60),
            Self::Hours(n) => seconds(n, 3_600),
            Self::Days(n) => seconds(n, 86_400),
            Self::Months(n) => {
                // The calendar repeats itself after 400 years, and its library ends with 9999.
                let beyond = start.0.saturating_sub(LATE).max(0);
                let back = beyond.saturating_add(CYCLE.saturating_sub(1)) / CYCLE;
                let back = back.saturating_mul(CYCLE);
                Time(start.0.saturating_sub(back))
                    .civil()
                    .and_then(|c| c.checked_add(Span::new().try_months(n).ok()?).ok())
                    .map_or(Time::MAX, |end| Time::from_civil(end).plus_seconds(back))
            }
        })
    }

    /// Whether something that started at `start` ended before `now`. A session never has.
    pub(crate) fn is_over(self, start: Time, now: Time) -> bool {
        if let Self::Months(n) = self {
            // No month is shorter, so most answers need no calendar.
            let least = start.plus_seconds(i64::from(n).saturating_mul(28 * 86_400));
            if now <= least {
                return false;
            }
        }
        self.after(start).is_some_and(|end| end < now)
    }

    /// Whether something that starts at `start` and lasts this long outlasts `limit`. A session
    /// never exceeds a limit; everything else exceeds a session.
    #[must_use]
    pub fn exceeds(self, limit: Self, start: Time) -> bool {
        match (self.after(start), limit.after(start)) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(end), Some(limit)) => end > limit,
        }
    }
}

/// As `parse` reads it: `1 day`, `13 months`. Whole years beyond two are written as years: `3
/// years`.
impl fmt::Display for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (n, unit) = match *self {
            Self::Session => return f.write_str("session"),
            Self::Minutes(n) => (n, "minute"),
            Self::Hours(n) => (n, "hour"),
            Self::Days(n) => (n, "day"),
            Self::Months(n) if n > 24 && n.is_multiple_of(12) => (n / 12, "year"),
            Self::Months(n) => (n, "month"),
        };
        write!(f, "{n} {unit}{}", plural(i64::from(n)))
    }
}

/// Reads `session`, or a whole number above 0 followed by `minutes`, `hours`, `days`, `months` or
/// `years`; after 1 the singular too. A year is 12 months. The error is `E108`.
impl FromStr for Lifetime {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| {
            Error::new(ErrorCode::Malformed, "not a lifetime").with_help(
                "write session, or a number and minutes, hours, days, months or years, as 13 months",
            )
        })
    }
}

impl serde::Serialize for Lifetime {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Lifetime {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        parsed(d)
    }
}

const fn plural(count: i64) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// An observed duration in words, the same in every message and report: `90 seconds`, `14 days`,
/// `2.5 years`.
///
/// Beyond two years it counts years of 365.25 days, with one decimal below ten years. Beyond a
/// hundred years the number is meaningless, so the result is `over 400 days`: no browser keeps a
/// cookie for longer.
///
/// Dates have whole seconds and a response takes time, so a duration that is short by up to a
/// fiftieth of its unit counts as whole: one second less than 14 days is `14 days`.
#[must_use]
pub fn duration_in_words(seconds: i64) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    const YEAR: i64 = 365 * DAY + 6 * HOUR;
    let whole = |unit: i64| seconds.saturating_add(unit / 50).div_euclid(unit);
    let (count, unit) = match seconds {
        s if s < 2 * MINUTE => (s, "second"),
        s if s < HOUR => match whole(MINUTE) {
            60 => (1, "hour"),
            minutes => (minutes, "minute"),
        },
        s if s < 2 * DAY => match whole(HOUR) {
            24 => (1, "day"),
            48 => (2, "day"),
            hours => (hours, "hour"),
        },
        s if s <= 2 * YEAR => (whole(DAY), "day"),
        s if s > 100 * YEAR => return "over 400 days".to_owned(),
        s => {
            let rounded = |part: i64| s.saturating_add(part / 2).div_euclid(part);
            let tenths = rounded(YEAR / 10);
            if tenths < 100 && tenths % 10 != 0 {
                return format!("{}.{} years", tenths / 10, tenths % 10);
            }
            (rounded(YEAR), "year")
        }
    };
    format!("{count} {unit}{}", plural(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn end(lifetime: &str, start: &str) -> String {
        let lifetime: Lifetime = lifetime.parse().unwrap();
        lifetime.after(time(start)).unwrap().to_string()
    }

    #[test]
    fn months_are_calendar_months() {
        assert_eq!(end("13 months", "2026-01-31T08:00:00Z"), "2027-02-28T08:00:00Z");
        assert_eq!(end("6 months", "2026-08-31T10:05:00Z"), "2027-02-28T10:05:00Z");
        assert_eq!(end("1 months", "2024-01-31T00:00:00Z"), "2024-02-29T00:00:00Z");
        assert_eq!(end("90 minutes", "2026-12-31T23:00:00Z"), "2027-01-01T00:30:00Z");
    }

    /// The year 10000 has a 29 February, as 9600 and 10400 have.
    #[test]
    fn the_calendar_goes_on_after_9999() {
        let last = time("9999-12-31T23:59:00Z");
        let after = |months, start: Time| Lifetime::Months(months).after(start).unwrap();
        assert_eq!(after(12, last), last.plus_seconds(366 * 86_400));
        assert_eq!(after(2, last), last.plus_seconds(60 * 86_400));
        assert_eq!(after(12, after(12, last)), last.plus_seconds((366 + 365) * 86_400));
        assert_eq!(after(1, Time::MAX), Time::MAX);
        let year = Lifetime::Months(12);
        assert!(!year.is_over(last, after(12, last)));
        assert!(year.is_over(last, after(12, last).plus_seconds(1)));
    }

    #[test]
    fn nothing_overflows() {
        let now = time("2026-11-23T10:05:00Z");
        assert_eq!(Lifetime::Months(u32::MAX).after(now), Some(Time::MAX));
        assert_eq!(Lifetime::Days(u32::MAX).after(Time::MAX), Some(Time::MAX));
        assert_eq!(Lifetime::Months(1).after(Time::from_unix(i64::MIN)), Some(Time::MAX));
    }

    #[test]
    fn comparison_adds_both_to_the_start() {
        let january = time("2026-01-31T00:00:00Z");
        let june = time("2026-06-01T00:00:00Z");
        assert!(Lifetime::Days(29).exceeds(Lifetime::Months(1), january));
        assert!(!Lifetime::Days(30).exceeds(Lifetime::Months(1), june));
        assert!(!Lifetime::Session.exceeds(Lifetime::Session, june));
        assert!(Lifetime::Minutes(1).exceeds(Lifetime::Session, june));
    }

    #[test]
    fn lifetimes_are_read_and_written() {
        for (text, written) in [
            ("session", "session"),
            ("1 minute", "1 minute"),
            ("1 minutes", "1 minute"),
            ("1 hour", "1 hour"),
            ("1 day", "1 day"),
            ("1 month", "1 month"),
            ("1 months", "1 month"),
            ("1 year", "12 months"),
            ("2 years", "24 months"),
            ("24 months", "24 months"),
            ("25 months", "25 months"),
            ("36 months", "3 years"),
            ("10 years", "10 years"),
            ("3650 days", "3650 days"),
        ] {
            let read: Lifetime = text.parse().unwrap();
            assert_eq!(read.to_string(), written, "{text}");
            assert_eq!(written.parse(), Ok(read), "{text}");
            let json = serde_json::to_string(&read).unwrap();
            assert_eq!(serde_json::from_str::<Lifetime>(&json).unwrap(), read, "{text}");
        }
    }

    #[test]
    fn durations_in_words() {
        const DAY: i64 = 86_400;
        for (seconds, words) in [
            (0, "0 seconds"),
            (1, "1 second"),
            (90, "90 seconds"),
            (1_800, "30 minutes"),
            (3_599, "1 hour"),
            (3_600, "1 hour"),
            (DAY - 1, "1 day"),
            (DAY, "1 day"),
            (DAY + 3_600, "25 hours"),
            (2 * DAY - 1, "2 days"),
            (14 * DAY - 1, "14 days"),
            (365 * DAY, "365 days"),
            (400 * DAY, "400 days"),
            (730 * DAY, "730 days"),
            (731 * DAY, "2 years"),
            (900 * DAY, "2.5 years"),
            (1_095 * DAY, "3 years"),
            (1_825 * DAY, "5 years"),
            (3_650 * DAY, "10 years"),
            (10 * 365 * DAY + 180 * DAY, "10 years"),
            (7_300 * DAY, "20 years"),
            (36_500 * DAY, "100 years"),
            (9_999_999_999, "over 400 days"),
            (i64::MAX, "over 400 days"),
            (-5, "-5 seconds"),
        ] {
            assert_eq!(duration_in_words(seconds), words, "{seconds}");
        }
    }

    #[test]
    fn only_the_grammar_is_read() {
        for bad in [
            "",
            "0 days",
            "01 days",
            "-1 days",
            "1  days",
            "2 year",
            "2 day",
            "1 years ",
            "400000000 years",
            "Session",
            "+1 days",
            "1day",
            "1 week",
            "5000000000 days",
        ] {
            let error = bad.parse::<Lifetime>().unwrap_err();
            assert_eq!(error.code(), ErrorCode::Malformed, "{bad}");
            assert_eq!(error.message(), "not a lifetime");
            assert!(error.help().unwrap().starts_with("write session"), "{error}");
        }
    }

    #[test]
    fn times_are_read_written_and_read_back() {
        for (text, unix) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-11-23T10:05:00Z", 1_795_428_300),
            ("2026-11-23T11:05:00.9+01:00", 1_795_428_300),
            ("1969-12-31T23:59:59Z", -1),
        ] {
            assert_eq!(time(text), Time::from_unix(unix), "{text}");
            let json = serde_json::to_string(&time(text)).unwrap();
            assert_eq!(serde_json::from_str::<Time>(&json).unwrap(), time(text), "{text}");
        }
        for bad in ["", "2026-11-23", "2026-11-23T10:05:00", "now", "1795428300"] {
            let error = bad.parse::<Time>().unwrap_err();
            assert_eq!(error.code(), ErrorCode::Malformed, "{bad}");
            assert!(serde_json::from_str::<Time>(&format!("{bad:?}")).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_systems_time_is_converted_without_a_clock() {
        for unix in [0, 1, -1, 1_795_428_300, -1_795_428_300] {
            let system = SystemTime::try_from(Time::from_unix(unix)).unwrap();
            assert_eq!(Time::from(system), Time::from_unix(unix));
        }
        let half = Duration::from_millis(500);
        assert_eq!(Time::from(SystemTime::UNIX_EPOCH + half), Time::from_unix(0));
        assert_eq!(Time::from(SystemTime::UNIX_EPOCH - half), Time::from_unix(-1));
        for extreme in [Time::MAX, Time::from_unix(i64::MIN)] {
            // The range of the clock is the platform's: it converts exactly, or not at all.
            if let Ok(system) = SystemTime::try_from(extreme) {
                assert_eq!(Time::from(system).unix().abs_diff(extreme.unix()), 0);
            }
        }
    }
}
