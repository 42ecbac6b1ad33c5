//! The visitors of a table: each different consent is read once, as long as it is remembered.

use std::hash::BuildHasher;
use std::ops::RangeInclusive;

use charte::bulk::Matched;
use charte::{Party, Policy, ReceivedConsent, Time, Visitor};
use foldhash::fast::RandomState;
use hashbrown::HashMap;

/// What makes two rows the same visitor, as long as the answers count the same.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    /// The number of the regime's policy.
    pub(crate) regime: usize,
    pub(crate) gpc: bool,
    /// `None` without a consent cookie.
    pub(crate) consent: Option<&'a str>,
    pub(crate) now: Time,
}

/// A visitor, and the verdicts about it.
pub(crate) struct Kept {
    pub(crate) visitor: Visitor<'static>,
    during: RangeInclusive<Time>,
    regime: usize,
    gpc: bool,
    consent: Option<Box<str>>,
    /// By what the name matches and the party: the number of the verdict, 0 if it is not known
    /// yet. Empty if the visitor's verdicts are not kept.
    pub(crate) table: Vec<u32>,
    /// The findings by name and party, for names at the visitor's own moment.
    pub(crate) findings: HashMap<(Matched, Option<Party>), u32, RandomState>,
}

/// The visitors that were seen. What is remembered is bounded: with more consents than places, one
/// takes the place of another.
pub(crate) struct Visitors {
    /// Those whose consent is the same in all rows, or null.
    few: Vec<Kept>,
    last: usize,
    /// Those with a consent of their own, each at the place that its hash names.
    many: Vec<Option<Box<Kept>>>,
    hasher: RandomState,
}

/// How many visitors without a consent of their own are remembered: one for each regime, signal
/// and stretch of time.
const FEW: usize = 128;

/// How many visitors with a consent of their own are remembered.
const MANY: usize = 1 << 14;

/// The bits of a hash that name a place.
const PLACES: u64 = MANY as u64 - 1;

impl Kept {
    fn new(policy: &Policy, asked: Asked<'_>, table: usize) -> Self {
        let received = match asked.consent {
            Some(value) => ReceivedConsent::from_values([value]),
            None => ReceivedConsent::none(),
        };
        let visitor = policy.visitor(&received, asked.now).with_gpc(asked.gpc).into_owned();
        Self {
            during: visitor.same_during(),
            visitor,
            regime: asked.regime,
            gpc: asked.gpc,
            consent: asked.consent.map(Into::into),
            table: vec![0; table],
            findings: HashMap::default(),
        }
    }

    /// The number of the regime's policy.
    pub(crate) fn regime(&self) -> usize {
        self.regime
    }

    /// Whether a row's visitor is this one.
    #[inline]
    fn is(&self, asked: Asked<'_>) -> bool {
        self.regime == asked.regime
            && self.gpc == asked.gpc
            && self.during.contains(&asked.now)
            && self.consent.as_deref() == asked.consent
    }
}

impl Visitors {
    pub(crate) fn new() -> Self {
        Self { few: Vec::new(), last: 0, many: Vec::new(), hasher: RandomState::default() }
    }

    /// The visitor of a row whose consent is null, or the same in all rows.
    #[inline]
    pub(crate) fn common(&mut self, policy: &Policy, asked: Asked<'_>) -> Option<&mut Kept> {
        if !self.few.get(self.last).is_some_and(|kept| kept.is(asked)) {
            self.last = self.find(policy, asked);
        }
        self.few.get_mut(self.last)
    }

    #[cold]
    fn find(&mut self, policy: &Policy, asked: Asked<'_>) -> usize {
        if let Some(place) = self.few.iter().position(|kept| kept.is(asked)) {
            return place;
        }
        if self.few.len() >= FEW {
            self.few.clear();
        }
        self.few.push(Kept::new(policy, asked, policy.matches().saturating_mul(PARTIES)));
        self.few.len().saturating_sub(1)
    }

    /// The visitor of a row with a consent of its own.
    #[inline]
    pub(crate) fn own(&mut self, policy: &Policy, asked: Asked<'_>) -> Option<&mut Kept> {
        if self.many.is_empty() {
            self.many.resize_with(MANY, || None);
        }
        let hash = self.hasher.hash_one(asked.consent);
        let place = usize::try_from(hash & PLACES).unwrap_or(0);
        let kept = self.many.get_mut(place)?;
        match kept {
            Some(found) if found.is(asked) => {}
            _ => *kept = Some(Box::new(Kept::new(policy, asked, 0))),
        }
        kept.as_deref_mut()
    }
}

/// How many places a table of verdicts has for each name: first party, third party, unknown.
pub(crate) const PARTIES: usize = 3;
