//! Decisions about cookies.

use charte::{Category, Decision, DecisionReason, ObservedCookie, Outcome, Party, Requirement};

use crate::*;

/// Whether a cookie may be set now, and the main reason. `charte_visitor_explain` gives the rest.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_decision {
    /// What becomes of the cookie: allowed, limited to some of its purposes, or withheld.
    pub outcome: charte_outcome,
    /// The main reason: that of the first purpose that is not allowed, or of the first purpose if
    /// all are allowed.
    pub because: charte_decision_reason,
    /// The strictest requirement of its purposes.
    pub requirement: charte_requirement,
    /// Which of the four categories it belongs to.
    pub category: charte_category,
    /// Whether it is first-party or third-party.
    pub party: charte_party,
    /// The purposes of the declaration, one bit each: `1u << CHARTE_PURPOSE_...`.
    pub purposes: u32,
    /// The purposes that the cookie may serve now, one bit each.
    pub serves: u32,
    /// The number of the declaration in the charter, from 0. `CHARTE_NONE` for an undeclared
    /// cookie, and for the consent cookie if the charter has no declaration of exactly its name.
    pub declaration: u32,
    /// Whether the cookie may be set now. This is what callers use.
    pub may_set: bool,
    /// Whether the charter declares the cookie. The consent cookie counts as declared.
    pub is_declared: bool,
}

impl charte_decision {
    /// What stands where nothing could be decided.
    pub(crate) const WITHHELD: Self = Self {
        outcome: Outcome::Withheld as u32,
        because: DecisionReason::Undeclared as u32,
        requirement: Requirement::Prohibited as u32,
        category: Category::ThirdParty as u32,
        party: Party::Third as u32,
        purposes: 0,
        serves: 0,
        declaration: CHARTE_NONE,
        may_set: false,
        is_declared: false,
    };
}

impl From<Decision> for charte_decision {
    #[inline]
    fn from(decision: Decision) -> Self {
        Self {
            outcome: number(decision.outcome()),
            because: number(decision.because()),
            requirement: number(decision.requirement()),
            category: number(decision.category()),
            party: number(decision.party()),
            purposes: decision.purposes().bits(),
            serves: decision.serves().bits(),
            declaration: decision.declaration().unwrap_or(CHARTE_NONE),
            may_set: decision.may_set(),
            is_declared: decision.is_declared(),
        }
    }
}

/// A cookie, or another tracker, as it was observed. Set all of it to zero, then fill in what is
/// known: `name` or `line` at least. See `charte_observed_cookie_named` and
/// `charte_observed_cookie_from_set_cookie`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_observed_cookie {
    /// The name, any bytes. Ignored if there is a line.
    pub name: charte_str,
    /// The value of a `Set-Cookie` header, any bytes; the name comes from it.
    pub line: charte_str,
    /// The host that sets it. If it is absent, or names no host, the visitor's host counts.
    pub host: charte_str,
    /// How it is stored; 0 is a cookie.
    pub technology: charte_technology,
}

impl charte_observed_cookie {
    /// # Safety
    /// Its texts are absent or valid for `'a`.
    #[inline]
    pub(crate) unsafe fn read<'a>(&self) -> Result<ObservedCookie<'a>, Failure> {
        let technology = listed(self.technology, "technology")?;
        // SAFETY: the caller's promise.
        let cookie = match unsafe { self.line.optional("line") }? {
            Some(line) => ObservedCookie::from_set_cookie(line)?,
            // SAFETY: as above.
            None => ObservedCookie::new(unsafe { self.name.needed("name") }?),
        };
        let cookie = cookie.with_technology(technology);
        // SAFETY: as above.
        Ok(match unsafe { self.host.host("host") }? {
            Some(host) => cookie.with_host(host),
            None => cookie,
        })
    }
}

/// Decides an observed cookie. It allocates nothing once the visitor's consent has been read.
///
/// Writes the decision to `*out`. `visitor`, `cookie` and `out` must not be NULL; `error` may be.
/// Any thread. Fails with 3xx if a browser would ignore the line, with `CHARTE_NULL` if there is
/// neither a name nor a line, and with `CHARTE_NOT_IN_LIST` for an unknown technology.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_decide(
    visitor: *const charte_visitor,
    cookie: *const charte_observed_cookie,
    out: *mut charte_decision,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let cookie = get(cookie, "cookie")?.read()?;
            Ok(visitor.decide_observed(&cookie).into())
        })
    }
}

/// Decides the cookie that the value of a `Set-Cookie` header from this host sets. If the host is
/// absent, or names no host, the visitor's counts.
///
/// Writes the decision to `*out`. `visitor` and `out` must not be NULL; `error` may be. Any
/// thread. Fails with 3xx if a browser would ignore the line.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_decide_set_cookie(
    visitor: *const charte_visitor,
    line: charte_str,
    host: charte_str,
    out: *mut charte_decision,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let cookie = ObservedCookie::from_set_cookie(line.needed("line")?)?;
            let cookie = match host.host("host")? {
                Some(host) => cookie.with_host(host),
                None => cookie,
            };
            Ok(visitor.decide_observed(&cookie).into())
        })
    }
}

/// Decides many cookies by their names, as set by the visitor's host.
///
/// Writes one decision for each name, in order, to the array `out`, which has room for `count`.
/// `visitor` must not be NULL, `names` and `out` only if `count` is 0; `error` may be. Any thread.
/// Nothing is written if the call fails.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_decide_many(
    visitor: *const charte_visitor,
    names: *const charte_str,
    count: usize,
    out: *mut charte_decision,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        perform(error, || {
            let visitor = get(visitor, "visitor")?.core();
            let names = items(names, count, "names")?;
            if out.is_null() && count > 0 {
                return Err(Failure::null("out"));
            }
            // All are checked before the first is written.
            names.iter().try_for_each(|name| name.needed("names").map(|_| ()))?;
            for (at, name) in names.iter().enumerate() {
                out.add(at).write(visitor.decide(name.needed("names")?).into());
            }
            Ok(())
        })
    }
}

/// Whether a purpose is allowed, and why.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct charte_allowance {
    /// Why: of the first declaration that does not allow it, or of the first if all do.
    pub because: charte_decision_reason,
    /// Whether it is allowed.
    pub allowed: bool,
}

/// Whether everything that the charter declares for a purpose is allowed now: for a script, an
/// embed or an SDK that is about to be loaded. If `provider` is absent, all providers count. What
/// is not declared is not allowed.
///
/// Writes the answer to `*out`. `visitor` and `out` must not be NULL; `error` may be. Any thread.
/// Fails with `CHARTE_NOT_IN_LIST` for an unknown purpose, and with `CHARTE_NOT_UTF8` if the
/// provider is not UTF-8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_allows(
    visitor: *const charte_visitor,
    purpose: charte_purpose,
    provider: charte_str,
    out: *mut charte_allowance,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let (purpose, provider) = (listed(purpose, "purpose")?, provider.text("provider")?);
            let answer = visitor.allows(purpose, provider);
            Ok(charte_allowance { because: number(answer.because), allowed: answer.allowed })
        })
    }
}
