//! Charters.

use charte::Charter;

use crate::*;

/// A charter: the publisher's declaration of every cookie of one site or app. It never changes;
/// many threads may read it at the same time.
pub struct charte_charter(pub(crate) Charter);

/// What a charter says about its site. The texts live as long as the charter.
#[repr(C)]
pub struct charte_site {
    /// The address, as written.
    pub address: charte_str,
    /// The id of the regime that the charter names; empty if it names none.
    pub regime: charte_str,
    /// The name of the cookie that keeps the visitor's answer.
    pub consent_cookie: charte_str,
    /// How many declarations there are.
    pub declarations: usize,
    /// The revision, from 1; a consent given to a lower one is outdated.
    pub revision: u32,
}

/// Reads a charter from memory: as JSON if it begins with `{`, else as TOML. `source` is only read
/// during the call and need not be terminated.
///
/// Writes to `*out` a charter that is yours: free it with `charte_charter_free`.
/// `out` must not be NULL; `error` may be. Any thread.
/// Fails with 1xx; the error object has the line, the column and the key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_parse(
    source: charte_str,
    out: *mut *mut charte_charter,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || Ok(give(charte_charter(Charter::parse(source.bytes("source")?)?))))
    }
}

/// Reads a charter from memory in JSON, and nothing else. As `charte_charter_parse`; `out` must
/// not be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_parse_json(
    source: charte_str,
    out: *mut *mut charte_charter,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            Ok(give(charte_charter(Charter::from_json(source.bytes("source")?)?)))
        })
    }
}

/// Frees a charter and every text that it gave. `charter` may be NULL. Policies made of it stay
/// valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_free(charter: *mut charte_charter) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(charter) }
}

/// Writes to `*out` what the charter says about its site. `charter` and `out` must not be NULL;
/// `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_site(
    charter: *const charte_charter,
    out: *mut charte_site,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let charter = &get(charter, "charter")?.0;
            Ok(charte_site {
                address: charte_str::of(charter.site()),
                regime: charte_str::of_option(charter.regime()),
                consent_cookie: charte_str::of(charter.consent_cookie()),
                declarations: charter.cookies().len(),
                revision: charter.revision(),
            })
        })
    }
}

/// Writes the charter to `*out` as JSON: exactly what was read, without keys that begin with `x-`.
/// The text is yours: free it with `charte_text_free`. `charter` and `out` must not be NULL;
/// `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_json(
    charter: *const charte_charter,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe { answer(out, error, || charte_text::give(&get(charter, "charter")?.0.to_json()?)) }
}

/// Writes to `*out` what the charter's author should look at, whatever the regime; see also
/// `charte_policy_check`. The findings are yours: free them with `charte_findings_free`.
/// `charter` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_check(
    charter: *const charte_charter,
    out: *mut *mut charte_findings,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe { answer(out, error, || Ok(charte_findings::give(&get(charter, "charter")?.0.check()))) }
}

/// Writes to `*out` what is new since an older charter and needs a higher revision (`C010`). The
/// findings are yours: free them with `charte_findings_free`. `charter`, `older` and `out` must
/// not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_check_since(
    charter: *const charte_charter,
    older: *const charte_charter,
    out: *mut *mut charte_findings,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let (charter, older) = (&get(charter, "charter")?.0, &get(older, "older")?.0);
            Ok(charte_findings::give(&charter.check_since(older)))
        })
    }
}
