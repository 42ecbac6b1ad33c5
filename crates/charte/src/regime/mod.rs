//! Regimes: the laws that decide which cookies need consent, as data with citations (spec §6).
//!
//! [`Regime::builtin`] gives one that ships with the library, [`Regime::parse`] reads your own. The
//! other types here are the parts of a regime.

mod builtin;
mod reach;
mod read;
mod rule;
mod slices;
mod territory;

use core::str::FromStr;
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
    /// How a regime treats Global Privacy Control.
    Gpc {
        /// The signal is an objection, and the law makes it binding.
        Binding = "binding",
        /// The signal is an objection that the site may honour.
        Advisory = "advisory",
        /// The signal has no effect.
        None = "none",
    }
}

words! {
    /// Where a regime's default comes from.
    DefaultForce {
        /// A statute.
        Statute = "statute",
        /// An authority's guidance.
        Guidance = "guidance",
        /// No legal source: it is this library's own choice.
        Product = "product",
    }
}

/// The law of one place as data: rules with their citations.
///
/// ```
/// use charte::{Purpose, Regime, Requirement};
///
/// let france = Regime::builtin("fr")?;
/// assert_eq!(france.name("en"), "France");
/// assert_eq!(Regime::for_territory("GP").id(), "fr");
///
/// // What French law can require for audience measurement, in its latest period.
/// let latest = france.periods().len() - 1;
/// let cases = france.cases(Purpose::AudienceMeasurement, latest);
/// assert_eq!(cases[0].requirement, Requirement::Exempt);
/// assert_eq!(cases[0].rule, "fr.audience-measurement");
/// # Ok::<(), charte::Error>(())
/// ```
///
/// Your own regime is a file of the same form as
/// [those that ship with the library](https://github.com/charte/charte/tree/main/crates/charte/data/regimes).
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
    pub(crate) ask_again: Option<CitedDuration>,
    pub(crate) periods: L<Period>,
    pub(crate) instruments: L<Instrument>,
    pub(crate) rules: L<Rule>,
}

/// A period of time in which the rules of a regime do not change. Every regime has at least one.
///
/// The periods of the regime's file are divided wherever a rule, a limit or a duty begins or ends,
/// so several may have the same id.
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
    pub(crate) validity: CitedDuration,
}

/// A duration with its force and its citations: how long an answer is valid, or how long not to ask
/// again.
#[derive(Clone, Debug, PartialEq)]
pub struct CitedDuration {
    pub(crate) span: Lifetime,
    pub(crate) force: Force,
    pub(crate) citations: L<Citation>,
}

/// Something that a regime obliges the site to tell or offer its visitors.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    pub(crate) text: Text,
    pub(crate) periods: u32,
    pub(crate) asks: L<Fact>,
    pub(crate) purposes: PurposeSet,
    pub(crate) citations: L<Citation>,
}

/// A legal source: a statute, a guideline, a judgment.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    pub(crate) id: S,
    pub(crate) title: S,
    pub(crate) date: Option<S>,
    pub(crate) url: Option<S>,
}

impl Regime {
    /// The ids of the regimes that ship with the library, in alphabetical order.
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        builtin::ALL.iter().map(|r| r.id.as_ref())
    }

    /// A regime that ships with the library, by its id, as `fr`. It is static data: no file is read.
    ///
    /// # Errors
    /// `E113`: no regime has this id. The message suggests the nearest.
    pub fn builtin(id: &str) -> Result<&'static Self, Error> {
        builtin::ALL.iter().find(|r| r.id == id).copied().ok_or_else(|| territory::unknown(id))
    }

    /// Reads a regime from a file of the same form as those that ship with the library: JSON if it
    /// begins with `{`, or else TOML. The keys are described in
    /// [`docs/own-regime.md`](https://github.com/charte/charte/blob/main/docs/own-regime.md).
    ///
    /// ```
    /// use charte::{Charter, Policy, ReceivedConsent, Regime, Time};
    ///
    /// let regime = Regime::parse(r#"
    ///     format = 1
    ///     id = "own"
    ///     name = { en = "Our house rules" }
    ///     law = false
    ///     gpc = "advisory"            # or binding, none
    ///     default = "opt-in"          # or out-of-scope, exempt, opt-out, prohibited
    ///     default-force = "product"   # or statute, guidance
    ///     validity = "6 months"
    ///     validity-force = "product"  # or binding, recommended
    ///
    ///     [[rule]]
    ///     id = "own.security"
    ///     purposes = ["security"]
    ///     all = ["publisher-only"]
    ///     then = "exempt"
    /// "#)?;
    /// let charter = Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///
    ///     [[cookie]]
    ///     name = "csrf"
    ///     purposes = ["security"]
    ///     lifetime = "session"
    /// "#)?;
    /// let policy = Policy::compile(charter, &regime);
    /// let consent = ReceivedConsent::none();
    /// assert!(policy.visitor(&consent, Time::default()).decide("csrf").may_set());
    /// # Ok::<(), charte::Error>(())
    /// ```
    ///
    /// # Errors
    /// `E201` to `E203` with line, column and path: not TOML or JSON, a wrong shape, or a regime that
    /// contradicts itself.
    pub fn parse(source: impl AsRef<[u8]>) -> Result<Self, Error> {
        read::regime(source.as_ref())
    }

    /// The id, as `fr`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name in this language, or else in the first language of the regime.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        by_language(&self.name, language)
    }

    /// Whether this is law in force somewhere. Proposals and this library's own `charte` regime are
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

    /// What every output says if the regime is not law, or `None` if it is.
    #[must_use]
    pub fn caveat(&self) -> Option<&'static str> {
        match (self.law, self.proposal) {
            (true, _) => None,
            (false, true) => Some("this regime is a proposal, not law"),
            (false, false) if self.id == "charte" => {
                Some("this regime is the charter's own plain reading, not law")
            }
            (false, false) => Some("this regime is not law"),
        }
    }

    /// The supervisory authority.
    #[must_use]
    pub fn authority(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// The first moment that the regime describes, or `None` if it describes all time. An earlier
    /// moment is judged by the earliest period, and reported as `C064`.
    #[must_use]
    pub fn from(&self) -> Option<Time> {
        self.from.map(Time::from_unix)
    }

    /// Whether a time is before the first moment that the regime describes.
    #[must_use]
    pub fn is_later_than(&self, now: Time) -> bool {
        self.from.is_some_and(|from| now.unix() < from)
    }

    /// The last review, or `None` if there was none.
    #[must_use]
    pub fn reviewed(&self) -> Option<&Reviewed> {
        self.reviewed.as_ref()
    }

    /// When a rule is in force: its first moment and the first moment after it. Each is `None` if no
    /// date is known.
    #[must_use]
    pub fn span_of(&self, rule: &Rule) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, rule.periods)
    }

    /// When a limit of a rule is in force, in the form of [`Regime::span_of`].
    #[must_use]
    pub fn span_of_limit(&self, limit: &Limit) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, limit.periods)
    }

    /// When a duty applies, in the form of [`Regime::span_of`].
    #[must_use]
    pub fn span_of_duty(&self, duty: &Duty) -> (Option<Time>, Option<Time>) {
        slices::span(&self.periods, duty.periods)
    }

    /// What the regime obliges the site to tell or offer.
    #[must_use]
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Notes about the regime, such as where its sources conflict.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(AsRef::as_ref)
    }

    /// How long not to ask again after a refusal, or `None` if no source says.
    #[must_use]
    pub fn ask_again(&self) -> Option<&CitedDuration> {
        self.ask_again.as_ref()
    }

    /// The periods, oldest first. There is at least one.
    #[must_use]
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// The legal sources that the citations name.
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The legal source with this id, or `None` if there is none.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|i| i.id == id)
    }

    /// The rules, in the order in which they are tried. The first that holds decides.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The period in force at this time.
    #[must_use]
    pub fn in_force(&self, now: Time) -> Option<&Period> {
        self.periods.get(self.period_at(now))
    }

    /// The position in [`Regime::periods`] of the period in force at this time.
    #[must_use]
    pub fn period_at(&self, now: Time) -> usize {
        let last = self.periods.len().saturating_sub(1);
        self.periods.iter().position(|p| p.until.is_none_or(|u| now.unix() < u)).unwrap_or(last)
    }
}

/// As [`Regime::parse`].
impl FromStr for Regime {
    type Err = Error;

    fn from_str(source: &str) -> Result<Self, Error> {
        Self::parse(source)
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
    /// The id in the regime's file, or `None` if the file has no periods.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The first moment, or `None` if the period has no beginning.
    #[must_use]
    pub fn from(&self) -> Option<Time> {
        self.from.map(Time::from_unix)
    }

    /// The first moment after the period, or `None` if it has no known end.
    #[must_use]
    pub fn until(&self) -> Option<Time> {
        self.until.map(Time::from_unix)
    }

    /// What is required if no rule holds.
    #[must_use]
    pub fn default(&self) -> Requirement {
        self.default
    }

    /// The citations of the default.
    #[must_use]
    pub fn default_citations(&self) -> &[Citation] {
        &self.default_citations
    }

    /// Where the default comes from, or `None` if the file does not say.
    #[must_use]
    pub fn default_force(&self) -> Option<DefaultForce> {
        self.default_force
    }

    /// How Global Privacy Control is treated.
    #[must_use]
    pub fn gpc(&self) -> Gpc {
        self.gpc
    }

    /// The citations for Global Privacy Control.
    #[must_use]
    pub fn gpc_citations(&self) -> &[Citation] {
        &self.gpc_citations
    }

    /// How long a visitor's answer is valid.
    #[must_use]
    pub fn validity(&self) -> &CitedDuration {
        &self.validity
    }
}

impl CitedDuration {
    /// The duration.
    #[must_use]
    pub fn span(&self) -> Lifetime {
        self.span
    }

    /// How binding it is.
    #[must_use]
    pub fn force(&self) -> Force {
        self.force
    }

    /// The citations.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

impl Duty {
    /// The duty in this language, or else in the first language of the regime.
    #[must_use]
    pub fn text(&self, language: &str) -> &str {
        by_language(&self.text, language)
    }

    /// Whether it applies in the regime's period at this position.
    #[must_use]
    pub fn is_in_period(&self, period: usize) -> bool {
        rule::is_among(self.periods, period)
    }

    /// The facts that a declaration states if the duty is fulfilled. Empty if a charter cannot show
    /// it.
    #[must_use]
    pub fn asks(&self) -> &[Fact] {
        &self.asks
    }

    /// The purposes to which [`Duty::asks`] applies, if they need no consent.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// The citations.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }
}

impl Instrument {
    /// The id, which citations refer to.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The date, as `1978-01-06`.
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// The official web address.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }
}
