//! Which regime a place has, and which of a charter's regimes serves it.

use std::borrow::Cow;

use super::{Regime, builtin};
use crate::charter::Charter;
use crate::error::Error;
use crate::purpose::Purpose;

impl Regime {
    /// The regime of a territory, an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `GP`, `US-CA`);
    /// case does not matter. A subdivision without a regime of its own has its country's.
    /// Nothing for a code that is not known.
    #[must_use]
    pub fn of_territory(code: &str) -> Option<&'static Self> {
        let code = code.trim().to_ascii_uppercase();
        let exact = |code: &str| {
            builtin::TERRITORIES.iter().find(|(c, _)| *c == code).map(|(_, regime)| *regime)
        };
        let id = exact(&code).or_else(|| exact(code.split('-').next()?))?;
        builtin::ALL.iter().find(|r| r.id == id).copied()
    }

    /// As [`Regime::of_territory`]; an unknown code has the strictest, `eu`. For another
    /// default, ask that one and give your own.
    #[must_use]
    pub fn for_territory(code: &str) -> &'static Self {
        let default = || builtin::ALL.iter().find(|r| r.id == builtin::DEFAULT_TERRITORY).copied();
        Self::of_territory(code).or_else(default).unwrap_or(&NOTHING)
    }

    /// The territories that have this regime, as ISO 3166 codes.
    pub fn territories(&self) -> impl Iterator<Item = &'static str> {
        builtin::TERRITORIES.iter().filter(|(_, id)| *id == self.id).map(|(code, _)| *code)
    }

    /// How much the regime asks, to compare it with others: over all purposes, the least that
    /// it can ask for each, in its latest period. A higher figure is stricter.
    #[must_use]
    pub fn strictness(&self) -> u32 {
        let latest = self.periods.len().saturating_sub(1);
        let asked = Purpose::ALL.iter().map(|p| u32::from(self.mildest(*p, latest) as u8));
        asked.fold(0, u32::saturating_add)
    }
}

impl Charter {
    /// The regime that serves a territory, an ISO 3166 code as in [`Regime::of_territory`].
    ///
    /// A charter that lists no `regimes` serves them all: the territory's own, and `eu` for an
    /// unknown code. A charter that lists some serves those and its own `regime`: the
    /// territory's own when it is among them, else the strictest of them
    /// ([`Regime::strictness`]), the charter's own before its equals: a visitor from a place that the
    /// site did not think of is never the one who is asked least.
    ///
    /// Regimes do not change between requests: compile a policy for each that a charter lists,
    /// and keep the answer of this for each code.
    ///
    /// # Errors
    /// `E113` when the charter lists a regime that does not ship with the library.
    pub fn for_territory(&self, code: &str) -> Result<&'static Regime, Error> {
        let served = self.served()?;
        let strictest = served.iter().copied().rev().max_by_key(|r| r.strictness());
        match strictest {
            Some(strictest) => self.for_territory_or(code, strictest),
            None => Ok(Regime::for_territory(code)),
        }
    }

    /// As [`Charter::for_territory`], with `default` where that takes the strictest: for a
    /// territory that is unknown, or whose regime the charter does not list.
    ///
    /// # Errors
    /// `E113` when the charter lists a regime that does not ship with the library.
    pub fn for_territory_or<'r>(
        &self,
        code: &str,
        default: &'r Regime,
    ) -> Result<&'r Regime, Error> {
        let served = self.served()?;
        let own = Regime::of_territory(code);
        let own = own.filter(|own| served.is_empty() || served.iter().any(|r| r.id == own.id));
        Ok(own.unwrap_or(default))
    }

    /// The regimes that the charter lists, its own first; none when it lists none.
    fn served(&self) -> Result<Vec<&'static Regime>, Error> {
        if self.regimes().is_empty() {
            return Ok(Vec::new());
        }
        let ids = self.regime().into_iter().chain(self.regimes().iter().map(String::as_str));
        ids.map(Regime::builtin).collect()
    }
}

/// What `for_territory` could only return if the list of regimes were empty: everything asks.
static NOTHING: Regime = Regime {
    id: Cow::Borrowed("none"),
    name: Cow::Borrowed(&[]),
    law: false,
    proposal: false,
    authority: None,
    from: None,
    reviewed: None,
    duties: Cow::Borrowed(&[]),
    notes: Cow::Borrowed(&[]),
    ask_again: None,
    periods: Cow::Borrowed(&[]),
    instruments: Cow::Borrowed(&[]),
    rules: Cow::Borrowed(&[]),
};
