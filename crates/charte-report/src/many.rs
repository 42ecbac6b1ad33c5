//! What many recordings come to.

use charte_texts::{Language, TextError};

use crate::speaker::Speaker;

/// How many recordings had which answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Many {
    /// A first-time visitor must be asked or informed.
    pub yes: u64,
    /// Everything may be set without asking.
    pub no: u64,
    /// The recording does not show it.
    pub cannot_tell: u64,
    /// The recording could not be read.
    pub broken: u64,
    /// Of all, those with a finding of level error.
    pub errors: u64,
    /// Whether sites are counted, and not recordings.
    pub of_sites: bool,
}

impl Many {
    /// Counts of sites, none yet.
    #[must_use]
    pub fn of_sites() -> Self {
        Self { of_sites: true, ..Self::default() }
    }

    /// The counts in words, a line each.
    ///
    /// ```
    /// use charte_report::{Language, Many};
    ///
    /// let many = Many { yes: 3, no: 1, broken: 1, errors: 2, ..Many::default() };
    /// let said = many.to_text(Language::English)?;
    /// assert!(said.starts_with("5 recordings checked.\nA banner or a notice is needed: 3\n"));
    /// # Ok::<(), charte_report::TextError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If a text is missing, which would be a bug.
    pub fn to_text(&self, language: Language) -> Result<String, TextError> {
        let Self { yes, no, cannot_tell, broken, errors, of_sites } = *self;
        let lines = [
            (if of_sites { "many-sites" } else { "many-checked" }, yes + no + cannot_tell + broken),
            ("many-yes", yes),
            ("many-no", no),
            ("many-cannot-tell", cannot_tell),
            ("many-broken", broken),
            ("many-errors", errors),
        ];
        let speaker = Speaker::new(language)?;
        lines.iter().map(|(id, n)| Ok(speaker.count(id, *n)? + "\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_counts() {
        for language in Language::ALL {
            let many =
                Many { yes: 21, no: 32, cannot_tell: 43, broken: 54, errors: 65, of_sites: false };
            let sites = Many { of_sites: true, ..many }.to_text(language).unwrap();
            let said = many.to_text(language).unwrap();
            let shown = ["150", "21", "32", "43", "54", "65"];
            assert_eq!(said.lines().count(), shown.len(), "{said}");
            assert!(sites.lines().next().unwrap().contains("150"), "{sites}");
            assert_ne!(sites, said);
            assert!(said.lines().zip(shown).all(|(line, n)| line.contains(n)), "{said}");
        }
    }
}
