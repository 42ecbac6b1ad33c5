//! Moments, in milliseconds since 1970 (UTC).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;

/// Recorders, cookies and their lifetimes lie between 1990 and 2200; the rest is damage.
const PLAUSIBLE: std::ops::Range<i64> = 631_152_000_000..7_258_118_400_000;

/// A server's clock is believed over the recorder's when they differ by less than this: enough for
/// a recorder that labels local time as UTC, too little for the `Date` of a cached response.
const MAX_SKEW: i64 = 24 * 3_600 * 1_000;

/// ISO 8601 with any offset; without one it counts as UTC.
pub(super) fn from_iso(text: &str) -> Option<i64> {
    let text = text.trim();
    let millis = match text.parse::<Timestamp>() {
        Ok(time) => time.as_millisecond(),
        Err(_) => {
            let local = text.parse::<DateTime>().ok()?;
            TimeZone::UTC.to_timestamp(local).ok()?.as_millisecond()
        }
    };
    Some(millis)
}

/// Seconds, or milliseconds where seconds would lie millennia ahead.
pub(super) fn from_number(number: f64) -> Option<i64> {
    if !number.is_finite() {
        return None;
    }
    let millis = if number.abs() < 1e11 { number * 1_000.0 } else { number };
    // Saturates, and a saturated moment is not plausible.
    Some(millis as i64)
}

pub(super) fn plausible(millis: i64) -> Option<i64> {
    PLAUSIBLE.contains(&millis).then_some(millis)
}

/// A `Date` header (RFC 9110 §5.6.7); of several joined by newlines, the first.
pub(super) fn from_http_date(text: &str) -> Option<i64> {
    let first = text.lines().next()?.trim();
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    plausible(parser.parse_timestamp(first).ok()?.as_millisecond())
}

/// The form of `Expires` and `Date` (RFC 9110 §5.6.7).
pub(super) fn to_http_date(millis: i64) -> Option<String> {
    let time = Timestamp::from_second(millis.div_euclid(1_000)).ok()?;
    rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&time).ok()
}

/// How far the server's clock is ahead of the recorder's, when that can be a clock's fault.
pub(super) fn skew(server: Option<i64>, recorder: Option<i64>) -> Option<i64> {
    let skew = server?.checked_sub(recorder?)?;
    (skew.abs() < MAX_SKEW).then_some(skew)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_every_recorder() {
        let cases = [
            ("2016-01-25T22:21:09.452+01:00", Some(1_453_756_869_452)),
            ("2011-07-08T06:40:46.9724178+01:00", Some(1_310_103_646_972)),
            ("2023-03-29T16:58:59.303-0700", Some(1_680_134_339_303)),
            ("2020-07-29T04:52:29.332Z", Some(1_595_998_349_332)),
            ("2020-07-29T04:52:29", Some(1_595_998_349_000)),
            ("2020-07-29 04:52:29Z", Some(1_595_998_349_000)),
            ("yesterday", None),
            ("", None),
        ];
        for (given, expected) in cases {
            assert_eq!(from_iso(given), expected, "{given}");
        }
    }

    #[test]
    fn header_dates_there_and_back() {
        let text = "Wed, 29 Jul 2020 04:52:29 GMT";
        let millis = from_http_date(text);
        assert_eq!(millis, Some(1_595_998_349_000));
        assert_eq!(millis.and_then(to_http_date).as_deref(), Some(text));
        assert_eq!(from_http_date("Wed, 29 Jul 2020 04:52:29 GMT\nx"), millis);
        assert_eq!(from_http_date("0"), None);
    }

    #[test]
    fn a_cached_date_is_no_clock() {
        assert_eq!(skew(Some(18_000_000), Some(0)), Some(18_000_000));
        assert_eq!(skew(Some(0), Some(37 * 86_400_000)), None);
        assert_eq!(skew(Some(i64::MIN), Some(i64::MAX)), None);
    }
}
