//! Regimes.

use std::borrow::Cow;

use charte::{Comparison, Regime, Time};

use crate::*;

/// A regime: one body of law as data. It never changes; many threads may read it at the same time.
pub struct charte_regime(pub(crate) Cow<'static, Regime>);

/// Returns the id of a regime that ships with the library, by its number from 0; empty after the
/// last. It lives as long as the library. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_regime_builtin_id(index: usize) -> charte_str {
    charte_str::of_option(Regime::builtin_ids().nth(index))
}

/// Finds a regime that ships with the library by its id, such as `fr`.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
/// `out` must not be NULL; `error` may be. Any thread. Fails with `CHARTE_UNKNOWN_REGIME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_builtin(
    id: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let regime = Regime::builtin(id.text("id")?.unwrap_or_default())?;
            Ok(give(charte_regime(Cow::Borrowed(regime))))
        })
    }
}

/// Finds the regime of a territory by its ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `US-CA`), in any
/// case. A subdivision without a regime of its own has its country's. An unknown code gives the
/// strictest regime.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`. `out` must not
/// be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_for_territory(
    code: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let regime = Regime::for_territory(code.text("code")?.unwrap_or_default());
            Ok(give(charte_regime(Cow::Borrowed(regime))))
        })
    }
}

/// Finds the regime for a visitor from a territory among those that the charter's site serves. An
/// unknown code gives that of an unknown territory. Otherwise as `charte_regime_for_territory`.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
/// `charter` and `out` must not be NULL; `error` may be. Any thread. Fails with
/// `CHARTE_NO_REGIME` or `CHARTE_UNKNOWN_REGIME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_charter_for_territory(
    charter: *const charte_charter,
    code: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let (charter, code) = (&get(charter, "charter")?.0, code.text("code")?);
            let regime = charter.for_territory(code.unwrap_or_default())?;
            Ok(give(charte_regime(Cow::Borrowed(regime))))
        })
    }
}

/// Reads a regime of your own from memory, of the same form as those that ship with the library:
/// as JSON if it begins with `{`, else as TOML. `source` is only read during the call.
///
/// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
/// `out` must not be NULL; `error` may be. Any thread. Fails with 2xx.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_parse(
    source: charte_str,
    out: *mut *mut charte_regime,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            Ok(give(charte_regime(Cow::Owned(Regime::parse(source.bytes("source")?)?))))
        })
    }
}

/// Returns the id, such as `fr`. It lives as long as the regime; empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_id(regime: *const charte_regime) -> charte_str {
    // SAFETY: null, or a live handle.
    charte_str::of_option(unsafe { regime.as_ref() }.map(|r| r.0.id()))
}

/// Returns the human-readable name in a language, a BCP 47 tag, or in the first one that the regime
/// has. It lives as long as the regime; empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_name(
    regime: *const charte_regime,
    language: charte_str,
) -> charte_str {
    // SAFETY: the header asks for it.
    let (regime, language) = unsafe { (regime.as_ref(), language.host("language")) };
    charte_str::of_option(regime.map(|r| r.0.name(language.ok().flatten().unwrap_or_default())))
}

/// Returns the line that every output under a regime that is not law must show; empty for law, or
/// for NULL. It lives as long as the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_caveat(regime: *const charte_regime) -> charte_str {
    // SAFETY: null, or a live handle.
    charte_str::of_option(unsafe { regime.as_ref() }.and_then(|r| r.0.caveat()))
}

/// Compares regimes and writes the result to `*out` as JSON: what each requires for each purpose
/// and, if there is a charter, for each of its cookies. `charter` may be NULL. `now` is in seconds
/// since 1970-01-01T00:00:00Z. The text is yours: free it with `charte_text_free`.
/// `regimes`, each of them, and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_compare(
    regimes: *const *const charte_regime,
    count: usize,
    charter: *const charte_charter,
    now: i64,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let regimes = items(regimes, count, "regimes")?.iter();
            let regimes = regimes.map(|regime| Ok(&*get(*regime, "regimes")?.0));
            let regimes = regimes.collect::<Result<Vec<&Regime>, Failure>>()?;
            let charter = charter.as_ref().map(|charter| &charter.0);
            charte_text::give(&Comparison::new(&regimes, charter, Time::from_unix(now)).to_json()?)
        })
    }
}

/// Frees a regime and every text that it gave. `regime` may be NULL. Policies made of it stay
/// valid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_free(regime: *mut charte_regime) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(regime) }
}
