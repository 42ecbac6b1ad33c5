//! What rows come to, each different verdict once.

use charte::{
    Category, Decision, DecisionReason, ErrorCode, FindingCode, Outcome, Party, PurposeSet,
    Requirement,
};
use foldhash::fast::RandomState;
use hashbrown::HashMap;

/// What a row comes to. Rows of declarations that are judged alike share it: the number of the
/// declaration is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Verdict {
    /// The name, the line or the moment is null.
    Nothing,
    /// The row cannot be decided.
    Error(ErrorCode),
    /// A decision.
    Decided(Decided),
}

/// The errors that a row can have.
pub(crate) const ERRORS: [ErrorCode; 3] =
    [ErrorCode::SetCookieEmpty, ErrorCode::SetCookieControl, ErrorCode::UnknownRegime];

/// The decision of a row, and what was asked for besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Decided {
    pub(crate) outcome: Outcome,
    pub(crate) may_set: bool,
    pub(crate) category: Category,
    pub(crate) party: Party,
    pub(crate) requirement: Requirement,
    pub(crate) because: DecisionReason,
    pub(crate) purposes: PurposeSet,
    pub(crate) serves: PurposeSet,
    /// The number of the rule's id, 0 if nobody asked for it.
    pub(crate) rule: u32,
}

impl Decided {
    pub(crate) fn new(decision: &Decision, rule: u32) -> Self {
        Self {
            outcome: decision.outcome(),
            may_set: decision.may_set(),
            category: decision.category(),
            party: decision.party(),
            requirement: decision.requirement(),
            because: decision.because(),
            purposes: decision.purposes(),
            serves: decision.serves(),
            rule,
        }
    }
}

/// The number of [`Verdict::Nothing`].
pub(crate) const NOTHING: u32 = 0;

/// Every verdict that occurred, by number.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    all: Vec<Verdict>,
    numbers: HashMap<Verdict, u32, RandomState>,
    /// The last one that was asked for: most rows resemble the one before.
    last: Option<(Verdict, u32)>,
}

impl Verdicts {
    pub(crate) fn new() -> Self {
        let mut all = Self::default();
        all.number(Verdict::Nothing);
        all
    }

    #[inline]
    pub(crate) fn number(&mut self, verdict: Verdict) -> u32 {
        if let Some((last, number)) = self.last
            && last == verdict
        {
            return number;
        }
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let all = &mut self.all;
        let number = *self.numbers.entry(verdict).or_insert_with(|| {
            all.push(verdict);
            next
        });
        self.last = Some((verdict, number));
        number
    }

    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = Verdict> {
        self.all.iter().copied()
    }
}

/// Texts or lists that occurred, by number.
#[derive(Debug)]
pub(crate) struct Interned<T> {
    all: Vec<T>,
    numbers: HashMap<T, u32, RandomState>,
}

impl<T: Clone + Eq + std::hash::Hash> Interned<T> {
    pub(crate) fn number(&mut self, of: T) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let all = &mut self.all;
        *self.numbers.entry(of).or_insert_with_key(|of| {
            all.push(of.clone());
            next
        })
    }

    pub(crate) fn all(&self) -> &[T] {
        &self.all
    }
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self { all: Vec::new(), numbers: HashMap::default() }
    }
}

/// The ids of rules.
pub(crate) type Rules = Interned<String>;

/// Lists of findings.
pub(crate) type Lists = Interned<Vec<FindingCode>>;
