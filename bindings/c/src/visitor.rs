//! Visitors: what a decision needs of one request.

use std::sync::Arc;

use charte::{
    Exchange, Host, Mode, Page, Policy, RequestFacts, RequestHead, SetCookie, Sighting, Time,
    Visitor,
};
use self_cell::self_cell;

use crate::*;

/// A visitor of a policy, in one request: the answer, the moment, the host, the page, the
/// signal. Never changes; many threads may use one at the same time.
pub struct charte_visitor(pub(crate) Arc<Visiting>);

self_cell!(
    /// An exchange, and what it borrows.
    pub struct Visiting {
        owner: (Arc<Policy>, RequestFacts<'static>),
        #[covariant]
        dependent: Exchange,
    }
);

impl charte_visitor {
    #[inline]
    pub(crate) fn exchange(&self) -> &Exchange<'_> {
        self.0.borrow_dependent()
    }

    #[inline]
    pub(crate) fn core(&self) -> &Visitor<'_> {
        self.exchange().visitor()
    }
}

/// One line of a request's header, as it came: any bytes, without the spaces around the value.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_header {
    /// The name, in any case.
    pub name: charte_str,
    /// The value.
    pub value: charte_str,
}

/// A request. Zero all of it, then set what is there.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_request {
    /// The lines of its header; those that decide nothing are not looked at. `:authority`, and a
    /// forwarded host where you say which proxy to trust, are passed as a `Host` before all others.
    pub headers: *const charte_header,
    /// How many.
    pub header_count: usize,
    /// The address of the page, if you know better than the header; what cannot be mapped to a
    /// host, such as an empty text, is unknown. Absent, the page follows from the header.
    pub page: charte_str,
    /// Filters only tell what may not be set, and remove nothing.
    pub report_only: bool,
}

export! {
    /// Makes a visitor of a request: host, page, consent and signal are read out of its header.
    /// Nothing that a visitor sends makes it fail. `request` may be NULL for one of which nothing
    /// is known. `consent` takes the place of what the request brought, so that the response to an
    /// act is judged by it; NULL for the request's own. `now` is in seconds since
    /// 1970-01-01T00:00:00Z, as `time(NULL)` gives it: the library reads no clock.
    ///
    /// Writes to `*out` a visitor that is yours: free it with `charte_visitor_free`. It keeps what
    /// it needs, so that everything else may be freed before it. `policy` and `out` must not be
    /// NULL; `error` may be. Any thread.
    fn charte_visitor_new(
        policy: *const charte_policy, request: *const charte_request,
        consent: *const charte_consent, now: i64,
    ) -> *mut charte_visitor {
        let policy = Arc::clone(&get(policy, "policy")?.0);
        let (mut fields, mut page, mut mode) = (Vec::new(), None, Mode::Enforce);
        if let Some(given) = request.as_ref() {
            for header in items(given.headers, given.header_count, "headers")? {
                fields.push((header.name.bytes("name")?, header.value.bytes("value")?));
            }
            page = given.page.host("page")?;
            mode = if given.report_only { Mode::Report } else { Mode::Enforce };
        }
        let mut facts = RequestHead::default().read_fields(policy.charter(), fields);
        if let Some(page) = page {
            facts = facts.on(Page::of(page));
        }
        if let Some(consent) = consent.as_ref() {
            facts = facts.answered(consent.reading.clone());
        }
        let facts = facts.into_owned();
        let visiting = Visiting::new((policy, facts), |(policy, facts)| {
            facts.exchange(policy, Time::from_unix(now), mode)
        });
        Ok(give(charte_visitor(Arc::new(visiting))))
    }
}

/// Frees a visitor and every text that it gave. `visitor` may be NULL. Decisions that were made
/// of it live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_free(visitor: *mut charte_visitor) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(visitor) }
}

/// The state of the consent. `CHARTE_STATE_NONE` for NULL. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_state(visitor: *const charte_visitor) -> charte_state {
    // SAFETY: null, or a live handle.
    unsafe { visitor.as_ref() }.map_or(0, |v| number(v.core().state()))
}

/// Whether Global Privacy Control is on. False for NULL. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_signal(visitor: *const charte_visitor) -> bool {
    // SAFETY: null, or a live handle.
    unsafe { visitor.as_ref() }.is_some_and(|v| v.0.borrow_owner().1.signal())
}

export! {
    /// Writes to `*out` what the visitor answered before: every consent cookie of the request, merged,
    /// or what was given in its place; see `charte_consent_answers`. The consent is yours: free it
    /// with `charte_consent_free`. `visitor` and `out` must not be NULL; `error` may be. Any thread.
    fn charte_visitor_consent(visitor: *const charte_visitor) -> *mut charte_consent {
        charte_consent::give(get(visitor, "visitor")?.0.borrow_owner().1.reading().clone())
    }
}

/// A cookie, or another tracker, as it was seen. Zero all of it, then set what is known: `name`
/// or `line` at least.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_sighting {
    /// The name, any bytes. Not looked at when there is a line.
    pub name: charte_str,
    /// The value of a `Set-Cookie` header field, any bytes; the name comes from it.
    pub line: charte_str,
    /// The host that sets it. Absent is the visitor's host; what cannot be mapped to a host is
    /// unknown.
    pub host: charte_str,
    /// How it is kept; 0 is a cookie.
    pub technology: charte_technology,
}

impl charte_sighting {
    /// Lends what was seen, and whether the visitor's host is the one that sets it: what is moved
    /// is what costs here.
    ///
    /// # Safety
    /// Its texts are absent or valid.
    #[inline(always)]
    pub(crate) unsafe fn with_seen<R>(
        &self,
        read: impl FnOnce(&Sighting<'_>, bool) -> R,
    ) -> Result<R, Failure> {
        // SAFETY: the caller's promise.
        let line = unsafe { self.line.optional("line") }?.map(SetCookie::parse).transpose();
        let line = line.map_err(charte::Error::from)?;
        let name = match line {
            Some(line) => line.name(),
            // SAFETY: as above.
            None => unsafe { self.name.needed("name") }?,
        };
        let technology = listed(self.technology, "technology")?;
        // SAFETY: as above.
        let host = unsafe { self.host.host("host") }?;
        let at_own_host = host.is_none();
        let host = host.and_then(Host::parse);
        Ok(read(&Sighting { name, technology, host, line, end: None }, at_own_host))
    }
}

export! {
    /// Whether a cookie of this name may be set now by the visitor's host. The fast way: nothing is
    /// allocated.
    ///
    /// Writes to `*out`; initialise it with `false`, so that a failure is not taken for a
    /// permission. `visitor`, `out` and `name.data` must not be NULL; `error` may be. Any thread.
    fn charte_visitor_may_set(visitor: *const charte_visitor, name: charte_str) -> bool {
        let visitor = get(visitor, "visitor")?;
        Ok(visitor.exchange().summarise(name.needed("name")?).may_set())
    }
}

/// Whether a purpose is allowed, and why.
#[repr(C)]
pub struct charte_allowance {
    /// Why: of the first declaration that does not allow it, else of the first.
    pub because: charte_because,
    /// Whether it is allowed.
    pub allowed: bool,
}

export! {
    /// Whether everything that the charter declares for a purpose is allowed now: for a script, an
    /// embed or an SDK about to be loaded. `provider` may be absent for all of them. What is not
    /// declared is not allowed.
    ///
    /// `visitor` and `out` must not be NULL; `error` may be. Any thread. Fails with
    /// `CHARTE_NOT_IN_LIST` for a purpose that is none, `CHARTE_NOT_UTF8` for such a provider.
    fn charte_visitor_allows(
        visitor: *const charte_visitor, purpose: charte_purpose, provider: charte_str,
    ) -> charte_allowance {
        let visitor = get(visitor, "visitor")?;
        let (purpose, provider) = (listed(purpose, "purpose")?, provider.text("provider")?);
        let answer = visitor.core().allows(purpose, provider);
        Ok(charte_allowance { because: number(answer.because), allowed: answer.allowed })
    }
}

/// What to ask the visitor, and why.
#[repr(C)]
pub struct charte_ask {
    /// What the page owes the visitor.
    pub asking: charte_asking,
    /// Why.
    pub because: charte_why,
    /// The purposes to ask about, one bit each.
    pub purposes: u32,
    /// Every purpose that a visitor may be asked about, answered or not, one bit each.
    pub askable: u32,
}

export! {
    /// Writes to `*out` what to ask the visitor, over all declarations or those of one area; pass
    /// `CHARTE_NONE` for all. Asking writes nothing: only an act of the visitor is recorded.
    /// `visitor` and `out` must not be NULL; `error` may be. Any thread. Fails with
    /// `CHARTE_NOT_IN_LIST`.
    fn charte_visitor_ask(visitor: *const charte_visitor, area: charte_area) -> charte_ask {
        let visitor = get(visitor, "visitor")?.core();
        let area = if area == CHARTE_NONE { None } else { Some(listed(area, "area")?) };
        let ask = visitor.ask(area);
        Ok(charte_ask {
            asking: number(ask.asking),
            because: number(ask.because),
            purposes: ask.purposes.bits(),
            askable: visitor.askable(area).bits(),
        })
    }
}
