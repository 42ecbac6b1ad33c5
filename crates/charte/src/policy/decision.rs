//! A decision: the rulings of one cookie and what follows from them (spec §7, §12).

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::SerializeStruct;

use super::Policy;
use super::judge::{Asked, Failed, Judge, Origin, Subject};
use super::row::Row;
use super::summary::Summary;
use super::visitor::{Sighting, Visitor};
use crate::category::{Because, Category, Outcome, Party, Requirement};
use crate::consent::State;
use crate::finding::Finding;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Citation, Condition, Force, Period, Rule, Test};

/// The answers that count for one declaration.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answers {
    pub(super) granted: PurposeSet,
    pub(super) refused: PurposeSet,
    /// Granted once, but not any more.
    pub(super) fell_back: PurposeSet,
}

impl Answers {
    pub(super) const NONE: Self = Self {
        granted: PurposeSet::EMPTY,
        refused: PurposeSet::EMPTY,
        fell_back: PurposeSet::EMPTY,
    };

    pub(super) const fn new(granted: PurposeSet, refused: PurposeSet, live: bool) -> Self {
        if live {
            Self { granted, refused, fell_back: PurposeSet::EMPTY }
        } else {
            Self { granted: PurposeSet::EMPTY, refused, fell_back: granted }
        }
    }
}

/// What may become of one cookie, and why.
#[derive(Clone, Debug)]
pub struct Decision<'a> {
    pub(super) visitor: Seen<'a>,
    pub(super) sighting: Sighting<'a>,
    pub(super) summary: Summary,
    pub(super) row: Row,
    pub(super) answers: Answers,
    /// The party after the hosts alone.
    pub(super) seen: Option<Party>,
}

/// What a decision keeps of the visitor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    pub(super) policy: &'a Policy,
    pub(super) now: crate::time::Time,
    pub(super) state: State,
    pub(super) period: usize,
    pub(super) copies: u32,
    /// Whether browsers refuse `Secure` cookies from the page.
    pub(super) refuses_secure: bool,
    signal: Signal,
}

/// What Global Privacy Control takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// It is off.
    Off,
    /// Whatever it concerns.
    On,
    /// Whatever it concerns and was not granted: the visitor chose with the signal on.
    Chosen,
}

impl<'a> Decision<'a> {
    /// What the decision comes to.
    #[must_use]
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// What is decided about.
    #[must_use]
    pub fn sighting(&self) -> &Sighting<'a> {
        &self.sighting
    }

    /// The name of the cookie, empty for one without a name. Bytes that are not UTF-8 are shown as
    /// `�`.
    #[must_use]
    pub fn cookie(&self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.sighting.name)
    }

    /// The number of the declaration in the charter, from 0. `None` for an undeclared cookie,
    /// and for the consent cookie when the charter has no line of exactly its name.
    #[must_use]
    pub fn declaration(&self) -> Option<u32> {
        self.summary.declaration()
    }

    pub(crate) fn line(&self) -> Option<u32> {
        self.summary.line
    }

    /// Whether the charter knows the cookie.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.summary.is_declared()
    }

    /// Which of the four kinds it is.
    #[must_use]
    pub fn category(&self) -> Category {
        self.summary.category()
    }

    /// Who deposits it, or for whom.
    #[must_use]
    pub fn party(&self) -> Party {
        self.summary.party()
    }

    /// The strictest of the rulings' requirements.
    #[must_use]
    pub fn requirement(&self) -> Requirement {
        self.summary.requirement()
    }

    /// The purposes of the declaration.
    #[must_use]
    pub fn purposes(&self) -> PurposeSet {
        self.summary.purposes()
    }

    /// What the cookie may serve: the purposes that are allowed.
    #[must_use]
    pub fn serves(&self) -> PurposeSet {
        self.summary.serves()
    }

    /// What becomes of the cookie.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.summary.outcome()
    }

    /// Whether the cookie may be set now. This is what callers use.
    #[must_use]
    pub fn may_set(&self) -> bool {
        self.summary.may_set()
    }

    /// The period of the regime that was in force, when it has more than one.
    #[must_use]
    pub fn period(&self) -> Option<&'a str> {
        self.visitor.period().and_then(Period::id)
    }

    /// Why one purpose is allowed or not.
    #[must_use]
    pub fn because(&self, purpose: Purpose) -> Because {
        if !self.is_declared() {
            return Because::Undeclared;
        }
        self.visitor.because(&self.row, self.answers, purpose)
    }

    /// The ruling of each purpose, by bit.
    #[must_use]
    pub fn rulings(&self) -> Vec<Ruling<'a>> {
        self.purposes().iter().map(|purpose| self.ruling(purpose)).collect()
    }

    fn ruling(&self, purpose: Purpose) -> Ruling<'a> {
        let regime = &self.visitor.policy.regime;
        let mut ruling = Ruling {
            purpose,
            requirement: self.row.requirement_of(purpose),
            rule: Cow::Borrowed(if self.is_declared() { "unclassified" } else { "undeclared" }),
            allowed: self.serves().contains(purpose),
            because: self.because(purpose),
            unmet: Vec::new(),
            rests_on: Vec::new(),
            citations: Vec::new(),
        };
        if purpose == Purpose::Unclassified {
            return ruling;
        }
        let judge = Judge { regime, period: self.visitor.period };
        let subject = self.line().and_then(|l| self.visitor.policy.subject(l, self.party()));
        let Some(subject) = subject else { return ruling };
        let verdict = judge.judge(&subject, purpose, self.clock());
        ruling.rule = judge.rule_id(&verdict);
        ruling.citations = judge.citations(&verdict);
        ruling.unmet = verdict.unmet.iter().map(Unmet::from).collect();
        ruling.rests_on = verdict.rule.map(|r| bases(r, &subject, purpose)).unwrap_or_default();
        ruling
    }

    pub(super) fn clock(&self) -> super::judge::Clock {
        let now = self.visitor.now;
        super::judge::Clock::new(now, self.sighting.expiry(now))
    }

    /// What the charter's author should look at; it never changes the decision.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        super::check::of_decision(self)
    }

    /// The decision as JSON (spec §12).
    ///
    /// # Errors
    /// `E901`, which would be a bug of ours.
    pub fn to_json(&self) -> Result<String, crate::Error> {
        serde_json::to_string(self)
            .map_err(|e| crate::Error::new(crate::ErrorCode::Internal, e.to_string()))
    }

    /// The decision as prose: what, why, with citations, and what would change it.
    #[must_use]
    pub fn explain(&self) -> String {
        super::explain::prose(self)
    }
}

impl<'a> Seen<'a> {
    pub(super) fn new(visitor: &Visitor<'a>) -> Self {
        Self {
            policy: visitor.policy,
            now: visitor.now,
            state: visitor.state,
            period: visitor.period,
            copies: visitor.reading.copies(),
            refuses_secure: visitor.refuses_secure(),
            signal: visitor.signal,
        }
    }

    pub(super) fn period(&self) -> Option<&'a Period> {
        self.policy.regime.periods.get(self.period)
    }

    pub(super) fn allowed(&self, row: &Row, answers: Answers) -> PurposeSet {
        allowed(row, answers, self.state, self.signal)
    }

    pub(super) fn because(&self, row: &Row, answers: Answers, purpose: Purpose) -> Because {
        let refused = answers.refused.contains(purpose);
        let granted = answers.granted.contains(purpose);
        let unreadable = self.state == State::Unreadable;
        match row.requirement_of(purpose) {
            _ if purpose == Purpose::Unclassified => Because::Unclassified,
            Requirement::OutOfScope => Because::OutOfScope,
            Requirement::Prohibited => Because::Prohibited,
            Requirement::Exempt => match row.objectionable.contains(purpose) {
                true if refused => Because::Objected,
                true if unreadable => Because::Unreadable,
                _ => Because::Exempt,
            },
            Requirement::OptOut if refused => Because::Objected,
            Requirement::OptOut if signalled(row, answers, self.signal).contains(purpose) => {
                Because::Gpc
            }
            Requirement::OptOut if granted => Because::Granted,
            Requirement::OptOut if unreadable => Because::Unreadable,
            Requirement::OptOut => Because::NotObjected,
            Requirement::OptIn
                if granted && signalled(row, answers, self.signal).contains(purpose) =>
            {
                Because::Gpc
            }
            Requirement::OptIn if granted => Because::Granted,
            Requirement::OptIn if refused => Because::Refused,
            Requirement::OptIn if !answers.fell_back.contains(purpose) => Because::Unanswered,
            Requirement::OptIn => match self.state {
                State::Outdated => Because::Outdated,
                State::Expired => Because::Expired,
                State::Unreadable => Because::Unreadable,
                State::None | State::Valid => Because::Unanswered,
            },
        }
    }
}

/// The table of rulings (spec §7), for all purposes of a row at once.
#[inline]
pub(super) fn allowed(row: &Row, answers: Answers, state: State, signal: Signal) -> PurposeSet {
    let unreadable = state == State::Unreadable;
    // In an unreadable state nothing is granted: what is not refused is unanswered.
    let denied = if unreadable { PurposeSet::ALL } else { answers.refused };
    let exempt = row.exempt.without(row.objectionable.and(denied));
    let asked = row.opt_out.without(denied).or(row.opt_in.and(answers.granted));
    row.out_of_scope.or(exempt).or(asked.without(signalled(row, answers, signal)))
}

/// The purposes that the signal takes away.
fn signalled(row: &Row, answers: Answers, signal: Signal) -> PurposeSet {
    match signal {
        Signal::Off => PurposeSet::EMPTY,
        Signal::On => row.signalled,
        Signal::Chosen => row.signalled.without(answers.granted),
    }
}

impl Serialize for Decision<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let period = self.period();
        let mut out = s.serialize_struct("Decision", if period.is_some() { 11 } else { 10 })?;
        out.serialize_field("cookie", &self.cookie())?;
        out.serialize_field("declaration", &self.declaration())?;
        out.serialize_field("category", &self.category())?;
        out.serialize_field("party", &self.party())?;
        out.serialize_field("requirement", &self.requirement())?;
        out.serialize_field("outcome", &self.outcome())?;
        out.serialize_field("may_set", &self.may_set())?;
        out.serialize_field("rulings", &self.rulings())?;
        out.serialize_field("serves", &self.serves())?;
        out.serialize_field("findings", &self.findings())?;
        if let Some(period) = period {
            out.serialize_field("period", period)?;
        }
        out.end()
    }
}

/// The answer for one purpose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ruling<'a> {
    /// The purpose.
    pub purpose: Purpose,
    /// What the regime asks for.
    pub requirement: Requirement,
    /// The id of the rule that says so: one of the regime's, `<regime>.default`, `unclassified`
    /// or `undeclared`.
    pub rule: Cow<'a, str>,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why.
    pub because: Because,
    /// Why the rules that name the purpose did not hold; empty when one did.
    pub unmet: Vec<Unmet<'a>>,
    /// The binding conditions of the rule that held, in its order; empty when none did.
    pub rests_on: Vec<Basis<'a>>,
    /// Who says so: the rule's citations; for the default its own, then those of the rules that
    /// were tried.
    pub citations: Vec<&'a Citation>,
}

/// A condition that was asked for and failed.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmet<'a> {
    /// The id of the rule that asked for it.
    pub rule: &'a str,
    /// `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`.
    pub condition: String,
    /// The fact's value after defaults; nothing when it is not stated, and for a limit.
    pub stated: Option<bool>,
}

/// A condition that held, and the fact that it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis<'a> {
    /// The id of the rule that asks for it.
    pub rule: &'a str,
    /// The condition.
    pub condition: Test,
    /// The fact's value after defaults; `None` where silence is enough.
    pub value: Option<bool>,
    /// Where the value comes from; `None` when there is none.
    pub from: Option<Origin>,
}

/// `publisher-only (yes, role)`, `~shared (not stated)`.
impl core::fmt::Display for Basis<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match (yes_or_no(self.value), self.from) {
            (Some(value), Some(from)) => write!(f, "{} ({value}, {from})", self.condition),
            _ => write!(f, "{} (not stated)", self.condition),
        }
    }
}

fn bases<'r>(rule: &'r Rule, subject: &Subject, purpose: Purpose) -> Vec<Basis<'r>> {
    let binding = rule.conditions.iter().filter(|c| c.force == Force::Binding);
    let basis = |condition: &Condition| {
        let fact = condition.test.fact();
        Basis {
            rule: &rule.id,
            condition: condition.test,
            value: subject.fact(fact, purpose),
            from: subject.origin(fact),
        }
    };
    binding.map(basis).collect()
}

fn yes_or_no(value: Option<bool>) -> Option<&'static str> {
    value.map(|yes| if yes { "yes" } else { "no" })
}

impl Serialize for Basis<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("Basis", 4)?;
        out.serialize_field("rule", self.rule)?;
        out.serialize_field("condition", &format_args!("{}", self.condition))?;
        out.serialize_field("value", &yes_or_no(self.value))?;
        out.serialize_field("from", &self.from)?;
        out.end()
    }
}

impl<'a> From<&Failed<'a>> for Unmet<'a> {
    fn from(failed: &Failed<'a>) -> Self {
        let condition = match failed.asked {
            Asked::Fact(test) => test.to_string(),
            Asked::Limit(limit) => format!("limit:{}", limit.of),
        };
        Self { rule: &failed.rule.id, condition, stated: failed.stated }
    }
}

impl Serialize for Unmet<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("Unmet", 3)?;
        out.serialize_field("rule", self.rule)?;
        out.serialize_field("condition", &self.condition)?;
        out.serialize_field("stated", &yes_or_no(self.stated))?;
        out.end()
    }
}
