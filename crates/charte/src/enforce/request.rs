//! What a middleware takes from a request (spec §9, the table).

use super::{Exchange, Mode};
use crate::charter::Charter;
use crate::consent::Reading;
use crate::policy::{Page, Policy, Visitor};
use crate::scan;
use crate::site::Host;
use crate::time::Time;

/// The header values that decisions follow from, as they came: any bytes, without the spaces
/// around them. Of several lines of one field pass the first; of `Sec-GPC` one that is exactly
/// `1`, where there is one. `Cookie` lines are passed to [`RequestHead::read`].
#[derive(Clone, Copy, Default)]
pub struct RequestHead<'a> {
    /// `:authority`, or `Host`; a forwarded host only where the application says which proxy to
    /// trust.
    pub host: Option<&'a [u8]>,
    /// `Sec-Fetch-Site`.
    pub sec_fetch_site: Option<&'a [u8]>,
    /// `Sec-Fetch-Dest`.
    pub sec_fetch_dest: Option<&'a [u8]>,
    /// `Origin`.
    pub origin: Option<&'a [u8]>,
    /// `Referer`.
    pub referer: Option<&'a [u8]>,
    /// `Sec-GPC`.
    pub sec_gpc: Option<&'a [u8]>,
}

/// What `Sec-GPC` says where it says anything.
const SIGNAL: &[u8] = b"1";

/// Whether a header's name is this one (given in lower case), in any ASCII case and without the
/// white space around it: some servers send a name as an application wrote it.
pub(super) fn is_header(name: &[u8], known: &[u8]) -> bool {
    bare(name).eq_ignore_ascii_case(known)
}

/// Without what readers of headers take for white space.
fn bare(mut name: &[u8]) -> &[u8] {
    let blank = |byte: &u8| *byte <= b' ' || matches!(*byte, 0x7f | 0x85 | 0xa0);
    while let [first, rest @ ..] = name {
        if !blank(first) {
            break;
        }
        name = rest;
    }
    while let [head @ .., last] = name {
        if !blank(last) {
            break;
        }
        name = head;
    }
    name
}

impl<'a> RequestHead<'a> {
    /// Notes a header by its name, in any ASCII case, when it is one of these and the first of
    /// its kind; a `Sec-GPC` of `1` counts wherever it stands. `Host` is noted too: an
    /// `:authority`, or a forwarded host that is trusted, is set before.
    pub fn note(&mut self, name: &[u8], value: &'a [u8]) {
        let name = bare(name);
        let slot = match name.len() {
            4 if name.eq_ignore_ascii_case(b"host") => &mut self.host,
            6 if name.eq_ignore_ascii_case(b"origin") => &mut self.origin,
            7 if name.eq_ignore_ascii_case(b"referer") => &mut self.referer,
            7 if name.eq_ignore_ascii_case(b"sec-gpc") => &mut self.sec_gpc,
            14 if name.eq_ignore_ascii_case(b"sec-fetch-site") => &mut self.sec_fetch_site,
            14 if name.eq_ignore_ascii_case(b"sec-fetch-dest") => &mut self.sec_fetch_dest,
            _ => return,
        };
        slot.get_or_insert(value);
        if value == SIGNAL && name.eq_ignore_ascii_case(b"sec-gpc") {
            self.sec_gpc = Some(value);
        }
    }

    /// Reads the facts out of the head and all `Cookie` lines of the request. The charter names
    /// the consent cookie.
    #[must_use]
    pub fn read<'b, L: AsRef<[u8]>>(
        &self,
        charter: &'b Charter,
        cookie_lines: impl IntoIterator<Item = L>,
    ) -> RequestFacts<'b>
    where
        'a: 'b,
    {
        self.with(charter, Reading::found(cookie_lines, &charter.consent_finder))
    }

    /// As [`RequestHead::read`], out of all header fields of the request: name and value, in the
    /// order in which they came. What was set before, such as the host by a trusted proxy, stays.
    #[must_use]
    pub fn read_fields<'b>(
        mut self,
        charter: &'b Charter,
        fields: impl IntoIterator<Item = (&'a [u8], &'a [u8])>,
    ) -> RequestFacts<'b>
    where
        'a: 'b,
    {
        let mut reading = Reading::none();
        for (name, value) in fields {
            match is_header(name, b"cookie") {
                true => reading.find(value, &charter.consent_finder),
                false => self.note(name, scan::trim(value)),
            }
        }
        self.with(charter, reading)
    }

    /// The facts with this for what the cookies say.
    pub(super) fn with<'b>(&self, charter: &'b Charter, reading: Reading) -> RequestFacts<'b>
    where
        'a: 'b,
    {
        let host = self.host.and_then(|host| charter.host().parse_like(host));
        let signal = self.sec_gpc == Some(SIGNAL);
        RequestFacts { host, place: self.place(), reading, signal }
    }

    fn place(&self) -> Place<'a> {
        let cross = self.sec_fetch_site == Some(b"cross-site");
        if !cross || self.sec_fetch_dest == Some(b"document") {
            return Place::Site;
        }
        let page = |address: &'a [u8]| text(address).and_then(Page::known);
        // An opaque origin says nothing of the page (RFC 6454 §7.3).
        let origin = self.origin.filter(|origin| *origin != b"null").and_then(page);
        Place::Page(origin.or_else(|| self.referer.and_then(page)).unwrap_or(Page::Foreign))
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// Never the page's address, which may hold a query.
impl core::fmt::Debug for RequestHead<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("RequestHead")
            .field("host", &self.host.and_then(text).and_then(Host::parse))
            .field("page", &self.place())
            .field("signal", &(self.sec_gpc == Some(SIGNAL)))
            .finish_non_exhaustive()
    }
}

/// Where the page is.
#[derive(Clone, Debug)]
enum Place<'a> {
    /// On the charter's site.
    Site,
    /// Elsewhere, or unknown.
    Page(Page<'a>),
}

/// What a request says: host, page, consent, signal. It names no policy, so that the policy may
/// be chosen afterwards, and it can be kept until the response comes
/// ([`RequestFacts::into_owned`]).
#[derive(Clone, Debug)]
pub struct RequestFacts<'a> {
    pub(super) host: Option<Host<'a>>,
    place: Place<'a>,
    reading: Reading,
    signal: bool,
}

/// A request of which nothing is known: no host, no page, no consent, no signal.
impl Default for RequestFacts<'_> {
    fn default() -> Self {
        let place = Place::Page(Page::Unknown);
        Self { host: None, place, reading: Reading::none(), signal: false }
    }
}

impl<'a> RequestFacts<'a> {
    /// The host; nothing when it cannot be mapped to one.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        self.host.as_ref()
    }

    /// The page, under this charter.
    #[must_use]
    pub fn page<'b>(&'b self, charter: &'b Charter) -> Page<'b> {
        match &self.place {
            Place::Site if charter.is_https() => Page::Host(charter.host().borrowed()),
            Place::Site => Page::Insecure(charter.host().borrowed()),
            Place::Page(page) => page.borrowed(),
        }
    }

    /// The consent cookies.
    #[must_use]
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Whether Global Privacy Control is on.
    #[must_use]
    pub fn signal(&self) -> bool {
        self.signal
    }

    /// Names the page, where the caller knows better than the headers.
    #[must_use]
    pub fn on(mut self, page: Page<'a>) -> Self {
        self.place = Place::Page(page);
        self
    }

    /// Says whether Global Privacy Control is on, where that is known otherwise.
    #[must_use]
    pub fn signalling(mut self, on: bool) -> Self {
        self.signal = on;
        self
    }

    /// Puts an answer, such as the one that was just recorded, in the place of what the request
    /// brought, so that the response is judged by it.
    #[must_use]
    pub fn answered(mut self, consent: impl Into<Reading>) -> Self {
        self.reading = consent.into();
        self
    }

    /// The facts with texts of their own.
    #[must_use]
    pub fn into_owned(self) -> RequestFacts<'static> {
        let place = match self.place {
            Place::Site => Place::Site,
            Place::Page(page) => Place::Page(page.into_owned()),
        };
        let host = self.host.map(Host::into_owned);
        RequestFacts { host, place, reading: self.reading, signal: self.signal }
    }

    /// The visitor, under a policy and at a moment.
    #[must_use]
    pub fn visitor<'b>(&'b self, policy: &'b Policy, now: Time) -> Visitor<'b> {
        policy.visitor(&self.reading, now).signal(self.signal).on(self.page(policy.charter()))
    }

    /// The exchange, under a policy and at a moment.
    #[must_use]
    pub fn exchange<'b>(&'b self, policy: &'b Policy, now: Time, mode: Mode) -> Exchange<'b> {
        let host = self.host.as_ref().map(Host::borrowed);
        Exchange::new(self.visitor(policy, now), host, mode)
    }
}
