//! The output formats, one module each.

mod csv;
mod github;
mod html;
mod json;
mod markdown;
pub(crate) use markdown::escape::{code, text};
mod sarif;
mod text;

use std::io;

use charte_texts::Language;

use crate::document::Document;

pub use csv::{csv, harmless};
pub use json::json;
pub use text::excerpts;

/// An output format. Every command has all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// JSON for programs.
    Json,
    /// SARIF 2.1.0 for code hosts.
    Sarif,
    /// Workflow commands of GitHub Actions, which annotate the lines of a pull request.
    Github,
    /// Markdown for the summary of a CI run.
    Markdown,
    /// One HTML file for a browser.
    Html,
    /// CSV (RFC 4180) for spreadsheets.
    Csv,
}

/// What a format is called, and how it is written.
struct Entry {
    id: &'static str,
    about: &'static str,
    write: fn(&Document<'_>, &Options, &mut dyn io::Write) -> io::Result<()>,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] =
        &[Self::Text, Self::Json, Self::Sarif, Self::Github, Self::Markdown, Self::Html, Self::Csv];

    const fn entry(self) -> &'static Entry {
        match self {
            Self::Text => &text::ENTRY,
            Self::Json => &json::ENTRY,
            Self::Sarif => &sarif::ENTRY,
            Self::Github => &github::ENTRY,
            Self::Markdown => &markdown::ENTRY,
            Self::Html => &html::ENTRY,
            Self::Csv => &csv::ENTRY,
        }
    }

    /// The id, as a command line names it: `text`, `json`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.entry().id
    }

    /// The purpose, in a few words.
    #[must_use]
    pub const fn about(self) -> &'static str {
        self.entry().about
    }

    /// The format with this id, or `None` if no format has it.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.id() == id)
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.id())
    }
}

/// How human-readable output is laid out, and its language. The formats for programs ignore it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The width of a line.
    pub columns: usize,
    /// Whether text has the styles of a terminal.
    pub is_styled: bool,
    /// Whether text shows everything, and not only what somebody should look at.
    pub all: bool,
    /// The language of text, Markdown and HTML. The formats for programs are in English.
    pub language: Language,
}

impl Default for Options {
    fn default() -> Self {
        Self { columns: 120, is_styled: false, all: false, language: Language::English }
    }
}

/// Writes a document in a format.
///
/// # Errors
///
/// What `out` fails with.
pub fn write(
    document: &Document<'_>,
    format: Format,
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    (format.entry().write)(document, options, out)
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn every_format_is_found_by_its_id() {
        for format in Format::ALL {
            assert_eq!(Format::from_id(format.id()), Some(*format));
            assert!(!format.about().is_empty() && !format.about().ends_with('.'));
        }
        assert_eq!(Format::from_id("xml"), None);
    }
}
