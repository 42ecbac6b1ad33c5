//! A decision with everything that explains it.

use core::fmt;

use serde::Serialize;
use serde::ser::SerializeStruct;

use super::decision::Decision;
use super::judge::{Clock, FactOrigin, Failed, Judge, Subject};
use super::judged::Judged;
use super::observed::ObservedCookie;
use super::visitor::Visitor;
use super::{Policy, cookie_findings};
use crate::category::{DecisionReason, Requirement};
use crate::finding::Finding;
use crate::purpose::{Purpose, PurposeSet};
use crate::regime::{Citation, Condition, Duty, Force, Period, Regime, Rule, Test};

/// A decision with its explanation: the ruling for each purpose, with rules, conditions and
/// citations, and the findings for the charter's author.
///
/// It owns its texts. `Display` writes it as prose, [`to_json`](Self::to_json) as the JSON of
/// spec §12.
///
/// ```
/// use charte::{Charter, Policy, ReceivedConsent, Time};
///
/// let policy = Policy::new(Charter::parse(r#"
///     format = 1
///     site = "https://www.example.fr"
///     regime = "fr"
///
///     [[cookie]]
///     name = "_ads"
///     purposes = ["advertising"]
///     lifetime = "13 months"
/// "#)?)?;
/// let consent = ReceivedConsent::none();
/// let explanation = policy.visitor(&consent, Time::default()).explain("_ads");
/// assert!(!explanation.decision().may_set());
/// let [ruling] = explanation.rulings() else { panic!("one purpose, one ruling") };
/// assert_eq!(ruling.rule, "fr.default");
/// assert_eq!(ruling.citations[0].instrument(), "fr-lil-82");
/// # Ok::<(), charte::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Explanation {
    cookie: String,
    decision: Decision,
    period: Option<String>,
    period_number: usize,
    rulings: Vec<Ruling>,
    findings: Vec<Finding>,
    /// Knows the regime's texts.
    policy: Policy,
}

impl Explanation {
    /// The name of the cookie, empty for one without a name. Bytes that are not UTF-8 are shown as
    /// `�`.
    #[must_use]
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// The decision.
    #[must_use]
    pub fn decision(&self) -> Decision {
        self.decision
    }

    /// The id of the regime's period that was in force, or `None` if the regime has only one.
    #[must_use]
    pub fn period(&self) -> Option<&str> {
        self.period.as_deref()
    }

    /// The ruling of each purpose, by bit.
    #[must_use]
    pub fn rulings(&self) -> &[Ruling] {
        &self.rulings
    }

    /// The ruling of one purpose, or `None` if the cookie does not have it.
    #[must_use]
    pub fn ruling(&self, purpose: Purpose) -> Option<&Ruling> {
        self.rulings.iter().find(|ruling| ruling.purpose == purpose)
    }

    /// What the charter's author should look at. Findings never change a decision.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The regime that the cookie was judged under.
    #[must_use]
    pub fn regime(&self) -> &Regime {
        self.policy.regime()
    }

    /// What the regime's data note about the rules that decided and about the cookie's purposes, such
    /// as where the sources conflict. Each note once.
    #[must_use]
    pub fn notes(&self) -> Vec<&str> {
        let regime = self.regime();
        let rules = self.rulings.iter().filter_map(move |ruling| {
            regime.rules().iter().find(|rule| rule.id() == ruling.rule).and_then(Rule::note)
        });
        let purposes = self.purposes();
        let about = regime.purpose_notes().iter();
        let about = about.filter(move |note| !note.purposes().intersection(purposes).is_empty());
        let mut notes = Vec::new();
        for note in rules.chain(about.map(|note| note.text())) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes
    }

    /// What the regime obliges the site to tell or offer that concerns this cookie: what names one of
    /// its purposes, and what names none if some declared purpose is not exempt.
    ///
    /// ```
    /// use charte::{Charter, Policy, ReceivedConsent, Time};
    ///
    /// let policy = Policy::new(Charter::parse(r#"
    ///     format = 1
    ///     site = "https://www.example.fr"
    ///     regime = "us-ca"
    ///
    ///     [[cookie]]
    ///     name = "replay"
    ///     purposes = ["session-replay"]
    /// "#)?)?;
    /// let consent = ReceivedConsent::none();
    /// let explanation = policy.visitor(&consent, Time::default()).explain("replay");
    /// assert!(explanation.duties().any(|duty| duty.text("en").contains("wiretap law")));
    /// # Ok::<(), charte::Error>(())
    /// ```
    pub fn duties(&self) -> impl Iterator<Item = &Duty> {
        let (purposes, period) = (self.purposes(), self.period_number);
        let is_asked = self.rulings.iter().any(|ruling| {
            let is_declared = !matches!(
                ruling.because,
                DecisionReason::Undeclared | DecisionReason::Unclassified
            );
            is_declared && ruling.requirement > Requirement::Exempt
        });
        let concerns = move |duty: &&Duty| match duty.purposes().is_empty() {
            true => is_asked,
            false => !duty.purposes().intersection(purposes).is_empty(),
        };
        let duties = self.regime().duties().iter();
        duties.filter(move |duty| duty.is_in_period(period)).filter(concerns)
    }

    fn purposes(&self) -> PurposeSet {
        self.rulings.iter().map(|ruling| ruling.purpose).collect()
    }

    /// Replaces the declaration's index. For callers that build a charter themselves, whose indices
    /// mean nothing to their readers.
    #[must_use]
    pub fn with_declaration(mut self, number: Option<u32>) -> Self {
        self.decision.declaration = number;
        self
    }

    /// Returns the decision as JSON (spec §12).
    ///
    /// # Errors
    /// `E901`, which would be a bug in this library.
    pub fn to_json(&self) -> Result<String, crate::Error> {
        serde_json::to_string(self)
            .map_err(|e| crate::Error::new(crate::ErrorCode::Internal, e.to_string()))
    }
}

/// The JSON of spec §12.
impl Serialize for Explanation {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let decision = &self.decision;
        let mut out =
            s.serialize_struct("Explanation", if self.period.is_some() { 11 } else { 10 })?;
        out.serialize_field("cookie", &self.cookie)?;
        out.serialize_field("declaration", &decision.declaration())?;
        out.serialize_field("category", &decision.category())?;
        out.serialize_field("party", &decision.party())?;
        out.serialize_field("requirement", &decision.requirement())?;
        out.serialize_field("outcome", &decision.outcome())?;
        out.serialize_field("may_set", &decision.may_set())?;
        out.serialize_field("rulings", &self.rulings)?;
        out.serialize_field("serves", &decision.serves())?;
        out.serialize_field("findings", &self.findings)?;
        if let Some(period) = &self.period {
            out.serialize_field("period", period)?;
        }
        out.end()
    }
}

/// The answer for one purpose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ruling {
    /// The purpose.
    pub purpose: Purpose,
    /// What the regime requires.
    pub requirement: Requirement,
    /// The id of the rule that says so: one of the regime's, `<regime>.default`, `unclassified`
    /// or `undeclared`.
    pub rule: String,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why.
    pub because: DecisionReason,
    /// Why the rules that name the purpose did not hold. Empty if one did.
    pub unmet: Vec<UnmetCondition>,
    /// The binding conditions of the rule that held, in its order. Empty if none did.
    pub rests_on: Vec<MetCondition>,
    /// The citations of the rule; for the default its own, then those of the rules that were
    /// tried.
    pub citations: Vec<Citation>,
}

/// A condition that a rule asks for and that failed.
#[derive(Clone, Debug, PartialEq)]
pub struct UnmetCondition {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`.
    pub condition: String,
    /// The fact's value after defaults. `None` if it is not stated, and for a limit.
    pub stated: Option<bool>,
    /// Where the value comes from. `None` if there is no value. Not in the JSON of spec §12.
    pub origin: Option<FactOrigin>,
}

/// A condition that held, and the fact that it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct MetCondition {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// The condition.
    pub condition: Test,
    /// The fact's value after defaults. `None` if silence is enough.
    pub value: Option<bool>,
    /// Where the value comes from. `None` if there is no value.
    pub origin: Option<FactOrigin>,
}

/// `publisher-only (yes, role)`, `~shared (not stated)`.
impl fmt::Display for MetCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (yes_or_no(self.value), self.origin) {
            (Some(value), Some(from)) => write!(f, "{} ({value}, {from})", self.condition),
            _ => write!(f, "{} (not stated)", self.condition),
        }
    }
}

impl Serialize for MetCondition {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("MetCondition", 4)?;
        out.serialize_field("rule", &self.rule)?;
        out.serialize_field("condition", &format_args!("{}", self.condition))?;
        out.serialize_field("value", &yes_or_no(self.value))?;
        out.serialize_field("from", &self.origin)?;
        out.end()
    }
}

impl Serialize for UnmetCondition {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut out = s.serialize_struct("UnmetCondition", 3)?;
        out.serialize_field("rule", &self.rule)?;
        out.serialize_field("condition", &self.condition)?;
        out.serialize_field("stated", &yes_or_no(self.stated))?;
        out.end()
    }
}

impl From<&Failed<'_>> for UnmetCondition {
    fn from(failed: &Failed<'_>) -> Self {
        Self {
            rule: failed.rule.id.to_string(),
            condition: failed.condition().to_string(),
            stated: failed.stated,
            origin: failed.origin,
        }
    }
}

fn yes_or_no(value: Option<bool>) -> Option<&'static str> {
    value.map(|yes| if yes { "yes" } else { "no" })
}

/// Explains what was judged.
pub(super) fn explain(
    visitor: &Visitor<'_>,
    cookie: &ObservedCookie<'_>,
    judged: &Judged<'_>,
) -> Explanation {
    let period = visitor.policy().regime().periods.get(visitor.period());
    Explanation {
        cookie: cookie.shown_name().into_owned(),
        decision: judged.decision(visitor),
        period: period.and_then(Period::id).map(Into::into),
        period_number: visitor.period(),
        rulings: judged.purposes.iter().map(|p| ruling(visitor, cookie, judged, p)).collect(),
        findings: cookie_findings::of(visitor, cookie, judged),
        policy: visitor.policy().clone(),
    }
}

fn ruling(
    visitor: &Visitor<'_>,
    cookie: &ObservedCookie<'_>,
    judged: &Judged<'_>,
    purpose: Purpose,
) -> Ruling {
    let unruled = if judged.number.is_some() { "unclassified" } else { "undeclared" };
    let mut ruling = Ruling {
        purpose,
        requirement: judged.rule.requirement_of(PurposeSet::of(purpose)),
        rule: unruled.to_owned(),
        allowed: judged.serves.contains(purpose),
        because: judged.reason(PurposeSet::of(purpose)),
        unmet: Vec::new(),
        rests_on: Vec::new(),
        citations: Vec::new(),
    };
    if purpose == Purpose::Unclassified {
        return ruling;
    }
    let subject = judged.number.and_then(|n| visitor.policy().subject(n, judged.party));
    let Some(subject) = subject else { return ruling };
    let judge: Judge<'_> = visitor.judge_now();
    let clock = Clock::new(visitor.now(), cookie.expiry(visitor.now()));
    let verdict = judge.judge(&subject, purpose, clock);
    ruling.rule = judge.rule_id(&verdict).into_owned();
    ruling.citations = judge.citations(&verdict).into_iter().cloned().collect();
    ruling.unmet = verdict.unmet.iter().map(UnmetCondition::from).collect();
    ruling.rests_on = verdict.rule.map(|r| met(r, &subject, purpose)).unwrap_or_default();
    ruling
}

pub(crate) fn met(rule: &Rule, subject: &Subject, purpose: Purpose) -> Vec<MetCondition> {
    let binding = rule.conditions.iter().filter(|c| c.force == Force::Binding);
    let met = |condition: &Condition| {
        let fact = condition.test.fact();
        MetCondition {
            rule: rule.id.to_string(),
            condition: condition.test,
            value: subject.fact(fact, purpose),
            origin: subject.origin(fact),
        }
    };
    binding.map(met).collect()
}
