//! Cookie dates (RFC 6265 §5.1.1).

/// Days from 0000-03-01 to 1970-01-01 in the proleptic Gregorian calendar.
const EPOCH: i64 = 719_468;

const MONTHS: [[u8; 3]; 12] = [
    *b"jan", *b"feb", *b"mar", *b"apr", *b"may", *b"jun", *b"jul", *b"aug", *b"sep", *b"oct",
    *b"nov", *b"dec",
];

/// Reads a date as browsers read `Expires`: RFC 6265 §5.1.1, which finds time, day, month and
/// year in nearly any order and ignores the rest, time zones too (all are UTC).
///
/// Seconds since the Unix epoch; `None` when it is not a date: a part is missing or out of range,
/// the day does not exist, or the year is before 1601. Two digits mean 1970 to 2069.
#[must_use]
pub fn parse_cookie_date(text: &[u8]) -> Option<i64> {
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(|&byte| is_delimiter(byte)) {
        match token.first() {
            Some(b'0'..=b'9') => {
                if time.is_none()
                    && let Some(found) = time_of(token)
                {
                    time = Some(found);
                } else if day.is_none()
                    && let Some((found, _)) = number(token, 1, 2)
                {
                    day = Some(found);
                } else if year.is_none()
                    && let Some((found, _)) = number(token, 2, 4)
                {
                    year = Some(found);
                }
            }
            Some(_) if month.is_none() => month = month_of(token),
            _ => {}
        }
    }
    let (hour, minute, second) = time?;
    let year = match year? {
        short @ 70..=99 => short.saturating_add(1900),
        short @ 0..=69 => short.saturating_add(2000),
        full => full,
    };
    if year < 1601 || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let days = days_since_epoch(year, month?, day?)?;
    let minutes = days.saturating_mul(24).saturating_add(hour).saturating_mul(60);
    Some(minutes.saturating_add(minute).saturating_mul(60).saturating_add(second))
}

/// When a response says that it was made, in seconds since the Unix epoch: the one of its `Date`
/// lines that is a date. `None` when none is, or several are.
#[must_use]
pub fn response_date<L: AsRef<[u8]>>(lines: impl IntoIterator<Item = L>) -> Option<i64> {
    let mut dates = lines.into_iter().filter_map(|line| parse_cookie_date(line.as_ref()));
    let date = dates.next()?;
    dates.next().is_none().then_some(date)
}

/// %x09, %x20-2F, %x3B-40, %x5B-60, %x7B-7E.
const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'\t' | b' '..=b'/' | b';'..=b'@' | b'['..=b'`' | b'{'..=b'~')
}

/// The number of `min` to `max` digits that `token` begins with, and what follows it; `None` when
/// a further digit does.
fn number(token: &[u8], min: usize, max: usize) -> Option<(i64, &[u8])> {
    let (mut value, mut digits, mut rest) = (0_i64, 0_usize, token);
    while let [digit @ b'0'..=b'9', tail @ ..] = rest {
        if digits == max {
            return None;
        }
        value = value.saturating_mul(10).saturating_add(i64::from(digit.saturating_sub(b'0')));
        digits = digits.saturating_add(1);
        rest = tail;
    }
    (digits >= min).then_some((value, rest))
}

/// Hour, minute and second, of one or two digits each, not yet checked against the clock.
fn time_of(token: &[u8]) -> Option<(i64, i64, i64)> {
    let (hour, rest) = number(token, 1, 2)?;
    let (minute, rest) = number(rest.strip_prefix(b":")?, 1, 2)?;
    let (second, _) = number(rest.strip_prefix(b":")?, 1, 2)?;
    Some((hour, minute, second))
}

/// The month from 1, by its first three letters in any ASCII case.
fn month_of(token: &[u8]) -> Option<i64> {
    let name = token.first_chunk::<3>()?.map(|byte| byte.to_ascii_lowercase());
    (1..).zip(&MONTHS).find_map(|(number, month)| (*month == name).then_some(number))
}

/// Days from 1970-01-01 to a Gregorian date, or `None` when the month has no such day.
pub(crate) fn days_since_epoch(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    // Years that begin in March put the leap day last: then days before a month are linear.
    let (year, month) = if month > 2 {
        (year, month.saturating_sub(3))
    } else {
        (year.saturating_sub(1), month.saturating_add(9))
    };
    let before_month = month.saturating_mul(153).saturating_add(2) / 5;
    let before_year = year.saturating_mul(365).saturating_add(year / 4).saturating_sub(year / 100);
    let days = before_year.saturating_add(year / 400).saturating_add(before_month);
    Some(days.saturating_add(day).saturating_sub(1).saturating_sub(EPOCH))
}
