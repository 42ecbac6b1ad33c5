//! The answers that a program acts on.

use crate::words::{
    AskReason, Asking, Category, DecisionReason, Outcome, Party, Purpose, Requirement,
};

/// Whether a cookie may be set now, and the main reason. `explain` gives the ruling of each
/// purpose, with rules and citations.
#[derive(uniffi::Record)]
pub struct Decision {
    /// Whether the cookie may be set now. This is what callers use.
    pub may_set: bool,
    /// What becomes of the cookie: allowed, limited to some of its purposes, or withheld.
    pub outcome: Outcome,
    /// The main reason: that of the first purpose that is not allowed, or of the first purpose
    /// if all are allowed.
    pub because: DecisionReason,
    /// The strictest requirement of its purposes.
    pub requirement: Requirement,
    /// Which of the four categories it belongs to.
    pub category: Category,
    /// Whether it is first-party or third-party.
    pub party: Party,
    /// The purposes of the declaration.
    pub purposes: Vec<Purpose>,
    /// The purposes that the cookie may serve now.
    pub serves: Vec<Purpose>,
    /// The number of the declaration in the charter, from 0. `None` for an undeclared cookie,
    /// and for the consent cookie if the charter has no declaration of exactly its name.
    pub declaration: Option<u32>,
    /// Whether the charter declares the cookie. The consent cookie counts as declared.
    pub is_declared: bool,
}

impl From<charte::Decision> for Decision {
    fn from(decision: charte::Decision) -> Self {
        Self {
            may_set: decision.may_set(),
            outcome: decision.outcome(),
            because: decision.because(),
            requirement: decision.requirement(),
            category: decision.category(),
            party: decision.party(),
            purposes: decision.purposes().iter().collect(),
            serves: decision.serves().iter().collect(),
            declaration: decision.declaration(),
            is_declared: decision.is_declared(),
        }
    }
}

pub use charte::Allowance;

/// Whether a purpose, or one provider's part in it, is allowed now, and why.
#[uniffi::remote(Record)]
pub struct Allowance {
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why: the reason of the first declaration that does not allow it, or of the first one if
    /// all do.
    pub because: DecisionReason,
}

/// What to ask and why.
#[derive(uniffi::Record)]
pub struct Ask {
    /// What the page owes the visitor.
    pub asking: Asking,
    /// Why.
    pub because: AskReason,
    /// The purposes to ask about, by bit.
    pub purposes: Vec<Purpose>,
}

impl From<charte::Ask> for Ask {
    fn from(ask: charte::Ask) -> Self {
        let purposes = ask.purposes.iter().collect();
        Self { asking: ask.asking, because: ask.because, purposes }
    }
}
