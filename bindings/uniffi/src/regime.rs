//! The regimes that ship with the library.

use crate::error::CharteError;
use crate::mirror::all;

record! {
    /// One body of law.
    Regime from (&charte::Regime, &str), |(regime, language)| {
        /// The id, as `fr`.
        id: String = regime.id().to_owned(),
        /// The name for people.
        name: String = regime.name(language).to_owned(),
        /// Whether this is law in force somewhere.
        law: bool = regime.is_law(),
        /// One line for every output in a regime that is not law.
        caveat: Option<String> = regime.caveat().map(Into::into),
        /// The authority that watches over it.
        authority: Option<String> = regime.authority().map(Into::into),
        /// The territories that have this regime, as ISO 3166 codes.
        territories: Vec<String> = all(regime.territories()),
    }
}

/// The regimes that ship with the library, by id, their names in this language or the first
/// there is.
///
/// Fails with `E9xx`, which would be a bug of the library.
#[uniffi::export(default(language = "en"))]
pub fn regimes(language: String) -> Result<Vec<Regime>, CharteError> {
    let of = |id| Ok((charte::Regime::builtin(id)?, &*language).into());
    charte::Regime::builtin_ids().map(of).collect()
}

/// The regime of a territory, an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `GP`, `US-CA`); case
/// does not matter. A subdivision without a regime of its own has its country's; an unknown code
/// has the strictest.
#[uniffi::export(default(language = "en"))]
pub fn regime_for_territory(code: String, language: String) -> Regime {
    (charte::Regime::for_territory(&code), &*language).into()
}
