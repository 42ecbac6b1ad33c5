//! Filtering `Set-Cookie` and `Cookie` lines (spec §9).

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::SerializeMap;

use charte_syntax::words;

use super::line::bare_deletion;
use super::request::is_header;
use super::{Exchange, Mode};
use crate::category::Party;
use crate::charter::Undeclared;
use crate::cookie::{CookiePairs, SetCookie, SetCookieError, response_date};
use crate::error::{Error, ErrorCode};
use crate::pattern::{Exact, Sought};
use crate::policy::{Decision, Explanation, ObservedCookie, Visitor};

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
        /// It passes unchanged, because the mode is `report`.
        Kept = "kept",
        /// It is removed.
        Removed = "removed",
        /// It is a deletion, and goes on as one without its value.
        Rewritten = "rewritten",
    }
}

/// A report about a cookie that may not be set, or about a line that could not be parsed. It never
/// contains a value.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    field: HeaderField,
    handling: Handling,
    found: Result<Found<'a>, Error>,
}

/// A cookie that may not be set.
#[derive(Clone, Debug)]
struct Found<'a> {
    visitor: &'a Visitor<'a>,
    cookie: ObservedCookie<'a>,
    decision: Decision,
}

impl<'a> Report<'a> {
    /// The header that the report is about.
    #[must_use]
    pub fn field(&self) -> HeaderField {
        self.field
    }

    /// What is done with it.
    #[must_use]
    pub fn handling(&self) -> Handling {
        self.handling
    }

    /// Whether it is removed.
    #[must_use]
    pub fn removed(&self) -> bool {
        self.handling == Handling::Removed
    }

    /// The deletion that replaces the line if it is [`Handling::Rewritten`].
    #[must_use]
    pub fn replacement(&self) -> Option<Vec<u8>> {
        let cookie = self.cookie().filter(|_| self.handling == Handling::Rewritten)?;
        cookie.set_cookie().as_ref().map(bare_deletion)
    }

    /// The decision, or `None` if the line could not be read.
    #[must_use]
    pub fn decision(&self) -> Option<Decision> {
        self.found.as_ref().ok().map(|found| found.decision)
    }

    /// The decision with its reasons, or `None` if the line could not be read.
    #[must_use]
    pub fn explain(&self) -> Option<Explanation> {
        let found = self.found.as_ref().ok()?;
        Some(found.visitor.explain_observed(&found.cookie))
    }

    /// The cookie, or `None` if the line could not be read.
    #[must_use]
    pub fn cookie(&self) -> Option<&ObservedCookie<'a>> {
        self.found.as_ref().ok().map(|found| &found.cookie)
    }

    /// The name of the cookie, empty for one without a name, or `None` if the line could not be
    /// read.
    #[must_use]
    pub fn name(&self) -> Option<Cow<'_, str>> {
        self.cookie().map(ObservedCookie::shown_name)
    }

    /// Why the line could not be read.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.found.as_ref().err()
    }
}

/// `{"header":"set-cookie","handling":"removed","decision":{…}}`, with the explanation as the
/// decision; for a line that could not be read `"error":"E302"` in its place.
impl Serialize for Report<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_map(Some(3))?;
        out.serialize_entry("header", &self.field)?;
        out.serialize_entry("handling", &self.handling)?;
        match (self.explain(), self.error()) {
            (Some(explanation), _) => out.serialize_entry("decision", &explanation)?,
            (None, error) => out.serialize_entry("error", &error.map(|e| e.code().id()))?,
        }
        out.end()
    }
}

/// What becomes of a header line of the response.
#[derive(Clone, Debug)]
// A report lives for one line, and making it allocates nothing.
#[allow(clippy::large_enum_variant)]
pub enum Verdict<'a> {
    /// It passes unchanged.
    Pass,
    /// It is removed without a report: a `Set-Cookie` line that sets no cookie.
    Drop,
    /// It is reported; the report says how it was handled.
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
    /// Filters the headers of a whole response: gives the position and the verdict of each header
    /// that does not pass unchanged. The response's `Date` is taken from the headers.
    ///
    /// ```
    /// use charte::http::{Handling, Report, RequestHead};
    /// use charte::{Charter, Mode, Policy, Time};
    ///
    /// let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
    /// let policy = Policy::new(Charter::parse(charter)?)?;
    /// let facts = RequestHead::default().read(policy.charter(), ["theme=dark"]);
    /// let exchange = facts.exchange(&policy, Time::default(), Mode::Enforce);
    /// let mut headers: Vec<(&str, Vec<u8>)> = vec![
    ///     ("Content-Type", b"text/html".to_vec()),
    ///     ("Set-Cookie", b"_ads=1; Path=/".to_vec()),
    ///     ("Set-Cookie", b"_old=secret; Max-Age=0".to_vec()),
    /// ];
    /// let changes: Vec<_> = exchange
    ///     .filter_response(headers.iter().map(|(name, value)| (*name, value)))
    ///     .into_iter()
    ///     .map(|(at, verdict)| {
    ///         (at, verdict.handling(), verdict.report().and_then(Report::replacement))
    ///     })
    ///     .collect();
    /// // From the end, so that positions stay right.
    /// for (at, handling, replacement) in changes.into_iter().rev() {
    ///     match (handling, replacement) {
    ///         (Handling::Removed, _) => drop(headers.remove(at)),
    ///         // A deletion of a cookie that may not be set goes on without its value.
    ///         (Handling::Rewritten, Some(line)) => headers[at].1 = line,
    ///         _ => {}
    ///     }
    /// }
    /// assert_eq!(headers.len(), 2);
    /// assert!(headers[1].1.starts_with(b"_old=; Max-Age=0"));
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn filter_response<'b, N, V>(
        &'b self,
        headers: impl IntoIterator<Item = (&'b N, &'b V), IntoIter: Clone>,
    ) -> Vec<(usize, Verdict<'b>)>
    where
        N: AsRef<[u8]> + ?Sized + 'b,
        V: AsRef<[u8]> + ?Sized + 'b,
    {
        let headers = headers.into_iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
        let dates = headers.clone().filter(|(name, _)| is_header(name, b"date"));
        let date = response_date(dates.map(|(_, value)| value));
        let verdicts = headers.map(|(name, value)| self.header(name, value, date));
        verdicts.enumerate().filter(|(_, v)| !matches!(v, Verdict::Pass)).collect()
    }

    /// Judges one `Set-Cookie` line of the response. `date` is the response's own time in seconds
    /// since the Unix epoch ([`response_date`]).
    ///
    /// A deletion of a cookie that may not be set is rewritten without its value:
    /// [`Report::replacement`]. Attributes are parsed only if the cookie may not be set, the
    /// consent is decoded only if it matters, and a line that passes allocates nothing.
    #[must_use]
    pub fn set_cookie<'b>(&'b self, line: &'b [u8], date: Option<i64>) -> Verdict<'b> {
        let read = match SetCookie::parse(line) {
            Ok(read) => read,
            Err(error) => return self.unreadable(error),
        };
        let exact = self.policy().look_up(read.name());
        if exact.is_always_allowed(self.visitor.party_seen().unwrap_or(Party::First)) {
            return Verdict::Pass;
        }
        self.judge(read, exact, date)
    }

    /// Judges one header line of the response: a `Set-Cookie` line as [`Exchange::set_cookie`].
    /// Any other passes, but for a name or a value that holds CR, LF or NUL: it could carry a
    /// `Set-Cookie` line that no filter saw.
    #[must_use]
    pub fn header<'b>(&'b self, name: &[u8], value: &'b [u8], date: Option<i64>) -> Verdict<'b> {
        let breaks = |text: &[u8]| memchr::memchr3(b'\r', b'\n', 0, text).is_some();
        if breaks(name) || (!is_header(name, b"set-cookie") && breaks(value)) {
            let message = "the name or the value of a header holds CR, LF or NUL";
            let error = Error::new(ErrorCode::HeaderControl, message).with_help("leave them out");
            return Verdict::Report(self.report(HeaderField::Other, Err(error)));
        }
        match is_header(name, b"set-cookie") {
            true => self.set_cookie(value, date),
            false => Verdict::Pass,
        }
    }

    /// Judges a line whose exact name is not always allowed.
    fn judge<'b>(&'b self, read: SetCookie<'b>, exact: Exact, date: Option<i64>) -> Verdict<'b> {
        let name = read.name();
        let sought = Sought { host: self.visitor.host(), ..Sought::cookie(name) };
        let found = self.policy().find_after(exact, &sought);
        if self.is_always_allowed(found, name.is_empty()) {
            return Verdict::Pass;
        }
        let now = self.visitor.now().unix();
        match self.visitor.withheld_found(found, name.is_empty(), || Some(read.expiry(now))) {
            None => Verdict::Pass,
            Some(decision) => self.report_line(read, decision, read.is_deletion(now, date)),
        }
    }

    /// Whether a line passes whatever the visitor answered, so that the consent is not read.
    fn is_always_allowed(&self, found: Option<u32>, nameless: bool) -> bool {
        let Some(number) = found else {
            return !nameless && self.policy().charter().undeclared() == Undeclared::Allow;
        };
        let compiled = self.visitor.compiled().get(number as usize);
        compiled.is_some_and(|d| d.is_always_allowed(self.visitor.party_seen()))
    }

    #[cold]
    fn unreadable<'b>(&'b self, error: SetCookieError) -> Verdict<'b> {
        match (error, self.mode) {
            (SetCookieError::Empty, Mode::Enforce) => Verdict::Drop,
            (SetCookieError::Empty, Mode::Report) => Verdict::Pass,
            (error, _) => Verdict::Report(self.report(HeaderField::SetCookie, Err(error.into()))),
        }
    }

    #[cold]
    fn report_line<'b>(
        &'b self,
        line: SetCookie<'b>,
        decision: Decision,
        deletes: bool,
    ) -> Verdict<'b> {
        let found = self.found(ObservedCookie::from(line), decision);
        let mut report = self.report(HeaderField::SetCookie, Ok(found));
        if deletes && report.removed() {
            report.handling = Handling::Rewritten;
        }
        Verdict::Report(report)
    }

    fn found<'b>(&'b self, cookie: ObservedCookie<'b>, decision: Decision) -> Found<'b> {
        Found { visitor: &self.visitor, cookie, decision }
    }

    /// Removes the declared cookies that may not be set from one `Cookie` line. Undeclared cookies
    /// and the consent cookie stay. The result borrows the line if nothing was removed. It is empty
    /// if everything was removed; omit the header then.
    ///
    /// A removed pair takes the separator before it (`; `) along; the first pair takes the one
    /// after it. Everything else keeps its bytes.
    #[must_use]
    pub fn filter_cookie<'l>(&self, line: &'l [u8]) -> Cow<'l, [u8]> {
        self.filter_cookie_with(line, |_| ())
    }

    /// Like [`Self::filter_cookie`], and calls `report` for each cookie that may not be set. In
    /// `report` mode the line is unchanged.
    #[must_use]
    pub fn filter_cookie_with<'l>(
        &self,
        line: &'l [u8],
        mut on_report: impl FnMut(Report<'_>),
    ) -> Cow<'l, [u8]> {
        let mut shorter: Option<Vec<u8>> = None;
        // Up to where the line was copied or left out.
        let mut done = 0;
        for pair in CookiePairs::new(line) {
            let withheld = self.visitor.withheld(pair.name);
            let withheld = withheld
                .filter(|decision| decision.is_declared() && !self.is_consent_cookie(pair.name));
            let stays = withheld.is_none();
            if let Some(decision) = withheld {
                let found = self.found(ObservedCookie::named(pair.name), decision);
                on_report(self.report(HeaderField::Cookie, Ok(found)));
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

    fn report<'b>(&self, field: HeaderField, found: Result<Found<'b>, Error>) -> Report<'b> {
        let handling = match self.mode {
            Mode::Enforce => Handling::Removed,
            Mode::Report => Handling::Kept,
        };
        Report { field, handling, found }
    }
}
