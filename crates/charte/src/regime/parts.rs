//! The parts of a regime other than its rules: periods, durations, duties and legal sources.

use charte_syntax::words;

use super::rule::{self, Citation, Force};
use super::{L, S, Texts, either, pairs};
use crate::category::Requirement;
use crate::fact::Fact;
use crate::purpose::PurposeSet;
use crate::time::{Lifetime, Time};

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

/// Something that a regime requires the site to disclose or offer to visitors.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    pub(crate) text: Texts,
    pub(crate) periods: u32,
    pub(crate) asks: L<Fact>,
    pub(crate) purposes: PurposeSet,
    pub(crate) citations: L<Citation>,
}

/// A note about what a regime says of some purposes, such as where its sources conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct PurposeNote {
    pub(crate) purposes: PurposeSet,
    pub(crate) text: S,
}

/// A legal source: a statute, a guideline, a judgment.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    pub(crate) id: S,
    pub(crate) title: S,
    pub(crate) date: Option<S>,
    pub(crate) date_missing: Option<S>,
    pub(crate) url: Option<S>,
    pub(crate) url_missing: Option<S>,
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
    /// The duty in this language, or else in the first language that it has, as [`Regime::name`].
    ///
    /// [`Regime::name`]: super::Regime::name
    #[must_use]
    pub fn text(&self, language: &str) -> &str {
        either(&self.text, language).1
    }

    /// The duty in each language that it has, with the language.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        pairs(&self.text)
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

    /// The purposes that it is about, or none if it is about all. [`Duty::asks`] applies to them if they
    /// need no consent.
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

impl PurposeNote {
    /// The purposes that it is about.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.purposes
    }

    /// The note.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
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

    /// The date, such as `1978-01-06`.
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// The official web address.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Why there is no date, or `None` if there is one or the file does not say.
    ///
    /// ```
    /// use charte::Regime;
    ///
    /// let practice = Regime::builtin("hu")?.instrument("hu-naih-practice").unwrap();
    /// assert_eq!(practice.date_missing(), Some("a practice, not a text"));
    /// # Ok::<(), charte::Error>(())
    /// ```
    #[must_use]
    pub fn date_missing(&self) -> Option<&str> {
        self.date_missing.as_deref()
    }

    /// Why there is no web address, or `None` if there is one or the file does not say.
    #[must_use]
    pub fn url_missing(&self) -> Option<&str> {
        self.url_missing.as_deref()
    }
}

/// An entry of the table of territories.
#[cfg(feature = "regimes")]
pub(super) struct Territory {
    pub(super) code: &'static str,
    pub(super) regime: &'static str,
    /// Whether the regime is the territory's own law, and not a substitute for it.
    pub(super) own: bool,
}
