//! Regimes.

use std::borrow::Cow;

use charte::Regime;

use crate::*;

/// A regime: one body of law as data. Never changes; many threads may read one at the same time.
pub struct charte_regime(pub(crate) Cow<'static, Regime>);

/// The id of a regime that ships with the library, by its number from 0; empty behind the last.
/// Lives as long as the library. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_regime_builtin_id(index: usize) -> charte_str {
    charte_str::of_option(Regime::builtin_ids().nth(index))
}

/// A regime that ships with the library, by its id, as `fr`.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
/// `out` must not be NULL; `error` may be. Any thread. Fails with `CHARTE_UNKNOWN_REGIME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_builtin(
    id: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, give(Cow::Borrowed(Regime::builtin(id.text("id")?)?)))
}

/// The regime of a territory, an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `US-CA`); case does not
/// matter. A subdivision without a regime of its own has its country's; an unknown code has the
/// strictest.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
/// `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_for_territory(
    code: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, give(Cow::Borrowed(Regime::for_territory(code.text("code")?))))
}

/// Reads a regime from memory, of the same form as those that ship with the library: JSON when
/// it begins with `{`, else TOML. `source` is only read during the call.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
/// `out` must not be NULL; `error` may be. Any thread. Fails with 2xx.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_parse(
    source: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, give(Cow::Owned(Regime::parse(source.bytes("source")?)?)))
}

fn give(regime: Cow<'static, Regime>) -> Result<*mut charte_regime, Failure> {
    Ok(handle::give(charte_regime(regime)))
}

/// The id, as `fr`. Lives as long as the regime; empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_id(regime: *const charte_regime) -> charte_str {
    // SAFETY: null, or a live handle.
    charte_str::of_option(unsafe { regime.as_ref() }.map(|r| r.0.id()))
}

/// The name for people in a language, a BCP 47 tag, or in the first there is. Lives as long as
/// the regime; empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_name(
    regime: *const charte_regime,
    language: charte_str,
) -> charte_str {
    // SAFETY: the header asks for it.
    let (regime, language) = unsafe { (regime.as_ref(), language.host("language")) };
    charte_str::of_option(regime.map(|r| r.0.name(language.ok().flatten().unwrap_or_default())))
}

/// One line that every output in a regime that is not law must show; empty for law, or for NULL.
/// Lives as long as the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_caveat(regime: *const charte_regime) -> charte_str {
    // SAFETY: null, or a live handle.
    charte_str::of_option(unsafe { regime.as_ref() }.and_then(|r| r.0.caveat()))
}

/// Frees a regime and every text that it gave. `regime` may be NULL. Policies that were made of
/// it live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_free(regime: *mut charte_regime) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { handle::free(regime) }
}
