//! What a middleware takes from a request (spec §9, the table).

use super::{Exchange, Mode};
use crate::bytes;
use crate::charter::Charter;
use crate::consent::ReceivedConsent;
use crate::policy::{Page, Policy, UnreadConsent, Visitor};
use crate::site::Host;
use crate::time::Time;

/// The header values that decisions follow from, as they came: any bytes, without the spaces
/// around them. If a field has several lines, pass the first; for `Sec-GPC` one that is
/// exactly `1`, if there is one. `Cookie` lines are passed to [`RequestHead::read`].
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
const GPC_ON: &[u8] = b"1";

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
    /// Takes a header into account if its name, in any ASCII case, is one of these fields and no
    /// earlier header filled the field. A `Sec-GPC` of `1` counts in any position. `Host` is
    /// included, so set an `:authority` or a trusted forwarded host first.
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
        if value == GPC_ON && name.eq_ignore_ascii_case(b"sec-gpc") {
            self.sec_gpc = Some(value);
        }
    }

    /// Reads the facts out of the head and all `Cookie` lines of the request.
    #[must_use]
    pub fn read<'b, L: AsRef<[u8]> + ?Sized + 'b>(
        &self,
        charter: &'b Charter,
        cookie_lines: impl IntoIterator<Item = &'b L>,
    ) -> RequestFacts<'b>
    where
        'a: 'b,
    {
        let mut consent = UnreadConsent::default();
        cookie_lines.into_iter().for_each(|line| consent.add_line(line.as_ref()));
        self.with(charter, consent)
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
        let mut consent = UnreadConsent::default();
        for (name, value) in fields {
            match is_header(name, b"cookie") {
                true => consent.add_line(value),
                false => self.note(name, bytes::trim(value)),
            }
        }
        self.with(charter, consent)
    }

    fn with<'b>(&self, charter: &'b Charter, consent: UnreadConsent<'b>) -> RequestFacts<'b>
    where
        'a: 'b,
    {
        let host = self.host.and_then(|host| charter.host().parse_like(host));
        let gpc = self.sec_gpc == Some(GPC_ON);
        RequestFacts { host, page: self.page_source(), consent, gpc }
    }

    fn page_source(&self) -> PageSource<'a> {
        let cross = self.sec_fetch_site == Some(b"cross-site");
        if !cross || self.sec_fetch_dest == Some(b"document") {
            return PageSource::Site;
        }
        let page = |address: &'a [u8]| text(address).and_then(Page::known);
        // An opaque origin says nothing of the page (RFC 6454 §7.3).
        let origin = self.origin.filter(|origin| *origin != b"null").and_then(page);
        PageSource::Page(origin.or_else(|| self.referer.and_then(page)).unwrap_or(Page::Foreign))
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// Never the page's address, which may hold a query.
impl core::fmt::Debug for RequestHead<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("RequestHead")
            .field("host", &self.host.and_then(text).and_then(Host::read))
            .field("page", &self.page_source())
            .field("gpc", &(self.sec_gpc == Some(GPC_ON)))
            .finish_non_exhaustive()
    }
}

/// How the page is known.
#[derive(Clone, Debug)]
enum PageSource<'a> {
    /// On the charter's site.
    Site,
    /// Elsewhere, or unknown.
    Page(Page<'a>),
}

/// What a request says: host, page, consent and Global Privacy Control. It names no policy, so
/// that the policy may be chosen afterwards, and it can be kept until the response comes
/// ([`RequestFacts::into_owned`]).
#[derive(Clone, Debug)]
pub struct RequestFacts<'a> {
    host: Option<Host<'a>>,
    page: PageSource<'a>,
    consent: UnreadConsent<'a>,
    gpc: bool,
}

/// A request about which nothing is known: no host, no page, no consent, no signal.
impl Default for RequestFacts<'_> {
    fn default() -> Self {
        let page = PageSource::Page(Page::Unknown);
        Self { host: None, page, consent: UnreadConsent::default(), gpc: false }
    }
}

impl<'a> RequestFacts<'a> {
    /// The host, or `None` if none can be read.
    #[must_use]
    pub fn host(&self) -> Option<&Host<'a>> {
        self.host.as_ref()
    }

    /// The page, under this charter.
    #[must_use]
    pub fn page<'b>(&'b self, charter: &'b Charter) -> Page<'b> {
        match &self.page {
            PageSource::Site if charter.is_https() => Page::Host(charter.host().borrowed()),
            PageSource::Site => Page::Insecure(charter.host().borrowed()),
            PageSource::Page(page) => page.borrowed(),
        }
    }

    /// The consent cookies, whose name the charter gives. They are read at the first call.
    #[must_use]
    pub fn received(&self, charter: &Charter) -> &ReceivedConsent {
        self.consent.read(charter)
    }

    /// Whether Global Privacy Control is on.
    #[must_use]
    pub fn gpc(&self) -> bool {
        self.gpc
    }

    /// Names the page, if the caller knows better than the headers.
    #[must_use]
    pub fn with_page(mut self, page: impl Into<Page<'a>>) -> Self {
        self.page = PageSource::Page(page.into());
        self
    }

    /// States whether Global Privacy Control is on, if that is known otherwise.
    #[must_use]
    pub fn with_gpc(mut self, on: bool) -> Self {
        self.gpc = on;
        self
    }

    /// Replaces the consent that the request brought, for example by the one that was just
    /// recorded, so that the response is judged by it.
    #[must_use]
    pub fn with_consent(mut self, consent: impl Into<ReceivedConsent>) -> Self {
        self.consent = UnreadConsent::from(consent.into());
        self
    }

    /// The same facts, owning their texts.
    #[must_use]
    pub fn into_owned(self) -> RequestFacts<'static> {
        let page = match self.page {
            PageSource::Site => PageSource::Site,
            PageSource::Page(page) => PageSource::Page(page.into_owned()),
        };
        let host = self.host.map(Host::into_owned);
        RequestFacts { host, page, consent: self.consent.into_owned(), gpc: self.gpc }
    }

    /// The visitor, under a policy and at a moment.
    #[must_use]
    pub fn visitor<'b>(&'b self, policy: &'b Policy, now: Time) -> Visitor<'b> {
        let (page, host) = (self.page(policy.charter()), self.host.as_ref().map(Host::borrowed));
        Visitor::of_request(policy, &self.consent, now, page, host).with_gpc(self.gpc)
    }

    /// The exchange, under a policy and at a moment.
    #[must_use]
    pub fn exchange<'b>(&'b self, policy: &'b Policy, now: Time, mode: Mode) -> Exchange<'b> {
        Exchange::new(self.visitor(policy, now), mode)
    }
}
