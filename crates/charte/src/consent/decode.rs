//! Reading the value of a consent cookie. Everything that is not exactly of the form is
//! malformed: an error that names the token, never its text.

use super::{Answer, Consent, MAX_BYTES, Pair, check};
use crate::bytes;
use crate::cookie::days_since_epoch;
use crate::error::{Error, ErrorCode};
use crate::purpose::Purpose;
use crate::time::Time;

pub(super) fn consent(value: &[u8]) -> Result<Consent, Error> {
    let value = match value {
        [b'"', inner @ .., b'"'] => inner,
        whole => whole,
    };
    let read = checked(value).and_then(|body| tokens(body, value.len()));
    read.map_err(|error| match error.token() {
        Some(token) if is_percent_encoded(value) => {
            Error::new(error.code(), "the value looks percent-encoded")
                .with_help("store it unchanged, since every character is allowed in a cookie")
                .in_token(token as usize)
        }
        _ => error,
    })
}

/// What stands before the check, which is judged before anything else.
#[inline]
fn checked(value: &[u8]) -> Result<&[u8], Error> {
    let wrong = |what: &str, token: usize| {
        let message = format!("expected {what}");
        let error = Error::new(ErrorCode::ConsentCheck, message).in_token(token);
        Err(error.with_help("charte consent check completes values that are written by hand"))
    };
    let index = || value.iter().filter(|byte| **byte == b'~').count();
    let (body, last) = match value.iter().rposition(|byte| *byte == b'~') {
        Some(at) => value.split_at_checked(at).unwrap_or_default(),
        None => (value, value),
    };
    match last {
        [b'~', token @ ..] if token == check::token(body) => Ok(body),
        [b'~', b'.', ..] | [b'.', ..] => {
            wrong("the check that fits the value, which was cut or changed", index())
        }
        _ => {
            let missing = "a check such as .1m4q at the end, which is missing";
            wrong(missing, index().saturating_add(1))
        }
    }
}

/// Reads what stands before the check of a value of so many bytes.
fn tokens(body: &[u8], bytes: usize) -> Result<Consent, Error> {
    if bytes > MAX_BYTES {
        let message = format!("a consent value has at most {MAX_BYTES} bytes");
        return Err(Error::new(ErrorCode::ConsentTooLong, message).in_token(0));
    }
    let mut rest = next(Some(body));
    if rest.0 != b"v1" {
        return Err(Error::new(ErrorCode::ConsentVersion, "expected v1").in_token(0));
    }
    let consent = Consent::new(Time::default(), 1);
    let mut found = Found { time: None, revision: None, consent };
    let mut index = 0usize;
    while rest.1.is_some() {
        rest = next(rest.1);
        index = index.saturating_add(1);
        found.token(rest.0).map_err(|e| e.in_token(index))?;
    }
    let end = index.saturating_add(1);
    let missing = |what: &str| {
        Error::new(ErrorCode::ConsentCount, format!("expected {what}, which is missing"))
            .in_token(end)
    };
    found.consent.time = found.time.ok_or_else(|| missing("a time such as 20261123T1005Z"))?;
    found.consent.revision = found.revision.ok_or_else(|| missing("a revision such as r1"))?;
    found.consent.granted = found.consent.granted.difference(found.consent.refused);
    if let Some(words) = &mut found.consent.more.0 {
        words.settle();
    }
    Ok(found.consent)
}

/// No consent value has a `%`.
fn is_percent_encoded(value: &[u8]) -> bool {
    let escapes =
        |w: &[u8]| matches!(w, [b'%', a, b] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    value.windows(3).any(escapes)
}

/// The next token, and what follows its `~`.
#[inline]
fn next(rest: Option<&[u8]>) -> (&[u8], Option<&[u8]>) {
    let rest = rest.unwrap_or_default();
    bytes::split_once(b'~', rest).map_or((rest, None), |(token, rest)| (token, Some(rest)))
}

/// What the tokens said, both signs still side by side.
struct Found {
    time: Option<Time>,
    revision: Option<u32>,
    consent: Consent,
}

impl Found {
    #[inline]
    fn token(&mut self, token: &[u8]) -> Result<(), Error> {
        match token {
            [b'y', b':', answer @ ..] => self.answer(answer, true),
            [b'n', b':', answer @ ..] => self.answer(answer, false),
            [b'!', flag @ ..] => self.flag(flag),
            [b'r', digits @ ..] => {
                let what = "a revision from r1 to r4294967295";
                once(&mut self.revision, revision(digits), what)
            }
            [b'0'..=b'9', ..] => once(&mut self.time, time(token), "a time such as 20261123T1005Z"),
            _ => Err(expected("a time, r…, y:…, n:… or !…")),
        }
    }

    #[inline]
    fn answer(&mut self, text: &[u8], granted: bool) -> Result<(), Error> {
        match Purpose::from_bytes(text) {
            Some(purpose) if granted => self.consent.granted.insert(purpose),
            Some(purpose) => self.consent.refused.insert(purpose),
            None => return self.longer_answer(text, granted),
        }
        Ok(())
    }

    /// A pair, a provider, or a purpose of another version.
    fn longer_answer(&mut self, text: &[u8], granted: bool) -> Result<(), Error> {
        let (purpose, provider) = match bytes::split_once(b'@', text) {
            Some((purpose, provider)) => (purpose, Some(provider)),
            None => (text, None),
        };
        let provider =
            match provider {
                Some(provider) => Some(word(provider).ok_or_else(|| {
                    expected("a provider of 1 to 40 of a-z, 0-9 and - behind the @")
                })?),
                None => None,
            };
        if let (Some(provider), true) = (provider, purpose.is_empty() && !granted) {
            self.consent.more.refused_providers.push(provider.into());
            return Ok(());
        }
        let purpose = word(purpose);
        let purpose = purpose.ok_or_else(|| expected("a purpose of 1 to 40 of a-z, 0-9 and -"))?;
        match provider {
            Some(provider) => self.consent.more.pairs.push(Pair::new(purpose, provider, granted)),
            None => self.consent.more.unknown.push(Answer { purpose: purpose.into(), granted }),
        }
        Ok(())
    }

    fn flag(&mut self, flag: &[u8]) -> Result<(), Error> {
        let legal = |b: &u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'=' | b'-');
        match text(flag, 64, legal) {
            Some("gpc") => self.consent.gpc = true,
            Some("seen") => self.consent.seen = true,
            Some(other) => self.consent.more.flags.push(other.into()),
            None => return Err(expected("a flag of 1 to 64 of a-z, 0-9, ., = and -")),
        }
        Ok(())
    }
}

fn expected(what: &str) -> Error {
    Error::new(ErrorCode::ConsentToken, format!("expected {what}"))
}

fn once<T>(slot: &mut Option<T>, value: Option<T>, what: &str) -> Result<(), Error> {
    let value = value.ok_or_else(|| expected(what))?;
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(Error::new(ErrorCode::ConsentCount, format!("expected {what} only once"))),
    }
}

/// The text of 1 to `most` bytes that are all legal; the legal ones are ASCII.
fn text(bytes: &[u8], most: usize, legal: impl Fn(&u8) -> bool) -> Option<&str> {
    let fits = (1..=most).contains(&bytes.len()) && bytes.iter().all(legal);
    core::str::from_utf8(bytes).ok().filter(|_| fits)
}

fn word(bytes: &[u8]) -> Option<&str> {
    text(bytes, 40, |b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn revision(digits: &[u8]) -> Option<u32> {
    let fits = (1..=10).contains(&digits.len()) && digits.first() != Some(&b'0');
    u32::try_from(number(digits)?).ok().filter(|_| fits)
}

/// The number that decimal digits spell.
fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0i64, |number, byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        Some(number.saturating_mul(10).saturating_add(i64::from(digit)))
    })
}

/// `20261123T1005Z`: a real UTC date, 1970 or later.
fn time(text: &[u8]) -> Option<Time> {
    let &[y0, y1, y2, y3, o0, o1, d0, d1, b'T', h0, h1, m0, m1, b'Z'] = text else {
        return None;
    };
    let (year, month) = (number(&[y0, y1, y2, y3])?, number(&[o0, o1])?);
    let (hour, minute) = (number(&[h0, h1])?, number(&[m0, m1])?);
    if year < 1970 || !(1..=12).contains(&month) || hour > 23 || minute > 59 {
        return None;
    }
    let days = days_since_epoch(year, month, number(&[d0, d1])?)?;
    let minutes = days.saturating_mul(24).saturating_add(hour).saturating_mul(60);
    Some(Time::from_unix(minutes.saturating_add(minute).saturating_mul(60)))
}
