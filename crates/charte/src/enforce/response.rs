//! Filtering `Set-Cookie` and `Cookie` lines (spec §9).

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::SerializeMap;

use super::line::bare_deletion;
use super::request::is_header;
use super::{Exchange, Mode};
use crate::error::{Error, ErrorCode};
use crate::pattern::Sought;
use crate::policy::{Decision, Sighting};
use crate::set_cookie::{CookiePairs, SetCookie, SetCookieError};
use crate::site::Host;
use crate::words::words;

words! {
    /// Which header a report speaks of.
    HeaderField {
        /// A response's.
        SetCookie = "set-cookie",
        /// A request's.
        Cookie = "cookie",
        /// Another one of a response.
        Other = "other",
    }
}

words! {
    /// What is done with a cookie that may not be set, or with a line that cannot be read.
    Handling {
        /// Nothing: the mode is `report`.
        Kept = "kept",
        /// It is removed.
        Removed = "removed",
        /// It is a deletion, and goes on as one without its value.
        Rewritten = "rewritten",
    }
}

/// A cookie that may not be set, or a line that could not be read: what was found, and what is
/// done with it. It never holds a value.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    field: HeaderField,
    handling: Handling,
    cause: Result<Decision<'a>, Error>,
}

impl<'a> Report<'a> {
    /// Which header it speaks of.
    #[must_use]
    pub fn field(&self) -> HeaderField {
        self.field
    }

    /// What is done with it.
    #[must_use]
    pub fn handling(&self) -> Handling {
        self.handling
    }

    /// Whether it goes.
    #[must_use]
    pub fn removed(&self) -> bool {
        self.handling == Handling::Removed
    }

    /// The deletion that takes the place of the line, where it is [`Handling::Rewritten`].
    #[must_use]
    pub fn replacement(&self) -> Option<Vec<u8>> {
        let decision = self.decision().filter(|_| self.handling == Handling::Rewritten)?;
        decision.sighting().line.as_ref().map(bare_deletion)
    }

    /// The decision; `None` when the line could not be read.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision<'a>> {
        self.cause.as_ref().ok()
    }

    /// Why the line could not be read.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.cause.as_ref().err()
    }

    /// The name, empty for a cookie without one; `None` when the line could not be read.
    #[must_use]
    pub fn cookie(&self) -> Option<Cow<'a, str>> {
        self.decision().map(Decision::cookie)
    }
}

/// `{"header":"set-cookie","handling":"removed","decision":{…}}`, or `"error":"E302"` in its place.
impl Serialize for Report<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_map(Some(3))?;
        out.serialize_entry("header", &self.field)?;
        out.serialize_entry("handling", &self.handling)?;
        match &self.cause {
            Ok(decision) => out.serialize_entry("decision", decision)?,
            Err(error) => out.serialize_entry("error", error.code().id())?,
        }
        out.end()
    }
}

/// What becomes of a header line of the response.
#[derive(Clone, Debug)]
// A report lives for one line, and making it allocates nothing.
#[allow(clippy::large_enum_variant)]
pub enum Verdict<'a> {
    /// It stays as it is.
    Pass,
    /// It is removed, and there is nothing to report: a `Set-Cookie` line without a cookie.
    Drop,
    /// It is reported, and the report says what is done with it.
    Report(Report<'a>),
}

impl<'a> Verdict<'a> {
    /// What is done with the line; `Kept` too when it may be set.
    #[must_use]
    pub fn handling(&self) -> Handling {
        match self {
            Self::Pass => Handling::Kept,
            Self::Drop => Handling::Removed,
            Self::Report(report) => report.handling(),
        }
    }

    /// The report, if there is one.
    #[must_use]
    pub fn report(&self) -> Option<&Report<'a>> {
        match self {
            Self::Report(report) => Some(report),
            Self::Pass | Self::Drop => None,
        }
    }
}

impl Exchange<'_> {
    /// Judges one `Set-Cookie` line of the response, as it came. `date` is what the response says
    /// of its own time, in seconds since the Unix epoch ([`response_date`](crate::response_date)).
    ///
    /// A deletion of a cookie that may not be set is rewritten, so that its value goes nowhere:
    /// [`Report::replacement`]. Attributes are read only when the cookie may not be set, and
    /// nothing is allocated for a line that passes.
    #[must_use]
    pub fn set_cookie<'b>(&'b self, line: &'b [u8], date: Option<i64>) -> Verdict<'b> {
        let read = match SetCookie::parse(line) {
            Ok(read) => read,
            Err(error) => return self.judge_unread(error),
        };
        let sought = Sought { host: self.host.as_ref(), ..Sought::cookie(read.name()) };
        self.judge(read, self.policy().find(&sought), date)
    }

    /// Judges one header line of the response: a `Set-Cookie` line as [`Exchange::set_cookie`].
    /// Any other passes, but for a name or a value that holds CR, LF or NUL: it could carry a
    /// `Set-Cookie` line that no filter saw.
    #[must_use]
    pub fn header<'b>(&'b self, name: &[u8], value: &'b [u8], date: Option<i64>) -> Verdict<'b> {
        let breaks = |text: &[u8]| memchr::memchr3(b'\r', b'\n', 0, text).is_some();
        if breaks(name) || (!is_header(name, b"set-cookie") && breaks(value)) {
            let message = "the name or the value of a header holds CR, LF or NUL: leave them out";
            let error = Error::new(ErrorCode::HeaderControl, message);
            return Verdict::Report(self.report(HeaderField::Other, Err(error)));
        }
        match is_header(name, b"set-cookie") {
            true => self.set_cookie(value, date),
            false => Verdict::Pass,
        }
    }

    /// Judges a line of which the declaration was looked for.
    #[inline]
    pub(super) fn judge<'b>(
        &'b self,
        read: SetCookie<'b>,
        found: Option<u32>,
        date: Option<i64>,
    ) -> Verdict<'b> {
        let (now, nameless) = (self.visitor.now().unix(), read.name().is_empty());
        let expiry = || Some(read.expiry(now));
        match self.visitor.may_set_found(found, nameless, self.seen, expiry) {
            true => Verdict::Pass,
            false => self.report_line(read, read.is_deletion(now, date)),
        }
    }

    #[cold]
    pub(super) fn judge_unread<'b>(&self, error: SetCookieError) -> Verdict<'b> {
        match (error, self.mode) {
            (SetCookieError::Empty, Mode::Enforce) => Verdict::Drop,
            (SetCookieError::Empty, Mode::Report) => Verdict::Pass,
            (error, _) => Verdict::Report(self.report(HeaderField::SetCookie, Err(error.into()))),
        }
    }

    #[cold]
    fn report_line<'b>(&'b self, line: SetCookie<'b>, deletes: bool) -> Verdict<'b> {
        let mut sighting = Sighting::named(line.name());
        sighting.line = Some(line);
        sighting.host = self.host.as_ref().map(Host::borrowed);
        let decision = self.visitor.decide_seen(sighting, self.seen);
        let mut report = self.report(HeaderField::SetCookie, Ok(decision));
        if deletes && report.removed() {
            report.handling = Handling::Rewritten;
        }
        Verdict::Report(report)
    }

    /// One `Cookie` line without the declared cookies that may not be set; undeclared ones and
    /// the consent cookie stay. Borrowed when nothing goes. When everything goes the result is
    /// empty, and the caller leaves the header out.
    ///
    /// A pair takes what parts it from the one before with it (`; `); the first pair takes what
    /// parts it from the next. Everything else keeps its bytes.
    #[must_use]
    pub fn filter_cookie<'l>(&self, line: &'l [u8]) -> Cow<'l, [u8]> {
        self.filter_cookie_telling(line, |_| ())
    }

    /// As [`Self::filter_cookie`], with a report for each cookie that may not be set. In the mode
    /// `report` the line stays as it is.
    #[must_use]
    pub fn filter_cookie_telling<'l>(
        &self,
        line: &'l [u8],
        mut tell: impl FnMut(Report<'_>),
    ) -> Cow<'l, [u8]> {
        let mut shorter: Option<Vec<u8>> = None;
        // Up to where the line was copied or left out.
        let mut done = 0;
        for pair in CookiePairs::new(line) {
            let (may_set, declared) = self.may_set(pair.name);
            let stays = !declared || may_set || self.is_consent_cookie(pair.name);
            if !stays {
                tell(self.report(HeaderField::Cookie, Ok(self.decide(pair.name))));
            }
            let goes = !stays && self.mode == Mode::Enforce;
            match &mut shorter {
                None if goes => {
                    // What parts it from the pair before is what lies behind `done`.
                    let kept = line.get(..done).unwrap_or_default();
                    let mut out = Vec::with_capacity(line.len());
                    out.extend_from_slice(kept);
                    shorter = Some(out);
                }
                Some(out) if !goes => {
                    let from = if out.is_empty() { pair.range.start } else { done };
                    out.extend_from_slice(line.get(from..pair.range.end).unwrap_or_default());
                }
                _ => {}
            }
            done = pair.range.end;
        }
        let Some(mut out) = shorter else { return Cow::Borrowed(line) };
        if !out.is_empty() {
            out.extend_from_slice(line.get(done..).unwrap_or_default());
        }
        Cow::Owned(out)
    }

    fn report<'b>(&self, field: HeaderField, cause: Result<Decision<'b>, Error>) -> Report<'b> {
        let handling = match self.mode {
            Mode::Enforce => Handling::Removed,
            Mode::Report => Handling::Kept,
        };
        Report { field, handling, cause }
    }
}
