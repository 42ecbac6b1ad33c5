//! What a page says, before it is HTML, Markdown or JSON.

use charte::{Category, Requirement};
use serde::Serialize;

use super::own::Payload;

/// A text, with its language if it is not the page's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
    /// The language as it is shown behind the text. Names have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mark: Option<String>,
}

impl Said {
    /// A text in the page's language.
    pub(crate) fn ours(text: String) -> Self {
        Self { text, language: None, mark: None }
    }
}

/// A whole page.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    pub(crate) language: &'static str,
    pub(crate) title: String,
    /// The language asked for, when it is another; and what the page leaves out.
    pub(crate) notes: Vec<String>,
    /// Where the visitor changes the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) change: Option<Link>,
    pub(crate) site: Site,
    pub(crate) rules: Rules,
    pub(crate) state: String,
    /// The charter's own first words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) introduction: Option<Said>,
    /// Who answers for the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) who: Option<Who>,
    pub(crate) what: Section,
    pub(crate) kinds_title: String,
    pub(crate) whys_title: String,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) cookies_title: String,
    pub(crate) cookies_none: Option<String>,
    pub(crate) columns: Columns,
    pub(crate) tables: Vec<Table>,
    pub(crate) choice: Choice,
    pub(crate) kept: Option<Section>,
    pub(crate) withdraw: Withdraw,
    pub(crate) gpc: Section,
    pub(crate) sources: Sources,
    pub(crate) charte: Payload,
}

/// The site that the page is about.
#[derive(Debug, Serialize)]
pub(crate) struct Site {
    pub(crate) label: String,
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
}

/// Which rules the page speaks for.
#[derive(Debug, Serialize)]
pub(crate) struct Rules {
    pub(crate) label: String,
    pub(crate) id: String,
    pub(crate) name: Said,
    /// What to mind when they are not law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) caveat: Option<String>,
}

/// Who answers for the site, and how to reach them.
#[derive(Debug, Serialize)]
pub(crate) struct Who {
    pub(crate) title: String,
    pub(crate) lines: Vec<WhoLine>,
}

/// What one is, in words, and where it leads if it is an address.
#[derive(Debug, Serialize)]
pub(crate) struct WhoLine {
    pub(crate) label: String,
    pub(crate) said: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
}

/// A heading with paragraphs.
#[derive(Debug, Serialize)]
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
}

/// One of the four kinds.
#[derive(Debug, Serialize)]
pub(crate) struct Kind {
    pub(crate) id: Category,
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) verdicts: Vec<String>,
    pub(crate) whys: Vec<AskReason>,
}

/// Why the rules ask for something, and for which purposes.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct AskReason {
    pub(crate) text: String,
    pub(crate) purposes: Vec<AskedPurpose>,
}

/// What the rules ask for one purpose, and of which cookies.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct AskedPurpose {
    pub(crate) name: String,
    pub(crate) requirement: Requirement,
    pub(crate) rule: String,
    pub(crate) cookies: Vec<String>,
}

/// The headings of the tables.
#[derive(Debug, Serialize)]
pub(crate) struct Columns {
    pub(crate) provider: String,
    pub(crate) service: String,
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) lifetime: String,
    pub(crate) readers: String,
    pub(crate) consent: String,
}

/// The cookies of one kind.
#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub(crate) id: Category,
    pub(crate) caption: String,
    pub(crate) rows: Vec<Row>,
}

/// One cookie.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) provider: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) privacy_policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) service: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) place: Option<String>,
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) technology: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) set_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<Said>,
    pub(crate) purposes: String,
    pub(crate) lifetime: Vec<String>,
    pub(crate) readers: Vec<String>,
    pub(crate) requirement: Requirement,
    pub(crate) consent: String,
}

impl Row {
    /// The cells but for the last as a page shows them, blanks left out: what a page is compared
    /// with when it is read back.
    pub(crate) fn plain(&self) -> String {
        let bracketed =
            |s: &Option<String>| s.as_ref().map(|s| format!("({s})")).unwrap_or_default();
        let said = |s: &Option<Said>| {
            s.as_ref().map(|s| s.text.clone() + &bracketed(&s.mark)).unwrap_or_default()
        };
        let cells = [
            self.provider.text.clone(),
            said(&self.service) + &bracketed(&self.place),
            format!(
                "{}{}{}",
                self.name,
                bracketed(&self.technology),
                self.set_by.as_deref().unwrap_or_default()
            ),
            said(&self.description) + &self.purposes,
            self.lifetime.concat(),
            self.readers.concat(),
        ];
        squeezed(&cells.join("\u{1f}"))
    }
}

/// Without blanks.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What the visitor is asked, or may object to.
#[derive(Debug, Serialize)]
pub(crate) struct Choice {
    pub(crate) title: String,
    pub(crate) lists: Vec<Listed>,
    pub(crate) paragraphs: Vec<String>,
}

/// A sentence and the purposes that it is about.
#[derive(Debug, Serialize)]
pub(crate) struct Listed {
    pub(crate) text: String,
    pub(crate) purposes: Vec<String>,
}

/// How to change one's mind.
#[derive(Debug, Serialize)]
pub(crate) struct Withdraw {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) link: Option<Link>,
}

/// A link.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) url: String,
}

/// The texts that the answers rest on.
#[derive(Debug, Serialize)]
pub(crate) struct Sources {
    pub(crate) title: String,
    pub(crate) intro: String,
    pub(crate) texts: Vec<Source>,
}

/// One text.
#[derive(Debug, Serialize)]
pub(crate) struct Source {
    pub(crate) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    pub(crate) places: Vec<String>,
}
