//! Policies.

use charte::{Policy, Time};

use crate::*;

/// A charter compiled against a regime. Make one when the program starts. It never changes; many
/// threads may use it at the same time, without a lock.
pub struct charte_policy(pub(crate) Policy);

/// Compiles a charter against a regime. If `regime` is NULL, the one that the charter names is
/// used. Both stay yours and may be freed right away.
///
/// Writes to `*out` a policy that is yours: free it with `charte_policy_free`. `charter` and
/// `out` must not be NULL; `error` may be. Any thread. Fails with `CHARTE_NO_REGIME` or
/// `CHARTE_UNKNOWN_REGIME`, and only when `regime` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_policy_new(
    charter: *const charte_charter,
    regime: *const charte_regime,
    out: *mut *mut charte_policy,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let charter = get(charter, "charter")?.0.clone();
            let policy = match regime.as_ref() {
                Some(regime) => Policy::compile(charter, &regime.0),
                None => Policy::new(charter)?,
            };
            Ok(give(charte_policy(policy)))
        })
    }
}

/// Frees a policy and every text that it returned. `policy` may be NULL. Visitors made from the
/// policy keep what they need, so you can free both in any order and replace a policy while
/// requests run.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_policy_free(policy: *mut charte_policy) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(policy) }
}

/// Returns the id of the regime. It lives as long as the policy; empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_policy_regime(policy: *const charte_policy) -> charte_str {
    // SAFETY: null, or a live handle.
    charte_str::of_option(unsafe { policy.as_ref() }.map(|p| p.0.regime().id()))
}

/// Returns the name of the cookie that keeps the visitor's answer. It lives as long as the policy;
/// empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_policy_consent_cookie(policy: *const charte_policy) -> charte_str {
    // SAFETY: null, or a live handle.
    charte_str::of_option(unsafe { policy.as_ref() }.map(|p| p.0.charter().consent_cookie()))
}

/// Writes to `*out` what the charter's author should look at under the policy's regime at a
/// moment; `now` is in seconds since 1970-01-01T00:00:00Z. The findings are yours: free them
/// with `charte_findings_free`. `policy` and `out` must not be NULL; `error` may be. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_policy_check(
    policy: *const charte_policy,
    now: i64,
    out: *mut *mut charte_findings,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            Ok(charte_findings::give(&get(policy, "policy")?.0.check(Time::from_unix(now))))
        })
    }
}
