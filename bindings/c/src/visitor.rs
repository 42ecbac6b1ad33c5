//! Visitors: what a decision needs of one request.

use std::sync::Arc;

use charte::{
    Area, Exchange, Host, Mode, Page, Purpose, Reading, RequestHead, Sighting, Technology, Time,
};

use crate::*;

/// A visitor of a policy, in one request: the answer, the moment, the host, the page, the
/// signal. Never changes; many threads may use one at the same time.
pub struct charte_visitor {
    /// Borrows from the last two, and is dropped before them.
    pub(crate) exchange: Exchange<'static>,
    pub(crate) policy: Arc<charte_policy>,
    pub(crate) consent: Option<Arc<charte_consent>>,
    signal: bool,
}

static NO_CONSENT: Reading = Reading::none();

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

/// Makes a visitor of a request: host, page, consent and signal are read out of its header.
/// Nothing that a visitor sends makes it fail. `request` may be NULL for one of which nothing is
/// known. `consent` takes the place of what the request brought, so that the response to an act
/// is judged by it; NULL for the request's own. `now` is in seconds since 1970-01-01T00:00:00Z,
/// as `time(NULL)` gives it: the library reads no clock.
///
/// Writes to `*out` a visitor that is yours: free it with `charte_visitor_free`. It keeps what it
/// needs, so that everything else may be freed before it.
/// `policy` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_new(
    policy: *const charte_policy,
    request: *const charte_request,
    consent: *const charte_consent,
    now: i64,
    out: *mut *mut charte_visitor,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let policy = keep(policy, "policy")?;
        let charter = policy.0.charter();
        let (mut head, mut page, mut mode) = (RequestHead::default(), None, Mode::Enforce);
        let mut cookies = Vec::new();
        if let Some(given) = request.as_ref() {
            for header in items(given.headers, given.header_count, "headers")? {
                let (name, value) = (header.name.bytes("name")?, header.value.bytes("value")?);
                head.note(name, value);
                cookies.extend(name.eq_ignore_ascii_case(b"cookie").then_some(value));
            }
            page = given.page.host("page")?.map(Host::of_page);
            mode = if given.report_only { Mode::Report } else { Mode::Enforce };
        }
        let facts = head.read(charter, cookies);
        let brought = || {
            let reading = Some(facts.reading()).filter(|reading| reading.copies() > 0);
            reading.map(|reading| Arc::new(charte_consent::from(reading.clone())))
        };
        let consent = keep(consent, "consent").ok().or_else(brought);
        // What is borrowed here stays where it is, and unchanged, as long as the visitor, or a
        // decision that was made of it, holds the counts; what borrows is dropped before.
        let reading = consent.as_ref().map(|consent| &(*Arc::as_ptr(consent)).reading);
        let borrowed = &(*Arc::as_ptr(&policy)).0;
        let visitor = borrowed.visitor(reading.unwrap_or(&NO_CONSENT), Time::from_unix(now));
        let page = match page {
            Some(host) => host.map_or(Page::Unknown, Page::Host),
            None => facts.page(charter),
        };
        let page = match page {
            Page::Host(host) => Page::Host(host.into_owned()),
            Page::Foreign => Page::Foreign,
            Page::Unknown => Page::Unknown,
        };
        let signal = facts.signal();
        let visitor = visitor.signal(signal).on(page);
        let exchange = Exchange::new(visitor, facts.host().cloned().map(Host::into_owned), mode);
        Ok(handle::give(charte_visitor { exchange, policy, consent, signal }))
    })
}

/// Frees a visitor and every text that it gave. `visitor` may be NULL. Decisions that were made
/// of it live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_free(visitor: *mut charte_visitor) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { handle::free(visitor) }
}

/// The state of the consent. `CHARTE_STATE_NONE` for NULL. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_state(visitor: *const charte_visitor) -> charte_state {
    // SAFETY: null, or a live handle.
    unsafe { visitor.as_ref() }.map_or(0, |v| v.exchange.visitor().state() as charte_state)
}

/// Whether Global Privacy Control is on. False for NULL. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_signal(visitor: *const charte_visitor) -> bool {
    // SAFETY: null, or a live handle.
    unsafe { visitor.as_ref() }.is_some_and(|v| v.signal)
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
    /// # Safety
    /// Its texts are absent or valid for `'a`.
    // Always: a sighting is large, and moved once too often otherwise.
    #[inline(always)]
    pub(crate) unsafe fn seen_by<'a>(
        &self,
        visitor: &'a charte_visitor,
    ) -> Result<Sighting<'a>, Failure> {
        // SAFETY: the caller's promise.
        let mut sighting = match unsafe { self.line.optional("line") }? {
            Some(line) => Sighting::set_cookie(line)?,
            // SAFETY: the caller's promise.
            None => match unsafe { self.name.optional("name") }? {
                Some(name) => Sighting::named(name),
                None => return Err(Failure::null("name")),
            },
        };
        sighting.technology = listed(Technology::ALL, self.technology, "technology")?;
        // SAFETY: the caller's promise.
        sighting.host = match unsafe { self.host.host("host") }? {
            None => visitor.exchange.host().map(Host::borrowed),
            Some(host) => Host::parse(host),
        };
        Ok(sighting)
    }
}

/// The word of this number.
#[inline]
pub(crate) fn listed<T: Copy>(all: &[T], number: u32, what: &'static str) -> Result<T, Failure> {
    let word = usize::try_from(number).ok().and_then(|n| all.get(n).copied());
    word.ok_or(Failure::Argument(CHARTE_NOT_IN_LIST, what))
}

/// Whether a cookie of this name may be set now by the visitor's host. The fast way: nothing is
/// allocated.
///
/// Writes to `*out`; initialise it with `false`, so that a failure is not taken for a
/// permission. `visitor`, `out` and `name.data` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_may_set(
    visitor: *const charte_visitor,
    name: charte_str,
    out: *mut bool,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let name = name.optional("name")?.ok_or(Failure::null("name"))?;
        Ok(visitor.exchange.decide(name).may_set())
    })
}

/// Whether a purpose is allowed, and why.
#[repr(C)]
pub struct charte_allowance {
    /// Why: of the first declaration that does not allow it, else of the first.
    pub because: charte_because,
    /// Whether it is allowed.
    pub allowed: bool,
}

/// Whether everything that the charter declares for a purpose is allowed now: for a script, an
/// embed or an SDK about to be loaded. `provider` may be absent for all of them. What is not
/// declared is not allowed.
///
/// `visitor` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_NOT_IN_LIST` for a purpose that is none, `CHARTE_NOT_UTF8` for such a provider.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_allows(
    visitor: *const charte_visitor,
    purpose: charte_purpose,
    provider: charte_str,
    out: *mut charte_allowance,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let provider = provider.optional_text("provider")?;
        let purpose = listed(Purpose::ALL, purpose, "purpose")?;
        let answer = visitor.exchange.visitor().allows(purpose, provider);
        let because = answer.because as charte_because;
        Ok(charte_allowance { because, allowed: answer.allowed })
    })
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

/// Writes to `*out` what to ask the visitor, over all declarations or those of one area; pass
/// `CHARTE_NONE` for all. Asking writes nothing: only an act of the visitor is recorded.
/// `visitor` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_NOT_IN_LIST`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_ask(
    visitor: *const charte_visitor,
    area: charte_area,
    out: *mut charte_ask,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let area = match area {
            CHARTE_NONE => None,
            area => Some(listed(Area::ALL, area, "area")?),
        };
        let ask = visitor.exchange.visitor().ask(area);
        Ok(charte_ask {
            asking: ask.asking as charte_asking,
            because: ask.because as charte_why,
            purposes: ask.purposes.bits(),
            askable: visitor.exchange.visitor().askable(area).bits(),
        })
    })
}
