//! The page: what it says is put together once, then written in one of four forms.

mod build;
mod entry;
mod html;
pub(crate) mod markdown;
pub(crate) mod model;
pub(crate) mod own;
mod row;
mod sections;
mod sources;
mod speaker;
mod why;

use askama::Template;
use charte::{Area, ErrorCode, Policy, Time};

pub(crate) use row::{PlainRows, plain_rows};
pub use speaker::Gap;

use crate::error::Error;
use crate::texts;

/// The form of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A complete HTML document with a style of its own: print, dark mode, narrow screens.
    Html,
    /// One HTML `article` without any style, to stand inside a site's own page. Its headings
    /// begin at the second level.
    HtmlFragment,
    /// Markdown with tables (GitHub's).
    Markdown,
    /// What the page says, as JSON.
    Json,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Html, Self::HtmlFragment, Self::Markdown, Self::Json];

    /// The id: `html`, `html-fragment`, `markdown`, `json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::HtmlFragment => "html-fragment",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// The form with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.id() == id)
    }
}

/// What a page is made like.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// The language, a BCP 47 tag as `fr` or `pt-BR`. In a language that the page does not exist
    /// in, it is shown in the first of the charter's own that it does, else in English, and says
    /// so. The charter's own texts still come in the language asked for where they have it.
    pub lang: &'a str,
    /// The form.
    pub format: Format,
    /// Only the cookies of this area; nothing for all.
    pub area: Option<Area>,
    /// The moment: it chooses the period of the regime and stands in the page.
    pub now: Time,
    /// Where the visitor can change the answer, such as `https://…`, `/cookies` or `#cookies`; the
    /// page links there.
    pub choices_url: Option<&'a str>,
}

impl<'a> Options<'a> {
    /// A page of all areas, without a link to the visitor's choices.
    #[must_use]
    pub const fn new(lang: &'a str, format: Format, now: Time) -> Self {
        Self { lang, format, area: None, now, choices_url: None }
    }
}

/// Makes the page of a charter compiled against a regime.
///
/// # Errors
/// `E560` if the language is not a language tag, `E561` if the page cannot link to the address of
/// the choices, and `E901`, which would be a bug in Charte.
pub fn render(policy: &Policy, options: &Options<'_>) -> Result<String, Error> {
    if options.choices_url.is_some_and(|url| !is_linkable(url)) {
        let message = "a page cannot link to the address of the choices";
        return Err(Error::new(ErrorCode::PageChoicesUrl, message)
            .with_help("write it as https://www.example.org/cookies, /cookies or #cookies"));
    }
    let chosen = texts::choose(options.lang, policy.charter().languages())?;
    let texts = texts::of(chosen.language)?;
    let page = build::page(policy, options, &texts, chosen.instead_of)?;
    let text = match options.format {
        Format::Html => html::Document::new(&page)?.render().map_err(Error::internal)?,
        Format::HtmlFragment => html::Fragment::new(&page)?.render().map_err(Error::internal)?,
        Format::Markdown => markdown::Document::new(&page)?.render().map_err(Error::internal)?,
        Format::Json => serde_json::to_string_pretty(&page).map_err(Error::internal)?,
    };
    Ok(text + "\n")
}

/// The texts that the charter does not have in the page's language, in the order of the page. The
/// page shows each in the best other language: of the charter's own languages the first, else
/// English, else any.
///
/// ```
/// use charte::{Charter, Policy, Time};
/// use charte_page::{Format, Options, gaps};
///
/// let charter = Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///     introduction = { fr = "Bienvenue." }
/// "#)?;
/// let policy = Policy::new(charter)?;
/// let now: Time = "2026-11-23T10:05:00Z".parse()?;
/// let gaps = gaps(&policy, &Options::new("de", Format::Html, now))?;
/// assert_eq!((gaps[0].text(), gaps[0].wanted(), gaps[0].language()), ("introduction", "de", "fr"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// `E560` if the language is not a language tag.
pub fn gaps(policy: &Policy, options: &Options<'_>) -> Result<Vec<Gap>, Error> {
    let charter = policy.charter();
    let chosen = texts::choose(options.lang, charter.languages())?;
    let texts = texts::of(chosen.language)?;
    let speaker = speaker::Speaker { texts: &texts, charter, asked: options.lang };
    Ok(speaker.gaps(options.area))
}

/// An address that cannot run anything: http, https, or a place on the same site.
fn is_linkable(url: &str) -> bool {
    if url.is_empty() || url.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
        return false;
    }
    url.starts_with('#') || (url.starts_with('/') && !url.starts_with("//")) || is_web(url)
}

/// An absolute address of the web.
fn is_web(url: &str) -> bool {
    let clean = !url.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
    clean && url::Url::parse(url).is_ok_and(|u| matches!(u.scheme(), "http" | "https"))
}

/// A text as a page shows it: on one line, without control characters and without the marks that
/// would turn the direction of what stands around it.
pub(crate) fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().map(|c| match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c if c.is_control() => '\u{fffd}',
            c => c,
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_are_linked() {
        for good in ["https://a.example/c", "http://a.example", "/cookies", "#c"] {
            assert!(is_linkable(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "cookies",
            "java\nscript:x",
            "/\\evil.example",
            "https:// x",
            "\\\\evil",
        ] {
            assert!(!is_linkable(bad), "{bad}");
        }
        assert!(!is_web("/cookies"));
    }

    #[test]
    fn texts_stand_on_one_line() {
        assert_eq!(shown(" a\r\n\tb\u{0}c \u{202e}d\u{a0}e "), "a b\u{fffd}c \u{fffd}d e");
    }
}
