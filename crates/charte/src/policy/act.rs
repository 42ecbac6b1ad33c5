//! Records what the visitor did. Nothing else ever writes a consent.

use super::Policy;
use super::visitor::Visitor;
use crate::consent::{
    ActKind, Consent, ConsentState, EncodedConsent, MAX_BYTES, ReceivedConsent, is_provider_id,
    is_record_id,
};
use crate::error::{Error, ErrorCode};
use crate::purpose::{Class, Purpose, PurposeSet};
use crate::time::Time;

/// Something that a visitor did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act<'a> {
    /// Accepted everything that the charter asks.
    AcceptAll,
    /// Refused everything that the charter asks.
    RefuseAll,
    /// Agreed to a purpose.
    Grant(Purpose),
    /// Refused a purpose, or objected to it. Pairs of it that were granted before go with it.
    Refuse(Purpose),
    /// Agreed to one purpose of one provider, as by clicking its video.
    GrantPair(Purpose, &'a str),
    /// Refused one purpose of one provider.
    RefusePair(Purpose, &'a str),
    /// Refused a provider as a whole. Pairs of it that were granted before go with it.
    RefuseProvider(&'a str),
    /// Took back the refusal of a provider.
    AllowProvider(&'a str),
    /// The visitor closed the banner without a choice. Grants nothing.
    Seen,
}

impl<'a> Act<'a> {
    /// The act of a kind. What a kind does not need is not looked at.
    ///
    /// # Errors
    /// `E405`: the purpose or the provider that it needs is missing.
    pub fn new(
        kind: ActKind,
        purpose: Option<Purpose>,
        provider: Option<&'a str>,
    ) -> Result<Self, Error> {
        let missing = |what| {
            let message = format!("the act `{kind}` needs a {what}");
            Error::new(ErrorCode::ConsentAct, message).with_help("name one")
        };
        let needed = || purpose.ok_or_else(|| missing("purpose"));
        let of = || provider.ok_or_else(|| missing("provider"));
        Ok(match kind {
            ActKind::AcceptAll => Self::AcceptAll,
            ActKind::RefuseAll => Self::RefuseAll,
            ActKind::Grant => match provider {
                Some(provider) => Self::GrantPair(needed()?, provider),
                None => Self::Grant(needed()?),
            },
            ActKind::Refuse => match provider {
                Some(provider) => Self::RefusePair(needed()?, provider),
                None => Self::Refuse(needed()?),
            },
            ActKind::RefuseProvider => Self::RefuseProvider(of()?),
            ActKind::AllowProvider => Self::AllowProvider(of()?),
            ActKind::Seen => Self::Seen,
        })
    }
}

impl Act<'_> {
    fn grants(self) -> bool {
        matches!(
            self,
            Self::AcceptAll | Self::Grant(_) | Self::GrantPair(..) | Self::AllowProvider(_)
        )
    }

    fn provider(&self) -> Option<&str> {
        match self {
            Self::GrantPair(_, p) | Self::RefusePair(_, p) => Some(p),
            Self::RefuseProvider(p) | Self::AllowProvider(p) => Some(p),
            _ => None,
        }
    }
}

/// 400 days, in seconds: what browsers keep at most, and how long a refusal is kept.
pub(super) const REFUSAL_MAX_AGE: i64 = 400 * 24 * 60 * 60;

impl Visitor<'_> {
    /// Returns the consent after these acts, recorded now for the charter's revision. Earlier
    /// refusals stay unless an act withdraws them; earlier grants stay while they are valid.
    /// `record_id` is the random id of the host's record, if it keeps one.
    ///
    /// Refusals in an unreadable consent are unknown. So if the state is
    /// [`ConsentState::Unreadable`], every purpose that could have been refused counts as refused
    /// before the first act. If the only act is [`Act::Seen`], the result is `None`: nothing is
    /// written, and the visitor is asked again.
    ///
    /// # Errors
    /// `E405`: `unclassified` cannot be granted, a provider or record id is malformed, or
    /// there is no act.
    pub fn record(
        &self,
        acts: &[Act<'_>],
        record_id: Option<&str>,
    ) -> Result<Option<Consent>, Error> {
        let error = |what: &str| Error::new(ErrorCode::ConsentAct, what);
        if acts.is_empty() {
            return Err(error("nothing to record").with_help("pass what the visitor did"));
        }
        if record_id.is_some_and(|id| !is_record_id(id)) {
            let error = error("a record id is 1 to 32 of a-z and 0-9");
            return Err(error.with_help("make one at random"));
        }
        if self.state() == ConsentState::Unreadable && acts.iter().all(|act| *act == Act::Seen) {
            return Ok(None);
        }
        let live = self.state() == ConsentState::Valid;
        let previous = self.received().consent();
        let mut consent =
            Consent::carried(previous, live, self.now, self.policy.charter().revision());
        let mut older = consent.clone();
        let mut assumed = self.assume_refusals(&mut consent);
        for act in acts {
            if act.provider().is_some_and(|p| !is_provider_id(p)) {
                return Err(error("a provider is 1 to 40 of a-z, 0-9 and -"));
            }
            match *act {
                Act::Grant(Purpose::Unclassified) | Act::GrantPair(Purpose::Unclassified, _) => {
                    let error = error("unclassified cannot be granted");
                    return Err(error.with_help("state what the cookie is for"));
                }
                Act::AcceptAll => {
                    consent.forget_refusals(assumed);
                    assumed = PurposeSet::EMPTY;
                    consent.grant_all(self.askable(None));
                }
                Act::RefuseAll => consent.refuse_all(self.askable(None)),
                Act::Grant(purpose) => {
                    assumed.remove(purpose);
                    consent.answer(purpose, true);
                }
                Act::Refuse(purpose) => {
                    assumed.remove(purpose);
                    consent.answer(purpose, false);
                    consent.withdraw_pairs(|of, _| of == purpose);
                }
                Act::GrantPair(purpose, provider) => consent.answer_pair(purpose, provider, true),
                Act::RefusePair(purpose, provider) => consent.answer_pair(purpose, provider, false),
                Act::RefuseProvider(provider) => {
                    consent.answer_provider(provider, true);
                    consent.withdraw_pairs(|_, of| of == provider);
                }
                Act::AllowProvider(provider) => consent.answer_provider(provider, false),
                Act::Seen => {}
            }
            self.supersede(&mut older, *act);
        }
        self.mark(&mut consent, acts, older.grants_anything());
        if let Some(id) = record_id.or(previous.and_then(Consent::record_id)) {
            consent.set_record_id(id);
        }
        Ok(Some(consent))
    }

    /// While the consent is unreadable, refuses what may have been refused in it: every purpose of
    /// the charter outside class `necessary`, and of those inside it what is asked for. Gives what
    /// was not refused in a readable copy.
    fn assume_refusals(&self, consent: &mut Consent) -> PurposeSet {
        if self.state() != ConsentState::Unreadable {
            return PurposeSet::EMPTY;
        }
        let declared =
            self.policy.charter().cookies().iter().flat_map(|line| line.purposes().iter().copied());
        let outside = declared.filter(|purpose| purpose.class() != Class::Necessary);
        let all = outside.collect::<PurposeSet>().union(self.askable(None));
        let assumed = all.difference(PurposeSet::UNCLASSIFIED).difference(consent.refused());
        assumed.iter().for_each(|purpose| consent.answer(purpose, false));
        assumed
    }

    /// Takes out of the older answers what the act answers anew, so that only those grants stay
    /// that were not given again.
    fn supersede(&self, older: &mut Consent, act: Act<'_>) {
        match act {
            Act::AcceptAll | Act::RefuseAll => {
                let askable = self.askable(None);
                older.forget_grants(askable);
                older.withdraw_pairs(|of, _| act == Act::RefuseAll || askable.contains(of));
            }
            Act::Grant(purpose) | Act::Refuse(purpose) => {
                older.forget_grants(PurposeSet::of(purpose));
            }
            Act::GrantPair(purpose, provider) | Act::RefusePair(purpose, provider) => {
                older.withdraw_pairs(|p, v| p == purpose && v == provider);
            }
            Act::RefuseProvider(provider) => older.withdraw_pairs(|_, of| of == provider),
            Act::AllowProvider(_) | Act::Seen => {}
        }
    }

    /// Time and flags. Closing the question is no consent: it must not make older grants last
    /// longer, nor may a signal that came later seem to have been on when they were given.
    /// `older_grants` says whether one stays that was not given again.
    fn mark(&self, consent: &mut Consent, acts: &[Act<'_>], older_grants: bool) {
        let only_seen = acts.iter().all(|a| *a == Act::Seen);
        consent.set_seen(only_seen);
        if only_seen {
            if let Some(time) =
                self.received().consent().map(Consent::time).filter(|_| older_grants)
            {
                consent.set_time(time);
            }
            return;
        }
        let was_on = older_grants && consent.gpc();
        let on = match (older_grants, acts.iter().any(|a| a.grants())) {
            (false, true) => self.gpc(),
            (true, true) => self.gpc() && was_on,
            (_, false) => was_on && consent.grants_anything(),
        };
        consent.set_gpc(on);
    }

    /// The value of the consent cookie, within what a cookie can hold together with its name.
    /// When it would be longer, granted pairs are left out, then granted purposes; never a
    /// refusal.
    #[must_use]
    pub fn encode(&self, consent: &Consent) -> EncodedConsent {
        let room = MAX_BYTES.saturating_sub(self.policy.charter().consent_cookie().len());
        let refusals = || {
            let mut all = self.askable(None);
            if consent.refused_providers().next().is_some() {
                all = all.union(self.policy.objectionable(self.period));
            }
            (consent.only_refusals(all, room), true)
        };
        let (value, shortened) = consent.encode_within(room).unwrap_or_else(refusals);
        let max_age = if consent.refuses_anything() {
            REFUSAL_MAX_AGE
        } else {
            self.policy.validity_seconds(self.period, consent.time())
        };
        // An import does not prolong what was answered elsewhere.
        let max_age = match consent.origin() {
            None => max_age,
            Some(_) => {
                let age = self.now.unix().saturating_sub(consent.time().unix());
                max_age.saturating_sub(age).clamp(0, REFUSAL_MAX_AGE)
            }
        };
        EncodedConsent { value, shortened, max_age }
    }
}

impl Policy {
    /// How long an answer given at `start` counts, in seconds.
    fn validity_seconds(&self, period: usize, start: Time) -> i64 {
        let end = self.regime().periods.get(period).and_then(|p| p.validity.span.after(start));
        end.map_or(0, |end| end.unix().saturating_sub(start.unix()))
    }

    /// The purposes that a visitor may be asked about under this policy at a moment.
    #[must_use]
    pub fn askable(&self, now: Time) -> PurposeSet {
        let none = ReceivedConsent::none();
        self.visitor(&none, now).askable(None)
    }
}
