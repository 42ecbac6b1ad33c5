//! Decisions.

use std::sync::Arc;

use charte::{Decision, Host, KeptSighting, Regime, Ruling, Summary};
use self_cell::self_cell;

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

impl From<&Summary> for charte_summary {
    fn from(of: &Summary) -> Self {
        Self {
            outcome: number(of.outcome()),
            requirement: number(of.requirement()),
            category: number(of.category()),
            party: number(of.party()),
            purposes: of.purposes().bits(),
            serves: of.serves().bits(),
            declaration: of.declaration().unwrap_or(CHARTE_NONE),
            may_set: of.may_set(),
            declared: of.is_declared(),
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

self_cell!(
    /// A decision, and what it borrows.
    pub struct Decided {
        owner: (Arc<Visiting>, KeptSighting),
        #[covariant]
        dependent: Decision,
    }
);

impl Show<Decided> for charte_decision {}

export! {
    /// Decides what was seen, without a handle: nothing is allocated.
    ///
    /// Writes to `*out`. `visitor`, `sighting` and `out` must not be NULL; `error` may be. Any
    /// thread. Fails with 3xx when a browser would ignore the line, `CHARTE_NOT_IN_LIST` for a
    /// technology that is none.
    fn charte_visitor_summarise(
        visitor: *const charte_visitor, sighting: *const charte_sighting,
    ) -> charte_summary {
        let visitor = get(visitor, "visitor")?;
        get(sighting, "sighting")?.with_seen(|seen, at_own_host| match at_own_host {
            true => (&visitor.exchange().summarise_sighting(seen)).into(),
            false => (&visitor.core().summarise_sighting(seen)).into(),
        })
    }

    /// Decides what was seen. As `charte_visitor_summarise`, but `*out` is a decision with its
    /// rulings and findings. It is yours: free it with `charte_decision_free`. It keeps what it
    /// needs, so the visitor, the policy and the texts of the sighting may go before it. `visitor`,
    /// `sighting` and `out` must not be NULL.
    fn charte_visitor_decide(
        visitor: *const charte_visitor, sighting: *const charte_sighting,
    ) -> *mut charte_decision {
        let visitor = get(visitor, "visitor")?;
        let seen = get(sighting, "sighting")?.with_seen(|seen, at_own_host| {
            let mut seen = seen.clone();
            if at_own_host {
                seen.host = visitor.exchange().host().map(Host::borrowed);
            }
            seen.keep()
        })?;
        let decided = Decided::new((Arc::clone(&visitor.0), seen), |(visitor, seen)| {
            visitor.borrow_dependent().visitor().decide_sighting(seen.borrowed())
        });
        let regime = visitor.core().policy().regime();
        Ok(charte_decision::show(decided, |decided, arena| {
            let decision = decided.borrow_dependent();
            let rulings = decision.rulings();
            let (rulings, ruling_count) =
                arena.list(rulings.iter().map(|r| charte_ruling::of(r, regime, arena)));
            let findings = charte_findings::of(&decision.findings(), arena);
            charte_decision {
                summary: decision.summary().into(),
                cookie: arena.text(&decision.cookie()),
                period: arena.option(decision.period()),
                rulings,
                ruling_count,
                findings: findings.list,
                finding_count: findings.count,
            }
        }))
    }
}

impl charte_ruling {
    fn of(ruling: &Ruling<'_>, regime: &Regime, arena: &Arena) -> Self {
        let (unmet, unmet_count) = arena.list(ruling.unmet.iter().map(|unmet| charte_unmet {
            rule: arena.text(unmet.rule),
            condition: arena.text(&unmet.condition),
            stated: match unmet.stated {
                None => CHARTE_STATED_NOTHING,
                Some(true) => CHARTE_STATED_YES,
                Some(false) => CHARTE_STATED_NO,
            },
        }));
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
            citations,
            citation_count,
        }
    }
}

export! {
    /// Writes to `*out` the decision as prose, in English: what, why, with citations, and what
    /// would change it. The text is yours: free it with `charte_text_free`. `decision` and `out`
    /// must not be NULL; `error` may be. Any thread.
    fn charte_decision_explain(decision: *const charte_decision) -> *mut charte_text {
        let decided = charte_decision::kept(decision, "decision")?;
        charte_text::give(&decided.borrow_dependent().explain())
    }

    /// Writes to `*out` the decision as JSON. The text is yours: free it with `charte_text_free`.
    /// `decision` and `out` must not be NULL; `error` may be. Any thread.
    fn charte_decision_json(decision: *const charte_decision) -> *mut charte_text {
        let decided = charte_decision::kept(decision, "decision")?;
        charte_text::give(&decided.borrow_dependent().to_json()?)
    }
}

/// Frees a decision and everything in it. `decision` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn charte_decision_free(decision: *mut charte_decision) {
    // SAFETY: null, or from this library and not yet freed.
    unsafe { charte_decision::free(decision) }
}
