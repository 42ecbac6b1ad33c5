//! Decisions with everything that explains them.

use charte::explain::{MetCondition, Ruling, UnmetCondition};
use charte::{Explanation, Regime};

use crate::*;

/// The value of a fact, as a rule sees it.
pub type charte_stated = u32;
/// The fact is not stated, or the condition is about something else.
pub const CHARTE_STATED_NOTHING: charte_stated = 0;
/// Yes.
pub const CHARTE_STATED_YES: charte_stated = 1;
/// No.
pub const CHARTE_STATED_NO: charte_stated = 2;

fn stated(value: Option<bool>) -> charte_stated {
    match value {
        None => CHARTE_STATED_NOTHING,
        Some(true) => CHARTE_STATED_YES,
        Some(false) => CHARTE_STATED_NO,
    }
}

/// A condition that a rule asks for and that failed.
#[repr(C)]
pub struct charte_unmet_condition {
    /// The id of the rule that asks for it.
    pub rule: charte_str,
    /// `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`.
    pub condition: charte_str,
    /// The fact's value after defaults.
    pub stated: charte_stated,
    /// Where the value comes from; `CHARTE_NONE` if there is no value.
    pub origin: charte_fact_origin,
}

/// A condition that held, and the fact that it rests on.
#[repr(C)]
pub struct charte_met_condition {
    /// The id of the rule that asks for it.
    pub rule: charte_str,
    /// The condition, such as `publisher-only` or `!shared`.
    pub condition: charte_str,
    /// The fact's value after defaults; `CHARTE_STATED_NOTHING` if silence is enough.
    pub value: charte_stated,
    /// Where the value comes from; `CHARTE_NONE` if there is no value.
    pub origin: charte_fact_origin,
}

/// A place in a legal instrument.
#[repr(C)]
pub struct charte_citation {
    /// The id of the instrument, such as `cnil-2020-091`.
    pub instrument: charte_str,
    /// The place in it, such as `§51`; may be empty.
    pub at: charte_str,
    /// The instrument's title; may be empty.
    pub title: charte_str,
    /// Its official address; may be empty.
    pub url: charte_str,
    /// How sure the citation is.
    pub confidence: charte_confidence,
}

/// The answer for one purpose.
#[repr(C)]
pub struct charte_ruling {
    /// The purpose.
    pub purpose: charte_purpose,
    /// What the regime requires.
    pub requirement: charte_requirement,
    /// Why it is allowed or not.
    pub because: charte_decision_reason,
    /// Whether it is allowed.
    pub allowed: bool,
    /// The id of the rule that says so: one of the regime's, `<regime>.default`, `unclassified`
    /// or `undeclared`.
    pub rule: charte_str,
    /// Why the rules that name the purpose did not hold; NULL if one did.
    pub unmet: *const charte_unmet_condition,
    /// How many.
    pub unmet_count: usize,
    /// The binding conditions of the rule that held, in its order; NULL if none did.
    pub rests_on: *const charte_met_condition,
    /// How many.
    pub rests_on_count: usize,
    /// The citations of the rule; NULL if there are none.
    pub citations: *const charte_citation,
    /// How many.
    pub citation_count: usize,
}

/// A decision with everything that explains it. It never changes; many threads may read it at the
/// same time. Everything in it lives until `charte_explanation_free`.
#[repr(C)]
pub struct charte_explanation {
    /// The decision, the same as that of `charte_visitor_decide`.
    pub decision: charte_decision,
    /// The name of the cookie; bytes that are not UTF-8 are shown as U+FFFD.
    pub cookie: charte_str,
    /// The id of the regime's period that was in force; empty if the regime has only one.
    pub period: charte_str,
    /// The ruling of each purpose, by bit.
    pub rulings: *const charte_ruling,
    /// How many; at least one.
    pub ruling_count: usize,
    /// What the charter's author should look at; NULL if there is nothing.
    pub findings: *const charte_finding,
    /// How many.
    pub finding_count: usize,
}

impl Show<Explanation> for charte_explanation {}

/// Decides an observed cookie, such as `charte_visitor_decide` does, and explains the decision: the
/// ruling of each purpose, with rules, conditions and citations, and findings.
///
/// Writes to `*out` an explanation that is yours: free it with `charte_explanation_free`. It needs
/// neither the visitor nor the policy afterwards. `visitor`, `cookie` and `out` must not be NULL;
/// `error` may be. Any thread. Fails as `charte_visitor_decide`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_explain(
    visitor: *const charte_visitor,
    cookie: *const charte_observed_cookie,
    out: *mut *mut charte_explanation,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let visitor = get(visitor, "visitor")?.core();
            let cookie = get(cookie, "cookie")?.read()?;
            Ok(charte_explanation::show(visitor.explain_observed(&cookie), |explanation, arena| {
                charte_explanation::of(explanation, arena)
            }))
        })
    }
}

impl charte_explanation {
    fn of(explanation: &Explanation, arena: &Arena) -> Self {
        let regime = explanation.regime();
        let rulings = explanation.rulings().iter();
        let (rulings, ruling_count) =
            arena.list(rulings.map(|ruling| charte_ruling::of(ruling, regime, arena)));
        let findings = charte_findings::of(explanation.findings(), arena);
        Self {
            decision: explanation.decision().into(),
            cookie: arena.text(explanation.cookie()),
            period: arena.option(explanation.period()),
            rulings,
            ruling_count,
            findings: findings.list,
            finding_count: findings.count,
        }
    }
}

impl charte_ruling {
    fn of(ruling: &Ruling, regime: &Regime, arena: &Arena) -> Self {
        let unmet = |unmet: &UnmetCondition| charte_unmet_condition {
            rule: arena.text(&unmet.rule),
            condition: arena.text(&unmet.condition),
            stated: stated(unmet.stated),
            origin: unmet.origin.map_or(CHARTE_NONE, number),
        };
        let met = |met: &MetCondition| charte_met_condition {
            rule: arena.text(&met.rule),
            condition: arena.text(&met.condition.to_string()),
            value: stated(met.value),
            origin: met.origin.map_or(CHARTE_NONE, number),
        };
        let (unmet, unmet_count) = arena.list(ruling.unmet.iter().map(unmet));
        let (rests_on, rests_on_count) = arena.list(ruling.rests_on.iter().map(met));
        let (citations, citation_count) = arena.list(ruling.citations.iter().map(|citation| {
            let instrument = regime.instrument(citation.instrument());
            charte_citation {
                instrument: arena.text(citation.instrument()),
                at: arena.option(citation.at()),
                title: arena.option(instrument.map(|i| i.title())),
                url: arena.option(instrument.and_then(|i| i.url())),
                confidence: number(citation.confidence()),
            }
        }));
        Self {
            purpose: number(ruling.purpose),
            requirement: number(ruling.requirement),
            because: number(ruling.because),
            allowed: ruling.allowed,
            rule: arena.text(&ruling.rule),
            unmet,
            unmet_count,
            rests_on,
            rests_on_count,
            citations,
            citation_count,
        }
    }
}

/// Writes the explanation to `*out` as prose, in English: what, why, with citations, and what
/// would change it. The text is yours: free it with `charte_text_free`. `explanation` and `out`
/// must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_explanation_prose(
    explanation: *const charte_explanation,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let explanation = charte_explanation::kept(explanation, "explanation")?;
            charte_text::give(&explanation.to_string())
        })
    }
}

/// Writes the explanation to `*out` as JSON. The text is yours: free it with `charte_text_free`.
/// `explanation` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_explanation_json(
    explanation: *const charte_explanation,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    // SAFETY: pointers are null or valid, as the header asks.
    unsafe {
        answer(out, error, || {
            let explanation = charte_explanation::kept(explanation, "explanation")?;
            charte_text::give(&explanation.to_json()?)
        })
    }
}

/// Frees an explanation and everything in it. `explanation` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_explanation_free(explanation: *mut charte_explanation) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_explanation::free(explanation) }
}
