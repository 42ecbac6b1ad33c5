//! Decisions.

use std::borrow::Cow;
use std::sync::Arc;

use charte::{Decision, Host, Regime, Ruling, Sighting};

use crate::*;

/// What a decision comes to.
#[repr(C)]
pub struct charte_summary {
    /// What becomes of the cookie.
    pub outcome: charte_outcome,
    /// The strictest of the rulings' requirements.
    pub requirement: charte_requirement,
    /// Which of the four kinds it is.
    pub category: charte_category,
    /// Who deposits it, or for whom.
    pub party: charte_party,
    /// The purposes of the declaration, one bit each: `1u << CHARTE_PURPOSE_…`.
    pub purposes: u32,
    /// The purposes that the cookie may serve now, one bit each.
    pub serves: u32,
    /// The number of the declaration in the charter, from 0, or `CHARTE_NONE`.
    pub declaration: u32,
    /// Whether the cookie may be set now. This is what callers use.
    pub may_set: bool,
    /// Whether the charter knows the cookie.
    pub declared: bool,
}

impl From<&Decision<'_>> for charte_summary {
    fn from(decision: &Decision<'_>) -> Self {
        Self {
            outcome: decision.outcome() as charte_outcome,
            requirement: decision.requirement() as charte_requirement,
            category: decision.category() as charte_category,
            party: decision.party() as charte_party,
            purposes: decision.purposes().bits(),
            serves: decision.serves().bits(),
            declaration: decision.declaration().unwrap_or(CHARTE_NONE),
            may_set: decision.may_set(),
            declared: decision.is_declared(),
        }
    }
}

/// What a rule was told of a fact.
pub type charte_stated = u32;
/// Nothing.
pub const CHARTE_STATED_NOTHING: charte_stated = 0;
/// Yes.
pub const CHARTE_STATED_YES: charte_stated = 1;
/// No.
pub const CHARTE_STATED_NO: charte_stated = 2;

/// A condition that was asked for and failed.
#[repr(C)]
pub struct charte_unmet {
    /// The id of the rule that asked for it.
    pub rule: charte_str,
    /// `anonymous`, `!shared`, `~cross-site`, `limit:lifetime` or `limit:retention`.
    pub condition: charte_str,
    /// The fact's value after defaults.
    pub stated: charte_stated,
}

/// A place in a legal instrument.
#[repr(C)]
pub struct charte_citation {
    /// The id of the instrument, as `cnil-2020-091`.
    pub instrument: charte_str,
    /// The place in it, as `§51`; may be empty.
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
    /// What the regime asks for.
    pub requirement: charte_requirement,
    /// Why it is allowed or not.
    pub because: charte_because,
    /// Whether it is allowed.
    pub allowed: bool,
    /// The id of the rule that says so: one of the regime's, `<regime>.default`, `unclassified`
    /// or `undeclared`.
    pub rule: charte_str,
    /// Why the rules that name the purpose did not hold; NULL when one did.
    pub unmet: *const charte_unmet,
    /// How many conditions.
    pub unmet_count: usize,
    /// Who says so; NULL when there is none.
    pub citations: *const charte_citation,
    /// How many citations.
    pub citation_count: usize,
}

/// A decision: what may become of one cookie, and why. Never changes; many threads may read one
/// at the same time. Everything in it lives until `charte_decision_free`.
#[repr(C)]
pub struct charte_decision {
    /// What it comes to.
    pub summary: charte_summary,
    /// The name of the cookie; bytes that are not UTF-8 are shown as U+FFFD.
    pub cookie: charte_str,
    /// The period of the regime that was in force, when it has more than one; may be empty.
    pub period: charte_str,
    /// The rulings, one for each purpose, by bit.
    pub rulings: *const charte_ruling,
    /// How many; at least one.
    pub ruling_count: usize,
    /// What the charter's author should look at; NULL when there is nothing.
    pub findings: *const charte_finding,
    /// How many.
    pub finding_count: usize,
}

impl Show for charte_decision {
    type Kept = Kept;
}

/// What the fields point into, in the order in which it is dropped: first what borrows.
pub struct Kept {
    rulings: Vec<charte_ruling>,
    _parts: Vec<(Vec<charte_unmet>, Vec<charte_citation>)>,
    _rulings: Vec<Ruling<'static>>,
    findings: Findings,
    cookie: Cow<'static, str>,
    decision: Decision<'static>,
    _seen: Arc<[u8]>,
    _policy: Arc<charte_policy>,
    _consent: Option<Arc<charte_consent>>,
}

/// Decides what was seen, without a handle: nothing is allocated.
///
/// Writes to `*out`. `visitor`, `sighting` and `out` must not be NULL; `error` may be. Any
/// thread. Fails with 3xx when a browser would ignore the line, `CHARTE_NOT_IN_LIST` for a
/// technology that is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_summarise(
    visitor: *const charte_visitor,
    sighting: *const charte_sighting,
    out: *mut charte_summary,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let visitor = get(visitor, "visitor")?;
        let sighting = get(sighting, "sighting")?.seen_by(visitor)?;
        Ok((&visitor.exchange.visitor().decide_sighting(sighting)).into())
    })
}

/// Decides what was seen. As `charte_visitor_summarise`, but `*out` is a decision with its
/// rulings and findings. It is yours: free it with `charte_decision_free`. It keeps what it needs,
/// so the visitor, the policy and the texts of the sighting may go before it. `visitor`,
/// `sighting` and `out` must not be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_visitor_decide(
    visitor: *const charte_visitor,
    sighting: *const charte_sighting,
    out: *mut *mut charte_decision,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        let (visitor, sighting) = (get(visitor, "visitor")?, get(sighting, "sighting")?);
        charte_decision::give(visitor, sighting)
    })
}

impl charte_decision {
    /// # Safety
    /// The texts of the sighting are absent or valid.
    unsafe fn give(
        visitor: &charte_visitor,
        given: &charte_sighting,
    ) -> Result<*mut Self, Failure> {
        // SAFETY: the caller's promise.
        let mut seen = unsafe { given.seen_by(visitor) }?;
        let text = if seen.line.is_some() { given.line } else { given.name };
        // SAFETY: as above; `seen_by` has looked at it.
        let kept: Arc<[u8]> = unsafe { text.bytes("name") }?.into();
        // SAFETY: the bytes stay where they are, and unchanged, as long as `_seen` holds them.
        let bytes: &'static [u8] = unsafe { &*Arc::as_ptr(&kept) };
        let mut own = match seen.line {
            Some(_) => Sighting::set_cookie(bytes)?,
            None => Sighting::named(bytes),
        };
        (own.host, own.technology) = (seen.host.take().map(Host::into_owned), seen.technology);
        let decision = visitor.exchange.visitor().decide_sighting(own);
        let rulings = decision.rulings();
        let regime = visitor.policy.0.regime();
        let parts = |ruling: &Ruling<'static>| (unmet(ruling), citations(regime, ruling));
        let parts: Vec<_> = rulings.iter().map(parts).collect();
        let kept = Kept {
            rulings: rulings.iter().zip(&parts).map(|(r, (u, c))| ruling(r, u, c)).collect(),
            _parts: parts,
            _rulings: rulings,
            findings: decision.findings().into(),
            cookie: decision.cookie(),
            decision,
            _seen: kept,
            _policy: Arc::clone(&visitor.policy),
            _consent: visitor.consent.clone(),
        };
        let shown = Self {
            summary: (&kept.decision).into(),
            cookie: charte_str::of(&kept.cookie),
            period: charte_str::of_option(kept.decision.period()),
            rulings: pointer(&kept.rulings),
            ruling_count: kept.rulings.len(),
            findings: pointer(&kept.findings.list),
            finding_count: kept.findings.list.len(),
        };
        Ok(shown.show(kept))
    }
}

fn ruling(ruling: &Ruling<'_>, unmet: &[charte_unmet], by: &[charte_citation]) -> charte_ruling {
    charte_ruling {
        purpose: ruling.purpose as charte_purpose,
        requirement: ruling.requirement as charte_requirement,
        because: ruling.because as charte_because,
        allowed: ruling.allowed,
        rule: charte_str::of(&ruling.rule),
        unmet: pointer(unmet),
        unmet_count: unmet.len(),
        citations: pointer(by),
        citation_count: by.len(),
    }
}

fn unmet(ruling: &Ruling<'static>) -> Vec<charte_unmet> {
    let unmet = ruling.unmet.iter().map(|unmet| charte_unmet {
        rule: charte_str::of(unmet.rule),
        condition: charte_str::of(&unmet.condition),
        stated: match unmet.stated {
            None => CHARTE_STATED_NOTHING,
            Some(true) => CHARTE_STATED_YES,
            Some(false) => CHARTE_STATED_NO,
        },
    });
    unmet.collect()
}

fn citations(regime: &Regime, ruling: &Ruling<'static>) -> Vec<charte_citation> {
    let citations = ruling.citations.iter().map(|citation| {
        let instrument = regime.instrument(citation.instrument());
        charte_citation {
            instrument: charte_str::of(citation.instrument()),
            at: charte_str::of_option(citation.at()),
            title: charte_str::of_option(instrument.map(|i| i.title())),
            url: charte_str::of_option(instrument.and_then(|i| i.url())),
            confidence: citation.confidence() as charte_confidence,
        }
    });
    citations.collect()
}

/// Writes to `*out` the decision as prose, in English: what, why, with citations, and what would
/// change it. The text is yours: free it with `charte_text_free`. `decision` and `out` must not be
/// NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_decision_explain(
    decision: *const charte_decision,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        charte_text::give(charte_decision::kept(decision, "decision")?.decision.explain())
    })
}

/// Writes to `*out` the decision as JSON. The text is yours: free it with `charte_text_free`.
/// `decision` and `out` must not be NULL; `error` may be. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_decision_json(
    decision: *const charte_decision,
    out: *mut *mut charte_text,
    error: *mut charte_error,
) -> charte_status {
    call!(out, error, {
        charte_text::give(charte_decision::kept(decision, "decision")?.decision.to_json()?)
    })
}

/// Frees a decision and everything in it. `decision` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_decision_free(decision: *mut charte_decision) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_decision::free(decision) }
}
