//! Findings: what the charter's author should look at. They never change a decision (spec §10).

mod banner;
mod detail;
mod material;
mod message;
mod parts;

use serde::Serialize;
use serde::ser::SerializeStruct;

pub use banner::{BannerDetail, Hundredths};
pub use charte_codes::{FindingCode, Severity};
pub use detail::FindingDetail;
pub use material::MaterialDetail;
pub use parts::{
    CharterText, FailedCondition, FailedRule, KnownVendor, MissingAttributes, MissingNotice,
    Presence,
};

/// A finding: something the charter's author should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub(crate) cookie: Option<String>,
    pub(crate) declaration: Option<u32>,
    detail: FindingDetail,
    message: String,
    citations: Vec<String>,
    path: String,
    related: Option<String>,
}

impl Finding {
    /// A finding that says `detail`. The code, the severity and the help follow from it.
    ///
    /// ```
    /// use charte::{Finding, FindingDetail};
    ///
    /// let finding = Finding::new(FindingDetail::NoLifetime).cookie_named("theme");
    /// assert_eq!(finding.code().id(), "C008");
    /// assert_eq!(finding.message(), "no lifetime is stated");
    /// ```
    #[must_use]
    pub fn new(detail: FindingDetail) -> Self {
        Self {
            cookie: None,
            declaration: None,
            message: detail.to_string(),
            detail,
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

    /// Sets no declaration. For callers that build a charter themselves, whose indices mean nothing
    /// to their readers.
    #[must_use]
    pub fn without_declaration(mut self) -> Self {
        self.declaration = None;
        self
    }

    /// Adds legal citations.
    #[must_use]
    pub fn citing<'c>(
        mut self,
        citations: impl IntoIterator<Item = &'c crate::regime::Citation>,
    ) -> Self {
        self.citations.extend(citations.into_iter().map(ToString::to_string));
        self
    }

    /// What it says, as data.
    #[must_use]
    pub fn detail(&self) -> &FindingDetail {
        &self.detail
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> FindingCode {
        self.detail.code()
    }

    /// How severe it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.detail.severity()
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

    /// What was observed, in English: the detail as text.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it, in English: the [remedy](FindingCode::remedy) of the code.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.code().remedy()
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

/// The JSON of spec §12.
impl Serialize for Finding {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let present =
            [self.cookie.is_some(), self.declaration.is_some(), !self.citations.is_empty()];
        let fields = present.into_iter().filter(|present| *present).count().saturating_add(4);
        let mut out = s.serialize_struct("Finding", fields)?;
        out.serialize_field("code", &self.code())?;
        out.serialize_field("severity", &self.severity())?;
        if let Some(cookie) = &self.cookie {
            out.serialize_field("cookie", cookie)?;
        }
        if let Some(declaration) = &self.declaration {
            out.serialize_field("declaration", declaration)?;
        }
        out.serialize_field("message", &self.message)?;
        out.serialize_field("help", self.help())?;
        if !self.citations.is_empty() {
            out.serialize_field("citations", &self.citations)?;
        }
        out.end()
    }
}
