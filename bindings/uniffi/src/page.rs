//! The charter as a page for visitors.

use std::sync::Arc;
use std::time::SystemTime;

use crate::error::CharteError;
use crate::policy::Policy;
use crate::words::Area;

/// The form of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum PageFormat {
    /// A complete HTML document with a style of its own: print, dark mode, narrow screens.
    Html,
    /// One HTML `article` without any style, to include in your own page.
    HtmlFragment,
    /// Markdown with tables.
    Markdown,
    /// What the page says, as JSON.
    Json,
}

/// The page that tells visitors about the cookies of a charter: what they are, whether they need
/// consent under the policy's regime and why, a table for each category, the choice, sources.
///
/// `language` is a BCP 47 tag as `fr` or `pt-BR`. If the page does not exist in that language, it
/// says so. `area` limits it to the cookies of one part of the site. The page links to
/// `choices_url`, where the visitor can change the answer.
///
/// Fails with `E560` if the language is not a tag, with `E561` if a page cannot link to the
/// address, and with `E562` if the library was built without its feature `page`.
#[uniffi::export(default(area = None, choices_url = None))]
pub fn page(
    policy: Arc<Policy>,
    language: String,
    format: PageFormat,
    now: SystemTime,
    area: Option<Area>,
    choices_url: Option<String>,
) -> Result<String, CharteError> {
    made::page(&policy, &language, format, now, area, choices_url.as_deref())
}

#[cfg(feature = "page")]
mod made {
    use super::*;
    use crate::moment::time;

    pub(super) fn page(
        policy: &Policy,
        lang: &str,
        format: PageFormat,
        now: SystemTime,
        area: Option<Area>,
        choices_url: Option<&str>,
    ) -> Result<String, CharteError> {
        let now = time(now);
        let format = match format {
            PageFormat::Html => charte_page::Format::Html,
            PageFormat::HtmlFragment => charte_page::Format::HtmlFragment,
            PageFormat::Markdown => charte_page::Format::Markdown,
            PageFormat::Json => charte_page::Format::Json,
        };
        let options = charte_page::Options { lang, format, area, now, choices_url };
        charte_page::render(&policy.policy, &options)
            .map_err(|error| CharteError::of(error.code(), error.message(), error.help()))
    }
}

/// The function exists in every build, so that the Kotlin and Swift sources, which check that they
/// match the library, fit all of them.
#[cfg(not(feature = "page"))]
mod made {
    use super::*;

    pub(super) fn page(
        _: &Policy,
        _: &str,
        _: PageFormat,
        _: SystemTime,
        _: Option<Area>,
        _: Option<&str>,
    ) -> Result<String, CharteError> {
        let help = "build charte-uniffi with its feature page";
        Err(CharteError::of(
            charte::ErrorCode::PageNotBuiltIn,
            "pages are not built in",
            Some(help),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_that_of_the_library() {
        let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/guadeloupe/");
        let read = |name: &str| std::fs::read_to_string(format!("{example}{name}")).unwrap();
        let json = charte::Charter::parse(read("charte.toml")).and_then(|c| c.to_json()).unwrap();
        let policy = Policy::new(json, None).unwrap();
        let day = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_795_392_000);
        let made = |language: &str, format| {
            page(policy.clone(), language.to_owned(), format, day, None, None)
        };
        if cfg!(feature = "page") {
            assert_eq!(made("fr", PageFormat::Html).unwrap(), read("page.fr.html"));
            let fragment = made("en", PageFormat::HtmlFragment).unwrap();
            assert!(fragment.starts_with("<article class=\"charte\" lang=\"en\""));
            let CharteError::Invalid { code, .. } = made("<b>", PageFormat::Json).unwrap_err();
            assert_eq!(code, "E560");
        } else {
            let CharteError::Invalid { code, .. } = made("fr", PageFormat::Html).unwrap_err();
            assert_eq!(code, "E562");
        }
    }
}
