//! The regimes that ship with the library.

use crate::error::CharteError;

/// One body of law.
#[derive(uniffi::Record)]
pub struct Regime {
    /// The id, such as `fr`.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Whether this is law in force somewhere.
    pub law: bool,
    /// What every output must say beside a regime that is not law. `None` for law.
    pub caveat: Option<String>,
    /// The authority that supervises it.
    pub authority: Option<String>,
    /// The territories that have this regime, as ISO 3166 codes.
    pub territories: Vec<String>,
}

impl From<(&charte::Regime, &str)> for Regime {
    fn from((regime, language): (&charte::Regime, &str)) -> Self {
        Self {
            id: regime.id().to_owned(),
            name: regime.name(language).to_owned(),
            law: regime.is_law(),
            caveat: regime.caveat().map(str::to_owned),
            authority: regime.authority().map(str::to_owned),
            territories: regime.territories().map(str::to_owned).collect(),
        }
    }
}

/// The regimes that ship with the library, by id. Each name is in this language, or in the first
/// one that the regime has.
///
/// Fails with `E9xx`, which would be a bug of the library.
#[uniffi::export(default(language = "en"))]
pub fn regimes(language: String) -> Result<Vec<Regime>, CharteError> {
    let named = |id| Ok((charte::Regime::builtin(id)?, &*language).into());
    charte::Regime::builtin_ids().map(named).collect()
}

/// The regime of a territory, an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `GP`, `US-CA`) in any
/// case. A subdivision without a regime of its own has its country's; an unknown code has the
/// strictest.
#[uniffi::export(default(language = "en"))]
pub fn regime_for_territory(code: String, language: String) -> Regime {
    (charte::Regime::for_territory(&code), &*language).into()
}
