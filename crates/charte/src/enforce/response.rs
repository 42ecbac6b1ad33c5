//! Filtering `Set-Cookie` and `Cookie` lines (spec §9).

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::SerializeMap;

use super::{Exchange, Mode};
use crate::error::Error;
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
    }
}

/// A cookie that may not be set, or a line that could not be read: what was found, and whether
/// it was removed. It never holds a value.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    field: HeaderField,
    removed: bool,
    cause: Result<Decision<'a>, Error>,
}

impl<'a> Report<'a> {
    /// Which header it speaks of.
    #[must_use]
    pub fn field(&self) -> HeaderField {
        self.field
    }

    /// Whether it goes: always in the mode `enforce`, never in `report`.
    #[must_use]
    pub fn removed(&self) -> bool {
        self.removed
    }

    /// The decision; nothing when the line could not be read.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision<'a>> {
        self.cause.as_ref().ok()
    }

    /// Why the line could not be read.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.cause.as_ref().err()
    }

    /// The name; nothing when the line could not be read.
    #[must_use]
    pub fn cookie(&self) -> Option<Cow<'a, str>> {
        self.decision().map(Decision::cookie)
    }
}

/// `{"header":"set-cookie","removed":true,"decision":{…}}`, or `"error":"E303"` in its place.
impl Serialize for Report<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_map(Some(3))?;
        out.serialize_entry("header", &self.field)?;
        out.serialize_entry("removed", &self.removed)?;
        match &self.cause {
            Ok(decision) => out.serialize_entry("decision", decision)?,
            Err(error) => out.serialize_entry("error", error.code().id())?,
        }
        out.end()
    }
}

impl Exchange<'_> {
    /// Judges one `Set-Cookie` line of the response, as it came. Nothing means that it passes; a
    /// report says why it may not, and [`Report::removed`] whether to remove it.
    ///
    /// A deletion always passes. Attributes are read only when the cookie may not be set, and
    /// nothing is allocated for a line that passes.
    #[must_use]
    pub fn set_cookie<'b>(&'b self, line: &'b [u8]) -> Option<Report<'b>> {
        let read = match SetCookie::parse(line) {
            Ok(read) => read,
            Err(error) => return Some(self.report_error(error)),
        };
        let sought = Sought { host: self.host.as_ref(), ..Sought::cookie(read.name()) };
        self.judge(read, self.policy().find(&sought))
    }

    /// Judges a line of which the declaration was looked for.
    #[inline]
    pub(super) fn judge<'b>(
        &'b self,
        read: SetCookie<'b>,
        found: Option<u32>,
    ) -> Option<Report<'b>> {
        let now = self.visitor.now().unix();
        let may_set = self.visitor.may_set_found(found, self.seen, || Some(read.expiry(now)));
        if may_set || read.is_deletion(now) { None } else { Some(self.report_line(read)) }
    }

    #[cold]
    pub(super) fn report_error<'b>(&self, error: SetCookieError) -> Report<'b> {
        self.report(HeaderField::SetCookie, Err(error.into()))
    }

    #[cold]
    fn report_line<'b>(&'b self, line: SetCookie<'b>) -> Report<'b> {
        let mut sighting = Sighting::named(line.name());
        sighting.line = Some(line);
        sighting.host = self.host.as_ref().map(Host::borrowed);
        let decision = self.visitor.decide_seen(sighting, self.seen);
        self.report(HeaderField::SetCookie, Ok(decision))
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
        Report { field, removed: self.mode == Mode::Enforce, cause }
    }
}
