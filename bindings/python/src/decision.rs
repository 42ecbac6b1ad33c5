//! Decisions.

use charte::{Because, Decision as Core, KeptSighting, Purpose, Sighting};

use crate::*;

self_cell::self_cell!(
    struct Cell {
        owner: (Visitor, KeptSighting),
        #[covariant]
        dependent: Core,
    }
);

/// What may become of one cookie, and why. It is true when the cookie may be set.
#[pyclass(frozen, module = "charte")]
pub(crate) struct Decision(Cell);

impl Decision {
    pub(crate) fn new(visitor: &Visitor, seen: Sighting<'_>) -> Self {
        Self(Cell::new((visitor.clone(), seen.keep()), |(visitor, seen)| {
            visitor.core().decide_sighting(seen.borrowed())
        }))
    }

    fn core(&self) -> &Core<'_> {
        self.0.borrow_dependent()
    }
}

class!(Decision, self => self.core(), {
    /// The name of the cookie. Bytes that are not UTF-8 are shown as `\ufffd`.
    cookie(self) -> String = self.core().cookie().into_owned();
    /// The number of the declaration in the charter, from 0. None for an undeclared cookie, and
    /// for the consent cookie when the charter has no line for it.
    declaration(self) -> Option<u32> = self.core().declaration();
    /// Whether the charter knows the cookie.
    is_declared(self) -> bool = self.core().is_declared();
    /// Which of the charter's four kinds it is.
    category(self) -> W<charte::Category> = W(self.core().category());
    /// Who deposits it, or for whom.
    party(self) -> W<charte::Party> = W(self.core().party());
    /// The strictest of the rulings' requirements.
    requirement(self) -> W<charte::Requirement> = W(self.core().requirement());
    /// What becomes of the cookie.
    outcome(self) -> W<charte::Outcome> = W(self.core().outcome());
    /// Whether the cookie may be set now. This is what callers use.
    may_set(self) -> bool = self.core().may_set();
    /// The purposes of the declaration, by bit.
    purposes(self) -> Tuple<W<Purpose>> = purposes(self.core().purposes());
    /// What the cookie may serve: the purposes that are allowed, by bit.
    serves(self) -> Tuple<W<Purpose>> = purposes(self.core().serves());
    /// The period of the regime that was in force, when it has more than one.
    period(self) -> Option<&str> = self.core().period();
    ---
    fn __bool__(&self) -> bool = self.core().may_set();

    /// Why one purpose is allowed or not.
    fn because(&self, purpose: W<Purpose>) -> W<Because> = W(self.core().because(purpose.0));

    /// What the charter's author should look at; it never changes the decision.
    #[getter] fn findings<'py>(&self, py: Python<'py>) -> AllMade<'py> =
        findings(py, &self.core().findings());

    /// The decision as prose: what, why, with citations, and what would change it.
    fn explain(&self) -> String = self.core().explain();

    /// The decision as JSON.
    fn to_json(&self) -> PyResult<String> = self.core().to_json().map_err(raise);
    ---
    /// The ruling of each purpose, by bit.
    #[getter] fn rulings<'py>(&self, py: Python<'py>) -> AllMade<'py> {
        let made = self.core().rulings().into_iter().map(|r| {
            let unmet = all(py, "Unmet", &r.unmet, |u| (u.rule, &u.condition, u.stated))?;
            let (purpose, requirement, because) = (W(r.purpose), W(r.requirement), W(r.because));
            let (rule, citations) = (r.rule.as_ref(), texts(&r.citations));
            make(py, "Ruling", (purpose, requirement, rule, r.allowed, because, unmet, citations))
        });
        made.collect::<PyResult<_>>().map(Tuple)
    }
});
