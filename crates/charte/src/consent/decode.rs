//! Reading the value of a consent cookie. Everything that is not exactly of the form is
//! malformed: an error that names the token, never its text.

use super::{Answer, Consent, MAX_BYTES, Pair};
use crate::error::{Error, ErrorCode};
use crate::purpose::Purpose;
use crate::scan;
use crate::set_cookie::days_since_epoch;
use crate::time::Time;

pub(super) fn consent(value: &[u8]) -> Result<Consent, Error> {
    let value = match value {
        [b'"', inner @ .., b'"'] => inner,
        whole => whole,
    };
    if value.len() > MAX_BYTES {
        let message = format!("a consent value has at most {MAX_BYTES} bytes");
        return Err(Error::new(ErrorCode::ConsentTooLong, message).in_token(0));
    }
    let (text, whole) = match core::str::from_utf8(value) {
        Ok(text) => (text, true),
        Err(error) => {
            let good = value.get(..error.valid_up_to()).unwrap_or_default();
            (core::str::from_utf8(good).unwrap_or_default(), false)
        }
    };
    let mut rest = next(Some(text));
    if rest.0 != "v1" || (!whole && rest.1.is_none()) {
        return Err(Error::new(ErrorCode::ConsentVersion, "expected v1").in_token(0));
    }
    let mut found = Found::default();
    let mut index = 0usize;
    while rest.1.is_some() {
        rest = next(rest.1);
        index = index.saturating_add(1);
        if rest.1.is_none() && !whole {
            return Err(expected("ascii").in_token(index));
        }
        found.token(rest.0).map_err(|e| e.in_token(index))?;
    }
    let end = index.saturating_add(1);
    let missing = |what: &str| {
        Error::new(ErrorCode::ConsentCount, format!("expected {what}, which is missing"))
            .in_token(end)
    };
    let time = found.time.ok_or_else(|| missing("a time such as 20261123T1005Z"))?;
    let revision = found.revision.ok_or_else(|| missing("a revision such as r1"))?;
    Ok(found.settle(Consent::new(time, revision)))
}

/// The next token, and what follows its `~`.
fn next(text: Option<&str>) -> (&str, Option<&str>) {
    let text = text.unwrap_or_default();
    match scan::find(b'~', text.as_bytes()).and_then(|at| text.split_at_checked(at)) {
        Some((token, rest)) => (token, rest.get(1..)),
        None => (text, None),
    }
}

/// What the tokens said, both signs still side by side.
#[derive(Default)]
struct Found {
    time: Option<Time>,
    revision: Option<u32>,
    granted: crate::purpose::PurposeSet,
    refused: crate::purpose::PurposeSet,
    unknown: Vec<Answer>,
    pairs: Vec<Pair>,
    providers: Vec<Box<str>>,
    gpc: bool,
    seen: bool,
    flags: Vec<Box<str>>,
}

impl Found {
    fn token(&mut self, token: &str) -> Result<(), Error> {
        match token.as_bytes() {
            [b'y', b':', ..] => self.answer(token.get(2..).unwrap_or_default(), true),
            [b'n', b':', ..] => self.answer(token.get(2..).unwrap_or_default(), false),
            [b'!', ..] => self.flag(token.get(1..).unwrap_or_default()),
            [b'r', ..] => {
                let revision = revision(token.get(1..).unwrap_or_default());
                once(&mut self.revision, revision, "a revision from r1 to r4294967295")
            }
            [b'0'..=b'9', ..] => once(&mut self.time, time(token), "a time such as 20261123T1005Z"),
            _ => Err(expected("a time, r…, y:…, n:… or !…")),
        }
    }

    #[inline]
    fn answer(&mut self, text: &str, granted: bool) -> Result<(), Error> {
        match Purpose::from_id(text) {
            Some(purpose) if granted => self.granted.insert(purpose),
            Some(purpose) => self.refused.insert(purpose),
            None => return self.longer_answer(text, granted),
        }
        Ok(())
    }

    /// A pair, a provider, or a purpose of another version.
    fn longer_answer(&mut self, text: &str, granted: bool) -> Result<(), Error> {
        let (purpose, provider) = match text.split_once('@') {
            Some((purpose, provider)) => (purpose, Some(provider)),
            None => (text, None),
        };
        if provider.is_some_and(|p| !is_word(p)) {
            return Err(expected("a provider of 1 to 40 of a-z, 0-9 and - behind the @"));
        }
        match provider {
            Some(provider) if purpose.is_empty() && !granted => {
                self.providers.push(provider.into())
            }
            _ if !is_word(purpose) => {
                return Err(expected("a purpose of 1 to 40 of a-z, 0-9 and -"));
            }
            Some(provider) => self.pairs.push(Pair::new(purpose, provider, granted)),
            None => self.unknown.push(Answer { purpose: purpose.into(), granted }),
        }
        Ok(())
    }

    fn flag(&mut self, flag: &str) -> Result<(), Error> {
        let legal = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'=' | b'-');
        if !(1..=64).contains(&flag.len()) || !flag.bytes().all(legal) {
            return Err(expected("a flag of 1 to 64 of a-z, 0-9, ., = and -"));
        }
        match flag {
            "gpc" => self.gpc = true,
            "seen" => self.seen = true,
            other => self.flags.push(other.into()),
        }
        Ok(())
    }

    /// Once each, in order; of both signs the refusal stays.
    fn settle(mut self, mut consent: Consent) -> Consent {
        // `false` sorts before `true`, so the refusal comes first and is the one kept.
        self.unknown.sort();
        self.unknown.dedup_by(|later, first| later.purpose == first.purpose);
        self.pairs.sort();
        self.pairs.dedup_by(|later, first| later.text == first.text);
        self.providers.sort();
        self.providers.dedup();
        self.flags.sort();
        self.flags.dedup();
        consent.granted = self.granted.without(self.refused);
        consent.refused = self.refused;
        consent.unknown = self.unknown;
        consent.pairs = self.pairs;
        consent.refused_providers = self.providers;
        consent.gpc = self.gpc;
        consent.seen = self.seen;
        consent.flags = self.flags;
        consent
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

fn is_word(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn revision(text: &str) -> Option<u32> {
    let digits = !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// `20261123T1005Z`: a real UTC date, 1970 or later.
fn time(text: &str) -> Option<Time> {
    let &[y0, y1, y2, y3, o0, o1, d0, d1, b'T', h0, h1, m0, m1, b'Z'] = text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0i64, |n, d| {
            let digit = d.is_ascii_digit().then(|| i64::from(d & 0x0f))?;
            Some(n.saturating_mul(10).saturating_add(digit))
        })
    };
    let up_to = |digits: [u8; 2], most: i64| number(&digits).filter(|n| *n <= most);
    let year = number(&[y0, y1, y2, y3]).filter(|y| *y >= 1970)?;
    let month = up_to([o0, o1], 12).filter(|m| *m >= 1)?;
    let days = days_since_epoch(year, month, up_to([d0, d1], 31)?)?;
    let (hour, minute) = (up_to([h0, h1], 23)?, up_to([m0, m1], 59)?);
    let minutes = days.saturating_mul(24).saturating_add(hour).saturating_mul(60);
    Some(Time::from_unix(minutes.saturating_add(minute).saturating_mul(60)))
}
