//! What is wrong with a site's table of the words of consent managers, `interop.toml`.

use charte::lint::Locations;
use charte::{Charter, Finding, FindingCode, FindingDetail};
use charte_audit::Ignore;
use charte_interop::mapping::{Mapping, TableError};

use super::Linted;
use crate::diagnostic::{Diagnostic, Location, Subject};
use crate::source::Source;

impl Linted {
    /// Lints the text of a site's table of the words of other consent managers, without a byte
    /// order mark. With the site's charter, providers that the charter does not have are found too.
    /// What `ignored` covers is left out.
    ///
    /// ```
    /// use charte_report::Linted;
    ///
    /// let text = "format = 1\n[klaro.words.ads]\ngrants = [\"advertising\"]\nrefuses = []\n";
    /// let linted = Linted::table("interop.toml", text, None, &[]);
    /// assert!(!linted.is_readable);
    /// assert_eq!(linted.diagnostics[0].code.id(), "E607");
    /// ```
    #[must_use]
    pub fn table(name: &str, text: &str, charter: Option<&Charter>, ignored: &[Ignore]) -> Self {
        let mapping = match Mapping::parse_all(text) {
            Ok(mapping) => mapping,
            Err(errors) => {
                let errors: Vec<_> =
                    errors.iter().map(|error| (Diagnostic::from(error), error.span())).collect();
                return Self::unreadable(name, text, &errors);
            }
        };
        let places = Locations::parse(text).ok();
        let unknown = charter.map(|charter| mapping.unknown_providers(charter)).unwrap_or_default();
        let is_shown =
            |code: FindingCode| !ignored.iter().any(|ignored| ignored.covers(code, None));
        let diagnostics = unknown
            .into_iter()
            .filter(|_| is_shown(FindingCode::UnknownProvider))
            .map(|(manager, word, provider)| {
                let detail =
                    FindingDetail::UnknownProvider { provider: provider.to_owned(), near: None };
                let path = format!("{manager}.words.{word}.provider");
                let span = places.as_ref().and_then(|places| places.find(&path));
                let location = Location { source: 0, span: span.map(|place| place.value()) };
                let found = Diagnostic::from(&Finding::new(detail)).at(Some(location));
                Diagnostic { path: Some(path), ..found }
            })
            .collect();
        let source = Source::charter(name, text);
        Self { source, regimes: Vec::new(), is_readable: true, diagnostics }
    }
}

/// A mistake in a site's table. It has no `fix`: `--fix` changes charters alone.
impl From<&TableError> for Diagnostic {
    fn from(error: &TableError) -> Self {
        Self {
            path: Some(error.path()).filter(|path| !path.is_empty()).map(ToOwned::to_owned),
            ..Self::new(error.code().into(), error.message(), error.help(), Subject::Charter)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_that_the_charter_lacks_is_found_where_it_is_named() {
        let charter = "format = 1\nsite = \"https://www.example.fr\"\nregime = \"fr\"\n";
        let charter = Charter::parse(charter).unwrap();
        let text = "format = 1\n\n[klaro.words.video]\nprovider = \"youtube\"\ngrants = []\n\
            refuses = [\"embedded-content\"]\n";
        let linted = Linted::table("interop.toml", text, Some(&charter), &[]);
        let [found] = &linted.diagnostics[..] else { panic!("{:?}", linted.diagnostics) };
        assert!(linted.is_readable);
        assert_eq!(found.code.id(), "C005");
        assert_eq!(found.path.as_deref(), Some("klaro.words.video.provider"));
        let span = found.location.clone().and_then(|location| location.span).unwrap();
        assert_eq!(&text[span], "\"youtube\"");
        // Without a charter nobody knows.
        assert!(Linted::table("interop.toml", text, None, &[]).diagnostics.is_empty());
        let ignored = [Ignore::parse("C005").unwrap()];
        assert!(
            Linted::table("interop.toml", text, Some(&charter), &ignored).diagnostics.is_empty()
        );
    }

    #[test]
    fn every_mistake_has_its_place() {
        let text = "format = 1\n[klaro.words.a]\ngrants = [\"ads\"]\n[one-trust]\n";
        let linted = Linted::table("interop.toml", text, None, &[]);
        assert!(!linted.is_readable);
        assert_eq!(linted.diagnostics.len(), 3);
        assert!(linted.diagnostics.iter().all(|found| found.location.is_some()));
    }
}
