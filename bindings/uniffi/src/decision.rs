//! Decisions: the short form that a loop wants, and the long one that a reader wants.

use crate::mirror::all;
use crate::words::{
    Asking, Because, Category, Confidence, Outcome, Party, Purpose, Requirement, Severity, Why,
};

record! {
    /// What may become of one cookie, and why.
    Decision from &charte::Decision<'_>, |decision| {
        /// Whether the cookie may be set now. This is what callers use.
        may_set: bool = decision.may_set(),
        /// What becomes of the cookie.
        outcome: Outcome = decision.outcome().into(),
        /// The strictest of the rulings' requirements.
        requirement: Requirement = decision.requirement().into(),
        /// Which of the four kinds it is.
        category: Category = decision.category().into(),
        /// Who deposits it, or for whom.
        party: Party = decision.party().into(),
        /// The number of the declaration in the charter, from 0. Nothing for an undeclared
        /// cookie, and for the consent cookie when the charter has no line for it.
        declaration: Option<u32> = decision.declaration(),
        /// The ruling of each purpose, by bit.
        rulings: Vec<Ruling> = all(decision.purposes().iter().map(|p| (decision, p))),
    }
}

record! {
    /// The answer for one purpose.
    Ruling from (&charte::Decision<'_>, charte::Purpose), |(decision, purpose)| {
        /// The purpose.
        purpose: Purpose = purpose.into(),
        /// Whether it is allowed.
        allowed: bool = decision.serves().contains(purpose),
        /// Why.
        because: Because = decision.because(purpose).into(),
    }
}

record! {
    /// A decision with the rules that led to it.
    Explanation from (&charte::Decision<'_>, String), |(decision, json)| {
        /// The name of the cookie.
        cookie: String = decision.cookie().into_owned(),
        /// The decision.
        decision: Decision = decision.into(),
        /// The period of the regime that was in force, when it has more than one.
        period: Option<String> = decision.period().map(Into::into),
        /// What led to each ruling, by bit.
        reasons: Vec<Reason> = all(&decision.rulings()),
        /// What the charter's author should look at; it never changes the decision.
        findings: Vec<Finding> = all(&decision.findings()),
        /// The decision as prose: what, why, with citations, and what would change it.
        text: String = decision.explain(),
        /// The decision as JSON.
        json: String = json,
    }
}

record! {
    /// What led to the answer for one purpose.
    Reason from &charte::Ruling<'_>, |ruling| {
        /// The purpose.
        purpose: Purpose = ruling.purpose.into(),
        /// What the regime asks for.
        requirement: Requirement = ruling.requirement.into(),
        /// The id of the rule that says so: one of the regime's, `<regime>.default`,
        /// `unclassified` or `undeclared`.
        rule: String = ruling.rule.to_string(),
        /// Why the rules that name the purpose did not hold; empty when one did.
        unmet: Vec<Unmet> = all(&ruling.unmet),
        /// Who says so: the rule's citations; for the default its own, then those of the rules
        /// that were tried.
        citations: Vec<Citation> = all(ruling.citations.iter().copied()),
    }
}

record! {
    /// A condition that was asked for and failed.
    Unmet from &charte::Unmet<'_>, |unmet| {
        /// The id of the rule that asked for it.
        rule: String = unmet.rule.to_owned(),
        /// `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`.
        condition: String = unmet.condition.clone(),
        /// The fact's value after defaults; nothing when it is not stated, and for a limit.
        stated: Option<bool> = unmet.stated,
    }
}

record! {
    /// Where a regime says something.
    Citation from &charte::Citation, |citation| {
        /// The id of the instrument.
        instrument: String = citation.instrument().to_owned(),
        /// The place in it, as `art. 82`.
        at: Option<String> = citation.at().map(Into::into),
        /// How sure it is.
        confidence: Confidence = citation.confidence().into(),
    }
}

record! {
    /// Something that the charter's author should look at. It never changes a decision.
    Finding from &charte::Finding, |finding| {
        /// The stable code, as `C001`; codes are never reused.
        code: String = finding.code().to_string(),
        /// How much it matters.
        severity: Severity = finding.severity().into(),
        /// The name of the cookie or the pattern it is about.
        cookie: Option<String> = finding.cookie().map(Into::into),
        /// The number of the declaration it is about, from 0.
        declaration: Option<u32> = finding.declaration(),
        /// What is the matter and what to do.
        message: String = finding.message().to_owned(),
        /// Where a regime speaks, its citations.
        citations: Vec<String> = finding.citations().to_vec(),
    }
}

record! {
    /// Whether a purpose, or one provider's part in it, is allowed now, and why.
    Allowance from charte::Allowance, |allowance| {
        /// Whether it is allowed.
        allowed: bool = allowance.allowed,
        /// Why: of the first declaration that does not allow it, else of the first.
        because: Because = allowance.because.into(),
    }
}

record! {
    /// What to ask and why.
    Ask from charte::Ask, |ask| {
        /// What the page owes the visitor.
        asking: Asking = ask.asking.into(),
        /// Why.
        because: Why = ask.because.into(),
        /// The purposes to ask about, by bit.
        purposes: Vec<Purpose> = all(ask.purposes.iter()),
    }
}
