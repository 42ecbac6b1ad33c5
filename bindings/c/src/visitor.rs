//! Visitors: what decisions need to know about one request.

use charte::http::RequestHead;
use charte::{Exchange, Mode, Time, Visitor};

use crate::*;

/// A visitor of a policy, in one request: the consent, the moment, the host, the page and Global
/// Privacy Control. It never changes; many threads may use it at the same time.
pub struct charte_visitor(Exchange<'static>);

impl charte_visitor {
    #[inline]
    pub(crate) fn exchange(&self) -> &Exchange<'static> {
        &self.0
    }

    #[inline]
    pub(crate) fn core(&self) -> &Visitor<'static> {
        self.0.visitor()
    }
}

/// One header of a request or a response: any bytes, without the spaces around the value.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_header {
    /// The name, in any case.
    pub name: charte_str,
    /// The value.
    pub value: charte_str,
}

impl charte_header {
    /// # Safety
    /// Its texts are absent or valid for `'a`.
    pub(crate) unsafe fn read<'a>(&self) -> Result<(&'a [u8], &'a [u8]), Failure> {
        // SAFETY: the caller's promise.
        unsafe { Ok((self.name.bytes("name")?, self.value.bytes("value")?)) }
    }
}

/// A request. Set all of it to zero, then fill in what is known.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_request {
    /// Its headers; those that decide nothing are ignored. Pass `:authority`, or the forwarded
    /// host of a proxy that you trust, as a `Host` header before all others.
    pub headers: *const charte_header,
    /// How many.
    pub header_count: usize,
    /// The address of the page, if you know better than the headers. A text that names no host,
    /// such as an empty one, means that the page is unknown. If it is absent, the page follows
    /// from the headers.
    pub page: charte_str,
    /// Whether filters only report what may not be set, and remove nothing.
    pub report_only: bool,
    /// Reads the cookies of other consent managers while the request brings no consent cookie of
    /// the site; NULL for none.
    pub honour: *const charte_importer,
}

/// Makes a visitor of a request: its host, page, consent and Global Privacy Control come from the
/// headers. Nothing that a visitor sends makes it fail. If `request` is NULL, nothing is known
/// about it. `consent` replaces what the request brought, so that the response to an act is judged
/// by it; pass NULL for the request's own. `now` is in seconds since 1970-01-01T00:00:00Z, as
/// `time(NULL)` gives it: the library reads no clock.
///
/// Writes to `*out` a visitor that is yours: free it with `charte_visitor_free`. It keeps what it
/// needs, so everything else may be freed before it. `policy` and `out` must not be NULL; `error`
/// may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_new(
    policy: *const charte_policy,
    request: *const charte_request,
    consent: *const charte_received_consent,
    now: i64,
    out: *mut *mut charte_visitor,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let policy = &get(policy, "policy")?.0;
            let (mut headers, mut page, mut mode) = (Vec::new(), None, Mode::Enforce);
            let (mut honour, now) = (None, Time::from_unix(now));
            if let Some(given) = request.as_ref() {
                for header in items(given.headers, given.header_count, "headers")? {
                    headers.push(header.read()?);
                }
                page = given.page.host("page")?;
                mode = if given.report_only { Mode::Report } else { Mode::Enforce };
                honour = given.honour.as_ref();
            }
            let fields = headers.iter().copied();
            let mut facts = RequestHead::default().read_fields(policy.charter(), fields.clone());
            if let Some(importer) = honour {
                facts = importer.0.read_fields(facts, policy, fields, now);
            }
            if let Some(page) = page {
                facts = facts.with_page(page);
            }
            if let Some(consent) = consent.as_ref() {
                let gpc = facts.gpc() || consent.gpc;
                facts = facts.with_consent(consent.received.clone()).with_gpc(gpc);
            }
            let exchange = facts.exchange(policy, now, mode);
            Ok(give(charte_visitor(exchange.into_owned())))
        })
    }
}

/// Frees a visitor and every text that it gave. `visitor` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_free(visitor: *mut charte_visitor) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(visitor) }
}

/// Returns the state of the consent; `CHARTE_CONSENT_STATE_NONE` for NULL. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_state(
    visitor: *const charte_visitor,
) -> charte_consent_state {
    // SAFETY: null, or a live handle.
    unsafe { visitor.as_ref() }.map_or(0, |v| number(v.core().state()))
}

/// Returns whether Global Privacy Control is on; false for NULL. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_gpc(visitor: *const charte_visitor) -> bool {
    // SAFETY: null, or a live handle.
    unsafe { visitor.as_ref() }.is_some_and(|v| v.core().gpc())
}

/// Writes to `*out` the consent that the visitor came with: every consent cookie of the request,
/// merged, or what was given in its place. `charte_received_consent_get` reads its answers. The
/// consent is yours: free it with `charte_received_consent_free`. `visitor` and `out` must not be
/// NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_received(
    visitor: *const charte_visitor,
    out: *mut *mut charte_received_consent,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            Ok(charte_received_consent::give(visitor.received().clone()))
        })
    }
}

/// What to ask the visitor, and why.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_ask {
    /// What the page owes the visitor.
    pub asking: charte_asking,
    /// Why.
    pub because: charte_ask_reason,
    /// The purposes to ask about, one bit each.
    pub purposes: u32,
    /// Every purpose that a visitor may be asked about, answered or not, one bit each.
    pub askable: u32,
}

/// Writes to `*out` what to ask the visitor, over all declarations or those of one area; pass
/// `CHARTE_NONE` for all. Asking records nothing: only an act of the visitor is recorded.
/// `visitor` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_NOT_IN_LIST` for an unknown area.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_ask(
    visitor: *const charte_visitor,
    area: charte_area,
    out: *mut charte_ask,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let area = if area == CHARTE_NONE { None } else { Some(listed(area, "area")?) };
            let ask = visitor.ask(area);
            Ok(charte_ask {
                asking: number(ask.asking),
                because: number(ask.because),
                purposes: ask.purposes.bits(),
                askable: visitor.askable(area).bits(),
            })
        })
    }
}

/// Writes to `*out` a key under which a response may be cached for all visitors with the same key:
/// 32 characters of `0`-`9` and `a`-`f`. Equal keys mean equal behaviour; `report_only` is part of
/// it. The text is yours: free it with `charte_text_free`. `visitor` and `out` must not be NULL;
/// `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_cache_key(
    visitor: *const charte_visitor,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || charte_text::give(&get(visitor, "visitor")?.exchange().cache_key()))
    }
}
