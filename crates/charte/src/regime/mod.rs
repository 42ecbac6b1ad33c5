//! Regimes: bodies of law, or the charter's own plain reading of it, as data (spec §6).

mod builtin;
mod reach;
mod read;
mod rule;
mod slices;
mod territory;

use std::borrow::Cow;

pub use reach::Case;
pub use rule::{Citation, Condition, Confidence, Force, Limit, LimitOf, Reviewed, Rule, Test};

use crate::category::Requirement;
use crate::charter::Text as CharterText;
use crate::error::Error;
use crate::fact::Fact;
use crate::purpose::PurposeSet;
use crate::time::{Lifetime, Time};
use crate::words::words;

type S = Cow<'static, str>;
type L<T> = Cow<'static, [T]>;
/// A text by language, as tables hold it.
type Text = L<(S, S)>;

words! {
    /// What Global Privacy Control is in a regime.
    Gpc {
        /// An objection that the law makes binding.
        Binding = "binding",
        /// An objection that the site may honour.
        Advisory = "advisory",
        /// Nothing.
        None = "none",
    }
}

words! {
    /// Where a regime's default comes from.
    DefaultForce {
        /// A statute says so.
        Statute = "statute",
        /// An authority's guidance says so.
        Guidance = "guidance",
        /// Nobody says so; it is this library's own.
        Product = "product",
    }
}

/// One body of law as data: rules with their citations.
#[derive(Clone, Debug, PartialEq)]
pub struct Regime {
    pub(crate) id: S,
    pub(crate) name: Text,
    pub(crate) law: bool,
    pub(crate) proposal: bool,
    pub(crate) authority: Option<S>,
    pub(crate) from: Option<i64>,
    pub(crate) reviewed: Option<Reviewed>,
    pub(crate) duties: L<Duty>,
    pub(crate) notes: L<S>,
    pub(crate) ask_again: Option<Keeping>,
    pub(crate) periods: L<Period>,
    pub(crate) instruments: L<Instrument>,
    pub(crate) rules: L<Rule>,
}

/// A stretch of time in which a regime has the same rules. Every regime has at least one. The
/// periods of its file, cut where a rule, a limit or a duty begins or ends; several may have the
/// same id.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    pub(crate) id: Option<S>,
    pub(crate) from: Option<i64>,
    pub(crate) until: Option<i64>,
    pub(crate) default: Requirement,
    pub(crate) default_citations: L<Citation>,
    pub(crate) default_force: Option<DefaultForce>,
    pub(crate) gpc: Gpc,
    pub(crate) gpc_citations: L<Citation>,
    pub(crate) validity: Keeping,
}

/// How long something is kept or waited, how binding that is, and who says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeping {
    pub(crate) span: Lifetime,
    pub(crate) force: Force,
    pub(crate) citations: L<Citation>,
}

/// Something that a regime obliges to tell or offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    pub(crate) text: Text,
    pub(crate) periods: u32,
    pub(crate) asks: L<Fact>,
    pub(crate) purposes: PurposeSet,
    pub(crate) citations: L<Citation>,
}

/// A statute, a guideline, a judgment.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    pub(crate) id: S,
    pub(crate) title: S,
    pub(crate) date: Option<S>,
    pub(crate) url: Option<S>,
}

impl Regime {
    /// The ids of the regimes that ship with the library, in order.
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        builtin::ALL.iter().map(|r| r.id.as_ref())
    }

    /// A regime that ships with the library. It costs nothing until it is asked for.
    ///
    /// # Errors
    /// `E113`: no regime has this id.
    pub fn builtin(id: &str) -> Result<&'static Self, Error> {
        builtin::ALL.iter().find(|r| r.id == id).copied().ok_or_else(|| territory::unknown(id))
    }

    /// Reads a regime from a file of the same form as those that ship with the library, JSON
    /// when it begins with `{`, else TOML.
    ///
    /// # Errors
    /// `E2xx` with line, column and path.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        read::regime(source.as_ref())
    }

    /// The id, as `fr`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name for people, in this language or the first there is.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        by_language(&self.name, language)
    }

    /// Whether this is law in force somewhere. The charter's plain reading and proposals are
    /// not, and every output says so.
    #[must_use]
    pub fn is_law(&self) -> bool {
        self.law
    }

    /// Whether this is a proposal that may become law.
    #[must_use]
    pub fn is_proposal(&self) -> bool {
        self.proposal
    }

    /// One line for every output in a regime that is not law.
    #[must_use]
    pub fn caveat(&self) -> Option<&'static str> {
        match (self.law, self.proposal) {
            (true, _) => None,
            (false, true) => Some("this regime is a proposal, not law"),
            (false, false) => Some("this regime is the charter's own plain reading, not law"),
        }
    }

    /// The authority that watches over it.
    #[must_use]
    pub fn authority(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// Since when it is modelled; an earlier moment is judged by the earliest period (`C064`).
    /// `None` when it answers for every moment.
    #[must_use]
    pub fn from(&self) -> Option<Time> {
        self.from.map(Time::from_unix)
    }

    /// Whether a moment lies before the time that the regime describes.
    #[must_use]
    pub fn is_later_than(&self, now: Time) -> bool {
        self.from.is_some_and(|from| now.unix() < from)
    }

    /// Its last review.
    #[must_use]
    pub fn reviewed(&self) -> Option<&Reviewed> {
        self.reviewed.as_ref()
    }

    /// When a rule is in force: the first moment, and the moment after the last, where one is
    /// known.
    #[must_use]
    pub fn span_of(&self, rule: &Rule) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, rule.periods)
    }

    /// When a limit of a rule is in force, as [`Regime::span_of`] says it of the rule.
    #[must_use]
    pub fn span_of_limit(&self, limit: &Limit) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, limit.periods)
    }

    /// When a duty is owed, as [`Regime::span_of`] says it of a rule.
    #[must_use]
    pub fn span_of_duty(&self, duty: &Duty) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, duty.periods)
    }

    /// What it obliges to tell or offer.
    #[must_use]
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Notes for readers, such as where sources conflict.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(AsRef::as_ref)
    }

    /// How long not to ask again after a refusal.
    #[must_use]
    pub fn ask_again(&self) -> Option<&Keeping> {
        self.ask_again.as_ref()
    }

    /// The periods, oldest first; at least one.
    #[must_use]
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// What the citations name.
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The instrument with this id.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|i| i.id == id)
    }

    /// The rules, in the order in which they are tried.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The period in force at a moment.
    #[must_use]
    pub fn in_force(&self, now: Time) -> Option<&Period> {
        self.periods.get(self.period_at(now))
    }

    /// The number of the period in force: the first that has not ended.
    #[must_use]
    pub fn period_at(&self, now: Time) -> usize {
        let last = self.periods.len().saturating_sub(1);
        self.periods.iter().position(|p| p.until.is_none_or(|u| now.unix() < u)).unwrap_or(last)
    }
}

fn by_language<'t>(text: &'t Text, language: &str) -> &'t str {
    let found = text.iter().find(|(l, _)| l == language).or(text.first());
    found.map(|(_, t)| t.as_ref()).unwrap_or_default()
}

impl From<CharterText> for Text {
    fn from(text: CharterText) -> Self {
        match text {
            CharterText::Plain(plain) => Cow::Owned(vec![(Cow::Borrowed("en"), plain.into())]),
            CharterText::ByLanguage(all) => {
                all.into_iter().map(|(l, t)| (Cow::Owned(l), Cow::Owned(t))).collect()
            }
        }
    }
}

impl Period {
    /// The id in the regime's file; `None` when the file has no periods.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The first moment; nothing when it has always been so.
    #[must_use]
    pub fn from(&self) -> Option<Time> {
        self.from.map(Time::from_unix)
    }

    /// The moment after the last; nothing when no end is known.
    #[must_use]
    pub fn until(&self) -> Option<Time> {
        self.until.map(Time::from_unix)
    }

    /// What is asked when no rule holds.
    #[must_use]
    pub fn default(&self) -> Requirement {
        self.default
    }

    /// Who says so.
    #[must_use]
    pub fn default_citations(&self) -> &[Citation] {
        &self.default_citations
    }

    /// Where the default comes from, when the file says so.
    #[must_use]
    pub fn default_force(&self) -> Option<DefaultForce> {
        self.default_force
    }

    /// What Global Privacy Control is.
    #[must_use]
    pub fn gpc(&self) -> Gpc {
        self.gpc
    }

    /// Who says so.
    #[must_use]
    pub fn gpc_citations(&self) -> &[Citation] {
        &self.gpc_citations
    }

    /// How long an answer is kept.
    #[must_use]
    pub fn validity(&self) -> &Keeping {
        &self.validity
    }
}

impl Keeping {
    /// How long.
    #[must_use]
    pub fn span(&self) -> Lifetime {
        self.span
    }

    /// How binding it is.
    #[must_use]
    pub fn force(&self) -> Force {
        self.force
    }

    /// Who says so.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

impl Duty {
    /// The duty, in this language or the first there is.
    #[must_use]
    pub fn text(&self, language: &str) -> &str {
        by_language(&self.text, language)
    }

    /// Whether it is owed in the regime's period of this number.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        rule::is_among(self.periods, period)
    }

    /// The facts that a declaration states when the duty is done; none when a charter cannot
    /// show it.
    #[must_use]
    pub fn asks(&self) -> &[Fact] {
        &self.asks
    }

    /// The purposes that [`Duty::asks`] is about, where they need no consent.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// Who says so.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

impl Instrument {
    /// The id that citations name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its date, as `1978-01-06`.
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// Its official address.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }
}
