//! What calls answer: JSON, with the names that JavaScript uses.

use charte::explain::Ruling;
use charte::words::Word;
use charte::{Decision, Error, Explanation, Finding};

use crate::json::{Json, object};

/// Why a call has no answer.
pub(crate) enum Failure {
    /// The library's error.
    Error(Error),
    /// The arguments are not of the types that the call has, or the object is of another kind.
    NoCall,
}

pub(crate) type Answered<T> = Result<T, Failure>;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// The word of a closed list.
///
/// Fails with `E106`, which suggests the nearest.
pub(crate) fn word<T: Word>(id: &str) -> Answered<T> {
    id.parse::<T>().map_err(|error| Failure::Error(error.into()))
}

pub(crate) fn error(error: &Error) -> Json {
    object! {
        "code": error.code(), "message": error.to_string(), "help": error.help(),
        "path": error.path(), "line": error.line(), "column": error.column(),
        "token": error.token(),
    }
}

pub(crate) fn decision(cookie: &str, decision: Decision) -> Json {
    object! {
        "cookie": cookie, "maySet": decision.may_set(), "outcome": decision.outcome(),
        "because": decision.because(), "requirement": decision.requirement(),
        "category": decision.category(), "party": decision.party(),
        "purposes": decision.purposes(), "serves": decision.serves(),
        "declaration": decision.declaration(), "isDeclared": decision.is_declared(),
    }
}

/// With the explanation's own JSON, the same in every language, as `json`.
pub(crate) fn explanation(explanation: &Explanation) -> Answered<Json> {
    Ok(object! {
        "cookie": explanation.cookie(),
        "decision": decision(explanation.cookie(), explanation.decision()),
        "period": explanation.period(),
        "rulings": explanation.rulings().iter().map(ruling).collect::<Json>(),
        "findings": findings(explanation.findings()),
        "text": explanation.to_string(),
        "json": Json::written(explanation.to_json()?),
    })
}

fn ruling(ruling: &Ruling) -> Json {
    let unmet = ruling.unmet.iter().map(|unmet| {
        object! {
            "rule": unmet.rule, "condition": unmet.condition, "stated": unmet.stated,
            "origin": unmet.origin,
        }
    });
    let rests_on = ruling.rests_on.iter().map(|met| {
        object! {
            "rule": met.rule, "condition": met.condition.to_string(), "value": met.value,
            "origin": met.origin,
        }
    });
    object! {
        "purpose": ruling.purpose, "requirement": ruling.requirement, "rule": ruling.rule,
        "allowed": ruling.allowed, "because": ruling.because,
        "unmet": unmet.collect::<Json>(), "restsOn": rests_on.collect::<Json>(),
        "citations": ruling.citations,
    }
}

pub(crate) fn findings(findings: &[Finding]) -> Json {
    let finding = |finding: &Finding| {
        object! {
            "code": finding.code(), "severity": finding.severity(), "cookie": finding.cookie(),
            "declaration": finding.declaration(), "message": finding.message(),
            "help": finding.help(), "citations": finding.citations(),
        }
    };
    findings.iter().map(finding).collect()
}
