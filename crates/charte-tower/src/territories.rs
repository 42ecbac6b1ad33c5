//! One policy for each regime that a site serves, found by territory.

use core::fmt;
use std::collections::HashMap;

use charte::{Charter, Error, Policy, Regime};

/// The policies of a charter by territory, as [`Charter::for_territory`] chooses: compiled once,
/// then looked up. A charter that lists no `regimes` serves them all, and a policy of each is
/// held; list those that the site serves when the register is large.
#[derive(Clone)]
pub struct Territories {
    by_code: HashMap<&'static str, Policy>,
    by_regime: HashMap<&'static str, Policy>,
    unknown: Policy,
}

impl Territories {
    /// Compiles the charter against each regime that serves some territory.
    ///
    /// # Errors
    /// `E113` when the charter lists a regime that does not ship with the library.
    pub fn new(charter: &Charter) -> Result<Self, Error> {
        let mut compiled: HashMap<&str, Policy> = HashMap::new();
        let mut policy = |regime: &'static Regime| {
            let compile = || Policy::compile(charter.clone(), regime);
            compiled.entry(regime.id()).or_insert_with(compile).clone()
        };
        // For a code that is no territory.
        let unknown = policy(charter.for_territory("")?);
        let (mut by_code, mut by_regime) = (HashMap::new(), HashMap::new());
        for id in Regime::builtin_ids() {
            let regime = Regime::builtin(id)?;
            for code in regime.territories() {
                let serving = policy(charter.for_territory(code)?);
                by_regime.insert(id, serving.clone());
                by_code.insert(code, serving);
            }
        }
        Ok(Self { by_code, by_regime, unknown })
    }

    /// The policy for an ISO 3166-1 alpha-2 or 3166-2 code (`FR`, `US-CA`); case does not
    /// matter. Without a code, and for one that is not known, that of an unknown territory.
    #[must_use]
    pub fn policy(&self, code: Option<&str>) -> &Policy {
        let by_name = |code| self.by_regime.get(Regime::of_territory(code)?.id());
        code.and_then(|code| self.by_code.get(code).or_else(|| by_name(code)))
            .unwrap_or(&self.unknown)
    }
}

/// Which regimes there are.
impl fmt::Debug for Territories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Territories")
            .field("territories", &self.by_code.len())
            .field("unknown", &self.unknown.regime().id())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHARTER: &str = r#"format = 1
site = "https://www.example.fr"
regime = "fr"
"#;

    #[test]
    fn each_code_has_what_the_charter_chooses() {
        for regimes in ["", "regimes = [\"gb\", \"us-ca\"]\n"] {
            let charter = Charter::parse(format!("{CHARTER}{regimes}")).unwrap();
            let territories = Territories::new(&charter).unwrap();
            for code in ["FR", "fr", "GP", "US-CA", "us-ca", "US", "GB", "gb-sct", "DE", "XX", ""] {
                let chosen = charter.for_territory(code).unwrap();
                assert_eq!(territories.policy(Some(code)).regime().id(), chosen.id(), "{code}");
            }
            let unknown = charter.for_territory("").unwrap();
            assert_eq!(territories.policy(None).regime().id(), unknown.id());
        }
    }
}
