//! Which of a charter's regimes applies to a visitor.

use super::Charter;
use crate::error::Error;
use crate::regime::Regime;

impl Charter {
    /// The regime that applies to visitors from a territory, by its ISO 3166 code as in
    /// [`Regime::of_territory`].
    ///
    /// If the charter lists no `regimes`, it is the territory's own, or `eu` for an unknown code. If
    /// the charter lists some, it is the territory's own if that is listed or is the charter's
    /// `regime`. Otherwise it is the strictest of them ([`Regime::strictness`]; the charter's own
    /// `regime` comes before others as strict), so that an unexpected territory never weakens the
    /// protection.
    ///
    /// Regimes do not change between requests: compile one policy for each regime that the charter
    /// lists, and remember the result of this method for each code.
    ///
    /// # Errors
    /// `E113`: the charter lists a regime that does not ship with the library.
    pub fn for_territory(&self, code: &str) -> Result<&'static Regime, Error> {
        let served = self.served()?;
        let strictest = served.iter().copied().rev().max_by_key(|r| r.strictness());
        match strictest {
            Some(strictest) => self.for_territory_or(code, strictest),
            None => Ok(Regime::for_territory(code)),
        }
    }

    /// As [`Charter::for_territory`], but with `default` instead of the strictest regime if the
    /// territory is unknown or the charter does not list its regime.
    ///
    /// # Errors
    /// `E113`: the charter lists a regime that does not ship with the library.
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

    /// The regimes that the charter lists, after its own. Empty if it lists none.
    fn served(&self) -> Result<Vec<&'static Regime>, Error> {
        if self.regimes().is_empty() {
            return Ok(Vec::new());
        }
        let ids = self.regime().into_iter().chain(self.regimes().iter().map(String::as_str));
        ids.map(Regime::builtin).collect()
    }
}
