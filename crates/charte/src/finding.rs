//! Findings: what the charter's author should look at. They never change a decision (spec §10).

use serde::Serialize;

pub use charte_codes::{FindingCode, Severity};

/// Which findings a decision has, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FindingSet(u64);

impl FindingSet {
    pub(crate) const fn insert(&mut self, code: FindingCode, when: bool) {
        if when {
            self.0 |= mask(code);
        }
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = FindingCode> {
        FindingCode::ALL.iter().copied().filter(move |c| self.0 & mask(*c) != 0)
    }
}

/// The bit of a code in a [`FindingSet`].
const fn mask(code: FindingCode) -> u64 {
    1u64.wrapping_shl(code as u32)
}

/// A finding: something the charter's author should look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    pub(crate) code: FindingCode,
    pub(crate) severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cookie: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) declaration: Option<u32>,
    pub(crate) message: String,
    pub(crate) help: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) citations: Vec<String>,
    #[serde(skip)]
    pub(crate) path: String,
    #[serde(skip)]
    pub(crate) related: Option<String>,
}

impl Finding {
    /// A finding about a cookie or a declaration. `message` says what was observed; the help is the
    /// [remedy](FindingCode::remedy) of the code.
    #[must_use]
    pub fn new(code: FindingCode, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            cookie: None,
            declaration: None,
            message: message.into(),
            help: code.remedy(),
            citations: Vec::new(),
            path: String::new(),
            related: None,
        }
    }

    /// Sets the name of the cookie.
    #[must_use]
    pub fn cookie_named(mut self, name: impl Into<String>) -> Self {
        self.cookie = Some(name.into());
        self
    }

    /// Sets the declaration, by its index in the charter, from 0.
    #[must_use]
    pub fn about(mut self, declaration: u32) -> Self {
        self.declaration = Some(declaration);
        self
    }

    /// Sets the path in the charter, such as `cookie[3].lifetime`.
    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Sets a related path in the charter.
    pub(crate) fn beside(mut self, path: impl Into<String>) -> Self {
        self.related = Some(path.into());
        self
    }

    pub(crate) fn citing<'c>(
        mut self,
        citations: impl IntoIterator<Item = &'c crate::regime::Citation>,
    ) -> Self {
        self.citations.extend(citations.into_iter().map(ToString::to_string));
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> FindingCode {
        self.code
    }

    /// How severe it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The name of the cookie or the pattern it is about.
    #[must_use]
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// The index of the declaration it is about, from 0.
    #[must_use]
    pub fn declaration(&self) -> Option<u32> {
        self.declaration
    }

    /// What was observed.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &str {
        self.help
    }

    /// The path in the charter, such as `cookie[3].lifetime`, for
    /// [`Locations`](crate::lint::Locations). Empty if the finding is about an observed cookie or
    /// the charter as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A related path in the charter, such as the earlier of two equal names.
    #[must_use]
    pub fn related(&self) -> Option<&str> {
        self.related.as_deref()
    }

    /// The legal citations, if a regime is the source.
    #[must_use]
    pub fn citations(&self) -> &[String] {
        &self.citations
    }
}
