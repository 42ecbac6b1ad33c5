//! What a visitor's consent answers, prepared once for all decisions.

use super::Policy;
use crate::consent::{Consent, ConsentState, ReceivedConsent};
use crate::purpose::{Purpose, PurposeSet};
use crate::time::Time;

/// The answers that count for one declaration.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answers {
    pub(super) granted: PurposeSet,
    pub(super) refused: PurposeSet,
    /// Granted once, but no longer.
    pub(super) lapsed: PurposeSet,
}

impl Answers {
    pub(super) const NONE: Self =
        Self { granted: PurposeSet::EMPTY, refused: PurposeSet::EMPTY, lapsed: PurposeSet::EMPTY };

    const fn new(granted: PurposeSet, refused: PurposeSet, live: bool) -> Self {
        if live {
            Self { granted, refused, lapsed: PurposeSet::EMPTY }
        } else {
            Self { granted: PurposeSet::EMPTY, refused, lapsed: granted }
        }
    }
}

/// What a consent answers under a policy, at a moment.
#[derive(Clone, Debug)]
pub(super) struct VisitorAnswers {
    pub(super) state: ConsentState,
    /// Whether Global Privacy Control was on when the visitor answered.
    pub(super) gpc_when_answered: bool,
    base: Answers,
    /// The answers about providers that the charter's declarations name, by their number.
    by_provider: Vec<ProviderAnswers>,
}

/// What a consent answers about one provider.
#[derive(Clone, Copy, Debug)]
struct ProviderAnswers {
    provider: u32,
    granted: PurposeSet,
    refused: PurposeSet,
    /// Whether it is refused as a whole.
    whole: bool,
}

impl VisitorAnswers {
    pub(super) fn new(
        policy: &Policy,
        received: &ReceivedConsent,
        period: usize,
        now: Time,
    ) -> Self {
        let validity = policy.validity_in(period);
        let state = received.state(policy.charter().revision(), validity, now);
        let consent = received.consent();
        let live = state == ConsentState::Valid;
        Self {
            state,
            gpc_when_answered: consent.is_some_and(Consent::gpc),
            base: consent.map_or(Answers::NONE, |c| Answers::new(c.granted(), c.refused(), live)),
            by_provider: consent.map(|c| by_provider(policy, c)).unwrap_or_default(),
        }
    }

    /// The answers that count for a provider's declarations: its pairs, else the refusal of it as
    /// a whole, else the answers about purposes.
    #[inline]
    pub(super) fn of(&self, provider: Option<u32>) -> Answers {
        match (self.by_provider.is_empty(), provider) {
            (true, _) | (_, None) => self.base,
            (false, Some(provider)) => self.of_provider(provider),
        }
    }

    fn of_provider(&self, provider: u32) -> Answers {
        let found = self.by_provider.binary_search_by_key(&provider, |a| a.provider);
        let Some(own) = found.ok().and_then(|at| self.by_provider.get(at)) else {
            return self.base;
        };
        let (mut granted, mut refused) = (own.granted, own.refused);
        let live = self.state == ConsentState::Valid;
        let lapsed = if live { PurposeSet::EMPTY } else { granted.union(self.base.lapsed) };
        if !live {
            granted = PurposeSet::EMPTY;
        }
        let rest = PurposeSet::ALL.difference(granted).difference(refused);
        if own.whole {
            refused = refused.union(rest);
        } else {
            refused = refused.union(rest.intersection(self.base.refused));
            granted = granted.union(rest.intersection(self.base.granted));
        }
        Answers { granted, refused, lapsed }
    }
}

/// One pass, so that no decision walks over all pairs.
fn by_provider(policy: &Policy, consent: &Consent) -> Vec<ProviderAnswers> {
    let empty = |provider| ProviderAnswers {
        provider,
        granted: PurposeSet::EMPTY,
        refused: PurposeSet::EMPTY,
        whole: false,
    };
    let pairs = consent.pairs().filter_map(|(purpose, provider, yes)| {
        let purposes = PurposeSet::of(Purpose::from_id(purpose)?);
        let (granted, refused) =
            if yes { (purposes, PurposeSet::EMPTY) } else { (PurposeSet::EMPTY, purposes) };
        let provider = policy.provider_number(provider)?;
        Some(ProviderAnswers { granted, refused, ..empty(provider) })
    });
    let whole = consent.refused_providers().filter_map(|id| policy.provider_number(id));
    let whole = whole.map(|provider| ProviderAnswers { whole: true, ..empty(provider) });
    let mut all: Vec<_> = pairs.chain(whole).collect();
    all.sort_unstable_by_key(|answers| answers.provider);
    all.dedup_by(|next, first| {
        let same = next.provider == first.provider;
        if same {
            first.granted = first.granted.union(next.granted);
            first.refused = first.refused.union(next.refused);
            first.whole |= next.whole;
        }
        same
    });
    all
}
