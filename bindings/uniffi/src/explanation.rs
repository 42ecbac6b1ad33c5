//! A decision with everything that explains it.

use crate::all;
use crate::decision::Decision;
use crate::error::CharteError;
use crate::words::{Confidence, DecisionReason, FactOrigin, Purpose, Requirement, Severity};

/// A decision with its explanation: the ruling for each purpose, with rules, conditions and
/// citations, and the findings for the charter's author.
#[derive(uniffi::Record)]
pub struct Explanation {
    /// The name of the cookie.
    pub cookie: String,
    /// The decision.
    pub decision: Decision,
    /// The id of the regime's period that was in force, or `None` if the regime has only one.
    pub period: Option<String>,
    /// The ruling of each purpose, by bit.
    pub rulings: Vec<Ruling>,
    /// What the charter's author should look at. Findings never change a decision.
    pub findings: Vec<Finding>,
    /// The decision as prose: what, why, with citations, and what would change it.
    pub text: String,
    /// The decision as JSON.
    pub json: String,
}

impl TryFrom<&charte::Explanation> for Explanation {
    type Error = CharteError;

    fn try_from(explanation: &charte::Explanation) -> Result<Self, CharteError> {
        Ok(Self {
            cookie: explanation.cookie().to_owned(),
            decision: explanation.decision().into(),
            period: explanation.period().map(str::to_owned),
            rulings: all(explanation.rulings()),
            findings: all(explanation.findings()),
            text: explanation.to_string(),
            json: explanation.to_json()?,
        })
    }
}

/// The answer for one purpose.
#[derive(uniffi::Record)]
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

impl From<&charte::explain::Ruling> for Ruling {
    fn from(ruling: &charte::explain::Ruling) -> Self {
        Self {
            purpose: ruling.purpose,
            requirement: ruling.requirement,
            rule: ruling.rule.clone(),
            allowed: ruling.allowed,
            because: ruling.because,
            unmet: ruling.unmet.clone(),
            rests_on: all(&ruling.rests_on),
            citations: all(&ruling.citations),
        }
    }
}

pub use charte::explain::UnmetCondition;

/// A condition that a rule asks for and that failed.
#[uniffi::remote(Record)]
pub struct UnmetCondition {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`. `!` asks
    /// for a fact that is no, `~` for one that is not yes.
    pub condition: String,
    /// The fact's value after defaults. `None` if it is not stated, and for a limit.
    pub stated: Option<bool>,
    /// Where the value comes from. `None` if there is no value.
    pub origin: Option<FactOrigin>,
}

/// A condition that held, and the fact that it rests on.
#[derive(uniffi::Record)]
pub struct MetCondition {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// `anonymous`, `!shared` or `~cross-site`. `!` asks for a fact that is no, `~` for one that
    /// is not yes.
    pub condition: String,
    /// The fact's value after defaults. `None` if silence is enough.
    pub value: Option<bool>,
    /// Where the value comes from. `None` if there is no value.
    pub origin: Option<FactOrigin>,
}

impl From<&charte::explain::MetCondition> for MetCondition {
    fn from(met: &charte::explain::MetCondition) -> Self {
        Self {
            rule: met.rule.clone(),
            condition: met.condition.to_string(),
            value: met.value,
            origin: met.origin,
        }
    }
}

/// Where a regime says something.
#[derive(uniffi::Record)]
pub struct Citation {
    /// The id of the instrument: a statute, a guideline, a judgment.
    pub instrument: String,
    /// The place in it, such as `art. 82`.
    pub at: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl From<&charte::regime::Citation> for Citation {
    fn from(citation: &charte::regime::Citation) -> Self {
        Self {
            instrument: citation.instrument().to_owned(),
            at: citation.at().map(str::to_owned),
            confidence: citation.confidence(),
        }
    }
}

/// A finding: something the charter's author should look at. It never changes a decision.
#[derive(uniffi::Record)]
pub struct Finding {
    /// The stable code, such as `C001`. Codes are never reused; `explain_code` explains them.
    pub code: String,
    /// How severe it is.
    pub severity: Severity,
    /// The name of the cookie or the pattern it is about.
    pub cookie: Option<String>,
    /// The index of the declaration it is about, from 0.
    pub declaration: Option<u32>,
    /// What was observed.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The citations of the regime, if it is about the law.
    pub citations: Vec<String>,
}

impl From<&charte::Finding> for Finding {
    fn from(finding: &charte::Finding) -> Self {
        Self {
            code: finding.code().to_string(),
            severity: finding.severity(),
            cookie: finding.cookie().map(str::to_owned),
            declaration: finding.declaration(),
            message: finding.message().to_owned(),
            help: finding.help().to_owned(),
            citations: finding.citations().to_vec(),
        }
    }
}
