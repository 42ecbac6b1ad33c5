//! What a check comes to, without words: the verdict, what to fix, and the cookies by provider.
//! Text, Markdown and HTML show the same model, each in its own form and in any language.

mod by;
mod cookies;
mod fix;

use charte_audit::{Banner, Report, Summary};

pub(crate) use by::By;
pub(crate) use cookies::{Cookie, Group};
pub(crate) use fix::{Action, Fix, Item, Rule};

use crate::document::{Content, Document};

/// What a check comes to.
#[derive(Debug)]
pub(crate) struct Model<'d> {
    pub(crate) verdict: Verdict<'d>,
    /// What to do, the most useful first. Every diagnostic is in exactly one.
    pub(crate) fixes: Vec<Fix<'d>>,
    /// Every cookie once, by provider, the most urgent providers first. Empty without a recording.
    pub(crate) groups: Vec<Group<'d>>,
}

/// The answer in short.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict<'d> {
    /// Whether the site needs a banner, and about which purposes.
    pub(crate) banner: &'d Banner,
    /// The counts of the cookies, all zero without a recording.
    pub(crate) summary: Summary,
    /// The cookies that may not be there: those that a table calls not allowed.
    pub(crate) wrong: u64,
    /// Something was hidden, or not recorded.
    pub(crate) incomplete: bool,
}

impl<'d> Model<'d> {
    /// The model of a checked visit or charter, or `None` if the document is about something else.
    pub(crate) fn of(document: &'d Document<'_>) -> Option<Self> {
        match &document.content {
            Content::Visit(report) => Some(Self::of_visit(document, report)),
            Content::Charter { policy, banner } => {
                let verdict =
                    Verdict { banner, summary: Summary::default(), wrong: 0, incomplete: false };
                let fixes = fix::of_charter(policy.charter(), document.diagnostics());
                Some(Self { verdict, fixes, groups: Vec::new() })
            }
            Content::Files(_) | Content::Changes { .. } => None,
        }
    }

    /// The model of a checked visit, whose report this is.
    pub(crate) fn of_visit(document: &'d Document<'_>, report: &'d Report) -> Self {
        let verdict = Verdict {
            banner: &report.banner,
            summary: report.summary,
            wrong: report.summary.withheld,
            incomplete: !report.is_complete(),
        };
        let groups = cookies::groups(report);
        let fixes = fix::of_visit(report, document.diagnostics());
        Self { verdict, fixes, groups }
    }
}

#[cfg(test)]
mod tests;
