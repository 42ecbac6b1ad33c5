//! Regimes.

use std::borrow::Cow;

use charte::{Comparison, Regime, Time};

use crate::*;

/// A regime: one body of law as data. Never changes; many threads may read one at the same time.
pub struct charte_regime(pub(crate) Cow<'static, Regime>);

/// The id of a regime that ships with the library, by its number from 0; empty behind the last.
/// Lives as long as the library. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn charte_regime_builtin_id(index: usize) -> charte_str {
    charte_str::of_option(Regime::builtin_ids().nth(index))
}

export! {
    /// A regime that ships with the library, by its id, as `fr`.
    ///
    /// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
    /// `out` must not be NULL; `error` may be. Any thread. Fails with `CHARTE_UNKNOWN_REGIME`.
    fn charte_regime_builtin(id: charte_str) -> *mut charte_regime {
        let regime = Regime::builtin(id.text("id")?.unwrap_or_default())?;
        Ok(give(charte_regime(Cow::Borrowed(regime))))
    }

    /// The regime of a territory, an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `US-CA`); case does
    /// not matter. A subdivision without a regime of its own has its country's; an unknown code has
    /// the strictest.
    ///
    /// Writes to `*out` a regime that is yours: free it with `charte_regime_free`. `out` must not
    /// be NULL; `error` may be. Any thread.
    fn charte_regime_for_territory(code: charte_str) -> *mut charte_regime {
        let regime = Regime::for_territory(code.text("code")?.unwrap_or_default());
        Ok(give(charte_regime(Cow::Borrowed(regime))))
    }

    /// The regime for a visitor from a territory, among those that the charter's site serves; with
    /// an unknown code, that of an unknown territory. Otherwise as `charte_regime_for_territory`.
    ///
    /// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
    /// `charter` and `out` must not be NULL; `error` may be. Any thread. Fails with
    /// `CHARTE_NO_REGIME` or `CHARTE_UNKNOWN_REGIME`.
    fn charte_charter_for_territory(
        charter: *const charte_charter, code: charte_str,
    ) -> *mut charte_regime {
        let (charter, code) = (&get(charter, "charter")?.0, code.text("code")?);
        let regime = charter.for_territory(code.unwrap_or_default())?;
        Ok(give(charte_regime(Cow::Borrowed(regime))))
    }

    /// Reads a regime from memory, of the same form as those that ship with the library: JSON when
    /// it begins with `{`, else TOML. `source` is only read during the call.
    ///
    /// Writes to `*out` a regime that is yours: free it with `charte_regime_free`.
    /// `out` must not be NULL; `error` may be. Any thread. Fails with 2xx.
    fn charte_regime_parse(source: charte_str) -> *mut charte_regime {
        Ok(give(charte_regime(Cow::Owned(Regime::parse(source.bytes("source")?)?))))
    }
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

export! {
    /// Writes to `*out` what each of these regimes asks for each purpose and, when there is a
    /// charter, for each of its cookies, side by side and as JSON; `charter` may be NULL. `now` is
    /// in seconds since 1970-01-01T00:00:00Z. The text is yours: free it with `charte_text_free`.
    /// `regimes`, each of them, and `out` must not be NULL; `error` may be. Any thread.
    fn charte_regime_compare(
        regimes: *const *const charte_regime, count: usize, charter: *const charte_charter,
        now: i64,
    ) -> *mut charte_text {
        let regimes = items(regimes, count, "regimes")?.iter();
        let regimes = regimes.map(|regime| Ok(&*get(*regime, "regimes")?.0));
        let regimes = regimes.collect::<Result<Vec<&Regime>, Failure>>()?;
        let charter = charter.as_ref().map(|charter| &charter.0);
        charte_text::give(&Comparison::new(&regimes, charter, Time::from_unix(now)).to_json()?)
    }
}

/// Frees a regime and every text that it gave. `regime` may be NULL. Policies that were made of
/// it live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_regime_free(regime: *mut charte_regime) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { free(regime) }
}
