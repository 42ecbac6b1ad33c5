//! Two charters compared.

use charte::{Diff, Time};

use crate::*;

/// Compares a charter with an older one and writes the result to `*out` as JSON: what changed, what
/// is material, and which visitors must be asked again. If `regime` is NULL, the regimes that the
/// charters name count. `now` is in seconds since 1970-01-01T00:00:00Z. The text is yours: free it with `charte_text_free`.
/// `charter`, `older` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_NO_REGIME` or `CHARTE_UNKNOWN_REGIME`, and only when `regime` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_diff(
    charter: *const charte_charter,
    older: *const charte_charter,
    regime: *const charte_regime,
    now: i64,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let (charter, older) = (&get(charter, "charter")?.0, &get(older, "older")?.0);
            let regime = regime.as_ref().map(|regime| &*regime.0);
            charte_text::give(&Diff::new(older, charter, regime, Time::from_unix(now))?.to_json()?)
        })
    }
}
