//! A moment, as foreign formats write it.

use core::fmt;

/// A moment in milliseconds since 1970, UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// A moment from milliseconds since 1970.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since 1970, rounded down.
    ///
    /// ```
    /// assert_eq!(charte_interop::Timestamp::from_millis(-1).as_seconds(), -1);
    /// ```
    #[must_use]
    pub const fn as_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// From the tenths of a second that TC strings count.
    pub(crate) fn from_deciseconds(tenths: u64) -> Self {
        Self(i64::try_from(tenths).unwrap_or(0).saturating_mul(100))
    }

    /// From the milliseconds that a script's `Date.now()` wrote. `None` before 2001, when no
    /// consent manager existed: such a number lost digits, or counts seconds.
    pub(crate) const fn from_script(millis: i64) -> Option<Self> {
        if millis >= 1_000_000_000_000 && millis <= 9_999_999_999_999 {
            return Some(Self(millis));
        }
        None
    }

    /// From an RFC 3339 text.
    pub(crate) fn from_rfc3339(text: &str) -> Option<Self> {
        Some(Self(text.parse::<jiff::Timestamp>().ok()?.as_millisecond()))
    }

    /// From the text that JavaScript's `Date` prints: `Mon Nov 23 2026 10:00:00 GMT+0100 (CET)`.
    pub(crate) fn from_date_text(text: &str) -> Option<Self> {
        let plain = text.split_once(" (").map_or(text, |(plain, _)| plain);
        let parsed = jiff::fmt::strtime::parse("%a %b %d %Y %H:%M:%S GMT%z", plain).ok()?;
        Some(Self(parsed.to_timestamp().ok()?.as_millisecond()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(moment) => write!(f, "{moment:.3}"),
            Err(_) => write!(f, "{} ms", self.0),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_scripts_write() {
        let moment = Timestamp::from_date_text("Mon Nov 23 2026 10:00:00 GMT+0100 (CET)").unwrap();
        assert_eq!(moment.to_string(), "2026-11-23T09:00:00.000Z");
        assert_eq!(Timestamp::from_rfc3339("2026-11-23T09:00:00Z"), Some(moment));
        assert_eq!(Timestamp::from_date_text("Mon Nov 23 2026 10:00"), None);
        assert_eq!(Timestamp::from_script(176_389_200_000), None);
        assert_eq!(Timestamp::from_deciseconds(5).as_millis(), 500);
    }
}
