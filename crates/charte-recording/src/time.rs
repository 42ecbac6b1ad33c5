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
pub(crate) fn from_iso(text: &str) -> Option<i64> {
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

/// A number as milliseconds since 1970, by its size: seconds, milliseconds, microseconds or
/// nanoseconds since 1970, microseconds or tenths of them since 1601 (Chrome, Windows), tenths of
/// microseconds since year 1 (.NET).
pub(crate) fn from_number(number: f64) -> Option<i64> {
    /// Milliseconds from 1601 and from year 1 to 1970.
    const SINCE_1601: f64 = 11_644_473_600_000.0;
    const SINCE_YEAR_1: f64 = 62_135_596_800_000.0;
    if !number.is_finite() {
        return None;
    }
    let millis = match number.abs() {
        // Milliseconds would lie before 1990: an end in the year 9999, in seconds.
        size if size < PLAUSIBLE.start as f64 => number * 1_000.0,
        size if size < 1e14 => number,
        size if size < 1e16 => number / 1e3,
        size if size < 1e17 => number / 1e3 - SINCE_1601,
        size if size < 2e17 => number / 1e4 - SINCE_1601,
        size if size < 1e18 => number / 1e4 - SINCE_YEAR_1,
        _ => number / 1e6,
    };
    // Saturates, and a saturated moment is not plausible.
    Some(millis as i64)
}

/// The moment of a text in any of the forms that lists of cookies use.
pub(crate) fn from_text(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(number) = text.parse::<f64>() {
        return from_number(number);
    }
    // `/Date(1858500300000)/`, as .NET writes it.
    let ticks = text.strip_prefix("/Date(").and_then(|rest| rest.split([')', '+']).next());
    if let Some(number) = ticks.and_then(|ticks| ticks.parse::<f64>().ok()) {
        return from_number(number);
    }
    from_iso(text)
        .or_else(|| Some(charte::cookie::parse_cookie_date(text.as_bytes())?.saturating_mul(1_000)))
}

/// Beyond what a plausible moment is, in the future.
pub(crate) fn is_far(millis: i64) -> bool {
    millis >= PLAUSIBLE.end
}

pub(crate) fn plausible(millis: i64) -> Option<i64> {
    PLAUSIBLE.contains(&millis).then_some(millis)
}

/// A `Date` header (RFC 9110 §5.6.7); of several joined by newlines, the first.
pub(crate) fn from_http_date(text: &str) -> Option<i64> {
    let first = text.lines().next()?.trim();
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    plausible(parser.parse_timestamp(first).ok()?.as_millisecond())
}

/// The form of `Expires` and `Date` (RFC 9110 §5.6.7).
pub(crate) fn to_http_date(millis: i64) -> Option<String> {
    let time = Timestamp::from_second(millis.div_euclid(1_000)).ok()?;
    rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&time).ok()
}

/// How far the server's clock is ahead of the recorder's, when that can be a clock's fault.
pub(crate) fn skew(server: Option<i64>, recorder: Option<i64>) -> Option<i64> {
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
    fn numbers_of_every_unit() {
        const END: i64 = 1_858_500_300_000;
        for number in [
            1_858_500_300.0,
            1_858_500_300_000.0,
            1_858_500_300_000_000.0,
            1_858_500_300_000_000_000.0,
            13_502_973_900_000_000.0,
            135_029_739_000_000_000.0,
            639_940_971_000_000_000.0,
        ] {
            let millis = from_number(number).unwrap();
            assert!((millis - END).abs() < 1_000, "{number}: {millis}");
        }
        assert!(is_far(from_number(253_402_300_799.0).unwrap()));
        for text in [
            "1858500300",
            "1858500300.5",
            "2028-11-22T10:05:00Z",
            "2028-11-22 10:05:00",
            "Wed, 22 Nov 2028 10:05:00 GMT",
            "Wed, 22-Nov-2028 10:05:00 GMT",
            "Wed Nov 22 2028 10:05:00 GMT+0000 (Coordinated Universal Time)",
            "/Date(1858500300000)/",
        ] {
            let millis = from_text(text).unwrap_or_default();
            assert!((millis - END).abs() < 1_000, "{text}: {millis}");
        }
        for text in ["", "soon", "22/11/2028", "NaN"] {
            assert_eq!(from_text(text), None, "{text}");
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
